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
