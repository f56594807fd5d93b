//! What arrives in a Customer Room: watching the inbox folder, recognising files, reading tables and transcripts.
//!
//! A file is recognised ([`recognise()`]) by what is in it. A table is opened ([`table::open`]), its columns are
//! matched to the fields of a record ([`mapping`]), and its rows are read one by one as typed values ([`rows`]); what
//! cannot be read is listed, the rest goes in. A transcript becomes timed lines ([`transcript`]).

pub mod dates;
mod letters;
pub mod mapping;
pub mod money;
pub mod numbers;
pub mod recognise;
pub mod rows;
pub mod scale;
pub mod table;
pub mod transcript;
pub mod watch;

pub use recognise::{Recognised, recognise};

use std::fs::File;
use std::path::Path;

/// What a person calls a file: its name without the folders.
fn named(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// Opens a file that ends: a pipe or a device would be waited for, or read, for ever.
fn open(path: &Path) -> std::io::Result<File> {
    match path.metadata()?.is_file() {
        true => File::open(path),
        false => Err(std::io::Error::other("it is not an ordinary file")),
    }
}

/// What the system said, without its own number for it.
fn said(error: &std::io::Error) -> String {
    let words = error.to_string();
    let end = words.find(" (os error").unwrap_or(words.len());
    words[..end].to_owned()
}
