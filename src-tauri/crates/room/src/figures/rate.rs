//! Complaints against the base they come from: per 1,000 customers who passed, and the paint that this gives a stage.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::cadence::{Cadence, days};
use super::words::grouped;
use super::xmr::Point;

/// A stage of which nobody knows the base is painted as if so many customers passed in a period.
const ASSUMED_BASE: f64 = 10_000.0;

/// How warm a stage is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Paint {
    /// 0 (cool) to 4 (warm).
    pub step: u8,
    /// The base is too small: step 0, and "too few to say" stands beside it.
    pub too_few: bool,
}

/// Complaints per 1,000 of the base; none where the base is not above nought.
pub fn per_thousand(complaints: i64, base: i64) -> Option<f64> {
    (base > 0).then(|| complaints as f64 * 1000.0 / base as f64)
}

/// The paint of a stage on the room's fixed scale: the number of `steps` that `rate` (per 1,000) has reached.
/// Under `too_few_base` customers nothing is painted: few complaints on a small base say nothing.
pub fn paint_step(rate: f64, base: i64, steps: &[f64; 4], too_few_base: i64) -> Paint {
    if base < too_few_base {
        return Paint {
            step: 0,
            too_few: true,
        };
    }
    let reached = steps.iter().filter(|step| rate >= **step).count();
    Paint {
        step: reached as u8,
        too_few: false,
    }
}

/// The paint where no base is known, from complaints in the period alone: the same steps, as if 10,000 customers
/// had passed. It is a scale of its own, and the wall says so.
pub fn paint_by_count(complaints: i64, steps: &[f64; 4]) -> Paint {
    paint_step(
        complaints as f64 * 1000.0 / ASSUMED_BASE,
        i64::MAX,
        steps,
        0,
    )
}

/// A rate as people read it, without its unit: "under 0.1", "0.8", "11.2", "104", "1,204".
pub fn in_words(rate: f64) -> String {
    let tenths = (rate * 10.0).round() / 10.0;
    if rate > 0.0 && tenths == 0.0 {
        "under 0.1".into()
    } else if tenths.abs() >= 100.0 {
        grouped(rate.round() as i64)
    } else if rate == 0.0 {
        "0".into()
    } else {
        format!("{tenths:.1}")
    }
}

/// Complaints counted in one period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Counted {
    /// The period's first day.
    pub period: Date,
    /// How many complaints came.
    pub n: i64,
    /// How many customers passed; none where not all days of the period are covered.
    pub base: Option<i64>,
    /// Complaints per 1,000 of them.
    pub rate: Option<f64>,
}

/// Counts complaints (day, how many) by period, against bases (a day of their period, how many customers).
///
/// It goes from the period of the first complaint, since before that nobody may have been listening, to the one that
/// holds `through`; periods between without a complaint count 0. Bases of one period are added up, and spread evenly
/// over its days, so that a monthly base serves weeks and quarters too. How often bases come is told from their
/// dates. What is irregular is taken as monthly.
pub fn by_period(
    complaints: &[(Date, i64)],
    bases: &[(Date, i64)],
    cadence: Cadence,
    through: Date,
) -> Vec<Counted> {
    let cadence = cadence.or_months();
    let mut counts: BTreeMap<Date, i64> = BTreeMap::new();
    for (day, count) in complaints {
        *counts.entry(cadence.start(*day)).or_default() += count;
    }
    let bases = Bases::of(bases);
    let mut counted = Vec::new();
    let mut next = counts.keys().next().copied();
    while let Some(period) = next.filter(|period| *period <= through) {
        let end = cadence.later(period, 1);
        let n = counts.get(&period).copied().unwrap_or(0);
        let base = end.and_then(|end| bases.between(period, end));
        counted.push(Counted {
            period,
            n,
            base,
            rate: base.and_then(|base| per_thousand(n, base)),
        });
        next = end;
    }
    counted
}

/// Customers by the period in which they passed.
struct Bases {
    cadence: Cadence,
    customers: BTreeMap<Date, i64>,
}

impl Bases {
    fn of(rows: &[(Date, i64)]) -> Self {
        let mut dates: Vec<Date> = rows.iter().map(|(date, _)| *date).collect();
        dates.sort_unstable();
        let cadence = Cadence::of(dates).or_months();
        let mut customers = BTreeMap::new();
        for (date, passed) in rows {
            *customers.entry(cadence.start(*date)).or_default() += passed;
        }
        Self { cadence, customers }
    }

    /// Customers from one day until before another; none unless every day between is covered.
    fn between(&self, from: Date, until: Date) -> Option<i64> {
        let (mut covered, mut passed) = (0, 0.0);
        for (start, customers) in self.customers.range(self.cadence.start(from)..until) {
            let end = self.cadence.later(*start, 1)?;
            let overlap = days(from.max(*start), until.min(end));
            covered += overlap;
            passed += *customers as f64 * overlap as f64 / days(*start, end) as f64;
        }
        (covered == days(from, until)).then(|| passed.round() as i64)
    }
}

/// A series of complaints for a chart.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Series {
    /// In order; `n` is the complaints counted.
    pub points: Vec<Point>,
    /// The values are complaints per 1,000 of the base; else complaints in the period.
    pub per_thousand: bool,
}

impl Series {
    /// Rates where any base is known, without the periods where it is not (this month's base often comes later);
    /// counts where none is.
    pub fn of(counted: &[Counted]) -> Self {
        let per_thousand = counted.iter().any(|period| period.rate.is_some());
        let value = |period: &Counted| {
            if per_thousand {
                period.rate
            } else {
                Some(period.n as f64)
            }
        };
        let points = counted.iter().filter_map(|period| {
            Some(Point {
                period: period.period,
                value: value(period)?,
                n: Some(period.n),
            })
        });
        Self {
            points: points.collect(),
            per_thousand,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const STEPS: [f64; 4] = [1.5, 3.0, 6.0, 9.0];

    #[test]
    fn the_bays_of_the_picture_get_their_paint() {
        let rates = [0.8, 2.1, 1.4, 9.6, 4.9, 7.2, 1.9];
        let steps = rates.map(|rate| paint_step(rate, 40_000, &STEPS, 300).step);
        assert_eq!(steps, [0, 1, 0, 4, 2, 3, 1]);
        let on_the_step = [1.5, 3.0, 6.0, 9.0].map(|rate| paint_step(rate, 300, &STEPS, 300).step);
        assert_eq!(on_the_step, [1, 2, 3, 4]);
    }

    #[test]
    fn a_small_base_is_too_few_to_say() {
        let paint = paint_step(50.0, 299, &STEPS, 300);
        assert_eq!(
            paint,
            Paint {
                step: 0,
                too_few: true
            }
        );
        assert_eq!(per_thousand(3, 0), None);
        assert_eq!(
            per_thousand(412, 42_917).map(in_words).as_deref(),
            Some("9.6")
        );
        assert_eq!(paint_by_count(59, &STEPS).step, 2);
        assert_eq!(paint_step(f64::NAN, 900, &STEPS, 300).step, 0);
    }

    #[test]
    fn rates_read_as_on_the_wall() {
        let said = [0.0, 0.04, 0.8, 9.96, 11.0, 99.96, 104.4, 1204.0].map(in_words);
        assert_eq!(
            said,
            [
                "0",
                "under 0.1",
                "0.8",
                "10.0",
                "11.0",
                "100",
                "104",
                "1,204"
            ]
        );
    }

    #[test]
    fn months_without_complaints_count_nought_and_the_month_under_way_does_not_count() {
        let complaints = [
            (date(2026, 7, 3), 2),
            (date(2026, 7, 31), 4),
            (date(2026, 9, 1), 1),
            (date(2026, 10, 2), 9),
        ];
        let bases = [6, 7, 8, 9].map(|month| (date(2026, month, 1), 2_000));
        let through = Cadence::Months.last_full(date(2026, 10, 15));
        let months = by_period(&complaints, &bases, Cadence::Months, through);
        let seen: Vec<_> = months.iter().map(|month| (month.n, month.rate)).collect();
        assert_eq!(seen, [(6, Some(3.0)), (0, Some(0.0)), (1, Some(0.5))]);
        assert!(by_period(&[], &bases, Cadence::Months, through).is_empty());
    }

    #[test]
    fn a_monthly_base_serves_weeks_and_quarters() {
        let bases: Vec<_> = (1..=12)
            .map(|month| {
                (
                    date(2026, month, 1),
                    i64::from(date(2026, month, 1).days_in_month()) * 10,
                )
            })
            .collect();
        let complaints = [(date(2026, 3, 30), 7), (date(2026, 4, 9), 7)];
        let weeks = by_period(&complaints, &bases, Cadence::Weeks, date(2026, 4, 6));
        assert_eq!(
            weeks.iter().map(|week| week.base).collect::<Vec<_>>(),
            [Some(70), Some(70)]
        );
        assert_eq!(weeks.first().and_then(|week| week.rate), Some(100.0));
        let quarters = by_period(&complaints, &bases, Cadence::Quarters, date(2026, 4, 1));
        assert_eq!(
            quarters
                .iter()
                .map(|quarter| quarter.base)
                .collect::<Vec<_>>(),
            [Some(900), Some(910)]
        );
    }

    #[test]
    fn a_quarter_of_which_a_month_is_missing_has_no_base() {
        let bases = [(date(2026, 1, 1), 600), (date(2026, 2, 1), 600)];
        let quarters = by_period(
            &[(date(2026, 1, 9), 5)],
            &bases,
            Cadence::Quarters,
            date(2026, 1, 1),
        );
        assert_eq!(
            quarters.first().map(|quarter| (quarter.n, quarter.base)),
            Some((5, None))
        );
    }

    #[test]
    fn bases_of_several_channels_are_added_up_and_a_missing_one_is_not_guessed() {
        let complaints = [(date(2026, 1, 9), 5), (date(2026, 2, 9), 5)];
        let bases = [(date(2026, 1, 31), 600), (date(2026, 1, 31), 400)];
        let months = by_period(&complaints, &bases, Cadence::Months, date(2026, 2, 1));
        assert_eq!(
            months.iter().map(|month| month.base).collect::<Vec<_>>(),
            [Some(1_000), None]
        );
        let series = Series::of(&months);
        assert!(series.per_thousand);
        assert_eq!(series.points.len(), 1);
        let counts = Series::of(&by_period(
            &complaints,
            &[],
            Cadence::Months,
            date(2026, 2, 1),
        ));
        assert!(!counts.per_thousand);
        assert_eq!(counts.points.len(), 2);
    }
}
