//! Edits: what a hand, a file or a program wishes of a room, as data.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::changes::ballots::{CastBallot, TakeBackBallot};
use crate::changes::intents::{
    Adjourn, Answered, Charter, CheckPage, Choose, EarlierPromise, HangWin, OpenVotes,
    OrderAnswers, Pinned, PlaceRows, ReorderStages, SignCharter, Stand, StartSession, TakeDown,
};
use crate::changes::purge::Purge;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::record::{AnyChange, Fields, NewRecord, Record};

/// One wish. Written as `{"add": RECORD}`, `{"change": {…}}`, `{"remove": {…}}` or `{"INTENT": {…}}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Adds a record; its id may be left out.
    Add(#[ts(as = "NewRecord")] Record),
    /// Changes fields of a record.
    Change(#[ts(as = "AnyChange")] Change),
    /// Removes a record, and what cannot be without it.
    Remove(Ref),
    /// Puts the stages in this order.
    ReorderStages(#[ts(inline)] ReorderStages),
    /// Puts the answers to a survey's question in order.
    OrderAnswers(#[ts(inline)] OrderAnswers),
    /// Hangs something up.
    Pin(#[ts(inline)] Pinned),
    /// Says that a page's masks were checked.
    CheckPage(#[ts(inline)] CheckPage),
    /// Says where the rows of a table belong.
    PlaceRows(#[ts(inline)] PlaceRows),
    /// Begins a session.
    StartSession(#[ts(inline)] StartSession),
    /// Casts a blind ballot: by itself, and no step.
    CastBallot(#[ts(inline)] CastBallot),
    /// Takes a ballot back before its vote is opened: by itself, and no step.
    TakeBackBallot(#[ts(inline)] TakeBackBallot),
    /// Opens a vote; cannot be undone.
    OpenVotes(#[ts(inline)] OpenVotes),
    /// Makes a let-down a commitment.
    Choose(#[ts(inline)] Choose),
    /// Founds the fix team of a commitment.
    Charter(#[ts(inline)] Charter),
    /// Signs a fix team's charter.
    SignCharter(#[ts(inline)] SignCharter),
    /// Says how an earlier commitment stands.
    Stand(#[ts(inline)] Stand),
    /// The sponsor answers a report.
    Answer(#[ts(inline)] Answered),
    /// Hangs a win on the wall of wins.
    HangWin(#[ts(inline)] HangWin),
    /// Takes a win down again.
    TakeDown(#[ts(inline)] TakeDown),
    /// Ends a session, and plans the next one.
    Adjourn(#[ts(inline)] Adjourn),
    /// Enters a promise that was running before the room existed.
    EarlierPromise(#[ts(inline)] EarlierPromise),
    /// Makes a record be gone, from the journal too; cannot be undone.
    Purge(#[ts(inline)] Purge),
}

impl Edit {
    /// Whether it is wished for in a session, in front of those who came.
    pub(crate) fn is_of_session(&self) -> bool {
        match self {
            Self::StartSession(_)
            | Self::CastBallot(_)
            | Self::TakeBackBallot(_)
            | Self::OpenVotes(_)
            | Self::Choose(_)
            | Self::Charter(_)
            | Self::SignCharter(_)
            | Self::Stand(_)
            | Self::Answer(_)
            | Self::HangWin(_)
            | Self::TakeDown(_)
            | Self::Adjourn(_) => true,
            Self::Add(_)
            | Self::Change(_)
            | Self::Remove(_)
            | Self::ReorderStages(_)
            | Self::OrderAnswers(_)
            | Self::Pin(_)
            | Self::CheckPage(_)
            | Self::PlaceRows(_)
            | Self::EarlierPromise(_)
            | Self::Purge(_) => false,
        }
    }
}

/// Whether a step of these wishes (JSON) was wished for in a session; of wishes that this program does not know any more it
/// is not said.
pub(crate) fn is_of_session(edits: &str) -> bool {
    let edits: Vec<Edit> = serde_json::from_str(edits).unwrap_or_default();
    edits.iter().any(Edit::is_of_session)
}

/// Changes fields of a record; `null` clears one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: String,
    /// The new values by field.
    pub fields: Fields,
    /// What the fields held when the wish was made; if one no longer holds it, nothing is changed.
    #[serde(default, skip_serializing_if = "Fields::is_empty")]
    pub was: Fields,
}

impl Change {
    /// Sets `field` of a record.
    pub fn one(of: &Ref, field: &str, value: impl Into<serde_json::Value>) -> Edit {
        Change::many(of, [(field, value.into())])
    }

    /// Sets several fields of a record.
    pub fn many<'a>(
        of: &Ref,
        fields: impl IntoIterator<Item = (&'a str, serde_json::Value)>,
    ) -> Edit {
        Edit::Change(Change {
            kind: of.kind,
            id: of.id.clone(),
            fields: fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            was: Fields::new(),
        })
    }
}

/// What a step did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Done {
    /// The step's number; the last one's where nothing changed.
    pub step: i64,
    /// What a person calls it ("Pin 'Packing slip'").
    pub name: String,
    /// Records as they are now: in the order of the edits, then what they brought with them.
    pub put: Vec<Record>,
    /// What is gone.
    pub removed: Vec<Ref>,
    /// What could not be done of it, each in a sentence: of an undo or redo what it could not put back, of a purge where
    /// traces may be left.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub left: Vec<String>,
    /// The kinds of which something changed, rows of a table included: what whoever shows them asks again.
    pub stale: Vec<Kind>,
    /// How many records it changed alike, which do not stand in `put`: rows of a table that were placed.
    #[serde(skip_serializing_if = "is_zero")]
    #[ts(as = "Option<usize>", optional)]
    pub alike: usize,
    /// What a purge leaves to whoever keeps the files; told to nobody else. None of any other step.
    #[serde(skip)]
    #[ts(skip)]
    pub purged: Option<Purged>,
}

fn is_zero(many: &usize) -> bool {
    *many == 0
}

/// What belonged to purged records and does not lie in the database.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Purged {
    /// Originals that nothing names any more, not even what an undo could bring back.
    pub originals: Vec<String>,
    /// The names of the files in which it came in, which may still say it: tables.
    pub came_in_as: BTreeSet<String>,
}
