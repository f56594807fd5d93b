//! What is still to come is not put on a day that is past.

use jiff::civil::Date;
use serde_json::Value;

use super::silos::was_before_the_room;
use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::store::rows;

/// The day of a team's next report. A team that was at work before the room existed may come with one that it missed.
pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    let today = writer.stamp.today;
    for change in &writer.changes {
        let day = |fields: &Option<crate::record::Fields>| -> Option<Date> {
            let day = fields.as_ref()?.get("reports_on").and_then(Value::as_str)?;
            day.parse().ok()
        };
        let past = day(&change.after).filter(|day| *day < today);
        let Some(past) = past.filter(|_| change.of.kind == Kind::fix_team) else {
            continue;
        };
        if day(&change.before) == Some(past) {
            continue;
        }
        let Some(team) = rows::find(writer.connection, &change.of)? else {
            continue;
        };
        if change.before.is_none() && came_from_before(writer, &team)? {
            continue;
        }
        return Err(RoomError::rule(
            "dates",
            format!(
                "'{}' cannot report next on {}: that day is past.",
                team.title().unwrap_or_default(),
                past.strftime("%-d %B %Y"),
            ),
        ));
    }
    Ok(())
}

fn came_from_before(writer: &Writer<'_>, team: &crate::record::Record) -> Result<bool> {
    let commitment = team.fields.get("commitment").and_then(Value::as_str);
    let of = Ref::new(Kind::commitment, commitment.unwrap_or_default());
    match rows::find(writer.connection, &of)? {
        Some(commitment) => was_before_the_room(writer.connection, &commitment),
        None => Ok(false),
    }
}
