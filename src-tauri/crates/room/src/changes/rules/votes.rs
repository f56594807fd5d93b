//! A vote is blind until it is opened, and closed to new ballots from then on. What cannot be chosen takes no votes: they
//! would be lost.

use rusqlite::Connection;
use serde_json::Value;

use crate::changes::ballots;
use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::facts::scope;
use crate::record::Fields;
use crate::record::id::Ref;
use crate::record::kinds::{
    BallotAbout, BallotContent, Kind, LetDown, STICKERS, Session, Stickers,
};
use crate::store::journal::Change;
use crate::store::rows;

/// A word, and not a letter to the leadership.
const LONGEST_WORD: usize = 1000;

pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    for change in &writer.changes {
        match change.of.kind {
            Kind::ballot => comes_by_its_vote(writer, change)?,
            Kind::session if change.after.is_none() && writer.purged.is_none() => {
                stays_once_cast(writer.connection, &change.of.id)?;
            }
            Kind::session => {
                stays_open(change)?;
                stays_begun(writer.connection, change)?;
            }
            Kind::let_down if change.after.is_none() => stays_while_blind(writer.connection)?,
            _ => {}
        }
    }
    Ok(())
}

/// Ballots come in when their vote is opened, or with a room that is made from its portable form; they go with their session.
fn comes_by_its_vote(writer: &Writer<'_>, change: &Change) -> Result<()> {
    let revealed = || is_revealed(writer.connection, change);
    let comes = change.before.is_none() && (writer.revealing || writer.loading && revealed()?);
    let goes = change.after.is_none() && writer.purged.is_some();
    match comes || goes {
        true => Ok(()),
        false => Err(RoomError::rule(
            "votes",
            "no ballot can be added, changed or removed but by its vote.",
        )),
    }
}

/// Whether the vote of a ballot that was added was revealed.
fn is_revealed(connection: &Connection, ballot: &Change) -> Result<bool> {
    let said = |name: &str| {
        let fields = ballot.after.as_ref();
        fields
            .and_then(|fields| fields.get(name))
            .and_then(Value::as_str)
    };
    let of = Ref::new(Kind::session, said("session").unwrap_or_default());
    let Some(session) = rows::find(connection, &of)? else {
        return Ok(false);
    };
    let opened = rows::typed::<Session>(&session)?.opened;
    Ok(opened
        .iter()
        .any(|opened| Some(opened.about.as_str()) == said("about")))
}

/// A session in which somebody voted has begun: an undo that means a ballot does not end it.
fn stays_begun(connection: &Connection, change: &Change) -> Result<()> {
    let begun = |fields: &Option<Fields>| {
        let fields = fields.as_ref();
        fields.is_some_and(|fields| fields.get("started_at").is_some_and(|at| !at.is_null()))
    };
    let ends = begun(&change.before) && change.after.is_some() && !begun(&change.after);
    let says = change
        .after
        .as_ref()
        .is_some_and(|after| after.contains_key("started_at"));
    match ends && says && ballots::were_cast(connection, &change.of.id)? {
        true => Err(RoomError::rule(
            "votes",
            "votes were submitted in this session, so its start stays.",
        )),
        false => Ok(()),
    }
}

/// A session in which somebody voted goes only when it is purged.
pub(super) fn stays_once_cast(connection: &Connection, session: &str) -> Result<()> {
    match ballots::were_cast(connection, session)? {
        true => Err(RoomError::rule(
            "votes",
            "votes were submitted in this session, so it cannot be removed.",
        )),
        false => Ok(()),
    }
}

/// Only those that nobody voted for could go, and that would be heard.
pub(super) fn stays_while_blind(connection: &Connection) -> Result<()> {
    match ballots::are_blind(connection)? {
        true => Err(RoomError::rule(
            "votes",
            "people are voting on the let-downs. Reveal the votes first.",
        )),
        false => Ok(()),
    }
}

/// Whether a ballot fits its vote: so many stickers at most, on let-downs that can be chosen, or a score.
pub(crate) fn ballot(
    connection: &Connection,
    session: &Session,
    about: BallotAbout,
    content: &BallotContent,
) -> Result<()> {
    match content {
        BallotContent::Stickers(stickers) if about == BallotAbout::LetDowns => {
            are_left(stickers, session.stickers.unwrap_or(STICKERS))?;
            can_be_chosen(connection, stickers)
        }
        BallotContent::Rating(rating) if about != BallotAbout::LetDowns => {
            let letters = rating
                .word
                .as_deref()
                .map_or(0, |word| word.chars().count());
            match (1..=5).contains(&rating.score) {
                true if letters <= LONGEST_WORD => Ok(()),
                true => Err(RoomError::rule(
                    "votes",
                    format!("the word of a ballot has at most {LONGEST_WORD} letters."),
                )),
                false => Err(RoomError::rule("votes", "a score is 1 to 5.")),
            }
        }
        _ => Err(RoomError::rule(
            "votes",
            "this ballot does not fit the question of the vote.",
        )),
    }
}

fn are_left(stickers: &[Stickers], each: i64) -> Result<()> {
    let add = |all: i64, one: &Stickers| all.saturating_add(one.stickers.max(0));
    let stuck = stickers.iter().fold(0, add);
    match stuck > each || stickers.iter().any(|one| one.stickers < 0) {
        true => Err(RoomError::rule(
            "votes",
            format!("each person has {each} votes, and this ballot has {stuck}."),
        )),
        false => Ok(()),
    }
}

fn can_be_chosen(connection: &Connection, stickers: &[Stickers]) -> Result<()> {
    for one in stickers {
        let of = Ref::new(Kind::let_down, one.let_down.as_str());
        let Some(record) = rows::find(connection, &of)? else {
            return Err(RoomError::rule(
                "votes",
                "a let-down on this ballot is no longer in the room. Vote again without it.",
            ));
        };
        if one.stickers == 0 {
            continue;
        }
        let let_down: LetDown = rows::typed(&record)?;
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
