//! Makes missing renderings as long as a room is open, on one thread, and tells windows as they appear.

use std::cell::Cell;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal;
use tauri::{AppHandle, Manager};

use crate::events::{self, Changed};
use crate::open_room::OpenRoom;
use crate::program::Program;
use crate::renderings::{self, NotRendered};

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

/// The one who makes a room's renderings; ends when it is dropped.
pub struct Renderer {
    bell: SyncSender<()>,
}

impl Renderer {
    /// Begins with what is missing now.
    pub fn start(app: &AppHandle, room: Arc<OpenRoom>) -> Self {
        // However often it is rung during a run, one more run sees it all.
        let (bell, rung) = sync_channel(1);
        let app = app.clone();
        thread::spawn(move || run(&app, &room, &rung));
        let renderer = Self { bell };
        renderer.ring();
        renderer
    }

    /// Something may be missing.
    pub fn ring(&self) {
        // A full bell has been rung, and one that nobody hears belongs to a room that was closed.
        let _ = self.bell.try_send(());
    }
}

fn run(app: &AppHandle, room: &OpenRoom, rung: &Receiver<()>) {
    thread::sleep(AFTER_THE_FIRST_SCREEN);
    let mut given_up = HashSet::new();
    while rung.recv().is_ok() {
        let mut pauses = PAUSES.iter();
        while let Err(why) = make(app, room, &mut given_up) {
            match pauses.next() {
                Some(pause) => thread::sleep(*pause),
                None => {
                    app.state::<Program>().arrivals.say(why.to_string());
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
