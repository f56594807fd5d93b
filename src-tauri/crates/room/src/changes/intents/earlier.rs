//! A promise that was running before the room existed. The leadership made it in a session that was never run here, so that
//! session is entered with it: from then on the promise is one like any other, and the first session opens on it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::IntentContext;
use crate::changes::edit::Edit;
use crate::error::{Result, RoomError};
use crate::record::id::{Id, Ref};
use crate::record::kinds::{
    Commitment, FixTeam, Kind, LetDown, Measure, Person, Rhythm, Session, Silo, Stage, TeamState,
};
use crate::record::{IsKind, Record};
use crate::store::rows;

/// Enters such a promise, with its let-down, its team and its dates, as one step. Two departments stand behind it like
/// behind any other; evidence may be missing, since it was promised without this room.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EarlierPromise {
    /// Where customers are let down, in their words.
    pub statement: String,
    /// At which stage.
    pub stage: Id<Stage>,
    /// The departments behind it, two or more.
    pub silos: Vec<Id<Silo>>,
    /// What was promised; the statement where it is left out.
    #[serde(default)]
    pub promise: Option<String>,
    /// The day on which it was promised, today at the latest.
    pub promised_on: Date,
    /// By when it was promised; may be past.
    #[serde(default)]
    pub due: Option<Date>,
    /// Who works on it; none: nobody yet.
    #[serde(default)]
    pub team: Option<EarlierTeam>,
}

/// The team of such a promise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EarlierTeam {
    /// What it is called.
    pub name: String,
    /// Who leads.
    pub lead: Id<Person>,
    /// Who backs it.
    #[serde(default)]
    pub sponsor: Option<Id<Person>>,
    /// Who works in it; with the lead from two departments.
    #[serde(default)]
    #[ts(as = "Option<Vec<Id<Person>>>")]
    pub members: Vec<Id<Person>>,
    /// The measure that all share.
    #[serde(default)]
    pub measure: Option<Id<Measure>>,
    /// Where it should end.
    #[serde(default)]
    pub target: Option<f64>,
    /// Its next report; may be past: then it is late.
    #[serde(default)]
    pub reports_on: Option<Date>,
}

impl EarlierPromise {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        if self.promised_on > context.today {
            return Err(RoomError::rule(
                "earlier",
                format!(
                    "{} is still to come, so nothing was promised on that day.",
                    self.promised_on.strftime("%-d %B %Y")
                ),
            ));
        }
        let (session, mut edits) = self.session(context)?;
        let let_down: Id<LetDown> = Id::new(context.new_id());
        edits.push(added(
            let_down.as_str(),
            &LetDown {
                statement: self.statement.clone(),
                stage: Some(self.stage.clone()),
                moment: None,
                categories: Vec::new(),
                silos: self.silos.clone(),
                evidence: Vec::new(),
                worth_a_year: None,
                worth_source: None,
                repeats: None,
                noted_in: Some(session.clone()),
            },
        ));
        let commitment: Id<Commitment> = Id::new(context.new_id());
        let promise = self.promise.clone().unwrap_or(self.statement.clone());
        edits.push(added(
            commitment.as_str(),
            &Commitment {
                session,
                let_down,
                promise: promise.clone(),
                lead: self.team.as_ref().map(|team| team.lead.clone()),
                measure: None,
                due: self.due,
                outcome: None,
                successor: None,
                closed_on: None,
            },
        ));
        if let Some(team) = &self.team {
            edits.push(added(&context.new_id(), &team.record(commitment, promise)));
        }
        Ok(edits)
    }

    /// The session of that day, and how it is entered where it is not in the room yet.
    fn session(&self, context: &IntentContext<'_>) -> Result<(Id<Session>, Vec<Edit>)> {
        let sessions = rows::all(context.connection, Kind::session)?;
        let known = sessions.iter().find_map(|record| {
            let session = Session::from_fields(&record.fields).ok()?;
            let same = session.was_before_the_room() && session.held_on == self.promised_on;
            record.id.clone().filter(|_| same)
        });
        if let Some(id) = known {
            return Ok((Id::new(id), Vec::new()));
        }
        let rhythm = sessions
            .iter()
            .find_map(|record| Session::from_fields(&record.fields).ok())
            .map_or(Rhythm::Quarterly, |session| session.rhythm);
        let noon = self.promised_on.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
        let noon = noon.map_err(|why| RoomError::rule("earlier", why.to_string()))?;
        let id: Id<Session> = Id::new(context.new_id());
        let session = added(
            id.as_str(),
            &Session {
                rhythm,
                held_on: self.promised_on,
                agenda: Vec::new(),
                started_at: None,
                adjourned_at: Some(noon.timestamp()),
                attendance: Vec::new(),
                stickers: None,
                opened: Vec::new(),
                next_on: None,
                amendments: Vec::new(),
            },
        );
        Ok((id, vec![session]))
    }
}

impl EarlierTeam {
    fn record(&self, commitment: Id<Commitment>, promise: String) -> FixTeam {
        FixTeam {
            commitment,
            name: self.name.clone(),
            promise: Some(promise),
            lead: Some(self.lead.clone()),
            sponsor: self.sponsor.clone(),
            members: self.members.clone(),
            moment: None,
            measure: self.measure.clone(),
            // Where the measure stood on that day the room does not know.
            baseline: None,
            target: self.target,
            target_by: None,
            hand_off: None,
            reports_on: self.reports_on,
            signed_on: None,
            amendments: Vec::new(),
            state: Some(TeamState::Chartered),
            fixed_on: None,
        }
    }
}

fn added<K: IsKind>(id: &str, record: &K) -> Edit {
    let mut record = Record::new(record);
    record.id = Some(Ref::new(K::KIND, id).id);
    Edit::Add(record)
}
