//! What a room keeps outside of its journal: no step, so no undo takes it back, and a copy of the room may be without it.

pub mod dismissed;
pub mod half_typed;
pub mod renderings;
pub mod told;
pub mod up;
