//! Whether the files that an open room writes to are still those in its folder.
//!
//! SQLite goes on writing to a log whose file was deleted, and what it writes there is lost when the room is closed. A log
//! is deleted under an open room when its locks are gone: POSIX drops all locks that a process holds on a file as soon as
//! that process opens and closes the file once more, whatever for (<https://www.sqlite.org/howtocorrupt.html>, section
//! 2.2). So nothing in this program but SQLite opens `room.db`; here it is noticed if something did all the same, or if
//! somebody deleted the log, or put another file in the place of `room.db`.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::error::{Result, RoomError};
use crate::store::opening::DATABASE;

/// The database and the log of a room that is open for writing.
#[derive(Debug, Clone)]
pub struct OwnFiles {
    dir: PathBuf,
    log: PathBuf,
    opened: Option<(Identity, Identity)>,
}

/// The same, as the connection that writes to them knows them.
pub(crate) struct LogFile {
    own: OwnFiles,
    /// Size and time of `room.db` when it was looked at last and all was well.
    database: Cell<Option<Stamp>>,
}

/// Device and number of a file.
type Identity = (u64, u64);
type Stamp = (u64, SystemTime);

impl OwnFiles {
    fn of(dir: &Path) -> Self {
        let log = dir.join(format!("{DATABASE}-wal"));
        Self {
            opened: identity(&dir.join(DATABASE)).zip(identity(&log)),
            dir: dir.to_owned(),
            log,
        }
    }

    /// Whether both files in the folder are those that were opened.
    pub fn is_the_same(&self) -> bool {
        let now = || identity(&self.dir.join(DATABASE)).zip(identity(&self.log));
        self.opened.is_none() || now() == self.opened
    }

    /// # Errors
    /// [`RoomError::LogLost`] when a file was deleted or replaced, [`RoomError::Gone`] when the whole room is elsewhere.
    pub fn check(&self) -> Result<()> {
        if self.is_the_same() {
            return Ok(());
        }
        Err(
            match self.dir.join(DATABASE).exists() || self.log.exists() {
                true => RoomError::LogLost,
                false => RoomError::Gone(self.dir.clone()),
            },
        )
    }
}

impl LogFile {
    /// The log of the room in `dir`, from whose connection something was read: by then SQLite has made the log.
    pub fn of(dir: &Path) -> Self {
        Self {
            own: OwnFiles::of(dir),
            database: Cell::new(stamp(&dir.join(DATABASE))),
        }
    }

    /// For whoever watches over them and does not write.
    pub fn own(&self) -> &OwnFiles {
        &self.own
    }

    /// # Errors
    /// See [`OwnFiles::check`].
    pub fn check(&self) -> Result<()> {
        self.own.check()?;
        self.database.set(stamp(&self.own.dir.join(DATABASE)));
        Ok(())
    }

    /// Whether the log was just deleted, and nobody wrote to `room.db` since all was well: then what our deleted log holds
    /// is nowhere else, and may be written to `room.db`.
    pub fn is_the_only_copy(&self) -> bool {
        let OwnFiles { dir, log, opened } = &self.own;
        let database = dir.join(DATABASE);
        let opened = opened.map(|(database, _)| database);
        !log.exists()
            && opened.is_some()
            && identity(&database) == opened
            && stamp(&database) == self.database.get()
    }
}

fn stamp(database: &Path) -> Option<Stamp> {
    let file = fs::metadata(database).ok()?;
    Some((file.len(), file.modified().ok()?))
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
    let file = fs::metadata(path).ok()?;
    Some((file.dev(), file.ino()))
}

/// Other systems do not delete a file that is open.
#[cfg(not(unix))]
fn identity(_: &Path) -> Option<Identity> {
    None
}
