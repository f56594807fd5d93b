//! What the program asks of the machine: its clock, its settings, processes of its own. Knows nothing else of ours.

pub(crate) mod browser;
pub mod chooser;
pub mod clock;
pub(crate) mod settings;
#[cfg(debug_assertions)]
pub(crate) mod slow;
pub(crate) mod window_lock;
pub mod workers;
