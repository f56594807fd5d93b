//! A room is open in one window at a time: two would take the same files out of its inbox.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// Made by a program that was asked to open the room too: the window that has it is to come to the front.
const RAISE: &str = ".raise";

/// The room is open in this program's window. Held as long as it is; the system takes the lock away with the program.
pub struct WindowLock {
    /// The room's folder itself is locked, so that there is no file to lose. None where folders cannot be locked: then
    /// nobody is kept out.
    _folder: Option<File>,
    raise: PathBuf,
}

impl WindowLock {
    /// Whether another program's window has the room in `dir`; it is then asked to come to the front.
    pub fn is_elsewhere(dir: &Path) -> bool {
        dir.join(room::DATABASE).is_file() && Self::claim(dir).is_none()
    }

    /// Claims the room in `dir` for this program's window. None when another one has it; that one is asked to come to the
    /// front.
    pub fn claim(dir: &Path) -> Option<Self> {
        let raise = dir.join(RAISE);
        let folder = File::open(dir).ok();
        if let Some(Err(TryLockError::WouldBlock)) = folder.as_ref().map(File::try_lock) {
            // A new file only: what has this name already may lead elsewhere. Where none can be made the other window
            // stays where it is; that it has the room is said all the same.
            let _ = File::create_new(raise);
            return None;
        }
        Some(Self {
            _folder: folder,
            raise,
        })
    }

    /// Whether another program asked since the last call that this window comes to the front.
    pub fn is_wanted(&self) -> bool {
        fs::remove_file(&self.raise).is_ok()
    }
}
