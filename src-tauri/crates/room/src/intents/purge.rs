//! What must be gone: rows, search entries and journal images. Its media is removed by the program afterwards.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::id::Ref;
use crate::rows;
use crate::writer::Writer;

/// Makes a record be gone, from the journal too. Cannot be undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purge {
    /// What.
    pub what: Ref,
}

impl Purge {
    pub(super) fn purge(&self, writer: &mut Writer<'_>) -> Result<()> {
        rows::get(writer.connection, &self.what)?;
        writer.remove(&self.what)?;
        writer
            .connection
            .execute("DELETE FROM change WHERE id = ?1", [&self.what.id])?;
        writer.connection.execute(
            "UPDATE step SET edits = '[]', name = 'Something that was purged' WHERE instr(edits, ?1)",
            [&self.what.id],
        )?;
        for change in &mut writer.changes {
            if change.of == self.what {
                change.before = None;
            }
        }
        Ok(())
    }
}
