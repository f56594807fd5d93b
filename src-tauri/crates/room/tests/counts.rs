//! Counts are kept with the rows: whatever is done, they are what the rows say.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::Stage;
use room::kinds::Kind;
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
