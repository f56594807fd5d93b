//! A recording as a source of samples, steered by a few numbers that both sides look at. Nothing here waits for anybody.

use super::PlayerError;
use hound::{SampleFormat, WavReader};
use rodio::source::SeekError;
use rodio::{ChannelCount, Sample, SampleRate, Source};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering::Relaxed};
use std::time::Duration;

const NO_SEEK: u64 = u64::MAX;
const LOUDEST: f32 = 2.0;

/// The numbers that steer a track. Positions are frames of the recording.
#[derive(Debug)]
pub(super) struct Controls {
    rate: u32,
    from: u64,
    to: u64,
    position: AtomicU64,
    seek: AtomicU64,
    playing: AtomicBool,
    volume: AtomicU32,
    gone: AtomicBool,
}

impl Default for Controls {
    fn default() -> Self {
        Self::of_nothing(1.0)
    }
}

impl Controls {
    /// Where no recording is open there is still a volume.
    pub fn of_nothing(volume: f32) -> Self {
        Self::new(1, 0, 0, volume)
    }

    fn new(rate: u32, from: u64, to: u64, volume: f32) -> Self {
        Self {
            rate,
            from,
            to,
            position: AtomicU64::new(from),
            seek: AtomicU64::new(NO_SEEK),
            playing: AtomicBool::new(false),
            volume: AtomicU32::new(volume.to_bits()),
            gone: AtomicBool::new(false),
        }
    }

    pub fn playing(&self) -> bool {
        self.playing.load(Relaxed)
    }

    pub fn set_playing(&self, playing: bool) {
        if playing && self.ended() {
            self.seek.store(self.from, Relaxed);
        }
        self.playing.store(playing, Relaxed);
    }

    pub fn ended(&self) -> bool {
        self.to > 0 && self.frame() >= self.to
    }

    /// Where it is, or where it will be once the sounding side has looked.
    fn frame(&self) -> u64 {
        match self.seek.load(Relaxed) {
            NO_SEEK => self.position.load(Relaxed),
            wanted => wanted,
        }
    }

    pub fn position_ms(&self) -> u64 {
        self.ms(self.frame())
    }

    pub fn clip_ms(&self) -> (u64, u64) {
        (self.ms(self.from), self.ms(self.to))
    }

    pub fn seek_ms(&self, ms: u64) {
        let frame = frame_at(ms, self.rate);
        self.seek.store(frame.clamp(self.from, self.to), Relaxed);
    }

    pub fn volume(&self) -> f32 {
        f32::from_bits(self.volume.load(Relaxed))
    }

    pub fn set_volume(&self, volume: f32) {
        let volume = if volume.is_finite() {
            volume.clamp(0.0, LOUDEST)
        } else {
            1.0
        };
        self.volume.store(volume.to_bits(), Relaxed);
    }

    /// The track ends for good and is taken off its output.
    pub fn let_go(&self) {
        self.gone.store(true, Relaxed);
    }

    fn ms(&self, frame: u64) -> u64 {
        frame * 1000 / u64::from(self.rate)
    }
}

fn frame_at(ms: u64, rate: u32) -> u64 {
    ms.saturating_mul(rate.into()) / 1000
}

/// The sounding side: samples of the recording while it plays, silence while it does not.
pub(super) struct Track {
    wav: WavReader<BufReader<File>>,
    controls: Arc<Controls>,
    channels: ChannelCount,
    rate: SampleRate,
    /// Samples of the current frame that are still to come.
    left: u16,
    silent: bool,
}

impl Track {
    /// Opens a WAV of 16-bit samples, from its start or within `clip` (milliseconds).
    pub fn open(file: &Path, clip: Option<(u64, u64)>, volume: f32) -> Result<Self, PlayerError> {
        let wav = reader(file)?;
        let spec = wav.spec();
        let frames = u64::from(wav.duration());
        let (from, to) = match clip {
            None => (0, frames),
            Some((from, to)) => {
                let from = frame_at(from, spec.sample_rate).min(frames);
                (from, frame_at(to, spec.sample_rate).clamp(from, frames))
            }
        };
        let controls = Controls::new(spec.sample_rate, from, to, volume);
        controls.seek.store(from, Relaxed);
        Self::with(wav, Arc::new(controls))
    }

    /// The same recording again, on another output, going on where its controls are.
    pub fn again(file: &Path, controls: &Controls) -> Result<Self, PlayerError> {
        let fresh = Controls::new(controls.rate, controls.from, controls.to, controls.volume());
        fresh.seek.store(controls.frame(), Relaxed);
        fresh.playing.store(controls.playing(), Relaxed);
        Self::with(reader(file)?, Arc::new(fresh))
    }

    fn with(wav: WavReader<BufReader<File>>, controls: Arc<Controls>) -> Result<Self, PlayerError> {
        let spec = wav.spec();
        let ours = spec.bits_per_sample == 16 && spec.sample_format == SampleFormat::Int;
        let (Some(channels), Some(rate), true) = (
            ChannelCount::new(spec.channels),
            SampleRate::new(spec.sample_rate),
            ours,
        ) else {
            return Err(PlayerError::Recording("it is no rendering".to_owned()));
        };
        Ok(Self {
            wav,
            controls,
            channels,
            rate,
            left: 0,
            silent: true,
        })
    }

    pub fn controls(&self) -> Arc<Controls> {
        self.controls.clone()
    }

    /// The whole recording's length in milliseconds.
    pub fn length_ms(&self) -> u64 {
        u64::from(self.wav.duration()) * 1000 / u64::from(self.rate.get())
    }

    /// Between two frames: follows a seek, stops at the end, and counts.
    fn turn_to_next_frame(&mut self) {
        self.left = self.channels.get();
        let mut position = self.controls.position.load(Relaxed);
        let wanted = self.controls.seek.load(Relaxed);
        if wanted != NO_SEEK {
            let reached = u32::try_from(wanted).is_ok_and(|frame| self.wav.seek(frame).is_ok());
            position = if reached { wanted } else { self.controls.to };
            self.controls.position.store(position, Relaxed);
            // A newer wish that came in between stays, and is seen at the next frame.
            let _ = self
                .controls
                .seek
                .compare_exchange(wanted, NO_SEEK, Relaxed, Relaxed);
        }
        if position >= self.controls.to {
            self.controls.playing.store(false, Relaxed);
        }
        self.silent = !self.controls.playing();
        if !self.silent {
            self.controls.position.store(position + 1, Relaxed);
        }
    }
}

fn reader(file: &Path) -> Result<WavReader<BufReader<File>>, PlayerError> {
    let cannot = |why: String| PlayerError::Recording(why);
    let open = File::open(file).map_err(|e| cannot(crate::refused::plain(&e)))?;
    // A large piece at a time, so that the sounding side seldom waits for the disk.
    let pieces = BufReader::with_capacity(1 << 16, open);
    WavReader::new(pieces).map_err(|_| cannot("it is no rendering".to_owned()))
}

impl Iterator for Track {
    type Item = Sample;

    fn next(&mut self) -> Option<Sample> {
        if self.left == 0 {
            if self.controls.gone.load(Relaxed) {
                return None;
            }
            self.turn_to_next_frame();
        }
        self.left -= 1;
        if self.silent {
            return Some(0.0);
        }
        match self.wav.samples::<i16>().next() {
            Some(Ok(sample)) => Some(f32::from(sample) / 32768.0 * self.controls.volume()),
            _ => {
                self.controls.position.store(self.controls.to, Relaxed);
                Some(0.0)
            }
        }
    }
}

impl Source for Track {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        self.channels
    }

    fn sample_rate(&self) -> SampleRate {
        self.rate
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }

    fn try_seek(&mut self, to: Duration) -> Result<(), SeekError> {
        self.controls.seek_ms(to.as_millis() as u64);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hound::{WavSpec, WavWriter};

    /// A second at 1,000 frames a second, two channels; each sample says its frame.
    fn recording() -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        let spec = WavSpec {
            channels: 2,
            sample_rate: 1000,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        let mut writer = WavWriter::create(file.path(), spec).unwrap();
        for frame in 0..1000i16 {
            writer.write_sample(frame).unwrap();
            writer.write_sample(-frame).unwrap();
        }
        writer.finalize().unwrap();
        file
    }

    fn hear(track: &mut Track, frames: usize) -> Vec<[i32; 2]> {
        let mut frame = || [0, 1].map(|_| (track.next().unwrap() * 32768.0).round() as i32);
        (0..frames).map(|_| frame()).collect()
    }

    #[test]
    fn it_is_silent_until_it_plays_and_stands_where_it_was_paused() {
        let file = recording();
        let mut track = Track::open(file.path(), None, 1.0).unwrap();
        let controls = track.controls();
        assert_eq!(track.length_ms(), 1000);
        assert_eq!(hear(&mut track, 2), [[0, 0], [0, 0]]);
        controls.set_playing(true);
        assert_eq!(hear(&mut track, 3), [[0, 0], [1, -1], [2, -2]]);
        controls.set_playing(false);
        assert_eq!(hear(&mut track, 2), [[0, 0], [0, 0]]);
        assert_eq!(controls.position_ms(), 3);
        controls.set_playing(true);
        assert_eq!(hear(&mut track, 1), [[3, -3]]);
    }

    #[test]
    fn a_clip_ends_where_it_should_and_starts_over() {
        let file = recording();
        let mut track = Track::open(file.path(), Some((500, 502)), 1.0).unwrap();
        let controls = track.controls();
        assert_eq!(
            (controls.clip_ms(), controls.position_ms()),
            ((500, 502), 500)
        );
        controls.set_playing(true);
        assert_eq!(
            hear(&mut track, 4),
            [[500, -500], [501, -501], [0, 0], [0, 0]]
        );
        assert!(controls.ended() && !controls.playing());
        controls.set_playing(true);
        assert_eq!(hear(&mut track, 1), [[500, -500]]);
    }

    #[test]
    fn seeking_is_seen_at_once_and_stays_within_the_clip() {
        let file = recording();
        let mut track = Track::open(file.path(), Some((100, 900)), 1.0).unwrap();
        let controls = track.controls();
        controls.seek_ms(700);
        assert_eq!(controls.position_ms(), 700, "also while paused");
        controls.set_playing(true);
        assert_eq!(hear(&mut track, 1), [[700, -700]]);
        controls.seek_ms(5);
        assert_eq!(hear(&mut track, 1), [[100, -100]]);
        controls.seek_ms(5000);
        assert_eq!(hear(&mut track, 1), [[0, 0]]);
        assert!(controls.ended());
    }

    #[test]
    fn another_output_goes_on_at_the_same_place() {
        let file = recording();
        let mut track = Track::open(file.path(), None, 0.5).unwrap();
        track.controls().set_playing(true);
        hear(&mut track, 10);
        let mut moved = Track::again(file.path(), &track.controls()).unwrap();
        assert_eq!(
            hear(&mut moved, 3),
            [[5, -5], [6, -6], [6, -6]],
            "frames 10 to 12 at half volume"
        );
        track.controls().let_go();
        assert_eq!(track.next(), None);
    }

    #[test]
    fn a_mixer_hears_it_at_its_own_rate() {
        let file = recording();
        let track = Track::open(file.path(), None, 1.0).unwrap();
        track.controls().set_playing(true);
        let (to, from) = (
            ChannelCount::new(2).unwrap(),
            SampleRate::new(4000).unwrap(),
        );
        let (mixer, mut out) = rodio::mixer::mixer(to, from);
        mixer.add(track);
        let heard: Vec<f32> = out.by_ref().take(4000 * 2).collect();
        let loudest = heard.iter().copied().fold(0.0, f32::max);
        assert!((loudest - 999.0 / 32768.0).abs() < 0.002, "{loudest}");
    }

    #[test]
    fn what_is_no_rendering_is_not_opened() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("call.mp3");
        std::fs::write(&path, b"ID3 and so on").unwrap();
        for file in [path, dir.path().join("nowhere.wav")] {
            let why = Track::open(&file, None, 1.0).err().unwrap().to_string();
            assert!(
                why.starts_with("The recording could not be opened ("),
                "{why}"
            );
        }
    }
}
