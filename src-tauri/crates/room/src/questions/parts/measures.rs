//! Measures as they hang.

use jiff::civil::Date;

use crate::facts::charts::latest;
use crate::facts::readings::Readings;
use crate::facts::records::Kept;
use crate::figures::{Point, Tick};
use crate::questions::{Cut, MeasureFace, MeasureLine};
use crate::record::kinds::{Measure, Together};

impl Readings {
    /// The measure as it hangs.
    pub fn face(&self, measure: &Kept<Measure>) -> MeasureFace {
        MeasureFace {
            measure: measure.id.clone(),
            name: measure.name.clone(),
            unit: measure.unit.clone(),
            better: measure.better,
            target: measure.target,
            counts: counts(measure, self.points(&measure.id)),
            chart: latest(self.chart(measure)),
        }
    }

    /// The measure's line, small; cut where `tick` says that a fix changed it.
    pub fn line(&self, measure: &Kept<Measure>, tick: Option<(&Tick, Date)>) -> MeasureLine {
        let cut = tick.and_then(|(tick, on)| {
            Some(Cut {
                on,
                before: tick.chart.mean?,
                after: tick.now?,
                limits: tick.proposed,
            })
        });
        let chart = match (tick, &cut) {
            (Some((tick, _)), Some(_)) => tick.chart.clone(),
            _ => self.chart(measure),
        };
        MeasureLine {
            measure: measure.id.clone(),
            name: measure.name.clone(),
            unit: measure.unit.clone(),
            better: measure.better,
            target: measure.target,
            chart: latest(chart),
            cut,
        }
    }
}

/// Whole numbers without a unit that are added up, or larger than any score, count something.
fn counts(measure: &Measure, points: &[Point]) -> bool {
    const HIGHEST_SCORE: f64 = 100.0;
    let whole = points
        .iter()
        .all(|point| point.value >= 0.0 && point.value.fract() == 0.0);
    let large = points.iter().any(|point| point.value > HIGHEST_SCORE);
    let summed = measure.together == Some(Together::Sum);
    summed || (measure.unit == "number" && whole && large)
}
