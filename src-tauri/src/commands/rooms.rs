//! Opening, making and closing rooms.

use std::path::PathBuf;

use room::store::eyes::Who;
use serde::Serialize;
use tauri::{AppHandle, Manager, State};

use crate::open_room::OpenRoom;
use crate::program::Program;
use crate::refusal::Refusal;
use crate::system::clock::MachineClock;
use crate::{opening, samples, windows};

/// The room that is open, as its windows see it.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct RoomState {
    /// Its folder.
    pub dir: String,
    /// Its name.
    pub name: String,
    /// Its language, a BCP 47 tag, where it says one.
    pub language: Option<String>,
    /// Why nothing may be written, where that is so.
    pub read_only: Option<String>,
    /// The newest step.
    pub step: i64,
    /// The wall is on the projector.
    pub presenting: bool,
}

/// The room that is open; none while there is none.
#[tauri::command(async)]
pub fn room_state(app: AppHandle, program: State<'_, Program>) -> Option<RoomState> {
    let room = program.room().ok()?;
    let looked = room.look(Who::Console, |seen| -> room::Result<_> {
        let card = room::store::rows::all(seen.connection, room::record::kinds::Kind::room)?;
        let card = card.first();
        let name = card.and_then(|card| card.title()).map(str::to_owned);
        let language = card
            .and_then(|card| card.fields.get("language")?.as_str())
            .map(str::to_owned);
        let step = room::store::journal::undo_state(seen.connection)?.step;
        Ok((name, language, step))
    });
    // A damaged room may not even know its name; that it is open, and why it is for reading, is said all the same.
    let ((name, language, step), unread) = match looked {
        Ok(known) => (known, None),
        Err(why) => ((None, None, 0), Some(why.to_string())),
    };
    let folder = || {
        room.dir()
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    let read_only = room
        .trouble()
        .or_else(|| room.read_only().map(str::to_owned))
        .or(unread);
    Some(RoomState {
        dir: room.dir().display().to_string(),
        name: name.or_else(folder).unwrap_or_default(),
        language,
        read_only,
        step,
        presenting: windows::is_presenting(&app),
    })
}

/// Opens the room in a folder.
#[tauri::command(async)]
pub fn open_room(app: AppHandle, dir: PathBuf) -> Result<(), Refusal> {
    opening::open(&app, &dir)
}

/// Makes a new room in a folder, and opens it.
#[tauri::command(async)]
pub fn new_room(app: AppHandle, dir: PathBuf) -> Result<(), Refusal> {
    let room = samples::make_empty(&dir)?;
    serve_new(&app, room)
}

/// Opens the sample room of this name; a copy of it, made when it is opened first.
#[tauri::command(async)]
pub fn open_sample(app: AppHandle, name: String) -> Result<(), Refusal> {
    let home = app.path().app_data_dir().map_err(Refusal::NoHome)?;
    let dir = home.join("rooms").join(&name);
    if dir.join(room::DATABASE).is_file() {
        return open_room(app, dir);
    }
    let from = samples::find(&name)?;
    let room = room::exchange::portable::import(&from, &dir, &mut MachineClock)?;
    serve_new(&app, room)
}

fn serve_new(app: &AppHandle, room: room::Room) -> Result<(), Refusal> {
    opening::serve(app, OpenRoom::of(room)?)
}

/// Closes the room.
#[tauri::command(async)]
pub fn close_room(app: AppHandle) {
    opening::close(&app);
}
