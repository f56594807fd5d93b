//! Matches columns to fields by their names and by what is in them.

use std::collections::HashSet;

use super::words::{likeness, tokens};
use super::{Field, Holds, Mapping, Purpose};
use crate::{dates, numbers};

/// How many rows are looked at.
const LOOKED_AT: usize = 200;

/// What a name must reach to count as the field's.
const NAMED: f64 = 30.0;

/// What a column reaches by its content alone: less than any name.
const BY_CONTENT: f64 = 20.0;

/// What the cells of one column look like.
pub(super) struct Column {
    /// Cells that hold something.
    pub filled: usize,
    days: usize,
    dates: usize,
    numbers: usize,
    letters: usize,
    words: usize,
    distinct: usize,
}

impl Column {
    pub(super) fn look(samples: &[Vec<String>], at: usize) -> Self {
        let mut column = Self {
            filled: 0,
            days: 0,
            dates: 0,
            numbers: 0,
            letters: 0,
            words: 0,
            distinct: 0,
        };
        let mut seen = HashSet::new();
        let cells = samples
            .iter()
            .take(LOOKED_AT)
            .filter_map(|row| row.get(at))
            .map(|c| c.trim());
        for cell in cells.filter(|c| !numbers::is_blank(c)) {
            column.filled += 1;
            column.days += usize::from(dates::looks_like_day(cell));
            column.dates += usize::from(dates::looks_like_date(cell));
            column.numbers += usize::from(numbers::looks_like_number(cell));
            column.letters += cell
                .chars()
                .take(1000)
                .filter(|c| c.is_alphabetic())
                .count();
            column.words += cell
                .split_whitespace()
                .take(200)
                .filter(|w| w.chars().any(char::is_alphabetic))
                .count();
            column.distinct += usize::from(seen.insert(cell));
        }
        column
    }

    fn mostly(&self, part: usize) -> bool {
        self.filled > 0 && part * 10 >= self.filled * 7
    }

    /// Mostly dates of any precision.
    pub(super) fn dates(&self) -> bool {
        self.mostly(self.dates)
    }

    /// Mostly numbers.
    pub(super) fn numbers(&self) -> bool {
        self.mostly(self.numbers)
    }

    /// Sentences that differ from row to row.
    pub(super) fn prose(&self) -> bool {
        self.words >= self.filled * 5 && self.letters > 0 && self.distinct * 2 > self.filled
    }

    /// Text rather than a code: more than a few letters a cell.
    fn speaks(&self) -> bool {
        self.letters >= self.filled * 8 && !self.dates()
    }

    fn can_hold(&self, field: Field) -> bool {
        if self.filled == 0 {
            return true;
        }
        match field.holds() {
            Holds::Date => self.dates() || (field == Field::Period && self.numbers()),
            Holds::Number | Holds::Count => self.numbers(),
            Holds::YesNo => self.distinct <= 4,
            Holds::Direction | Holds::Origin => self.distinct <= 12 && !self.numbers(),
            Holds::Text if field == Field::Words => self.speaks(),
            Holds::Text if field == Field::ExternalKey => !self.days_mostly(),
            Holds::Text if matches!(field, Field::Answer | Field::Product | Field::Place) => {
                !self.days_mostly()
            }
            Holds::Text => !self.numbers() && !self.days_mostly(),
        }
    }

    fn days_mostly(&self) -> bool {
        self.mostly(self.days)
    }
}

/// Matches the columns to the fields of `purpose`. Each column fills one field at most; a field that no column resembles
/// stays empty. For readings without a column of that name, every column of figures is a value.
pub fn guess(columns: &[String], samples: &[Vec<String>], purpose: Purpose) -> Mapping {
    let names: Vec<Vec<String>> = columns.iter().map(|c| tokens(c)).collect();
    let looks: Vec<Column> = (0..columns.len())
        .map(|c| Column::look(samples, c))
        .collect();
    let mut offers: Vec<(f64, Field, usize)> = Vec::new();
    for (at, look) in looks.iter().enumerate() {
        for &field in purpose.fields() {
            let score = score(&names[at], look, field);
            if score > 0.0 {
                offers.push((score, field, at));
            }
        }
    }
    offers.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));

    let mut mapping = Mapping::empty(purpose);
    let mut taken = vec![false; columns.len()];
    for (_, field, at) in offers {
        if !mapping.has(field) && !taken[at] {
            mapping.set(field, vec![at]);
            taken[at] = true;
        }
    }
    join_year_and_month(&mut mapping, &names, &mut taken);
    if purpose == Purpose::Reading && !mapping.has(Field::Value) {
        let figures = (0..columns.len())
            .filter(|c| !taken[*c] && looks[*c].numbers() && is_figure(&names[*c]));
        mapping.set(Field::Value, figures.collect());
    }
    mapping
}

fn score(name: &[String], look: &Column, field: Field) -> f64 {
    if !look.can_hold(field) {
        return 0.0;
    }
    let named = likeness(name, field);
    let by_content = match field {
        Field::ReceivedOn | Field::Period if look.days_mostly() => !is_of_the_answer(name),
        Field::Words if look.prose() => !is_of_the_answer(name),
        _ => false,
    };
    // Of two columns with like names, the one with more in it.
    let fuller = if field == Field::Words && look.prose() {
        10.0
    } else {
        0.0
    };
    if named >= NAMED {
        named + fuller
    } else if by_content {
        BY_CONTENT
    } else {
        0.0
    }
}

/// What was said or done afterwards is not what the customer said.
fn is_of_the_answer(name: &[String]) -> bool {
    const AFTERWARDS: [&str; 12] = [
        "closed",
        "close",
        "updated",
        "modified",
        "due",
        "resolved",
        "resolution",
        "response",
        "answer",
        "sent",
        "company",
        "agency",
    ];
    name.iter().any(|w| AFTERWARDS.contains(&w.as_str()))
}

/// A year in one column and a month in the next are one period.
fn join_year_and_month(mapping: &mut Mapping, names: &[Vec<String>], taken: &mut [bool]) {
    let field = if mapping.purpose == Purpose::Complaint {
        Field::ReceivedOn
    } else {
        Field::Period
    };
    let only = |words: [&str; 4]| {
        names
            .iter()
            .position(|n| matches!(n.as_slice(), [one] if words.contains(&one.as_str())))
    };
    let year = only(["year", "jahr", "annee", "jaar"]);
    let month = only(["month", "monat", "mois", "maand"]);
    let ([found], Some(year), Some(month)) = (mapping.columns(field), year, month) else {
        return;
    };
    if [year, month].contains(found) {
        mapping.set(field, vec![year, month]);
        taken[year] = true;
        taken[month] = true;
    }
}

/// Numbers that name something are no figures.
fn is_figure(name: &[String]) -> bool {
    const NAMES: [&str; 13] = [
        "id",
        "code",
        "latitude",
        "longitude",
        "lat",
        "lon",
        "zip",
        "postcode",
        "year",
        "month",
        "number",
        "rownames",
        "index",
    ];
    !name.iter().any(|w| NAMES.contains(&w.as_str())) && name.first().is_none_or(|w| w != "column")
}
