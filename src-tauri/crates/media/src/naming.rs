//! Files named by the BLAKE3 of their bytes.

use crate::refused::Reason;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// Whether `text` is a hash as we write it: 64 lower-case hexadecimal digits. Anything else never becomes a path.
pub(crate) fn is_hash(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// The hash of a file's bytes.
pub(crate) fn hash_of(path: &Path) -> io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().to_hex().to_string())
}

/// Writes `bytes` to `folder/name` so that a reader sees all of it or nothing. What is made can be made again, so it is not synced.
pub(crate) fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Reason> {
    let write = || {
        let part = tempfile::NamedTempFile::new_in(folder)?;
        std::fs::write(part.path(), bytes)?;
        let path = folder.join(name);
        part.persist(&path)?;
        Ok(path)
    };
    write().map_err(|e: io::Error| Reason::unwritten(&e))
}
