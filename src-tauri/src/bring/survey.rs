//! Rows of a survey become one survey result for each question and period.

use std::collections::BTreeMap;

use inbox::mapping::Field;
use inbox::rows::Rows;
use jiff::civil::Date;
use room::edit::{Change, Edit};
use room::eyes::Who;
use room::id::Ref;
use room::kinds::{Kind, Share, SurveyResult};
use room::record::Record;
use room::time::Clock;

use super::table::{lost_rows, problem};
use super::{Bringing, Brought, NotBrought};
use crate::clock::MachineClock;
use crate::open_room::today;

pub(super) fn bring(
    run: &Bringing<'_>,
    rows: Rows,
    mut brought: Brought,
) -> Result<Brought, NotBrought> {
    let mut asked: BTreeMap<Asked, SurveyResult> = BTreeMap::new();
    let (mut unread, mut went) = (Vec::new(), Vec::new());
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
        let period = row
            .get(Field::Period)
            .and_then(|value| value.date())
            .unwrap_or_else(today);
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
    brought.skipped = lost_rows(&unread, &went);
    brought.problems.extend(unread.into_iter().map(problem));
    let there = run.room.look(Who::Console, |seen| {
        room::rows::all(seen.connection, Kind::survey_result)
    })?;
    let (mut edits, mut corrected) = (Vec::new(), 0);
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
        let id = MachineClock.new_id();
        edits.push(Edit::Add(record.with_id(&id)));
        edits.extend(run.pin(Ref::new(Kind::survey_result, id)));
    }
    if corrected > 0 {
        brought
            .problems
            .push(super::table::corrected(Kind::survey_result, corrected));
    }
    run.room.apply(edits, run.wish.source)?;
    Ok(brought)
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
