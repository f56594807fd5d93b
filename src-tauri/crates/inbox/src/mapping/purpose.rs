//! What the rows of a table are.

use serde::{Deserialize, Serialize};

use super::Field;
use super::column::Column;
use super::guess::guess_from;
use super::words::tokens;
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
            Self::Base => "customers per stage",
            Self::Growth => "customers gained and lost",
            Self::SurveyResult => "survey answers",
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
            Self::Reading => &[
                Period, Value, N, Measure, Unit, Channel, Product, Place, Target,
            ],
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
            // A row that counts nobody is one answer.
            Self::SurveyResult => &[Question, Answer],
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

/// What the rows most likely are, by the names and contents of the columns, the most particular purpose first. None where
/// nothing fits. Whether that is sure enough to go by is said by [`super::sure_purpose`].
pub fn guess_purpose(table: &Table) -> Option<Purpose> {
    let columns = Column::look_at_all(table.columns(), table.sample(GLANCE));
    likely(&columns, table.columns())
}

/// Rows that a guess looks at.
pub(super) const GLANCE: usize = 200;

/// The likely purpose of columns that have been looked at; `names` are theirs as they stand in the table.
pub(super) fn likely(columns: &[Column], names: &[String]) -> Option<Purpose> {
    let particular: [(Purpose, &[Field]); 3] = [
        (Purpose::Growth, &[Field::Period, Field::Direction]),
        (
            Purpose::SurveyResult,
            &[Field::Question, Field::Answer, Field::N],
        ),
        (
            Purpose::Base,
            &[Field::Stage, Field::Period, Field::Customers],
        ),
    ];
    let complaint = guess_from(columns, Purpose::Complaint);
    let words = complaint.has(Field::Words);
    for (purpose, fields) in particular {
        // Who counts customers writes down no customer's words: a number beside them is of complaints that are alike.
        if purpose == Purpose::Base && words {
            continue;
        }
        let mapping = guess_from(columns, purpose);
        let is_told = |field: Field| match field {
            Field::N | Field::Question => mapping.has(field) || mapping.is_across_answers(names),
            Field::Period => mapping.has(field) || mapping.is_across_periods(names),
            _ => mapping.has(field),
        };
        if fields.iter().all(|f| is_told(*f)) {
            // How many came and how many went is not how many there are.
            if purpose == Purpose::Base && speaks_of_growth(columns) {
                return None;
            }
            return Some(purpose);
        }
    }
    if is_questionnaire(names) {
        return None;
    }
    let reading = guess_from(columns, Purpose::Reading);
    let across = complaint.is_across_periods(names);
    let cases = complaint.has(Field::Category) && (complaint.has(Field::ReceivedOn) || across);
    let values = reading.has(Field::Value)
        && (reading.has(Field::Period) || reading.is_across_periods(names));
    let figures = figures(columns);
    let spoken = speaks_of_cases(columns);
    // A wide table of figures may have a column of remarks and still be figures.
    let mostly_figures = values && figures >= 0.7 && columns.len() >= 10 && !spoken;
    if words {
        return Some(if mostly_figures {
            Purpose::Reading
        } else {
            Purpose::Complaint
        });
    }
    let numbered = complaint.has(Field::ExternalKey) && !reading.has(Field::Measure);
    if cases && (complaint.has(Field::Count) || spoken || numbered || figures < 0.5 || !values) {
        return Some(Purpose::Complaint);
    }
    let figures = figures >= 0.5 || reading.is_across_periods(names);
    (values && figures).then_some(Purpose::Reading)
}

/// Share of the columns that hold dates or figures: readings are figures with a few names beside them, a log of cases is the
/// other way round.
fn figures(columns: &[Column]) -> f64 {
    let filled = columns.iter().filter(|c| c.filled > 0).count();
    let figures = columns.iter().filter(|c| c.numbers() || c.dates()).count();
    if filled == 0 {
        0.0
    } else {
        figures as f64 / filled as f64
    }
}

/// One respondent a row: neither complaints nor counted answers.
pub(super) fn is_questionnaire(columns: &[String]) -> bool {
    const RESPONDENT: [&str; 4] = ["respondent", "resp num", "respnum", "response id"];
    let asks = columns.iter().filter(|c| c.contains('?')).count();
    let respondent = |c: &String| {
        RESPONDENT
            .iter()
            .any(|r| tokens(c).join(" ").starts_with(r))
    };
    (columns.len() > 8 && columns.iter().any(respondent)) || asks * 4 > columns.len().max(4)
}

/// Whether a column's name says that customers came or went.
pub(super) fn speaks_of_growth(columns: &[Column]) -> bool {
    const GROWTH: &str = "gained won lost left churn churned joined joiners leavers signups cancelled canceled \
                          cancellations gewonnen verloren abgewandert gagnes perdus vertrokken ganados \
                          perdidos ganhos guadagnati persi";
    named_by(columns, GROWTH)
}

/// Whether a word of a column's name is one of these, which are separated by spaces.
pub(super) fn named_by(columns: &[Column], words: &str) -> bool {
    let said = || columns.iter().flat_map(|c| &c.name);
    said().any(|word| words.split_whitespace().any(|w| w == word))
}

/// Whether a column's name says that the rows are cases that somebody brought.
fn speaks_of_cases(columns: &[Column]) -> bool {
    const CASES: &str = "complaint complaints issue case ticket request incident review feedback complainant \
                         beschwerde beschwerden anliegen reclamation reclamations plainte klacht klachten melding queja \
                         quejas reclamo reclamos reclamacion reclamacao reclami";
    named_by(columns, CASES)
}
