//! What a chart comes to, in two plain sentences for the floor.

use serde::Serialize;
use ts_rs::TS;

use super::words::{lie, number, number_first};
use super::xmr::{Better, ENOUGH_FOR_LIMITS, Judgement, Xmr, judged_at_the_end, two_of_last_three};

/// So far back does the sentence look for readings outside the limits.
const OF_LATE: usize = 6;

/// The floor's words under a chart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Sentence {
    /// "Worse, not just unlucky", "Better, and not by luck", "The usual up and down" (after a long run "again") or "Too early
    /// to say".
    pub headline: String,
    /// The reason: "Five of the last six months lie below the normal range."
    pub words: String,
}

impl Sentence {
    /// Says how the process stands now. A signal that is over does not count: only two of the last three readings
    /// outside on one side, the last reading outside, or a long run that still goes on (looked for in this order).
    pub(super) fn of(chart: &Xmr, better: Better) -> Self {
        if chart.limits.is_none() {
            return Self {
                headline: "Too early to say".into(),
                words: too_early(chart),
            };
        }
        let last = chart
            .points
            .last()
            .map_or(Judgement::Inside, |point| point.judgement);
        let outside = [Judgement::Worse, Judgement::Better]
            .into_iter()
            .find(|judgement| two_of_last_three(&chart.points, *judgement))
            .unwrap_or(last);
        if outside != Judgement::Inside {
            return Self {
                headline: headline(outside).into(),
                words: lying_outside(chart, outside, better),
            };
        }
        if let Some(run) = chart.current_run() {
            return Self {
                headline: headline(run.judgement).into(),
                words: format!(
                    "{} {} in a row lie {} the usual: too many for chance.",
                    number_first(run.length),
                    chart.cadence.noun(run.length),
                    run.side.word(),
                ),
            };
        }
        let inside = lying_inside(chart);
        match chart.runs.last() {
            // Its bracket is on the chart.
            Some(run) => Self {
                headline: format!("{} again", headline(Judgement::Inside)),
                words: format!(
                    "{inside} The {} {} in a row {} the usual are over.",
                    number(run.length),
                    chart.cadence.noun(run.length),
                    run.side.word(),
                ),
            },
            None => Self {
                headline: headline(Judgement::Inside).into(),
                words: inside,
            },
        }
    }
}

fn headline(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Inside => "The usual up and down",
        Judgement::Better => "Better, and not by luck",
        Judgement::Worse => "Worse, not just unlucky",
    }
}

fn too_early(chart: &Xmr) -> String {
    let have = match chart.from_readings {
        0 => "there are none".into(),
        1 => "there is one".into(),
        many => format!("there are {}", number(many)),
    };
    let of_more = chart.points.len() > chart.from_readings;
    format!(
        "Too early for limits: they need {} {}, and {have}{}.",
        number(ENOUGH_FOR_LIMITS),
        chart.cadence.noun(ENOUGH_FOR_LIMITS),
        if of_more { " in their stretch" } else { "" },
    )
}

fn lying_outside(chart: &Xmr, judgement: Judgement, better: Better) -> String {
    let of_late = chart.points.iter().rev().take(OF_LATE);
    let outside = of_late.filter(|point| point.judgement == judgement).count();
    let in_a_row = judged_at_the_end(&chart.points, judgement);
    let noun = |many| chart.cadence.noun(many);
    let which = if in_a_row == 1 && outside == 1 {
        format!("The last {}", noun(1))
    } else if in_a_row >= outside {
        format!("The last {} {}", number(in_a_row), noun(in_a_row))
    } else {
        format!(
            "{} of the last {} {}",
            number_first(outside),
            number(OF_LATE),
            noun(OF_LATE)
        )
    };
    let side = better.side(judgement).word();
    format!("{which} {} {side} the normal range.", lie(outside))
}

fn lying_inside(chart: &Xmr) -> String {
    let inside = judged_at_the_end(&chart.points, Judgement::Inside);
    let noun = chart.cadence.noun(inside);
    let which = if inside == chart.points.len() {
        format!("All {} {noun}", number(inside))
    } else if inside == 1 {
        format!("The last {noun}")
    } else {
        format!("The last {} {noun}", number(inside))
    };
    format!("{which} {} inside the normal range.", lie(inside))
}
