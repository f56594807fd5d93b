//! Saying where the rows of a table belong.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Found;
use crate::edit::{Change, Edit};
use crate::error::Result;
use crate::id::{Id, Ref};
use crate::kinds::{Category, Import, Kind, Moment, Stage};
use crate::search::as_query;

/// Puts complaints that came with a table under a stage: those that hang at none yet, or at `from`, where they are wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceRows {
    /// The table.
    pub import: Id<Import>,
    /// Only those of this category; of any where none is named.
    #[serde(default)]
    pub category: Option<Id<Category>>,
    /// Only those of no category.
    #[serde(default)]
    pub uncategorised: bool,
    /// Only those that say this, each word as a beginning, "in quotes" as a phrase.
    #[serde(default)]
    pub words: Option<String>,
    /// The stage at which they hang now; those without one where none is named.
    #[serde(default)]
    pub from: Option<Id<Stage>>,
    /// Where.
    pub stage: Id<Stage>,
    /// Under which moment.
    #[serde(default)]
    pub moment: Option<Id<Moment>>,
}

impl PlaceRows {
    pub(super) fn edits(&self, found: &Found<'_>) -> Result<Vec<Edit>> {
        found.get(&self.import)?;
        let wanted = self
            .words
            .as_deref()
            .map(|words| as_query(words).unwrap_or_default());
        let said = match wanted.as_deref() {
            // Signs without a letter are no words: nobody said them.
            Some("") | None => "?5 IS NULL",
            Some(_) => {
                "row IN (SELECT rowid FROM main.complaint_index WHERE complaint_index MATCH ?5)"
            }
        };
        let mut statement = found.connection.prepare_cached(&format!(
            "SELECT id FROM complaint WHERE import = ?1 AND stage IS ?2 AND (?3 IS NULL OR category = ?3) \
               AND (NOT ?4 OR category IS NULL) AND {said}",
        ))?;
        let category = self.category.as_ref().map(Id::as_str);
        let from = self.from.as_ref().map(Id::as_str);
        let rows = statement.query_map(
            params![
                self.import.as_str(),
                from,
                category,
                self.uncategorised,
                wanted
            ],
            |row| row.get::<_, String>(0),
        )?;
        let moment = self
            .moment
            .as_ref()
            .map(|moment| Value::from(moment.as_str()));
        rows.map(|id| {
            let fields = [
                ("stage", Value::from(self.stage.as_str())),
                // A moment of the stage where they hung before is none of this one.
                ("moment", moment.clone().unwrap_or_default()),
            ];
            Ok(Change::many(&Ref::new(Kind::complaint, id?), fields))
        })
        .collect()
    }
}
