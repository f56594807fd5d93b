//! One thing near: a paper (03), a call (04), a measure (12), a category's complaints, all papers (15).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{MomentFace, PaperFace, Quote, Rendering};
use crate::figures::Xmr;
use crate::kinds::{Better, Hotspot, Mark, Rect, Span};

/// A paper, near. With its redesign, where there is one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PaperCloseUp {
    /// The sheet.
    pub face: PaperFace,
    /// The stage where it hangs first.
    pub stage: Option<String>,
    /// That stage's paint, 0-4.
    pub paint: i64,
    /// How many customers get it in a month.
    pub a_month: Option<i64>,
    /// Its pages, those that may be shown.
    pub pages: Vec<PageFace>,
    /// In use from.
    pub used_from: Option<Date>,
    /// In use until.
    pub used_until: Option<Date>,
    /// The paper that redesigns it.
    pub redesign: Option<Box<PaperCloseUp>>,
}

/// One page, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PageFace {
    /// The picture.
    pub rendering: Option<Rendering>,
    /// The remarks on it.
    pub hotspots: Vec<Hotspot>,
    /// Where it is masked.
    pub masks: Vec<Rect>,
}

/// A call, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallCloseUp {
    /// The call's id.
    pub call: String,
    /// What it is called.
    pub title: String,
    /// The stage where it hangs first.
    pub stage_name: Option<String>,
    /// The moment under which it hangs.
    pub moment: Option<MomentFace>,
    /// Who the customer is, without a name.
    pub about_customer: Option<String>,
    /// Phone, shop…
    pub channel: Option<String>,
    /// The day.
    pub recorded_on: Date,
    /// Its length in milliseconds.
    pub length_ms: i64,
    /// What is said; what is bleeped stands as runs of █.
    pub transcript: Vec<crate::kinds::Line>,
    /// When the customer waited.
    pub holds: Vec<Span>,
    /// What is silenced.
    pub bleeps: Vec<Span>,
    /// About 180 heights of its waveform, 0-1; empty until it is drawn.
    pub peaks: Vec<f64>,
    /// May be played to the room.
    pub on_wall: bool,
}

/// A measure, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeasureCloseUp {
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
    /// Where its readings come from.
    pub source: Option<String>,
    /// The moment that it speaks of.
    pub moment: Option<MomentFace>,
    /// That moment's stage's paint, 0-4.
    pub paint: i64,
    /// Who shares it.
    pub silos: Vec<String>,
    /// Changes that were made.
    pub marks: Vec<Mark>,
    /// Its readings.
    pub chart: Xmr,
}

/// All complaints of a category at a stage, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryCloseUp {
    /// The category's name.
    pub name: String,
    /// Its colour, 1-5.
    pub colour_slot: Option<i64>,
    /// The stage's name.
    pub stage_name: String,
    /// The stage's paint, 0-4.
    pub paint: i64,
    /// What its figures are counted in.
    pub words: String,
    /// Its months.
    pub chart: Xmr,
    /// How many were counted.
    pub n: i64,
    /// Quotes, newest first.
    pub quotes: Vec<Quote>,
    /// How many quotes there are in all.
    pub quotes_in_all: i64,
}

/// All papers of a stage, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PapersOfStage {
    /// The stage's name.
    pub stage_name: String,
    /// The stage's paint, 0-4.
    pub paint: i64,
    /// All of them, newest first.
    pub papers: Vec<PaperFace>,
    /// The moments under which they hang.
    pub moments: Vec<MomentFace>,
}
