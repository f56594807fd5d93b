//! What was put off: in this session, and in earlier ones that this one dealt with.

use jiff::Timestamp;
use room::record::Record;
use room::record::id::Ref;
use room::record::kinds::Kind;
use room::store::eyes::Seen;

use super::{day, of_session, text};

/// What earlier sessions put off and this one dealt with, and what they agreed on and it heard of. The record alone knows
/// when it was last written: one that somebody corrects later is not told of any more.
pub fn taken_up(seen: &Seen<'_>, id: &str, session: &Record) -> room::Result<Vec<String>> {
    let moment = |field| text(session, field).and_then(|at| at.parse::<Timestamp>().ok());
    let (Some(started), adjourned) = (moment("started_at"), moment("adjourned_at")) else {
        return Ok(Vec::new());
    };
    let mut lines = Vec::new();
    for kind in [Kind::parking_lot_entry, Kind::action] {
        for record in room::store::rows::all(seen.connection, kind)? {
            let (Some(fate), Some(from)) = (text(&record, "fate"), text(&record, "session")) else {
                continue;
            };
            let now = |at| at >= started && adjourned.is_none_or(|end| at <= end);
            if from == id || !record.changed_at.is_some_and(now) {
                continue;
            }
            let from = room::store::rows::get(seen.connection, &Ref::new(Kind::session, from))?;
            lines.push(format!(
                "{} (of {}): {fate}",
                text(&record, "words").unwrap_or_default(),
                day(text(&from, "held_on").unwrap_or_default())
            ));
        }
    }
    Ok(lines)
}

/// What was put off, and what happens to it.
pub fn of(seen: &Seen<'_>, session: &str) -> room::Result<Vec<String>> {
    let entries = of_session(seen, Kind::parking_lot_entry, session)?;
    let line = |record: &Record| {
        let words = text(record, "words").unwrap_or_default();
        match text(record, "fate") {
            Some(fate) => format!("{words}: {fate}"),
            None => format!("{words}: still open"),
        }
    };
    Ok(entries.iter().map(line).collect())
}
