//! The answers to a survey question, as shares of one bar.

use serde::Serialize;
use ts_rs::TS;

/// From so many different answers on, the figure stands for the first two; with fewer it would hold nearly everybody.
const ANSWERS_FOR_TWO_BOXES: usize = 4;

/// One answer's part of the bar.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Part {
    /// The answer, as asked.
    pub answer: String,
    /// How many gave it.
    pub count: i64,
    /// Its share of all answers, 0 to 1.
    pub share: f64,
}

/// How the answers fell.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Shares {
    /// In the order given: the most agreeing answer first.
    pub parts: Vec<Part>,
    /// How many answered.
    pub n: i64,
    /// The share of the first two answers ("top-two-box"; the first alone where there are fewer than four), 0 to 1;
    /// none when nobody answered.
    pub top: Option<f64>,
    /// How many answers the figure stands for: two or one.
    pub top_boxes: usize,
}

impl Shares {
    /// Shares of answers given in order of the scale, the most agreeing first. Counts below nought are taken as nought.
    pub fn of(answers: impl IntoIterator<Item = (String, i64)>) -> Self {
        let answers: Vec<(String, i64)> = answers
            .into_iter()
            .map(|(answer, count)| (answer, count.max(0)))
            .collect();
        let n = answers
            .iter()
            .fold(0_i64, |n, (_, count)| n.saturating_add(*count));
        let share = |count: i64| if n == 0 { 0.0 } else { count as f64 / n as f64 };
        let top_boxes = if answers.len() >= ANSWERS_FOR_TWO_BOXES {
            2
        } else {
            1
        };
        let top = answers
            .iter()
            .take(top_boxes)
            .map(|(_, count)| share(*count))
            .sum();
        let parts = answers.iter().map(|(answer, count)| Part {
            answer: answer.clone(),
            count: *count,
            share: share(*count),
        });
        Self {
            parts: parts.collect(),
            n,
            top: (n > 0).then_some(top),
            top_boxes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(counts: &[i64]) -> Shares {
        Shares::of(counts.iter().map(|count| ("an answer".to_owned(), *count)))
    }

    #[test]
    fn the_figure_is_the_first_two_boxes() {
        let five = shares(&[258, 200, 236, 255, 255]);
        assert_eq!(five.n, 1204);
        assert_eq!(five.top.map(|top| (top * 100.0).round()), Some(38.0));
        assert!((five.parts.iter().map(|part| part.share).sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn yes_or_no_is_not_everybody() {
        let two = shares(&[30, 70]);
        assert_eq!((two.top, two.top_boxes), (Some(0.3), 1));
    }

    #[test]
    fn nobody_answered() {
        assert_eq!(shares(&[]).top, None);
        assert_eq!(shares(&[0, 0, 0, -4]).top, None);
    }
}
