//! Takes a written date apart.

use super::names;

/// What a cell says, before anything is known about its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pieces {
    /// It can be read one way only.
    Certain { year: i16, month: i8, day: i8 },
    /// Two numbers before a year: day and month, or month and day.
    Either {
        first: i8,
        second: i8,
        year: i16,
        /// The year has two digits.
        short: bool,
    },
    /// A month and two digits, mostly a year: "Jan-19".
    Short { month: i8, number: u32 },
    /// A year and two digits, mostly a month: "2019-05".
    YearAnd { year: i16, number: u32 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Number {
        value: u32,
        digits: usize,
    },
    Month(i8),
    Quarter(i8),
    /// The word beside a quarter's number.
    QuarterWord,
}

/// No written date is longer.
const LONGEST: usize = 64;

/// The parts of a date; `None` if the cell holds something else.
pub(super) fn split(cell: &str) -> Option<Pieces> {
    let (pieces, dotted) = pieces_of(cell)?;
    arrange(&pieces, dotted)
}

/// Whether year, month and day are all there.
pub(super) fn is_full(cell: &str) -> bool {
    pieces_of(cell).is_some_and(|(pieces, _)| pieces.len() == 3)
}

fn pieces_of(cell: &str) -> Option<(Vec<Piece>, bool)> {
    let cell = cell.trim();
    if cell.len() > LONGEST || !cell.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let day = without_time(cell)?;
    let mut pieces = Vec::with_capacity(3);
    let mut rest = day;
    let mut points = 0;
    // "mar." is March or Tuesday: where another month stands beside it, Tuesday.
    let mut tuesday = None;
    while let Some(c) = rest.chars().next() {
        let end = if c.is_ascii_digit() {
            rest.find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len())
        } else if c.is_alphabetic() {
            rest.find(|c: char| !c.is_alphabetic())
                .unwrap_or(rest.len())
        } else {
            c.len_utf8()
        };
        let (piece, after) = rest.split_at(end);
        if c.is_ascii_digit() {
            pieces.push(Piece::Number {
                value: piece.parse().ok()?,
                digits: piece.len(),
            });
        } else if c.is_alphabetic() {
            match names::month(piece) {
                Some(month) => {
                    if tuesday.is_none() && names::is_tuesday(piece) {
                        tuesday = Some(pieces.len());
                    }
                    pieces.push(Piece::Month(month));
                }
                None if names::is_quarter(piece) => pieces.push(Piece::QuarterWord),
                None if names::is_idle(piece) => {}
                None => return None,
            }
        } else if c == '.' {
            points += 1;
        } else if !matches!(c, '-' | '/' | ',' | ' ' | '\u{a0}' | '\'' | '–' | '°') {
            return None;
        }
        if pieces.len() > 4 {
            return None;
        }
        rest = after;
    }
    let months = pieces.iter().filter(|p| matches!(p, Piece::Month(_)));
    if let (2, Some(at)) = (months.count(), tuesday) {
        pieces.remove(at);
    }
    if pieces.len() > 3 {
        return None;
    }
    Some((with_quarter(pieces)?, points >= 2))
}

/// "T1" and "1er trimestre" are one piece; `None` where the word has no number of a quarter beside it.
fn with_quarter(mut pieces: Vec<Piece>) -> Option<Vec<Piece>> {
    let Some(word) = pieces.iter().position(|p| *p == Piece::QuarterWord) else {
        return Some(pieces);
    };
    let quarter = |at: usize| match pieces.get(at) {
        Some(Piece::Number { value, digits: 1 }) => {
            i8::try_from(*value).ok().filter(|q| (1..=4).contains(q))
        }
        _ => None,
    };
    let beside = [Some(word + 1), word.checked_sub(1)].into_iter().flatten();
    let (at, number) = beside.filter_map(|at| Some((at, quarter(at)?))).next()?;
    let first = word.min(at);
    pieces.splice(first..first + 2, [Piece::Quarter(number)]);
    Some(pieces)
}

/// What stands before the time of day; `None` if what follows is no time.
fn without_time(cell: &str) -> Option<&str> {
    let Some(colon) = cell.find(':') else {
        return Some(cell);
    };
    let hour = cell[..colon]
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .len();
    let looks = cell[hour..].chars().all(|c| {
        c.is_ascii_alphanumeric()
            || matches!(c, ':' | '.' | ',' | '+' | '-' | ' ' | '\u{a0}' | '\u{202f}')
    });
    let day = cell[..hour].trim_end_matches([' ', ',', '\u{a0}', '\u{202f}']);
    // The T of ISO 8601 follows a digit; the last letter of a month does not.
    let iso = day
        .strip_suffix(['T', 't'])
        .filter(|d| d.ends_with(|c: char| c.is_ascii_digit()));
    looks.then_some(iso.unwrap_or(day))
}

fn arrange(pieces: &[Piece], dotted: bool) -> Option<Pieces> {
    use Piece::{Month, Number, Quarter};
    let certain = |year, month, day| Some(Pieces::Certain { year, month, day });
    match *pieces {
        // 20150422
        [Number { value, digits: 8 }] => {
            let (y, md) = (value / 10_000, value % 10_000);
            certain(full_year(y)?, small(md / 100)?, small(md % 100)?)
        }
        // 2006
        [Number { value, digits: 4 }] => certain(full_year(value)?, 1, 1),
        // Q3 2020, 2020-Q1
        [Quarter(q), Number { value, digits: 4 }] | [Number { value, digits: 4 }, Quarter(q)] => {
            certain(full_year(value)?, q * 3 - 2, 1)
        }
        // May 2016, 2016 January
        [Month(m), Number { value, digits: 4 }] | [Number { value, digits: 4 }, Month(m)] => {
            certain(full_year(value)?, m, 1)
        }
        // Jan-19
        [Month(month), Number { value, digits: 2 }] => Some(Pieces::Short {
            month,
            number: value,
        }),
        // 2019-05
        [
            Number {
                value: y,
                digits: 4,
            },
            Number { value, .. },
        ] => {
            small(value)?;
            Some(Pieces::YearAnd {
                year: full_year(y)?,
                number: value,
            })
        }
        // 05/2019
        [
            Number { value: m, .. },
            Number {
                value: y,
                digits: 4,
            },
        ] => certain(full_year(y)?, small(m)?, 1),
        // 2019-05-22
        [
            Number {
                value: y,
                digits: 4,
            },
            Number { value: m, .. },
            Number { value: d, .. },
        ] => certain(full_year(y)?, small(m)?, small(d)?),
        // 2015 April 22
        [
            Number {
                value: y,
                digits: 4,
            },
            Month(m),
            Number { value: d, .. },
        ] => certain(full_year(y)?, m, small(d)?),
        // 22 April 2015, April 22, 2015
        [
            Number { value: d, .. },
            Month(m),
            Number { value: y, digits },
        ]
        | [
            Month(m),
            Number { value: d, .. },
            Number { value: y, digits },
        ] => certain(year(y, digits)?, m, small(d)?),
        // 22.4.2015: points are only used day first
        [
            Number { value: d, .. },
            Number { value: m, .. },
            Number { value: y, digits },
        ] if dotted => certain(year(y, digits)?, small(m)?, small(d)?),
        // 4/8/2015
        [
            Number { value: a, .. },
            Number { value: b, .. },
            Number { value: y, digits },
        ] => Some(Pieces::Either {
            first: small(a)?,
            second: small(b)?,
            year: year(y, digits)?,
            short: digits == 2,
        }),
        _ => None,
    }
}

fn small(value: u32) -> Option<i8> {
    i8::try_from(value).ok().filter(|v| (1..=31).contains(v))
}

fn full_year(value: u32) -> Option<i16> {
    i16::try_from(value)
        .ok()
        .filter(|y| (1900..2200).contains(y))
}

/// Two digits as POSIX strptime reads them: 69 to 99 are the last century.
pub(super) fn short_year(value: u32) -> Option<i16> {
    let value = i16::try_from(value).ok().filter(|v| *v < 100)?;
    Some(if value < 69 {
        2000 + value
    } else {
        1900 + value
    })
}

fn year(value: u32, digits: usize) -> Option<i16> {
    match digits {
        4 => full_year(value),
        2 => short_year(value),
        _ => None,
    }
}
