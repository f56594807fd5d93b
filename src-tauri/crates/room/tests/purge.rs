//! What was purged is nowhere: not in its table, not in the journal, not in a step's name, not in the search.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::io::Read;

use common::{Stage, today};
use room::record::kinds::Kind;
use room::store::eyes::Who;
use serde_json::json;

/// Every text in every table of the room.
fn all_texts(stage: &Stage) -> String {
    let eye = stage.eye(Who::Console);
    let connection = eye.at(today()).connection;
    let names = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let mut texts = String::new();
    for table in names(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_index%'",
    ) {
        for column in names(&format!(
            "SELECT name FROM pragma_table_info('{table}', 'main') WHERE type <> 'BLOB'"
        )) {
            let sql = format!(
                "SELECT CAST(\"{column}\" AS TEXT) FROM main.\"{table}\" WHERE \"{column}\" IS NOT NULL"
            );
            texts.push_str(&names(&sql).join("\n"));
        }
    }
    let mut parts = connection
        .prepare("SELECT lines FROM main.step_rows")
        .unwrap();
    let parts = parts.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    for part in parts {
        let part = part.unwrap();
        let mut lines = flate2::read::DeflateDecoder::new(part.as_slice());
        lines.read_to_string(&mut texts).unwrap();
    }
    texts
}

#[test]
fn nothing_of_it_is_left_anywhere() {
    let mut stage = Stage::new();
    let company = stage.company();
    let complaint = stage.add(json!({"kind": "complaint", "words": "Chartreuse Ashworth complains", "stage": company.stage}));
    let call = stage.add(json!({"kind": "call", "title": "Chartreuse Ashworth calls", "media": "ab".repeat(32), "recorded_on": "2026-10-09",
        "transcript": [{"from": 0, "to": 9, "words": "I am Chartreuse Ashworth"}]}));
    stage
        .change(Kind::call, &call, json!({"title": "Mrs Chartreuse"}))
        .unwrap();
    stage.undo().unwrap();
    stage.redo().unwrap();
    stage
        .apply(json!([{"pin": {"what": {"kind": "call", "id": call}, "stage": company.stage}}]))
        .unwrap();
    let another = stage.add(json!({"kind": "stage", "name": "Afterwards", "position": 2}));
    let pinned = |what: &str| json!([{"pin": {"what": {"kind": "complaint", "id": what}, "stage": company.stage}}]);
    let pin = stage.apply(pinned(&complaint)).unwrap().put[0].id.clone();
    let pin = pin.unwrap();
    stage
        .change(Kind::pin, &pin, json!({"stage": another}))
        .unwrap();
    stage.undo().unwrap();
    stage
        .apply(json!([{"remove": {"kind": "pin", "id": pin}}]))
        .unwrap();
    let rows = vec![
        json!({"words": "Chartreuse once more", "category": "Delivery"}),
        json!({"words": "And Chartreuse again"}),
        json!({"words": "Chartreuse hangs on a wall"}),
    ];
    let (done, _) = stage.import_table(Kind::complaint, rows).unwrap();
    let import = done.put[0].id.clone().unwrap();
    let row = stage.found("\"once more\"")[0].of.id.clone();
    stage
        .change(Kind::complaint, &row, json!({"quotable": true}))
        .unwrap();
    stage
        .apply(json!([{"remove": {"kind": "complaint", "id": row}}]))
        .unwrap();
    let hung = stage.found("\"hangs on\"")[0].of.id.clone();
    stage.apply(pinned(&hung)).unwrap();
    let let_down = stage.add(json!({"kind": "let_down", "statement": "We are late", "stage": company.stage, "silos": [company.warehouse],
        "evidence": [{"kind": "complaint", "id": hung}]}));
    assert!(all_texts(&stage).contains("Chartreuse"));

    for (kind, id) in [
        ("complaint", &complaint),
        ("call", &call),
        ("import", &import),
    ] {
        stage
            .apply(json!([{"purge": {"what": {"kind": kind, "id": id}}}]))
            .unwrap();
    }
    let left = all_texts(&stage);
    let around: Vec<&str> = left
        .lines()
        .filter(|line| line.contains("Chartreuse"))
        .collect();
    assert!(around.is_empty(), "{around:#?}");
    assert!(stage.found("chartreuse").is_empty());
    assert_eq!(stage.all(Kind::complaint), []);
    assert_eq!(stage.all(Kind::call), []);
    assert_eq!(stage.all(Kind::import), []);
    assert_eq!(stage.all(Kind::pin), []);
    let eye = stage.eye(Who::Console);
    assert_eq!(
        room::store::schema::trouble(eye.at(today()).connection).unwrap(),
        Vec::<String>::new()
    );
    drop(eye);
    assert!(
        stage
            .undo()
            .unwrap_err()
            .to_string()
            .contains("cannot be undone")
    );
    stage
        .change(
            Kind::let_down,
            &let_down,
            json!({"statement": "We are too late"}),
        )
        .unwrap();
}

#[test]
fn its_bytes_are_overwritten_in_the_file() {
    let mut stage = Stage::new();
    let company = stage.company();
    for n in 0..20 {
        stage.add(json!({"kind": "complaint", "words": format!("Somebody else {n}"), "stage": company.stage}));
    }
    let complaint = stage.add(json!({"kind": "complaint", "words": "Chartreuse Ashworth complains", "stage": company.stage}));
    stage
        .apply(json!([{"purge": {"what": {"kind": "complaint", "id": complaint}}}]))
        .unwrap();
    let stage = stage.reopen();
    let dir = stage.room.dir().to_owned();
    drop(stage.room);
    let bytes = std::fs::read(dir.join("room.db"))
        .unwrap()
        .to_ascii_lowercase();
    for word in ["chartreuse", "ashworth"] {
        let found = bytes
            .windows(word.len())
            .any(|part| part == word.as_bytes());
        assert!(!found, "{word} can still be read in the file");
    }
}

#[test]
fn while_somebody_reads_the_log_it_is_said_that_traces_are_left() {
    let mut stage = Stage::new();
    let company = stage.company();
    let complaint = stage.add(json!({"kind": "complaint", "words": "Chartreuse Ashworth complains", "stage": company.stage}));
    let reader = rusqlite::Connection::open(stage.room.dir().join("room.db")).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM complaint;")
        .unwrap();
    let wish =
        |complaint: &str| json!([{"purge": {"what": {"kind": "complaint", "id": complaint}}}]);
    let done = stage.apply(wish(&complaint)).unwrap();
    assert!(
        done.left
            .iter()
            .any(|left| left.contains("Close the room wherever else")),
        "{:?}",
        done.left
    );
    reader.execute_batch("COMMIT").unwrap();
    let another =
        stage.add(json!({"kind": "complaint", "words": "Somebody else", "stage": company.stage}));
    assert_eq!(
        stage.apply(wish(&another)).unwrap().left,
        Vec::<String>::new()
    );
}

#[test]
fn somebody_who_led_a_signed_team_is_gone_and_the_team_stands() {
    let mut stage = Stage::new();
    let company = stage.company();
    let lead = stage.add(
        json!({"kind": "person", "name": "Chartreuse Ashworth", "role": "Vermilion", "silo": company.warehouse}),
    );
    stage
        .change(Kind::person, &lead, json!({"role": "Head of Vermilion"}))
        .unwrap();
    stage.apply(json!([{"choose": {"session": company.session, "let_down": company.let_down, "lead": lead}}])).unwrap();
    let commitment = stage.all(Kind::commitment)[0].id.clone();
    let measure = stage.add(json!({"kind": "measure", "name": "On time", "unit": "%", "better": "up", "moment": company.moment}));
    let team = stage.apply(json!([{"charter": {"commitment": commitment, "name": "Early Word", "lead": lead, "members": [company.farah],
        "sponsor": lead, "measure": measure, "target": 90, "reports_on": "2026-12-01"}}]));
    let team = team.unwrap().put[0].id.clone().unwrap();
    stage
        .apply(json!([{"sign_charter": {"fix_team": team}}]))
        .unwrap();
    let other = stage.add(
        json!({"kind": "complaint", "words": "Chartreuse wrote this", "stage": company.stage}),
    );
    let purge = |kind: &str, id: &str| json!({"purge": {"what": {"kind": kind, "id": id}}});
    stage
        .apply(json!([purge("person", &lead), purge("complaint", &other)]))
        .unwrap();

    let texts = all_texts(&stage);
    for word in ["Chartreuse", "Ashworth", "Vermilion"] {
        assert!(!texts.contains(word), "{word}");
    }
    let kept = stage.get(Kind::person, &lead).unwrap().fields;
    assert_eq!(
        serde_json::Value::Object(kept),
        json!({"name": "someone, removed", "silo": company.warehouse, "removed": true})
    );
    let signed = stage.get(Kind::fix_team, &team).unwrap().fields;
    assert_eq!(
        (&signed["lead"], &signed["sponsor"]),
        (&json!(lead), &json!(lead))
    );
    assert!(signed["signed_on"].is_string());
    assert!(stage.undo().is_err(), "a purge is for good");
    let name = json!({"name": "Chartreuse again"});
    stage.change(Kind::person, &lead, name).unwrap_err();
    stage
        .change(Kind::person, &company.farah, json!({"removed": true}))
        .unwrap_err();
    // Nobody can be asked to come who is not known any more.
    let console = stage.eye(Who::Console);
    let attendance = room::questions::console(&console.at(today()))
        .unwrap()
        .attendance;
    assert!(attendance.iter().all(|one| one.person.person != lead));
}

#[test]
fn somebody_whom_nothing_names_goes_whole() {
    let mut stage = Stage::new();
    let company = stage.company();
    let lonely =
        stage.add(json!({"kind": "person", "name": "Chartreuse", "silo": company.warehouse}));
    let purge = json!([{"purge": {"what": {"kind": "person", "id": lonely}}}]);
    stage.apply(purge).unwrap();
    assert!(stage.get(Kind::person, &lonely).is_none());
    assert!(!all_texts(&stage).contains("Chartreuse"));
}

/// Purges these, and no text of the room says any of the words any more; what is left still replays to the same room.
fn purged(stage: &mut Stage, kind: &str, id: &str, words: &[&str]) {
    stage
        .apply(json!([{"purge": {"what": {"kind": kind, "id": id}}}]))
        .unwrap();
    are_nowhere(stage, words);
}

fn are_nowhere(stage: &Stage, words: &[&str]) {
    let texts = all_texts(stage);
    for word in words {
        let around: Vec<&str> = texts.lines().filter(|line| line.contains(word)).collect();
        assert!(around.is_empty(), "{around:#?}");
    }
    let eye = stage.eye(Who::Console);
    let into = stage.dir.path().join("replayed");
    room::exchange::replay::replay(&eye.at(today()), stage.room.dir(), &into).unwrap();
    let replayed = Stage {
        dir: tempfile::tempdir().unwrap(),
        room: room::Room::open(&into).unwrap(),
        clock: stage.clock.clone(),
    };
    assert_eq!(replayed.everything(), stage.everything());
    let texts = all_texts(&replayed);
    assert!(!words.iter().any(|word| texts.contains(word)));
    drop(replayed);
    std::fs::remove_dir_all(into).unwrap();
}

#[test]
fn a_purge_among_other_edits_leaves_nothing_of_them_in_its_own_step() {
    let mut stage = Stage::new();
    let company = stage.company();
    let lonely = stage.add(json!({"kind": "person", "name": "Lonely", "silo": company.warehouse}));
    let session =
        stage.add(json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-11-14"}));
    let note =
        stage.add(json!({"kind": "note", "session": session, "words": "Vermilion was said"}));
    let farah = json!({"kind": "person", "id": company.farah});
    let rename = |id: &str| json!({"change": {"kind": "person", "id": id, "fields": {"name": "Chartreuse"}}});
    stage
        .apply(json!([
            rename(&company.farah),
            rename(&lonely),
            {"remove": {"kind": "note", "id": note}},
            {"add": {"kind": "note", "session": session, "words": "Chartreuse was said"}},
            {"purge": {"what": farah}},
            {"purge": {"what": {"kind": "person", "id": lonely}}},
            {"purge": {"what": {"kind": "session", "id": session}}},
            {"change": {"kind": "silo", "id": company.service, "fields": {"name": "Help"}}},
        ]))
        .unwrap();
    are_nowhere(&stage, &["Chartreuse", "Vermilion", "Lonely"]);
    assert_eq!(
        stage.get(Kind::silo, &company.service).unwrap().title(),
        Some("Help")
    );
}

#[test]
fn what_was_made_and_taken_away_in_the_same_step_can_be_purged_in_it() {
    let mut stage = Stage::new();
    let company = stage.company();
    let id = "01890000-0000-7000-8000-000000000077";
    let of = json!({"kind": "person", "id": id});
    stage
        .apply(json!([
            {"add": {"kind": "person", "id": id, "name": "Chartreuse", "silo": company.warehouse}},
            {"remove": of},
            {"purge": {"what": of}},
        ]))
        .unwrap();
    are_nowhere(&stage, &["Chartreuse"]);
}

#[test]
fn a_row_that_was_changed_in_the_step_that_purges_its_table_replays() {
    let mut stage = Stage::new();
    stage.company();
    let rows = vec![json!({"words": "Chartreuse", "category": "Delivery"})];
    let (done, _) = stage.import_table(Kind::complaint, rows).unwrap();
    let import = done.put[0].id.clone().unwrap();
    let row = stage.found("chartreuse")[0].of.id.clone();
    stage
        .apply(json!([
            {"change": {"kind": "complaint", "id": row, "fields": {"answered_by": "Vermilion"}}},
            {"purge": {"what": {"kind": "import", "id": import}}},
        ]))
        .unwrap();
    are_nowhere(&stage, &["Chartreuse", "Vermilion"]);
}

#[test]
fn what_belonged_to_it_and_was_removed_before_goes_with_it() {
    let mut stage = Stage::new();
    stage.company();
    let session =
        stage.add(json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-11-14"}));
    let note =
        stage.add(json!({"kind": "note", "session": session, "words": "Chartreuse was said"}));
    stage
        .change(Kind::note, &note, json!({"words": "Vermilion was said"}))
        .unwrap();
    stage.undo().unwrap();
    stage.redo().unwrap();
    stage
        .apply(json!([{"remove": {"kind": "note", "id": note}}]))
        .unwrap();
    purged(
        &mut stage,
        "session",
        &session,
        &["Chartreuse", "Vermilion"],
    );
}

#[test]
fn a_choice_that_was_taken_back_goes_with_its_let_down() {
    let mut stage = Stage::new();
    let company = stage.company();
    let let_down = json!({"kind": "let_down", "statement": "Zebra waits", "stage": company.stage,
        "silos": [company.warehouse, company.service], "evidence": [{"kind": "artifact", "id": company.artifact}]});
    let let_down = stage.add(let_down);
    stage
        .apply(json!([{"choose": {"session": company.session, "let_down": let_down, "lead": company.dilys}}]))
        .unwrap();
    let commitment = stage.all(Kind::commitment)[0].id.clone().unwrap();
    stage
        .change(
            Kind::commitment,
            &commitment,
            json!({"promise": "Chartreuse comes"}),
        )
        .unwrap();
    for _ in 0..2 {
        stage.undo().unwrap();
    }
    stage.redo().unwrap();
    stage.undo().unwrap();
    purged(&mut stage, "let_down", &let_down, &["Zebra", "Chartreuse"]);
}

#[test]
fn what_was_said_of_a_commitment_and_removed_goes_with_it() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .apply(json!([{"choose": {"session": company.session, "let_down": company.let_down, "lead": company.dilys}}]))
        .unwrap();
    let commitment = stage.all(Kind::commitment)[0].id.clone().unwrap();
    stage
        .change(
            Kind::commitment,
            &commitment,
            json!({"promise": "Zebra comes"}),
        )
        .unwrap();
    let session =
        stage.add(json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-11-14"}));
    let standing = stage.add(
        json!({"kind": "standing", "commitment": commitment, "session": session, "standing": "late",
        "reason": "Chartreuse left"}),
    );
    stage
        .change(
            Kind::standing,
            &standing,
            json!({"reason": "Vermilion left"}),
        )
        .unwrap();
    stage
        .apply(json!([{"remove": {"kind": "standing", "id": standing}}]))
        .unwrap();
    purged(
        &mut stage,
        "commitment",
        &commitment,
        &["Zebra", "Chartreuse", "Vermilion"],
    );
}
