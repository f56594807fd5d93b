//! When ballots were cast: earlier versions kept it, and it says whose one is.

use rusqlite::Connection;

use crate::error::Result;

/// The first version whose ballots have no times.
const WITHOUT_TIMES: i64 = 11;

/// Whether a database of this version says of ballots when they were cast.
pub(crate) fn have_times(connection: &Connection, version: i64) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM main.ballot)";
    Ok(version < WITHOUT_TIMES && connection.query_row(sql, [], |row| row.get(0))?)
}

/// Takes times, ids and order from the ballots of an earlier version, and what its journal says of them: for the copy that
/// stays of a room that is brought up to date.
pub(crate) fn forget_times(copy: &Connection) -> Result<()> {
    copy.execute_batch(include_str!("migrations/forget_times.sql"))?;
    Ok(())
}
