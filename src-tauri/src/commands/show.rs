//! Asking, and moving what is up. The only commands that the wall has too: it asks with the wall's eye.

use std::thread;
use std::time::Duration;

use room::asks::{self, Question};
use room::store::eyes::Who;
use room::unjournaled::up::{Stop, Up};
use room::walk;
use serde::Deserialize;
use serde_json::Value;
use tauri::{AppHandle, Manager, State, WebviewWindow};

use crate::closing::{self as closing_window, ClosingAnswer};
use crate::events::{self, Pressed};
use crate::open_room::OpenRoom;
use crate::program::Program;
use crate::refusal::Refusal;
use crate::system::clock::MachineClock;
use crate::{player, windows};

/// How often it is looked whether a window that closes is gone, and how long between two looks.
const CLOSING: u32 = 100;
const A_MOMENT: Duration = Duration::from_millis(10);

/// Answers a question with the asking window's eye; or with the wall's, for who wants to see what the room sees.
#[tauri::command(async)]
pub fn ask(
    program: State<'_, Program>,
    window: WebviewWindow,
    question: Question,
    as_wall: Option<bool>,
) -> Result<Value, Refusal> {
    let room = program.room()?;
    let who = match as_wall {
        Some(true) => Who::Wall,
        _ => windows::eye_of(window.label()),
    };
    Ok(room.look(who, |seen| asks::answer(seen, &question))?)
}

/// Where to walk.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// The next step of the walk; at a call: play it, then next.
    Next,
    /// One step back.
    Back,
    /// One step out: thing, stage, whole wall.
    Out,
    /// The next wall, in a room that needs more than one.
    NextWall,
    /// Straight to a stop.
    To(Stop),
    /// To the beginning of an item of the agenda.
    Item(i64),
    /// Shows a session's walk, or none any more.
    Session(Option<String>),
    /// The wall goes blank, or comes back.
    Blank,
    /// The room goes dark, or light.
    Dark,
}

/// Moves what every window shows.
#[tauri::command(async)]
pub fn walk(app: AppHandle, program: State<'_, Program>, to: Move) -> Result<Up, Refusal> {
    let room = program.room()?;
    // Keys of two windows, and quick ones of one: each starts where the last one ended.
    let _turn = program.walking.lock();
    let now = room.look(Who::Console, room::unjournaled::up::up)?;
    if matches!(to, Move::Next) && !now.blank && player::plays_first(&app, &now.stop) {
        return Ok(now);
    }
    let silent = matches!(to, Move::Blank) && !now.blank;
    let moved = step(&room, &now, to)?;
    if silent || moved.stop != now.stop {
        player::pause(&app);
    }
    events::up(&app, moved.revision);
    Ok(moved)
}

fn step(room: &OpenRoom, now: &Up, to: Move) -> room::Result<Up> {
    let mut next = now.clone();
    // Any key of the walk brings a blank wall back to where it was.
    let only_back = now.blank && matches!(to, Move::Next | Move::Back | Move::Out | Move::NextWall);
    next.blank = match to {
        Move::Blank => !now.blank,
        Move::Dark => now.blank,
        _ => false,
    };
    match to {
        _ if only_back => {}
        Move::Next | Move::Back => {
            let by = if matches!(to, Move::Next) { 1 } else { -1 };
            if let Some(step) = room.look(Who::Wall, |seen| walk::next(seen, now, by))? {
                (next.item, next.stop) = (step.item, step.stop);
            }
        }
        Move::Out => next.stop = room.look(Who::Wall, |seen| walk::out(seen, &now.stop))?,
        Move::NextWall => {
            next.stop = room.look(Who::Wall, |seen| walk::next_wall(seen, &now.stop))?;
        }
        Move::To(stop) => next.stop = stop,
        Move::Item(item) => {
            let steps = room.look(Who::Wall, |seen| walk::steps(seen, now.session.as_deref()))?;
            if let Some(step) = steps.into_iter().find(|step| step.item == item) {
                (next.item, next.stop) = (step.item, step.stop);
            }
        }
        Move::Session(session) => {
            next.session = session;
            next.item = 0;
            next.stop = Stop::FIRST;
        }
        Move::Blank => {}
        Move::Dark => next.dark = !now.dark,
    }
    room.road().show(&MachineClock, |up| *up = next)
}

/// A key that was pressed over the wall, for the console: it knows what the key means, and the wall is told nothing.
// On the main thread, so that two keys keep their order.
#[tauri::command]
pub fn press(app: AppHandle, key: Pressed) {
    events::pressed(&app, key);
}

/// Brings the keyboard to the window that asks: a key over the wall put the cursor into one of its fields.
#[tauri::command(async)]
pub fn take_keyboard(window: WebviewWindow) {
    // Where the desktop refuses it, a click does it.
    let _ = window.set_focus();
}

/// Opens or closes the window on the projector.
#[tauri::command(async)]
pub fn present(app: AppHandle, on: bool) -> Result<(), Refusal> {
    let wall = app.get_webview_window(windows::WALL);
    if on && wall.is_none() {
        // What was listened to alone does not go on in front of the room.
        player::close(&app);
    }
    match (on, wall) {
        (true, None) => windows::open_wall(&app).map_err(|cause| Refusal::Wall {
            wish: "opened",
            cause,
        })?,
        (false, Some(wall)) => {
            wall.close().map_err(|cause| Refusal::Wall {
                wish: "closed",
                cause,
            })?;
            // Whoever wishes it back at once must not find the one that is about to go.
            for _ in 0..CLOSING {
                if app.get_webview_window(windows::WALL).is_none() {
                    break;
                }
                thread::sleep(A_MOMENT);
            }
        }
        _ => {}
    }
    events::opened(&app);
    Ok(())
}

/// Answers whether the main window may be closed, after it was asked by the event "closing".
#[tauri::command(async)]
pub fn closing(app: AppHandle, answer: ClosingAnswer) {
    closing_window::answer(&app, answer);
}
