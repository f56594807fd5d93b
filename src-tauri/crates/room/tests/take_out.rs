//! A table that was read as the wrong thing is taken out, and nothing of it is left.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, table};
use room::changes::bulk::TableOutcome;
use room::changes::edit::{Done, Edit};
use room::changes::intents::Pinned;
use room::record::id::{Id, Ref};
use room::record::kinds::{Import, Kind};
use serde_json::{Value, json};

fn rows(of: &[Value]) -> Vec<room::Result<room::record::Fields>> {
    of.iter()
        .map(|row| Ok(row.as_object().unwrap().clone()))
        .collect()
}

fn counts(stage: &Stage) -> Vec<(Kind, usize)> {
    const OF: [Kind; 8] = [
        Kind::category,
        Kind::listening_post,
        Kind::customer_group,
        Kind::measure,
        Kind::pin,
        Kind::complaint,
        Kind::reading,
        Kind::survey_result,
    ];
    OF.map(|kind| (kind, stage.all(kind).len())).to_vec()
}

fn import_of(done: &Done) -> Ref {
    let import = done.put.iter().find(|put| put.kind == Kind::import);
    import.unwrap().reference().unwrap()
}

/// Reads a table of two measures, which are pinned where a person dropped it.
fn measures(stage: &mut Stage, at: &str) -> (Done, TableOutcome) {
    let read = rows(&[
        json!({"measure": "Guests", "period": "2026-08-01", "value": 4200.0}),
        json!({"measure": "Breakfasts", "period": "2026-08-01", "value": 3100.0}),
    ]);
    let pins = |went: &TableOutcome| -> Vec<Edit> {
        let pin = |id: &String| {
            Edit::Pin(Pinned {
                what: Ref::new(Kind::measure, id.as_str()),
                stage: Id::new(at),
                moment: None,
            })
        };
        went.measures.iter().map(pin).collect()
    };
    let incoming = table(Kind::reading, "guests.csv");
    stage
        .room
        .import_table(
            incoming,
            read.into_iter(),
            Default::default,
            pins,
            &mut stage.clock,
        )
        .unwrap()
}

#[test]
fn nothing_is_left_of_a_table_that_was_taken_out_and_undo_brings_all_of_it_back() {
    let mut stage = Stage::new();
    let company = stage.company();
    let before = counts(&stage);
    let (done, _) = measures(&mut stage, &company.stage);
    let with_it = counts(&stage);
    assert_ne!(with_it, before);
    let import = import_of(&done);
    let done = stage.apply(json!([{"remove": import}])).unwrap();
    assert_eq!(done.name, "Remove table 'guests.csv'");
    assert_eq!(counts(&stage), before);
    stage.undo().unwrap();
    assert_eq!(counts(&stage), with_it);

    let complaints = vec![
        json!({"words": "Late", "category": "Delivery", "post": "Call centre", "customer_group": "Families"}),
        json!({"words": "Torn", "category": "Goods"}),
    ];
    let (done, _) = stage.import_table(Kind::complaint, complaints).unwrap();
    stage.apply(json!([{"remove": import_of(&done)}])).unwrap();
    assert_eq!(counts(&stage), with_it);
}

#[test]
fn what_something_else_uses_by_now_stays() {
    let mut stage = Stage::new();
    let company = stage.company();
    let complaints = vec![
        json!({"words": "Late", "category": "Delivery"}),
        json!({"words": "Torn", "category": "Goods"}),
    ];
    let (done, _) = stage.import_table(Kind::complaint, complaints).unwrap();
    let categories = stage.all(Kind::category);
    let delivery = categories
        .iter()
        .find(|one| one.title() == Some("Delivery"))
        .unwrap();
    stage.add(json!({"kind": "complaint", "words": "Where is it?", "category": delivery.id, "stage": company.stage}));
    stage.apply(json!([{"remove": import_of(&done)}])).unwrap();
    let left: Vec<_> = stage.all(Kind::category);
    let left: Vec<_> = left.iter().filter_map(|one| one.title()).collect();
    assert_eq!(left, ["Delivery"]);
    assert_eq!(stage.all(Kind::complaint).len(), 1);
}

#[test]
fn a_reading_that_the_table_corrected_is_as_before() {
    let mut stage = Stage::new();
    let reading = |value: f64| {
        vec![json!({"measure": "On time (%)", "period": "2026-08-01", "value": value})]
    };
    stage.import_table(Kind::reading, reading(91.0)).unwrap();
    let (done, _) = stage.import_table(Kind::reading, reading(12.0)).unwrap();
    stage.apply(json!([{"remove": import_of(&done)}])).unwrap();
    assert_eq!(stage.all(Kind::reading)[0].fields["value"], 91.0);
    let measures = stage.all(Kind::measure);
    assert_eq!(measures.len(), 1);
    assert_eq!(measures[0].fields["name"], "On time");
    assert_eq!(measures[0].fields["unit"], "%");
}

#[test]
fn what_a_later_table_said_stays_with_it_when_the_first_is_taken_out() {
    let mut stage = Stage::new();
    let company = stage.company();
    let base = |customers: i64, day: &str| json!({"stage": company.stage, "period": day, "customers": customers});
    let wrong = vec![base(1, "2026-07-01"), base(1, "2026-07-02")];
    let (first, _) = stage.import_table(Kind::base, wrong).unwrap();
    let right = vec![base(90_000, "2026-07-01"), base(80_000, "2026-10-01")];
    let (_, outcome) = stage.import_table(Kind::base, right).unwrap();
    assert_eq!(outcome.corrected, 1);
    stage.apply(json!([{"remove": import_of(&first)}])).unwrap();
    let mut customers: Vec<i64> = stage
        .all(Kind::base)
        .iter()
        .filter_map(|row| row.fields["customers"].as_i64())
        .collect();
    customers.sort();
    assert_eq!(customers, [80_000, 90_000]);
    stage.undo().unwrap();
    assert_eq!(stage.all(Kind::base).len(), 3);
}

#[test]
fn a_table_that_is_read_as_something_else_is_one_step() {
    let mut stage = Stage::new();
    let company = stage.company();
    let before = counts(&stage);
    let (done, _) = measures(&mut stage, &company.stage);
    let wrong = counts(&stage);
    let mut incoming = table(Kind::base, "guests.csv");
    incoming.replaces = Some(Id::<Import>::new(import_of(&done).id));
    let read = rows(&[
        json!({"stage": "I wait for my parcel", "period": "2026-08-01", "customers": 4200}),
    ]);
    let (done, _) = stage
        .room
        .import_table(
            incoming,
            read.into_iter(),
            Default::default,
            |_| Vec::new(),
            &mut stage.clock,
        )
        .unwrap();
    assert_eq!(done.name, "Read 'guests.csv' again as customers per stage");
    assert_eq!(stage.all(Kind::base).len(), 1);
    assert_eq!(counts(&stage), before);
    stage.undo().unwrap();
    assert_eq!(stage.all(Kind::base).len(), 0);
    assert_eq!(counts(&stage), wrong);
}

#[test]
fn survey_answers_go_with_their_table() {
    let mut stage = Stage::new();
    let company = stage.company();
    let before = counts(&stage);
    let incoming = table(Kind::survey_result, "survey.csv");
    let result = |import: &Id<Import>| -> Vec<Edit> {
        serde_json::from_value(json!([{"add": {"kind": "survey_result", "question": "Would you come back?",
            "period": "2026-08-01", "n": 3, "distribution": [{"answer": "yes", "count": 3}], "import": import}}]))
        .unwrap()
    };
    let done = stage
        .room
        .import_records(incoming, result, &mut stage.clock)
        .unwrap();
    let result = stage.all(Kind::survey_result)[0].reference().unwrap();
    stage
        .apply(json!([{"pin": {"what": result, "stage": company.stage}}]))
        .unwrap();
    stage.apply(json!([{"remove": import_of(&done)}])).unwrap();
    assert_eq!(counts(&stage), before);
}
