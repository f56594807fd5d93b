//! Recordings, read as a stream of 16-bit samples, whatever they are coded in.

mod coded;
mod pcm;
mod riff;

use crate::refused::Reason;
use crate::{kind, limits};
use filekind::{Family, Kind};
use std::path::Path;

/// How a recording sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Format {
    /// Frames a second.
    pub rate: u32,
    /// Samples a frame.
    pub channels: u16,
}

impl Format {
    /// How long `frames` last, in milliseconds, rounded down.
    pub fn ms(self, frames: u64) -> u64 {
        frames * 1000 / u64::from(self.rate)
    }

    fn check(self) -> Result<Self, Reason> {
        let sane = (1000..=384_000).contains(&self.rate) && (1..=8).contains(&self.channels);
        if sane { Ok(self) } else { Err(Reason::Damaged) }
    }
}

/// Somebody who hears a recording from its start to its end.
pub(crate) trait Listener {
    /// Comes once, before any samples.
    fn begin(&mut self, format: Format) -> Result<(), Reason>;

    /// Interleaved samples, whole frames.
    fn hear(&mut self, samples: &[i16]) -> Result<(), Reason>;
}

/// Reads the recording at `path` to its end. Answers its format and its length in frames.
pub(crate) fn read(path: &Path, listener: &mut impl Listener) -> Result<(Format, u64), Reason> {
    let kind = kind::wanted(path, Family::Sound)?;
    let mut heard = Heard {
        listener,
        format: None,
        frames: 0,
    };
    if kind == Kind::Wav && pcm::read(path, &mut heard)? {
        return heard.finish();
    }
    coded::read(path, kind, &mut heard)?;
    heard.finish()
}

/// Counts what the listener gets, and holds to the first format and to the longest recording.
struct Heard<'a, L> {
    listener: &'a mut L,
    format: Option<Format>,
    frames: u64,
}

impl<L: Listener> Heard<'_, L> {
    fn add(&mut self, format: Format, samples: &[i16]) -> Result<(), Reason> {
        match self.format {
            None => {
                self.format = Some(format.check()?);
                self.listener.begin(format)?;
            }
            Some(known) if known == format => {}
            Some(_) => return Err(Reason::Codec),
        }
        self.frames += (samples.len() / usize::from(format.channels)) as u64;
        if format.ms(self.frames) > limits::SOUND_MS {
            return Err(Reason::TooLong);
        }
        self.listener.hear(samples)
    }

    fn finish(self) -> Result<(Format, u64), Reason> {
        match self.format {
            Some(format) if self.frames > 0 => Ok((format, self.frames)),
            _ => Err(Reason::NoSound),
        }
    }
}
