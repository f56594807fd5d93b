//! Says what a file is by what is in it; its name counts only where the content leaves a choice.

mod sentences;
mod text;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use serde::Serialize;

use crate::named;

/// How much of a file is looked at.
const LOOKED_AT: u64 = 64 << 10;

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Recognised {
    /// A scan or photo of one page, or of several (TIFF).
    Picture {
        /// How it is stored.
        format: PictureFormat,
    },
    /// Pages.
    Pdf,
    /// A recording.
    Sound {
        /// How it is stored.
        format: SoundFormat,
    },
    /// Rows of text; [`crate::table::open`] reads it.
    Table,
    /// Timed words; [`crate::transcript::open`] reads it.
    Transcript,
    /// Nothing that this program reads.
    Unreadable {
        /// Names the file, says what is wrong and what would help.
        sentence: String,
    },
}

/// Pictures that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// TIFF, with one or more pages.
    Tiff,
}

/// Recordings that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SoundFormat {
    /// WAV.
    Wav,
    /// MP3.
    Mp3,
    /// AAC or ALAC in MPEG-4.
    M4a,
    /// FLAC.
    Flac,
    /// Vorbis in Ogg.
    OggVorbis,
    /// Opus in Ogg.
    Opus,
}

/// Looks at the start of the file in `path`. Never fails: what cannot be opened is unreadable, with a sentence.
pub fn recognise(path: &Path) -> Recognised {
    let name = named(path);
    match look(path) {
        Ok(look) => judge(&look, &name, &extension(path)),
        Err(sentence) => Recognised::Unreadable {
            sentence: sentence.replace("{}", &format!("“{name}”")),
        },
    }
}

struct Look {
    start: Vec<u8>,
    whole: bool,
}

fn look(path: &Path) -> Result<Look, &'static str> {
    let found = fs::metadata(path).map_err(|error| sentences::closed(&error))?;
    if found.is_dir() {
        return Err(sentences::FOLDER);
    }
    if !found.is_file() {
        return Err(sentences::DEVICE);
    }
    let mut start = Vec::new();
    let read = File::open(path).and_then(|f| f.take(LOOKED_AT).read_to_end(&mut start));
    read.map_err(|error| sentences::closed(&error))?;
    if start.is_empty() {
        return Err(sentences::EMPTY);
    }
    Ok(Look {
        whole: (start.len() as u64) < LOOKED_AT,
        start,
    })
}

fn extension(path: &Path) -> String {
    path.extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase()
}

fn judge(look: &Look, name: &str, extension: &str) -> Recognised {
    let judged = match known_bytes(&look.start, extension) {
        Some(judged) => judged,
        // Signatures of two letters would take a table that starts with "BM" for a bitmap: text is asked first.
        None => match text::judge(look, extension) {
            Some(judged) => judged,
            None => by_signature(&look.start, extension),
        },
    };
    judged.unwrap_or_else(|sentence| Recognised::Unreadable {
        sentence: sentence.replace("{}", &format!("“{name}”")),
    })
}

type Judged = Result<Recognised, &'static str>;

/// Long signatures that no text has by chance.
fn known_bytes(start: &[u8], extension: &str) -> Option<Judged> {
    let near = &start[..start.len().min(1024)];
    let pdf = start.starts_with(b"%PDF-")
        || (extension == "pdf" && near.windows(5).any(|w| w == b"%PDF-"));
    if pdf {
        return Some(Ok(Recognised::Pdf));
    }
    // Word, Excel, PowerPoint and Outlook of old share one container.
    if start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(Err(sentences::by_name(extension)));
    }
    start
        .starts_with(b"{\\rtf")
        .then_some(Err(sentences::OFFICE))
}

fn by_signature(start: &[u8], extension: &str) -> Judged {
    let picture = |format| Ok(Recognised::Picture { format });
    let sound = |format| Ok(Recognised::Sound { format });
    let Some(kind) = infer::get(start) else {
        return Err(sentences::by_name(extension));
    };
    match kind.extension() {
        "jpg" => picture(PictureFormat::Jpeg),
        "png" => picture(PictureFormat::Png),
        "webp" => picture(PictureFormat::WebP),
        "tif" => picture(PictureFormat::Tiff),
        "wav" => sound(SoundFormat::Wav),
        "mp3" => sound(SoundFormat::Mp3),
        "m4a" => sound(SoundFormat::M4a),
        "mp4" | "m4v" if extension == "m4a" => sound(SoundFormat::M4a),
        "zip" => Err(sentences::packed(start, extension)),
        "flac" => sound(SoundFormat::Flac),
        "ogg" | "opus" => ogg(start),
        other => Err(sentences::by_signature(other, kind.matcher_type())),
    }
}

/// The first packet of an Ogg file names its codec.
fn ogg(start: &[u8]) -> Judged {
    let near = &start[..start.len().min(512)];
    let holds = |mark: &[u8]| near.windows(mark.len()).any(|w| w == mark);
    if holds(b"OpusHead") {
        Ok(Recognised::Sound {
            format: SoundFormat::Opus,
        })
    } else if holds(b"\x01vorbis") {
        Ok(Recognised::Sound {
            format: SoundFormat::OggVorbis,
        })
    } else {
        Err(sentences::SOUND)
    }
}
