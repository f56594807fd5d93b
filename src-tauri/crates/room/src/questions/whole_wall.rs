//! The whole wall (picture 01).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{Leak, MomentFace, PaperFace, Rate};

/// The whole wall: every bay side by side, and the floor.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WholeWall {
    /// The room's name.
    pub room: String,
    /// Whose room it is.
    pub company: String,
    /// ISO 4217.
    pub currency: String,
    /// BCP 47.
    pub language: String,
    /// This quarter's sentence.
    pub focus: Option<String>,
    /// The newest day that any evidence speaks of.
    pub evidence_to: Option<Date>,
    /// Moments of truth by state.
    pub legend: Legend,
    /// One for each stage, in order.
    pub bays: Vec<Bay>,
    /// The floor.
    pub stream: Option<Stream>,
}

/// Moments of truth by state.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Legend {
    /// How many fail customers.
    pub broken: i64,
    /// How many are consistent.
    pub reliable: i64,
    /// How many set us apart.
    pub differentiating: i64,
    /// How many nobody has judged.
    pub not_judged: i64,
}

/// One stage seen from far.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Bay {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// The paint's step, 0-4.
    pub paint: i64,
    /// Complaints of the paint's period.
    pub rate: Option<Rate>,
    /// Its moments in order.
    pub moments: Vec<MomentFace>,
    /// Two to five papers, the newest first, then those with remarks.
    pub pile: Vec<PaperFace>,
    /// How many papers hang here in all.
    pub papers: i64,
    /// Its rates by month, for the skyline.
    pub skyline: Option<Skyline>,
    /// How many fix teams work here.
    pub teams: i64,
    /// How many of them are late.
    pub teams_late: i64,
    /// Who leaves here.
    pub leak: Option<Leak>,
    /// The lamp hangs here.
    pub lamp: bool,
}

/// A stage's rates by month on the room's one scale: 0 is none, 1 is the highest value or limit of any bay.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Skyline {
    /// The months' rates, 0-1.
    pub values: Vec<f64>,
    /// Which of them left the limits for the worse.
    pub worse: Vec<bool>,
    /// Which of them left the limits for the better.
    pub better: Vec<bool>,
    /// The mean, 0-1.
    pub mean: f64,
    /// Lower and upper limit, 0-1; none under 12 months.
    pub limits: Option<(f64, f64)>,
}

/// The floor: customers from a year ago to now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Stream {
    /// Customers when the year began.
    pub opening: i64,
    /// Those of them who still buy.
    pub still: i64,
    /// The day on which the year began.
    pub since: Date,
}
