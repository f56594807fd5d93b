//! Where we let them down: the vote, and the few that are chosen (picture 06).

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::VoteCount;
use super::parts::{promises, running};
use crate::error::Result;
use crate::facts::records::{Kept, all, by_id, currency_and_language, find, get, list, room};
use crate::facts::scope;
use crate::facts::spoken::unspoken;
use crate::record::Record;
use crate::record::id::Id;
use crate::record::kinds::{BallotAbout, Commitment, LetDown, STICKERS, Stage};
use crate::store::eyes::Seen;
use crate::store::rows;

/// The let-downs that may be chosen, and the hooks.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Decide {
    /// The session that runs, or else the next one.
    pub session: Option<String>,
    /// The votes were opened; until then nobody sees a sticker.
    pub opened: bool,
    /// How many have voted.
    pub voted: i64,
    /// How many are in the room.
    pub present: i64,
    /// How many stickers each has.
    pub stickers_each: i64,
    /// In the order of votes once they are opened, before that as they were noted.
    pub let_downs: Vec<LetDownLine>,
    /// What the room carries.
    pub hooks: Hooks,
    /// ISO 4217; empty: not known.
    pub currency: String,
    /// BCP 47.
    pub language: String,
}

/// One let-down.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LetDownLine {
    /// The let-down's id.
    pub let_down: String,
    /// Its number in the list, from 1.
    pub number: i64,
    /// In the customer's words.
    pub statement: String,
    /// The stage's name.
    pub stage_name: Option<String>,
    /// The silos behind it, by their ids: two may have one name.
    pub silos: Vec<String>,
    /// How many pieces of evidence show it.
    pub evidence: i64,
    /// Its stickers; none before the votes are opened.
    pub stickers: Option<i64>,
    /// What it costs a year, in the room's currency.
    pub worth_a_year: Option<f64>,
    /// Why it cannot be chosen: "one department only", "no evidence yet".
    pub locked: Option<String>,
    /// The commitment that this session made of it.
    pub chosen: Option<String>,
}

/// What a room carries: few commitments at a time.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hooks {
    /// How many hooks there are.
    pub cap: i64,
    /// Open commitments of earlier sessions, oldest first.
    pub carried: Vec<Hook>,
    /// Those that this session chose.
    pub new: Vec<Hook>,
    /// How many hooks are free.
    pub free: i64,
}

/// A commitment on its hook.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hook {
    /// The commitment's id.
    pub commitment: String,
    /// What is promised.
    pub promise: String,
    /// The silos behind it.
    pub silos: Vec<String>,
    /// The day of the session in which it was promised.
    pub since: Date,
    /// How far its paper has yellowed: full quarters of a year since.
    pub age: i64,
    /// It has a fix team.
    pub has_team: bool,
}

/// The let-downs that may be chosen in the session that runs or is next: those on which no earlier session decided.
pub fn decide(seen: &Seen<'_>) -> Result<Decide> {
    let session = running::current(seen)?;
    let (currency, language) = currency_and_language(&room(seen)?);
    let this = session.as_ref().map(|session| session.id.as_str());
    let vote = match &session {
        Some(session) => running::votes(seen, session, BallotAbout::LetDowns)?,
        None => VoteCount::default(),
    };
    let stuck = match &session {
        Some(session) if vote.opened => Some(stickers(seen, &session.id)?),
        _ => None,
    };
    let stages: Vec<Kept<Stage>> = all(seen)?;
    let commitments: Vec<Kept<Commitment>> = all(seen)?;
    let let_downs: Vec<Kept<LetDown>> = all(seen)?;
    let mut lines: Vec<LetDownLine> = let_downs
        .iter()
        .filter(|let_down| is_undecided(let_down, &commitments, this))
        .map(|let_down| -> Result<LetDownLine> {
            let stage = let_down
                .stage
                .as_ref()
                .and_then(|stage| by_id(&stages, stage.as_str()));
            Ok(LetDownLine {
                let_down: let_down.id.clone(),
                number: 0,
                statement: let_down.statement.clone(),
                stage_name: stage.map(|stage| stage.name.clone()),
                silos: let_down.silos.iter().map(ToString::to_string).collect(),
                evidence: i64::try_from(let_down.evidence.len()).unwrap_or(i64::MAX),
                stickers: stuck
                    .as_ref()
                    .map(|stuck| stuck.get(&let_down.id).copied().unwrap_or(0)),
                worth_a_year: let_down.worth_a_year,
                locked: scope::locked(seen.connection, let_down)?.map(str::to_owned),
                chosen: commitments
                    .iter()
                    .find(|one| {
                        one.let_down.as_str() == let_down.id && Some(one.session.as_str()) == this
                    })
                    .map(|one| one.id.clone()),
            })
        })
        .collect::<Result<_>>()?;
    lines.sort_by_key(|line| std::cmp::Reverse(line.stickers));
    for (line, number) in lines.iter_mut().zip(1..) {
        line.number = number;
    }
    Ok(Decide {
        opened: vote.opened,
        voted: vote.cast,
        present: vote.of,
        stickers_each: session
            .as_ref()
            .and_then(|session| session.stickers)
            .unwrap_or(STICKERS),
        let_downs: lines,
        hooks: promises::hooks(seen, this)?,
        session: session.map(|session| session.id.clone()),
        currency,
        language,
    })
}

/// Whether a let-down can be chosen now, in the session that runs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Choosing {
    /// This session chose it already.
    pub chosen: bool,
    /// All that stands in the way, in sentences; none: it can be chosen.
    pub cannot: Option<String>,
    /// The first earlier commitment that has to be discussed before.
    pub discuss: Option<ToDiscuss>,
}

/// An earlier commitment that nobody has spoken to in this session.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ToDiscuss {
    /// The commitment's id.
    pub commitment: String,
    /// Its let-down, in the customer's words.
    pub statement: String,
}

/// Whether a let-down can be chosen now, as the rules would say it.
///
/// # Errors
/// When there is no such let-down.
pub fn choosing(seen: &Seen<'_>, let_down: &str) -> Result<Choosing> {
    let let_down: Kept<LetDown> = get(seen, let_down)?;
    let commitments: Vec<Kept<Commitment>> = all(seen)?;
    let session = running::current(seen)?.map(|session| session.id);
    let chosen = commitments.iter().any(|one| {
        one.let_down.as_str() == let_down.id && Some(one.session.as_str()) == session.as_deref()
    });
    let mut reasons = Vec::new();
    if let Some(locked) = scope::locked(seen.connection, &let_down)? {
        reasons.push(format!(
            "“{}” cannot be chosen: {locked}.",
            let_down.statement
        ));
    }
    let due = match &session {
        Some(session) => unspoken(seen.connection, session)?,
        None => Vec::new(),
    };
    let mut discuss = None;
    if let Some(((commitment, promise), others)) = due.split_first() {
        let statement = by_id(&commitments, commitment)
            .and_then(|one| find::<LetDown>(seen, one.let_down.as_str()).transpose())
            .transpose()?
            .map_or_else(|| promise.clone(), |let_down| let_down.statement.clone());
        let have = match others.len() {
            0 => "has".to_owned(),
            more => format!("and {more} more have"),
        };
        reasons.push(format!(
            "Earlier commitments come first: “{statement}” {have} not been discussed yet."
        ));
        discuss = Some(ToDiscuss {
            commitment: commitment.clone(),
            statement,
        });
    }
    Ok(Choosing {
        chosen,
        cannot: (!reasons.is_empty()).then(|| reasons.join(" ")),
        discuss,
    })
}

/// Why this let-down can be neither voted on nor chosen; none: it can.
///
/// # Errors
/// When the record is no let-down.
pub fn locked(seen: &Seen<'_>, let_down: &Record) -> Result<Option<&'static str>> {
    scope::locked(seen.connection, &rows::typed::<LetDown>(let_down)?)
}

fn is_undecided(
    let_down: &Kept<LetDown>,
    commitments: &[Kept<Commitment>],
    session: Option<&str>,
) -> bool {
    let noted_now = session.is_some() && let_down.noted_in.as_ref().map(Id::as_str) == session;
    noted_now
        || commitments
            .iter()
            .filter(|one| one.let_down.as_str() == let_down.id)
            .all(|one| Some(one.session.as_str()) == session)
}

/// The stickers on each let-down. Before the vote is opened no eye sees a ballot.
fn stickers(seen: &Seen<'_>, session: &str) -> Result<HashMap<String, i64>> {
    let rows = list(
        seen,
        "SELECT s.value ->> '$.let_down', sum(s.value ->> '$.stickers') \
         FROM ballot AS b JOIN json_each(b.content) AS s \
         WHERE b.session = ?1 AND b.about = 'let_downs' GROUP BY 1",
        [session],
        |row| {
            Ok((
                row.get::<_, Option<String>>(0)?,
                row.get::<_, Option<i64>>(1)?,
            ))
        },
    )?;
    let known = rows
        .into_iter()
        .filter_map(|(let_down, stickers)| Some((let_down?, stickers?)));
    Ok(known.collect())
}
