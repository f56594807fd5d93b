//! Putting the answers to a survey's question in order.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Found;
use crate::edit::{Change, Edit};
use crate::error::Result;
use crate::id::{Id, Ref};
use crate::kinds::{Kind, Share, SurveyResult};
use crate::record::IsKind;
use crate::rows;

/// Says which answers to a question are the best: in all its results, of whatever month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderAnswers {
    /// One of the results.
    pub survey_result: Id<SurveyResult>,
    /// Its answers, the best first. Answers that it does not have stay behind them.
    pub answers: Vec<String>,
}

impl OrderAnswers {
    pub(super) fn edits(&self, found: &Found<'_>) -> Result<Vec<Edit>> {
        let question = found.get(&self.survey_result)?.question;
        let place = |share: &Share| {
            let named = self
                .answers
                .iter()
                .position(|answer| *answer == share.answer);
            named.unwrap_or(self.answers.len())
        };
        let mut edits = Vec::new();
        for record in rows::all(found.connection, Kind::survey_result)? {
            let (Ok(result), Some(id)) = (SurveyResult::from_fields(&record.fields), record.id)
            else {
                continue;
            };
            let mut ordered = result.distribution.clone();
            ordered.sort_by_key(place);
            if result.question == question && ordered != result.distribution {
                let ordered = serde_json::to_value(ordered).unwrap_or(Value::Null);
                edits.push(Change::one(
                    &Ref::new(Kind::survey_result, id),
                    "distribution",
                    ordered,
                ));
            }
        }
        Ok(edits)
    }
}
