//! Saying where the rows of a table belong.

use serde::{Deserialize, Serialize};

use super::Found;
use crate::edit::{Change, Edit};
use crate::error::Result;
use crate::id::{Id, Ref};
use crate::kinds::{Category, Import, Kind, Moment, Stage};

/// Puts complaints that came with a table and hang at no stage yet under one; those that have a stage stay there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceRows {
    /// The table.
    pub import: Id<Import>,
    /// Only those of this category; all that are left where none is named.
    #[serde(default)]
    pub category: Option<Id<Category>>,
    /// Where.
    pub stage: Id<Stage>,
    /// Under which moment.
    #[serde(default)]
    pub moment: Option<Id<Moment>>,
}

impl PlaceRows {
    pub(super) fn edits(&self, found: &Found<'_>) -> Result<Vec<Edit>> {
        found.get(&self.import)?;
        let mut statement = found.connection.prepare_cached(
            "SELECT id FROM complaint WHERE import = ?1 AND stage IS NULL AND (?2 IS NULL OR category = ?2)",
        )?;
        let category = self.category.as_ref().map(Id::as_str);
        let rows = statement.query_map((self.import.as_str(), category), |row| {
            row.get::<_, String>(0)
        })?;
        rows.map(|id| {
            let mut fields = vec![("stage", self.stage.as_str().into())];
            if let Some(moment) = &self.moment {
                fields.push(("moment", moment.as_str().into()));
            }
            Ok(Change::many(&Ref::new(Kind::complaint, id?), fields))
        })
        .collect()
    }
}
