//! What a person calls a step.

use rusqlite::Connection;

use crate::changes::edit::{Change, Edit};
use crate::error::{Result, article};
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::store::title::{of, of_record, shorten};

/// What a person calls a step of these edits. Asked before they are made, so that what is removed still has a name.
pub(crate) fn of_step(connection: &Connection, edits: &[&Edit]) -> Result<String> {
    let Some(first) = edits.first() else {
        return Ok("Nothing".into());
    };
    let name = of_edit(connection, first)?;
    Ok(match edits.len() {
        1 => name,
        more => format!("{name} and {} more", more - 1),
    })
}

/// "Rename", "Change the department of": what a change of fields does.
fn of_change(change: &Change) -> String {
    let mut names = change.fields.keys();
    match (names.next(), names.next()) {
        (Some(name), None) if name == change.kind.declared().title => "Rename".into(),
        (Some(name), None) => format!("Change the {} of", field_words(name)),
        _ => "Change".into(),
    }
}

/// What a person calls a field of which the name says something else.
fn field_words(name: &str) -> String {
    match name {
        "silo" => "department".into(),
        "silos" => "departments".into(),
        "n" => "sample".into(),
        "better" => "direction".into(),
        "colour_slot" => "colour".into(),
        "cleared_for" => "audience".into(),
        "came_as" => "file".into(),
        "a_month" => "copies a month".into(),
        "held_on" => "date".into(),
        "rhythm" => "frequency".into(),
        "asked_n" => "sample".into(),
        "missed" => "visibility".into(),
        "second_line" => "subtitle".into(),
        "what" => "evidence".into(),
        _ => name.replace('_', " "),
    }
}

fn of_edit(connection: &Connection, edit: &Edit) -> Result<String> {
    let named = |verb: &str, kind: Kind, id: &str| -> Result<String> {
        Ok(format!("{verb} '{}'", of(connection, &Ref::new(kind, id))?))
    };
    Ok(match edit {
        Edit::Add(record) if record.kind == Kind::pin => {
            format!("Pin '{}'", of_record(connection, record)?)
        }
        Edit::Add(record) => match record.title() {
            Some(title) => format!("Add {} '{}'", record.kind.words(), shorten(title)),
            None => format!("Add {}", record.kind.words()),
        },
        Edit::Change(change) if change.kind == Kind::pin => named("Move", change.kind, &change.id)?,
        Edit::Change(change) => named(&of_change(change), change.kind, &change.id)?,
        Edit::Remove(of) if of.kind == Kind::pin => named("Unpin", of.kind, &of.id)?,
        Edit::Remove(of) if of.kind == Kind::import => named("Remove table", of.kind, &of.id)?,
        Edit::Remove(of) => named("Remove", of.kind, &of.id)?,
        Edit::ReorderStages(_) => "Reorder the stages".into(),
        Edit::OrderAnswers(order) => named(
            "Put the answers in order of",
            Kind::survey_result,
            order.survey_result.as_str(),
        )?,
        Edit::Pin(pin) => named("Pin", pin.what.kind, &pin.what.id)?,
        Edit::CheckPage(check) => named("Check", Kind::artifact, check.artifact.as_str())?,
        Edit::PlaceRows(place) => named("Place rows of", Kind::import, place.import.as_str())?,
        Edit::StartSession(start) => named(
            "Start the session of",
            Kind::session,
            start.session.as_str(),
        )?,
        Edit::CastBallot(_) => "Cast a ballot".into(),
        Edit::TakeBackBallot(_) => "Take a ballot back".into(),
        Edit::OpenVotes(_) => "Reveal the votes".into(),
        Edit::Choose(choose) => named("Choose", Kind::let_down, choose.let_down.as_str())?,
        Edit::Charter(charter) => format!("Create the team '{}'", shorten(&charter.name)),
        Edit::SignCharter(sign) => named(
            "Sign the charter of",
            Kind::fix_team,
            sign.fix_team.as_str(),
        )?,
        Edit::Stand(stand) => named(
            "Say how it stands with",
            Kind::commitment,
            stand.commitment.as_str(),
        )?,
        Edit::Answer(answer) => {
            named("Answer the report of", Kind::report, answer.report.as_str())?
        }
        Edit::HangWin(win) => format!("Add the win '{}'", shorten(&win.title)),
        Edit::TakeDown(down) => named("Take down the win", Kind::win, down.win.as_str())?,
        Edit::Adjourn(adjourn) => named(
            "Adjourn the session of",
            Kind::session,
            adjourn.session.as_str(),
        )?,
        Edit::EarlierPromise(promise) => {
            format!("Add the earlier promise '{}'", shorten(&promise.statement))
        }
        Edit::Purge(purge) => format!("Purge {}", article(purge.what.kind)),
    })
}
