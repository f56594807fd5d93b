//! The chart of individual values and moving ranges (XmR), the only kind of chart over time that a room draws.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::cadence::Cadence;
use super::limits::{Level, Limits, Stretch, mean};
use super::sentence::Sentence;

/// Fewer readings than this in the stretch, and there are no limits: "too early for limits".
pub const ENOUGH_FOR_LIMITS: usize = 12;
/// So many in a row on one side of the mean are not chance.
pub const LONG_RUN: usize = 8;

/// One reading of a series.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Point {
    /// The first day of the period it speaks of.
    pub period: Date,
    /// Its value, in the measure's unit.
    pub value: f64,
    /// How many cases stand behind it, where known.
    pub n: Option<i64>,
}

/// Which way a measure is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// A side of the mean, or of the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Greater than it.
    Above,
    /// Less than it.
    Below,
}

impl Side {
    /// "above" or "below".
    pub fn word(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Below => "below",
        }
    }
}

/// What limits say of one reading, or of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// The usual up and down.
    Inside,
    /// Outside, on the side that is better.
    Better,
    /// Outside, on the side that is worse.
    Worse,
}

impl Better {
    /// What it means to lie on this side.
    pub fn judge(self, side: Side) -> Judgement {
        if side == self.side(Judgement::Better) {
            Judgement::Better
        } else {
            Judgement::Worse
        }
    }

    /// The side on which readings of this judgement lie.
    pub fn side(self, judgement: Judgement) -> Side {
        match (self, judgement) {
            (Self::Up, Judgement::Better) | (Self::Down, Judgement::Worse | Judgement::Inside) => {
                Side::Above
            }
            (Self::Down, Judgement::Better) | (Self::Up, Judgement::Worse | Judgement::Inside) => {
                Side::Below
            }
        }
    }
}

/// A reading with what the limits say of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Judged {
    /// The first day of the period it speaks of.
    pub period: Date,
    /// Its value.
    pub value: f64,
    /// How many cases stand behind it, where known.
    pub n: Option<i64>,
    /// Always inside while there are no limits. A reading on a limit is inside.
    pub judgement: Judgement,
    /// The side of the mean on which it lies; none when it lies on the mean.
    pub side: Option<Side>,
}

/// Eight or more readings in a row on one side of the mean.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Run {
    /// Its first reading, counted from 0.
    pub first: usize,
    /// Its last reading, counted from 0.
    pub last: usize,
    /// How many readings make it; those that lie on the mean are not counted.
    pub length: usize,
    /// Where they lie.
    pub side: Side,
    /// Whether that is better or worse.
    pub judgement: Judgement,
    /// For the bracket under it: "12 months in a row below usual".
    pub words: String,
}

/// A series with its limits and all that they say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Xmr {
    /// Every reading in order of its period; the last is the latest.
    pub points: Vec<Judged>,
    /// The mean of the stretch; none when it holds no reading.
    pub mean: Option<f64>,
    /// The mean moving range of the stretch; none with fewer than two readings.
    pub moving_range: Option<f64>,
    /// None while the stretch holds fewer than 12 readings: "too early for limits".
    pub limits: Option<Limits>,
    /// How many readings mean and limits come from.
    pub from_readings: usize,
    /// Long runs, in order; none while there are no limits.
    pub runs: Vec<Run>,
    /// How often it is read.
    pub cadence: Cadence,
    /// What it comes to, in plain words.
    pub sentence: Sentence,
}

impl Xmr {
    /// Judges `points` (in any order; values that are no number are left out) by the limits of `stretch`.
    /// `floor_zero` is for what cannot be negative: counts, rates, times. No upper end (100 %) is assumed.
    ///
    /// Signals: a point outside the limits, and eight or more successive points on one side of the mean
    /// (D. J. Wheeler, *Making Sense of Data*, SPC Press 2003: rules one and two). A point on the mean neither adds
    /// to a run nor breaks it (R. J. Perla, L. P. Provost, S. K. Murray, "The run chart", *BMJ Quality & Safety* 20
    /// (2011), 46-51).
    pub fn of(points: &[Point], stretch: Stretch, better: Better, floor_zero: bool) -> Self {
        let mut points: Vec<Point> = points
            .iter()
            .copied()
            .filter(|point| point.value.is_finite())
            .collect();
        points.sort_by_key(|point| point.period);
        let values = stretch.values(&points);
        let level = Level::of(&values, floor_zero);
        let limits = level
            .filter(|_| values.len() >= ENOUGH_FOR_LIMITS)
            .map(|level| level.limits);
        let mean = mean(&values);
        let grain = grain(&points);
        let points: Vec<Judged> = points
            .iter()
            .map(|point| Judged {
                period: point.period,
                value: point.value,
                n: point.n,
                judgement: judge(point.value, limits, better, grain),
                side: mean.and_then(|mean| side_of(point.value, mean, grain)),
            })
            .collect();
        let cadence = Cadence::of(points.iter().map(|point| point.period));
        let runs = if limits.is_some() {
            runs(&points, better, cadence)
        } else {
            Vec::new()
        };
        let mut chart = Self {
            points,
            mean,
            moving_range: level.map(|level| level.moving_range),
            limits,
            from_readings: values.len(),
            runs,
            cadence,
            sentence: Sentence::default(),
        };
        chart.sentence = Sentence::of(&chart, better);
        chart
    }

    /// The run that is still going on, if there is one.
    pub fn current_run(&self) -> Option<&Run> {
        let last_off_mean = self.points.iter().rposition(|point| point.side.is_some())?;
        self.runs.last().filter(|run| run.last == last_off_mean)
    }
}

/// Differences below this are rounding: a mean of equal values must not leave them on one side of itself.
fn grain(points: &[Point]) -> f64 {
    1e-12
        * points
            .iter()
            .fold(0.0, |most: f64, point| most.max(point.value.abs()))
}

fn side_of(value: f64, line: f64, grain: f64) -> Option<Side> {
    if value - line > grain {
        Some(Side::Above)
    } else if line - value > grain {
        Some(Side::Below)
    } else {
        None
    }
}

fn judge(value: f64, limits: Option<Limits>, better: Better, grain: f64) -> Judgement {
    let Some(limits) = limits else {
        return Judgement::Inside;
    };
    let above = side_of(value, limits.upper, grain).filter(|side| *side == Side::Above);
    let below = side_of(value, limits.lower, grain).filter(|side| *side == Side::Below);
    above
        .or(below)
        .map_or(Judgement::Inside, |side| better.judge(side))
}

fn runs(points: &[Judged], better: Better, cadence: Cadence) -> Vec<Run> {
    let mut off_mean = points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| point.side.map(|side| (at, side)))
        .peekable();
    let mut runs = Vec::new();
    while let Some((first, side)) = off_mean.next() {
        let (mut last, mut length) = (first, 1);
        while let Some((at, _)) = off_mean.next_if(|(_, next)| *next == side) {
            (last, length) = (at, length + 1);
        }
        if length >= LONG_RUN {
            let noun = cadence.noun(length);
            runs.push(Run {
                first,
                last,
                length,
                side,
                judgement: better.judge(side),
                words: format!("{length} {noun} in a row {} usual", side.word()),
            });
        }
    }
    runs
}

/// How many of the latest points lie on `side` without one on the other between them.
pub(super) fn in_a_row_at_the_end(points: &[Judged], side: Side) -> usize {
    let off_mean = points.iter().rev().filter_map(|point| point.side);
    off_mean.take_while(|at| *at == side).count()
}

/// How many of the latest points carry this judgement.
pub(super) fn judged_at_the_end(points: &[Judged], judgement: Judgement) -> usize {
    let latest = points.iter().rev();
    latest
        .take_while(|point| point.judgement == judgement)
        .count()
}

/// Whether two of the last three points carry this judgement.
pub(super) fn two_of_last_three(points: &[Judged], judgement: Judgement) -> bool {
    let last_three = points.iter().rev().take(3);
    last_three
        .filter(|point| point.judgement == judgement)
        .count()
        >= 2
}

#[cfg(test)]
#[path = "xmr_tests.rs"]
mod tests;
