//! Questions that a window asks: SQL in, an answer type out. The same question serves both eyes
//! (see [`crate::eyes`]): what the asker may not see is simply not there.

mod close_ups;
mod faces;
mod stage_wall;
mod whole_wall;

pub use close_ups::*;
pub use faces::*;
pub use stage_wall::*;
pub use whole_wall::*;
