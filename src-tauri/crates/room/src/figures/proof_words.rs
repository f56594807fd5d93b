//! A proof in plain words, as the report-out shows it.

use super::cadence::Cadence;
use super::proof::{Found, READINGS_AFTER_FIX, Split, Verdict};
use super::rate::in_words;
use super::words::{day, lie, number};
use super::xmr::{Better, ENOUGH_FOR_LIMITS, Judgement, LONG_RUN, judged_at_the_end};

/// The verdict, large.
pub(super) fn headline(verdict: Verdict, cadence: Cadence) -> String {
    match verdict {
        Verdict::Proven => "Real change".into(),
        Verdict::NoRealChange => "No real change".into(),
        Verdict::TooEarly {
            until: Some(until), ..
        } => match cadence {
            // Years ahead nobody knows the day; how many quarters are needed is said beside it.
            Cadence::Quarters | Cadence::Years => {
                format!("Too early to say until {}", until.strftime("%B %Y"))
            }
            _ => format!("Too early to say until {}", day(until)),
        },
        Verdict::TooEarly { until: None, .. } => "Too early to say".into(),
    }
}

/// What the measure did.
pub(super) fn measure(split: &Split, better: Better) -> String {
    let after = split.after().len();
    let beyond = split.better.word();
    let all = split.many(after);
    let noun = |many| split.chart.cadence.noun(many);
    match split.found {
        Found::NoOldLimits => format!(
            "Its old limits need {} from before the fix and have {}: import earlier ones",
            split.many(ENOUGH_FOR_LIMITS),
            split.chart.from_readings
        ),
        Found::TooFewAfter => format!("The measure: {}", too_few_after(split)),
        Found::BetterBefore => format!(
            "It lay {beyond} its old mean for {LONG_RUN} {} and more before the fix: judge it by newer limits",
            noun(LONG_RUN)
        ),
        Found::Beyond if split.count(Judgement::Better) == after => {
            format!("The measure left its old limits for good: {all} {beyond} them")
        }
        Found::Beyond => {
            let in_a_row = judged_at_the_end(split.after(), Judgement::Better);
            let which = if in_a_row >= 2 {
                format!("the last {} {}", number(in_a_row), noun(in_a_row))
            } else {
                format!("two of the last three {}", noun(3))
            };
            format!("The measure left its old limits for the better: {which} {beyond} them")
        }
        Found::InARow => format!(
            "The measure left its old mean for the better: {} in a row {beyond} it",
            split.many(split.in_a_row())
        ),
        Found::NoChange => no_change(split, better),
    }
}

fn no_change(split: &Split, better: Better) -> String {
    let after = split.after().len();
    let all = split.many(after);
    let outside = |judgement: Judgement| {
        let count = split.count(judgement);
        let where_to = better.side(judgement).word();
        format!("{count} of {all} {} {where_to} the old limits", lie(count))
    };
    if split.count(Judgement::Worse) > 0 {
        format!(
            "The measure did not get better: {}",
            outside(Judgement::Worse)
        )
    } else if split.count(Judgement::Better) > 0 {
        format!(
            "The measure did not stay better: {}",
            outside(Judgement::Better)
        )
    } else if split.in_a_row() == after {
        let so_far =
            format!("all on the better side of the mean: {LONG_RUN} in a row would be a change");
        format!("All {all} lie inside the old limits, {so_far}")
    } else {
        format!("All {all} lie inside the old limits: this is the usual up and down")
    }
}

fn too_few_after(split: &Split) -> String {
    let known = match split.after().len() {
        0 => format!(
            "no {} since the fix is known yet",
            split.chart.cadence.noun(1)
        ),
        many => format!("{} since the fix", split.many(many)),
    };
    format!("{known}, {READINGS_AFTER_FIX} are needed")
}

/// What the complaints did; `too` when the measure got better.
pub(super) fn complaints(split: &Split, per_thousand: bool, too: bool) -> String {
    let unit = if per_thousand {
        "per 1,000".to_owned()
    } else {
        format!("a {}", split.chart.cadence.noun(1))
    };
    let said = |value: Option<f64>| value.map(in_words).unwrap_or_default();
    let (was, now) = (said(split.chart.mean), said(split.now));
    let was_now = format!("{was}, now {now} {unit}");
    match split.found {
        Found::NoOldLimits if split.chart.points.is_empty() => {
            "No complaints are counted in its scope: give the let-down the categories it is about"
                .into()
        }
        Found::NoOldLimits => format!(
            "Complaints about it are counted for only {} before the fix, and {ENOUGH_FOR_LIMITS} are needed",
            split.many(split.chart.from_readings)
        ),
        Found::TooFewAfter => format!("Complaints about it: {}", too_few_after(split)),
        Found::BetterBefore => {
            format!("Complaints about it were falling before the fix: {was_now}")
        }
        Found::Beyond | Found::InARow => {
            let too = if too { " too" } else { "" };
            format!("Complaints about it fell{too}, {was} to {now} {unit}")
        }
        Found::NoChange
            if split.count(Judgement::Better) > 0 || split.in_a_row() == split.after().len() =>
        {
            format!("Complaints about it have not clearly fallen yet: {was_now}")
        }
        Found::NoChange => format!("Complaints about it did not fall: {was_now}"),
    }
}

/// What is not known: appended to what the complaints did.
pub(super) fn left_out(split: &Split, periods: usize) -> String {
    let them = if periods == 1 {
        "is left out, since complaints of it"
    } else {
        "are left out, since complaints of them"
    };
    format!("; {} {them} have no stage yet", split.many(periods))
}
