//! What the tray says of a file that was read.

use room::record::kinds::Kind;

use super::{Arrival, ArrivalState};
use crate::import::{FileOutcome, Problem};

/// What is wrong with a file or a row of it, as a whole sentence.
fn sentence(problem: &Problem) -> String {
    let message = problem.message.trim_end_matches('.');
    match problem.row {
        Some(row) => format!("Row {row}: {message}."),
        None => format!("{message}."),
    }
}

/// So many sentences are read of one file.
const SAID: usize = 4;

/// What is said of the whole file; then of its rows the first, and how many more there are.
fn problems_text(problems: &[Problem]) -> String {
    let mut of_file = problems.iter().filter(|problem| problem.row.is_none());
    let mut said: Vec<String> = of_file.by_ref().take(SAID).map(sentence).collect();
    match of_file.count() {
        0 => {}
        more => said.push(format!("And {more} more.")),
    }
    let mut of_rows = problems.iter().filter(|problem| problem.row.is_some());
    said.extend(of_rows.next().map(sentence));
    match of_rows.count() {
        0 => {}
        1 => said.push("And 1 more row.".to_owned()),
        more => said.push(format!("And {more} more rows.")),
    }
    said.join(" ")
}

/// What became of a table; empty for everything else.
fn rows_text(one: &FileOutcome) -> String {
    let Some(kind) = one.kind.as_deref().and_then(Kind::named) else {
        return String::new();
    };
    let went = match kind {
        // Whether they have a stage changes with every one that is placed: the tray asks that of the room.
        Kind::complaint => "added.",
        Kind::reading => "added. Their measures are in the lists (L).",
        Kind::survey_result => "added. You find them in the lists (L).",
        Kind::base => "added: complaints are measured against them.",
        Kind::growth => "added: “Did we earn our growth?” shows them.",
        _ => return String::new(),
    };
    match one.added {
        0 => String::new(),
        _ => format!("{} {went}", one.went_in()),
    }
}

/// Writes what became of a file into its line.
pub(super) fn describe(row: &mut Arrival, one: &FileOutcome) {
    row.state = match (one.did_not_go_in(), one.unsure) {
        (true, true) => ArrivalState::Unsure,
        // It was read as what it is not.
        (true, false) if one.kind.is_some() => ArrivalState::Unsure,
        (true, false) => ArrivalState::Refused,
        (false, _) => ArrivalState::Done,
    };
    row.what.clone_from(&one.what);
    row.rows = one.added;
    let problems = problems_text(&one.problems);
    let is_there = !one.did_not_go_in() && one.known > 0 && one.added == 0;
    let rows = match is_there {
        true => "It is in the room already, so nothing was added.".to_owned(),
        false => rows_text(one),
    };
    row.words = format!("{rows} {problems}").trim().to_owned();
}
