//! Survey results as they hang.

use super::records::Kept;
use crate::figures::Shares;
use crate::kinds::SurveyResult;
use crate::questions::SurveyFace;

/// What hangs where this result was pinned: the newest answers to the same question, so that nobody pins each month anew.
pub fn newest_like<'a>(
    pinned: &'a Kept<SurveyResult>,
    results: &'a [Kept<SurveyResult>],
) -> &'a Kept<SurveyResult> {
    let asks_the_same = |other: &&Kept<SurveyResult>| {
        other.question == pinned.question
            && other.channel == pinned.channel
            && other.customer_group == pinned.customer_group
            && other.scale == pinned.scale
    };
    let same = results.iter().filter(asks_the_same);
    same.max_by_key(|result| result.period).unwrap_or(pinned)
}

/// The survey result as it hangs.
pub fn face(result: &Kept<SurveyResult>) -> SurveyFace {
    let answers = result
        .distribution
        .iter()
        .map(|share| (share.answer.clone(), share.count));
    let shares = Shares::of(answers);
    SurveyFace {
        survey_result: result.id.clone(),
        question: result.question.clone(),
        period: result.period,
        n: result.n,
        scale: result.scale.clone(),
        distribution: result.distribution.clone(),
        top: shares.top,
        top_boxes: i64::try_from(shares.top_boxes).unwrap_or(i64::MAX),
    }
}
