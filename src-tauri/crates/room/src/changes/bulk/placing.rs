//! The stage of complaints that name none: where a person hung the same one, or those of the same category, before.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use serde_json::Value;

use crate::error::Result;
use crate::record::Fields;
use crate::record::id::Id;
use crate::record::kinds::Import;

/// Rows of an undone import are no longer there.
const PRESENT: &str = "t.import NOT IN (SELECT id FROM main.import WHERE undone)";

/// What is known of where complaints hang, before a table comes.
#[derive(Default)]
pub(super) struct Placing {
    /// For each category of which all complaints hang at one stage, by its name: that stage.
    stages: HashMap<String, String>,
    /// Of a table that is read again, by day and words: what a person said of the row.
    rows: HashMap<(String, String), Fields>,
}

impl Placing {
    /// As the room has it. A category that hangs at several stages, or of which some complaints wait, says nothing of the
    /// next. Categories are known by their names: those of a table that is read again are made anew.
    pub fn before(connection: &Connection, replaces: Option<&Id<Import>>) -> Result<Self> {
        let sql = format!(
            "SELECT k.name, min(t.stage) FROM main.complaint_count AS t JOIN main.category AS k ON k.id = t.category \
             WHERE t.stage <> '' AND {PRESENT} GROUP BY t.category HAVING min(t.stage) = max(t.stage)"
        );
        let mut statement = connection.prepare(&sql)?;
        let found = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?.to_lowercase(), row.get(1)?))
        })?;
        let mut stages: HashMap<String, String> = found.collect::<rusqlite::Result<_>>()?;
        let sql = format!(
            "SELECT DISTINCT k.name FROM main.complaint_count AS t JOIN main.category AS k ON k.id = t.category \
             WHERE t.stage = '' AND {PRESENT}"
        );
        let mut statement = connection.prepare(&sql)?;
        let waiting: HashSet<String> = statement
            .query_map([], |row| Ok(row.get::<_, String>(0)?.to_lowercase()))?
            .collect::<rusqlite::Result<_>>()?;
        stages.retain(|category, _| !waiting.contains(category));
        let rows = match replaces {
            Some(import) => said_by_hand(connection, import)?,
            None => HashMap::new(),
        };
        Ok(Self { stages, rows })
    }

    /// Gives a row of a table, its names as they stand there, what was said of it before; false where that is no stage.
    pub fn place(&self, fields: &mut Fields) -> bool {
        if fields.contains_key("stage") || fields.contains_key("moment") {
            return false;
        }
        let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
        let same = (!self.rows.is_empty())
            .then(|| {
                self.rows
                    .get(&(text("received_on").to_owned(), text("words").to_owned()))
            })
            .flatten();
        let category = text("category").trim().to_lowercase();
        let of_category = self.stages.get(&category);
        if let Some(said) = same {
            fields.extend(said.clone());
        }
        if let Some(stage) = of_category.filter(|_| !fields.contains_key("stage")) {
            fields.insert("stage".into(), stage.as_str().into());
        }
        fields.contains_key("stage")
    }
}

/// What hands have said of the rows of a table: where they hang, and that they may be quoted.
fn said_by_hand(
    connection: &Connection,
    import: &Id<Import>,
) -> Result<HashMap<(String, String), Fields>> {
    let sql = "SELECT coalesce(received_on, ''), words, stage, moment, quotable FROM main.complaint \
               WHERE import = ?1 AND words IS NOT NULL AND (stage IS NOT NULL OR quotable)";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([import.as_str()], |row| {
        let mut said = Fields::new();
        for (at, name) in [(2, "stage"), (3, "moment")] {
            if let Some(id) = row.get::<_, Option<String>>(at)? {
                said.insert(name.to_owned(), id.into());
            }
        }
        if row.get(4)? {
            said.insert("quotable".to_owned(), true.into());
        }
        Ok(((row.get(0)?, row.get(1)?), said))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
