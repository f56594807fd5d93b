//! Hanging evidence up, and checking its pages.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::IntentContext;
use crate::changes::edit::{Change, Edit};
use crate::error::{Result, RoomError};
use crate::record::Record;
use crate::record::id::{Id, Ref};
use crate::record::kinds::{Artifact, Kind, Moment, Pin, Stage};

/// Hangs something under a stage, and under a moment where known. Where it hangs there already, nothing changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Pinned {
    /// An artifact, complaint, measure, survey result or call.
    pub what: Ref,
    /// Where.
    pub stage: Id<Stage>,
    /// Under which moment.
    #[serde(default)]
    pub moment: Option<Id<Moment>>,
}

impl Pinned {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let hangs_there: bool = context
            .connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM main.pin WHERE what ->> '$.id' = ?1 AND stage = ?2 AND moment IS ?3)",
            )?
            .query_row(
                (
                    &self.what.id,
                    self.stage.as_str(),
                    self.moment.as_ref().map(Id::as_str),
                ),
                |row| row.get(0),
            )?;
        if hangs_there {
            return Ok(Vec::new());
        }
        let last: i64 = context
            .connection
            .prepare_cached("SELECT coalesce(max(position), 0) FROM main.pin WHERE stage = ?1")?
            .query_row([self.stage.as_str()], |row| row.get(0))?;
        Ok(vec![Edit::Add(Record::new(&Pin {
            what: self.what.clone(),
            stage: self.stage.clone(),
            moment: self.moment.clone(),
            position: Some(last + 1),
        }))])
    }
}

/// Says that a person looked at a page and that its masks hide what they should.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CheckPage {
    /// Of which artifact.
    pub artifact: Id<Artifact>,
    /// Which page, from 0; all of them where it is left out.
    #[serde(default)]
    pub page: Option<usize>,
    /// Who looked.
    #[serde(default)]
    pub by: Option<String>,
}

impl CheckPage {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let mut artifact = context.get(&self.artifact)?;
        if self.page.is_some_and(|page| page >= artifact.pages.len()) {
            return Err(RoomError::rule(
                "pages",
                format!("there is no such page; it has {}.", artifact.pages.len()),
            ));
        }
        for (position, page) in artifact.pages.iter_mut().enumerate() {
            if self.page.is_none_or(|wanted| wanted == position) {
                page.checked_on = Some(context.today);
                page.checked_by = self.by.clone().or(page.checked_by.take());
            }
        }
        let pages = serde_json::to_value(&artifact.pages).unwrap_or_default();
        let of = Ref::new(Kind::artifact, self.artifact.as_str());
        Ok(vec![Change::one(&of, "pages", pages)])
    }
}
