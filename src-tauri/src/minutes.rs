//! The minutes of a session, as HTML or Markdown. Written with the wall's eye: what the room did not see is not in them.

use std::path::{Path, PathBuf};

use room::eyes::{Seen, Who};
use room::id::Ref;
use room::kinds::Kind;
use room::record::Record;
use serde_json::Value;

use crate::open_room::OpenRoom;

/// A heading and what stands under it.
struct Section {
    heading: &'static str,
    lines: Vec<String>,
}

struct Minutes {
    title: String,
    sections: Vec<Section>,
}

/// Writes the minutes of a session to a file whose name ends in `.html` or `.md`; `dated` puts the session's day into
/// the name. Answers the file.
///
/// # Errors
/// A sentence.
pub fn write(room: &OpenRoom, session: &str, to: &Path, dated: bool) -> Result<PathBuf, String> {
    let minutes = room
        .look(Who::Wall, |seen| gather(seen, session))
        .map_err(|why| why.to_string())?;
    let ending = to
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let text = match ending.as_str() {
        "html" => minutes.html(),
        "md" => minutes.markdown(),
        _ => {
            return Err(format!(
                "Minutes are written as HTML or Markdown: let {} end in .html or .md.",
                to.display()
            ));
        }
    };
    let to = match dated {
        true => to.with_file_name(format!(
            "{}.{ending}",
            minutes.title.to_lowercase().replace(' ', "-")
        )),
        false => to.to_owned(),
    };
    std::fs::write(&to, text).map_err(|why| format!("{}: {why}", to.display()))?;
    Ok(to)
}

fn text<'a>(record: &'a Record, field: &str) -> Option<&'a str> {
    record.fields.get(field).and_then(Value::as_str)
}

/// The records of a kind that belong to a session.
fn of_session(seen: &Seen<'_>, kind: Kind, session: &str) -> room::Result<Vec<Record>> {
    let all = room::rows::all(seen.connection, kind)?;
    Ok(all
        .into_iter()
        .filter(|record| text(record, "session") == Some(session))
        .collect())
}

fn named(seen: &Seen<'_>, kind: Kind, id: Option<&str>) -> room::Result<String> {
    match id {
        Some(id) => room::title::of(seen.connection, &Ref::new(kind, id)),
        None => Ok(String::new()),
    }
}

fn gather(seen: &Seen<'_>, id: &str) -> room::Result<Minutes> {
    let session = room::rows::get(seen.connection, &Ref::new(Kind::session, id))?;
    let day = text(&session, "held_on").unwrap_or_default();
    let rhythm = match text(&session, "rhythm") {
        Some("monthly") => "Monthly",
        _ => "Quarterly",
    };
    let sections = vec![
        section("In the room", present(seen, &session)?),
        section("What we promised earlier", standings(seen, id)?),
        section(
            "What we decided",
            said(of_session(seen, Kind::decision, id)?),
        ),
        section("What we promised today", promises(seen, id)?),
        section("What teams reported", reports(seen, id)?),
        section(
            "Small things someone does",
            owned(seen, of_session(seen, Kind::action, id)?)?,
        ),
        section(
            "Put off",
            owned(seen, of_session(seen, Kind::parking_lot_entry, id)?)?,
        ),
        section("How good was this session", ratings(seen, id)?),
        section(
            "We meet again",
            text(&session, "next_on")
                .map(str::to_owned)
                .into_iter()
                .collect(),
        ),
    ];
    Ok(Minutes {
        title: format!("{rhythm} review {day}"),
        sections: sections
            .into_iter()
            .filter(|one| !one.lines.is_empty())
            .collect(),
    })
}

fn section(heading: &'static str, lines: Vec<String>) -> Section {
    Section { heading, lines }
}

fn said(mut decisions: Vec<Record>) -> Vec<String> {
    decisions.sort_by_key(|record| record.fields.get("position").and_then(Value::as_i64));
    decisions
        .iter()
        .filter_map(|record| text(record, "words").map(str::to_owned))
        .collect()
}

fn present(seen: &Seen<'_>, session: &Record) -> room::Result<Vec<String>> {
    let attendance = session.fields.get("attendance").and_then(Value::as_array);
    let mut names = Vec::new();
    for one in attendance.into_iter().flatten() {
        if one
            .get("present")
            .and_then(Value::as_bool)
            .unwrap_or_default()
        {
            names.push(named(
                seen,
                Kind::person,
                one.get("person").and_then(Value::as_str),
            )?);
        }
    }
    Ok(match names.is_empty() {
        true => Vec::new(),
        false => vec![names.join(", ")],
    })
}

fn standings(seen: &Seen<'_>, session: &str) -> room::Result<Vec<String>> {
    let mut lines = Vec::new();
    for record in of_session(seen, Kind::standing, session)? {
        let promise = named(seen, Kind::commitment, text(&record, "commitment"))?;
        let stands = text(&record, "standing")
            .unwrap_or_default()
            .replace('_', " ");
        let reason = text(&record, "reason")
            .map(|reason| format!(" ({reason})"))
            .unwrap_or_default();
        lines.push(format!("{promise}: {stands}{reason}"));
    }
    Ok(lines)
}

fn promises(seen: &Seen<'_>, session: &str) -> room::Result<Vec<String>> {
    let teams = room::rows::all(seen.connection, Kind::fix_team)?;
    let mut lines = Vec::new();
    for record in of_session(seen, Kind::commitment, session)? {
        let promise = text(&record, "promise").unwrap_or_default();
        let its = teams
            .iter()
            .find(|team| text(team, "commitment") == record.id.as_deref());
        lines.push(match its {
            Some(team) => format!("{promise}: {}", charter(seen, team)?),
            None => format!("{promise}: no team yet"),
        });
    }
    Ok(lines)
}

fn charter(seen: &Seen<'_>, team: &Record) -> room::Result<String> {
    let mut words = vec![format!("{} team", text(team, "name").unwrap_or_default())];
    for (role, field) in [("led by", "lead"), ("sponsored by", "sponsor")] {
        if let Some(person) = text(team, field) {
            words.push(format!(
                "{role} {}",
                named(seen, Kind::person, Some(person))?
            ));
        }
    }
    if let Some(day) = text(team, "reports_on") {
        words.push(format!("reports on {day}"));
    }
    Ok(words.join(", "))
}

fn reports(seen: &Seen<'_>, session: &str) -> room::Result<Vec<String>> {
    let mut lines = Vec::new();
    for record in of_session(seen, Kind::report, session)? {
        let team = named(seen, Kind::fix_team, text(&record, "fix_team"))?;
        for (what, field) in [
            ("found", "finding"),
            ("recommends", "recommendation"),
            ("result", "result"),
        ] {
            if let Some(words) = text(&record, field) {
                lines.push(format!("{team} {what}: {words}"));
            }
        }
        if let Some(answer) = text(&record, "answer") {
            let because = text(&record, "overruled_because")
                .map(|why| format!(", because {why}"))
                .unwrap_or_default();
            lines.push(format!("{team}, the sponsor's answer: {answer}{because}"));
        }
    }
    Ok(lines)
}

fn owned(seen: &Seen<'_>, records: Vec<Record>) -> room::Result<Vec<String>> {
    let mut lines = Vec::new();
    for record in records {
        let mut line = text(&record, "words").unwrap_or_default().to_owned();
        if let Some(owner) = text(&record, "owner") {
            line.push_str(&format!(" ({}", named(seen, Kind::person, Some(owner))?));
            line.push_str(
                &text(&record, "due")
                    .map(|day| format!(", by {day}"))
                    .unwrap_or_default(),
            );
            line.push(')');
        }
        line.push_str(
            &text(&record, "fate")
                .map(|fate| format!(": {fate}"))
                .unwrap_or_default(),
        );
        lines.push(line);
    }
    Ok(lines)
}

/// The rating, once its ballots were opened: how many gave which score, and their words.
fn ratings(seen: &Seen<'_>, session: &str) -> room::Result<Vec<String>> {
    let ballots = of_session(seen, Kind::ballot, session)?;
    let rated: Vec<(i64, Option<&str>)> = ballots
        .iter()
        .filter_map(|record| {
            let content = record.fields.get("content")?;
            Some((
                content.get("score")?.as_i64()?,
                content.get("word").and_then(Value::as_str),
            ))
        })
        .collect();
    if rated.is_empty() {
        return Ok(Vec::new());
    }
    let scores: Vec<String> = (1..=5)
        .map(|score| {
            let gave = rated.iter().filter(|(given, _)| *given == score).count();
            format!("{score}: {gave}")
        })
        .collect();
    let words: Vec<&str> = rated.iter().filter_map(|(_, word)| *word).collect();
    let mut lines = vec![format!("{} (n {})", scores.join(", "), rated.len())];
    if !words.is_empty() {
        lines.push(words.join(", "));
    }
    Ok(lines)
}

impl Minutes {
    fn markdown(&self) -> String {
        let mut text = format!("# {}\n", one_line(&self.title));
        for section in &self.sections {
            text.push_str(&format!("\n## {}\n\n", section.heading));
            for line in &section.lines {
                text.push_str(&format!("- {}\n", plain(line)));
            }
        }
        text
    }

    fn html(&self) -> String {
        let mut body = format!("<h1>{}</h1>\n", escaped(&self.title));
        for section in &self.sections {
            body.push_str(&format!("<h2>{}</h2>\n<ul>\n", section.heading));
            for line in &section.lines {
                body.push_str(&format!("<li>{}</li>\n", escaped(line)));
            }
            body.push_str("</ul>\n");
        }
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
            escaped(&self.title)
        )
    }
}

const STYLE: &str = "body{font:17px/1.5 'Hanken Grotesk',system-ui,sans-serif;color:#1D1A17;background:#FBF9F3;max-width:42em;margin:3em auto;padding:0 1.5em}\
h1{font:520 2.2em/1.15 Literata,Georgia,serif;letter-spacing:-.02em}h2{font-size:1.05em;margin-top:2em}ul{padding-left:1.2em}";

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line of Markdown in which nothing that somebody wrote is markup.
fn plain(text: &str) -> String {
    one_line(text)
        .chars()
        .flat_map(|letter| {
            let marks = "\\`*_{}[]<>#|";
            let escape = marks.contains(letter).then_some('\\');
            escape.into_iter().chain([letter])
        })
        .collect()
}

fn escaped(text: &str) -> String {
    one_line(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
