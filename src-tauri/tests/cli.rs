//! Every line of the command line, as it is promised: what it answers, in which shape, with which exit code.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::fs;

use common::{Room, run, run_with};
use serde_json::{Value, json};

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

/// Stages, silos and people, and a session to be run; answers the ids of stage, session and let-down.
fn furnished(room: &Room) -> (String, String, String) {
    let stage = room
        .put(&json!([{"add": {"kind": "stage", "name": "I wait for my parcel", "position": 1}}]));
    let silo = |name: &str| room.put(&json!([{"add": {"kind": "silo", "name": name}}]));
    let (warehouse, service) = (silo("Warehouse"), silo("Service"));
    let evidence =
        room.put(&json!([{"add": {"kind": "complaint", "words": "It came late", "stage": stage}}]));
    let session = room.put(
        &json!([{"add": {"kind": "session", "rhythm": "quarterly", "held_on": "2026-10-14"}}]),
    );
    let let_down = room.put(&json!([{"add": {"kind": "let_down", "statement": "You don’t tell me it’s late", "stage": stage,
        "silos": [warehouse, service], "evidence": [{"kind": "complaint", "id": evidence}]}}]));
    (stage, session, let_down)
}

#[test]
fn a_new_room_is_there_and_not_made_twice() {
    let room = Room::new();
    let shown = room.json("show", &[]);
    for key in ["step", "counts", "stages"] {
        assert!(!shown[key].is_null(), "{shown}");
    }
    assert_eq!(shown["counts"]["stage"], 0);
    assert_eq!(shown["counts"]["room"], 1);
    let twice = run(["new".as_ref(), room.dir.as_os_str()]);
    assert!(twice.sentence().contains("already"), "{twice:?}");
    assert_eq!(room.json("show", &[]), shown);
    let nobody = room.aside.path().join("other");
    // A name is no path: what lies elsewhere is no sample room.
    for name in ["nope", "../rooms/outerwear", ""] {
        let unknown = run([
            "new".as_ref(),
            nobody.as_os_str(),
            "--sample".as_ref(),
            name.as_ref(),
        ]);
        for sample in ["outerwear", "harbour-hotels"] {
            assert!(
                unknown.sentence().contains(sample),
                "it names those there are: {unknown:?}"
            );
        }
    }
    assert!(!nobody.exists());
}

#[test]
fn show_answers_counts_and_stages_or_the_records_of_a_kind() {
    let room = Room::new();
    let (stage, ..) = furnished(&room);
    let shown = room.json("show", &[]);
    let listed = &shown["stages"][0];
    assert_eq!(keys(listed), ["id", "name", "position", "counts"]);
    assert_eq!(listed["id"], stage);
    assert_eq!(
        (&listed["name"], &listed["position"]),
        (&json!("I wait for my parcel"), &json!(1))
    );
    assert_eq!(listed["counts"]["complaint"], 1);
    assert_eq!(shown["counts"]["silo"], 2);
    assert_eq!(shown["step"], 7);

    for word in ["complaint", "complaints"] {
        let list = room.json("show", &[word]);
        assert_eq!(list[0]["kind"], "complaint");
        assert_eq!(list[0]["words"], "It came late");
        assert_eq!(list[0]["stage"], stage);
    }
    for (word, count) in [
        ("silos", 2),
        ("parking-lot-entries", 0),
        ("survey results", 0),
        ("categories", 0),
        ("growth", 0),
    ] {
        assert_eq!(
            room.json("show", &[word]).as_array().unwrap().len(),
            count,
            "{word}"
        );
    }
    for name in [
        stage.as_str(),
        "I wait for my parcel",
        "I WAIT FOR MY PARCEL",
    ] {
        let one = room.json("show", &["stage", name]);
        assert_eq!(one["id"], stage);
    }
    assert_eq!(
        room.json("show", &["session", "2026-10-14"])["held_on"],
        "2026-10-14"
    );

    let text = room.run("show", &[]);
    assert!(
        text.out.contains("I wait for my parcel: 1 complaint") && text.err.is_empty(),
        "{text:?}"
    );
    assert!(
        text.out.contains("2  departments\n") && text.out.contains("1  let-down\n"),
        "{text:?}"
    );
    assert!(
        serde_json::from_str::<Value>(&text.out).is_err(),
        "for a person, not for a program: {text:?}"
    );
    for (arguments, said) in [
        (&["barrel"][..], "'barrel'"),
        (&["stage", "Nowhere"], "'Nowhere'"),
        (&["stage", "%"], "'%'"),
        (&["stage", ""], "''"),
        (&["stage", "' OR 1=1 --"], "OR 1=1"),
    ] {
        let refused = room.run("show", arguments);
        assert!(refused.sentence().contains(said), "{refused:?}");
    }
    room.put(&json!([{"add": {"kind": "session", "rhythm": "monthly", "held_on": "2026-10-14"}}]));
    let two = room.run("show", &["session", "2026-10-14"]);
    assert!(
        two.sentence()
            .contains("more than one session with the name or date '2026-10-14'"),
        "two of that day: {two:?}"
    );
    let paper =
        room.put(&json!([{"add": {"kind": "artifact", "seen_on": "2026-09-21", "pages": []}}]));
    let named = room.json("show", &["artifact", "2026-09-21"]);
    assert_eq!(named["id"], paper, "what has no name is called by its day");
}

#[test]
fn apply_makes_all_edits_as_one_step_and_answers_what_they_came_to() {
    let room = Room::new();
    let (stage, session, let_down) = furnished(&room);
    let step = room.json("show", &[])["step"].as_i64().unwrap();
    let ran = room.apply(&json!([
        {"add": {"kind": "stage", "name": "I come back", "position": 2}},
        {"change": {"kind": "stage", "id": stage, "fields": {"intention": "I always know."}, "was": {"intention": null, "name": "I wait for my parcel"}}},
        {"choose": {"session": session, "let_down": let_down}},
        {"add": {"kind": "silo", "name": "Returns"}},
    ]));
    assert_eq!(ran.code, 0, "{ran:?}");
    let done = ran.json();
    assert_eq!(keys(&done), ["step", "name", "put", "removed", "stale"]);
    assert_eq!(done["step"], step + 1);
    let kinds: Vec<&Value> = done["put"]
        .as_array()
        .unwrap()
        .iter()
        .map(|record| &record["kind"])
        .collect();
    assert_eq!(
        kinds,
        ["stage", "stage", "commitment", "silo"],
        "in the order of the edits"
    );
    assert!(
        done["put"]
            .as_array()
            .unwrap()
            .iter()
            .all(|record| record["id"].is_string())
    );
    assert_eq!(done["put"][1]["intention"], "I always know.");
    assert_eq!(done["removed"], json!([]));

    let silo = done["put"][3]["id"].clone();
    let file = room.file(
        "edits.json",
        json!([{"remove": {"kind": "silo", "id": silo}}]).to_string(),
    );
    let removed = room.json("apply", &[file.to_str().unwrap()]);
    assert_eq!(removed["removed"], json!([{"kind": "silo", "id": silo}]));
    assert_eq!(removed["put"], json!([]));
    assert_eq!(removed["name"], "Remove 'Returns'");
    let nothing = room.apply(&json!([]));
    assert_eq!(
        (nothing.code, &nothing.json()["step"]),
        (0, &json!(step + 2))
    );
}

#[test]
fn a_refusal_is_two_and_writes_nothing() {
    let room = Room::new();
    let (stage, ..) = furnished(&room);
    let before = room.json("show", &[]);
    let add = json!({"add": {"kind": "silo", "name": "Returns"}});
    for (edits, said) in [
        (
            json!([add, {"add": {"kind": "stage", "name": "X"}}]),
            "position",
        ),
        (
            json!([add, {"add": {"kind": "moment", "stage": "nope", "name": "X"}}]),
            "nope",
        ),
        (json!([add, {"add": {"kind": "barrel"}}]), "barrel"),
        (
            json!([add, {"change": {"kind": "stage", "id": stage, "fields": {"name": "Mine"}, "was": {"name": "Theirs"}}}]),
            "changed in the meantime",
        ),
        (
            json!([add, {"change": {"kind": "stage", "id": stage, "fields": {"height": 3}}}]),
            "height",
        ),
        (
            json!([add, {"change": {"kind": "stage", "id": "no such", "fields": {}}}]),
            "no such",
        ),
        (
            json!([add, {"remove": {"kind": "stage", "id": "no such"}}]),
            "no such",
        ),
        (json!([add, {"dance": {}}]), "dance"),
        (
            json!([add, {"choose": {"session": "x", "let_down": "y"}}]),
            "y",
        ),
        (json!([add, {"choose": {}}]), "session"),
        (
            json!({"add": {"kind": "silo", "name": "Returns"}}),
            "list of edits",
        ),
        (json!("add"), "list of edits"),
        (json!([7]), "list of edits"),
    ] {
        let refused = room.apply(&edits);
        assert!(refused.sentence().contains(said), "{said}: {refused:?}");
    }
    for input in [&b""[..], b"[", b"\xff\xfe", b"\0", &b"[".repeat(100_000)] {
        run_with(room.arguments("apply", &["-"]), input).sentence();
    }
    room.run("apply", &["/nowhere/edits.json"]).sentence();
    room.run("apply", &["/"]).sentence();
    assert_eq!(room.json("show", &[]), before);
}

#[test]
fn undo_redo_and_log_tell_what_they_did() {
    let room = Room::new();
    furnished(&room);
    let undone = room.json("undo", &[]);
    assert_eq!(
        undone["name"],
        "Undo: Add let-down 'You don’t tell me it’s late'"
    );
    assert_eq!(undone["removed"][0]["kind"], "let_down");
    let redone = room.json("redo", &[]);
    assert_eq!(redone["put"][0]["kind"], "let_down");
    assert!(room.run("redo", &[]).sentence().contains("nothing to redo"));
    let log = room.json("log", &[]);
    let newest = &log[0];
    assert_eq!(
        newest["name"],
        "Redo: Add let-down 'You don’t tell me it’s late'"
    );
    assert_eq!(
        (&newest["source"], &newest["undone"]),
        (&json!("undo"), &json!(false))
    );
    assert_eq!(log.as_array().unwrap().len(), 9);
    assert_eq!(log[2]["source"], "command_line");
    let text = room.run("log", &["--steps", "1"]);
    assert!(
        text.out.contains("Redo: Add let-down") && text.out.lines().count() == 1,
        "{text:?}"
    );
    for _ in 0..6 {
        assert_eq!(room.run("undo", &[]).code, 0);
    }
    assert!(
        room.run("undo", &[])
            .sentence()
            .contains("cannot be undone")
    );
    assert_eq!(room.json("show", &[])["counts"]["stage"], 0);
}

#[test]
fn what_stays_on_undo_is_said_and_is_a_one() {
    let room = Room::new();
    let stage = room.put(&json!([{"add": {"kind": "stage", "name": "I wait", "position": 1}}]));
    let change =
        |name: &str| json!([{"change": {"kind": "stage", "id": stage, "fields": {"name": name}}}]);
    room.put(&change("Mine"));
    let mut road = room::Room::open(&room.dir).unwrap();
    let theirs = serde_json::from_value(change("Theirs")).unwrap();
    road.apply(
        theirs,
        room::store::journal::Source::Arrival,
        &mut customer_room::system::clock::MachineClock,
    )
    .unwrap();
    drop(road);
    let undone = room.run("undo", &["--json"]);
    assert_eq!(undone.code, 1, "{undone:?}");
    assert!(undone.err.contains("name of 'Theirs'"), "{undone:?}");
    assert_eq!(undone.json()["left"].as_array().unwrap().len(), 1);
}

#[test]
fn search_finds_across_kinds_and_never_fails() {
    let room = Room::sample();
    let hits = room.json("search", &["\"fourth person\""]);
    assert_eq!(hits[0]["kind"], "call");
    assert_eq!(
        hits[0]["at_ms"], 57_956,
        "a call's words name their place in it"
    );
    assert!(hits[0]["id"].is_string() && hits[0]["title"].is_string());
    assert!(
        !room
            .json("search", &["parcel", "late"])
            .as_array()
            .unwrap()
            .is_empty(),
        "several words need no quotes"
    );
    let text = room.run("search", &["fourth person"]);
    assert!(text.out.contains(" at 0:57"), "{text:?}");
    for words in [
        "", "\"", "NEAR(", "AND", "*", "zzzzzz", "--", "-x", "a\"b", "'", "💥",
    ] {
        let ran = room.run("search", &["--", words]);
        assert_eq!(ran.code, 0, "{words}: {ran:?}");
    }
    assert_eq!(room.json("search", &["zzzzzz"]), json!([]));
}

#[test]
fn export_and_new_go_there_and_back() {
    let room = Room::sample();
    let (first, second) = (
        room.aside.path().join("one.room"),
        room.aside.path().join("two.room"),
    );
    let exported = room.run("export", &[first.to_str().unwrap(), "--json"]);
    assert_eq!(
        (exported.code, exported.err.lines().count()),
        (0, 1),
        "{exported:?}"
    );
    assert!(
        exported.err.contains("private originals"),
        "it warns: {exported:?}"
    );
    let copy = Room::from(&first);
    assert_eq!(
        copy.json("show", &[])["counts"],
        room.json("show", &[])["counts"]
    );
    assert_eq!(copy.run("check", &[]).code, 0);
    copy.json("export", &[second.to_str().unwrap()]);
    assert!(
        fs::read(&first).unwrap() == fs::read(&second).unwrap(),
        "the same bytes, originals included"
    );
    assert!(
        room.run("export", &[first.to_str().unwrap()])
            .err
            .contains("already")
    );
    for to in ["/nowhere/at/all.room", "/proc/x", ""] {
        assert_eq!(room.run("export", &[to]).code, 2, "{to}");
    }
    let bad = room.file("bad.room", "not a room");
    let dir = room.aside.path().join("none");
    let refused = Room::try_from(&dir, &bad);
    assert!(refused.sentence().contains("bad.room"), "{refused:?}");
    assert!(!dir.exists());
}

#[test]
fn minutes_say_who_was_there_and_who_was_absent() {
    let room = Room::new();
    let silo = room.put(&json!([{"add": {"kind": "silo", "name": "Front desk"}}]));
    let person =
        |name: &str| room.put(&json!([{"add": {"kind": "person", "name": name, "silo": silo}}]));
    let (ada, ben) = (person("Ada Brun"), person("Ben Cole"));
    person("Cleo Never-invited");
    let session = room.put(
        &json!([{"add": {"kind": "session", "rhythm": "monthly", "held_on": "2026-10-14",
        "attendance": [{"person": ada, "present": true}, {"person": ben, "present": false}]}}]),
    );
    let minutes = || {
        let to = room.aside.path().join("minutes.md");
        let ran = room.run("report", &[&session, "--out", to.to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{ran:?}");
        fs::read_to_string(to).unwrap()
    };
    let text = minutes();
    let absent = text.split("Who was absent").nth(1).unwrap();
    assert!(
        absent.contains("Ben Cole") && !absent.contains("Ada"),
        "{text}"
    );
    assert!(!text.contains("Cleo"), "{text}");
    // Where nobody was ticked, nobody is known to have been absent.
    let nobody = json!([{"person": ada, "present": false}]);
    let wish =
        json!([{"change": {"kind": "session", "id": session, "fields": {"attendance": nobody}}}]);
    assert_eq!(room.apply(&wish).code, 0);
    assert!(!minutes().contains("absent"));
}

#[test]
fn minutes_are_written_as_html_or_markdown() {
    let room = Room::sample();
    let sessions = room.json("show", &["sessions"]);
    let past = sessions
        .as_array()
        .unwrap()
        .iter()
        .find(|session| session["adjourned_at"].is_string())
        .unwrap();
    let (id, day) = (
        past["id"].as_str().unwrap(),
        past["held_on"].as_str().unwrap(),
    );
    for (session, name, begins) in [
        (day, "minutes.html", "<!doctype html"),
        (id, "minutes.md", "# "),
    ] {
        let to = room.aside.path().join(name);
        let ran = room.run("report", &[session, "--out", to.to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.out.contains(name), "{ran:?}");
        let text = fs::read_to_string(to).unwrap();
        assert!(text.to_lowercase().starts_with(begins), "{}", &text[..200]);
        let decision = room.json("show", &["decisions"]);
        let of_it = decision
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["session"] == id)
            .unwrap();
        assert!(
            text.contains(&of_it["words"].as_str().unwrap()[..12]),
            "the decisions stand in it"
        );
    }
    for arguments in [
        &[day, "--out", "minutes.pdf"][..],
        &[day, "--out", "minutes"],
        &["1999-01-01", "--out", "minutes.md"],
        &["", "--out", "minutes.md"],
        &[day, "--out", "/nowhere/at/all.md"],
    ] {
        room.run("report", arguments).sentence();
    }
}

#[test]
fn check_lists_what_is_wrong() {
    let room = Room::sample();
    let whole = room.run("check", &["--json"]);
    assert_eq!(
        (whole.code, &whole.json()["wrong"]),
        (0, &json!([])),
        "{whole:?}"
    );
    let mut originals = Vec::new();
    for folder in fs::read_dir(room.dir.join("media")).unwrap().flatten() {
        originals.extend(
            fs::read_dir(folder.path())
                .unwrap()
                .flatten()
                .map(|entry| entry.path()),
        );
    }
    originals.sort();
    let name = |at: usize| {
        originals[at]
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned()
    };
    fs::remove_file(&originals[0]).unwrap();
    let mut bytes = fs::read(&originals[1]).unwrap();
    bytes[100] ^= 1;
    fs::write(&originals[1], bytes).unwrap();
    let found = room.run("check", &["--json"]);
    assert_eq!(found.code, 1, "{found:?}");
    let wrong = found.json()["wrong"].to_string();
    assert!(
        wrong.contains(&name(0)) && wrong.contains(&name(1)) && !wrong.contains(&name(2)),
        "{wrong}"
    );
    let text = room.run("check", &[]);
    assert_eq!((text.code, text.out.lines().count()), (1, 2), "{text:?}");
}

#[test]
fn votes_that_are_not_open_are_counted_and_nothing_else() {
    let room = Room::new();
    let (_, session, let_down) = furnished(&room);
    let cast = |content: Value, about: &str| {
        room.apply(
            &json!([{"cast_ballot": {"session": session, "about": about, "content": content}}]),
        )
    };
    let mut told = vec![cast(
        json!([{"let_down": let_down, "stickers": 2}]),
        "let_downs",
    )];
    told.push(cast(json!({"score": 1, "word": "chartreuse"}), "rating"));
    let shown = room.json("show", &[]);
    assert_eq!(shown["counts"]["ballot"], 2);
    let whole = room.aside.path().join("whole");
    let minutes = room.aside.path().join("minutes.md");
    for (verb, arguments) in [
        ("show", &["ballots", "--json"][..]),
        ("log", &["--json"]),
        ("search", &["chartreuse", "--json"]),
        ("export", &[whole.to_str().unwrap()]),
        (
            "report",
            &["2026-10-14", "--out", minutes.to_str().unwrap()],
        ),
        ("check", &[]),
    ] {
        told.push(room.run(verb, arguments));
    }
    told.push(common::Ran {
        code: 0,
        out: fs::read_to_string(whole.join("room.json")).unwrap(),
        err: fs::read_to_string(minutes).unwrap(),
    });
    for ran in &told {
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(
            !ran.out.contains("chartreuse") && !ran.err.contains("chartreuse"),
            "{ran:?}"
        );
        assert!(
            !ran.out.contains("stickers\": 2") && !ran.out.contains("\"content\""),
            "{ran:?}"
        );
    }
    assert_eq!(room.json("show", &["ballots"]), json!([]));
    let log = room.json("log", &[]).to_string();
    assert!(!log.contains("ballot"), "{log}");

    room.put(&json!([{"open_votes": {"session": session, "about": "let_downs"}}]));
    assert!(
        room.run("undo", &[])
            .sentence()
            .contains("cannot be undone")
    );
    assert_eq!(
        room.json("show", &["ballots"])[0]["content"][0]["stickers"],
        2
    );
}
