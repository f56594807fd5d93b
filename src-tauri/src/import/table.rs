//! A table becomes complaints, readings, base, growth or survey results: one step however many rows.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use inbox::mapping::{self, Field, Mapping, Purpose};
use inbox::rows::{Row, RowProblem, Value as Cell};
use inbox::table::{self, Table};
use jiff::civil::Date;
use media::Store;
use parking_lot::Mutex;
use room::RoomError;
use room::changes::bulk::{Incoming, RowCount, TableOutcome, key};
use room::record::Fields;
use room::record::id::Ref;
use room::record::kinds::{Import, Kind, Mapped};
use room::store::eyes::Who;
use room::store::journal::Source;
use serde_json::Value;

use super::earlier_mapping::{self, Earlier};
use super::table_words::{
    corrected, dated_later, not_read, placed, problem, repeated, rows_of, sentence, several,
};
use super::targets::Targets;
use super::{
    FileOutcome, ImportOptions, ImportRun, NotImported, Problem, created, money, name_of, survey,
};
use crate::open_room::today;
use crate::system::clock::MachineClock;

/// A row's import, its stage, its post and its key are added to it.
const ROOM_FOR_MORE: usize = 4;

pub(super) fn import(run: &ImportRun<'_>, file: &Path) -> Result<FileOutcome, NotImported> {
    let said = |why: &dyn std::fmt::Display| NotImported::Said(why.to_string());
    let table = table::open(file).map_err(|why| said(&why))?;
    if table.sample(1).is_empty() {
        return Err(NotImported::Said(
            "There is no row below its header, so nothing of it went in.".into(),
        ));
    }
    let content = Store::hash(file)?;
    let (mapping, as_before) = match &run.options.matched {
        Some(matched) if matched.columns != table.columns() => {
            return Err(NotImported::Said(format!(
                "The columns of “{}” have changed since you looked at them. Nothing was imported: open it again.",
                name_of(file).unwrap_or_default()
            )));
        }
        Some(matched) => (matched.mapping.clone(), None),
        None => remembered_or_guessed(run, file, &table, &content)?,
    };
    let purpose = mapping.purpose;
    let rows = inbox::rows::rows(&table, &mapping).map_err(|why| said(&why))?;
    let mut outcome = FileOutcome::new(file, purpose.name(), 0, 0);
    outcome.problems = rows.notes().iter().map(|note| sentence(note)).collect();
    outcome.problems.extend(as_before);
    let ignored = ignored(&table, &mapping);
    if run.options.matched.is_none() {
        outcome.problems.extend(not_read(&ignored));
    }
    let kind = Kind::named(purpose.name()).unwrap_or(Kind::complaint);
    let incoming = Incoming {
        import: Import {
            mapping: mapped(&table, &mapping),
            ignored,
            content: Some(content),
            ..Import::of(kind, name_of(file))
        },
        replaces: run.options.replaces.clone(),
        source: run.options.source,
    };
    if purpose == Purpose::SurveyResult {
        let by_month = mapping.spread_over(table.columns()).is_some()
            && !mapping.is_across_answers(table.columns());
        return survey::import(run, rows, by_month, incoming, outcome);
    }
    let secret = secret(run)?;
    let currency = money::currency(run, &table, &mapping)?;
    // Rows are read while those before them are written.
    let problems = Mutex::new(Vec::new());
    let numbers = Mutex::new(Vec::new());
    let targets = Targets::default();
    let to_come = AtomicI64::new(0);
    let today = today();
    let (options, go_on) = (&run.options, run.go_on);
    let mut readable = rows.filter_map(|row| match row {
        Ok(row) => {
            numbers.lock().push(row.number);
            if is_to_come(&row, today) {
                to_come.fetch_add(1, Ordering::Relaxed);
            }
            let mut fields = fields_of(options, file, purpose, &secret, row);
            if purpose == Purpose::Reading {
                targets.take_from(&mut fields);
            }
            Some(fields)
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
    let counted = || {
        let numbers = numbers.lock();
        let unread = lost_rows(&problems.lock(), &numbers);
        RowCount {
            // Several values of one row have its number one after another.
            rows: unread + many(numbers.chunk_by(|one, next| one == next).count()),
            unread,
        }
    };
    let with_it = |written: &TableOutcome| {
        let measures = written.measures.iter().map(String::as_str);
        let pins = measures.filter_map(|measure| run.pin(Ref::new(Kind::measure, measure)));
        let went_in = written.added + written.known + written.corrected > 0;
        let currency = currency.edit.filter(|_| went_in);
        pins.chain(currency).chain(targets.edits(written)).collect()
    };
    let (done, written) =
        run.room
            .road()
            .import_table(incoming, going, counted, with_it, &mut MachineClock)?;
    let import = done.put.into_iter().find(|put| put.kind == Kind::import);
    outcome.what = import.and_then(|import| import.reference());
    outcome.added = written.added;
    outcome.stand_for =
        Some(written.complaints).filter(|many| kind == Kind::complaint && *many != written.added);
    outcome.known = written.known + written.repeated + written.corrected;
    if written.repeated > 0 {
        // The tray has room for one sentence, and this one says why there are fewer complaints than rows.
        let said = repeated(&table, &mapping, written.repeated);
        outcome.problems.insert(0, said);
    }
    if written.corrected > 0 {
        outcome.problems.push(corrected(kind, written.corrected));
    }
    if written.added + written.known + written.corrected > 0 {
        outcome
            .problems
            .extend(currency.said.as_deref().map(sentence));
    }
    outcome.problems.extend(placed(written.placed));
    outcome.problems.extend(dated_later(to_come.into_inner()));
    outcome.problems.extend(several(&written.several));
    let news: Vec<Problem> = created::sentences(&written)
        .map(|said| sentence(&said))
        .collect();
    let numbers = std::mem::take(&mut *numbers.lock());
    let unread = std::mem::take(&mut *problems.lock());
    outcome.skipped = lost_rows(&unread, &numbers) + many(written.refused.len());
    outcome.problems.extend(unread.into_iter().map(problem));
    outcome
        .problems
        .extend(written.refused.into_iter().map(|(place, error)| Problem {
            row: numbers.get(place).copied(),
            message: format!("“{}” {}", error.field, error.reason),
            field: Some(error.field),
        }));
    outcome.problems.extend(news);
    Ok(outcome)
}

/// What the columns are taken for: as a person took those of an earlier table that had the same, and what is said of it
/// where that is not what would be guessed; else as they are guessed.
fn remembered_or_guessed(
    run: &ImportRun<'_>,
    file: &Path,
    table: &Table,
    content: &str,
) -> Result<(Mapping, Option<Problem>), NotImported> {
    if run.options.purpose.is_none() {
        not_read_before(run, file, content)?;
    }
    let sure = match run.options.purpose {
        Some(purpose) => Ok(purpose),
        None => mapping::sure_purpose(table),
    };
    let before = match run.options.map.is_empty() {
        true => earlier_mapping::find(run.room, file, table, run.options.purpose)?,
        false => None,
    };
    match before {
        Some(Earlier::SameColumns(mapping, of)) => {
            let is_guess = sure.is_ok_and(|purpose| mapping::guess_of(table, purpose) == mapping);
            let said = format!("Its columns were read like those of “{of}”.");
            Ok((mapping, (!is_guess).then(|| sentence(&said))))
        }
        Some(Earlier::OtherColumns(purpose, of)) => Err(NotImported::Unsure {
            sentence: format!(
                "“{}” has other columns than “{of}”, which was read as {}. Say what its rows are, and check its columns.",
                name_of(file).unwrap_or_default(),
                purpose.plural()
            ),
            fits: vec![purpose],
            before: None,
        }),
        None => {
            let purpose = sure.map_err(|why| NotImported::Unsure {
                sentence: why.to_string(),
                fits: why.fits,
                before: None,
            })?;
            Ok((guessed(run, table, purpose)?, None))
        }
    }
}

/// What the columns are taken for, `--map` over what is guessed.
fn guessed(run: &ImportRun<'_>, table: &Table, purpose: Purpose) -> Result<Mapping, NotImported> {
    let mut mapping = mapping::guess_of(table, purpose);
    mapping
        .override_with(&run.options.map, table.columns())
        .map_err(|why| NotImported::Said(why.to_string()))?;
    if let Some(why) = mapping::unclear_words(table, &mapping).filter(|_| !decides(run, "words")) {
        return Err(NotImported::Unsure {
            sentence: format!(
                "{why} Say which column they are (words=COLUMN), or words= if nobody wrote them down."
            ),
            fits: Vec::new(),
            before: None,
        });
    }
    if let Some(column) = uncounted(run, table, &mapping) {
        return Err(NotImported::Said(format!(
            "No column of this table was taken for how many gave each answer, and “{column}” holds numbers. Say which column counts the answers (n=COLUMN), or n= if each row is one person’s answer."
        )));
    }
    if purpose == Purpose::SurveyResult
        && let Some(at) = mapping.unread_period(table.columns())
    {
        let cell = table.sample(1).first().and_then(|row| row.get(at));
        return Err(NotImported::Said(format!(
            "“{}” says when the answers were given, and “{}” cannot be read as a date. Write it like 2026-09 or Q3 2026, or leave the column out (period=).",
            table.columns()[at],
            cell.map_or("", String::as_str)
        )));
    }
    if !mapping.is_enough(table.columns()) {
        let needed: Vec<&str> = purpose.needed().iter().map(|field| field.name()).collect();
        return Err(NotImported::Unsure {
            sentence: format!(
                "No column of this table was taken for {}. Say which one it is (FIELD=COLUMN); the columns are: {}.",
                needed.join(", "),
                table.columns().join(", "),
            ),
            fits: Vec::new(),
            before: None,
        });
    }
    Ok(mapping)
}

/// Whether it was said which column the field is, or that none is.
fn decides(run: &ImportRun<'_>, field: &str) -> bool {
    let is_of_it = |pair: &String| {
        pair.split_once('=')
            .is_some_and(|(named, _)| named.trim().eq_ignore_ascii_case(field))
    };
    run.options.map.iter().any(is_of_it)
}

/// A column of numbers in a table of questions and answers of which nothing says how often each was given: taken for one
/// person's answer a row, it would make all answers equal.
fn uncounted<'a>(run: &ImportRun<'_>, table: &'a Table, mapping: &Mapping) -> Option<&'a str> {
    let asks = mapping.purpose == Purpose::SurveyResult && mapping.has(Field::Question);
    let decided = decides(run, "n");
    let counted = mapping.has(Field::N) || mapping.is_across_answers(table.columns());
    if !asks || counted || decided {
        return None;
    }
    let numbers = |at: usize| {
        let cells = table.sample(100).iter().filter_map(|row| row.get(at));
        let mut filled = cells
            .filter(|cell| !inbox::numbers::is_blank(cell))
            .peekable();
        filled.peek().is_some() && filled.all(|cell| inbox::numbers::looks_like_number(cell))
    };
    let at = (0..table.columns().len()).find(|at| !mapping.reads(*at) && numbers(*at))?;
    table.columns().get(at).map(String::as_str)
}

/// The same file again was hardly meant to be read in the same way. A command says what it wants, and may be run again;
/// what was taken out is asked there too.
fn not_read_before(run: &ImportRun<'_>, file: &Path, content: &str) -> Result<(), NotImported> {
    let name = name_of(file).unwrap_or_default();
    let before = run.room.look(Who::Console, |seen| {
        room::changes::bulk::read_before(seen, content, &name)
    })?;
    let Some(before) =
        before.filter(|before| before.undone || run.options.source != Source::CommandLine)
    else {
        return Ok(());
    };
    let fits = Purpose::ALL.into_iter();
    let (sentence, fits) = match before.undone {
        true => (
            format!(
                "“{name}” was imported before as {}, and removed. Say what its rows are.",
                before.of.plural_words()
            ),
            fits.filter(|purpose| purpose.name() != before.of.as_str())
                .collect(),
        ),
        false => (
            format!(
                "“{name}” is in the room already: {}. If its rows are something else, read it again.",
                rows_of(before.of, before.added)
            ),
            fits.collect(),
        ),
    };
    let of = (!before.undone).then(|| Ref::new(Kind::import, before.import.as_str()));
    Err(NotImported::Unsure {
        sentence,
        fits,
        before: of,
    })
}

fn fields_of(
    options: &ImportOptions,
    file: &Path,
    purpose: Purpose,
    secret: &[u8; 32],
    row: Row,
) -> Fields {
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
        let name = inbox::dates::without_dates(&name_of(file).unwrap_or_default());
        let stem = || file.file_stem().unwrap_or_default().to_string_lossy();
        let name = match name.is_empty() {
            true => stem().replace(['_', '-'], " "),
            false => name,
        };
        fields.insert("measure".into(), name.into());
    }
    if let (Purpose::Reading, Some(Value::String(unit))) = (purpose, fields.shift_remove("unit"))
        && let Some(Value::String(measure)) = fields.get_mut("measure")
    {
        // As the name of a column says it.
        *measure = format!("{measure} ({unit})");
    }
    let unset = |name: &str| !fields.contains_key(name);
    let stage = options.stage.as_ref().filter(|_| unset("stage"));
    let post = options.post.as_ref().filter(|_| unset("post"));
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
fn secret(run: &ImportRun<'_>) -> Result<[u8; 32], NotImported> {
    let rooms = run.room.look(Who::Console, |seen| {
        room::store::rows::all(seen.connection, Kind::room)
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

/// The columns of which nothing is stored.
fn ignored(table: &Table, mapping: &Mapping) -> Vec<String> {
    let columns = table.columns().iter().enumerate();
    columns
        .filter(|(at, _)| !mapping.reads(*at))
        .map(|(_, name)| name.clone())
        .collect()
}

/// Whether it is a complaint of a day that has not come yet.
fn is_to_come(row: &Row, today: Date) -> bool {
    let day = row.get(Field::ReceivedOn).and_then(|value| value.date());
    day.is_some_and(|day| day > today)
}

pub(super) fn many(count: usize) -> i64 {
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
