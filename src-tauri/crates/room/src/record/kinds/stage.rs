//! Stages: the bays of the wall.

use crate::record::id::Id;
use crate::record::kinds::{Person, StrategyTheme};
use crate::record::record;

record! {
    /// A part of the customer's experience, in the customer's words: a bay of the wall.
    Stage = stage, titled name {
        /// In the customer's words ("I wait for my parcel").
        wall name: String,
        /// Its place along the wall, from 1.
        wall position: i64,
        /// The experience that we mean to deliver, one sentence.
        wall intention: Option<String>,
        /// Its standing owner.
        wall owner: Option<Id<Person>>,
        /// The strategy theme that it serves.
        wall theme: Option<Id<StrategyTheme>>,
        /// What its customers are counted in ("orders").
        wall base_unit: Option<String>,
    }
}
