//! The program's start: everything it does is in the library.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    customer_room::windows::choose_renderer();
    match customer_room::windows::open() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            #[expect(clippy::print_stderr, reason = "the one place that speaks to the terminal")]
            {
                eprintln!("The window could not be opened: {why}.");
            }
            ExitCode::from(2)
        }
    }
}
