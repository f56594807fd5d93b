//! Every other recording, decoded by symphonia (and Opus by libopus).

use super::{Format, Heard, Listener};
use crate::refused::Reason;
use filekind::Kind;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;
use symphonia::core::audio::{AudioBufferRef, SampleBuffer};
use symphonia::core::codecs::{CODEC_TYPE_NULL, CodecRegistry, Decoder, DecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::{FormatOptions, FormatReader, Packet, Track};
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;
use symphonia::core::probe::Hint;
use symphonia_adapter_libopus::OpusDecoder;

/// A recording with fewer than this many hundredths of what it says it holds was cut off.
const WHOLE_PERCENT: u64 = 98;
/// Packets that cannot be decoded are passed over while there are fewer than one in so many.
const BAD_IN: u64 = 10;

pub(super) fn read<L: Listener>(
    path: &Path,
    kind: Kind,
    heard: &mut Heard<'_, L>,
) -> Result<(), Reason> {
    let mut container = open(path, kind, true)?;
    let mut track = sounding(container.as_ref())?;
    let told = kind != Kind::Mp3 || tells_its_length(container.as_mut(), &track)?;
    if kind == Kind::Mp3 {
        container = open(path, kind, told)?;
        track = sounding(container.as_ref())?;
    }
    let mut decoder = decoder(&track)?;
    let (mut good, mut bad) = (0u64, 0u64);
    let mut samples = Samples::default();
    while let Some(packet) = next(container.as_mut(), track.id)? {
        match decoder.decode(&packet) {
            Ok(piece) => {
                good += 1;
                let (format, samples) = samples.of(piece);
                if !samples.is_empty() {
                    heard.add(format, samples)?;
                }
            }
            Err(Error::DecodeError(_)) => bad += 1,
            Err(Error::IoError(e)) if e.kind() == ErrorKind::UnexpectedEof => break,
            Err(error) => return Err(reason(&error)),
        }
    }
    if bad * BAD_IN > good {
        return Err(Reason::Damaged);
    }
    if kind == Kind::Ogg && !closed(path).map_err(|e| Reason::unreadable(&e))? {
        return Err(Reason::Truncated);
    }
    match track.codec_params.n_frames {
        Some(claimed) if told && heard.frames * 100 < claimed.saturating_mul(WHOLE_PERCENT) => {
            Err(Reason::Truncated)
        }
        _ => Ok(()),
    }
}

/// Whether the last page of an Ogg file says that it is the last (RFC 3533, section 6: header type flag, bit 0x04).
/// How long it should be stands nowhere else.
fn closed(path: &Path) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    // A page is at most 65,307 bytes long.
    file.seek(SeekFrom::Start(length.saturating_sub(65_307)))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    let last = tail.windows(6).rev().find(|six| six.starts_with(b"OggS"));
    Ok(last.is_some_and(|page| page[5] & 0x04 != 0))
}

fn sounding(container: &dyn FormatReader) -> Result<Track, Reason> {
    let mut tracks = container.tracks().iter();
    let track = tracks.find(|track| track.codec_params.codec != CODEC_TYPE_NULL);
    track.cloned().ok_or(Reason::NoSound)
}

/// Reads an MP3 to its end, decoding nothing. Without a head by its encoder its length is only guessed from its first frames,
/// and the head of one that was joined from several speaks of the first; what comes after the told end would be left out.
fn tells_its_length(container: &mut dyn FormatReader, track: &Track) -> Result<bool, Reason> {
    let params = &track.codec_params;
    let (Some(frames), Some(delay)) = (params.n_frames, params.delay) else {
        return Ok(false);
    };
    let around = u64::from(delay) + u64::from(params.padding.unwrap_or(0));
    let mut there = 0;
    while let Some(packet) = next(container, track.id)? {
        there += packet.block_dur();
    }
    Ok(there * WHOLE_PERCENT <= frames.saturating_add(around).saturating_mul(100))
}

/// With `gapless`, what encoders add before and after a recording is left out.
fn open(path: &Path, kind: Kind, gapless: bool) -> Result<Box<dyn FormatReader>, Reason> {
    let file = File::open(path).map_err(|e| Reason::unreadable(&e))?;
    let stream = MediaSourceStream::new(Box::new(file), Default::default());
    let mut hint = Hint::new();
    hint.with_extension(match kind {
        Kind::Wav => "wav",
        Kind::Aiff => "aiff",
        Kind::Mp3 => "mp3",
        Kind::Mp4 => "m4a",
        Kind::Aac => "aac",
        Kind::Flac => "flac",
        _ => "ogg",
    });
    let options = FormatOptions {
        enable_gapless: gapless,
        ..Default::default()
    };
    let probe = symphonia::default::get_probe();
    let probed = probe.format(&hint, stream, &options, &MetadataOptions::default());
    Ok(probed.map_err(|error| reason(&error))?.format)
}

fn decoder(track: &Track) -> Result<Box<dyn Decoder>, Reason> {
    let mut codecs = CodecRegistry::new();
    symphonia::default::register_enabled_codecs(&mut codecs);
    codecs.register_all::<OpusDecoder>();
    codecs
        .make(&track.codec_params, &DecoderOptions::default())
        .map_err(|_| Reason::Codec)
}

fn next(container: &mut dyn FormatReader, track: u32) -> Result<Option<Packet>, Reason> {
    loop {
        match container.next_packet() {
            Ok(packet) if packet.track_id() == track => return Ok(Some(packet)),
            Ok(_) => {}
            Err(Error::IoError(e)) if e.kind() == ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(reason(&error)),
        }
    }
}

/// The 16-bit samples of one piece after another, in a buffer that is used again.
#[derive(Default)]
struct Samples {
    buffer: Option<SampleBuffer<i16>>,
    room: u64,
}

impl Samples {
    fn of(&mut self, piece: AudioBufferRef<'_>) -> (Format, &[i16]) {
        let spec = *piece.spec();
        let format = Format {
            rate: spec.rate,
            channels: spec.channels.count() as u16,
        };
        let needed = piece.capacity() as u64 * spec.channels.count() as u64;
        if self.room < needed {
            self.buffer = None;
        }
        let buffer = self
            .buffer
            .get_or_insert_with(|| SampleBuffer::new(piece.capacity() as u64, spec));
        self.room = buffer.capacity() as u64;
        buffer.copy_interleaved_ref(piece);
        (format, buffer.samples())
    }
}

fn reason(error: &Error) -> Reason {
    match error {
        Error::IoError(e) if e.kind() == ErrorKind::UnexpectedEof => Reason::Truncated,
        Error::IoError(e) => Reason::unreadable(e),
        Error::Unsupported(_) => Reason::Codec,
        _ => Reason::Damaged,
    }
}
