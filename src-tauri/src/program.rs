//! What the running program holds: the room that is open, and the workers. What else there is one of (the player, the list
//! of arrivals) is held by Tauri beside it, and known only to who works with it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use inbox::watch::Inbox;
use media::Workers;
use parking_lot::{Mutex, RwLock};

use crate::open_room::OpenRoom;
use crate::refusal::Refusal;
use crate::system::window_lock::WindowLock;
use crate::system::workers;

/// The running program.
pub struct Program {
    open: RwLock<Option<Arc<OpenRoom>>>,
    /// That of the room that is open.
    lock: Mutex<Option<WindowLock>>,
    /// Grows with every room that is opened, so that what served the last one ends.
    generation: AtomicU64,
    inbox: Mutex<Option<Inbox>>,
    pub(crate) workers: Workers,
    /// Held by who opens or closes a room.
    pub(crate) switching: Mutex<()>,
    /// Held by who moves what is up.
    pub(crate) walking: Mutex<()>,
}

impl Program {
    /// A program with no room open.
    pub fn new() -> Self {
        Self {
            open: RwLock::default(),
            lock: Mutex::default(),
            generation: AtomicU64::default(),
            inbox: Mutex::default(),
            workers: workers::start(),
            switching: Mutex::default(),
            walking: Mutex::default(),
        }
    }

    /// The room that is open.
    ///
    /// # Errors
    /// When none is.
    pub fn room(&self) -> Result<Arc<OpenRoom>, Refusal> {
        self.open.read().clone().ok_or(Refusal::NoRoomOpen)
    }

    /// Which opening this is; what serves an earlier one is to end.
    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// Whether another program was asked to open the room that is open here.
    pub(crate) fn is_wanted(&self) -> bool {
        self.lock.lock().as_ref().is_some_and(WindowLock::is_wanted)
    }

    /// Whether the room in `dir` is the one that is open.
    pub(crate) fn has_open(&self, dir: &Path) -> bool {
        let same = |other: &Path| Some(dir.canonicalize().ok()? == other.canonicalize().ok()?);
        self.room().is_ok_and(|room| same(room.dir()) == Some(true))
    }

    /// From now on this room is open, or none; what served the last one ends.
    pub(crate) fn set_room(&self, room: Option<(Arc<OpenRoom>, WindowLock)>) {
        // The old inbox ends first; it may be telling of a file, which needs the room.
        let inbox = self.inbox.lock().take();
        drop(inbox);
        let (room, lock) = room.unzip();
        *self.open.write() = room;
        *self.lock.lock() = lock;
        self.generation.fetch_add(1, Ordering::SeqCst);
    }

    /// Keeps the inbox of the room that is open.
    pub(crate) fn keep_inbox(&self, inbox: Inbox) {
        *self.inbox.lock() = Some(inbox);
    }
}

impl Default for Program {
    fn default() -> Self {
        Self::new()
    }
}
