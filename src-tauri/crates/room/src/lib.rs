//! What a Customer Room remembers: its records, the one road for changes, its questions and its figures.
//!
//! Knows nothing of windows, pictures, sound, or files that arrive. Reads no clock: see [`time::Clock`].
//!
//! The modules stand on floors, each of which knows only those above it in this list (`scripts/check.mjs` holds the order).

pub mod figures;
pub mod time;

pub mod error;
pub mod record;

pub mod store;

mod facts;

pub mod changes;

pub mod unjournaled;

pub mod questions;

pub mod walk;

pub mod exchange;

pub mod asks;

pub use changes::purge::Purge;
pub use changes::room::Room;
pub use error::{Result, RoomError};
pub use facts::spoken::not_discussed;
pub use facts::walls;
pub use store::log_file::{OwnFiles, is_database};
pub use store::opening::DATABASE;
