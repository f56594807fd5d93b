//! Files on their way into the room: dropped by a hand or received by the inbox.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::UNIX_EPOCH;

use inbox::Recognised;
use inbox::watch::{News, take};
use parking_lot::Mutex;
use room::record::id::Ref;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal::Source;
use room::unjournaled::dismissed::InboxFile;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager};

use crate::bring::{Bringing, Brought, Problem, Wish, is_transcript};
use crate::events;
use crate::open_room::{OpenRoom, today};
use crate::program::Program;

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
    begun: AtomicU64,
    /// One run at a time: what was dropped first comes in first.
    turn: Mutex<()>,
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
            let id = self.begun.fetch_add(1, Ordering::SeqCst) + 1;
            self.rows.lock().push(Row {
                shown: Arrival { id, ..line },
                stopped: Arc::default(),
            });
        }
    }

    /// Remembers with the room what is told of a file, until somebody says OK; nothing where there is nothing to say.
    fn keep(&self, room: &OpenRoom, id: u64, file: &Path) {
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
    fn forget(&self, id: u64) -> Option<Arrival> {
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
    fn moved(&self, from: &Path, to: &Path) {
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
        let (id, _) = self.begin(Path::new("inbox"));
        self.change(id, |row| {
            row.state = ArrivalState::Refused;
            row.words = words;
        });
    }

    /// Begins a file; one that lies in the tray already begins anew in its place.
    fn begin(&self, file: &Path) -> (u64, Arc<AtomicBool>) {
        let mut rows = self.rows.lock();
        let path = file.display().to_string();
        rows.retain(|row| row.shown.path != path);
        let id = self.begun.fetch_add(1, Ordering::SeqCst) + 1;
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
    fn awaits_recording(&self, transcript: &Path) -> bool {
        let told: Vec<String> = self.list().into_iter().map(|row| row.path).collect();
        named_alike(transcript).any(|other| {
            matches!(inbox::recognise(&other), Recognised::Sound)
                && !told.contains(&other.display().to_string())
        })
    }

    fn change(&self, id: u64, change: impl FnOnce(&mut Arrival)) {
        if let Some(row) = self.rows.lock().iter_mut().find(|row| row.shown.id == id) {
            change(&mut row.shown);
        }
    }
}

/// Hears what the inbox of a room tells.
pub fn hear(app: &AppHandle, room: &OpenRoom, news: News) {
    let program = app.state::<Program>();
    match news {
        // A transcript that was taken in with its recording.
        News::Arrived(file) if !file.exists() => {}
        News::Arrived(file) if is_dismissed(room, &file) => {}
        // It comes in after its recording, which is told of when it is whole.
        News::Arrived(file) if is_transcript(&file) && program.arrivals.awaits_recording(&file) => {
        }
        News::Arrived(file) => {
            let mut files = vec![file];
            files.extend(transcripts_of(&files[0]));
            bring_into(app, room, &files, &Wish::of(Source::Arrival));
        }
        News::Closed(sentence) => program.arrivals.say(sentence),
        News::Open => {}
    }
    events::arrivals(app);
}

/// Takes a line out of the tray. A file that lies in the inbox and did not go in stays there, and is not told of again.
pub fn dismiss(program: &Program, id: u64) {
    let Some(row) = program.arrivals.forget(id) else {
        return;
    };
    let Ok(room) = program.room() else { return };
    let _ = room.road().keep_told(&row.path, None);
    if let Some(file) = in_inbox(&room, Path::new(&row.path)) {
        // A room that may only be read tells of it again when it is opened anew.
        let _ = room.road().dismiss(&file);
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

fn is_dismissed(room: &OpenRoom, file: &Path) -> bool {
    let Some(file) = in_inbox(room, file) else {
        return false;
    };
    let asked = room.look(Who::Console, |seen| {
        room::unjournaled::dismissed::is_dismissed(seen, &file)
    });
    asked.unwrap_or_default()
}

/// The file as it lies in the room's inbox; none where it lies elsewhere, or no more.
fn in_inbox(room: &OpenRoom, file: &Path) -> Option<InboxFile> {
    let name = file.strip_prefix(room.dir().join("inbox")).ok()?;
    let found = std::fs::symlink_metadata(file).ok()?;
    let modified = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    // What was put aside lies in a folder of it.
    (name.components().count() == 1).then(|| InboxFile {
        name: name.display().to_string(),
        size: i64::try_from(found.len()).unwrap_or(i64::MAX),
        modified: i64::try_from(modified.as_millis()).unwrap_or(i64::MAX),
    })
}

/// The transcripts that lie beside a recording.
fn transcripts_of(file: &Path) -> Vec<PathBuf> {
    match inbox::recognise(file) {
        Recognised::Sound => named_alike(file)
            .filter(|other| is_transcript(other))
            .collect(),
        _ => Vec::new(),
    }
}

/// Files beside this one that have its name and another ending.
fn named_alike(file: &Path) -> impl Iterator<Item = PathBuf> {
    let folder = file.parent().and_then(|folder| folder.read_dir().ok());
    let entries = folder.into_iter().flatten().flatten();
    let others = entries.map(|entry| entry.path());
    others.filter(move |other| other != file && other.file_stem() == file.file_stem())
}

/// Brings files into the open room, with their progress in the tray.
pub fn bring(app: &AppHandle, files: &[PathBuf], wish: &Wish) -> Vec<Brought> {
    match app.state::<Program>().room() {
        Ok(room) => bring_into(app, &room, files, wish),
        Err(_) => Vec::new(),
    }
}

fn bring_into(app: &AppHandle, room: &OpenRoom, files: &[PathBuf], wish: &Wish) -> Vec<Brought> {
    let program = app.state::<Program>();
    let begun: Vec<_> = files
        .iter()
        .map(|file| program.arrivals.begin(file))
        .collect();
    events::arrivals(app);
    let _turn = program.arrivals.turn.lock();
    let go_on = |file: &Path, rows: i64| {
        let place = files.iter().position(|one| one == file).unwrap_or_default();
        let (id, stopped) = &begun[place];
        if rows % 1000 == 0 {
            program.arrivals.change(*id, |row| row.rows = rows);
            events::arrivals(app);
        }
        !stopped.load(Ordering::SeqCst)
    };
    let brought = |place: usize, one: &Brought| {
        program
            .arrivals
            .change(begun[place].0, |row| tell(row, one));
        events::arrivals(app);
    };
    let done = Bringing::new(room, &program.workers, wish, &go_on).bring_all(files, &brought);
    for (file, one) in files.iter().zip(&done) {
        if !one.did_not_go_in() && in_inbox(room, file).is_some() {
            put_aside(&program, room, file);
        }
    }
    for (file, (id, _)) in files.iter().zip(&begun) {
        program.arrivals.keep(room, *id, file);
    }
    done
}

/// What came in leaves the inbox, whoever brought it: left there it would come again at the next start.
fn put_aside(program: &Program, room: &OpenRoom, file: &Path) {
    match take(&room.dir().join("inbox"), file, today()) {
        Ok(place) => program.arrivals.moved(file, &place),
        Err(why) => program.arrivals.say(why.to_string()),
    }
}

/// What is wrong with a file or a row of it, as a whole sentence.
fn sentence(problem: &Problem) -> String {
    let message = problem.message.trim_end_matches('.');
    match problem.row {
        Some(row) => format!("Row {row}: {message}."),
        None => format!("{message}."),
    }
}

/// So many sentences are read of one file.
const SAID: usize = 4;

/// What is said of the whole file; then of its rows the first, and how many more there are.
fn told(problems: &[Problem]) -> String {
    let mut of_file = problems.iter().filter(|problem| problem.row.is_none());
    let mut said: Vec<String> = of_file.by_ref().take(SAID).map(sentence).collect();
    match of_file.count() {
        0 => {}
        more => said.push(format!("And {more} more.")),
    }
    let mut of_rows = problems.iter().filter(|problem| problem.row.is_some());
    said.extend(of_rows.next().map(sentence));
    match of_rows.count() {
        0 => {}
        1 => said.push("And 1 more row.".to_owned()),
        more => said.push(format!("And {more} more rows.")),
    }
    said.join(" ")
}

/// What became of a table; empty for everything else.
fn became(one: &Brought) -> String {
    let Some(kind) = one.kind.as_deref().and_then(Kind::named) else {
        return String::new();
    };
    let went = match kind {
        // Whether they have a stage changes with every one that is placed: the tray asks that of the room.
        Kind::complaint => "added.",
        Kind::reading => "added. Their measures are in the lists (L).",
        Kind::survey_result => "added. You find them in the lists (L).",
        Kind::base => "added: complaints are measured against them.",
        Kind::growth => "added: “Did we earn our growth?” shows them.",
        _ => return String::new(),
    };
    match one.added {
        0 => String::new(),
        _ => format!("{} {went}", one.went_in()),
    }
}

fn tell(row: &mut Arrival, one: &Brought) {
    row.state = match (one.did_not_go_in(), one.unsure) {
        (true, true) => ArrivalState::Unsure,
        // It was read as what it is not.
        (true, false) if one.kind.is_some() => ArrivalState::Unsure,
        (true, false) => ArrivalState::Refused,
        (false, _) => ArrivalState::Done,
    };
    row.what.clone_from(&one.what);
    row.rows = one.added;
    let problems = told(&one.problems);
    let is_there = !one.did_not_go_in() && one.known > 0 && one.added == 0;
    let became = match is_there {
        true => "It is in the room already, so nothing was added.".to_owned(),
        false => became(one),
    };
    row.words = format!("{became} {problems}").trim().to_owned();
}
