//! Fix teams, their reports, and wins.

use jiff::civil::Date;

use crate::record::id::{Id, Ref};
use crate::record::kinds::{Commitment, HandOff, Measure, Moment, Person, Session, Silo};
use crate::record::{part, record, word};

record! {
    /// The cross-functional team of one commitment, and its charter.
    FixTeam = fix_team, titled name, called "fix team" {
        /// Which commitment.
        wall commitment: Id<Commitment>,
        /// Its name.
        wall name: String,
        /// What it promises, in the customer's words.
        wall promise: Option<String>,
        /// Who leads.
        wall lead: Option<Id<Person>>,
        /// Who backs it; does not count for silos.
        wall sponsor: Option<Id<Person>>,
        /// Who works in it; they and the lead count for silos.
        wall members: Vec<Id<Person>>,
        /// Which moment.
        wall moment: Option<Id<Moment>>,
        /// The measure that all its silos share.
        wall measure: Option<Id<Measure>>,
        /// Where it starts.
        wall baseline: Option<f64>,
        /// Where it should end.
        wall target: Option<f64>,
        /// By when.
        wall target_by: Option<Date>,
        /// The hand-off that fails.
        wall hand_off: Option<Id<HandOff>>,
        /// Its next report.
        wall reports_on: Option<Date>,
        /// When its charter was signed.
        wall signed_on: Option<Date>,
        /// What was put right afterwards.
        wall amendments: Vec<String>,
        /// Where it stands; unset: chartered.
        wall state: Option<TeamState>,
        /// When its fix went live.
        wall fixed_on: Option<Date>,
    }
}

impl FixTeam {
    /// Chartered, and neither stopped nor judged by what customers noticed.
    pub fn is_at_work(&self) -> bool {
        !matches!(
            self.state,
            Some(TeamState::Proven | TeamState::NoRealChange | TeamState::Stopped)
        )
    }
}

word! {
    /// Where a fix team stands.
    TeamState {
        /// Its charter is written.
        Chartered = "chartered",
        /// It looks for causes.
        Finding = "finding",
        /// It recommends.
        Recommending = "recommending",
        /// It fixes.
        Fixing = "fixing",
        /// It waits for proof.
        Proving = "proving",
        /// Customers noticed.
        Proven = "proven",
        /// They did not.
        NoRealChange = "no_real_change",
        /// It was stopped.
        Stopped = "stopped",
    }
}

record! {
    /// What a fix team reports, in this order: finding, recommendation, result.
    Report = report, titled finding {
        /// Which team.
        wall fix_team: Id<FixTeam> [owned],
        /// In which session.
        wall session: Option<Id<Session>>,
        /// What it found.
        wall finding: Option<String>,
        /// What it recommends.
        wall recommendation: Option<String>,
        /// What came of it.
        wall result: Option<String>,
        /// What it needs.
        wall needs: Option<String>,
        /// What shows it.
        wall evidence: Vec<Ref>,
        /// The sponsor's answer.
        wall answer: Option<Answer>,
        /// Who answered.
        wall answered_by: Option<Id<Person>>,
        /// Why a result without proof was accepted.
        wall overruled_because: Option<String>,
        /// On which figures its result was answered.
        wall judged: Option<JudgedOn>,
    }
}

part! {
    /// The proof of a result as it was when the sponsor answered. Readings that come or are corrected later leave it alone.
    JudgedOn {
        /// The day of the answer.
        on: Date,
        /// What it came to.
        verdict: JudgedAs,
        /// The same as the wall says it.
        headline: String,
        /// What the measure did.
        measure: JudgedBy,
        /// What the complaints did.
        complaints: JudgedBy,
    }
}

part! {
    /// One of the two things that must hold.
    JudgedBy {
        /// It held.
        #[serde(default)]
        holds: bool,
        /// What was seen, in one line.
        words: String,
        /// The mean before the fix.
        before: Option<f64>,
        /// The mean since the fix.
        since: Option<f64>,
    }
}

word! {
    /// What a proof came to.
    JudgedAs {
        /// Customers noticed.
        Proven = "proven",
        /// They did not.
        NoRealChange = "no_real_change",
        /// Nobody could say yet.
        TooEarly = "too_early",
    }
}

word! {
    /// What a sponsor answers.
    Answer {
        /// Go on.
        Accept = "accept",
        /// Look again.
        Revise = "revise",
        /// Here is what you need.
        Resource = "resource",
        /// Stop.
        Stop = "stop",
    }
}

impl Answer {
    /// What it means for the team.
    pub fn words(self) -> &'static str {
        match self {
            Self::Accept => "accepted",
            Self::Revise => "to be revised",
            Self::Resource => "gets what it needs",
            Self::Stop => "stopped",
        }
    }
}

record! {
    /// A proven or otherwise celebrated result.
    Win = win, titled title, dated hung_on {
        /// Whose.
        wall fix_team: Option<Id<FixTeam>>,
        /// What customers feel now.
        wall title: String,
        /// How it came.
        wall story: Option<String>,
        /// Who did it.
        wall people: Vec<Id<Person>>,
        /// From where.
        wall silos: Vec<Id<Silo>>,
        /// How it was.
        wall before: Option<String>,
        /// How it is.
        wall after: Option<String>,
        /// What was learned.
        wall learned: Option<String>,
        /// When it was hung.
        wall hung_on: Date,
        /// When it was taken down.
        wall taken_down_on: Option<Date>,
    }
}
