//! What holds by every road: hands, command line, imports, arrivals, undo. Each rule looks at what a step touched.

mod caps;
mod clearing;
mod dates;
mod lives;
mod references;
mod silos;
mod spoken;
mod stages;
mod values;
mod votes;

pub(crate) use votes::ballot;

use rusqlite::Connection;

use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::id::Ref;
use crate::record::kinds::{Kind, TeamState};
use crate::record::{Fields, Record, read_field};
use crate::store::rows;

/// Lets the step's consequences follow, then checks every rule.
pub(crate) fn settle(writer: &mut Writer<'_>) -> Result<()> {
    clearing::follow(writer)?;
    lives::follow(writer)?;
    dates::check(writer)?;
    lives::check(writer)?;
    check(writer)
}

/// Checks every rule against what was touched.
pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    references::check(writer)?;
    values::check(writer)?;
    stages::check(writer)?;
    silos::check(writer)?;
    caps::check(writer)?;
    spoken::check(writer)?;
    votes::check(writer)
}

/// What a record that a hand adds must say.
pub(crate) fn plain_addition(record: &Record) -> Result<()> {
    only_by_intent(record.kind, &record.fields)?;
    match record.kind {
        Kind::complaint => values::says_something(&record.fields),
        Kind::let_down => stages::says_where(&record.fields),
        Kind::ballot => Err(no_other_road()),
        _ => Ok(()),
    }
}

/// A ballot comes in by its vote alone, and stays as it is.
fn no_other_road() -> RoomError {
    RoomError::rule(
        "votes",
        "ballots are submitted with cast_ballot, and stay as they are once the votes are revealed.",
    )
}

/// What a hand may change, and what must be left.
pub(crate) fn plain_change(connection: &Connection, of: &Ref, fields: &Fields) -> Result<()> {
    only_by_intent(of.kind, fields)?;
    match of.kind {
        Kind::person if rows::get(connection, of)?.fields.contains_key("removed") => {
            Err(RoomError::rule(
                "purged",
                "who was purged stays without a name. Add them as somebody new.",
            ))
        }
        Kind::complaint => {
            let mut wished = rows::get(connection, of)?.fields;
            wished.extend(fields.clone());
            values::says_something(&wished)
        }
        Kind::ballot => Err(no_other_road()),
        _ => Ok(()),
    }
}

/// What is not written by hand, since an intent looks at what it follows from.
fn only_by_intent(kind: Kind, fields: &Fields) -> Result<()> {
    match kind {
        Kind::session if fields.contains_key("opened") => Err(RoomError::rule(
            "votes",
            "votes are revealed with open_votes, and cannot be hidden again.",
        )),
        Kind::person if fields.contains_key("removed") => {
            Err(RoomError::rule("purged", "a person is removed with purge."))
        }
        Kind::import if fields.contains_key("undone") => {
            Err(RoomError::rule("imports", "an import is undone with undo."))
        }
        Kind::fix_team if judges(fields)? => Err(RoomError::rule(
            "proof",
            "whether customers noticed is decided by the proof, when the sponsor answers the team's result.",
        )),
        Kind::report if fields.contains_key("answer") || fields.contains_key("judged") => {
            Err(RoomError::rule(
                "proof",
                "a report is answered with answer, which checks the proof.",
            ))
        }
        _ => Ok(()),
    }
}

/// Whether it says that customers noticed, or that they did not.
fn judges(fields: &Fields) -> Result<bool> {
    let state: Option<TeamState> =
        read_field(fields, "state").map_err(|field| RoomError::Field {
            kind: Kind::fix_team,
            field,
        })?;
    Ok(state.is_some_and(lives::is_judged))
}

/// What may not be removed, since undo could not bring it back.
pub(crate) fn plain_removal(connection: &Connection, of: &Ref) -> Result<()> {
    match of.kind {
        Kind::session => votes::stays_once_cast(connection, &of.id),
        _ => removal_reveals_votes(connection, of),
    }
}

/// What may not go as long as that would tell a secret.
pub(crate) fn removal_reveals_votes(connection: &Connection, of: &Ref) -> Result<()> {
    match of.kind {
        Kind::let_down => votes::stays_while_blind(connection),
        Kind::ballot => Err(no_other_road()),
        _ => Ok(()),
    }
}

/// Whether the step touched any of these kinds one by one.
fn touched(writer: &Writer<'_>, kinds: &[Kind]) -> bool {
    writer
        .changes
        .iter()
        .any(|change| kinds.contains(&change.of.kind))
}
