//! A table that says again what the room knows, and says it otherwise.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::Room;
use serde_json::json;

#[test]
fn a_corrected_reading_changes_the_one_there_is() {
    let room = Room::new();
    let first = room.file(
        "first.csv",
        "measure,period,value\nOn time,2026-08,91.5\nOn time,2026-09,90\n",
    );
    let second = room.file(
        "second.csv",
        "measure,period,value\nOn time,2026-08,93\nOn time,2026-09,90\nOn time,2026-10,94\nOn time,2026-11,soon\n",
    );
    room.import(&[first], &["--as", "readings"]);
    let (code, list, ran) = room.import(&[second], &["--as", "readings"]);
    assert_eq!(
        (
            code,
            &list[0]["added"],
            &list[0]["known"],
            &list[0]["skipped"]
        ),
        (1, &json!(1), &json!(2), &json!(1)),
        "{ran:?}"
    );
    assert!(
        ran.err
            .contains("1 reading of this table was in the room with another value"),
        "{ran:?}"
    );
    let values = || -> Vec<f64> {
        let list = room.json("show", &["readings"]);
        let list = list.as_array().unwrap().clone();
        list.iter()
            .map(|one| one["value"].as_f64().unwrap())
            .collect()
    };
    assert_eq!(values(), [93.0, 90.0, 94.0]);
    let import = &room.json("show", &["imports"])[1];
    let counted = ["rows", "added", "known", "skipped"].map(|name| import[name].as_i64());
    assert_eq!(counted, [4, 1, 2, 1].map(Some), "{import}");
    room.json("undo", &[]);
    assert_eq!(values(), [91.5, 90.0]);
}

#[test]
fn rows_that_count_many_complaints_each_are_not_called_complaints() {
    let room = Room::new();
    let many =
        "date,category,count\n2026-08-01,Late,1200\n2026-09-01,Late,30\n2026-09-01,Broken,1\n";
    let file = room.file("counted.csv", many).display().to_string();
    let ran = room.run("import", &[&file, "--as", "complaint"]);
    let says = "3 rows that stand for 1,231 complaints added";
    assert!(ran.out.contains(says), "{ran:?}");
    let (_, list, _) = room.import(
        &[room.file("single.csv", "date,category\n2026-08-03,Late\n")],
        &["--as", "complaint"],
    );
    assert!(list[0].get("stand_for").is_none(), "{list:?}");
}

#[test]
fn the_next_months_table_is_read_as_a_person_had_last_months_read() {
    let room = Room::new();
    let table = |month: &str| {
        format!(
            "Date,Comment,Desk,Agent\n{month}-02,The lift was out of order again,Front,R1\n{month}-03,Nobody answered the telephone,Back,R2\n"
        )
    };
    let september = room.file("Comments September.csv", table("2026-09"));
    let maps = [
        "--as",
        "complaint",
        "--map",
        "category=Desk",
        "--map",
        "external_key=",
    ];
    assert_eq!(room.import(&[september], &maps).0, 0);
    assert_eq!(
        room.json("show", &["imports"])[0]["ignored"],
        json!(["Agent"])
    );
    let october = room.file("Comments 2026-10.csv", table("2026-10"));
    let (code, list, ran) = room.import(&[october], &[]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(2)), "{ran:?}");
    let said = "Its columns were read like those of “Comments September.csv”.";
    assert!(list[0]["problems"][0]["message"] == said, "{list:?}");
    let categories = room.json("show", &["categories"]);
    assert_eq!(categories.as_array().unwrap().len(), 2);
    // Where a column is gone or new, a person looks: another would be taken in its place.
    let other = room.file(
        "Comments 2026-11.csv",
        "Date,Comment,Agent\n2026-11-02,The breakfast was lovely and the view too,R1\n",
    );
    let (code, _, ran) = room.import(&[other], &[]);
    assert_eq!(code, 2, "{ran:?}");
    assert!(ran.err.contains("has other columns than"), "{ran:?}");
}

#[test]
fn a_survey_in_words_has_its_best_answer_first_and_what_no_scale_has_is_said() {
    let room = Room::new();
    let file = room.file(
        "survey.csv",
        "Question,Period,Answer,Count\nHow was it?,2026-09,Very poor,3\nHow was it?,2026-09,Excellent,4\nHow was it?,2026-09,Fair,5\nWhich door?,2026-09,Blue,1\nWhich door?,2026-09,Red,2\nWhich door?,2026-10,Red,2\nWhich door?,2026-10,blue.,2\nWhich door?,2026-10,Blue,1\n",
    );
    let (code, list, ran) = room.import(&[file], &["--as", "survey_result"]);
    assert_eq!(code, 0, "{ran:?}");
    let results = room.json("show", &["survey_results"]);
    let answers = |question: &str| -> Vec<Vec<String>> {
        let of_question = results
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["question"] == question);
        let answers = of_question.map(|one| one["distribution"].as_array().unwrap());
        answers
            .map(|all| {
                all.iter()
                    .map(|share| share["answer"].as_str().unwrap().to_owned())
                    .collect()
            })
            .collect()
    };
    assert_eq!(answers("How was it?"), [["Excellent", "Fair", "Very poor"]]);
    assert_eq!(answers("Which door?"), [["Blue", "Red"], ["Blue", "Red"]]);
    let said = list[0]["problems"][0]["message"].as_str().unwrap();
    assert!(said.starts_with("The answers to “Which door?” are taken as the table lists them, the best first: Blue, Red."), "{said}");
}

#[test]
fn a_measure_called_after_its_file_goes_on_with_the_next_months_file() {
    let room = Room::new();
    for month in ["2026-08", "2026-09"] {
        let file = room.file(
            &format!("On time {month}.csv"),
            format!("Month,Value\n{month},91\n"),
        );
        assert_eq!(room.import(&[file], &["--as", "reading"]).0, 0);
    }
    let measures = room.json("show", &["measures"]);
    assert_eq!(measures.as_array().unwrap().len(), 1, "{measures}");
    assert_eq!(measures[0]["name"], "On time");
}

#[test]
fn a_count_that_a_later_table_says_anew_is_corrected_and_not_added() {
    let room = Room::new();
    let table = |september: i64| {
        format!(
            "date,category,count\n2026-08-01,Late,12\n2026-09-01,Late,{september}\n2026-09-01,Late,5\n"
        )
    };
    let first = room.file("counts.csv", table(30));
    assert_eq!(room.import(&[first], &["--as", "complaint"]).0, 0);
    let later = room.file("counts later.csv", table(110));
    let (code, list, ran) = room.import(&[later], &["--as", "complaint"]);
    assert_eq!(
        (code, &list[0]["added"], &list[0]["known"]),
        (0, &json!(0), &json!(3)),
        "{ran:?}"
    );
    assert!(
        ran.err
            .contains("1 complaint of this table was in the room with another value"),
        "{ran:?}"
    );
    let counts = || -> Vec<i64> {
        let list = room.json("show", &["complaints"]);
        let mut counts: Vec<i64> = list
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["count"].as_i64().unwrap())
            .collect();
        counts.sort_unstable();
        counts
    };
    assert_eq!(counts(), [5, 12, 110]);
    room.json("undo", &[]);
    assert_eq!(counts(), [5, 12, 30]);
}

#[test]
fn complaints_of_days_to_come_are_said() {
    let room = Room::new();
    let file = room.file(
        "complaints.csv",
        "Date,Complaint\n2026-09-01,Late\n2199-09-02,Late again\n",
    );
    let (_, list, ran) = room.import(&[file], &["--as", "complaint"]);
    assert_eq!(list[0]["added"], 2);
    assert!(ran.err.contains("1 row is dated after today"), "{ran:?}");
}
