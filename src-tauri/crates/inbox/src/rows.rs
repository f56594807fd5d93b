//! The rows of a table as typed values, ready to become records.

mod cells;
mod value;
pub(crate) mod vocabulary;

use std::collections::VecDeque;

use crate::dates;
use crate::mapping::{Field, Holds, Mapping, Purpose, across};
use crate::named;
use crate::numbers::DecimalMark;
use crate::table::{Record, Records, Table, TableError};
use cells::Reading;
use vocabulary::DIRECTIONS;

pub use value::Value;

/// One row that can become a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// First line of the row as a text editor counts; the header of a plain table is 1.
    pub number: u64,
    /// The fields that hold something, each once.
    pub fields: Vec<(Field, Value)>,
}

/// What could not be read in a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Row {row}{}: {message}.", .field.map(|f| format!(", {}", f.name())).unwrap_or_default())]
pub struct RowProblem {
    /// First line of the row, counted like [`Row::number`].
    pub row: u64,
    /// The field, if only a cell is at fault; the rest of the row goes in.
    pub field: Option<Field>,
    /// What is wrong, as the end of a sentence.
    pub message: String,
}

/// Iterator over the rows of a table. A cell that cannot be read is a problem of its own before its row, which comes without
/// the cell unless it needs it; a row that cannot be read is a problem only.
pub struct Rows {
    records: Records,
    purpose: Purpose,
    columns: Vec<String>,
    readings: Vec<Reading>,
    /// Columns that become one row each: measures, questions, customers gained and lost side by side.
    values: Vec<Reading>,
    notes: Vec<String>,
    /// The question of a table with a column for each answer that names none: it is called after it.
    question: Option<String>,
    /// The columns of `values` are called after periods.
    across: bool,
    ready: VecDeque<Result<Row, RowProblem>>,
}

/// Reads the table with this mapping. Its file is read twice: once, as far as needed, for the order of its dates and the
/// decimal mark of its numbers, once for the rows.
pub fn rows(table: &Table, mapping: &Mapping) -> Result<Rows, TableError> {
    let closed = |source| TableError::Closed {
        file: named(table.path()),
        source,
    };
    let mut readings: Vec<Reading> = Vec::new();
    let mut values: Vec<Reading> = Vec::new();
    let across_answers = mapping.is_across_answers(table.columns());
    for filled in &mapping.fields {
        if mapping.spread_over(table.columns()) == Some(filled.field) {
            let holds = match across_answers {
                true => Field::N,
                false => filled.field,
            };
            let one = |c: &usize| Reading::new(holds, vec![*c]);
            values.extend(filled.columns.iter().map(one));
        } else if filled.field == Field::N && across_answers {
            // How many answered in all is the sum of the answers.
        } else {
            readings.push(Reading::new(filled.field, filled.columns.clone()));
        }
    }
    let mut records = table.records().map_err(closed)?.flatten();
    while !readings.iter().chain(&values).all(Reading::is_settled)
        && let Some(record) = records.next()
    {
        readings
            .iter_mut()
            .chain(&mut values)
            .for_each(|r| r.see(&record));
    }
    let beside = mark_of(table, readings.iter().chain(&values));
    let all = readings.iter_mut().chain(&mut values);
    all.for_each(|reading| reading.hear_mark(beside));
    let notes = readings
        .iter()
        .filter_map(|r| r.note(table.columns()))
        .collect();
    Ok(Rows {
        records: table.records().map_err(closed)?,
        purpose: mapping.purpose,
        columns: table.columns().to_vec(),
        readings,
        values,
        notes,
        across: mapping.is_across_periods(table.columns()),
        question: (across_answers && !mapping.has(Field::Question))
            .then(|| dates::without_dates(&named(table.path()))),
        ready: VecDeque::new(),
    })
}

/// The decimal mark that the columns agree on. Where none tells: columns parted by semicolons come from where a comma stands
/// before decimals.
fn mark_of<'a>(table: &Table, all: impl Iterator<Item = &'a Reading>) -> Option<DecimalMark> {
    let mut told = all.filter_map(Reading::told_mark);
    match told.next() {
        Some(mark) => told.all(|other| other == mark).then_some(mark),
        None => (table.delimiter() == ';').then_some(DecimalMark::Comma),
    }
}

impl Rows {
    /// What a person should know about how the table was read, one sentence each; mostly nothing.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    fn take_in(&mut self, record: &Record) {
        let row = record.line;
        let cells = record.len();
        if cells > self.columns.len()
            && record
                .cells()
                .skip(self.columns.len())
                .any(|c| !c.trim().is_empty())
        {
            let message = format!(
                "it has {cells} cells where the table has {} columns, so text in it probably lacks quotation marks",
                self.columns.len()
            );
            self.ready.push_back(Err(RowProblem {
                row,
                field: None,
                message,
            }));
            return;
        }
        if self.is_total(record) {
            self.ready.push_back(Err(RowProblem {
                row,
                field: None,
                message: "it adds up other rows, so it is left out".into(),
            }));
            return;
        }
        let mut fields = Vec::with_capacity(self.readings.len() + 2);
        let (mut problems, mut uncounted) = (0, false);
        for reading in &self.readings {
            match reading.read(record) {
                Ok(Some(value)) => fields.push((reading.field, value)),
                Ok(None) if self.needs(reading.field) && reading.field.holds() == Holds::Count => {
                    uncounted = true;
                    self.ready.push_back(Err(RowProblem {
                        row,
                        field: Some(reading.field),
                        message: "it does not say how many it stands for".into(),
                    }));
                }
                Ok(None) => {}
                Err(message) => {
                    problems += 1;
                    uncounted |= self.needs(reading.field);
                    self.ready.push_back(Err(RowProblem {
                        row,
                        field: Some(reading.field),
                        message,
                    }));
                }
            }
        }
        // Without its number it would be counted as one, without its period as of today.
        if uncounted {
            return;
        }
        if self.values.is_empty() {
            self.finish(
                Row {
                    number: row,
                    fields,
                },
                problems,
            );
        } else {
            self.spread(record, &fields, problems);
        }
    }

    /// Whether a row without this value would say something else: how many it counts, and when a survey was.
    fn needs(&self, field: Field) -> bool {
        match self.purpose {
            Purpose::Complaint => field == Field::Count,
            Purpose::SurveyResult => matches!(field, Field::N | Field::Period),
            Purpose::Reading | Purpose::Base | Purpose::Growth => false,
        }
    }

    /// Whether a row of counts adds up the others: it says "Total" where they say when, where or what.
    fn is_total(&self, record: &Record) -> bool {
        let mut all = self.readings.iter().chain(&self.values);
        let counts = all.any(|reading| reading.field.holds() == Holds::Count);
        let says = |reading: &&Reading| {
            !matches!(reading.field, Field::Words | Field::ExternalKey)
                && matches!(reading.field.holds(), Holds::Text | Holds::Date)
        };
        let mut said = self.readings.iter().filter(says);
        counts && said.any(|reading| reading.is_total(record))
    }

    /// One row for each of the columns that stand side by side.
    fn spread(&mut self, record: &Record, shared: &[(Field, Value)], problems: usize) {
        let row = record.line;
        let alone = self.values.len() == 1;
        for at in 0..self.values.len() {
            let mut fields = shared.to_vec();
            let mut problems = problems;
            let field = self.values[at].field;
            match self.values[at].read(record) {
                Ok(Some(value)) => fields.push((field, value)),
                Ok(None) if !alone || self.needs(field) => continue,
                Ok(None) => {}
                Err(message) => {
                    problems += 1;
                    self.ready.push_back(Err(RowProblem {
                        row,
                        field: Some(field),
                        message,
                    }));
                    if self.needs(field) {
                        continue;
                    }
                }
            }
            let name = self.values[at].name(&self.columns);
            if let Some(question) = &self.question {
                fields.push((Field::Question, Value::Text(question.clone())));
            }
            fields.extend(self.told_by(name, alone, &fields));
            self.finish(
                Row {
                    number: row,
                    fields,
                },
                problems,
            );
        }
    }

    /// What the name of one of several columns says of its values.
    fn told_by(&self, name: &str, alone: bool, said: &[(Field, Value)]) -> Option<(Field, Value)> {
        let is_said = |field| said.iter().any(|(f, _)| *f == field);
        let text = |field, words: &str| (field, Value::Text(words.to_owned()));
        if self.across {
            let (_, told) = across::told_by_names(self.purpose)?;
            return Some((told, Value::Date(across::period_of(name)?)));
        }
        match self.purpose {
            Purpose::Reading if is_said(Field::Measure) => None,
            Purpose::Reading if alone && crate::mapping::is_plain_value(name) => None,
            Purpose::Reading => Some(text(Field::Measure, name)),
            Purpose::SurveyResult if is_said(Field::Question) => Some(text(Field::Answer, name)),
            Purpose::SurveyResult => Some(text(Field::Question, name)),
            Purpose::Growth => {
                let words = crate::mapping::tokens(name);
                let direction = words.iter().find_map(|word| DIRECTIONS.find(word))?;
                Some(text(Field::Direction, direction))
            }
            Purpose::Complaint | Purpose::Base => None,
        }
    }

    fn finish(&mut self, row: Row, problems: usize) {
        if self.purpose.is_met(|f| row.get(f).is_some()) {
            self.ready.push_back(Ok(row));
        } else if problems == 0 {
            let message = self.missing(&row);
            self.ready.push_back(Err(RowProblem {
                row: row.number,
                field: None,
                message,
            }));
        }
    }

    fn missing(&self, row: &Row) -> String {
        let names: Vec<&str> = self
            .purpose
            .needed()
            .iter()
            .filter(|f| row.get(**f).is_none())
            .map(|f| f.name())
            .collect();
        match self.purpose {
            Purpose::Complaint => "it has neither a date nor words nor a category".into(),
            _ => format!("it has no {}", names.join(" and no ").replace('_', " ")),
        }
    }
}

impl Iterator for Rows {
    type Item = Result<Row, RowProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(ready) = self.ready.pop_front() {
                return Some(ready);
            }
            match self.records.next()? {
                Ok(record) => self.take_in(&record),
                Err(problem) => return Some(Err(problem)),
            }
        }
    }
}

impl Row {
    /// What the field holds.
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.fields
            .iter()
            .find(|(f, _)| *f == field)
            .map(|(_, v)| v)
    }
}
