//! Sample rooms that come with the program, and how a new room begins.

use std::path::{Path, PathBuf};

use room::Room;
use room::exchange::portable;

use crate::refusal::Refusal;
use crate::system::clock::MachineClock;

/// The room that a new room begins as: its agendas, and nothing on the walls.
const EMPTY: &str = include_str!("../../rooms/empty/room.json");

/// The folder of the sample room `name`: only the name of one that came with the program, never a path.
///
/// # Errors
/// Names those there are.
pub fn find(name: &str) -> Result<PathBuf, Refusal> {
    let mut came = Vec::new();
    for folder in folders() {
        let found = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        for entry in found.filter(|entry| entry.path().join("room.json").is_file()) {
            let called = entry.file_name().to_string_lossy().into_owned();
            if called == name {
                return Ok(entry.path());
            }
            came.push(called);
        }
    }
    came.sort();
    Err(Refusal::NoSample {
        name: name.to_owned(),
        came,
    })
}

/// Where sample rooms may lie: beside the program, in the folders above it, or where a package puts them.
fn folders() -> Vec<PathBuf> {
    let program = std::env::current_exe().unwrap_or_default();
    let above = program.ancestors().skip(1);
    above
        .flat_map(|folder| {
            [
                folder.join("rooms"),
                folder.join("lib/customer-room/rooms"),
                folder.join("Resources/rooms"),
            ]
        })
        .filter(|folder| folder.is_dir())
        .collect()
}

/// A new room in `dir` with the standard agenda.
///
/// # Errors
/// When the folder holds a room or other files already, or cannot be written.
pub fn make_empty(dir: &Path) -> room::Result<Room> {
    portable::begin(EMPTY, dir, &mut MachineClock)
}
