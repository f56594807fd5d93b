//! The minutes of a session, as HTML or Markdown. Written with the wall's eye: what the room did not see is not in them. They
//! are written when the session is adjourned, and anew whenever they are opened.

mod chart;
mod charters;
mod let_downs;
mod page;
mod parked;
mod teams;

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use room::questions::{DecisionLine, MovedDate, RatingFace};
use room::record::id::Ref;
use room::record::kinds::{Kind, Session};
use room::record::{IsKind, Record};
use room::store::eyes::{Seen, Who};
use serde::Serialize;
use serde_json::Value;

use crate::open_room::{OpenRoom, renderings};
use crate::refusal::Refusal;
use page::{Body, Minutes, Section};

/// Writes the minutes of a session to a file whose name ends in `.html` or `.md`; `dated` puts the session's day into
/// the name. Answers the file.
///
/// # Errors
/// When the name ends otherwise, there is no such session, or the file cannot be written.
pub fn write(room: &OpenRoom, session: &str, to: &Path, dated: bool) -> Result<PathBuf, Refusal> {
    let minutes = of(room, session)?;
    let to = match dated {
        true => to.with_file_name(format!("{}.{}", minutes.stem, ending(to))),
        false => to.to_owned(),
    };
    keep(room, &minutes, &to)?;
    Ok(to)
}

/// Writes the minutes of a session into the room's folder, as a page and as Markdown. Answers the page.
///
/// # Errors
/// When there is no such session, or they cannot be written.
pub fn keep_in_room(room: &OpenRoom, session: &str) -> Result<PathBuf, Refusal> {
    let folder = room.dir().join(FOLDER);
    std::fs::create_dir_all(&folder).map_err(|cause| Refusal::File {
        path: folder.clone(),
        cause,
    })?;
    write(room, session, &folder.join("minutes.md"), true)?;
    write(room, session, &folder.join("minutes.html"), true)
}

/// The minutes of a session as text, for whoever copies them.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct MinutesText {
    /// As a page; its pictures are in it.
    pub html: String,
    /// As Markdown.
    pub markdown: String,
}

/// The minutes of a session as text.
///
/// # Errors
/// When there is no such session.
pub fn read(room: &OpenRoom, session: &str) -> Result<MinutesText, Refusal> {
    let minutes = of(room, session)?;
    Ok(MinutesText {
        html: minutes.html(&|hash| picture(room, hash)),
        markdown: minutes.markdown(),
    })
}

/// A page's picture, its masks burnt in, as the wall gets it.
fn picture(room: &OpenRoom, hash: &str) -> Option<Vec<u8>> {
    std::fs::read(renderings::picture(room, hash, "480")?).ok()
}

fn ending(file: &Path) -> Cow<'_, str> {
    file.extension().unwrap_or_default().to_string_lossy()
}

fn keep(room: &OpenRoom, minutes: &Minutes, to: &Path) -> Result<(), Refusal> {
    let text = match &*ending(to) {
        "html" => minutes.html(&|hash| picture(room, hash)),
        "md" => minutes.markdown(),
        _ => return Err(Refusal::NoMinutes(to.to_owned())),
    };
    room::exchange::whole::file(to, true, |file| file.write_all(text.as_bytes())).map_err(|cause| {
        Refusal::File {
            path: to.to_owned(),
            cause,
        }
    })
}

/// Writes the minutes in a room's folder again, so that they say nothing of what is gone from the room. Answers the files
/// that still say it: those that could not be written, and those of a session that is gone itself.
pub(crate) fn write_anew(room: &OpenRoom) -> room::Result<Vec<PathBuf>> {
    let Ok(entries) = room.dir().join(FOLDER).read_dir() else {
        return Ok(Vec::new());
    };
    let sessions = room.look(Who::Wall, |seen| {
        room::store::rows::all(seen.connection, Kind::session)
    })?;
    let ids = sessions.iter().filter_map(|session| session.id.as_deref());
    let minutes: Vec<Minutes> = ids.map(|id| of(room, id)).collect::<room::Result<_>>()?;
    let still_says = |file: &PathBuf| {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        match minutes.iter().find(|minutes| minutes.stem == stem) {
            Some(minutes) => keep(room, minutes, file).is_err(),
            None => stem.contains(REVIEW),
        }
    };
    let files = entries.flatten().map(|entry| entry.path());
    Ok(files.filter(still_says).collect())
}

/// What stands in the name of every file of minutes, between the rhythm and the day.
const REVIEW: &str = "-review-";

/// The folder of a room in which its minutes lie.
const FOLDER: &str = "minutes";

fn text<'a>(record: &'a Record, field: &str) -> Option<&'a str> {
    record.fields.get(field).and_then(Value::as_str)
}

/// The records of a kind that belong to a session.
fn of_session(seen: &Seen<'_>, kind: Kind, session: &str) -> room::Result<Vec<Record>> {
    let all = room::store::rows::all(seen.connection, kind)?;
    Ok(all
        .into_iter()
        .filter(|record| text(record, "session") == Some(session))
        .collect())
}

fn named(seen: &Seen<'_>, kind: Kind, id: Option<&str>) -> room::Result<String> {
    match id {
        Some(id) => room::store::title::of(seen.connection, &Ref::new(kind, id)),
        None => Ok(String::new()),
    }
}

/// "15 July 2026" for the day that a field holds.
fn day(date: &str) -> String {
    let read: Option<Date> = date.parse().ok();
    read.map_or_else(|| date.to_owned(), dated)
}

fn dated(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// The people that a field names.
fn people(seen: &Seen<'_>, record: &Record, field: &str) -> room::Result<Vec<String>> {
    let ids = record.fields.get(field).and_then(Value::as_array);
    ids.into_iter()
        .flatten()
        .map(|id| named(seen, Kind::person, id.as_str()))
        .collect()
}

fn of(room: &OpenRoom, session: &str) -> room::Result<Minutes> {
    let moved = room.look(Who::Console, |seen| {
        room::questions::moved_dates(seen, session)
    })?;
    room.look(Who::Wall, |seen| gather(seen, session, &moved))
}

fn gather(seen: &Seen<'_>, id: &str, moved: &[MovedDate]) -> room::Result<Minutes> {
    let session = room::store::rows::get(seen.connection, &Ref::new(Kind::session, id))?;
    let held_on = text(&session, "held_on").unwrap_or_default();
    let rhythm = text(&session, "rhythm").unwrap_or("quarterly");
    let log = room::questions::decisions(seen, Some(id))?;
    let rooms = room::store::rows::all(seen.connection, Kind::room)?;
    let whose = rooms.first().and_then(Record::title).unwrap_or("The room");
    let present = attended(seen, &session, true)?;
    let count = present.len();
    // Where nobody was ticked, nobody is known to have been absent.
    let absent = match count {
        0 => Vec::new(),
        _ => attended(seen, &session, false)?,
    };
    let lines = Body::Lines;
    let sections = [
        ("What we decided", decided(&log.decisions)),
        ("Who does what by when", owners(seen, id)?),
        (
            "What we committed to",
            Body::Charters(charters::all(seen, id)?),
        ),
        (
            "How earlier commitments stand",
            Body::Table(
                &["Commitment", "Stands", "Reason", "Dates that moved"],
                standings(seen, &session, moved)?,
            ),
        ),
        (
            "What teams reported",
            Body::Table(&["Team", "", "In their words"], teams::reports(seen, id)?),
        ),
        (
            "Let-downs, and how we voted",
            let_downs::all(seen, id, count)?,
        ),
        ("What we celebrated", lines(wins(seen, &session)?)),
        ("Parking lot", lines(parked::of(seen, id)?)),
        (
            "What became of earlier entries",
            lines(parked::taken_up(seen, id, &session)?),
        ),
        (
            "How the session was rated",
            lines(
                log.rating
                    .as_ref()
                    .map_or_else(|| unrevealed(log.rated), rated),
            ),
        ),
        ("Who was there", lines(present)),
        ("Who was absent", lines(absent)),
        (
            "Next session",
            lines(text(&session, "next_on").map(day).into_iter().collect()),
        ),
    ];
    let people = match count {
        0 => String::new(),
        1 => ", 1 person".to_owned(),
        count => format!(", {count} people"),
    };
    Ok(Minutes {
        title: format!("{whose}: {rhythm} review"),
        under: format!("{}{people}", day(held_on)),
        stem: format!("{rhythm}{REVIEW}{held_on}"),
        sections: sections
            .into_iter()
            .map(|(heading, body)| Section { heading, body })
            .filter(|one| !one.body.is_empty())
            .collect(),
    })
}

/// What was read aloud, in its order.
fn decided(decisions: &[DecisionLine]) -> Body {
    let row = |decision: &DecisionLine| {
        vec![
            decision.number.to_string(),
            decision.words.clone(),
            decision.who.clone().unwrap_or_default(),
            decision.reports_on.map(dated).unwrap_or_default(),
            decision.by.map(dated).unwrap_or_default(),
        ]
    };
    Body::Table(
        &["", "Decision", "Owner", "Next report", "Target date"],
        decisions.iter().map(row).collect(),
    )
}

/// Everything that somebody does by a day: commitments, actions, and what was taken out of the parking lot; the earliest
/// first, what has no day last.
fn owners(seen: &Seen<'_>, session: &str) -> room::Result<Body> {
    let mut rows: Vec<(Option<String>, Vec<String>)> = Vec::new();
    let mut row =
        |what: &str, kind: &str, owner: String, report: Option<&str>, by: Option<&str>| {
            let owner = match owner.is_empty() {
                true => "no owner yet".to_owned(),
                false => owner,
            };
            let none = match report {
                Some(_) => "",
                None => "no date yet",
            };
            let cells = vec![
                what.to_owned(),
                kind.to_owned(),
                owner,
                report.map(day).unwrap_or_default(),
                by.map_or(none.to_owned(), day),
            ];
            rows.push((report.into_iter().chain(by).min().map(str::to_owned), cells));
        };
    let teams = room::store::rows::all(seen.connection, Kind::fix_team)?;
    for record in of_session(seen, Kind::commitment, session)? {
        let team = teams
            .iter()
            .find(|team| text(team, "commitment") == record.id.as_deref());
        let owner = named(seen, Kind::person, text(team.unwrap_or(&record), "lead"))?;
        let target = team.and_then(|team| text(team, "target_by"));
        row(
            text(&record, "promise").unwrap_or_default(),
            "Commitment",
            owner,
            team.and_then(|team| text(team, "reports_on")),
            target.or(text(&record, "due")),
        );
    }
    for (kind, what) in [
        (Kind::action, "Action"),
        (Kind::parking_lot_entry, "Parking lot"),
    ] {
        for record in of_session(seen, kind, session)? {
            let has = text(&record, "owner").or(text(&record, "due")).is_some();
            if kind == Kind::action || has {
                let owner = named(seen, Kind::person, text(&record, "owner"))?;
                let words = text(&record, "words").unwrap_or_default();
                row(words, what, owner, None, text(&record, "due"));
            }
        }
    }
    rows.sort_by(|one, other| (one.0.is_none(), &one.0).cmp(&(other.0.is_none(), &other.0)));
    Ok(Body::Table(
        &["What", "", "Owner", "Next report", "Target date"],
        rows.into_iter().map(|(_, cells)| cells).collect(),
    ))
}

/// Those of the people who were invited or came that were there, or were not.
fn attended(seen: &Seen<'_>, session: &Record, there: bool) -> room::Result<Vec<String>> {
    let attendance = session.fields.get("attendance").and_then(Value::as_array);
    let mut names = Vec::new();
    for one in attendance.into_iter().flatten() {
        if one
            .get("present")
            .and_then(Value::as_bool)
            .unwrap_or_default()
            == there
        {
            names.push(named(
                seen,
                Kind::person,
                one.get("person").and_then(Value::as_str),
            )?);
        }
    }
    Ok(names)
}

/// What was said of earlier commitments, then those that were open and not discussed; with dates that were moved meanwhile.
fn standings(
    seen: &Seen<'_>,
    session: &Record,
    moved: &[MovedDate],
) -> room::Result<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    let id = session.id.as_deref().unwrap_or_default();
    let held_on = text(session, "held_on").unwrap_or_default();
    // One that was prepared but never came up was not discussed.
    let spoken = |record: &Record| record.fields.get("spoken") == Some(&Value::Bool(true));
    for record in of_session(seen, Kind::standing, id)?
        .iter()
        .filter(|record| spoken(record))
    {
        let commitment = text(record, "commitment").unwrap_or_default();
        let of = Ref::new(Kind::commitment, commitment);
        let promised = room::store::rows::get(seen.connection, &of)?;
        let promise = text(&promised, "promise").unwrap_or_default();
        let stands = match text(record, "standing").unwrap_or_default() {
            "kept" => "Kept",
            "late" => "Late",
            "broken" => "Broken",
            _ => "On track",
        };
        let reason = text(record, "reason").unwrap_or_default();
        rows.push(vec![
            promise.to_owned(),
            stands.to_owned(),
            reason.to_owned(),
            moves(moved, commitment),
        ]);
    }
    for (promise, due) in room::not_discussed(seen.connection, id)? {
        let late = due.filter(|due| due.as_str() < held_on);
        let late = late.map(|due| format!("due {}", day(&due)));
        rows.push(vec![
            promise,
            "Not discussed".to_owned(),
            late.unwrap_or_default(),
            String::new(),
        ]);
    }
    Ok(rows)
}

/// "next report: 11 November 2026, was 14 October 2026", for each date of a commitment that was moved.
fn moves(moved: &[MovedDate], commitment: &str) -> String {
    let of_it = moved.iter().filter(|one| one.commitment == commitment);
    let each = of_it.map(|MovedDate { what, from, to, .. }| {
        format!("{what}: {}, was {}", dated(*to), dated(*from))
    });
    each.collect::<Vec<_>>().join("; ")
}

/// The wins that went up while the session met.
fn wins(seen: &Seen<'_>, session: &Record) -> room::Result<Vec<String>> {
    let mut lines = Vec::new();
    let session = Session::from_fields(&session.fields).ok();
    for win in room::store::rows::all(seen.connection, Kind::win)? {
        let hung_on = text(&win, "hung_on").and_then(|day| day.parse().ok());
        let met = |day: Date| session.as_ref().is_some_and(|session| session.met_on(day));
        if !hung_on.is_some_and(met) {
            continue;
        }
        let mut line = text(&win, "title").unwrap_or_default().to_owned();
        if let (Some(before), Some(after)) = (text(&win, "before"), text(&win, "after")) {
            line.push_str(&format!("; {before} before, {after} now"));
        }
        let who = people(seen, &win, "people")?;
        if !who.is_empty() {
            line.push_str(&format!(" ({})", who.join(", ")));
        }
        lines.push(line);
    }
    Ok(lines)
}

/// Ratings that nobody revealed before the session ended.
fn unrevealed(rated: i64) -> Vec<String> {
    match rated {
        0 => Vec::new(),
        1 => vec!["1 rating was given and not revealed".to_owned()],
        many => vec![format!("{many} ratings were given and not revealed")],
    }
}

/// The rating, once its ballots were opened: their mean, how many gave which score where that tells of nobody, and their words.
fn rated(rating: &RatingFace) -> Vec<String> {
    let Some(mean) = rating.mean else {
        return Vec::new();
    };
    let scores: Vec<String> = (1..)
        .zip(&rating.scores)
        .map(|(score, gave): (i64, _)| format!("{score}: {gave}"))
        .collect();
    let scores = match scores.is_empty() {
        true => String::new(),
        false => format!("; ratings {}", scores.join(", ")),
    };
    let figures = format!("{mean:.1} of 5{scores} (n {})", rating.n);
    let words = Some(rating.words.join(", ")).filter(|words| !words.is_empty());
    std::iter::once(figures).chain(words).collect()
}
