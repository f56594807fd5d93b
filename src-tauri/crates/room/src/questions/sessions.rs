//! The room's sessions: which were held, which runs, which is next.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::running;
use super::parts::words::days_between;
use crate::error::Result;
use crate::facts::records::{Kept, all, one};
use crate::record::kinds::{Rhythm, Session};
use crate::store::eyes::Seen;

/// All sessions, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Sessions {
    /// All of them.
    pub sessions: Vec<SessionFace>,
    /// The one that runs.
    pub running: Option<String>,
    /// The next one that was not started.
    pub next: Option<String>,
    /// How many days until the next; below 0 where its day is past: it is overdue.
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

/// All sessions.
pub fn sessions(seen: &Seen<'_>) -> Result<Sessions> {
    let mut kept: Vec<Kept<Session>> = all(seen)?;
    kept.sort_by(|one, other| (other.held_on, &other.id).cmp(&(one.held_on, &one.id)));
    let running =
        |session: &Kept<Session>| session.started_at.is_some() && session.adjourned_at.is_none();
    let next = running::current(seen)?.filter(|session| session.started_at.is_none());
    let mut faces = Vec::new();
    for session in &kept {
        let many = |sql: &str| one(seen, sql, [&session.id]);
        faces.push(SessionFace {
            session: session.id.clone(),
            rhythm: session.rhythm,
            held_on: session.held_on,
            started_at: session.started_at,
            adjourned_at: session.adjourned_at,
            present: running::present(session),
            commitments: many("SELECT count(*) FROM \"commitment\" WHERE session = ?1")?,
            decisions: many("SELECT count(*) FROM decision WHERE session = ?1")?,
        });
    }
    Ok(Sessions {
        running: kept
            .iter()
            .find(|session| running(session))
            .map(|session| session.id.clone()),
        next_in_days: next
            .as_ref()
            .map(|next| days_between(seen.today, next.held_on)),
        next: next.map(|next| next.id.clone()),
        sessions: faces,
    })
}
