//! How a thing shows on a wall before one goes near: what several walls have in common.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::SurveyFace;
use crate::figures::{Cadence, Limits, Xmr};
use crate::record::kinds::{Better, State};

/// A picture made from a page, with its masks burnt in: `room://localhost/wall/<hash>/<160|480|full>`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Rendering {
    /// BLAKE3 of its pixels.
    pub hash: String,
    /// Pixels of the full rendering.
    pub width: i64,
    /// Pixels of the full rendering.
    pub height: i64,
}

/// One sheet of paper as it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PaperFace {
    /// The artifact's id; its turn on the wall follows from it.
    pub artifact: String,
    /// What it is.
    pub title: String,
    /// Somebody, or its file, named it; else its title says only its day.
    pub named: bool,
    /// The first page that may be shown; none while it is still being made, or hidden.
    pub rendering: Option<Rendering>,
    /// How many pages it has.
    pub pages: i64,
    /// How many remarks stand on it.
    pub remarks: i64,
    /// When it was seen.
    pub seen_on: Date,
    /// Somebody, or its file, said when; else it is only the day on which it came in.
    pub dated: bool,
    /// How many months old, once it is stale.
    pub stale_months: Option<i64>,
    /// The moment under which it hangs.
    pub moment: Option<String>,
    /// The pin by which it hangs here.
    pub pin: Option<String>,
    /// May be on the projector. The wall only ever hears `true`.
    pub on_wall: bool,
}

/// A rate of complaints.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Rate {
    /// Complaints per 1,000 of the base; complaints a month where no base is known.
    pub value: f64,
    /// How many complaints were counted (n).
    pub n: i64,
    /// The first day of the month or quarter that it counts.
    pub of: Date,
    /// Months or quarters.
    pub cadence: Cadence,
    /// What it is counted against ("complaints per 1,000 orders", "complaints a month").
    pub words: String,
    /// The same a year before.
    pub year_ago: Option<f64>,
    /// The base is too small to say.
    pub too_few: bool,
    /// How many complaints came in later periods that are over, of which nobody counted the customers yet.
    pub later: i64,
    /// It left its limits for the worse.
    pub worse: bool,
}

/// A call as it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallFace {
    /// The call's id.
    pub call: String,
    /// What it is called.
    pub title: String,
    /// Its length in milliseconds.
    pub length_ms: i64,
    /// About 120 heights of its waveform, 0-1; empty until it is drawn.
    pub peaks: Vec<f64>,
    /// May be played to the room.
    pub on_wall: bool,
}

/// A quote, read by a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Quote {
    /// The complaint's id.
    pub complaint: String,
    /// The customer's words.
    pub words: String,
    /// Phone, web form…
    pub channel: Option<String>,
    /// The day.
    pub received_on: Option<Date>,
}

/// Where a moment stands, small.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MomentFace {
    /// The moment's id.
    pub moment: String,
    /// In the customer's words.
    pub name: String,
    /// A second line.
    pub second_line: Option<String>,
    /// How it stands.
    pub state: State,
    /// One of the few that matter most.
    pub of_truth: bool,
    /// The lamp hangs here.
    pub lamp: bool,
    /// The fix team that works on it.
    pub team: Option<TeamFace>,
}

/// A fix team beside its moment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TeamFace {
    /// The fix team's id.
    pub team: String,
    /// "Promise Date team".
    pub name: String,
    /// "12 days late", "reports today".
    pub stands: Option<String>,
    /// It is late.
    pub late: bool,
}

/// Customers who leave at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Leak {
    /// How many left in the last year; none: not counted.
    pub customers: Option<i64>,
    /// What they were worth a year, in the room's currency; none: nobody said.
    pub worth_a_year: Option<f64>,
    /// Some stage of the room leaks a million or more, so that all are written in millions: 0.1m beside 1.9m.
    pub in_millions: bool,
    /// Drawn large.
    pub large: bool,
}

/// Somebody of the company.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonFace {
    /// The person's id.
    pub person: String,
    /// Their whole name.
    pub name: String,
    /// What they do.
    pub role: Option<String>,
    /// Where they belong.
    pub silo: String,
}

/// A measure's line, small: with its unit, and cut where a fix changed it for good.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeasureLine {
    /// The measure's id.
    pub measure: String,
    /// Its name.
    pub name: String,
    /// What it is counted in.
    pub unit: String,
    /// Which way is better.
    pub better: Better,
    /// What it should reach.
    pub target: Option<f64>,
    /// Its readings, 24 months of them. Where there is a cut: judged by the limits from before it.
    pub chart: Xmr,
    /// Where a fix changed it; none where its old limits run on.
    pub cut: Option<Cut>,
}

/// Where a fix changed a measure.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Cut {
    /// The day of the fix: readings of periods that begin on it or later are after it.
    pub on: Date,
    /// The mean before it.
    pub before: f64,
    /// The mean since.
    pub after: f64,
    /// Limits from the readings since.
    pub limits: Option<Limits>,
}

/// A piece of evidence as it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum EvidenceFace {
    /// A sheet of paper.
    Paper(PaperFace),
    /// A recorded call.
    Call(CallFace),
    /// A customer's words.
    Quote(Quote),
    /// A measure.
    Measure(MeasureLine),
    /// What customers answered.
    Survey(SurveyFace),
}
