//! Days, months and counts as the walls say them.

use jiff::Unit;
use jiff::civil::Date;

/// "11 November"; with its year where that is not this one.
pub fn day(date: Date, today: Date) -> String {
    let form = if date.year() == today.year() {
        "%-d %B"
    } else {
        "%-d %B %Y"
    };
    date.strftime(form).to_string()
}

/// "March 2027".
pub fn month(date: Date) -> String {
    date.strftime("%B %Y").to_string()
}

/// "1 page", "2 pages".
pub fn count(many: i64, one: &str) -> String {
    match many {
        1 => format!("1 {one}"),
        _ => format!("{many} {one}s"),
    }
}

/// Full months from one day to another; 0 where the second is not later.
pub fn months_between(from: Date, to: Date) -> i64 {
    let months = from
        .until((Unit::Month, to))
        .map_or(0, |span| i64::from(span.get_months()));
    months.max(0)
}

/// Full days from one day to another.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// What a thing without a title is called.
pub fn untitled(kind: &str, date: Date) -> String {
    format!("{kind} of {}", date.strftime("%-d %B %Y"))
}
