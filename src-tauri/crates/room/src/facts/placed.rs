//! Of which periods the complaints are known: those of which nearly all have a stage.
//!
//! Which period is the last: the last calendar month (or quarter, as the room paints) that was over when today began, as
//! long as anybody was heard in it anywhere in the room; else the last one before it in which somebody was. So a table that
//! comes a fortnight late does not paint every bay cool. In a room that was first heard this month, that month is taken
//! though it is not over.
//!
//! Where more than one complaint in ten of a period waits for a stage, nobody knows where they belong, and none at a stage
//! would not be none: such a period is left out, last or not. In a room where that is most of them, those that wait will
//! mostly stay, and what hangs is told as it is; the wall says how many wait.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::figures::Cadence;

/// Of a period that is known, at most one complaint in so many waits for a stage.
const ONE_WAITS_IN: i64 = 10;

/// The periods of one cadence, as a room knows them.
pub struct Placed {
    /// The first day of the last one that is spoken of.
    pub through: Date,
    /// The first days of those that are left out.
    pub unknown: BTreeSet<Date>,
}

impl Placed {
    /// From how many complaints hang at stages, and how many wait for one: by a day of their period, which may come several
    /// times. `today` and all days are of the same calendar, that of `cadence`.
    pub fn of(
        hanging: impl Iterator<Item = (Date, i64)>,
        waiting: impl Iterator<Item = (Date, i64)>,
        cadence: Cadence,
        today: Date,
    ) -> Self {
        let periods = by_period(hanging, waiting, cadence);
        let heard = || periods.iter().filter(|(_, (hanging, _))| *hanging > 0);
        let mut unknown = unknown(&periods);
        let known = heard().filter(|(period, _)| !unknown.contains(period));
        if known.count() * 2 < heard().count() {
            unknown.clear();
        }
        let full = cadence.last_full(today);
        let spoken = || {
            heard()
                .map(|(period, _)| *period)
                .filter(|period| !unknown.contains(period))
        };
        let through = spoken()
            .filter(|period| *period <= full)
            .max()
            .or_else(|| spoken().max())
            .unwrap_or(full);
        Self { through, unknown }
    }
}

/// How many hang and how many wait, by the first day of their period.
pub fn by_period(
    hanging: impl Iterator<Item = (Date, i64)>,
    waiting: impl Iterator<Item = (Date, i64)>,
    cadence: Cadence,
) -> BTreeMap<Date, (i64, i64)> {
    let mut periods: BTreeMap<Date, (i64, i64)> = BTreeMap::new();
    for (day, n) in hanging {
        periods.entry(cadence.start(day)).or_default().0 += n;
    }
    for (day, n) in waiting {
        periods.entry(cadence.start(day)).or_default().1 += n;
    }
    periods
}

/// The periods of which too many wait.
pub fn unknown(periods: &BTreeMap<Date, (i64, i64)>) -> BTreeSet<Date> {
    let waits = |(hanging, waiting): (i64, i64)| waiting * ONE_WAITS_IN > waiting + hanging;
    let unknown = periods.iter().filter(|(_, counts)| waits(**counts));
    unknown.map(|(period, _)| *period).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// What hangs and what waits, by month of 2026.
    fn placed(months: &[(i8, i64, i64)]) -> (i8, Vec<i8>) {
        let days = |n: fn(&(i8, i64, i64)) -> i64| {
            let months = months.to_vec();
            months
                .into_iter()
                .map(move |month| (date(2026, month.0, 9), n(&month)))
        };
        let placed = Placed::of(
            days(|m| m.1),
            days(|m| m.2),
            Cadence::Months,
            date(2026, 10, 14),
        );
        let unknown = placed.unknown.iter().map(|day| day.month());
        (placed.through.month(), unknown.collect())
    }

    #[test]
    fn a_period_of_which_many_wait_is_left_out_wherever_it_lies() {
        assert_eq!(placed(&[(7, 40, 0), (8, 40, 4), (9, 9, 1)]), (9, vec![]));
        assert_eq!(placed(&[(7, 40, 0), (8, 8, 90), (9, 40, 0)]), (9, vec![8]));
        assert_eq!(placed(&[(7, 40, 0), (8, 40, 0), (9, 8, 90)]), (8, vec![9]));
        assert_eq!(placed(&[(8, 40, 0), (9, 0, 90)]), (8, vec![9]));
    }

    #[test]
    fn where_most_wait_for_good_what_hangs_is_told() {
        assert_eq!(placed(&[(7, 5, 90), (8, 40, 1), (9, 5, 90)]), (9, vec![]));
        assert_eq!(placed(&[]), (9, vec![]));
    }
}
