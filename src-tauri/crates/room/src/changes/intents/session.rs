//! Beginning and ending a session.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::IntentContext;
use crate::changes::edit::{Change, Edit};
use crate::error::{Result, RoomError};
use crate::record::id::{Id, Ref};
use crate::record::kinds::{Agenda, AgendaItem, Attendance, Kind, Session};
use crate::record::{IsKind, Record};
use crate::store::rows;

/// Begins a session: its clock runs, and its day is today, whatever day it was planned for. Without an agenda of its own
/// it takes the room's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct StartSession {
    /// Which.
    pub session: Id<Session>,
}

impl StartSession {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let session = context.get(&self.session)?;
        if session.started_at.is_some() {
            return Err(RoomError::rule(
                "sessions",
                "the session was already started.",
            ));
        }
        let of = Ref::new(Kind::session, self.session.as_str());
        let mut fields = vec![("started_at", context.now.to_string().into())];
        if session.held_on != context.today {
            fields.push(("held_on", context.today.to_string().into()));
        }
        if session.agenda.is_empty() {
            fields.push(("agenda", standard(context, &session)?));
        }
        Ok(vec![Change::many(&of, fields)])
    }
}

/// The room's agenda for such a session.
fn standard(context: &IntentContext<'_>, session: &Session) -> Result<serde_json::Value> {
    let records = rows::all(context.connection, Kind::agenda)?;
    let read = |record: &Record| Agenda::from_fields(&record.fields).ok();
    let agendas: Vec<Agenda> = records.iter().filter_map(read).collect();
    match Agenda::fitting(agendas.iter(), session.rhythm) {
        Some(agenda) => Ok(serde_json::to_value(&agenda.items).unwrap_or_default()),
        None => Err(RoomError::rule(
            "sessions",
            "the room has no agenda. Add one in Curate, or give the session its own.",
        )),
    }
}

/// Ends a session. Where the day of the next one is said, and none is planned for it yet, it is planned: in the same
/// rhythm, with the same agenda and the same people invited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Adjourn {
    /// Which.
    pub session: Id<Session>,
    /// When the leadership meets again; unset: on the day that the session says, if any.
    #[serde(default)]
    pub next_on: Option<Date>,
}

impl Adjourn {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let session = context.get(&self.session)?;
        if session.started_at.is_none() || session.adjourned_at.is_some() {
            return Err(RoomError::rule(
                "sessions",
                "only a running session can be adjourned.",
            ));
        }
        let of = Ref::new(Kind::session, self.session.as_str());
        let mut fields = vec![("adjourned_at", context.now.to_string().into())];
        let mut next = None;
        if let Some(next_on) = self.next_on.or(session.next_on) {
            if next_on <= context.today {
                return Err(RoomError::rule(
                    "dates",
                    format!(
                        "the next session cannot be on {}: choose a day after today.",
                        next_on.strftime("%-d %B %Y")
                    ),
                ));
            }
            fields.push(("next_on", next_on.to_string().into()));
            next = following(context, session, next_on)?;
        }
        let mut edits = vec![Change::many(&of, fields)];
        edits.extend(next);
        Ok(edits)
    }
}

/// The session that follows one, on this day; none where one is planned for it.
fn following(context: &IntentContext<'_>, session: Session, held_on: Date) -> Result<Option<Edit>> {
    let is_planned = rows::all(context.connection, Kind::session)?
        .iter()
        .filter_map(|record| Session::from_fields(&record.fields).ok())
        .any(|one| one.held_on == held_on && one.adjourned_at.is_none());
    if is_planned {
        return Ok(None);
    }
    // Notes and cues belong to this one.
    let agenda = session.agenda.into_iter().map(|item| AgendaItem {
        note: None,
        cues: Vec::new(),
        ..item
    });
    let invited = session.attendance.into_iter().map(|one| Attendance {
        present: false,
        ..one
    });
    Ok(Some(Edit::Add(Record::new(&Session {
        rhythm: session.rhythm,
        held_on,
        agenda: agenda.collect(),
        started_at: None,
        adjourned_at: None,
        attendance: invited.collect(),
        stickers: session.stickers,
        opened: Vec::new(),
        next_on: None,
        amendments: Vec::new(),
    }))))
}
