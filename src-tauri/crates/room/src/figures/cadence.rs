//! How often a reading comes: it names the readings ("months") and says when the next one is due.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::Serialize;
use ts_rs::TS;

/// How often a series is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Cadence {
    /// Each day.
    Days,
    /// Each week; weeks begin on Monday.
    Weeks,
    /// Each calendar month.
    Months,
    /// Each quarter of the calendar year.
    Quarters,
    /// Each calendar year.
    Years,
    /// In no order that can be named, or too few readings to tell.
    Irregular,
}

impl Cadence {
    /// Tells the cadence from the dates of a series, in order, by the middle one of the gaps between them;
    /// so a missing month does not hide that a series is monthly.
    pub fn of(dates: impl IntoIterator<Item = Date>) -> Self {
        let mut dates: Vec<Date> = dates.into_iter().collect();
        dates.dedup();
        let mut gaps: Vec<i64> = dates
            .iter()
            .zip(dates.iter().skip(1))
            .map(|(from, to)| days(*from, *to))
            .collect();
        gaps.sort_unstable();
        // Of an even number the shorter middle one: what is missing only makes gaps longer.
        match gaps.get(gaps.len().saturating_sub(1) / 2) {
            Some(1) => Self::Days,
            Some(7) => Self::Weeks,
            Some(28..=31) => Self::Months,
            Some(90..=92) => Self::Quarters,
            Some(365 | 366) => Self::Years,
            _ => Self::Irregular,
        }
    }

    /// Months, where it could not be told.
    pub fn or_months(self) -> Self {
        match self {
            Self::Irregular => Self::Months,
            told => told,
        }
    }

    /// The first day of the period in which `date` lies.
    pub fn start(self, date: Date) -> Date {
        match self {
            Self::Days | Self::Irregular => date,
            Self::Weeks => {
                let since_monday = i64::from(date.weekday().to_monday_zero_offset());
                date.saturating_sub(since_monday.days())
            }
            Self::Months => date.first_of_month(),
            Self::Quarters => {
                let into_quarter = (date.month() - 1) % 3;
                date.first_of_month()
                    .saturating_sub(i64::from(into_quarter).months())
            }
            Self::Years => date.first_of_year(),
        }
    }

    /// The date that lies `periods` later; nothing where the cadence is irregular.
    pub fn later(self, date: Date, periods: i64) -> Option<Date> {
        let span = Span::new();
        let span = match self {
            Self::Days => span.try_days(periods),
            Self::Weeks => span.try_weeks(periods),
            Self::Months => span.try_months(periods),
            Self::Quarters => span.try_months(periods.saturating_mul(3)),
            Self::Years => span.try_years(periods),
            Self::Irregular => return None,
        };
        date.checked_add(span.ok()?).ok()
    }

    /// The first day of the last period that was over when `today` began.
    pub fn last_full(self, today: Date) -> Date {
        self.start(self.start(today).saturating_sub(1.day()))
    }

    /// "month" or "months"; "reading" where the cadence is irregular.
    pub fn noun(self, many: usize) -> &'static str {
        match (self, many) {
            (Self::Days, 1) => "day",
            (Self::Days, _) => "days",
            (Self::Weeks, 1) => "week",
            (Self::Weeks, _) => "weeks",
            (Self::Months, 1) => "month",
            (Self::Months, _) => "months",
            (Self::Quarters, 1) => "quarter",
            (Self::Quarters, _) => "quarters",
            (Self::Years, 1) => "year",
            (Self::Years, _) => "years",
            (Self::Irregular, 1) => "reading",
            (Self::Irregular, _) => "readings",
        }
    }
}

/// Days from one date to another; negative when the second is earlier.
pub(super) fn days(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_missing_month_does_not_hide_that_a_series_is_monthly() {
        let dates = [1, 2, 3, 5, 6].map(|month| date(2026, month, 1));
        assert_eq!(Cadence::of(dates), Cadence::Months);
        assert_eq!(Cadence::of([date(2026, 1, 1)]), Cadence::Irregular);
        assert_eq!(Cadence::of([]), Cadence::Irregular);
    }

    #[test]
    fn periods_start_where_the_calendar_says() {
        let thursday = date(2026, 10, 15);
        assert_eq!(Cadence::Weeks.start(thursday), date(2026, 10, 12));
        assert_eq!(
            Cadence::Quarters.start(date(2026, 12, 31)),
            date(2026, 10, 1)
        );
        assert_eq!(Cadence::Months.last_full(thursday), date(2026, 9, 1));
        assert_eq!(
            Cadence::Months.last_full(date(2026, 10, 1)),
            date(2026, 9, 1)
        );
        assert_eq!(Cadence::Quarters.last_full(thursday), date(2026, 7, 1));
        assert_eq!(Cadence::Weeks.last_full(thursday), date(2026, 10, 5));
        assert_eq!(Cadence::Days.last_full(thursday), date(2026, 10, 14));
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        for cadence in [
            Cadence::Days,
            Cadence::Weeks,
            Cadence::Quarters,
            Cadence::Years,
        ] {
            cadence.last_full(Date::MIN);
            assert_eq!(cadence.later(Date::MAX, 1), None);
            assert_eq!(cadence.later(Date::MIN, i64::MAX), None);
        }
    }
}
