//! Whether a fix changed anything for customers: computed, never typed.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::limits::{Level, Limits, Stretch, USUAL_STRETCH, mean};
use super::proof_words as words;
use super::rate::{Counted, Series};
use super::xmr::{
    Better, Judged, Judgement, LONG_RUN, Point, Side, Xmr, in_a_row_at_the_end, two_of_last_three,
};

/// Fewer readings than this after the fix prove nothing.
pub const READINGS_AFTER_FIX: usize = 6;

/// What a fix team's result rests on.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    /// The readings of the team's measure.
    pub measure: &'a [Point],
    /// Which way that measure is better.
    pub better: Better,
    /// It cannot be negative.
    pub floor_zero: bool,
    /// The stretch from which its limits come, as the measure states it.
    pub stretch: Stretch,
    /// Complaints in the let-down's scope; best counted as often as the measure is read.
    pub complaints: &'a [Counted],
    /// How many periods before the fix, and since, are not among them, since complaints of theirs have no stage yet.
    pub left_out: LeftOut,
    /// The day of the fix: a period that begins on it or later is after the fix.
    pub fixed_on: Date,
}

/// Periods whose complaints are not all placed.
#[derive(Debug, Clone, Copy, Default)]
pub struct LeftOut {
    /// Those that begin before the fix.
    pub before: usize,
    /// Those that begin on its day or later.
    pub since: usize,
}

/// What the result comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Verdict {
    /// Readings are missing: after the fix, or before it, when the old limits are not known.
    TooEarly {
        /// When enough readings after the fix will be in; none when that cannot be told.
        until: Option<Date>,
        /// How many readings after the fix are missing.
        missing: usize,
    },
    /// Both ticks.
    Proven,
    /// Not both.
    NoRealChange,
}

/// One of the two things that must hold, with its chart.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tick {
    /// It holds.
    pub holds: bool,
    /// What is seen, in one plain line.
    pub words: String,
    /// All readings, judged by the limits from before the fix.
    pub chart: Xmr,
    /// The mean since the fix; none without readings after it.
    pub now: Option<f64>,
    /// Limits from the readings since the fix, to be proposed as the new ones; only where the tick holds.
    pub proposed: Option<Limits>,
}

/// A verdict with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Proof {
    /// What it comes to.
    pub verdict: Verdict,
    /// "Real change", "No real change", "Too early to say until 1 January 2027".
    pub headline: String,
    /// Did the measure leave its old limits for the better?
    pub measure: Tick,
    /// Did the complaints in the let-down's scope fall?
    pub complaints: Tick,
}

impl Proof {
    /// A result holds when, with at least 6 readings after the fix, the measure left its old limits for the better and
    /// the complaints in the let-down's scope have fallen.
    ///
    /// Both are decided alike, by limits from before the fix: the last 8 readings or more after it lie on the better
    /// side of the old mean, or 2 of the last 3 lie beyond the old limit (Wheeler's rules one and two, see
    /// [`Xmr::of`], the first asked for twice so that one lucky reading proves nothing). What is over by now does not
    /// count, nor does anything after a run of 8 that stood when the fix came: the fix did not bring that about.
    ///
    /// Complaints are taken per 1,000 of the base (counts where no base is known), with limits from the last 24
    /// periods before the fix. Limits from moving ranges are used here and not a test of two Poisson rates: complaints
    /// come in clusters, and such a test would call the usual up and down of large counts a change (D. J. Wheeler,
    /// "What About p-Charts?", *Quality Digest*, 2011: the empirical limits hold whether or not the model does).
    pub fn of(claim: &Claim<'_>) -> Self {
        let stretch = claim.stretch.before(claim.fixed_on);
        let chart = Xmr::of(claim.measure, stretch, claim.better, claim.floor_zero);
        let measure = Split::of(chart, claim.better, claim.floor_zero, claim.fixed_on);

        let series = Series::of(&latest_before(claim.complaints, claim.fixed_on));
        let stretch = Stretch::stated(None, None).before(claim.fixed_on);
        let chart = Xmr::of(&series.points, stretch, Better::Down, true);
        let complaints = Split::of(chart, Better::Down, true, claim.fixed_on);

        let verdict = verdict(&measure, &complaints, claim.fixed_on);
        let of_measure = words::measure(&measure, claim.better);
        let mut of_complaints =
            words::complaints(&complaints, series.per_thousand, measure.holds());
        let left_out = match complaints.found {
            Found::NoOldLimits => claim.left_out.before,
            _ => claim.left_out.since,
        };
        if left_out > 0 {
            of_complaints += &words::left_out(&complaints, left_out);
        }
        Self {
            verdict,
            headline: words::headline(verdict, measure.chart.cadence),
            measure: measure.tick(of_measure),
            complaints: complaints.tick(of_complaints),
        }
    }
}

/// The last 24 periods before the fix, and all after it.
fn latest_before(counted: &[Counted], fixed_on: Date) -> Vec<Counted> {
    let before = counted
        .iter()
        .filter(|period| period.period < fixed_on)
        .count();
    counted
        .iter()
        .skip(before.saturating_sub(USUAL_STRETCH))
        .copied()
        .collect()
}

fn verdict(measure: &Split, complaints: &Split, fixed_on: Date) -> Verdict {
    let splits = [measure, complaints];
    if splits.iter().all(|split| split.holds()) {
        return Verdict::Proven;
    }
    let waits = splits.iter().filter(|split| split.missing() > 0);
    if let Some(missing) = waits.clone().map(|split| split.missing()).max() {
        let dates: Option<Vec<Date>> = waits.map(|split| split.complete_on(fixed_on)).collect();
        return Verdict::TooEarly {
            until: dates.and_then(|dates| dates.into_iter().max()),
            missing,
        };
    }
    if splits.iter().any(|split| split.found == Found::NoOldLimits) {
        return Verdict::TooEarly {
            until: None,
            missing: 0,
        };
    }
    Verdict::NoRealChange
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    NoOldLimits,
    TooFewAfter,
    BetterBefore,
    Beyond,
    InARow,
    NoChange,
}

/// A series, cut at the fix.
pub(super) struct Split {
    pub chart: Xmr,
    cut: usize,
    /// The side that is better.
    pub better: Side,
    pub now: Option<f64>,
    proposed: Option<Limits>,
    pub found: Found,
}

impl Split {
    fn of(chart: Xmr, better: Better, floor_zero: bool, fixed_on: Date) -> Self {
        let cut = chart
            .points
            .partition_point(|point| point.period < fixed_on);
        let (before, after) = chart.points.split_at(cut);
        let values: Vec<f64> = after.iter().map(|point| point.value).collect();
        let better = better.side(Judgement::Better);
        let found = if chart.limits.is_none() {
            Found::NoOldLimits
        } else if after.len() < READINGS_AFTER_FIX {
            Found::TooFewAfter
        } else if in_a_row_at_the_end(before, better) >= LONG_RUN {
            Found::BetterBefore
        } else if two_of_last_three(after, Judgement::Better) {
            Found::Beyond
        } else if in_a_row_at_the_end(after, better) >= LONG_RUN {
            Found::InARow
        } else {
            Found::NoChange
        };
        Self {
            now: mean(&values),
            proposed: Level::of(&values, floor_zero).map(|level| level.limits),
            better,
            cut,
            found,
            chart,
        }
    }

    fn holds(&self) -> bool {
        matches!(self.found, Found::Beyond | Found::InARow)
    }

    pub fn after(&self) -> &[Judged] {
        self.chart.points.get(self.cut..).unwrap_or_default()
    }

    pub fn count(&self, judgement: Judgement) -> usize {
        self.after()
            .iter()
            .filter(|point| point.judgement == judgement)
            .count()
    }

    pub fn in_a_row(&self) -> usize {
        in_a_row_at_the_end(self.after(), self.better)
    }

    /// Readings after the fix that are still to come.
    fn missing(&self) -> usize {
        READINGS_AFTER_FIX.saturating_sub(self.after().len())
    }

    /// "11 weeks".
    pub fn many(&self, many: usize) -> String {
        format!("{many} {}", self.chart.cadence.noun(many))
    }

    /// When the sixth period after the fix will be over, going by how often readings came so far.
    fn complete_on(&self, fixed_on: Date) -> Option<Date> {
        let cadence = self.chart.cadence;
        let last = self.chart.points.last()?.period;
        let mut first_missing = cadence.later(last, 1)?;
        while first_missing < fixed_on {
            first_missing = cadence.later(first_missing, 1)?;
        }
        cadence.later(first_missing, self.missing() as i64)
    }

    fn tick(self, words: String) -> Tick {
        Tick {
            holds: self.holds(),
            words,
            now: self.now,
            proposed: self.proposed.filter(|_| self.holds()),
            chart: self.chart,
        }
    }
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;
