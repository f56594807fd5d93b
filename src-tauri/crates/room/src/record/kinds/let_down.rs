//! Let-downs, and the focus.

use jiff::civil::Date;

use crate::record::id::{Id, Ref};
use crate::record::kinds::{Category, Moment, Session, Silo, Stage};
use crate::record::record;

record! {
    /// An area in which we let customers down.
    LetDown = let_down, titled statement, called "let-down" {
        /// In the customer's words.
        wall statement: String,
        /// Where along the journey; a new one names it, and it stays when the stage goes.
        wall stage: Option<Id<Stage>>,
        /// And at which moment.
        wall moment: Option<Id<Moment>>,
        /// Its scope: the categories that its complaints have.
        wall categories: Vec<Id<Category>>,
        /// The silos behind it; two before it may be chosen.
        wall silos: Vec<Id<Silo>>,
        /// What shows it.
        wall evidence: Vec<Ref>,
        /// What it costs a year, in the room's currency.
        wall worth_a_year: Option<f64>,
        /// Where that figure comes from.
        wall worth_source: Option<String>,
        /// An earlier one that came back.
        wall repeats: Option<Id<LetDown>>,
        /// The session that noted it.
        wall noted_in: Option<Id<Session>>,
    }
}

record! {
    /// This quarter's one sentence: the lamp hangs at its moment.
    Focus = focus, titled statement, called "focus" / "focuses" {
        /// The sentence.
        wall statement: String,
        /// The moment.
        wall moment: Option<Id<Moment>>,
        /// From.
        wall from: Option<Date>,
        /// Until.
        wall until: Option<Date>,
    }
}
