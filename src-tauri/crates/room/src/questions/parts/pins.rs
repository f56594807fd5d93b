//! Where things hang.

use std::collections::HashSet;

use rusqlite::{Row, params};

use crate::error::Result;
use crate::facts::records::list;
use crate::record::kinds::Kind;
use crate::store::eyes::Seen;

/// A thing, and where it hangs.
pub struct Pin {
    pub pin: String,
    pub id: String,
    pub stage: String,
    pub moment: Option<String>,
}

impl Pin {
    /// From the columns pin, thing, stage and moment.
    pub fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            pin: row.get(0)?,
            id: row.get(1)?,
            stage: row.get(2)?,
            moment: row.get(3)?,
        })
    }
}

const PIN: &str = "SELECT id, what ->> '$.id', stage, moment FROM pin WHERE what ->> '$.kind' = ?1";
const IN_ORDER: &str = "ORDER BY position IS NULL, position, id";

/// The pins of things of one kind, in the order in which they hang.
pub fn all(seen: &Seen<'_>, kind: Kind) -> Result<Vec<Pin>> {
    let sql = format!("{PIN} {IN_ORDER}");
    list(seen, &sql, params![kind.as_str()], Pin::read)
}

/// The things of one kind that hang at a stage, once each, in the order of their pins.
pub fn ids_at(seen: &Seen<'_>, kind: Kind, stage: &str) -> Result<Vec<String>> {
    let sql = format!("{PIN} AND stage = ?2 {IN_ORDER}");
    let pins = list(seen, &sql, params![kind.as_str(), stage], Pin::read)?;
    let mut met = HashSet::new();
    let ids = pins.into_iter().map(|pin| pin.id);
    Ok(ids.filter(|id| met.insert(id.clone())).collect())
}

/// The first pin of a thing.
pub fn first_of(seen: &Seen<'_>, kind: Kind, id: &str) -> Result<Option<Pin>> {
    let sql = format!("{PIN} AND what ->> '$.id' = ?2 {IN_ORDER} LIMIT 1");
    Ok(list(seen, &sql, params![kind.as_str(), id], Pin::read)?.pop())
}
