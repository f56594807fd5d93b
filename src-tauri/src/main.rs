//! The program's start: everything it does is in the library.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use clap::Parser;
use customer_room::cli::{self, Arguments};
use customer_room::{desktop, opening};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(command) = arguments.command {
        return cli::run(command, arguments.json);
    }
    // Before anything is started that would have to end again: Tauri may crash when it ends without a window.
    let room = arguments.room.or_else(opening::last_room);
    if room.as_deref().is_some_and(desktop::is_elsewhere) {
        return ExitCode::SUCCESS;
    }
    desktop::choose_renderer();
    // Opening a window would end in a panic where there is no display to open it on.
    #[cfg(target_os = "linux")]
    if let Err(why) = gtk::init() {
        return cli::no_window(&why);
    }
    match desktop::run(room) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => cli::no_window(&why),
    }
}
