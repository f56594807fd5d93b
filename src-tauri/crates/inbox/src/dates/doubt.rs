//! Short years that a column shows to be something else: "Sep 01" to "Sep 30" are days, "2009/10" and "2010/11" two years
//! each, and "25-09-14" beside "25-09-30" begins with its year. A wrong date is worse than none.

use std::collections::BTreeSet;

use super::pieces::Pieces;

/// What the short numbers of one column are, counted.
#[derive(Debug, Clone, Default)]
pub(super) struct ShortYears {
    /// "Sep 01": the months and the numbers behind them.
    months: BTreeSet<i8>,
    numbers: BTreeSet<u32>,
    /// "2009/10": the first years, and whether each number is the year after.
    years: BTreeSet<i16>,
    some_is_no_next_year: bool,
    /// "25-09-14": the first and the last numbers.
    firsts: BTreeSet<i8>,
    lasts: BTreeSet<i16>,
    some_first_is_not_one: bool,
    some_last_is_no_day: bool,
}

impl ShortYears {
    pub(super) fn see(&mut self, cell: &str, pieces: Pieces) {
        match pieces {
            Pieces::Short { month, number } => {
                self.months.insert(month);
                self.numbers.insert(number);
            }
            Pieces::YearAnd { year, number } => {
                self.years.insert(year);
                self.some_is_no_next_year |= number != (i32::from(year) + 1).unsigned_abs() % 100;
            }
            Pieces::Either {
                first,
                second,
                year,
                short: true,
            } if cell.contains('-') => {
                self.firsts.insert(first);
                self.lasts.insert(year);
                self.some_first_is_not_one |= first != 1 && second != 1;
                self.some_last_is_no_day |= !(1..=31).contains(&(year % 100));
            }
            _ => {}
        }
    }

    /// Why a cell of this form is not read.
    pub(super) fn doubt(&self, cell: &str, pieces: Pieces) -> Option<&'static str> {
        match pieces {
            Pieces::Short { .. } => {
                (self.numbers.len() > self.months.len()).then_some("has no year")
            }
            Pieces::YearAnd { .. } => (self.years.len() > 1 && !self.some_is_no_next_year)
                .then_some("names two years: write its first month"),
            Pieces::Either { short: true, .. } if cell.contains('-') => {
                let year_first = self.lasts.len() > self.firsts.len()
                    && self.some_first_is_not_one
                    && !self.some_last_is_no_day;
                year_first
                    .then_some("may begin or end with its year: write the year with four digits")
            }
            _ => None,
        }
    }
}
