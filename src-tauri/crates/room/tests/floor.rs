//! What the floor and a survey may say where figures are missing or do not belong together.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, today};
use room::error::Result;
use room::questions::*;
use room::store::eyes::{Seen, Who};
use serde_json::{Value, json};

fn looked<T>(stage: &Stage, who: Who, ask: impl FnOnce(&Seen<'_>) -> Result<T>) -> T {
    ask(&stage.eye(who).at(today())).unwrap()
}

fn first_wall(seen: &Seen<'_>) -> Result<WholeWall> {
    whole_wall(seen, None, None)
}

/// A room with one stage.
fn small() -> (Stage, String) {
    let mut stage = Stage::new();
    let here = stage.add(json!({"kind": "stage", "name": "I wait", "position": 1}));
    (stage, here)
}

/// The floor of a room in which these rows of growth stand, with the stage at which customers leave.
fn floor_of(rows: &[Value]) -> (GrowthFloor, WholeWall) {
    let (mut stage, here) = small();
    for row in rows {
        let mut row = row.clone();
        row["kind"] = "growth".into();
        if row["direction"] == "lost" {
            row["stage"] = here.clone().into();
        }
        stage.add(row);
    }
    (
        looked(&stage, Who::Wall, growth),
        looked(&stage, Who::Wall, first_wall),
    )
}

#[test]
fn what_nobody_valued_is_worth_nothing_known_and_not_nothing() {
    let row = json!({"period": "2025-10-01", "direction": "lost", "customers": 15_500});
    let leak = |rows: &[Value]| floor_of(rows).1.bays[0].leak.clone().unwrap();
    assert_eq!(
        (
            leak(std::slice::from_ref(&row)).worth_a_year,
            leak(std::slice::from_ref(&row)).customers
        ),
        (None, Some(15_500))
    );
    let valued = json!({"period": "2025-10-01", "direction": "lost", "worth_a_year": 2_000.0});
    assert_eq!(leak(&[row, valued]).worth_a_year, Some(2_000.0));
}

#[test]
fn a_year_of_quarters_ends_with_its_last_quarter() {
    let lost = |period: &str| json!({"period": period, "direction": "lost", "customers": 10});
    let days = |rows: &[Value]| {
        let floor = floor_of(rows).0;
        let said = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
        (said(floor.from).unwrap(), said(floor.to))
    };
    let quarters: Vec<Value> = [
        "2025-04-01",
        "2025-07-01",
        "2025-10-01",
        "2026-01-01",
        "2026-04-01",
        "2026-07-01",
    ]
    .map(lost)
    .into();
    assert_eq!(
        days(&quarters),
        ("2025-10-01".into(), Some("2026-09-30".into()))
    );
    let two = [lost("2026-04-01"), lost("2026-07-01")];
    assert_eq!(days(&two), ("2026-04-01".into(), Some("2026-09-30".into())));
    let opened = [
        json!({"period": "2026-07-01", "direction": "opening", "customers": 900}),
        lost("2026-07-01"),
        lost("2026-08-01"),
        lost("2026-09-01"),
    ];
    assert_eq!(
        days(&opened),
        ("2026-07-01".into(), Some("2026-09-30".into()))
    );
    assert_eq!(
        days(&[lost("2025-10-01")]),
        ("2025-10-01".into(), Some("2026-09-30".into()))
    );
    assert_eq!(days(&[lost("2026-07-01")]), ("2026-07-01".into(), None));
}

#[test]
fn fewer_than_no_customers_are_not_shown() {
    let rows = [
        json!({"period": "2025-10-01", "direction": "opening", "customers": 12}),
        json!({"period": "2025-10-01", "direction": "lost", "customers": 15_500}),
    ];
    let (floor, wall) = floor_of(&rows);
    assert_eq!((floor.opening, floor.now), (Some(12), None));
    assert!(wall.stream.is_none());
}

#[test]
fn a_survey_that_nobody_answered_has_no_share() {
    let (mut stage, here) = small();
    let survey = stage.add(
        json!({"kind": "survey_result", "question": "Was it good?", "period": "2026-07-01", "n": 0,
        "distribution": [{"answer": "Yes", "count": 0}, {"answer": "No", "count": 0}]}),
    );
    stage.add(
        json!({"kind": "pin", "stage": here, "what": {"kind": "survey_result", "id": survey}}),
    );
    let wall = looked(&stage, Who::Wall, |seen| stage_wall(seen, &here));
    let survey = wall.survey.unwrap();
    assert_eq!((survey.top, survey.top_boxes), (None, 1));
}

#[test]
fn twenty_flows_become_as_many_as_can_be_lettered_and_none_is_lost() {
    let flow = |at: i64, direction: &str| json!({"period": "2025-10-01", "direction": direction, "customers": (at % 3 != 0).then_some(at), "reason": format!("for reason {at}")});
    let rows: Vec<Value> = (1..21)
        .flat_map(|at| [flow(at, "lost"), flow(at, "gained")])
        .collect();
    let floor = floor_of(&rows).0;
    let known: i64 = (1..21).filter(|at| at % 3 != 0).sum();
    for ribbons in [&floor.came, &floor.left] {
        assert!(ribbons.len() <= 6, "{ribbons:?}");
        assert_eq!(
            ribbons.iter().filter_map(|one| one.customers).sum::<i64>(),
            known
        );
        assert_eq!(
            ribbons.iter().filter(|one| one.customers.is_none()).count(),
            1
        );
    }
}

#[test]
fn a_quote_without_words_does_not_hang() {
    let (mut stage, here) = small();
    for words in [" ", ".", "…", "\"\"", "„…“", "\n", "Why?"] {
        stage.add(json!({"kind": "complaint", "stage": here, "received_on": "2026-09-10", "words": words, "quotable": true}));
    }
    let wall = looked(&stage, Who::Wall, |seen| stage_wall(seen, &here));
    let quotes: Vec<&str> = wall
        .quotes
        .iter()
        .map(|quote| quote.words.as_str())
        .collect();
    assert_eq!(
        (quotes.as_slice(), wall.quotes_in_all),
        (["Why?"].as_slice(), 1)
    );
}

#[test]
fn nobody_earned_what_nobody_says_how_it_came() {
    let mut stage = Stage::new();
    stage.company();
    for (month, gained, lost) in [
        ("2026-07-01", 400, 97),
        ("2026-08-01", 300, 180),
        ("2026-09-01", 200, 264),
    ] {
        stage.add(
            json!({"kind": "growth", "period": month, "direction": "gained", "customers": gained}),
        );
        stage.add(
            json!({"kind": "growth", "period": month, "direction": "lost", "customers": lost}),
        );
    }
    let eye = stage.eye(Who::Wall);
    let floor = growth(&eye.at(today())).unwrap();
    assert_eq!(floor.earned, None);
    let told = |ribbons: &[room::questions::Ribbon]| -> Vec<(String, Option<i64>)> {
        ribbons
            .iter()
            .map(|one| (one.words.clone(), one.customers))
            .collect()
    };
    assert_eq!(
        told(&floor.came),
        [("source not recorded".to_owned(), Some(900))]
    );
    assert_eq!(told(&floor.left), [("left".to_owned(), Some(541))]);
    // Also where there are so many reasons that those without one are told with the rest.
    for reason in [
        "by bus", "by boat", "by car", "by bike", "on foot", "by rail", "by air",
    ] {
        stage.add(json!({"kind": "growth", "period": "2026-09-01", "direction": "gained", "customers": 9, "reason": reason}));
    }
    let eye = stage.eye(Who::Wall);
    assert_eq!(growth(&eye.at(today())).unwrap().earned, None);
}

#[test]
fn a_reason_in_words_does_not_say_that_customers_were_earned() {
    let mut stage = Stage::new();
    stage.company();
    for (reason, customers) in [("Werbung", 1_980), ("Empfehlung", 1_312)] {
        stage.add(json!({"kind": "growth", "period": "2026-09-01", "direction": "gained", "customers": customers, "reason": reason}));
    }
    let eye = stage.eye(Who::Wall);
    assert_eq!(growth(&eye.at(today())).unwrap().earned, None);
}
