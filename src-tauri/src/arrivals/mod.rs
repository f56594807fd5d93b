//! Files on their way into the room: dropped by a hand or received by the inbox.

mod list;
mod words;

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use inbox::watch::{News, take};
use room::store::eyes::Who;
use room::store::journal::Source;
use tauri::{AppHandle, Manager};

use crate::events;
use crate::import::{FileOutcome, ImportOptions, ImportRun};
use crate::open_room::inbox_files::{in_inbox, is_transcript, transcripts_beside};
use crate::open_room::{OpenRoom, today};
use crate::program::Program;
pub use list::{Arrival, ArrivalState, Arrivals};

/// Does what the news from a room's inbox ask for.
pub fn on_inbox_news(app: &AppHandle, room: &OpenRoom, news: News) {
    let arrivals = app.state::<Arrivals>();
    match news {
        // A transcript that was taken in with its recording.
        News::Arrived(file) if !file.exists() => {}
        News::Arrived(file) if is_dismissed(room, &file) => {}
        // It comes in after its recording, which is told of when it is whole.
        News::Arrived(file) if is_transcript(&file) && arrivals.awaits_recording(&file) => {}
        News::Arrived(file) => {
            let mut files = vec![file];
            files.extend(transcripts_beside(&files[0]));
            import_into(app, room, &files, &ImportOptions::of(Source::Arrival));
        }
        News::Closed(sentence) => arrivals.say(sentence),
        News::Open => {}
    }
    events::arrivals(app);
}

/// Takes a line out of the tray. A file that lies in the inbox and did not go in stays there, and is not told of again.
pub fn dismiss(arrivals: &Arrivals, program: &Program, id: u64) {
    let Some(row) = arrivals.forget(id) else {
        return;
    };
    let Ok(room) = program.room() else { return };
    let _ = room.road().keep_told(&row.path, None);
    if let Some(file) = in_inbox(&room, Path::new(&row.path)) {
        // A room that may only be read tells of it again when it is opened anew.
        let _ = room.road().dismiss(&file);
    }
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

/// Brings files into the open room, with their progress in the tray.
pub fn import(app: &AppHandle, files: &[PathBuf], options: &ImportOptions) -> Vec<FileOutcome> {
    match app.state::<Program>().room() {
        Ok(room) => import_into(app, &room, files, options),
        Err(_) => Vec::new(),
    }
}

fn import_into(
    app: &AppHandle,
    room: &OpenRoom,
    files: &[PathBuf],
    options: &ImportOptions,
) -> Vec<FileOutcome> {
    let program = app.state::<Program>();
    let arrivals = app.state::<Arrivals>();
    let lines: Vec<_> = files.iter().map(|file| arrivals.add(file)).collect();
    events::arrivals(app);
    let _turn = arrivals.turn.lock();
    let go_on = |file: &Path, rows: i64| {
        let place = files.iter().position(|one| one == file).unwrap_or_default();
        let (id, stopped) = &lines[place];
        if rows % 1000 == 0 {
            arrivals.change(*id, |row| row.rows = rows);
            events::arrivals(app);
        }
        !stopped.load(Ordering::SeqCst)
    };
    let done_one = |place: usize, one: &FileOutcome| {
        arrivals.change(lines[place].0, |row| words::describe(row, one));
        events::arrivals(app);
    };
    let done = ImportRun::new(room, &program.workers, options, &go_on).import_all(files, &done_one);
    for (file, one) in files.iter().zip(&done) {
        if !one.did_not_go_in() && in_inbox(room, file).is_some() {
            put_aside(&arrivals, room, file);
        }
    }
    for (file, (id, _)) in files.iter().zip(&lines) {
        arrivals.keep(room, *id, file);
    }
    done
}

/// What came in leaves the inbox, whoever brought it: left there it would come again at the next start.
fn put_aside(arrivals: &Arrivals, room: &OpenRoom, file: &Path) {
    match take(&room.dir().join("inbox"), file, today()) {
        Ok(place) => arrivals.moved(file, &place),
        Err(why) => arrivals.say(why.to_string()),
    }
}
