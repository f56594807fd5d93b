//! The second sample room, a company as unlike the first as a curator's own may be: what makes it so is in it.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use common::{handed_out, sample_named, today};
use room::exchange::portable;
use room::figures::Verdict;
use room::questions;
use room::store::eyes::Who;
use serde_json::Value;

const NAME: &str = "harbour-hotels";

#[test]
fn nothing_in_it_is_what_the_first_one_has() {
    let kinds = handed_out(NAME);
    assert_eq!(kinds["stage"].len(), 6);
    for kind in ["growth", "let_down"] {
        for record in &kinds[kind] {
            assert!(record["worth_a_year"].is_null(), "no money: {record}");
            assert!(record["cost_each"].is_null(), "no money: {record}");
        }
    }
    assert!(kinds["room"][0]["currency"].is_null());
    assert_eq!(kinds["room"][0]["paint_period"], "quarter");
    let quarters: BTreeSet<&str> = kinds["base"]
        .iter()
        .map(|base| &base["period"].as_str().unwrap()[5..])
        .collect();
    let first_days = ["01-01", "04-01", "07-01", "10-01"];
    assert_eq!(quarters, BTreeSet::from(first_days), "stays are by quarter");
    let answers: BTreeSet<&str> = kinds["survey_result"]
        .iter()
        .map(|asked| asked["distribution"][0]["answer"].as_str().unwrap())
        .collect();
    assert_eq!(answers, BTreeSet::from(["Very good", "Sehr gut", "10"]));
    let without_n = |reading: &&Value| reading["n"].is_null();
    assert!(kinds["reading"].iter().filter(without_n).count() >= 5);
}

#[test]
fn a_company_has_lived_with_it_for_a_year() {
    let kinds = handed_out(NAME);
    assert!((6..=8).contains(&kinds["artifact"].len()));
    assert_eq!(kinds["call"].len(), 2);
    assert!(kinds["complaint"].len() < 400);
    let held = |one: &&Value| one["adjourned_at"].is_string();
    assert_eq!(kinds["session"].iter().filter(held).count(), 4);
    assert_eq!(kinds["session"].len(), 5);
    let open = |one: &&Value| one["outcome"] == "open";
    assert_eq!(kinds["commitment"].len(), 5);
    assert_eq!(kinds["commitment"].iter().filter(open).count(), 3);
    for team in &kinds["fix_team"] {
        let members = team["members"].as_array().unwrap().iter();
        let silos: BTreeSet<&str> = members
            .chain([&team["lead"]])
            .map(|id| kinds["person"].iter().find(|one| one["id"] == *id).unwrap())
            .map(|person| person["silo"].as_str().unwrap())
            .collect();
        assert_eq!(silos.len(), 2, "{}", team["name"]);
    }
}

#[test]
fn its_guests_speak_two_languages_and_none_says_what_another_said() {
    let kinds = handed_out(NAME);
    let said: Vec<&str> = kinds["complaint"]
        .iter()
        .filter_map(|one| one["words"].as_str())
        .collect();
    assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), said.len());
    let german = |words: &&&str| {
        let mut words = words.split(|letter: char| !letter.is_alphabetic());
        words.any(|word| {
            ["der", "die", "das", "ich", "und", "nicht", "wir", "kein"]
                .contains(&word.to_lowercase().as_str())
        })
    };
    let german = said.iter().filter(german).count();
    assert!(said.len() >= 110, "{} are written", said.len());
    assert!((30..=70).contains(&german), "{german} are German");
}

#[test]
fn its_one_win_is_proven() {
    let stage = sample_named(NAME);
    let eye = stage.eye(Who::Wall);
    let wins = questions::wins(&eye.at(today())).unwrap();
    assert_eq!((wins.wins.len(), wins.proven), (1, 1));
    let blue_box = handed_out(NAME)["fix_team"][0]["id"].clone();
    let told = questions::report_out(&eye.at(today()), blue_box.as_str())
        .unwrap()
        .unwrap();
    let proof = told.proof.unwrap();
    assert_eq!(proof.verdict, Verdict::Proven, "{proof:?}");
}

#[test]
fn it_is_small_and_whole() {
    let room = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../rooms")
        .join(NAME);
    let kinds = handed_out(NAME);
    let pages = kinds["artifact"]
        .iter()
        .flat_map(|one| one["pages"].as_array().unwrap());
    let named: BTreeSet<&str> = pages
        .chain(&kinds["call"])
        .map(|one| one["media"].as_str().unwrap())
        .collect();
    let mut bytes = std::fs::metadata(room.join("room.json")).unwrap().len();
    let mut found = BTreeSet::new();
    for folder in std::fs::read_dir(room.join("media")).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            let file = file.unwrap();
            bytes += file.metadata().unwrap().len();
            found.insert(
                file.path()
                    .file_stem()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned(),
            );
        }
    }
    assert_eq!(
        found.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        named
    );
    assert!(bytes < 3_000_000, "{bytes} bytes");
}

#[test]
fn nobody_is_named_on_its_wall() {
    let stage = sample_named(NAME);
    let eye = stage.eye(Who::Wall);
    let shown = serde_json::to_string(&portable::records(&eye.at(today())).unwrap()).unwrap();
    assert!(shown.contains("Blue Box"));
    assert!(
        serde_json::to_string(&handed_out(NAME))
            .unwrap()
            .contains("Askew")
    );
    assert!(!shown.contains("Askew"), "a caller's name is on the wall");
}
