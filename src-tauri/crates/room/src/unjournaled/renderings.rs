//! Which picture belongs to which page, and which sound to which call. Off the journal: all of it can be made
//! again from the originals, and is named by what it was made from.

use std::collections::BTreeSet;

use crate::store::rendering_keys::{page_key, recording_key};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use serde::Serialize;

use crate::changes::room::Room;
use crate::error::Result;
use crate::record::id::Ref;
use crate::record::kinds::{Bleep, Kind, Page};
use crate::store::eyes::{IS_STALE, Seen};

/// A picture that has still to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct PageToRender {
    /// Its name: see [`page_key`].
    pub key: String,
    /// What to make it from.
    pub page: Page,
    /// The paper has gone stale.
    pub bleached: bool,
}

/// A sound that has still to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct CallToRender {
    /// Its name: see [`recording_key`].
    pub key: String,
    /// The original's hash.
    pub media: String,
    /// What is to be silent, in milliseconds.
    pub bleeps: Vec<(i64, i64)>,
}

/// A picture that was made.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rendered {
    /// BLAKE3 of its pixels.
    pub hash: String,
    /// Pixels.
    pub width: i64,
    /// Pixels.
    pub height: i64,
}

/// Pages without a picture. Asked with the console's eye.
pub fn pages_to_render(seen: &Seen<'_>) -> Result<Vec<PageToRender>> {
    let sql = format!(
        "SELECT DISTINCT page_key(p.value, {IS_STALE}) AS key, p.value, {IS_STALE} \
         FROM main.artifact AS t JOIN json_each(t.pages) AS p \
         WHERE page_key(p.value, {IS_STALE}) NOT IN (SELECT page FROM main.rendering)"
    );
    let mut statement = seen.connection.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?))
    })?;
    let mut pages = Vec::new();
    for row in rows {
        let (key, page, bleached) = row?;
        if let Ok(page) = serde_json::from_str(&page) {
            pages.push(PageToRender {
                key,
                page,
                bleached,
            });
        }
    }
    Ok(pages)
}

/// Calls without a sound for the wall. Asked with the console's eye.
pub fn calls_to_render(seen: &Seen<'_>) -> Result<Vec<CallToRender>> {
    let mut statement = seen.connection.prepare_cached(
        "SELECT DISTINCT recording_key(t.media, t.bleeps) AS key, t.media, t.bleeps FROM main.call AS t \
         WHERE recording_key(t.media, t.bleeps) NOT IN (SELECT recording FROM main.sound)",
    )?;
    let rows = statement.query_map([], |row| {
        let bleeps: Option<String> = row.get(2)?;
        let bleeps: Vec<Bleep> = bleeps
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        Ok(CallToRender {
            key: row.get(0)?,
            media: row.get(1)?,
            bleeps: bleeps.iter().map(|bleep| (bleep.from, bleep.to)).collect(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The hashes of all that was made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Made {
    /// Of pictures.
    pub pictures: Vec<String>,
    /// Of sounds.
    pub sounds: Vec<String>,
}

/// What was made. Asked with the console's eye.
pub fn made(seen: &Seen<'_>) -> Result<Made> {
    let hashes = |sql: &str| -> Result<Vec<String>> {
        let mut statement = seen.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    Ok(Made {
        pictures: hashes("SELECT hash FROM main.rendering")?,
        sounds: hashes("SELECT hash FROM main.sound")?,
    })
}

/// Whether a picture with this hash belongs to a page that the asker may see.
pub fn may_see_picture(seen: &Seen<'_>, hash: &str) -> Result<bool> {
    exists(seen.connection, "SELECT 1 FROM page WHERE hash = ?1", hash)
}

/// The sound that the asker may play for a call.
pub fn sound_of(seen: &Seen<'_>, call: &str) -> Result<Option<String>> {
    Ok(seen
        .connection
        .prepare_cached("SELECT hash FROM recording WHERE call = ?1")?
        .query_row([call], |row| row.get(0))
        .optional()?)
}

/// The artifact or call that was made from this original.
pub fn made_from(seen: &Seen<'_>, kind: Kind, hash: &str) -> Result<Option<Ref>> {
    let sql = match kind {
        Kind::call => "SELECT id FROM main.call WHERE media = ?1 LIMIT 1",
        _ => "SELECT id FROM main.artifact WHERE instr(pages, ?1) LIMIT 1",
    };
    let id: Option<String> = seen
        .connection
        .prepare_cached(sql)?
        .query_row([hash], |row| row.get(0))
        .optional()?;
    Ok(id.map(|id| Ref::new(kind, id)))
}

fn exists(connection: &Connection, sql: &str, hash: &str) -> Result<bool> {
    Ok(connection.prepare_cached(sql)?.exists([hash])?)
}

fn pairs(connection: &Connection, sql: &str) -> Result<Vec<(String, String)>> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The names of all that pages and calls would be made into, whether a page's paper has gone stale or not.
struct Wanted {
    pages: BTreeSet<String>,
    recordings: BTreeSet<String>,
}

impl Wanted {
    fn of(connection: &Connection) -> Result<Self> {
        let pages = pairs(
            connection,
            "SELECT p.value, '' FROM main.artifact AS t, json_each(t.pages) AS p",
        )?;
        let calls = pairs(
            connection,
            "SELECT media, coalesce(bleeps, '[]') FROM main.call",
        )?;
        Ok(Self {
            pages: pages
                .iter()
                .flat_map(|(page, _)| [false, true].map(|bleached| page_key(page, bleached)))
                .collect(),
            recordings: calls
                .iter()
                .map(|(media, bleeps)| recording_key(media, bleeps))
                .collect(),
        })
    }
}

/// Whether something was made that nothing in the room would be made into any more. Asked with the console's eye.
pub fn any_unwanted(seen: &Seen<'_>) -> Result<bool> {
    let wanted = Wanted::of(seen.connection)?;
    let pictures = pairs(seen.connection, "SELECT page, hash FROM main.rendering")?;
    let sounds = pairs(seen.connection, "SELECT recording, hash FROM main.sound")?;
    Ok(pictures
        .iter()
        .any(|(page, _)| !wanted.pages.contains(page))
        || sounds
            .iter()
            .any(|(recording, _)| !wanted.recordings.contains(recording)))
}

/// Forgets the rows whose key is not wanted; answers the hashes that no other row holds.
fn forget_but(
    connection: &Connection,
    table: &str,
    key: &str,
    wanted: &BTreeSet<String>,
) -> Result<Vec<String>> {
    let rows = pairs(connection, &format!("SELECT {key}, hash FROM {table}"))?;
    let (kept, unwanted): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(key, _)| wanted.contains(key));
    let mut delete = connection.prepare(&format!("DELETE FROM {table} WHERE {key} = ?1"))?;
    for (key, _) in &unwanted {
        delete.execute([key])?;
    }
    let kept: BTreeSet<String> = kept.into_iter().map(|(_, hash)| hash).collect();
    let gone = unwanted.into_iter().map(|(_, hash)| hash);
    Ok(gone.filter(|hash| !kept.contains(hash)).collect())
}

impl Room {
    /// Keeps which picture was made for a page. No step: nobody wished it.
    pub fn keep_rendering(&mut self, key: &str, made: &Rendered) -> Result<()> {
        self.off_the_journal()?.execute(
            "INSERT INTO rendering (page, hash, width, height) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            (key, &made.hash, made.width, made.height),
        )?;
        Ok(())
    }

    /// Forgets the pictures and sounds that nothing in the room would be made into any more. Answers those whose files can go.
    pub fn forget_unwanted(&mut self) -> Result<Made> {
        let connection = self.off_the_journal()?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let wanted = Wanted::of(&transaction)?;
        let gone = Made {
            pictures: forget_but(&transaction, "rendering", "page", &wanted.pages)?,
            sounds: forget_but(&transaction, "sound", "recording", &wanted.recordings)?,
        };
        transaction.commit()?;
        Ok(gone)
    }

    /// Forgets all pictures and sounds that were made: the cache was deleted.
    pub fn forget_renderings(&mut self) -> Result<()> {
        self.off_the_journal()?
            .execute_batch("DELETE FROM rendering; DELETE FROM sound;")?;
        Ok(())
    }

    /// Keeps which sound was made for a call, its length and its waveform (heights 0-1).
    pub fn keep_sound(
        &mut self,
        key: &str,
        hash: &str,
        length_ms: i64,
        peaks: &[f64],
    ) -> Result<()> {
        let peaks = serde_json::json!(peaks).to_string();
        self.off_the_journal()?.execute(
            "INSERT INTO sound (recording, hash, length_ms, peaks) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            (key, hash, length_ms, peaks),
        )?;
        Ok(())
    }
}
