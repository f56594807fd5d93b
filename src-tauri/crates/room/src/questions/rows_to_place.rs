//! Where the rows of a table hang, so that a person can say where they belong, or that they belong elsewhere.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::facts::records::list;
use crate::store::eyes::Seen;
use crate::store::index::as_query;

/// Complaints of one category that came with a table and hang in one place.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RowsToPlace {
    /// The category; none for rows that name none.
    pub category: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// The stage at which they hang; none of those that wait for one.
    pub stage: Option<String>,
    /// How many rows.
    pub rows: i64,
}

/// The rows of a table, those without a stage first, the largest category first; with `words`, those that say these.
pub fn rows_to_place(seen: &Seen<'_>, import: &str, words: &str) -> Result<Vec<RowsToPlace>> {
    // Signs without a letter are no words: nobody said them.
    let wanted = match words.trim() {
        "" => None,
        words => match as_query(words) {
            Some(wanted) => Some(wanted),
            None => return Ok(Vec::new()),
        },
    };
    let rows = match &wanted {
        None => {
            "SELECT nullif(category, '') AS category, nullif(stage, '') AS stage, \"rows\" AS n FROM complaint_count \
             WHERE import = ?1 AND ?2 IS NULL"
        }
        Some(_) => {
            "SELECT category, stage, 1 AS n FROM complaint WHERE import = ?1 \
             AND row IN (SELECT rowid FROM main.complaint_index WHERE complaint_index MATCH ?2)"
        }
    };
    let sql = format!(
        "SELECT c.category, k.name, c.stage, sum(c.n) AS n FROM ({rows}) AS c LEFT JOIN category AS k ON k.id = c.category \
         GROUP BY c.category, c.stage ORDER BY c.stage IS NOT NULL, n DESC, k.name"
    );
    list(seen, &sql, params![import, wanted], |row| {
        Ok(RowsToPlace {
            category: row.get(0)?,
            name: row.get(1)?,
            stage: row.get(2)?,
            rows: row.get(3)?,
        })
    })
}
