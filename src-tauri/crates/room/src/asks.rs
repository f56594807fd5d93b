//! Every question that a window can ask: its name, what it needs, what it is answered, and who may ask it.
//!
//! The table at the end is the only list. From it come [`Question`], [`answer`], and the types with which the
//! windows ask (`src/bin/bindings.rs`).

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::error::{Result, RoomError};
use crate::questions::*;
use crate::record::Record;
use crate::record::id::{Id, Ref};
use crate::record::kinds::{Kind, Person};
use crate::store::eyes::{Seen, Who};
use crate::store::journal::{self, Step, UndoState};
use crate::store::rows;
use crate::unjournaled::half_typed::{HalfTyped, half_typed};
use crate::unjournaled::up::{self, Stop, Up};
use crate::walk;

/// How a question looks from a window: for the bindings.
pub struct Asked {
    /// Its name, as in `{"ask": NAME}`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// The wall window may ask it too.
    pub by_wall: bool,
    /// Its answer's type in TypeScript.
    pub answer: fn(&Config) -> String,
    /// What its answer rests on: the kinds that it reads; `up`; `step`, the journal and all that it wrote; `named`, the kind
    /// that it is given. It is asked again when one of these went stale.
    pub reads: &'static [&'static str],
}

macro_rules! questions {
    ($seen:ident: $(
        #[doc = $about:literal]
        $who:ident $name:ident { $( $given:ident : $ty:ty ),* $(,)? } -> $answer:ty = $ask:expr,
            of $( $reads:ident )*;
    )*) => {
        /// A question with what it needs, written `{"ask": "stage_wall", "stage": "…"}`.
        #[allow(non_camel_case_types, reason = "a question is spelled as its function, in JSON and here")]
        #[allow(missing_docs, reason = "what is given is named after what the answer says of it")]
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(tag = "ask", deny_unknown_fields)]
        pub enum Question { $( #[doc = $about] $name { $( $given: $ty ),* }, )* }

        impl Question {
            /// The wall window may ask it too; all others are the console's.
            pub fn wall_may_ask(&self) -> bool {
                match self { $( Question::$name { .. } => questions!(@by_wall $who), )* }
            }
        }

        /// All questions.
        pub const ASKED: &[Asked] = &[ $( Asked {
            name: stringify!($name),
            about: $about,
            by_wall: questions!(@by_wall $who),
            answer: <$answer as TS>::name,
            reads: &[ $( stringify!($reads) ),* ],
        }, )* ];

        /// Shows the types of all answers to `visitor`.
        pub fn visit_answers(visitor: &mut impl TypeVisitor) {
            $(
                visitor.visit::<$answer>();
                <$answer as TS>::visit_generics(visitor);
            )*
        }

        fn ask($seen: &Seen<'_>, question: &Question) -> Result<Value> {
            match question { $(
                Question::$name { $( $given ),* } => {
                    let answer: $answer = $ask?;
                    Ok(serde_json::to_value(answer).unwrap_or_default())
                }
            )* }
        }
    };
    (@by_wall wall) => { true };
    (@by_wall console) => { false };
}

/// Answers a question, as JSON of the type that the table names.
///
/// # Errors
/// When the wall asks what is the console's, or what is asked about is not there.
pub fn answer(seen: &Seen<'_>, question: &Question) -> Result<Value> {
    if seen.who == Who::Wall && !question.wall_may_ask() {
        return Err(RoomError::rule(
            "two_eyes",
            "the wall does not ask this; the console may.",
        ));
    }
    ask(seen, question)
}

// `wall` before a question: the wall may ask it, and so may the console. After `of` stands what its answer rests on (see
// [`Asked::reads`]); tests/reads.rs compares it with what SQLite reads.
questions! { seen:
    #[doc = "The whole wall: this one, or that on which a stage hangs; else the first."]
    wall whole_wall { wall: Option<i64>, stage: Option<String> } -> WholeWall = whole_wall(seen, *wall, stage.as_deref()),
        of artifact base call commitment complaint fix_team focus growth import let_down moment pin report room session
           stage;
    #[doc = "One stage's wall."]
    wall stage_wall { stage: String } -> StageWall = stage_wall(seen, stage),
        of artifact base call category commitment complaint fix_team focus growth import let_down listening_post measure
           moment person pin reading report room session silo stage survey_result;
    #[doc = "One paper near, with its redesign."]
    wall paper { artifact: String } -> PaperCloseUp = paper_near(seen, artifact),
        of artifact base call complaint import pin room stage;
    #[doc = "One call near."]
    wall call { call: String } -> CallCloseUp = call_near(seen, call),
        of artifact call commitment complaint fix_team focus import let_down moment pin report session stage;
    #[doc = "One measure near."]
    wall measure { measure: String } -> MeasureCloseUp = measure_near(seen, measure),
        of base commitment complaint fix_team focus import let_down measure moment person reading report room session
           silo stage;
    #[doc = "A category's complaints at a stage; none: those of \"other\"."]
    wall category { stage: String, category: Option<String> } -> CategoryCloseUp = category_near(seen, stage, category.as_deref()),
        of base category complaint import listening_post room stage;
    #[doc = "All papers of a stage."]
    wall papers { stage: String } -> PapersOfStage = papers_near(seen, stage),
        of artifact base call commitment complaint fix_team focus import let_down moment pin report room session stage;
    #[doc = "All quotes of a stage."]
    wall quotes { stage: String } -> QuotesOfStage = quotes_near(seen, stage),
        of artifact base call complaint import listening_post pin room stage;
    #[doc = "The floor near: did we earn our growth."]
    wall growth {} -> GrowthFloor = growth(seen),
        of growth import room stage;
    #[doc = "Earlier commitments."]
    wall promised {} -> Promised = promised(seen),
        of base commitment complaint fix_team import let_down measure reading report session stage standing up;
    #[doc = "The let-downs, their votes once opened, and the hooks."]
    wall decide {} -> Decide = decide(seen),
        of ballot commitment complaint fix_team import let_down person room session silo stage up;
    #[doc = "Whether a let-down can be chosen now."]
    console choosing { let_down: String } -> Choosing = choosing(seen, let_down),
        of commitment complaint import let_down session standing up;
    #[doc = "Why a team with this name, lead and members cannot be created yet, in a sentence; none: it can."]
    console new_team { name: String, lead: Option<Id<Person>>, members: Vec<Id<Person>> } -> Option<String> =
        new_team(seen, name, lead.as_ref(), members),
        of person silo;
    #[doc = "A fix team's charter, or that of a commitment without a team; without either named, the next to be filled in."]
    wall charter { fix_team: Option<String>, commitment: Option<String> } -> Option<Charter> =
        charter(seen, fix_team.as_deref(), commitment.as_deref()),
        of artifact base call commitment complaint fix_team focus hand_off import let_down measure moment person reading
           report room session silo stage survey_result up;
    #[doc = "A fix team's report; without one named, the next to be heard."]
    wall report_out { fix_team: Option<String> } -> Option<ReportOut> = report_out(seen, fix_team.as_deref()),
        of base commitment complaint fix_team import let_down measure person reading report room session silo stage;
    #[doc = "The wall of wins."]
    wall wins {} -> Wins = wins(seen),
        of artifact base commitment complaint fix_team import let_down measure person reading report room session silo
           stage up win;
    #[doc = "What a session decided; without one named, the one that runs or was last."]
    wall decisions { session: Option<String> } -> DecisionLog = decisions(seen, session.as_deref()),
        of ballot commitment decision fix_team let_down person report session silo up;
    #[doc = "What every window shows now."]
    wall up {} -> Up = up::up(seen),
        of up;
    #[doc = "The facilitator's console."]
    console console {} -> Console = console(seen),
        of step up;
    #[doc = "What is half typed on the console."]
    console half_typed {} -> Vec<HalfTyped> = half_typed(seen),
        of half_typed;
    #[doc = "The next stops of the walk, nearest first."]
    wall ahead {} -> Vec<Stop> = walk::ahead(seen),
        of artifact call complaint commitment fix_team import measure moment pin reading report session stage standing up;
    #[doc = "All sessions."]
    console sessions {} -> Sessions = sessions(seen),
        of commitment decision session up;
    #[doc = "What arrived and hangs nowhere yet."]
    console tray {} -> Tray = tray(seen),
        of artifact call complaint import pin;
    #[doc = "What customers said at a stage, the newest first; where words are given, only where they said these."]
    console heard { stage: String, words: String } -> Heard = heard(seen, stage, words),
        of complaint import;
    #[doc = "How much of what customers said at a stage may be quoted."]
    console quotable { stage: String } -> Quotable = quotable(seen, stage),
        of complaint import;
    #[doc = "Where the rows of a table hang, by category; where words are given, only of those that say these."]
    console rows_to_place { import: String, words: String } -> Vec<RowsToPlace> = rows_to_place(seen, import, words),
        of category complaint import;
    #[doc = "The wall as a curator works on it."]
    console curate_wall {} -> CurateWall = curate_wall(seen),
        of artifact base call commitment complaint fix_team focus import let_down listening_post measure moment pin
           reading report room session stage survey_result;
    #[doc = "What is in the room, in numbers."]
    console room_card {} -> RoomCard = room_card(seen),
        of step;
    #[doc = "What undo and redo would do now."]
    console undo_state {} -> UndoState = journal::undo_state(seen.connection),
        of step;
    #[doc = "The newest steps, newest first; at most `limit`."]
    console log { limit: i64 } -> Vec<Step> = journal::log(seen.connection, *limit),
        of step;
    #[doc = "Finds words anywhere in the room, best first; at most `limit`."]
    console search { words: String, limit: i64 } -> Vec<Hit> = crate::questions::search(seen, words, *limit),
        of step;
    #[doc = "All records of a kind, as long as they fit in memory."]
    console records { kind: Kind } -> Vec<Record> = rows::all(seen.connection, *kind),
        of named import;
    #[doc = "One record; none where it is not there any more."]
    console record { of: Ref } -> Option<Record> = rows::find(seen.connection, of),
        of named import;
}
