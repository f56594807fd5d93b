//! The program dies at any moment: what it said is done is done, whole, and nothing else is.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]
#![cfg(unix)]

mod common;

use std::process::Stdio;
use std::time::Duration;

use common::{Room, program};
use serde_json::{Value, json};

/// A step of several records of several kinds, with text for the index, so that a half of it would show.
fn edits(number: u32) -> Value {
    let name = number.to_string();
    let stage = format!("01890000-0000-7000-8000-{number:0>12}");
    json!([
        {"add": {"kind": "stage", "id": stage, "name": name, "position": 1}},
        {"add": {"kind": "moment", "stage": stage, "name": format!("{name} moment")}},
        {"add": {"kind": "complaint", "stage": stage, "words": format!("{name} said {}", "a lot ".repeat(200))}},
    ])
}

#[test]
fn killed_at_any_moment_every_step_that_was_told_is_there_and_none_by_half() {
    let room = Room::new();
    let file = room.aside.path().join("edits.json");
    room.put(&edits(1));
    let mut told = vec!["1".to_owned()];
    let mut killed = 0;
    // After a kill the next one comes a little later, after a step that was told a good deal earlier: so kills fall before,
    // into and after the writing, however fast this machine is, also while it is busy with something else.
    let mut wait = Duration::ZERO;
    for round in 2..600 {
        if round > 60 && killed >= 20 && told.len() > 3 {
            break;
        }
        std::fs::write(&file, edits(round).to_string()).unwrap();
        let mut child = program(room.arguments("apply", &[file.to_str().unwrap(), "--json"]))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(wait);
        // It may have ended by itself.
        let _ = child.kill();
        let done = child.wait_with_output().unwrap();
        killed += usize::from(!done.status.success());
        match serde_json::from_slice::<Value>(&done.stdout) {
            Ok(_) => {
                told.push(round.to_string());
                wait = wait.mul_f64(0.7);
            }
            Err(_) => wait = wait.mul_f64(1.05) + Duration::from_millis(1),
        }
    }
    let shown = room.json("show", &[]);
    let there: Vec<String> = shown["stages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|stage| {
            assert_eq!(
                (&stage["counts"]["moment"], &stage["counts"]["complaint"]),
                (&json!(1), &json!(1)),
                "half a step: {stage}"
            );
            stage["name"].as_str().unwrap().to_owned()
        })
        .collect();
    for name in &told {
        assert!(
            there.contains(name),
            "step {name} was told and is not there"
        );
    }
    assert!(
        killed >= 20 && told.len() > 3,
        "{killed} killed, {} told",
        told.len()
    );
    assert_eq!(
        room.json("search", &["said"]).as_array().unwrap().len(),
        there.len()
    );
    assert_eq!(shown["step"], 1 + i64::try_from(there.len()).unwrap());
    let check = room.run("check", &["--json"]);
    assert_eq!(
        (check.code, &check.json()["wrong"]),
        (0, &json!([])),
        "{check:?}"
    );
    for _ in 0..there.len() {
        assert_eq!(room.run("undo", &[]).code, 0);
    }
    assert_eq!(room.json("show", &[])["counts"]["stage"], 0);
}

/// Whether a process holds the lock that SQLite holds while it writes: byte 120 of the log's shared memory
/// (<https://www.sqlite.org/walformat.html>, section 2.1.1).
#[cfg(target_os = "linux")]
fn is_writing(process: u32) -> bool {
    let locks = std::fs::read_to_string("/proc/locks").unwrap();
    let of_it = format!(" WRITE {process} ");
    locks
        .lines()
        .any(|lock| lock.contains(&of_it) && lock.ends_with(" 120 120"))
}

#[cfg(target_os = "linux")]
#[test]
fn a_table_whose_import_was_killed_is_not_there_by_half() {
    let room = Room::new();
    let mut rows = "received_on,words,category\n".to_owned();
    for n in 0..20_000 {
        rows.push_str(&format!(
            "2026-09-{:02},Parcel {n} is late,Category {}\n",
            n % 28 + 1,
            n % 9
        ));
    }
    let file = room.file("rows.csv", rows);
    let counts = || {
        let counts = room.json("show", &[])["counts"].clone();
        let whole = counts["complaint"] == 20_000 && counts["category"] == 9;
        let nothing = ["complaint", "import", "category"]
            .iter()
            .all(|kind| counts[kind] == 0);
        assert!(whole || nothing, "{counts}");
        whole
    };
    // Killed a moment later each time, counted from when it began to write, until one is through before it is killed.
    let mut midway = 0;
    for wait in [0, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120] {
        let mut child = program(room.arguments("import", &[file.to_str().unwrap(), "--json"]))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while !is_writing(child.id()) && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(wait));
        let hit = is_writing(child.id());
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();
        if counts() {
            break;
        }
        midway += u32::from(hit);
    }
    assert!(midway > 0, "no kill hit an import while it wrote");
    let (code, list, ran) = room.import(&[file], &[]);
    assert_eq!(code, 0, "{ran:?}");
    assert_eq!(
        list[0]["added"].as_i64().unwrap() + list[0]["known"].as_i64().unwrap(),
        20_000
    );
    assert_eq!(room.json("show", &[])["counts"]["complaint"], 20_000);
    assert_eq!(room.run("check", &[]).code, 0);
}
