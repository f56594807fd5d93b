//! Looking: counts, records, search, check.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;
use media::Trouble;
use room::changes::bulk::Named;
use room::exchange::portable;
use room::questions::{RoomCard, room_card};
use room::record::Record;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::originals;
use serde::Serialize;
use serde_json::Value;

use super::{Ended, Out, open};
use crate::open_room::OpenRoom;
use crate::refusal::Refusal;

/// Counts and stages, or the records of a kind.
#[derive(Debug, Args)]
pub struct Show {
    /// The room's folder.
    room: PathBuf,
    /// A kind: stage, complaint, call…
    kind: Option<String>,
    /// One record: its id, or an unambiguous name or date.
    id: Option<String>,
}

/// Find words anywhere in the room.
#[derive(Debug, Args)]
pub struct Search {
    /// The room's folder.
    room: PathBuf,
    /// Words; each finds what begins with it, "in quotes" a phrase.
    #[arg(required = true)]
    words: Vec<String>,
}

/// Database, originals and references.
#[derive(Debug, Args)]
pub struct Check {
    /// The room's folder.
    room: PathBuf,
}

impl Show {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        let Some(word) = self.kind else {
            let card = room.look(Who::Console, room_card)?;
            out.say(&card, || card_text(&card))?;
            return Ok(Ended::Done);
        };
        let kind = Kind::named(&word).ok_or_else(|| {
            let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
            Refusal::Meaningless(format!(
                "There is no kind '{word}'. There are: {}.",
                kinds.join(", ")
            ))
        })?;
        match self.id {
            Some(id) => {
                let id = find(&room, kind, &id)?;
                let of = room::record::id::Ref::new(kind, id);
                let record = room.look(Who::Console, |seen| {
                    room::store::rows::get(seen.connection, &of)
                })?;
                out.say(&record, || text(&record))?;
            }
            None => {
                let records = room.look(Who::Console, |seen| {
                    room::store::rows::all(seen.connection, kind)
                })?;
                out.say(&records, || records.iter().map(text).collect())?;
            }
        }
        Ok(Ended::Done)
    }
}

fn card_text(card: &RoomCard) -> String {
    let some = |counts: &BTreeMap<Kind, i64>| -> Vec<String> {
        let some = counts.iter().filter(|(_, n)| **n > 0);
        some.map(|(kind, n)| kind.counted(*n)).collect()
    };
    let mut lines: Vec<String> = some(&card.counts)
        .iter()
        .filter_map(|counted| counted.split_once(' '))
        .map(|(n, words)| format!("{n:>8}  {words}"))
        .collect();
    lines.push(String::new());
    for stage in &card.stages {
        let under = match some(&stage.counts) {
            under if under.is_empty() => "nothing yet".to_owned(),
            under => under.join(", "),
        };
        lines.push(format!("{:>4}  {}: {under}", stage.position, stage.name));
    }
    lines.join("\n")
}

fn text(record: &Record) -> String {
    let id = record.id.as_deref().unwrap_or_default();
    let title = record.title().unwrap_or_default();
    let fields: Vec<String> = record
        .fields
        .iter()
        .filter(|(_, value)| !matches!(value, Value::Array(_) | Value::Object(_)))
        .filter(|(_, value)| value.as_str() != Some(title))
        .map(|(name, value)| format!("{name} {}", value.to_string().trim_matches('"')))
        .collect();
    format!("{id}  {title}\n    {}\n", fields.join(", "))
}

/// The id of the record that a person means: an id, or an unambiguous name or date.
pub(super) fn find(room: &OpenRoom, kind: Kind, text: &str) -> Result<String, Refusal> {
    let found = room.look(Who::Console, |seen| {
        room::changes::bulk::find_named(seen.connection, kind, text)
    })?;
    let refused = |how: &str| {
        Refusal::Meaningless(format!(
            "{how} '{text}' in this room. List them with: customer-room show ROOM {}",
            kind.as_str()
        ))
    };
    match found {
        Named::One(id) => Ok(id),
        Named::Nobody => Err(refused(&format!(
            "There is no {} with the id, name or date",
            kind.words()
        ))),
        Named::Several => Err(refused(&format!(
            "There is more than one {} with the name or date",
            kind.words()
        ))),
    }
}

impl Search {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        let words = self.words.join(" ");
        let hits = room.look(Who::Console, |seen| {
            room::questions::search(seen, &words, 100)
        })?;
        out.say(&hits, || {
            let line = |hit: &room::questions::Hit| {
                let at = hit
                    .at_ms
                    .map(|ms| format!(" at {}:{:02}", ms / 60_000, ms / 1000 % 60))
                    .unwrap_or_default();
                format!(
                    "{} '{}'{at}: {}\n",
                    hit.of.kind.words(),
                    hit.title,
                    hit.words
                )
            };
            match hits.is_empty() {
                true => format!("No results for '{words}'."),
                false => hits.iter().map(line).collect(),
            }
        })?;
        Ok(Ended::Done)
    }
}

/// The originals that these records name.
fn originals(records: &[Record]) -> BTreeSet<String> {
    records.iter().flat_map(originals::media_of).collect()
}

/// Says of each original that these records name and that is missing or damaged; whether there is any.
pub(super) fn say_what_is_missing(room: &OpenRoom, records: &[Record], out: &Out) -> Ended {
    let needed = originals(records);
    let troubles = room.store().verify(needed.clone(), &needed);
    let mut ended = Ended::Done;
    for trouble in troubles.filter(|trouble| !matches!(trouble, Trouble::LeftOver { .. })) {
        out.message(&trouble.to_string());
        ended = Ended::InPart;
    }
    ended
}

/// Something that `check` found.
#[derive(Debug, Serialize)]
struct Wrong {
    what: String,
}

impl Check {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        // What is damaged may not let itself be read to its end: that is something wrong too.
        let database = room.look(Who::Console, |seen| {
            room::store::schema::trouble(seen.connection)
        });
        let mut wrong = database.unwrap_or_else(|why| vec![why.to_string()]);
        let read = room.look(Who::Console, |seen| -> room::Result<_> {
            Ok((portable::records(seen)?, originals::named_originals(seen)?))
        });
        let mut records = 0;
        match read {
            Ok((all, named)) => {
                records = all.len();
                let troubles = room.store().verify(originals(&all), &named);
                wrong.extend(troubles.map(|trouble| trouble.to_string()));
            }
            Err(why) => wrong.push(why.to_string()),
        }
        wrong.dedup();
        let wrong: Vec<Wrong> = wrong.into_iter().map(|what| Wrong { what }).collect();
        let found = serde_json::json!({ "records": records, "wrong": wrong });
        out.say(&found, || match wrong.is_empty() {
            true => format!("{records} records, nothing is wrong."),
            false => wrong.iter().map(|one| format!("{}\n", one.what)).collect(),
        })?;
        Ok(match wrong.is_empty() {
            true => Ended::Done,
            false => Ended::InPart,
        })
    }
}
