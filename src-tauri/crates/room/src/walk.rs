//! The walk of a session: its stops in the agenda's order, so that it can be walked with one key.

use serde::Serialize;
use ts_rs::TS;

use crate::error::{Result, RoomError};
use crate::eyes::Seen;
use crate::id::Ref;
use crate::kinds::{AgendaItem, ItemKind, Kind, Session};
use crate::record::IsKind;
use crate::rows;
use crate::up::{Stop, Up};

/// One stop of the walk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WalkStep {
    /// The item of the agenda, from 0.
    pub item: i64,
    /// What is shown.
    pub stop: Stop,
}

/// The stops of a session; without one, the whole wall and each stage.
pub fn steps(seen: &Seen<'_>, session: Option<&str>) -> Result<Vec<WalkStep>> {
    let Some(session) = session else {
        let stops = std::iter::once(Stop::WholeWall).chain(stages(seen)?);
        return Ok(stops.map(|stop| WalkStep { item: 0, stop }).collect());
    };
    let id = session;
    let record = rows::get(seen.connection, &Ref::new(Kind::session, id))?;
    let session = Session::from_fields(&record.fields).map_err(|field| RoomError::Field {
        kind: Kind::session,
        field,
    })?;
    let mut steps = Vec::new();
    for (item, position) in session.agenda.iter().zip(0_i64..) {
        let stops = stops_of(seen, id, item)?;
        steps.extend(stops.into_iter().map(|stop| WalkStep {
            item: position,
            stop,
        }));
    }
    Ok(steps)
}

fn stops_of(seen: &Seen<'_>, session: &str, item: &AgendaItem) -> Result<Vec<Stop>> {
    let cued = || item.cues.iter().filter_map(|cue| near(&cue.what));
    let stops: Vec<Stop> = match item.kind {
        // A session opens on the whole wall; from there one key leads to its story.
        ItemKind::Purpose => std::iter::once(Stop::WholeWall).chain(cued()).collect(),
        ItemKind::Growth => vec![Stop::Growth],
        ItemKind::Commitments => vec![Stop::Promised],
        ItemKind::Walk => return walls(seen, item),
        ItemKind::Vote | ItemKind::Choose => vec![Stop::Decide],
        ItemKind::Charter => charters(seen)?,
        ItemKind::ReportOuts => reports(seen, session)?,
        ItemKind::Applause => vec![Stop::Wins],
        ItemKind::Decisions => vec![Stop::Decisions],
    };
    Ok(match stops.is_empty() {
        true => vec![Stop::WholeWall],
        false => stops,
    })
}

/// The whole wall, then each stage and what was cued for it.
fn walls(seen: &Seen<'_>, item: &AgendaItem) -> Result<Vec<Stop>> {
    let mut stops = vec![Stop::WholeWall];
    for stop in stages(seen)? {
        let Stop::Stage { stage } = &stop else {
            continue;
        };
        let mut here = Vec::new();
        for cue in &item.cues {
            // What hangs in two places was cued once, and is visited where one comes to it first.
            let shown = near(&cue.what).filter(|near| !stops.contains(near));
            if shown.is_some() && hangs_at(seen, &cue.what, stage)? {
                here.extend(shown);
            }
        }
        stops.push(stop);
        stops.extend(here);
    }
    Ok(stops)
}

fn stages(seen: &Seen<'_>) -> Result<Vec<Stop>> {
    let mut statement = seen
        .connection
        .prepare_cached("SELECT id FROM stage ORDER BY position, id")?;
    let rows = statement.query_map([], |row| Ok(Stop::Stage { stage: row.get(0)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn hangs_at(seen: &Seen<'_>, what: &Ref, stage: &str) -> Result<bool> {
    Ok(seen
        .connection
        .prepare_cached("SELECT 1 FROM pin WHERE what ->> '$.id' = ?1 AND stage = ?2")?
        .exists((&what.id, stage))?)
}

/// How a thing is shown near.
fn near(what: &Ref) -> Option<Stop> {
    match what.kind {
        Kind::artifact => Some(Stop::Paper {
            artifact: what.id.clone(),
            remark: None,
        }),
        Kind::call => Some(Stop::Call {
            call: what.id.clone(),
        }),
        Kind::measure => Some(Stop::Measure {
            measure: what.id.clone(),
        }),
        _ => None,
    }
}

/// Charters that are not signed yet.
fn charters(seen: &Seen<'_>) -> Result<Vec<Stop>> {
    let mut statement = seen.connection.prepare_cached(
        "SELECT t.id FROM fix_team AS t JOIN \"commitment\" AS c ON c.id = t.\"commitment\" \
         WHERE t.signed_on IS NULL AND coalesce(c.outcome, 'open') = 'open' ORDER BY t.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Stop::Charter {
            fix_team: Some(row.get(0)?),
        })
    })?;
    let stops: Vec<Stop> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(match stops.is_empty() {
        true => vec![Stop::Charter { fix_team: None }],
        false => stops,
    })
}

/// Each team that reports, from its finding to the sponsor's answer. One that was answered here keeps its place.
fn reports(seen: &Seen<'_>, session: &str) -> Result<Vec<Stop>> {
    let mut statement = seen.connection.prepare_cached(
        "SELECT DISTINCT t.id FROM report AS r JOIN fix_team AS t ON t.id = r.fix_team \
         WHERE r.answer IS NULL OR r.session = ?1 ORDER BY t.id",
    )?;
    let rows = statement.query_map([session], |row| row.get::<_, String>(0))?;
    let mut stops = Vec::new();
    for team in rows {
        let team = team?;
        stops.extend((0..5).map(|step| Stop::ReportOut {
            fix_team: Some(team.clone()),
            step,
        }));
    }
    Ok(stops)
}

/// The step after what is up (`by` 1) or before it (`by` -1); from a stop beside the walk, its next step onwards.
pub fn beside(steps: &[WalkStep], up: &Up, by: i64) -> Option<WalkStep> {
    let stands_at =
        |step: &&WalkStep| step.stop == up.stop && (up.session.is_none() || step.item == up.item);
    let here = steps.iter().position(|step| stands_at(&step)).or_else(|| {
        // Beside the walk: where the item begins, or the stage to which one flew.
        steps.iter().position(|step| step.item == up.item)
    })?;
    let place = i64::try_from(here).ok()?.checked_add(by)?;
    steps.get(usize::try_from(place).ok()?).cloned()
}

/// How many stops ahead the console shows.
const AHEAD: i64 = 2;

/// The next stops of the walk, nearest first.
pub fn ahead(seen: &Seen<'_>) -> Result<Vec<Stop>> {
    let up = crate::up::up(seen)?;
    let steps = steps(seen, up.session.as_deref())?;
    let next = (1..=AHEAD).filter_map(|by| beside(&steps, &up, by));
    Ok(next.map(|step| step.stop).collect())
}

/// One step out: from a thing to its stage, from a stage to the whole wall.
pub fn out(seen: &Seen<'_>, stop: &Stop) -> Result<Stop> {
    let what = match stop {
        Stop::Papers { stage } | Stop::Quotes { stage } | Stop::Category { stage, .. } => {
            return Ok(Stop::Stage {
                stage: stage.clone(),
            });
        }
        Stop::Paper { artifact, .. } => artifact,
        Stop::Measure { measure } => measure,
        Stop::Call { call } => call,
        _ => return Ok(Stop::WholeWall),
    };
    let mut statement = seen.connection.prepare_cached(
        "SELECT p.stage FROM pin AS p JOIN stage AS s ON s.id = p.stage WHERE p.what ->> '$.id' = ?1 \
         ORDER BY s.position LIMIT 1",
    )?;
    let mut rows = statement.query([what])?;
    Ok(match rows.next()? {
        Some(row) => Stop::Stage { stage: row.get(0)? },
        None => Stop::WholeWall,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn up(item: i64, stop: Stop) -> Up {
        Up {
            revision: 0,
            session: Some("one".into()),
            item,
            stop,
            blank: false,
            dark: false,
        }
    }

    #[test]
    fn the_same_stop_in_two_items_is_two_steps() {
        let steps: Vec<WalkStep> = [
            (0, Stop::Growth),
            (1, Stop::Decide),
            (2, Stop::Decide),
            (3, Stop::Wins),
        ]
        .map(|(item, stop)| WalkStep { item, stop })
        .into();
        let next = beside(&steps, &up(1, Stop::Decide), 1);
        assert_eq!(next.map(|step| step.item), Some(2));
        let last = beside(&steps, &up(2, Stop::Decide), 1);
        assert_eq!(last.map(|step| step.stop), Some(Stop::Wins));
        assert_eq!(beside(&steps, &up(0, Stop::Growth), -1), None);
    }

    #[test]
    fn from_beside_the_walk_it_goes_on_where_the_item_begins() {
        let steps: Vec<WalkStep> = [(0, Stop::Growth), (1, Stop::Promised), (2, Stop::Wins)]
            .map(|(item, stop)| WalkStep { item, stop })
            .into();
        let next = beside(&steps, &up(1, Stop::Decisions), 1);
        assert_eq!(next.map(|step| step.stop), Some(Stop::Wins));
    }
}
