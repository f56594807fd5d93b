//! Opening and closing a room for every window: whoever works for the last one ends, and begins to work for the next.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use inbox::watch::Inbox;
use tauri::{AppHandle, Manager};

use crate::arrivals::{self, Arrivals};
use crate::open_room::OpenRoom;
use crate::program::Program;
use crate::refusal::Refusal;
use crate::renderer::Renderer;
use crate::system::settings;
use crate::system::window_lock::WindowLock;
use crate::{events, journal_watch, player};

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
    let _switching = program.switching.lock();
    let elsewhere = || Refusal::OpenElsewhere(room.dir().to_owned());
    let lock = WindowLock::claim(room.dir()).ok_or_else(elsewhere)?;
    let room = Arc::new(room);
    put(app, Some((room.clone(), lock)));
    let arrivals = app.state::<Arrivals>();
    arrivals.take_up(&room);
    remember(room.dir());
    if room.read_only().is_none() {
        app.state::<Renderer>().start(app, room.clone());
        let (told, into) = (app.clone(), room.clone());
        let inbox = Inbox::watch(&room.dir().join("inbox"), move |news| {
            arrivals::on_inbox_news(&told, &into, news);
        });
        match inbox {
            Ok(inbox) => program.keep_inbox(inbox),
            Err(why) => arrivals.say(why.to_string()),
        }
    }
    journal_watch::watch_over(app, room, program.generation());
    events::opened(app);
    Ok(())
}

/// Closes the room.
pub fn close(app: &AppHandle) {
    let program = app.state::<Program>();
    let _switching = program.switching.lock();
    put(app, None);
    events::opened(app);
}

/// Everything that served the last room ends, and this one takes its place.
fn put(app: &AppHandle, room: Option<(Arc<OpenRoom>, WindowLock)>) {
    player::close(app);
    app.state::<Renderer>().stop();
    app.state::<Program>().set_room(room);
    app.state::<Arrivals>().clear();
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
