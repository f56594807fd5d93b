//! Where we let them down: the vote, and the few that are chosen (picture 06).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

/// The let-downs that may be chosen, and the hooks.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Decide {
    /// The session that runs, or else the next one.
    pub session: Option<String>,
    /// The votes were opened; until then nobody sees a sticker.
    pub opened: bool,
    /// How many have voted.
    pub voted: i64,
    /// How many are in the room.
    pub present: i64,
    /// How many stickers each has.
    pub stickers_each: i64,
    /// In the order of votes once they are opened, before that as they were noted.
    pub let_downs: Vec<LetDownLine>,
    /// What the room carries.
    pub hooks: Hooks,
    /// ISO 4217.
    pub currency: String,
    /// BCP 47.
    pub language: String,
}

/// One let-down.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LetDownLine {
    /// The let-down's id.
    pub let_down: String,
    /// Its number in the list, from 1.
    pub number: i64,
    /// In the customer's words.
    pub statement: String,
    /// The stage's name.
    pub stage_name: Option<String>,
    /// The silos behind it.
    pub silos: Vec<String>,
    /// How many pieces of evidence show it.
    pub evidence: i64,
    /// Its stickers; none before the votes are opened.
    pub stickers: Option<i64>,
    /// What it costs a year, in the room's currency.
    pub worth_a_year: Option<f64>,
    /// Why it cannot be chosen: "one silo only", "no evidence yet".
    pub locked: Option<String>,
    /// The commitment that this session made of it.
    pub chosen: Option<String>,
}

/// What a room carries: few commitments at a time.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hooks {
    /// How many hooks there are.
    pub cap: i64,
    /// Open commitments of earlier sessions, oldest first.
    pub carried: Vec<Hook>,
    /// Those that this session chose.
    pub new: Vec<Hook>,
    /// How many hooks are free.
    pub free: i64,
}

/// A commitment on its hook.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hook {
    /// The commitment's id.
    pub commitment: String,
    /// What is promised.
    pub promise: String,
    /// The silos behind it.
    pub silos: Vec<String>,
    /// The day of the session in which it was promised.
    pub since: Date,
    /// How far its paper has yellowed: full quarters of a year since.
    pub age: i64,
    /// It has a fix team.
    pub has_team: bool,
}
