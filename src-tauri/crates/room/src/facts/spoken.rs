//! Which earlier commitments were spoken to in a session.

use rusqlite::Connection;

use crate::error::Result;
use crate::record::kinds::IS_OPEN;

/// Commitments `c` of sessions before `now`, the session ?1, of which nobody said in it how they stand.
const NOT_DISCUSSED: &str = "FROM \"commitment\" AS c JOIN session AS then_ ON then_.id = c.session \
    JOIN session AS now ON now.id = ?1 \
    WHERE now.started_at IS NOT NULL AND then_.id <> now.id \
      AND (then_.held_on, coalesce(then_.started_at, '')) < (now.held_on, now.started_at) \
      AND NOT EXISTS (SELECT 1 FROM standing AS s WHERE s.\"commitment\" = c.id AND s.session = ?1 AND s.spoken)";

/// Earlier commitments that are open and were not discussed in this session yet, while it runs: each with what it promises.
pub(crate) fn unspoken(connection: &Connection, session: &str) -> Result<Vec<(String, String)>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT c.id, c.promise {NOT_DISCUSSED} AND now.adjourned_at IS NULL AND {IS_OPEN} \
         ORDER BY then_.held_on, c.id",
    ))?;
    let promises = statement.query_map([session], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(promises.collect::<rusqlite::Result<_>>()?)
}

/// Earlier commitments that were open on the day of a session and were not discussed in it: what each promises, and by
/// which day (`2026-10-14`). None while the session has not started.
pub fn not_discussed(
    connection: &Connection,
    session: &str,
) -> Result<Vec<(String, Option<String>)>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT c.promise, c.due {NOT_DISCUSSED} AND ({IS_OPEN} OR c.closed_on >= now.held_on) \
         ORDER BY then_.held_on, c.id",
    ))?;
    let promises = statement.query_map([session], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(promises.collect::<rusqlite::Result<_>>()?)
}
