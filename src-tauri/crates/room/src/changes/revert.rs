//! Reverting a step: an ordinary write over the journal's images. Only fields that still hold what the step gave
//! them go back; what it could not put back, it says.

use serde_json::Value;

use crate::changes::writer::{Writer, from_image, same};
use crate::error::Result;
use crate::record::Fields;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::store::journal::{self, Act, Change, Run};
use crate::store::{rows, title};

/// Takes the changes of a step back, last first. Answers what stays, each in a sentence.
pub(crate) fn revert(writer: &mut Writer<'_>, step: i64) -> Result<Vec<String>> {
    let mut left = Vec::new();
    let acts = journal::acts_of(writer.connection, step)?;
    let is_of_table = |act: &Act| match act {
        Act::One(change) => change.of.kind == Kind::import,
        Act::Many(_) => false,
    };
    // Once a table is no longer there, what its rows name can go without a word from each of them.
    let (tables, others): (Vec<Act>, Vec<Act>) = acts.into_iter().rev().partition(is_of_table);
    for act in tables.into_iter().chain(others) {
        match act {
            Act::Many(run) => left.extend(run_back(writer, run)?),
            Act::One(Change { of, before, after }) => match (before, after) {
                (None, _) => writer.remove(&of)?,
                (Some(image), None) => left.extend(put_back(writer, &of, image)?),
                (Some(before), Some(after)) => {
                    left.extend(fields_back(writer, &of, before, &after)?);
                }
            },
        }
    }
    Ok(left)
}

/// Takes back what was done to many records alike. Where somebody changed one of them since, that stays.
fn run_back(writer: &mut Writer<'_>, run: Run) -> Result<Option<String>> {
    let all = run.ids.len();
    let ids = rows::that_hold(writer.connection, run.kind, &run.ids, &run.after)?;
    let since = all - ids.len();
    writer.change_alike(Run {
        ids,
        before: run.after,
        after: run.before,
        ..run
    })?;
    Ok(match since {
        0 => None,
        1 => Some(format!(
            "A {} was changed since and stays.",
            run.kind.words()
        )),
        _ => Some(format!(
            "{since} {} were changed since and stay.",
            run.kind.plural_words()
        )),
    })
}

fn put_back(writer: &mut Writer<'_>, of: &Ref, image: Fields) -> Result<Option<String>> {
    let record = from_image(of, image);
    let refs = crate::changes::writer::refs(record.kind, &record.fields)?;
    for needed in refs {
        if rows::find(writer.connection, &needed)?.is_none() && needed != *of {
            return Ok(Some(format!(
                "The {} could not come back, because a {} that it names is gone.",
                of.kind.words(),
                needed.kind.words()
            )));
        }
    }
    if rows::find(writer.connection, of)?.is_none() {
        writer.put(record)?;
    }
    Ok(None)
}

/// Gives fields their earlier values where they still hold what the step gave them. Answers what stays, each in a sentence.
pub(crate) fn fields_back(
    writer: &mut Writer<'_>,
    of: &Ref,
    before: Fields,
    after: &Fields,
) -> Result<Vec<String>> {
    let Some(now) = rows::find(writer.connection, of)? else {
        return Ok(vec![format!(
            "A {} is gone, so its fields stay as they were.",
            of.kind.words()
        )]);
    };
    let mut left = Vec::new();
    let mut mine = Fields::new();
    for (name, value) in before {
        let (now, given) = (now.fields.get(&name), after.get(&name));
        if same(now.unwrap_or(&Value::Null), given.unwrap_or(&Value::Null)) {
            mine.insert(name, value);
        } else if of.kind != Kind::import {
            left.push(format!(
                "The {} of '{}' was changed since and stays.",
                name.replace('_', " "),
                title::of(writer.connection, of)?,
            ));
        }
    }
    writer.change(of, mine)?;
    Ok(left)
}
