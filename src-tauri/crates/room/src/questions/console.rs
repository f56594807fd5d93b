//! The facilitator's console (picture 05). Its clock runs in the window; here are the minutes that were planned.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{Hooks, PersonFace};
use crate::id::Ref;
use crate::kinds::{ItemKind, Rhythm};

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
    /// How many earlier commitments have not been spoken to.
    pub unspoken: i64,
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
    /// Since when nothing new hangs there and nothing left its limits; none: something is new. To be passed first.
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
    /// By when.
    pub due: Option<Date>,
    /// What became of it.
    pub fate: Option<String>,
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
