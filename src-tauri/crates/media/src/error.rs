//! What can go wrong with the store of originals.

use std::path::PathBuf;

/// An original that could not be kept or found; each is one sentence for a person.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file to keep could not be read.
    #[error("{} could not be read ({why}). Check that it is still there and may be opened.", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// The system's own words.
        why: String,
    },
    /// The room's media folder could not be written.
    #[error("{} could not be written ({why}). Check that the disk has room and the folder may be written.", folder.display())]
    Unwritable {
        /// The folder.
        folder: PathBuf,
        /// The system's own words.
        why: String,
    },
}
