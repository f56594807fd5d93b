//! The inbox tray: what arrived and hangs nowhere yet (picture 10, on the left).

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use super::PaperFace;
use super::parts::words::count;
use super::parts::{calls, papers};
use crate::error::Result;
use crate::facts::records::list;
use crate::record::kinds::Kind;
use crate::store::eyes::Seen;

/// What waits for a place, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tray {
    /// Papers without a pin.
    pub papers: Vec<TrayPaper>,
    /// Calls without a pin.
    pub calls: Vec<TrayCall>,
    /// Tables whose rows found no stage, or could not all be read.
    pub imports: Vec<TrayImport>,
    /// How many things wait in all.
    pub waiting: i64,
}

/// A paper without a pin.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrayPaper {
    /// The sheet.
    pub face: PaperFace,
    /// When it came.
    pub came_at: Option<Timestamp>,
    /// "2 pages", "1 page, 1 mask to check".
    pub words: String,
    /// How many pages nobody has checked.
    pub to_check: i64,
}

/// A call without a pin.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrayCall {
    /// The call's id.
    pub call: String,
    /// What it is called.
    pub title: String,
    /// The day.
    pub recorded_on: Date,
    /// When it came.
    pub came_at: Option<Timestamp>,
    /// Its length in milliseconds.
    pub length_ms: Option<i64>,
    /// Why the room cannot hear it: "Not on the projector yet: no consent on file"; none: it can be played there.
    pub trouble: Option<String>,
}

/// A table some of whose rows wait.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrayImport {
    /// The import's id.
    pub import: String,
    /// The file's name.
    pub file_name: Option<String>,
    /// What its rows are.
    pub of: Kind,
    /// How many rows went in.
    pub added: i64,
    /// How many rows could not be read.
    pub skipped: i64,
    /// How many rows have no stage yet.
    pub without_stage: i64,
    /// When it came.
    pub came_at: Option<Timestamp>,
    /// "1,284 rows, 37 without a stage".
    pub words: String,
}

/// What arrived and hangs nowhere yet.
pub fn tray(seen: &Seen<'_>) -> Result<Tray> {
    let papers = papers(seen)?;
    let calls = calls_without_a_pin(seen)?;
    let imports = imports(seen)?;
    let waiting = papers.len() + calls.len() + imports.len();
    Ok(Tray {
        papers,
        calls,
        imports,
        waiting: i64::try_from(waiting).unwrap_or(i64::MAX),
    })
}

/// The things of a kind without a pin, newest first, with the time when they came.
fn unpinned(seen: &Seen<'_>, kind: Kind) -> Result<Vec<(String, Option<Timestamp>)>> {
    let sql = format!(
        "SELECT id, made_at FROM {0} WHERE id NOT IN (SELECT what ->> '$.id' FROM pin WHERE what ->> '$.kind' = '{0}') \
         ORDER BY made_at DESC, id DESC",
        kind.as_str()
    );
    list(seen, &sql, [], |row| Ok((row.get(0)?, came_at(row, 1)?)))
}

fn came_at(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Timestamp>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

fn papers(seen: &Seen<'_>) -> Result<Vec<TrayPaper>> {
    let mut waiting = Vec::new();
    for (id, came_at) in unpinned(seen, Kind::artifact)? {
        let Some(paper) = papers::find(seen, &id)? else {
            continue;
        };
        let pages = count(paper.face.pages, "page");
        waiting.push(TrayPaper {
            words: match paper.not_on_wall() {
                Some(why) => format!("{pages}, {why}"),
                None => pages,
            },
            to_check: paper.unchecked,
            face: paper.face,
            came_at,
        });
    }
    Ok(waiting)
}

fn calls_without_a_pin(seen: &Seen<'_>) -> Result<Vec<TrayCall>> {
    let calls = calls::all(seen)?;
    let waiting = unpinned(seen, Kind::call)?
        .into_iter()
        .filter_map(|(id, came_at)| {
            let call = calls.get(&id)?;
            Some(TrayCall {
                call: id,
                title: call.face.title.clone(),
                recorded_on: call.recorded_on,
                came_at,
                length_ms: Some(call.face.length_ms).filter(|length| *length > 0),
                trouble: call
                    .not_on_wall()
                    .map(|why| format!("Not on the projector yet: {why}")),
            })
        });
    Ok(waiting.collect())
}

fn imports(seen: &Seen<'_>) -> Result<Vec<TrayImport>> {
    let rows = list(
        seen,
        "SELECT i.id, i.file_name, i.added, i.skipped, i.made_at, \
           (SELECT coalesce(sum(\"rows\"), 0) FROM complaint_count AS c WHERE c.import = i.id AND c.stage = '') AS without_stage \
         FROM import AS i WHERE i.of = 'complaint' AND NOT i.undone ORDER BY i.made_at DESC, i.id DESC",
        [],
        |row| {
            let (added, skipped): (Option<i64>, Option<i64>) = (row.get(2)?, row.get(3)?);
            let without_stage: i64 = row.get(5)?;
            Ok(TrayImport {
                import: row.get(0)?,
                file_name: row.get(1)?,
                of: Kind::complaint,
                added: added.unwrap_or_default(),
                skipped: skipped.unwrap_or_default(),
                without_stage,
                came_at: came_at(row, 4)?,
                words: match without_stage == added.unwrap_or_default() {
                    true => format!("{}, no stage found in it", count(without_stage, "row")),
                    false => format!(
                        "{}, {without_stage} without a stage",
                        count(added.unwrap_or_default(), "row")
                    ),
                },
            })
        },
    )?;
    Ok(rows
        .into_iter()
        .filter(|import| import.without_stage > 0)
        .collect())
}
