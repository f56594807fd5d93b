//! A fix team reports: finding, recommendation, result, verdict, answer (pictures 08 and 08b).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::complaints::Complaints;
use super::parts::people::People;
use super::parts::teams::{is_at_work, next_reports};
use super::parts::words::day;
use super::stage_wall::paint_of;
use super::{MeasureLine, PersonFace};
use crate::error::Result;
use crate::facts::proofs::{self, ProofData};
use crate::facts::records::{Kept, all, find, get};
use crate::figures::{Cadence, Proof, Tick, Verdict};
use crate::record::kinds::{
    Answer, FixTeam, JudgedAs, JudgedBy, JudgedOn, Mark, Measure, Report, Session, Stage, TeamState,
};
use crate::store::eyes::Seen;

/// What a fix team reports, and what the room's own figures say of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReportOut {
    /// The fix team.
    pub team: String,
    /// Its name.
    pub team_name: String,
    /// The report; none where the team has not written one.
    pub report: Option<String>,
    /// The let-down, in the customer's words.
    pub statement: String,
    /// The silos that work in the team.
    pub silos: Vec<String>,
    /// The stage's paint, 0-4.
    pub paint: i64,
    /// What it found.
    pub finding: Option<String>,
    /// What it recommends.
    pub recommendation: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// What it needs.
    pub needs: Option<String>,
    /// The team's measure; cut where the proof's first tick holds.
    pub measure: Option<MeasureLine>,
    /// Changes that were made, drawn on its chart.
    pub marks: Vec<Mark>,
    /// When the fix went live.
    pub fixed_on: Option<Date>,
    /// Did customers notice? None before there is a measure and a fix to judge. Of a result that was answered, as it was then.
    pub proof: Option<Proof>,
    /// "Today's data says: No real change": where a result was answered and the data changed what it comes to.
    pub since: Option<String>,
    /// What its complaints are counted in ("complaints per 1,000 orders").
    pub complaints_in: String,
    /// The verdict, large; "Too early to say" where nothing can be judged yet.
    pub headline: String,
    /// Who answers.
    pub sponsor: Option<PersonFace>,
    /// The sponsor's answer.
    pub answer: Option<Answer>,
    /// Who answered.
    pub answered_by: Option<PersonFace>,
    /// Why a result without proof was accepted.
    pub overruled_because: Option<String>,
    /// Accepting needs no name and no reason: there is proof, or no result yet to prove.
    pub may_accept: bool,
}

/// A fix team's newest report. Without one named, the next to be heard: the first team whose report has no answer
/// yet, or else the team at work whose report is due. None where no team reports today.
///
/// # Errors
/// When there is no such team.
pub fn report_out(seen: &Seen<'_>, fix_team: Option<&str>) -> Result<Option<ReportOut>> {
    let reports: Vec<Kept<Report>> = all(seen)?;
    let team: Option<Kept<FixTeam>> = match fix_team {
        Some(fix_team) => Some(get(seen, fix_team)?),
        None => next(seen, &reports)?,
    };
    let Some(team) = team else {
        return Ok(None);
    };
    let report = reports
        .iter()
        .rev()
        .find(|report| report.fix_team.as_str() == team.id);
    let report = match report {
        // What was answered in an earlier session is over: a team at work reports anew.
        Some(report) if is_at_work(&team) && is_over(seen, report)? => None,
        report => report,
    };
    of_team(seen, &team, report).map(Some)
}

/// Whether a report was answered in a session that is over.
fn is_over(seen: &Seen<'_>, report: &Report) -> Result<bool> {
    let session: Option<Kept<Session>> = match &report.session {
        Some(session) if report.answer.is_some() => find(seen, session.as_str())?,
        _ => None,
    };
    Ok(session.is_some_and(|session| session.adjourned_at.is_some()))
}

fn next(seen: &Seen<'_>, reports: &[Kept<Report>]) -> Result<Option<Kept<FixTeam>>> {
    let mut teams: Vec<Kept<FixTeam>> = all(seen)?;
    teams.retain(|team| is_at_work(team));
    let due = next_reports(seen)?;
    let unanswered = |team: &Kept<FixTeam>| {
        let last = reports
            .iter()
            .rev()
            .find(|report| report.fix_team.as_str() == team.id);
        last.is_some_and(|report| report.answer.is_none())
    };
    let is_due = |team: &Kept<FixTeam>| due.get(&team.id).is_some_and(|day| *day <= seen.today);
    teams.retain(|team| unanswered(team) || is_due(team));
    Ok(teams
        .into_iter()
        .min_by_key(|team| (!unanswered(team), team.reports_on)))
}

fn of_team(
    seen: &Seen<'_>,
    team: &Kept<FixTeam>,
    report: Option<&Kept<Report>>,
) -> Result<ReportOut> {
    let let_down = proofs::let_down(seen, team)?;
    let people = People::of(seen)?;
    let proof_data = ProofData::of(seen)?;
    let mut proof = proofs::of(seen, team, &proof_data)?;
    let measure: Option<Kept<Measure>> = match &team.measure {
        Some(measure) => find(seen, measure.as_str())?,
        None => None,
    };
    let stage = let_down
        .as_ref()
        .and_then(|let_down| let_down.stage.as_ref());
    let stage: Option<Kept<Stage>> = match stage {
        Some(stage) => find(seen, stage.as_str())?,
        None => None,
    };
    let held = proof
        .as_ref()
        .map(|proof| proof.measure.clone())
        .filter(|tick| tick.holds);
    let proven = proof
        .as_ref()
        .is_some_and(|proof| proof.verdict == Verdict::Proven);
    let result = report.and_then(|report| report.result.clone());
    let judged = report.and_then(|report| report.judged.as_ref());
    let since = match (&mut proof, judged) {
        (Some(proof), Some(judged)) => as_judged(seen, proof, judged),
        _ => None,
    };
    Ok(ReportOut {
        team: team.id.clone(),
        team_name: team.name.clone(),
        report: report.map(|report| report.id.clone()),
        statement: let_down
            .map(|let_down| let_down.statement.clone())
            .unwrap_or_default(),
        silos: people
            .silos_of(team)
            .into_iter()
            .map(|silo| silo.name)
            .collect(),
        paint: paint_of(seen, stage.as_ref().map(|stage| stage.id.as_str()))?,
        finding: report.and_then(|report| report.finding.clone()),
        recommendation: report.and_then(|report| report.recommendation.clone()),
        needs: report.and_then(|report| report.needs.clone()),
        marks: measure
            .as_ref()
            .map(|measure| measure.marks.clone())
            .unwrap_or_default(),
        measure: measure.map(|measure| {
            proof_data
                .readings
                .line(&measure, held.as_ref().zip(team.fixed_on))
        }),
        fixed_on: team.fixed_on,
        complaints_in: complaints_in(seen, stage.as_ref())?,
        headline: proof
            .as_ref()
            .map_or_else(|| "Too early to say".into(), |proof| proof.headline.clone()),
        sponsor: team.sponsor.as_ref().and_then(|id| people.face(id)),
        answer: report.and_then(|report| report.answer),
        answered_by: report
            .and_then(|report| report.answered_by.as_ref())
            .and_then(|id| people.face(id)),
        overruled_because: report.and_then(|report| report.overruled_because.clone()),
        may_accept: result.is_none() || proven || team.state == Some(TeamState::Proven),
        result,
        proof,
        since,
    })
}

/// Says of a proof what was said when it was judged; what it comes to today, where that is something else.
fn as_judged(seen: &Seen<'_>, proof: &mut Proof, judged: &JudgedOn) -> Option<String> {
    let today = std::mem::replace(&mut proof.headline, judged.headline.clone());
    let as_then = |tick: &mut Tick, then: &JudgedBy| {
        (tick.holds, tick.words) = (then.holds, then.words.clone());
    };
    as_then(&mut proof.measure, &judged.measure);
    as_then(&mut proof.complaints, &judged.complaints);
    let verdict = match judged.verdict {
        JudgedAs::Proven => Verdict::Proven,
        JudgedAs::NoRealChange => Verdict::NoRealChange,
        JudgedAs::TooEarly => Verdict::TooEarly {
            until: None,
            missing: 0,
        },
    };
    let same = std::mem::discriminant(&proof.verdict) == std::mem::discriminant(&verdict);
    proof.verdict = verdict;
    (!same).then(|| {
        format!(
            "Answered on {}. With today’s data: {today}",
            day(judged.on, seen.today)
        )
    })
}

fn complaints_in(seen: &Seen<'_>, stage: Option<&Kept<Stage>>) -> Result<String> {
    let Some(stage) = stage else {
        return Ok("complaints".into());
    };
    let complaints = Complaints::of(seen)?;
    let per_thousand = complaints.standing(stage).per_thousand;
    Ok(complaints.words(stage, per_thousand, Cadence::Months))
}
