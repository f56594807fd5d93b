//! Files and folders that appear whole or not at all: they are written beside their place and moved in.

use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind};
use std::path::Path;

use tempfile::Builder;

/// Writes the file `to`; with `anew` in the place of one that is there.
///
/// # Errors
/// When it cannot be written, or is there already and is not to be written anew; then all is as before.
pub fn file(
    to: &Path,
    anew: bool,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    let mut builder = Builder::new();
    if let Some(permissions) = of_others(0o666) {
        builder.permissions(permissions);
    }
    let mut beside = builder.prefix(BEING_WRITTEN).tempfile_in(holder(to))?;
    write(beside.as_file_mut())?;
    beside.as_file().sync_all()?;
    let moved = match anew {
        true => beside.persist(to),
        false => beside.persist_noclobber(to),
    };
    moved.map(drop).map_err(|why| why.error)
}

/// Makes the folder `to`, and fills it.
///
/// # Errors
/// When it cannot be made or filled, or is there already; then all is as before.
pub fn folder(to: &Path, fill: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    if to.exists() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let mut builder = Builder::new();
    if let Some(permissions) = of_others(0o777) {
        builder.permissions(permissions);
    }
    let beside = builder.prefix(BEING_WRITTEN).tempdir_in(holder(to))?;
    fill(beside.path())?;
    fs::rename(beside.path(), to)
}

const BEING_WRITTEN: &str = ".being-written-";

fn holder(to: &Path) -> &Path {
    let holder = to.parent().filter(|holder| !holder.as_os_str().is_empty());
    holder.unwrap_or(Path::new("."))
}

/// What a program gives its files, as the person's mask allows; a temporary one would be hers alone.
#[cfg(unix)]
fn of_others(mode: u32) -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn of_others(_: u32) -> Option<Permissions> {
    None
}
