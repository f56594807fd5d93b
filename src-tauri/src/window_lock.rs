//! A room is open in one window at a time: two would take the same files out of its inbox.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// Locked by the program whose window has the room open. The system takes the lock away with the program.
const LOCK: &str = ".window";

/// Written by a program that was asked to open the room too: the window that has it is to come to the front.
const RAISE: &str = ".raise";

/// The room is open in this program's window. Held as long as it is.
pub struct WindowLock {
    /// None where the room's place knows no locks or cannot be written: then nobody is kept out.
    _file: Option<File>,
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
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(dir.join(LOCK))
            .ok();
        if let Some(Err(TryLockError::WouldBlock)) = file.as_ref().map(File::try_lock) {
            // Where it cannot be written the other window stays where it is; that it has the room is said all the same.
            let _ = std::fs::write(raise, "");
            return None;
        }
        Some(Self { _file: file, raise })
    }

    /// Whether another program asked since the last call that this window comes to the front.
    pub fn is_wanted(&self) -> bool {
        std::fs::remove_file(&self.raise).is_ok()
    }
}
