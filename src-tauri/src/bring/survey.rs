//! Rows of a survey become one survey result for each question and period.

use std::collections::BTreeMap;

use inbox::mapping::Field;
use inbox::rows::Rows;
use jiff::civil::Date;
use room::bulk::Incoming;
use room::edit::{Change, Edit};
use room::eyes::Who;
use room::id::{Id, Ref};
use room::kinds::{Import, Kind, Share, SurveyResult};
use room::record::Record;
use room::time::Clock;

use super::table::{lost_rows, many, problem, sentence};
use super::{Bringing, Brought, NotBrought};
use crate::clock::MachineClock;
use crate::open_room::today;

pub(super) fn bring(
    run: &Bringing<'_>,
    rows: Rows,
    by_month: bool,
    mut incoming: Incoming,
    mut brought: Brought,
) -> Result<Brought, NotBrought> {
    let mut asked: BTreeMap<Asked, SurveyResult> = BTreeMap::new();
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
        result.n += count;
        match result
            .distribution
            .iter_mut()
            .find(|share| share.answer == answer)
        {
            Some(share) => share.count += count,
            None => result.distribution.push(Share { answer, count }),
        }
    }
    for result in asked.values_mut() {
        best_first(&mut result.distribution);
    }
    if undated {
        brought
            .problems
            .push(sentence("Answers without a date are dated today."));
    }
    brought.skipped = lost_rows(&unread, &went);
    went.dedup();
    incoming.import.rows = Some(many(went.len()).saturating_add(brought.skipped));
    brought.problems.extend(unread.into_iter().map(problem));
    let mut there = run.room.look(Who::Console, |seen| {
        room::rows::all(seen.connection, Kind::survey_result)
    })?;
    // What is replaced goes first, so nothing of it is known.
    if let Some(replaced) = &incoming.replaces {
        let replaced = serde_json::Value::from(replaced.as_str());
        there.retain(|record| record.fields.get("import") != Some(&replaced));
    }
    let (mut edits, mut new, mut corrected) = (Vec::new(), Vec::new(), 0);
    for result in asked.into_values() {
        let record = Record::new(&result);
        let known = there.iter().find(|known| asks_the_same(known, &record));
        if let Some((known, of)) = known.and_then(|known| Some((known, known.reference()?))) {
            brought.known += 1;
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
        brought.added += 1;
        new.push(result);
    }
    if corrected > 0 {
        brought
            .problems
            .push(super::table::corrected(Kind::survey_result, corrected));
    }
    incoming.import.added = Some(brought.added);
    incoming.import.known = Some(brought.known);
    incoming.import.skipped = Some(brought.skipped);
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
        .bring_records(incoming, with_new, &mut MachineClock)?;
    let import = done.put.into_iter().find(|put| put.kind == Kind::import);
    brought.what = import.and_then(|import| import.reference());
    Ok(brought)
}

/// Answers that are numbers stand from the highest to the lowest; of words the table's own order is kept.
fn best_first(distribution: &mut [Share]) {
    let number = |share: &Share| share.answer.trim().parse::<f64>().ok();
    if distribution.iter().all(|share| number(share).is_some()) {
        distribution.sort_by(|one, other| {
            let (one, other) = (number(one), number(other));
            other
                .unwrap_or_default()
                .total_cmp(&one.unwrap_or_default())
        });
    }
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
