//! A vote is blind until it is opened, and closed to new ballots from then on. What cannot be chosen takes no votes: they
//! would be lost.

use rusqlite::Connection;
use serde_json::Value;

use crate::error::{Result, RoomError};
use crate::id::Ref;
use crate::journal::Change;
use crate::kinds::{BallotAbout, BallotContent, Kind, LetDown, Session, Stickers};
use crate::record::{Fields, IsKind};
use crate::writer::Writer;
use crate::{rows, scope};

/// How many stickers each has, unless the session says otherwise.
pub(crate) const STICKERS: i64 = 3;

pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    for change in &writer.changes {
        match change.of.kind {
            Kind::ballot => ballot(writer, change)?,
            Kind::session => stays_open(change)?,
            _ => {}
        }
    }
    Ok(())
}

fn ballot(writer: &Writer<'_>, change: &Change) -> Result<()> {
    let Some(fields) = change.after.as_ref().or(change.before.as_ref()) else {
        return Ok(());
    };
    let whole = match change.before.is_some() && change.after.is_some() {
        true => rows::get(writer.connection, &change.of)?.fields,
        false => fields.clone(),
    };
    let text = |name: &str| whole.get(name).and_then(Value::as_str).unwrap_or_default();
    let of = Ref::new(Kind::session, text("session"));
    let Some(record) = rows::find(writer.connection, &of)? else {
        return Ok(());
    };
    let session = Session::from_fields(&record.fields).map_err(|field| RoomError::Field {
        kind: Kind::session,
        field,
    })?;
    let is_open = session
        .opened
        .iter()
        .any(|opened| opened.about.as_str() == text("about"));
    if is_open && !writer.loading {
        return Err(RoomError::rule(
            "votes",
            "the votes are revealed, so no ballot can be added, changed or removed.",
        ));
    }
    match change.after {
        Some(_) => {
            let stuck = stickers(&whole, session.stickers.unwrap_or(STICKERS))?;
            match writer.loading {
                true => Ok(()),
                false => can_be_chosen(writer.connection, &stuck),
            }
        }
        None => Ok(()),
    }
}

/// Whether there are ballots on let-downs whose vote was not opened yet.
pub(super) fn are_blind(connection: &Connection) -> Result<bool> {
    let sql = format!(
        "SELECT 1 FROM main.ballot AS t WHERE t.about = 'let_downs' AND NOT {}",
        crate::eyes::present(Kind::ballot)
    );
    Ok(connection.prepare_cached(&sql)?.exists([])?)
}

/// Whether anybody voted in this session.
pub(super) fn were_cast(connection: &Connection, session: &str) -> Result<bool> {
    let mut cast = connection.prepare_cached("SELECT 1 FROM main.ballot WHERE session = ?1")?;
    Ok(cast.exists([session])?)
}

/// What stands on a ballot on let-downs; nothing on another one.
fn stickers(ballot: &Fields, each: i64) -> Result<Vec<Stickers>> {
    let about = ballot.get("about").and_then(Value::as_str);
    let content = ballot.get("content").cloned().unwrap_or_default();
    let content: BallotContent = serde_json::from_value(content)
        .map_err(|_| RoomError::rule("votes", "a ballot holds votes or a rating."))?;
    let fits = match (&content, about) {
        (BallotContent::Stickers(_), Some(about)) => about == BallotAbout::LetDowns.as_str(),
        (BallotContent::Rating(_), Some(about)) => about != BallotAbout::LetDowns.as_str(),
        _ => false,
    };
    if !fits {
        return Err(RoomError::rule(
            "votes",
            "this ballot does not fit the question of the vote.",
        ));
    }
    let BallotContent::Stickers(stickers) = content else {
        return Ok(Vec::new());
    };
    let add = |all: i64, one: &Stickers| all.saturating_add(one.stickers.max(0));
    let stuck = stickers.iter().fold(0, add);
    if stuck > each || stickers.iter().any(|one| one.stickers < 0) {
        return Err(RoomError::rule(
            "votes",
            format!("each person has {each} votes, and this ballot has {stuck}."),
        ));
    }
    Ok(stickers)
}

fn can_be_chosen(connection: &Connection, stickers: &[Stickers]) -> Result<()> {
    for one in stickers.iter().filter(|one| one.stickers > 0) {
        let of = Ref::new(Kind::let_down, one.let_down.as_str());
        let Some(record) = rows::find(connection, &of)? else {
            continue;
        };
        let let_down = LetDown::from_fields(&record.fields).map_err(|field| RoomError::Field {
            kind: Kind::let_down,
            field,
        })?;
        if let Some(why) = scope::locked(connection, &let_down)? {
            return Err(RoomError::rule(
                "votes",
                format!(
                    "'{}' cannot be chosen yet ({why}), so it takes no votes. Add what is missing, then vote.",
                    let_down.statement
                ),
            ));
        }
    }
    Ok(())
}

fn stays_open(change: &Change) -> Result<()> {
    let opened = |fields: &Option<Fields>| {
        fields
            .as_ref()
            .and_then(|fields| fields.get("opened"))
            .and_then(Value::as_array)
            .map_or(0, Vec::len)
    };
    let both = change.before.is_some() && change.after.is_some();
    match both && opened(&change.after) < opened(&change.before) {
        true => Err(RoomError::rule(
            "votes",
            "votes that were revealed cannot be hidden again.",
        )),
        false => Ok(()),
    }
}
