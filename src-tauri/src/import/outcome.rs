//! What became of a file that was to be imported, or why it was not.

use std::path::Path;

use inbox::mapping::Purpose;
use media::NotDone;
use room::RoomError;
use room::record::id::Ref;
use room::record::kinds::Kind;
use serde::Serialize;

use crate::open_room::renderings::NotRendered;

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct FileOutcome {
    /// The file.
    pub file: String,
    /// The kind of record it became; none for a file that did not go in.
    #[serde(rename = "as")]
    pub kind: Option<String>,
    /// How many records were added.
    pub added: i64,
    /// How many complaints those stand for, where rows are counts of many.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stand_for: Option<i64>,
    /// How many were known already.
    pub known: i64,
    /// How many rows were left out.
    pub skipped: i64,
    /// What is wrong, each in a sentence.
    pub problems: Vec<Problem>,
    /// What it became: a thing that can be pinned, or the table; of one that is unclear how it was read before.
    #[serde(skip)]
    #[ts(skip)]
    pub what: Option<Ref>,
    /// Its columns must be matched by a person first.
    #[serde(skip)]
    #[ts(skip)]
    pub unsure: bool,
    /// What the rows of an unclear table could be, the likeliest first.
    #[serde(skip)]
    #[ts(skip)]
    pub fits: Vec<Purpose>,
}

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Problem {
    /// The row, as a person counts it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, as = "Option<u32>")]
    pub row: Option<u64>,
    /// The field.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// The sentence.
    pub message: String,
}

impl FileOutcome {
    pub(super) fn new(file: &Path, kind: &str, added: i64, known: i64) -> Self {
        Self {
            file: file.display().to_string(),
            kind: Some(kind.to_owned()),
            added,
            stand_for: None,
            known,
            skipped: 0,
            problems: Vec::new(),
            what: None,
            unsure: false,
            fits: Vec::new(),
        }
    }

    pub(super) fn refused(file: &Path, sentence: impl Into<String>) -> Self {
        let problem = Problem {
            row: None,
            field: None,
            message: sentence.into(),
        };
        Self {
            kind: None,
            problems: vec![problem],
            ..Self::new(file, "", 0, 0)
        }
    }

    /// What went in, in a person's words: "9 readings", "180 rows that stand for 15,201 complaints".
    pub fn went_in(&self) -> String {
        let kind = self.kind.as_deref().unwrap_or_default();
        match (Kind::named(kind), self.stand_for) {
            (Some(kind), Some(many)) => format!(
                "{} {} for {}",
                room::record::kinds::grouped(self.added),
                if self.added == 1 {
                    "row that stands"
                } else {
                    "rows that stand"
                },
                kind.counted(many)
            ),
            (Some(kind), None) => kind.counted(self.added),
            (None, _) => format!("{} {kind}", self.added),
        }
    }

    /// Nothing of it went in.
    pub fn did_not_go_in(&self) -> bool {
        self.kind.is_none() || (self.added == 0 && self.known == 0 && self.skipped > 0)
    }
}

/// Why a file does not go in; the sentence names it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotImported {
    #[error(transparent)]
    Media(#[from] NotDone),
    #[error(transparent)]
    Rendering(#[from] NotRendered),
    #[error(transparent)]
    Store(#[from] media::StoreError),
    #[error(transparent)]
    Room(#[from] RoomError),
    #[error("{0}")]
    Said(String),
    #[error("{sentence}")]
    Unsure {
        sentence: String,
        /// What its rows could be.
        fits: Vec<Purpose>,
        /// The same table as it was read before.
        before: Option<Ref>,
    },
}
