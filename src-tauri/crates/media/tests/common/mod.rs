//! What several tests of this crate need.
#![allow(dead_code, reason = "each test file uses its own part of it")]

use media::{Heard, Listen, NotDone, Workers};
use std::fs;
use std::path::{Path, PathBuf};

/// Workers as the program starts them, from this crate's own worker.
pub fn workers(count: usize) -> Workers {
    Workers::start(env!("CARGO_BIN_EXE_media-worker"), &[], count)
}

/// One worker, and a folder for what it reads and makes.
pub struct Bench {
    pub workers: Workers,
    pub dir: tempfile::TempDir,
}

impl Bench {
    pub fn new() -> Self {
        Self {
            workers: workers(1),
            dir: tempfile::tempdir().unwrap(),
        }
    }

    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    pub fn hear(&self, source: &Path) -> Result<Heard, NotDone> {
        self.workers.run(Listen {
            source: source.to_owned(),
            out_dir: self.dir.path().to_owned(),
            stem: "heard".to_owned(),
        })
    }
}

/// A folder of real files beside the checkout; says so when it is not there.
pub fn real(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/data")
        .join(folder);
    if !path.is_dir() {
        println!("skipped: the real files are not here ({})", path.display());
        return None;
    }
    Some(path)
}

/// The files in a folder with one of these extensions, in order.
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| {
        path.extension()
            .is_some_and(|ext| extensions.contains(&ext.to_str().unwrap()))
    });
    files.sort();
    files
}

/// ISO 3309, as PNG chunks carry it.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                crc >> 1 ^ 0xEDB8_8320
            } else {
                crc >> 1
            }
        })
    })
}
