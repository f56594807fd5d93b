//! What is in a column, counted.

use std::collections::HashSet;

use super::words::tokens;
use super::{Field, Holds};
use crate::rows::vocabulary::{DIRECTIONS, ORIGINS};
use crate::{dates, numbers};

/// Longer texts are no names of measures.
const LONGEST_NAME: usize = 80;

/// So many texts are no list of categories, even where each of them comes again.
const MANY_TEXTS: usize = 20;

/// How many rows are looked at.
const LOOKED_AT: usize = 200;

/// What the cells of one column look like.
#[derive(Default)]
pub(super) struct Column {
    /// Its name as it stands in the table.
    pub called: String,
    /// The words of its name.
    pub name: Vec<String>,
    /// Its name asks something.
    pub is_question: bool,
    /// Cells that hold something.
    pub filled: usize,
    days: usize,
    dates: usize,
    numbers: usize,
    letters: usize,
    words: usize,
    pub distinct: usize,
    directions: usize,
    origins: usize,
}

impl Column {
    /// Looks at every column of a table.
    pub(super) fn look_at_all(columns: &[String], samples: &[Vec<String>]) -> Vec<Self> {
        let look = |(at, name): (usize, &String)| Self::look(name, samples, at);
        columns.iter().enumerate().map(look).collect()
    }

    fn look(name: &str, samples: &[Vec<String>], at: usize) -> Self {
        let mut column = Self {
            called: name.to_owned(),
            name: tokens(name),
            is_question: name.contains('?'),
            ..Self::default()
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
            column.directions += usize::from(DIRECTIONS.find(cell).is_some());
            column.origins += usize::from(ORIGINS.find(cell).is_some());
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

    /// Names that differ from row to row, and are neither numbers nor dates nor sentences.
    pub(super) fn says_names(&self) -> bool {
        self.letters > 0
            && !self.numbers()
            && !self.dates()
            && self.distinct * 2 > self.filled
            && self.letters <= self.filled * LONGEST_NAME
    }

    /// Sentences that differ from row to row.
    pub(super) fn prose(&self) -> bool {
        self.has_sentences() && self.distinct * 2 > self.filled
    }

    /// Sentences of which there are many, though some come again.
    pub(super) fn free_text(&self) -> bool {
        self.has_sentences() && (self.distinct * 2 > self.filled || self.distinct > MANY_TEXTS)
    }

    fn has_sentences(&self) -> bool {
        self.words >= self.filled * 5 && self.letters > 0
    }

    /// A few words a cell, others in nearly every row.
    pub(super) fn says_a_little(&self) -> bool {
        self.filled > 0 && self.words >= self.filled * 3 && self.distinct * 3 > self.filled * 2
    }

    /// A few texts that come again and again.
    pub(super) fn repeats(&self) -> bool {
        self.distinct * 2 <= self.filled && self.distinct <= MANY_TEXTS
    }

    /// Words a cell.
    pub(super) fn length(&self) -> f64 {
        self.words as f64 / self.filled.max(1) as f64
    }

    /// Text rather than a code: more than a few letters a cell.
    pub(super) fn speaks(&self) -> bool {
        self.letters >= self.filled * 8
    }

    /// Whether the column looks like the field.
    pub(super) fn can_hold(&self, field: Field) -> bool {
        if self.filled == 0 {
            return true;
        }
        match field.holds() {
            Holds::Date => self.dates() || (field == Field::Period && self.numbers()),
            Holds::Number | Holds::Count => self.numbers(),
            Holds::YesNo => self.distinct <= 4,
            Holds::Direction => self.mostly(self.directions),
            Holds::Origin => self.mostly(self.origins),
            Holds::Text if field == Field::Words => self.letters > 0 && !self.dates(),
            Holds::Text if field == Field::ExternalKey => !self.days_mostly(),
            // Coordinates are no place that a person knows.
            Holds::Text if field == Field::Place => self.letters > 0 || self.numbers(),
            Holds::Text if matches!(field, Field::Answer | Field::Product) => !self.days_mostly(),
            Holds::Text => !self.numbers() && !self.days_mostly(),
        }
    }

    /// Whether at least one cell could be a value of the field.
    pub(super) fn holds_some(&self, field: Field) -> bool {
        match field.holds() {
            Holds::Date => self.dates > 0,
            Holds::Number | Holds::Count => self.numbers > 0,
            Holds::Direction => self.directions > 0,
            Holds::Origin => self.origins > 0,
            Holds::Text | Holds::YesNo => false,
        }
    }

    pub(super) fn days_mostly(&self) -> bool {
        self.mostly(self.days)
    }
}
