//! Files: choosing them, bringing them in.

use std::path::PathBuf;

use media::Store;
use room::record::id::Id;
use room::store::eyes::Who;
use room::store::journal::Source;
use serde::Deserialize;
use tauri::{AppHandle, State};

use crate::arrivals::{self, Arrival, Arrivals};
use crate::import::{FileOutcome, ImportOptions};
use crate::open_room::inbox_files;
use crate::program::Program;
use crate::refusal::Refusal;
use crate::system::chooser::{Choice, Chooser};

/// Where files shall hang.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
pub struct Place {
    /// Under which stage.
    #[serde(default)]
    #[ts(optional)]
    pub stage: Option<String>,
    /// Under which moment.
    #[serde(default)]
    #[ts(optional)]
    pub moment: Option<String>,
}

/// Brings files into the room; the tray tells how they go. A folder stands for the files in it.
#[tauri::command(async)]
pub fn import_files(app: AppHandle, paths: Vec<PathBuf>, place: Option<Place>) -> Vec<FileOutcome> {
    let paths: Vec<PathBuf> = paths.into_iter().flat_map(opened).collect();
    let place = place.unwrap_or_default();
    let options = ImportOptions {
        stage: place.stage.map(Id::new),
        moment: place.moment.map(Id::new),
        ..ImportOptions::of(Source::Hand)
    };
    arrivals::import(&app, &paths, &options)
}

/// The files of a folder by name, without those that a desktop hides; of what has none it is said why it does not go in.
fn opened(path: PathBuf) -> Vec<PathBuf> {
    let Ok(entries) = path.read_dir() else {
        return vec![path];
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|file| !inbox::watch::is_ignored(file))
        .collect();
    files.sort();
    match files.is_empty() {
        true => vec![path],
        false => files,
    }
}

/// Stops a file that is being read.
#[tauri::command(async)]
pub fn stop_import(arrivals: State<'_, Arrivals>, id: u64) {
    arrivals.stop(id);
}

/// Takes a line out of the tray; a file of the inbox is not told of again.
#[tauri::command(async)]
pub fn forget_arrival(arrivals: State<'_, Arrivals>, program: State<'_, Program>, id: u64) {
    arrivals::dismiss(&arrivals, &program, id);
}

/// The file from which a table was imported, where it is still found: among the lines of the tray, or put aside in the
/// inbox. None: a person must show it.
#[tauri::command(async)]
pub fn table_file(
    arrivals: State<'_, Arrivals>,
    program: State<'_, Program>,
    import: String,
) -> Result<Option<PathBuf>, Refusal> {
    let room = program.room()?;
    if let Some(file) = arrivals.file_of(&import) {
        return Ok(Some(file));
    }
    let known = room.look(Who::Console, |seen| {
        room::changes::bulk::file_of(seen, &import)
    })?;
    Ok(known.and_then(|(name, content)| {
        inbox_files::all(&room)
            .into_iter()
            .find(|file| match &content {
                Some(content) => Store::hash(file).is_ok_and(|hash| hash == *content),
                None => file.ends_with(&name),
            })
    }))
}

/// The files on their way.
#[tauri::command(async)]
pub fn arrivals(arrivals: State<'_, Arrivals>, program: State<'_, Program>) -> Vec<Arrival> {
    match program.room() {
        Ok(room) => arrivals.shown(&room),
        // What stood in the way of opening one.
        Err(_) => arrivals.list(),
    }
}

/// In tests nobody can answer a file dialog, so this variable does; only where the program was built to be tested.
#[cfg(debug_assertions)]
const ANSWERS: &str = "CUSTOMER_ROOM_DIALOG_ANSWERS";

#[cfg(debug_assertions)]
fn answered() -> Option<Vec<PathBuf>> {
    let paths = std::env::var_os(ANSWERS)?;
    Some(std::env::split_paths(&paths).collect())
}

#[cfg(not(debug_assertions))]
fn answered() -> Option<Vec<PathBuf>> {
    None
}

/// Lets a person choose files; none when it was cancelled.
#[tauri::command(async)]
pub fn choose_files(chooser: State<'_, Chooser>) -> Result<Vec<PathBuf>, Refusal> {
    choose(&chooser, Choice::Files)
}

/// Lets a person choose a folder; none when it was cancelled.
#[tauri::command(async)]
pub fn choose_folder(chooser: State<'_, Chooser>) -> Result<Option<PathBuf>, Refusal> {
    Ok(choose(&chooser, Choice::Folder)?.into_iter().next())
}

fn choose(chooser: &Chooser, choice: Choice) -> Result<Vec<PathBuf>, Refusal> {
    let chosen = answered().map_or_else(|| chooser.choose(choice), Ok);
    chosen.map_err(Refusal::NoChooser)
}
