//! Looking: counts, records, search, check.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use room::eyes::{Seen, Who};
use room::kinds::Kind;
use room::portable;
use room::record::Record;
use serde::Serialize;
use serde_json::Value;

use super::{CouldNot, Ended, Out, open};
use crate::open_room::OpenRoom;

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

/// What `show` says of a room.
#[derive(Debug, Serialize)]
pub(super) struct Card {
    step: i64,
    counts: BTreeMap<String, i64>,
    stages: Vec<StageCard>,
}

#[derive(Debug, Serialize)]
struct StageCard {
    id: String,
    name: String,
    position: i64,
    counts: BTreeMap<String, i64>,
}

/// The counts of a room and of its stages.
pub(super) fn card(seen: &Seen<'_>) -> room::Result<Card> {
    let mut counts = BTreeMap::new();
    for kind in Kind::ALL {
        let table = match kind {
            // Before its vote is opened a ballot is counted, nothing more.
            Kind::ballot => "(SELECT sum(n) AS n FROM ballot_count)".to_owned(),
            _ => format!("(SELECT count(*) AS n FROM \"{}\")", kind.as_str()),
        };
        let sql = format!("SELECT coalesce(n, 0) FROM {table}");
        counts.insert(
            kind.as_str().to_owned(),
            seen.connection.query_row(&sql, [], |row| row.get(0))?,
        );
    }
    let mut stages = Vec::new();
    let mut listed = seen
        .connection
        .prepare_cached("SELECT id, name, position FROM stage ORDER BY position, id")?;
    let rows = listed.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for row in rows {
        let (id, name, position): (String, String, i64) = row?;
        stages.push(StageCard {
            counts: under(seen, &id)?,
            id,
            name,
            position,
        });
    }
    Ok(Card {
        step: seen
            .connection
            .query_row("SELECT n FROM step_count", [], |row| row.get(0))?,
        counts,
        stages,
    })
}

fn under(seen: &Seen<'_>, stage: &str) -> room::Result<BTreeMap<String, i64>> {
    let mut statement = seen.connection.prepare_cached(
        "SELECT what ->> '$.kind', count(*) FROM pin WHERE stage = ?1 GROUP BY 1 \
         UNION ALL SELECT 'moment', count(*) FROM moment WHERE stage = ?1 \
         UNION ALL SELECT 'complaint', coalesce(sum(coalesce(\"count\", 1)), 0) FROM complaint WHERE stage = ?1",
    )?;
    let rows = statement.query_map([stage], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    })?;
    let mut counts = BTreeMap::new();
    for row in rows {
        let (kind, n) = row?;
        *counts.entry(kind).or_default() += n;
    }
    Ok(counts)
}

impl Show {
    pub(super) fn run(self, out: &Out) -> Result<Ended, CouldNot> {
        let room = open(&self.room, out)?;
        let Some(word) = self.kind else {
            let card = room.look(Who::Console, card)?;
            out.say(&card, || card.text())?;
            return Ok(Ended::Done);
        };
        let kind = Kind::named(&word).ok_or_else(|| {
            let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
            CouldNot(format!(
                "There is no kind '{word}'. There are: {}.",
                kinds.join(", ")
            ))
        })?;
        match self.id {
            Some(id) => {
                let id = find(&room, kind, &id)?;
                let of = room::id::Ref::new(kind, id);
                let record =
                    room.look(Who::Console, |seen| room::rows::get(seen.connection, &of))?;
                out.say(&record, || text(&record))?;
            }
            None => {
                let records =
                    room.look(Who::Console, |seen| room::rows::all(seen.connection, kind))?;
                out.say(&records, || records.iter().map(text).collect())?;
            }
        }
        Ok(Ended::Done)
    }
}

impl Card {
    fn text(&self) -> String {
        let mut lines: Vec<String> = self
            .counts
            .iter()
            .filter(|(_, n)| **n > 0)
            .map(|(kind, n)| format!("{n:>8}  {}", kind.replace('_', " ")))
            .collect();
        lines.push(String::new());
        for stage in &self.stages {
            let under: Vec<String> = stage
                .counts
                .iter()
                .filter(|(_, n)| **n > 0)
                .map(|(kind, n)| format!("{n} {}", kind.replace('_', " ")))
                .collect();
            lines.push(format!(
                "{:>4}  {}: {}",
                stage.position,
                stage.name,
                under.join(", ")
            ));
        }
        lines.join("\n")
    }
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
pub(super) fn find(room: &OpenRoom, kind: Kind, text: &str) -> Result<String, CouldNot> {
    let found = room.look(Who::Console, |seen| {
        room::bulk::find_named(seen.connection, kind, text)
    })?;
    found.ok_or_else(|| {
        CouldNot(format!(
            "There is not exactly one {} called '{text}' in this room. List them with: customer-room show ROOM {}",
            kind.words(),
            kind.as_str()
        ))
    })
}

impl Search {
    pub(super) fn run(self, out: &Out) -> Result<Ended, CouldNot> {
        let room = open(&self.room, out)?;
        let words = self.words.join(" ");
        let hits = room.look(Who::Console, |seen| room::search::search(seen, &words, 100))?;
        out.say(&hits, || {
            let line = |hit: &room::search::Hit| {
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
                true => format!("Nothing says '{words}'."),
                false => hits.iter().map(line).collect(),
            }
        })?;
        Ok(Ended::Done)
    }
}

/// Something that `check` found.
#[derive(Debug, Serialize)]
struct Wrong {
    what: String,
}

impl Check {
    pub(super) fn run(self, out: &Out) -> Result<Ended, CouldNot> {
        let room = open(&self.room, out)?;
        let mut wrong: Vec<Wrong> = Vec::new();
        let mut note = |what: String| wrong.push(Wrong { what });
        let records = room.look(Who::Console, |seen| {
            for row in room::schema::trouble(seen.connection)? {
                note(row);
            }
            portable::records(seen)
        })?;
        let mut needed: Vec<String> = records.iter().flat_map(portable::media_of).collect();
        needed.sort();
        needed.dedup();
        for trouble in room.store().verify(needed) {
            note(trouble.to_string());
        }
        let found = serde_json::json!({ "records": records.len(), "wrong": wrong });
        out.say(&found, || match wrong.is_empty() {
            true => format!("{} records, nothing is wrong.", records.len()),
            false => wrong.iter().map(|one| format!("{}\n", one.what)).collect(),
        })?;
        Ok(match wrong.is_empty() {
            true => Ended::Done,
            false => Ended::InPart,
        })
    }
}
