//! The head of a WAV file. Libraries refuse the short heads that telephone recorders write before mu-law, and sizes that
//! are a little off.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

/// "The real format stands further on."
const EXTENSIBLE: u16 = 0xFFFE;
/// A size of the sound from here on means "not known": a recorder that streams cannot go back to write it.
const UNKNOWN_BYTES: u64 = 0x7FFF_0000;
/// A recording may lack so many bytes of what its head says and still be whole: some recorders count the head too, or a
/// block that they never wrote. The head's own length comes to it.
const MISCOUNTED: u64 = 512;
/// So little behind the sound is a tag or filling, not sound that the head forgot.
const TRAILER: u64 = 1024;

/// What the chunk "fmt " says, and where the sound lies.
pub(super) struct Head {
    /// The registered number of the coding: 1 plain, 3 fractions, 6 A-law, 7 mu-law.
    pub coding: u16,
    pub channels: u16,
    pub rate: u32,
    /// Bytes of one sample in one channel.
    pub sample_bytes: u16,
    /// The first byte of sound.
    pub start: u64,
    /// How many bytes of sound there are; nothing where the file ends long before it should.
    pub length: Option<u64>,
}

/// Reads the head of a file of `size` bytes. Nothing when this is no such file.
pub(super) fn head(file: &mut (impl Read + Seek), size: u64) -> io::Result<Option<Head>> {
    let mut start = [0; 12];
    file.read_exact(&mut start)?;
    if !matches!(&start[..4], b"RIFF" | b"RF64" | b"BW64") || &start[8..] != b"WAVE" {
        return Ok(None);
    }
    let mut format = None;
    loop {
        let (name, length) = chunk(file)?;
        match (&name, &format) {
            (b"fmt ", None) if (14..4096).contains(&length) => {
                let mut fields = vec![0; length as usize];
                file.read_exact(&mut fields)?;
                format = Some(fields);
                skip_filling(file, length)?;
            }
            (b"data", Some(fields)) => {
                let start = file.stream_position()?;
                let length = sound_bytes(file, start, length.into(), size)?;
                return Ok(Some(told(fields, start, length)));
            }
            (b"data", None) => return Ok(None),
            _ => {
                file.seek(SeekFrom::Current(length.into()))?;
                skip_filling(file, length)?;
            }
        }
    }
}

fn chunk(file: &mut impl Read) -> io::Result<([u8; 4], u32)> {
    let mut bytes = [0; 8];
    file.read_exact(&mut bytes)?;
    let [name @ .., a, b, c, d] = bytes;
    Ok((name, u32::from_le_bytes([a, b, c, d])))
}

/// Chunks begin at even places, and some programs forget it. No chunk's name begins with a zero.
fn skip_filling(file: &mut (impl Read + Seek), length: u32) -> io::Result<()> {
    let mut filling = [0];
    if length % 2 == 1 && file.read(&mut filling)? == 1 && filling != [0] {
        file.seek(SeekFrom::Current(-1))?;
    }
    Ok(())
}

/// How many bytes of sound begin at `start`, of which the head claims `claimed`.
fn sound_bytes(
    file: &mut (impl Read + Seek),
    start: u64,
    claimed: u64,
    size: u64,
) -> io::Result<Option<u64>> {
    let there = size.saturating_sub(start);
    if claimed >= UNKNOWN_BYTES {
        return Ok(Some(there));
    }
    if claimed > there {
        let whole = claimed - there <= start + MISCOUNTED;
        return Ok(whole.then_some(there));
    }
    let behind = there - claimed;
    let ends = match claimed {
        0 => is_chunk(file, start, behind)?,
        _ => behind <= TRAILER || is_chunk(file, start + claimed + claimed % 2, behind)?,
    };
    Ok(Some(if ends { claimed } else { there }))
}

/// Whether a chunk begins at `place`, `left` bytes before the end of the file.
fn is_chunk(file: &mut (impl Read + Seek), place: u64, left: u64) -> io::Result<bool> {
    file.seek(SeekFrom::Start(place))?;
    match chunk(file) {
        Ok((name, length)) => {
            let named = name.iter().all(|byte| (0x20..0x7F).contains(byte));
            Ok(named && u64::from(length) <= left)
        }
        Err(e) if e.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(e) => Err(e),
    }
}

fn told(fields: &[u8], start: u64, length: Option<u64>) -> Head {
    let number = |at: usize| {
        fields
            .get(at..at + 2)
            .map_or(0, |two| u16::from_le_bytes([two[0], two[1]]))
    };
    let coding = match number(0) {
        EXTENSIBLE => number(24).max(1),
        plain => plain,
    };
    let (channels, frame, bits) = (number(2), number(12), number(14));
    // Samples of 12 or 20 bits lie in whole bytes, of which a frame's length tells.
    let by_frame = frame.checked_div(channels).unwrap_or(0);
    let sample_bytes = match coding {
        6 | 7 => 1,
        _ if by_frame >= bits.div_ceil(8) => by_frame,
        _ => bits.div_ceil(8),
    };
    Head {
        coding,
        channels,
        rate: u32::from(number(4)) | u32::from(number(6)) << 16,
        sample_bytes,
        start,
        length,
    }
}
