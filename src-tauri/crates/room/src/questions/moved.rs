//! Dates of promises that a session moved. Their old days stand in the journal alone.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

use crate::error::Result;
use crate::record::id::Ref;
use crate::record::kinds::{Kind, Session};
use crate::record::{Fields, IsKind};
use crate::store::eyes::Seen;
use crate::store::rows;

/// A date of a promise that was another day before.
#[derive(Debug, Clone, PartialEq)]
pub struct MovedDate {
    /// The commitment's id.
    pub commitment: String,
    /// Which date it is: "due", "target", "next report".
    pub what: &'static str,
    /// The day that it was when the session began.
    pub from: Date,
    /// The day that it was when the session ended.
    pub to: Date,
}

/// The dates of promises and their teams, and what they are called.
const DATES: [(Kind, &str, &str); 3] = [
    (Kind::commitment, "due", "due"),
    (Kind::fix_team, "target_by", "target"),
    (Kind::fix_team, "reports_on", "next report"),
];

/// The dates of promises that were moved while a session met. Asked with the console's eye, since only it reads the journal;
/// all of these days were in their time for the wall.
///
/// # Errors
/// When there is no such session.
pub fn moved_dates(seen: &Seen<'_>, session: &str) -> Result<Vec<MovedDate>> {
    let record = rows::get(seen.connection, &Ref::new(Kind::session, session))?;
    let Some(session) = Session::from_fields(&record.fields).ok() else {
        return Ok(Vec::new());
    };
    let Some(began) = session.started_at else {
        return Ok(Vec::new());
    };
    let met = |at: Timestamp| at >= began && session.adjourned_at.is_none_or(|end| at <= end);
    // Each date as it was first and last, in the order of its id.
    let mut days: BTreeMap<(String, usize), (Option<Date>, Option<Date>)> = BTreeMap::new();
    let mut statement = seen.connection.prepare_cached(
        "SELECT s.at, c.kind, c.id, c.before, c.after FROM main.change AS c JOIN main.step AS s ON s.seq = c.step \
         WHERE c.kind IN ('commitment', 'fix_team') ORDER BY c.step, c.position",
    )?;
    let mut changes = statement.query([])?;
    while let Some(row) = changes.next()? {
        let at: String = row.get(0)?;
        if !at.parse().is_ok_and(met) {
            continue;
        }
        let (word, id): (String, String) = (row.get(1)?, row.get(2)?);
        let fields = |column: usize| -> Result<Option<Fields>> {
            let text: Option<String> = row.get(column)?;
            Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
        };
        // A record that was made or removed moved no date.
        let (Some(before), Some(after)) = (fields(3)?, fields(4)?) else {
            continue;
        };
        let of_kind = DATES.iter().enumerate();
        for (place, (_, field, _)) in of_kind.filter(|(_, (kind, ..))| kind.as_str() == word) {
            let day = |fields: &Fields| {
                let text = fields.get(*field).and_then(Value::as_str);
                text.and_then(|text| text.parse().ok())
            };
            if after.contains_key(*field) {
                let known = days
                    .entry((id.clone(), place))
                    .or_insert((day(&before), None));
                known.1 = day(&after);
            }
        }
    }
    let mut moved = Vec::new();
    for ((id, place), days) in days {
        let (Some(from), Some(to)) = days else {
            continue;
        };
        let (kind, _, what) = DATES[place];
        let commitment = match kind {
            Kind::fix_team => {
                let team = rows::find(seen.connection, &Ref::new(kind, id))?;
                team.and_then(|team| Some(team.fields.get("commitment")?.as_str()?.to_owned()))
            }
            _ => Some(id),
        };
        if let Some(commitment) = commitment.filter(|_| from != to) {
            moved.push(MovedDate {
                commitment,
                what,
                from,
                to,
            });
        }
    }
    Ok(moved)
}
