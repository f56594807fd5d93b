//! The complaints that a let-down is about, and whether it may be voted on and chosen.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use crate::error::Result;
use crate::record::id::Id;
use crate::record::kinds::LetDown;

/// Which complaints are in a let-down's scope, in SQL: those of its categories; where it names none, all at its moment, or
/// else all. `?2` is its categories as JSON, `?3` its moment.
pub(crate) const OF_ITS_CATEGORIES: &str = "CASE WHEN json_array_length(?2) > 0 \
     THEN category IN (SELECT value FROM json_each(?2)) ELSE ?3 IS NULL OR moment = ?3 END";

/// A let-down's categories as [`OF_ITS_CATEGORIES`] takes them.
pub(crate) fn categories(let_down: &LetDown) -> String {
    let ids: Vec<&str> = let_down.categories.iter().map(Id::as_str).collect();
    serde_json::json!(ids).to_string()
}

/// Why a let-down can be neither voted on nor chosen; none: it can. The same that the rules would say of a commitment.
pub(crate) fn locked(connection: &Connection, let_down: &LetDown) -> Result<Option<&'static str>> {
    let silos: BTreeSet<&str> = let_down.silos.iter().map(Id::as_str).collect();
    Ok(match silos.len() {
        0 => Some("no department yet"),
        1 => Some("one department only"),
        _ if is_shown(connection, let_down)? => None,
        _ => Some("no evidence yet"),
    })
}

/// Whether something shows a let-down: evidence that was chosen for it, or complaints at its stage in its scope.
pub(crate) fn is_shown(connection: &Connection, let_down: &LetDown) -> Result<bool> {
    let Some(stage) = let_down
        .stage
        .as_ref()
        .filter(|_| let_down.evidence.is_empty())
    else {
        return Ok(!let_down.evidence.is_empty());
    };
    let sql = format!(
        "SELECT 1 FROM complaint_count WHERE stage = ?1 AND {OF_ITS_CATEGORIES} \
           AND import NOT IN (SELECT id FROM import WHERE undone)"
    );
    let moment = let_down.moment.as_ref().map(Id::as_str);
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.exists(params![stage.as_str(), categories(let_down), moment])?)
}
