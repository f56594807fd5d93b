//! A room that is open in this program: the road, two eyes, its originals; and the files that belong to it beside its database.

pub(crate) mod inbox_files;
pub mod renderings;

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use media::Store;
use parking_lot::{Mutex, MutexGuard};
use room::error::LOG_LOST;
use room::store::eyes::{Eye, Seen, Who};
use room::time::Clock;
use room::{OwnFiles, Result, Room, RoomError};

use crate::system::clock::MachineClock;

/// A room that is open.
pub struct OpenRoom {
    console: Mutex<Eye>,
    wall: Mutex<Eye>,
    /// Closed after the eyes: who closes last brings the log into room.db, and an eye may not write.
    road: Mutex<Room>,
    dir: PathBuf,
    store: Store,
    read_only: Option<String>,
    files: OwnFiles,
}

impl OpenRoom {
    /// Opens the room in `dir`.
    ///
    /// # Errors
    /// See [`Room::open`].
    pub fn open(dir: &Path) -> Result<Self> {
        Self::of(Room::open(dir)?)
    }

    /// A room that was opened or made.
    ///
    /// # Errors
    /// When its database cannot be read a second time.
    pub fn of(room: Room) -> Result<Self> {
        let dir = room.dir().to_owned();
        Ok(Self {
            console: Mutex::new(room.eye(Who::Console)?),
            wall: Mutex::new(room.eye(Who::Wall)?),
            files: room.own_files(),
            store: Store::open_to_read(&dir),
            read_only: room.read_only().map(str::to_owned),
            road: Mutex::new(room),
            dir,
        })
    }

    /// Its folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Its originals.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Why nothing may be written, where that is so.
    pub fn read_only(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// The road. Held only while a step is made.
    pub fn road(&self) -> MutexGuard<'_, Room> {
        self.road.lock()
    }

    /// Asks through an eye, today.
    pub fn look<T>(&self, who: Who, question: impl FnOnce(&Seen<'_>) -> T) -> T {
        let eye = match who {
            Who::Console => &self.console,
            Who::Wall => &self.wall,
        };
        let eye = eye.lock();
        question(&eye.at(today()))
    }

    /// Whether its folder is where it was opened: a stick may be pulled out, or a folder moved.
    pub fn is_there(&self) -> bool {
        self.dir.join(room::DATABASE).exists()
    }

    /// What keeps the room from being written now and did not when it was opened: its folder is gone, or another program
    /// took its files away. What only a deleted log still holds is saved first.
    pub fn trouble(&self) -> Option<String> {
        let missing = || RoomError::Gone(self.dir.clone());
        let lost = match &self.read_only {
            Some(_) => (!self.is_there()).then(missing),
            None => self.files.check().err(),
        }?;
        // Whoever holds the road is making a step, which notices by itself.
        let _ = self.road.try_lock().map(|road| road.may_write());
        Some(match lost {
            RoomError::LogLost => LOG_LOST.to_owned(),
            _ => format!(
                "its folder is no longer at {}. Put it back there, or open it where it is now.",
                self.dir.display()
            ),
        })
    }

    /// A folder under `cache/`, made where it is missing.
    ///
    /// # Errors
    /// When it cannot be made, or the room's own folder is gone.
    pub fn cache(&self, folder: &str) -> std::io::Result<PathBuf> {
        if !self.is_there() {
            // Made anew, it would stand in the way of the room that comes back.
            return Err(std::io::ErrorKind::NotFound.into());
        }
        let path = self.dir.join("cache").join(folder);
        std::fs::create_dir_all(&path)?;
        Ok(path)
    }
}

/// Today, where the room stands.
pub fn today() -> Date {
    MachineClock.today()
}
