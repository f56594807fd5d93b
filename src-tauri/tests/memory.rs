//! However much is brought in, no process of it grows beyond what a laptop can spare.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "clippy takes only functions marked as tests for tests"
)]
#![cfg(target_os = "linux")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::time::Duration;

use common::{Room, program, shared};

const LIMIT_KB: u64 = 400 * 1024;

/// The processes that this one started, and those that they started.
fn family(of: u32) -> Vec<u32> {
    let mut family = vec![of];
    let mut next = 0;
    while let Some(one) = family.get(next).copied() {
        for thread in fs::read_dir(format!("/proc/{one}/task"))
            .into_iter()
            .flatten()
            .flatten()
        {
            let children = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
            family.extend(
                children
                    .split_whitespace()
                    .filter_map(|child| child.parse::<u32>().ok()),
            );
        }
        next += 1;
    }
    family
}

/// The most that a process ever held in memory, in KiB.
fn most(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn an_import_of_everything_stays_within_400_mib_in_every_process() {
    let room = Room::new();
    let mut rows = "received_on,words,category,post\n".to_owned();
    for n in 0..100_000 {
        rows.push_str(&format!(
            "2026-{:02}-{:02},\"Parcel {n} was late, and nobody could tell me where it was when I rang for the {} time\",Category {},Call centre\n",
            n % 9 + 1, n % 28 + 1, n % 7, n % 30
        ));
    }
    let mut files = vec![room.file("rows.csv", rows)];
    files.extend(shared("documents").unwrap_or_default());
    files.extend(shared("calls").unwrap_or_default());
    let names: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    let mut child = program(room.arguments("import", &[&names[..], &["--json"]].concat()))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut held: BTreeMap<u32, u64> = BTreeMap::new();
    while child.try_wait().unwrap().is_none() {
        for process in family(child.id()) {
            if let Some(now) = most(process) {
                let before = held.entry(process).or_default();
                *before = now.max(*before);
            }
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    println!("KiB at most, by process: {held:?}");
    assert!(held.len() > 1, "it works through workers");
    for (process, most) in &held {
        assert!(
            *most < LIMIT_KB,
            "process {process} held {} MiB",
            most / 1024
        );
    }
    assert_eq!(room.json("show", &[])["counts"]["complaint"], 100_000);
}
