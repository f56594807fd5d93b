//! All quotes of a stage, near.

use serde::Serialize;
use ts_rs::TS;

use super::Quote;

/// What customers said at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuotesOfStage {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub stage_name: String,
    /// Its paint, 0-4.
    pub paint: i64,
    /// Pinned ones first, then the newest first.
    pub quotes: Vec<Quote>,
    /// How many there are in all.
    pub quotes_in_all: i64,
}
