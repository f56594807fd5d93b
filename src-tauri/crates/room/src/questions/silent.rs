//! Listening posts from which nobody was heard for longer than they should be silent.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Silent;
use super::parts::words::days_between;
use crate::error::Result;
use crate::facts::records::{day, list};
use crate::figures::Cadence;
use crate::store::eyes::Seen;

/// The listening posts that once spoke of a stage and now are silent, anywhere in the room.
///
/// Their silence is counted up to the newest day on which any post was heard, so that a table which comes once a
/// month does not make all posts silent by its middle; up to today when nobody at all was heard since the last full
/// month began.
pub(super) fn at(seen: &Seen<'_>, stage: &str) -> Result<Vec<Silent>> {
    let posts = list(
        seen,
        "SELECT p.name, p.cadence_days, \
           (SELECT received_on FROM complaint WHERE post = p.id AND received_on <= today() ORDER BY received_on DESC LIMIT 1), \
           EXISTS (SELECT 1 FROM complaint_count WHERE post = p.id AND stage = ?1 AND month <> '' \
             AND month <= substr(today(), 1, 7)) \
         FROM listening_post AS p ORDER BY p.id",
        [stage],
        |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, Option<i64>>(1)?,
                day(row, 2)?,
                row.get::<_, bool>(3)?,
            ))
        },
    )?;
    let newest = posts.iter().filter_map(|(_, _, last, _)| *last).max();
    let until = newest
        .filter(|day| *day >= Cadence::Months.last_full(seen.today))
        .unwrap_or(seen.today);
    let silent = posts
        .into_iter()
        .filter_map(|(name, cadence, last, spoke_here)| {
            let (cadence, last) = (cadence?, last?);
            (spoke_here && is_silent(last, cadence, until)).then(|| Silent {
                name,
                weeks: (days_between(last, until) / 7).max(1),
            })
        });
    Ok(silent.collect())
}

fn is_silent(last: Date, cadence: i64, until: Date) -> bool {
    last.saturating_add(cadence.clamp(0, 36_500).days()) < until
}
