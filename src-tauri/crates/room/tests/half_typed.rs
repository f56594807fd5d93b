//! What is half typed on the console outlasts a power cut, and is nobody else's: in no undo, not on the wall, in no export.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{Stage, today};
use room::asks;
use room::exchange::portable;
use room::store::eyes::Who;
use room::unjournaled::half_typed::half_typed;
use serde_json::json;

const WORDS: &str = "\"Ask Dilys about the chartreuse\"";

fn keep(stage: &mut Stage, fields: &[(&str, Option<&str>)]) {
    let fields: BTreeMap<String, Option<String>> = fields
        .iter()
        .map(|(field, words)| ((*field).to_owned(), words.map(str::to_owned)))
        .collect();
    stage.room.keep_half_typed(&fields).unwrap();
}

fn kept(stage: &Stage) -> Vec<(String, String)> {
    let eye = stage.eye(Who::Console);
    let fields = half_typed(&eye.at(today())).unwrap();
    fields
        .into_iter()
        .map(|one| (one.field, one.words))
        .collect()
}

#[test]
fn what_is_half_typed_is_there_after_a_restart_until_it_is_entered() {
    let mut stage = Stage::new();
    stage.company();
    keep(
        &mut stage,
        &[("note", Some("\"Ask\"")), ("parking", Some("\"Who pays\""))],
    );
    keep(&mut stage, &[("note", Some(WORDS))]);
    stage.undo().unwrap();
    let mut stage = stage.reopen();
    let of = |field: &str, words: &str| (field.to_owned(), words.to_owned());
    assert_eq!(
        kept(&stage),
        [of("note", WORDS), of("parking", "\"Who pays\"")]
    );
    keep(&mut stage, &[("note", None)]);
    assert_eq!(kept(&stage.reopen()), [of("parking", "\"Who pays\"")]);
}

#[test]
fn what_is_half_typed_is_the_facilitators_own() {
    let mut stage = Stage::new();
    stage.company();
    keep(&mut stage, &[("note", Some(WORDS))]);
    let ask = serde_json::from_value(json!({"ask": "half_typed"})).unwrap();
    let wall = stage.eye(Who::Wall);
    assert!(asks::answer(&wall.at(today()), &ask).is_err());
    // Also without the list of questions nothing leads there.
    assert!(half_typed(&wall.at(today())).is_err());
    let console = stage.eye(Who::Console);
    let aside = tempfile::tempdir().unwrap();
    for (eye, name) in [(&console, "whole"), (&wall, "shared")] {
        let to = aside.path().join(name);
        portable::export(&eye.at(today()), stage.room.dir(), &to).unwrap();
        let told = fs::read_to_string(to.join("room.json")).unwrap();
        assert!(
            told.contains("Dilys Owen") && !told.contains("chartreuse"),
            "{name}"
        );
    }
}
