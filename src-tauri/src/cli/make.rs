//! Making a room, and taking one away.

use std::path::PathBuf;

use clap::Args;
use room::changes::ballots;
use room::exchange::portable;
use room::store::eyes::Who;

use super::look::say_what_is_missing;
use super::{Ended, Out, open};
use crate::refusal::Refusal;
use crate::samples;
use crate::system::clock::MachineClock;

/// Make a new room.
#[derive(Debug, Args)]
pub struct New {
    /// The folder for it.
    dir: PathBuf,
    /// Begin with a sample room: outerwear, harbour-hotels, empty.
    #[arg(long, value_name = "NAME", conflicts_with = "from")]
    sample: Option<String>,
    /// Begin with what was exported: a .room file or a folder.
    #[arg(long, value_name = "FILE.room|DIR")]
    from: Option<PathBuf>,
}

impl New {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let from = match (self.from, self.sample) {
            (Some(from), _) => Some(from),
            (None, Some(name)) => Some(samples::find(&name)?),
            (None, None) => None,
        };
        let room = match from {
            Some(from) => portable::import(&from, &self.dir, &mut MachineClock)?,
            None => samples::make_empty(&self.dir)?,
        };
        let room = crate::open_room::OpenRoom::of(room)?;
        let card = room.look(Who::Console, room::questions::room_card)?;
        out.say(&card, || {
            format!("A new room is in {}.", self.dir.display())
        })?;
        let records = room.look(Who::Console, portable::records)?;
        Ok(say_what_is_missing(&room, &records, out))
    }
}

/// Export a room, as a folder or a .room file.
#[derive(Debug, Args)]
pub struct Export {
    /// The room's folder.
    room: PathBuf,
    /// Where to: a name that ends in .room, or a new folder.
    to: PathBuf,
    /// Only what is cleared.
    #[arg(long)]
    share: bool,
}

impl Export {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        let records = match self.share {
            true => crate::share::export(&room, &self.to)?,
            false => {
                out.message(
                    "This holds private originals: give it only to people who may see everything.",
                );
                room.look(Who::Console, |seen| {
                    portable::export(seen, room.dir(), &self.to)
                })?
            }
        };
        let ballots = room.look(Who::Console, |seen| ballots::in_boxes(seen.connection))?;
        let exported = serde_json::json!({ "to": self.to.display().to_string(), "records": records.len(),
            "ballots_left_behind": ballots });
        out.say(&exported, || {
            format!(
                "{} records are in {}.{}",
                records.len(),
                self.to.display(),
                left_behind(ballots)
            )
        })?;
        Ok(match self.share {
            true => Ended::Done,
            false => say_what_is_missing(&room, &records, out),
        })
    }
}

/// Make a room again from the journal of another, with the same steps.
#[derive(Debug, Args)]
pub struct Replay {
    /// The room's folder.
    room: PathBuf,
    /// The folder for the new one.
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
}

impl Replay {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        let steps = room.look(Who::Console, |seen| {
            room::exchange::replay::replay(seen, room.dir(), &self.into)
        })?;
        let ballots = room.look(Who::Console, |seen| ballots::in_boxes(seen.connection))?;
        let replayed = serde_json::json!({ "into": self.into.display().to_string(), "steps": steps,
            "ballots_left_behind": ballots });
        out.say(&replayed, || {
            format!(
                "A room made from {steps} steps is in {}.{}",
                self.into.display(),
                left_behind(ballots)
            )
        })?;
        Ok(Ended::Done)
    }
}

/// What is said of ballots in votes that are not revealed: they are in no journal and in no export.
fn left_behind(ballots: i64) -> String {
    match ballots {
        0 => String::new(),
        1 => "\n1 ballot of a vote that is not revealed stays behind.".to_owned(),
        more => format!("\n{more} ballots of votes that are not revealed stay behind."),
    }
}
