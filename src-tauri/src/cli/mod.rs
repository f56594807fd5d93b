//! The command line: the same program without a window. Human text by default, `--json` for one document on stdout;
//! exit 0 done, 1 done in part or problems found, 2 could not.

mod edits;
mod import;
mod look;
mod make;
mod report;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use serde::Serialize;

use crate::open_room::OpenRoom;
use crate::refusal::Refusal;
use crate::system::chooser::{self, Choice};

/// A desktop Customer Room.
#[derive(Debug, Parser)]
#[command(name = "customer-room", version, about, disable_help_subcommand = true)]
pub struct Arguments {
    /// The room's folder; without it the last one.
    pub room: Option<PathBuf>,
    /// What to do without a window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// One JSON document on stdout instead of text.
    #[arg(long, global = true)]
    pub json: bool,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new room.
    New(make::New),
    /// Bring files into a room.
    Import(import::Import),
    /// Counts and stages, or the records of a kind.
    Show(look::Show),
    /// Make edits, as one step.
    Apply(edits::Apply),
    /// Take the last step back.
    Undo(edits::OfRoom),
    /// Bring the last undone step back.
    Redo(edits::OfRoom),
    /// The newest steps.
    Log(edits::Log),
    /// Find words anywhere in the room.
    Search(look::Search),
    /// Everything, or only what is cleared, as a folder or a .room file.
    Export(make::Export),
    /// Make a room again from the journal of another.
    Replay(make::Replay),
    /// The minutes of a session.
    Report(report::Report),
    /// Database, originals and references.
    Check(look::Check),
    /// Decodes files for another process of this program.
    #[command(hide = true)]
    Worker,
    /// Lets a person choose files for another process of this program.
    #[command(hide = true)]
    Choose {
        /// What is to be chosen.
        choice: Choice,
    },
}

/// How a command ended.
pub(crate) enum Ended {
    /// Done.
    Done,
    /// Done in part, or problems were found.
    InPart,
    /// Nothing could be done; why was said.
    Not,
}

/// Runs a command of the command line.
pub fn run(command: Command, json: bool) -> ExitCode {
    let out = Out { json };
    let ended = match command {
        Command::New(new) => new.run(&out),
        Command::Import(import) => import.run(&out),
        Command::Show(show) => show.run(&out),
        Command::Apply(apply) => apply.run(&out),
        Command::Undo(of) => of.undo(&out),
        Command::Redo(of) => of.redo(&out),
        Command::Log(log) => log.run(&out),
        Command::Search(search) => search.run(&out),
        Command::Export(export) => export.run(&out),
        Command::Replay(replay) => replay.run(&out),
        Command::Report(report) => report.run(&out),
        Command::Check(check) => check.run(&out),
        Command::Worker => return media::worker::serve(),
        Command::Choose { choice } => return chooser::run(choice),
    };
    match ended {
        Ok(Ended::Done) => ExitCode::SUCCESS,
        Ok(Ended::InPart) => ExitCode::from(1),
        Ok(Ended::Not) => ExitCode::from(2),
        Err(why) => {
            out.message(&why.to_string());
            ExitCode::from(2)
        }
    }
}

/// Says that no window could be opened.
pub fn no_window(why: &dyn std::fmt::Display) -> ExitCode {
    message(&format!(
        "The window could not be opened: {why}. Without a display, customer-room --help lists what can be done without one."
    ));
    ExitCode::from(2)
}

/// Says something beside the result, on stderr.
pub(crate) fn message(words: &str) {
    // There is nobody left to tell that telling failed.
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// Where a command speaks to.
pub(crate) struct Out {
    json: bool,
}

impl Out {
    /// Says the result: as JSON, or as text for people.
    pub fn say(
        &self,
        result: &impl Serialize,
        text: impl FnOnce() -> String,
    ) -> Result<(), Refusal> {
        let words = match self.json {
            true => serde_json::to_string_pretty(result).map_err(std::io::Error::from)?,
            false => text(),
        };
        match writeln!(std::io::stdout(), "{}", words.trim_end()) {
            // Whoever listened has heard enough.
            Err(why) if why.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            told => Ok(told?),
        }
    }

    /// A message beside the result, on stderr.
    pub fn message(&self, words: &str) {
        message(words);
    }
}

/// Opens a room, and says where it may only be read.
pub(crate) fn open(dir: &Path, out: &Out) -> Result<OpenRoom, Refusal> {
    let room = OpenRoom::open(dir)?;
    if let Some(reason) = room.read_only() {
        out.message(&format!("Read-only: {reason}"));
    }
    Ok(room)
}
