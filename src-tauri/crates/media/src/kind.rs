//! What a file is, before a decoder meets it.

use crate::refused::Reason;
use filekind::{Family, Found, Kind, LOOKED_AT};
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// The kind of the file at `path`, which must be of `family`. Reads a few kilobytes and decodes nothing.
///
/// # Errors
/// A [`Reason`] when it is empty, not readable, of another family, or of a kind that cannot be read here.
pub(crate) fn wanted(path: &Path, family: Family) -> Result<Kind, Reason> {
    let kind = of(path)?;
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

fn of(path: &Path) -> Result<Kind, Reason> {
    let told = fs::metadata(path).map_err(|e| Reason::unreadable(&e))?;
    if !told.is_file() {
        let why = "it is no ordinary file".to_owned();
        return Err(Reason::Unreadable { why });
    }
    let mut start = Vec::new();
    let file = File::open(path).map_err(|e| Reason::unreadable(&e))?;
    file.take(LOOKED_AT as u64)
        .read_to_end(&mut start)
        .map_err(|e| Reason::unreadable(&e))?;
    if start.is_empty() {
        return Err(Reason::Empty);
    }
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    match filekind::likely(&start, &extension.to_lowercase()) {
        Some(Found::Read(kind)) => Ok(kind),
        Some(Found::NotRead(other)) => Err(Reason::OtherKind {
            what: other.what.to_owned(),
            instead: other.instead.to_owned(),
        }),
        None => Err(Reason::Unknown),
    }
}
