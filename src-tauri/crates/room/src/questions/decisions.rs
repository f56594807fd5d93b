//! The decision log, read aloud one by one, and the session's rating.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use crate::id::Ref;

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
    /// By when.
    pub by: Option<Date>,
}

/// How good the session was.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RatingFace {
    /// How many gave 1, 2, 3, 4 and 5.
    pub scores: Vec<i64>,
    /// The mean of them.
    pub mean: Option<f64>,
    /// The words, in the order of the alphabet so that nobody's place is known.
    pub words: Vec<String>,
}
