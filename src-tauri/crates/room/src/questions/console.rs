//! The facilitator's console (picture 05). Its clock runs in the window; here are the minutes that were planned.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::cues::Cues;
use super::parts::people::People;
use super::parts::words::days_between;
use super::parts::{promises, running};
use super::{Hooks, PersonFace};
use crate::error::Result;
use crate::facts::records::{Kept, all, day, json, list, one};
use crate::facts::spoken::unspoken;
use crate::record::id::Ref;
use crate::record::kinds::{Agenda, AgendaItem, BallotAbout, ItemKind, Rhythm, Session};
use crate::store::eyes::Seen;

/// All that the facilitator has beside what is up.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Console {
    /// The session that runs, or else the next one; none: there is none to prepare.
    pub session: Option<ConsoleSession>,
    /// Its items in order.
    pub agenda: Vec<ItemFace>,
    /// The stages in order, for the walk.
    pub walk: Vec<WalkStage>,
    /// Ballots on let-downs.
    pub vote: VoteCount,
    /// Ballots on the session.
    pub rating: VoteCount,
    /// What the room carries.
    pub hooks: Hooks,
    /// Earlier commitments that are still to be spoken to before anything new is promised.
    pub unspoken: Vec<String>,
    /// What is put off.
    pub parking_lot: Vec<ParkedLine>,
    /// What someone does, out of this session.
    pub actions: Vec<ParkedLine>,
    /// The facilitator's own words, oldest first.
    pub notes: Vec<NoteLine>,
    /// Everybody who could be in the room.
    pub attendance: Vec<Attendee>,
    /// The newest step: "Kept, step 1,184".
    pub step: i64,
}

/// The session, for the console.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConsoleSession {
    /// Its id.
    pub session: String,
    /// Monthly or quarterly.
    pub rhythm: Rhythm,
    /// Its day.
    pub held_on: Date,
    /// How many days until its day, below 0 where that is past: it is overdue. None once it was started.
    pub in_days: Option<i64>,
    /// When it began.
    pub started_at: Option<Timestamp>,
    /// When it ended.
    pub adjourned_at: Option<Timestamp>,
    /// How many are in the room.
    pub present: i64,
    /// All its minutes together.
    pub minutes: i64,
    /// The next one.
    pub next_on: Option<Date>,
}

/// A part of the session.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ItemFace {
    /// What happens.
    pub kind: ItemKind,
    /// What it is called.
    pub title: String,
    /// How long it may take.
    pub minutes: i64,
    /// The facilitator's own words.
    pub note: Option<String>,
    /// What is lined up.
    pub cues: Vec<CueFace>,
}

/// Something lined up.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CueFace {
    /// What.
    pub what: Ref,
    /// What it is called.
    pub title: String,
    /// "bleeped, consent to March 2027", "name masked", "no consent on file".
    pub words: String,
    /// It may be shown to the room.
    pub on_wall: bool,
    /// From, in milliseconds, for a call.
    pub from: Option<i64>,
    /// To, in milliseconds, for a call.
    pub to: Option<i64>,
    /// A call's length in milliseconds.
    pub length_ms: Option<i64>,
    /// Where it hangs first.
    pub stage: Option<String>,
}

/// A stage of the walk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WalkStage {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// Its paint, 0-4.
    pub paint: i64,
    /// The wall on which it hangs, from 0.
    pub wall: i64,
    /// Since when nothing new hangs there, while nothing is worse than its limits; none: something is new or worse.
    pub unchanged_since: Option<Date>,
}

/// Ballots that are in. What stands on them is not told.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct VoteCount {
    /// How many are in.
    pub cast: i64,
    /// Of how many.
    pub of: i64,
    /// The votes were opened.
    pub opened: bool,
}

/// An entry of the parking lot, or an action.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ParkedLine {
    /// Its id.
    pub id: String,
    /// What.
    pub words: String,
    /// Who takes it.
    pub owner: Option<String>,
    /// Their id.
    pub person: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// What became of it.
    pub fate: Option<String>,
    /// The day of the earlier session in which it was written down; none where that is this one.
    pub from: Option<Date>,
}

/// A private note.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NoteLine {
    /// The note's id.
    pub note: String,
    /// What.
    pub words: String,
    /// About what.
    pub about: Option<Ref>,
}

/// Somebody who could be in the room.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Attendee {
    /// Who.
    pub person: PersonFace,
    /// They are.
    pub present: bool,
    /// They stand on the session's list.
    pub expected: bool,
}

/// The facilitator's console.
pub fn console(seen: &Seen<'_>) -> Result<Console> {
    let session = running::current(seen)?;
    let this = session.as_ref().map(|session| session.id.as_str());
    let people = People::of(seen)?;
    let unspoken = match this {
        Some(session) => unspoken(seen.connection, session)?,
        None => Vec::new(),
    };
    let vote = |about: BallotAbout| match &session {
        Some(session) => running::votes(seen, session, about),
        None => Ok(VoteCount::default()),
    };
    let items = match &session {
        Some(session) => items(seen, session)?,
        None => Vec::new(),
    };
    Ok(Console {
        agenda: agenda(seen, &items)?,
        walk: super::walk::stages(seen, session.as_ref())?,
        vote: vote(BallotAbout::LetDowns)?,
        rating: vote(BallotAbout::Rating)?,
        hooks: promises::hooks(seen, this)?,
        unspoken: unspoken.into_iter().map(|(id, _)| id).collect(),
        parking_lot: parked(seen, "parking_lot_entry", this, PUT_OFF)?,
        actions: parked(seen, "action", this, OPEN)?,
        notes: notes(seen, this)?,
        attendance: attendance(session.as_ref(), &people),
        step: one(seen, "SELECT n FROM step_count", [])?,
        session: session
            .as_ref()
            .map(|session| face(session, &items, seen.today)),
    })
}

/// Its agenda; before it starts, without one of its own, that which it will take.
fn items(seen: &Seen<'_>, session: &Session) -> Result<Vec<AgendaItem>> {
    if session.started_at.is_some() || !session.agenda.is_empty() {
        return Ok(session.agenda.clone());
    }
    let agendas: Vec<Kept<Agenda>> = all(seen)?;
    let fitting = Agenda::fitting(agendas.iter().map(|agenda| &**agenda), session.rhythm);
    Ok(fitting
        .map(|agenda| agenda.items.clone())
        .unwrap_or_default())
}

fn face(session: &Kept<Session>, items: &[AgendaItem], today: Date) -> ConsoleSession {
    ConsoleSession {
        session: session.id.clone(),
        rhythm: session.rhythm,
        held_on: session.held_on,
        in_days: match session.started_at {
            Some(_) => None,
            None => Some(days_between(today, session.held_on)),
        },
        started_at: session.started_at,
        adjourned_at: session.adjourned_at,
        present: running::present(session),
        minutes: items.iter().map(|item| item.minutes).sum(),
        next_on: session.next_on,
    }
}

fn agenda(seen: &Seen<'_>, items: &[AgendaItem]) -> Result<Vec<ItemFace>> {
    let cues = Cues::of(seen)?;
    let mut faces = Vec::new();
    for item in items {
        let mut lined_up = Vec::new();
        for cue in &item.cues {
            lined_up.extend(cues.face(cue)?);
        }
        faces.push(ItemFace {
            kind: item.kind,
            title: item.title.clone(),
            minutes: item.minutes,
            note: item.note.clone(),
            cues: lined_up,
        });
    }
    Ok(faces)
}

/// Earlier actions of which nobody said what became of them.
const OPEN: &str = "e.fate IS NULL";

/// Earlier entries of the parking lot that come up again, whatever words were written beside them: all that nobody took
/// and nobody dropped.
const PUT_OFF: &str = "e.fate IS NULL OR (e.owner IS NULL AND e.fate NOT LIKE 'dropped%')";

/// Entries of the parking lot, or actions: those of this session, and those earlier ones that are still to be dealt with.
fn parked(
    seen: &Seen<'_>,
    kind: &str,
    session: Option<&str>,
    earlier: &str,
) -> Result<Vec<ParkedLine>> {
    let sql = format!(
        "SELECT e.id, e.words, p.name, e.due, e.fate, e.owner, CASE WHEN e.session IS NOT ?1 THEN s.held_on END \
         FROM {kind} AS e LEFT JOIN person AS p ON p.id = e.owner LEFT JOIN session AS s ON s.id = e.session \
         WHERE e.session = ?1 OR {earlier} ORDER BY e.id"
    );
    list(seen, &sql, [session], |row| {
        Ok(ParkedLine {
            id: row.get(0)?,
            words: row.get(1)?,
            owner: row.get(2)?,
            due: day(row, 3)?,
            fate: row.get(4)?,
            person: row.get(5)?,
            from: day(row, 6)?,
        })
    })
}

fn notes(seen: &Seen<'_>, session: Option<&str>) -> Result<Vec<NoteLine>> {
    list(
        seen,
        "SELECT id, words, about FROM note WHERE session = ?1 ORDER BY id",
        [session],
        |row| {
            Ok(NoteLine {
                note: row.get(0)?,
                words: row.get(1)?,
                about: json(row, 2)?,
            })
        },
    )
}

/// Everybody of the company; those on the session's list first.
fn attendance(session: Option<&Kept<Session>>, people: &People) -> Vec<Attendee> {
    let listed = session
        .map(|session| session.attendance.as_slice())
        .unwrap_or_default();
    let is_listed = |id: &str| listed.iter().any(|one| one.person.as_str() == id);
    let mut all: Vec<Attendee> = people
        .people
        .iter()
        .filter(|person| !person.removed || is_listed(&person.id))
        .map(|person| {
            let place = listed.iter().find(|one| one.person.as_str() == person.id);
            Attendee {
                person: people.face_of(person),
                present: place.is_some_and(|place| place.present),
                expected: place.is_some(),
            }
        })
        .collect();
    all.sort_by_key(|attendee| !attendee.expected);
    all
}
