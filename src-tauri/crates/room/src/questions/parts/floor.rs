//! Customers along the floor: the year of which there are figures, and who left where.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::records::{Kept, all};
use crate::error::Result;
use crate::eyes::Seen;
use crate::kinds::{Direction, Growth, TheRoom};
use crate::questions::Leak;

/// The customers gained and lost in one year.
pub struct Year {
    pub from: Date,
    pub to: Date,
    pub rows: Vec<Kept<Growth>>,
    /// What those who left were worth a year, by the stage at which they left.
    leaks: BTreeMap<String, f64>,
}

impl Year {
    /// The last year of which there are figures: from the earliest opening within twelve months of the newest row, or
    /// else the twelve months up to it. None without any row.
    pub fn of(seen: &Seen<'_>) -> Result<Option<Self>> {
        let mut rows: Vec<Kept<Growth>> = all(seen)?;
        let Some(newest) = rows.iter().map(|row| row.period).max() else {
            return Ok(None);
        };
        let year = newest.saturating_sub(11.months());
        let openings = rows
            .iter()
            .filter(|row| row.direction == Direction::Opening && row.period >= year);
        let from = openings.map(|row| row.period).min().unwrap_or(year);
        let to = from.saturating_add(1.year()).saturating_sub(1.day());
        rows.retain(|row| row.period >= from && row.period <= to);
        let mut leaks = BTreeMap::new();
        for row in rows.iter().filter(|row| row.direction == Direction::Lost) {
            if let Some(stage) = &row.stage {
                *leaks.entry(stage.as_str().to_owned()).or_default() +=
                    row.worth_a_year.unwrap_or_default();
            }
        }
        Ok(Some(Self {
            from,
            to,
            rows,
            leaks,
        }))
    }

    /// The rows of one direction.
    pub fn went(&self, direction: Direction) -> impl Iterator<Item = &Kept<Growth>> {
        self.rows
            .iter()
            .filter(move |row| row.direction == direction)
    }

    /// How many went that way, as far as counted; none where nobody counted.
    pub fn counted(&self, direction: Direction) -> Option<i64> {
        // Only the first opening is where the year began.
        let rows = self
            .went(direction)
            .filter(|row| direction != Direction::Opening || row.period == self.from);
        sum(rows.map(|row| row.customers))
    }

    /// Who left at a stage.
    pub fn leak(&self, stage: &str, room: &TheRoom) -> Option<Leak> {
        let here = || {
            self.went(Direction::Lost)
                .filter(|row| row.stage.as_ref().is_some_and(|id| id.as_str() == stage))
        };
        here().next()?;
        let worth_a_year = self.leaks.get(stage).copied().unwrap_or_default();
        Some(Leak {
            customers: sum(here().map(|row| row.customers)),
            worth_a_year,
            in_millions: self.leaks.values().any(|worth| *worth >= 1e6),
            large: worth_a_year >= room.leak_large(),
        })
    }
}

/// The sum of what is known; none where nothing is.
pub fn sum(numbers: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    numbers.flatten().fold(None, |sum: Option<i64>, number| {
        Some(sum.unwrap_or_default().saturating_add(number))
    })
}
