//! The files of what was purged, which the program takes away once the database has forgotten: originals, pictures and sounds
//! that were made from them, and the files as they came in.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use media::Store;
use room::Room;
use room::changes::edit::Done;

use crate::minutes;
use crate::open_room::OpenRoom;
use crate::open_room::inbox_files::{self, entries, is_transcript};
use crate::open_room::renderings;

/// Takes away what belonged to what a step purged. What could not be taken away is said in the step's answer.
pub(super) fn take_away(room: &OpenRoom, road: &mut Room, done: &mut Done) {
    let Some(purged) = done.purged.take() else {
        return;
    };
    let mut stay = Vec::new();
    let mut like_it: BTreeSet<PathBuf> = BTreeSet::new();
    for hash in &purged.originals {
        let copies = copies_in_inbox(room, hash);
        // What was said in a call lies beside its recording, or came in under its name on another day.
        let (beside, elsewhere) = transcripts_of(room, &copies);
        stay.extend(take_away_original(
            room,
            hash,
            copies.into_iter().chain(beside),
        ));
        like_it.extend(elsewhere);
    }
    if !purged.originals.is_empty() {
        match renderings::take_away_unwanted(room, road) {
            Ok(made) => stay.extend(made),
            Err(why) => done.left.push(format!(
                "What was made from it may still lie in cache: {why}"
            )),
        }
    }
    match minutes::write_anew(room) {
        Ok(minutes) => stay.extend(minutes),
        Err(why) => done.left.push(format!(
            "Minutes that were written before may still name it: {why}"
        )),
    }
    done.left.extend(stay.iter().map(|file| {
        format!(
            "{} could not be deleted. Delete it by hand.",
            file.display()
        )
    }));
    let named = purged.came_in_as.iter();
    like_it.extend(named.flat_map(|name| taken_as(room, name)));
    done.left.extend(like_it.iter().map(|file| {
        format!(
            "{} may still say it: it has the name of the file in which it came. Delete it if it does.",
            file.display()
        )
    }));
}

/// An original, what was drawn from it for those who curate, and what came in with it. Answers what stays.
fn take_away_original(
    room: &OpenRoom,
    hash: &str,
    came_with_it: impl Iterator<Item = PathBuf>,
) -> Vec<PathBuf> {
    let mut files = entries(&room.dir().join("cache").join("pages"));
    files.retain(|file| name_of(file).starts_with(hash));
    let mut stay = renderings::take_away(files.into_iter().chain(came_with_it));
    let original = room.store().path(hash);
    if room.store().remove(hash).is_err() {
        stay.extend(original);
    }
    stay
}

/// Files that came in with the bytes of this original.
fn copies_in_inbox(room: &OpenRoom, hash: &str) -> Vec<PathBuf> {
    let Some(original) = room.store().path(hash) else {
        return Vec::new();
    };
    let length = |file: &Path| fs::metadata(file).map(|about| about.len()).ok();
    let mut files = inbox_files::all(room);
    files.retain(|file| {
        length(file) == length(&original) && Store::hash(file).is_ok_and(|other| other == hash)
    });
    files
}

/// Transcripts of the same name: those in the recording's own folder, and those elsewhere.
fn transcripts_of(room: &OpenRoom, recordings: &[PathBuf]) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let mut files = inbox_files::all(room);
    files.retain(|file| {
        let of = |recording: &PathBuf| recording.file_stem() == file.file_stem();
        is_transcript(file) && recordings.iter().any(of)
    });
    let is_beside = |file: &PathBuf| {
        let mut folders = recordings.iter().map(|recording| recording.parent());
        folders.any(|folder| folder == file.parent())
    };
    files.into_iter().partition(is_beside)
}

/// Files of this name among those that came in; a second one of a name was given a number.
fn taken_as(room: &OpenRoom, name: &str) -> Vec<PathBuf> {
    let name = Path::new(name);
    let stem = |file: &Path| {
        file.file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
    };
    let wanted = stem(name).unwrap_or_default();
    let mut files = inbox_files::all(room);
    files.retain(|file| {
        let stem = stem(file).unwrap_or_default();
        let numbered = stem.strip_prefix(&wanted);
        file.extension() == name.extension()
            && numbered.is_some_and(|number| number.is_empty() || number.starts_with(" ("))
    });
    files
}

fn name_of(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
