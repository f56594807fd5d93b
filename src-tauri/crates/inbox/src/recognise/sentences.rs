//! What a person is told about a file that is not read. "{}" stands for its name.

use std::io;

use infer::MatcherType;

pub(super) const FOLDER: &str = "{} is a folder. Open it and add the files in it.";
pub(super) const DEVICE: &str =
    "{} is not an ordinary file. Save its content as a file and add that.";
pub(super) const EMPTY: &str = "{} is empty. Save or copy it again.";
pub(super) const SOUND: &str =
    "{} is a recording of a kind that is not read. Save it as WAV, MP3, M4A, FLAC or Ogg Vorbis.";
pub(super) const OFFICE: &str =
    "{} is a document of a word processor. Save it as PDF and add that.";
pub(super) const TEXT: &str = "{} is plain text, but neither a table nor a transcript. Print it as PDF to hang it up, or save a table as CSV.";
pub(super) const WEB_PAGE: &str = "{} is a web page. Print it as PDF and add that.";
pub(super) const DRAWING: &str = "{} is a drawing. Save it as PDF or PNG and add that.";
pub(super) const NO_TIMES: &str =
    "{} holds no timed lines in a form that is read. Export the transcript as WebVTT or SRT.";
pub(super) const JSON: &str =
    "{} is JSON, which is not read. Export a transcript as WebVTT or SRT, and a table as CSV.";

const HEIC: &str = "{} is a HEIC photo, which is not read. Save it as JPEG and add that.";
const PICTURE: &str =
    "{} is a picture of a kind that is not read. Save it as PNG or JPEG and add that.";
const VIDEO: &str = "{} is a video. Save its sound as M4A, MP3 or WAV and add that.";
const SHEET: &str = "{} is a spreadsheet. Save the sheet as CSV and add that.";
const SLIDES: &str = "{} is a presentation. Save it as PDF and add that.";
const MAIL: &str = "{} is an e-mail. Print it as PDF and add that.";
const ARCHIVE: &str = "{} is an archive. Unpack it and add the files in it.";
const PROGRAM: &str = "{} is a program, not evidence. Leave it out.";
const UNKNOWN: &str = "{} is of a kind that is not read, or it is damaged. Save it as PDF, JPEG, PNG, CSV, MP3 or WAV and add that.";

pub(super) fn closed(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "{} is not there. Check its name and folder.",
        io::ErrorKind::PermissionDenied => {
            "{} may not be read by you. Change its permissions or copy it."
        }
        _ => "{} cannot be read from its disk. Copy it to this computer and add the copy.",
    }
}

pub(super) fn by_signature(kind: &str, group: MatcherType) -> &'static str {
    match (kind, group) {
        ("heif" | "heic", _) => HEIC,
        ("docx" | "doc" | "odt" | "pages" | "epub" | "mobi" | "rtf", _) => OFFICE,
        ("xlsx" | "xls" | "ods", _) => SHEET,
        ("pptx" | "ppt" | "odp" | "key", _) => SLIDES,
        ("msg", _) => MAIL,
        ("html", _) => WEB_PAGE,
        (_, MatcherType::Image) => PICTURE,
        (_, MatcherType::Video) => VIDEO,
        (_, MatcherType::Audio) => SOUND,
        (_, MatcherType::Archive) => ARCHIVE,
        (_, MatcherType::App) => PROGRAM,
        _ => UNKNOWN,
    }
}

/// Office files are archives; the names of their parts tell which.
pub(super) fn packed(start: &[u8], extension: &str) -> &'static str {
    let holds = |part: &[u8]| start.windows(part.len()).any(|w| w == part);
    if holds(b"xl/") {
        SHEET
    } else if holds(b"word/") {
        OFFICE
    } else if holds(b"ppt/") {
        SLIDES
    } else {
        match by_name(extension) {
            UNKNOWN => ARCHIVE,
            known => known,
        }
    }
}

/// For content that nobody knows, the name may still tell what would help.
pub(super) fn by_name(extension: &str) -> &'static str {
    match extension {
        "doc" | "docx" | "odt" | "rtf" => OFFICE,
        "xls" | "xlsx" | "xlsm" | "ods" | "numbers" => SHEET,
        "ppt" | "pptx" | "odp" => SLIDES,
        "eml" | "msg" => MAIL,
        "heic" | "heif" => HEIC,
        _ => UNKNOWN,
    }
}
