//! Files of the inbox that somebody dismissed: they are not told of again, until they change. Kept in a table outside of
//! the journal: it outlasts the cache and goes where the room goes, and no undo brings a line of the inbox back.

use crate::changes::room::Room;
use crate::error::Result;
use crate::store::eyes::Seen;

/// A file as it lay in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxFile {
    /// Its name within the inbox.
    pub name: String,
    /// Its size in bytes.
    pub size: i64,
    /// When it was written last, in milliseconds since 1970.
    pub modified: i64,
}

impl Room {
    /// Remembers that this file was dismissed.
    ///
    /// # Errors
    /// When the room may only be read.
    pub fn dismiss(&mut self, file: &InboxFile) -> Result<()> {
        self.off_the_journal()?.execute(
            "INSERT INTO dismissed (file, size, modified) VALUES (?1, ?2, ?3) \
             ON CONFLICT (file) DO UPDATE SET size = excluded.size, modified = excluded.modified",
            (&file.name, file.size, file.modified),
        )?;
        Ok(())
    }
}

/// Whether just this file was dismissed.
pub fn is_dismissed(seen: &Seen<'_>, file: &InboxFile) -> Result<bool> {
    let sql = "SELECT 1 FROM main.dismissed WHERE file = ?1 AND size = ?2 AND modified = ?3";
    let mut statement = seen.connection.prepare_cached(sql)?;
    Ok(statement.exists((&file.name, file.size, file.modified))?)
}
