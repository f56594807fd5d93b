//! What a person calls a record.

use rusqlite::Connection;

use crate::error::Result;
use crate::record::Record;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::store::rows;

/// What a person calls the record `of`: its title, or its kind and date.
pub fn of(connection: &Connection, of: &Ref) -> Result<String> {
    match rows::find(connection, of)? {
        Some(record) => of_record(connection, &record),
        None => Ok(of.kind.words().to_owned()),
    }
}

/// What a person calls this record.
pub fn of_record(connection: &Connection, record: &Record) -> Result<String> {
    let text = |field: &str| {
        record
            .fields
            .get(field)
            .and_then(|value| value.as_str())
            .map(shorten)
    };
    let inner = |field: &str, kind: Kind| -> Result<Option<String>> {
        match record.fields.get(field).and_then(|value| value.as_str()) {
            Some(id) => self::of(connection, &Ref::new(kind, id)).map(Some),
            None => Ok(None),
        }
    };
    let said = match record.kind {
        Kind::pin => {
            match serde_json::from_value(record.fields.get("what").cloned().unwrap_or_default()) {
                Ok(what) => Some(self::of(connection, &what)?),
                Err(_) => None,
            }
        }
        Kind::standing => inner("commitment", Kind::commitment)?,
        Kind::report => inner("fix_team", Kind::fix_team)?,
        Kind::artifact => {
            let day = || text("seen_on").map(|day| format!("paper of {day}"));
            text("title").or_else(|| text("came_as")).or_else(day)
        }
        Kind::call => {
            let day = || text("recorded_on").map(|day| format!("call of {day}"));
            text("title").or_else(|| text("came_as")).or_else(day)
        }
        // Who reads a step's name shall not read what stands on a ballot.
        Kind::ballot => Some("ballot".into()),
        kind => text(kind.declared().title),
    };
    Ok(said.unwrap_or_else(|| record.kind.words().to_owned()))
}

pub(crate) fn shorten(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
