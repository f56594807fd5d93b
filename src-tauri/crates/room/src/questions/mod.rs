//! Questions that a window asks: SQL in, an answer type out. The same question serves both eyes
//! (see [`crate::store::eyes`]): what the asker may not see is simply not there.

mod charter;
mod close_ups;
mod console;
mod cues;
mod curate_wall;
mod decide;
mod decisions;
mod faces;
mod growth;
mod heard;
mod moved;
mod parts;
mod promised;
mod quotes;
mod report_out;
mod room_card;
mod rows_to_place;
mod search;
mod sessions;
mod silent;
mod stage_wall;
mod tray;
mod walk;
mod whole_wall;
mod wins;

pub(crate) use parts::teams::due as teams_due;
pub(crate) use promised::promised_in_order;

pub use charter::*;
pub use close_ups::*;
pub use console::*;
pub use curate_wall::*;
pub use decide::*;
pub use decisions::*;
pub use faces::*;
pub use growth::*;
pub use heard::*;
pub use moved::{MovedDate, moved_dates};
pub use parts::teams::called;
pub use promised::*;
pub use quotes::*;
pub use report_out::*;
pub use room_card::*;
pub use rows_to_place::*;
pub use search::*;
pub use sessions::*;
pub use stage_wall::*;
pub use tray::*;
pub use whole_wall::*;
pub use wins::*;
