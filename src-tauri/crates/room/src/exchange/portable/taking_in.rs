//! A new room from its portable form, which others may have made: it goes in whole or not at all.

mod words;

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use words::read;

use super::{ROOM_JSON, hashes, keep_original, originals, place, with_parents};
use crate::changes::room::Room;
use crate::error::{Result, RoomError};
use crate::record::Record;
use crate::record::kinds::Kind;
use crate::time::Clock;

/// No `room.json` is longer than this, in bytes: as long as one in a `.room` file can be. One of a million complaints with
/// much in each is less than half of it.
const LONGEST: u64 = 1 << 32;

/// In a `.room` file it is at most this long, and so many times as long as its compressed bytes: a million letters of the
/// same words are less than 150 times as long.
const SHORT: u64 = 64 << 20;
const PRESSED: u64 = 200;

/// Makes a new room in `dir` from its portable form at `from`: a folder, or a `.room` file.
///
/// # Errors
/// When the form cannot be read, or breaks a rule of rooms; then `dir` is as before.
pub fn import(from: &Path, dir: &Path, clock: &mut dyn Clock) -> Result<Room> {
    let named = from.file_stem().unwrap_or_default().to_string_lossy();
    Room::make(dir, |room| {
        fill(room, from, &named, clock).map_err(|why| why.of(&from.display().to_string()))
    })
}

/// Makes a new room in `dir` that begins with the records of `words`, a `room.json`, and is another room than that: what
/// is hashed with its id, so that nobody can look it up, is hashed with an id of its own.
///
/// # Errors
/// When there is a room in `dir`, or it cannot be written; then it is as before.
pub fn begin(words: &str, dir: &Path, clock: &mut dyn Clock) -> Result<Room> {
    let mut start = |room: &mut Room| {
        let records = read(words.as_bytes(), LONGEST)?;
        let own = records.into_iter().map(|record| match record.kind {
            Kind::room => record.with_id(clock.new_id()),
            _ => record,
        });
        let own: Vec<Record> = own.collect();
        Ok(room.fill(&own, "New room", clock)?)
    };
    Room::make(dir, |room| {
        start(room).map_err(|why: Unfilled| why.of("A new room"))
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
    #[error("its room.json is longer than {0} MiB, more than a room of this size may say.")]
    TooLong(u64),
    #[error("its room.json is damaged ({0}).")]
    Json(#[from] serde_json::Error),
    #[error("it was made by another program.")]
    Foreign,
    #[error("it was made by a newer Customer Room. Update this one to open it.")]
    Newer,
    #[error("it says nothing of the room itself.")]
    NoRoom,
    #[error(
        "what is called {0} in it is no file of its own, but leads elsewhere. Put the file itself there."
    )]
    LeadsOut(String),
    #[error("{0}")]
    File(#[from] io::Error),
    #[error(transparent)]
    Room(#[from] RoomError),
}

impl Unfilled {
    /// What is said of it to whoever named `what`.
    fn of(self, what: &str) -> RoomError {
        match self {
            Self::Room(why @ (RoomError::DiskFull | RoomError::Busy)) => why,
            Self::File(cause) if cause.kind() == io::ErrorKind::StorageFull => RoomError::DiskFull,
            why => RoomError::NotPortable {
                what: what.to_owned(),
                reason: why.to_string(),
            },
        }
    }
}

fn fill(
    room: &mut Room,
    from: &Path,
    named: &str,
    clock: &mut dyn Clock,
) -> std::result::Result<(), Unfilled> {
    let mut form = match from {
        folder if folder.is_dir() => Form::Folder(folder.canonicalize()?),
        file if file.is_file() => {
            let file = File::open(file)?;
            let length = file.metadata()?.len();
            Form::Archive(zip::ZipArchive::new(file)?, length)
        }
        _ => return Err(Unfilled::Nothing),
    };
    let records = form.records()?;
    form.originals(&records, room.dir())?;
    Ok(room.fill(&records, &format!("New room from '{named}'"), clock)?)
}

/// A portable form, from wherever it came: nothing of it is read but `room.json` and the originals that its records name.
enum Form {
    /// Its folder, without links.
    Folder(PathBuf),
    /// Its archive, and how long that is.
    Archive(zip::ZipArchive<File>, u64),
}

impl Form {
    /// The records of its `room.json`.
    fn records(&mut self) -> std::result::Result<Vec<Record>, Unfilled> {
        match self {
            Self::Folder(folder) => {
                let words = folder.join(ROOM_JSON);
                match words.exists() {
                    true => read(File::open(inside(folder, &words)?)?, LONGEST),
                    false => Err(Unfilled::NoWords),
                }
            }
            Self::Archive(archive, length) => {
                let entry = match archive.by_name(ROOM_JSON) {
                    Err(zip::result::ZipError::FileNotFound) => return Err(Unfilled::NoWords),
                    entry => entry?,
                };
                // What an archive says of lengths may be wrong, so they are measured too.
                let pressed = entry.compressed_size().min(*length);
                let longest = LONGEST.min(SHORT.saturating_add(pressed.saturating_mul(PRESSED)));
                match entry.size() > longest {
                    true => Err(Unfilled::TooLong(longest >> 20)),
                    false => read(entry, longest),
                }
            }
        }
    }

    /// Copies the originals into the room's folder. One that is missing stays missing: `check` names it.
    fn originals(&mut self, records: &[Record], dir: &Path) -> std::result::Result<(), Unfilled> {
        match self {
            Self::Folder(folder) => {
                for (hash, original) in originals(records, folder) {
                    let original = inside(folder, &original)?;
                    keep_original(&original, &hash, dir)?;
                }
            }
            Self::Archive(archive, _) => {
                let named: BTreeSet<String> = hashes(records).collect();
                for position in 0..archive.len() {
                    let mut entry = archive.by_index(position)?;
                    let name = PathBuf::from(entry.name());
                    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
                    if !entry.is_file() || !named.contains(&*stem) {
                        continue;
                    }
                    let own = place(&name, &stem);
                    if name == Path::new(&own) {
                        io::copy(&mut entry, &mut File::create(with_parents(dir, &own)?)?)?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// The file at `path` once every link is followed: it must be a file, and lie in the folder still.
fn inside(folder: &Path, path: &Path) -> std::result::Result<PathBuf, Unfilled> {
    let real = path.canonicalize()?;
    if real.starts_with(folder) && real.is_file() {
        return Ok(real);
    }
    let named = path.strip_prefix(folder).unwrap_or(path);
    Err(Unfilled::LeadsOut(named.display().to_string()))
}
