//! The sample room as it is handed out: what its story needs is in it, and nobody is named on its wall.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{handed_out, sample, today};
use room::exchange::portable;
use room::store::eyes::Who;
use serde_json::Value;

fn how_many<'a>(
    records: impl IntoIterator<Item = &'a Value>,
    which: impl Fn(&Value) -> bool,
) -> usize {
    records.into_iter().filter(|one| which(one)).count()
}

#[test]
fn two_years_of_a_company_are_in_it() {
    let kinds = handed_out("outerwear");
    assert_eq!(kinds["stage"].len(), 7);
    assert!(kinds["moment"].len() >= 24);
    assert_eq!(
        how_many(&kinds["moment"], |one| one["of_truth"] == true),
        20
    );
    let pages: usize = kinds["artifact"]
        .iter()
        .map(|one| one["pages"].as_array().unwrap().len())
        .sum();
    assert!(pages >= 30, "{pages} pages");
    assert_eq!(kinds["listening_post"].len(), 6);
    assert_eq!(kinds["survey_result"].len(), 4);
    assert_eq!(kinds["win"].len(), 6);
    let held = |one: &Value| one["adjourned_at"].is_string();
    assert_eq!(how_many(&kinds["session"], held), 8);
    assert_eq!(how_many(&kinds["session"], |one| !held(one)), 1);
    assert_eq!(kinds["commitment"].len(), 16);
    let open = how_many(&kinds["commitment"], |one| one["outcome"] == "open");
    assert!(open <= 3, "{open} commitments are open");
    let states: BTreeSet<&str> = kinds["fix_team"]
        .iter()
        .map(|one| one["state"].as_str().unwrap())
        .collect();
    assert_eq!(states.len(), 8, "a team in every state: {states:?}");
    let calls = &kinds["call"];
    assert!(calls.len() >= 8);
    for call in calls {
        let voices: BTreeSet<&str> = call["transcript"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["speaker"].as_str().unwrap())
            .collect();
        assert_eq!(voices.len(), 2, "{}", call["title"]);
    }
}

#[test]
fn its_complaints_and_measures_are_long_enough_to_judge() {
    let kinds = handed_out("outerwear");
    let complaints = &kinds["complaint"];
    let written = how_many(complaints, |one| one["words"].is_string());
    assert!(written >= 2_000, "{written} are written");
    let all: i64 = complaints
        .iter()
        .map(|one| one["count"].as_i64().unwrap_or(1))
        .sum();
    assert!((24_000..=26_000).contains(&all), "{all} in all");
    let months: BTreeSet<&str> = complaints
        .iter()
        .map(|one| &one["received_on"].as_str().unwrap()[..7])
        .collect();
    assert_eq!(months.len(), 26);
    assert!(kinds["measure"].len() >= 12);
    for measure in &kinds["measure"] {
        let readings = how_many(&kinds["reading"], |one| one["measure"] == measure["id"]);
        assert!(readings >= 24, "{}: {readings} readings", measure["name"]);
    }
}

#[test]
fn hardly_two_customers_say_the_same() {
    let pairs = |words: &str| -> BTreeSet<(String, String)> {
        let said: Vec<String> = words
            .to_lowercase()
            .split_whitespace()
            .map(|word| {
                word.chars()
                    .filter(|letter| letter.is_alphanumeric())
                    .collect()
            })
            .collect();
        said.iter()
            .cloned()
            .zip(said.iter().skip(1).cloned())
            .collect()
    };
    let mut by_category: BTreeMap<String, Vec<BTreeSet<(String, String)>>> = BTreeMap::new();
    for complaint in &handed_out("outerwear")["complaint"] {
        if let Some(words) = complaint["words"].as_str() {
            let category = complaint["category"].to_string();
            by_category.entry(category).or_default().push(pairs(words));
        }
    }
    let alike = |one: &BTreeSet<_>, other: &BTreeSet<_>| {
        let common = one.intersection(other).count();
        common * 3 > 2 * (one.len() + other.len() - common)
    };
    let (mut all, mut near) = (0, 0);
    for said in by_category.values() {
        for (at, one) in said.iter().enumerate() {
            all += 1;
            near += usize::from(said[at + 1..].iter().any(|other| alike(one, other)));
        }
    }
    assert!(near * 50 < all, "{near} of {all} repeat another");
}

#[test]
fn nobody_is_named_on_its_wall() {
    let stage = sample();
    let eye = stage.eye(Who::Wall);
    let shown = serde_json::to_string(&portable::records(&eye.at(today())).unwrap()).unwrap();
    let kept = serde_json::to_string(&handed_out("outerwear")).unwrap();
    for name in [
        "Hargreaves",
        "Pemberton",
        "Applegarth",
        "555 01",
        "double eight",
    ] {
        assert!(kept.contains(name), "the sample has no “{name}” to hide");
        assert!(!shown.contains(name), "“{name}” is on the wall");
    }
}
