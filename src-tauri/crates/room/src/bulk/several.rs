//! Tables that say several values of a measure for one period, as where each row is of one shop or of five minutes.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::error::Result;
use crate::id::Ref;
use crate::kinds::{Kind, Together};
use crate::record::Fields;
use crate::writer::Writer;

/// Scores, shares and ratings end here; whole numbers above it are counts.
const HIGHEST_SCORE: f64 = 100.0;

/// A measure of which a table says several values for one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Several {
    /// Its name.
    pub measure: String,
    /// So many at most for one period.
    pub most: i64,
    /// What they make.
    pub together: Together,
}

/// Finds them among the rows of an import. Of a measure that the table began, counts are added up.
pub(super) fn settle(writer: &mut Writer<'_>, import: &Ref) -> Result<Vec<Several>> {
    let mut several = found(writer.connection, import)?;
    let first = writer.first_changes().into_iter();
    let begun: HashSet<Ref> = first
        .filter(|change| change.before.is_none())
        .map(|change| change.of.clone())
        .collect();
    for (measure, one, counts) in &mut several {
        if *counts && begun.contains(measure) {
            one.together = Together::Sum;
            let sum = Fields::from_iter([("together".to_owned(), Together::Sum.as_str().into())]);
            writer.change(measure, sum)?;
        }
    }
    Ok(several.into_iter().map(|(_, one, _)| one).collect())
}

/// Each with its measure, and whether its values are counts that belong together.
fn found(connection: &Connection, import: &Ref) -> Result<Vec<(Ref, Several, bool)>> {
    // As on a chart, what is said for all stands before what is said for a channel, product or place.
    // Where only a few periods are said twice, that is a mistake in the table and nothing to add up.
    let sql = "SELECT m.id, m.name, max(many), max(highest) > ?2 AND min(whole_numbers) AND sum(many) >= 2 * count(*), coalesce(m.together = 'sum', 0) FROM \
                 (SELECT measure, coalesce(nullif(count(*) FILTER (WHERE whole), 0), count(*)) AS many, \
                    max(value) AS highest, min(value >= 0 AND value = round(value)) AS whole_numbers \
                  FROM (SELECT *, channel IS NULL AND product IS NULL AND place IS NULL AS whole FROM main.reading WHERE import = ?1) \
                  GROUP BY measure, period) \
               JOIN main.measure AS m ON m.id = measure GROUP BY m.id HAVING max(many) > 1 ORDER BY m.row";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map((&import.id, HIGHEST_SCORE), |row| {
        let several = Several {
            measure: row.get(1)?,
            most: row.get(2)?,
            together: match row.get(4)? {
                true => Together::Sum,
                false => Together::Mean,
            },
        };
        Ok((
            Ref::new(Kind::measure, row.get::<_, String>(0)?),
            several,
            row.get(3)?,
        ))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
