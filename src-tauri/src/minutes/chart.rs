//! A measure's chart in the minutes: the same readings, mean and limits as on the wall, as SVG that prints in grey.

use jiff::civil::Date;
use room::figures::{Judgement, Xmr};

use super::page::escaped;

const WIDTH: f64 = 560.0;
const HEIGHT: f64 = 170.0;
/// The left end of the plot is free for the first dot, the right one for the figures.
const LEFT: f64 = 8.0;
const RIGHT: f64 = 450.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 140.0;
/// The line on which the months stand.
const FOOT: f64 = 164.0;

/// A figure as people write it: one digit behind the point where it has any.
pub(super) fn figure(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// The chart of a measure with its target; none where it has no reading.
pub(super) fn svg(chart: &Xmr, target: Option<f64>) -> Option<String> {
    let (first, last) = (chart.points.first()?, chart.points.last()?);
    let plot = Plot::of(chart, target);
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}\">",
        escaped(&chart.sentence.words)
    );
    let mut labels = Vec::new();
    if let Some(limits) = chart.limits {
        let (upper, lower) = (plot.y(limits.upper), plot.y(limits.lower));
        svg.push_str(&format!(
            "<rect class=\"band\" x=\"{LEFT}\" width=\"{:.1}\" y=\"{upper:.1}\" height=\"{:.1}\"/>",
            RIGHT - LEFT,
            lower - upper
        ));
        for (limit, y) in [(limits.upper, upper), (limits.lower, lower)] {
            svg.push_str(&across("limit", y));
            labels.push((y, figure(limit)));
        }
    }
    if let Some(mean) = chart.mean {
        svg.push_str(&across("mean", plot.y(mean)));
        labels.push((plot.y(mean), format!("{} usual", figure(mean))));
    }
    if let Some(target) = target {
        svg.push_str(&across("target", plot.y(target)));
        labels.push((plot.y(target), format!("{} target", figure(target))));
    }
    let places: Vec<String> = chart
        .points
        .iter()
        .map(|point| format!("{:.1},{:.1}", plot.x(point.period), plot.y(point.value)))
        .collect();
    svg.push_str(&format!(
        "<polyline class=\"line\" points=\"{}\"/>",
        places.join(" ")
    ));
    for point in &chart.points {
        let (x, y) = (plot.x(point.period), plot.y(point.value));
        if point.judgement != Judgement::Inside {
            svg.push_str(&format!(
                "<circle class=\"ring\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"6\"/>"
            ));
        }
        svg.push_str(&format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.6\"/>"));
    }
    labels.push((plot.y(last.value), format!("{} now", figure(last.value))));
    for (y, words) in apart(labels) {
        svg.push_str(&format!(
            "<text x=\"{:.1}\" y=\"{:.1}\">{words}</text>",
            RIGHT + 10.0,
            y + 4.0
        ));
    }
    let month = |date: Date| date.strftime("%b %Y").to_string();
    svg.push_str(&format!(
        "<text x=\"{LEFT}\" y=\"{FOOT}\">{}</text>",
        month(first.period)
    ));
    if last.period != first.period {
        svg.push_str(&format!(
            "<text class=\"end\" x=\"{RIGHT}\" y=\"{FOOT}\">{}</text>",
            month(last.period)
        ));
    }
    svg.push_str("</svg>");
    Some(svg)
}

fn across(class: &str, y: f64) -> String {
    format!("<path class=\"{class}\" d=\"M{LEFT} {y:.1}H{RIGHT}\"/>")
}

/// Labels from top to bottom, none over another.
fn apart(mut labels: Vec<(f64, String)>) -> Vec<(f64, String)> {
    const LINE: f64 = 15.0;
    labels.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut free = f64::MIN;
    for (y, _) in &mut labels {
        *y = y.max(free);
        free = *y + LINE;
    }
    // Those at the end may have been pushed out of the picture: back up from there.
    let mut free = HEIGHT - LINE;
    for (y, _) in labels.iter_mut().rev() {
        *y = y.min(free);
        free = *y - LINE;
    }
    labels
}

struct Plot {
    low: f64,
    high: f64,
    from: Date,
    days: f64,
}

impl Plot {
    fn of(chart: &Xmr, target: Option<f64>) -> Self {
        let limits = chart.limits.iter().flat_map(|it| [it.lower, it.upper]);
        let values = chart.points.iter().map(|point| point.value);
        let all = values.chain(limits).chain(chart.mean).chain(target);
        let (low, high) = all.fold((f64::MAX, f64::MIN), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let ends = chart.points.first().zip(chart.points.last());
        let (from, to) = ends.map_or((Date::MIN, Date::MIN), |(first, last)| {
            (first.period, last.period)
        });
        Self {
            low,
            high,
            from,
            days: days(from, to),
        }
    }

    fn x(&self, on: Date) -> f64 {
        let along = match self.days > 0.0 {
            true => days(self.from, on) / self.days,
            false => 0.5,
        };
        LEFT + 6.0 + along * (RIGHT - LEFT - 12.0)
    }

    fn y(&self, value: f64) -> f64 {
        let from_top = match self.high > self.low {
            true => (self.high - value) / (self.high - self.low),
            false => 0.5,
        };
        TOP + from_top * (BOTTOM - TOP)
    }
}

fn days(from: Date, to: Date) -> f64 {
    f64::from((to - from).get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_fall_together_stand_under_one_another() {
        let labels = [38.0, 39.0, 40.0, 139.0].map(|y| (y, String::new()));
        let apart: Vec<f64> = apart(labels.to_vec()).into_iter().map(|it| it.0).collect();
        assert!(
            apart.windows(2).all(|two| two[1] - two[0] >= 15.0),
            "{apart:?}"
        );
        assert!(apart.iter().all(|y| *y <= HEIGHT - 15.0), "{apart:?}");
    }

    #[test]
    fn figures_are_short() {
        assert_eq!(figure(22.0), "22");
        assert_eq!(figure(9.64), "9.6");
    }
}
