//! The index of all that is said in the room, which a search asks.

use rusqlite::Connection;
use serde_json::Value;

use crate::error::Result;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::record::{Column, Fields, Record, Sees};

/// Keeps what a record says; replaces what it said before.
pub(crate) fn remember(connection: &Connection, of: &Ref, fields: &Fields) -> Result<()> {
    if of.kind.is_bulk() {
        return Ok(());
    }
    forget(connection, of)?;
    if of.kind == Kind::import && fields.contains_key("undone") {
        return Ok(());
    }
    let mut insert = connection
        .prepare_cached("INSERT INTO said (kind, id, at_ms, words) VALUES (?1, ?2, ?3, ?4)")?;
    for (at_ms, words) in said(of.kind, fields) {
        insert.execute((of.kind.as_str(), &of.id, at_ms, words))?;
    }
    Ok(())
}

/// Puts the words of one complaint into the index. Those of a table are put in as its rows come, so no trigger does it.
pub(crate) fn index_row(connection: &Connection, record: &Record) -> Result<()> {
    if record.kind == Kind::complaint {
        connection
            .prepare_cached(
                "INSERT INTO complaint_index (rowid, words) \
                 SELECT row, words FROM complaint WHERE id = ?1 AND words IS NOT NULL",
            )?
            .execute([&record.id])?;
    }
    Ok(())
}

/// Forgets what a record said.
pub(crate) fn forget(connection: &Connection, of: &Ref) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM said WHERE id = ?1")?
        .execute([&of.id])?;
    Ok(())
}

/// What somebody wrote or said; what only the program says of it ("late", a hash, a day) is not looked for.
fn said(kind: Kind, fields: &Fields) -> Vec<(Option<i64>, String)> {
    // What stands on a ballot is nobody's to find.
    if kind == Kind::ballot {
        return Vec::new();
    }
    let mut said = Vec::new();
    for field in kind.declared().fields {
        let Some(value) = fields.get(field.name) else {
            continue;
        };
        match (field.column, value) {
            (Column::Text, Value::String(text))
                if field.words
                    && field.sees != Sees::Nobody
                    && text.contains(char::is_alphabetic) =>
            {
                said.push((None, text.clone()));
            }
            (Column::Json, Value::Array(items)) => {
                items.iter().for_each(|item| lines(item, &mut said));
            }
            _ => {}
        }
    }
    said
}

/// What the structures inside a record say: remarks, transcripts with their time, clips, marks, notes.
fn lines(item: &Value, said: &mut Vec<(Option<i64>, String)>) {
    let at_ms = item.get("from").and_then(Value::as_i64);
    for key in ["words", "remark", "title", "note"] {
        if let Some(text) = item.get(key).and_then(Value::as_str) {
            said.push((at_ms, text.to_owned()));
        }
    }
    if let Some(inner) = item.get("hotspots").and_then(Value::as_array) {
        inner.iter().for_each(|item| lines(item, said));
    }
}

/// FTS5's language has operators that a person does not mean: every word is quoted, and begins what it finds.
pub(crate) fn as_query(words: &str) -> Option<String> {
    let mut parts = Vec::new();
    for (position, piece) in words.split('"').enumerate() {
        let in_quotes = position % 2 == 1;
        let cleaned = piece.replace('\0', " ");
        if in_quotes {
            if !cleaned.trim().is_empty() {
                parts.push(format!("\"{}\"", cleaned.trim()));
            }
        } else {
            let words = cleaned
                .split_whitespace()
                .filter(|word| word.contains(char::is_alphanumeric));
            parts.extend(words.map(|word| format!("\"{word}\"*")));
        }
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}
