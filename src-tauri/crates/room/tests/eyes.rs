//! Nothing masked, bleeped, private or not yet opened reaches the wall's eye.

mod common;

use common::{Stage, room_with_secrets, today};
use room::record::kinds::Kind;
use room::store::eyes::Who;
use serde_json::json;

#[test]
fn no_record_of_the_wall_holds_a_secret() {
    let (stage, company) = room_with_secrets();
    let eye = stage.eye(Who::Wall);
    let seen = eye.at(today());
    let mut all = String::new();
    for kind in Kind::ALL {
        for record in room::store::rows::all(seen.connection, *kind).unwrap() {
            all.push_str(&serde_json::to_string(&record).unwrap());
        }
    }
    assert!(!all.contains("SECRET"), "{all}");
    assert!(
        !all.contains("Ashdown"),
        "why something is masked says whose it is"
    );
    assert!(all.contains("I rang four times."));
    assert!(all.contains("You are the fourth person"));
    assert!(all.contains(&company.artifact));
    let shared = room::exchange::portable::records(&seen).unwrap();
    assert!(!serde_json::to_string(&shared).unwrap().contains("SECRET"));
}

#[test]
fn the_wall_cannot_even_ask_around_its_views() {
    let (stage, _) = room_with_secrets();
    let eye = stage.eye(Who::Wall);
    let seen = eye.at(today());
    for sql in [
        "SELECT words FROM main.note",
        "SELECT pages FROM main.artifact",
        "SELECT before, after FROM main.change",
        "SELECT edits FROM step",
        "SELECT words FROM said",
        "SELECT words FROM said_index",
        "SELECT words FROM complaint_index WHERE complaint_index MATCH 'secret'",
        "SELECT count(*) FROM main.ballot",
        "SELECT sql FROM sqlite_master",
        "SELECT * FROM main.rendering",
        "PRAGMA table_info(note)",
        "ATTACH 'x' AS x",
        "SELECT * FROM note UNION SELECT row, id, made_at, changed_at, session, words, about FROM main.note",
    ] {
        assert!(seen.connection.prepare(sql).is_err(), "{sql}");
    }
}

#[test]
fn ballots_are_counted_and_nothing_else_until_they_are_opened() {
    let (mut stage, company) = room_with_secrets();
    let ballot = json!({"session": company.session, "about": "let_downs", "content": [{"let_down": company.let_down, "stickers": 3}]});
    stage.apply(json!([{"cast_ballot": ballot}])).unwrap();
    for who in [Who::Console, Who::Wall] {
        let eye = stage.eye(who);
        let seen = eye.at(today());
        assert!(
            room::store::rows::all(seen.connection, Kind::ballot)
                .unwrap()
                .is_empty()
        );
        let counted: i64 = seen
            .connection
            .query_row("SELECT n FROM ballot_count", [], |row| row.get(0))
            .unwrap();
        assert_eq!(counted, 1);
        assert!(
            !serde_json::to_string(&room::exchange::portable::records(&seen).unwrap())
                .unwrap()
                .contains("stickers")
        );
    }
    stage
        .apply(json!([{"open_votes": {"session": company.session, "about": "let_downs"}}]))
        .unwrap();
    let eye = stage.eye(Who::Wall);
    let ballots = room::store::rows::all(eye.at(today()).connection, Kind::ballot).unwrap();
    assert_eq!(ballots.len(), 1);
    assert_eq!(ballots[0].made_at, None, "when it was cast is never said");
    assert!(stage.undo().is_err(), "opening a vote cannot be undone");
    assert!(
        stage.apply(json!([{"cast_ballot": ballot}])).is_err(),
        "and no ballot comes after it"
    );
    let close =
        json!([{"change": {"kind": "session", "id": company.session, "fields": {"opened": []}}}]);
    assert!(stage.apply(close).is_err());
}

#[test]
fn a_checked_artifact_is_cleared_for_the_leadership_by_itself() {
    let (mut stage, company) = room_with_secrets();
    let cleared = |stage: &Stage| {
        stage
            .get(Kind::artifact, &company.artifact)
            .unwrap()
            .fields
            .get("cleared_for")
            .cloned()
    };
    assert_eq!(cleared(&stage), Some(json!("leadership")));
    stage
        .change(
            Kind::artifact,
            &company.artifact,
            json!({"cleared_for": "nobody"}),
        )
        .unwrap();
    assert_eq!(
        cleared(&stage),
        Some(json!("nobody")),
        "a person's choice stays"
    );
}

#[test]
fn a_page_that_hides_something_else_is_unchecked_by_every_road() {
    let (mut stage, company) = room_with_secrets();
    let pages = |stage: &Stage| {
        let artifact = stage.get(Kind::artifact, &company.artifact).unwrap();
        artifact.fields["pages"].as_array().unwrap().clone()
    };
    let before = pages(&stage);
    assert!(before[0].get("checked_on").is_some(), "{before:?}");
    let masks = [
        json!([]),
        json!([{"rect": {"x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1}}]),
    ];
    for mask in &masks {
        let mut bare = before.clone();
        bare[0]["masks"] = mask.clone();
        if bare[0]["masks"] == before[0].get("masks").cloned().unwrap_or(json!([])) {
            continue;
        }
        stage
            .change(Kind::artifact, &company.artifact, json!({"pages": bare}))
            .unwrap();
        assert_eq!(pages(&stage)[0].get("checked_on"), None, "{mask}");
        stage.undo().unwrap();
        assert_eq!(pages(&stage), before, "what was checked so is put back so");
    }
    let mut remarked = before.clone();
    remarked[0]["hotspots"] = json!([{"rect": {"x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1}, "remark": "Whose code is this?"}]);
    stage
        .change(
            Kind::artifact,
            &company.artifact,
            json!({"pages": remarked}),
        )
        .unwrap();
    assert!(
        pages(&stage)[0].get("checked_on").is_some(),
        "a remark hides nothing"
    );
}
