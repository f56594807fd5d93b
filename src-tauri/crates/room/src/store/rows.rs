//! Between a record's fields and its table's columns.

use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, ToSql, params_from_iter};
use serde_json::Value;

use crate::error::{Result, RoomError};
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::record::{Column, Field, Fields, IsKind, Record, is_absent};
use crate::store::journal::Run;

/// A field's value as a column keeps it.
struct Kept<'a>(&'a Field, Option<&'a Value>);

impl ToSql for Kept<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let owned = |value| Ok(ToSqlOutput::Owned(value));
        let Some(value) = self.1.filter(|value| !value.is_null()) else {
            return owned(match self.0.column {
                Column::Bool => Sql::Integer(0),
                _ => Sql::Null,
            });
        };
        match (self.0.column, value) {
            (Column::Json, value) => owned(Sql::Text(value.to_string())),
            (_, Value::String(text)) => Ok(ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes()))),
            (_, Value::Bool(said)) => owned(Sql::Integer(i64::from(*said))),
            (Column::Integer, Value::Number(number)) => {
                owned(number.as_i64().map_or(Sql::Null, Sql::Integer))
            }
            (_, Value::Number(number)) => owned(Sql::Real(number.as_f64().unwrap_or_default())),
            (_, other) => owned(Sql::Text(other.to_string())),
        }
    }
}

/// Reads a record from a row of `SELECT *` on its table or view.
pub fn read_record(kind: Kind, row: &Row<'_>) -> rusqlite::Result<Record> {
    let mut fields = Fields::new();
    for field in kind.declared().fields {
        let value = read_field(field, row.get_ref(field.name)?);
        if !is_absent(&value) {
            fields.insert(field.name.to_owned(), value);
        }
    }
    let time = |text: Option<String>| text.and_then(|text| text.parse().ok());
    Ok(Record {
        kind,
        id: row.get("id")?,
        made_at: time(row.get("made_at")?),
        changed_at: time(row.get("changed_at")?),
        fields,
    })
}

fn read_field(field: &Field, kept: ValueRef<'_>) -> Value {
    match (field.column, kept) {
        (_, ValueRef::Null) => Value::Null,
        (Column::Bool, ValueRef::Integer(said)) => Value::Bool(said != 0),
        (Column::Real, ValueRef::Integer(whole)) => Value::from(whole as f64),
        (_, ValueRef::Integer(whole)) => Value::from(whole),
        (_, ValueRef::Real(number)) => Value::from(number),
        (Column::Json, ValueRef::Text(text)) => serde_json::from_slice(text).unwrap_or(Value::Null),
        (_, ValueRef::Text(text) | ValueRef::Blob(text)) => {
            Value::String(String::from_utf8_lossy(text).into_owned())
        }
    }
}

/// The record `of`, if it is there.
pub fn find(connection: &Connection, of: &Ref) -> Result<Option<Record>> {
    let sql = format!("SELECT * FROM \"{}\" WHERE id = ?1", of.kind.as_str());
    Ok(connection
        .prepare_cached(&sql)?
        .query_row([&of.id], |row| read_record(of.kind, row))
        .optional()?)
}

/// The record `of`.
///
/// # Errors
/// [`RoomError::Missing`] where there is none.
pub fn get(connection: &Connection, of: &Ref) -> Result<Record> {
    find(connection, of)?.ok_or_else(|| RoomError::Missing(of.clone()))
}

/// All records of a kind, as long as they fit in memory, in the order in which they were made.
pub fn all(connection: &Connection, kind: Kind) -> Result<Vec<Record>> {
    let sql = format!("SELECT * FROM \"{}\" ORDER BY id", kind.as_str());
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| read_record(kind, row))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Hands all records of a kind to `take`, one after another, in the order in which they were made; those of tables that
/// were taken out too.
pub(crate) fn each(
    connection: &Connection,
    kind: Kind,
    mut take: impl FnMut(Record) -> Result<()>,
) -> Result<()> {
    let sql = format!("SELECT * FROM main.\"{}\" ORDER BY id", kind.as_str());
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(read_record(kind, row)?)?;
    }
    Ok(())
}

/// The columns that every table begins with; a kind's fields follow in order.
const HEAD: [&str; 3] = ["id", "made_at", "changed_at"];

fn columns(fields: &'static [Field]) -> impl Iterator<Item = &'static str> {
    HEAD.into_iter()
        .chain(fields.iter().map(|field| field.name))
}

/// The statement that puts a row into a kind's table.
fn insert_sql(kind: Kind) -> String {
    let columns = columns(kind.declared().fields);
    let columns: Vec<String> = columns.map(|name| format!("\"{name}\"")).collect();
    let places = vec!["?"; columns.len()].join(", ");
    format!(
        "INSERT INTO \"{}\" ({}) VALUES ({places})",
        kind.as_str(),
        columns.join(", "),
    )
}

/// Puts a record into its table.
pub(crate) fn insert(connection: &Connection, record: &Record) -> Result<()> {
    let text = |at: Option<jiff::Timestamp>| at.map(|at| at.to_string());
    let mut inserting = Inserting::into(connection, record.kind)?;
    inserting.each("made_at", text(record.made_at))?;
    inserting.each("changed_at", text(record.changed_at))?;
    inserting.row(record.id.as_deref().unwrap_or_default(), &record.fields)
}

/// Puts rows into one kind's table. SQLite copies what it is given for a row, so it is given only what is not there
/// from the row before.
pub(crate) struct Inserting<'a> {
    fields: &'static [Field],
    statement: CachedStatement<'a>,
    /// Which fields hold something else than an absent one does.
    set: Vec<bool>,
}

impl<'a> Inserting<'a> {
    pub fn into(connection: &'a Connection, kind: Kind) -> Result<Self> {
        let fields = kind.declared().fields;
        Ok(Self {
            fields,
            statement: connection.prepare_cached(&insert_sql(kind))?,
            set: vec![true; fields.len()],
        })
    }

    /// All rows to come have this in `column`; none says it itself.
    pub fn each(&mut self, column: &str, value: impl ToSql) -> Result<()> {
        let Some(place) = columns(self.fields).position(|name| name == column) else {
            return Ok(());
        };
        self.statement.raw_bind_parameter(place + 1, value)?;
        if let Some(set) = place
            .checked_sub(HEAD.len())
            .and_then(|at| self.set.get_mut(at))
        {
            *set = false;
        }
        Ok(())
    }

    pub fn row(&mut self, id: &str, fields: &Fields) -> Result<()> {
        self.statement.raw_bind_parameter(1, id)?;
        let mut next = fields.iter().peekable();
        for at in 0..self.fields.len() {
            let name = self.fields[at].name;
            let value = next.next_if(|(said, _)| *said == name);
            self.bind(at, value.map(|(_, value)| value))?;
        }
        // What comes in another order than declared was written down by an earlier version.
        for (name, value) in next {
            if let Some(at) = self.fields.iter().position(|field| field.name == name) {
                self.bind(at, Some(value))?;
            }
        }
        self.statement.raw_execute()?;
        Ok(())
    }

    fn bind(&mut self, at: usize, value: Option<&Value>) -> Result<()> {
        if value.is_some() || self.set[at] {
            let kept = Kept(&self.fields[at], value);
            self.statement
                .raw_bind_parameter(HEAD.len() + at + 1, kept)?;
            self.set[at] = value.is_some();
        }
        Ok(())
    }
}

/// A record as its own kind.
pub(crate) fn typed<K: IsKind>(record: &Record) -> Result<K> {
    K::from_fields(&record.fields).map_err(|field| RoomError::Field {
        kind: K::KIND,
        field,
    })
}

/// The columns that these fields are kept in, with their values.
fn kept(kind: Kind, fields: &Fields) -> Vec<Kept<'_>> {
    let fields = fields.iter();
    fields
        .filter_map(|(name, value)| Some(Kept(kind.declared().field(name)?, Some(value))))
        .collect()
}

/// `"stage" = ?` for each column, put together.
fn each_column(kept: &[Kept<'_>], is: &str, between: &str) -> String {
    let columns: Vec<String> = kept
        .iter()
        .map(|Kept(field, _)| format!("\"{}\" {is} ?", field.name))
        .collect();
    columns.join(between)
}

fn values<'a>(kept: &'a [Kept<'_>]) -> impl Iterator<Item = &'a dyn ToSql> {
    kept.iter().map(|value| value as &dyn ToSql)
}

/// Sets fields of a record's row; a name without a value clears its field.
pub(crate) fn update(
    connection: &Connection,
    of: &Ref,
    changed_at: &str,
    fields: &Fields,
) -> Result<()> {
    let kept = kept(of.kind, fields);
    let sql = format!(
        "UPDATE \"{}\" SET {}, changed_at = ? WHERE id = ?",
        of.kind.as_str(),
        each_column(&kept, "=", ", "),
    );
    let tail: [&dyn ToSql; 2] = [&changed_at, &of.id];
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values(&kept).chain(tail)))?;
    Ok(())
}

/// Those of these records whose fields hold just this.
pub(crate) fn that_hold(
    connection: &Connection,
    kind: Kind,
    ids: &[String],
    fields: &Fields,
) -> Result<Vec<String>> {
    let kept = kept(kind, fields);
    let mut statement = connection.prepare(&format!(
        "SELECT 1 FROM main.\"{}\" WHERE {} AND id = ?",
        kind.as_str(),
        each_column(&kept, "IS", " AND "),
    ))?;
    let mut hold = Vec::new();
    for id in ids {
        if statement.exists(params_from_iter(values(&kept).chain([id as &dyn ToSql])))? {
            hold.push(id.clone());
        }
    }
    Ok(hold)
}

/// Sets the same fields of many rows of a kind whose words nobody looks for in them. Those that are gone stay gone.
pub(crate) fn update_alike(connection: &Connection, run: &Run, changed_at: &str) -> Result<()> {
    connection.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS alike (id TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM temp.alike;",
    )?;
    let mut meant =
        connection.prepare_cached("INSERT OR IGNORE INTO temp.alike (id) VALUES (?1)")?;
    for id in &run.ids {
        meant.execute([id])?;
    }
    let kept = kept(run.kind, &run.after);
    let sql = format!(
        "UPDATE \"{}\" SET {}, changed_at = ? WHERE id IN (SELECT id FROM temp.alike)",
        run.kind.as_str(),
        each_column(&kept, "=", ", "),
    );
    let values = values(&kept).chain([&changed_at as &dyn ToSql]);
    connection.execute(&sql, params_from_iter(values))?;
    connection.execute_batch("DELETE FROM temp.alike")?;
    Ok(())
}

/// Takes a record's row away.
pub(crate) fn delete(connection: &Connection, of: &Ref) -> Result<()> {
    let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", of.kind.as_str());
    connection.prepare_cached(&sql)?.execute([&of.id])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::room::Room;
    use serde_json::json;

    #[test]
    fn fields_in_another_order_than_declared_go_where_they_belong() {
        let dir = tempfile::tempdir().unwrap();
        let mut room = Room::create(&dir.path().join("room")).unwrap();
        let connection = room.off_the_journal().unwrap();
        let mut record: Record = serde_json::from_value(json!({
            "kind": "complaint", "id": "one", "made_at": "2026-10-14T09:00:00Z",
            "changed_at": "2026-10-14T09:00:00Z", "received_on": "2026-10-01", "words": "Late again",
            "quotable": true, "channel": "letter", "place": "Leeds", "count": 3,
        }))
        .unwrap();
        let declared = record.fields.clone();
        record.fields = declared.clone().into_iter().rev().collect();
        insert(connection, &record).unwrap();
        let kept = get(connection, &Ref::new(Kind::complaint, "one")).unwrap();
        assert_eq!(kept.fields, declared);
    }
}
