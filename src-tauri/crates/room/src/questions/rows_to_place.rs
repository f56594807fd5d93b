//! Which rows of a table hang at no stage yet, so that a person can say where they belong.

use serde::Serialize;
use ts_rs::TS;

use super::parts::records::list;
use crate::error::Result;
use crate::eyes::Seen;

/// Complaints of one category that came with a table and hang at no stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RowsToPlace {
    /// The category; none for rows that name none.
    pub category: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// How many rows.
    pub rows: i64,
}

/// The rows of a table that hang at no stage yet, the largest category first.
pub fn rows_to_place(seen: &Seen<'_>, import: &str) -> Result<Vec<RowsToPlace>> {
    list(
        seen,
        "SELECT c.category, k.name, count(*) AS n FROM complaint AS c LEFT JOIN category AS k ON k.id = c.category \
         WHERE c.import = ?1 AND c.stage IS NULL GROUP BY c.category ORDER BY n DESC, k.name",
        [import],
        |row| {
            Ok(RowsToPlace {
                category: row.get(0)?,
                name: row.get(1)?,
                rows: row.get(2)?,
            })
        },
    )
}
