//! Fix teams that are at work, and whether they are late.

use jiff::civil::Date;

use super::records::{Kept, all, by_id};
use super::words::day;
use crate::error::Result;
use crate::eyes::Seen;
use crate::figures::standing::late_in_words;
use crate::kinds::{Commitment, FixTeam, LetDown, Moment, TeamState};
use crate::questions::TeamFace;

/// A team that is at work, and where.
pub struct AtWork {
    pub face: TeamFace,
    pub moment: Option<String>,
    pub stage: Option<String>,
}

/// The teams that are at work: neither proven, nor without real change, nor stopped.
pub fn at_work(seen: &Seen<'_>) -> Result<Vec<AtWork>> {
    let moments: Vec<Kept<Moment>> = all(seen)?;
    let commitments: Vec<Kept<Commitment>> = all(seen)?;
    let let_downs: Vec<Kept<LetDown>> = all(seen)?;
    let teams: Vec<Kept<FixTeam>> = all(seen)?;
    let found = teams.iter().filter(|team| is_at_work(team)).map(|team| {
        let let_down = by_id(&commitments, team.commitment.as_str())
            .and_then(|commitment| by_id(&let_downs, commitment.let_down.as_str()));
        let moment = team.moment.clone().or_else(|| let_down?.moment.clone());
        let stage = moment
            .as_ref()
            .and_then(|id| by_id(&moments, id.as_str()))
            .map(|moment| moment.stage.to_string())
            .or_else(|| Some(let_down?.stage.as_ref()?.to_string()));
        AtWork {
            face: face(team, seen.today),
            moment: moment.map(|id| id.to_string()),
            stage,
        }
    });
    Ok(found.collect())
}

fn is_at_work(team: &FixTeam) -> bool {
    !matches!(
        team.state,
        Some(TeamState::Proven | TeamState::NoRealChange | TeamState::Stopped)
    )
}

/// A team beside its moment.
fn face(team: &Kept<FixTeam>, today: Date) -> TeamFace {
    let late = team.reports_on.and_then(|due| late_in_words(due, today));
    TeamFace {
        team: team.id.clone(),
        name: called(&team.name),
        late: late.is_some(),
        stands: late.or_else(|| Some(reports(team.reports_on?, today))),
    }
}

/// "Plain Slip team".
pub fn called(name: &str) -> String {
    match name.to_lowercase().ends_with("team") {
        true => name.to_owned(),
        false => format!("{name} team"),
    }
}

/// "reports today", "reports on 11 November".
pub fn reports(due: Date, today: Date) -> String {
    match due == today {
        true => "reports today".into(),
        false => format!("reports on {}", day(due, today)),
    }
}
