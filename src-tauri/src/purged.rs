//! What a purge leaves to the program once the database has forgotten: originals, pictures and sounds that were made
//! from them, and the files as they came in.

use std::fs;
use std::path::{Path, PathBuf};

use inbox::watch::TAKEN;
use media::Store;
use room::Room;
use room::edit::Done;

use crate::open_room::OpenRoom;
use crate::{minutes, renderings};

/// Takes away what belonged to what a step purged. What could not be taken away is said in the step's answer.
pub(crate) fn follow(room: &OpenRoom, road: &mut Room, done: &mut Done) {
    let Some(purged) = done.purged.take() else {
        return;
    };
    let mut stay = Vec::new();
    for hash in &purged.originals {
        stay.extend(take_away(room, hash));
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
    let tables = purged.tables.iter().flat_map(|name| taken_as(room, name));
    done.left.extend(tables.map(|file| {
        format!(
            "{} has the name of the table that was purged and may hold the same rows. Delete it if it does.",
            file.display()
        )
    }));
}

/// An original, what was drawn from it for those who curate, and the same bytes in the inbox. Answers what stays.
fn take_away(room: &OpenRoom, hash: &str) -> Vec<PathBuf> {
    let mut files = entries(&room.dir().join("cache").join("pages"));
    files.retain(|file| name_of(file).starts_with(hash));
    let original = room.store().path(hash);
    if let Some(original) = &original {
        let length = |file: &Path| fs::metadata(file).map(|about| about.len()).ok();
        let same = |file: &PathBuf| {
            length(file) == length(original) && Store::hash(file).is_ok_and(|other| other == hash)
        };
        files.extend(came_in(room).into_iter().filter(same));
    }
    let mut stay = renderings::take_away(files.into_iter());
    if room.store().remove(hash).is_err() {
        stay.extend(original);
    }
    stay
}

/// Files in the inbox, and those that were taken.
pub(crate) fn came_in(room: &OpenRoom) -> Vec<PathBuf> {
    let inbox = room.dir().join("inbox");
    let days = entries(&inbox.join(TAKEN));
    let taken = days.iter().flat_map(|day| entries(day));
    let mut files: Vec<PathBuf> = entries(&inbox).into_iter().chain(taken).collect();
    files.retain(|file| file.is_file());
    files
}

/// Files of this name among those that came in; a second one of a name was given a number.
fn taken_as(room: &OpenRoom, name: &str) -> Vec<PathBuf> {
    let name = Path::new(name);
    let stem = |file: &Path| {
        file.file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
    };
    let wanted = stem(name).unwrap_or_default();
    let mut files = came_in(room);
    files.retain(|file| {
        let stem = stem(file).unwrap_or_default();
        let numbered = stem.strip_prefix(&wanted);
        file.extension() == name.extension()
            && numbered.is_some_and(|number| number.is_empty() || number.starts_with(" ("))
    });
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).into_iter().flatten().flatten();
    read.map(|entry| entry.path()).collect()
}

fn name_of(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
