//! The job `listen`: how long a recording is, and its waveform.

use crate::job::{Job, Request};
use crate::peaks::Gatherer;
use crate::refused::Reason;
use crate::sound::{self, Format, Listener};
use crate::{limits, naming};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Asks for the length and the waveform of a recording. The waveform becomes the file `<stem>.peaks`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Listen {
    /// The recording.
    pub source: PathBuf,
    /// The folder for the waveform; it must be there.
    pub out_dir: PathBuf,
    /// What its name begins with.
    pub stem: String,
}

/// What was heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Length in milliseconds.
    pub length_ms: u64,
    /// How many channels: two where agent and customer are kept apart.
    pub channels: u16,
    /// Samples a second in each channel.
    pub rate: u32,
    /// The waveform, to be read with [`crate::Peaks::read`].
    pub peaks: PathBuf,
}

impl Job for Listen {
    type Made = Heard;

    fn source(&self) -> &Path {
        &self.source
    }

    fn time(&self) -> Duration {
        limits::SOUND_TIME
    }

    fn request(self) -> Request {
        Request::Listen(self)
    }

    fn perform(&self) -> Result<Heard, Reason> {
        let mut waveform = Waveform(None);
        let (format, frames) = sound::read(&self.source, &mut waveform)?;
        let peaks = waveform.0.map(Gatherer::finish).unwrap_or_default();
        let path = naming::write_whole(
            &self.out_dir,
            &format!("{}.peaks", self.stem),
            &peaks.to_bytes(),
        )?;
        Ok(Heard {
            length_ms: format.ms(frames),
            channels: format.channels,
            rate: format.rate,
            peaks: path,
        })
    }
}

struct Waveform(Option<Gatherer>);

impl Listener for Waveform {
    fn begin(&mut self, format: Format) -> Result<(), Reason> {
        self.0 = Some(Gatherer::new(format.rate, format.channels));
        Ok(())
    }

    fn hear(&mut self, samples: &[i16]) -> Result<(), Reason> {
        if let Some(gatherer) = &mut self.0 {
            gatherer.add(samples);
        }
        Ok(())
    }
}
