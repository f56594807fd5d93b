//! Everything about pictures and sound in a Customer Room that needs to know neither the window, nor the room's
//! records, nor the inbox.
//!
//! * [`Store`] keeps originals under the hash of their bytes and never changes them.
//! * [`Workers`] are child processes in which foreign bytes are decoded. A [`Job`] goes to one of them and comes back
//!   made, or with one sentence why not ([`Refused`]).
//! * [`Player`] plays renderings of calls, which a worker made; it never opens a foreign file.
//!
//! Fractions are 0 to 1 of the width or height that is meant, from the upper left. Times are milliseconds.

mod bleach;
mod bleep;
mod corners;
mod error;
mod heif;
mod job;
mod jpeg;
mod jpeg_parts;
mod kind;
mod limits;
mod listen;
mod mask;
mod naming;
mod pages;
mod pdf;
mod peaks;
mod picture;
mod player;
mod preview;
mod raster;
mod refused;
mod render;
mod resize;
mod scan;
mod sound;
mod store;
mod turn;
mod upright;
pub mod worker;

pub use bleep::{Bleep, Bleeped, Span};
pub use corners::Corners;
pub use error::StoreError;
pub use job::Job;
pub use listen::{Heard, Listen};
pub use mask::{MASK_COLOUR, Rect};
pub use pages::{Page, Pages};
pub use peaks::{PEAK_MS, Peaks};
pub use picture::FULL_SIDE;
pub use player::{Output, Player, PlayerError, PlayerState};
pub use preview::{Preview, PreviewFile};
pub use refused::{Reason, Refused};
pub use render::{Render, RenderSize, Rendering};
pub use store::{Original, Store, Trouble};
pub use turn::Turn;
pub use worker::{Hurry, NotDone, Ticket, Workers};
