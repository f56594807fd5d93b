//! How late a promise is, and how old its paper.

use jiff::Unit;
use jiff::civil::Date;

use super::cadence::days;

/// Days that have passed since it was due; 0 on the day itself and before.
pub fn days_late(due: Date, today: Date) -> i64 {
    days(due, today).max(0)
}

/// "12 days late"; none while it is not.
pub fn late_in_words(due: Date, today: Date) -> Option<String> {
    match days_late(due, today) {
        0 => None,
        1 => Some("1 day late".into()),
        many => Some(format!("{many} days late")),
    }
}

/// How far paper has yellowed: full quarters of a year since `since`, 0 for the first three months.
pub fn age_step(since: Date, today: Date) -> u32 {
    let months = since
        .until((Unit::Month, today))
        .map_or(0, |span| span.get_months());
    u32::try_from(months / 3).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_promise_is_late_from_the_day_after() {
        let due = date(2026, 10, 3);
        assert_eq!(late_in_words(due, due), None);
        assert_eq!(
            late_in_words(due, date(2026, 10, 4)).as_deref(),
            Some("1 day late")
        );
        assert_eq!(
            late_in_words(due, date(2026, 10, 15)).as_deref(),
            Some("12 days late")
        );
        assert_eq!(days_late(due, date(2026, 9, 1)), 0);
    }

    #[test]
    fn paper_yellows_every_three_months() {
        let january = date(2026, 1, 15);
        let steps = [(4, 14), (4, 15), (7, 14), (10, 15)]
            .map(|(month, day)| age_step(january, date(2026, month, day)));
        assert_eq!(steps, [0, 1, 1, 3]);
        assert_eq!(age_step(january, date(2025, 1, 1)), 0);
        assert_eq!(age_step(january, date(2028, 1, 15)), 8);
    }
}
