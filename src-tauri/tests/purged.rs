//! What was purged is gone from every file of the room, by command line and by hand; what is refused leaves none.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use common::{Room, picture, sound};
use customer_room::import::{ImportOptions, ImportRun};
use customer_room::open_room::OpenRoom;
use customer_room::steps;
use room::changes::edit::Edit;
use room::record::id::Id;
use room::store::journal::Source;
use serde_json::{Value, json};

/// Every file below a folder.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path() {
            inner if inner.is_dir() => found.extend(files(&inner)),
            file => drop(found.insert(file)),
        }
    }
    found
}

/// A paper and a call whose renderings are made, which came through the inbox, with a copy of the database beside it.
fn with_evidence() -> (Room, Vec<Value>) {
    let room = Room::new();
    let taken = room.dir.join("inbox/taken/2026-10-14");
    fs::create_dir_all(&taken).unwrap();
    let (slip, call) = (taken.join("slip.png"), taken.join("call.wav"));
    fs::write(&slip, picture(200)).unwrap();
    fs::write(&call, sound()).unwrap();
    let (code, _, ran) = room.import(&[slip, call], &[]);
    assert_eq!(code, 0, "{ran:?}");
    fs::write(taken.join("other.png"), picture(90)).unwrap();
    // Each page's picture is made again with a mask, and the one without it lies beside it until then.
    let artifact = room.json("show", &["artifacts"])[0].clone();
    let mut pages = artifact["pages"].clone();
    pages[0]["masks"] = json!([{"rect": {"x": 0.1, "y": 0.1, "w": 0.3, "h": 0.3}}]);
    room.put(&json!([{"change": {"kind": "artifact", "id": artifact["id"], "fields": {"pages": pages}}}]));
    let aside = room.aside.path().join("shared");
    room.json("export", &[aside.to_str().unwrap(), "--share"]);
    fs::create_dir_all(room.dir.join("cache/pages")).unwrap();
    let media = artifact["pages"][0]["media"].as_str().unwrap();
    fs::write(
        room.dir.join(format!("cache/pages/{media}-0-0-1600.jpg")),
        "drawn",
    )
    .unwrap();
    fs::write(room.dir.join("room.db.bak"), "all of it").unwrap();
    let of = |record: &Value| json!({"kind": record["kind"], "id": record["id"]});
    let call = room.json("show", &["calls"])[0].clone();
    (room, vec![of(&artifact), of(&call)])
}

fn purges(what: &[Value]) -> Value {
    what.iter()
        .map(|what| json!({"purge": {"what": what}}))
        .collect()
}

fn nothing_is_left(room: &Room) {
    let left: BTreeSet<String> = ["media", "cache", "inbox"]
        .iter()
        .flat_map(|part| files(&room.dir.join(part)))
        .map(|file| file.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(left, BTreeSet::from(["other.png".to_owned()]));
    assert!(!room.dir.join("room.db.bak").exists());
    assert_eq!(room.run("check", &[]).code, 0);
}

#[test]
fn what_the_command_line_purges_is_gone_from_every_file() {
    let (room, what) = with_evidence();
    assert!(files(&room.dir.join("cache/renderings")).len() >= 3);
    assert!(files(&room.dir.join("cache/sounds")).len() >= 2);
    assert_eq!(files(&room.dir.join("media")).len(), 2);
    let ran = room.apply(&purges(&what));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        ran.json().as_object().unwrap().keys().collect::<Vec<_>>(),
        ["step", "name", "put", "removed", "stale"]
    );
    nothing_is_left(&room);
}

#[test]
fn what_a_hand_purges_is_gone_from_every_file() {
    let (room, what) = with_evidence();
    let open = OpenRoom::open(&room.dir).unwrap();
    let edits: Vec<Edit> = serde_json::from_value(purges(&what)).unwrap();
    let done = steps::apply(&open, edits, Source::Hand).unwrap();
    assert!(done.left.is_empty(), "{:?}", done.left);
    drop(open);
    nothing_is_left(&room);
}

#[test]
fn an_original_stays_as_long_as_something_names_it() {
    let (room, what) = with_evidence();
    let media = room.json("show", &["artifacts"])[0]["pages"][0]["media"].clone();
    let twin = room.put(&json!([{"add": {"kind": "artifact", "seen_on": "2026-10-01", "pages": [{"media": media}]}}]));
    assert_eq!(room.apply(&purges(&what)).code, 0);
    assert_eq!(files(&room.dir.join("media")).len(), 1);
    let twin = json!({"kind": "artifact", "id": twin});
    room.apply(&json!([{"remove": twin}]));
    assert_eq!(room.run("check", &[]).code, 0, "an undo needs it");
    room.json("undo", &[]);
    room.json("redo", &[]);
    assert_eq!(
        room.apply(&purges(std::slice::from_ref(&twin))).code,
        0,
        "also what was removed before"
    );
    assert!(files(&room.dir.join("media")).is_empty());
    let again = room.apply(&purges(&[twin]));
    assert!(again.sentence().contains("There is no paper"), "{again:?}");
}

#[test]
fn a_purged_table_that_still_lies_in_the_inbox_is_named() {
    let room = Room::new();
    let taken = room.dir.join("inbox/taken/2026-10-14");
    fs::create_dir_all(&taken).unwrap();
    fs::write(taken.join("rows.csv"), "words\nLate\n").unwrap();
    fs::write(taken.join("more rows.csv"), "words\nLate\n").unwrap();
    room.import(&[taken.join("rows.csv")], &[]);
    let import = room.json("show", &["imports"])[0]["id"].clone();
    let ran = room.apply(&purges(&[json!({"kind": "import", "id": import})]));
    assert_eq!(ran.code, 1, "done in part: {ran:?}");
    assert!(
        ran.err.contains("taken/2026-10-14/rows.csv") && ran.err.lines().count() == 1,
        "{ran:?}"
    );
}

#[test]
fn a_row_that_is_purged_names_the_table_it_came_in() {
    let room = Room::new();
    let taken = room.dir.join("inbox/taken/2026-10-14");
    fs::create_dir_all(&taken).unwrap();
    fs::write(taken.join("rows.csv"), "words\nMy name is Ashworth\n").unwrap();
    room.import(&[taken.join("rows.csv")], &[]);
    let row = room.json("show", &["complaints"])[0]["id"].clone();
    let ran = room.apply(&purges(&[json!({"kind": "complaint", "id": row})]));
    assert!(
        ran.err
            .contains("taken/2026-10-14/rows.csv may still say it"),
        "{ran:?}"
    );
}

#[test]
fn with_a_call_goes_what_was_said_in_it() {
    let room = Room::new();
    let taken = room.dir.join("inbox/taken/2026-10-14");
    let other = room.dir.join("inbox/taken/2026-10-15");
    for folder in [&taken, &other] {
        fs::create_dir_all(folder).unwrap();
    }
    let words = "WEBVTT\n\n00:00.000 --> 00:01.000\nI am Ashworth\n";
    let (call, said) = (taken.join("call.wav"), taken.join("call.vtt"));
    fs::write(&call, sound()).unwrap();
    fs::write(&said, words).unwrap();
    let (code, _, ran) = room.import(&[call, said], &[]);
    assert_eq!(code, 0, "{ran:?}");
    fs::write(other.join("call.srt"), words).unwrap();
    let call = room.json("show", &["calls"])[0]["id"].clone();
    let ran = room.apply(&purges(&[json!({"kind": "call", "id": call})]));
    assert!(files(&taken).is_empty(), "{:?}", files(&taken));
    assert!(ran.err.contains("2026-10-15/call.srt"), "{ran:?}");
}

#[test]
fn an_import_that_is_refused_leaves_no_original_and_no_picture() {
    let room = Room::new();
    let slip = room.file("slip.png", picture(120));
    let call = room.file("call.wav", sound());
    let open = OpenRoom::open(&room.dir).unwrap();
    let workers = media::Workers::start(env!("CARGO_BIN_EXE_customer-room"), &["worker"], 1);
    // The stage was removed while the files were read.
    let options = ImportOptions {
        stage: Some(Id::new("0199a000-0000-7000-8000-000000000001")),
        ..ImportOptions::of(Source::Hand)
    };
    let run = ImportRun::new(&open, &workers, &options, &|_, _| true);
    let outcomes = run.import_all(&[slip, call], &|_, _| ());
    for one in outcomes {
        assert!(one.did_not_go_in(), "{one:?}");
        assert!(
            one.problems[0].message.contains("not in this room"),
            "{one:?}"
        );
    }
    for part in ["media", "cache"] {
        assert_eq!(files(&room.dir.join(part)), BTreeSet::new());
    }
    fs::create_dir_all(room.dir.join("media/ab")).unwrap();
    let left = blake3::hash(b"left over").to_hex().to_string();
    fs::create_dir_all(room.dir.join("media").join(&left[..2])).unwrap();
    fs::write(
        room.dir.join(format!("media/{}/{left}.png", &left[..2])),
        "left over",
    )
    .unwrap();
    let check = room.run("check", &[]);
    assert!(
        check.code == 1 && check.out.contains("belongs to nothing in this room"),
        "{check:?}"
    );
}

#[test]
fn minutes_say_nothing_of_what_was_purged_and_those_of_a_purged_session_are_named() {
    let room = Room::new();
    let session = room.put(&json!([{"add": {"kind": "session", "rhythm": "monthly", "held_on": "2026-10-14", "agenda": []}}]));
    let decision = room.put(&json!([{"add": {"kind": "decision", "session": session, "words": "Ring Chartreuse Ashworth", "position": 1}}]));
    room.put(&json!([{"start_session": {"session": session}}]));
    // It is held on the day on which it starts.
    let started = room.json("show", &["session", &session]);
    let held_on = started["held_on"].as_str().unwrap();
    fs::create_dir(room.dir.join("minutes")).unwrap();
    let name = format!("monthly-review-{held_on}.html");
    let minutes = room.dir.join("minutes").join(&name);
    room.json("report", &[held_on, "--out", minutes.to_str().unwrap()]);
    let says = || fs::read_to_string(&minutes).unwrap().contains("Chartreuse");
    assert!(says());
    let purge = |kind: &str, id: &str| {
        let done = room.apply(&purges(&[json!({"kind": kind, "id": id})]));
        done.json()["left"].to_string()
    };
    assert_eq!(purge("decision", &decision), "null");
    assert!(!says());
    let left = purge("session", &session);
    assert!(left.contains(&name), "{left}");
}
