//! Why a wish of a window, or of the command line, is not done.

use std::path::PathBuf;

use inbox::table::TableError;
use media::PlayerError;
use room::RoomError;
use serde::{Serialize, Serializer};
use ts_rs::TS;

use crate::open_room::renderings::NotRendered;

/// Why it is not done, in one sentence for a person. Windows get it as a [`Refused`].
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// There is no room to do it in.
    #[error("No room is open. Open one first.")]
    NoRoomOpen,
    /// Another program has it open.
    #[error("The room in {} is open already. Its window has come to the front.", .0.display())]
    OpenElsewhere(PathBuf),
    /// The room refused.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// What the wall shows could not be made.
    #[error(transparent)]
    Rendering(#[from] NotRendered),
    /// The player refused.
    #[error(transparent)]
    Player(#[from] PlayerError),
    /// With the wall up, only what the room may hear is played.
    #[error(
        "This call cannot be played to the room: it has no consent, or its consent has run out."
    )]
    NotForTheRoom,
    /// Its sound with the bleeps silent is not there yet.
    #[error("This call is still being made ready. Try again in a moment.")]
    NotReady,
    /// The window in which files are chosen did not come, or ended without an answer.
    #[error("Files could not be chosen: {0}. Drop them on the window instead.")]
    NoChooser(std::io::Error),
    /// A table cannot be read.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A file cannot be read or written.
    #[error("{}: {cause}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The wall's window did not come, or did not go.
    #[error("The wall could not be {wish}: {cause}.")]
    Wall {
        /// "opened" or "closed".
        wish: &'static str,
        /// Why.
        cause: tauri::Error,
    },
    /// The system names no folder for the program's own rooms.
    #[error("There is no place for the sample room on this machine: {0}.")]
    NoHome(tauri::Error),
    /// No such sample room came with the program.
    #[error("There is no sample room '{name}'{}", match .came.as_slice() {
        [] => "; no sample rooms came with this program.".to_owned(),
        came => format!(". There are: {}.", came.join(", ")),
    })]
    NoSample {
        /// What was asked for.
        name: String,
        /// Those that came with the program.
        came: Vec<String>,
    },
    /// The file's ending names neither form of minutes.
    #[error("Minutes are written as HTML or Markdown: choose a name that ends in .html or .md instead of {}.", .0.display())]
    NoMinutes(PathBuf),
    /// The page would be shown as its source, or not at all.
    #[error("There is no web browser on this machine, so the minutes were written and not opened. They are in {}.", .0.display())]
    NoBrowser(PathBuf),
    /// No program of the system shows the file.
    #[error("The minutes are in {}, but no program on this machine opened them: {cause}.", .path.display())]
    NotOpened {
        /// Which file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// What was wished for means nothing here.
    #[error("{0}")]
    Meaningless(String),
    /// Whoever the answer is for cannot be told.
    #[error("The answer could not be written: {0}.")]
    Untold(#[from] std::io::Error),
}

/// What kind of refusal it is, for whoever acts on it without reading its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// A field cannot be what it was given.
    Field,
    /// A rule of the room forbids it.
    Rule,
    /// What it is about is not there.
    Missing,
    /// Somebody else changed it meanwhile.
    Conflict,
    /// There is nothing to undo or redo, or not here.
    NotUndone,
    /// A person stopped it.
    Stopped,
    /// No room is open.
    NoRoom,
    /// Something else has it at this moment: trying again may help.
    Busy,
    /// The room cannot be written: its disk, its folder or its log.
    NotWritten,
    /// A file, a folder or a journal cannot be read.
    Unreadable,
    /// It cannot be played or shown.
    Media,
    /// The machine does not do it.
    System,
}

impl Refusal {
    fn code(&self) -> RefusalCode {
        match self {
            Self::NoRoomOpen => RefusalCode::NoRoom,
            Self::OpenElsewhere(_) | Self::NotReady => RefusalCode::Busy,
            Self::Room(error) => code_of(error),
            Self::Rendering(_) | Self::Player(_) | Self::NotForTheRoom => RefusalCode::Media,
            Self::Table(_) | Self::File { .. } => RefusalCode::Unreadable,
            Self::Meaningless(_) | Self::NoMinutes(_) => RefusalCode::Rule,
            Self::NoSample { .. } => RefusalCode::Missing,
            Self::NoChooser(_)
            | Self::Wall { .. }
            | Self::NoHome(_)
            | Self::NoBrowser(_)
            | Self::NotOpened { .. }
            | Self::Untold(_) => RefusalCode::System,
        }
    }
}

fn code_of(error: &RoomError) -> RefusalCode {
    match error {
        RoomError::Field { .. } => RefusalCode::Field,
        RoomError::Rule { .. } | RoomError::Taken(_) | RoomError::NotEmpty { .. } => {
            RefusalCode::Rule
        }
        RoomError::Missing(_) => RefusalCode::Missing,
        RoomError::Conflict { .. } => RefusalCode::Conflict,
        RoomError::NotUndone(_) | RoomError::OfSession => RefusalCode::NotUndone,
        RoomError::Stopped => RefusalCode::Stopped,
        RoomError::BeingMade(_) | RoomError::Busy => RefusalCode::Busy,
        RoomError::Gone(_)
        | RoomError::LogLost
        | RoomError::ReadOnly(_)
        | RoomError::DiskFull
        | RoomError::Database(_) => RefusalCode::NotWritten,
        RoomError::Step { .. }
        | RoomError::NoStep(_)
        | RoomError::Unreadable(_)
        | RoomError::NotARoom { .. }
        | RoomError::NotPortable { .. }
        | RoomError::File { .. } => RefusalCode::Unreadable,
    }
}

/// A refusal as a window hears it.
#[derive(Debug, Serialize, TS)]
pub struct Refused {
    /// What kind of refusal it is.
    pub code: RefusalCode,
    /// Why, for a person.
    pub sentence: String,
}

impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (code, sentence) = (self.code(), self.to_string());
        Refused { code, sentence }.serialize(to)
    }
}
