//! Everything that changes the room goes down its road.

use room::edit::{Done, Edit, Source};
use tauri::State;

use crate::clock::MachineClock;
use crate::program::Program;
use crate::refusal::Refusal;

/// Makes edits, as one step.
#[tauri::command(async)]
pub fn apply(program: State<'_, Program>, edits: Vec<Edit>) -> Result<Done, Refusal> {
    Ok(program.room()?.apply(edits, Source::Hand)?)
}

/// Takes the last step back.
#[tauri::command(async)]
pub fn undo(program: State<'_, Program>) -> Result<Done, Refusal> {
    let room = program.room()?;
    Ok(room.road().undo(&mut MachineClock)?)
}

/// Brings the last undone step back.
#[tauri::command(async)]
pub fn redo(program: State<'_, Program>) -> Result<Done, Refusal> {
    let room = program.room()?;
    Ok(room.road().redo(&mut MachineClock)?)
}

/// Writes the minutes of a session, and answers where they are.
#[tauri::command(async)]
pub fn write_report(program: State<'_, Program>, session: String) -> Result<Vec<String>, Refusal> {
    let room = program.room()?;
    let folder = room.dir().join(crate::minutes::FOLDER);
    std::fs::create_dir_all(&folder).map_err(|cause| Refusal::File {
        path: folder.clone(),
        cause,
    })?;
    let mut written = Vec::new();
    for ending in ["html", "md"] {
        let file = crate::minutes::write(
            &room,
            &session,
            &folder.join(format!("minutes.{ending}")),
            true,
        )?;
        written.push(file.display().to_string());
    }
    Ok(written)
}
