//! The portable form of a room: `room.json` with one record in each line, and its originals beside it in `media/`;
//! as a folder, or zipped as one `.room` file. Whole, or only what is cleared.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use zip::write::SimpleFileOptions;

use crate::error::{Result, RoomError};
use crate::eyes::{Seen, Who, present};
use crate::kinds::Kind;
use crate::record::Record;
use crate::room::Room;
use crate::rows::read_record;
use crate::time::Clock;

/// What `room.json` says of itself.
const FORMAT: &str = "customer-room";
const VERSION: i64 = 1;
const ROOM_JSON: &str = "room.json";

#[derive(Serialize, Deserialize)]
struct Portable {
    format: String,
    version: i64,
    records: Vec<Record>,
}

/// All that the asker may take away: the console whole, the wall only what is cleared.
pub fn records(seen: &Seen<'_>) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    for kind in Kind::ALL {
        let name = kind.as_str();
        let sql = match seen.who {
            // The console's view hides what only the program sees; a copy of the room needs that too.
            Who::Console => format!(
                "SELECT t.* FROM main.\"{name}\" AS t WHERE {} ORDER BY t.id",
                present(*kind)
            ),
            Who::Wall => format!("SELECT * FROM \"{name}\" ORDER BY id"),
        };
        let mut statement = seen.connection.prepare(&sql)?;
        let rows = statement.query_map([], |row| read_record(*kind, row))?;
        for record in rows {
            let record = record?;
            if seen.who == Who::Console || is_whole(&record) {
                records.push(record);
            }
        }
    }
    Ok(records)
}

/// A record that lost a needed field on the way to the wall is no record.
fn is_whole(record: &Record) -> bool {
    let fields = record.kind.declared().fields;
    fields
        .iter()
        .all(|field| !field.needed || record.fields.contains_key(field.name))
}

/// Writes `room.json`, one record in each line.
fn write_json(records: &[Record], mut to: impl Write) -> io::Result<()> {
    writeln!(
        to,
        "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"records\":["
    )?;
    for (position, record) in records.iter().enumerate() {
        let comma = if position + 1 < records.len() {
            ","
        } else {
            ""
        };
        writeln!(to, "{}{comma}", serde_json::to_string(record)?)?;
    }
    writeln!(to, "]}}")
}

/// The originals that these records name, as (hash, file).
fn originals(records: &[Record], dir: &Path) -> Vec<(String, PathBuf)> {
    let mut hashes: Vec<String> = records.iter().flat_map(media_of).collect();
    hashes.sort();
    hashes.dedup();
    hashes
        .into_iter()
        .filter_map(|hash| original(dir, &hash).map(|file| (hash, file)))
        .collect()
}

/// The hashes of the originals that a record names.
pub fn media_of(record: &Record) -> Vec<String> {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let pages = record.fields.get("pages").and_then(Value::as_array);
    pages
        .into_iter()
        .flatten()
        .filter_map(|page| text(page.get("media")))
        .chain(text(record.fields.get("media")))
        .collect()
}

fn original(dir: &Path, hash: &str) -> Option<PathBuf> {
    let folder = dir.join("media").join(hash.get(..2)?);
    fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.file_stem().is_some_and(|stem| stem == hash))
}

/// Writes the whole room to `to`: a file where its name ends in `.room`, else a new folder. Answers its records.
///
/// # Errors
/// When `to` is there already, or cannot be written.
pub fn export(seen: &Seen<'_>, dir: &Path, to: &Path) -> Result<Vec<Record>> {
    let records = records(seen)?;
    write(&records, &originals(&records, dir), to)?;
    Ok(records)
}

/// Writes records and media, as (hash, file), to `to`: a file where its name ends in `.room`, else a new folder.
///
/// # Errors
/// When `to` is there already, or cannot be written.
pub fn write(records: &[Record], media: &[(String, PathBuf)], to: &Path) -> Result<()> {
    let file = |path: &Path| {
        let path = path.to_owned();
        move |cause| RoomError::File { path, cause }
    };
    if to.exists() {
        return Err(file(to)(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "there is something with this name already. Choose another.",
        )));
    }
    if to.extension().is_some_and(|extension| extension == "room") {
        let unfinished = to.with_extension("room.part");
        zipped(records, media, &unfinished).map_err(file(&unfinished))?;
        fs::rename(&unfinished, to).map_err(file(to))
    } else {
        unzipped(records, media, to).map_err(file(to))
    }
}

fn place(original: &Path, hash: &str) -> String {
    let extension = original
        .extension()
        .map(|extension| format!(".{}", extension.to_string_lossy()))
        .unwrap_or_default();
    format!("media/{}/{hash}{extension}", &hash[..2])
}

fn unzipped(records: &[Record], originals: &[(String, PathBuf)], to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    let mut json = BufWriter::new(File::create(to.join(ROOM_JSON))?);
    write_json(records, &mut json)?;
    json.flush()?;
    for (hash, original) in originals {
        let place = to.join(place(original, hash));
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(original, place)?;
    }
    Ok(())
}

fn zipped(records: &[Record], originals: &[(String, PathBuf)], to: &Path) -> io::Result<()> {
    let mut zip = zip::ZipWriter::new(BufWriter::new(File::create(to)?));
    // The same room gives the same bytes, so no entry carries the hour of its making.
    let words = SimpleFileOptions::default().last_modified_time(zip::DateTime::DEFAULT);
    let pressed = words.compression_method(zip::CompressionMethod::Stored);
    zip.start_file(ROOM_JSON, words)?;
    write_json(records, &mut zip)?;
    for (hash, original) in originals {
        zip.start_file(place(original, hash), pressed.large_file(true))?;
        io::copy(&mut File::open(original)?, &mut zip)?;
    }
    zip.finish()?.flush()
}

/// Makes a new room in `dir` from its portable form at `from`: a folder, or a `.room` file.
///
/// # Errors
/// When the form cannot be read, or breaks a rule of rooms; then `dir` holds no room.
pub fn import(from: &Path, dir: &Path, clock: &mut dyn Clock) -> Result<Room> {
    let unreadable = |reason: String| RoomError::NotPortable {
        what: from.display().to_string(),
        reason,
    };
    let mut room = Room::create(dir)?;
    let filled = fill(&mut room, from, dir, clock);
    match filled {
        Ok(()) => Ok(room),
        Err(cause) => {
            drop(room);
            for file in ["room.db", "room.db-wal", "room.db-shm"] {
                // What was never a room leaves nothing behind; a file that is not there is no matter.
                let _ = fs::remove_file(dir.join(file));
            }
            Err(match cause {
                RoomError::File { cause, path } => {
                    unreadable(format!("{} ({cause})", path.display()))
                }
                other => unreadable(other.to_string()),
            })
        }
    }
}

fn fill(room: &mut Room, from: &Path, dir: &Path, clock: &mut dyn Clock) -> Result<()> {
    let file = |cause| RoomError::File {
        path: from.to_owned(),
        cause,
    };
    let json = if from.is_dir() {
        copy_media(&from.join("media"), &dir.join("media")).map_err(file)?;
        let path = from.join(ROOM_JSON);
        fs::read_to_string(&path).map_err(|cause| RoomError::File { path, cause })?
    } else {
        unpack(from, dir).map_err(file)?
    };
    let portable: Portable = serde_json::from_str(&json).map_err(|cause| file(cause.into()))?;
    if portable.format != FORMAT || portable.version > VERSION {
        return Err(file(io::Error::other(
            "it was made by another program, or by a newer Customer Room",
        )));
    }
    let named = from.file_stem().unwrap_or_default().to_string_lossy();
    room.fill(
        &portable.records,
        &format!("New room from '{named}'"),
        clock,
    )
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
fn unpack(from: &Path, dir: &Path) -> io::Result<String> {
    let mut archive = zip::ZipArchive::new(File::open(from)?)?;
    let mut json = None;
    for position in 0..archive.len() {
        let mut entry = archive.by_index(position)?;
        // Nothing is written outside of `media/`, whatever the archive says.
        let Some(name) = entry.enclosed_name() else {
            continue;
        };
        if name == Path::new(ROOM_JSON) {
            let mut text = String::new();
            entry.read_to_string(&mut text)?;
            json = Some(text);
        } else if name.starts_with("media") && entry.is_file() {
            let place = dir.join(&name);
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            io::copy(&mut entry, &mut File::create(place)?)?;
        }
    }
    json.ok_or_else(|| io::Error::other("there is no room.json in it"))
}
