//! Earlier commitments, before anything new (picture 16).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::MeasureLine;
use crate::kinds::Stands;

/// What was promised in earlier sessions and is to be spoken to in this one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Promised {
    /// The session that runs, or else the next one.
    pub session: Option<String>,
    /// The commitments, kept ones first, then on their way, late, broken.
    pub commitments: Vec<PromiseFace>,
    /// How many of them stand how.
    pub counts: StandingCounts,
    /// The days of the sessions in which they were promised, oldest first.
    pub promised_on: Vec<Date>,
    /// How many promises were made in `years`.
    pub promises: i64,
    /// How many of those were kept.
    pub kept: i64,
    /// So many years back the promises are counted: two, or one while the room is younger.
    pub years: i64,
}

/// One commitment on its hook.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PromiseFace {
    /// The commitment's id.
    pub commitment: String,
    /// The let-down, in the customer's words.
    pub statement: String,
    /// What was promised.
    pub promise: String,
    /// The fix team's id.
    pub team: Option<String>,
    /// The fix team's name; none: no team yet.
    pub team_name: Option<String>,
    /// The day of the session in which it was promised.
    pub since: Date,
    /// How far its paper has yellowed: full quarters of a year since.
    pub age: i64,
    /// What shows it.
    pub measure: Option<MeasureLine>,
    /// How it stands: as was said in this session, or else as the room's dates have it.
    pub standing: Stands,
    /// "Kept", "On its way", "12 days late", "Broken".
    pub words: String,
    /// Why; until somebody said it, what the room knows ("reports on 11 November").
    pub reason: Option<String>,
    /// It was spoken to in this session.
    pub spoken: bool,
}

/// How many commitments stand how.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct StandingCounts {
    /// Kept.
    pub kept: i64,
    /// On their way.
    pub on_its_way: i64,
    /// Late.
    pub late: i64,
    /// Broken.
    pub broken: i64,
}
