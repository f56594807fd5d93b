//! Survey results as they hang.

use super::records::Kept;
use crate::figures::Shares;
use crate::kinds::SurveyResult;
use crate::questions::SurveyFace;

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
        n: result.n,
        scale: result.scale.clone(),
        distribution: result.distribution.clone(),
        top: shares.top,
        top_boxes: i64::try_from(shares.top_boxes).unwrap_or(i64::MAX),
    }
}
