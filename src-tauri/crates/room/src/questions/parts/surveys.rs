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
    SurveyFace {
        survey_result: result.id.clone(),
        question: result.question.clone(),
        n: result.n,
        scale: result.scale.clone(),
        distribution: result.distribution.clone(),
        agree: Shares::of(answers).top.unwrap_or_default(),
    }
}
