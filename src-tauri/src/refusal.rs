//! Why a wish of a window, or of the command line, is not done.

use std::path::PathBuf;

use inbox::table::TableError;
use media::PlayerError;
use room::RoomError;
use serde::{Serialize, Serializer};

use crate::open_room::renderings::NotRendered;

/// Why it is not done, in one sentence for a person. Windows get the sentence.
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

impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
