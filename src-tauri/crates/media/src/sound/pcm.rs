//! The commonest recording, plain 16-bit WAV, read as fast as the disk gives it.

use super::{Format, Heard, Listener};
use crate::refused::Reason;
use hound::{SampleFormat, WavReader};
use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::Path;

/// A size of the sound from here on means "not known": a recorder that streams cannot go back to write it.
const UNKNOWN_BYTES: u64 = 0x7FFF_0000;

/// `false` when it is another kind of WAV.
pub(super) fn read<L: Listener>(path: &Path, heard: &mut Heard<'_, L>) -> Result<bool, Reason> {
    let file = File::open(path).map_err(|e| Reason::unreadable(&e))?;
    let bytes_in_file = file.metadata().map_err(|e| Reason::unreadable(&e))?.len();
    let Ok(header) = WavReader::new(BufReader::new(file)) else {
        return Ok(false);
    };
    let spec = header.spec();
    if spec.bits_per_sample != 16 || spec.sample_format != SampleFormat::Int {
        return Ok(false);
    }
    let format = Format {
        rate: spec.sample_rate,
        channels: spec.channels,
    }
    .check()?;
    let frame = u64::from(spec.channels) * 2;
    let claimed = u64::from(header.len()) * 2;
    let mut rest = header.into_inner();
    let start = rest.stream_position().map_err(|e| Reason::unreadable(&e))?;
    let there = bytes_in_file.saturating_sub(start);
    let known = claimed > 0 && claimed < UNKNOWN_BYTES;
    if known && there < claimed {
        return Err(Reason::Truncated);
    }
    let wanted = if known { claimed } else { there };
    let mut sound = rest.take(wanted / frame * frame);

    // Whole frames in each block, whatever the number of channels.
    let mut block = vec![0; (64 << 10) * frame as usize];
    let mut samples = Vec::with_capacity(block.len() / 2);
    loop {
        let mut read = 0;
        while read < block.len() {
            match sound
                .read(&mut block[read..])
                .map_err(|e| Reason::unreadable(&e))?
            {
                0 => break,
                more => read += more,
            }
        }
        samples.clear();
        samples.extend(
            block[..read / 2 * 2]
                .chunks_exact(2)
                .map(|b| i16::from_le_bytes([b[0], b[1]])),
        );
        if samples.is_empty() {
            return Ok(true);
        }
        heard.add(format, &samples)?;
    }
}
