//! The inbox folder of a room: what is dropped there is told once it stands still.
//!
//! The events of the operating system only say that it is time to look; whether a file has arrived is decided by looking
//! ([`Stillness`]), so a lost event costs a minute and nothing else.

mod bell;
mod folder;
mod network;
mod stillness;
mod take;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use notify::{RecursiveMode, Watcher};

use bell::{Bell, Rung};

pub use folder::{TAKEN, is_ignored};
pub use stillness::{Seen, Stillness};
pub use take::{TakeError, take};

/// What the inbox tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// This file (or folder, which [`crate::recognise()`] answers with a sentence) has arrived. It is told once; again only
    /// when it changes or the watching starts anew.
    Arrived(PathBuf),
    /// The folder cannot be looked into, in a sentence. Looking goes on.
    Closed(String),
    /// The folder can be looked into again.
    Open,
}

/// Watches an inbox folder, on a thread of its own, until it is dropped. Dropping waits for the news that is being told.
pub struct Inbox {
    bell: Arc<Bell>,
    thread: Option<JoinHandle<()>>,
}

/// Why watching cannot begin.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// The folder is not there and cannot be made, or is no folder.
    #[error(
        "The inbox folder “{folder}” cannot be opened: {}. Check that the room's folder can be written to.",
        crate::said(.source)
    )]
    NoFolder {
        /// Path of the folder.
        folder: String,
        /// What the file system said.
        source: io::Error,
    },
    /// No thread is to be had.
    #[error("The inbox cannot be watched: {}. Close other programs and open the room again.", crate::said(.source))]
    NoThread {
        /// What the operating system said.
        source: io::Error,
    },
}

/// How long the inbox waits for what.
#[derive(Debug, Clone, Copy)]
struct Pace {
    /// Two looks that see the same file unchanged are at least this far apart.
    apart: Duration,
    /// An empty file, one that is held open for writing, or one that cannot be opened gets this long.
    patience: Duration,
    /// Without any event the folder is looked into after this time.
    rescan: Duration,
    /// However many events come, looks are this far apart.
    settle: Duration,
}

/// A network drive may give a file its full size first and tell of its changes late.
const APART_ON_THE_NETWORK: Duration = Duration::from_secs(10);

const PACE: Pace = Pace {
    apart: Duration::from_secs(2),
    patience: Duration::from_secs(60),
    rescan: Duration::from_secs(60),
    settle: Duration::from_millis(200),
};

impl Inbox {
    /// Watches `folder` (made if it is missing; folders in it are not looked into) and calls `tell` from the watching thread.
    /// What lies there already is told first.
    pub fn watch(
        folder: &Path,
        tell: impl FnMut(News) + Send + 'static,
    ) -> Result<Self, WatchError> {
        Self::watch_at(PACE, folder, tell)
    }

    fn watch_at(
        pace: Pace,
        folder: &Path,
        tell: impl FnMut(News) + Send + 'static,
    ) -> Result<Self, WatchError> {
        let no_folder = |source| WatchError::NoFolder {
            folder: folder.display().to_string(),
            source,
        };
        fs::create_dir_all(folder).map_err(no_folder)?;
        let folder = folder.canonicalize().map_err(no_folder)?;
        let remote = network::is_remote(&folder);
        let apart = if remote {
            pace.apart.max(APART_ON_THE_NETWORK)
        } else {
            pace.apart
        };
        let pace = Pace { apart, ..pace };
        let bell = Arc::new(Bell::default());
        let mut watching = Watching {
            folder,
            pace,
            bell: bell.clone(),
            events: None,
            closed: false,
        };
        // Before anything is told: whoever starts to write after this call is heard.
        watching.events = watching.listen();
        let thread = thread::Builder::new()
            .name("inbox".into())
            .spawn(move || watching.run(tell));
        let thread = Some(thread.map_err(|source| WatchError::NoThread { source })?);
        Ok(Self { bell, thread })
    }
}

impl Drop for Inbox {
    fn drop(&mut self) {
        self.bell.stop();
        // `tell` may be what drops the inbox; a thread cannot wait for itself.
        if let Some(thread) = self
            .thread
            .take()
            .filter(|t| t.thread().id() != thread::current().id())
        {
            // A panic in `tell` has been reported on its own thread.
            let _ = thread.join();
        }
    }
}

/// Whether a file can be opened. What is no file is not: opening a pipe would wait for whoever writes into it. Nor is a
/// link: it may lead to the room's database, whose locks go when we close it.
fn may_be_read(path: &Path) -> bool {
    let is_file = path.metadata().is_ok_and(|found| found.is_file());
    !is_file || (!path.is_symlink() && File::open(path).is_ok())
}

struct Watching {
    folder: PathBuf,
    pace: Pace,
    bell: Arc<Bell>,
    /// The source of events; `None` where there are none to be had, so that looking must do.
    events: Option<Box<dyn Watcher + Send>>,
    closed: bool,
}

impl Watching {
    fn run(mut self, mut tell: impl FnMut(News)) {
        let start = Instant::now();
        let mut stillness = Stillness::new(self.pace.apart, self.pace.patience);
        loop {
            let looked = start.elapsed();
            match folder::look(&self.folder, &self.bell.being_written()) {
                Ok(files) => {
                    if self.closed {
                        self.closed = false;
                        self.events = self.listen();
                        tell(News::Open);
                    }
                    for path in stillness.look(&files, looked, may_be_read) {
                        tell(News::Arrived(path));
                    }
                }
                Err(error) => {
                    self.events = None;
                    if !self.closed {
                        self.closed = true;
                        tell(News::Closed(format!(
                            "The inbox folder “{}” cannot be read: {error}. Files dropped there wait until it can.",
                            self.folder.display()
                        )));
                    }
                }
            }
            let idle = self.events.is_some() && !stillness.is_waiting();
            let until = if idle {
                self.pace.rescan
            } else {
                self.pace.apart
            };
            if self.bell.wait(until) == Rung::Stop {
                return;
            }
            let settled = looked + self.pace.settle;
            if start.elapsed() < settled && self.bell.wait_for_stop(settled - start.elapsed()) {
                return;
            }
        }
    }

    /// Events where they can be trusted: not from network drives, whose other writers are not heard, and not when the
    /// system's limit of watches is reached.
    fn listen(&self) -> Option<Box<dyn Watcher + Send>> {
        if network::is_remote(&self.folder) {
            return None;
        }
        let bell = self.bell.clone();
        let mut watcher = notify::recommended_watcher(move |event| bell.hear(event)).ok()?;
        watcher
            .watch(&self.folder, RecursiveMode::NonRecursive)
            .ok()?;
        Some(Box::new(watcher))
    }
}

#[cfg(test)]
mod tests;
