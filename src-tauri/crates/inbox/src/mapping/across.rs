//! Tables that are read across: a column for each month ("Jul 2026", "Aug 2026"), or for each answer ("Very good", "Good").
//! What a row says of such a column is told by the column's name.

use jiff::civil::Date;

use super::column::Column;
use super::{Field, Mapping, Purpose};
use crate::dates::{self, DateOrder};
use crate::scale;

/// The period that a column is called after.
pub(crate) fn period_of(name: &str) -> Option<Date> {
    let name = name.trim();
    // "2026" may be a number of anything.
    let bare = name.chars().all(|c| c.is_ascii_digit());
    (!bare)
        .then(|| dates::read(name, DateOrder::DayFirst).ok())
        .flatten()
}

/// Whether a column is called after a period, like "Jul 2026".
pub fn is_period(name: &str) -> bool {
    period_of(name).is_some()
}

/// The fields whose columns may stand side by side, one for each period, and the field that their names tell.
pub(crate) fn told_by_names(purpose: Purpose) -> Option<(Field, Field)> {
    match purpose {
        Purpose::Reading => Some((Field::Value, Field::Period)),
        Purpose::Base => Some((Field::Customers, Field::Period)),
        Purpose::Complaint => Some((Field::Count, Field::ReceivedOn)),
        Purpose::Growth | Purpose::SurveyResult => None,
    }
}

impl Mapping {
    /// Whether the table has a column for each period; `columns` are the names of all its columns.
    pub fn is_across_periods(&self, columns: &[String]) -> bool {
        let Some((spread, told)) = told_by_names(self.purpose) else {
            return false;
        };
        let is_period = |at: &usize| {
            columns
                .get(*at)
                .is_some_and(|name| period_of(name).is_some())
        };
        let spread = self.columns(spread);
        !self.has(told) && !spread.is_empty() && spread.iter().all(is_period)
    }

    /// Whether the table has a column for each answer, with how many gave it: to the question of its row, or to one that the
    /// table does not name; `columns` are the names of all its columns.
    pub fn is_across_answers(&self, columns: &[String]) -> bool {
        let answers = self.columns(Field::Answer);
        let names = || -> Vec<&str> {
            let names = answers.iter().filter_map(|at| columns.get(*at));
            names.map(String::as_str).collect()
        };
        self.purpose == Purpose::SurveyResult
            && answers.len() > 1
            && (self.has(Field::Question) || scale::of_one_scale(&names()).len() >= FEW_ANSWERS)
    }
}

/// Takes the columns that are called after periods, where no other says the period; `taken` are those that fill a field.
pub(super) fn take_periods(mapping: &mut Mapping, columns: &[Column], taken: &mut [bool]) {
    let Some((spread, told)) = told_by_names(mapping.purpose) else {
        return;
    };
    let dated: Vec<usize> = (0..columns.len())
        .filter(|at| columns[*at].numbers() && period_of(&columns[*at].called).is_some())
        .collect();
    if mapping.has(told) || dated.is_empty() {
        return;
    }
    mapping.free(&dated);
    dated.iter().for_each(|at| taken[*at] = true);
    mapping.set(spread, dated);
    if mapping.purpose == Purpose::Reading && !mapping.has(Field::Measure) {
        let names = (0..columns.len()).find(|at| !taken[*at] && columns[*at].says_names());
        mapping.set(Field::Measure, names.into_iter().collect());
    }
}

/// Takes the columns that are called after the answers of one scale.
pub(super) fn take_answers(mapping: &mut Mapping, columns: &[Column]) {
    if mapping.purpose != Purpose::SurveyResult {
        return;
    }
    let numbers: Vec<usize> = (0..columns.len())
        .filter(|at| columns[*at].numbers())
        .collect();
    let names: Vec<&str> = numbers
        .iter()
        .map(|at| columns[*at].called.as_str())
        .collect();
    let known = scale::of_one_scale(&names);
    if known.len() >= FEW_ANSWERS
        && let (Some(first), Some(last)) = (known.first(), known.last())
    {
        // What stands between answers is one, whatever it is called.
        let of_a_scale = numbers[*first..=*last].to_vec();
        mapping.free(&of_a_scale);
        mapping.set(Field::N, Vec::new());
        mapping.set(Field::Answer, of_a_scale);
    }
}

/// Two columns may be called "Good" and "Poor" and be something else.
const FEW_ANSWERS: usize = 3;
