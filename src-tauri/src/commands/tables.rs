//! A table before it is read in: its columns, what they are taken for, and what of its rows could be read so.

use std::path::PathBuf;

use inbox::mapping::{self, Mapping, Purpose};
use inbox::table;
use room::record::id::Id;
use room::store::journal::Source;
use serde::{Deserialize, Serialize};
use tauri::AppHandle;

use super::files::Place;
use crate::arrivals;
use crate::import::{FileOutcome, ImportOptions, Matched};
use crate::refusal::Refusal;

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
        let mapping = mapping::guess_of(&table, purpose);
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
        purpose: match mapping::sure_purpose(&table) {
            Ok(purpose) => Some(purpose),
            Err(why) => why.fits.first().copied(),
        }
        .map(|purpose| purpose.name().to_owned()),
        guesses: Purpose::ALL.into_iter().map(guess).collect(),
    })
}

/// What of a table could be read with the columns as they are chosen.
#[derive(Debug, Clone, Default, Serialize, ts_rs::TS)]
pub struct Tried {
    /// How many rows were looked at; of a long table the first 20,000.
    pub rows: i64,
    /// How many of them have something that cannot be read.
    pub unread: i64,
    /// The first of them: its line, as a person counts, and what is wrong.
    pub first: Option<String>,
}

/// So many rows are looked at: a person waits for it.
const TRIED: usize = 20_000;

/// Reads a table without storing anything, so that a person sees in time what would be left out.
#[tauri::command(async)]
pub fn try_table(path: PathBuf, purpose: Purpose, filled: Vec<Filled>) -> Result<Tried, Refusal> {
    let mapping = mapping_of(purpose, filled)?;
    let table = table::open(&path)?;
    let mut tried = Tried::default();
    let (mut last, mut wrong) = (0, 0);
    for row in inbox::rows::rows(&table, &mapping)?.take(TRIED) {
        let number = row
            .as_ref()
            .map_or_else(|problem| problem.row, |row| row.number);
        tried.rows += i64::from(number != last);
        last = number;
        if let Err(problem) = row {
            tried.unread += i64::from(number != wrong);
            wrong = number;
            tried
                .first
                .get_or_insert_with(|| format!("Row {number}: {}.", problem.message));
        }
    }
    Ok(tried)
}

/// Reads a table in with the columns that a person saw and matched; `replaces` is its import as it was read before.
#[tauri::command(async)]
pub fn import_table(
    app: AppHandle,
    path: PathBuf,
    columns: Vec<String>,
    purpose: Purpose,
    filled: Vec<Filled>,
    place: Option<Place>,
    replaces: Option<String>,
) -> Result<Vec<FileOutcome>, Refusal> {
    let mapping = mapping_of(purpose, filled)?;
    let options = ImportOptions {
        matched: Some(Matched { columns, mapping }),
        stage: place.unwrap_or_default().stage.map(Id::new),
        replaces: replaces.map(Id::new),
        ..ImportOptions::of(Source::Hand)
    };
    Ok(arrivals::import(&app, &[path], &options))
}

fn mapping_of(purpose: Purpose, filled: Vec<Filled>) -> Result<Mapping, Refusal> {
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
    Ok(mapping)
}
