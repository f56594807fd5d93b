//! Rows of a survey become one survey result for each question and period.

use std::collections::BTreeMap;

use inbox::mapping::Field;
use inbox::rows::Rows;
use jiff::civil::Date;
use room::edit::Edit;
use room::kinds::{Share, SurveyResult};
use room::record::Record;

use super::table::problem;
use super::{Bringing, Brought, NotBrought};
use crate::open_room::today;

pub(super) fn bring(
    run: &Bringing<'_>,
    rows: Rows,
    mut brought: Brought,
) -> Result<Brought, NotBrought> {
    let mut asked: BTreeMap<(String, Date), SurveyResult> = BTreeMap::new();
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(wrong) => {
                brought.skipped += i64::from(wrong.field.is_none());
                brought.problems.push(problem(wrong));
                continue;
            }
        };
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
        let result = asked
            .entry((question.clone(), period))
            .or_insert_with(|| SurveyResult {
                question,
                scale: text(Field::Scale),
                period,
                n: 0,
                distribution: Vec::new(),
                channel: text(Field::Channel),
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
    brought.added = i64::try_from(asked.len()).unwrap_or_default();
    let edits: Vec<Edit> = asked
        .into_values()
        .map(|result| Edit::Add(Record::new(&result)))
        .collect();
    let done = run.room.apply(edits, run.wish.source)?;
    let pins: Vec<Edit> = done
        .put
        .iter()
        .filter_map(|record| run.pin(record.reference()?))
        .collect();
    run.room.apply(pins, run.wish.source)?;
    Ok(brought)
}
