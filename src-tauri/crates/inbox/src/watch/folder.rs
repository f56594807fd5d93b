//! What lies in the inbox folder and counts.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Seen;

/// Name of the folder in the inbox that holds what was taken.
pub const TAKEN: &str = "taken";

/// Files that programs put beside the real ones: hidden ones, downloads under way, locks of office programs.
pub fn is_ignored(path: &Path) -> bool {
    const UNDER_WAY: [&str; 8] = [
        "part",
        "partial",
        "crdownload",
        "download",
        "opdownload",
        "tmp",
        "temp",
        "filepart",
    ];
    const OF_THE_SYSTEM: [&str; 2] = ["thumbs.db", "desktop.ini"];
    let Some(name) = path.file_name() else {
        return true;
    };
    let name = name.to_string_lossy().to_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    name.starts_with('.')
        || name.starts_with('~')
        || name.ends_with('~')
        || name == TAKEN
        || OF_THE_SYSTEM.contains(&name.as_str())
        || UNDER_WAY.contains(&extension)
}

/// The files and folders that count, in the order of their names. What vanishes while looking is left out.
pub(super) fn look(
    folder: &Path,
    being_written: &HashSet<PathBuf>,
) -> io::Result<Vec<(PathBuf, Seen)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if is_ignored(&path) {
            continue;
        }
        let Ok(found) = fs::metadata(&path) else {
            continue;
        };
        let empty = found.is_file() && found.len() == 0;
        let seen = Seen {
            size: found.len(),
            modified: found.modified().ok(),
            unfinished: empty || being_written.contains(&path),
        };
        files.push((path, seen));
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(files)
}
