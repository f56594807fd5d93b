//! The player's own thread: it alone opens devices and files.

use super::output::{self, Open, Output};
use super::track::{Controls, Track};
use super::{PlayerError, Shared};
use rodio::Source;
use rodio::source::SineWave;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};
use std::time::Duration;

type Reply<T> = Sender<Result<T, PlayerError>>;

/// What callers ask of the thread.
pub(super) enum Command {
    Outputs(Reply<Vec<Output>>),
    Choose(Option<String>, Reply<()>),
    Open {
        file: PathBuf,
        clip: Option<(u64, u64)>,
        reply: Reply<u64>,
    },
    Play(Reply<()>),
    Test(Reply<()>),
    Close(Reply<()>),
}

pub(super) struct Stage {
    shared: Arc<Shared>,
    output: Option<Open>,
    /// A track that waits for its output.
    ready: Option<Track>,
}

impl Stage {
    pub fn new(shared: Arc<Shared>) -> Self {
        Self {
            shared,
            output: None,
            ready: None,
        }
    }

    pub fn run(mut self, told: &Receiver<Command>) {
        for command in told {
            // Whoever asked may have stopped waiting.
            let _ = match command {
                Command::Outputs(reply) => reply.send(output::list()).is_ok(),
                Command::Choose(id, reply) => reply.send(self.choose(id)).is_ok(),
                Command::Open { file, clip, reply } => reply.send(self.open(file, clip)).is_ok(),
                Command::Play(reply) => reply.send(self.play()).is_ok(),
                Command::Test(reply) => reply.send(self.test()).is_ok(),
                Command::Close(reply) => {
                    self.close();
                    reply.send(Ok(())).is_ok()
                }
            };
        }
    }

    fn open(&mut self, file: PathBuf, clip: Option<(u64, u64)>) -> Result<u64, PlayerError> {
        let volume = self.shared.seen.lock().controls.volume();
        let track = Track::open(&file, clip, volume)?;
        self.close();
        let length = track.length_ms();
        let mut seen = self.shared.seen.lock();
        seen.controls = track.controls();
        seen.file = Some(file);
        drop(seen);
        self.ready = Some(track);
        Ok(length)
    }

    fn close(&mut self) {
        self.ready = None;
        let mut seen = self.shared.seen.lock();
        seen.controls.set_playing(false);
        seen.controls.let_go();
        seen.controls = Arc::new(Controls::of_nothing(seen.controls.volume()));
        seen.file = None;
        seen.trouble = None;
    }

    fn play(&mut self) -> Result<(), PlayerError> {
        if self.shared.seen.lock().file.is_none() {
            return Err(PlayerError::NothingOpen);
        }
        let sounding = self.sound();
        let mut seen = self.shared.seen.lock();
        seen.trouble = sounding.clone().err();
        if sounding.is_ok() {
            seen.controls.set_playing(true);
        }
        sounding
    }

    /// Sees to it that there is an output and that what is open is on it.
    fn sound(&mut self) -> Result<(), PlayerError> {
        if self.output.as_ref().is_some_and(Open::lost) {
            self.output = None;
        }
        if self.output.is_none() {
            let chosen = self.shared.seen.lock().output.clone();
            let output = self.output(chosen.as_deref())?;
            self.take(output)?;
        }
        if let (Some(track), Some(output)) = (self.ready.take(), &self.output) {
            output.sink.mixer().add(track);
        }
        Ok(())
    }

    fn output(&self, id: Option<&str>) -> Result<Open, PlayerError> {
        let shared = self.shared.clone();
        output::open(id, move || {
            let mut seen = shared.seen.lock();
            if seen.controls.playing() {
                seen.controls.set_playing(false);
                seen.trouble = Some(PlayerError::Lost);
            }
        })
    }

    /// Moves to a newly opened output, with what is open.
    fn take(&mut self, output: Open) -> Result<(), PlayerError> {
        let mut seen = self.shared.seen.lock();
        if let Some(file) = &seen.file {
            let track = Track::again(file, &seen.controls)?;
            seen.controls.let_go();
            seen.controls = track.controls();
            self.ready = Some(track);
        }
        self.output = Some(output);
        Ok(())
    }

    fn choose(&mut self, id: Option<String>) -> Result<(), PlayerError> {
        let output = self.output(id.as_deref())?;
        self.shared.seen.lock().output = id;
        self.take(output)?;
        self.sound()
    }

    fn test(&mut self) -> Result<(), PlayerError> {
        self.sound()?;
        if let Some(output) = &self.output {
            output.sink.mixer().add(note(440.0, 0));
            output.sink.mixer().add(note(660.0, 350));
        }
        Ok(())
    }
}

/// A soft note of a third of a second, after a while in milliseconds.
fn note(frequency: f32, after: u64) -> impl Source + Send + 'static {
    let length = Duration::from_millis(340);
    let edge = Duration::from_millis(30);
    let note = SineWave::new(frequency).take_duration(length).fade_in(edge);
    note.amplify(0.3).delay(Duration::from_millis(after))
}
