//! Fix teams that are at work, and whether they are late.

use std::collections::HashMap;

use jiff::civil::Date;

use super::words;
use crate::error::Result;
use crate::facts::records::{Kept, all, by_id, day, list};
use crate::figures::standing::late_in_words;
use crate::questions::TeamFace;
use crate::record::kinds::{Commitment, FixTeam, LetDown, Moment, TeamState};
use crate::store::eyes::Seen;

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
    let due = next_reports(seen)?;
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
            face: face(team, due.get(&team.id).copied(), seen.today),
            moment: moment.map(|id| id.to_string()),
            stage,
        }
    });
    Ok(found.collect())
}

/// The day on which each team reports next, by the team's id. One that was heard on its day or later, in a session that is
/// over, has no next day until somebody says one.
pub fn next_reports(seen: &Seen<'_>) -> Result<HashMap<String, Date>> {
    let days = list(
        seen,
        "SELECT id, reports_on FROM fix_team AS t WHERE reports_on IS NOT NULL AND NOT EXISTS \
           (SELECT 1 FROM report AS r JOIN session AS s ON s.id = r.session \
            WHERE r.fix_team = t.id AND s.adjourned_at IS NOT NULL AND s.held_on >= t.reports_on)",
        [],
        |row| Ok((row.get::<_, String>(0)?, day(row, 1)?)),
    )?;
    let days = days.into_iter();
    Ok(days.filter_map(|(team, day)| Some((team, day?))).collect())
}

/// The teams at work whose day has come, by id.
pub fn due(seen: &Seen<'_>) -> Result<Vec<String>> {
    let days = next_reports(seen)?;
    let mut teams: Vec<Kept<FixTeam>> = all(seen)?;
    teams.retain(|team| {
        let is_due = days.get(&team.id).is_some_and(|day| *day <= seen.today);
        is_due && is_at_work(team)
    });
    Ok(teams.into_iter().map(|team| team.id).collect())
}

/// Whether a team works on: neither proven, nor without real change, nor stopped.
pub fn is_at_work(team: &FixTeam) -> bool {
    !matches!(
        team.state,
        Some(TeamState::Proven | TeamState::NoRealChange | TeamState::Stopped)
    )
}

/// A team beside its moment.
fn face(team: &Kept<FixTeam>, due: Option<Date>, today: Date) -> TeamFace {
    let late = due.and_then(|due| late_in_words(due, today));
    TeamFace {
        team: team.id.clone(),
        name: called(&team.name),
        late: late.is_some(),
        stands: late.or_else(|| Some(reports(due?, today))),
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
        false => format!("reports on {}", words::day(due, today)),
    }
}
