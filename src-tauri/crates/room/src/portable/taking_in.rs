//! A new room from its portable form, which others may have made: it goes in whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;

use super::{FORMAT, ROOM_JSON, VERSION};
use crate::error::{Result, RoomError};
use crate::kinds::Kind;
use crate::record::Record;
use crate::room::Room;
use crate::time::Clock;

#[derive(Deserialize)]
struct About {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: i64,
}

#[derive(Deserialize)]
struct Portable {
    records: Vec<Record>,
}

/// Makes a new room in `dir` from its portable form at `from`: a folder, or a `.room` file.
///
/// # Errors
/// When the form cannot be read, or breaks a rule of rooms; then `dir` is as before.
pub fn import(from: &Path, dir: &Path, clock: &mut dyn Clock) -> Result<Room> {
    Room::make(dir, |room| {
        fill(room, from, dir, clock).map_err(|why| match why {
            Unfilled::Room(why @ (RoomError::DiskFull | RoomError::Busy)) => why,
            Unfilled::File(cause) if cause.kind() == io::ErrorKind::StorageFull => {
                RoomError::DiskFull
            }
            why => RoomError::NotPortable {
                what: from.display().to_string(),
                reason: why.to_string(),
            },
        })
    })
}

/// Why a room cannot be filled from a portable form.
#[derive(Debug, thiserror::Error)]
enum Unfilled {
    #[error("there is no room.json in it.")]
    NoWords,
    #[error("there is no such file or folder.")]
    Nothing,
    #[error("it is no .room file, or a part of it is missing ({0}).")]
    Zip(#[from] zip::result::ZipError),
    #[error("its room.json is damaged ({0}).")]
    Json(#[from] serde_json::Error),
    #[error("it was made by another program.")]
    Foreign,
    #[error("it was made by a newer Customer Room. Update this one to open it.")]
    Newer,
    #[error("it says nothing of the room itself.")]
    NoRoom,
    #[error("{0}")]
    File(#[from] io::Error),
    #[error(transparent)]
    Room(#[from] RoomError),
}

fn fill(
    room: &mut Room,
    from: &Path,
    dir: &Path,
    clock: &mut dyn Clock,
) -> std::result::Result<(), Unfilled> {
    let json = match from {
        folder if folder.is_dir() => {
            let words = folder.join(ROOM_JSON);
            if !words.is_file() {
                return Err(Unfilled::NoWords);
            }
            copy_media(&folder.join("media"), &dir.join("media"))?;
            fs::read(words)?
        }
        file if file.is_file() => unpack(file, dir)?,
        _ => return Err(Unfilled::Nothing),
    };
    // A newer program may write records that this one cannot read; so its version is read first.
    let about: About = serde_json::from_slice(&json)?;
    if about.format != FORMAT {
        return Err(Unfilled::Foreign);
    }
    if about.version > VERSION {
        return Err(Unfilled::Newer);
    }
    let Portable { records } = serde_json::from_slice(&json)?;
    if !records.iter().any(|record| record.kind == Kind::room) {
        return Err(Unfilled::NoRoom);
    }
    let named = from.file_stem().unwrap_or_default().to_string_lossy();
    Ok(room.fill(&records, &format!("New room from '{named}'"), clock)?)
}

fn copy_media(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    for folder in fs::read_dir(from)?
        .flatten()
        .filter(|entry| entry.path().is_dir())
    {
        let into = to.join(folder.file_name());
        fs::create_dir_all(&into)?;
        for original in fs::read_dir(folder.path())?.flatten() {
            fs::copy(original.path(), into.join(original.file_name()))?;
        }
    }
    Ok(())
}

/// Unpacks the originals of a `.room` file, and answers its `room.json`.
fn unpack(from: &Path, dir: &Path) -> std::result::Result<Vec<u8>, Unfilled> {
    let mut archive = zip::ZipArchive::new(File::open(from)?)?;
    let mut json = None;
    for position in 0..archive.len() {
        let mut entry = archive.by_index(position)?;
        let name = PathBuf::from(entry.name());
        if name == Path::new(ROOM_JSON) {
            let mut text = Vec::new();
            entry.read_to_end(&mut text)?;
            json = Some(text);
        } else if is_original(&name) && entry.is_file() {
            let place = dir.join(&name);
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            io::copy(&mut entry, &mut File::create(place)?)?;
        }
    }
    json.ok_or(Unfilled::NoWords)
}

/// Nothing is written but `media/ab/NAME`, whatever an archive says.
fn is_original(name: &Path) -> bool {
    let parts: Vec<Component<'_>> = name.components().collect();
    parts.len() == 3
        && parts[0].as_os_str() == "media"
        && parts
            .iter()
            .all(|part| matches!(part, Component::Normal(_)))
}
