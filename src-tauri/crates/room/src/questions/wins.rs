//! The wall of wins (picture 09).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{MeasureLine, PaperFace};

/// What customers feel now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Wins {
    /// The wins that hang, newest first: the first one hangs under the lamp.
    pub wins: Vec<WinFace>,
    /// How many of them were proven.
    pub proven: i64,
    /// What their let-downs cost a year, in the room's currency; none where nobody knows.
    pub stays_a_year: Option<f64>,
    /// ISO 4217.
    pub currency: String,
    /// BCP 47.
    pub language: String,
}

/// A framed win.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WinFace {
    /// The win's id.
    pub win: String,
    /// What customers feel now.
    pub title: String,
    /// How it came.
    pub story: Option<String>,
    /// The fix team's name.
    pub team_name: Option<String>,
    /// From where it was done.
    pub silos: Vec<String>,
    /// Who did it, by name: read aloud.
    pub people: Vec<String>,
    /// When it was hung.
    pub hung_on: Date,
    /// It was hung today, or in the session that runs.
    pub new: bool,
    /// How old its frame is: full quarters of a year.
    pub age: i64,
    /// It was proven.
    pub proven: bool,
    /// How it was.
    pub before: Option<String>,
    /// How it is.
    pub after: Option<String>,
    /// The measure, cut at the fix.
    pub measure: Option<MeasureLine>,
    /// By how much the measure changed, as a share of what it was (-0.6: 60 % less).
    pub change: Option<f64>,
    /// What the team made: a paper that redesigns another.
    pub paper: Option<PaperFace>,
}
