//! Files that came in by a room's inbox: those that lie in it, and those that were taken and put aside.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use inbox::Recognised;
use inbox::watch::TAKEN;
use room::unjournaled::dismissed::InboxFile;

use super::OpenRoom;

/// Files in the inbox, and those that were taken.
pub(crate) fn all(room: &OpenRoom) -> Vec<PathBuf> {
    let inbox = room.dir().join("inbox");
    let days = entries(&inbox.join(TAKEN));
    let taken = days.iter().flat_map(|day| entries(day));
    let mut files: Vec<PathBuf> = entries(&inbox).into_iter().chain(taken).collect();
    files.retain(|file| file.is_file());
    files
}

/// The file as it lies in the room's inbox; none where it lies elsewhere, or no more.
pub(crate) fn in_inbox(room: &OpenRoom, file: &Path) -> Option<InboxFile> {
    let name = file.strip_prefix(room.dir().join("inbox")).ok()?;
    let found = fs::symlink_metadata(file).ok()?;
    let modified = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    // What was put aside lies in a folder of it.
    (name.components().count() == 1).then(|| InboxFile {
        name: name.display().to_string(),
        size: i64::try_from(found.len()).unwrap_or(i64::MAX),
        modified: i64::try_from(modified.as_millis()).unwrap_or(i64::MAX),
    })
}

/// Whether a file is a transcript, by its ending.
pub(crate) fn is_transcript(file: &Path) -> bool {
    file.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("vtt") || ending.eq_ignore_ascii_case("srt")
    })
}

/// The transcripts that lie beside a recording.
pub(crate) fn transcripts_beside(file: &Path) -> Vec<PathBuf> {
    match inbox::recognise(file) {
        Recognised::Sound => of_the_same_name(file)
            .filter(|other| is_transcript(other))
            .collect(),
        _ => Vec::new(),
    }
}

/// The recordings that lie beside a transcript.
pub(crate) fn recordings_beside(transcript: &Path) -> impl Iterator<Item = PathBuf> {
    of_the_same_name(transcript)
        .filter(|other| matches!(inbox::recognise(other), Recognised::Sound))
}

/// Files beside this one that have its name and another ending.
fn of_the_same_name(file: &Path) -> impl Iterator<Item = PathBuf> {
    let others = file.parent().map(entries).unwrap_or_default().into_iter();
    others.filter(move |other| other != file && other.file_stem() == file.file_stem())
}

/// What lies in a folder; nothing where it cannot be read.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).into_iter().flatten().flatten();
    read.map(|entry| entry.path()).collect()
}
