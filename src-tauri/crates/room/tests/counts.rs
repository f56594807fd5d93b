//! Counts are kept with the rows: whatever is done, they are what the rows say.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::Stage;
use room::record::kinds::Kind;
use serde_json::{Value, json};

#[test]
fn a_day_that_is_still_to_come_is_not_counted() {
    let mut stage = Stage::new();
    let company = stage.company();
    let complaint = |day: &str, at: Value| json!({"kind": "complaint", "words": "Late", "received_on": day, "stage": at});
    for day in [
        "2026-10-01",
        "2026-10-14",
        "2026-10-15",
        "2026-10-31",
        "2026-11-02",
    ] {
        stage.add(complaint(day, json!(company.stage)));
        stage.add(complaint(day, Value::Null));
    }
    let wall = stage.asked(json!({"ask": "stage_wall", "stage": company.stage}));
    let last = wall["categories"][0]["chart"]["points"][0].clone();
    assert_eq!(last["n"], 2, "{wall}");
    assert_eq!(stage.all(Kind::complaint).len(), 10);
}

#[test]
fn the_words_of_a_long_table_are_found_under_their_own_rows() {
    let mut stage = Stage::new();
    let company = stage.company();
    for number in 0..40 {
        stage.add(json!({"kind": "complaint", "received_on": "2026-10-01", "category": null, "stage": company.stage, "words": (number % 2 == 0).then_some("Early")}));
    }
    let row = |number: usize| json!({"words": format!("Late {number} times, and nobody called"), "stage": company.stage});
    stage
        .import_table(Kind::complaint, (0..5000).map(row).collect())
        .unwrap();
    for number in (0..5000).step_by(97) {
        let found = stage.found(&format!("\"Late {number} times\""));
        assert_eq!(found.len(), 1, "{number}");
    }
    // What all of them say is found too, the newest first.
    let found = stage.found("nobody called");
    assert_eq!(found.len(), 100);
    assert!(found[0].words.contains("4999"), "{}", found[0].words);
    let eye = stage.eye(room::store::eyes::Who::Console);
    let trouble = room::store::schema::trouble(eye.at(common::today()).connection).unwrap();
    assert_eq!(trouble, Vec::<String>::new());
}
