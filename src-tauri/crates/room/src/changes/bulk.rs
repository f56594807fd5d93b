//! Rows that come by the thousand. An import is one step however many rows it brings, and undoing it is one
//! statement: its rows are there as long as their import is not undone.
//!
//! One thread reads and checks the rows, the other writes them.

mod before;
mod colours;
mod direction;
mod indexes;
mod keys;
mod names;
mod place;
mod placing;
mod row_match;
mod several;
mod take_out;
mod units;

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use rusqlite::{CachedStatement, Connection};
use serde_json::Value;

use crate::changes::edit::{Done, Edit};
use crate::changes::room::Room;
use crate::changes::step::StepDraft;
use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::id::{Id, Ref, RowIds};
use crate::record::kinds::{Import, Kind};
use crate::record::{FieldError, Fields, Record};
use crate::store::journal::{Source, StepRows};
use crate::store::rows::{self, Inserting};
use crate::time::Clock;
pub use before::{ReadBefore, file_of, is_in, read_before};
use colours::Sizes;
pub use direction::less_is_better;
use indexes::SetAside;
pub use keys::key;
use keys::{Known, Seen};
use names::Names;
pub use names::{Named, find_named};
pub(crate) use place::place;
use placing::Placing;
use row_match::{ExistingRows, RowMatch};
pub use several::Several;
pub(crate) use take_out::take_out;

/// How much of the database SQLite keeps in memory, in KiB, negative as it wants it: its own default, and enough for the
/// pages that an import comes back to.
const CACHE_OF_AN_EDIT: i64 = -2000;
const CACHE_OF_AN_IMPORT: i64 = -16_000;

/// So many rows are handed over at once, and so many such lots may wait to be written.
const LOT: usize = 256;
const LOTS: usize = 16;

/// What became of the rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableOutcome {
    /// How many went in.
    pub added: i64,
    /// How many complaints those stand for: a row may be a count of many.
    pub complaints: i64,
    /// How many were there already.
    pub known: i64,
    /// How many repeat the case number of a row before them in the same table; they are left out.
    pub repeated: i64,
    /// How many were there with another value, which they have changed.
    pub corrected: i64,
    /// How many of those that went in hang where their category hung before.
    pub placed: i64,
    /// Rows that were refused: their place among those given, from 0, and why.
    pub refused: Vec<(usize, FieldError)>,
    /// What the table named and the room did not know: its kind and its name.
    pub created: Vec<(Kind, String)>,
    /// The measures that it began: how a row named each, and its id.
    pub new_measures: Vec<(String, String)>,
    /// The measures of which it told something.
    pub measures: Vec<String>,
    /// Those of which it says several values for one period.
    pub several: Vec<Several>,
}

/// A table that is about to be read in.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// What it was.
    pub import: Import,
    /// The same table as it was read before: taken out in the same step.
    pub replaces: Option<Id<Import>>,
    /// Who brings it.
    pub source: Source,
}

impl Incoming {
    /// One that replaces nothing.
    pub fn new(import: Import, source: Source) -> Self {
        Self {
            import,
            replaces: None,
            source,
        }
    }

    /// What a person calls the step.
    fn name(&self) -> String {
        let (what, kind) = (&self.import.file_name, self.import.of.plural_words());
        match (what, &self.replaces) {
            (Some(file), None) => format!("Import '{file}'"),
            (Some(file), Some(_)) => format!("Read '{file}' again as {kind}"),
            (None, _) => format!("Import {kind}"),
        }
    }

    /// Takes out what it replaces, and adds its record.
    fn begin(&self, writer: &mut Writer<'_>) -> Result<Ref> {
        if let Some(import) = &self.replaces {
            let before = Ref::new(Kind::import, import.as_str());
            rows::get(writer.connection, &before)?;
            take_out(writer, &before)?;
        }
        writer.add(Record::new(&self.import))
    }
}

/// How many rows a file had, known once it was read to its end.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RowCount {
    /// All of them.
    pub rows: i64,
    /// Those of which nothing could be read.
    pub unread: i64,
}

impl Room {
    /// Reads a table in as one step: `incoming` says what it was, `table` the fields of its records, and `counted` is asked at
    /// its end, and `with_it` for what else belongs to the step.
    /// Text that names a record of the room (a stage, a category, a listening post) may stand for its id;
    /// a category or post that the room does not know yet is added with it.
    ///
    /// # Errors
    /// When the step cannot be made at all, or a row is an error (it was stopped): then nothing of it goes in. A row
    /// that the room refuses is listed in what is answered.
    pub fn import_table(
        &mut self,
        incoming: Incoming,
        table: impl Iterator<Item = Result<Fields>> + Send,
        counted: impl FnOnce() -> RowCount,
        with_it: impl FnOnce(&TableOutcome) -> Vec<Edit>,
        clock: &mut dyn Clock,
    ) -> Result<(Done, TableOutcome)> {
        let kind = incoming.import.of;
        if !kind.is_bulk() {
            return Err(RoomError::rule(
                "imports",
                format!(
                    "a table brings complaints, readings, base or growth, not {}.",
                    kind.plural_words()
                ),
            ));
        }
        let mut outcome = TableOutcome::default();
        self.keep_in_memory(CACHE_OF_AN_IMPORT)?;
        let done = thread::scope(|scope| {
            let (hand_over, read) = sync_channel(LOTS);
            let (give_back, written) = channel();
            scope.spawn(|| read_ahead(kind, table, hand_over, written));
            self.step(clock, |writer| {
                // Before what it replaces is taken out, with what hands said of it.
                let placing = match kind {
                    Kind::complaint => {
                        Placing::before(writer.connection, incoming.replaces.as_ref())?
                    }
                    _ => Placing::default(),
                };
                let of = incoming.begin(writer)?;
                outcome = take_in(writer, &of, kind, placing, Lots { read, give_back })?;
                writer.change(&of, in_numbers(&outcome, counted()))?;
                let mut with_it = with_it(&outcome).into_iter();
                with_it.try_for_each(|edit| writer.make(edit))?;
                Ok(StepDraft::new(incoming.name(), incoming.source))
            })
        });
        self.keep_in_memory(CACHE_OF_AN_EDIT)?;
        Ok((done?, outcome))
    }

    /// Reads a table in that became a few records of its own instead of rows: one step, like [`Room::import_table`].
    ///
    /// # Errors
    /// When the step cannot be made at all.
    pub fn import_records(
        &mut self,
        incoming: Incoming,
        edits: impl FnOnce(&Id<Import>) -> Vec<Edit>,
        clock: &mut dyn Clock,
    ) -> Result<Done> {
        self.step(clock, |writer| {
            let of = incoming.begin(writer)?;
            let mut edits = edits(&Id::new(of.id)).into_iter();
            edits.try_for_each(|edit| writer.make(edit))?;
            Ok(StepDraft::new(incoming.name(), incoming.source))
        })
    }

    fn keep_in_memory(&mut self, size: i64) -> Result<()> {
        let connection = self.off_the_journal()?;
        Ok(connection.pragma_update(None, "cache_size", size)?)
    }
}

/// A row that was read and checked.
struct LotRow {
    fields: std::result::Result<Fields, FieldError>,
    /// The key that a complaint had in rooms of earlier versions, where it was another one.
    formerly: Option<u128>,
}

/// Rows that are handed over together.
#[derive(Default)]
struct Lot {
    rows: Vec<LotRow>,
    /// Why the table ends before its end.
    stopped: Option<RoomError>,
}

/// The lots as they come. Written ones go back to whoever read them: over memory that one thread takes and another gives
/// back both wait for one another.
struct Lots {
    read: Receiver<Lot>,
    give_back: Sender<Lot>,
}

/// Writes the rows of an import.
fn take_in(
    writer: &mut Writer<'_>,
    import: &Ref,
    kind: Kind,
    placing: Placing,
    lots: Lots,
) -> Result<TableOutcome> {
    let mut outcome = TableOutcome::default();
    let first_row = last_row(writer.connection, kind)?;
    let mut names = Names::of(kind);
    let mut rows = RowsOf::open(writer, import, kind, first_row)?;
    let mut position = 0;
    for mut lot in lots.read {
        for LotRow {
            fields: row,
            formerly,
        } in &mut lot.rows
        {
            let mut has_place = false;
            let placed = match row {
                Ok(fields) => {
                    has_place = kind == Kind::complaint && placing.place(fields);
                    names
                        .resolve(writer, fields)
                        .and_then(|()| rows.put(writer, position, fields, *formerly))
                }
                Err(field) => Err(RoomError::Field {
                    kind,
                    field: field.clone(),
                }),
            };
            match placed {
                Ok(Placed::Added) => {
                    outcome.added += 1;
                    outcome.placed += i64::from(has_place);
                    if let (Kind::complaint, Ok(fields)) = (kind, &*row) {
                        let stands_for = fields.get("count").and_then(Value::as_i64).unwrap_or(1);
                        outcome.complaints = outcome.complaints.saturating_add(stands_for);
                    }
                }
                Ok(Placed::Known) => outcome.known += 1,
                Ok(Placed::Repeated) => outcome.repeated += 1,
                Ok(Placed::Corrected) => outcome.corrected += 1,
                Err(RoomError::Field { field, .. }) => outcome.refused.push((position, field)),
                Err(other) => return Err(other),
            }
            position += 1;
        }
        if let Some(why) = lot.stopped {
            return Err(why);
        }
        // At the end nobody takes it back.
        let _ = lots.give_back.send(lot);
    }
    rows.close(writer)?;
    outcome.measures = names.met(Kind::measure);
    if kind == Kind::reading {
        outcome.several = several::settle(writer, import)?;
    }
    outcome.created = names.created;
    outcome.new_measures = names.new_measures;
    Ok(outcome)
}

/// What the import's record says of its rows.
fn in_numbers(outcome: &TableOutcome, RowCount { rows, unread }: RowCount) -> Fields {
    let refused = i64::try_from(outcome.refused.len()).unwrap_or(i64::MAX);
    let numbers = [
        ("rows", rows),
        ("added", outcome.added),
        (
            "known",
            outcome.known + outcome.repeated + outcome.corrected,
        ),
        ("skipped", unread + refused),
    ];
    numbers
        .map(|(name, n)| (name.to_owned(), Value::from(n)))
        .into_iter()
        .collect()
}

fn last_row(connection: &Connection, kind: Kind) -> Result<i64> {
    let sql = format!(
        "SELECT coalesce(max(row), 0) FROM main.\"{}\"",
        kind.as_str()
    );
    Ok(connection.query_row(&sql, [], |row| row.get(0))?)
}

/// Reads rows, checks them, and hands them over until there are no more or nobody takes them.
fn read_ahead(
    kind: Kind,
    mut table: impl Iterator<Item = Result<Fields>>,
    to: SyncSender<Lot>,
    written: Receiver<Lot>,
) {
    let mut seen = Seen::default();
    loop {
        let mut lot = Lot::default();
        while lot.rows.len() < LOT && lot.stopped.is_none() {
            match table.next() {
                Some(Ok(mut fields)) => {
                    let formerly = match kind {
                        Kind::complaint => seen.give_key(&mut fields),
                        _ => None,
                    };
                    let fields = (kind.declared().canonical)(fields);
                    lot.rows.push(LotRow { fields, formerly });
                }
                Some(Err(why)) => lot.stopped = Some(why),
                None => break,
            }
        }
        let is_last = lot.rows.len() < LOT;
        if to.send(lot).is_err() || is_last {
            return;
        }
        written.try_iter().for_each(drop);
    }
}

/// What became of a row.
enum Placed {
    Added,
    Known,
    Repeated,
    Corrected,
}

/// The rows of one import on their way into their table.
struct RowsOf<'a> {
    kind: Kind,
    connection: &'a Connection,
    import: Id<Import>,
    ids: RowIds,
    inserting: Inserting<'a>,
    /// The same for the journal.
    kept: StepRows<'a>,
    /// Puts a complaint's words into the index.
    indexing: Option<CachedStatement<'a>>,
    /// Complaints that are there.
    known: Known,
    /// Rows of other kinds that are there.
    there: ExistingRows,
    indexes: SetAside,
    sizes: Sizes,
    /// How many rows were there before.
    old: i64,
    /// How many came.
    new: i64,
}

impl<'a> RowsOf<'a> {
    fn open(writer: &Writer<'a>, import: &Ref, kind: Kind, old: i64) -> Result<Self> {
        let connection = writer.connection;
        let known = match kind {
            Kind::complaint => Known::before(connection)?,
            _ => Known::default(),
        };
        if kind == Kind::complaint {
            merge_words_at(connection, NEVER)?;
        }
        let mut inserting = Inserting::into(connection, kind)?;
        let now = writer.stamp.at.to_string();
        let common = [
            ("made_at", now.as_str()),
            ("changed_at", &now),
            ("import", &import.id),
        ];
        for (field, value) in common {
            inserting.each(field, value)?;
        }
        let common = common.into_iter().chain([("kind", kind.as_str())]);
        let common: Fields = common
            .map(|(field, value)| (field.to_owned(), value.into()))
            .collect();
        Ok(Self {
            kind,
            connection,
            import: Id::new(&import.id),
            ids: RowIds::of(&import.id),
            inserting,
            kept: StepRows::begin(connection, writer.stamp.id.clone(), &common)?,
            indexing: match kind {
                Kind::complaint => Some(connection.prepare_cached(
                    "INSERT INTO complaint_index (rowid, words) VALUES (?1, ?2)",
                )?),
                _ => None,
            },
            known,
            there: ExistingRows::before(kind, old),
            indexes: SetAside::default(),
            sizes: Sizes::default(),
            old,
            new: 0,
        })
    }

    /// Puts one row in, unless it is there already.
    fn put(
        &mut self,
        writer: &mut Writer<'_>,
        place: usize,
        fields: &Fields,
        formerly: Option<u128>,
    ) -> Result<Placed> {
        let again = match self.kind {
            Kind::complaint => self.known.find(fields, formerly),
            _ => self.there.find(self.connection, fields)?,
        };
        match again {
            RowMatch::New => {}
            RowMatch::Same => return Ok(Placed::Known),
            RowMatch::Repeated => return Ok(Placed::Repeated),
            RowMatch::Other(of, said) => {
                writer.change(&of, said)?;
                return Ok(Placed::Corrected);
            }
        }
        if self.kind == Kind::complaint {
            // Rows of other kinds are known again by the index that holds them.
            let rows = (self.old, self.new);
            self.indexes
                .once_it_pays(self.connection, self.kind, rows, fields)?;
        }
        let id = self.ids.row(place as u64);
        self.inserting.row(&id, fields)?;
        // Before the journal writes rows of its own.
        let row = self.connection.last_insert_rowid();
        self.kept.add(&id, fields)?;
        if let Some(indexing) = &mut self.indexing {
            if let Some(Value::String(words)) = fields.get("words") {
                indexing.execute((row, words))?;
            }
            self.sizes.add(fields);
        }
        self.new += 1;
        Ok(Placed::Added)
    }

    fn close(self, writer: &mut Writer<'_>) -> Result<()> {
        self.kept.end()?;
        self.indexes
            .put_back(self.connection, &self.import, self.old)?;
        if self.kind == Kind::complaint {
            merge_words_at(self.connection, SQLITES_OWN)?;
        }
        self.sizes.give_colours(writer)
    }
}

/// From so many parts on the index of words joins them. Each category that a table brings ends a part, and joining the
/// large one with these few costs as much as a tenth of the import; later edits do it bit by bit.
fn merge_words_at(connection: &Connection, parts: i64) -> Result<()> {
    let sql = "INSERT INTO complaint_index (complaint_index, rank) VALUES ('automerge', ?1)";
    connection.prepare_cached(sql)?.execute([parts])?;
    Ok(())
}
const NEVER: i64 = 0;
const SQLITES_OWN: i64 = 4;
