//! Sample rooms that come with the program, and how a new room begins.

use std::path::{Path, PathBuf};

use room::Room;
use room::portable;

use crate::clock::MachineClock;
use crate::refusal::Refusal;

/// The room that a new room begins as: its agendas, and nothing on the walls.
const EMPTY: &str = "empty";

/// The folder of the sample room `name`.
///
/// # Errors
/// Names those there are.
pub fn find(name: &str) -> Result<PathBuf, Refusal> {
    let mut came = Vec::new();
    for folder in folders() {
        let wanted = folder.join(name);
        if wanted.join("room.json").is_file() {
            return Ok(wanted);
        }
        let found = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        came.extend(
            found
                .filter(|entry| entry.path().join("room.json").is_file())
                .map(|entry| entry.file_name().to_string_lossy().into_owned()),
        );
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
/// When the folder holds a room already, or cannot be written.
pub fn begin(dir: &Path) -> room::Result<Room> {
    if let Ok(empty) = find(EMPTY) {
        return portable::import(&empty, dir, &mut MachineClock);
    }
    let mut room = Room::create(dir)?;
    let name = dir
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let card = room::record::Record {
        kind: room::kinds::Kind::room,
        id: None,
        made_at: None,
        changed_at: None,
        fields: room::record::Fields::from_iter([
            ("name".to_owned(), name.clone().into()),
            ("company".to_owned(), name.into()),
        ]),
    };
    room.apply(
        vec![room::edit::Edit::Add(card)],
        room::edit::Source::Import,
        &mut MachineClock,
    )?;
    Ok(room)
}
