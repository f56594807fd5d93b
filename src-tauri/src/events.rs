//! What windows hear: that something went stale, never a record. Whoever listens asks again with its own eye.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use room::eyes::Who;
use room::journal;
use room::kinds::Kind;
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager};

use crate::open_room::OpenRoom;
use crate::program::Program;
use crate::renderings;

/// Another process may write to the room; its steps show within a second.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// The room went on.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct Changed {
    /// The newest step.
    pub step: i64,
    /// The kinds of which something changed.
    pub stale: Vec<Kind>,
}

/// Tells every window what went stale.
pub fn changed(app: &AppHandle, step: i64, stale: Vec<Kind>) {
    tell(app, "changed", Changed { step, stale });
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
pub fn player(app: &AppHandle) {
    tell(app, "player", ());
}

fn tell<T: Serialize + Clone>(app: &AppHandle, event: &str, what: T) {
    // A window that cannot be told is gone.
    let _ = app.emit(event, what);
}

/// Reads the journal by a cursor as long as this opening lasts, tells what went stale, and has missing renderings made.
pub fn watch_over(app: &AppHandle, room: Arc<OpenRoom>, opening: u64) {
    let app = app.clone();
    thread::spawn(move || {
        let last = |seq| {
            room.look(Who::Console, |seen| {
                journal::touched_since(seen.connection, seq)
            })
        };
        let (mut cursor, _) = last(i64::MAX).unwrap_or_default();
        render(&app, &room);
        while app.state::<Program>().opening() == opening {
            thread::sleep(LOOK_EVERY);
            let Ok((step, stale)) = last(cursor) else {
                continue;
            };
            if step != cursor {
                cursor = step;
                let to_render = stale.contains(&Kind::artifact) || stale.contains(&Kind::call);
                changed(&app, step, stale);
                if to_render {
                    render(&app, &room);
                }
            }
        }
    });
}

/// Makes missing renderings on a thread of their own, and tells windows as they appear.
fn render(app: &AppHandle, room: &Arc<OpenRoom>) {
    let (app, room) = (app.clone(), room.clone());
    thread::spawn(move || {
        let step = || room.look(Who::Console, |seen| journal::undo_state(seen.connection));
        let told = std::cell::Cell::new(std::time::Instant::now());
        let made = || {
            if told.get().elapsed() > LOOK_EVERY {
                told.set(std::time::Instant::now());
                changed(
                    &app,
                    step().map_or(0, |state| state.step),
                    vec![Kind::artifact],
                );
            }
        };
        if room.road().read_only().is_some() {
            return;
        }
        // What could not be made stays a blank sheet; `check` names an original that is gone.
        let _ = renderings::make_missing(&room, &app.state::<Program>().workers, &made);
        changed(
            &app,
            step().map_or(0, |state| state.step),
            vec![Kind::artifact, Kind::call],
        );
    });
}
