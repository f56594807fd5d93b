//! The room's sessions: which were held, which runs, which is next.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use crate::kinds::Rhythm;

/// All sessions, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Sessions {
    /// All of them.
    pub sessions: Vec<SessionFace>,
    /// The one that runs.
    pub running: Option<String>,
    /// The next one that was not started.
    pub next: Option<String>,
    /// How many days until the next; 0 on its day and after.
    pub next_in_days: Option<i64>,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SessionFace {
    /// The session's id.
    pub session: String,
    /// Monthly or quarterly.
    pub rhythm: Rhythm,
    /// Its day.
    pub held_on: Date,
    /// When it began.
    pub started_at: Option<Timestamp>,
    /// When it ended.
    pub adjourned_at: Option<Timestamp>,
    /// How many were in the room.
    pub present: i64,
    /// How many let-downs were chosen.
    pub commitments: i64,
    /// How many decisions are in its log.
    pub decisions: i64,
}
