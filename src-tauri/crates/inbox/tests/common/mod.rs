//! Small tables, written down for a test.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests end where they stand, like tests"
)]

use inbox::table::{self, Table};

/// A table of that name and content, in a folder that is there as long as it is held.
pub fn table(name: &str, content: &str) -> (tempfile::TempDir, Table) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    let table = table::open(&path).unwrap();
    (folder, table)
}
