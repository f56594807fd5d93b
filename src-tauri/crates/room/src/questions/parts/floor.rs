//! Customers along the floor: the year of which there are figures, and who left where.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::error::Result;
use crate::facts::records::{Kept, all};
use crate::figures::Cadence;
use crate::questions::Leak;
use crate::record::kinds::{Direction, Growth, TheRoom};
use crate::store::eyes::Seen;

/// The customers gained and lost in one year.
pub struct Year {
    pub from: Date,
    /// The last day that the rows speak of; none where that is not over yet, or cannot be told.
    pub to: Option<Date>,
    pub rows: Vec<Kept<Growth>>,
    /// What those who left were worth a year, by the stage at which they left; only where somebody said it.
    leaks: BTreeMap<String, f64>,
}

impl Year {
    /// The last year of which there are figures: from the earliest opening within the twelve months that end with the
    /// newest period, or else from the first row in them. None without any row.
    pub fn of(seen: &Seen<'_>) -> Result<Option<Self>> {
        let mut rows: Vec<Kept<Growth>> = all(seen)?;
        rows.sort_by_key(|row| row.period);
        let (Some(oldest), Some(newest)) = (
            rows.first().map(|row| row.period),
            rows.last().map(|row| row.period),
        ) else {
            return Ok(None);
        };
        let cadence = Cadence::of(rows.iter().map(|row| row.period));
        // A single date begins a year; of rows that come regularly, the newest ends with its own period.
        let end = match cadence.later(newest, 1) {
            Some(next) => next,
            None if oldest == newest => newest.saturating_add(1.year()),
            None => newest.saturating_add(1.month()),
        };
        let year = end.saturating_sub(1.year());
        let openings = rows
            .iter()
            .filter(|row| row.direction == Direction::Opening && row.period >= year);
        let opening = openings.map(|row| row.period).min();
        let from = opening.unwrap_or_else(|| year.max(oldest));
        let until = match cadence {
            Cadence::Irregular => from.saturating_add(1.year()),
            _ => end.min(from.saturating_add(1.year())),
        };
        rows.retain(|row| row.period >= from && row.period < until);
        let mut leaks = BTreeMap::new();
        for row in rows.iter().filter(|row| row.direction == Direction::Lost) {
            if let Some((stage, worth)) = row.stage.as_ref().zip(row.worth_a_year) {
                *leaks.entry(stage.as_str().to_owned()).or_default() += worth;
            }
        }
        let to = until.saturating_sub(1.day());
        Ok(Some(Self {
            from,
            to: (to <= seen.today).then_some(to),
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
        let worth_a_year = self.leaks.get(stage).copied();
        Some(Leak {
            customers: sum(here().map(|row| row.customers)),
            worth_a_year,
            in_millions: self.leaks.values().any(|worth| *worth >= 1e6),
            large: worth_a_year.is_some_and(|worth| worth >= room.leak_large()),
        })
    }
}

/// The sum of what is known; none where nothing is.
pub fn sum(numbers: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    numbers.flatten().fold(None, |sum: Option<i64>, number| {
        Some(sum.unwrap_or_default().saturating_add(number))
    })
}
