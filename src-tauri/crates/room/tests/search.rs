//! Search finds what a person means, whatever they type, and only what is there.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, room_with_secrets};
use room::record::kinds::Kind;
use serde_json::json;

fn titles(stage: &Stage, words: &str) -> Vec<String> {
    stage
        .found(words)
        .into_iter()
        .map(|hit| hit.title)
        .collect()
}

#[test]
fn words_find_what_begins_with_them_and_quotes_a_phrase() {
    let mut stage = Stage::new();
    stage.add(json!({"kind": "complaint", "words": "The parcel arrived late again"}));
    stage.add(json!({"kind": "complaint", "words": "Late, and then the parcel was wet"}));
    assert_eq!(titles(&stage, "parc la").len(), 2);
    assert_eq!(titles(&stage, "PARCEL LATE").len(), 2);
    assert_eq!(
        titles(&stage, "\"arrived late\""),
        ["The parcel arrived late again"]
    );
    assert_eq!(
        titles(&stage, "parcel \"arrived late"),
        ["The parcel arrived late again"],
        "a quote left open is a phrase"
    );
    assert!(
        titles(&stage, "arcel").is_empty(),
        "a middle is no beginning"
    );
    assert!(
        titles(&stage, "parcel elephant").is_empty(),
        "all words must be there"
    );
    let hit = &stage.found("arriv")[0];
    assert!(hit.words.contains("⟦arrived⟧"), "{}", hit.words);
}

#[test]
fn what_says_it_most_comes_first() {
    let mut stage = Stage::new();
    for n in 0..30 {
        stage.add(json!({"kind": "complaint", "words": format!("Order {n}: the sleeves are long, the colour is not as shown in the catalogue, and somewhere among all that a zip")}));
    }
    stage.add(json!({"kind": "complaint", "words": "The zip. The zip broke."}));
    stage.add(json!({"kind": "artifact", "title": "Zip", "seen_on": "2026-09-01"}));
    let found = titles(&stage, "zip");
    assert_eq!(found.len(), 32);
    let first: Vec<&str> = found[..2].iter().map(String::as_str).collect();
    assert!(
        first.contains(&"Zip") && first.contains(&"The zip. The zip broke."),
        "{first:?}"
    );
}

#[test]
fn marks_over_letters_make_no_difference() {
    let mut stage = Stage::new();
    stage.add(
        json!({"kind": "complaint", "words": "Verspätung: die Jacke kam zu spät, déjà vu à Noël"}),
    );
    for words in [
        "verspatung",
        "VERSPÄTUNG",
        "spät",
        "spat",
        "deja",
        "Noel",
        "noël",
    ] {
        assert_eq!(stage.found(words).len(), 1, "{words}");
    }
}

#[test]
fn nothing_that_is_typed_makes_it_fail() {
    let mut stage = Stage::new();
    stage.add(json!({"kind": "complaint", "words": "NOT near the AND gate: c++ costs -5 OR more"}));
    let eye = stage.eye(room::store::eyes::Who::Console);
    let seen = eye.at(common::today());
    for words in [
        "",
        " ",
        "\"",
        "\"\"",
        "\"\"\"",
        "*",
        "-",
        ":",
        "(",
        ")",
        "AND",
        "OR",
        "NOT",
        "NEAR(",
        "NEAR(a b, 5)",
        "a AND",
        "OR b",
        "NOT c",
        "words:late",
        "words : late",
        "{words} : late",
        "^late",
        "late*",
        "l*te",
        "-late",
        "+late",
        "a\"b",
        "a\"b\"c",
        "\"a",
        "\0",
        "a\0b",
        "\"a\0b\"",
        "\"\0\"",
        "'",
        "''",
        ";",
        "--",
        "%",
        "_",
        "\\",
        "\u{feff}",
        "\u{200b}",
        "\u{301}",
        "💥",
        "⟦",
        "a:b:c",
        "\"*\"",
        "\"()\" late",
        "\"-\"",
        "\n",
        "\t\"",
    ] {
        let found = room::questions::search(&seen, words, 10);
        assert!(found.is_ok(), "{words:?}: {found:?}");
    }
    let long = "word ".repeat(5_000);
    let found = room::questions::search(&seen, &long, 10);
    assert!(found.is_ok(), "five thousand words: {:?}", found.err());
    for words in [
        "AND",
        "gate:",
        "-5",
        "(near",
        "or",
        "c++",
        "\"AND gate\"",
        "not*",
    ] {
        assert_eq!(stage.found(words).len(), 1, "{words}");
    }
}

#[test]
fn words_in_a_call_name_their_millisecond() {
    let mut stage = Stage::new();
    let call = stage.add(json!({"kind": "call", "title": "The fourth call", "media": "ab".repeat(32), "recorded_on": "2026-10-09",
        "transcript": [{"from": 0, "to": 4000, "words": "Good morning"}, {"from": 61250, "to": 63000, "speaker": "Customer", "words": "You are the fourth person"}],
        "clips": [{"from": 61000, "to": 65000, "title": "Told again"}]}));
    let hits = stage.found("\"fourth person\"");
    assert_eq!(hits.len(), 1);
    assert_eq!(
        (hits[0].of.id.as_str(), hits[0].at_ms),
        (call.as_str(), Some(61_250))
    );
    assert_eq!(stage.found("told again")[0].at_ms, Some(61_000));
    assert_eq!(stage.found("morning")[0].at_ms, Some(0));
    assert!(
        stage.found("fourth").iter().any(|hit| hit.at_ms.is_none()),
        "its title has no place in it"
    );
}

#[test]
fn everything_that_says_something_is_found() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .change(Kind::artifact, &company.artifact, json!({"pages": [{"media": "ab".repeat(32),
            "hotspots": [{"rect": {"x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1}, "remark": "Tiny print"}]}]}))
        .unwrap();
    stage.add(
        json!({"kind": "note", "session": company.session, "words": "Let the quiet ones speak"}),
    );
    for (words, kind) in [
        ("tiny print", Kind::artifact),
        ("packing", Kind::artifact),
        ("tell late", Kind::let_down),
        ("quiet ones", Kind::note),
        ("dilys", Kind::person),
        ("warehouse", Kind::silo),
        ("warn", Kind::moment),
    ] {
        let kinds: Vec<Kind> = stage.found(words).iter().map(|hit| hit.of.kind).collect();
        assert!(kinds.contains(&kind), "{words}: {kinds:?}");
    }
}

#[test]
fn what_is_removed_is_not_found_and_after_undo_it_is() {
    let mut stage = Stage::new();
    let company = stage.company();
    let mine = stage.add(json!({"kind": "complaint", "words": "A turquoise button fell off"}));
    stage
        .import_table(
            Kind::complaint,
            vec![
                json!({"words": "A vermilion button fell off"}),
                json!({"words": "A plain one"}),
            ],
        )
        .unwrap();
    let theirs = stage.found("vermilion")[0].of.id.clone();
    let call = stage.add(
        json!({"kind": "call", "media": "ab".repeat(32), "recorded_on": "2026-10-09",
        "transcript": [{"from": 5, "to": 10, "words": "My magenta coat"}]}),
    );
    for (kind, id, words) in [
        ("complaint", &mine, "turquoise"),
        ("complaint", &theirs, "vermilion"),
        ("call", &call, "magenta"),
        ("let_down", &company.let_down, "tell late"),
    ] {
        assert_eq!(stage.found(words).len(), 1, "{words}");
        stage
            .apply(json!([{"remove": {"kind": kind, "id": id}}]))
            .unwrap();
        assert!(stage.found(words).is_empty(), "{words}");
        stage.undo().unwrap();
        assert_eq!(stage.found(words).len(), 1, "{words} after undo");
        stage.redo().unwrap();
        assert!(stage.found(words).is_empty(), "{words} after redo");
        stage.undo().unwrap();
    }
}

#[test]
fn what_is_said_anew_is_found_and_what_was_said_before_is_not() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .import_table(Kind::complaint, vec![json!({"words": "It was vermilion"})])
        .unwrap();
    let complaint = stage.found("vermilion")[0].of.id.clone();
    for (kind, id, field, old, new) in [
        (
            Kind::complaint,
            &complaint,
            "words",
            "vermilion",
            "It was scarlet",
        ),
        (
            Kind::stage,
            &company.stage,
            "name",
            "parcel",
            "I look at a map",
        ),
    ] {
        stage.change(kind, id, json!({field: new})).unwrap();
        assert!(stage.found(old).is_empty(), "{old}");
        assert_eq!(stage.found(new).len(), 1, "{new}");
        stage.undo().unwrap();
        assert_eq!(stage.found(old).len(), 1, "{old} after undo");
        assert!(stage.found(new).is_empty(), "{new} after undo");
    }
}

#[test]
fn ballots_are_not_found_by_what_stands_on_them() {
    let mut stage = Stage::new();
    let company = stage.company();
    let cast = json!([{"cast_ballot": {"session": company.session, "about": "rating", "content": {"score": 2, "word": "chartreuse"}}}]);
    stage.apply(cast).unwrap();
    assert!(stage.found("chartreuse").is_empty());
    assert!(stage.found("rating").is_empty());
    stage
        .apply(json!([{"open_votes": {"session": company.session, "about": "rating"}}]))
        .unwrap();
    assert!(stage.found("chartreuse").is_empty());
}

#[test]
fn a_copy_of_the_room_finds_the_same() {
    let (mut stage, _) = room_with_secrets();
    stage
        .import_table(
            Kind::complaint,
            vec![json!({"words": "It was vermilion", "quotable": true})],
        )
        .unwrap();
    let to = stage.dir.path().join("copy.room");
    room::exchange::portable::export(
        &stage
            .eye(room::store::eyes::Who::Console)
            .at(common::today()),
        stage.room.dir(),
        &to,
    )
    .unwrap();
    let room =
        room::exchange::portable::import(&to, &stage.dir.path().join("copy"), &mut stage.clock)
            .unwrap();
    let copy = Stage {
        dir: tempfile::tempdir().unwrap(),
        room,
        clock: stage.clock.clone(),
    };
    for words in ["vermilion", "fourth", "rang", "secret", "parcel"] {
        let ids = |stage: &Stage| -> std::collections::BTreeSet<String> {
            stage
                .found(words)
                .into_iter()
                .map(|hit| hit.of.id)
                .collect()
        };
        assert!(!ids(&stage).is_empty(), "{words}");
        assert_eq!(ids(&stage), ids(&copy), "{words}");
    }
}
