//! The inbox tray: what arrived and hangs nowhere yet (picture 10, on the left).

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::PaperFace;
use crate::kinds::Kind;

/// What waits for a place, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tray {
    /// Papers without a pin.
    pub papers: Vec<TrayPaper>,
    /// Calls without a pin.
    pub calls: Vec<TrayCall>,
    /// Tables whose rows found no stage, or could not all be read.
    pub imports: Vec<TrayImport>,
    /// How many things wait in all.
    pub waiting: i64,
}

/// A paper without a pin.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrayPaper {
    /// The sheet.
    pub face: PaperFace,
    /// When it came.
    pub came_at: Option<Timestamp>,
    /// "2 pages", "1 page, 1 mask to check".
    pub words: String,
    /// How many pages nobody has checked.
    pub to_check: i64,
}

/// A call without a pin.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrayCall {
    /// The call's id.
    pub call: String,
    /// What it is called.
    pub title: String,
    /// The day.
    pub recorded_on: Date,
    /// When it came.
    pub came_at: Option<Timestamp>,
    /// Its length in milliseconds.
    pub length_ms: Option<i64>,
    /// Why it cannot be played: "Cannot be played yet: no consent on file"; none: it can.
    pub trouble: Option<String>,
}

/// A table some of whose rows wait.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TrayImport {
    /// The import's id.
    pub import: String,
    /// The file's name.
    pub file_name: Option<String>,
    /// What its rows are.
    pub of: Kind,
    /// How many rows went in.
    pub added: i64,
    /// How many rows could not be read.
    pub skipped: i64,
    /// How many rows have no stage yet.
    pub without_stage: i64,
    /// When it came.
    pub came_at: Option<Timestamp>,
    /// "1,284 rows, 37 without a stage".
    pub words: String,
}
