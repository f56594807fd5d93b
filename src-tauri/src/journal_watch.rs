//! Watches over the journal of the open room, so that what another process wrote is told as what a window wrote.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use room::changes::ballots;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal;
use tauri::{AppHandle, Manager};

use crate::events::Changed;
use crate::open_room::OpenRoom;
use crate::program::Program;
use crate::renderer::Renderer;
use crate::{events, player, windows};

/// Another process may write to the room; its steps show within a second.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// Reads the journal by a cursor as long as this opening of a room lasts, and tells what went stale; its renderings are made
/// anew, and a call that must not sound any more is closed.
pub fn watch_over(app: &AppHandle, room: Arc<OpenRoom>, generation: u64) {
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
        while program.generation() == generation {
            thread::sleep(LOOK_EVERY);
            if program.is_wanted() {
                windows::raise(&app);
            }
            let now = room.trouble();
            if trouble != now {
                trouble = now;
                // The room is the same, so what was typed stays; windows ask how it is, and say so.
                events::changed(&app, Changed::beside(cursor, Vec::new()));
            }
            let Ok((step, stale, counted)) = last(cursor) else {
                continue;
            };
            if counted != cast {
                events::changed(&app, Changed::beside(cursor, vec![Kind::ballot]));
            }
            cast = counted;
            if step != cursor {
                let since = std::mem::replace(&mut cursor, step);
                let to_render = stale.contains(&Kind::artifact) || stale.contains(&Kind::call);
                if stale.contains(&Kind::call) {
                    player::close_unless_heard(&app);
                }
                events::changed(&app, Changed { since, step, stale });
                if to_render {
                    app.state::<Renderer>().wake();
                }
            }
        }
    });
}
