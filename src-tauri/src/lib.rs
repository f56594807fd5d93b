//! Customer Room as a desktop program: windows, commands, events, media addresses, command line.
//!
//! The modules stand on floors, each of which knows only those above it in this list (`scripts/check.mjs` holds the order).

pub mod system;

pub mod open_room;

pub mod import;

pub mod refusal;

mod minutes;
mod samples;
mod share;

pub mod steps;

mod windows;

mod events;

mod closing;
mod program;

mod arrivals;

mod player;
mod renderer;

mod journal_watch;

pub mod opening;

mod commands;
mod media_url;

pub mod cli;

pub mod desktop;
