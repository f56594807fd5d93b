//! Moments, and hand-offs between silos.

use jiff::civil::Date;

use crate::record::id::Id;
use crate::record::kinds::{Measure, Person, Silo, Stage};
use crate::record::{record, word};

record! {
    /// A touch point within a stage.
    Moment = moment, titled name {
        /// Its stage.
        wall stage: Id<Stage> [owned],
        /// Its place within the stage, from 1.
        wall position: Option<i64>,
        /// In the customer's words.
        wall name: String,
        /// A second line under the name.
        wall second_line: Option<String>,
        /// Where it happens.
        wall channels: Vec<String>,
        /// How it stands; unset: not judged.
        wall state: Option<State>,
        /// One of the few that matter most.
        wall of_truth: bool,
        /// Obvious, or easily missed.
        wall missed: Option<Missed>,
        /// Who owns it.
        wall owner: Option<Id<Person>>,
        /// Who works on it.
        wall silos: Vec<Id<Silo>>,
        /// What "SCORE!" means here, one sentence.
        wall score_sentence: Option<String>,
        /// The measure that all silos share here.
        wall score_measure: Option<Id<Measure>>,
        /// What it should reach.
        wall score_target: Option<f64>,
        /// What customers want here.
        wall expectation: Option<String>,
        /// Asked, or assumed.
        wall expectation_basis: Option<Basis>,
        /// When they were asked.
        wall asked_when: Option<Date>,
        /// How many were asked.
        wall asked_n: Option<i64>,
    }
}

word! {
    /// How a moment stands.
    State {
        /// It fails customers.
        Broken = "broken",
        /// It is consistent.
        Reliable = "reliable",
        /// It sets us apart.
        Differentiating = "differentiating",
        /// Nobody has judged it yet.
        NotJudged = "not_judged",
    }
}

word! {
    /// How easily a moment is seen from inside.
    Missed {
        /// Everybody thinks of it.
        Obvious = "obvious",
        /// Easily missed.
        EasilyMissed = "easily_missed",
    }
}

word! {
    /// How we know what customers expect.
    Basis {
        /// They were asked.
        Asked = "asked",
        /// Somebody assumed it.
        Assumed = "assumed",
    }
}

record! {
    /// Where one silo passes the customer to another.
    HandOff = hand_off, titled goes_wrong, called "hand-off" {
        /// In which stage.
        wall stage: Id<Stage> [owned],
        /// Who gives.
        wall gives: Id<Silo>,
        /// Who receives.
        wall receives: Id<Silo>,
        /// What is agreed.
        wall agreed: Option<String>,
        /// What goes wrong.
        wall goes_wrong: Option<String>,
    }
}
