//! Reading records with their types. For kinds of which a room has few; what comes by the thousand is read by SQL.

use std::ops::Deref;

use jiff::civil::Date;
use rusqlite::{Params, Row};

use crate::error::{Result, RoomError};
use crate::record::id::Ref;
use crate::record::kinds::{Kind, TheRoom};
use crate::record::{IsKind, Record};
use crate::store::eyes::Seen;
use crate::store::rows;

/// A record as it is kept.
pub struct Kept<K> {
    pub id: String,
    it: K,
}

impl<K> Deref for Kept<K> {
    type Target = K;
    fn deref(&self) -> &K {
        &self.it
    }
}

fn typed<K: IsKind>(record: Record) -> Result<Kept<K>> {
    Ok(Kept {
        it: rows::typed(&record)?,
        id: record.id.unwrap_or_default(),
    })
}

/// All records of a kind, in the order in which they were made.
pub fn all<K: IsKind>(seen: &Seen<'_>) -> Result<Vec<Kept<K>>> {
    let records = rows::all(seen.connection, K::KIND)?;
    records.into_iter().map(typed).collect()
}

/// The record with this id, if it is there for the asker.
pub fn find<K: IsKind>(seen: &Seen<'_>, id: &str) -> Result<Option<Kept<K>>> {
    let found = rows::find(seen.connection, &Ref::new(K::KIND, id))?;
    found.map(typed).transpose()
}

/// The record with this id.
pub fn get<K: IsKind>(seen: &Seen<'_>, id: &str) -> Result<Kept<K>> {
    find(seen, id)?.ok_or_else(|| RoomError::Missing(Ref::new(K::KIND, id)))
}

/// The one of `all` with this id.
pub fn by_id<'a, K>(all: &'a [Kept<K>], id: &str) -> Option<&'a Kept<K>> {
    all.iter().find(|record| record.id == id)
}

/// The room's settings; before it has any, what holds unless it says otherwise.
pub fn room(seen: &Seen<'_>) -> Result<TheRoom> {
    let kept = all::<TheRoom>(seen)?.into_iter().next();
    Ok(kept.map_or_else(
        || TheRoom {
            name: String::new(),
            company: String::new(),
            customers: None,
            first_month_of_year: None,
            currency: None,
            language: None,
            commitment_cap: None,
            moment_cap: None,
            paint_steps: Vec::new(),
            paint_period: None,
            too_few_base: None,
            leak_large: None,
            farthest_seat_m: None,
            picture_height_m: None,
        },
        |kept| kept.it,
    ))
}

/// The room's currency (ISO 4217; empty where nobody named one: then money is a bare number) and language (BCP 47).
pub fn currency_and_language(room: &TheRoom) -> (String, String) {
    (
        room.currency.clone().unwrap_or_default(),
        room.language.clone().unwrap_or_else(|| "en-GB".into()),
    )
}

/// The rows of a statement.
pub fn list<T>(
    seen: &Seen<'_>,
    sql: &str,
    given: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = seen.connection.prepare_cached(sql)?;
    let rows = statement.query_map(given, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The one value of a statement.
pub fn one<T: rusqlite::types::FromSql>(
    seen: &Seen<'_>,
    sql: &str,
    given: impl Params,
) -> Result<T> {
    Ok(seen
        .connection
        .prepare_cached(sql)?
        .query_row(given, |row| row.get(0))?)
}

/// A day in a column.
pub fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// A list or a structure in a column.
pub fn json<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// The kind that a word names, where it is one.
pub fn kind(word: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| kind.as_str() == word)
}
