//! A fix team's charter, filled in in front of everybody (picture 07).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{EvidenceFace, MeasureLine, MomentFace, PersonFace};

/// The charter of a fix team, or of a commitment that has none yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Charter {
    /// The commitment.
    pub commitment: String,
    /// The fix team; none before it is founded.
    pub team: Option<String>,
    /// What the team is called.
    pub name: Option<String>,
    /// The day on the sheet: when it was signed, or else the session's.
    pub dated: Option<Date>,
    /// What is promised, in the customer's words.
    pub promise: String,
    /// The let-down that it answers.
    pub statement: String,
    /// The stage's name.
    pub stage_name: Option<String>,
    /// The stage's paint, 0-4.
    pub paint: i64,
    /// At which moment.
    pub moment: Option<MomentFace>,
    /// Who leads.
    pub lead: Option<PersonFace>,
    /// Who backs it.
    pub sponsor: Option<PersonFace>,
    /// The silos of lead and members.
    pub silos: Vec<SiloOfTeam>,
    /// Its next report.
    pub reports_on: Option<Date>,
    /// The hand-off that fails.
    pub hand_off: Option<HandOffFace>,
    /// The measure that all its silos share; its last reading's n stands in its chart.
    pub measure: Option<MeasureLine>,
    /// Where it starts.
    pub baseline: Option<f64>,
    /// Where it should end.
    pub target: Option<f64>,
    /// By when.
    pub target_by: Option<Date>,
    /// The evidence for its let-down.
    pub starts_from: Vec<EvidenceFace>,
    /// When it was signed.
    pub signed_on: Option<Date>,
    /// Who signs: the lead, the sponsor, the members.
    pub signatures: Vec<PersonFace>,
    /// What is still missing before it can be signed ("a sponsor"), in the order of the sheet.
    pub missing: Vec<String>,
    /// What was put right after it was signed.
    pub amendments: Vec<String>,
}

/// A silo and who of it works in the team.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SiloOfTeam {
    /// The silo's id.
    pub silo: String,
    /// Its name.
    pub name: String,
    /// `#rrggbb`.
    pub colour: Option<String>,
    /// Who of it works in the team.
    pub members: Vec<PersonFace>,
}

/// Where one silo passes the customer to another.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HandOffFace {
    /// The hand-off's id.
    pub hand_off: String,
    /// The name of the silo that gives.
    pub gives: String,
    /// The name of the silo that receives.
    pub receives: String,
    /// What goes wrong.
    pub goes_wrong: Option<String>,
}
