//! Edits, undo, redo and the log.

use std::io::Read;
use std::path::PathBuf;

use clap::Args;
use room::changes::edit::{Done, Edit};
use room::store::eyes::Who;
use room::store::journal::{self, Source};

use super::{Ended, Out, open};
use crate::refusal::Refusal;
use crate::steps;
use crate::system::clock::MachineClock;

/// Make edits, as one step.
#[derive(Debug, Args)]
pub struct Apply {
    /// The room's folder.
    room: PathBuf,
    /// A file with a list of edits as JSON; - reads them from stdin.
    file: PathBuf,
}

/// A room.
#[derive(Debug, Args)]
pub struct OfRoom {
    /// The room's folder.
    room: PathBuf,
}

/// The newest steps.
#[derive(Debug, Args)]
pub struct Log {
    /// The room's folder.
    room: PathBuf,
    /// How many.
    #[arg(long, default_value_t = 20)]
    steps: i64,
}

impl Apply {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let named = self.file.display().to_string();
        let unread = |why: &dyn std::fmt::Display| {
            Refusal::Meaningless(format!("{named}: {why}. Nothing was written."))
        };
        let mut text = String::new();
        match named.as_str() {
            "-" => std::io::stdin().read_to_string(&mut text),
            _ => {
                std::fs::File::open(&self.file).and_then(|mut file| file.read_to_string(&mut text))
            }
        }
        .map_err(|why| unread(&why))?;
        let edits: Vec<Edit> = serde_json::from_str(&text)
            .map_err(|why| unread(&format!("this is not a list of edits ({why})")))?;
        let room = open(&self.room, out)?;
        done(out, steps::apply(&room, edits, Source::CommandLine)?)
    }
}

impl OfRoom {
    pub(super) fn undo(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        let undone = room.road().undo(&mut MachineClock)?;
        done(out, undone)
    }

    pub(super) fn redo(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        let redone = room.road().redo(&mut MachineClock)?;
        done(out, redone)
    }
}

fn done(out: &Out, done: Done) -> Result<Ended, Refusal> {
    for left in &done.left {
        out.message(left);
    }
    out.say(&done, || format!("Step {}: {}", done.step, done.name))?;
    Ok(match done.left.is_empty() {
        true => Ended::Done,
        false => Ended::InPart,
    })
}

impl Log {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        let steps = room.look(Who::Console, |seen| {
            journal::log(seen.connection, self.steps)
        })?;
        out.say(&steps, || {
            let line = |step: &journal::Step| {
                let undone = if step.undone { ", undone" } else { "" };
                format!(
                    "{:>6}  {}  {} ({}{undone})\n",
                    step.seq, step.at, step.name, step.source
                )
            };
            steps.iter().map(line).collect()
        })?;
        Ok(Ended::Done)
    }
}
