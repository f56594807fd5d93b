//! Day first or month first: one answer for a whole column.

use jiff::civil::Date;

use super::doubt::ShortYears;
use super::pieces::{self, Pieces};

/// Which of two numbers before the year is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// 3/4/2019 is in April.
    #[default]
    DayFirst,
    /// 3/4/2019 is in March.
    MonthFirst,
}

/// The order of a column, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// Some value can be read one way only, or no value can be read both ways.
    Certain(DateOrder),
    /// Both ways give dates; this one keeps the rows in order, or puts every row on the first of a month.
    Likely(DateOrder),
    /// Nothing speaks for either: day first.
    Open,
}

impl Decided {
    /// The order to read with.
    pub fn order(self) -> DateOrder {
        match self {
            Self::Certain(order) | Self::Likely(order) => order,
            Self::Open => DateOrder::DayFirst,
        }
    }
}

/// Collects what the cells of one column say about their order.
#[derive(Debug, Clone, Default)]
pub struct OrderVote {
    seen: usize,
    day_first: usize,
    month_first: usize,
    either: usize,
    first_is_not_one: bool,
    second_is_not_one: bool,
    as_day_first: Turns,
    as_month_first: Turns,
    short: ShortYears,
}

/// How often a row of dates turns back.
#[derive(Debug, Clone, Default)]
struct Turns {
    before: Option<Date>,
    up: usize,
    down: usize,
}

impl Turns {
    fn see(&mut self, date: Option<Date>) {
        if let (Some(before), Some(date)) = (self.before, date) {
            self.up += usize::from(date > before);
            self.down += usize::from(date < before);
        }
        self.before = date.or(self.before);
    }

    fn number(&self) -> usize {
        self.up.min(self.down)
    }
}

impl OrderVote {
    /// Looks at one cell, in the order of the rows.
    pub fn see(&mut self, cell: &str) {
        self.seen += 1;
        let Some(pieces) = pieces::split(cell) else {
            return;
        };
        self.short.see(cell, pieces);
        let Pieces::Either {
            first,
            second,
            year,
            ..
        } = pieces
        else {
            return;
        };
        match (first > 12, second > 12) {
            (true, false) => self.day_first += 1,
            (false, true) => self.month_first += 1,
            _ => self.either += 1,
        }
        self.first_is_not_one |= first != 1;
        self.second_is_not_one |= second != 1;
        self.as_day_first.see(Date::new(year, second, first).ok());
        self.as_month_first.see(Date::new(year, first, second).ok());
    }

    /// Whether more cells would hardly change the answer: many tell, or many were seen and none could be read both ways.
    pub fn is_settled(&self) -> bool {
        self.day_first + self.month_first >= 50 || (self.seen >= 5000 && self.either == 0)
    }

    /// Reads a cell of the column. The error is a sentence fragment like "is not a date".
    pub fn read(&self, cell: &str) -> Result<Date, &'static str> {
        let doubt = pieces::split(cell).and_then(|pieces| self.short.doubt(cell, pieces));
        match doubt {
            Some(why) => Err(why),
            None => super::read(cell, self.decide().order()),
        }
    }

    /// The order of the column.
    pub fn decide(&self) -> Decided {
        use DateOrder::{DayFirst, MonthFirst};
        if self.day_first + self.month_first > 0 {
            return Decided::Certain(if self.month_first > self.day_first {
                MonthFirst
            } else {
                DayFirst
            });
        }
        if self.either == 0 {
            return Decided::Certain(DayFirst);
        }
        // Months are listed by their first day, so what is always 1 is the day.
        match (self.first_is_not_one, self.second_is_not_one) {
            (false, true) => return Decided::Likely(DayFirst),
            (true, false) => return Decided::Likely(MonthFirst),
            _ => {}
        }
        match self
            .as_day_first
            .number()
            .cmp(&self.as_month_first.number())
        {
            std::cmp::Ordering::Less => Decided::Likely(DayFirst),
            std::cmp::Ordering::Greater => Decided::Likely(MonthFirst),
            std::cmp::Ordering::Equal => Decided::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decide(cells: &[&str]) -> Decided {
        let mut vote = OrderVote::default();
        cells.iter().for_each(|c| vote.see(c));
        vote.decide()
    }

    #[test]
    fn undecidable_columns() {
        assert_eq!(
            decide(&["1/1/2020", "2/1/2020", "12/1/2020"]),
            Decided::Likely(DateOrder::MonthFirst)
        );
        assert_eq!(
            decide(&["1/1/2018", "1/2/2018", "1/12/2018"]),
            Decided::Likely(DateOrder::DayFirst)
        );
        // 3 May, 4 May, 2 June keeps order; 5 March, 5 April, 6 February does not.
        assert_eq!(
            decide(&["3/5/2020", "4/5/2020", "2/6/2020"]),
            Decided::Likely(DateOrder::DayFirst)
        );
        assert_eq!(decide(&["3/4/2019"]), Decided::Open);
        assert_eq!(
            decide(&["2019-03-04"]),
            Decided::Certain(DateOrder::DayFirst)
        );
    }
}
