//! Why a file was not read: one sentence that names it, says what is wrong and what would help.

use crate::limits;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A file that was not read, and why. Its `Display` names the file; [`Refused::sentence`] is for a place that already does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{file} was not read: {reason}")]
pub struct Refused {
    /// The file's own name, without its folders.
    pub file: String,
    /// What is wrong with it.
    pub reason: Reason,
}

impl Refused {
    /// A refusal of the file at `path`.
    pub fn new(path: &Path, reason: Reason) -> Self {
        let file = path.file_name().unwrap_or(path.as_os_str());
        Self {
            file: file.to_string_lossy().into_owned(),
            reason,
        }
    }

    /// The refusal without the file's name, to stand beside it: "Not read: it is empty. …"
    pub fn sentence(&self) -> String {
        format!("Not read: {}", self.reason)
    }
}

/// What can be wrong with a file. Each reads as the end of "… was not read: ", with the way out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// No bytes at all.
    #[error("it is empty. Copy it again from where it came from.")]
    Empty,
    /// The bytes stop before the end.
    #[error(
        "it ends too early, as if copying had been interrupted. Copy it again from where it came from."
    )]
    Truncated,
    /// The bytes contradict themselves.
    #[error("it is damaged. Open it in the program that made it, save it anew and add it again.")]
    Damaged,
    /// A PDF behind a password.
    #[error("it asks for a password. Save it without one and add it again.")]
    Password,
    /// More pixels than we open.
    #[error(
        "it says it is {} x {} pixels, more than can be opened here ({} million). Save it smaller and add it again.",
        grouped(*width), grouped(*height), limits::PIXELS / 1_000_000
    )]
    TooManyPixels {
        /// Claimed width in pixels.
        width: u64,
        /// Claimed height in pixels.
        height: u64,
    },
    /// Few enough pixels, but coded so that they need too much memory (see-through, or of many bits).
    #[error(
        "its {} x {} pixels need more memory than is allowed here. Save it smaller, or as JPEG, and add it again.",
        grouped(*width), grouped(*height)
    )]
    TooHeavy {
        /// Width in pixels.
        width: u64,
        /// Height in pixels.
        height: u64,
    },
    /// More pages than we open.
    #[error(
        "it has {pages} pages, more than the {} that fit. Split it and add the part you need.",
        limits::PAGES
    )]
    TooManyPages {
        /// Pages in the document.
        pages: usize,
    },
    /// More bytes than we open.
    #[error("it is larger than {} MB. Save it smaller and add it again.", limits::FILE_BYTES >> 20)]
    TooLarge,
    /// A recording longer than we open.
    #[error("it is longer than {} hours. Cut out the call you need and add that.", limits::SOUND_MS / 3_600_000)]
    TooLong,
    /// The worker ran out of its time.
    #[error(
        "reading it took too long (more than {seconds} s). Save it smaller or simpler and add it again."
    )]
    TooSlow {
        /// The time it was given.
        seconds: u64,
    },
    /// The worker died over it, or out of memory.
    #[error(
        "reading it needed too much memory, or it is damaged in a way that stops the reader. \
         Save it smaller, or anew as JPEG, PDF or WAV, and add it again."
    )]
    Broke,
    /// A file of a known kind that we do not read.
    #[error("it is {what}, which is not read here. {instead}")]
    OtherKind {
        /// The kind, with its article: "a Word document".
        what: String,
        /// What to do instead, as a sentence.
        instead: String,
    },
    /// Bytes of no kind we know.
    #[error(
        "it is no picture, PDF or recording that is known here. Save it as JPEG, PNG, PDF, WAV or MP3 and add that."
    )]
    Unknown,
    /// A picture where sound is wanted, or the other way round.
    #[error("it is {is}, and {wanted} is needed here.")]
    WrongFamily {
        /// What it is, with its article.
        is: String,
        /// What was wanted, with its article.
        wanted: String,
    },
    /// A container of sound without sound in it.
    #[error("there is no sound in it. Export the recording again, as WAV or MP3.")]
    NoSound,
    /// Sound coded in a way we do not read.
    #[error(
        "its sound is coded in a way that is not read here. Save it as MP3, or as WAV without compression, and add that."
    )]
    Codec,
    /// A page beyond the last.
    #[error("it has no page {page}.")]
    NoSuchPage {
        /// The page that was asked for, counted from 1.
        page: usize,
    },
    /// Corners that enclose no sheet.
    #[error(
        "its four corners do not enclose a sheet. Set them again, going round from the upper left."
    )]
    Corners,
    /// The file itself could not be opened or read.
    #[error("it could not be opened ({why}). Check that it is still there and may be read.")]
    Unreadable {
        /// The system's own words.
        why: String,
    },
    /// What was made of it could not be written.
    #[error(
        "what was made of it could not be written ({why}). Check that the disk has room and the folder may be written."
    )]
    Unwritten {
        /// The system's own words.
        why: String,
    },
}

impl Reason {
    pub(crate) fn unreadable(error: &std::io::Error) -> Self {
        Self::Unreadable { why: plain(error) }
    }

    pub(crate) fn unwritten(error: &std::io::Error) -> Self {
        Self::Unwritten { why: plain(error) }
    }
}

/// The system's words without its error number.
pub(crate) fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    let end = text.find(" (os error").unwrap_or(text.len());
    text[..end].to_lowercase()
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_file_and_the_way_out() {
        let refused = Refused::new(Path::new("/a/b/letter.pdf"), Reason::Password);
        assert_eq!(
            refused.to_string(),
            "letter.pdf was not read: it asks for a password. Save it without one and add it again."
        );
        assert_eq!(
            refused.sentence(),
            "Not read: it asks for a password. Save it without one and add it again."
        );
    }

    #[test]
    fn large_numbers_are_readable() {
        let reason = Reason::TooManyPixels {
            width: 60_000,
            height: 60_000,
        };
        assert!(
            reason
                .to_string()
                .starts_with("it says it is 60,000 x 60,000 pixels"),
            "{reason}"
        );
    }
}
