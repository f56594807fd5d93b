//! Rows that a table says again: known where they say the same, corrected where they say something else of the same thing.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rusqlite::{Connection, ToSql, params_from_iter};
use serde_json::Value;

use crate::changes::writer::same;
use crate::error::Result;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::record::{Fields, Record};
use crate::store::eyes::present;
use crate::store::rows::read_record;

/// What a row of a table is to the rows that were there before.
pub(super) enum RowMatch {
    /// Nobody spoke of this.
    New,
    /// One says just that.
    Same,
    /// This table has said it before, of the same case.
    Repeated,
    /// One says something else of it: these fields are to change.
    Other(Ref, Fields),
}

/// The rows that were there before a table came, by what they are about.
pub(super) struct ExistingRows {
    kind: Kind,
    /// The last of them.
    last: i64,
    /// Each is met once: a table may say several things of what is the same to us.
    by: HashMap<String, Vec<Record>>,
}

/// The fields that say what a row is about; its others are what it says of it.
fn about(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::reading => &["measure", "period", "channel", "product", "place"],
        Kind::base => &["stage", "period"],
        Kind::growth => &["period", "direction", "origin", "stage", "reason"],
        _ => &[],
    }
}

impl ExistingRows {
    pub fn before(kind: Kind, last: i64) -> Self {
        Self {
            kind,
            last,
            by: HashMap::new(),
        }
    }

    /// Finds the row of which `fields` speaks. What it leaves unsaid stays as it is.
    pub fn find(&mut self, connection: &Connection, fields: &Fields) -> Result<RowMatch> {
        if self.last == 0 {
            return Ok(RowMatch::New);
        }
        let about = about(self.kind);
        let key: Vec<Option<&str>> = about
            .iter()
            .map(|name| fields.get(*name).and_then(Value::as_str))
            .collect();
        let there = match self
            .by
            .entry(serde_json::to_string(&key).unwrap_or_default())
        {
            Entry::Occupied(met) => met.into_mut(),
            Entry::Vacant(new) => new.insert(load(connection, self.kind, &key, self.last)?),
        };
        let says = |record: &Record| {
            said(about, fields)
                .all(|(name, value)| same(record.fields.get(name).unwrap_or(&Value::Null), value))
        };
        if let Some(place) = there.iter().position(says) {
            there.remove(place);
            return Ok(RowMatch::Same);
        }
        if there.is_empty() {
            return Ok(RowMatch::New);
        }
        let other = there.remove(0);
        let fields = said(about, fields).map(|(name, value)| (name.clone(), value.clone()));
        Ok(match other.reference() {
            Some(of) => RowMatch::Other(of, fields.collect()),
            None => RowMatch::New,
        })
    }
}

/// What a row says of what it is about.
fn said<'a>(
    about: &'static [&'static str],
    fields: &'a Fields,
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    fields
        .iter()
        .filter(|(name, _)| *name != "import" && !about.contains(&name.as_str()))
}

/// The rows about this that are there, oldest first.
fn load(
    connection: &Connection,
    kind: Kind,
    key: &[Option<&str>],
    last: i64,
) -> Result<Vec<Record>> {
    let about: Vec<String> = about(kind)
        .iter()
        .map(|name| format!("\"{name}\" IS ?"))
        .collect();
    let sql = format!(
        "SELECT * FROM main.\"{}\" AS t WHERE {} AND row <= ? AND {} ORDER BY row",
        kind.as_str(),
        about.join(" AND "),
        present(kind),
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let key = key.iter().map(|value| value as &dyn ToSql);
    let values = params_from_iter(key.chain([&last as &dyn ToSql]));
    let rows = statement.query_map(values, |row| read_record(kind, row))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
