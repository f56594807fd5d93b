//! What the running program holds: the room that is open, its workers, its player, what arrives.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use inbox::watch::Inbox;
use media::{Player, Workers};
use parking_lot::{Mutex, RwLock};
use tauri::{AppHandle, Manager};

use crate::arrivals::Arrivals;
use crate::chooser::Chooser;
use crate::closing::Closing;
use crate::open_room::OpenRoom;
use crate::refusal::Refusal;
use crate::renderer::Renderer;
use crate::window_lock::WindowLock;
use crate::{events, player, settings, workers};

/// The running program.
pub struct Program {
    open: RwLock<Option<Arc<OpenRoom>>>,
    /// That of the room that is open.
    lock: Mutex<Option<WindowLock>>,
    /// Grows with every room that is opened, so that what served the last one ends.
    opened: AtomicU64,
    inbox: Mutex<Option<Inbox>>,
    renderer: Mutex<Option<Renderer>>,
    pub(crate) workers: Workers,
    pub(crate) player: Player,
    pub(crate) arrivals: Arrivals,
    pub(crate) chooser: Chooser,
    /// The call that the player holds.
    pub(crate) playing: Mutex<Option<String>>,
    /// Windows are told where it is.
    pub(crate) followed: AtomicBool,
    /// Held by who opens or closes a room.
    turning: Mutex<()>,
    /// Held by who moves what is up.
    pub(crate) walking: Mutex<()>,
    /// Whether somebody wants to close the main window.
    pub(crate) closing: Closing,
}

impl Program {
    /// A program with no room open.
    pub fn new() -> Self {
        Self {
            open: RwLock::default(),
            lock: Mutex::default(),
            opened: AtomicU64::default(),
            inbox: Mutex::default(),
            renderer: Mutex::default(),
            workers: workers::start(),
            player: Player::new(),
            arrivals: Arrivals::default(),
            chooser: Chooser::default(),
            playing: Mutex::default(),
            followed: AtomicBool::default(),
            turning: Mutex::default(),
            walking: Mutex::default(),
            closing: Closing::default(),
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
    pub(crate) fn opening(&self) -> u64 {
        self.opened.load(Ordering::SeqCst)
    }

    /// Has missing renderings made; those of a room that may only be read stay missing.
    pub(crate) fn render(&self) {
        let renderer = self.renderer.lock();
        renderer.iter().for_each(Renderer::ring);
    }

    /// Whether another program was asked to open the room that is open here.
    pub(crate) fn is_wanted(&self) -> bool {
        self.lock.lock().as_ref().is_some_and(WindowLock::is_wanted)
    }

    fn has_open(&self, dir: &Path) -> bool {
        let same = |other: &Path| Some(dir.canonicalize().ok()? == other.canonicalize().ok()?);
        self.room().is_ok_and(|room| same(room.dir()) == Some(true))
    }

    fn put(&self, room: Option<(Arc<OpenRoom>, WindowLock)>) {
        // The old inbox ends first; it may be telling of a file, which needs the room.
        let inbox = self.inbox.lock().take();
        drop(inbox);
        *self.renderer.lock() = None;
        let (room, lock) = room.unzip();
        *self.open.write() = room;
        *self.lock.lock() = lock;
        self.opened.fetch_add(1, Ordering::SeqCst);
        self.arrivals.clear();
    }
}

impl Default for Program {
    fn default() -> Self {
        Self::new()
    }
}

/// Opens the room in `dir` for every window, and begins to watch over it.
///
/// # Errors
/// See [`OpenRoom::open`]; and when another program has it open, whose window then comes to the front.
pub fn open(app: &AppHandle, dir: &Path) -> Result<(), Refusal> {
    if app.state::<Program>().has_open(dir) {
        return Ok(());
    }
    serve(app, OpenRoom::open(dir)?)
}

/// Serves a room that was opened or made.
///
/// # Errors
/// When another program has it open, whose window then comes to the front.
pub fn serve(app: &AppHandle, room: OpenRoom) -> Result<(), Refusal> {
    let program = app.state::<Program>();
    let _turn = program.turning.lock();
    let elsewhere = || Refusal::OpenElsewhere(room.dir().to_owned());
    let lock = WindowLock::claim(room.dir()).ok_or_else(elsewhere)?;
    let room = Arc::new(room);
    player::close(app);
    program.put(Some((room.clone(), lock)));
    program.arrivals.take_up(&room);
    remember(room.dir());
    if room.read_only().is_none() {
        let renderer = Renderer::start(app, room.clone());
        *program.renderer.lock() = Some(renderer);
        let (told, into) = (app.clone(), room.clone());
        let inbox = Inbox::watch(&room.dir().join("inbox"), move |news| {
            crate::arrivals::hear(&told, &into, news);
        });
        match inbox {
            Ok(inbox) => *program.inbox.lock() = Some(inbox),
            Err(why) => program.arrivals.say(why.to_string()),
        }
    }
    events::watch_over(app, room, program.opening());
    events::opened(app);
    Ok(())
}

/// Closes the room.
pub fn close(app: &AppHandle) {
    let program = app.state::<Program>();
    let _turn = program.turning.lock();
    player::close(app);
    program.put(None);
    events::opened(app);
}

/// Where the program remembers the last room.
const LAST_ROOM: &str = "last-room";

fn remember(dir: &Path) {
    let whole = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    // Without it the program begins with its welcome; nothing is lost.
    let _ = settings::write(LAST_ROOM, &whole.to_string_lossy());
}

/// The room that was open last, if it is still there.
pub fn last_room() -> Option<PathBuf> {
    let text = settings::read(LAST_ROOM)?;
    Some(PathBuf::from(text)).filter(|dir| dir.join(room::DATABASE).is_file())
}
