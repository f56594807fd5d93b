//! Makes missing renderings as long as a room is open, on one thread, and tells windows as they appear.

use std::cell::Cell;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use parking_lot::Mutex;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal;
use tauri::{AppHandle, Manager};

use crate::arrivals::Arrivals;
use crate::events::{self, Changed};
use crate::open_room::OpenRoom;
use crate::open_room::renderings::{self, NotRendered};
use crate::program::Program;

/// Windows hear of a folder of scans this often, not of each.
const TELL_EVERY: Duration = Duration::from_millis(200);

/// The first screen asks first: both look through the same eye.
const AFTER_THE_FIRST_SCREEN: Duration = Duration::from_millis(400);

/// Another program may hold the room for a while; after these it is said what is wrong.
const PAUSES: [Duration; 3] = [
    Duration::from_secs(1),
    Duration::from_secs(5),
    Duration::from_secs(20),
];

/// The thread that makes the open room's renderings, by what wakes it. A room that may only be read has none: what is
/// missing there stays missing.
#[derive(Default)]
pub struct Renderer(Mutex<Option<SyncSender<()>>>);

impl Renderer {
    /// Begins with what is missing now; the thread of the last room ends.
    pub fn start(&self, app: &AppHandle, room: Arc<OpenRoom>) {
        // However often it is woken during a run, one more run sees it all.
        let (wake, woken) = sync_channel(1);
        let app = app.clone();
        thread::spawn(move || run(&app, &room, &woken));
        *self.0.lock() = Some(wake);
        self.wake();
    }

    /// Ends the thread, once it has done what it is doing.
    pub fn stop(&self) {
        *self.0.lock() = None;
    }

    /// Something may be missing.
    pub fn wake(&self) {
        if let Some(wake) = self.0.lock().as_ref() {
            // A full channel wakes it anyway, and a thread that has ended belongs to a room that was closed.
            let _ = wake.try_send(());
        }
    }
}

fn run(app: &AppHandle, room: &OpenRoom, woken: &Receiver<()>) {
    thread::sleep(AFTER_THE_FIRST_SCREEN);
    let mut given_up = HashSet::new();
    while woken.recv().is_ok() {
        let mut pauses = PAUSES.iter();
        while let Err(why) = make(app, room, &mut given_up) {
            match pauses.next() {
                Some(pause) => thread::sleep(*pause),
                None => {
                    app.state::<Arrivals>().say(why.to_string());
                    events::arrivals(app);
                    break;
                }
            }
        }
    }
}

/// What could not be made stays a blank sheet; `check` names an original that is gone.
fn make(
    app: &AppHandle,
    room: &OpenRoom,
    given_up: &mut HashSet<String>,
) -> Result<(), NotRendered> {
    let tell = || {
        let step = room.look(Who::Console, |seen| journal::last_step(seen.connection));
        let made = vec![Kind::artifact, Kind::call];
        events::changed(app, Changed::beside(step.unwrap_or_default(), made));
    };
    let (news, told) = (Cell::new(false), Cell::new(Instant::now()));
    let made = || {
        news.set(told.get().elapsed() < TELL_EVERY);
        if !news.get() {
            told.set(Instant::now());
            tell();
        }
    };
    let done = renderings::make_missing(room, &app.state::<Program>().workers, given_up, &made);
    if news.get() {
        tell();
    }
    done
}
