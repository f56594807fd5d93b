//! Tables that say several values of a measure for one period: counts are added up, all else is averaged, and it is said.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, today};
use room::asks::{self, Question};
use room::changes::bulk::Several;
use room::record::kinds::{Kind, Together};
use room::store::eyes::Who;
use serde_json::{Value, json};

/// The months' values as the wall draws them.
fn drawn(stage: &Stage, name: &str) -> Vec<f64> {
    let measure = stage
        .all(Kind::measure)
        .into_iter()
        .find(|one| one.fields["name"] == name)
        .unwrap();
    let question: Question =
        serde_json::from_value(json!({"ask": "measure", "measure": measure.id})).unwrap();
    let eye = stage.eye(Who::Wall);
    let answer = asks::answer(&eye.at(today()), &question)
        .unwrap()
        .to_string();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let points = answer["chart"]["points"].as_array().unwrap();
    points
        .iter()
        .map(|point| point["value"].as_f64().unwrap())
        .collect()
}

fn rows(measure: &str, values: [[f64; 2]; 2]) -> Vec<Value> {
    let months = ["2026-07-01", "2026-08-01"].into_iter().zip(values);
    months
        .flat_map(|(month, values)| {
            values.map(|value| json!({"measure": measure, "period": month, "value": value}))
        })
        .collect()
}

fn told(several: &[Several]) -> Vec<(&str, i64, Together)> {
    several
        .iter()
        .map(|one| (one.measure.as_str(), one.most, one.together))
        .collect()
}

#[test]
fn counts_of_shops_are_added_up_and_their_scores_averaged() {
    let mut stage = Stage::new();
    let mut table = rows("Calls", [[900.0, 80.0], [700.0, 60.0]]);
    table.extend(rows("Score", [[90.0, 80.0], [70.0, 60.0]]));
    table.extend(rows("Minutes", [[900.5, 80.5], [700.0, 60.0]]));
    let (_, outcome) = stage.import_table(Kind::reading, table).unwrap();
    assert_eq!(
        told(&outcome.several),
        [
            ("Calls", 2, Together::Sum),
            ("Score", 2, Together::Mean),
            ("Minutes", 2, Together::Mean)
        ]
    );
    assert_eq!(drawn(&stage, "Calls"), [980.0, 760.0]);
    assert_eq!(drawn(&stage, "Score"), [85.0, 65.0]);
    stage.undo().unwrap();
    assert!(stage.all(Kind::measure).is_empty());
}

#[test]
fn a_month_that_is_said_twice_by_mistake_is_not_added_up() {
    let mut stage = Stage::new();
    let table = ["2026-05-01", "2026-06-01", "2026-07-01", "2026-07-01"];
    let table = table.map(|month| json!({"measure": "Calls", "period": month, "value": 900.0}));
    let (_, outcome) = stage.import_table(Kind::reading, table.to_vec()).unwrap();
    assert_eq!(told(&outcome.several), [("Calls", 2, Together::Mean)]);
    assert_eq!(drawn(&stage, "Calls"), [900.0, 900.0, 900.0]);
}

#[test]
fn a_measure_that_was_there_stays_as_a_person_has_it() {
    let mut stage = Stage::new();
    let one = |month: &str| vec![json!({"measure": "Calls", "period": month, "value": 900.0})];
    let (_, outcome) = stage
        .import_table(Kind::reading, one("2026-06-01"))
        .unwrap();
    assert_eq!(outcome.several, []);
    let (_, outcome) = stage
        .import_table(Kind::reading, rows("Calls", [[900.0, 80.0], [700.0, 60.0]]))
        .unwrap();
    assert_eq!(told(&outcome.several), [("Calls", 2, Together::Mean)]);
    assert_eq!(drawn(&stage, "Calls"), [900.0, 490.0, 380.0]);
}

#[test]
fn what_is_said_for_all_stands_before_what_is_said_for_a_place() {
    let mut stage = Stage::new();
    let of = |place: Option<&str>, value: f64| json!({"measure": "Calls", "period": "2026-07-01", "value": value, "place": place});
    let table = vec![
        of(None, 1000.0),
        of(Some("Leeds"), 600.0),
        of(Some("York"), 400.0),
    ];
    let (_, outcome) = stage.import_table(Kind::reading, table).unwrap();
    assert_eq!(outcome.several, []);
    assert_eq!(drawn(&stage, "Calls"), [1000.0]);
}

#[test]
fn a_mean_weighs_each_value_by_its_cases() {
    let mut stage = Stage::new();
    let of = |value: f64, n: i64| json!({"measure": "On time", "period": "2026-07-01", "value": value, "n": n});
    stage
        .import_table(Kind::reading, vec![of(90.0, 30), of(50.0, 10)])
        .unwrap();
    assert_eq!(drawn(&stage, "On time"), [80.0]);
}
