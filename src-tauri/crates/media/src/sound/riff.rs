//! The head of a WAV file. Libraries refuse the short heads that telephone recorders write before mu-law.

use std::io::{self, Read, Seek, SeekFrom};

/// "The real format stands further on."
const EXTENSIBLE: u16 = 0xFFFE;

/// What the chunk "fmt " says, and where the sound lies.
pub(super) struct Head {
    /// The registered number of the coding: 1 plain, 6 A-law, 7 mu-law.
    pub coding: u16,
    pub channels: u16,
    pub rate: u32,
    pub bits: u16,
    /// Bytes of sound as the file says; what streams does not know it.
    pub claimed: u64,
}

/// Reads up to the first byte of sound. Nothing when this is no such file.
pub(super) fn head(file: &mut (impl Read + Seek)) -> io::Result<Option<Head>> {
    let mut start = [0; 12];
    file.read_exact(&mut start)?;
    if &start[..4] != b"RIFF" || &start[8..] != b"WAVE" {
        return Ok(None);
    }
    let mut format = None;
    loop {
        let mut chunk = [0; 8];
        file.read_exact(&mut chunk)?;
        let length = u32::from_le_bytes([chunk[4], chunk[5], chunk[6], chunk[7]]);
        match (&chunk[..4], &format) {
            (b"fmt ", None) if (16..4096).contains(&length) => {
                let mut fields = vec![0; length as usize];
                file.read_exact(&mut fields)?;
                format = Some(fields);
                file.seek(SeekFrom::Current((length % 2).into()))?;
            }
            (b"data", Some(fields)) => return Ok(Some(told(fields, length.into()))),
            (b"data", None) => return Ok(None),
            // Chunks begin at even places.
            _ => file
                .seek(SeekFrom::Current(i64::from(length) + i64::from(length % 2)))
                .map(|_| ())?,
        }
    }
}

fn told(fields: &[u8], claimed: u64) -> Head {
    let number = |at: usize| {
        fields
            .get(at..at + 2)
            .map_or(0, |two| u16::from_le_bytes([two[0], two[1]]))
    };
    let coding = match number(0) {
        EXTENSIBLE => number(24),
        plain => plain,
    };
    let rate = u32::from(number(4)) | u32::from(number(6)) << 16;
    Head {
        coding,
        channels: number(2),
        rate,
        bits: number(14),
        claimed,
    }
}
