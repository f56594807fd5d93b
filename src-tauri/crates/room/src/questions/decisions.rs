//! The decision log, read aloud one by one, and the session's rating.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::people::People;
use super::parts::running;
use super::parts::teams::called;
use crate::error::Result;
use crate::facts::records::{Kept, all, by_id, get, list};
use crate::record::id::{Id, Ref};
use crate::record::kinds::{
    BallotAbout, Commitment, Decision, FixTeam, Kind, LetDown, Person, Report, Session,
};
use crate::store::eyes::Seen;

/// What a session decided.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DecisionLog {
    /// The session that runs, or else the last one.
    pub session: Option<String>,
    /// Its day.
    pub held_on: Option<Date>,
    /// In order.
    pub decisions: Vec<DecisionLine>,
    /// How many have rated the session.
    pub rated: i64,
    /// How many are in the room.
    pub present: i64,
    /// The rating; none before its ballots are opened.
    pub rating: Option<RatingFace>,
    /// When the leadership meets again.
    pub next_on: Option<Date>,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DecisionLine {
    /// Its id: a decision's, or that of the commitment, fix team or report that holds it.
    pub of: Ref,
    /// Its number in the log, from 1.
    pub number: i64,
    /// What was decided.
    pub words: String,
    /// Who answers for it.
    pub who: Option<String>,
    /// When its team reports next.
    pub reports_on: Option<Date>,
    /// By when: the day of its target, or the day that was promised.
    pub by: Option<Date>,
}

/// How good the session was.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RatingFace {
    /// How many rated it.
    pub n: i64,
    /// How many gave 1, 2, 3, 4 and 5; empty where so few rated it that this would tell who gave what.
    pub scores: Vec<i64>,
    /// The mean of them.
    pub mean: Option<f64>,
    /// The words, in the order of the alphabet so that nobody's place is known.
    pub words: Vec<String>,
}

/// What a session decided; without one named, the one that runs, or else the last one.
///
/// # Errors
/// When there is no such session.
pub fn decisions(seen: &Seen<'_>, session: Option<&str>) -> Result<DecisionLog> {
    let session: Option<Kept<Session>> = match session {
        Some(session) => Some(get(seen, session)?),
        None => match running::current(seen)?.filter(|session| session.started_at.is_some()) {
            Some(session) => Some(session),
            None => running::last(seen)?,
        },
    };
    let Some(session) = session else {
        return Ok(DecisionLog {
            session: None,
            held_on: None,
            decisions: Vec::new(),
            rated: 0,
            present: 0,
            rating: None,
            next_on: None,
        });
    };
    let vote = running::votes(seen, &session, BallotAbout::Rating)?;
    Ok(DecisionLog {
        held_on: Some(session.held_on),
        decisions: lines(seen, &session)?,
        rated: vote.cast,
        present: vote.of,
        rating: match vote.opened {
            true => Some(rating(seen, &session.id)?),
            false => None,
        },
        next_on: session.next_on,
        session: Some(session.id.clone()),
    })
}

/// What was chosen, chartered and answered in the session, then what was written down.
fn lines(seen: &Seen<'_>, session: &Kept<Session>) -> Result<Vec<DecisionLine>> {
    let people = People::of(seen)?;
    let teams: Vec<Kept<FixTeam>> = all(seen)?;
    let commitments: Vec<Kept<Commitment>> = all(seen)?;
    let reports: Vec<Kept<Report>> = all(seen)?;
    let let_downs: Vec<Kept<LetDown>> = all(seen)?;
    let mut decisions: Vec<Kept<Decision>> = all(seen)?;
    decisions.sort_by_key(|decision| (decision.position.is_none(), decision.position));
    let name = |id: Option<&Id<Person>>| id.and_then(|id| people.name(id));
    let chosen = commitments
        .iter()
        .filter(|one| one.session.as_str() == session.id)
        .map(|one| DecisionLine {
            of: Ref::new(Kind::commitment, &one.id),
            number: 0,
            words: promised(one, by_id(&let_downs, one.let_down.as_str())),
            who: name(one.lead.as_ref()),
            reports_on: None,
            by: one.due,
        });
    let chartered = teams
        .iter()
        .filter(|one| one.signed_on.is_some_and(|day| session.met_on(day)))
        .map(|one| DecisionLine {
            of: Ref::new(Kind::fix_team, &one.id),
            number: 0,
            words: format!("The {} is chartered", called(&one.name)),
            who: name(one.lead.as_ref()),
            reports_on: one.reports_on,
            by: one.target_by,
        });
    let here = |report: &&Kept<Report>| {
        report
            .session
            .as_ref()
            .is_some_and(|id| id.as_str() == session.id)
    };
    let answered = reports.iter().filter(here).filter_map(|one| {
        let team = by_id(&teams, one.fix_team.as_str())?;
        Some(DecisionLine {
            of: Ref::new(Kind::report, &one.id),
            number: 0,
            words: format!("{}: {}", called(&team.name), one.answer?.words()),
            who: name(one.answered_by.as_ref()),
            reports_on: None,
            by: None,
        })
    });
    let written = decisions
        .iter()
        .filter(|one| one.session.as_str() == session.id)
        .map(|one| DecisionLine {
            of: Ref::new(Kind::decision, &one.id),
            number: 0,
            words: one.words.clone(),
            who: None,
            reports_on: None,
            by: None,
        });
    let all = chosen.chain(chartered).chain(answered).chain(written);
    Ok(all
        .zip(1..)
        .map(|(line, number)| DecisionLine { number, ..line })
        .collect())
}

/// What was promised; where nobody has said it in our words yet, what the customer says is wrong.
fn promised(commitment: &Commitment, let_down: Option<&Kept<LetDown>>) -> String {
    let promise = commitment.promise.trim();
    match let_down {
        Some(let_down) if let_down.statement.trim() == promise => {
            let words = promise.trim_matches(['"', '“', '”']).trim_end_matches('.');
            format!("We will fix: “{words}”")
        }
        _ => format!("We promise: {promise}"),
    }
}

/// Of fewer ratings only the mean is told.
const ENOUGH: usize = 5;

fn rating(seen: &Seen<'_>, session: &str) -> Result<RatingFace> {
    let given = list(
        seen,
        "SELECT content ->> '$.score', content ->> '$.word' FROM ballot WHERE session = ?1 AND about = 'rating'",
        [session],
        |row| {
            Ok((
                row.get::<_, Option<i64>>(0)?,
                row.get::<_, Option<String>>(1)?,
            ))
        },
    )?;
    let scores: Vec<i64> = given.iter().filter_map(|(score, _)| *score).collect();
    let mut words: Vec<String> = given.into_iter().filter_map(|(_, word)| word).collect();
    words.sort();
    let how_many = |wanted: i64| scores.iter().filter(|score| **score == wanted).count();
    Ok(RatingFace {
        n: i64::try_from(scores.len()).unwrap_or(i64::MAX),
        scores: (1..=5)
            .filter(|_| scores.len() >= ENOUGH)
            .map(|score| i64::try_from(how_many(score)).unwrap_or(i64::MAX))
            .collect(),
        mean: (!scores.is_empty()).then(|| scores.iter().sum::<i64>() as f64 / scores.len() as f64),
        words,
    })
}
