//! Something takes the locks of an open room away, another program closes the room, and the log is deleted under us.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]
#![cfg(unix)]

mod common;

use common::Room;
use customer_room::open_room::OpenRoom;
use customer_room::steps;
use room::RoomError;
use room::changes::edit::Edit;
use room::store::journal::Source;
use serde_json::{Value, json};

fn stage(name: &str) -> Vec<Edit> {
    serde_json::from_value(json!([{"add": {"kind": "stage", "name": name, "position": 1}}]))
        .unwrap()
}

fn names(room: &Room) -> Vec<String> {
    let shown = room.json("show", &[]);
    let stages = shown["stages"].as_array().unwrap();
    let name = |stage: &Value| stage["name"].as_str().unwrap().to_owned();
    stages.iter().map(name).collect()
}

/// What a file chooser does that looks at the files of a folder from within our process.
fn drop_the_locks(room: &Room) {
    for name in ["room.db", "room.db-shm"] {
        drop(std::fs::File::open(room.dir.join(name)).unwrap());
    }
}

#[test]
fn no_edit_is_told_as_done_once_the_log_is_deleted() {
    let room = Room::new();
    let open = OpenRoom::open(&room.dir).unwrap();
    steps::apply(&open, stage("before"), Source::Hand).unwrap();
    std::fs::remove_file(room.dir.join("room.db-wal")).unwrap();
    for _ in 0..2 {
        let refused = steps::apply(&open, stage("after"), Source::Hand).unwrap_err();
        assert!(matches!(refused, RoomError::LogLost), "{refused}");
        let refused = open
            .road()
            .undo(&mut customer_room::system::clock::MachineClock)
            .unwrap_err();
        assert!(matches!(refused, RoomError::LogLost), "{refused}");
    }
}

#[test]
fn what_was_told_before_the_log_was_deleted_outlives_it() {
    for edits_after in [0, 2] {
        let room = Room::new();
        let open = OpenRoom::open(&room.dir).unwrap();
        steps::apply(&open, stage("before"), Source::Hand).unwrap();
        std::fs::remove_file(room.dir.join("room.db-wal")).unwrap();
        for _ in 0..edits_after {
            steps::apply(&open, stage("after"), Source::Hand).unwrap_err();
        }
        drop(open);
        assert_eq!(names(&room), ["before"]);
        assert_eq!(room.run("check", &[]).code, 0);
    }
}

#[test]
fn no_edit_is_told_as_done_once_room_db_is_another_file() {
    let room = Room::new();
    let open = OpenRoom::open(&room.dir).unwrap();
    steps::apply(&open, stage("before"), Source::Hand).unwrap();
    let (database, copy) = (room.dir.join("room.db"), room.dir.join("copy"));
    std::fs::copy(&database, &copy).unwrap();
    std::fs::rename(&copy, &database).unwrap();
    let refused = steps::apply(&open, stage("after"), Source::Hand).unwrap_err();
    assert!(matches!(refused, RoomError::LogLost), "{refused}");
    std::fs::remove_file(&database).unwrap();
    let refused = steps::apply(&open, stage("after"), Source::Hand).unwrap_err();
    assert!(matches!(refused, RoomError::LogLost), "{refused}");
}

#[test]
fn what_another_program_wrote_meanwhile_outlives_our_closing() {
    let room = Room::new();
    let open = OpenRoom::open(&room.dir).unwrap();
    steps::apply(&open, stage("before"), Source::Hand).unwrap();
    drop_the_locks(&room);
    // It believes that it is the last one, and deletes the log when it closes the room.
    assert_eq!(names(&room), ["before"]);
    assert!(
        !room.dir.join("room.db-wal").exists(),
        "the locks are gone, so the log is"
    );
    let refused = steps::apply(&open, stage("lost"), Source::Hand).unwrap_err();
    assert!(matches!(refused, RoomError::LogLost), "{refused}");
    room.put(&json!([{"add": {"kind": "stage", "name": "from elsewhere", "position": 2}}]));
    drop(open);
    assert_eq!(names(&room), ["before", "from elsewhere"]);
    assert_eq!(room.run("check", &[]).code, 0);
}

#[test]
fn the_rooms_own_database_is_not_brought_in() {
    let room = Room::new();
    let link = room.aside.path().join("link.csv");
    std::os::unix::fs::symlink(room.dir.join("room.db"), &link).unwrap();
    let (code, list, _) = room.import(&[room.dir.join("room.db"), link], &[]);
    assert_eq!(code, 1);
    for (one, name) in list.iter().zip(["room.db", "link.csv"]) {
        let said = format!("“{name}” is where this room itself is kept. Choose another file.");
        assert_eq!(one["problems"][0]["message"], json!(said));
    }
}

#[test]
fn a_room_that_was_moved_says_so() {
    let room = Room::new();
    let open = OpenRoom::open(&room.dir).unwrap();
    let elsewhere = room.aside.path().join("elsewhere");
    std::fs::rename(&room.dir, &elsewhere).unwrap();
    let refused = steps::apply(&open, stage("lost"), Source::Hand).unwrap_err();
    assert!(matches!(refused, RoomError::Gone(_)), "{refused}");
    std::fs::rename(&elsewhere, &room.dir).unwrap();
    steps::apply(&open, stage("kept"), Source::Hand).unwrap();
    drop(open);
    assert_eq!(names(&room), ["kept"]);
}

#[test]
fn what_happened_is_known_before_the_next_edit_and_saves_what_only_the_log_held() {
    let room = Room::new();
    let open = OpenRoom::open(&room.dir).unwrap();
    steps::apply(&open, stage("before"), Source::Hand).unwrap();
    assert_eq!(open.trouble(), None);
    let elsewhere = room.aside.path().join("elsewhere");
    std::fs::rename(&room.dir, &elsewhere).unwrap();
    let said = open.trouble().unwrap();
    assert!(said.contains("no longer at"), "{said}");
    std::fs::rename(&elsewhere, &room.dir).unwrap();
    assert_eq!(open.trouble(), None, "it is where it was");
    std::fs::remove_file(room.dir.join("room.db-wal")).unwrap();
    let said = open.trouble().unwrap();
    assert!(
        said.contains("room.db-wal") && said.contains("open the room again"),
        "{said}"
    );
    // The power goes now: nobody made another edit, and the room is not closed.
    let copy = room.aside.path().join("copy");
    std::fs::create_dir(&copy).unwrap();
    std::fs::copy(room.dir.join("room.db"), copy.join("room.db")).unwrap();
    assert_eq!(
        names(&Room {
            dir: copy,
            ..Room::new()
        }),
        ["before"]
    );
}
