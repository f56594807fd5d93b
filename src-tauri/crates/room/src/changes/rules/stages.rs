//! A stage is not removed from under an open commitment, a moment's things hang at its own stage, and a let-down that is
//! noted says where.

use serde_json::Value;

use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::Fields;
use crate::record::id::Ref;
use crate::record::kinds::{IS_OPEN, Kind};
use crate::store::{rows, title};

pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    for change in &writer.changes {
        match change.of.kind {
            Kind::let_down => let_down(writer, change)?,
            Kind::pin => pin(writer, &change.of)?,
            _ => {}
        }
    }
    Ok(())
}

/// One that is noted has a stage; it may lose it again when the stage is removed.
pub(super) fn says_where(fields: &Fields) -> Result<()> {
    match fields.get("stage").and_then(Value::as_str) {
        Some(_) => Ok(()),
        None => Err(RoomError::rule(
            "let_downs",
            "a let-down needs a stage: say where customers are let down.",
        )),
    }
}

fn let_down(writer: &Writer<'_>, change: &crate::store::journal::Change) -> Result<()> {
    let stage = |fields: &Option<Fields>| {
        fields
            .as_ref()
            .and_then(|fields| fields.get("stage"))
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let Some(lost) = stage(&change.before).filter(|_| stage(&change.after).is_none()) else {
        return Ok(());
    };
    let gone = rows::find(writer.connection, &Ref::new(Kind::stage, lost))?.is_none();
    let promise: Option<String> = open_promise(writer, &change.of.id)?;
    match promise.filter(|_| gone) {
        Some(promise) => Err(RoomError::rule(
            "stages",
            format!(
                "the stage cannot be removed while the commitment '{promise}' is open. Keep, stop or drop it first."
            ),
        )),
        None => Ok(()),
    }
}

fn open_promise(writer: &Writer<'_>, let_down: &str) -> Result<Option<String>> {
    use rusqlite::OptionalExtension;
    Ok(writer
        .connection
        .prepare_cached(&format!(
            "SELECT promise FROM main.\"commitment\" WHERE let_down = ?1 AND {IS_OPEN}"
        ))?
        .query_row([let_down], |row| row.get(0))
        .optional()?)
}

fn pin(writer: &Writer<'_>, of: &Ref) -> Result<()> {
    let astray: bool = writer
        .connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM main.pin JOIN main.moment ON moment.id = pin.moment \
             WHERE pin.id = ?1 AND moment.stage <> pin.stage)",
        )?
        .query_row([&of.id], |row| row.get(0))?;
    match astray {
        false => Ok(()),
        true => Err(RoomError::rule(
            "pins",
            format!(
                "'{}' would be pinned to a moment of another stage.",
                title::of(writer.connection, of)?
            ),
        )),
    }
}
