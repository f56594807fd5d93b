//! Which row names the columns.

use std::collections::HashMap;

use super::Record;
use crate::{dates, numbers};

/// A title and a note may stand above the header of an export, hardly more.
const ROWS_ABOVE: usize = 10;

/// Qualtrics writes below its header each question in full, and then a row of ids: neither is an answer.
const ROWS_OF_QUALTRICS: usize = 2;

/// The header of a table.
pub(super) struct Header {
    /// Line it stands on; `None` if the table starts with values.
    pub line: Option<u64>,
    /// Rows up to this line are no values.
    pub above: u64,
    /// Names, all different and none empty.
    pub columns: Vec<String>,
}

/// The header is the first row that fills at least half of the columns, unless it holds values itself.
pub(super) fn find(first: &[Record]) -> Header {
    let width = common_width(first);
    let filled = |r: &&Record| r.cells().filter(|c| !c.trim().is_empty()).count() * 2 >= width;
    let Some(head) = first.iter().take(ROWS_ABOVE).find(filled).or(first.first()) else {
        return Header {
            line: None,
            above: 0,
            columns: Vec::new(),
        };
    };
    if holds_values(head) {
        return Header {
            line: None,
            above: head.line - 1,
            columns: name_all(&vec![String::new(); width]),
        };
    }
    let mut names: Vec<String> = head.cells().map(str::to_owned).collect();
    names.resize(names.len().max(width), String::new());
    let below = first
        .iter()
        .filter(|row| row.line > head.line)
        .take(ROWS_OF_QUALTRICS);
    let ids = below.clone().find(|row| {
        row.cells()
            .any(|cell| cell.trim().starts_with("{\"ImportId\":"))
    });
    Header {
        line: Some(head.line),
        above: ids.map_or(head.line, |ids| ids.line),
        columns: name_all(&names),
    }
}

fn common_width(records: &[Record]) -> usize {
    let mut seen: HashMap<usize, usize> = HashMap::new();
    for record in records {
        *seen.entry(record.len()).or_default() += 1;
    }
    // Of two widths that come equally often, the narrower: longer rows are the broken ones.
    let often = |(width, times): &(usize, usize)| (*times, std::cmp::Reverse(*width));
    seen.into_iter()
        .max_by_key(often)
        .map_or(0, |(width, _)| width)
}

/// No column is called "22-04-2015" or "17.50"; a year may well be a name.
fn holds_values(head: &Record) -> bool {
    let cells = || head.cells().map(str::trim).filter(|c| !c.is_empty());
    let numbers = cells()
        .filter(|c| numbers::looks_like_number(c) && !is_year(c))
        .count();
    cells().any(dates::looks_like_day) || numbers * 2 > cells().count()
}

fn is_year(cell: &str) -> bool {
    cell.len() == 4 && cell.parse::<u16>().is_ok_and(|y| (1900..2100).contains(&y))
}

fn name_all(cells: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(cells.len());
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (i, cell) in cells.iter().enumerate() {
        let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if cell.is_empty() {
            format!("Column {}", i + 1)
        } else {
            cell
        };
        let times = seen.entry(name.clone()).or_default();
        *times += 1;
        names.push(if *times == 1 {
            name
        } else {
            format!("{name} ({times})")
        });
    }
    names
}
