//! Customer Room as a desktop program: windows, commands, events, media addresses, command line.

pub mod arrivals;
pub mod bring;
mod browser;
pub mod chooser;
pub mod cli;
pub mod clock;
mod closing;
pub mod commands;
pub mod events;
pub mod media_url;
pub mod minutes;
pub mod open_room;
pub mod player;
pub mod program;
mod purged;
pub mod refusal;
mod renderer;
pub mod renderings;
pub mod samples;
mod settings;
pub mod share;
#[cfg(debug_assertions)]
mod slow;
mod window_lock;
pub mod windows;
pub mod workers;
