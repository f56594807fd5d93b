//! What a file is, by its first bytes; its extension is not asked.

use crate::refused::Reason;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// A kind of file that can be read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// WebP picture.
    WebP,
    /// GIF picture; its first frame counts.
    Gif,
    /// BMP picture.
    Bmp,
    /// TIFF, of one page or several.
    Tiff,
    /// PDF document.
    Pdf,
    /// WAV recording.
    Wav,
    /// MP3 recording.
    Mp3,
    /// M4A or the sound of an MP4.
    Mp4,
    /// AAC recording without a container.
    Aac,
    /// FLAC recording.
    Flac,
    /// Ogg recording, Vorbis or Opus.
    Ogg,
}

/// What a kind is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// It has pages to look at.
    Picture,
    /// It can be heard.
    Sound,
}

impl Kind {
    /// The kind of the file at `path`. Reads a few kilobytes and decodes nothing.
    ///
    /// # Errors
    /// A [`Reason`] when it is empty, not readable, or of a kind that cannot be read here.
    pub fn of(path: &Path) -> Result<Self, Reason> {
        let told = fs::metadata(path).map_err(|e| Reason::unreadable(&e))?;
        if !told.is_file() {
            let why = "it is no ordinary file".to_owned();
            return Err(Reason::Unreadable { why });
        }
        let mut start = Vec::new();
        let file = File::open(path).map_err(|e| Reason::unreadable(&e))?;
        file.take(8192)
            .read_to_end(&mut start)
            .map_err(|e| Reason::unreadable(&e))?;
        Self::of_bytes(&start)
    }

    /// The kind of a file that starts with `start`.
    pub(crate) fn of_bytes(start: &[u8]) -> Result<Self, Reason> {
        if start.is_empty() {
            return Err(Reason::Empty);
        }
        // A PDF may carry a few bytes of something else before it begins (ISO 32000-1, annex H.3.4.1).
        if start[..start.len().min(1024)]
            .windows(5)
            .any(|five| five == b"%PDF-")
        {
            return Ok(Self::Pdf);
        }
        // Layer III in its rarer versions, which the list of known beginnings leaves out.
        if start.len() > 2 && start[0] == 0xFF && start[1] & 0xE6 == 0xE2 {
            return Ok(Self::Mp3);
        }
        let Some(found) = infer::get(start) else {
            return Err(Reason::Unknown);
        };
        Ok(match found.extension() {
            "jpg" => Self::Jpeg,
            "png" => Self::Png,
            "webp" => Self::WebP,
            "gif" => Self::Gif,
            "bmp" => Self::Bmp,
            "tif" => Self::Tiff,
            "wav" => Self::Wav,
            "mp3" => Self::Mp3,
            "m4a" | "mp4" | "m4v" | "mov" | "3gp" => Self::Mp4,
            "aac" => Self::Aac,
            "flac" => Self::Flac,
            "ogg" | "opus" | "oga" => Self::Ogg,
            "zip" => return Err(refusal(office(start))),
            other => return Err(refusal(other)),
        })
    }

    /// What this kind is good for.
    pub fn family(self) -> Family {
        match self {
            Self::Jpeg
            | Self::Png
            | Self::WebP
            | Self::Gif
            | Self::Bmp
            | Self::Tiff
            | Self::Pdf => Family::Picture,
            Self::Wav | Self::Mp3 | Self::Mp4 | Self::Aac | Self::Flac | Self::Ogg => Family::Sound,
        }
    }

    /// The kind of the file at `path`, which must be of `family`.
    pub(crate) fn wanted(path: &Path, family: Family) -> Result<Self, Reason> {
        let kind = Self::of(path)?;
        if kind.family() == family {
            return Ok(kind);
        }
        let name = |family| match family {
            Family::Picture => "a picture or document".to_owned(),
            Family::Sound => "a recording".to_owned(),
        };
        Err(Reason::WrongFamily {
            is: name(kind.family()),
            wanted: name(family),
        })
    }
}

/// Office files are archives; the names of their first entries tell which.
fn office(start: &[u8]) -> &'static str {
    let has = |name: &[u8]| start.windows(name.len()).any(|window| window == name);
    match () {
        () if has(b"word/") => "docx",
        () if has(b"xl/") => "xlsx",
        () if has(b"ppt/") => "pptx",
        () => "zip",
    }
}

/// The sentence for a kind that is known and not read, by the extension it usually has.
fn refusal(ext: &str) -> Reason {
    let (what, instead) = match ext {
        "heif" | "heic" => return Reason::Heic,
        "doc" | "docx" | "odt" | "rtf" => (
            "a word processor's document",
            "Save it as PDF and drop that.",
        ),
        "ppt" | "pptx" | "odp" => ("a presentation", "Save it as PDF and drop that."),
        "xls" | "xlsx" | "ods" => ("a spreadsheet", "Drop it as a table, or save it as PDF."),
        "zip" | "rar" | "7z" | "tar" | "gz" | "bz2" | "xz" | "zst" => {
            ("an archive", "Unpack it and drop what is in it.")
        }
        "webm" | "mkv" | "avi" | "wmv" | "flv" | "mpg" => (
            "a video",
            "Save its sound as WAV or MP3, or a picture of it as JPEG.",
        ),
        "amr" | "mid" | "aiff" | "ape" | "dsf" => (
            "a recording of a rare kind",
            "Save it as WAV or MP3 and drop that.",
        ),
        "avif" | "jxl" | "jp2" | "jxr" | "psd" | "ico" | "cr2" | "ora" | "djvu" => (
            "a picture of a rare kind",
            "Save it as JPEG or PNG and drop that.",
        ),
        "html" | "xml" => ("a web page", "Print it as PDF and drop that."),
        _ => return Reason::Unknown,
    };
    Reason::OtherKind {
        what: what.to_owned(),
        instead: instead.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_their_bytes() {
        assert_eq!(Kind::of_bytes(b"\xFF\xD8\xFF\xE0rest"), Ok(Kind::Jpeg));
        assert_eq!(Kind::of_bytes(b"\r\n%PDF-1.4 rest"), Ok(Kind::Pdf));
        assert_eq!(Kind::of_bytes(b"\xFF\xF3\x40\xC4"), Ok(Kind::Mp3));
        assert_eq!(
            Kind::of_bytes(b"\xFF\xE3\x18\xC4"),
            Ok(Kind::Mp3),
            "MPEG 2.5"
        );
        assert_eq!(Kind::of_bytes(b""), Err(Reason::Empty));
        assert_eq!(Kind::of_bytes(b"Dear Sir or Madam,"), Err(Reason::Unknown));
        assert_eq!(
            Kind::of_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
            Err(Reason::Heic)
        );
    }
}
