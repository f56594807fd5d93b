//! Says what a file is by what is in it; its name counts only where the content leaves a choice.

mod sentences;
mod text;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use filekind::{Family, Found, LOOKED_AT};
use serde::Serialize;

use crate::named;

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Recognised {
    /// A scan, a photo or a document, of one page or several.
    Paper,
    /// A recording.
    Sound,
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

/// Looks at the start of the file in `path`. Never fails: what cannot be opened is unreadable, with a sentence.
pub fn recognise(path: &Path) -> Recognised {
    let extension = extension(path);
    look(path)
        .and_then(|look| judge(&look, &extension))
        .unwrap_or_else(|sentence| Recognised::Unreadable {
            sentence: sentence.replace("{}", &format!("“{}”", named(path))),
        })
}

struct Look {
    start: Vec<u8>,
    whole: bool,
}

/// What a file is, or the sentence that says why it is not read, with "{}" for its name.
type Judged = Result<Recognised, String>;

fn look(path: &Path) -> Result<Look, String> {
    let found = fs::metadata(path).map_err(|error| sentences::closed(&error))?;
    if found.is_dir() {
        return Err(sentences::FOLDER.to_owned());
    }
    if !found.is_file() {
        return Err(sentences::DEVICE.to_owned());
    }
    let mut start = Vec::new();
    let read = File::open(path).and_then(|f| f.take(LOOKED_AT as u64).read_to_end(&mut start));
    read.map_err(|error| sentences::closed(&error))?;
    if start.is_empty() {
        return Err(sentences::EMPTY.to_owned());
    }
    Ok(Look {
        whole: start.len() < LOOKED_AT,
        start,
    })
}

fn extension(path: &Path) -> String {
    path.extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase()
}

/// Recordings and scans often begin with bytes that read as letters, so long signatures are asked before text; short ones
/// after it, because two letters would take a table that starts with "BM" for a bitmap.
fn judge(look: &Look, extension: &str) -> Judged {
    if let Some(found) = filekind::certain(&look.start, extension) {
        return of(found);
    }
    if let Some(judged) = text::judge(look, extension) {
        return judged;
    }
    match filekind::likely(&look.start, extension) {
        Some(found) => of(found),
        None => Err(sentences::UNKNOWN.to_owned()),
    }
}

fn of(found: Found) -> Judged {
    match found {
        Found::Read(kind) => Ok(match kind.family() {
            Family::Picture => Recognised::Paper,
            Family::Sound => Recognised::Sound,
        }),
        Found::NotRead(other) => Err(sentences::not_read(other)),
    }
}
