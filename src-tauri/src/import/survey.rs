//! Rows of a survey become one survey result for each question and period.

use std::collections::BTreeMap;

use inbox::mapping::Field;
use inbox::rows::Rows;
use jiff::civil::Date;
use room::changes::bulk::Incoming;
use room::changes::edit::{Change, Edit};
use room::record::Record;
use room::record::id::{Id, Ref};
use room::record::kinds::{Import, Kind, Share, SurveyResult};
use room::store::eyes::Who;
use room::time::Clock;
use serde_json::Value;

use super::table::{lost_rows, many};
use super::table_words::{self, problem, sentence};
use super::{FileOutcome, ImportRun, NotImported, Problem};
use crate::open_room::today;
use crate::system::clock::MachineClock;

pub(super) fn import(
    run: &ImportRun<'_>,
    rows: Rows,
    by_month: bool,
    mut incoming: Incoming,
    mut outcome: FileOutcome,
) -> Result<FileOutcome, NotImported> {
    let mut asked: BTreeMap<Asked, SurveyResult> = BTreeMap::new();
    let mut spelled: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut unread, mut went) = (Vec::new(), Vec::new());
    let mut undated = false;
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(wrong) => {
                unread.push(wrong);
                continue;
            }
        };
        went.push(row.number);
        let text = |field| {
            row.get(field)
                .and_then(|value| value.text())
                .map(str::to_owned)
        };
        let (Some(question), Some(answer)) = (text(Field::Question), text(Field::Answer)) else {
            continue;
        };
        // As it was spelled first.
        let answers = spelled.entry(question.clone()).or_default();
        let answer = match answers.iter().find(|known| is_same(known, &answer)) {
            Some(known) => known.clone(),
            None => {
                answers.push(answer.clone());
                answer
            }
        };
        let day = row.get(Field::Period).and_then(|value| value.date());
        undated |= day.is_none();
        let day = day.unwrap_or_else(today);
        // The day on which each person answered is no period of its own.
        let period = if by_month { day.first_of_month() } else { day };
        let count = row
            .get(Field::N)
            .and_then(|value| value.count())
            .unwrap_or(1);
        let count = i64::try_from(count).unwrap_or_default();
        let (scale, channel) = (text(Field::Scale), text(Field::Channel));
        let result = asked
            .entry((question.clone(), period, channel.clone(), scale.clone()))
            .or_insert_with(|| SurveyResult {
                question,
                scale,
                period,
                n: 0,
                distribution: Vec::new(),
                channel,
                customer_group: None,
                source: text(Field::Source),
                import: None,
            });
        result.n = result.n.saturating_add(count);
        match result
            .distribution
            .iter_mut()
            .find(|share| share.answer == answer)
        {
            Some(share) => share.count = share.count.saturating_add(count),
            None => result.distribution.push(Share { answer, count }),
        }
    }
    if undated {
        outcome
            .problems
            .push(sentence("Answers without a date are dated today."));
    }
    outcome.skipped = lost_rows(&unread, &went);
    went.dedup();
    incoming.import.rows = Some(many(went.len()).saturating_add(outcome.skipped));
    outcome.problems.extend(unread.into_iter().map(problem));
    let mut there = run.room.look(Who::Console, |seen| {
        room::store::rows::all(seen.connection, Kind::survey_result)
    })?;
    // What is replaced goes first, so nothing of it is known.
    if let Some(replaced) = &incoming.replaces {
        let replaced = Value::from(replaced.as_str());
        there.retain(|record| record.fields.get("import") != Some(&replaced));
    }
    let guessed = in_order(&mut asked, &there);
    outcome.problems.extend(unsure_order(&guessed));
    let (mut edits, mut new, mut corrected) = (Vec::new(), Vec::new(), 0);
    for result in asked.into_values() {
        let record = Record::new(&result);
        let known = there.iter().find(|known| asks_the_same(known, &record));
        if let Some((known, of)) = known.and_then(|known| Some((known, known.reference()?))) {
            outcome.known += 1;
            if SAID
                .iter()
                .any(|field| known.fields.get(*field) != record.fields.get(*field))
            {
                corrected += 1;
                let said = SAID
                    .map(|field| (field, record.fields.get(field).cloned().unwrap_or_default()));
                edits.push(Change::many(&of, said));
            }
            edits.extend(run.pin(of));
            continue;
        }
        outcome.added += 1;
        new.push(result);
    }
    if corrected > 0 {
        outcome
            .problems
            .push(table_words::corrected(Kind::survey_result, corrected));
    }
    incoming.import.added = Some(outcome.added);
    incoming.import.known = Some(outcome.known);
    incoming.import.skipped = Some(outcome.skipped);
    let with_new = |import: &Id<Import>| {
        for mut result in new {
            result.import = Some(import.clone());
            let id = MachineClock.new_id();
            edits.push(Edit::Add(Record::new(&result).with_id(&id)));
            edits.extend(run.pin(Ref::new(Kind::survey_result, id)));
        }
        edits
    };
    let done = run
        .room
        .road()
        .import_records(incoming, with_new, &mut MachineClock)?;
    let import = done.put.into_iter().find(|put| put.kind == Kind::import);
    outcome.what = import.and_then(|import| import.reference());
    Ok(outcome)
}

/// Whether two answers differ in their spelling only: "Yes", "YES" and "yes."; "3" and "3.0".
fn is_same(one: &str, other: &str) -> bool {
    let plain = |answer: &str| {
        let answer = answer.trim().trim_end_matches('.').to_lowercase();
        answer
            .parse::<f64>()
            .map_or(answer, |number| number.to_string())
    };
    one == other || plain(one) == plain(other)
}

/// Puts the answers of each question in the order of their scale, the best first; where none is known, as the room has them
/// from before; else as the table lists them. Answers the questions of which nobody knows the order, with their answers.
fn in_order(
    asked: &mut BTreeMap<Asked, SurveyResult>,
    there: &[Record],
) -> Vec<(String, Vec<String>)> {
    let mut answers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for result in asked.values() {
        let all = answers.entry(result.question.clone()).or_default();
        for share in &result.distribution {
            if !all.contains(&share.answer) {
                all.push(share.answer.clone());
            }
        }
    }
    let mut guessed = Vec::new();
    for (question, all) in &mut answers {
        if let Some(known) = order_of(question, all, there) {
            *all = known;
        } else if all.len() > 1 {
            guessed.push((question.clone(), all.clone()));
        }
    }
    for result in asked.values_mut() {
        let order = &answers[&result.question];
        let place = |share: &Share| order.iter().position(|answer| *answer == share.answer);
        result.distribution.sort_by_key(place);
    }
    guessed
}

/// The order that is known: what a person said of this question before, or the scale.
fn order_of(question: &str, answers: &[String], there: &[Record]) -> Option<Vec<String>> {
    let of_question = there
        .iter()
        .filter(|record| record.fields.get("question").and_then(Value::as_str) == Some(question));
    let period = |record: &&Record| {
        let period = record.fields.get("period").and_then(Value::as_str);
        period.map(str::to_owned)
    };
    let before: Vec<String> = of_question
        .max_by_key(period)
        .and_then(|record| record.fields.get("distribution")?.as_array())
        .into_iter()
        .flatten()
        .filter_map(|share| Some(share.get("answer")?.as_str()?.to_owned()))
        .collect();
    if answers.iter().all(|answer| before.contains(answer)) {
        return Some(before);
    }
    let words: Vec<&str> = answers.iter().map(String::as_str).collect();
    let places = inbox::scale::best_first(&words)?;
    Some(places.into_iter().map(|at| answers[at].clone()).collect())
}

fn unsure_order(guessed: &[(String, Vec<String>)]) -> Option<Problem> {
    let (question, answers) = guessed.first()?;
    let others = match guessed.len() - 1 {
        0 => String::new(),
        1 => " The answers to 1 other question too.".to_owned(),
        more => format!(" The answers to {more} other questions too."),
    };
    Some(sentence(&format!(
        "The answers to “{question}” are taken as the table lists them, the best first: {}. If that is wrong, put them in order in the lists (L in the window).{others}",
        answers.join(", ")
    )))
}

/// What was asked: the question, its period, its channel and its scale.
type Asked = (String, Date, Option<String>, Option<String>);
const ASKED: [&str; 4] = ["question", "period", "channel", "scale"];
/// What was answered.
const SAID: [&str; 2] = ["n", "distribution"];

fn asks_the_same(one: &Record, other: &Record) -> bool {
    let same = |field: &&str| one.fields.get(*field) == other.fields.get(*field);
    ASKED.iter().all(same)
}
