//! Numbers as people write them: `1,234.5`, `1.234,5`, `12 %`, `£3.20`, `(15)`, `0:04:10`.

use std::cmp::Ordering;

/// Which mark stands before the decimals of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DecimalMark {
    /// `1,234.5`
    #[default]
    Point,
    /// `1.234,5`
    Comma,
}

/// Collects what the cells of one column say about its decimal mark.
#[derive(Debug, Clone, Default)]
pub struct MarkVote {
    seen: usize,
    /// Cells that could be read both ways.
    open: usize,
    point: usize,
    comma: usize,
    /// What the rest of the table says.
    beside: Option<DecimalMark>,
}

impl MarkVote {
    /// Looks at one cell.
    pub fn see(&mut self, cell: &str) {
        if cell.len() > LONGEST {
            return;
        }
        self.seen += 1;
        match told_by(&bare(cell)) {
            Some(DecimalMark::Point) => self.point += 1,
            Some(DecimalMark::Comma) => self.comma += 1,
            None => self.open += usize::from(cell.contains(['.', ','])),
        }
    }

    /// Whether more cells would hardly change the answer: many tell, or many were seen and none could be read both ways.
    pub fn is_settled(&self) -> bool {
        self.point + self.comma >= 50 || (self.seen >= 5000 && self.open == 0)
    }

    /// The mark that more cells speak for; none where none does.
    pub fn told(&self) -> Option<DecimalMark> {
        match self.comma.cmp(&self.point) {
            Ordering::Greater => Some(DecimalMark::Comma),
            Ordering::Less => Some(DecimalMark::Point),
            Ordering::Equal => None,
        }
    }

    /// What the rest of the table says, for a column that does not tell itself.
    pub fn hear(&mut self, beside: Option<DecimalMark>) {
        self.beside = beside;
    }

    /// The mark of the column: the one more cells speak for, else that of the table, else a point.
    pub fn decide(&self) -> DecimalMark {
        self.told().or(self.beside).unwrap_or_default()
    }
}

/// No written number is longer.
const LONGEST: usize = 64;

/// Reads a number; `None` if the cell holds something else. Currency signs and codes are left out, `12 %` is 12, an amount
/// in brackets is negative, and `h:mm:ss` is a number of seconds. `mark` decides only where a cell can be read both ways,
/// like `1.234`.
pub fn read(cell: &str, mark: DecimalMark) -> Option<f64> {
    if cell.len() > LONGEST || !cell.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut text = bare(cell);
    let negative = text.starts_with('(') && text.ends_with(')');
    if negative {
        text = text.trim_matches(['(', ')']).to_owned();
    }
    let value = if text.contains(':') {
        seconds(&text)?
    } else {
        plain(&text, mark)?
    };
    Some(if negative { -value } else { value })
}

/// Whether the cell holds a number under any decimal mark.
pub fn looks_like_number(cell: &str) -> bool {
    read(cell, DecimalMark::Point).is_some() || read(cell, DecimalMark::Comma).is_some()
}

/// Whether the cell holds nothing, or one of the signs exports write for nothing.
pub fn is_blank(cell: &str) -> bool {
    const NOTHING: [&str; 10] = ["", "?", "-", "–", "—", "n/a", "na", "#n/a", "null", "nan"];
    let cell = cell.trim();
    cell.len() <= 4 && NOTHING.iter().any(|n| cell.eq_ignore_ascii_case(n))
}

/// Without currency, percent sign, and the spaces and apostrophes that group thousands.
fn bare(cell: &str) -> String {
    const CODES: [&str; 10] = [
        "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "kr", "Fr.",
    ];
    let mut text = cell.trim().trim_end_matches('%').trim();
    for code in CODES {
        text = text
            .strip_prefix(code)
            .or_else(|| text.strip_suffix(code))
            .unwrap_or(text)
            .trim();
    }
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '£' | '$' | '€' | '¥' | '₹'))
        .map(|c| if c == '−' { '-' } else { c })
        .collect()
}

/// What one number says about its decimal mark: the later of two different marks, or a single one that is not followed by
/// exactly three digits.
fn told_by(text: &str) -> Option<DecimalMark> {
    if !text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-' | b'+'))
    {
        return None;
    }
    let (point, comma) = (text.rfind('.'), text.rfind(','));
    match (point, comma) {
        (Some(p), Some(c)) => Some(if p > c {
            DecimalMark::Point
        } else {
            DecimalMark::Comma
        }),
        (Some(p), None) => single(text, p, DecimalMark::Point, DecimalMark::Comma),
        (None, Some(c)) => single(text, c, DecimalMark::Comma, DecimalMark::Point),
        (None, None) => None,
    }
}

fn single(text: &str, at: usize, it: DecimalMark, other: DecimalMark) -> Option<DecimalMark> {
    let mark = &text[at..=at];
    if text.matches(mark).count() > 1 {
        return Some(other);
    }
    let before = text[..at].trim_start_matches(['-', '+']);
    let groups = text.len() - at - 1 == 3 && (1..=3).contains(&before.len()) && before != "0";
    (!groups).then_some(it)
}

fn plain(text: &str, mark: DecimalMark) -> Option<f64> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return None;
    }
    let usual = if text.contains(['e', 'E']) {
        text.to_owned()
    } else {
        with_point(text, told_by(text).unwrap_or(mark))?
    };
    let value: f64 = usual.parse().ok()?;
    value.is_finite().then_some(value)
}

/// Thousands taken out and the decimal mark a point; `None` if the groups are no thousands.
fn with_point(text: &str, mark: DecimalMark) -> Option<String> {
    let (decimal, group) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let (whole, rest) = text.split_once(decimal).unwrap_or((text, ""));
    let mut parts = whole.trim_start_matches(['-', '+']).split(group);
    let first = parts.next().unwrap_or_default();
    let grouped = whole.contains(group);
    if rest.contains(group)
        || parts.any(|p| p.len() != 3)
        || (grouped && !(1..=3).contains(&first.len()))
    {
        return None;
    }
    let whole: String = whole.chars().filter(|c| *c != group).collect();
    Some(if rest.is_empty() {
        whole
    } else {
        format!("{whole}.{rest}")
    })
}

/// `h:mm:ss` as seconds. Two parts are not read: nobody can tell minutes from hours.
fn seconds(text: &str) -> Option<f64> {
    let mut parts = text.split(':');
    let (h, m, s) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || m.len() != 2 || s.len() < 2 || h.len() > 6 {
        return None;
    }
    let (h, m, s): (u32, u32, f64) = (h.parse().ok()?, m.parse().ok()?, s.parse().ok()?);
    (m < 60 && (0.0..60.0).contains(&s)).then(|| f64::from(h) * 3600.0 + f64::from(m) * 60.0 + s)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(cells: &[&str]) -> Vec<Option<f64>> {
        let mut vote = MarkVote::default();
        cells.iter().for_each(|c| vote.see(c));
        cells.iter().map(|c| read(c, vote.decide())).collect()
    }

    #[test]
    fn english_and_continental() {
        assert_eq!(column(&["1,234.5", "7"]), [Some(1234.5), Some(7.0)]);
        assert_eq!(column(&["1.234,5", "1.234"]), [Some(1234.5), Some(1234.0)]);
        assert_eq!(
            column(&["2.875", "11.24780854"]),
            [Some(2.875), Some(11.247_808_54)]
        );
        assert_eq!(
            column(&["1,234", "1,234,567"]),
            [Some(1234.0), Some(1_234_567.0)]
        );
        assert_eq!(
            column(&["1 234,50 €", "1'000.5", "0,5"]),
            [Some(1234.5), Some(1000.5), Some(0.5)]
        );
    }

    #[test]
    fn money_percent_brackets_durations() {
        assert_eq!(
            column(&["£3.20", "12 %", "(15)", "−4", "CHF 20", "1.5e3"]),
            [
                Some(3.2),
                Some(12.0),
                Some(-15.0),
                Some(-4.0),
                Some(20.0),
                Some(1500.0)
            ]
        );
        assert_eq!(column(&["0:04:10"]), [Some(250.0)]);
    }

    #[test]
    fn what_is_no_number_is_none() {
        let cells = [
            "",
            "abc",
            "1:07",
            "12a",
            "1,2,3",
            "--5",
            "e",
            "(",
            "%",
            "1e999",
            "1.2.3,4,5",
            "inf",
            "NaN",
        ];
        assert!(
            column(&cells).iter().all(Option::is_none),
            "{:?}",
            column(&cells)
        );
    }
}
