//! Wakes the watching thread. However many events come while it is busy, they are one ring.

use std::collections::HashSet;
use std::path::PathBuf;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use parking_lot::{Condvar, Mutex};

use super::folder::is_ignored;

/// Why waiting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rung {
    /// Something changed in the folder, or the time is over.
    Look,
    /// The inbox was dropped.
    Stop,
}

#[derive(Default)]
pub(super) struct Bell {
    heard: Mutex<Heard>,
    rings: Condvar,
}

#[derive(Default)]
struct Heard {
    changed: bool,
    stop: bool,
    /// Written to and not closed since. Only inotify tells when a writer closes a file.
    being_written: HashSet<PathBuf>,
}

impl Bell {
    pub(super) fn stop(&self) {
        self.heard.lock().stop = true;
        self.rings.notify_all();
    }

    /// Files that somebody is writing to, as far as the events say.
    pub(super) fn being_written(&self) -> HashSet<PathBuf> {
        let mut heard = self.heard.lock();
        heard.being_written.retain(|p| p.exists());
        heard.being_written.clone()
    }

    #[cfg(test)]
    pub(super) fn has_changed(&self) -> bool {
        self.heard.lock().changed
    }

    /// Waits for a change in the folder, for the end, or for so long.
    pub(super) fn wait(&self, time: Duration) -> Rung {
        let mut heard = self.heard.lock();
        let silent = |heard: &mut Heard| !heard.changed && !heard.stop;
        self.rings.wait_while_for(&mut heard, silent, time);
        heard.changed = false;
        if heard.stop { Rung::Stop } else { Rung::Look }
    }

    /// Waits for so long unless the inbox is dropped; says whether it was.
    pub(super) fn wait_for_stop(&self, time: Duration) -> bool {
        let mut heard = self.heard.lock();
        self.rings
            .wait_while_for(&mut heard, |heard| !heard.stop, time);
        heard.stop
    }

    /// Takes an event in. Opening and reading, our own included, changes nothing and rings nothing.
    pub(super) fn hear(&self, event: notify::Result<notify::Event>) {
        let mut heard = self.heard.lock();
        match event {
            Ok(event) if event.need_rescan() => heard.being_written.clear(),
            Ok(event) => {
                let closed = event.kind == EventKind::Access(AccessKind::Close(AccessMode::Write));
                if event.kind.is_access() && !closed || event.paths.iter().all(|p| is_ignored(p)) {
                    return;
                }
                let written = matches!(event.kind, EventKind::Modify(ModifyKind::Data(_)));
                for path in event.paths {
                    if written && cfg!(target_os = "linux") {
                        heard.being_written.insert(path);
                    } else if closed {
                        heard.being_written.remove(&path);
                    }
                }
            }
            // Something was missed: look.
            Err(_) => {}
        }
        heard.changed = true;
        self.rings.notify_all();
    }
}
