//! What is shared holds only what is cleared: masks are burnt in, bleeps are silent, originals stay at home.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::Room;
use serde_json::{Value, json};

fn hashes(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for inner in fs::read_dir(folder).into_iter().flatten().flatten() {
        for file in fs::read_dir(inner.path()).unwrap().flatten() {
            found.insert(
                file.path()
                    .file_stem()
                    .unwrap()
                    .to_string_lossy()
                    .into_owned(),
            );
        }
    }
    found
}

fn of_kind<'a>(records: &'a [Value], kind: &str) -> Vec<&'a Value> {
    records
        .iter()
        .filter(|record| record["kind"] == kind)
        .collect()
}

#[test]
fn the_shared_export_of_the_sample_room_holds_nothing_private() {
    let room = Room::sample();
    let stage = room.json("show", &["stages"])[0]["id"].clone();
    let session = room
        .json("show", &["sessions"])
        .as_array()
        .unwrap()
        .last()
        .unwrap()["id"]
        .clone();
    let page = room.json("show", &["artifacts"])[0]["pages"][0]["media"].clone();
    room.put(&json!([
        {"add": {"kind": "note", "session": session, "words": "SECRET note"}},
        {"add": {"kind": "complaint", "words": "SECRET words that nobody read", "stage": stage}},
        {"add": {"kind": "artifact", "title": "SECRET letter", "seen_on": "2026-10-01", "pages": [{"media": page}]}},
        {"add": {"kind": "call", "title": "SECRET call", "media": page, "recorded_on": "2026-10-01"}},
        {"add": {"kind": "rule", "when": "SECRET rule"}},
    ]));
    let whole = room.aside.path().join("whole");
    room.json("export", &[whole.to_str().unwrap()]);
    let read = |folder: &Path| -> (String, Vec<Value>) {
        let text = fs::read_to_string(folder.join("room.json")).unwrap();
        let records = serde_json::from_str::<Value>(&text).unwrap()["records"]
            .as_array()
            .unwrap()
            .clone();
        (text, records)
    };
    let (everything, all) = read(&whole);
    assert!(everything.contains("SECRET"));

    let to = room.aside.path().join("shared");
    let ran = room.run("export", &[to.to_str().unwrap(), "--share"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.err.is_empty(),
        "nothing private, so no warning: {ran:?}"
    );
    let (text, records) = read(&to);
    assert!(!text.contains("SECRET"));
    for kind in ["note", "rule", "ballot"] {
        let opened = kind == "ballot";
        assert!(opened || of_kind(&records, kind).is_empty(), "{kind}");
    }
    for field in [
        "external_key",
        "file_name",
        "mapping",
        "masks",
        "checked_by",
        "\"note\"",
        "\"why\"",
    ] {
        assert!(!text.contains(field), "{field}");
    }
    let originals = hashes(&whole.join("media"));
    let shared = hashes(&to.join("media"));
    assert!(!originals.is_empty() && !shared.is_empty());
    let leaked: Vec<&String> = originals.intersection(&shared).collect();
    assert!(leaked.is_empty(), "originals went along: {leaked:?}");
    for hash in &originals {
        assert!(
            !text.contains(hash.as_str()),
            "an original is named: {hash}"
        );
    }
    let checked = of_kind(&all, "artifact")
        .iter()
        .flat_map(|artifact| artifact["pages"].as_array().unwrap().clone())
        .filter(|page| page["checked_on"].is_string())
        .count();
    let pages: Vec<Value> = of_kind(&records, "artifact")
        .iter()
        .flat_map(|artifact| artifact["pages"].as_array().unwrap().clone())
        .collect();
    assert!(
        checked > 20 && pages.len() <= checked && pages.len() + 3 > checked,
        "{} of {checked}",
        pages.len()
    );
    for page in &pages {
        assert!(
            shared.contains(page["media"].as_str().unwrap()),
            "its picture came along: {page}"
        );
    }
    let calls = of_kind(&records, "call");
    assert_eq!(calls.len(), 8, "those with consent");
    for call in calls {
        assert!(
            call["consent"] == "given" && shared.contains(call["media"].as_str().unwrap()),
            "{call}"
        );
    }
    for complaint in of_kind(&records, "complaint") {
        assert!(
            complaint["answered_by"].is_null()
                && (complaint["words"].is_null() || complaint["quotable"] == true),
            "{complaint}"
        );
    }

    let check = Room::from(&to).run("check", &[]);
    assert_eq!(check.code, 0, "what is shared is a room again: {check:?}");
}

#[test]
fn a_promise_whose_evidence_stays_at_home_is_shared_as_a_room() {
    let room = Room::new();
    let stage = room.put(&json!([{"add": {"kind": "stage", "name": "I wait", "position": 1}}]));
    let silo = |name: &str| room.put(&json!([{"add": {"kind": "silo", "name": name}}]));
    let silos = [silo("Warehouse"), silo("Service")];
    let letter = room.put(
        &json!([{"add": {"kind": "call", "title": "SECRET", "media": "ab".repeat(32), "recorded_on": "2026-10-01"}}]),
    );
    let session = room.put(
        &json!([{"add": {"kind": "session", "rhythm": "quarterly", "held_on": "2026-10-14"}}]),
    );
    let let_down = room.put(
        &json!([{"add": {"kind": "let_down", "statement": "You don’t tell me", "stage": stage,
        "silos": silos, "evidence": [{"kind": "call", "id": letter}]}}]),
    );
    room.put(&json!([{"choose": {"session": session, "let_down": let_down}}]));
    let no_evidence =
        json!([{"change": {"kind": "let_down", "id": let_down, "fields": {"evidence": []}}}]);
    assert!(
        room.apply(&no_evidence)
            .sentence()
            .contains("some evidence"),
        "at home it is kept"
    );

    let to = room.aside.path().join("shared.room");
    room.json("export", &[to.to_str().unwrap(), "--share"]);
    let copy = Room::from(&to);
    assert_eq!(copy.run("check", &[]).code, 0);
    let shown = copy.json("show", &["let_downs"]);
    assert!(shown[0]["evidence"].is_null(), "{shown}");
    assert_eq!(copy.json("show", &[])["counts"]["commitment"], 1);
    copy.put(&json!([{"change": {"kind": "let_down", "id": let_down, "fields": {"worth_a_year": 900.0}}}]));
    copy.put(&json!([{"add": {"kind": "silo", "name": "Returns"}}]));
    let one_silo =
        json!([{"change": {"kind": "let_down", "id": let_down, "fields": {"silos": [silos[0]]}}}]);
    assert!(copy.apply(&one_silo).sentence().contains("two departments"));
    let other = copy.put(&json!([{"add": {"kind": "let_down", "statement": "You forget me", "stage": stage, "silos": silos}}]));
    let choose = json!([{"choose": {"session": session, "let_down": other}}]);
    assert!(copy.apply(&choose).sentence().contains("some evidence"));
}
