//! The list of files on their way, as the tray shows it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use parking_lot::Mutex;
use room::record::id::Ref;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use serde::{Deserialize, Serialize};

use crate::open_room::OpenRoom;
use crate::open_room::inbox_files::recordings_beside;

/// A file on its way, as the tray lists it.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
pub struct Arrival {
    /// Which.
    #[ts(type = "number")]
    pub id: u64,
    /// Its name.
    pub file: String,
    /// Where it lies.
    pub path: String,
    /// How it goes.
    pub state: ArrivalState,
    /// What a person should know, in a sentence or two.
    pub words: String,
    /// Rows that went by.
    pub rows: i64,
    /// What it became.
    pub what: Option<Ref>,
}

/// How a file goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ArrivalState {
    /// It waits or is being read.
    Reading,
    /// It is in.
    Done,
    /// Its columns must be matched by a person.
    Unsure,
    /// It was not read.
    Refused,
}

#[derive(Debug)]
struct Row {
    shown: Arrival,
    stopped: Arc<AtomicBool>,
}

/// The files on their way.
#[derive(Debug, Default)]
pub struct Arrivals {
    rows: Mutex<Vec<Row>>,
    /// How many files there were; no two have one number.
    listed: AtomicU64,
    /// One run at a time: what was dropped first comes in first.
    pub(super) turn: Mutex<()>,
}

impl Arrivals {
    /// What the tray lists, newest last: of a table that was taken out again there is nothing to say any more.
    pub fn shown(&self, room: &OpenRoom) -> Vec<Arrival> {
        let mut list = self.list();
        list.retain(|row| row.state != ArrivalState::Done || !is_taken_out(room, row));
        list
    }

    /// All of them, newest last.
    pub fn list(&self) -> Vec<Arrival> {
        self.rows
            .lock()
            .iter()
            .map(|row| row.shown.clone())
            .collect()
    }

    /// Another room: its files are not ours.
    pub fn clear(&self) {
        self.rows.lock().clear();
    }

    /// Lists what this room told of earlier files and nobody said OK to, as far as what it speaks of is there.
    pub fn take_up(&self, room: &OpenRoom) {
        let told = room.look(Who::Console, room::unjournaled::told::told);
        for line in told.unwrap_or_default() {
            let Ok(line) = serde_json::from_str::<Arrival>(&line) else {
                continue;
            };
            if !is_still_there(room, &line) {
                continue;
            }
            let id = self.listed.fetch_add(1, Ordering::SeqCst) + 1;
            self.rows.lock().push(Row {
                shown: Arrival { id, ..line },
                stopped: Arc::default(),
            });
        }
    }

    /// Remembers with the room what is told of a file, until somebody says OK; nothing where there is nothing to say.
    pub(super) fn keep(&self, room: &OpenRoom, id: u64, file: &Path) {
        let list = self.list();
        let Some(row) = list.iter().find(|row| row.id == id) else {
            return;
        };
        let is_told = match row.state {
            ArrivalState::Reading => false,
            ArrivalState::Done => !row.words.is_empty(),
            ArrivalState::Unsure | ArrivalState::Refused => true,
        };
        let line = serde_json::to_string(row).ok().filter(|_| is_told);
        let mut road = room.road();
        // A room that may only be read tells of it as long as it is open.
        let from = file.display().to_string();
        if from != row.path {
            let _ = road.keep_told(&from, None);
        }
        let _ = road.keep_told(&row.path, line.as_deref());
    }

    /// Stops a file that is being read.
    pub fn stop(&self, id: u64) {
        if let Some(row) = self.rows.lock().iter().find(|row| row.shown.id == id) {
            row.stopped.store(true, Ordering::SeqCst);
        }
    }

    /// Takes a line out of the tray, and answers it; the file stays where it lies.
    pub(super) fn forget(&self, id: u64) -> Option<Arrival> {
        let mut rows = self.rows.lock();
        let place = rows.iter().position(|row| row.shown.id == id)?;
        Some(rows.remove(place).shown)
    }

    /// Where the file of an imported table lies, if one of these lines brought it.
    pub fn file_of(&self, import: &str) -> Option<PathBuf> {
        let is_it = |row: &Arrival| row.what.as_ref().is_some_and(|what| what.id == import);
        let row = self.list().into_iter().rev().find(is_it)?;
        Some(PathBuf::from(row.path)).filter(|path| path.exists())
    }

    /// A file was put aside; its line knows where.
    pub(super) fn moved(&self, from: &Path, to: &Path) {
        let from = from.display().to_string();
        for row in self
            .rows
            .lock()
            .iter_mut()
            .filter(|row| row.shown.path == from)
        {
            row.shown.path = to.display().to_string();
        }
    }

    /// Something about the inbox itself.
    pub fn say(&self, words: String) {
        let (id, _) = self.add(Path::new("inbox"));
        self.change(id, |row| {
            row.state = ArrivalState::Refused;
            row.words = words;
        });
    }

    /// Adds a line for a file that is about to be read; a line that it has already goes.
    pub(super) fn add(&self, file: &Path) -> (u64, Arc<AtomicBool>) {
        let mut rows = self.rows.lock();
        let path = file.display().to_string();
        rows.retain(|row| row.shown.path != path);
        let id = self.listed.fetch_add(1, Ordering::SeqCst) + 1;
        let stopped = Arc::new(AtomicBool::new(false));
        rows.push(Row {
            shown: Arrival {
                id,
                file: file
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                path,
                state: ArrivalState::Reading,
                words: String::new(),
                rows: 0,
                what: None,
            },
            stopped: stopped.clone(),
        });
        (id, stopped)
    }

    /// The recording of a transcript lies beside it and was not told of yet.
    pub(super) fn awaits_recording(&self, transcript: &Path) -> bool {
        let told: Vec<String> = self.list().into_iter().map(|row| row.path).collect();
        recordings_beside(transcript).any(|other| !told.contains(&other.display().to_string()))
    }

    pub(super) fn change(&self, id: u64, change: impl FnOnce(&mut Arrival)) {
        if let Some(row) = self.rows.lock().iter_mut().find(|row| row.shown.id == id) {
            change(&mut row.shown);
        }
    }
}

/// What came in is in the room or can be brought back by an undo; a file that did not lies where it lay.
fn is_still_there(room: &OpenRoom, row: &Arrival) -> bool {
    let found = |what: &Ref| {
        room.look(Who::Console, |seen| {
            room::store::rows::find(seen.connection, what)
        })
    };
    match (&row.what, row.state) {
        // Of a table that was taken out it is said by `is_taken_out`: redo brings it back.
        (Some(what), _) if what.kind == Kind::import => true,
        (Some(what), _) => matches!(found(what), Ok(Some(_))),
        (None, ArrivalState::Done) => true,
        (None, _) => Path::new(&row.path).exists(),
    }
}

fn is_taken_out(room: &OpenRoom, row: &Arrival) -> bool {
    let table = row.what.as_ref().filter(|what| what.kind == Kind::import);
    table.is_some_and(|table| {
        let is_there = room.look(Who::Console, |seen| {
            room::changes::bulk::is_in(seen, &table.id)
        });
        is_there.is_ok_and(|is_there| !is_there)
    })
}
