//! Files: choosing them, bringing them in, matching a table's columns.

use std::path::PathBuf;

use inbox::mapping::{self, Mapping, Purpose};
use inbox::table;
use media::Store;
use room::edit::Source;
use room::eyes::Who;
use room::id::Id;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};

use crate::arrivals::{self, Arrival};
use crate::bring::{Brought, Wish};
use crate::chooser::Choice;
use crate::program::Program;
use crate::purged::came_in;
use crate::refusal::Refusal;

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
pub fn bring_in(app: AppHandle, paths: Vec<PathBuf>, place: Option<Place>) -> Vec<Brought> {
    let paths: Vec<PathBuf> = paths.into_iter().flat_map(opened).collect();
    let place = place.unwrap_or_default();
    let wish = Wish {
        stage: place.stage.map(Id::new),
        moment: place.moment.map(Id::new),
        ..Wish::of(Source::Hand)
    };
    arrivals::bring(&app, &paths, &wish)
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
pub fn stop_bringing(program: State<'_, Program>, id: u64) {
    program.arrivals.stop(id);
}

/// Takes a line out of the tray; a file of the inbox is not told of again.
#[tauri::command(async)]
pub fn forget_arrival(program: State<'_, Program>, id: u64) {
    arrivals::dismiss(&program, id);
}

/// The file from which a table was imported, where it is still found: among the lines of the tray, or put aside in the
/// inbox. None: a person must show it.
#[tauri::command(async)]
pub fn table_file(program: State<'_, Program>, import: String) -> Result<Option<PathBuf>, Refusal> {
    let room = program.room()?;
    if let Some(file) = program.arrivals.file_of(&import) {
        return Ok(Some(file));
    }
    let known = room.look(Who::Console, |seen| room::bulk::file_of(seen, &import))?;
    Ok(known.and_then(|(name, content)| {
        came_in(&room).into_iter().find(|file| match &content {
            Some(content) => Store::hash(file).is_ok_and(|hash| hash == *content),
            None => file.ends_with(&name),
        })
    }))
}

/// The files on their way.
#[tauri::command(async)]
pub fn arrivals(program: State<'_, Program>) -> Vec<Arrival> {
    match program.room() {
        Ok(room) => program.arrivals.shown(&room),
        // What stood in the way of opening one.
        Err(_) => program.arrivals.list(),
    }
}

/// A table before it is read in.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct TableLook {
    /// Its columns.
    pub columns: Vec<String>,
    /// Its first rows.
    pub sample: Vec<Vec<String>>,
    /// What its rows most likely are.
    pub purpose: Option<String>,
    /// For each purpose: its fields, and the columns that would fill them.
    pub guesses: Vec<Guess>,
}

/// How a table's columns would be matched for a purpose.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct Guess {
    /// The purpose.
    pub purpose: String,
    /// All fields that a row can fill.
    pub fields: Vec<String>,
    /// Which columns fill which field, from 0.
    pub filled: Vec<Filled>,
}

/// A field and the columns that fill it.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
pub struct Filled {
    /// The field.
    pub field: String,
    /// Columns, from 0.
    #[ts(type = "number[]")]
    pub columns: Vec<usize>,
}

/// Looks at a table before it is read in.
#[tauri::command(async)]
pub fn look(path: PathBuf) -> Result<TableLook, Refusal> {
    let table = table::open(&path)?;
    let guess = |purpose: Purpose| {
        let mapping = mapping::guess(table.columns(), table.sample(100), purpose);
        Guess {
            purpose: purpose.name().to_owned(),
            fields: purpose
                .fields()
                .iter()
                .map(|field| field.name().to_owned())
                .collect(),
            filled: mapping
                .fields
                .iter()
                .map(|filled| Filled {
                    field: filled.field.name().to_owned(),
                    columns: filled.columns.clone(),
                })
                .collect(),
        }
    };
    Ok(TableLook {
        columns: table.columns().to_vec(),
        sample: table.sample(8).to_vec(),
        purpose: mapping::guess_purpose(&table)
            .or_else(|| mapping::sure_purpose(&table).err()?.fits.first().copied())
            .map(|purpose| purpose.name().to_owned()),
        guesses: Purpose::ALL.into_iter().map(guess).collect(),
    })
}

/// Reads a table in with the columns that a person matched; `replaces` is its import as it was read before.
#[tauri::command(async)]
pub fn bring_table(
    app: AppHandle,
    path: PathBuf,
    purpose: Purpose,
    filled: Vec<Filled>,
    place: Option<Place>,
    replaces: Option<String>,
) -> Result<Vec<Brought>, Refusal> {
    let mut mapping = Mapping::empty(purpose);
    for one in filled {
        let known = purpose
            .fields()
            .iter()
            .find(|field| field.name() == one.field);
        let field = known.ok_or_else(|| {
            Refusal::Meaningless(format!(
                "There is no field '{}' for {}.",
                one.field,
                purpose.plural()
            ))
        })?;
        mapping.set(*field, one.columns);
    }
    let wish = Wish {
        mapping: Some(mapping),
        stage: place.unwrap_or_default().stage.map(Id::new),
        replaces: replaces.map(Id::new),
        ..Wish::of(Source::Hand)
    };
    Ok(arrivals::bring(&app, &[path], &wish))
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
pub fn choose_files(program: State<'_, Program>) -> Result<Vec<PathBuf>, Refusal> {
    answered().map_or_else(|| program.chooser.choose(Choice::Files), Ok)
}

/// Lets a person choose a folder; none when it was cancelled.
#[tauri::command(async)]
pub fn choose_folder(program: State<'_, Program>) -> Result<Option<PathBuf>, Refusal> {
    let chosen = answered().map_or_else(|| program.chooser.choose(Choice::Folder), Ok)?;
    Ok(chosen.into_iter().next())
}
