//! Natural process limits, and the stretch of readings from which they come.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::xmr::Point;

/// Unless somebody stated a stretch, limits come from the first readings, this many at most.
pub const USUAL_STRETCH: usize = 24;

/// 3 / d2 for ranges of two values (d2 = 1.128), rounded as Wheeler prints it.
const LIMITS_FROM_MOVING_RANGE: f64 = 2.66;

/// The readings from which mean and limits come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    from: Option<Date>,
    to: Option<Date>,
    at_most: Option<usize>,
}

impl Stretch {
    /// Every reading: for a bare table, of which nobody knows more.
    pub const ALL: Self = Self {
        from: None,
        to: None,
        at_most: None,
    };

    /// As a measure states it, both days included. Without an end, the first 24 readings (from `from` on), all while
    /// they are fewer: limits must not follow a process that drifts.
    pub fn stated(from: Option<Date>, to: Option<Date>) -> Self {
        Self {
            from,
            to,
            at_most: to.is_none().then_some(USUAL_STRETCH),
        }
    }

    /// The same, without what came on or after `date`.
    pub fn before(self, date: Date) -> Self {
        let eve = date.saturating_sub(1.day());
        Self {
            to: Some(self.to.map_or(eve, |to| to.min(eve))),
            ..self
        }
    }

    /// The values that lie in it; `points` in order of their periods.
    pub(super) fn values(self, points: &[Point]) -> Vec<f64> {
        points
            .iter()
            .filter(|point| self.from.is_none_or(|from| from <= point.period))
            .filter(|point| self.to.is_none_or(|to| point.period <= to))
            .take(self.at_most.unwrap_or(usize::MAX))
            .map(|point| point.value)
            .collect()
    }
}

/// The natural process limits: what this process does by itself lies between them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Limits {
    /// The lower one.
    pub lower: f64,
    /// The upper one.
    pub upper: f64,
}

/// Mean, mean moving range and limits of some values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Level {
    pub mean: f64,
    pub moving_range: f64,
    pub limits: Limits,
}

impl Level {
    /// Natural process limits = mean ± 2.66 × mean moving range, the moving range being the distance between
    /// successive values; with `floor_zero` the lower stops at 0. None with fewer than two values.
    ///
    /// Source: D. J. Wheeler, *Understanding Variation*, 2nd ed., SPC Press 2000, p. 60; the same with 3 / 1.128
    /// for 2.66 in NIST/SEMATECH *e-Handbook of Statistical Methods*, 6.3.2.2.
    pub fn of(values: &[f64], floor_zero: bool) -> Option<Self> {
        let ranges: Vec<f64> = values
            .iter()
            .zip(values.iter().skip(1))
            .map(|(one, next)| (next - one).abs())
            .collect();
        let (mean, moving_range) = (mean(values)?, mean(&ranges)?);
        let reach = LIMITS_FROM_MOVING_RANGE * moving_range;
        let lower = mean - reach;
        Some(Self {
            mean,
            moving_range,
            limits: Limits {
                lower: if floor_zero { lower.max(0.0) } else { lower },
                upper: mean + reach,
            },
        })
    }
}

/// The arithmetic mean; none of nothing.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
