//! The stages of a session's walk, and where nothing is new: what may be passed to be back on time.

use jiff::civil::Date;

use super::WalkStage;
use super::parts::complaints::Complaints;
use super::parts::running;
use super::whole_wall::stages_in_order;
use crate::error::Result;
use crate::facts::charts::{WORSE, rank};
use crate::facts::readings::Readings;
use crate::facts::records::{Kept, all, day, list};
use crate::facts::walls::wall_at;
use crate::figures::Xmr;
use crate::record::kinds::{Measure, Moment, Session};
use crate::store::eyes::Seen;

/// The stages in order.
pub(super) fn stages(seen: &Seen<'_>, session: Option<&Kept<Session>>) -> Result<Vec<WalkStage>> {
    let before = running::day_before(&all(seen)?, session, seen.today);
    let complaints = Complaints::of(seen)?;
    let readings = Readings::of(seen)?;
    let moments: Vec<Kept<Moment>> = all(seen)?;
    let measures: Vec<Kept<Measure>> = all(seen)?;
    let in_order = stages_in_order(seen)?;
    let mut walk = Vec::new();
    for (place, stage) in in_order.iter().enumerate() {
        let standing = complaints.standing(stage);
        let here = |measure: &&Kept<Measure>| {
            let of = measure.moment.as_ref();
            moments.iter().any(|moment| {
                moment.stage.as_str() == stage.id && of.is_some_and(|id| id.as_str() == moment.id)
            })
        };
        let worse = |chart: &Xmr| rank(chart) == WORSE;
        let signal = standing.chart.as_ref().is_some_and(worse)
            || measures
                .iter()
                .filter(here)
                .any(|measure| worse(&readings.chart(measure)));
        let changed = changed_on(seen, &stage.id)?;
        walk.push(WalkStage {
            stage: stage.id.clone(),
            name: stage.name.clone(),
            paint: standing.paint,
            wall: i64::try_from(wall_at(place, in_order.len())).unwrap_or_default(),
            unchanged_since: changed
                .filter(|changed| !signal && before.is_some_and(|before| *changed <= before)),
        });
    }
    Ok(walk)
}

/// When something was last hung at a stage.
fn changed_on(seen: &Seen<'_>, stage: &str) -> Result<Option<Date>> {
    let days = list(
        seen,
        "SELECT date(max(made_at)) FROM (SELECT made_at FROM pin WHERE stage = ?1 \
           UNION ALL SELECT made_at FROM stage WHERE id = ?1)",
        [stage],
        |row| day(row, 0),
    )?;
    Ok(days.into_iter().flatten().next())
}
