//! Tables of which it is not clear what they are: nothing goes in until somebody says it.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Room, picture};
use serde_json::json;

#[test]
fn what_is_unclear_is_asked_before_anything_is_stored() {
    let room = Room::new();
    let before = room.json("show", &[]);
    let tables = [
        (
            "orders.csv",
            "Month,Orders\n2026-08,4200\n2026-09,4300\n",
            "--as base or --as reading",
        ),
        (
            "churn.csv",
            "Month,Gained,Lost\n2026-08,42,12\n2026-09,38,20\n",
            "--as growth",
        ),
        (
            "comments.csv",
            "Date,Comment\n2026-09-01,The breakfast was lovely and the view too\n2026-09-02,The lift was out of order again today\n",
            "--as complaint",
        ),
        (
            "raw.csv",
            "RESPNUM,Q1,Q2,Q3,Q4\n1,5,4,3,1\n2,5,4,4,2\n3,1,4,3,2\n",
            "--as survey_result",
        ),
    ];
    for (name, text, ways) in tables {
        let file = room.file(name, text);
        let (code, _, ran) = room.import(&[file], &[]);
        assert_eq!(code, 2, "{name}: {ran:?}");
        assert!(ran.err.contains(ways) && ran.err.contains(name), "{ran:?}");
        assert_eq!(room.json("show", &[]), before, "{name}");
    }
}

#[test]
fn the_raw_file_of_a_survey_becomes_results_question_by_question() {
    let room = Room::new();
    let raw = room.file(
        "raw.csv",
        "Respondent,Date,How was your room?,How was breakfast?\n1,2026-09-03,5,4\n2,2026-09-17,5,3\n3,2026-09-20,1,\n",
    );
    let (code, list, ran) = room.import(&[raw], &["--as", "survey_result"]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(2)), "{ran:?}");
    let results = room.json("show", &["survey_results"]);
    let of = |question: &str| {
        let results = results.as_array().unwrap();
        results
            .iter()
            .find(|one| one["question"] == question)
            .unwrap()
            .clone()
    };
    let rooms = of("How was your room?");
    assert_eq!(rooms["n"], 3);
    assert_eq!(rooms["period"], "2026-09-01");
    assert_eq!(
        rooms["distribution"],
        json!([{"answer": "5", "count": 2}, {"answer": "1", "count": 1}])
    );
    assert_eq!(of("How was breakfast?")["n"], 2);
    // It goes as it came: with its table.
    let import = room.json("show", &["imports"])[0]["id"].clone();
    assert_eq!(
        room.apply(&json!([{"remove": {"kind": "import", "id": import}}]))
            .code,
        0
    );
    assert_eq!(room.json("show", &[])["counts"]["survey_result"], 0);
}

#[test]
fn a_table_that_was_removed_is_not_guessed_the_same_again() {
    let room = Room::new();
    let file = room.file(
        "figures.csv",
        "Month,Nights,Breakfasts,Dinners\n2026-08,9300,7100,2100\n2026-09,8800,6900,2000\n",
    );
    let (code, _, ran) = room.import(std::slice::from_ref(&file), &[]);
    assert_eq!(code, 0, "{ran:?}");
    let import = room.json("show", &["imports"])[0]["id"].clone();
    assert_eq!(
        room.apply(&json!([{"remove": {"kind": "import", "id": import}}]))
            .code,
        0
    );
    let counts = room.json("show", &[])["counts"].clone();
    assert_eq!(
        (&counts["measure"], &counts["reading"]),
        (&json!(0), &json!(0))
    );
    let (code, _, ran) = room.import(std::slice::from_ref(&file), &[]);
    assert_eq!(code, 2, "{ran:?}");
    assert!(ran.err.contains("imported before as readings"), "{ran:?}");
    let (code, _, ran) = room.import(&[file], &["--as", "reading"]);
    assert_eq!(code, 0, "{ran:?}");
}

#[test]
fn a_measure_takes_its_unit_from_the_name_of_its_column() {
    let room = Room::new();
    let file = room.file(
        "measures.csv",
        "Month,On time (%),Waiting (min)\n2026-08,91.5,12\n2026-09,90,14\n",
    );
    room.import(&[file], &[]);
    let measures = room.json("show", &["measures"]);
    let said: Vec<_> = measures
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["name"].clone(), one["unit"].clone()))
        .collect();
    assert_eq!(
        said,
        [
            (json!("On time"), json!("%")),
            (json!("Waiting"), json!("min"))
        ]
    );
}

#[test]
fn the_name_of_a_file_stays_with_who_curates() {
    let room = Room::new();
    let stage = room.put(&json!([{"add": {"kind": "stage", "name": "I wait", "position": 1}}]));
    let file = room.file("letter to Mrs Ashdown.png", picture(120));
    room.import(&[file], &["--stage", &stage]);
    let paper = room.json("show", &["artifacts"])[0].clone();
    assert_eq!(paper["came_as"], "letter to Mrs Ashdown.png");
    assert!(paper.get("title").is_none());
    assert_eq!(
        room.apply(&json!([{"check_page": {"artifact": paper["id"], "page": 0}}]))
            .code,
        0
    );
    let shared = room.aside.path().join("shared");
    let ran = room.run("export", &[shared.to_str().unwrap(), "--share"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let said = std::fs::read_to_string(shared.join("room.json")).unwrap();
    assert!(
        said.contains("artifact") && !said.contains("Ashdown"),
        "{said}"
    );
}

#[test]
fn what_counts_the_answers_of_a_survey_is_told_by_its_place_or_asked() {
    for (column, counted) in [
        ("Total", true),
        ("Votes", true),
        ("Percent", false),
        ("%", false),
    ] {
        let room = Room::new();
        let file = room.file("survey.csv", format!("Question,Month,Answer,{column}\nWas it easy?,2026-09,Yes,10\nWas it easy?,2026-09,No,5\n"));
        let (code, _, ran) = room.import(std::slice::from_ref(&file), &["--as", "survey_result"]);
        assert_eq!(code == 0, counted, "{column}: {ran:?}");
        if counted {
            assert_eq!(
                room.json("show", &["survey_results"])[0]["n"],
                15,
                "{column}"
            );
        } else {
            assert!(ran.err.contains("n=COLUMN"), "{ran:?}");
            assert_eq!(
                room.import(&[file], &["--as", "survey_result", "--map", "n="])
                    .0,
                0
            );
        }
    }
}

#[test]
fn answers_of_a_time_that_cannot_be_read_are_not_of_today() {
    let room = Room::new();
    let text =
        "Question,Quarter,Answer,Count\nHow was it?,soon,Good,98\nHow was it?,later,Good,3\n";
    let (code, _, ran) = room.import(&[room.file("survey.csv", text)], &["--as", "survey_result"]);
    assert_eq!(code, 1, "{ran:?}");
    assert!(
        ran.err.contains("“soon” cannot be read as a date"),
        "{ran:?}"
    );
    // One cell of many is a row that is left out.
    let text = "Question,Quarter,Answer,Count\nHow was it?,Q1 2026,Good,98\nHow was it?,later,Good,3\nHow was it?,Q1 2026,Poor,2\nHow was it?,Q2 2026,Poor,2\n";
    let (_, list, ran) = room.import(&[room.file("other.csv", text)], &["--as", "survey_result"]);
    assert_eq!(
        (&list[0]["added"], &list[0]["skipped"]),
        (&json!(2), &json!(1)),
        "{ran:?}"
    );
}
