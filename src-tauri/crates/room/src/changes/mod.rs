//! Everything that changes a room: edits, the intents behind them, the rules, and the one road on which they become a step.

pub mod ballots;
pub mod bulk;
pub mod edit;
pub mod intents;
pub(crate) mod purge;
pub(crate) mod room;
pub(crate) mod writer;

mod conflict;
mod revert;
mod rules;
mod step;
mod step_name;
