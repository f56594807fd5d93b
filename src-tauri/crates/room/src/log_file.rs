//! Whether the write-ahead log that an open room writes to is still the file in its folder.
//!
//! SQLite goes on writing to a log whose file was deleted, and what it writes there is lost when the room is closed. A log
//! is deleted under an open room when its locks are gone: POSIX drops all locks that a process holds on a file as soon as
//! that process opens and closes the file once more, whatever for (<https://www.sqlite.org/howtocorrupt.html>, section
//! 2.2). So nothing in this program but SQLite opens `room.db`; here it is noticed if something did all the same.

use std::path::{Path, PathBuf};

use crate::error::{Result, RoomError};
use crate::opening::DATABASE;

/// The log of a room that is open for writing.
pub(crate) struct LogFile {
    dir: PathBuf,
    path: PathBuf,
    opened: Option<Identity>,
}

/// Device and number of a file.
type Identity = (u64, u64);

impl LogFile {
    /// The log of the room in `dir`, from whose connection something was read: by then SQLite has made the log.
    pub fn of(dir: &Path) -> Self {
        let path = dir.join(format!("{DATABASE}-wal"));
        Self {
            dir: dir.to_owned(),
            opened: identity(&path),
            path,
        }
    }

    /// Whether the log in the folder is the one that was opened.
    pub fn is_the_same(&self) -> bool {
        self.opened.is_none() || identity(&self.path) == self.opened
    }

    /// # Errors
    /// [`RoomError::LogLost`] when the log was deleted or replaced, [`RoomError::Gone`] when the whole room is elsewhere.
    pub fn check(&self) -> Result<()> {
        if self.is_the_same() {
            return Ok(());
        }
        Err(match self.dir.join(DATABASE).exists() {
            true => RoomError::LogLost,
            false => RoomError::Gone(self.dir.clone()),
        })
    }
}

/// Whether `file` is the database of the room in `dir`, or one of the files beside it that SQLite locks, by whatever name:
/// nothing in this program may open those.
pub fn is_database(dir: &Path, file: &Path) -> bool {
    let is_it = |ending| {
        let own = identity(&dir.join(format!("{DATABASE}{ending}")));
        own.is_some() && own == identity(file)
    };
    ["", "-wal", "-shm"].into_iter().any(is_it)
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let file = std::fs::metadata(path).ok()?;
    Some((file.dev(), file.ino()))
}

/// Other systems do not delete a file that is open.
#[cfg(not(unix))]
fn identity(_: &Path) -> Option<Identity> {
    None
}
