//! Rows that come by the thousand. An import is one step however many rows it brings, and undoing it is one
//! statement: its rows are there as long as their import is not undone.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde_json::Value;

use crate::edit::{Done, Source};
use crate::error::{Result, RoomError};
use crate::kinds::{Import, Kind};
use crate::record::{FieldError, Fields, Record};
use crate::room::Room;
use crate::rows::insert_row;
use crate::time::Clock;
use crate::writer::{Writer, canonical};

/// What became of the rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Brought {
    /// How many went in.
    pub added: i64,
    /// How many were there already.
    pub known: i64,
    /// Rows that were refused: their place among those given, from 0, and why.
    pub refused: Vec<(usize, FieldError)>,
}

impl Room {
    /// Reads a table in as one step: `import` says what it was, `rows` are the fields of its records.
    /// Text that names a record of the room (a stage, a category, a listening post) may stand for its id;
    /// a category or post that the room does not know yet is added with it.
    ///
    /// # Errors
    /// When the step cannot be made at all, or a row is an error (it was stopped): then nothing of it goes in. A row
    /// that the room refuses is listed in what is answered.
    pub fn bring(
        &mut self,
        import: Import,
        rows: impl Iterator<Item = Result<Fields>>,
        source: Source,
        clock: &mut dyn Clock,
    ) -> Result<(Done, Brought)> {
        let kind = import.of;
        if !kind.is_bulk() {
            return Err(RoomError::rule(
                "imports",
                format!(
                    "a table brings complaints, readings, base or growth, not {}.",
                    kind.plural()
                ),
            ));
        }
        let name = match &import.file_name {
            Some(file) => format!("Import '{file}'"),
            None => format!("Import {}", kind.plural().replace('_', " ")),
        };
        let mut brought = Brought::default();
        let done = self.step(&name, source, "[]", None, clock, |writer| {
            let record = Record::new(&import);
            let of = writer.add(record)?;
            let first_row = last_row(writer.connection, kind)?;
            let mut names = Names::default();
            for (position, fields) in rows.enumerate() {
                let mut fields = fields?;
                fields.insert("import".into(), of.id.clone().into());
                let placed = names
                    .resolve(writer, kind, &mut fields)
                    .and_then(|()| row(writer, kind, &fields));
                match placed {
                    Ok(true) => brought.added += 1,
                    Ok(false) => brought.known += 1,
                    Err(RoomError::Field { field, .. }) => brought.refused.push((position, field)),
                    Err(other) => return Err(other),
                }
            }
            if kind == Kind::complaint {
                writer.connection.execute(
                    "INSERT INTO complaint_index (rowid, words) \
                     SELECT row, words FROM complaint WHERE row > ?1 AND import = ?2 AND words IS NOT NULL",
                    (first_row, &of.id),
                )?;
            }
            let counted = [("added", brought.added), ("known", brought.known)];
            let counted = counted.map(|(name, n)| (name.to_owned(), Value::from(n)));
            writer.change(&of, Fields::from_iter(counted))
        })?;
        Ok((done, brought))
    }
}

fn last_row(connection: &Connection, kind: Kind) -> Result<i64> {
    let sql = format!(
        "SELECT coalesce(max(row), 0) FROM main.\"{}\"",
        kind.as_str()
    );
    Ok(connection.query_row(&sql, [], |row| row.get(0))?)
}

/// Puts one row in; false where the same row is known already.
fn row(writer: &mut Writer<'_>, kind: Kind, fields: &Fields) -> Result<bool> {
    let (fields, _) = canonical(kind, fields)?;
    if let Some(key) = fields.get("external_key").and_then(Value::as_str) {
        let known = writer
            .connection
            .prepare_cached(
                "SELECT 1 FROM main.complaint WHERE external_key = ?1 \
                 AND (import IS NULL OR import NOT IN (SELECT id FROM main.import WHERE undone))",
            )?
            .exists([key])?;
        if known {
            return Ok(false);
        }
    }
    let id = writer.clock.new_id();
    let now = writer.now.to_string();
    insert_row(writer.connection, kind, [&id, &now, &now], &fields)?;
    Ok(true)
}

/// What the names in a table's cells stand for.
#[derive(Default)]
struct Names {
    known: BTreeMap<(Kind, String), Option<String>>,
}

impl Names {
    /// Puts ids where the row has names.
    fn resolve(&mut self, writer: &mut Writer<'_>, kind: Kind, fields: &mut Fields) -> Result<()> {
        for field in kind.declared().fields {
            let (Some(refers), Some(Value::String(text))) = (field.refers, fields.get(field.name))
            else {
                continue;
            };
            if refers == Kind::import {
                continue;
            }
            let text = text.clone();
            let id = self
                .id_of(writer, refers, &text)?
                .ok_or_else(|| RoomError::Field {
                    kind,
                    field: FieldError {
                        field: field.name.to_owned(),
                        reason: format!(
                            "there is no {} called {text:?} in this room",
                            refers.words()
                        ),
                    },
                })?;
            fields.insert(field.name.to_owned(), id.into());
        }
        Ok(())
    }

    fn id_of(&mut self, writer: &mut Writer<'_>, kind: Kind, text: &str) -> Result<Option<String>> {
        let key = (kind, text.to_lowercase());
        if let Some(id) = self.known.get(&key) {
            return Ok(id.clone());
        }
        let mut id = find_named(writer.connection, kind, text)?;
        if id.is_none()
            && let Some(fields) = begun(kind, text)
        {
            let record = Record {
                kind,
                id: None,
                made_at: None,
                changed_at: None,
                fields,
            };
            id = Some(writer.add(record)?.id);
        }
        self.known.insert(key, id.clone());
        Ok(id)
    }
}

/// The fields with which a record begins that a table names and the room does not know yet; none where a person
/// must make it. A measure's unit and which way is better are for a person to put right.
fn begun(kind: Kind, name: &str) -> Option<Fields> {
    let mut fields = Fields::from_iter([("name".to_owned(), name.into())]);
    match kind {
        Kind::category | Kind::listening_post | Kind::customer_group => {}
        Kind::measure => {
            fields.insert("unit".into(), "number".into());
            fields.insert("better".into(), "up".into());
        }
        _ => return None,
    }
    Some(fields)
}

/// The record of `kind` with this id, or whose title is `text` whatever its case; none where two are called so.
pub fn find_named(connection: &Connection, kind: Kind, text: &str) -> Result<Option<String>> {
    let sql = format!(
        "SELECT id FROM main.\"{0}\" WHERE id = ?1 OR lower(\"{1}\") = lower(?1) LIMIT 2",
        kind.as_str(),
        kind.declared().title,
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let ids: Vec<String> = statement
        .query_map([text.trim()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(match ids.len() {
        1 => ids.into_iter().next(),
        _ => None,
    })
}
