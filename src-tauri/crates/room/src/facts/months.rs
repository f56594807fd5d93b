//! Complaints by month, from the counts that are kept with the rows (migration 013): no wall counts the rows themselves.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{Row, params};

use super::records::list;
use crate::error::Result;
use crate::record::id::Id;
use crate::record::kinds::LetDown;
use crate::store::eyes::Seen;

/// So many complaints of one month that are alike.
pub struct Month {
    /// None: they wait for one.
    pub stage: Option<String>,
    pub category: Option<String>,
    moment: Option<String>,
    /// Its first day.
    pub month: Date,
    pub n: i64,
}

/// A room that somebody else filled may hold any numbers: their sum stays far below what overflows.
const MOST: f64 = 1e12;

/// Where a complaint hangs, what it is about, and its month as it is kept.
type Place = [String; 4];

/// How many rows, and how many complaints they stand for.
type Many = (i64, f64);

/// All of the room up to today.
pub fn of(seen: &Seen<'_>) -> Result<Vec<Month>> {
    let month = seen.today.first_of_month();
    let mut counts: BTreeMap<Place, Many> = list(
        seen,
        "SELECT stage, category, moment, month, sum(\"rows\"), total(complaints) FROM complaint_count \
         WHERE month <> '' AND month <= ?1 AND import NOT IN (SELECT id FROM import WHERE undone) GROUP BY 1, 2, 3, 4",
        [month.strftime("%Y-%m").to_string()],
        counted,
    )?
    .into_iter()
    .collect();
    for (place, later) in later_this_month(seen, month)? {
        if let Some(many) = counts.get_mut(&place) {
            *many = (many.0 - later.0, many.1 - later.1);
        }
    }
    let months = counts
        .into_iter()
        .filter_map(|([stage, category, moment, month], (rows, n))| {
            let named = |id: String| Some(id).filter(|id| !id.is_empty());
            Some(Month {
                stage: named(stage),
                category: named(category),
                moment: named(moment),
                month: format!("{month}-01").parse().ok().filter(|_| rows > 0)?,
                n: n.min(MOST) as i64,
            })
        });
    Ok(months.collect())
}

/// The counts know no days, and a table may hold days that are still to come.
fn later_this_month(seen: &Seen<'_>, month: Date) -> Result<Vec<(Place, Many)>> {
    let later = "c.received_on > ?1 AND c.received_on < ?2";
    let sql = format!(
        "SELECT coalesce(stage, ''), coalesce(category, ''), coalesce(moment, ''), substr(received_on, 1, 7), \
           count(*), total(coalesce(\"count\", 1)) FROM ( \
             SELECT c.* FROM stage AS s CROSS JOIN complaint AS c ON c.stage = s.id WHERE {later} \
             UNION ALL SELECT c.* FROM (SELECT id FROM import UNION ALL SELECT NULL) AS i \
               CROSS JOIN complaint AS c ON c.import IS i.id WHERE c.stage IS NULL AND {later}) \
         WHERE import IS NULL OR import NOT IN (SELECT id FROM import WHERE undone) GROUP BY 1, 2, 3, 4"
    );
    let next = month.saturating_add(1.month());
    list(
        seen,
        &sql,
        params![seen.today.to_string(), next.to_string()],
        counted,
    )
}

fn counted(row: &Row<'_>) -> rusqlite::Result<(Place, Many)> {
    let place = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
    Ok((place, (row.get(4)?, row.get(5)?)))
}

impl Month {
    /// Whether these are complaints of a let-down, wherever they hang: see [`crate::facts::scope::OF_ITS_CATEGORIES`].
    pub fn is_of(&self, let_down: &LetDown) -> bool {
        match let_down.categories.is_empty() {
            false => self.is_of_its_categories(let_down),
            true => let_down
                .moment
                .as_ref()
                .is_none_or(|moment| self.moment.as_deref() == Some(moment.as_str())),
        }
    }

    /// Whether these may be complaints of a let-down, once they have a stage.
    pub fn may_be_of(&self, let_down: &LetDown) -> bool {
        self.category.is_none()
            || let_down.categories.is_empty()
            || self.is_of_its_categories(let_down)
    }

    fn is_of_its_categories(&self, let_down: &LetDown) -> bool {
        let mut categories = let_down.categories.iter().map(Id::as_str);
        categories.any(|category| self.category.as_deref() == Some(category))
    }
}
