//! How many complaints hang where, by month, kept with the rows by triggers (migration 013).

use rusqlite::{Connection, params};

use crate::error::Result;
use crate::record::id::Id;
use crate::record::kinds::Import;

/// The trigger that counts a row as it comes.
pub(crate) const AS_THEY_COME: &str = "complaint_counted_in";

/// Rows counted all at once: `complaint_count` as it should be.
fn of_rows(wanted: &str) -> String {
    format!(
        "SELECT coalesce(import, ''), coalesce(stage, ''), coalesce(category, ''), coalesce(moment, ''), coalesce(post, ''), \
           coalesce(substr(received_on, 1, 7), ''), count(*), count(words), CAST(total(quotable <> 0) AS INTEGER), \
           total(coalesce(\"count\", 1)) \
         FROM main.complaint WHERE {wanted} GROUP BY 1, 2, 3, 4, 5, 6"
    )
}

/// So many rows are counted at once: SQLite sorts them in memory.
const AT_ONCE: usize = 50_000;

/// Counts the rows of an import, all of which have a row number above `old`.
pub(crate) fn count_again(connection: &Connection, import: &Id<Import>, old: i64) -> Result<()> {
    let import = import.as_str();
    let count = of_rows("import = ?1 AND row > ?2 AND row <= ?3");
    let sql = format!(
        "INSERT INTO main.complaint_count {count} ON CONFLICT DO UPDATE SET \
           \"rows\" = \"rows\" + excluded.\"rows\", said = said + excluded.said, \
           quotable = quotable + excluded.quotable, complaints = complaints + excluded.complaints"
    );
    let last: i64 =
        connection.query_row("SELECT max(row) FROM main.complaint", [], |row| row.get(0))?;
    connection.execute(
        "DELETE FROM main.complaint_count WHERE import = ?1",
        [import],
    )?;
    for from in (old..last).step_by(AT_ONCE) {
        connection.execute(&sql, params![import, from, from + AT_ONCE as i64])?;
    }
    Ok(())
}

/// Whether the counts say the same as the rows.
pub(crate) fn are_right(connection: &Connection) -> Result<bool> {
    let rows = of_rows("1");
    let kept = "SELECT * FROM main.complaint_count";
    let sql =
        format!("SELECT NOT EXISTS ({rows} EXCEPT {kept}) AND NOT EXISTS ({kept} EXCEPT {rows})");
    Ok(connection.query_row(&sql, [], |row| row.get(0))?)
}
