//! A room made again from the journal of another: its steps, one after another, with their resolved changes. No intent is
//! worked out anew and no file is read again, so it ends as that room did.

use std::path::Path;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};

use crate::changes::room::Room;
use crate::changes::writer::from_image;
use crate::error::{Result, RoomError, Unreadable};
use crate::exchange::portable;
use crate::record::id::Ref;
use crate::record::{Fields, Record};
use crate::store::eyes::Seen;
use crate::store::journal::{self, Act, Change};
use crate::store::{index, originals, rows, schema};

/// Makes a new room in `to` from the journal of the room that is seen, whose folder is `dir`, and copies the originals that
/// it names. The new room has the same journal. Answers how many steps were replayed.
///
/// # Errors
/// [`RoomError::Step`] names the step that cannot be read, of which a part is missing, or that a newer version wrote;
/// [`RoomError::NoStep`] one that is missing. Then `to` is as before.
pub fn replay(seen: &Seen<'_>, dir: &Path, to: &Path) -> Result<usize> {
    // What others write meanwhile is not seen: the steps and what they say belong together.
    let from = &seen.connection.unchecked_transaction()?;
    let steps = steps(from)?;
    Room::make(to, |room| {
        portable::copy_originals(&originals::named_originals(seen)?, dir, room.dir())?;
        let transaction = room.off_the_journal()?.transaction()?;
        for step in &steps {
            replay_step(from, &transaction, step, steps[0].seq)
                .map_err(|cause| journal::in_step(from, step.seq, cause))?;
        }
        Ok(transaction.commit()?)
    })?;
    Ok(steps.len())
}

/// A step as it is read, without its changes.
struct Step {
    seq: i64,
    id: Option<String>,
    at: String,
    schema: i64,
    /// How many changes it made, and how many parts of rows it put in. Steps of earlier versions do not say it.
    changes: Option<i64>,
    parts: Option<i64>,
}

/// The steps that make the room: all since the newest whose rows are all that it holds, or since the first of all.
fn steps(connection: &Connection) -> Result<Vec<Step>> {
    let mut statement = connection.prepare(
        "SELECT seq, id, at, schema, changes, parts FROM main.step \
         WHERE seq >= coalesce((SELECT max(seq) FROM main.step WHERE snapshot = 1), 0) ORDER BY seq",
    )?;
    let steps = statement.query_map([], |row| {
        Ok(Step {
            seq: row.get(0)?,
            id: row.get(1)?,
            at: row.get(2)?,
            schema: row.get(3)?,
            changes: row.get(4)?,
            parts: row.get(5)?,
        })
    })?;
    let steps: Vec<Step> = steps.collect::<rusqlite::Result<_>>()?;
    let sql = "SELECT coalesce(max(seq), 1) FROM main.step WHERE snapshot = 1";
    let first: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    match (first..).zip(&steps).find(|(seq, step)| *seq != step.seq) {
        Some((missing, _)) => Err(RoomError::NoStep(missing)),
        None => Ok(steps),
    }
}

/// Refuses a step of which a part is not there any more.
fn is_whole(from: &Connection, step: &Step, id: &str, changes: usize) -> Result<()> {
    let sql = "SELECT count(*) FROM main.step_rows WHERE step = ?1";
    let parts = from
        .prepare_cached(sql)?
        .query_row([id], |row| row.get(0))?;
    for (what, said, found) in [
        ("changes", step.changes, changes as i64),
        ("parts of rows", step.parts, parts),
    ] {
        if let Some(said) = said.filter(|said| *said != found) {
            return Err(Unreadable::Hole { what, said, found }.into());
        }
    }
    Ok(())
}

fn replay_step(from: &Connection, to: &Connection, step: &Step, first: i64) -> Result<()> {
    if step.schema > schema::VERSION {
        return Err(Unreadable::Newer.into());
    }
    let id = step.id.as_ref().ok_or(Unreadable::Older)?;
    let acts = journal::acts_of(from, step.seq)?;
    is_whole(from, step, id, acts.len())?;
    copy_step(from, to, step.seq, first)?;
    journal::each_row(from, id, |row| put(to, &row))?;
    acts.into_iter().try_for_each(|act| match act {
        Act::One(change) => make(to, change, &step.at),
        Act::Many(run) => rows::update_alike(to, &run, &step.at),
    })
}

/// Copies what the journal holds of a step. What it took back is not there if it is older than the first that is replayed.
fn copy_step(from: &Connection, to: &Connection, seq: i64, first: i64) -> Result<()> {
    let step = format!(
        "SELECT id, device, today, name, source, at, schema, edits, can_be_undone, final, undone, snapshot, seq, \
           changes, parts, CASE WHEN reverts >= {first} THEN reverts END AS reverts FROM main.step WHERE seq = ?1"
    );
    copy(from, to, "step", &step, seq)?;
    let changes =
        "SELECT step, position, kind, id, before, after, ids FROM main.change WHERE step = ?1";
    copy(from, to, "change", changes, seq)?;
    let rows = "SELECT r.step, r.position, r.hash, r.lines FROM main.step_rows AS r \
                JOIN main.step AS s ON s.id = r.step WHERE s.seq = ?1 ORDER BY r.position";
    copy(from, to, "step_rows", rows, seq)
}

/// Puts what a question about the step `seq` answers into the table of the same columns.
fn copy(from: &Connection, to: &Connection, table: &str, question: &str, seq: i64) -> Result<()> {
    let mut asked = from.prepare_cached(question)?;
    let columns = asked.column_names().join(", ");
    let count = asked.column_count();
    let places = vec!["?"; count].join(", ");
    let mut insert = to.prepare_cached(&format!(
        "INSERT INTO {table} ({columns}) VALUES ({places})"
    ))?;
    let mut rows = asked.query([seq])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Sql> = (0..count)
            .map(|at| row.get(at))
            .collect::<rusqlite::Result<_>>()?;
        insert.execute(params_from_iter(values))?;
    }
    Ok(())
}

/// Makes a change as the step made it.
fn make(to: &Connection, change: Change, at: &str) -> Result<()> {
    let Change { of, before, after } = change;
    match (before, after) {
        (None, Some(image)) => put(to, &from_image(&of, image)),
        (Some(_), Some(fields)) => set(to, &of, &fields, at),
        // What was purged may have come with a step that says nothing of it any more.
        (_, None) => {
            rows::delete(to, &of)?;
            index::forget(to, &of)
        }
    }
}

fn put(to: &Connection, record: &Record) -> Result<()> {
    let of = record.reference().ok_or(Unreadable::NotThere)?;
    rows::insert(to, record)?;
    index::remember(to, &of, &record.fields)?;
    index::index_row(to, record)
}

fn set(to: &Connection, of: &Ref, fields: &Fields, at: &str) -> Result<()> {
    rows::update(to, of, at, fields)?;
    let now = rows::find(to, of)?.ok_or(Unreadable::NotThere)?;
    index::remember(to, of, &now.fields)
}
