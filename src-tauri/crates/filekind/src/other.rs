//! Kinds of file that are known and not read: what a person calls them, and what would help.

/// A kind of file that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Other {
    /// What it is, with its article: "a Word document".
    pub what: &'static str,
    /// What to do instead, as a sentence.
    pub instead: &'static str,
}

const fn other(what: &'static str, instead: &'static str) -> Other {
    Other { what, instead }
}

pub(crate) const DOCUMENT: Other = other("a text document", "Save it as PDF and add that.");
pub(crate) const WORKBOOK: Other = other(
    "an Excel workbook",
    "Save the sheet as CSV (File, Save As) and add that.",
);
pub(crate) const SLIDES: Other = other("a presentation", "Save it as PDF and add that.");
pub(crate) const OLD_OFFICE: Other = other(
    "a document of an Office program",
    "Save it as PDF, or a table as CSV, and add that.",
);
pub(crate) const ARCHIVE: Other = other("an archive", "Unpack it and add the files in it.");
pub(crate) const PROGRAM: Other =
    other("a program", "Add the documents and recordings themselves.");
pub(crate) const VIDEO: Other = other(
    "a video",
    "Save its sound as M4A, MP3 or WAV, or one picture of it as JPEG, and add that.",
);
pub(crate) const WINDOWS_MEDIA: Other = other(
    "a Windows Media recording (WMA)",
    "Save it as MP3, M4A or WAV and add that.",
);
pub(crate) const AMR: Other = other(
    "a phone recording in AMR",
    "Send it from the phone as M4A, or save it as MP3 or WAV, and add that.",
);
pub(crate) const PHONE_3GP: Other = other(
    "a phone recording or video in 3GP",
    "Send it from the phone as M4A, or save its sound as MP3 or WAV, and add that.",
);
pub(crate) const SOUND: Other = other(
    "a recording in a rare format",
    "Save it as WAV, MP3, M4A or FLAC and add that.",
);
pub(crate) const PICTURE: Other = other(
    "a picture in a rare format",
    "Save it as JPEG or PNG and add that.",
);
const SPREADSHEET: Other = other("a spreadsheet", "Save the sheet as CSV and add that.");
const MAIL: Other = other(
    "an e-mail",
    "Print it as PDF, or save its attachments, and add those.",
);

/// What files with this extension (lower case, no dot) usually are, of those that are not read.
pub fn by_extension(extension: &str) -> Option<Other> {
    Some(match extension {
        "doc" | "docx" | "docm" | "dotx" => {
            other("a Word document", "Save it as PDF and add that.")
        }
        "odt" | "rtf" | "wpd" => DOCUMENT,
        "pages" => other(
            "a Pages document",
            "In Pages, choose File, Export To, PDF and add that.",
        ),
        "epub" | "mobi" => other("an e-book", "Print the page you need as PDF and add that."),
        "xls" | "xlsx" | "xlsm" | "xlsb" => WORKBOOK,
        "ods" => SPREADSHEET,
        "numbers" => other(
            "a Numbers spreadsheet",
            "In Numbers, choose File, Export To, CSV and add that.",
        ),
        "ppt" | "pptx" | "odp" => SLIDES,
        "key" => other(
            "a Keynote presentation",
            "In Keynote, choose File, Export To, PDF and add that.",
        ),
        "eml" | "msg" | "emlx" => MAIL,
        "zip" | "rar" | "7z" | "tar" | "gz" | "tgz" | "bz2" | "xz" | "zst" => ARCHIVE,
        "mov" | "mp4" | "m4v" | "avi" | "mkv" | "webm" | "wmv" | "flv" | "mpg" | "mpeg" => VIDEO,
        "wma" => WINDOWS_MEDIA,
        "amr" => AMR,
        "3gp" | "3g2" => PHONE_3GP,
        "caf" | "au" | "ape" | "dsf" | "mid" | "ra" | "gsm" | "dss" | "ds2" => SOUND,
        "avif" | "jxl" | "jp2" | "jxr" | "psd" | "ico" | "cr2" | "ora" | "djvu" | "nef" | "dng" => {
            PICTURE
        }
        _ => return None,
    })
}
