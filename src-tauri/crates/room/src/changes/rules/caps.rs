//! A room carries few things at a time: open commitments, and moments of truth.

use rusqlite::{Connection, OptionalExtension};

use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::IsKind;
use crate::record::kinds::{IS_OPEN, Kind, TheRoom};
use crate::store::rows;

pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    let connection = writer.connection;
    let of_commitments = super::touched(writer, &[Kind::commitment, Kind::room]);
    let of_moments = super::touched(writer, &[Kind::moment, Kind::room]);
    if !of_commitments && !of_moments {
        return Ok(());
    }
    let (commitment_cap, moment_cap) = caps(connection)?;
    let open = open_commitments(connection)?;
    if of_commitments && open > commitment_cap {
        return Err(RoomError::rule(
            "commitment_cap",
            format!(
                "the room has at most {commitment_cap} open commitments at a time, and this would be number {open}. Keep, stop or drop one first."
            ),
        ));
    }
    if of_commitments {
        once_each(connection)?;
    }
    let of_truth = count(
        connection,
        "SELECT count(*) FROM main.moment WHERE of_truth",
    )?;
    if of_moments && of_truth > moment_cap {
        return Err(RoomError::rule(
            "moment_cap",
            format!(
                "the room has at most {moment_cap} moments of truth, and this would be number {of_truth}."
            ),
        ));
    }
    Ok(())
}

/// How many commitments, and how many moments of truth, this room carries.
fn caps(connection: &Connection) -> Result<(i64, i64)> {
    let room = rows::all(connection, Kind::room)?
        .first()
        .and_then(|record| TheRoom::from_fields(&record.fields).ok());
    Ok(room.map_or((5, 20), |room| (room.commitment_cap(), room.moment_cap())))
}

/// How many commitments are promised and not kept, stopped or let go.
fn open_commitments(connection: &Connection) -> Result<i64> {
    count(
        connection,
        &format!("SELECT count(*) FROM main.\"commitment\" WHERE {IS_OPEN}"),
    )
}

/// A let-down is promised away once at a time: two promises of one thing are two half ones.
fn once_each(connection: &Connection) -> Result<()> {
    let twice = connection
        .prepare_cached(
            &format!("SELECT l.statement FROM main.\"commitment\" AS c JOIN main.let_down AS l ON l.id = c.let_down \
             WHERE {IS_OPEN} GROUP BY c.let_down HAVING count(*) > 1"),
        )?
        .query_row([], |row| row.get::<_, String>(0))
        .optional()?;
    twice.map_or(Ok(()), |statement| {
        Err(RoomError::rule(
            "commitment_cap",
            format!("'{statement}' already has an open commitment."),
        ))
    })
}

fn count(connection: &Connection, sql: &str) -> Result<i64> {
    Ok(connection
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))?)
}
