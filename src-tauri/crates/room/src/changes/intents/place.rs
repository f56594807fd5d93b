//! Saying where the rows of a table belong.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::id::Id;
use crate::record::kinds::{Category, Import, Moment, Stage};

/// Puts complaints that came with a table under a stage: those that hang at none yet, or at `from`, where they are wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PlaceRows {
    /// The table.
    pub import: Id<Import>,
    /// Only those of this category; of any where none is named.
    #[serde(default)]
    pub category: Option<Id<Category>>,
    /// Only those of no category.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
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
