//! The colours of categories that came with a table: without one a category is drawn as "other", and of a first table
//! nothing else would be seen.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::error::Result;
use crate::id::Ref;
use crate::kinds::Kind;
use crate::record::Fields;
use crate::writer::Writer;

/// How many colours stand beside each other on every paint.
const COLOURS: i64 = 5;

/// Gives the colours that no category has yet to the largest categories of the rows after `first_row`; a person may
/// change them.
pub(super) fn give(writer: &mut Writer<'_>, first_row: i64) -> Result<()> {
    let taken: BTreeSet<i64> = ids(
        writer.connection,
        "SELECT colour_slot FROM main.category WHERE colour_slot IS NOT NULL",
        [],
    )?;
    let free: Vec<i64> = (1..=COLOURS).filter(|slot| !taken.contains(slot)).collect();
    if free.is_empty() {
        return Ok(());
    }
    let largest: Vec<String> = ids(
        writer.connection,
        "SELECT k.id FROM (SELECT category, count(*) AS n FROM main.complaint WHERE row > ?1 GROUP BY category) AS c \
         JOIN main.category AS k ON k.id = c.category WHERE k.colour_slot IS NULL ORDER BY c.n DESC, k.name LIMIT ?2",
        (first_row, i64::try_from(free.len()).unwrap_or(COLOURS)),
    )?;
    for (category, slot) in largest.into_iter().zip(free) {
        let field = ("colour_slot".to_owned(), slot.into());
        writer.change(
            &Ref::new(Kind::category, category),
            Fields::from_iter([field]),
        )?;
    }
    Ok(())
}

fn ids<T: rusqlite::types::FromSql, All: FromIterator<T>>(
    connection: &Connection,
    sql: &str,
    given: impl rusqlite::Params,
) -> Result<All> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(given, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
