//! The wall of wins (picture 09).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::papers;
use super::parts::people::People;
use super::parts::running;
use super::{MeasureLine, PaperFace};
use crate::error::Result;
use crate::facts::proofs::{self, ProofData};
use crate::facts::records::{Kept, all, currency_and_language, find, room};
use crate::figures::standing::age_step;
use crate::figures::{Proof, Verdict};
use crate::record::id::Id;
use crate::record::kinds::{FixTeam, Measure, Person, Report, TeamState, Win};
use crate::store::eyes::Seen;

/// What customers feel now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Wins {
    /// The wins that hang, newest first: the first one hangs under the lamp.
    pub wins: Vec<WinFace>,
    /// How many of them were proven.
    pub proven: i64,
    /// What their let-downs cost a year, in the room's currency; none where nobody knows.
    pub stays_a_year: Option<f64>,
    /// ISO 4217; empty: not known.
    pub currency: String,
    /// BCP 47.
    pub language: String,
}

/// A framed win.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WinFace {
    /// The win's id.
    pub win: String,
    /// What customers feel now.
    pub title: String,
    /// How it came.
    pub story: Option<String>,
    /// The fix team's name.
    pub team_name: Option<String>,
    /// From where it was done.
    pub silos: Vec<String>,
    /// Who did it, by name: read aloud.
    pub people: Vec<String>,
    /// When it was hung.
    pub hung_on: Date,
    /// It was hung today, or in the session that runs.
    pub new: bool,
    /// How old its frame is: full quarters of a year.
    pub age: i64,
    /// It was proven.
    pub proven: bool,
    /// It was proven, and its measure lost again what it had won.
    pub lost: bool,
    /// How it was.
    pub before: Option<String>,
    /// How it is.
    pub after: Option<String>,
    /// The measure, cut at the fix.
    pub measure: Option<MeasureLine>,
    /// By how much the measure changed, as a share of what it was (-0.6: 60 % less).
    pub change: Option<f64>,
    /// What the team made: a paper that redesigns another.
    pub paper: Option<PaperFace>,
}

/// The wins that hang.
pub fn wins(seen: &Seen<'_>) -> Result<Wins> {
    let (currency, language) = currency_and_language(&room(seen)?);
    let mut kept: Vec<Kept<Win>> = all(seen)?;
    kept.retain(|win| win.taken_down_on.is_none_or(|day| day > seen.today));
    kept.sort_by(|one, other| (other.hung_on, &other.id).cmp(&(one.hung_on, &one.id)));
    let hall = Hall {
        people: People::of(seen)?,
        proof_data: ProofData::of(seen)?,
        reports: all(seen)?,
        running: running::current(seen)?
            .filter(|session| session.started_at.is_some())
            .map(|session| session.held_on),
    };
    let mut wins = Vec::new();
    let mut stays: Option<f64> = None;
    for win in &kept {
        let team: Option<Kept<FixTeam>> = match &win.fix_team {
            Some(team) => find(seen, team.as_str())?,
            None => None,
        };
        let let_down = match &team {
            Some(team) => proofs::let_down(seen, team)?,
            None => None,
        };
        if let Some(worth) = let_down.and_then(|let_down| let_down.worth_a_year) {
            stays = Some(stays.unwrap_or_default() + worth);
        }
        wins.push(hall.face(seen, win, team.as_ref())?);
    }
    let proven = wins.iter().filter(|win| win.proven).count();
    Ok(Wins {
        wins,
        proven: i64::try_from(proven).unwrap_or(i64::MAX),
        stays_a_year: stays,
        currency,
        language,
    })
}

struct Hall {
    people: People,
    proof_data: ProofData,
    reports: Vec<Kept<Report>>,
    /// The day of the session that runs.
    running: Option<Date>,
}

impl Hall {
    fn face(
        &self,
        seen: &Seen<'_>,
        win: &Kept<Win>,
        team: Option<&Kept<FixTeam>>,
    ) -> Result<WinFace> {
        let proof = match team {
            Some(team) => proofs::of(seen, team, &self.proof_data)?,
            None => None,
        };
        let measure = self.measure(seen, team, proof.as_ref())?;
        let change = measure
            .as_ref()
            .and_then(|line| line.cut.as_ref())
            .and_then(|cut| {
                (cut.before != 0.0).then(|| (cut.after - cut.before) / cut.before.abs())
            });
        let of_team: Vec<Id<Person>> = team
            .map(|team| team.lead.iter().chain(&team.members).cloned().collect())
            .unwrap_or_default();
        let people = if win.people.is_empty() {
            &of_team
        } else {
            &win.people
        };
        let silos = match (win.silos.is_empty(), team) {
            (true, Some(team)) => self
                .people
                .silos_of(team)
                .into_iter()
                .map(|silo| silo.name)
                .collect(),
            _ => self.people.silo_names(&win.silos),
        };
        let was_proven = team.is_some_and(|team| team.state == Some(TeamState::Proven));
        let verdict = proof.map(|proof| proof.verdict);
        Ok(WinFace {
            win: win.id.clone(),
            title: win.title.clone(),
            story: win.story.clone(),
            team_name: team.map(|team| team.name.clone()),
            silos,
            people: people
                .iter()
                .filter_map(|id| self.people.name(id))
                .collect(),
            hung_on: win.hung_on,
            new: win.hung_on == seen.today || self.running.is_some_and(|day| win.hung_on >= day),
            age: i64::from(age_step(win.hung_on, seen.today)),
            proven: was_proven || verdict == Some(Verdict::Proven),
            lost: was_proven && verdict == Some(Verdict::NoRealChange),
            before: win.before.clone(),
            after: win.after.clone(),
            measure,
            change,
            paper: match team {
                Some(team) => self.paper(seen, team)?,
                None => None,
            },
        })
    }

    fn measure(
        &self,
        seen: &Seen<'_>,
        team: Option<&Kept<FixTeam>>,
        proof: Option<&Proof>,
    ) -> Result<Option<MeasureLine>> {
        let Some(measure) = team.and_then(|team| team.measure.as_ref()) else {
            return Ok(None);
        };
        let measure: Option<Kept<Measure>> = find(seen, measure.as_str())?;
        let cut = proof
            .map(|proof| &proof.measure)
            .zip(team.and_then(|team| team.fixed_on));
        Ok(measure.map(|measure| self.proof_data.readings.line(&measure, cut)))
    }

    /// The paper that the team showed and that redesigns another; the newest report's first.
    fn paper(&self, seen: &Seen<'_>, team: &Kept<FixTeam>) -> Result<Option<PaperFace>> {
        let of_team = self
            .reports
            .iter()
            .rev()
            .filter(|report| report.fix_team.as_str() == team.id);
        for of in of_team.flat_map(|report| report.evidence.iter()) {
            let shown = papers::find(seen, &of.id)?;
            if let Some(paper) = shown.filter(|paper| paper.supersedes.is_some()) {
                return Ok(Some(paper.face));
            }
        }
        Ok(None)
    }
}
