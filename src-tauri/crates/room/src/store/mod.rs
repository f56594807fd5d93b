//! The database of a room: its tables, rows and journal, and what may be seen of them.

pub(crate) mod ballot_times;
pub(crate) mod counts;
pub mod eyes;
pub(crate) mod index;
pub mod journal;
pub(crate) mod log_file;
pub(crate) mod opening;
pub mod originals;
mod redact;
pub mod rendering_keys;
pub mod rows;
pub mod schema;
pub mod title;
