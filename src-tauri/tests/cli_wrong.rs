//! The command line where something is wrong: asked wrongly, without a display, by several at once.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::fs;

use common::{Room, run, run_with};
use serde_json::json;

#[test]
fn what_is_asked_wrongly_is_two_with_the_reason_on_stderr() {
    let room = Room::new();
    let dir = room.dir.to_str().unwrap();
    for arguments in [
        &["show"][..],
        &["show", dir, "stage", "x", "too many"],
        &["import", dir],
        &["apply", dir],
        &["search", dir],
        &["export", dir],
        &["report", dir],
        &["report", dir, "2026-10-14"],
        &["log", dir, "--steps", "many"],
        &["--nope"],
        &["new"],
        &["new", "x", "--sample", "empty", "--from", "y"],
        &["import", dir, "x.csv", "--as"],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {ran:?}");
    }
    let empty = room.aside.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let file = room.file("a.txt", "hello");
    for verb in ["show", "undo", "redo", "log", "check"] {
        for place in [&empty, &file, &room.aside.path().join("nowhere")] {
            let ran = run([verb.as_ref(), place.as_os_str()]);
            assert!(ran.sentence().contains("is not a room"), "{ran:?}");
        }
        assert!(
            fs::read_dir(&empty).unwrap().next().is_none(),
            "{verb} made something"
        );
    }
    for asked in ["--help", "--version", "help"] {
        let ran = run([asked]);
        assert!(
            ran.code == 0 && !ran.out.is_empty() || asked == "help",
            "{asked}: {ran:?}"
        );
    }
    for log in [
        ["--steps", "0"],
        ["--steps", "-3"],
        ["--steps", "999999999999999999"],
    ] {
        let ran = room.run("log", &log);
        assert!(ran.code == 0 || ran.code == 2, "{ran:?}");
    }
}

#[test]
fn without_a_display_no_window_opens_and_it_says_so() {
    let room = Room::new();
    let ran = run([room.dir.as_os_str()]);
    assert!(
        ran.sentence().contains("window could not be opened"),
        "{ran:?}"
    );
    let home = tempfile::tempdir().unwrap();
    let bare = common::program::<&str>([])
        .env("HOME", home.path())
        .output()
        .unwrap();
    assert_eq!(bare.status.code(), Some(2));
}

#[test]
fn two_hands_at_once_lose_nothing() {
    let room = Room::new();
    let dir = room.dir.clone();
    let hands: Vec<_> = (0..4)
        .map(|hand| {
            let dir = dir.clone();
            std::thread::spawn(move || {
                for n in 0..5 {
                    let edits =
                        json!([{"add": {"kind": "silo", "name": format!("Silo {hand} {n}")}}]);
                    let ran = run_with(
                        ["apply".as_ref(), dir.as_os_str(), "-".as_ref()],
                        edits.to_string().as_bytes(),
                    );
                    assert_eq!(ran.code, 0, "{ran:?}");
                }
            })
        })
        .collect();
    hands.into_iter().for_each(|hand| hand.join().unwrap());
    let shown = room.json("show", &[]);
    assert_eq!(
        (&shown["counts"]["silo"], &shown["step"]),
        (&json!(20), &json!(21))
    );
}
