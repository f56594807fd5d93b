//! Numbers and dates as a person says them.

use jiff::civil::Date;

/// Spelled to twelve, figures from there.
pub(super) fn number(many: usize) -> String {
    const SPELLED: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    SPELLED
        .get(many)
        .map_or_else(|| many.to_string(), |word| (*word).to_owned())
}

/// The same for the start of a sentence.
pub(super) fn number_first(many: usize) -> String {
    let word = number(many);
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => word,
    }
}

/// "lies" or "lie".
pub(super) fn lie(many: usize) -> &'static str {
    if many == 1 { "lies" } else { "lie" }
}

/// "15 July 2026".
pub(super) fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// A whole number with its thousands parted: "1,204".
pub(super) fn grouped(whole: i64) -> String {
    let digits = whole.unsigned_abs().to_string();
    let mut said = String::new();
    if whole < 0 {
        said.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_to_twelve() {
        assert_eq!(number(12), "twelve");
        assert_eq!(number(13), "13");
        assert_eq!(number_first(5), "Five");
        assert_eq!(number_first(24), "24");
        assert_eq!(day(jiff::civil::date(2026, 7, 5)), "5 July 2026");
    }

    #[test]
    fn thousands_are_parted() {
        let said = [0, 999, 1_204, 41_880, -1_000_000].map(grouped);
        assert_eq!(said, ["0", "999", "1,204", "41,880", "-1,000,000"]);
    }
}
