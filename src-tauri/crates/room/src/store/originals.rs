//! Which originals a room names, by their hashes.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::Value;

use crate::error::Result;
use crate::record::{Fields, Record};
use crate::store::eyes::Seen;

/// The hashes of the originals that a record names.
pub fn media_of(record: &Record) -> Vec<String> {
    media_in(&record.fields)
}

/// The hashes of the originals that these fields name.
pub(crate) fn media_in(fields: &Fields) -> Vec<String> {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let pages = fields.get("pages").and_then(Value::as_array);
    pages
        .into_iter()
        .flatten()
        .filter_map(|page| text(page.get("media")))
        .chain(text(fields.get("media")))
        .collect()
}

/// The hashes of all originals that the room names: in its records, and in what an undo could bring back.
pub fn named_originals(seen: &Seen<'_>) -> Result<BTreeSet<String>> {
    let mut statement = seen.connection.prepare(
        "SELECT json_object('pages', json(pages)) FROM main.artifact \
         UNION ALL SELECT json_object('media', media) FROM main.call \
         UNION ALL SELECT before FROM main.change WHERE kind IN ('artifact', 'call') AND before IS NOT NULL \
         UNION ALL SELECT after FROM main.change WHERE kind IN ('artifact', 'call') AND after IS NOT NULL",
    )?;
    let mut rows = statement.query([])?;
    let mut named = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let fields: String = row.get(0)?;
        let fields: Fields = serde_json::from_str(&fields).unwrap_or_default();
        named.extend(media_in(&fields));
    }
    Ok(named)
}

/// Whether the room names this original: in a record, or in what an undo could bring back.
pub(crate) fn is_named(connection: &Connection, hash: &str) -> Result<bool> {
    let mut statement = connection.prepare(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM artifact WHERE instr(pages, ?1)) \
           OR EXISTS (SELECT 1 FROM call WHERE media = ?1) \
           OR EXISTS (SELECT 1 FROM change WHERE kind IN ('artifact', 'call') \
             AND (instr(before, ?1) OR instr(after, ?1)))",
    )?;
    Ok(statement.exists([hash])?)
}
