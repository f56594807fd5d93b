//! What each question says that it rests on: all tables that SQLite reads for it. A window asks a question again when
//! one of these went stale, so one that is not said would be shown as it was.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use common::{Stage, room_with_secrets, sample_named, today};
use room::RoomError;
use room::asks::{ASKED, Question, answer};
use room::changes::edit::Done;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use serde_json::{Value, json};

/// The word by which a question says that it reads a table; none of what never changes by itself.
fn word(table: &str) -> Option<&str> {
    Some(match table {
        "page" | "rendering" => "artifact",
        "recording" | "sound" => "call",
        "ballot_count" | "ballot_box" => "ballot",
        "complaint_count" => "complaint",
        "step" | "step_count" | "change" | "said" => "step",
        table if table.starts_with("said_index") || table.starts_with("complaint_index") => "step",
        table if table.starts_with("json_") || table.starts_with("sqlite_") => return None,
        "" => return None,
        table => table,
    })
}

/// What an eye read to answer a question.
fn reads(stage: &Stage, who: Who, question: &Question) -> BTreeSet<String> {
    // A statement that was prepared before is not asked about again.
    let eye = stage.eye(who);
    let seen = eye.at(today());
    let tables = Arc::new(Mutex::new(BTreeSet::new()));
    let told = Arc::clone(&tables);
    let hear = move |context: AuthContext<'_>| {
        if let AuthAction::Read { table_name, .. } = context.action {
            told.lock().unwrap().insert(table_name.to_owned());
        }
        Authorization::Allow
    };
    seen.connection.authorizer(Some(hear)).unwrap();
    match answer(&seen, question) {
        Ok(_) | Err(RoomError::Missing(_)) => {}
        Err(cause) => panic!("{question:?}: {cause}"),
    }
    let tables = tables.lock().unwrap();
    let words = tables.iter().filter_map(|table| word(table));
    words.map(str::to_owned).collect()
}

/// So many things of a kind are asked about.
const EACH: usize = 3;

/// The question of this name, about things of each kind.
fn questions(stage: &Stage, name: &str) -> Vec<Question> {
    let ids = |kind: Kind| {
        let ids = stage.all(kind).into_iter().filter_map(|record| record.id);
        ids.take(EACH)
    };
    let each = |field: &str, kind: Kind| -> Vec<Value> {
        ids(kind)
            .map(|id| json!({"ask": name, field: id}))
            .collect()
    };
    let mut given = vec![json!({"ask": name})];
    given.push(json!({"ask": name, "words": "late", "limit": 10}));
    given.push(json!({"ask": name, "limit": 10}));
    given.extend(ids(Kind::stage).map(|id| json!({"ask": name, "stage": id, "words": ""})));
    given.extend(ids(Kind::import).map(|id| json!({"ask": name, "import": id, "words": ""})));
    let members: Vec<String> = ids(Kind::person).collect();
    given.push(json!({"ask": name, "name": "", "lead": members.first(), "members": members}));
    for stage_id in ids(Kind::stage) {
        given.extend(
            ids(Kind::category).map(|id| json!({"ask": name, "stage": stage_id, "category": id})),
        );
    }
    for (field, kind) in [
        ("stage", Kind::stage),
        ("artifact", Kind::artifact),
        ("call", Kind::call),
        ("measure", Kind::measure),
        ("fix_team", Kind::fix_team),
        ("session", Kind::session),
        ("commitment", Kind::commitment),
        ("let_down", Kind::let_down),
    ] {
        given.extend(each(field, kind));
    }
    let questions = given.into_iter();
    questions
        .filter_map(|given| serde_json::from_value(given).ok())
        .collect()
}

/// The room while its next session runs and is up, votes revealed.
fn in_session(mut stage: Stage) -> Stage {
    let mut next = stage.all(Kind::session).into_iter();
    let next = next
        .rfind(|session| !session.fields.contains_key("adjourned_at"))
        .unwrap();
    let session = next.id.unwrap();
    if !next.fields.contains_key("started_at") {
        stage
            .apply(json!([{"start_session": {"session": session}}]))
            .unwrap();
    }
    stage
        .apply(json!([{"open_votes": {"session": session, "about": "let_downs"}}]))
        .unwrap();
    let clock = stage.clock.clone();
    let up = |up: &mut room::unjournaled::up::Up| up.session = Some(session);
    stage.room.show(&clock, up).unwrap();
    stage
}

#[test]
fn a_question_says_all_that_it_reads() {
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let rooms = [
        sample_named("outerwear"),
        in_session(sample_named("outerwear")),
        sample_named("harbour-hotels"),
        in_session(sample_named("harbour-hotels")),
        room_with_secrets().0,
        in_session(room_with_secrets().0),
        Stage::new(),
    ];
    for asked in ASKED.iter().filter(|asked| !asked.reads.contains(&"named")) {
        let read = found.entry(asked.name).or_default();
        for stage in &rooms {
            for question in questions(stage, asked.name) {
                read.extend(reads(stage, Who::Console, &question));
                if asked.by_wall {
                    read.extend(reads(stage, Who::Wall, &question));
                }
            }
        }
    }
    let mut wrong = String::new();
    for asked in ASKED.iter().filter(|asked| !asked.reads.contains(&"named")) {
        let said = |word: &&String| asked.reads.contains(&word.as_str());
        // Whoever is asked again at every step needs no kinds.
        let covered = |word: &&String| said(word) || asked.reads.contains(&"step") && *word != "up";
        let unsaid: Vec<&String> = found[asked.name]
            .iter()
            .filter(|word| !covered(word))
            .collect();
        if !unsaid.is_empty() {
            wrong.push_str(&format!("{} also reads {unsaid:?}\n", asked.name));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_question_about_records_of_a_kind_reads_that_kind_and_what_hides_its_rows() {
    let stage = sample_named("outerwear");
    // Which ballots are there depends on their session, and no window asks for one by itself.
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::ballot) {
        for question in [
            json!({"ask": "records", "kind": kind}),
            json!({"ask": "record", "of": {"kind": kind, "id": "0"}}),
        ] {
            let read = reads(
                &stage,
                Who::Console,
                &serde_json::from_value(question).unwrap(),
            );
            let said = ASKED
                .iter()
                .find(|asked| asked.name == "records")
                .unwrap()
                .reads;
            let stays = |word: &&String| *word != kind.as_str() && !said.contains(&word.as_str());
            let others: Vec<&String> = read.iter().filter(stays).collect();
            assert!(others.is_empty(), "{} also reads {others:?}", kind.as_str());
        }
    }
}

/// The words of the kinds that a step made stale.
fn stale(done: &Done) -> Vec<&str> {
    done.stale.iter().map(|kind| kind.as_str()).collect()
}

#[test]
fn a_step_names_all_kinds_that_it_touched_and_a_wish_that_changes_nothing_names_none() {
    let mut stage = Stage::new();
    let add = json!([{"add": {"kind": "silo", "name": "Finance"}}, {"add": {"kind": "stage", "name": "I pay", "position": 1}}]);
    assert_eq!(stale(&stage.apply(add).unwrap()), ["silo", "stage"]);
    let id = stage.all(Kind::stage)[0].id.clone().unwrap();
    let rename = json!([{"change": {"kind": "stage", "id": id, "fields": {"name": "I pay late"}}}]);
    assert_eq!(stale(&stage.apply(rename.clone()).unwrap()), ["stage"]);
    assert_eq!(stale(&stage.apply(rename).unwrap()), [""; 0]);
    assert_eq!(
        stale(&stage.room.undo(&mut stage.clock).unwrap()),
        ["stage"]
    );
}

#[test]
fn a_table_names_the_kind_of_its_rows_when_it_comes_goes_and_comes_back() {
    let mut stage = Stage::new();
    let rows = vec![json!({"received_on": "2026-10-01", "words": "It came late"})];
    let (done, _) = stage.import_table(Kind::complaint, rows).unwrap();
    assert_eq!(stale(&done), ["complaint", "import"]);
    let (undone, redone) = (
        stage.room.undo(&mut stage.clock).unwrap(),
        stage.room.redo(&mut stage.clock).unwrap(),
    );
    assert_eq!(stale(&undone), ["complaint", "import"]);
    assert_eq!(stale(&redone), ["complaint", "import"]);
    let id = stage.all(Kind::import)[0].id.clone().unwrap();
    let purge = json!([{"purge": {"what": {"kind": "import", "id": id}}}]);
    assert!(stale(&stage.apply(purge).unwrap()).contains(&"complaint"));
}
