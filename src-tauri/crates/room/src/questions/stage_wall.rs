//! One stage's wall (picture 02).

use serde::Serialize;
use ts_rs::TS;

use super::{CallFace, Leak, MomentFace, PaperFace, Quote, Rate};
use crate::figures::Xmr;
use crate::kinds::{Better, Share};

/// One stage, as one stands before it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StageWall {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// The experience that we mean to deliver.
    pub intention: Option<String>,
    /// Its place along the wall, from 1.
    pub position: i64,
    /// The paint's step, 0-4.
    pub paint: i64,
    /// Complaints of the paint's period.
    pub rate: Option<Rate>,
    /// Its moments in order.
    pub moments: Vec<MomentFace>,
    /// All papers that hang here, those to be shown first in front.
    pub papers: Vec<PaperFace>,
    /// Categories, most complained of first; the last may be "other".
    pub categories: Vec<CategoryFace>,
    /// How many months the categories' lines show.
    pub months: i64,
    /// Quotes, newest first.
    pub quotes: Vec<Quote>,
    /// How many quotes there are in all.
    pub quotes_in_all: i64,
    /// Measures, those that left their limits first.
    pub measures: Vec<MeasureFace>,
    /// The newest survey result.
    pub survey: Option<SurveyFace>,
    /// Calls, those with clips first.
    pub calls: Vec<CallFace>,
    /// The stage to the left.
    pub left: Option<Neighbour>,
    /// The stage to the right.
    pub right: Option<Neighbour>,
    /// Who leaves here.
    pub leak: Option<Leak>,
    /// The silos that work here.
    pub silos: Vec<String>,
    /// Listening posts that should have been heard.
    pub silent: Vec<Silent>,
    /// ISO 4217.
    pub currency: String,
    /// BCP 47.
    pub language: String,
}

/// A category of complaints at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryFace {
    /// The category's id; none for "other".
    pub category: Option<String>,
    /// Its name.
    pub name: String,
    /// Its colour, 1-5; none for "other".
    pub colour_slot: Option<i64>,
    /// The last month's rate (or count, where no base is known).
    pub value: f64,
    /// How many were counted in the months shown.
    pub n: i64,
    /// Its months.
    pub chart: Xmr,
}

/// A measure as it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeasureFace {
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
    /// Its readings.
    pub chart: Xmr,
}

/// A survey result as it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SurveyFace {
    /// The survey result's id.
    pub survey_result: String,
    /// The question.
    pub question: String,
    /// How many answered.
    pub n: i64,
    /// What its ends are called.
    pub scale: Option<String>,
    /// The answers, best first.
    pub distribution: Vec<Share>,
    /// The share of the first two, 0-1.
    pub agree: f64,
}

/// The stage beside.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Neighbour {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// The paint's step, 0-4.
    pub paint: i64,
}

/// A listening post that should have been heard.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Silent {
    /// Its name.
    pub name: String,
    /// For how many weeks.
    pub weeks: i64,
}
