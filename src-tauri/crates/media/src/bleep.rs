//! The job `bleep`: a call as the room may hear it, with what is private silent.

use crate::job::{Job, Request};
use crate::refused::Reason;
use crate::sound::{self, Format, Listener};
use crate::{limits, naming};
use hound::{SampleFormat, WavSpec, WavWriter};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufWriter};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::NamedTempFile;

/// A WAV counts its bytes in 32 bits; some are the head's.
const MOST_BYTES: u64 = u32::MAX as u64 - 1024;

/// Asks for a recording as plain WAV with the bleeped spans silent. The player opens nothing else; with no spans it is
/// the whole recording, for those who curate.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Bleep {
    /// The recording.
    pub source: PathBuf,
    /// What must not be heard.
    pub spans: Vec<Span>,
    /// The folder for the file; it must be there.
    pub out_dir: PathBuf,
}

/// A stretch of a recording, in milliseconds from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First millisecond.
    pub from: u64,
    /// The millisecond after the last.
    pub to: u64,
}

/// A recording as the room may hear it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bleeped {
    /// BLAKE3 of the file's bytes.
    pub hash: String,
    /// The file, `<hash>.wav`.
    pub path: PathBuf,
    /// Length in milliseconds, as the original.
    pub length_ms: u64,
}

impl Job for Bleep {
    type Made = Bleeped;

    fn source(&self) -> &Path {
        &self.source
    }

    fn time(&self) -> Duration {
        limits::SOUND_TIME
    }

    fn request(self) -> Request {
        Request::Bleep(self)
    }

    fn perform(&self) -> Result<Bleeped, Reason> {
        let part = NamedTempFile::new_in(&self.out_dir).map_err(|e| Reason::unwritten(&e))?;
        let mut tape = Tape {
            spans: &self.spans,
            part: &part,
            wav: None,
            silent: Vec::new(),
            frames: 0,
            channels: 1,
        };
        let (format, frames) = sound::read(&self.source, &mut tape)?;
        if let Some(wav) = tape.wav {
            wav.finalize().map_err(unwritten)?;
        }
        let hash = naming::hash_of(part.path()).map_err(|e| Reason::unwritten(&e))?;
        let path = self.out_dir.join(format!("{hash}.wav"));
        part.persist(&path)
            .map_err(|e| Reason::unwritten(&e.error))?;
        Ok(Bleeped {
            hash,
            path,
            length_ms: format.ms(frames),
        })
    }
}

/// The WAV being written, sample after sample.
struct Tape<'a> {
    spans: &'a [Span],
    part: &'a NamedTempFile,
    wav: Option<WavWriter<BufWriter<File>>>,
    silent: Vec<Range<u64>>,
    frames: u64,
    channels: u64,
}

impl Listener for Tape<'_> {
    fn begin(&mut self, format: Format) -> Result<(), Reason> {
        let spec = WavSpec {
            channels: format.channels,
            sample_rate: format.rate,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        let file = self.part.reopen().map_err(|e| Reason::unwritten(&e))?;
        self.wav =
            Some(WavWriter::new(BufWriter::with_capacity(1 << 18, file), spec).map_err(unwritten)?);
        self.silent = self
            .spans
            .iter()
            .map(|span| frames_of(*span, format.rate))
            .collect();
        self.channels = format.channels.into();
        Ok(())
    }

    fn hear(&mut self, samples: &[i16]) -> Result<(), Reason> {
        let mut samples = samples.to_vec();
        let here = self.frames..self.frames + samples.len() as u64 / self.channels;
        for span in &self.silent {
            let (from, to) = (span.start.max(here.start), span.end.min(here.end));
            if from < to {
                let within = |frame: u64| ((frame - here.start) * self.channels) as usize;
                samples[within(from)..within(to)].fill(0);
            }
        }
        self.frames = here.end;
        if here.end * self.channels * 2 > MOST_BYTES {
            return Err(Reason::TooLong);
        }
        let Some(wav) = &mut self.wav else {
            return Ok(());
        };
        let mut block = wav.get_i16_writer(samples.len() as u32);
        for sample in samples {
            block.write_sample(sample);
        }
        block.flush().map_err(unwritten)
    }
}

/// The frames that a span touches: a frame that sounds partly within it is silent.
fn frames_of(span: Span, rate: u32) -> Range<u64> {
    let (from, to) = (span.from.min(span.to), span.from.max(span.to));
    let rate = u64::from(rate);
    from.saturating_mul(rate) / 1000..to.saturating_mul(rate).div_ceil(1000)
}

fn unwritten(error: hound::Error) -> Reason {
    match error {
        hound::Error::IoError(e) => Reason::unwritten(&e),
        other => Reason::unwritten(&io::Error::other(other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_silent_from_before_its_start_to_after_its_end() {
        assert_eq!(frames_of(Span { from: 1, to: 2 }, 11_025), 11..23);
        assert_eq!(
            frames_of(Span { from: 900, to: 100 }, 8000),
            800..7200,
            "drawn backwards"
        );
    }
}
