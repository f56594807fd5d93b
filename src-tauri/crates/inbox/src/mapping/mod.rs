//! Which column of a table holds which field of a record.

pub(crate) mod across;
mod column;
mod field;
mod guess;
mod purpose;
mod spoken;
mod sure;
mod words;

use serde::{Deserialize, Serialize};

pub use across::is_period;
pub use field::{Field, Holds};
pub use guess::{guess, guess_of};
pub use purpose::{Purpose, guess_purpose};
pub use spoken::unclear_words;
pub use sure::{Unsure, sure_purpose};
pub(crate) use words::{is_plain_value, tokens};

/// The columns of a table by the field they fill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the rows are.
    pub purpose: Purpose,
    /// Each field at most once, in the order of [`Purpose::fields`].
    pub fields: Vec<FieldColumns>,
}

/// A field and the columns that fill it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldColumns {
    /// The field.
    pub field: Field,
    /// Positions of its columns, from 0, at least one. Several are joined (a year and a month, a title and a text); several
    /// columns of `value` make one reading each, whose measure is the name of the column.
    pub columns: Vec<usize>,
}

/// Why a column cannot be given to a field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// The purpose knows no such field.
    #[error("There is no field “{field}” for {purpose}. The fields are: {known}.")]
    NoField {
        /// What was asked for.
        field: String,
        /// What the rows are.
        purpose: &'static str,
        /// Names of the fields there are.
        known: String,
    },
    /// The table has no such column.
    #[error("There is no column “{column}” in this table. The columns are: {known}.")]
    NoColumn {
        /// What was asked for.
        column: String,
        /// Names of the columns there are.
        known: String,
    },
    /// Text that is no "FIELD=COLUMN".
    #[error("“{given}” gives no column to a field. Write it as FIELD=COLUMN, like {example}.")]
    NoPair {
        /// What was asked for.
        given: String,
        /// A pair that would do.
        example: String,
    },
}

impl Mapping {
    /// A mapping without any column.
    pub fn empty(purpose: Purpose) -> Self {
        Self {
            purpose,
            fields: Vec::new(),
        }
    }

    /// The columns of a field, as positions from 0; empty if it has none.
    pub fn columns(&self, field: Field) -> &[usize] {
        self.fields
            .iter()
            .find(|f| f.field == field)
            .map_or(&[], |f| &f.columns)
    }

    /// Whether a column fills the field.
    pub fn has(&self, field: Field) -> bool {
        !self.columns(field).is_empty()
    }

    /// The field whose columns become one row each, called after the column: values of several measures or months, answers to
    /// several questions or numbers of several answers, customers gained and lost. `columns` are the names of all columns.
    pub fn spread_over(&self, columns: &[String]) -> Option<Field> {
        match self.purpose {
            Purpose::Reading => Some(Field::Value),
            Purpose::SurveyResult => (!self.has(Field::Question)
                || self.is_across_answers(columns))
            .then_some(Field::Answer),
            Purpose::Growth => (!self.has(Field::Direction)).then_some(Field::Customers),
            Purpose::Base => (!self.has(Field::Period)).then_some(Field::Customers),
            Purpose::Complaint => (!self.has(Field::ReceivedOn)).then_some(Field::Count),
        }
    }

    /// Whether the column at this position fills a field.
    pub fn reads(&self, column: usize) -> bool {
        self.fields
            .iter()
            .any(|filled| filled.columns.contains(&column))
    }

    /// Takes out the fields that any of these columns fill.
    fn free(&mut self, columns: &[usize]) {
        self.fields
            .retain(|filled| !filled.columns.iter().any(|at| columns.contains(at)));
    }

    /// Whether rows read by this mapping can say all that they need; `columns` are the names of the table's columns.
    pub fn is_enough(&self, columns: &[String]) -> bool {
        let told_by_names = match self.spread_over(columns) {
            _ if self.is_across_periods(columns) => {
                across::told_by_names(self.purpose).map(|(_, told)| told)
            }
            Some(Field::Answer) => Some(Field::Question),
            Some(Field::Customers) if self.has(Field::Customers) => Some(Field::Direction),
            _ => None,
        };
        self.purpose
            .is_met(|field| self.has(field) || told_by_names == Some(field))
    }

    /// A column that is called as if it said the period, where none does: its dates cannot be read.
    pub fn unread_period(&self, columns: &[String]) -> Option<usize> {
        let is_called = |at: &usize| {
            words::likeness(&tokens(&columns[*at]), Field::Period) >= guess::WHOLE_NAME
        };
        (0..columns.len())
            .filter(|at| !self.has(Field::Period) && !self.reads(*at))
            .find(is_called)
    }

    /// The field whose columns are called after periods, if the table has a column for each; `columns` are the names of all.
    pub fn across_periods(&self, columns: &[String]) -> Option<Field> {
        let spread = across::told_by_names(self.purpose).map(|(spread, _)| spread);
        spread.filter(|_| self.is_across_periods(columns))
    }

    /// Gives the field these columns and no others; none takes the field out.
    pub fn set(&mut self, field: Field, columns: Vec<usize>) {
        self.fields.retain(|f| f.field != field);
        if !columns.is_empty() {
            self.fields.push(FieldColumns { field, columns });
            let order = self.purpose.fields();
            self.fields
                .sort_by_key(|f| order.iter().position(|known| *known == f.field));
        }
    }

    /// Takes what a person wrote as `FIELD=COLUMN`. A field that is named twice gets both columns; a column that is given to
    /// a field is taken from a guessed one; `FIELD=` takes the field out. Columns are found by name whatever their case, or
    /// by number from 1.
    pub fn override_with(
        &mut self,
        pairs: &[String],
        columns: &[String],
    ) -> Result<(), MappingError> {
        let mut given: Vec<(Field, Vec<usize>)> = Vec::new();
        for pair in pairs {
            let (field, column) = pair.split_once('=').ok_or_else(|| MappingError::NoPair {
                given: pair.clone(),
                example: format!(
                    "{}={}",
                    self.purpose.fields().first().map_or("words", |f| f.name()),
                    columns.first().map_or("Text", String::as_str)
                ),
            })?;
            let field = self.find_field(field)?;
            let found = if column.trim().is_empty() {
                Vec::new()
            } else {
                vec![find_column(column, columns)?]
            };
            match given.iter_mut().find(|(f, _)| *f == field) {
                Some((_, already)) => already.extend(found),
                None => given.push((field, found)),
            }
        }
        for (_, taken) in &given {
            for other in &mut self.fields {
                other.columns.retain(|c| !taken.contains(c));
            }
        }
        self.fields.retain(|f| !f.columns.is_empty());
        for (field, columns) in given {
            self.set(field, columns);
        }
        Ok(())
    }

    fn find_field(&self, name: &str) -> Result<Field, MappingError> {
        let wanted = words::tokens(name).join("_");
        self.purpose
            .fields()
            .iter()
            .copied()
            .find(|f| f.name() == wanted)
            .ok_or_else(|| MappingError::NoField {
                field: name.trim().to_owned(),
                purpose: self.purpose.plural(),
                known: self
                    .purpose
                    .fields()
                    .iter()
                    .map(|f| f.name())
                    .collect::<Vec<_>>()
                    .join(", "),
            })
    }
}

fn find_column(name: &str, columns: &[String]) -> Result<usize, MappingError> {
    let wanted = name.trim();
    let same = |c: &String| c == wanted;
    let alike = |c: &String| c.to_lowercase() == wanted.to_lowercase();
    let numbered = || {
        wanted
            .parse::<usize>()
            .ok()
            .filter(|n| (1..=columns.len()).contains(n))
            .map(|n| n - 1)
    };
    columns
        .iter()
        .position(same)
        .or_else(|| columns.iter().position(alike))
        .or_else(numbered)
        .ok_or_else(|| MappingError::NoColumn {
            column: wanted.to_owned(),
            known: listed(columns),
        })
}

/// At most forty names: nobody reads ten thousand.
fn listed(columns: &[String]) -> String {
    const SHOWN: usize = 40;
    let mut names = columns
        .iter()
        .take(SHOWN)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ");
    if columns.len() > SHOWN {
        names.push_str(&format!(" and {} more", columns.len() - SHOWN));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<String> {
        ["Date", "Text", "Note"].map(String::from).to_vec()
    }

    #[test]
    fn a_wrong_column_is_answered_with_the_right_ones() {
        let mut mapping = Mapping::empty(Purpose::Complaint);
        let error = mapping
            .override_with(&["words=Txet".into()], &columns())
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "There is no column “Txet” in this table. The columns are: Date, Text, Note."
        );
        let error = mapping
            .override_with(&["wrds=Text".into()], &columns())
            .unwrap_err();
        assert!(
            error.to_string().contains("received_on, words, post"),
            "{error}"
        );
        assert!(
            mapping
                .override_with(&["words".into()], &columns())
                .is_err()
        );
    }

    #[test]
    fn a_given_column_leaves_the_field_that_was_guessed() {
        let mut mapping = Mapping::empty(Purpose::Complaint);
        mapping.set(Field::Category, vec![1]);
        mapping
            .override_with(&["words=text".into(), "words=3".into()], &columns())
            .unwrap();
        assert_eq!(mapping.columns(Field::Words), [1, 2]);
        assert!(!mapping.has(Field::Category));
        mapping
            .override_with(&["words=".into()], &columns())
            .unwrap();
        assert!(!mapping.has(Field::Words));
    }
}
