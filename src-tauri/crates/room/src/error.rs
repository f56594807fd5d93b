//! What can go wrong, each in one sentence for a person.

use std::path::{Path, PathBuf};

use crate::record::FieldError;
use crate::record::id::Ref;
use crate::record::kinds::Kind;

/// What happened to a room whose log or database was deleted, and the way out.
pub const LOG_LOST: &str = "another program deleted or replaced a file of this room (room.db or room.db-wal) while the \
    room was open here. Close Customer Room, open the room again, and check that your last changes are there.";

/// Why a room did not do something. Shown to people as it is.
#[derive(Debug, thiserror::Error)]
pub enum RoomError {
    /// A field cannot be what it was given.
    #[error("Not saved: {}'s {field}", article(*.kind))]
    Field {
        /// Of which kind.
        kind: Kind,
        /// Which field, and why.
        field: FieldError,
    },
    /// A rule of the room forbids it.
    #[error("Not saved: {sentence}")]
    Rule {
        /// The rule's name, for whoever must decide by it.
        rule: &'static str,
        /// What it says here, with names.
        sentence: String,
    },
    /// There is no such record.
    #[error("There is no {} with the id {:?} in this room.", .0.kind.words(), .0.id)]
    Missing(Ref),
    /// Somebody else changed a field meanwhile.
    #[error("Not saved: {sentence}. Check it and try again.")]
    Conflict {
        /// Which record.
        of: Ref,
        /// Which field.
        field: String,
        /// What was changed, by whom, and what it is now.
        sentence: String,
    },
    /// Nothing is left to undo or redo, or it cannot be.
    #[error("{0}")]
    NotUndone(String),
    /// A step of the journal cannot be read.
    #[error("Step {step} of the room's journal, '{name}', cannot be read: {cause}")]
    Step {
        /// Its number.
        step: i64,
        /// What a person calls it.
        name: String,
        /// Why.
        cause: Box<RoomError>,
    },
    /// A step of the journal is not there any more.
    #[error("Step {0} of the room's journal is missing, so the room cannot be made again from it.")]
    NoStep(i64),
    /// Something in the journal cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Somebody else makes a room in this folder at this moment.
    #[error("A room is being made in {} already. Wait until it is done, then open it.", .0.display())]
    BeingMade(PathBuf),
    /// A step of a session, which is taken back only where the session is seen.
    #[error(
        "The last step was made in a session, so it stays. To undo it, press F5 and then Ctrl Z."
    )]
    OfSession,
    /// A person stopped it.
    #[error("Stopped. Nothing of it went in.")]
    Stopped,
    /// The room's folder was moved away, or what it lies on was taken out.
    #[error("The room's folder is no longer at {}. Put it back there, or open it where it is now.", .0.display())]
    Gone(PathBuf),
    /// The file to which steps are written was deleted while the room was open.
    #[error("Not saved: {LOG_LOST}")]
    LogLost,
    /// The room may be looked at, not written.
    #[error("Nothing was written: {0}")]
    ReadOnly(String),
    /// The folder holds no room.
    #[error("{} is not a room: {reason}", .path.display())]
    NotARoom {
        /// The folder.
        path: PathBuf,
        /// What is missing.
        reason: String,
    },
    /// The folder holds a room already.
    #[error("There is a room in {} already. Choose another folder.", .0.display())]
    Taken(PathBuf),
    /// The folder holds something else.
    #[error("The folder {} isn't empty: '{other}' is already in it. Choose an empty folder, or type the name of a new one.", .path.display())]
    NotEmpty {
        /// The folder.
        path: PathBuf,
        /// What lies in it.
        other: String,
    },
    /// The disk has no room left.
    #[error("Not saved: the disk is full. Free some space and try again; the room is as before.")]
    DiskFull,
    /// Another program holds the room.
    #[error("Nothing was written: another program is writing to this room. Try again in a moment.")]
    Busy,
    /// The portable form cannot be read.
    #[error("{what} cannot be read as a room: {reason}")]
    NotPortable {
        /// The file or folder.
        what: String,
        /// Why.
        reason: String,
    },
    /// A file of the room could not be read or written.
    #[error("{}: {cause}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// SQLite refused.
    #[error("The room's database refused: {0}")]
    Database(rusqlite::Error),
}

/// Why something in the journal cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It is no JSON, or not of the shape of a record.
    #[error("its text is damaged ({0}).")]
    Json(#[from] serde_json::Error),
    /// It cannot be decompressed, or compressed.
    #[error("its rows are damaged ({0}).")]
    Compressed(#[from] std::io::Error),
    /// Its rows are not those that were kept.
    #[error("its rows are damaged.")]
    Rows,
    /// A part of what it did is not there any more.
    #[error("it had {said} {what}, and now has {found}.")]
    Hole {
        /// What was counted.
        what: &'static str,
        /// How many it had.
        said: i64,
        /// How many there are.
        found: i64,
    },
    /// It is about something that this version does not know.
    #[error("it is about a {0:?}, which this Customer Room does not know. Update it.")]
    Kind(String),
    /// It changes something that is not there.
    #[error("it changes something that was not there.")]
    NotThere,
    /// An earlier version wrote it, and nothing since holds all of the room.
    #[error("an earlier Customer Room wrote it. Open the room in this one, then try again.")]
    Older,
    /// A newer version wrote it.
    #[error("a newer Customer Room wrote it. Update this one.")]
    Newer,
}

/// What a call of this crate answers.
pub type Result<T> = std::result::Result<T, RoomError>;

impl RoomError {
    /// A rule that does not hold.
    pub fn rule(rule: &'static str, sentence: impl Into<String>) -> Self {
        Self::Rule {
            rule,
            sentence: sentence.into(),
        }
    }

    /// A file of the room that could not be read or written.
    pub(crate) fn file(path: &Path, cause: std::io::Error) -> Self {
        match cause.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::File {
                path: path.to_owned(),
                cause,
            },
        }
    }
}

impl From<rusqlite::Error> for RoomError {
    fn from(cause: rusqlite::Error) -> Self {
        match cause.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
                Self::Busy
            }
            Some(rusqlite::ErrorCode::ReadOnly) => {
                Self::ReadOnly("the room's folder cannot be written to.".into())
            }
            _ => Self::Database(cause),
        }
    }
}

/// "a stage", "an artifact".
pub(crate) fn article(kind: Kind) -> String {
    let words = kind.words();
    let article = if words.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {words}")
}
