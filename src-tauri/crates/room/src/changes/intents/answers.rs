//! Putting the answers to a survey's question in order.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::IntentContext;
use crate::changes::edit::{Change, Edit};
use crate::error::Result;
use crate::record::IsKind;
use crate::record::id::{Id, Ref};
use crate::record::kinds::{Kind, Share, SurveyResult};
use crate::store::rows;

/// Says which answers to a question are the best: in all its results, of whatever month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct OrderAnswers {
    /// One of the results.
    pub survey_result: Id<SurveyResult>,
    /// How.
    pub by: Ordering,
}

/// What becomes of the order in which a result has its answers: said so that two quick wishes do not undo one another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ordering {
    /// These stand in this order, the best first; those that are not named stay behind them.
    Answers(Vec<String>),
    /// This one stands one place further up.
    Raise(String),
    /// The last is the best.
    Reverse,
}

impl OrderAnswers {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let SurveyResult {
            question,
            distribution,
            ..
        } = context.get(&self.survey_result)?;
        let order = self
            .by
            .order(distribution.into_iter().map(|share| share.answer));
        let place = |share: &Share| {
            let named = order.iter().position(|answer| *answer == share.answer);
            named.unwrap_or(order.len())
        };
        let mut edits = Vec::new();
        for record in rows::all(context.connection, Kind::survey_result)? {
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

impl Ordering {
    fn order(&self, answers: impl Iterator<Item = String>) -> Vec<String> {
        let mut answers: Vec<String> = answers.collect();
        match self {
            Self::Answers(wished) => answers.clone_from(wished),
            Self::Reverse => answers.reverse(),
            Self::Raise(raised) => {
                let at = answers.iter().position(|answer| answer == raised);
                if let Some(at) = at.filter(|at| *at > 0) {
                    answers.swap(at - 1, at);
                }
            }
        }
        answers
    }
}
