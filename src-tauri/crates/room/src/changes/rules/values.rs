//! Values that make sense: names that say something, rectangles within their page, one room in a room.

use serde_json::Value;

use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::kinds::{Artifact, Call, Kind, Rating};
use crate::record::{Column, FieldError, Fields, IsKind, is_absent};
use crate::store::rows;

pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    for of in writer.touched() {
        let Some(record) = rows::find(writer.connection, &of)? else {
            if of.kind == Kind::room {
                return Err(RoomError::rule(
                    "one_room",
                    "the room's own record cannot be removed.",
                ));
            }
            continue;
        };
        texts(of.kind, &record.fields)?;
        match of.kind {
            Kind::room => one_room(writer)?,
            Kind::artifact => pages(&record.fields)?,
            Kind::call => spans(&record.fields)?,
            Kind::ballot => rating(&record.fields)?,
            _ => {}
        }
    }
    Ok(())
}

fn field(kind: Kind, field: &str, reason: &str) -> RoomError {
    RoomError::Field {
        kind,
        field: FieldError {
            field: field.to_owned(),
            reason: reason.to_owned(),
        },
    }
}

fn texts(kind: Kind, fields: &Fields) -> Result<()> {
    let says_nothing = |name: &str| {
        let text = fields.get(name).and_then(Value::as_str);
        text.is_some_and(|text| !text.chars().any(is_seen))
    };
    let declared = kind.declared().fields.iter();
    let mut needed = declared.filter(|field| field.needed && field.column == Column::Text);
    match needed.find(|field| says_nothing(field.name)) {
        Some(blank) => Err(field(kind, blank.name, "must say something")),
        None => Ok(()),
    }
}

/// So many complaints one record stands for at most: more is a number of something else.
const MOST_COMPLAINTS: i64 = 1_000_000_000;

/// Whether a letter leaves anything to see: no space, and none of those that only part or turn others.
fn is_seen(letter: char) -> bool {
    let unseen = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    !unseen && !letter.is_whitespace() && !letter.is_control()
}

/// A complaint that a hand writes down has a date, or words, or a category. One that was shared says less, and a category
/// may go.
pub(super) fn says_something(fields: &Fields) -> Result<()> {
    let says = |name: &&str| fields.get(*name).is_some_and(|value| !is_absent(value));
    if !["received_on", "words", "category"].iter().any(says) {
        let reason = "are needed when there is neither a date nor a category";
        return Err(field(Kind::complaint, "words", reason));
    }
    match fields.get("count").and_then(Value::as_i64) {
        Some(count) if !(0..=MOST_COMPLAINTS).contains(&count) => {
            let reason = "cannot be below 0 or above 1,000,000,000";
            Err(field(Kind::complaint, "count", reason))
        }
        _ => Ok(()),
    }
}

fn one_room(writer: &Writer<'_>) -> Result<()> {
    let rooms: i64 = writer
        .connection
        .prepare_cached("SELECT count(*) FROM main.room")?
        .query_row([], |row| row.get(0))?;
    match rooms {
        0 | 1 => Ok(()),
        _ => Err(RoomError::rule(
            "one_room",
            "a folder holds one room. Change its record instead of adding another.",
        )),
    }
}

fn pages(fields: &Fields) -> Result<()> {
    let wrong = |reason: &str| field(Kind::artifact, "pages", reason);
    let artifact = Artifact::from_fields(fields).map_err(|error| wrong(&error.reason))?;
    for page in &artifact.pages {
        if ![0, 90, 180, 270].contains(&page.turn) {
            return Err(wrong("are turned by 0, 90, 180 or 270 degrees"));
        }
        let rects = page
            .masks
            .iter()
            .map(|mask| &mask.rect)
            .chain(page.hotspots.iter().map(|hotspot| &hotspot.rect));
        for rect in rects {
            let inside =
                |from: f64, length: f64| from >= 0.0 && length > 0.0 && from + length <= 1.0 + 1e-6;
            if !inside(rect.x, rect.w) || !inside(rect.y, rect.h) {
                return Err(wrong(
                    "have a rectangle that leaves the page; x, y, w and h are fractions from 0 to 1",
                ));
            }
        }
    }
    Ok(())
}

fn spans(fields: &Fields) -> Result<()> {
    let wrong = |name: &str, reason: &str| field(Kind::call, name, reason);
    let call = Call::from_fields(fields).map_err(|error| wrong(&error.field, &error.reason))?;
    let forward = |from: i64, to: i64| from >= 0 && to >= from;
    if !call
        .bleeps
        .iter()
        .all(|bleep| forward(bleep.from, bleep.to))
    {
        return Err(wrong("bleeps", "have one that ends before it begins"));
    }
    if !call
        .transcript
        .iter()
        .all(|line| forward(line.from, line.to))
    {
        return Err(wrong("transcript", "has a line that ends before it begins"));
    }
    Ok(())
}

fn rating(fields: &Fields) -> Result<()> {
    let given = fields.get("content").cloned().unwrap_or_default();
    match serde_json::from_value::<Rating>(given) {
        Ok(rating) if !(1..=5).contains(&rating.score) => Err(field(
            Kind::ballot,
            "content",
            "has a score that is not 1 to 5",
        )),
        _ => Ok(()),
    }
}
