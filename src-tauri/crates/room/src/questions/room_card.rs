//! What is in a room, in numbers: what `customer-room show` prints, and the welcome shows.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::kinds::Kind;

/// What is in a room.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoomCard {
    /// The room's name; none before it has one.
    pub name: Option<String>,
    /// Whose room it is.
    pub company: Option<String>,
    /// The newest step.
    pub step: i64,
    /// How many records of each kind there are; kinds without one are left out.
    pub counts: BTreeMap<Kind, i64>,
    /// The stages in order.
    pub stages: Vec<StageCard>,
}

/// What is in a stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StageCard {
    /// The stage's id.
    pub id: String,
    /// In the customer's words.
    pub name: String,
    /// Its place along the wall, from 1.
    pub position: i64,
    /// What hangs there by kind, and its moments and complaints (as many as their rows stand for).
    pub counts: BTreeMap<Kind, i64>,
}
