//! Two people changed the same field: what is said to the second one.

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use crate::changes::writer::{canonical, same};
use crate::error::{Result, RoomError};
use crate::record::Fields;
use crate::record::id::Ref;
use crate::store::{rows, title};

/// Refuses a change of the record `of` where one of its fields no longer holds what it held when the wish was made.
/// `device`: on which it was made.
pub(crate) fn holds_still(
    connection: &Connection,
    of: &Ref,
    was: &Fields,
    device: &str,
) -> Result<()> {
    if was.is_empty() {
        return Ok(());
    }
    let record = rows::get(connection, of)?;
    // A list may have been written down with fields that are kept without saying so.
    let mut meant = record.fields.clone();
    meant.extend(was.clone());
    let meant = canonical(of.kind, meant).ok();
    for (field, was) in was {
        let now = record.fields.get(field).unwrap_or(&Value::Null);
        let was = meant.as_ref().map_or(Some(was), |meant| meant.get(field));
        if !same(now, was.unwrap_or(&Value::Null)) {
            return Err(RoomError::Conflict {
                of: of.clone(),
                title: title::of(connection, of)?,
                field: field.clone(),
                by: changed_by(connection, of, field, device)?,
                now: now_is(connection, of, field, now)?,
            });
        }
    }
    Ok(())
}

/// Who changed a field last, as a part of the sentence: " from the command line"; nothing where it was a window of this
/// device.
fn changed_by(
    connection: &Connection,
    of: &Ref,
    field: &str,
    device: &str,
) -> Result<&'static str> {
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
        Some((source, _)) => match source.as_str() {
            "command_line" => " from the command line",
            "arrival" => " by a file that arrived",
            "import" => " by an imported table",
            "phone" => " from a phone",
            "undo" => " by an undo",
            _ => "",
        },
        None => "",
    })
}

/// What a field holds now, as the end of the sentence: "; it is now “…”". Nothing of a list.
fn now_is(connection: &Connection, of: &Ref, field: &str, now: &Value) -> Result<String> {
    let declared = of.kind.declared().field(field);
    if let (Some(kind), Some(id)) = (declared.and_then(|field| field.refers), now.as_str()) {
        let named = title::of(connection, &Ref::new(kind, id))?;
        return Ok(format!("; it is now “{named}”"));
    }
    Ok(match now {
        Value::Null => "; it is empty now".into(),
        Value::String(words) if declared.is_some_and(|field| field.words) => {
            format!("; it is now “{}”", title::shorten(words))
        }
        // One of a few words of ours, or a day.
        Value::String(word) => format!("; it is now “{}”", word.replace('_', " ")),
        Value::Number(number) => format!("; it is now {number}"),
        Value::Bool(yes) => format!("; it is now “{}”", if *yes { "yes" } else { "no" }),
        Value::Array(_) | Value::Object(_) => String::new(),
    })
}
