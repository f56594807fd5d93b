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
    /// The kind with this word, singular or plural.
    pub fn named(word: &str) -> Option<Kind> {
        let word = word.replace(['-', ' '], "_");
        Kind::ALL
            .iter()
            .copied()
            .find(|kind| kind.as_str() == word || kind.plural() == word)
    }

    /// The plural of the kind's word, in snake case.
    pub fn plural(self) -> String {
        match self {
            Kind::parking_lot_entry => "parking_lot_entries".into(),
            Kind::category => "categories".into(),
            Kind::focus => "focuses".into(),
            Kind::growth => "growth".into(),
            _ => format!("{}s", self.as_str()),
        }
    }

    /// The kind's word for a person ("let-down", "survey result").
    pub fn words(self) -> String {
        match self {
            Kind::let_down => "let-down".into(),
            Kind::hand_off => "hand-off".into(),
            _ => self.as_str().replace('_', " "),
        }
    }

    /// The field with the day by which a person names a record that has no name.
    pub fn day(self) -> Option<&'static str> {
        match self {
            Kind::artifact => Some("seen_on"),
            Kind::call => Some("recorded_on"),
            Kind::complaint => Some("received_on"),
            Kind::win => Some("hung_on"),
            _ => None,
        }
    }

    /// So many of a kind, for a person ("1 let-down", "2 let-downs").
    pub fn counted(self, many: i64) -> String {
        let words = match (self, many) {
            (Kind::growth, 1) => "row of growth".to_owned(),
            (Kind::growth, _) => "rows of growth".to_owned(),
            (_, 1) => self.words(),
            (Kind::let_down | Kind::hand_off, _) => format!("{}s", self.words()),
            _ => self.plural().replace('_', " "),
        };
        format!("{many} {words}")
    }

    /// Rows that come by the thousand and go with their import.
    pub fn is_bulk(self) -> bool {
        matches!(
            self,
            Kind::complaint | Kind::reading | Kind::base | Kind::growth
        )
    }
}

impl FieldType for Kind {
    const COLUMN: Column = Column::Text;
}
