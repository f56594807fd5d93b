//! A table becomes complaints, readings, base, growth or survey results: one step however many rows.

use std::collections::BTreeSet;
use std::path::Path;

use inbox::mapping::{self, Field, Mapping, Purpose};
use inbox::rows::{Row, RowProblem, Value as Cell};
use inbox::table::{self, Table};
use parking_lot::Mutex;
use room::RoomError;
use room::bulk::{RowCount, key};
use room::eyes::Who;
use room::id::Ref;
use room::kinds::{Import, Kind, Mapped};
use room::record::Fields;
use serde_json::Value;

use super::{Bringing, Brought, NotBrought, Problem, Wish, survey};
use crate::clock::MachineClock;

/// A row's import, its stage, its post and its key are added to it.
const ROOM_FOR_MORE: usize = 4;

pub(super) fn bring(run: &Bringing<'_>, file: &Path) -> Result<Brought, NotBrought> {
    let said = |why: &dyn std::fmt::Display| NotBrought::Said(why.to_string());
    let table = table::open(file).map_err(|why| said(&why))?;
    if table.sample(1).is_empty() {
        return Err(NotBrought::Said(
            "There is no row below its header, so nothing of it went in.".into(),
        ));
    }
    let mapping = match &run.wish.mapping {
        Some(decided) => decided.clone(),
        None => guessed(run, &table)?,
    };
    let purpose = mapping.purpose;
    let rows = inbox::rows::rows(&table, &mapping).map_err(|why| said(&why))?;
    let mut brought = Brought::new(file, purpose.name(), 0, 0);
    brought.problems = rows.notes().iter().map(|note| sentence(note)).collect();
    if purpose == Purpose::SurveyResult {
        return survey::bring(run, rows, brought);
    }
    let secret = secret(run)?;
    // Rows are read while those before them are written.
    let problems = Mutex::new(Vec::new());
    let numbers = Mutex::new(Vec::new());
    let (wish, go_on) = (&run.wish, run.go_on);
    let mut readable = rows.filter_map(|row| match row {
        Ok(row) => {
            numbers.lock().push(row.number);
            Some(fields_of(wish, file, purpose, &secret, row))
        }
        Err(problem) => {
            problems.lock().push(problem);
            None
        }
    });
    let mut seen = 0;
    let going = std::iter::from_fn(|| {
        seen += 1;
        match go_on(file, seen) {
            true => readable.next().map(Ok),
            false => Some(Err(RoomError::Stopped)),
        }
    });
    let kind = Kind::named(purpose.name()).unwrap_or(Kind::complaint);
    let name = file.file_name();
    let import = Import {
        mapping: mapped(&table, &mapping),
        ..Import::of(kind, name.map(|name| name.to_string_lossy().into_owned()))
    };
    let counted = || {
        let numbers = numbers.lock();
        let unread = lost_rows(&problems.lock(), &numbers);
        RowCount {
            // Several values of one row have its number one after another.
            rows: unread + many(numbers.chunk_by(|one, next| one == next).count()),
            unread,
        }
    };
    let hung = |went: &room::bulk::Brought| {
        let measures = went.measures.iter().map(String::as_str);
        let pins = measures.filter_map(|measure| run.pin(Ref::new(Kind::measure, measure)));
        pins.collect()
    };
    let (done, went) = run.room.road().bring(
        import,
        going,
        counted,
        hung,
        run.wish.source,
        &mut MachineClock,
    )?;
    let import = done.put.into_iter().find(|put| put.kind == Kind::import);
    brought.what = import.and_then(|import| import.reference());
    brought.added = went.added;
    brought.known = went.known + went.corrected;
    if went.corrected > 0 {
        brought.problems.push(corrected(kind, went.corrected));
    }
    let news: Vec<Problem> = begun(&went).collect();
    let numbers = std::mem::take(&mut *numbers.lock());
    let unread = std::mem::take(&mut *problems.lock());
    brought.skipped = lost_rows(&unread, &numbers) + many(went.refused.len());
    brought.problems.extend(unread.into_iter().map(problem));
    brought
        .problems
        .extend(went.refused.into_iter().map(|(place, error)| Problem {
            row: numbers.get(place).copied(),
            field: Some(error.field),
            message: error.reason,
        }));
    brought.problems.extend(news);
    Ok(brought)
}

/// What a table began that a person should look at: a name that was only misspelt is one of them.
fn begun(went: &room::bulk::Brought) -> impl Iterator<Item = Problem> {
    went.begun.iter().filter_map(|(kind, name)| match kind {
        Kind::measure => Some(sentence(&format!(
            "The measure “{name}” is new. More of it counts as better, in plain numbers, until you say otherwise (L in the window)."
        ))),
        Kind::listening_post | Kind::customer_group => Some(sentence(&format!(
            "The {} “{name}” is new in this room.",
            kind.words()
        ))),
        _ => None,
    })
}

/// What the columns are taken for, `--map` and the wished purpose over what is guessed.
fn guessed(run: &Bringing<'_>, table: &Table) -> Result<Mapping, NotBrought> {
    let purpose = match run.wish.purpose {
        Some(purpose) => purpose,
        None => mapping::guess_purpose(table).map_err(|why| NotBrought::Unsure(why.to_string()))?,
    };
    let mut mapping = mapping::guess(table.columns(), table.sample(100), purpose);
    mapping
        .override_with(&run.wish.map, table.columns())
        .map_err(|why| NotBrought::Said(why.to_string()))?;
    if !purpose.is_met(|field| mapping.has(field)) {
        let needed: Vec<&str> = purpose.needed().iter().map(|field| field.name()).collect();
        return Err(NotBrought::Unsure(format!(
            "No column of this table was taken for {}. Say which one it is (FIELD=COLUMN); the columns are: {}.",
            needed.join(", "),
            table.columns().join(", "),
        )));
    }
    Ok(mapping)
}

fn fields_of(wish: &Wish, file: &Path, purpose: Purpose, secret: &[u8; 32], row: Row) -> Fields {
    let mut fields = Fields::with_capacity(row.fields.len() + ROOM_FOR_MORE);
    for (field, value) in row.fields {
        let value = match (field, value) {
            // Whose case it was is kept so that the same row is known again, and so that nobody can read it.
            (Field::ExternalKey, value) => {
                let number = value.text().unwrap_or_default();
                Value::from(key(&blake3::keyed_hash(secret, number.as_bytes())))
            }
            (_, Cell::Text(text)) => Value::String(text),
            (_, other) => serde_json::to_value(other).unwrap_or_default(),
        };
        fields.insert(field.name().to_owned(), value);
    }
    if purpose == Purpose::Reading && !fields.contains_key("measure") {
        // A bare table of periods and values speaks of one measure, and its file is called after it.
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        fields.insert("measure".into(), stem.replace(['_', '-'], " ").into());
    }
    let unset = |name: &str| !fields.contains_key(name);
    let stage = wish.stage.as_ref().filter(|_| unset("stage"));
    let post = wish.post.as_ref().filter(|_| unset("post"));
    let (stage, post) = (stage.cloned(), post.cloned());
    if let (Some(stage), Purpose::Complaint | Purpose::Base | Purpose::Growth) = (stage, purpose) {
        fields.insert("stage".into(), stage.as_str().into());
    }
    if let (Some(post), Purpose::Complaint) = (post, purpose) {
        fields.insert("post".into(), post.into());
    }
    fields
}

/// The room's own key, so that the hash of a case's number cannot be looked up elsewhere.
fn secret(run: &Bringing<'_>) -> Result<[u8; 32], NotBrought> {
    let rooms = run.room.look(Who::Console, |seen| {
        room::rows::all(seen.connection, Kind::room)
    })?;
    let room = rooms.into_iter().next().and_then(|room| room.id);
    Ok(blake3::derive_key(
        "customer-room 2026 external keys of complaints",
        room.unwrap_or_default().as_bytes(),
    ))
}

fn mapped(table: &Table, mapping: &Mapping) -> Vec<Mapped> {
    let columns = table.columns();
    mapping
        .fields
        .iter()
        .flat_map(|filled| {
            filled.columns.iter().map(|column| Mapped {
                field: filled.field.name().to_owned(),
                column: columns.get(*column).cloned().unwrap_or_default(),
            })
        })
        .collect()
}

/// What was corrected is no trouble, and a person should know it.
pub(super) fn corrected(kind: Kind, many: i64) -> Problem {
    let what = kind.counted(many);
    let were = if many == 1 { "was" } else { "were" };
    sentence(&format!(
        "{what} of this table {were} in the room with another value, which this table has corrected."
    ))
}

fn many(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How many rows are out: of those with problems, the ones of which nothing went in. `went` ascends.
pub(super) fn lost_rows(problems: &[RowProblem], went: &[u64]) -> i64 {
    let lost: BTreeSet<u64> = problems
        .iter()
        .map(|problem| problem.row)
        .filter(|row| went.binary_search(row).is_err())
        .collect();
    i64::try_from(lost.len()).unwrap_or_default()
}

pub(super) fn problem(problem: RowProblem) -> Problem {
    Problem {
        row: Some(problem.row),
        field: problem.field.map(|field| field.name().to_owned()),
        message: problem.message,
    }
}

pub(super) fn sentence(words: &str) -> Problem {
    Problem {
        row: None,
        field: None,
        message: words.to_owned(),
    }
}
