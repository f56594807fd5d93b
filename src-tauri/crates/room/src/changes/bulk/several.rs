//! Tables that say several values of a measure for one period, as where each row is of one shop or of five minutes.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::changes::writer::Writer;
use crate::error::Result;
use crate::record::Fields;
use crate::record::id::Ref;
use crate::record::kinds::{Kind, Together};

/// Whole numbers above it are counts: scores and shares end here.
const HIGHEST_SCORE: f64 = 100.0;

/// Whole numbers up to it may be ratings; they are counts only beside others that are.
const HIGHEST_RATING: f64 = 10.0;

/// Of what is called so the average says something and the sum nothing, whatever its size; as words begin.
const AVERAGED: &[&str] = &[
    "auslastung",
    "average",
    "bewertung",
    "duration",
    "durchschnitt",
    "gemiddeld",
    "minutes",
    "occupancy",
    "percent",
    "puntuaci",
    "satisf",
    "seconds",
    "temperatur",
    "traveltime",
    "utili",
    "valoraci",
    "zufriedenheit",
];

/// The same as whole words, since others begin like them.
const AVERAGED_WHOLE: &[&str] = &[
    "age", "anteil", "avg", "cijfer", "csat", "dauer", "days", "delai", "duree", "espera", "grade",
    "hours", "index", "level", "mean", "media", "median", "moyenne", "nota", "nps", "pct",
    "precio", "preis", "price", "prijs", "prix", "promedio", "rank", "rate", "rates", "rating",
    "ratings", "ratio", "score", "scores", "share", "speed", "stars", "tage", "tasa", "taux",
    "taxa", "tempo", "temps", "tiempo", "tijd", "time", "voto", "wait", "zeit",
];

/// Whether what is called so is averaged, as far as its name and unit say.
fn is_averaged(name: &str, unit: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    unit != "number"
        || words.any(|word| {
            AVERAGED_WHOLE.contains(&word) || AVERAGED.iter().any(|stem| word.starts_with(stem))
        })
}

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
    let counts = several.iter().any(|one| one.is_count(HIGHEST_SCORE));
    let above = if counts { 0.0 } else { HIGHEST_RATING };
    for one in &mut several {
        if one.is_count(above) && begun.contains(&one.measure) {
            one.said.together = Together::Sum;
            let sum = Fields::from_iter([("together".to_owned(), Together::Sum.as_str().into())]);
            writer.change(&one.measure, sum)?;
        }
    }
    Ok(several.into_iter().map(|one| one.said).collect())
}

/// A measure of which there are several values for one period.
struct Found {
    measure: Ref,
    said: Several,
    averaged: bool,
    /// All are whole numbers of 0 or more.
    whole: bool,
    /// The periods said twice are no single mistakes.
    often: bool,
    highest: f64,
}

impl Found {
    fn is_count(&self, above: f64) -> bool {
        self.whole && self.often && !self.averaged && self.highest > above
    }
}

fn found(connection: &Connection, import: &Ref) -> Result<Vec<Found>> {
    // As on a chart, what is said for all stands before what is said for a channel, product or place.
    // Where only a few periods are said twice, that is a mistake in the table and nothing to add up.
    let sql = "SELECT m.id, m.name, max(many), coalesce(m.together = 'sum', 0), m.unit, min(whole_numbers), \
                 sum(many) >= 2 * count(*), max(highest) FROM \
                 (SELECT measure, coalesce(nullif(count(*) FILTER (WHERE whole), 0), count(*)) AS many, \
                    max(value) AS highest, min(value >= 0 AND value = round(value)) AS whole_numbers \
                  FROM (SELECT *, channel IS NULL AND product IS NULL AND place IS NULL AS whole FROM main.reading WHERE import = ?1) \
                  GROUP BY measure, period) \
               JOIN main.measure AS m ON m.id = measure GROUP BY m.id HAVING max(many) > 1 ORDER BY m.row";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([&import.id], |row| {
        let said = Several {
            measure: row.get(1)?,
            most: row.get(2)?,
            together: match row.get(3)? {
                true => Together::Sum,
                false => Together::Mean,
            },
        };
        let unit: String = row.get(4)?;
        Ok(Found {
            measure: Ref::new(Kind::measure, row.get::<_, String>(0)?),
            averaged: is_averaged(&said.measure, &unit),
            said,
            whole: row.get(5)?,
            often: row.get(6)?,
            highest: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::is_averaged;

    #[test]
    fn a_name_says_whether_values_are_averaged() {
        for (name, unit) in [
            ("NPS", "number"),
            ("Rating", "number"),
            ("Wait (median)", "number"),
            ("Answered", "%"),
            ("speed_7578", "number"),
            ("Tiempo de espera", "number"),
        ] {
            assert!(is_averaged(name, unit), "{name}");
        }
        for name in [
            "No-shows",
            "Cancelled by clinic",
            "Complaints",
            "Guests",
            "Appointments booked",
        ] {
            assert!(!is_averaged(name, "number"), "{name}");
        }
    }
}
