//! Reads the cells of one field.

use std::borrow::Cow;

use super::Value;
use super::vocabulary::{DIRECTIONS, ORIGINS, TOTALS, Vocabulary, YES_NO};
use crate::dates::{self, DateOrder, Decided, OrderVote};
use crate::mapping::{Field, Holds};
use crate::numbers::{self, DecimalMark, MarkVote, is_blank};
use crate::table::Record;

/// How one field is read, and what its column has told so far.
pub(super) struct Reading {
    pub field: Field,
    columns: Vec<usize>,
    order: OrderVote,
    mark: MarkVote,
    /// A cell that could be read both ways, to name it in a note.
    example: Option<String>,
}

impl Reading {
    pub(super) fn new(field: Field, columns: Vec<usize>) -> Self {
        Self {
            field,
            columns,
            order: OrderVote::default(),
            mark: MarkVote::default(),
            example: None,
        }
    }

    /// Whether cells can be read without seeing more of their column.
    pub(super) fn is_settled(&self) -> bool {
        match self.field.holds() {
            Holds::Date => self.order.is_settled(),
            Holds::Number | Holds::Count => self.mark.is_settled(),
            Holds::Text | Holds::YesNo | Holds::Direction | Holds::Origin => true,
        }
    }

    pub(super) fn see(&mut self, record: &Record) {
        let (date, number) = match self.field.holds() {
            Holds::Date => (true, false),
            Holds::Number | Holds::Count => (false, true),
            _ => return,
        };
        let cell = self.cell(record).into_owned();
        if date {
            let both = || {
                dates::read(&cell, DateOrder::DayFirst) != dates::read(&cell, DateOrder::MonthFirst)
            };
            self.order.see(&cell);
            if self.example.is_none() && both() {
                self.example = Some(cell);
            }
        } else if number {
            self.mark.see(&cell);
        }
    }

    /// The decimal mark of the column, where its cells tell it.
    pub(super) fn told_mark(&self) -> Option<DecimalMark> {
        self.mark.told()
    }

    /// The decimal mark of the table, for a column whose cells do not tell theirs.
    pub(super) fn hear_mark(&mut self, beside: Option<DecimalMark>) {
        self.mark.hear(beside);
    }

    /// What to tell a person about dates that could be read both ways.
    pub(super) fn note(&self, columns: &[String]) -> Option<String> {
        let cell = self.example.as_ref()?;
        let (order, why) = match self.order.decide() {
            Decided::Certain(_) => return None,
            Decided::Likely(order) => (order, "because that fits the order of the rows"),
            Decided::Open => (
                DateOrder::DayFirst,
                "because nothing in the column speaks for the other way",
            ),
        };
        let date = dates::read(cell, order).ok()?;
        let first = if order == DateOrder::DayFirst {
            "day"
        } else {
            "month"
        };
        Some(format!(
            "Dates in “{}” are read with the {first} first, {why}: “{cell}” is {}.",
            self.name(columns),
            date.strftime("%-d %B %Y")
        ))
    }

    pub(super) fn name<'a>(&self, columns: &'a [String]) -> &'a str {
        self.columns
            .first()
            .and_then(|c| columns.get(*c))
            .map_or("", String::as_str)
    }

    /// Whether the cell says that its row is a total.
    pub(super) fn is_total(&self, record: &Record) -> bool {
        TOTALS
            .find(self.cell(record).trim_end_matches(':'))
            .is_some()
    }

    /// What the row holds in this field: nothing, a value, or the end of a sentence that says why it cannot be read.
    pub(super) fn read(&self, record: &Record) -> Result<Option<Value>, String> {
        let cell = self.cell(record);
        if is_blank(&cell) {
            return Ok(None);
        }
        let cell = cell.trim();
        let value = match self.field.holds() {
            Holds::Text => Value::Text(cell.to_owned()),
            Holds::Date => {
                let read = self.order.read(cell);
                Value::Date(read.map_err(|why| format!("“{}” {why}", short(cell)))?)
            }
            Holds::Number => Value::Number(self.number(cell)?),
            Holds::Count => Value::Count(self.count(cell)?),
            Holds::YesNo => Value::YesNo(said(cell, &YES_NO)? == "yes"),
            Holds::Direction => Value::Text(said(cell, &DIRECTIONS)?.to_owned()),
            Holds::Origin => Value::Text(said(cell, &ORIGINS)?.to_owned()),
        };
        Ok(Some(value))
    }

    fn number(&self, cell: &str) -> Result<f64, String> {
        numbers::read(cell, self.mark.decide())
            .ok_or_else(|| format!("“{}” is not a number", short(cell)))
    }

    /// A count has no decimals, so "1.204" is a thousand and some even where nothing else says so.
    fn count(&self, cell: &str) -> Result<u64, String> {
        let most = match self.field {
            // The number of a case, taken for how many there were.
            Field::Count => MOST_COMPLAINTS,
            _ => MOST,
        };
        let whole = |number: &f64| number.fract() == 0.0 && (0.0..=most).contains(number);
        let mut readings = [self.mark.decide(), DecimalMark::Point, DecimalMark::Comma].into_iter();
        let found = readings.find_map(|mark| numbers::read(cell, mark).filter(whole));
        found.map(|n| n as u64).ok_or_else(|| match self.field {
            Field::Count => format!(
                "“{}” is not a whole number from 0 to 1,000,000,000",
                short(cell)
            ),
            _ => format!("“{}” is not a whole number of 0 or more", short(cell)),
        })
    }

    /// The text of the field; several columns are joined.
    fn cell<'r>(&self, record: &'r Record) -> Cow<'r, str> {
        if let [only] = self.columns[..] {
            return Cow::Borrowed(record.get(only).unwrap_or_default());
        }
        let between = if self.field.holds() == Holds::Date {
            ", "
        } else {
            "\n"
        };
        let parts = self
            .columns
            .iter()
            .filter_map(|c| record.get(*c))
            .map(str::trim)
            .filter(|c| !is_blank(c));
        Cow::Owned(parts.collect::<Vec<_>>().join(between))
    }
}

fn said(cell: &str, words: &Vocabulary) -> Result<&'static str, String> {
    words
        .find(cell)
        .ok_or_else(|| format!("“{}” is not {}", short(cell), words.known))
}

/// No row stands for more.
const MOST_COMPLAINTS: f64 = 1_000_000_000.0;

/// Up to here every whole number is exact in a spreadsheet.
const MOST: f64 = 9_007_199_254_740_992.0;

/// Enough of a cell to find it again.
fn short(cell: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String = cell.chars().take(SHOWN).collect();
    if cell.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
