//! What a Customer Room remembers: its records, the one road for changes, its questions and its figures.
//!
//! Knows nothing of windows, pictures, sound, or files that arrive. Reads no clock: see [`time::Clock`].

pub mod asks;
pub mod ballots;
pub mod bulk;
pub mod dismissed;
pub mod edit;
pub mod error;
pub mod eyes;
pub mod figures;
pub mod half_typed;
pub mod id;
pub mod intents;
pub mod journal;
pub mod kinds;
pub mod portable;
pub mod questions;
pub mod record;
pub mod renderings;
pub mod replay;
pub mod rows;
pub mod schema;
pub mod search;
pub mod time;
pub mod title;
pub mod told;
pub mod up;
pub mod walk;
pub mod walls;
pub mod whole;

mod counts;
mod hush;
mod log_file;
mod moved;
mod opening;
mod purge;
mod room;
mod rules;
mod scope;
mod step;
mod turn;
mod writer;

pub use error::{Result, RoomError};
pub use log_file::{OwnFiles, is_database};
pub use moved::{MovedDate, moved_dates};
pub use opening::DATABASE;
pub use purge::Purge;
pub use room::Room;
pub use rules::not_discussed;
