//! Rows that come by the thousand. An import is one step however many rows it brings, and undoing it is one
//! statement: its rows are there as long as their import is not undone.

mod indexes;

use std::collections::{BTreeMap, HashSet};

use rusqlite::Connection;
use serde_json::Value;

use crate::edit::{Done, Source};
use crate::error::{Result, RoomError};
use crate::eyes::present;
use crate::id::Ref;
use crate::kinds::{Import, Kind};
use crate::record::{FieldError, Fields, Record};
use crate::room::Room;
use crate::rows::{self, Inserting};
use crate::time::Clock;
use crate::writer::{Writer, canonical};
use indexes::SetAside;

/// How much of the database SQLite keeps in memory, in KiB, negative as it wants it: its own default, and enough for the
/// pages of an import to be written once, not whenever others need their place.
const CACHE_OF_AN_EDIT: i64 = -2000;
const CACHE_OF_AN_IMPORT: i64 = -64_000;

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
    /// Reads a table in as one step: `import` says what it was, `table` the fields of its records.
    /// Text that names a record of the room (a stage, a category, a listening post) may stand for its id;
    /// a category or post that the room does not know yet is added with it.
    ///
    /// # Errors
    /// When the step cannot be made at all, or a row is an error (it was stopped): then nothing of it goes in. A row
    /// that the room refuses is listed in what is answered.
    pub fn bring(
        &mut self,
        import: Import,
        table: impl Iterator<Item = Result<Fields>>,
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
        let keep_in_memory = |room: &mut Self, size: i64| -> Result<()> {
            let connection = room.off_the_journal()?;
            Ok(connection.pragma_update(None, "cache_size", size)?)
        };
        keep_in_memory(self, CACHE_OF_AN_IMPORT)?;
        let done = self.step(&name, source, "[]", None, clock, |writer| {
            let record = Record::new(&import);
            let of = writer.add(record)?;
            let first_row = last_row(writer.connection, kind)?;
            let mut names = Names::default();
            let mut seen = BTreeMap::new();
            let mut rows = RowsOf::open(writer, &of, kind, first_row)?;
            for (position, fields) in table.enumerate() {
                let mut fields = fields?;
                if kind == Kind::complaint {
                    keyed(&mut fields, &mut seen);
                }
                fields.insert("import".into(), of.id.clone().into());
                let placed = names
                    .resolve(writer, kind, &mut fields)
                    .and_then(|()| rows.put(writer, &fields));
                match placed {
                    Ok(true) => brought.added += 1,
                    Ok(false) => brought.known += 1,
                    Err(RoomError::Field { field, .. }) => brought.refused.push((position, field)),
                    Err(other) => return Err(other),
                }
            }
            rows.close()?;
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
        });
        keep_in_memory(self, CACHE_OF_AN_EDIT)?;
        Ok((done?, brought))
    }
}

fn last_row(connection: &Connection, kind: Kind) -> Result<i64> {
    let sql = format!(
        "SELECT coalesce(max(row), 0) FROM main.\"{}\"",
        kind.as_str()
    );
    Ok(connection.query_row(&sql, [], |row| row.get(0))?)
}

/// A complaint without its source's number is known again by all that its row says, and by how many rows of the table
/// said just that before it.
fn keyed(fields: &mut Fields, seen: &mut BTreeMap<[u8; 32], u64>) {
    if fields.contains_key("external_key") {
        return;
    }
    let mut hasher =
        blake3::Hasher::new_derive_key("customer-room 2026 complaints without a number");
    hasher.update(Value::Object(fields.clone()).to_string().as_bytes());
    let before = seen.entry(*hasher.finalize().as_bytes()).or_default();
    hasher.update(&before.to_le_bytes());
    *before += 1;
    let key = hasher.finalize().to_hex().to_string();
    fields.insert("external_key".into(), key.into());
}

/// The rows of one import on their way into their table.
struct RowsOf<'a> {
    kind: Kind,
    import: Ref,
    connection: &'a Connection,
    inserting: Inserting<'a>,
    /// The keys of complaints that are there.
    known: HashSet<String>,
    indexes: SetAside,
    /// How many rows were there before.
    old: i64,
    /// How many came.
    new: i64,
    now: String,
}

impl<'a> RowsOf<'a> {
    fn open(writer: &Writer<'a>, import: &Ref, kind: Kind, old: i64) -> Result<Self> {
        let connection = writer.connection;
        let known = match kind {
            Kind::complaint => keys_of_complaints(connection)?,
            _ => HashSet::new(),
        };
        Ok(Self {
            kind,
            import: import.clone(),
            connection,
            inserting: Inserting::into(connection, kind)?,
            known,
            indexes: SetAside::default(),
            old,
            new: 0,
            now: writer.now.to_string(),
        })
    }

    /// Puts one row in; false where the same row is known already.
    fn put(&mut self, writer: &mut Writer<'_>, fields: &Fields) -> Result<bool> {
        let (fields, _) = canonical(self.kind, fields)?;
        if self.is_known(&fields)? {
            return Ok(false);
        }
        // Rows of other kinds are known again by the index that holds them.
        if self.kind == Kind::complaint {
            let rows = (self.old, self.new);
            self.indexes
                .once_it_pays(self.connection, self.kind, rows, &fields)?;
        }
        let id = writer.clock.new_id();
        self.inserting.row([&id, &self.now, &self.now], &fields)?;
        self.new += 1;
        Ok(true)
    }

    /// A complaint is known by its key; of another kind, a row that says the same in a table read in earlier.
    fn is_known(&mut self, fields: &Fields) -> Result<bool> {
        match fields.get("external_key").and_then(Value::as_str) {
            Some(key) => Ok(!self.known.insert(key.to_owned())),
            None => rows::said_by_another(self.connection, self.kind, fields, &self.import),
        }
    }

    fn close(self) -> Result<()> {
        self.indexes.put_back(self.connection)
    }
}

fn keys_of_complaints(connection: &Connection) -> Result<HashSet<String>> {
    let sql = format!(
        "SELECT external_key FROM main.complaint AS t WHERE external_key IS NOT NULL AND {}",
        present(Kind::complaint),
    );
    let mut statement = connection.prepare(&sql)?;
    let keys = statement.query_map([], |row| row.get(0))?;
    Ok(keys.collect::<rusqlite::Result<_>>()?)
}

/// What the names in a table's cells stand for.
#[derive(Default)]
struct Names {
    known: BTreeMap<(Kind, String), Named>,
}

impl Names {
    /// Puts ids where the row has names. What the room does not know yet is begun only when the row can go in.
    fn resolve(&mut self, writer: &mut Writer<'_>, kind: Kind, fields: &mut Fields) -> Result<()> {
        let mut new = Vec::new();
        for field in kind.declared().fields {
            let (Some(refers), Some(Value::String(text))) =
                (field.refers, fields.get(field.name).cloned())
            else {
                continue;
            };
            if refers == Kind::import {
                continue;
            }
            let wrong = |reason: String| RoomError::Field {
                kind,
                field: FieldError {
                    field: field.name.to_owned(),
                    reason,
                },
            };
            match self.id_of(writer.connection, refers, &text)? {
                Named::One(id) => {
                    fields.insert(field.name.to_owned(), id.into());
                }
                Named::Nobody if begun(refers, &text).is_some() => {
                    new.push((field.name, refers, text));
                }
                Named::Nobody => {
                    let what = refers.words();
                    return Err(wrong(format!(
                        "there is no {what} called {text:?} in this room"
                    )));
                }
                Named::Several => {
                    let what = refers.words();
                    return Err(wrong(format!(
                        "more than one {what} is called {text:?} in this room"
                    )));
                }
            }
        }
        if !new.is_empty() {
            canonical(kind, fields)?;
        }
        for (field, refers, text) in new {
            let id = self.begin(writer, refers, &text)?;
            fields.insert(field.to_owned(), id.into());
        }
        Ok(())
    }

    fn id_of(&mut self, connection: &Connection, kind: Kind, text: &str) -> Result<Named> {
        let key = (kind, text.trim().to_lowercase());
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let named = named(connection, kind, text)?;
        self.known.insert(key, named.clone());
        Ok(named)
    }

    fn begin(&mut self, writer: &mut Writer<'_>, kind: Kind, text: &str) -> Result<String> {
        let record = Record {
            kind,
            id: None,
            made_at: None,
            changed_at: None,
            fields: begun(kind, text.trim()).unwrap_or_default(),
        };
        let id = writer.add(record)?.id;
        let key = (kind, text.trim().to_lowercase());
        self.known.insert(key, Named::One(id.clone()));
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
    Ok(match named(connection, kind, text)? {
        Named::One(id) => Some(id),
        Named::Nobody | Named::Several => None,
    })
}

/// Who is called so.
#[derive(Clone)]
enum Named {
    Nobody,
    One(String),
    Several,
}

fn named(connection: &Connection, kind: Kind, text: &str) -> Result<Named> {
    let sql = format!(
        "SELECT id FROM main.\"{0}\" AS t \
         WHERE {1} AND (id = ?1 OR in_lower_case(\"{2}\") = in_lower_case(?1)) LIMIT 2",
        kind.as_str(),
        present(kind),
        kind.declared().title,
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut ids: Vec<String> = statement
        .query_map([text.trim()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(match ids.len() {
        0 => Named::Nobody,
        1 => Named::One(ids.swap_remove(0)),
        _ => Named::Several,
    })
}
