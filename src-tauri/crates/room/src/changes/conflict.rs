//! Two people changed the same field: what is said to the second one.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use crate::changes::writer::{canonical, same};
use crate::error::{Result, RoomError};
use crate::record::id::Ref;
use crate::record::{Column, Fields};
use crate::store::journal::Source;
use crate::store::{rows, title};

/// Refuses a change of the record `of` where one of its fields no longer holds what it held when the wish was made (`was`),
/// unless it holds by now what is wished. `device`: on which the wish was made.
pub(crate) fn holds_still(
    connection: &Connection,
    of: &Ref,
    was: &Fields,
    wished: &Fields,
    device: &str,
) -> Result<()> {
    if was.is_empty() {
        return Ok(());
    }
    let record = rows::get(connection, of)?;
    // A list may have been written down with fields that are kept without saying so.
    let as_kept = |some: &Fields| {
        let mut meant = record.fields.clone();
        meant.extend(some.clone());
        canonical(of.kind, meant).ok()
    };
    let (before, after) = (as_kept(was), as_kept(wished));
    let holds = |meant: &Option<Fields>, given: &Fields, field: &str| {
        let now = record.fields.get(field).unwrap_or(&Value::Null);
        let held = meant.as_ref().unwrap_or(given).get(field);
        same(now, held.unwrap_or(&Value::Null))
    };
    for field in was.keys() {
        let is_wished = wished.contains_key(field) && holds(&after, wished, field);
        if !holds(&before, was, field) && !is_wished {
            let now = record.fields.get(field).unwrap_or(&Value::Null);
            let by = changed_by(connection, of, field, device)?;
            return Err(RoomError::Conflict {
                of: of.clone(),
                field: field.clone(),
                sentence: sentence(connection, of, field, now, by)?,
            });
        }
    }
    Ok(())
}

/// Who changed a field last, behind "was changed"; nothing where it was a window of this device, or is not known: rows of
/// a table change many at a time.
fn changed_by(
    connection: &Connection,
    of: &Ref,
    field: &str,
    device: &str,
) -> Result<&'static str> {
    if of.kind.is_bulk() {
        return Ok("");
    }
    let last: Option<(String, Option<String>)> = connection
        .prepare_cached(
            "SELECT step.source, step.device FROM main.change JOIN main.step ON step.seq = change.step \
             WHERE change.id = ?1 AND change.kind = ?2 \
               AND (change.after ->> ('$.' || ?3)) IS NOT (change.before ->> ('$.' || ?3)) \
             ORDER BY change.step DESC, change.position DESC LIMIT 1",
        )?
        .query_row((&of.id, of.kind.as_str(), field), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    Ok(match last {
        Some((_, Some(other))) if other != device => " on another computer",
        Some((source, _)) => serde_json::from_value(source.into()).map_or("", Source::by),
        None => "",
    })
}

/// What was changed, by whom, and what it is now: a sentence without its end mark.
fn sentence(
    connection: &Connection,
    of: &Ref,
    field: &str,
    now: &Value,
    by: &str,
) -> Result<String> {
    let title = title::of(connection, of)?;
    if field == of.kind.declared().title {
        let kind = of.kind.words();
        return Ok(format!(
            "the {kind} was changed in the meantime{by} and is now “{title}”"
        ));
    }
    let words = field_words(field);
    let what = match value_words(connection, of, field, now)? {
        Some(now) => format!(": its {words} is now {now}"),
        None => format!(", in its {words}"),
    };
    let called = match title.parse::<Date>() {
        Ok(day) => format!("the {} of {}", of.kind.words(), whole(day)),
        Err(_) => format!("“{title}”"),
    };
    Ok(format!("{called} was changed in the meantime{by}{what}"))
}

/// What a field holds, as a person reads it; none of a list.
fn value_words(
    connection: &Connection,
    of: &Ref,
    field: &str,
    now: &Value,
) -> Result<Option<String>> {
    let declared = of.kind.declared().field(field);
    if let (Some(kind), Some(id)) = (declared.and_then(|field| field.refers), now.as_str()) {
        let named = title::of(connection, &Ref::new(kind, id))?;
        return Ok(Some(format!("“{named}”")));
    }
    let is_bool = declared.is_some_and(|field| field.column == Column::Bool);
    Ok(match now {
        // What is off is kept as nothing.
        Value::Null if is_bool => Some("no".into()),
        Value::Null => Some("empty".into()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.into()),
        // Without a point where there is nothing behind it.
        Value::Number(number) => number.as_f64().map(|number| number.to_string()),
        Value::String(text) => Some(match text.parse::<Date>() {
            Ok(day) => whole(day),
            Err(_) if declared.is_some_and(|field| field.words) => {
                format!("“{}”", title::shorten(text))
            }
            // One of a few words of ours.
            Err(_) => format!("“{}”", text.replace('_', " ")),
        }),
        Value::Array(_) | Value::Object(_) => None,
    })
}

fn whole(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// A field as it is called on screen, where its own name is not that.
fn field_words(field: &str) -> String {
    match field {
        "silo" => "department".into(),
        "silos" => "departments".into(),
        "due" => "due date".into(),
        "next_on" => "next session".into(),
        "reports_on" => "report date".into(),
        "target_by" => "target date".into(),
        "fixed_on" => "date of the fix".into(),
        "quotable" => "leave to be quoted".into(),
        _ => field.replace('_', " "),
    }
}
