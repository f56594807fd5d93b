//! Earlier commitments, before anything new (picture 16).

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::MeasureLine;
use super::parts::teams::{next_reports, reports};
use super::parts::{promises, running};
use crate::error::Result;
use crate::facts::proofs::{self, ProofData};
use crate::facts::records::{Kept, all, by_id};
use crate::figures::standing::{age_step, late_in_words};
use crate::record::kinds::{
    Commitment, FixTeam, LetDown, Measure, Outcome, Session, Standing, Stands,
};
use crate::store::eyes::Seen;

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
    /// Somebody said, or prepared to say, how it stands.
    pub said: bool,
    /// "Kept", "On track", "12 days late", "Broken"; where nobody said anything "Not due yet" or "No team yet".
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
    /// On their way, as somebody said.
    pub on_its_way: i64,
    /// Of which nobody said anything, and that are not late.
    pub not_said: i64,
    /// The same, and nobody works on them yet.
    pub no_team: i64,
    /// Late.
    pub late: i64,
    /// Broken.
    pub broken: i64,
}

/// So far back promises are counted.
const YEARS: i64 = 2;

/// Earlier commitments, for the session that runs or is next: those that are open, those about which this session has
/// said or prepared how they stand, and those that ended since the session before.
pub fn promised(seen: &Seen<'_>) -> Result<Promised> {
    let asked = Asked::of(seen)?;
    let things = Things {
        let_downs: all(seen)?,
        measures: all(seen)?,
        proof_data: ProofData::of(seen)?,
    };
    let faces = asked
        .in_order()
        .into_iter()
        .map(|commitment| asked.face(commitment, &things))
        .collect::<Result<Vec<_>>>()?;
    let mut promised_on: Vec<Date> = faces.iter().map(|face| face.since).collect();
    promised_on.sort_unstable();
    promised_on.dedup();
    let since = seen.today.saturating_sub(YEARS.years());
    let commitments = &asked.commitments;
    let in_years: Vec<&Kept<Commitment>> = commitments
        .iter()
        .filter(|commitment| asked.since(commitment) >= since)
        .collect();
    let oldest = commitments
        .iter()
        .map(|commitment| asked.since(commitment))
        .min();
    let young = oldest.is_none_or(|oldest| oldest > seen.today.saturating_sub(1.year()));
    Ok(Promised {
        session: asked.session.as_ref().map(|session| session.id.clone()),
        counts: count(&faces),
        commitments: faces,
        promised_on,
        promises: many(in_years.len()),
        kept: many(
            in_years
                .iter()
                .filter(|one| one.outcome == Some(Outcome::Kept))
                .count(),
        ),
        years: if young { 1 } else { YEARS },
    })
}

/// The commitments of [`promised`] from left to right, without all that stands on their papers.
pub(crate) fn promised_in_order(seen: &Seen<'_>) -> Result<Vec<String>> {
    let asked = Asked::of(seen)?;
    let in_order = asked.in_order().into_iter();
    Ok(in_order.map(|commitment| commitment.id.clone()).collect())
}

fn many(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn count(faces: &[PromiseFace]) -> StandingCounts {
    let mut counts = StandingCounts::default();
    for face in faces {
        match face.standing {
            Stands::Kept => counts.kept += 1,
            Stands::OnItsWay if face.said => counts.on_its_way += 1,
            Stands::OnItsWay if face.team.is_none() => counts.no_team += 1,
            Stands::OnItsWay => counts.not_said += 1,
            Stands::Late => counts.late += 1,
            Stands::Broken => counts.broken += 1,
        }
    }
    counts
}

/// What was said, or prepared, in a session.
fn standings(seen: &Seen<'_>, session: Option<&Kept<Session>>) -> Result<Vec<Kept<Standing>>> {
    let mut standings: Vec<Kept<Standing>> = all(seen)?;
    standings
        .retain(|standing| session.is_some_and(|session| session.id == standing.session.as_str()));
    Ok(standings)
}

struct Asked<'a> {
    session: Option<Kept<Session>>,
    days: HashMap<String, Date>,
    commitments: Vec<Kept<Commitment>>,
    standings: Vec<Kept<Standing>>,
    teams: Vec<Kept<FixTeam>>,
    /// When each team reports next.
    reports: HashMap<String, Date>,
    before: Date,
    seen: &'a Seen<'a>,
}

/// What stands on a promise's paper beside how it stands.
struct Things {
    let_downs: Vec<Kept<LetDown>>,
    measures: Vec<Kept<Measure>>,
    proof_data: ProofData,
}

impl<'a> Asked<'a> {
    fn of(seen: &'a Seen<'a>) -> Result<Self> {
        let session = running::current(seen)?;
        let sessions: Vec<Kept<Session>> = all(seen)?;
        Ok(Self {
            days: promises::days(&sessions),
            commitments: all(seen)?,
            standings: standings(seen, session.as_ref())?,
            teams: all(seen)?,
            reports: next_reports(seen)?,
            before: running::day_before(&sessions, session.as_ref(), seen.today)
                .unwrap_or(Date::MIN),
            session,
            seen,
        })
    }

    /// Those that are spoken to: kept ones first, then on their way, late, broken; the older before the younger.
    fn in_order(&self) -> Vec<&Kept<Commitment>> {
        let this = self.session.as_ref().map(|session| session.id.as_str());
        let earlier = self.commitments.iter().filter(|commitment| {
            Some(commitment.session.as_str()) != this && self.is_spoken_to(commitment)
        });
        let mut in_order: Vec<&Kept<Commitment>> = earlier.collect();
        in_order.sort_by_key(|one| (self.standing(one) as u8, self.since(one)));
        in_order
    }

    fn standing(&self, commitment: &Kept<Commitment>) -> Stands {
        let said = self.said(commitment).map(|said| said.standing);
        said.unwrap_or_else(|| self.as_dates_have_it(commitment, self.team(commitment)))
    }

    fn team(&self, commitment: &Kept<Commitment>) -> Option<&Kept<FixTeam>> {
        self.teams
            .iter()
            .find(|team| team.commitment.as_str() == commitment.id)
    }

    fn said(&self, commitment: &Kept<Commitment>) -> Option<&Kept<Standing>> {
        self.standings
            .iter()
            .rev()
            .find(|standing| standing.commitment.as_str() == commitment.id)
    }

    fn is_spoken_to(&self, commitment: &Kept<Commitment>) -> bool {
        commitment.is_open()
            || self.said(commitment).is_some()
            || commitment.closed_on.is_some_and(|day| day > self.before)
    }

    fn since(&self, commitment: &Kept<Commitment>) -> Date {
        let day = self.days.get(commitment.session.as_str());
        day.copied().unwrap_or(self.seen.today)
    }

    fn face(&self, commitment: &Kept<Commitment>, things: &Things) -> Result<PromiseFace> {
        let said = self.said(commitment);
        let team = self.team(commitment);
        let standing = self.standing(commitment);
        let since = self.since(commitment);
        let statement = by_id(&things.let_downs, commitment.let_down.as_str());
        Ok(PromiseFace {
            commitment: commitment.id.clone(),
            statement: statement
                .map_or_else(|| commitment.promise.clone(), |it| it.statement.clone()),
            promise: commitment.promise.clone(),
            team: team.map(|team| team.id.clone()),
            team_name: team.map(|team| team.name.clone()),
            since,
            age: i64::from(age_step(since, self.seen.today)),
            measure: self.line(commitment, team, things)?,
            standing,
            said: said.is_some(),
            words: self.words(commitment, team, standing),
            reason: said
                .and_then(|said| said.reason.clone())
                .or_else(|| self.known(team)),
            spoken: said.is_some_and(|said| said.spoken),
        })
    }

    /// The day by which something should have come: the earlier of promise and report.
    fn due(&self, commitment: &Commitment, team: Option<&Kept<FixTeam>>) -> Option<Date> {
        let reports = team.and_then(|team| self.reports.get(&team.id).copied());
        commitment.due.into_iter().chain(reports).min()
    }

    fn as_dates_have_it(&self, commitment: &Commitment, team: Option<&Kept<FixTeam>>) -> Stands {
        let late = || {
            self.due(commitment, team)
                .is_some_and(|due| due < self.seen.today)
        };
        match commitment.outcome {
            Some(Outcome::Kept) => Stands::Kept,
            Some(Outcome::Stopped | Outcome::LetGo | Outcome::TakenUpAgain) => Stands::Broken,
            None | Some(Outcome::Open) if late() => Stands::Late,
            None | Some(Outcome::Open) => Stands::OnItsWay,
        }
    }

    fn words(
        &self,
        commitment: &Kept<Commitment>,
        team: Option<&Kept<FixTeam>>,
        standing: Stands,
    ) -> String {
        let due = self.due(commitment, team);
        match standing {
            Stands::Kept => "Kept".into(),
            Stands::OnItsWay if self.said(commitment).is_some() => "On track".into(),
            // Nobody has said so, and nothing is late.
            Stands::OnItsWay if team.is_none() => "No team yet".into(),
            Stands::OnItsWay => "Not due yet".into(),
            Stands::Broken => "Broken".into(),
            Stands::Late => due
                .and_then(|due| late_in_words(due, self.seen.today))
                .unwrap_or_else(|| "Late".into()),
        }
    }

    fn known(&self, team: Option<&Kept<FixTeam>>) -> Option<String> {
        let due = self.reports.get(&team?.id)?;
        (*due >= self.seen.today).then(|| reports(*due, self.seen.today))
    }

    /// The measure's line; cut at the fix once the promise was kept.
    fn line(
        &self,
        commitment: &Commitment,
        team: Option<&Kept<FixTeam>>,
        things: &Things,
    ) -> Result<Option<MeasureLine>> {
        let id = team
            .and_then(|team| team.measure.as_ref())
            .or(commitment.measure.as_ref());
        let Some(measure) = id.and_then(|id| by_id(&things.measures, id.as_str())) else {
            return Ok(None);
        };
        let kept = commitment.outcome == Some(Outcome::Kept);
        let proof = match team.filter(|_| kept) {
            Some(team) => proofs::of(self.seen, team, &things.proof_data)?,
            None => None,
        };
        let cut = proof
            .as_ref()
            .map(|proof| &proof.measure)
            .zip(team.and_then(|team| team.fixed_on));
        Ok(Some(things.proof_data.readings.line(measure, cut)))
    }
}
