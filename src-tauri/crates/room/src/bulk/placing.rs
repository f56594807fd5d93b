//! The stage of complaints that name none: where a person hung those of the same category before.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use serde_json::Value;

use crate::error::Result;
use crate::eyes::present;
use crate::kinds::Kind;
use crate::record::Fields;

/// For each category of which all complaints hang at one stage, that stage.
#[derive(Default)]
pub(super) struct Placing(HashMap<String, String>);

impl Placing {
    /// As the room has it before a table comes. A category that hangs at several stages, or of which some complaints wait,
    /// says nothing of the next.
    pub fn before(connection: &Connection) -> Result<Self> {
        let present = present(Kind::complaint);
        let sql = format!(
            "SELECT category, min(stage) FROM main.complaint AS t WHERE stage IS NOT NULL AND category IS NOT NULL AND {present} \
             GROUP BY category HAVING min(stage) = max(stage)"
        );
        let mut statement = connection.prepare(&sql)?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut stages: HashMap<String, String> = found.collect::<rusqlite::Result<_>>()?;
        let sql = format!(
            "SELECT DISTINCT category FROM main.complaint AS t WHERE stage IS NULL AND category IS NOT NULL AND {present}"
        );
        let mut statement = connection.prepare(&sql)?;
        let waiting: HashSet<String> = statement
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        stages.retain(|category, _| !waiting.contains(category));
        Ok(Self(stages))
    }

    /// Gives the row its stage; false where it has one, or nothing says which.
    pub fn place(&self, fields: &mut Fields) -> bool {
        if fields.contains_key("stage") || fields.contains_key("moment") {
            return false;
        }
        let category = fields.get("category").and_then(Value::as_str);
        let Some(stage) = category.and_then(|category| self.0.get(category)) else {
            return false;
        };
        fields.insert("stage".into(), stage.as_str().into());
        true
    }
}
