//! Search over everything that is said in the room. The console's eye only: the wall has no command for it.

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::record::Record;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::store::eyes::Seen;
use crate::store::index::as_query;
use crate::store::{rows, title};
use crate::unjournaled::up::Stop;

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hit {
    /// What holds the words.
    #[serde(flatten)]
    #[ts(flatten)]
    pub of: Ref,
    /// What a person calls it.
    pub title: String,
    /// The words around, what was looked for between ⟦ and ⟧.
    pub words: String,
    /// Where in a recording, in milliseconds.
    pub at_ms: Option<i64>,
    /// Where on the walls it is shown; none of what only curators see.
    pub stop: Option<Stop>,
}

/// Of more complaints than these the newest are as good as the best, and the best would have to be sought among all.
const RANKED: i64 = 2000;

/// Whether more complaints say it than are ranked.
fn is_said_often(seen: &Seen<'_>, wanted: &str) -> Result<bool> {
    let mut statement = seen.connection.prepare_cached(
        "SELECT count(*) > ?2 FROM (SELECT 1 FROM main.complaint_index WHERE complaint_index MATCH ?1 LIMIT ?2 + 1)",
    )?;
    Ok(statement.query_row((wanted, RANKED), |row| row.get(0))?)
}

/// Finds `words` anywhere in the room: each word as a beginning, "in quotes" as a phrase; best first, and of what thousands of
/// complaints say the newest; each thing once with what it says best, at most `limit`.
pub fn search(seen: &Seen<'_>, words: &str, limit: i64) -> Result<Vec<Hit>> {
    let Some(wanted) = as_query(words) else {
        return Ok(Vec::new());
    };
    let (place, order) = match is_said_often(seen, &wanted)? {
        true => ("0.0", "complaint_index.rowid DESC"),
        false => ("rank", "rank"),
    };
    // Each index hands out its best first, and only those are looked at.
    let mut statement = seen.connection.prepare_cached(&format!(
        "SELECT kind, id, at_ms, words FROM ( \
           SELECT * FROM (SELECT s.kind, s.id, s.at_ms, snippet(said_index, 0, '⟦', '⟧', '…', 24) AS words, rank AS place \
             FROM main.said_index CROSS JOIN main.said AS s ON s.row = said_index.rowid \
             WHERE said_index MATCH ?1 ORDER BY rank LIMIT ?2) \
           UNION ALL \
           SELECT * FROM (SELECT 'complaint', c.id, NULL, snippet(complaint_index, 0, '⟦', '⟧', '…', 24), {place} \
             FROM main.complaint_index CROSS JOIN complaint AS c ON c.row = complaint_index.rowid \
             WHERE complaint_index MATCH ?1 ORDER BY {order} LIMIT ?2) \
         ) ORDER BY place LIMIT ?2",
    ))?;
    let rows = statement.query_map((wanted, limit.saturating_mul(TIMES_EACH)), |row| {
        let (kind, id): (String, String) = (row.get(0)?, row.get(1)?);
        Ok((kind, id, row.get(2)?, row.get::<_, String>(3)?))
    })?;
    let mut hits: Vec<Hit> = Vec::new();
    for row in rows {
        let (kind, id, at_ms, words) = row?;
        let Some(kind) = Kind::named(&kind) else {
            continue;
        };
        let of = Ref::new(kind, id);
        if hits.iter().any(|hit| hit.of == of) {
            continue;
        }
        if i64::try_from(hits.len()).is_ok_and(|found| found >= limit) {
            break;
        }
        // Its words go with it.
        let Some(record) = rows::find(seen.connection, &of)? else {
            continue;
        };
        hits.push(Hit {
            title: title::of_record(seen.connection, &record)?,
            stop: shown_at(&record),
            of,
            words,
            at_ms,
        });
    }
    Ok(hits)
}

/// A call or a paper says a word this many times, more or less, in what is found.
const TIMES_EACH: i64 = 4;

/// Where on the walls a record is shown.
fn shown_at(record: &Record) -> Option<Stop> {
    let id = record.id.clone()?;
    let text = |field: &str| Some(record.fields.get(field)?.as_str()?.to_owned());
    Some(match record.kind {
        Kind::stage => Stop::Stage { stage: id },
        Kind::moment | Kind::let_down => Stop::Stage {
            stage: text("stage")?,
        },
        Kind::artifact => Stop::Paper {
            artifact: id,
            page: 0,
            remark: None,
        },
        Kind::call => Stop::Call { call: id },
        Kind::measure => Stop::Measure { measure: id },
        Kind::complaint => Stop::Category {
            stage: text("stage")?,
            category: text("category"),
        },
        Kind::commitment => Stop::Promised {
            commitment: Some(id),
        },
        Kind::fix_team => Stop::Charter {
            fix_team: Some(id),
            commitment: None,
        },
        Kind::win => Stop::Wins,
        _ => return None,
    })
}
