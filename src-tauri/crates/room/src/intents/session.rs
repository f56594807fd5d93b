//! Beginning and ending a session.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Found;
use crate::edit::{Change, Edit};
use crate::error::{Result, RoomError};
use crate::id::{Id, Ref};
use crate::kinds::{Agenda, Kind, Session};
use crate::record::IsKind;
use crate::rows;

/// Begins a session: its clock runs. Without an agenda of its own it takes the room's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartSession {
    /// Which.
    pub session: Id<Session>,
}

impl StartSession {
    pub(super) fn edits(&self, found: &Found<'_>) -> Result<Vec<Edit>> {
        let session = found.get(&self.session)?;
        if session.started_at.is_some() {
            return Err(RoomError::rule(
                "sessions",
                "the session has been started already.",
            ));
        }
        let of = Ref::new(Kind::session, self.session.as_str());
        let mut fields = vec![("started_at", found.now.to_string().into())];
        if session.agenda.is_empty() {
            fields.push(("agenda", standard(found, &session)?));
        }
        Ok(vec![Change::many(&of, fields)])
    }
}

/// The room's agenda whose name has the session's rhythm in it, or else its first.
fn standard(found: &Found<'_>, session: &Session) -> Result<serde_json::Value> {
    let agendas = rows::all(found.connection, Kind::agenda)?;
    let rhythm = session.rhythm.as_str();
    let fitting = agendas
        .iter()
        .find(|record| {
            record
                .title()
                .is_some_and(|name| name.to_lowercase().contains(rhythm))
        })
        .or(agendas.first());
    let items = fitting.and_then(|record| Agenda::from_fields(&record.fields).ok());
    match items {
        Some(agenda) => Ok(serde_json::to_value(agenda.items).unwrap_or_default()),
        None => Err(RoomError::rule(
            "sessions",
            "the room has no agenda to take. Add one, or give the session its own.",
        )),
    }
}

/// Ends a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjourn {
    /// Which.
    pub session: Id<Session>,
    /// When the leadership meets again.
    #[serde(default)]
    pub next_on: Option<Date>,
}

impl Adjourn {
    pub(super) fn edits(&self, found: &Found<'_>) -> Result<Vec<Edit>> {
        let session = found.get(&self.session)?;
        if session.started_at.is_none() || session.adjourned_at.is_some() {
            return Err(RoomError::rule(
                "sessions",
                "only a session that runs can be adjourned.",
            ));
        }
        let of = Ref::new(Kind::session, self.session.as_str());
        let mut fields = vec![("adjourned_at", found.now.to_string().into())];
        if let Some(next_on) = self.next_on {
            fields.push(("next_on", next_on.to_string().into()));
        }
        Ok(vec![Change::many(&of, fields)])
    }
}
