//! What a person is told about a file that is not read. "{}" stands for its name.

use std::io;

use filekind::Other;

pub(super) const FOLDER: &str = "{} is a folder. Open it and add the files in it.";
pub(super) const DEVICE: &str =
    "{} is not an ordinary file. Save its content as a file and add that.";
pub(super) const EMPTY: &str = "{} is empty. Save or copy it again.";
pub(super) const TEXT: &str = "{} is plain text, but neither a table nor a transcript. Print it as PDF to hang it up, or save a table as CSV.";
pub(super) const WEB_PAGE: &str = "{} is a web page. Print it as PDF and add that.";
pub(super) const DRAWING: &str = "{} is a drawing. Save it as PDF or PNG and add that.";
pub(super) const NO_TIMES: &str =
    "{} holds no timed lines in a form that is read. Export the transcript as WebVTT or SRT.";
pub(super) const JSON: &str =
    "{} is JSON, which is not read. Export a transcript as WebVTT or SRT, and a table as CSV.";
pub(super) const UNKNOWN: &str = "{} is of a kind that is not read, or it is damaged. Save it as PDF, JPEG, PNG, CSV, MP3 or WAV and add that.";

pub(super) fn closed(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "{} is not there. Check its name and folder.",
        io::ErrorKind::PermissionDenied => {
            "You are not allowed to read {}. Change its permissions, or ask its owner for a copy."
        }
        _ => "{} cannot be read from its disk. Copy it to this computer and add the copy.",
    }
    .to_owned()
}

pub(super) fn not_read(other: Other) -> String {
    format!(
        "{{}} is {}, which is not read here. {}",
        other.what, other.instead
    )
}
