//! Complaints that have no stage yet: where the next ones hang by themselves, and that none at a stage never means unknown.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, today};
use room::changes::edit::Edit;
use room::record::Record;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal::Source;
use serde_json::{Value, json};

/// Each bay's figure and the month that it is of.
fn figures(stage: &Stage) -> Vec<(f64, String)> {
    let wall = stage.asked(json!({"ask": "whole_wall"}));
    let bays = wall["bays"].as_array().unwrap();
    bays.iter()
        .filter(|bay| !bay["rate"].is_null())
        .map(|bay| {
            let rate = &bay["rate"];
            (
                rate["value"].as_f64().unwrap(),
                rate["of"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

fn rows(month: &str, category: &str, many: usize) -> Vec<Value> {
    let day = format!("{month}-05");
    (0..many)
        .map(|at| json!({"received_on": day, "category": category, "words": format!("{category} {month} {at}")}))
        .collect()
}

fn place(stage: &mut Stage, import: &str, category: &str, at: &str) {
    let category = stage
        .all(Kind::category)
        .into_iter()
        .find(|one| one.fields["name"] == category)
        .and_then(|one| one.id);
    stage
        .apply(json!([{"place_rows": {"import": import, "category": category, "stage": at}}]))
        .unwrap();
}

fn import_of(done: room::changes::edit::Done) -> String {
    let import = done.put.into_iter().find(|put| put.kind == Kind::import);
    import.unwrap().id.unwrap()
}

/// Two stages, and a table of August whose two categories were placed by hand.
fn placed() -> (Stage, [String; 2]) {
    let mut stage = Stage::new();
    let stages = ["I book", "I wait"].map(|name| {
        let position = if name == "I book" { 1 } else { 2 };
        stage.add(json!({"kind": "stage", "name": name, "position": position}))
    });
    let mut august = rows("2026-08", "Booking", 6);
    august.extend(rows("2026-08", "Waiting", 4));
    let (done, went) = stage.import_table(Kind::complaint, august).unwrap();
    assert_eq!(went.placed, 0);
    let import = import_of(done);
    place(&mut stage, &import, "Booking", &stages[0]);
    place(&mut stage, &import, "Waiting", &stages[1]);
    (stage, stages)
}

#[test]
fn complaints_hang_where_their_category_hung_before() {
    let (mut stage, stages) = placed();
    let mut september = rows("2026-09", "Booking", 3);
    september.extend(rows("2026-09", "Billing", 2));
    let (_, went) = stage
        .import_table(Kind::complaint, september.clone())
        .unwrap();
    assert_eq!((went.added, went.placed), (5, 3));
    let at = |place: Option<&str>| {
        let all = stage.all(Kind::complaint).into_iter();
        all.filter(|one| one.fields.get("stage").and_then(Value::as_str) == place)
            .count()
    };
    assert_eq!((at(Some(&stages[0])), at(None)), (9, 2));
    // The same table again is known, though its rows have a stage by now.
    let (_, again) = stage.import_table(Kind::complaint, september).unwrap();
    assert_eq!((again.added, again.known, again.placed), (0, 5, 0));
}

#[test]
fn a_category_that_hangs_at_two_stages_or_waits_says_nothing() {
    let (mut stage, stages) = placed();
    stage.add(
        json!({"kind": "complaint", "received_on": "2026-08-09", "words": "x",
        "category": stage.all(Kind::category)[0].id, "stage": stages[1]}),
    );
    stage.add(
        json!({"kind": "complaint", "received_on": "2026-08-09", "words": "y",
        "category": stage.all(Kind::category)[1].id}),
    );
    let mut september = rows("2026-09", "Booking", 3);
    september.extend(rows("2026-09", "Waiting", 2));
    let (_, went) = stage.import_table(Kind::complaint, september).unwrap();
    assert_eq!((went.added, went.placed), (5, 0));
}

#[test]
fn a_month_of_which_many_wait_for_a_stage_is_not_spoken_of_yet() {
    let (mut stage, stages) = placed();
    let mut september = rows("2026-09", "Doctor", 3);
    september.extend(rows("2026-09", "Billing", 9));
    let (done, _) = stage.import_table(Kind::complaint, september).unwrap();
    let of = |month: &str, values: [f64; 2]| values.map(|value| (value, format!("{month}-01")));
    assert_eq!(figures(&stage), of("2026-08", [6.0, 4.0]));
    let wall = stage.asked(json!({"ask": "whole_wall"}));
    assert_eq!(wall["complaints_waiting"], 12);
    let import = import_of(done);
    // Nobody says that there were none at the second stage while nine may still belong there.
    place(&mut stage, &import, "Doctor", &stages[0]);
    assert_eq!(figures(&stage), of("2026-08", [6.0, 4.0]));
    place(&mut stage, &import, "Billing", &stages[0]);
    assert_eq!(figures(&stage), of("2026-09", [12.0, 0.0]));
    let wall = stage.asked(json!({"ask": "whole_wall"}));
    assert_eq!(wall["complaints_waiting"], 0);
}

#[test]
fn a_pinned_survey_result_moves_on_with_its_question() {
    let (mut stage, stages) = placed();
    let result = |period: &str, question: &str| {
        json!({"kind": "survey_result", "question": question, "period": period, "n": 10,
            "distribution": [{"answer": "Yes", "count": 4}, {"answer": "No", "count": 6}]})
    };
    let august = stage.add(result("2026-08-01", "Was it easy?"));
    stage
        .apply(
            json!([{"pin": {"what": {"kind": "survey_result", "id": august}, "stage": stages[0]}}]),
        )
        .unwrap();
    stage.add(result("2026-09-01", "Was it dear?"));
    let shown = |stage: &Stage| {
        let wall = stage.asked(json!({"ask": "stage_wall", "stage": stages[0]}));
        wall["survey"]["period"].clone()
    };
    assert_eq!(shown(&stage), "2026-08-01");
    stage.add(result("2026-09-01", "Was it easy?"));
    assert_eq!(shown(&stage), "2026-09-01");
}

#[test]
fn answers_put_in_order_are_in_that_order_in_all_results_of_the_question() {
    let mut stage = Stage::new();
    let result = |period: &str, answers: [&str; 3]| {
        let distribution: Vec<Value> = answers
            .iter()
            .map(|answer| json!({"answer": answer, "count": 1}))
            .collect();
        json!({"kind": "survey_result", "question": "Which door?", "period": period, "n": 3, "distribution": distribution})
    };
    let august = stage.add(result("2026-08-01", ["Green", "Blue", "Red"]));
    stage.add(result("2026-09-01", ["Red", "White", "Green"]));
    let order = json!([{"order_answers": {"survey_result": august, "by": {"answers": ["Blue", "Green", "Red"]}}}]);
    stage.apply(order).unwrap();
    let ordered = |stage: &Stage| -> Vec<String> {
        let results = stage.all(Kind::survey_result).into_iter();
        let answers =
            results.flat_map(|one| one.fields["distribution"].as_array().unwrap().clone());
        answers
            .map(|share| share["answer"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        ordered(&stage),
        ["Blue", "Green", "Red", "Green", "Red", "White"]
    );
    stage.undo().unwrap();
    assert_eq!(
        ordered(&stage),
        ["Green", "Blue", "Red", "Red", "White", "Green"]
    );
    for by in [
        json!({"raise": "Red"}),
        json!({"raise": "Red"}),
        json!("reverse"),
    ] {
        let order = json!([{"order_answers": {"survey_result": august, "by": by}}]);
        stage.apply(order).unwrap();
    }
    assert_eq!(ordered(&stage)[..3], ["Blue", "Green", "Red"]);
}

#[test]
fn a_number_that_is_none_of_complaints_is_refused_and_overflows_no_wall() {
    let (mut stage, stages) = placed();
    let many = |count: i64| json!([{"add": {"kind": "complaint", "received_on": "2026-08-09", "stage": stages[0], "count": count}}]);
    let refused = stage.apply(many(1_000_000_001)).unwrap_err().to_string();
    assert!(refused.contains("1,000,000,000"), "{refused}");
    // A table's rows are checked where they are read; one that came another way still overflows nothing.
    let row =
        json!({"received_on": "2026-08-10", "stage": stages[0], "count": i64::MAX, "words": "a"});
    let mut twice = vec![row.clone(), row];
    twice[1]["words"] = "b".into();
    stage.import_table(Kind::complaint, twice).unwrap();
    assert_eq!(figures(&stage).len(), 2);
    stage.asked(json!({"ask": "stage_wall", "stage": stages[0]}));
}

#[test]
fn a_table_that_is_read_again_keeps_what_hands_said_of_its_rows() {
    let (mut stage, stages) = placed();
    let (done, _) = stage
        .import_table(Kind::complaint, rows("2026-09", "Parking", 3))
        .unwrap();
    let import = import_of(done);
    stage
        .apply(json!([{"place_rows": {"import": import, "stage": stages[1], "words": "1"}}]))
        .unwrap();
    let hung = |stage: &Stage| {
        let all = stage.all(Kind::complaint).into_iter();
        let hung = all.filter(|one| {
            one.fields["received_on"] == "2026-09-05" && one.fields.contains_key("stage")
        });
        hung.map(|one| {
            (
                one.fields["words"].clone(),
                one.fields.get("quotable").cloned(),
            )
        })
        .collect::<Vec<_>>()
    };
    let of = hung(&stage);
    assert_eq!(of.len(), 1, "{of:?}");
    let id = stage
        .all(Kind::complaint)
        .into_iter()
        .find(|one| one.fields["words"] == of[0].0)
        .unwrap()
        .id
        .unwrap();
    stage
        .change(Kind::complaint, &id, json!({"quotable": true}))
        .unwrap();
    // With one column more each row has another key.
    let mut again = rows("2026-09", "Parking", 3);
    again
        .iter_mut()
        .for_each(|row| row["channel"] = "Web".into());
    let again: Vec<_> = again
        .into_iter()
        .map(|row| Ok(row.as_object().unwrap().clone()))
        .collect();
    let incoming = room::changes::bulk::Incoming {
        replaces: Some(room::record::id::Id::new(import)),
        ..common::table(Kind::complaint, "rows.csv")
    };
    let (_, went) = stage
        .room
        .import_table(
            incoming,
            again.into_iter(),
            Default::default,
            |_| Vec::new(),
            &mut stage.clock,
        )
        .unwrap();
    assert_eq!((went.added, went.placed), (3, 1));
    assert_eq!(hung(&stage), [(of[0].0.clone(), Some(json!(true)))]);
}

#[test]
fn a_fix_is_not_proven_by_complaints_that_nobody_has_placed() {
    let mut stage = common::sample();
    let proof = |stage: &Stage| stage.asked(json!({"ask": "report_out"}))["proof"].clone();
    assert_eq!(proof(&stage)["verdict"]["is"], "proven");
    let weeks = (0..11).map(|week| {
        let day = jiff::civil::date(2026, 7, 21).saturating_add(jiff::Span::new().weeks(week));
        json!({"received_on": day.to_string(), "count": 90, "words": week.to_string()})
    });
    stage
        .import_table(Kind::complaint, weeks.collect())
        .unwrap();
    let proof = proof(&stage);
    assert_eq!(proof["verdict"]["is"], "too_early", "{proof}");
    let words = proof["complaints"]["words"].as_str().unwrap();
    assert!(
        words.ends_with("since complaints of them have no stage yet"),
        "{words}"
    );
}

#[test]
fn placing_is_one_line_of_the_journal_and_what_a_hand_placed_outlasts_its_undo() {
    let mut stage = Stage::new();
    let company = stage.company();
    let other = stage.add(json!({"kind": "stage", "name": "I pay", "position": 9}));
    let row = |n: i32| json!({"words": format!("Parcel {n} is late")});
    let rows = (0..300).map(row).collect();
    stage.import_table(Kind::complaint, rows).unwrap();
    let import = stage.all(Kind::import)[0].id.clone().unwrap();
    let place = json!({"import": import, "stage": company.stage});
    let done = stage.apply(json!([{"place_rows": place}])).unwrap();
    assert_eq!((done.alike, done.put.len()), (300, 0));
    let lines = |stage: &Stage, step: i64| -> i64 {
        let eye = stage.eye(Who::Console);
        let sql = "SELECT count(*) FROM main.change WHERE step = ?1";
        let connection = eye.at(today()).connection;
        connection.query_row(sql, [step], |row| row.get(0)).unwrap()
    };
    assert_eq!(lines(&stage, done.step), 1);
    let complaint = stage.all(Kind::complaint)[7].id.clone().unwrap();
    let by_hand: Edit = serde_json::from_value(
        json!({"change": {"kind": "complaint", "id": complaint, "fields": {"stage": other}}}),
    )
    .unwrap();
    // Another program's edit is no step of this undo.
    stage
        .room
        .apply(vec![by_hand], Source::Arrival, &mut stage.clock)
        .unwrap();
    let undone = stage.undo().unwrap();
    assert_eq!(undone.left, ["A complaint was changed since and stays."]);
    let hang = |stage: &Stage| {
        let all = stage.all(Kind::complaint).into_iter();
        let at = |one: Record| one.fields.get("stage").cloned();
        all.filter_map(at).collect::<Vec<Value>>()
    };
    assert_eq!(hang(&stage), [json!(other)]);
    stage.redo().unwrap();
    let hang = hang(&stage);
    let here = hang.iter().filter(|at| **at == company.stage.as_str());
    assert_eq!((hang.len(), here.count()), (300, 299));
}

#[test]
fn a_company_that_counts_its_customers_by_the_quarter_is_told_by_the_quarter() {
    let mut stage = Stage::new();
    let here = stage.add(json!({"kind": "stage", "name": "I wait", "position": 1}));
    // Two quarters are not known.
    for (day, customers) in [
        ("2025-07-01", 907),
        ("2025-10-01", 902),
        ("2026-07-01", 852),
    ] {
        stage.add(json!({"kind": "base", "stage": here, "period": day, "customers": customers}));
    }
    for (day, count) in [("2025-07-20", 1), ("2026-07-20", 15)] {
        stage.add(json!({"kind": "complaint", "stage": here, "received_on": day, "words": "Late", "count": count}));
    }
    let rate = |stage: &Stage| stage.asked(json!({"ask": "whole_wall"}))["bays"][0]["rate"].clone();
    let told = rate(&stage);
    assert_eq!(
        (&told["n"], &told["of"]),
        (&json!(15), &json!("2026-07-01"))
    );
    assert_eq!(told["too_few"], false);
    assert!(
        (told["value"].as_f64().unwrap() - 17.6).abs() < 0.01,
        "{told}"
    );
    let room = stage.all(Kind::room)[0].id.clone().unwrap();
    let by_month = json!({"paint_period": "month"});
    stage.change(Kind::room, &room, by_month).unwrap();
    assert_eq!(rate(&stage)["too_few"], true, "a third of them in July");
}
