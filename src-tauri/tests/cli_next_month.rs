//! Tables of the next month and of another source: read as a person last said of the same columns.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::Room;
use serde_json::{Value, json};

fn said(one: &Value) -> Vec<&str> {
    let problems = one["problems"].as_array().unwrap();
    problems
        .iter()
        .map(|problem| problem["message"].as_str().unwrap())
        .collect()
}

fn mapped(import: &Value) -> Vec<(&str, &str)> {
    let mapping = import["mapping"].as_array().unwrap();
    mapping
        .iter()
        .map(|one| {
            (
                one["field"].as_str().unwrap(),
                one["column"].as_str().unwrap(),
            )
        })
        .collect()
}

const HEAD: &str = "Fall-Nr.;Eingang;Anliegen (Zitat);Thema;Team;Erledigt am\n";

fn cases(month: u8, first: usize) -> String {
    let mut rows = HEAD.to_owned();
    for at in 0..40_usize {
        rows.push_str(&format!(
            "{};{:02}.{month:02}.2026;\"Zum {}. Mal rufe ich an und niemand erklärt mir die Rechnung\";Rechnung;Nord;\n",
            first + at,
            at % 28 + 1,
            at % 25,
        ));
    }
    rows
}

#[test]
fn complaints_come_in_with_their_words_without_a_question_and_with_as() {
    for options in [&[][..], &["--as", "complaint"]] {
        let room = Room::new();
        let file = room.file("Reklamationen_2026-04_bis_09.csv", cases(9, 100));
        let (code, list, ran) = room.import(&[file], options);
        assert_eq!((code, &list[0]["added"]), (0, &json!(40)), "{ran:?}");
        let complaints = room.json("show", &["complaints"]);
        let complaints = complaints.as_array().unwrap();
        assert!(
            complaints.iter().all(|one| one["words"].is_string()),
            "{ran:?}"
        );
        let import = &room.json("show", &["imports"])[0];
        assert!(
            mapped(import).contains(&("external_key", "Fall-Nr.")),
            "{import}"
        );
    }
}

#[test]
fn long_notes_are_asked_about_before_complaints_go_in_without_words() {
    let room = Room::new();
    let mut rows = "Datum;Thema;Notiz intern\n".to_owned();
    for at in 0..30 {
        rows.push_str(&format!(
            "{:02}.09.2026;Rechnung;Kunde ruft zum {at}. Mal an und droht\n",
            at % 28 + 1
        ));
    }
    let file = room.file("beschwerden.csv", &rows);
    for options in [&[][..], &["--as", "complaint"]] {
        let (code, _, ran) = room.import(std::slice::from_ref(&file), options);
        assert!(
            code == 2 && ran.sentence().contains("“Notiz intern” holds long texts"),
            "{ran:?}"
        );
    }
    let (code, list, ran) = room.import(&[file], &["--as", "complaint", "--map", "words="]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(30)), "{ran:?}");
}

#[test]
fn the_same_columns_under_another_name_are_read_as_a_person_last_said() {
    let room = Room::new();
    let first = room.file(
        "Reklamationen_Kundendienst_2026-04_bis_09.csv",
        cases(9, 100),
    );
    let by_hand = ["--as", "complaint", "--map", "category=Team"];
    assert_eq!(room.import(&[first], &by_hand).0, 0);
    let next = room.file("Reklamationen_Kundendienst_2026-10.csv", cases(10, 200));
    let (code, list, ran) = room.import(&[next], &[]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(40)), "{ran:?}");
    let like =
        "Its columns were read like those of “Reklamationen_Kundendienst_2026-04_bis_09.csv”.";
    assert!(said(&list[0]).contains(&like), "{ran:?}");
    // Later a person says otherwise; what the rows are was said, and their columns are known.
    let other = room.file("Export neu.csv", cases(11, 300));
    let otherwise = [
        "--as",
        "complaint",
        "--map",
        "category=Thema",
        "--map",
        "words=Anliegen (Zitat)",
        "--map",
        "answered_on=",
    ];
    assert_eq!(room.import(&[other], &otherwise).0, 0);
    let last = room.file("Dezember.csv", cases(12, 400));
    assert_eq!(room.import(&[last], &["--as", "complaint"]).0, 0);
    let imports = room.json("show", &["imports"]);
    assert_eq!(mapped(&imports[0]), mapped(&imports[1]));
    assert_eq!(mapped(&imports[2]), mapped(&imports[3]));
    assert_ne!(mapped(&imports[1]), mapped(&imports[2]));
    // What was taken out again is nobody's word.
    let (import, other) = (
        imports[3]["id"].as_str().unwrap(),
        imports[2]["id"].as_str().unwrap(),
    );
    for id in [import, other] {
        let gone = room.apply(&json!([{"remove": {"kind": "import", "id": id}}]));
        assert_eq!(gone.code, 0, "{gone:?}");
    }
    let file = room.file("Februar.csv", cases(2, 600));
    assert_eq!(room.import(&[file], &[]).0, 0);
    let imports = room.json("show", &["imports"]);
    let newest = imports.as_array().unwrap().last().unwrap();
    assert!(mapped(newest).contains(&("category", "Team")), "{newest}");
}

#[test]
fn a_new_month_is_no_other_column_where_each_month_has_its_own() {
    let room = Room::new();
    let table = |months: &[&str]| {
        let head = format!("Kennzahl;Einheit;Ort;{}\n", months.join(";"));
        let row = |name: &str| format!("{name};%;Bern;{}\n", vec!["91.5"; months.len()].join(";"));
        head + &row("Pünktlich") + &row("Beantwortet")
    };
    let first = room.file("KPI.csv", table(&["Jul 26", "Aug 26", "Sep 26"]));
    assert_eq!(room.import(&[first], &["--as", "reading"]).0, 0);
    let next = room.file("KPI.csv", table(&["Jul 26", "Aug 26", "Sep 26", "Okt 26"]));
    let (code, list, ran) = room.import(&[next], &[]);
    let counts = (&list[0]["added"], &list[0]["known"]);
    assert_eq!((code, counts), (0, (&json!(2), &json!(6))), "{ran:?}");
    // A month that fell away is none either; another column is.
    let later = room.file("KPI.csv", table(&["Aug 26", "Sep 26", "Okt 26", "Nov 26"]));
    let (code, list, ran) = room.import(&[later], &[]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(2)), "{ran:?}");
    let other = room.file(
        "KPI.csv",
        table(&["Nov 26", "Dez 26"]).replace("Ort", "Land"),
    );
    let (_, _, ran) = room.import(&[other], &[]);
    assert!(ran.sentence().contains("has other columns than"), "{ran:?}");
}

#[test]
fn rows_that_repeat_a_known_case_number_are_said_each_time() {
    let room = Room::new();
    let again = format!(
        "{}100;03.09.2026;Noch einmal dasselbe, ich warte immer noch auf eine Antwort;Zähler;Nord;\n",
        cases(9, 100)
    );
    let file = room.file("cases.csv", again);
    for added in [40, 0] {
        let (code, list, ran) = room.import(std::slice::from_ref(&file), &["--as", "complaint"]);
        assert_eq!((code, &list[0]["added"]), (0, &json!(added)), "{ran:?}");
        assert!(
            said(&list[0])[0]
                .starts_with("1 row repeats the Fall-Nr. of a row above: it is counted once"),
            "{ran:?}"
        );
    }
}

#[test]
fn growth_says_its_direction_and_the_currency_of_its_money() {
    let room = Room::new();
    let currency = || room.json("show", &["room"])[0]["currency"].clone();
    let growth = |heading: &str, quarter: u8| {
        format!(
            "Quartal;Gewonnen/Verloren;Anzahl;Grund;{heading}\nQ{quarter} 2026;Gewonnen;310;Empfehlung;449'500\nQ{quarter} 2026;Verloren;190;Preis;275'500\n"
        )
    };
    let file = room.file("wachstum.csv", growth("Jahreswert CHF", 1));
    let (code, list, ran) = room.import(&[file], &[]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(2)), "{ran:?}");
    let directions: Vec<String> = room
        .json("show", &["growth"])
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["direction"].to_string())
        .collect();
    assert_eq!(directions, ["\"gained\"", "\"lost\""]);
    assert_eq!(currency(), "CHF");
    assert!(
        said(&list[0])
            .contains(&"The room’s currency is CHF from now on, since “Jahreswert CHF” says so."),
        "{ran:?}"
    );
    room.json("undo", &[]);
    assert!(currency().is_null(), "one step, one undo");
    room.json("redo", &[]);
    let file = room.file("next.csv", growth("Value $", 2));
    let (_, list, ran) = room.import(&[file], &["--as", "growth"]);
    assert_eq!(
        (&list[0]["added"], currency()),
        (&json!(2), json!("CHF")),
        "{ran:?}"
    );
    assert!(
        said(&list[0])
            .iter()
            .any(|one| one.starts_with("“Value $” is in USD, and the room’s currency is CHF")),
        "{ran:?}"
    );
}

#[test]
fn a_new_measure_takes_its_target_from_the_last_row_that_names_one() {
    let room = Room::new();
    let measures = || -> Vec<(String, Value)> {
        let list = room.json("show", &["measures"]);
        let list = list.as_array().unwrap().iter();
        list.map(|one| {
            (
                one["name"].as_str().unwrap().to_owned(),
                one["target"].clone(),
            )
        })
        .collect()
    };
    let long = room.file(
        "kpi.csv",
        "Monat;Kennzahl;Wert;Ziel\n08.2026;Angenommen (%);78,3;75\n09.2026;Angenommen (%);79,1;80,5\n10.2026;Angenommen (%);79,9;\n10.2026;Wartezeit (Min.);3,5;\n",
    );
    let (code, list, ran) = room.import(&[long], &[]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(4)), "{ran:?}");
    let target = |name: &str| {
        measures()
            .into_iter()
            .find(|(one, _)| one == name)
            .unwrap()
            .1
    };
    assert_eq!(
        (target("Angenommen"), target("Wartezeit")),
        (json!(80.5), Value::Null)
    );
    // What is there already stays as a person has it.
    let wide = room.file(
        "wide.csv",
        "Kennzahl;Einheit;Zielwert;Nov 26;Dez 26\nAngenommen;%;99;80;81\nIm Zeitfenster;%;95;90,8;90,1\n",
    );
    let (code, list, ran) = room.import(&[wide], &[]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(4)), "{ran:?}");
    assert_eq!(
        (target("Angenommen"), target("Im Zeitfenster")),
        (json!(80.5), json!(95.0))
    );
    room.json("undo", &[]);
    assert_eq!(measures().len(), 2);
}
