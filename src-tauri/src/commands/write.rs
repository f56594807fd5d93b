//! Everything that changes the room goes down its road.

use std::collections::BTreeMap;

use room::changes::edit::{Done, Edit};
use room::store::journal::Source;
use tauri::{AppHandle, State};

use crate::minutes::{self, MinutesText};
use crate::program::Program;
use crate::refusal::Refusal;
use crate::system::browser;
use crate::system::clock::MachineClock;
use crate::{steps, windows};

/// Makes edits, as one step.
#[tauri::command(async)]
pub fn apply(program: State<'_, Program>, edits: Vec<Edit>) -> Result<Done, Refusal> {
    let room = program.room()?;
    Ok(steps::apply(&room, edits, Source::Hand)?)
}

/// Takes the last step back; that of a session only while its wall is up.
#[tauri::command(async)]
pub fn undo(app: AppHandle, program: State<'_, Program>) -> Result<Done, Refusal> {
    let room = program.room()?;
    let mut road = room.road();
    Ok(match windows::is_presenting(&app) {
        true => road.undo(&mut MachineClock)?,
        false => road.undo_outside_session(&mut MachineClock)?,
    })
}

/// Brings the last undone step back.
#[tauri::command(async)]
pub fn redo(program: State<'_, Program>) -> Result<Done, Refusal> {
    let room = program.room()?;
    Ok(room.road().redo(&mut MachineClock)?)
}

/// Remembers what is half typed on the console, outside of the journal; what is nothing any more is forgotten.
#[tauri::command(async)]
pub fn keep_half_typed(
    program: State<'_, Program>,
    fields: BTreeMap<String, Option<String>>,
) -> Result<(), Refusal> {
    Ok(program.room()?.road().keep_half_typed(&fields)?)
}

/// The minutes of a session as text, for whoever copies them.
#[tauri::command(async)]
pub fn read_report(program: State<'_, Program>, session: String) -> Result<MinutesText, Refusal> {
    minutes::read(program.room()?.as_ref(), &session)
}

/// Writes the minutes of a session into the room's folder, as a page and as Markdown, and opens the page with the system's
/// own program for it.
#[tauri::command(async)]
pub fn open_report(program: State<'_, Program>, session: String) -> Result<(), Refusal> {
    let room = program.room()?;
    let path = minutes::keep_in_room(&room, &session)?;
    if !browser::is_there() {
        return Err(Refusal::NoBrowser(path));
    }
    open::that_detached(&path).map_err(|cause| Refusal::NotOpened { path, cause })
}
