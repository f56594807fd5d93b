//! Whether a table was read in before.

use rusqlite::OptionalExtension;

use crate::error::Result;
use crate::record::id::Id;
use crate::record::kinds::{Import, Kind};
use crate::store::eyes::Seen;

/// A table that was read in before.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadBefore {
    /// Its import.
    pub import: Id<Import>,
    /// What its rows were taken for.
    pub of: Kind,
    /// How many rows went in.
    pub added: i64,
    /// It was taken out again.
    pub undone: bool,
}

/// The import of the same file: one with just this content; or one of this name that was taken out and not read in again
/// since, so that the same guess would be as wrong again.
pub fn read_before(seen: &Seen<'_>, content: &str, file_name: &str) -> Result<Option<ReadBefore>> {
    let mut statement = seen.connection.prepare_cached(
        "SELECT id, of, coalesce(added, 0), undone FROM main.import AS i WHERE content = ?1 OR undone AND file_name = ?2 \
           AND NOT EXISTS (SELECT 1 FROM main.import AS later WHERE later.file_name = ?2 AND NOT later.undone \
             AND later.row > i.row) \
         ORDER BY undone, row DESC LIMIT 1",
    )?;
    let read = statement.query_row((content, file_name), |row| {
        let of: String = row.get(1)?;
        Ok((row.get::<_, String>(0)?, of, row.get(2)?, row.get(3)?))
    });
    Ok(read.optional()?.and_then(|(import, of, added, undone)| {
        Some(ReadBefore {
            import: Id::new(import),
            of: Kind::named(&of)?,
            added,
            undone,
        })
    }))
}

/// What is known of the file that an import was read from: its name, and its content's hash.
pub fn file_of(seen: &Seen<'_>, import: &str) -> Result<Option<(String, Option<String>)>> {
    let sql = "SELECT file_name, content FROM main.import WHERE id = ?1 AND file_name IS NOT NULL";
    let mut statement = seen.connection.prepare_cached(sql)?;
    let found = statement.query_row([import], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(found.optional()?)
}

/// Whether what a table brought is in the room: neither undone nor taken out.
pub fn is_in(seen: &Seen<'_>, import: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM main.import WHERE id = ?1 AND NOT undone)";
    let mut statement = seen.connection.prepare_cached(sql)?;
    Ok(statement.query_row([import], |row| row.get(0))?)
}
