//! Files that were cut off on their way, of every kind that is read.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::path::PathBuf;

use common::{Room, shared};
use serde_json::json;

#[test]
fn every_kind_of_file_that_ends_too_early_stays_out() {
    let (Some(paper), Some(sound)) = (shared("documents"), shared("calls")) else {
        return;
    };
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../rooms/outerwear/media");
    let shelves = std::fs::read_dir(sample).unwrap().flatten();
    let own = shelves.flat_map(|shelf| std::fs::read_dir(shelf.path()).unwrap().flatten());
    let files: Vec<PathBuf> = paper
        .into_iter()
        .chain(sound)
        .chain(own.map(|file| file.path()))
        .collect();
    let room = Room::new();
    let kinds = [
        "jpg", "png", "webp", "tiff", "pdf", "wav", "mp3", "m4a", "flac", "ogg", "opus",
    ];
    let cut = |ending: &str| {
        let is_it = |file: &&PathBuf| file.extension().is_some_and(|it| it == ending);
        let bytes = std::fs::read(files.iter().find(is_it).unwrap()).unwrap();
        room.file(&format!("cut.{ending}"), &bytes[..bytes.len() / 2])
    };
    let files: Vec<PathBuf> = kinds.iter().map(|ending| cut(ending)).collect();
    let (code, list, _) = room.import(&files, &[]);
    assert_eq!((code, list.len()), (1, kinds.len()));
    for (ending, one) in kinds.iter().zip(&list) {
        assert_eq!(
            (&one["as"], &one["added"]),
            (&json!(null), &json!(0)),
            "{one}"
        );
        let said = one["problems"][0]["message"].as_str().unwrap();
        assert!(
            said.contains(&format!("cut.{ending}"))
                && (said.contains("ends too early") || said.contains("damaged")),
            "{said}"
        );
    }
    assert_eq!(room.run("check", &[]).code, 0);
}
