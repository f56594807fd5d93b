//! Puts a file that was taken aside, in `taken/<date>/`, without ever losing or overwriting one.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::folder::TAKEN;
use crate::named;

/// Why a file was left where it is.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// Only files are put aside.
    #[error("“{file}” is not a file, so it stays in the inbox. Move it away by hand.")]
    NotAFile {
        /// Its name.
        file: String,
    },
    /// The file system said no; the file is where it was.
    #[error(
        "“{file}” cannot be moved to the inbox's folder of taken files: {}. It stays in the inbox.",
        crate::said(.source)
    )]
    Stays {
        /// Its name.
        file: String,
        /// What the file system said.
        source: io::Error,
    },
}

/// Moves `file` to `inbox/taken/<date>/` and answers where it is now. If a file of its name is there already, it gets a
/// number: "scan (2).pdf". When this fails the file is still where it was.
pub fn take(inbox: &Path, file: &Path, date: Date) -> Result<PathBuf, TakeError> {
    let stays = |source| TakeError::Stays {
        file: named(file),
        source,
    };
    let found = fs::symlink_metadata(file).map_err(stays)?;
    if found.is_dir() {
        return Err(TakeError::NotAFile { file: named(file) });
    }
    let folder = inbox.join(TAKEN).join(date.to_string());
    fs::create_dir_all(&folder).map_err(stays)?;
    let place = claim(&folder, file).map_err(stays)?;
    let moved = match fs::rename(file, &place) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            copy_over(file, &place, &folder)
        }
        other => other,
    };
    if let Err(source) = moved {
        // The claim is ours and empty or half-copied; the original is untouched.
        let _ = fs::remove_file(&place);
        return Err(stays(source));
    }
    Ok(place)
}

/// Creates an empty file under the first free name. Nobody else can have created it, so replacing it overwrites nothing.
fn claim(folder: &Path, file: &Path) -> io::Result<PathBuf> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let extension = file
        .extension()
        .map(|e| format!(".{}", e.to_string_lossy()))
        .unwrap_or_default();
    for number in 1_u32.. {
        let place = match number {
            1 => folder.join(file.file_name().unwrap_or_default()),
            _ => folder.join(format!("{stem} ({number}){extension}")),
        };
        match OpenOptions::new().write(true).create_new(true).open(&place) {
            Ok(_) => return Ok(place),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The original goes only after its copy is on the other disk.
fn copy_over(file: &Path, place: &Path, folder: &Path) -> io::Result<()> {
    let mut from = File::open(file)?;
    let mut to = OpenOptions::new().write(true).truncate(true).open(place)?;
    let size = io::copy(&mut from, &mut to)?;
    if size != from.metadata()?.len() {
        return Err(io::Error::other("it changed while it was copied"));
    }
    to.sync_all()?;
    // Where a folder cannot be synced (Windows), the file's own sync has to do.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    fs::remove_file(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_name_that_is_taken_gets_a_number_and_nothing_is_overwritten() {
        let inbox = tempfile::tempdir().unwrap();
        let mut places = Vec::new();
        for content in ["one", "two", "three"] {
            let file = inbox.path().join("scan.v1.pdf");
            fs::write(&file, content).unwrap();
            places.push(take(inbox.path(), &file, date(2024, 5, 7)).unwrap());
            assert!(!file.exists());
        }
        let taken = inbox.path().join("taken/2024-05-07");
        assert_eq!(
            places,
            ["scan.v1.pdf", "scan.v1 (2).pdf", "scan.v1 (3).pdf"].map(|n| taken.join(n))
        );
        let contents: Vec<String> = places
            .iter()
            .map(|p| fs::read_to_string(p).unwrap())
            .collect();
        assert_eq!(contents, ["one", "two", "three"]);
    }

    #[test]
    fn what_cannot_be_taken_stays() {
        let inbox = tempfile::tempdir().unwrap();
        assert!(
            take(
                inbox.path(),
                &inbox.path().join("nothing"),
                date(2024, 5, 7)
            )
            .is_err()
        );
        assert!(matches!(
            take(inbox.path(), inbox.path(), date(2024, 5, 7)),
            Err(TakeError::NotAFile { .. })
        ));
        let file = inbox.path().join("a.csv");
        fs::write(&file, "x").unwrap();
        fs::write(inbox.path().join("taken"), "a file in the way").unwrap();
        let error = take(inbox.path(), &file, date(2024, 5, 7)).unwrap_err();
        assert!(error.to_string().contains("stays in the inbox"));
        assert_eq!(fs::read_to_string(&file).unwrap(), "x");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn to_another_disk_it_is_copied_whole() {
        use std::os::unix::fs::MetadataExt;
        let Ok(other) = tempfile::tempdir_in("/dev/shm") else {
            return;
        };
        let inbox = tempfile::tempdir().unwrap();
        if other.path().metadata().unwrap().dev() == inbox.path().metadata().unwrap().dev() {
            return;
        }
        std::os::unix::fs::symlink(other.path(), inbox.path().join(TAKEN)).unwrap();
        let file = inbox.path().join("call.wav");
        fs::write(&file, vec![7; 300_000]).unwrap();
        let place = take(inbox.path(), &file, date(2024, 5, 7)).unwrap();
        assert!(!file.exists());
        assert_eq!(
            fs::read(other.path().join("2024-05-07/call.wav")).unwrap(),
            vec![7; 300_000]
        );
        assert_eq!(place.file_name().unwrap(), "call.wav");
    }
}
