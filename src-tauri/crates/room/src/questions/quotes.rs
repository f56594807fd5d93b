//! All quotes of a stage, near.

use serde::Serialize;
use ts_rs::TS;

use super::Quote;
use super::parts::quotes;
use super::stage_wall::paint_of;
use crate::error::Result;
use crate::facts::records::{Kept, get};
use crate::record::kinds::Stage;
use crate::store::eyes::Seen;

/// What customers said at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuotesOfStage {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub stage_name: String,
    /// Its paint, 0-4.
    pub paint: i64,
    /// Up to 48: pinned ones first, then the newest.
    pub quotes: Vec<Quote>,
    /// How many there are in all.
    pub quotes_in_all: i64,
}

/// So many quotes are told at once.
const QUOTES: i64 = 48;

/// All quotes of a stage.
///
/// # Errors
/// When there is no such stage.
pub fn quotes_near(seen: &Seen<'_>, stage: &str) -> Result<QuotesOfStage> {
    let stage: Kept<Stage> = get(seen, stage)?;
    Ok(QuotesOfStage {
        stage: stage.id.clone(),
        stage_name: stage.name.clone(),
        paint: paint_of(seen, Some(&stage.id))?,
        quotes: quotes::of_stage(seen, &stage.id, QUOTES)?,
        quotes_in_all: quotes::count_of_stage(seen, &stage.id)?,
    })
}
