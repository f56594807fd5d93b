//! The store of originals: `media/ab/<blake3>.<ext>`, written once and never changed.

use crate::error::StoreError;
use crate::naming;
use crate::refused::plain;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

const HALF_WRITTEN: &str = ".part";

/// A room's originals, in the folder `media` of the room.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

/// An original that is in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// BLAKE3 of the bytes, 64 lower-case hexadecimal digits.
    pub hash: String,
    /// The extension it is kept under, lower case, without the dot.
    pub ext: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Something wrong in the store; each is one sentence for a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// A record needs an original that is not there.
    #[error(
        "The original {hash} is missing from media. Put the file back, or take the record away."
    )]
    Missing {
        /// The hash that was asked for.
        hash: String,
    },
    /// The bytes are no longer those of the name.
    #[error("{} was changed or is damaged: its contents no longer fit its name. Put the file back from a copy of the room.", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// The file could not be read at all.
    #[error("{} could not be read ({why}).", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The system's own words.
        why: String,
    },
    /// An original that no record names.
    #[error("{} belongs to nothing in this room: an import that was interrupted, or a purge, left it over. It may be deleted.", path.display())]
    LeftOver {
        /// The file.
        path: PathBuf,
    },
    /// A copy that was interrupted; nothing refers to it.
    #[error("{} is left over from a copy that was interrupted. It may be deleted.", path.display())]
    HalfWritten {
        /// The file.
        path: PathBuf,
    },
}

impl Store {
    /// The store of the room in `room_dir`; makes its folder if it is not there yet.
    ///
    /// # Errors
    /// [`StoreError::Unwritable`] when the folder cannot be made.
    pub fn open(room_dir: &Path) -> Result<Self, StoreError> {
        let folder = room_dir.join("media");
        fs::create_dir_all(&folder).map_err(|e| unwritable(&folder, &e))?;
        Ok(Self { folder })
    }

    /// The store of a room that may only be read: nothing is made, and what is not there is not found.
    pub fn open_to_read(room_dir: &Path) -> Self {
        Self {
            folder: room_dir.join("media"),
        }
    }

    /// The hash under which the file at `path` would be kept.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`].
    pub fn hash(path: &Path) -> Result<String, StoreError> {
        naming::hash_of(path).map_err(|e| StoreError::Unreadable {
            file: path.to_owned(),
            why: plain(&e),
        })
    }

    /// Copies the file at `path` into the store, durably. Content that is known already is found, not written again.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] for the file, [`StoreError::Unwritable`] for the store; then the store is as before.
    pub fn put(&self, path: &Path) -> Result<Original, StoreError> {
        let unreadable = |e: io::Error| StoreError::Unreadable {
            file: path.to_owned(),
            why: plain(&e),
        };
        let mut from = File::open(path).map_err(unreadable)?;
        let mut part = tempfile::Builder::new()
            .prefix(".")
            .suffix(HALF_WRITTEN)
            .tempfile_in(&self.folder)
            .map_err(|e| unwritable(&self.folder, &e))?;

        let mut hasher = blake3::Hasher::new();
        let mut block = vec![0; 1 << 17];
        let mut bytes = 0;
        loop {
            let read = from.read(&mut block).map_err(unreadable)?;
            if read == 0 {
                break;
            }
            hasher.update(&block[..read]);
            part.write_all(&block[..read])
                .map_err(|e| unwritable(&self.folder, &e))?;
            bytes += read as u64;
        }
        let hash = hasher.finalize().to_hex().to_string();
        if let Some(known) = self.path(&hash) {
            return Ok(Original {
                hash,
                ext: extension(&known),
                bytes,
            });
        }

        part.as_file()
            .sync_all()
            .map_err(|e| unwritable(&self.folder, &e))?;
        let ext = extension(path);
        let shelf = self.folder.join(&hash[..2]);
        fs::create_dir_all(&shelf).map_err(|e| unwritable(&shelf, &e))?;
        match part.persist_noclobber(shelf.join(format!("{hash}.{ext}"))) {
            Ok(_) => {}
            // Another process kept the same content in the meantime: that is the same original.
            Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(unwritable(&shelf, &e.error)),
        }
        settle(&shelf)
            .and_then(|()| settle(&self.folder))
            .map_err(|e| unwritable(&shelf, &e))?;
        Ok(Original { hash, ext, bytes })
    }

    /// Where the original with this hash lies; `None` if it is not there or `hash` is no hash.
    pub fn path(&self, hash: &str) -> Option<PathBuf> {
        if !naming::is_hash(hash) {
            return None;
        }
        let shelf = fs::read_dir(self.folder.join(&hash[..2])).ok()?;
        shelf
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .find(|path| path.file_stem().is_some_and(|stem| stem == hash))
    }

    /// Takes the original with this hash away, for a purge. `false` if it was not there.
    ///
    /// # Errors
    /// [`StoreError::Unwritable`] when it is there and cannot be removed.
    pub fn remove(&self, hash: &str) -> Result<bool, StoreError> {
        let Some(path) = self.path(hash) else {
            return Ok(false);
        };
        fs::remove_file(&path).map_err(|e| unwritable(&self.folder, &e))?;
        let shelf = self.folder.join(&hash[..2]);
        settle(&shelf).map_err(|e| unwritable(&shelf, &e))?;
        Ok(true)
    }

    /// Reads every original again and tells, one by one, what is wrong, and which are not among `named`; then which of
    /// `needed` are missing.
    pub fn verify<'a>(
        &self,
        needed: impl IntoIterator<Item = String> + 'a,
        named: &'a BTreeSet<String>,
    ) -> impl Iterator<Item = Trouble> + 'a {
        let mut present = BTreeSet::new();
        let mut files = Vec::new();
        for path in self.files() {
            let stem = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if naming::is_hash(&stem) {
                present.insert(stem);
            }
            files.push(path);
        }
        let missing: Vec<_> = needed
            .into_iter()
            .filter(|hash| !present.contains(hash))
            .map(|hash| Trouble::Missing { hash })
            .collect();
        let found = files.into_iter().filter_map(move |path| look(path, named));
        found.chain(missing)
    }

    /// Everything in the store's folder and its shelves, in order of name.
    fn files(&self) -> BTreeSet<PathBuf> {
        let entries = |folder: &Path| {
            let read = fs::read_dir(folder).into_iter().flatten();
            read.filter_map(Result::ok).map(|entry| entry.path())
        };
        let (shelves, mut files): (BTreeSet<_>, BTreeSet<_>) =
            entries(&self.folder).partition(|path| path.is_dir());
        files.extend(shelves.iter().flat_map(|shelf| entries(shelf)));
        files
    }
}

fn look(path: PathBuf, named: &BTreeSet<String>) -> Option<Trouble> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    if name.ends_with(HALF_WRITTEN) {
        return Some(Trouble::HalfWritten { path });
    }
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match naming::hash_of(&path) {
        Ok(hash) if hash == stem && named.contains(&hash) => None,
        Ok(hash) if hash == stem => Some(Trouble::LeftOver { path }),
        Ok(_) => Some(Trouble::Damaged { path }),
        Err(e) => Some(Trouble::Unreadable {
            path,
            why: plain(&e),
        }),
    }
}

/// A name chosen by a stranger becomes a path of ours, so only plain extensions pass.
fn extension(path: &Path) -> String {
    let ext = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let plain = !ext.is_empty() && ext.len() <= 8 && ext.bytes().all(|b| b.is_ascii_alphanumeric());
    if plain { ext } else { "bin".to_owned() }
}

/// A renamed file survives a power loss only when its folder was synced too.
fn settle(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

fn unwritable(folder: &Path, error: &io::Error) -> StoreError {
    StoreError::Unwritable {
        folder: folder.to_owned(),
        why: plain(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room() -> (tempfile::TempDir, Store) {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(dir.path()).unwrap();
        (dir, store)
    }

    fn file(dir: &Path, name: &str, bytes: &[u8]) -> PathBuf {
        let path = dir.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    #[test]
    fn an_original_is_kept_byte_for_byte_under_its_hash() {
        let (dir, store) = room();
        let kept = store
            .put(&file(dir.path(), "Slip 1.JPG", b"paper"))
            .unwrap();
        assert_eq!(kept.hash, blake3::hash(b"paper").to_hex().as_str());
        assert_eq!((kept.ext.as_str(), kept.bytes), ("jpg", 5));
        let path = store.path(&kept.hash).unwrap();
        assert_eq!(
            path,
            dir.path()
                .join("media")
                .join(&kept.hash[..2])
                .join(format!("{}.jpg", kept.hash))
        );
        assert_eq!(fs::read(path).unwrap(), b"paper");
    }

    #[test]
    fn known_content_is_found_and_not_written_again() {
        let (dir, store) = room();
        let first = store.put(&file(dir.path(), "a.jpg", b"same")).unwrap();
        let second = store.put(&file(dir.path(), "b.jpeg", b"same")).unwrap();
        assert_eq!(first, second);
        assert_eq!(store.files().len(), 1);
    }

    #[test]
    fn a_strange_extension_cannot_leave_the_folder() {
        let (dir, store) = room();
        assert_eq!(
            store.put(&file(dir.path(), "a.j p$g", b"1")).unwrap().ext,
            "bin"
        );
        assert_eq!(
            store.put(&file(dir.path(), "noext", b"2")).unwrap().ext,
            "bin"
        );
        assert_eq!(store.path("../../../../etc/passwd"), None);
        assert_eq!(store.path("zz"), None);
    }

    #[test]
    fn verify_names_the_damaged_the_missing_and_the_half_written_only() {
        let (dir, store) = room();
        let good = store.put(&file(dir.path(), "a.png", b"good")).unwrap();
        let bad = store.put(&file(dir.path(), "b.png", b"bad")).unwrap();
        let bad_path = store.path(&bad.hash).unwrap();
        fs::write(&bad_path, b"bax").unwrap();
        let part = dir.path().join("media/.abc.part");
        fs::write(&part, b"half").unwrap();
        let gone = blake3::hash(b"gone").to_hex().to_string();

        let found: Vec<_> = store
            .verify(
                [good.hash.clone(), bad.hash.clone(), gone.clone()],
                &BTreeSet::from([good.hash, bad.hash]),
            )
            .collect();
        assert_eq!(
            found,
            [
                Trouble::HalfWritten { path: part },
                Trouble::Damaged { path: bad_path },
                Trouble::Missing { hash: gone }
            ]
        );
        assert!(
            store.put(&file(dir.path(), "c.png", b"more")).is_ok(),
            "a half-written file stops nothing"
        );
    }

    #[test]
    fn verify_names_what_nothing_names() {
        let (dir, store) = room();
        let kept = store.put(&file(dir.path(), "a.png", b"kept")).unwrap();
        let left = store.put(&file(dir.path(), "b.png", b"left")).unwrap();
        let path = store.path(&left.hash).unwrap();
        let found: Vec<_> = store.verify([], &BTreeSet::from([kept.hash])).collect();
        assert_eq!(found, [Trouble::LeftOver { path }]);
    }

    #[test]
    fn a_file_that_cannot_be_read_leaves_the_store_as_it_was() {
        let (dir, store) = room();
        let error = store.put(&dir.path().join("nowhere.png")).unwrap_err();
        assert!(
            error.to_string().contains("nowhere.png could not be read"),
            "{error}"
        );
        assert!(store.put(dir.path()).is_err(), "a folder is no original");
        assert!(store.files().is_empty());
    }

    #[test]
    fn a_purged_original_is_gone() {
        let (dir, store) = room();
        let kept = store.put(&file(dir.path(), "a.wav", b"voice")).unwrap();
        assert!(store.remove(&kept.hash).unwrap());
        assert_eq!(store.path(&kept.hash), None);
        assert!(!store.remove(&kept.hash).unwrap());
    }
}
