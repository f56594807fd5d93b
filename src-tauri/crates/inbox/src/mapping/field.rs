//! The fields a table can fill.

use serde::{Deserialize, Serialize};

/// What kind of value a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A calendar day.
    Date,
    /// Text.
    Text,
    /// Any number.
    Number,
    /// A whole number, 0 or more.
    Count,
    /// Yes or no.
    YesNo,
    /// `gained`, `lost` or `opening`.
    Direction,
    /// `sent`, `returned` or `bought`.
    Origin,
}

macro_rules! fields {
    ($($variant:ident $name:literal $holds:ident $doc:literal,)+) => {
        /// A field of a record that a table can fill, by the name it has in the record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $(#[doc = $doc] $variant,)+
        }

        impl Field {
            /// Name of the field in its record.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// What kind of value it holds.
            pub fn holds(self) -> Holds {
                match self { $(Self::$variant => Holds::$holds,)+ }
            }
        }
    };
}

fields! {
    ReceivedOn "received_on" Date "Day the complaint came in.",
    Words "words" Text "What the customer said.",
    Post "post" Text "Listening post that heard it.",
    Channel "channel" Text "Web, phone, post, shop and the like.",
    Product "product" Text "What it is about.",
    Place "place" Text "Where it was.",
    CustomerGroup "customer_group" Text "Which customers.",
    Category "category" Text "Category of the complaint.",
    Stage "stage" Text "Stage of the customers' experience.",
    Moment "moment" Text "Moment within the stage.",
    Count "count" Count "How many complaints one row stands for.",
    Solicited "solicited" YesNo "Whether the customer was asked.",
    ExternalKey "external_key" Text "Number of the case where it came from.",
    AnsweredOn "answered_on" Date "Day the customer had an answer.",
    Period "period" Date "First day of the month or other period.",
    Value "value" Number "Value of a reading.",
    N "n" Count "How many cases or answers stand behind a value.",
    Measure "measure" Text "Name of the measure.",
    Target "target" Number "What the value should reach.",
    Customers "customers" Count "How many customers.",
    Unit "unit" Text "What is counted, like orders.",
    Direction "direction" Direction "Gained, lost, or there at the start.",
    Origin "origin" Origin "Sent by other customers, returned, or bought.",
    CostEach "cost_each" Number "What one of them cost to gain.",
    Reason "reason" Text "Why.",
    WorthAYear "worth_a_year" Number "What they are worth in a year.",
    Source "source" Text "Where the figure comes from.",
    Question "question" Text "Question of a survey.",
    Answer "answer" Text "One of the answers to it.",
    Scale "scale" Text "Scale of the answers.",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_the_one_on_the_wire() {
        for field in [
            Field::ReceivedOn,
            Field::N,
            Field::WorthAYear,
            Field::CostEach,
        ] {
            assert_eq!(
                serde_json::to_string(&field).unwrap(),
                format!("\"{}\"", field.name())
            );
        }
    }
}
