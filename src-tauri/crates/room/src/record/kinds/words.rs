//! What is written in a session: notes, parking lot, actions, decisions.

use jiff::civil::Date;

use crate::record::id::{Id, Ref};
use crate::record::kinds::{Person, Session};
use crate::record::record;

record! {
    /// The facilitator's own words.
    Note = note, titled words {
        /// In which session.
        console session: Id<Session> [owned],
        /// What.
        console words: String,
        /// About what.
        console about: Option<Ref>,
    }
}

record! {
    /// What is put off and needs a fate by the end.
    ParkingLotEntry = parking_lot_entry, titled words, called "parking lot entry" / "parking lot entries" {
        /// In which session.
        wall session: Id<Session> [owned],
        /// What.
        wall words: String,
        /// About what.
        wall about: Option<Ref>,
        /// Who takes it.
        wall owner: Option<Id<Person>>,
        /// By when.
        wall due: Option<Date>,
        /// What became of it.
        wall fate: Option<String>,
    }
}

record! {
    /// A small thing that someone does.
    Action = action, titled words {
        /// In which session.
        wall session: Id<Session> [owned],
        /// What.
        wall words: String,
        /// About what.
        wall about: Option<Ref>,
        /// Who does it.
        wall owner: Option<Id<Person>>,
        /// By when.
        wall due: Option<Date>,
        /// What became of it.
        wall fate: Option<String>,
    }
}

record! {
    /// What was decided.
    Decision = decision, titled words {
        /// In which session.
        wall session: Id<Session> [owned],
        /// What.
        wall words: String,
        /// About what.
        wall about: Option<Ref>,
        /// Its place in the log.
        wall position: Option<i64>,
    }
}
