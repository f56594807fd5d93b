//! Customers' words that a person has read and found quotable.

use rusqlite::{Row, params};

use crate::error::Result;
use crate::facts::records::{day, list, one};
use crate::questions::Quote;
use crate::store::eyes::Seen;

const QUOTE: &str = "SELECT c.id, c.words, coalesce(c.channel, p.channel), c.received_on";
/// Words, and not only the marks around them.
const QUOTABLE: &str =
    "c.quotable AND trim(c.words, ' .,:;!?-–—…\"''“”„«»' || char(9, 10, 13)) <> ''";
/// The complaints that are pinned to a stage.
const HUNG: &str = "SELECT what ->> '$.id' AS id, min(coalesce(position, 0)) AS position, min(id) AS pin FROM pin \
     WHERE what ->> '$.kind' = 'complaint' AND stage = ?1 GROUP BY 1";

fn quote(row: &Row<'_>) -> rusqlite::Result<Quote> {
    Ok(Quote {
        complaint: row.get(0)?,
        words: row.get(1)?,
        channel: row.get(2)?,
        received_on: day(row, 3)?,
    })
}

/// The quotes of a stage: those that were pinned first, then the newest; at most `limit`.
pub fn of_stage(seen: &Seen<'_>, stage: &str, limit: i64) -> Result<Vec<Quote>> {
    let pinned = format!(
        "{QUOTE} FROM ({HUNG}) AS hung JOIN complaint AS c ON c.id = hung.id \
         LEFT JOIN listening_post AS p ON p.id = c.post \
         WHERE {QUOTABLE} ORDER BY hung.position, hung.pin LIMIT ?2"
    );
    let mut quotes = list(seen, &pinned, params![stage, limit], quote)?;
    let newest = format!(
        "{QUOTE} FROM complaint AS c LEFT JOIN listening_post AS p ON p.id = c.post \
         WHERE c.stage = ?1 AND {QUOTABLE} AND c.id NOT IN (SELECT id FROM ({HUNG})) \
         ORDER BY c.received_on DESC, c.id DESC LIMIT ?2"
    );
    let room = limit.saturating_sub(i64::try_from(quotes.len()).unwrap_or(limit));
    quotes.extend(list(seen, &newest, params![stage, room], quote)?);
    Ok(quotes)
}

/// How many quotes a stage has.
pub fn count_of_stage(seen: &Seen<'_>, stage: &str) -> Result<i64> {
    let sql = format!(
        "SELECT (SELECT count(*) FROM complaint AS c WHERE c.stage = ?1 AND {QUOTABLE}) \
           + (SELECT count(*) FROM ({HUNG}) AS hung JOIN complaint AS c ON c.id = hung.id \
              WHERE c.stage IS NOT ?1 AND {QUOTABLE})"
    );
    one(seen, &sql, params![stage])
}

/// The newest quotes of some categories at a stage, and how many there are. `categories` is a JSON list of ids; where
/// it is not given, all of the stage's complaints but those in `others` (a JSON list too).
pub fn of_categories(
    seen: &Seen<'_>,
    stage: &str,
    categories: Option<&str>,
    others: &str,
    limit: i64,
) -> Result<(Vec<Quote>, i64)> {
    let from = format!(
        "FROM complaint AS c LEFT JOIN listening_post AS p ON p.id = c.post \
         WHERE c.stage = ?1 AND {QUOTABLE} AND CASE WHEN ?2 IS NULL \
           THEN c.category IS NULL OR c.category NOT IN (SELECT value FROM json_each(?3)) \
           ELSE c.category IN (SELECT value FROM json_each(?2)) END"
    );
    let quotes = list(
        seen,
        &format!("{QUOTE} {from} ORDER BY c.received_on DESC, c.id DESC LIMIT ?4"),
        params![stage, categories, others, limit],
        quote,
    )?;
    let count = one(
        seen,
        &format!("SELECT count(*) {from}"),
        params![stage, categories, others],
    )?;
    Ok((quotes, count))
}

/// One complaint's words, if a person has read them.
pub fn find(seen: &Seen<'_>, complaint: &str) -> Result<Option<Quote>> {
    let sql = format!(
        "{QUOTE} FROM complaint AS c LEFT JOIN listening_post AS p ON p.id = c.post WHERE c.id = ?1 AND {QUOTABLE}"
    );
    Ok(list(seen, &sql, params![complaint], quote)?.pop())
}
