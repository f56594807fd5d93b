//! A room made again from its journal alone is the same room: its export has the same bytes, whatever was done to it.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;
mod wishes;

use std::fs;
use std::path::Path;

use common::{Stage, room_with_secrets, sample, table, today};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use room::changes::edit::Edit;
use room::exchange::{portable, replay};
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal::Source;
use room::{DATABASE, Room};
use rusqlite::Connection;
use serde_json::{Value, json};
use wishes::{Wish, wish};

#[derive(Debug, Clone)]
enum Act {
    Do(Vec<Wish>),
    /// Files with a few rows each: of complaints, the same ones with other counts, or of readings.
    Import(u8),
    /// The nth record of a kind, also one that was removed.
    Purge(u8, usize),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => vec(wish(), 1..4).prop_map(Act::Do),
        3 => any::<u8>().prop_map(Act::Import),
        1 => (any::<u8>(), any::<usize>()).prop_map(|(kind, which)| Act::Purge(kind, which)),
        4 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ]
}

const PURGED: [Kind; 6] = [
    Kind::complaint,
    Kind::artifact,
    Kind::import,
    Kind::call,
    Kind::category,
    Kind::person,
];

/// Does it, where the room does not refuse it.
fn act_on(stage: &mut Stage, act: &Act) {
    match act {
        Act::Do(wishes) => {
            let edits: Vec<Value> = wishes.iter().filter_map(|wish| wish.edit(stage)).collect();
            let edits: Vec<Edit> = serde_json::from_value(Value::Array(edits)).unwrap();
            let _ = stage.room.apply(edits, Source::Hand, &mut stage.clock);
        }
        Act::Import(how) => import_table(stage, *how),
        Act::Purge(kind, which) => {
            let kind = PURGED[usize::from(*kind) % PURGED.len()];
            let all = stage.all(kind);
            if let Some(record) = all.get(which % all.len().max(1)) {
                let what = json!({"kind": kind.as_str(), "id": record.id});
                let _ = stage.apply(json!([{"purge": {"what": what}}]));
            }
        }
        Act::Undo => drop(stage.undo()),
        Act::Redo => drop(stage.redo()),
    }
}

fn import_table(stage: &mut Stage, how: u8) {
    let kind = match how % 3 {
        0 => Kind::reading,
        _ => Kind::complaint,
    };
    let mut incoming = table(kind, &format!("{how}.csv"));
    if how.is_multiple_of(5) {
        let imports = stage.all(Kind::import);
        let before = imports
            .iter()
            .find(|import| import.fields["of"] == kind.as_str());
        incoming.replaces =
            before.map(|import| room::record::id::Id::new(import.id.clone().unwrap()));
    }
    let rows = (0..4).map(|n| {
        let fields = match kind {
            Kind::reading => json!({"measure": format!("Days {}", how % 4), "period": format!("2026-0{}-01", n + 1), "value": f64::from(how)}),
            _ => json!({"category": format!("Category {}", (how / 4) % 4), "received_on": format!("2026-09-0{}", n + 1), "count": how, "post": "Call centre",
                "words": format!("Row {n}")}),
        };
        Ok(fields.as_object().cloned().unwrap())
    });
    let counted = Default::default;
    let _ = stage
        .room
        .import_table(incoming, rows, counted, |_| Vec::new(), &mut stage.clock);
}

/// The text of a room's export.
fn exported(room: &Room) -> String {
    let dir = tempfile::tempdir().unwrap();
    let to = dir.path().join("export");
    portable::export(
        &room.eye(Who::Console).unwrap().at(today()),
        room.dir(),
        &to,
    )
    .unwrap();
    fs::read_to_string(to.join("room.json")).unwrap()
}

fn replayed(room: &Room, into: &Path) -> Room {
    let eye = room.eye(Who::Console).unwrap();
    replay::replay(&eye.at(today()), room.dir(), into).unwrap();
    Room::open(into).unwrap()
}

/// The replayed room exports as the room does, finds what it finds, is sound, and goes on from there in the same way.
fn is_the_same_when_replayed(mut stage: Stage) -> Result<(), TestCaseError> {
    let into = stage.dir.path().join("replayed");
    let room = replayed(&stage.room, &into);
    prop_assert_eq!(exported(&room), exported(&stage.room));
    let mut other = Stage {
        dir: tempfile::tempdir().unwrap(),
        room,
        clock: stage.clock.clone(),
    };
    prop_assert_eq!(said(&other), said(&stage));
    prop_assert_eq!(trouble(&stage), Vec::<String>::new());
    prop_assert_eq!(trouble(&other), Vec::<String>::new());
    prop_assert_eq!(stage.undo().is_ok(), other.undo().is_ok());
    prop_assert_eq!(exported(&other.room), exported(&stage.room));
    // From the replayed room the same can be made once more.
    let again = replayed(&other.room, &stage.dir.path().join("again"));
    prop_assert_eq!(exported(&again), exported(&stage.room));
    Ok(())
}

fn trouble(stage: &Stage) -> Vec<String> {
    room::store::schema::trouble(stage.eye(Who::Console).at(today()).connection).unwrap()
}

/// What the search has to find.
fn said(stage: &Stage) -> Vec<String> {
    let eye = stage.eye(Who::Console);
    let connection = eye.at(today()).connection;
    let mut statement = connection
        .prepare("SELECT kind || ' ' || id || ' ' || words FROM main.said ORDER BY 1")
        .unwrap();
    let said = statement.query_map([], |row| row.get(0)).unwrap();
    said.map(Result::unwrap).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_mix_of_steps_replays_to_the_same_room(acts in vec(act(), 1..30)) {
        let mut stage = Stage::new();
        stage.company();
        acts.iter().for_each(|act| act_on(&mut stage, act));
        is_the_same_when_replayed(stage)?;
    }
}

#[test]
fn the_sample_room_replays_from_the_step_that_made_it() {
    let mut stage = sample();
    let stages = stage.all(Kind::stage);
    let id = stages[0].id.clone().unwrap();
    stage
        .change(Kind::stage, &id, json!({"intention": "Soon"}))
        .unwrap();
    is_the_same_when_replayed(stage).unwrap();
}

#[test]
fn what_was_purged_is_in_no_replayed_room() {
    let (mut stage, company) = room_with_secrets();
    let rows = (0..3).map(|n| json!({"words": format!("Chartreuse {n}"), "stage": company.stage}));
    stage.import_table(Kind::complaint, rows.collect()).unwrap();
    let found = stage.found("Chartreuse");
    assert_eq!(found.len(), 3);
    let what = json!({"kind": "complaint", "id": found[1].of.id});
    stage.apply(json!([{"purge": {"what": what}}])).unwrap();
    let dir = stage.dir.path().join("replayed");
    let room = replayed(&stage.room, &dir);
    assert_eq!(exported(&room), exported(&stage.room));
    assert_eq!(exported(&room).matches("Chartreuse").count(), 2);
}

/// The database of a small room with some steps, to be damaged.
fn small() -> (Stage, Connection) {
    let mut stage = Stage::new();
    stage.company();
    stage
        .import_table(Kind::complaint, vec![json!({"words": "Late"})])
        .unwrap();
    let connection = Connection::open(stage.room.dir().join(DATABASE)).unwrap();
    (stage, connection)
}

#[test]
fn a_step_that_cannot_be_read_is_named_and_nothing_is_made() {
    let damages = [
        (
            "UPDATE change SET after = '{' WHERE kind = 'let_down'",
            "text is damaged",
        ),
        (
            "UPDATE change SET kind = 'unicorn' WHERE kind = 'let_down'",
            "unicorn",
        ),
        ("UPDATE step_rows SET lines = x'00'", "rows are damaged"),
        ("UPDATE step_rows SET hash = 'other'", "rows are damaged"),
        (
            "UPDATE step SET schema = 9999 WHERE seq = 3",
            "newer Customer Room",
        ),
        (
            "UPDATE change SET before = '{}' WHERE kind = 'let_down'",
            "was not there",
        ),
    ];
    for (sql, says) in damages {
        let (stage, connection) = small();
        connection.execute(sql, []).unwrap();
        let into = stage.dir.path().join("replayed");
        let eye = stage.eye(Who::Console);
        let why = replay::replay(&eye.at(today()), stage.room.dir(), &into).unwrap_err();
        let why = why.to_string();
        assert!(
            why.starts_with("Step ") && why.contains(says),
            "{sql}: {why}"
        );
        assert_eq!(why.matches("Step ").count(), 1, "it is said once: {why}");
        assert!(!into.exists(), "{sql}");
    }
}

/// What a replay of the room says once its journal was damaged by this SQL; nothing is made.
fn refused_after(stage: &Stage, sql: &str) -> String {
    let connection = Connection::open(stage.room.dir().join(DATABASE)).unwrap();
    connection
        .pragma_update(None, "foreign_keys", false)
        .unwrap();
    assert!(connection.execute(sql, []).unwrap() > 0, "{sql}");
    let into = stage.dir.path().join("replayed");
    let eye = stage.eye(Who::Console);
    let why = replay::replay(&eye.at(today()), stage.room.dir(), &into).unwrap_err();
    assert!(!into.exists(), "{sql}");
    why.to_string()
}

#[test]
fn a_hole_in_the_journal_is_named() {
    for (sql, says) in [
        ("DELETE FROM step_rows", "Step 11 "),
        ("DELETE FROM step WHERE seq = 4", "Step 4 "),
        ("DELETE FROM step WHERE seq BETWEEN 4 AND 6", "Step 4 "),
        ("DELETE FROM step WHERE seq = 1", "Step 1 "),
        ("DELETE FROM change WHERE step = 5", "Step 5 "),
        (
            "DELETE FROM change WHERE step = 11 AND position = 0",
            "Step 11 ",
        ),
        (
            "INSERT INTO change SELECT 6, 7, kind, id, before, after, ids FROM change WHERE step = 5",
            "Step 6 ",
        ),
    ] {
        let (stage, _) = small();
        let why = refused_after(&stage, sql);
        assert!(why.starts_with(says), "{sql}: {why}");
        assert_eq!(why.matches("Step ").count(), 1, "it is said once: {why}");
    }
}

#[test]
fn a_hole_after_a_snapshot_is_named_too() {
    for sql in [
        "DELETE FROM step_rows WHERE position = 0",
        "DELETE FROM step WHERE snapshot = 1",
    ] {
        let mut stage = sample();
        let stages = stage.all(Kind::stage);
        let id = stages[0].id.clone().unwrap();
        stage
            .change(Kind::stage, &id, json!({"intention": "Soon"}))
            .unwrap();
        let why = refused_after(&stage, sql);
        assert!(why.starts_with("Step 1 "), "{sql}: {why}");
    }
}

#[test]
fn what_was_purged_from_all_parts_of_a_journal_is_no_hole() {
    let (mut stage, connection) = small();
    let import = stage.all(Kind::import)[0].id.clone().unwrap();
    stage
        .apply(json!([{"purge": {"what": {"kind": "import", "id": import}}}]))
        .unwrap();
    let left: i64 = connection
        .query_row("SELECT count(*) FROM step_rows", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
    is_the_same_when_replayed(stage).unwrap();
}

#[test]
fn an_undo_of_a_step_that_cannot_be_read_changes_nothing() {
    let (mut stage, connection) = small();
    let id = stage.all(Kind::let_down)[0].id.clone().unwrap();
    stage
        .change(Kind::let_down, &id, json!({"statement": "Other"}))
        .unwrap();
    // An image that cannot be read would say that the record was not there, and an undo would remove it.
    let sql = "UPDATE change SET before = '{' WHERE step = (SELECT max(seq) FROM step)";
    connection.execute(sql, []).unwrap();
    let before = stage.everything();
    let why = stage.undo().unwrap_err().to_string();
    assert!(why.contains("cannot be read"), "{why}");
    assert_eq!(stage.everything(), before);
}
