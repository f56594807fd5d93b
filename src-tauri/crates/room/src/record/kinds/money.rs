//! Customers along the floor: bases and growth.

use jiff::civil::Date;

use crate::record::id::Id;
use crate::record::kinds::{Import, Stage};
use crate::record::{record, word};

record! {
    /// How many customers pass a stage in a period.
    Base = base [bulk], titled period, called "base" / "customers per stage", counted "count of customers" / "counts of customers" {
        /// Which stage.
        wall stage: Id<Stage> [owned],
        /// The first day of its month.
        wall period: Date,
        /// How many.
        wall customers: i64,
        /// What is counted ("orders").
        wall unit: Option<String>,
        /// The table it came with.
        console import: Option<Id<Import>> [owned],
    }
}

record! {
    /// Customers gained and lost in a period.
    Growth = growth [bulk], titled period, called "growth" / "customers gained and lost", counted "row of growth" / "rows of growth" {
        /// The first day of its period.
        wall period: Date,
        /// Gained, lost, or there at the opening.
        wall direction: Direction,
        /// How many; unset: not counted.
        wall customers: Option<i64>,
        /// How those gained came.
        wall origin: Option<Origin>,
        /// What one of them cost to gain.
        wall cost_each: Option<f64>,
        /// At which stage those lost left.
        wall stage: Option<Id<Stage>>,
        /// Why.
        wall reason: Option<String>,
        /// What they were worth a year, together, in the room's currency.
        wall worth_a_year: Option<f64>,
        /// Where it comes from.
        wall source: Option<String>,
        /// The table it came with.
        console import: Option<Id<Import>> [owned],
    }
}

word! {
    /// Which way customers went.
    Direction {
        /// They came.
        Gained = "gained",
        /// They left.
        Lost = "lost",
        /// They were there when the period began.
        Opening = "opening",
    }
}

word! {
    /// How customers came.
    Origin {
        /// Other customers sent them.
        Sent = "sent",
        /// They came back.
        Returned = "returned",
        /// We paid for them.
        Bought = "bought",
    }
}
