//! Rows by the thousand: one step, one undo, and nothing in between.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, table, today};
use room::RoomError;
use room::asks::{self, Question};
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal;
use serde_json::{Value, json};

const ROWS: usize = 20_000;

fn late_parcels(stage: &str) -> Vec<Value> {
    (0..ROWS)
        .map(|n| {
            json!({"received_on": format!("2026-{:02}-{:02}", n % 9 + 1, n % 28 + 1), "words": format!("My parcel number{n} is late"),
                "category": format!("Category {}", n % 12), "post": "Call centre", "stage": stage, "external_key": format!("key {n}")})
        })
        .collect()
}

/// All that windows are told of complaints: the walls, the tray's numbers, and what a search finds.
fn told(stage: &Stage, of: &str) -> String {
    let mut told = String::new();
    for who in [Who::Wall, Who::Console] {
        let eye = stage.eye(who);
        let seen = eye.at(today());
        for question in [
            json!({"ask": "whole_wall"}),
            json!({"ask": "stage_wall", "stage": of}),
            json!({"ask": "category", "stage": of, "category": null}),
            json!({"ask": "quotes", "stage": of}),
        ] {
            let question: Question = serde_json::from_value(question).unwrap();
            told.push_str(&format!("{}\n", asks::answer(&seen, &question).unwrap()));
        }
    }
    let eye = stage.eye(Who::Console);
    let seen = eye.at(today());
    for question in [
        json!({"ask": "curate_wall"}),
        json!({"ask": "room_card"}),
        json!({"ask": "records", "kind": "category"}),
        json!({"ask": "heard", "stage": of, "words": ""}),
        json!({"ask": "heard", "stage": of, "words": "parc number19999"}),
    ] {
        let question: Question = serde_json::from_value(question).unwrap();
        told.push_str(&format!("{}\n", asks::answer(&seen, &question).unwrap()));
    }
    told.push_str(&format!("{:?}", stage.found("number19999")));
    // Undo and redo are steps too.
    told.lines()
        .map(|line| match line.split_once("\"step\":") {
            Some((head, tail)) => format!(
                "{head}{}\n",
                tail.trim_start_matches(|digit: char| digit.is_ascii_digit())
            ),
            None => format!("{line}\n"),
        })
        .collect()
}

fn steps(stage: &Stage) -> usize {
    let eye = stage.eye(Who::Console);
    journal::log(eye.at(today()).connection, 1000)
        .unwrap()
        .len()
}

#[test]
fn twenty_thousand_rows_are_one_step_and_undone_they_are_not_there() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage.add(json!({"kind": "complaint", "words": "Where is my parcel", "stage": company.stage, "received_on": "2026-09-03"}));
    let before = told(&stage, &company.stage);
    let steps_before = steps(&stage);

    let (done, outcome) = stage
        .import_table(Kind::complaint, late_parcels("i WAIT for my parcel"))
        .unwrap();
    assert_eq!(
        (outcome.added, outcome.known, outcome.refused.len()),
        (20_000, 0, 0)
    );
    assert_eq!(steps(&stage), steps_before + 1);
    assert_eq!(done.name, "Import 'rows.csv'");
    assert_eq!(stage.all(Kind::complaint).len(), ROWS + 1);
    assert_eq!(stage.all(Kind::category).len(), 12);
    let complaint = stage.all(Kind::complaint).pop().unwrap();
    assert_eq!(
        complaint.fields["stage"], company.stage,
        "a name in a cell is the record's id in the room"
    );
    assert_eq!(stage.found("number19999").len(), 1);
    let after = told(&stage, &company.stage);
    assert_ne!(before, after);

    let mut stage = stage.reopen();
    stage.undo().unwrap();
    assert!(
        told(&stage, &company.stage) == before,
        "{}",
        told(&stage, &company.stage)
    );
    assert_eq!(stage.all(Kind::complaint).len(), 1);
    assert!(stage.found("number19999").is_empty());
    assert!(
        stage.found("rows.csv").is_empty(),
        "nor is the table's name found"
    );

    let mut stage = stage.reopen();
    stage.redo().unwrap();
    assert!(
        told(&stage, &company.stage) == after,
        "{}",
        told(&stage, &company.stage)
    );
    assert_eq!(stage.all(Kind::complaint).len(), ROWS + 1);
}

#[test]
fn undoing_an_import_writes_no_line_for_each_row() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .import_table(Kind::complaint, late_parcels(&company.stage))
        .unwrap();
    stage.undo().unwrap();
    stage.redo().unwrap();
    let eye = stage.eye(Who::Console);
    let lines: i64 = eye
        .at(today())
        .connection
        .query_row("SELECT count(*) FROM main.change", [], |row| row.get(0))
        .unwrap();
    assert!(lines < 500, "{lines} lines in the journal");
}

#[test]
fn the_same_rows_again_are_known_until_their_import_is_undone() {
    let mut stage = Stage::new();
    let company = stage.company();
    let rows = late_parcels(&company.stage)[..50].to_vec();
    stage.import_table(Kind::complaint, rows.clone()).unwrap();
    let (_, again) = stage.import_table(Kind::complaint, rows.clone()).unwrap();
    assert_eq!((again.added, again.known), (0, 50));
    assert_eq!(stage.all(Kind::complaint).len(), 50);
    // The second table, then the first.
    stage.undo().unwrap();
    stage.undo().unwrap();
    let (_, anew) = stage.import_table(Kind::complaint, rows).unwrap();
    assert_eq!((anew.added, anew.known), (50, 0));
    assert_eq!(stage.all(Kind::complaint).len(), 50);
}

#[test]
fn a_case_number_that_comes_twice_in_one_table_is_not_taken_for_a_known_case() {
    let mut stage = Stage::new();
    let row = |key: &str, words: &str| json!({"words": words, "external_key": key});
    let first = vec![
        row("a", "Late"),
        row("b", "Torn"),
        row("a", "Later"),
        row("a", "Late"),
    ];
    let (_, outcome) = stage.import_table(Kind::complaint, first).unwrap();
    assert_eq!((outcome.added, outcome.known, outcome.repeated), (2, 0, 2));
    let next = vec![
        row("b", "Torn"),
        row("c", "Cold"),
        row("b", "Torn"),
        row("c", "Cold"),
    ];
    let (_, outcome) = stage.import_table(Kind::complaint, next).unwrap();
    assert_eq!((outcome.added, outcome.known, outcome.repeated), (1, 1, 2));
    let words: Vec<_> = stage
        .all(Kind::complaint)
        .into_iter()
        .map(|c| c.fields["words"].clone())
        .collect();
    assert_eq!(words, ["Late", "Torn", "Cold"], "the first row counts");
}

#[test]
fn a_measure_has_the_name_of_its_column_with_spaces_and_is_known_by_both() {
    let mut stage = Stage::new();
    for name in ["late_orders", "late orders", "Late_Orders"] {
        let row = json!({"measure": name, "period": "2026-08-01", "value": 12});
        stage.import_table(Kind::reading, vec![row]).unwrap();
        let names: Vec<Value> = stage
            .all(Kind::measure)
            .into_iter()
            .map(|one| one.fields["name"].clone())
            .collect();
        assert_eq!(names, ["late orders"], "{name}");
        assert_eq!(stage.all(Kind::reading).len(), 1, "{name}");
    }
}

#[test]
fn readings_bases_and_growth_that_are_there_already_are_known() {
    let mut stage = Stage::new();
    let company = stage.company();
    for (kind, row, other) in [
        (
            Kind::reading,
            json!({"measure": "On time", "period": "2026-08-01", "value": 91.5, "n": 40}),
            json!({"measure": "On time", "period": "2026-09-01", "value": 91.5, "n": 40}),
        ),
        (
            Kind::base,
            json!({"stage": company.stage, "period": "2026-08-01", "customers": 4000}),
            json!({"stage": company.stage, "period": "2026-09-01", "customers": 4000}),
        ),
        (
            Kind::growth,
            json!({"period": "2026-07-01", "direction": "lost", "customers": 30, "reason": "late"}),
            json!({"period": "2026-07-01", "direction": "lost", "customers": 30, "reason": "size"}),
        ),
    ] {
        let (_, first) = stage.import_table(kind, vec![row.clone()]).unwrap();
        assert_eq!((first.added, first.known), (1, 0), "{kind:?}");
        let (_, second) = stage.import_table(kind, vec![row, other]).unwrap();
        assert_eq!((second.added, second.known), (1, 1), "{kind:?}");
        assert_eq!(stage.all(kind).len(), 2, "{kind:?}");
    }
}

#[test]
fn another_value_for_the_same_is_a_correction_and_no_second_row() {
    let mut stage = Stage::new();
    let company = stage.company();
    let cases = [
        (
            Kind::reading,
            json!({"measure": "On time", "period": "2026-08-01", "value": 91.5, "n": 40}),
            json!({"measure": "On time", "period": "2026-08-01", "value": 93.0}),
            "value",
            // Of another place, so of something else.
            json!({"measure": "On time", "period": "2026-08-01", "value": 93.0, "place": "Leeds"}),
        ),
        (
            Kind::base,
            json!({"stage": company.stage, "period": "2026-08-01", "customers": 4000}),
            json!({"stage": company.stage, "period": "2026-08-01", "customers": 4100, "unit": "orders"}),
            "customers",
            json!({"stage": company.stage, "period": "2026-09-01", "customers": 4100}),
        ),
        (
            Kind::growth,
            json!({"period": "2026-07-01", "direction": "lost", "customers": 30, "reason": "late"}),
            json!({"period": "2026-07-01", "direction": "lost", "customers": 33, "reason": "late"}),
            "customers",
            json!({"period": "2026-07-01", "direction": "gained", "customers": 33}),
        ),
    ];
    for (kind, row, corrected, field, other) in cases {
        stage.import_table(kind, vec![row.clone()]).unwrap();
        let before = stage.all(kind);
        let (done, outcome) = stage
            .import_table(kind, vec![corrected.clone(), other])
            .unwrap();
        assert_eq!(
            (outcome.added, outcome.known, outcome.corrected),
            (1, 0, 1),
            "{kind:?}"
        );
        let after = stage.all(kind);
        assert_eq!(after.len(), 2, "{kind:?}");
        assert_eq!(after[0].id, before[0].id);
        assert_eq!(after[0].fields[field], corrected[field]);
        assert_eq!(
            after[0].fields["import"], before[0].fields["import"],
            "it stays a row of its own table"
        );
        if kind == Kind::reading {
            assert_eq!(after[0].fields["n"], 40, "what is not said stays");
        }
        let import = &done.put[0];
        assert_eq!(
            (&import.fields["added"], &import.fields["known"]),
            (&json!(1), &json!(1))
        );
        stage.undo().unwrap();
        assert_eq!(stage.all(kind), before, "{kind:?}");
        stage.redo().unwrap();
        assert_eq!(stage.all(kind), after, "{kind:?}");
        stage.undo().unwrap();
    }
}

#[test]
fn several_values_for_the_same_stay_several_and_find_their_own_again() {
    let mut stage = Stage::new();
    stage.company();
    let row = |value: f64| json!({"measure": "On time", "period": "2026-08-01", "value": value});
    let of = |values: &[f64]| values.iter().map(|value| row(*value)).collect::<Vec<_>>();
    let (_, first) = stage
        .import_table(Kind::reading, of(&[5.0, 6.0, 5.0]))
        .unwrap();
    assert_eq!((first.added, first.known, first.corrected), (3, 0, 0));
    let (_, again) = stage
        .import_table(Kind::reading, of(&[5.0, 5.0, 6.0]))
        .unwrap();
    assert_eq!((again.added, again.known, again.corrected), (0, 3, 0));
    let (_, more) = stage
        .import_table(Kind::reading, of(&[5.0, 7.0, 5.0, 8.0]))
        .unwrap();
    assert_eq!((more.added, more.known, more.corrected), (1, 2, 1));
    let mut values: Vec<f64> = stage
        .all(Kind::reading)
        .iter()
        .map(|reading| reading.fields["value"].as_f64().unwrap())
        .collect();
    values.sort_by(f64::total_cmp);
    assert_eq!(values, [5.0, 5.0, 7.0, 8.0]);
}

#[test]
fn names_in_cells_are_records_whatever_their_case() {
    let mut stage = Stage::new();
    let company = stage.company();
    let arriving = stage.add(json!({"kind": "stage", "name": "Énfin À moi", "position": 2}));
    let delay = stage.add(json!({"kind": "category", "name": "Verspätung Österreich"}));
    let rows = vec![
        json!({"words": "one", "stage": "I WAIT FOR MY PARCEL", "category": "VERSPÄTUNG ÖSTERREICH", "moment": "you WARN me if it’s late"}),
        json!({"words": "two", "stage": " énfin à MOI ", "category": "verspätung österreich", "post": "Shop"}),
        json!({"words": "three", "stage": company.stage, "category": "New one", "post": "SHOP"}),
        json!({"words": "four", "category": "NEW ONE"}),
    ];
    let (_, outcome) = stage.import_table(Kind::complaint, rows).unwrap();
    assert_eq!(outcome.refused, []);
    let complaints = stage.all(Kind::complaint);
    let field = |at: usize, name: &str| complaints[at].fields[name].as_str().unwrap().to_owned();
    assert_eq!(field(0, "stage"), company.stage);
    assert_eq!(field(0, "moment"), company.moment);
    assert_eq!(field(0, "category"), delay);
    assert_eq!(field(1, "stage"), arriving);
    assert_eq!(field(1, "category"), delay);
    assert_eq!(field(2, "category"), field(3, "category"));
    assert_eq!(stage.all(Kind::category).len(), 2);
    assert_eq!(stage.all(Kind::listening_post).len(), 1);
}

#[test]
fn a_refused_row_is_listed_with_its_place_and_leaves_nothing() {
    let mut stage = Stage::new();
    stage.company();
    let rows = vec![
        json!({"words": "good"}),
        json!({"words": "bad", "stage": "I dance", "category": "Of a refused row"}),
        json!({"words": "also good"}),
        json!({"words": "worse", "received_on": "the third", "post": "Of another refused row"}),
    ];
    let (done, outcome) = stage.import_table(Kind::complaint, rows).unwrap();
    assert_eq!(outcome.added, 2);
    let places: Vec<usize> = outcome.refused.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [1, 3]);
    let (_, unknown) = &outcome.refused[0];
    assert_eq!(unknown.field, "stage");
    assert!(unknown.reason.contains("\"I dance\""), "{unknown}");
    assert_eq!(outcome.refused[1].1.field, "received_on");
    assert!(stage.all(Kind::category).is_empty());
    assert!(stage.all(Kind::listening_post).is_empty());
    assert_eq!(stage.all(Kind::complaint).len(), 2);
    assert!(done.put.iter().all(|record| record.kind == Kind::import));
}

#[test]
fn what_was_stopped_leaves_nothing() {
    let mut stage = Stage::new();
    let company = stage.company();
    let before = (stage.everything(), steps(&stage));
    let rows = late_parcels(&company.stage)
        .into_iter()
        .enumerate()
        .map(|(at, row)| match at {
            700 => Err(RoomError::Stopped),
            _ => Ok(row.as_object().unwrap().clone()),
        });
    let stopped = stage
        .room
        .import_table(
            table(Kind::complaint, "rows.csv"),
            rows,
            Default::default,
            |_| Vec::new(),
            &mut stage.clock,
        )
        .unwrap_err();
    assert!(matches!(stopped, RoomError::Stopped), "{stopped}");
    assert!((stage.everything(), steps(&stage)) == before);
    assert!(stage.found("number5").is_empty());
}

#[test]
fn a_table_of_what_does_not_come_by_the_thousand_is_refused() {
    let mut stage = Stage::new();
    let refused = stage
        .import_table(Kind::stage, vec![json!({"name": "I wait", "position": 1})])
        .unwrap_err();
    assert!(refused.to_string().contains("stages"), "{refused}");
    assert!(stage.all(Kind::import).is_empty());
}

/// The rows of a table without a stage: how many of which category, by its name.
fn left(stage: &Stage, import: &str) -> Vec<(String, i64)> {
    left_saying(stage, import, "")
}

fn left_saying(stage: &Stage, import: &str, words: &str) -> Vec<(String, i64)> {
    let eye = stage.eye(Who::Console);
    let question =
        serde_json::from_value(json!({"ask": "rows_to_place", "import": import, "words": words}));
    let answer = asks::answer(&eye.at(today()), &question.unwrap()).unwrap();
    let groups = answer.as_array().unwrap().iter();
    let mut left: Vec<(String, i64)> = groups
        .filter(|group| group["stage"].is_null())
        .map(|group| {
            let name = group["name"].as_str().unwrap().to_owned();
            (name, group["rows"].as_i64().unwrap())
        })
        .collect();
    left.sort();
    left
}

#[test]
fn rows_without_a_stage_are_placed_by_category_and_each_placing_is_one_step() {
    let mut stage = Stage::new();
    let company = stage.company();
    let row = |n| json!({"words": format!("My parcel number{n} is late"), "category": format!("Category {}", n % 3)});
    stage
        .import_table(Kind::complaint, (0..300).map(row).collect())
        .unwrap();
    let import = stage.all(Kind::import)[0].id.clone().unwrap();
    let all: Vec<(String, i64)> = (0..3).map(|n| (format!("Category {n}"), 100)).collect();
    assert_eq!(left(&stage, &import), all);

    let named = |record: &&room::record::Record| record.title() == Some("Category 1");
    let categories = stage.all(Kind::category);
    let category = categories.iter().find(named).unwrap().id.clone();
    let mut place = |category: Option<String>| {
        let wish = json!({"import": import, "category": category, "stage": company.stage, "moment": company.moment});
        stage.apply(json!([{"place_rows": wish}])).unwrap();
        left(&stage, &import)
    };
    assert_eq!(place(category), [all[0].clone(), all[2].clone()]);
    assert_eq!(place(None), []);
    for complaint in stage.all(Kind::complaint) {
        assert_eq!(complaint.fields["moment"], company.moment);
    }
    stage.undo().unwrap();
    stage.undo().unwrap();
    assert_eq!(left(&stage, &import), all);
}

#[test]
fn rows_are_placed_by_their_words_and_taken_on_from_where_they_are_wrong() {
    let mut stage = Stage::new();
    let company = stage.company();
    let other = stage.add(json!({"kind": "stage", "name": "I pay", "position": 9}));
    let words = |n| match n % 3 {
        0 => "My bill was too high",
        1 => "The parcel came late",
        _ => "Billing told me to wait, and the parcel was broken",
    };
    let row = |n| json!({"words": words(n), "received_on": format!("2026-08-{:02}", n % 28 + 1)});
    stage
        .import_table(Kind::complaint, (0..90).map(row).collect())
        .unwrap();
    let import = stage.all(Kind::import)[0].id.clone().unwrap();
    let hang = |stage: &Stage, at: &str| {
        let all = stage.all(Kind::complaint);
        all.iter()
            .filter(|one| {
                one.fields
                    .get("stage")
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    == at
            })
            .count()
    };
    let place = |stage: &mut Stage, wish: Value| {
        let mut full = json!({"import": import});
        full.as_object_mut()
            .unwrap()
            .extend(wish.as_object().unwrap().clone());
        stage.apply(json!([{"place_rows": full}])).unwrap();
    };
    // Of all words, each as a beginning.
    place(
        &mut stage,
        json!({"words": "bill", "stage": company.stage, "moment": company.moment}),
    );
    assert_eq!((hang(&stage, &company.stage), hang(&stage, "")), (60, 30));
    place(&mut stage, json!({"words": "…", "stage": company.stage}));
    assert_eq!(hang(&stage, ""), 30, "nobody says only signs");
    assert_eq!(left_saying(&stage, &import, "…"), [], "nor is it offered");
    // They were wrong there; what has no stage stays without one.
    place(
        &mut stage,
        json!({"words": "bill high", "from": company.stage, "stage": other}),
    );
    assert_eq!(
        (
            hang(&stage, &company.stage),
            hang(&stage, &other),
            hang(&stage, "")
        ),
        (30, 30, 30)
    );
    let moved = stage.all(Kind::complaint);
    let of_other = |one: &&room::record::Record| one.fields.get("stage") == Some(&json!(other));
    assert!(
        moved
            .iter()
            .filter(of_other)
            .all(|one| !one.fields.contains_key("moment"))
    );
    place(
        &mut stage,
        json!({"uncategorised": true, "from": other, "stage": company.stage}),
    );
    assert_eq!(
        (hang(&stage, &company.stage), hang(&stage, &other)),
        (60, 0)
    );
}

#[test]
fn the_largest_categories_that_a_table_brings_take_the_colours_that_are_free() {
    let mut stage = Stage::new();
    stage.add(json!({"kind": "category", "name": "Chosen by hand", "colour_slot": 2}));
    // Category 0 has seven rows, category 6 one.
    let rows = (0..7).flat_map(|n| {
        (n..7).map(
            move |row| json!({"words": format!("{n} {row}"), "category": format!("Category {n}")}),
        )
    });
    stage.import_table(Kind::complaint, rows.collect()).unwrap();
    let mut colours: Vec<(String, Option<i64>)> = stage
        .all(Kind::category)
        .iter()
        .map(|category| {
            let slot = category.fields.get("colour_slot").and_then(Value::as_i64);
            (category.title().unwrap().to_owned(), slot)
        })
        .collect();
    colours.sort();
    let slots: Vec<Option<i64>> = colours.into_iter().map(|(_, slot)| slot).collect();
    assert_eq!(
        slots,
        [
            Some(1),
            Some(3),
            Some(4),
            Some(5),
            None,
            None,
            None,
            Some(2)
        ]
    );
}
