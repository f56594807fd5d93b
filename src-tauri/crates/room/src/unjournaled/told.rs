//! What a person was told of files that came in and has not said OK to: which columns were left out, which rows could not
//! be read. Kept in a table outside of the journal, so that it is there when the room is opened again, and no undo brings
//! back what was said OK to. A line may quote its file, so a purge takes all of them along.

use crate::changes::room::Room;
use crate::error::Result;
use crate::store::eyes::Seen;

impl Room {
    /// Remembers the line of a file, as who tells it writes it down (JSON), in place of an earlier one; without one,
    /// nothing is remembered of the file.
    ///
    /// # Errors
    /// When the room may only be read.
    pub fn keep_told(&mut self, file: &str, line: Option<&str>) -> Result<()> {
        let connection = self.off_the_journal()?;
        match line {
            Some(line) => connection.execute(
                "INSERT INTO told (file, line) VALUES (?1, ?2) \
                 ON CONFLICT (file) DO UPDATE SET line = excluded.line",
                (file, line),
            )?,
            None => connection.execute("DELETE FROM told WHERE file = ?1", [file])?,
        };
        Ok(())
    }
}

/// The lines that are remembered, in the order in which their files came first.
///
/// # Errors
/// When the wall's eye looks.
pub fn told(seen: &Seen<'_>) -> Result<Vec<String>> {
    let sql = "SELECT line FROM main.told ORDER BY rowid";
    let mut statement = seen.connection.prepare_cached(sql)?;
    let lines = statement.query_map([], |row| row.get(0))?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}
