//! What a chart's vertical axis must hold: one chart, or all bays on one scale, so that their lines read as a skyline.

use serde::Serialize;
use ts_rs::TS;

use super::xmr::Xmr;

/// From the lowest to the highest that is drawn; `low` is always less than `high`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Domain {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl Domain {
    /// Holds all readings, means and limits of `charts`, and what else is given (a target; 0 for the skyline, which
    /// stands on the ground). None when there is nothing to draw.
    pub fn of<'a>(charts: impl IntoIterator<Item = &'a Xmr>, also: &[f64]) -> Option<Self> {
        let drawn = charts.into_iter().flat_map(|chart| {
            let limits = chart.limits.map(|limits| [limits.lower, limits.upper]);
            let points = chart.points.iter().map(|point| point.value);
            points.chain(chart.mean).chain(limits.into_iter().flatten())
        });
        let all = drawn
            .chain(also.iter().copied())
            .filter(|value| value.is_finite());
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        if low > high {
            return None;
        }
        if low == high {
            let room = if low == 0.0 { 1.0 } else { low.abs() / 10.0 };
            return Some(Self {
                low: low - room,
                high: high + room,
            });
        }
        Some(Self { low, high })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::figures::{Better, Point, Stretch};

    fn chart(values: &[f64]) -> Xmr {
        let points: Vec<Point> = (1_i8..)
            .zip(values)
            .map(|(day, value)| Point {
                period: date(2026, 1, day),
                value: *value,
                n: None,
            })
            .collect();
        Xmr::of(&points, Stretch::ALL, Better::Down, false)
    }

    #[test]
    fn limits_and_target_are_in_the_picture() {
        let wobble = chart(&[4.0, 6.0, 4.0, 6.0, 4.0, 6.0, 4.0, 6.0, 4.0, 6.0, 4.0, 6.0]);
        let domain = Domain::of([&wobble], &[80.0]).unwrap();
        assert!((domain.low + 0.32).abs() < 1e-9, "{domain:?}");
        assert_eq!(domain.high, 80.0);
    }

    #[test]
    fn bays_stand_on_one_ground() {
        let (low, high) = (chart(&[0.8, 0.9]), chart(&[9.0, 12.0]));
        assert_eq!(
            Domain::of([&low, &high], &[0.0]),
            Some(Domain {
                low: 0.0,
                high: 12.0
            })
        );
    }

    #[test]
    fn a_flat_line_still_has_room_and_nothing_has_none() {
        let flat = Domain::of([&chart(&[5.0, 5.0])], &[]).unwrap();
        assert!(flat.low < 5.0 && 5.0 < flat.high);
        assert_eq!(Domain::of([&chart(&[])], &[f64::NAN]), None);
    }
}
