//! Survey results as they hang.

use jiff::civil::Date;

use crate::facts::records::Kept;
use crate::figures::{Cadence, Shares};
use crate::questions::SurveyFace;
use crate::record::kinds::SurveyResult;

/// What hangs where this result was pinned: the newest answers to the same question, so that nobody pins each month anew.
pub fn newest_like<'a>(
    pinned: &'a Kept<SurveyResult>,
    results: &'a [Kept<SurveyResult>],
) -> &'a Kept<SurveyResult> {
    let same = results.iter().filter(|other| asks_the_same(pinned, other));
    same.max_by_key(|result| result.period).unwrap_or(pinned)
}

fn asks_the_same(one: &SurveyResult, other: &SurveyResult) -> bool {
    other.question == one.question
        && other.channel == one.channel
        && other.customer_group == one.customer_group
        && other.scale == one.scale
}

/// The survey result as it hangs, one of these.
pub fn face(result: &Kept<SurveyResult>, results: &[Kept<SurveyResult>]) -> SurveyFace {
    let same = results.iter().filter(|other| asks_the_same(result, other));
    let mut periods: Vec<Date> = same.map(|result| result.period).collect();
    periods.sort_unstable();
    let answers = result
        .distribution
        .iter()
        .map(|share| (share.answer.clone(), share.count));
    let shares = Shares::of(answers);
    SurveyFace {
        survey_result: result.id.clone(),
        question: result.question.clone(),
        period: result.period,
        cadence: Cadence::of(periods),
        n: result.n,
        scale: result.scale.clone(),
        distribution: result.distribution.clone(),
        top: shares.top,
        top_boxes: i64::try_from(shares.top_boxes).unwrap_or(i64::MAX),
    }
}
