//! The wall as a curator works on it: everything under its moment, also what the projector does not show (picture 10).

use serde::Serialize;
use ts_rs::TS;

use super::{CallFace, MeasureFace, MomentFace, PaperFace, Quote, SurveyFace};
use crate::kinds::Missed;

/// All stages, with all that hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CurateWall {
    /// The room's name.
    pub room: String,
    /// Whose room it is.
    pub company: String,
    /// In order.
    pub stages: Vec<CurateStage>,
    /// How many moments of truth there are.
    pub moments_of_truth: i64,
    /// How many there may be.
    pub moment_cap: i64,
}

/// A stage with all that hangs there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CurateStage {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// Its place along the wall, from 1.
    pub position: i64,
    /// The experience that we mean to deliver.
    pub intention: Option<String>,
    /// What its customers are counted in.
    pub base_unit: Option<String>,
    /// Its paint, 0-4.
    pub paint: i64,
    /// Its moments in order.
    pub moments: Vec<CurateMoment>,
    /// What hangs under the stage and under none of its moments.
    pub elsewhere: Hanging,
}

/// A moment with all that hangs there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CurateMoment {
    /// The moment.
    pub face: MomentFace,
    /// Obvious, or easily missed.
    pub missed: Option<Missed>,
    /// What hangs there.
    pub hanging: Hanging,
}

/// Things that hang together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Hanging {
    /// Papers in the order of their pins.
    pub papers: Vec<Pinned<PaperFace>>,
    /// Calls.
    pub calls: Vec<Pinned<CallFace>>,
    /// Measures; one that belongs to the moment hangs there without a pin.
    pub measures: Vec<Pinned<MeasureFace>>,
    /// Survey results.
    pub surveys: Vec<Pinned<SurveyFace>>,
    /// Complaints that were pinned one by one.
    pub quotes: Vec<Pinned<Quote>>,
}

/// A thing, and the pin by which it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Pinned<T: TS> {
    /// The pin's id.
    pub pin: Option<String>,
    /// The thing.
    pub face: T,
    /// Why the room does not see it yet ("1 page to check", "no consent on file"); none: it does.
    pub not_on_wall: Option<String>,
}
