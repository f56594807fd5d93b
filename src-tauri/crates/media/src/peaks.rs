//! Waveforms: the lowest and highest sample of each 20 ms.

use std::io;
use std::path::Path;

/// How much time one peak stands for, in milliseconds.
pub const PEAK_MS: u64 = 20;

/// A waveform: for each 20 ms the lowest and the highest sample over all channels, from -32768 to 32767.
/// As a file: pairs of little-endian 16-bit numbers, lowest first, nothing else (720 KB an hour).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Peaks(pub Vec<[i16; 2]>);

impl Peaks {
    /// Reads a file of peaks that a worker made.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(path: &Path) -> io::Result<Self> {
        let bytes = std::fs::read(path)?;
        let pairs = bytes.chunks_exact(4).map(|b| {
            [
                i16::from_le_bytes([b[0], b[1]]),
                i16::from_le_bytes([b[2], b[3]]),
            ]
        });
        Ok(Self(pairs.collect()))
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        self.0
            .iter()
            .flatten()
            .flat_map(|sample| sample.to_le_bytes())
            .collect()
    }

    /// The waveform in at most `columns` columns, for drawing: lowest and highest of each, from -1 to 1.
    pub fn columns(&self, columns: usize) -> Vec<[f32; 2]> {
        let count = columns.min(self.0.len());
        let share = |at: usize| at * self.0.len() / count;
        let column = |at: usize| widest(self.0[share(at)..share(at + 1)].iter().copied());
        (0..count)
            .map(|at| column(at).map(|sample| f32::from(sample) / 32768.0))
            .collect()
    }
}

fn widest(pairs: impl Iterator<Item = [i16; 2]>) -> [i16; 2] {
    pairs
        .reduce(|a, b| [a[0].min(b[0]), a[1].max(b[1])])
        .unwrap_or_default()
}

/// Gathers peaks from samples that come in pieces of any length.
pub(crate) struct Gatherer {
    rate: u64,
    channels: usize,
    frames: u64,
    open: Option<[i16; 2]>,
    peaks: Vec<[i16; 2]>,
}

impl Gatherer {
    pub fn new(rate: u32, channels: u16) -> Self {
        Self {
            rate: rate.into(),
            channels: channels.into(),
            frames: 0,
            open: None,
            peaks: Vec::new(),
        }
    }

    /// Takes interleaved samples, whole frames only.
    pub fn add(&mut self, mut samples: &[i16]) {
        while !samples.is_empty() {
            // Where 20 ms is no whole number of frames, the stretches differ by one and never drift.
            let ends = ((self.peaks.len() as u64 + 1) * self.rate * PEAK_MS).div_ceil(1000);
            let left = (ends - self.frames) as usize * self.channels;
            let (now, later) = samples.split_at(left.min(samples.len()));
            let here = extent(now);
            self.open = Some(
                self.open
                    .map_or(here, |open| widest([open, here].into_iter())),
            );
            self.frames += (now.len() / self.channels) as u64;
            if now.len() == left {
                self.peaks.extend(self.open.take());
            }
            samples = later;
        }
    }

    pub fn finish(mut self) -> Peaks {
        self.peaks.extend(self.open.take());
        Peaks(self.peaks)
    }
}

fn extent(samples: &[i16]) -> [i16; 2] {
    let low = samples.iter().copied().min().unwrap_or(0);
    let high = samples.iter().copied().max().unwrap_or(0);
    [low, high]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_20_ms_has_its_lowest_and_highest() {
        let mut gatherer = Gatherer::new(8000, 2);
        let mut samples = vec![0i16; 8000 / 50 * 2 * 3 + 10];
        samples[0] = -5;
        samples[319] = 7;
        samples[320] = 100;
        samples[645] = -900;
        for piece in samples.chunks(22) {
            gatherer.add(piece);
        }
        assert_eq!(gatherer.finish().0, [[-5, 7], [0, 100], [-900, 0], [0, 0]]);
    }

    #[test]
    fn an_awkward_rate_does_not_drift() {
        let mut gatherer = Gatherer::new(11_025, 1);
        gatherer.add(&vec![1; 11_025 * 60]);
        assert_eq!(gatherer.finish().0.len(), 60 * 50);
    }

    #[test]
    fn peaks_survive_their_file_and_narrow_to_columns() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.peaks");
        let peaks = Peaks(vec![[-32768, 3], [-1, 16384], [-7, 8], [0, 0]]);
        std::fs::write(&path, peaks.to_bytes()).unwrap();
        assert_eq!(Peaks::read(&path).unwrap(), peaks);
        assert_eq!(
            peaks.columns(2),
            [[-1.0, 0.5], [-7.0 / 32768.0, 8.0 / 32768.0]]
        );
        assert_eq!(peaks.columns(99).len(), 4);
        assert!(Peaks::default().columns(9).is_empty());
    }
}
