//! The player: one recording at a time, out of one output.
//!
//! It opens only WAV files that the job `bleep` made, so no foreign byte is decoded in the program itself. Opening devices
//! can take long and happens on a thread of its own; everything else is a number that the sounding side looks at.

mod output;
mod stage;
mod track;

pub use output::Output;

use parking_lot::Mutex;
use stage::{Command, Stage};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use track::Controls;

/// What can go wrong when something should sound; each is a sentence for a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlayerError {
    /// There is nothing to play on.
    #[error(
        "No sound device was found. Everything else works; connect a loudspeaker and play again."
    )]
    NoDevice,
    /// The chosen output is not there any more.
    #[error("The output “{0}” is not connected. Choose another one, or connect it and play again.")]
    NoSuchOutput(String),
    /// The device refused.
    #[error(
        "The sound device could not be opened ({0}). Another program may hold it; close that, or choose another output."
    )]
    Device(String),
    /// The device went away.
    #[error(
        "The sound device went away while it played. Connect it again, or choose another output, then play again."
    )]
    Lost,
    /// The file is not there, or is no rendering of ours.
    #[error(
        "The recording could not be opened ({0}). Open the call again: it is then prepared again."
    )]
    Recording(String),
    /// Nothing was opened.
    #[error("No recording is open. Open a call first.")]
    NothingOpen,
    /// The player's thread is gone.
    #[error("The player has stopped. Start the program again to hear calls.")]
    Gone,
}

/// How the player stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PlayerState {
    /// The recording that is open.
    pub file: Option<PathBuf>,
    /// Whether it sounds now.
    pub playing: bool,
    /// Whether it ran to its end (of the clip, where one was named).
    pub ended: bool,
    /// Where it is, in milliseconds of the recording.
    pub position_ms: u64,
    /// Where what is open begins, in milliseconds of the recording.
    pub from_ms: u64,
    /// Where it ends.
    pub to_ms: u64,
    /// 0 is silent, 1 as recorded, at most 2.
    pub volume: f32,
    /// The id of the chosen output; nothing means the system's own choice.
    pub output: Option<String>,
    /// Why nothing sounds, as a sentence, when it should.
    pub trouble: Option<String>,
}

/// Plays recordings. Its methods can be called from any thread; none of them panics where there is no sound device.
#[derive(Debug)]
pub struct Player {
    tell: Sender<Command>,
    shared: Arc<Shared>,
}

/// What the player's thread and its callers both see.
#[derive(Debug, Default)]
struct Shared {
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    file: Option<PathBuf>,
    controls: Arc<Controls>,
    output: Option<String>,
    trouble: Option<PlayerError>,
}

impl Shared {}

impl Default for Player {
    fn default() -> Self {
        Self::new()
    }
}

impl Player {
    /// A player with nothing open. No device is touched yet.
    pub fn new() -> Self {
        let shared = Arc::new(Shared::default());
        let (tell, told) = channel();
        let stage = Stage::new(shared.clone());
        thread::spawn(move || stage.run(&told));
        Self { tell, shared }
    }

    /// The outputs that are connected now.
    ///
    /// # Errors
    /// [`PlayerError::NoDevice`] when there are none.
    pub fn outputs(&self) -> Result<Vec<Output>, PlayerError> {
        self.ask(Command::Outputs)
    }

    /// Sounds come out of the output with this id from now on; `None` is the system's own choice. What plays goes on there.
    ///
    /// # Errors
    /// When it is not connected or cannot be opened; then the choice stays as it was.
    pub fn choose_output(&self, id: Option<String>) -> Result<(), PlayerError> {
        self.ask(|reply| Command::Choose(id, reply))
    }

    /// Opens a rendering that the job `bleep` made, at its start and paused; or of it only what lies between two times in
    /// milliseconds. Answers its whole length in milliseconds.
    ///
    /// # Errors
    /// When the file is not there or is no such rendering. That there is no device is said when it should play.
    pub fn open(&self, file: &Path, clip: Option<(u64, u64)>) -> Result<u64, PlayerError> {
        let file = file.to_owned();
        self.ask(|reply| Command::Open { file, clip, reply })
    }

    /// Plays on from where it is, or from the start when it ran to its end.
    ///
    /// # Errors
    /// When nothing is open, or there is nothing to play on.
    pub fn play(&self) -> Result<(), PlayerError> {
        self.ask(Command::Play)
    }

    /// A short test sound, two notes, whatever else plays.
    ///
    /// # Errors
    /// When there is nothing to play on.
    pub fn test_sound(&self) -> Result<(), PlayerError> {
        self.ask(Command::Test)
    }

    /// Falls silent and stays where it is.
    pub fn pause(&self) {
        self.shared.seen.lock().controls.set_playing(false);
    }

    /// Lets go of the recording.
    ///
    /// # Errors
    /// Only [`PlayerError::Gone`].
    pub fn close(&self) -> Result<(), PlayerError> {
        self.ask(Command::Close)
    }

    /// Goes to a time of the recording, in milliseconds, within what is open. Does not block.
    pub fn seek(&self, ms: u64) {
        self.shared.seen.lock().controls.seek_ms(ms);
    }

    /// How loud: 0 is silent, 1 as recorded, at most 2.
    pub fn set_volume(&self, volume: f32) {
        self.shared.seen.lock().controls.set_volume(volume);
    }

    /// How the player stands now.
    pub fn state(&self) -> PlayerState {
        let seen = self.shared.seen.lock();
        let controls = &seen.controls;
        let (from_ms, to_ms) = controls.clip_ms();
        PlayerState {
            file: seen.file.clone(),
            playing: controls.playing(),
            ended: controls.ended(),
            position_ms: controls.position_ms(),
            from_ms,
            to_ms,
            volume: controls.volume(),
            output: seen.output.clone(),
            trouble: seen.trouble.as_ref().map(ToString::to_string),
        }
    }

    fn ask<T>(
        &self,
        command: impl FnOnce(Sender<Result<T, PlayerError>>) -> Command,
    ) -> Result<T, PlayerError> {
        let (reply, answer) = channel();
        self.tell
            .send(command(reply))
            .map_err(|_| PlayerError::Gone)?;
        answer.recv().map_err(|_| PlayerError::Gone)?
    }
}
