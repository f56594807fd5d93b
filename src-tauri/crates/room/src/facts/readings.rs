//! The readings of measures.

use std::collections::HashMap;

use super::charts::{USUAL, rank};
use super::records::{Kept, all, day, list};
use crate::error::Result;
use crate::figures::{self, Point, Stretch, Xmr};
use crate::record::kinds::{Better, Measure};
use crate::store::eyes::Seen;

/// The newest value of a measure, asked on the road: where a team starts.
pub fn value_now(seen: &Seen<'_>, measure: &str) -> Result<Option<f64>> {
    let readings = Readings::of(seen)?;
    Ok(readings.points(measure).last().map(|point| point.value))
}

/// The readings of all measures.
pub struct Readings(HashMap<String, Vec<Point>>);

impl Readings {
    /// Reads them. A reading for one channel, product or place only stands for itself where the measure has readings
    /// for all; where it has none, such readings are put together. Several readings of one period are added up or
    /// averaged by their n, as the measure says.
    ///
    /// Rows of undone imports are left out here too, since a proof is also asked of the tables themselves.
    pub fn of(seen: &Seen<'_>) -> Result<Self> {
        let sql = format!(
            "SELECT measure, period, coalesce({}, {}), coalesce(sum(n) FILTER (WHERE whole), sum(n)), max(whole) \
             FROM (SELECT *, channel IS NULL AND product IS NULL AND place IS NULL AS whole FROM reading \
                   WHERE import IS NULL OR import NOT IN (SELECT id FROM import WHERE undone)) AS r \
             GROUP BY measure, period ORDER BY measure, period",
            together("FILTER (WHERE whole)"),
            together(""),
        );
        let rows = list(seen, &sql, [], |row| {
            let measure: String = row.get(0)?;
            let whole: bool = row.get(4)?;
            Ok((measure, day(row, 1)?, row.get(2)?, row.get(3)?, whole))
        })?;
        let mut points: HashMap<String, Vec<(bool, Point)>> = HashMap::new();
        for (measure, period, value, n, whole) in rows {
            if let Some(period) = period {
                points
                    .entry(measure)
                    .or_default()
                    .push((whole, Point { period, value, n }));
            }
        }
        let kept = points.into_iter().map(|(measure, points)| {
            let any_whole = points.iter().any(|(whole, _)| *whole);
            let points = points.into_iter().filter(|(whole, _)| *whole || !any_whole);
            (measure, points.map(|(_, point)| point).collect())
        });
        Ok(Self(kept.collect()))
    }

    /// The readings of one measure, in order.
    pub fn points(&self, measure: &str) -> &[Point] {
        self.0.get(measure).map_or(&[], Vec::as_slice)
    }

    /// Its chart, all of it.
    pub fn chart(&self, measure: &Kept<Measure>) -> Xmr {
        let points = self.points(&measure.id);
        Xmr::of(
            points,
            stretch(measure),
            better(measure.better),
            floor_zero(points),
        )
    }
}

/// The value of those readings of a period that `filter` leaves, as SQL; NULL where it leaves none. One reading is as it is.
fn together(filter: &str) -> String {
    format!(
        "CASE WHEN count(value) {filter} < 2 OR (SELECT together FROM measure AS m WHERE m.id = r.measure) = 'sum' \
           THEN sum(value) {filter} \
           ELSE coalesce(sum(value * coalesce(n, 1)) {filter} / nullif(sum(coalesce(n, 1)) {filter}, 0), avg(value) {filter}) END"
    )
}

/// The measures that left their limits, those for the worse first.
pub fn out_of_limits(seen: &Seen<'_>) -> Result<Vec<String>> {
    let readings = Readings::of(seen)?;
    let measures: Vec<Kept<Measure>> = all(seen)?;
    let ranked = measures
        .iter()
        .map(|measure| (rank(&readings.chart(measure)), &measure.id));
    let mut out: Vec<_> = ranked.filter(|(rank, _)| *rank < USUAL).collect();
    out.sort_by_key(|(rank, _)| *rank);
    Ok(out.into_iter().map(|(_, id)| id.clone()).collect())
}

/// The stretch from which a measure's limits come.
pub fn stretch(measure: &Measure) -> Stretch {
    Stretch::stated(measure.limits_from, measure.limits_to)
}

/// Which way is better, as the figures say it.
pub fn better(better: Better) -> figures::Better {
    match better {
        Better::Up => figures::Better::Up,
        Better::Down => figures::Better::Down,
    }
}

/// What was never negative cannot be: shares, days, counts.
pub fn floor_zero(points: &[Point]) -> bool {
    points.iter().all(|point| point.value >= 0.0)
}
