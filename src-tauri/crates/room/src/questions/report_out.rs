//! A fix team reports: finding, recommendation, result, verdict, answer (pictures 08 and 08b).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{MeasureLine, PersonFace};
use crate::figures::Proof;
use crate::kinds::{Answer, Mark};

/// What a fix team reports, and what the room's own figures say of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReportOut {
    /// The fix team.
    pub team: String,
    /// Its name.
    pub team_name: String,
    /// The report; none where the team has not written one.
    pub report: Option<String>,
    /// The let-down, in the customer's words.
    pub statement: String,
    /// The silos that work in the team.
    pub silos: Vec<String>,
    /// The stage's paint, 0-4.
    pub paint: i64,
    /// What it found.
    pub finding: Option<String>,
    /// What it recommends.
    pub recommendation: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// What it needs.
    pub needs: Option<String>,
    /// The team's measure; cut where the proof's first tick holds.
    pub measure: Option<MeasureLine>,
    /// Changes that were made, drawn on its chart.
    pub marks: Vec<Mark>,
    /// When the fix went live.
    pub fixed_on: Option<Date>,
    /// Did customers notice? None before there is a measure and a fix to judge.
    pub proof: Option<Proof>,
    /// What its complaints are counted in ("complaints per 1,000 orders").
    pub complaints_in: String,
    /// The verdict, large; "Too early to say" where nothing can be judged yet.
    pub headline: String,
    /// Who answers.
    pub sponsor: Option<PersonFace>,
    /// The sponsor's answer.
    pub answer: Option<Answer>,
    /// Who answered.
    pub answered_by: Option<PersonFace>,
    /// Why a result without proof was accepted.
    pub overruled_because: Option<String>,
    /// Accepting needs no name and no reason: there is proof, or no result yet to prove.
    pub may_accept: bool,
}
