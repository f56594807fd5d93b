//! Did we earn our growth: the floor at near (picture 17).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use crate::kinds::Origin;

/// Who came and who left in the last year for which the room has figures.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GrowthFloor {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Customers when it began; none: not counted.
    pub opening: Option<i64>,
    /// Customers now: those, with who came and without who left, as far as counted.
    pub now: Option<i64>,
    /// Who came: first those who were earned, last those nobody counted.
    pub came: Vec<Ribbon>,
    /// Who left, in the order of the stages: the three largest, "elsewhere" for the rest, last those nobody counted.
    pub left: Vec<Ribbon>,
    /// The share of those who came that was earned and not bought, 0-1; none where nobody was counted.
    pub earned: Option<f64>,
    /// ISO 4217.
    pub currency: String,
    /// BCP 47.
    pub language: String,
}

/// Customers who came or left together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Ribbon {
    /// How many; none: not counted.
    pub customers: Option<i64>,
    /// "a customer sent them", "gave up waiting", "elsewhere".
    pub words: String,
    /// How those who came did.
    pub origin: Option<Origin>,
    /// What one of them cost to gain.
    pub cost_each: Option<f64>,
    /// The stage where those who left did.
    pub stage: Option<String>,
    /// What they were worth a year, together.
    pub worth_a_year: Option<f64>,
    /// Drawn large: worth as much as the room calls a large leak.
    pub large: bool,
    /// Where the figures come from.
    pub source: Option<String>,
}
