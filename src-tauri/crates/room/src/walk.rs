//! The walk of a session: its stops in the agenda's order, so that it can be walked with one key.

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::facts::readings::out_of_limits;
use crate::facts::walls;
use crate::questions::{promised_in_order, teams_due};
use crate::record::id::Ref;
use crate::record::kinds::{AgendaItem, IS_OPEN, ItemKind, Kind, Session};
use crate::store::eyes::Seen;
use crate::store::rows;
use crate::unjournaled::up::{Stop, Up};

/// One stop of the walk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WalkStep {
    /// The item of the agenda, from 0.
    pub item: i64,
    /// What is shown.
    pub stop: Stop,
}

/// The stops of a session; without one, each wall and its stages.
pub fn steps(seen: &Seen<'_>, session: Option<&str>) -> Result<Vec<WalkStep>> {
    // One that was removed since it was begun leaves the walls to be walked.
    let record = match session {
        Some(id) => rows::find(seen.connection, &Ref::new(Kind::session, id))?,
        None => None,
    };
    let (Some(id), Some(record)) = (session, record) else {
        let stops = along(seen)?.into_iter();
        return Ok(stops.map(|stop| WalkStep { item: 0, stop }).collect());
    };
    let session: Session = rows::typed(&record)?;
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
    let stops: Vec<Stop> = match item.kind {
        // A session opens on the whole wall; from there one key leads to its story.
        ItemKind::Purpose => {
            let mut stops = vec![Stop::FIRST];
            for cue in &item.cues {
                stops.extend(near(seen, &cue.what)?);
            }
            stops
        }
        ItemKind::Growth => vec![Stop::Growth],
        ItemKind::Commitments => promises(seen)?,
        ItemKind::Walk => return walls(seen, item),
        ItemKind::Vote | ItemKind::Choose => vec![Stop::Decide],
        ItemKind::Charter => charters(seen, session)?,
        ItemKind::ReportOuts => reports(seen, session)?,
        ItemKind::Applause => vec![Stop::Wins],
        ItemKind::Decisions => vec![Stop::Decisions],
    };
    Ok(match stops.is_empty() {
        true => vec![Stop::FIRST],
        false => stops,
    })
}

/// Each wall, then its stages, and at each stage what was cued for it, then the measures that left their limits.
fn walls(seen: &Seen<'_>, item: &AgendaItem) -> Result<Vec<Stop>> {
    let mut stops = Vec::new();
    let mut out = Vec::new();
    for measure in out_of_limits(seen)? {
        let stop = Stop::Measure { measure };
        out.push((stage_of(seen, &stop)?, stop));
    }
    for stop in along(seen)? {
        let Stop::Stage { stage } = &stop else {
            stops.push(stop);
            continue;
        };
        let mut here = Vec::new();
        for cue in &item.cues {
            if hangs_at(seen, &cue.what, stage)? {
                here.extend(near(seen, &cue.what)?);
            }
        }
        let hang_here = out.iter().filter(|(at, _)| at.as_ref() == Some(stage));
        here.extend(hang_here.map(|(_, measure)| measure.clone()));
        stops.push(stop);
        for stop in here {
            // What hangs in two places was cued once, and is visited where one comes to it first.
            if !stops.contains(&stop) {
                stops.push(stop);
            }
        }
    }
    Ok(stops)
}

/// Along the room: each wall, then the stages on it.
fn along(seen: &Seen<'_>) -> Result<Vec<Stop>> {
    let stages = stages(seen)?;
    let mut stops = Vec::new();
    for (places, wall) in walls::walls(stages.len()).into_iter().zip(0_i64..) {
        stops.push(Stop::WholeWall { wall });
        let here = stages.get(places).unwrap_or_default();
        stops.extend(here.iter().cloned().map(|stage| Stop::Stage { stage }));
    }
    Ok(stops)
}

/// The stages from left to right.
fn stages(seen: &Seen<'_>) -> Result<Vec<String>> {
    let mut statement = seen
        .connection
        .prepare_cached("SELECT id FROM stage ORDER BY position, id")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn hangs_at(seen: &Seen<'_>, what: &Ref, stage: &str) -> Result<bool> {
    Ok(seen
        .connection
        .prepare_cached("SELECT 1 FROM pin WHERE what ->> '$.id' = ?1 AND stage = ?2")?
        .exists((&what.id, stage))?)
}

/// How a thing is shown near: a paper page by page.
fn near(seen: &Seen<'_>, what: &Ref) -> Result<Vec<Stop>> {
    let id = || what.id.clone();
    Ok(match what.kind {
        Kind::artifact => pages(seen, &what.id)?,
        Kind::call if is_there(seen, what)? => vec![Stop::Call { call: id() }],
        Kind::measure => vec![Stop::Measure { measure: id() }],
        _ => Vec::new(),
    })
}

fn pages(seen: &Seen<'_>, artifact: &str) -> Result<Vec<Stop>> {
    let shown: i64 = seen
        .connection
        .prepare_cached("SELECT count(*) FROM page WHERE artifact = ?1")?
        .query_row([artifact], |row| row.get(0))?;
    let page = |page| Stop::Paper {
        artifact: artifact.to_owned(),
        page,
        remark: None,
    };
    Ok((0..shown).map(page).collect())
}

/// Whether this eye sees it at all.
fn is_there(seen: &Seen<'_>, what: &Ref) -> Result<bool> {
    let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", what.kind.as_str());
    Ok(seen.connection.prepare_cached(&sql)?.exists([&what.id])?)
}

/// All that was promised, then from left to right each promise.
fn promises(seen: &Seen<'_>) -> Result<Vec<Stop>> {
    let each = promised_in_order(seen)?.into_iter().map(Some);
    let stops = std::iter::once(None).chain(each);
    Ok(stops
        .map(|commitment| Stop::Promised { commitment })
        .collect())
}

/// Charters of what was promised in this session: one that was signed here keeps its place. Then those of earlier sessions
/// that are not signed yet, or have no team.
fn charters(seen: &Seen<'_>, session: &str) -> Result<Vec<Stop>> {
    let mut statement = seen.connection.prepare_cached(&format!(
        "SELECT t.id, c.id FROM \"commitment\" AS c \
           LEFT JOIN fix_team AS t ON t.\"commitment\" = c.id AND coalesce(t.state, '') <> 'stopped' \
         WHERE {IS_OPEN} AND (c.session = ?1 OR t.signed_on IS NULL) \
         ORDER BY c.session IS NOT ?1, c.id, t.id",
    ))?;
    let rows = statement.query_map([session], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut stops = Vec::new();
    for row in rows {
        let (fix_team, commitment): (Option<String>, String) = row?;
        let commitment = fix_team.is_none().then_some(commitment);
        stops.push(Stop::Charter {
            fix_team,
            commitment,
        });
    }
    Ok(match stops.is_empty() {
        true => vec![Stop::Charter {
            fix_team: None,
            commitment: None,
        }],
        false => stops,
    })
}

/// Each team that reports, from its finding to the sponsor's answer; one that was answered here keeps its place. Then those
/// that are due and have no report.
fn reports(seen: &Seen<'_>, session: &str) -> Result<Vec<Stop>> {
    let mut statement = seen.connection.prepare_cached(
        "SELECT DISTINCT t.id FROM report AS r JOIN fix_team AS t ON t.id = r.fix_team \
         WHERE r.answer IS NULL OR r.session = ?1 ORDER BY t.id",
    )?;
    let rows = statement.query_map([session], |row| row.get::<_, String>(0))?;
    let report = rows.collect::<rusqlite::Result<Vec<String>>>()?;
    let due = teams_due(seen)?;
    let due = due.into_iter().filter(|team| !report.contains(team));
    let due: Vec<String> = due.collect();
    let stop = |team: &String, step: i64| Stop::ReportOut {
        fix_team: Some(team.clone()),
        step,
    };
    let told = report
        .iter()
        .flat_map(|team| (0..5).map(|step| stop(team, step)));
    // Who is due and has written nothing is asked for it, in front of all.
    let asked = due.iter().map(|team| stop(team, 0));
    Ok(told.chain(asked).collect())
}

/// The step after what is up (`by` 1) or before it (`by` -1).
pub fn next(seen: &Seen<'_>, up: &Up, by: i64) -> Result<Option<WalkStep>> {
    let steps = steps(seen, up.session.as_deref())?;
    let stage = stage_of(seen, &up.stop)?;
    Ok(beside(&steps, up, stage.as_deref(), by))
}

/// `stage` is where what is up hangs. From beside the walk it goes on after that stage and back to it; where the item
/// does not come to the stage, either way leads to the item's beginning.
fn beside(steps: &[WalkStep], up: &Up, stage: Option<&str>, by: i64) -> Option<WalkStep> {
    let in_item = |step: &WalkStep| up.session.is_none() || step.item == up.item;
    let place = |stop: &Stop| {
        steps
            .iter()
            .position(|step| in_item(step) && step.stop == *stop)
    };
    let here = match &up.stop {
        Stop::Paper { artifact, page, .. } => place(&Stop::Paper {
            artifact: artifact.clone(),
            page: *page,
            remark: None,
        }),
        stop => place(stop),
    };
    let stage = || {
        let at = place(&Stop::Stage {
            stage: stage?.to_owned(),
        })?;
        Some(if by < 0 { at + 1 } else { at })
    };
    let place = match here.or_else(stage) {
        Some(here) => i64::try_from(here).ok()?.checked_add(by)?,
        None => i64::try_from(steps.iter().position(in_item)?).ok()?,
    };
    steps.get(usize::try_from(place).ok()?).cloned()
}

/// How many stops ahead the console shows.
const AHEAD: i64 = 2;

/// The next stops of the walk, nearest first.
pub fn ahead(seen: &Seen<'_>) -> Result<Vec<Stop>> {
    let up = crate::unjournaled::up::up(seen)?;
    let steps = steps(seen, up.session.as_deref())?;
    let stage = stage_of(seen, &up.stop)?;
    let next = (1..=AHEAD).filter_map(|by| beside(&steps, &up, stage.as_deref(), by));
    Ok(next.map(|step| step.stop).collect())
}

/// One step out: from a thing to its stage, from a stage to its wall.
pub fn out(seen: &Seen<'_>, stop: &Stop) -> Result<Stop> {
    if let Stop::Promised {
        commitment: Some(_),
    } = stop
    {
        return Ok(Stop::Promised { commitment: None });
    }
    if let Stop::Paper {
        artifact,
        page,
        remark: Some(_),
    } = stop
    {
        return Ok(Stop::Paper {
            artifact: artifact.clone(),
            page: *page,
            remark: None,
        });
    }
    Ok(match stage_of(seen, stop)? {
        Some(stage) if !matches!(stop, Stop::Stage { .. }) => Stop::Stage { stage },
        _ => Stop::WholeWall {
            wall: wall_of(seen, stop)?,
        },
    })
}

/// The wall after the one where a stop is, and round again.
pub fn next_wall(seen: &Seen<'_>, stop: &Stop) -> Result<Stop> {
    let walls = i64::try_from(walls::walls(stages(seen)?.len()).len()).unwrap_or(1);
    Ok(match walls {
        1 => stop.clone(),
        _ => Stop::WholeWall {
            wall: (wall_of(seen, stop)? + 1).rem_euclid(walls),
        },
    })
}

/// The wall where a stop is, from 0; the first where it is at none.
fn wall_of(seen: &Seen<'_>, stop: &Stop) -> Result<i64> {
    if let Stop::WholeWall { wall } = stop {
        return Ok(*wall);
    }
    let Some(stage) = stage_of(seen, stop)? else {
        return Ok(0);
    };
    let stages = stages(seen)?;
    let place = stages.iter().position(|one| *one == stage);
    let wall = place.map_or(0, |place| walls::wall_at(place, stages.len()));
    Ok(i64::try_from(wall).unwrap_or_default())
}

/// The stage at which a stop is; for a thing that hangs in several places, the first of them.
fn stage_of(seen: &Seen<'_>, stop: &Stop) -> Result<Option<String>> {
    let what = match stop {
        Stop::Stage { stage }
        | Stop::Papers { stage }
        | Stop::Quotes { stage }
        | Stop::Category { stage, .. } => return Ok(Some(stage.clone())),
        Stop::Paper { artifact, .. } => artifact,
        Stop::Measure { measure } => measure,
        Stop::Call { call } => call,
        _ => return Ok(None),
    };
    let mut statement = seen.connection.prepare_cached(
        "SELECT s.id FROM stage AS s WHERE s.id IN (SELECT stage FROM pin WHERE what ->> '$.id' = ?1 \
           UNION SELECT o.stage FROM measure AS m JOIN moment AS o ON o.id = m.moment WHERE m.id = ?1) \
         ORDER BY s.position LIMIT 1",
    )?;
    let mut rows = statement.query([what])?;
    Ok(match rows.next()? {
        Some(row) => Some(row.get(0)?),
        None => None,
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
            turns: Vec::new(),
        }
    }

    fn walked(stops: &[(i64, Stop)]) -> Vec<WalkStep> {
        let step = |(item, stop): &(i64, Stop)| WalkStep {
            item: *item,
            stop: stop.clone(),
        };
        stops.iter().map(step).collect()
    }

    fn stage(stage: &str) -> Stop {
        Stop::Stage {
            stage: stage.into(),
        }
    }

    #[test]
    fn the_same_stop_in_two_items_is_two_steps() {
        let steps = walked(&[
            (0, Stop::Growth),
            (1, Stop::Decide),
            (2, Stop::Decide),
            (3, Stop::Wins),
        ]);
        let next = beside(&steps, &up(1, Stop::Decide), None, 1);
        assert_eq!(next.map(|step| step.item), Some(2));
        let last = beside(&steps, &up(2, Stop::Decide), None, 1);
        assert_eq!(last.map(|step| step.stop), Some(Stop::Wins));
        assert_eq!(beside(&steps, &up(0, Stop::Growth), None, -1), None);
    }

    #[test]
    fn from_beside_the_walk_either_way_leads_back_to_where_the_item_begins() {
        let steps = walked(&[(0, Stop::Growth), (1, Stop::Decide), (2, Stop::Wins)]);
        for by in [1, -1] {
            let back = beside(&steps, &up(1, Stop::FIRST), None, by);
            assert_eq!(back.map(|step| step.stop), Some(Stop::Decide));
        }
        // Also from the last item, after which there is nothing.
        let back = beside(&steps, &up(2, Stop::FIRST), None, 1);
        assert_eq!(back.map(|step| step.stop), Some(Stop::Wins));
    }

    #[test]
    fn from_a_thing_that_nobody_cued_it_goes_on_after_its_stage_and_back_to_it() {
        let paper = |remark| Stop::Paper {
            artifact: "slip".into(),
            page: 0,
            remark,
        };
        let steps = walked(&[
            (0, Stop::FIRST),
            (1, stage("wait")),
            (1, paper(None)),
            (1, stage("unpack")),
        ]);
        let from = |stop: Stop, by| beside(&steps, &up(1, stop), Some("wait"), by);
        let papers = Stop::Papers {
            stage: "wait".into(),
        };
        assert_eq!(from(papers.clone(), 1).unwrap().stop, paper(None));
        assert_eq!(from(papers, -1).unwrap().stop, stage("wait"));
        assert_eq!(from(paper(Some(1)), 1).unwrap().stop, stage("unpack"));
    }
}
