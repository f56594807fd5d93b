//! The journal: steps, and every field that a step changed, before and after. What many rows at once came with stands in
//! `step_rows`. From both a room can be made again: see `replay.rs`.

mod runs;
mod step_rows;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Result, RoomError, Unreadable};
use crate::record::Fields;
use crate::record::id::{self, Ref};
use crate::record::kinds::Kind;
use crate::store::rows;

pub(crate) use runs::{Act, Run, RunAt, acts_of};
pub(crate) use step_rows::{StepRows, each_row, forget_rows};

/// What every step says of its making.
#[derive(Debug, Clone)]
pub(crate) struct Stamp {
    /// The step's id, which no other copy of the room gives.
    pub id: String,
    /// On which device it is made.
    pub device: String,
    /// When.
    pub at: Timestamp,
    /// The day that counts as today.
    pub today: Date,
}

/// Who made a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A hand in a window.
    Hand,
    /// The command line.
    CommandLine,
    /// A table that was read in.
    Import,
    /// A file that arrived.
    Arrival,
    /// A phone.
    Phone,
    /// An undo or a redo.
    Undo,
}

impl Source {
    /// The word that is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::CommandLine => "command_line",
            Self::Import => "import",
            Self::Arrival => "arrival",
            Self::Phone => "phone",
            Self::Undo => "undo",
        }
    }

    /// Who it was, behind "was changed"; nothing of a hand in a window.
    pub(crate) fn by(self) -> &'static str {
        match self {
            Self::Hand => "",
            Self::CommandLine => " from the command line",
            Self::Import => " by an imported table",
            Self::Arrival => " by a file that arrived",
            Self::Phone => " from a phone",
            Self::Undo => " by an undo",
        }
    }

    /// Hands, the command line and imports share one undo list; the rest stay out of it.
    pub fn can_be_undone(self) -> bool {
        matches!(self, Self::Hand | Self::CommandLine | Self::Import)
    }
}

/// What a step did to one record. Only the fields that changed stand in a change of fields.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    pub of: Ref,
    /// None: it was not there.
    pub before: Option<Fields>,
    /// None: it is gone.
    pub after: Option<Fields>,
}

/// A step, as the log lists it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Step {
    /// Its number.
    pub seq: i64,
    /// What a person calls it.
    pub name: String,
    /// Who made it.
    pub source: String,
    /// When.
    pub at: String,
    /// It was undone.
    pub undone: bool,
}

/// What the next undo and redo would be.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct UndoState {
    /// The name of the step that an undo would take back.
    pub undo: Option<String>,
    /// The name of the step that a redo would bring back.
    pub redo: Option<String>,
    /// The newest step.
    pub step: i64,
}

/// A step about to be written.
pub(crate) struct NewStep<'a> {
    pub name: &'a str,
    pub source: Source,
    pub stamp: &'a Stamp,
    pub edits: &'a str,
    pub reverts: Option<i64>,
    pub irreversible: bool,
    /// Its rows are all that the room holds.
    pub snapshot: bool,
}

/// The newest step; 0 before the first.
pub fn last_step(connection: &Connection) -> Result<i64> {
    Ok(connection
        .prepare_cached("SELECT coalesce(max(seq), 0) FROM main.step")?
        .query_row([], |row| row.get(0))?)
}

/// Writes a step with its changes. Rows that it put in by the thousand are there already.
pub(crate) fn write(
    connection: &Connection,
    step: &NewStep<'_>,
    changes: &[Change],
    runs: &[RunAt],
) -> Result<i64> {
    let can_be_undone = step.source.can_be_undone();
    if can_be_undone {
        connection
            .prepare_cached("UPDATE step SET undone = 2 WHERE undone = 1")?
            .execute([])?;
    }
    connection
        .prepare_cached(
            "INSERT INTO step (id, device, today, name, source, at, schema, edits, reverts, can_be_undone, final, snapshot, \
               changes, parts) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, \
               (SELECT count(*) FROM step_rows WHERE step = ?1))",
        )?
        .execute(params![
            &step.stamp.id,
            &step.stamp.device,
            step.stamp.today.to_string(),
            step.name,
            step.source.as_str(),
            step.stamp.at.to_string(),
            crate::store::schema::VERSION,
            step.edits,
            step.reverts,
            can_be_undone,
            step.irreversible,
            step.snapshot,
            (changes.len() + runs.len()) as i64,
        ])?;
    let seq = connection.last_insert_rowid();
    let mut lines = runs::Lines::of(connection, seq)?;
    let mut runs = runs.iter().peekable();
    for (number, change) in changes.iter().enumerate() {
        while let Some(placed) = runs.next_if(|placed| placed.after <= number) {
            lines.add_run(&placed.run)?;
        }
        lines.add(change)?;
    }
    runs.try_for_each(|placed| lines.add_run(&placed.run))?;
    Ok(seq)
}

/// Fields as the journal keeps them.
pub(crate) fn text(fields: &Option<Fields>) -> Option<String> {
    fields.as_ref().map(as_text)
}

fn as_text(fields: &Fields) -> String {
    serde_json::Value::Object(fields.clone()).to_string()
}

/// Writes a step whose rows are all that the room holds, so that a replay can begin with it. What earlier steps put in by the
/// thousand is in it, and kept once.
pub(crate) fn snapshot(
    connection: &Connection,
    name: &str,
    source: Source,
    stamp: &Stamp,
) -> Result<()> {
    connection.execute("DELETE FROM step_rows", [])?;
    let step = NewStep {
        name,
        source,
        stamp,
        edits: "[]",
        reverts: None,
        irreversible: true,
        snapshot: true,
    };
    let mut kept = StepRows::begin(connection, stamp.id.clone(), &Fields::new())?;
    for kind in Kind::ALL {
        rows::each(connection, *kind, |record| kept.add_record(&record))?;
    }
    kept.end()?;
    write(connection, &step, &[], &[]).map(drop)
}

/// Writes a snapshot where an earlier version wrote the newest step, or this one was stopped before it could: what that
/// version's steps say may mean something else by now. It says what the room was at its newest step, so two copies of a
/// room begin with the same.
pub(crate) fn snapshot_after_update(connection: &mut Connection) -> Result<()> {
    if of_earlier_version(connection)?.is_none() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let Some((seq, at)) = of_earlier_version(&transaction)? else {
        return Ok(());
    };
    let at: Timestamp = at.parse().unwrap_or_default();
    let sql = "SELECT coalesce(min(id), '') FROM room";
    let room: String = transaction.query_row(sql, [], |row| row.get(0))?;
    let stamp = Stamp {
        id: id::of_snapshot(&room, seq, crate::store::schema::VERSION),
        device: String::new(),
        at,
        today: at.to_zoned(TimeZone::UTC).date(),
    };
    snapshot(&transaction, "Update of the room", Source::Arrival, &stamp)?;
    Ok(transaction.commit()?)
}

/// The newest step and when it was made, where an earlier version wrote it.
fn of_earlier_version(connection: &Connection) -> Result<Option<(i64, String)>> {
    let sql = "SELECT seq, at FROM step WHERE seq = (SELECT max(seq) FROM step) AND schema < ?1";
    let newest = connection.query_row(sql, [crate::store::schema::VERSION], |row| {
        Ok((row.get(0)?, row.get(1)?))
    });
    Ok(newest.optional()?)
}

/// The changes of a step to single records, as they were made.
///
/// # Errors
/// See [`acts_of`].
pub(crate) fn changes_of(connection: &Connection, step: i64) -> Result<Vec<Change>> {
    let acts = acts_of(connection, step)?.into_iter();
    let one = |act| match act {
        Act::One(change) => Some(change),
        Act::Many(_) => None,
    };
    Ok(acts.filter_map(one).collect())
}

fn fields_of(text: Option<String>) -> std::result::Result<Option<Fields>, Unreadable> {
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

fn kind_of(word: String) -> std::result::Result<Kind, Unreadable> {
    Kind::named(&word).ok_or(Unreadable::Kind(word))
}

/// What went wrong with a step, with the step's number and name, where it does not say them already.
pub(crate) fn in_step(connection: &Connection, step: i64, cause: RoomError) -> RoomError {
    if matches!(cause, RoomError::Step { .. }) {
        return cause;
    }
    let name = connection
        .prepare_cached("SELECT name FROM main.step WHERE seq = ?1")
        .and_then(|mut statement| statement.query_row([step], |row| row.get(0)));
    RoomError::Step {
        step,
        name: name.unwrap_or_default(),
        cause: Box::new(cause),
    }
}

/// The step in which a record was made, where the journal still knows it.
pub(crate) fn made_in(connection: &Connection, of: &Ref) -> Result<Option<i64>> {
    let sql = "SELECT min(step) FROM main.change WHERE id = ?1 AND kind = ?2 AND before IS NULL";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row((&of.id, of.kind.as_str()), |row| row.get(0))?)
}

/// A step that an undo or redo would revert.
pub(crate) struct RevertibleStep {
    pub seq: i64,
    pub name: String,
    pub irreversible: bool,
}

/// The step that an undo would take back.
pub(crate) fn next_undo(connection: &Connection) -> Result<Option<RevertibleStep>> {
    revertible(
        connection,
        "SELECT seq, name, final FROM main.step WHERE can_be_undone = 1 AND undone = 0 ORDER BY seq DESC LIMIT 1",
    )
}

/// The step that a redo would bring back.
pub(crate) fn next_redo(connection: &Connection) -> Result<Option<RevertibleStep>> {
    revertible(
        connection,
        "SELECT seq, name, final FROM main.step WHERE undone = 1 ORDER BY seq LIMIT 1",
    )
}

fn revertible(connection: &Connection, sql: &str) -> Result<Option<RevertibleStep>> {
    Ok(connection
        .prepare_cached(sql)?
        .query_row([], |row| {
            Ok(RevertibleStep {
                seq: row.get(0)?,
                name: row.get(1)?,
                irreversible: row.get(2)?,
            })
        })
        .optional()?)
}

/// The wishes of which a step was made, as JSON.
pub(crate) fn edits_of(connection: &Connection, step: i64) -> Result<String> {
    Ok(connection
        .prepare_cached("SELECT edits FROM main.step WHERE seq = ?1")?
        .query_row([step], |row| row.get(0))?)
}

/// The newest step that took `step` back.
pub(crate) fn reverted_by(connection: &Connection, step: i64) -> Result<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT max(seq) FROM main.step WHERE reverts = ?1")?
        .query_row([step], |row| row.get(0))?)
}

pub(crate) fn mark_undone(connection: &Connection, step: i64, undone: bool) -> Result<()> {
    connection
        .prepare_cached("UPDATE step SET undone = ?2 WHERE seq = ?1")?
        .execute((step, undone))?;
    Ok(())
}

/// The newest steps, newest first; at most `limit`.
pub fn log(connection: &Connection, limit: i64) -> Result<Vec<Step>> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, name, source, at, undone > 0 FROM main.step ORDER BY seq DESC LIMIT ?1",
    )?;
    let rows = statement.query_map([limit], |row| {
        Ok(Step {
            seq: row.get(0)?,
            name: row.get(1)?,
            source: row.get(2)?,
            at: row.get(3)?,
            undone: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What undo and redo would do now.
pub fn undo_state(connection: &Connection) -> Result<UndoState> {
    let name =
        |step: Option<RevertibleStep>| step.filter(|step| !step.irreversible).map(|step| step.name);
    Ok(UndoState {
        undo: name(next_undo(connection)?),
        redo: name(next_redo(connection)?),
        step: last_step(connection)?,
    })
}

/// The kinds that steps after `seq` touched, and the newest step: what a window should ask again.
pub fn touched_since(connection: &Connection, seq: i64) -> Result<(i64, Vec<Kind>)> {
    // First: a step that is made between the two readings is told twice rather than never.
    let newest = last_step(connection)?;
    let mut statement = connection
        .prepare_cached("SELECT DISTINCT kind FROM main.change WHERE step > ?1 ORDER BY kind")?;
    let words = statement.query_map([seq], |row| row.get::<_, String>(0))?;
    let mut kinds = Vec::new();
    for word in words {
        kinds.extend(Kind::named(&word?));
    }
    if kinds.contains(&Kind::import) {
        kinds.extend(kinds_of_tables(connection, seq)?);
        kinds.sort_unstable();
        kinds.dedup();
    }
    Ok((newest, kinds))
}

/// What the rows are of those tables that steps after `seq` put in, took out, or brought back; of a table that is gone nobody
/// knows it any more, so all kinds that come in tables.
fn kinds_of_tables(connection: &Connection, seq: i64) -> Result<Vec<Kind>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT i.\"of\" FROM main.change AS c LEFT JOIN main.import AS i ON i.id = c.id \
         WHERE c.step > ?1 AND c.kind = 'import'",
    )?;
    let words = statement.query_map([seq], |row| row.get::<_, Option<String>>(0))?;
    let mut kinds = Vec::new();
    for word in words {
        match word?.as_deref().and_then(Kind::named) {
            Some(kind) => kinds.push(kind),
            None => kinds.extend(Kind::ALL.iter().filter(|kind| kind.is_bulk())),
        }
    }
    Ok(kinds)
}
