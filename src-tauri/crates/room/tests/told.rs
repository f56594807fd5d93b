//! What a person was told of a file is there until they say OK to it, and goes where something is purged.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, today};
use room::store::eyes::Who;
use room::unjournaled::told::told;
use serde_json::json;

fn lines(stage: &Stage) -> Vec<String> {
    let eye = stage.eye(Who::Console);
    told(&eye.at(today())).unwrap()
}

#[test]
fn what_was_told_is_there_after_a_restart_until_somebody_says_ok() {
    let mut stage = Stage::new();
    stage.company();
    stage.room.keep_told("/a.csv", Some("\"a\"")).unwrap();
    stage.room.keep_told("/b.csv", Some("\"b\"")).unwrap();
    stage.room.keep_told("/a.csv", Some("\"a again\"")).unwrap();
    stage.undo().unwrap();
    let mut stage = stage.reopen();
    assert_eq!(lines(&stage), ["\"a again\"", "\"b\""]);
    stage.room.keep_told("/a.csv", None).unwrap();
    assert_eq!(lines(&stage.reopen()), ["\"b\""]);
}

#[test]
fn what_was_told_is_not_the_walls() {
    let stage = Stage::new();
    let wall = stage.eye(Who::Wall);
    assert!(told(&wall.at(today())).is_err());
}

#[test]
fn a_purge_leaves_nothing_of_what_a_file_was_quoted_with() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .room
        .keep_told("/a.csv", Some("\"Row 3: SECRET is no date\""))
        .unwrap();
    let artifact = json!({"kind": "artifact", "id": company.artifact});
    stage.apply(json!([{"purge": {"what": artifact}}])).unwrap();
    assert!(lines(&stage).is_empty());
}
