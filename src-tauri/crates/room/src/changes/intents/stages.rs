//! Putting the stages in order.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::IntentContext;
use crate::changes::edit::{Change, Edit};
use crate::error::{Result, RoomError};
use crate::record::id::{Id, Ref};
use crate::record::kinds::{Kind, Stage};
use crate::store::rows;

/// Puts the stages in this order along the wall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReorderStages {
    /// All stages, from left to right.
    pub stages: Vec<Id<Stage>>,
}

impl ReorderStages {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let mut there: Vec<String> = rows::all(context.connection, Kind::stage)?
            .into_iter()
            .filter_map(|record| record.id)
            .collect();
        let mut named: Vec<String> = self.stages.iter().map(ToString::to_string).collect();
        there.sort();
        named.sort();
        if there != named {
            return Err(RoomError::rule(
                "stages",
                "the order must name every stage of the room once.",
            ));
        }
        Ok(self
            .stages
            .iter()
            .zip(1_i64..)
            .map(|(stage, position)| {
                Change::one(&Ref::new(Kind::stage, stage.as_str()), "position", position)
            })
            .collect())
    }
}
