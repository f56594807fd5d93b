//! What the rows of a table are.

use serde::{Deserialize, Serialize};

use super::guess::{Column, guess};
use super::{Field, Mapping};
use crate::named;
use crate::table::Table;

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// One customer's words in each row, or a number of unwritten ones.
    Complaint,
    /// Values of a measure over time.
    Reading,
    /// How many customers pass a stage in a period.
    Base,
    /// Customers gained and lost in a period.
    Growth,
    /// How many gave which answer to a question.
    SurveyResult,
}

/// It is not clear what the rows of a table are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "It is not clear what the rows of “{file}” are. Say whether they are complaints, readings, base, growth or survey results."
)]
pub struct Unsure {
    /// Name of the file.
    pub file: String,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 5] = [
        Self::Complaint,
        Self::Reading,
        Self::Base,
        Self::Growth,
        Self::SurveyResult,
    ];

    /// Name of the kind of record that a row becomes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Complaint => "complaint",
            Self::Reading => "reading",
            Self::Base => "base",
            Self::Growth => "growth",
            Self::SurveyResult => "survey_result",
        }
    }

    /// What a person calls the rows.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Complaint => "complaints",
            Self::Reading => "readings",
            Self::Base => "base",
            Self::Growth => "growth",
            Self::SurveyResult => "survey results",
        }
    }

    /// The fields a row can fill, the most telling first.
    pub fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Self::Complaint => &[
                ReceivedOn,
                Words,
                Post,
                Channel,
                Product,
                Place,
                CustomerGroup,
                Category,
                Stage,
                Moment,
                Count,
                Solicited,
                ExternalKey,
                AnsweredOn,
            ],
            Self::Reading => &[Period, Value, N, Measure, Channel, Product, Place],
            Self::Base => &[Stage, Period, Customers, Unit],
            Self::Growth => &[
                Period, Direction, Customers, Origin, CostEach, Stage, Reason, WorthAYear, Source,
            ],
            Self::SurveyResult => &[
                Question,
                Period,
                Answer,
                N,
                Scale,
                Channel,
                CustomerGroup,
                Source,
            ],
        }
    }

    /// The fields without which a row is nothing: it needs all of them, a complaint one of them.
    pub fn needed(self) -> &'static [Field] {
        use Field::*;
        match self {
            Self::Complaint => &[ReceivedOn, Words, Category],
            Self::Reading => &[Period, Value],
            // A table of one stage does not name it.
            Self::Base => &[Period, Customers],
            Self::Growth => &[Period, Direction],
            Self::SurveyResult => &[Question, Answer, N],
        }
    }

    /// Whether a row or a table that fills `has` is one of these.
    pub fn is_met(self, has: impl Fn(Field) -> bool) -> bool {
        match self {
            Self::Complaint => self.needed().iter().any(|f| has(*f)),
            _ => self.needed().iter().all(|f| has(*f)),
        }
    }
}

/// Guesses what the rows are from the names and contents of the columns, the most particular purpose first.
pub fn guess_purpose(table: &Table) -> Result<Purpose, Unsure> {
    let columns = table.columns();
    let samples = table.sample(GLANCE);
    let mapped = |purpose| guess(columns, samples, purpose);
    let named_well = |m: &Mapping, fields: &[Field]| fields.iter().all(|f| m.has(*f));
    let growth = mapped(Purpose::Growth);
    if named_well(&growth, &[Field::Period, Field::Direction]) {
        return Ok(Purpose::Growth);
    }
    let survey = mapped(Purpose::SurveyResult);
    if named_well(&survey, &[Field::Question, Field::Answer, Field::N]) {
        return Ok(Purpose::SurveyResult);
    }
    let base = mapped(Purpose::Base);
    if named_well(&base, &[Field::Stage, Field::Period, Field::Customers]) {
        return Ok(Purpose::Base);
    }
    let complaint = mapped(Purpose::Complaint);
    let reading = mapped(Purpose::Reading);
    let has_case = complaint.has(Field::Category)
        && (complaint.has(Field::ReceivedOn) || complaint.has(Field::ExternalKey));
    if has_case && complaint.has(Field::Count) {
        return Ok(Purpose::Complaint);
    }
    let figures = figures(columns, samples);
    let has_values = named_well(&reading, &[Field::Period, Field::Value]);
    if has_values && figures >= 0.7 {
        return Ok(Purpose::Reading);
    }
    match (
        complaint.has(Field::Words) || has_case,
        has_values && figures >= 0.5,
    ) {
        (true, false) => Ok(Purpose::Complaint),
        (false, true) => Ok(Purpose::Reading),
        _ => Err(Unsure {
            file: named(table.path()),
        }),
    }
}

/// Rows that a guess looks at.
const GLANCE: usize = 200;

/// Share of the columns that hold dates or figures: readings are figures with a few names beside them, a log of cases is the
/// other way round.
fn figures(columns: &[String], samples: &[Vec<String>]) -> f64 {
    let looks: Vec<Column> = (0..columns.len())
        .map(|c| Column::look(samples, c))
        .collect();
    let filled = looks.iter().filter(|c| c.filled > 0).count();
    let figures = looks.iter().filter(|c| c.numbers() || c.dates()).count();
    if filled == 0 {
        0.0
    } else {
        figures as f64 / filled as f64
    }
}
