//! What is said of a table that was read: what was left out, corrected, or may be other than a person thinks.

use inbox::mapping::{Field, Mapping};
use inbox::rows::RowProblem;
use inbox::table::Table;
use room::changes::bulk::Several;
use room::record::kinds::{Kind, Together};

use super::Problem;

/// A person who matched no columns is told which were left out.
pub(super) fn not_read(columns: &[String]) -> Option<Problem> {
    const NAMED: usize = 5;
    let named: Vec<String> = columns
        .iter()
        .take(NAMED)
        .map(|column| format!("“{column}”"))
        .collect();
    let (last, before) = named.split_last()?;
    let more = columns.len().saturating_sub(NAMED);
    let list = match (before, more) {
        ([], 0) => format!("The column {last} was"),
        (_, 0) => format!("The columns {} and {last} were", before.join(", ")),
        _ => format!("The columns {} and {more} more were", named.join(", ")),
    };
    Some(sentence(&format!("{list} left out.")))
}

/// Rows that share a case number may be one case told twice, or the wrong column was taken for the number.
pub(super) fn repeated(table: &Table, mapping: &Mapping, many: i64) -> Problem {
    let keys = mapping
        .fields
        .iter()
        .find(|filled| filled.field == Field::ExternalKey);
    let columns = keys.map(|filled| filled.columns.iter());
    let names: Vec<&str> = columns
        .into_iter()
        .flatten()
        .filter_map(|column| table.columns().get(*column).map(String::as_str))
        .collect();
    let (rows, each) = match many {
        1 => ("1 row repeats".to_owned(), "it is"),
        _ => (
            format!("{} rows repeat", room::record::kinds::grouped(many)),
            "each is",
        ),
    };
    sentence(&format!(
        "{rows} the {} of a row above: {each} counted once, as the first says it. If these are different cases, import the file again with another column as case number.",
        names.join(" and ")
    ))
}

/// A table of which each row is of one shop, or of five minutes: what became of the rows of one period.
pub(super) fn several(measures: &[Several]) -> impl Iterator<Item = Problem> {
    let said = |together, what: &str| {
        let of_them: Vec<&Several> = measures
            .iter()
            .filter(|one| one.together == together)
            .collect();
        let most = of_them.iter().map(|one| one.most).max()?;
        let (who, have) = match of_them[..] {
            [one] => (format!("“{}”", one.measure), "has"),
            [one, other] => (format!("“{}” and “{}”", one.measure, other.measure), "have"),
            [first, ..] => (
                format!(
                    "“{}” and {} other measures",
                    first.measure,
                    of_them.len() - 1
                ),
                "have",
            ),
            [] => return None,
        };
        Some(sentence(&format!(
            "{who} {have} up to {} values for one period: {what}, change it in the measure (L in the window).",
            room::record::kinds::grouped(most)
        )))
    };
    [
        said(
            Together::Sum,
            "they are added up. If their average is right",
        ),
        said(
            Together::Mean,
            "their average is shown. If they should be added up",
        ),
    ]
    .into_iter()
    .flatten()
}

/// What was corrected is no trouble, and a person should know it.
pub(super) fn corrected(kind: Kind, many: i64) -> Problem {
    let what = kind.counted(many);
    let were = if many == 1 { "was" } else { "were" };
    sentence(&format!(
        "{what} of this table {were} in the room with another value, which this table has corrected."
    ))
}

/// A complaint of tomorrow is mostly a date that was written, or read, wrong.
pub(super) fn dated_later(many: i64) -> Option<Problem> {
    let (rows, are) = match many {
        0 => return None,
        1 => ("1 row".to_owned(), "is"),
        _ => (
            format!("{} rows", room::record::kinds::grouped(many)),
            "are",
        ),
    };
    Some(sentence(&format!(
        "{rows} {are} dated after today and will not be counted before that day. Check the column of dates."
    )))
}

/// What was placed by itself is said: a person may know better.
pub(super) fn placed(many: i64) -> Option<Problem> {
    let (rows, hang) = match many {
        0 => return None,
        1 => ("1 of them".to_owned(), "hangs"),
        _ => (
            format!("{} of them", room::record::kinds::grouped(many)),
            "hang",
        ),
    };
    Some(sentence(&format!(
        "{rows} {hang} where the same complaints, or those of the same category, hung before."
    )))
}

/// What is wrong with a row.
pub(super) fn problem(problem: RowProblem) -> Problem {
    Problem {
        row: Some(problem.row),
        field: problem.field.map(|field| field.name().to_owned()),
        message: problem.message,
    }
}

/// What is said of the whole file.
pub(super) fn sentence(words: &str) -> Problem {
    Problem {
        row: None,
        field: None,
        message: words.to_owned(),
    }
}
/// "9 readings"; of complaints their rows, which may stand for many each.
pub(super) fn rows_of(kind: Kind, rows: i64) -> String {
    match (kind, rows) {
        (Kind::complaint, 1) => "1 row of complaints".to_owned(),
        (Kind::complaint, _) => {
            format!("{} rows of complaints", room::record::kinds::grouped(rows))
        }
        _ => kind.counted(rows),
    }
}
