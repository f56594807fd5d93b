//! What windows hear: that something went stale, never a record. Whoever listens asks again with its own eye.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use room::changes::ballots;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Emitter, Manager};

use crate::open_room::OpenRoom;
use crate::program::Program;
use crate::{player, windows};

/// Another process may write to the room; its steps show within a second.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// The room went on.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct Changed {
    /// The step after which it went on; the newest one where nothing was written to the journal.
    pub since: i64,
    /// The newest step.
    pub step: i64,
    /// The kinds of which something changed, rows of tables included.
    pub stale: Vec<Kind>,
}

impl Changed {
    /// What went stale without a step: ballots in their box, pictures that were made.
    pub fn beside(step: i64, stale: Vec<Kind>) -> Self {
        Self {
            since: step,
            step,
            stale,
        }
    }
}

/// A key as a window's page heard it.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
pub struct Pressed {
    /// What it writes or is called, as in a page's `KeyboardEvent.key`.
    pub key: String,
    /// Which key of the keyboard it is, as in `KeyboardEvent.code`.
    pub code: String,
    /// With Ctrl held.
    pub ctrl: bool,
    /// With Alt held.
    pub alt: bool,
    /// With Shift held.
    pub shift: bool,
    /// With Command, or the key with the system's sign, held.
    pub meta: bool,
}

/// Tells every window what went stale.
pub fn changed(app: &AppHandle, changed: Changed) {
    tell(app, "changed", changed);
}

/// Tells every window that another room, or none, is open.
pub fn opened(app: &AppHandle) {
    tell(app, "opened", ());
}

/// Tells every window that something else is up.
pub fn up(app: &AppHandle, revision: i64) {
    tell(app, "up", revision);
}

/// Tells the curating window that the tray's files went on.
pub fn arrivals(app: &AppHandle) {
    tell(app, "arrivals", ());
}

/// Tells every window that the player went on.
pub fn heard(app: &AppHandle) {
    tell(app, "player", ());
}

/// Asks the main window whether it may be closed; see [`crate::closing`].
pub fn closing(app: &AppHandle) {
    send(app, |app| {
        let _ = app.emit_to(windows::MAIN, "closing", ());
    });
}

/// Tells the console of a key that was pressed over the wall.
pub fn pressed(app: &AppHandle, key: Pressed) {
    send(app, move |app| {
        let _ = app.emit_to(windows::MAIN, "pressed", key);
    });
}

fn tell<T: Serialize + Clone + Send + 'static>(app: &AppHandle, event: &'static str, what: T) {
    send(app, move |app| {
        // A window that cannot be told is gone.
        let _ = app.emit(event, what);
    });
}

fn send(app: &AppHandle, emit: impl FnOnce(&AppHandle) + Send + 'static) {
    #[cfg(debug_assertions)]
    {
        let app = app.clone();
        crate::slow::event(move || emit(&app));
    }
    #[cfg(not(debug_assertions))]
    emit(app);
}

/// Reads the journal by a cursor as long as this opening lasts, and tells what went stale; its renderings are made anew,
/// and a call that must not sound any more is closed.
pub fn watch_over(app: &AppHandle, room: Arc<OpenRoom>, opening: u64) {
    let app = app.clone();
    thread::spawn(move || {
        let last = |seq| {
            room.look(Who::Console, |seen| {
                let (step, stale) = journal::touched_since(seen.connection, seq)?;
                // Ballots that nobody may see yet are in no step.
                room::Result::Ok((step, stale, ballots::in_boxes(seen.connection)?))
            })
        };
        let program = app.state::<Program>();
        let (mut cursor, _, mut cast) = last(i64::MAX).unwrap_or_default();
        let mut trouble = None;
        while program.opening() == opening {
            thread::sleep(LOOK_EVERY);
            if program.is_wanted() {
                windows::raise(&app);
            }
            let now = room.trouble();
            if trouble != now {
                trouble = now;
                // The room is the same, so what was typed stays; windows ask how it is, and say so.
                changed(&app, Changed::beside(cursor, Vec::new()));
            }
            let Ok((step, stale, counted)) = last(cursor) else {
                continue;
            };
            if counted != cast {
                changed(&app, Changed::beside(cursor, vec![Kind::ballot]));
            }
            cast = counted;
            if step != cursor {
                let since = std::mem::replace(&mut cursor, step);
                let to_render = stale.contains(&Kind::artifact) || stale.contains(&Kind::call);
                if stale.contains(&Kind::call) {
                    player::close_unless_heard(&app);
                }
                changed(&app, Changed { since, step, stale });
                if to_render {
                    program.render();
                }
            }
        }
    });
}
