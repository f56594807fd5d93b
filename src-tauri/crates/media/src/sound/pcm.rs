//! The commonest recordings, plain 16-bit WAV and the telephone's A-law and mu-law, as fast as the disk gives them.

use super::riff::{Head, head};
use super::{Format, Heard, Listener};
use crate::refused::Reason;
use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::Path;

/// A size of the sound from here on means "not known": a recorder that streams cannot go back to write it.
const UNKNOWN_BYTES: u64 = 0x7FFF_0000;
/// Frames that are handed on together.
const BLOCK: usize = 64 << 10;

/// How bytes become samples.
#[derive(Clone, Copy)]
enum Coding {
    Plain,
    ALaw,
    MuLaw,
}

impl Coding {
    fn of(head: &Head) -> Option<Self> {
        match (head.coding, head.bits) {
            (1, 16) => Some(Self::Plain),
            (6, 8) => Some(Self::ALaw),
            (7, 8) => Some(Self::MuLaw),
            _ => None,
        }
    }

    fn bytes(self) -> u64 {
        match self {
            Self::Plain => 2,
            Self::ALaw | Self::MuLaw => 1,
        }
    }

    fn decode(self, bytes: &[u8], samples: &mut Vec<i16>) {
        samples.clear();
        match self {
            Self::Plain => samples.extend(
                bytes
                    .chunks_exact(2)
                    .map(|b| i16::from_le_bytes([b[0], b[1]])),
            ),
            Self::ALaw => samples.extend(bytes.iter().map(|byte| a_law(*byte))),
            Self::MuLaw => samples.extend(bytes.iter().map(|byte| mu_law(*byte))),
        }
    }
}

/// `false` when it is another kind of WAV.
pub(super) fn read<L: Listener>(path: &Path, heard: &mut Heard<'_, L>) -> Result<bool, Reason> {
    let file = File::open(path).map_err(|e| Reason::unreadable(&e))?;
    let bytes_in_file = file.metadata().map_err(|e| Reason::unreadable(&e))?.len();
    let mut file = BufReader::new(file);
    let Ok(Some(head)) = head(&mut file) else {
        return Ok(false);
    };
    let Some(coding) = Coding::of(&head) else {
        return Ok(false);
    };
    let format = Format {
        rate: head.rate,
        channels: head.channels,
    }
    .check()?;
    let frame = u64::from(head.channels) * coding.bytes();
    let start = file.stream_position().map_err(|e| Reason::unreadable(&e))?;
    let there = bytes_in_file.saturating_sub(start);
    let known = head.claimed > 0 && head.claimed < UNKNOWN_BYTES;
    if known && there < head.claimed {
        return Err(Reason::Truncated);
    }
    let wanted = if known { head.claimed } else { there };
    let mut sound = file.take(wanted / frame * frame);
    let mut block = Vec::with_capacity(BLOCK * frame as usize);
    let mut samples = Vec::with_capacity(BLOCK * usize::from(head.channels));
    loop {
        block.clear();
        let piece = BLOCK as u64 * frame;
        sound
            .by_ref()
            .take(piece)
            .read_to_end(&mut block)
            .map_err(|e| Reason::unreadable(&e))?;
        if block.is_empty() {
            return Ok(true);
        }
        coding.decode(&block, &mut samples);
        heard.add(format, &samples)?;
    }
}

/// ITU-T G.711, table 2a, to 16 bits.
fn mu_law(byte: u8) -> i16 {
    let byte = !byte;
    let size = (i16::from(byte & 0x0F) << 3 | 0x84) << (byte >> 4 & 7);
    if byte & 0x80 == 0 {
        size - 0x84
    } else {
        0x84 - size
    }
}

/// ITU-T G.711, table 1a, to 16 bits.
fn a_law(byte: u8) -> i16 {
    let byte = byte ^ 0x55;
    let step = i16::from(byte & 0x0F) << 4 | 8;
    let size = match byte >> 4 & 7 {
        0 => step,
        segment => (step | 0x100) << (segment - 1),
    };
    if byte & 0x80 == 0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_telephones_codes_are_those_of_g_711() {
        assert_eq!(
            [0xFF, 0x80, 0x00, 0x7F, 0xEF].map(mu_law),
            [0, 32124, -32124, 0, 132]
        );
        assert_eq!(
            [0xD5, 0x55, 0xAA, 0x2A, 0x80].map(a_law),
            [8, -8, 32256, -32256, 5504]
        );
    }
}
