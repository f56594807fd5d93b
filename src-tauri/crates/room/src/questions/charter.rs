//! A fix team's charter, filled in in front of everybody (picture 07).

use std::collections::HashSet;

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::people::People;
use super::parts::{evidence, moments, running};
use super::stage_wall::paint_of;
use super::{EvidenceFace, MeasureLine, MomentFace, PersonFace};
use crate::error::Result;
use crate::facts::holes::{holes, team_lacks};
use crate::facts::readings::Readings;
use crate::facts::records::{Kept, all, find, get};
use crate::record::IsKind;
use crate::record::id::Id;
use crate::record::kinds::{
    Commitment, FixTeam, HandOff, LetDown, Measure, Person, Session, Stage, TeamState,
};
use crate::store::eyes::Seen;

/// The charter of a fix team, or of a commitment that has none yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Charter {
    /// The commitment.
    pub commitment: String,
    /// The fix team; none before it is founded.
    pub team: Option<String>,
    /// What the team is called.
    pub name: Option<String>,
    /// The day on the sheet: when it was signed, or else the session's.
    pub dated: Option<Date>,
    /// What is promised, in the customer's words.
    pub promise: String,
    /// The let-down that it answers.
    pub statement: String,
    /// The stage's name.
    pub stage_name: Option<String>,
    /// The stage's paint, 0-4.
    pub paint: i64,
    /// At which moment.
    pub moment: Option<MomentFace>,
    /// Who leads.
    pub lead: Option<PersonFace>,
    /// Who backs it.
    pub sponsor: Option<PersonFace>,
    /// The silos of lead and members.
    pub silos: Vec<SiloOfTeam>,
    /// Its next report.
    pub reports_on: Option<Date>,
    /// The hand-off that fails.
    pub hand_off: Option<HandOffFace>,
    /// The measure that all its silos share; its last reading's n stands in its chart.
    pub measure: Option<MeasureLine>,
    /// Where it starts.
    pub baseline: Option<f64>,
    /// Where it should end.
    pub target: Option<f64>,
    /// By when.
    pub target_by: Option<Date>,
    /// The evidence for its let-down.
    pub starts_from: Vec<EvidenceFace>,
    /// When it was signed.
    pub signed_on: Option<Date>,
    /// Who signs: the lead, the sponsor, the members.
    pub signatures: Vec<PersonFace>,
    /// What is still missing before it can be signed ("a sponsor"), in the order of the sheet.
    pub missing: Vec<String>,
    /// What was put right after it was signed.
    pub amendments: Vec<String>,
}

/// A silo and who of it works in the team.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SiloOfTeam {
    /// The silo's id.
    pub silo: String,
    /// Its name.
    pub name: String,
    /// `#rrggbb`.
    pub colour: Option<String>,
    /// Who of it works in the team.
    pub members: Vec<PersonFace>,
}

/// Where one silo passes the customer to another.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HandOffFace {
    /// The hand-off's id.
    pub hand_off: String,
    /// The name of the silo that gives.
    pub gives: String,
    /// The name of the silo that receives.
    pub receives: String,
    /// What goes wrong.
    pub goes_wrong: Option<String>,
}

/// Why a team cannot be created yet, in a sentence; none: it can.
///
/// # Errors
/// When the room cannot be read.
pub fn new_team(
    seen: &Seen<'_>,
    name: &str,
    lead: Option<&Id<Person>>,
    members: &[Id<Person>],
) -> Result<Option<String>> {
    let lacks = team_lacks(seen.connection, name, lead, members)?;
    Ok((!lacks.is_empty()).then(|| format!("A team needs {}.", lacks.join(", "))))
}

/// A fix team's charter, or that of a commitment which has no team yet. Without either named, the next to be filled in while
/// a session runs or is next: the first open commitment without a team, those of this session first, or else the first team
/// whose charter is not signed. None when there is none.
///
/// # Errors
/// When there is no such team or commitment.
pub fn charter(
    seen: &Seen<'_>,
    fix_team: Option<&str>,
    commitment: Option<&str>,
) -> Result<Option<Charter>> {
    if let Some(fix_team) = fix_team {
        let team: Kept<FixTeam> = get(seen, fix_team)?;
        return of_team(seen, &team).map(Some);
    }
    let teams: Vec<Kept<FixTeam>> = all(seen)?;
    let team_of = |commitment: &Kept<Commitment>| {
        let mut teams = teams.iter();
        teams.find(|team| {
            team.commitment.as_str() == commitment.id && team.state != Some(TeamState::Stopped)
        })
    };
    if let Some(commitment) = commitment {
        let commitment = get(seen, commitment)?;
        return of_commitment(seen, &commitment, team_of(&commitment)).map(Some);
    }
    let Some(session) = running::current(seen)? else {
        return Ok(None);
    };
    let mut open: Vec<Kept<Commitment>> = all(seen)?;
    open.retain(|commitment| commitment.is_open());
    open.sort_by_key(|commitment| commitment.session.as_str() != session.id);
    if let Some(alone) = open.iter().find(|commitment| team_of(commitment).is_none()) {
        return of_commitment(seen, alone, None).map(Some);
    }
    let unsigned = open
        .iter()
        .filter_map(team_of)
        .find(|team| team.signed_on.is_none());
    unsigned.map(|team| of_team(seen, team)).transpose()
}

fn of_team(seen: &Seen<'_>, team: &Kept<FixTeam>) -> Result<Charter> {
    let commitment = get(seen, team.commitment.as_str())?;
    of_commitment(seen, &commitment, Some(team))
}

fn of_commitment(
    seen: &Seen<'_>,
    commitment: &Kept<Commitment>,
    team: Option<&Kept<FixTeam>>,
) -> Result<Charter> {
    let let_down: Kept<LetDown> = get(seen, commitment.let_down.as_str())?;
    let people = People::of(seen)?;
    let readings = Readings::of(seen)?;
    let stage: Option<Kept<Stage>> = named(seen, let_down.stage.as_ref())?;
    let moment = team
        .and_then(|team| team.moment.as_ref())
        .or(let_down.moment.as_ref());
    let lead = team.map_or(commitment.lead.as_ref(), |team| team.lead.as_ref());
    let members = team.map(|team| team.members.as_slice()).unwrap_or_default();
    let sponsor = team.and_then(|team| team.sponsor.as_ref());
    let measure = team
        .and_then(|team| team.measure.as_ref())
        .or(commitment.measure.as_ref());
    let measure: Option<Kept<Measure>> = named(seen, measure)?;
    let session: Option<Kept<Session>> = find(seen, commitment.session.as_str())?;
    let signed_on = team.and_then(|team| team.signed_on);
    let signatures = lead.into_iter().chain(sponsor).chain(members);
    let mut met = HashSet::new();
    Ok(Charter {
        commitment: commitment.id.clone(),
        team: team.map(|team| team.id.clone()),
        name: team.map(|team| team.name.clone()),
        dated: signed_on.or(session.map(|session| session.held_on)),
        promise: team
            .and_then(|team| team.promise.clone())
            .unwrap_or_else(|| commitment.promise.clone()),
        statement: let_down.statement.clone(),
        stage_name: stage.as_ref().map(|stage| stage.name.clone()),
        paint: paint_of(seen, stage.as_ref().map(|stage| stage.id.as_str()))?,
        moment: match moment {
            Some(moment) => moments::face_of(seen, moment.as_str())?,
            None => None,
        },
        lead: lead.and_then(|id| people.face(id)),
        sponsor: sponsor.and_then(|id| people.face(id)),
        silos: team.map(|team| people.silos_of(team)).unwrap_or_default(),
        reports_on: team.and_then(|team| team.reports_on),
        hand_off: hand_off(seen, team, &people)?,
        baseline: team.and_then(|team| team.baseline),
        target: team.and_then(|team| team.target),
        target_by: team.and_then(|team| team.target_by),
        measure: measure.map(|measure| readings.line(&measure, None)),
        starts_from: evidence::faces(seen, &let_down.evidence, &readings)?,
        signed_on,
        signatures: signatures
            .filter(|id| met.insert(id.as_str().to_owned()))
            .filter_map(|id| people.face(id))
            .collect(),
        missing: match team {
            Some(team) => holes(seen.connection, team)?,
            None => vec!["a lead".into(), "a second department".into()],
        },
        amendments: team.map(|team| team.amendments.clone()).unwrap_or_default(),
    })
}

fn named<K: IsKind>(seen: &Seen<'_>, id: Option<&Id<K>>) -> Result<Option<Kept<K>>> {
    match id {
        Some(id) => find(seen, id.as_str()),
        None => Ok(None),
    }
}

fn hand_off(
    seen: &Seen<'_>,
    team: Option<&Kept<FixTeam>>,
    people: &People,
) -> Result<Option<HandOffFace>> {
    let hand_off: Option<Kept<HandOff>> =
        named(seen, team.and_then(|team| team.hand_off.as_ref()))?;
    Ok(hand_off.map(|hand_off| HandOffFace {
        hand_off: hand_off.id.clone(),
        gives: people.silo_name(&hand_off.gives).unwrap_or_default(),
        receives: people.silo_name(&hand_off.receives).unwrap_or_default(),
        goes_wrong: hand_off.goes_wrong.clone(),
    }))
}
