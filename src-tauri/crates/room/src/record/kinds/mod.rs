//! The kinds of records, each in the file of its word. This is the one list of them.

mod artifact;
mod call;
mod commitment;
mod company;
mod fix_team;
mod import;
mod let_down;
mod listening;
mod measure;
mod moment;
mod money;
mod pin;
mod session;
mod stage;
mod the_room;
mod words;

pub use artifact::*;
pub use call::*;
pub use commitment::*;
pub use company::*;
pub use fix_team::*;
pub use import::*;
pub use let_down::*;
pub use listening::*;
pub use measure::*;
pub use moment::*;
pub use money::*;
pub use pin::*;
pub use session::*;
pub use stage::*;
pub use the_room::*;
pub use words::*;

use serde::{Deserialize, Serialize};
use ts_rs::{TS, TypeVisitor};

use crate::record::{Column, Declared, FieldType};

macro_rules! kinds {
    ($($name:ident = $kind:ident),* $(,)?) => {
        /// What a record is. Written as its word in snake case.
        #[allow(non_camel_case_types, reason = "a kind is spelled as its word, in SQL, JSON and here")]
        #[allow(missing_docs, reason = "each is documented where it is declared")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum Kind { $( $kind, )* }

        impl Kind {
            /// All kinds, in the order in which a room is written out.
            pub const ALL: &[Kind] = &[ $( Kind::$kind, )* ];

            /// How the kind is declared.
            pub fn declared(self) -> &'static Declared {
                match self { $( Kind::$kind => {
                    const DECLARED: &Declared = &$name::DECLARED;
                    DECLARED
                } )* }
            }

            /// The kind's word, which is its table's name too.
            pub fn as_str(self) -> &'static str {
                match self { $( Kind::$kind => stringify!($kind), )* }
            }

            /// The name of the kind's struct, in Rust and in TypeScript.
            pub fn struct_name(self) -> &'static str {
                match self { $( Kind::$kind => stringify!($name), )* }
            }

            /// Shows every kind's struct to `visitor`.
            pub fn visit_structs(visitor: &mut impl TypeVisitor) {
                $( visitor.visit::<$name>(); )*
            }
        }
    };
}

kinds! {
    TheRoom = room,
    StrategyTheme = strategy_theme,
    Silo = silo,
    Person = person,
    CustomerGroup = customer_group,
    Stage = stage,
    Moment = moment,
    HandOff = hand_off,
    ListeningPost = listening_post,
    Category = category,
    Pin = pin,
    Artifact = artifact,
    Complaint = complaint,
    Measure = measure,
    Reading = reading,
    SurveyResult = survey_result,
    Call = call,
    Base = base,
    Growth = growth,
    Import = import,
    Rule = rule,
    LetDown = let_down,
    Focus = focus,
    Agenda = agenda,
    Session = session,
    Note = note,
    ParkingLotEntry = parking_lot_entry,
    Action = action,
    Decision = decision,
    Ballot = ballot,
    Commitment = commitment,
    Standing = standing,
    FixTeam = fix_team,
    Report = report,
    Win = win,
}

impl Kind {
    /// The kind with this word, singular or plural: as it is kept, or as a person says it.
    pub fn named(word: &str) -> Option<Kind> {
        let word = word.replace(['-', ' '], "_");
        let said = |words: &str| words.replace(['-', ' '], "_") == word;
        let all = || Kind::ALL.iter().copied();
        let kept = |kind: &Kind| {
            [Some(word.as_str()), word.strip_suffix('s')].contains(&Some(kind.as_str()))
        };
        all()
            .find(kept)
            .or_else(|| all().find(|kind| said(kind.words()) || said(kind.plural_words())))
    }

    /// What a person calls one of the kind ("let-down", "survey result").
    pub fn words(self) -> &'static str {
        self.declared().words.0
    }

    /// What a person calls several of them ("let-downs", "people", "customers per stage").
    pub fn plural_words(self) -> &'static str {
        self.declared().words.1
    }

    /// So many of a kind, for a person ("1 let-down", "2 let-downs").
    pub fn counted(self, many: i64) -> String {
        let (one, several) = self.declared().counted;
        let words = if many == 1 { one } else { several };
        format!("{} {words}", grouped(many))
    }

    /// Rows that come by the thousand and go with their import.
    pub fn is_bulk(self) -> bool {
        self.declared().bulk
    }
}

impl FieldType for Kind {
    const COLUMN: Column = Column::Text;
}

/// A whole number with a comma before every three digits, as the room writes it: "1,553".
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut written = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn how_many_there_are_is_said_as_a_person_says_it() {
        let said = [
            (Kind::complaint, 1, "1 complaint"),
            (Kind::complaint, 999, "999 complaints"),
            (Kind::complaint, 100_000, "100,000 complaints"),
            (Kind::reading, 1_234_567, "1,234,567 readings"),
            (Kind::person, 13, "13 people"),
            (Kind::let_down, 2, "2 let-downs"),
            (Kind::base, 182, "182 counts of customers"),
        ];
        for (kind, many, words) in said {
            assert_eq!(kind.counted(many), words);
        }
    }
}
