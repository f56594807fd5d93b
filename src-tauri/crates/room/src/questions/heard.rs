//! What customers said at a stage, for whoever reads it and says what may be quoted.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::facts::records::{list, one};
use crate::record::Record;
use crate::record::kinds::Kind;
use crate::store::eyes::Seen;
use crate::store::index::as_query;
use crate::store::rows::read_record;

/// Complaints in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Heard {
    /// Up to 2,000, the newest first.
    pub complaints: Vec<Record>,
    /// How many there are in all.
    pub in_all: i64,
}

/// How much of what customers said may be quoted in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Quotable {
    /// How many complaints have words.
    pub said: i64,
    /// Of how many a person said that they may be quoted.
    pub quotable: i64,
}

/// How much of what customers said at a stage may be quoted.
pub fn quotable(seen: &Seen<'_>, stage: &str) -> Result<Quotable> {
    let sql = "SELECT coalesce(sum(said), 0), coalesce(sum(quotable), 0) FROM complaint_count WHERE stage = ?1";
    let rows = list(seen, sql, [stage], |row| {
        Ok(Quotable {
            said: row.get(0)?,
            quotable: row.get(1)?,
        })
    })?;
    Ok(rows.into_iter().next().unwrap_or(Quotable {
        said: 0,
        quotable: 0,
    }))
}

/// So many are read at once: who looks for more, looks for words.
const READ: i64 = 2000;

/// What customers said at a stage; with `words`, where they said these: each as a beginning, "in quotes" as a phrase.
pub fn heard(seen: &Seen<'_>, stage: &str, words: &str) -> Result<Heard> {
    let here = "FROM complaint AS c WHERE c.stage = ?1 AND c.words IS NOT NULL";
    let wanted = as_query(words);
    let here = match &wanted {
        None => format!("{here} AND ?2 IS NULL"),
        Some(_) => format!(
            "{here} AND c.row IN (SELECT rowid FROM main.complaint_index WHERE complaint_index MATCH ?2)"
        ),
    };
    let newest = format!("SELECT * {here} ORDER BY c.received_on DESC, c.id DESC LIMIT {READ}");
    let in_all = match &wanted {
        None => quotable(seen, stage)?.said,
        Some(_) => one(
            seen,
            &format!("SELECT count(*) {here}"),
            params![stage, wanted],
        )?,
    };
    Ok(Heard {
        complaints: list(seen, &newest, params![stage, wanted], |row| {
            read_record(Kind::complaint, row)
        })?,
        in_all,
    })
}
