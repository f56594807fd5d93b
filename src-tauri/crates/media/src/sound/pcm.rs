//! WAV of plain samples and the telephone's A-law and mu-law, as fast as the disk gives them.

use super::riff::{Head, head};
use super::{Format, Heard, Listener};
use crate::refused::Reason;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// Frames that are handed on together.
const BLOCK: usize = 64 << 10;

/// How the bytes of one sample become 16 bits.
type Sample = fn(&[u8]) -> i16;

fn sample(head: &Head) -> Option<Sample> {
    Some(match (head.coding, head.sample_bytes) {
        (1, 1) => |b| (i16::from(b[0]) - 128) << 8,
        // Of longer samples the upper two bytes.
        (1, 2) => |b| i16::from_le_bytes([b[0], b[1]]),
        (1, 3) => |b| i16::from_le_bytes([b[1], b[2]]),
        (1, 4) => |b| i16::from_le_bytes([b[2], b[3]]),
        (3, 4) => |b| of_fraction(f32::from_le_bytes([b[0], b[1], b[2], b[3]]).into()),
        (3, 8) => |b| {
            of_fraction(f64::from_le_bytes([
                b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7],
            ]))
        },
        (6, 1) => |b| a_law(b[0]),
        (7, 1) => |b| mu_law(b[0]),
        _ => return None,
    })
}

/// From -1 to 1; what is no number is silence.
fn of_fraction(fraction: f64) -> i16 {
    (fraction * 32_768.0).round() as i16
}

/// `false` when it is another kind of WAV.
pub(super) fn read<L: Listener>(path: &Path, heard: &mut Heard<'_, L>) -> Result<bool, Reason> {
    let file = File::open(path).map_err(|e| Reason::unreadable(&e))?;
    let size = file.metadata().map_err(|e| Reason::unreadable(&e))?.len();
    let mut file = BufReader::new(file);
    let Ok(Some(head)) = head(&mut file, size) else {
        return Ok(false);
    };
    let Some(sample) = sample(&head) else {
        return Ok(false);
    };
    let format = Format {
        rate: head.rate,
        channels: head.channels,
    }
    .check()?;
    let bytes = usize::from(head.sample_bytes);
    let frame = u64::from(head.channels) * u64::from(head.sample_bytes);
    let length = head.length.ok_or(Reason::Truncated)?;
    file.seek(SeekFrom::Start(head.start))
        .map_err(|e| Reason::unreadable(&e))?;
    let mut sound = file.take(length / frame * frame);
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
        samples.clear();
        samples.extend(block.chunks_exact(bytes).map(sample));
        // A file that was cut while it was read may end within a frame.
        samples.truncate(samples.len() / usize::from(head.channels) * usize::from(head.channels));
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
    fn fractions_are_never_too_loud_for_sixteen_bits() {
        assert_eq!(
            [0.5, 1.0, -1.0, 7.0, f64::NAN].map(of_fraction),
            [16_384, 32_767, -32_768, 32_767, 0]
        );
    }

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
