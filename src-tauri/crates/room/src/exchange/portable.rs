//! The portable form of a room: `room.json` with one record in each line, and its originals beside it in `media/`;
//! as a folder, or zipped as one `.room` file. Whole, or only what is cleared.

mod taking_in;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::store::originals;
use zip::write::SimpleFileOptions;

use crate::changes::writer::{refs, without};
use crate::error::{Result, RoomError};
use crate::exchange::whole;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::record::{Record, Sees, is_absent};
use crate::store::eyes::{Seen, Who, present};
use crate::store::rows::read_record;

pub use taking_in::{begin, import};

/// What `room.json` says of itself.
const FORMAT: &str = "customer-room";
const VERSION: i64 = 1;
const ROOM_JSON: &str = "room.json";

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
            let mut record = record?;
            if *kind == Kind::ballot {
                // When a ballot was cast says whose it is.
                (record.made_at, record.changed_at) = (None, None);
            }
            if seen.who == Who::Console || is_whole(&record) {
                records.push(record);
            }
        }
    }
    Ok(records)
}

/// A record that lost a needed field on the way to the wall is no record. What only the program sees, it adds itself.
fn is_whole(record: &Record) -> bool {
    let fields = record.kind.declared().fields;
    fields
        .iter()
        .filter(|field| field.needed && field.sees != Sees::Nobody)
        .all(|field| record.fields.contains_key(field.name))
}

/// These records without what they say of others: a pin goes with its paper, a mention is forgotten. So they can be a
/// room of their own.
pub fn among_themselves(mut records: Vec<Record>) -> Vec<Record> {
    loop {
        let there: BTreeSet<Ref> = records.iter().filter_map(Record::reference).collect();
        let before = records.len();
        records = records
            .into_iter()
            .filter_map(|record| drop_dangling_refs(record, &there))
            .collect();
        if records.len() == before {
            return records;
        }
    }
}

fn drop_dangling_refs(mut record: Record, there: &BTreeSet<Ref>) -> Option<Record> {
    let named = refs(record.kind, &record.fields).ok()?;
    for dangling in named.iter().filter(|of| !there.contains(of)) {
        record
            .fields
            .values_mut()
            .for_each(|value| without(value, &dangling.id));
        record.fields.retain(|_, value| !is_absent(value));
    }
    is_whole(&record).then_some(record)
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

/// The hashes that these records name; whatever else stands there never becomes a path.
fn hashes(records: &[Record]) -> impl Iterator<Item = String> {
    records
        .iter()
        .flat_map(originals::media_of)
        .filter(|text| is_hash(text))
}

fn is_hash(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The originals that these records name, as (hash, file).
fn originals(records: &[Record], dir: &Path) -> Vec<(String, PathBuf)> {
    let hashes: BTreeSet<String> = hashes(records).collect();
    hashes
        .into_iter()
        .filter_map(|hash| original(dir, &hash).map(|file| (hash, file)))
        .collect()
}

/// Copies originals from one room's folder to another's. One that is missing stays missing: `check` names it.
pub(crate) fn copy_originals(hashes: &BTreeSet<String>, from: &Path, to: &Path) -> Result<()> {
    for hash in hashes.iter().filter(|hash| is_hash(hash)) {
        let Some(file) = original(from, hash) else {
            continue;
        };
        keep_original(&file, hash, to).map_err(|cause| RoomError::file(&file, cause))?;
    }
    Ok(())
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
    // The rows of a table that was taken out stay at home, and what is said of them with them.
    let records = among_themselves(records(seen)?);
    write(&records, &originals(&records, dir), to)?;
    Ok(records)
}

/// Writes records and media, as (hash, file), to `to`: a file where its name ends in `.room`, else a new folder.
///
/// # Errors
/// When `to` is there already, or cannot be written.
pub fn write(records: &[Record], media: &[(String, PathBuf)], to: &Path) -> Result<()> {
    if to.exists() {
        let taken = "there is something with this name already. Choose another.";
        let cause = io::Error::new(io::ErrorKind::AlreadyExists, taken);
        return Err(RoomError::file(to, cause));
    }
    let written = match to.extension().is_some_and(|extension| extension == "room") {
        true => whole::file(to, false, |file| zipped(records, media, file)),
        false => whole::folder(to, |folder| unzipped(records, media, folder)),
    };
    written.map_err(|cause| RoomError::file(to, cause))
}

fn place(original: &Path, hash: &str) -> String {
    let extension = original
        .extension()
        .map(|extension| format!(".{}", extension.to_string_lossy()))
        .unwrap_or_default();
    format!("media/{}/{hash}{extension}", &hash[..2])
}

fn unzipped(records: &[Record], originals: &[(String, PathBuf)], to: &Path) -> io::Result<()> {
    let mut json = BufWriter::new(File::create(to.join(ROOM_JSON))?);
    write_json(records, &mut json)?;
    json.flush()?;
    for (hash, original) in originals {
        keep_original(original, hash, to)?;
    }
    Ok(())
}

/// Copies an original to its place below `to`.
fn keep_original(original: &Path, hash: &str, to: &Path) -> io::Result<()> {
    fs::copy(original, with_parents(to, &place(original, hash))?).map(drop)
}

/// Where a file shall lie below a folder; what holds it is made.
fn with_parents(dir: &Path, place: &str) -> io::Result<PathBuf> {
    let place = dir.join(place);
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(place)
}

fn zipped(
    records: &[Record],
    originals: &[(String, PathBuf)],
    to: impl Write + Seek,
) -> io::Result<()> {
    let mut zip = zip::ZipWriter::new(Halting::new(BufWriter::new(to)));
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

/// A file that takes no more after its first error, and says that error once: an unfinished archive tries to finish
/// itself when it is dropped. From then on only the place is kept at which writing would be, since the archive counts on it.
struct Halting<W> {
    to: W,
    halted: bool,
    at: u64,
    end: u64,
}

impl<W> Halting<W> {
    fn new(to: W) -> Self {
        Self {
            to,
            halted: false,
            at: 0,
            end: 0,
        }
    }

    fn once<T>(&mut self, instead: T, act: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        match self.halted {
            true => Ok(instead),
            false => act(&mut self.to).inspect_err(|_| self.halted = true),
        }
    }
}

impl<W: Write> Write for Halting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.once(bytes.len(), |to| to.write(bytes))?;
        self.at = self.at.saturating_add(written as u64);
        self.end = self.end.max(self.at);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.once((), Write::flush)
    }
}

impl<W: Seek> Seek for Halting<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.end.checked_add_signed(by),
        };
        let before = "an archive does not begin before its first byte.";
        let place = place.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, before))?;
        self.at = self.once(place, |file| file.seek(to))?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use serde_json::json;

    use super::*;

    /// A disk that is full after so many bytes.
    struct Small {
        disk: Cursor<Vec<u8>>,
        size: u64,
    }

    impl Write for Small {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let left = self.size.saturating_sub(self.disk.position());
            let fits = bytes.len().min(left as usize);
            match fits {
                0 if !bytes.is_empty() => Err(io::ErrorKind::StorageFull.into()),
                _ => self.disk.write(&bytes[..fits]),
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Seek for Small {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.disk.seek(to)
        }
    }

    #[test]
    fn a_disk_that_is_full_at_any_byte_is_named_as_that() {
        let dir = tempfile::tempdir().unwrap();
        let original = dir.path().join("letter.jpg");
        // What cannot be compressed, so that each part is longer than what is held back.
        let noise = |n: u64| blake3::hash(&n.to_le_bytes()).to_hex().to_string();
        fs::write(&original, (0..600).map(noise).collect::<String>()).unwrap();
        let records: Vec<Record> = (0..400)
            .map(|n| json!({"kind": "silo", "name": noise(n)}))
            .map(|record| serde_json::from_value(record).unwrap())
            .collect();
        let media = [
            ("ab".repeat(32), original.clone()),
            ("cd".repeat(32), original),
        ];
        let write = |size: u64| {
            let mut disk = Small {
                disk: Cursor::new(Vec::new()),
                size,
            };
            let written = zipped(&records, &media, &mut disk);
            written.map(|()| disk.disk.into_inner().len() as u64)
        };
        let whole = write(u64::MAX).unwrap();
        assert!(whole > 80_000, "{whole}");
        for size in (0..whole).step_by(997).chain(whole - 300..whole) {
            let why = write(size).unwrap_err();
            assert_eq!(why.kind(), io::ErrorKind::StorageFull, "{size}: {why}");
            let why = RoomError::file(Path::new("whole.room"), why);
            assert!(matches!(why, RoomError::DiskFull), "{size}: {why}");
        }
        assert_eq!(write(whole).unwrap(), whole);
    }
}
