//! Who the company is: themes, silos, people, customer groups.

use crate::record::id::Id;
use crate::record::record;

record! {
    /// What the company says it is for.
    StrategyTheme = strategy_theme, titled name, called "strategy theme" {
        /// Its name.
        wall name: String,
        /// What it says.
        wall statement: Option<String>,
    }
}

record! {
    /// A department.
    Silo = silo, titled name, called "department" {
        /// Its name.
        wall name: String,
        /// `#rrggbb`, one of the room's five category colours.
        wall colour: Option<String>,
        /// Who leads it.
        wall head: Option<Id<Person>>,
    }
}

record! {
    /// Somebody of the company.
    Person = person, titled name, called "person" / "people" {
        /// Their name.
        wall name: String,
        /// What they do.
        wall role: Option<String>,
        /// Where they belong.
        wall silo: Id<Silo>,
        /// They were purged, and are named by what stays: nothing but their department is known any more.
        wall removed: bool,
    }
}

/// What somebody is called who was purged.
pub(crate) const REMOVED: &str = "someone, removed";

record! {
    /// Whom a room is about.
    CustomerGroup = customer_group, titled name, called "customer group" {
        /// Its name.
        wall name: String,
        /// Who they are.
        wall description: Option<String>,
    }
}
