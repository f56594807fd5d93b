//! What is half typed on the console: a note or a let-down without its Enter. Kept in a table outside of the journal, so that
//! it outlasts a power cut and is in no undo. It is the facilitator's own: the wall's eye does not see it, and no export or
//! share has it.

use std::collections::BTreeMap;

use rusqlite::TransactionBehavior;
use serde::Serialize;
use ts_rs::TS;

use crate::changes::room::Room;
use crate::error::Result;
use crate::store::eyes::Seen;

/// What stands in one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HalfTyped {
    /// Which, as the console calls it.
    pub field: String,
    /// What stands in it, as the console writes it down: JSON.
    pub words: String,
}

impl Room {
    /// Remembers what stands in these fields; where nothing stands any more, nothing is remembered.
    ///
    /// # Errors
    /// When the room may only be read.
    pub fn keep_half_typed(&mut self, fields: &BTreeMap<String, Option<String>>) -> Result<()> {
        let connection = self.off_the_journal()?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (field, words) in fields {
            match words {
                Some(words) => transaction
                    .prepare_cached(
                        "INSERT INTO half_typed (field, words) VALUES (?1, ?2) \
                         ON CONFLICT (field) DO UPDATE SET words = excluded.words",
                    )?
                    .execute((field, words))?,
                None => transaction
                    .prepare_cached("DELETE FROM half_typed WHERE field = ?1")?
                    .execute([field])?,
            };
        }
        transaction.commit()?;
        Ok(())
    }
}

/// What is half typed, field by field. The console alone asks it.
///
/// # Errors
/// When the wall's eye looks.
pub fn half_typed(seen: &Seen<'_>) -> Result<Vec<HalfTyped>> {
    let sql = "SELECT field, words FROM main.half_typed ORDER BY field";
    let mut statement = seen.connection.prepare_cached(sql)?;
    let fields = statement.query_map([], |row| {
        Ok(HalfTyped {
            field: row.get(0)?,
            words: row.get(1)?,
        })
    })?;
    Ok(fields.collect::<rusqlite::Result<_>>()?)
}
