//! What must be gone: rows, search entries and journal images. Its media is removed by the program afterwards.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::id::Ref;
use crate::kinds::Kind;
use crate::rows;
use crate::writer::Writer;

/// Makes a record be gone, from the journal too. Cannot be undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purge {
    /// What.
    pub what: Ref,
}

/// Whose changes are gone: with an import those of its rows, also of rows that were removed before.
const OF_A_RECORD: &str = "SELECT ?1";
const OF_AN_IMPORT: &str = "SELECT ?1 \
    UNION SELECT id FROM complaint WHERE import = ?1 UNION SELECT id FROM reading WHERE import = ?1 \
    UNION SELECT id FROM base WHERE import = ?1 UNION SELECT id FROM growth WHERE import = ?1 \
    UNION SELECT id FROM change WHERE ?1 IN (before ->> '$.import', after ->> '$.import')";

impl Purge {
    pub(super) fn purge(&self, writer: &mut Writer<'_>) -> Result<()> {
        rows::get(writer.connection, &self.what)?;
        let so_far = writer.changes.len();
        writer.remove(&self.what)?;
        let mut gone: Vec<Ref> = writer.changes[so_far..]
            .iter()
            .filter(|change| change.after.is_none())
            .map(|change| change.of.clone())
            .collect();
        for of in &gone {
            forget(writer.connection, OF_A_RECORD, &of.id)?;
        }
        if self.what.kind == Kind::import {
            forget(writer.connection, OF_AN_IMPORT, &self.what.id)?;
            for kind in Kind::ALL.iter().filter(|kind| kind.is_bulk()) {
                let sql = format!("DELETE FROM \"{}\" WHERE import = ?1", kind.as_str());
                writer.connection.execute(&sql, [&self.what.id])?;
            }
            rows::delete(writer.connection, &self.what)?;
            gone.push(self.what.clone());
        }
        for change in &mut writer.changes {
            if gone.contains(&change.of) {
                (change.before, change.after) = (None, None);
            }
        }
        // What an index was told once stays in it, marked as gone, until it is built anew.
        writer.connection.execute_batch(
            "INSERT INTO said_index (said_index) VALUES ('rebuild'); \
             INSERT INTO complaint_index (complaint_index) VALUES ('rebuild');",
        )?;
        writer.purged = true;
        Ok(())
    }
}

/// Takes what was said of these out of the journal. A step is named after what it touched, a pin's after what hung there.
fn forget(connection: &Connection, whose: &str, id: &str) -> Result<()> {
    let steps = format!(
        "UPDATE step SET edits = '[]', name = 'Something that was purged' \
         WHERE instr(edits, ?1) OR seq IN (SELECT step FROM change WHERE id IN ({whose}) \
           OR kind = 'pin' AND ?1 IN (before ->> '$.what.id', after ->> '$.what.id'))"
    );
    connection.execute(&steps, [id])?;
    let changes = format!("DELETE FROM change WHERE id IN ({whose})");
    connection.execute(&changes, [id])?;
    Ok(())
}
