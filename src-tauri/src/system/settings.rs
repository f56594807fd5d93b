//! What the program remembers of this person and device: one small file for each thing, among the person's settings.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::{fs, io};

/// The program's folder among the person's settings.
const FOLDER: &str = "org.customer-room.desktop";

fn path(name: &str) -> Option<PathBuf> {
    Some(dirs::config_dir()?.join(FOLDER).join(name))
}

/// What is remembered under this name.
pub fn read(name: &str) -> Option<String> {
    fs::read_to_string(path(name)?).ok()
}

/// Remembers words under this name.
///
/// # Errors
/// When there is no place for settings, or it cannot be written.
pub fn write(name: &str, words: &str) -> io::Result<()> {
    let path = path(name).ok_or(io::ErrorKind::NotFound)?;
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, words)
}

/// The id of this device, by which the steps that are made on it are told from those of others. Where it cannot be kept it
/// is a new one each time the program starts.
pub fn device() -> &'static str {
    static DEVICE: OnceLock<String> = OnceLock::new();
    DEVICE.get_or_init(|| {
        let kept = read("device").filter(|id| uuid::Uuid::try_parse(id).is_ok());
        kept.unwrap_or_else(|| {
            let id = uuid::Uuid::new_v4().to_string();
            let _ = write("device", &id);
            id
        })
    })
}
