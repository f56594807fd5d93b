//! How much of a chart hangs.

use jiff::ToSpan;

use crate::figures::{Judgement, Run, Xmr};

/// So many months of history are drawn.
pub const MONTHS: i64 = 24;

/// The last 24 months of a chart. Its limits and what it says stay as all readings made them.
pub fn latest(mut chart: Xmr) -> Xmr {
    let Some(last) = chart.points.last() else {
        return chart;
    };
    let eve = last.period.saturating_sub(MONTHS.months());
    let cut = chart.points.partition_point(|point| point.period <= eve);
    chart.points.drain(..cut);
    chart.runs = chart
        .runs
        .into_iter()
        .filter(|run| run.last >= cut)
        .map(|run| Run {
            first: run.first.saturating_sub(cut),
            last: run.last - cut,
            ..run
        })
        .collect();
    chart
}

/// The rank of a process that is worse than its limits, or has long been worse than its mean.
pub const WORSE: i64 = 0;
/// The rank of a process that does what it usually does.
pub const USUAL: i64 = 2;

/// How a process stands now: worse 0, better 1, as usual last. Sorts what left its limits to the front.
pub fn rank(chart: &Xmr) -> i64 {
    let last = chart.points.last().map(|point| point.judgement);
    let of = |judgement: Judgement| match judgement {
        Judgement::Worse => WORSE,
        Judgement::Better => 1,
        Judgement::Inside => USUAL,
    };
    let of_run = chart.current_run().map_or(USUAL, |run| of(run.judgement));
    last.map_or(USUAL, of).min(of_run)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::figures::{Better, Point, Stretch};

    #[test]
    fn two_years_are_drawn_and_runs_keep_their_place() {
        let first: Date = date(2023, 1, 1);
        let points: Vec<Point> = (0..36)
            .map(|month: i64| Point {
                period: first.saturating_add(month.months()),
                value: if month < 30 {
                    f64::from(i32::from(month % 2 == 0))
                } else {
                    9.0
                },
                n: None,
            })
            .chain((36..40).map(|month: i64| Point {
                period: first.saturating_add(month.months()),
                value: 9.0,
                n: None,
            }))
            .collect();
        let whole = Xmr::of(&points, Stretch::stated(None, None), Better::Down, true);
        let (limits, run) = (whole.limits, whole.runs[0].clone());
        let hangs = latest(whole);
        assert_eq!(hangs.points.len(), 24);
        assert_eq!(hangs.limits, limits);
        assert_eq!(hangs.runs[0].last, 23);
        assert_eq!(hangs.runs[0].length, run.length);
        assert_eq!(hangs.points[hangs.runs[0].first].value, 9.0);
        assert_eq!(rank(&hangs), 0);
    }
}
