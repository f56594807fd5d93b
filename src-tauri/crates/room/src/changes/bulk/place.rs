//! Puts the rows of a table under a stage: one line of the journal, however many they are.

use std::collections::BTreeMap;

use rusqlite::params;
use serde_json::Value;

use crate::changes::intents::PlaceRows;
use crate::changes::writer::Writer;
use crate::error::Result;
use crate::record::Fields;
use crate::record::id::{Id, Ref};
use crate::record::kinds::Kind;
use crate::store::index::as_query;
use crate::store::journal::Run;
use crate::store::rows;

/// Does what [`PlaceRows`] wishes.
pub(crate) fn place(writer: &mut Writer<'_>, wish: &PlaceRows) -> Result<()> {
    rows::get(
        writer.connection,
        &Ref::new(Kind::import, wish.import.as_str()),
    )?;
    rows::get(
        writer.connection,
        &Ref::new(Kind::stage, wish.stage.as_str()),
    )?;
    if let Some(moment) = &wish.moment {
        rows::get(writer.connection, &Ref::new(Kind::moment, moment.as_str()))?;
    }
    let hangs = |stage: Option<&str>, moment: Option<&str>| {
        // A moment of the stage where they hung before is none of this one.
        Fields::from_iter([
            ("stage".to_owned(), Value::from(stage)),
            ("moment".to_owned(), Value::from(moment)),
        ])
    };
    let from = wish.from.as_ref().map(Id::as_str);
    let after = hangs(
        Some(wish.stage.as_str()),
        wish.moment.as_ref().map(Id::as_str),
    );
    for (moment, ids) in meant(writer, wish)? {
        writer.change_alike(Run {
            kind: Kind::complaint,
            ids,
            before: hangs(from, moment.as_deref()),
            after: after.clone(),
        })?;
    }
    Ok(())
}

/// The rows that are meant, by the moment at which they hang.
fn meant(writer: &Writer<'_>, wish: &PlaceRows) -> Result<BTreeMap<Option<String>, Vec<String>>> {
    let wanted = wish
        .words
        .as_deref()
        .map(|words| as_query(words).unwrap_or_default());
    let said = match wanted.as_deref() {
        // Signs without a letter are no words: nobody said them.
        Some("") | None => "?5 IS NULL",
        Some(_) => "row IN (SELECT rowid FROM main.complaint_index WHERE complaint_index MATCH ?5)",
    };
    let mut statement = writer.connection.prepare_cached(&format!(
        "SELECT moment, id FROM main.complaint WHERE import = ?1 AND stage IS ?2 AND (?3 IS NULL OR category = ?3) \
           AND (NOT ?4 OR category IS NULL) AND {said}",
    ))?;
    let category = wish.category.as_ref().map(Id::as_str);
    let from = wish.from.as_ref().map(Id::as_str);
    let wish = params![
        wish.import.as_str(),
        from,
        category,
        wish.uncategorised,
        wanted
    ];
    let mut rows = statement.query(wish)?;
    let mut meant: BTreeMap<Option<String>, Vec<String>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        meant.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(meant)
}
