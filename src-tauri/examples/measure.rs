//! What `make bench` measures below the command line: edits on the road, and jobs for the workers.
//!
//! ```text
//! measure edits ROOM COUNT              milliseconds of each edit, one a line
//! measure questions ROOM COUNT          the name and the milliseconds of each answer, one a line
//! measure thumbnails PROGRAM OUT FILE…  the first page of each file at 480 pixels, as the tray shows it
//! measure waveform PROGRAM OUT FILE     the waveform of a recording
//! ```
//! The jobs print the files that were not read, one a line; `PROGRAM` is what is started as a worker.

use std::error::Error;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;
use std::time::Instant;

use customer_room::open_room::OpenRoom;
use customer_room::steps;
use media::{Hurry, Listen, Preview, Turn, Workers};
use room::asks::{Question, answer};
use room::changes::edit::{Change, Edit};
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal::Source;

/// The longer side of a thumbnail.
const SIDE: u32 = 480;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["edits", room, count] => edits(Path::new(room), count.parse()?),
        ["questions", room, count] => questions(Path::new(room), count.parse()?),
        ["thumbnails", program, out, files @ ..] => thumbnails(program, Path::new(out), files),
        ["waveform", program, out, file] => waveform(program, Path::new(out), file),
        _ => Err("measure what? edits, questions, thumbnails or waveform".into()),
    }
}

/// Each edit writes a moment's second line, as a hand does in curate.
fn edits(dir: &Path, count: usize) -> Result<(), Box<dyn Error>> {
    let room = OpenRoom::open(dir)?;
    let moments = room.look(Who::Console, |seen| {
        room::store::rows::all(seen.connection, Kind::moment)
    })?;
    let ids: Vec<String> = moments.into_iter().filter_map(|moment| moment.id).collect();
    let mut out = stdout().lock();
    for (number, id) in ids.iter().cycle().take(count).enumerate() {
        let words = format!("Second line, written {number} times");
        let edit = Edit::Change(Change {
            kind: Kind::moment,
            id: id.clone(),
            fields: [("second_line".to_owned(), words.into())]
                .into_iter()
                .collect(),
            was: room::record::Fields::new(),
        });
        let began = Instant::now();
        steps::apply(&room, vec![edit], Source::Hand)?;
        writeln!(out, "{}", began.elapsed().as_secs_f64() * 1000.0)?;
    }
    Ok(())
}

/// What both windows ask most: the whole wall, each stage's wall in turn, and a search.
fn questions(dir: &Path, count: usize) -> Result<(), Box<dyn Error>> {
    const WORDS: [&str; 4] = ["coat", "too late", "refund", "nobody answ"];
    let room = OpenRoom::open(dir)?;
    let stages = room.look(Who::Wall, |seen| {
        room::store::rows::all(seen.connection, Kind::stage)
    })?;
    let stages = stages.into_iter().filter_map(|stage| stage.id);
    let walls: Vec<Question> = stages.map(|stage| Question::stage_wall { stage }).collect();
    let whole = Question::whole_wall {
        wall: None,
        stage: None,
    };
    let mut out = stdout().lock();
    for round in 0..count {
        let search = Question::search {
            words: WORDS[round % WORDS.len()].to_owned(),
            limit: 30,
        };
        let wall = walls.get(round % walls.len().max(1));
        let asked = [
            ("whole", Who::Wall, Some(&whole)),
            ("stage", Who::Wall, wall),
            ("search", Who::Console, Some(&search)),
        ];
        for (name, who, question) in asked {
            let Some(question) = question else { continue };
            let began = Instant::now();
            room.look(who, |seen| answer(seen, question))?;
            writeln!(out, "{name} {}", began.elapsed().as_secs_f64() * 1000.0)?;
        }
    }
    Ok(())
}

fn thumbnails(program: &str, out: &Path, files: &[&str]) -> Result<(), Box<dyn Error>> {
    let workers = workers(program);
    let under_way: Vec<_> = files
        .iter()
        .enumerate()
        .map(|(place, file)| Preview {
            source: PathBuf::from(file),
            page: 0,
            turn: Turn::default(),
            corners: None,
            sides: vec![SIDE],
            out_dir: out.to_owned(),
            stem: place.to_string(),
        })
        .map(|wish| workers.submit(wish, Hurry::Later))
        .collect();
    let mut said = stdout().lock();
    for (file, ticket) in files.iter().zip(under_way) {
        if ticket.wait().is_err() {
            writeln!(said, "{file}")?;
        }
    }
    Ok(())
}

fn waveform(program: &str, out: &Path, file: &str) -> Result<(), Box<dyn Error>> {
    workers(program).run(Listen {
        source: PathBuf::from(file),
        out_dir: out.to_owned(),
        stem: "waveform".into(),
    })?;
    Ok(())
}

/// As the program starts them: one for each core.
fn workers(program: &str) -> Workers {
    let cores = available_parallelism().map_or(2, usize::from);
    Workers::start(program, &["worker"], cores)
}
