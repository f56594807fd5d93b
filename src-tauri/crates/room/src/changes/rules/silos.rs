//! One silo gets the fix: the false positive that a Customer Room exists against. So a commitment and a fix team
//! keep two silos, whatever is done. Evidence is needed to promise something: nobody may promise without it or take it
//! away. Two kinds of promises may be without: those of a room that comes without its evidence, and those that were made
//! before the room existed.

use std::collections::BTreeSet;

use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::facts::holes::{SILOS, holes, silos_of};
use crate::facts::scope;
use crate::record::id::{Id, Ref};
use crate::record::kinds::{Commitment, FixTeam, Kind, LetDown, Session};
use crate::record::{IsKind, Record};
use crate::store::journal::Change;
use crate::store::{rows, title};

pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    let concerned = [
        Kind::commitment,
        Kind::fix_team,
        Kind::let_down,
        Kind::person,
        Kind::silo,
    ];
    if !super::touched(writer, &concerned) {
        return Ok(());
    }
    for commitment in rows::all(writer.connection, Kind::commitment)? {
        let (Some(of), Some(let_down)) = (
            commitment.reference(),
            commitment.fields.get("let_down").and_then(|id| id.as_str()),
        ) else {
            continue;
        };
        let let_down = Ref::new(Kind::let_down, let_down);
        if is_living(&commitment) || is_touched(writer, &[&of, &let_down]) {
            commitment_holds(writer, &of, &commitment, &let_down)?;
        }
    }
    for team in rows::all(writer.connection, Kind::fix_team)? {
        let itself = team.reference();
        if is_living(&team) || itself.is_some_and(|of| is_touched(writer, &[&of])) {
            team_holds(writer, &team)?;
        }
    }
    Ok(())
}

/// Whether it is still at work: who moves to another department later takes nothing away from what is over.
fn is_living(record: &Record) -> bool {
    match record.kind {
        Kind::fix_team => FixTeam::from_fields(&record.fields).is_ok_and(|team| team.is_at_work()),
        _ => Commitment::from_fields(&record.fields).is_ok_and(|commitment| commitment.is_open()),
    }
}

fn is_touched(writer: &Writer<'_>, any: &[&Ref]) -> bool {
    writer
        .changes
        .iter()
        .any(|change| any.contains(&&change.of))
}

fn commitment_holds(
    writer: &Writer<'_>,
    of: &Ref,
    commitment: &Record,
    let_down: &Ref,
) -> Result<()> {
    let record = rows::get(writer.connection, let_down)?;
    let let_down: LetDown = rows::typed(&record)?;
    let silos: BTreeSet<&str> = let_down.silos.iter().map(Id::as_str).collect();
    if silos.len() < SILOS {
        return Err(RoomError::rule(
            "two_silos",
            format!(
                "the commitment '{}' needs two departments behind its let-down '{}', and it has {}.",
                title::of(writer.connection, of)?,
                let_down.statement,
                silos.len(),
            ),
        ));
    }
    if !scope::is_shown(writer.connection, &let_down)?
        && concerns_evidence(writer, of, &record)
        && !was_before_the_room(writer.connection, commitment)?
    {
        return Err(RoomError::rule(
            "evidence",
            format!(
                "the commitment '{}' needs some evidence or complaints behind its let-down '{}'.",
                title::of(writer.connection, of)?,
                let_down.statement
            ),
        ));
    }
    Ok(())
}

/// Whether this step made the promise, or changed on what it rests.
fn concerns_evidence(writer: &Writer<'_>, commitment: &Ref, let_down: &Record) -> bool {
    let touches = |change: &Change, field: &str| match (&change.before, &change.after) {
        (Some(_), Some(after)) => after.contains_key(field),
        (_, after) => after.is_some(),
    };
    !writer.loading
        && writer.changes.iter().any(|change| {
            change.of == *commitment && touches(change, "let_down")
                || Some(&change.of) == let_down.reference().as_ref() && touches(change, "evidence")
        })
}

/// Whether it was promised in a session that was held before the room existed.
pub(super) fn was_before_the_room(
    connection: &rusqlite::Connection,
    commitment: &Record,
) -> Result<bool> {
    let session = commitment.fields.get("session").and_then(|id| id.as_str());
    let Some(session) = session else {
        return Ok(false);
    };
    let record = rows::find(connection, &Ref::new(Kind::session, session))?;
    let session = record.and_then(|record| Session::from_fields(&record.fields).ok());
    Ok(session.is_some_and(|session| session.was_before_the_room()))
}

fn team_holds(writer: &Writer<'_>, record: &Record) -> Result<()> {
    let team: FixTeam = rows::typed(record)?;
    let silos = silos_of(writer.connection, team.lead.iter().chain(&team.members))?;
    if silos.len() < SILOS {
        let commitment = Ref::new(Kind::commitment, team.commitment.as_str());
        return Err(RoomError::rule(
            "two_silos",
            format!(
                "the fix team '{}' of the commitment '{}' needs a lead and members from two departments, and has {}.",
                team.name,
                title::of(writer.connection, &commitment)?,
                silos.len(),
            ),
        ));
    }
    if team.signed_on.is_none() {
        return Ok(());
    }
    // Two silos were asked for above, of every team.
    match holes(writer.connection, &team)? {
        missing if missing.is_empty() => Ok(()),
        missing => Err(RoomError::rule(
            "charters",
            format!(
                "the charter of '{}' cannot be signed without {}.",
                team.name,
                missing.join(", ")
            ),
        )),
    }
}
