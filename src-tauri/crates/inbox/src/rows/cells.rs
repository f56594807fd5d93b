//! Reads the cells of one field.

use std::borrow::Cow;

use super::Value;
use crate::dates::{self, DateOrder, Decided, OrderVote};
use crate::letters::fold;
use crate::mapping::{Field, Holds};
use crate::numbers::{self, MarkVote, is_blank};
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

    /// Whether the whole column must be seen before a cell can be read.
    pub(super) fn votes(&self) -> bool {
        matches!(
            self.field.holds(),
            Holds::Date | Holds::Number | Holds::Count
        )
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
                let read = dates::read(cell, self.order.decide().order());
                Value::Date(read.map_err(|why| format!("“{}” {why}", short(cell)))?)
            }
            Holds::Number => Value::Number(self.number(cell)?),
            Holds::Count => Value::Count(count(self.number(cell)?, cell)?),
            Holds::YesNo => Value::YesNo(one_of(cell, YES_NO, "yes or no")? == "yes"),
            Holds::Direction => {
                Value::Text(one_of(cell, DIRECTIONS, "gained, lost or opening")?.to_owned())
            }
            Holds::Origin => {
                Value::Text(one_of(cell, ORIGINS, "sent, returned or bought")?.to_owned())
            }
        };
        Ok(Some(value))
    }

    fn number(&self, cell: &str) -> Result<f64, String> {
        numbers::read(cell, self.mark.decide())
            .ok_or_else(|| format!("“{}” is not a number", short(cell)))
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

const YES_NO: &[(&str, &[&str])] = &[
    (
        "yes",
        &[
            "yes", "y", "true", "1", "x", "ja", "j", "oui", "o", "wahr", "vrai", "waar",
        ],
    ),
    (
        "no",
        &[
            "no", "n", "false", "0", "nein", "non", "nee", "falsch", "faux", "onwaar",
        ],
    ),
];

const DIRECTIONS: &[(&str, &[&str])] = &[
    (
        "gained",
        &[
            "gained", "gain", "new", "won", "acquired", "joined", "in", "gewonnen", "neu", "gagne",
            "gagnes", "nouveau", "nouveaux", "nieuw",
        ],
    ),
    (
        "lost",
        &[
            "lost",
            "loss",
            "left",
            "churned",
            "churn",
            "cancelled",
            "canceled",
            "out",
            "verloren",
            "perdu",
            "perdus",
            "vertrokken",
        ],
    ),
    (
        "opening",
        &[
            "opening",
            "start",
            "at start",
            "beginning",
            "brought forward",
            "bestand",
            "anfangsbestand",
            "ouverture",
            "debut",
            "begin",
            "beginstand",
        ],
    ),
];

const ORIGINS: &[(&str, &[&str])] = &[
    (
        "sent",
        &[
            "sent",
            "referred",
            "referral",
            "recommended",
            "recommendation",
            "word of mouth",
            "empfohlen",
            "empfehlung",
            "recommande",
            "recommandation",
            "aanbevolen",
            "aanbeveling",
        ],
    ),
    (
        "returned",
        &[
            "returned",
            "return",
            "won back",
            "winback",
            "reactivated",
            "zuruckgewonnen",
            "ruckkehr",
            "revenu",
            "reconquis",
            "teruggekomen",
            "teruggewonnen",
        ],
    ),
    (
        "bought",
        &[
            "bought",
            "paid",
            "advertising",
            "advert",
            "ads",
            "campaign",
            "marketing",
            "werbung",
            "gekauft",
            "publicite",
            "achete",
            "reclame",
            "gekocht",
        ],
    ),
];

fn one_of(
    cell: &str,
    words: &[(&'static str, &[&str])],
    known: &str,
) -> Result<&'static str, String> {
    let wanted = fold(cell.trim());
    let found = words
        .iter()
        .find(|(_, all)| all.contains(&wanted.as_str()))
        .map(|(word, _)| *word);
    found.ok_or_else(|| format!("“{}” is not {known}", short(cell)))
}

/// Up to here every whole number is exact in a spreadsheet.
const MOST: f64 = 9_007_199_254_740_992.0;

fn count(number: f64, cell: &str) -> Result<u64, String> {
    if number.fract() == 0.0 && (0.0..=MOST).contains(&number) {
        Ok(number as u64)
    } else {
        Err(format!(
            "“{}” is not a whole number of 0 or more",
            short(cell)
        ))
    }
}

/// Enough of a cell to find it again.
fn short(cell: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String = cell.chars().take(SHOWN).collect();
    if cell.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
