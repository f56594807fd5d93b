//! What the minutes say of promises, the fix teams that keep them, and their reports.

use room::eyes::Seen;
use room::id::Ref;
use room::kinds::{Answer, Kind};
use room::questions::called;
use room::record::Record;

use super::{day, named, number, of_session, people, text};

pub(super) fn promises(seen: &Seen<'_>, session: &str) -> room::Result<Vec<String>> {
    let teams = room::rows::all(seen.connection, Kind::fix_team)?;
    let mut lines = Vec::new();
    for record in of_session(seen, Kind::commitment, session)? {
        let promise = text(&record, "promise").unwrap_or_default();
        let its = teams
            .iter()
            .find(|team| text(team, "commitment") == record.id.as_deref());
        lines.push(match its {
            Some(team) => format!("{promise}: {}", charter(seen, team)?),
            None => {
                let lead = text(&record, "lead");
                let lead = lead.map(|lead| named(seen, Kind::person, Some(lead)));
                let lead = lead.transpose()?.map(|lead| format!(", led by {lead}"));
                let due = text(&record, "due").map(|due| format!(", by {}", day(due)));
                let (lead, due) = (lead.unwrap_or_default(), due.unwrap_or_default());
                format!("{promise}: no team yet{lead}{due}")
            }
        });
    }
    Ok(lines)
}

fn charter(seen: &Seen<'_>, team: &Record) -> room::Result<String> {
    let mut words = vec![called(text(team, "name").unwrap_or_default())];
    for (role, field) in [("led by", "lead"), ("sponsored by", "sponsor")] {
        if let Some(person) = text(team, field) {
            words.push(format!(
                "{role} {}",
                named(seen, Kind::person, Some(person))?
            ));
        }
    }
    let members = people(seen, team, "members")?;
    if !members.is_empty() {
        words.push(format!("with {}", members.join(", ")));
    }
    words.extend(aim(seen, team)?);
    if let Some(reports_on) = text(team, "reports_on") {
        words.push(format!("reports on {}", day(reports_on)));
    }
    if text(team, "signed_on").is_none() {
        words.push("not signed yet".into());
    }
    Ok(words.join(", "))
}

/// What a team shares: "complaints about late parcels from 9.6 to 4 per 1,000 by 1 March 2027".
fn aim(seen: &Seen<'_>, team: &Record) -> room::Result<Option<String>> {
    let Some(measure) = text(team, "measure") else {
        return Ok(None);
    };
    let of = room::rows::find(seen.connection, &Ref::new(Kind::measure, measure))?;
    let unit = of.as_ref().and_then(|measure| text(measure, "unit"));
    let mut words = named(seen, Kind::measure, Some(measure))?;
    for (way, field) in [("from", "baseline"), ("to", "target")] {
        if let Some(value) = number(team, field) {
            words.push_str(&format!(" {way} {value}"));
        }
    }
    if let Some(unit) = unit {
        words.push_str(&format!(" {unit}"));
    }
    if let Some(by) = text(team, "target_by") {
        words.push_str(&format!(" by {}", day(by)));
    }
    Ok(Some(words))
}

pub(super) fn reports(seen: &Seen<'_>, session: &str) -> room::Result<Vec<String>> {
    let mut lines = Vec::new();
    for record in of_session(seen, Kind::report, session)? {
        let team = called(&named(seen, Kind::fix_team, text(&record, "fix_team"))?);
        for (what, field) in [
            ("found", "finding"),
            ("recommends", "recommendation"),
            ("result", "result"),
        ] {
            if let Some(words) = text(&record, field) {
                lines.push(format!("{team} {what}: {words}"));
            }
        }
        let answer = record.fields.get("answer").cloned().unwrap_or_default();
        if let Ok(answer) = serde_json::from_value::<Answer>(answer) {
            let answer = answer.words();
            let because = text(&record, "overruled_because")
                .map(|why| format!(", because {why}"))
                .unwrap_or_default();
            lines.push(format!("{team}, the sponsor's answer: {answer}{because}"));
        }
    }
    Ok(lines)
}
