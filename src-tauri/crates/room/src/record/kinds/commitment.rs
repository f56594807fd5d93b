//! Commitments, and how they stand.

use jiff::civil::Date;

use crate::record::id::Id;
use crate::record::kinds::{LetDown, Measure, Person, Session};
use crate::record::{record, word};

record! {
    /// A let-down that the leadership decided to fix.
    Commitment = commitment, titled promise {
        /// In which session.
        wall session: Id<Session>,
        /// Which let-down.
        wall let_down: Id<LetDown>,
        /// What is promised.
        wall promise: String,
        /// Who answers for it.
        wall lead: Option<Id<Person>>,
        /// What shows it.
        wall measure: Option<Id<Measure>>,
        /// By when.
        wall due: Option<Date>,
        /// How it ended; unset: open.
        wall outcome: Option<Outcome>,
        /// The commitment that took it up again.
        wall successor: Option<Id<Commitment>>,
        /// When it ended.
        wall closed_on: Option<Date>,
    }
}

word! {
    /// How a commitment ended.
    Outcome {
        /// It has not: promised and not kept, stopped or let go.
        Open = "open",
        /// It was kept.
        Kept = "kept",
        /// The sponsor stopped it.
        Stopped = "stopped",
        /// It was let go, aloud.
        LetGo = "let_go",
        /// Another one took it up again.
        TakenUpAgain = "taken_up_again",
    }
}

/// [`Commitment::is_open`], as SQL asks it.
pub(crate) const IS_OPEN: &str = "coalesce(outcome, 'open') = 'open'";

impl Commitment {
    /// Promised, and not kept, stopped or let go.
    pub fn is_open(&self) -> bool {
        matches!(self.outcome, None | Some(Outcome::Open))
    }
}

record! {
    /// How an earlier commitment stands when a session opens.
    Standing = standing, titled standing {
        /// Which commitment.
        wall commitment: Id<Commitment> [owned],
        /// In which session.
        wall session: Id<Session> [owned],
        /// How it stands.
        wall standing: Stands,
        /// Why.
        wall reason: Option<String>,
        /// It was spoken to.
        wall spoken: bool,
    }
}

word! {
    /// How an earlier commitment stands.
    Stands {
        /// It was kept.
        Kept = "kept",
        /// It is on its way.
        OnItsWay = "on_its_way",
        /// It is late.
        Late = "late",
        /// It was broken.
        Broken = "broken",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_asks_the_same() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        let asked = |outcome: Option<&str>| {
            let sql = format!("SELECT {IS_OPEN} FROM (SELECT ?1 AS outcome)");
            connection
                .query_row(&sql, [outcome], |row| row.get::<_, bool>(0))
                .unwrap()
        };
        assert!(asked(None));
        for outcome in Outcome::ALL {
            let is_open = matches!(outcome, Outcome::Open);
            assert_eq!(asked(Some(outcome.as_str())), is_open, "{outcome:?}");
        }
    }
}
