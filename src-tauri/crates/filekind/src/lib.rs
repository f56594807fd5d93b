//! What a file is, by its first bytes. The inbox asks before it takes something for text, the media workers before
//! they decode, so that both mean the same by a kind.

mod mp3;
mod other;
mod signature;

pub use other::{Other, by_extension};

/// How many bytes of a file's beginning are enough for every question here.
pub const LOOKED_AT: usize = 64 << 10;

/// A kind of file that is read.
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
    /// HEIC picture, as phones make them.
    Heif,
    /// PDF document.
    Pdf,
    /// WAV recording.
    Wav,
    /// MP3 recording.
    Mp3,
    /// AIFF recording.
    Aiff,
    /// M4A recording, or the sound of a video.
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
    /// What this kind is good for.
    pub fn family(self) -> Family {
        match self {
            Self::Jpeg
            | Self::Png
            | Self::WebP
            | Self::Gif
            | Self::Bmp
            | Self::Tiff
            | Self::Heif
            | Self::Pdf => Family::Picture,
            Self::Wav | Self::Aiff | Self::Mp3 | Self::Mp4 | Self::Aac | Self::Flac | Self::Ogg => {
                Family::Sound
            }
        }
    }
}

/// What the beginning of a file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// It can be read.
    Read(Kind),
    /// It is known and not read.
    NotRead(Other),
}

/// The kind of a file that starts with `start` ([`LOOKED_AT`] bytes, or all there are), by signatures that no text has
/// by chance. `extension`, in lower case and without its dot, only chooses between names of one format.
pub fn certain(start: &[u8], extension: &str) -> Option<Found> {
    signature::long(start, extension)
}

/// The kind of a file that is certainly no text, by shorter signatures and at last by its `extension`.
pub fn likely(start: &[u8], extension: &str) -> Option<Found> {
    certain(start, extension)
        .or_else(|| signature::short(start, extension))
        .or_else(|| by_extension(extension).map(Found::NotRead))
}

#[cfg(test)]
mod tests;
