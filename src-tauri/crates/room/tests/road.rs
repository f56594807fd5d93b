//! The road: what an edit does, what an undo takes back, and what neither may.

mod common;

use common::Stage;
use room::RoomError;
use room::changes::edit::Edit;
use room::record::kinds::Kind;
use room::store::journal::Source;
use serde_json::{Value, json};

#[test]
fn an_undone_edit_leaves_the_room_as_before_also_after_reopening() {
    let mut stage = Stage::new();
    let company = stage.company();
    let before = stage.everything();
    stage
        .apply(json!([
            {"change": {"kind": "stage", "id": company.stage, "fields": {"name": "I wait", "intention": "I always know."}}},
            {"pin": {"what": {"kind": "artifact", "id": company.artifact}, "stage": company.stage, "moment": company.moment}},
            {"remove": {"kind": "let_down", "id": company.let_down}},
        ]))
        .unwrap();
    let after = stage.everything();
    assert_ne!(before, after);
    let mut stage = stage.reopen();
    stage.undo().unwrap();
    assert_eq!(stage.everything(), before);
    let mut stage = stage.reopen();
    stage.redo().unwrap();
    assert_eq!(stage.everything(), after);
}

#[test]
fn removing_a_stage_takes_its_moments_and_pins_and_sends_evidence_back_to_the_tray() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .apply(json!([{"pin": {"what": {"kind": "artifact", "id": company.artifact}, "stage": company.stage}}]))
        .unwrap();
    let before = stage.everything();
    stage
        .apply(json!([{"remove": {"kind": "stage", "id": company.stage}}]))
        .unwrap();
    assert!(stage.all(Kind::moment).is_empty());
    assert!(stage.all(Kind::pin).is_empty());
    assert_eq!(stage.all(Kind::artifact).len(), 1);
    assert_eq!(stage.all(Kind::let_down).len(), 1);
    stage.undo().unwrap();
    assert_eq!(stage.everything(), before);
}

#[test]
fn undo_does_not_override_what_others_changed_in_other_fields() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .change(
            Kind::stage,
            &company.stage,
            json!({"name": "I wait", "intention": "mine"}),
        )
        .unwrap();
    stage.arrive(json!([{"change": {"kind": "stage", "id": company.stage, "fields": {"intention": "theirs", "base_unit": "orders"}}}]));
    let done = stage.undo().unwrap();
    let now = stage.get(Kind::stage, &company.stage).unwrap();
    assert_eq!(now.fields["name"], "I wait for my parcel");
    assert_eq!(now.fields["intention"], "theirs");
    assert_eq!(now.fields["base_unit"], "orders");
    assert_eq!(done.left.len(), 1, "{:?}", done.left);
}

#[test]
fn what_arrives_stays_out_of_undo_and_keeps_redo() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .change(Kind::stage, &company.stage, json!({"name": "I wait"}))
        .unwrap();
    stage.undo().unwrap();
    stage.arrive(json!([{"add": {"kind": "artifact", "seen_on": "2026-10-01"}}]));
    stage.redo().unwrap();
    assert_eq!(
        stage.get(Kind::stage, &company.stage).unwrap().fields["name"],
        "I wait"
    );
    stage.undo().unwrap();
    stage.undo().unwrap();
    assert_eq!(
        stage.all(Kind::artifact).len(),
        2,
        "what arrived is still there"
    );
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_step_and_keeps_redo() {
    let mut stage = Stage::new();
    let company = stage.company();
    let step = stage
        .change(Kind::stage, &company.stage, json!({"name": "I wait"}))
        .unwrap()
        .step;
    stage.undo().unwrap();
    let nothing = stage
        .change(
            Kind::stage,
            &company.stage,
            json!({"name": "I wait for my parcel"}),
        )
        .unwrap();
    assert_eq!(nothing.step, step + 1, "the undo is the last step");
    stage.redo().unwrap();
}

#[test]
fn a_value_that_no_longer_holds_is_a_conflict_with_a_name() {
    let mut stage = Stage::new();
    let company = stage.company();
    let refused = stage
        .apply(json!([{"change": {"kind": "stage", "id": company.stage, "fields": {"name": "Mine"}, "was": {"name": "Something else"}}}]))
        .unwrap_err();
    assert!(
        matches!(refused, RoomError::Conflict { ref field, .. } if field == "name"),
        "{refused}"
    );
    let told =
        "Not saved: the stage was changed in the meantime and is now “I wait for my parcel”. Check";
    assert!(refused.to_string().contains(told), "{refused}");
}

#[test]
fn a_conflict_says_in_words_who_changed_what_and_what_it_holds_now() {
    let mut stage = Stage::new();
    let company = stage.company();
    let note = stage.add(
        json!({"kind": "complaint", "words": "Late", "stage": company.stage, "quotable": true}),
    );
    let measure = stage.add(
        json!({"kind": "measure", "name": "Late parcels", "unit": "percent", "better": "down"}),
    );
    // What the command line makes of it, what a window saw, what it wishes, and what that is told.
    let told: [(Kind, &str, Value, Value, Value, &str); 6] = [
        (
            Kind::stage,
            &company.stage,
            json!({"owner": company.dilys}),
            json!({"owner": null}),
            json!({"owner": company.farah}),
            "“I wait for my parcel” was changed in the meantime from the command line: its owner is now “Dilys Owen”",
        ),
        (
            Kind::let_down,
            &company.let_down,
            json!({"silos": [company.service]}),
            json!({"silos": [company.warehouse, company.service]}),
            json!({"silos": [company.warehouse]}),
            "“You don’t tell me it’s late” was changed in the meantime from the command line, in its departments",
        ),
        (
            Kind::moment,
            &company.moment,
            json!({"state": "not_judged"}),
            json!({"state": "broken"}),
            json!({"state": "reliable"}),
            "“You warn me if it’s late” was changed in the meantime from the command line: its state is now “not judged”",
        ),
        (
            Kind::session,
            &company.session,
            json!({"next_on": "2027-01-14"}),
            json!({"next_on": null}),
            json!({"next_on": "2027-01-15"}),
            "the session of 14 October 2026 was changed in the meantime from the command line: its next session is now 14 January 2027",
        ),
        (
            Kind::complaint,
            &note,
            json!({"quotable": false}),
            json!({"quotable": true}),
            json!({"quotable": true, "channel": "shop"}),
            "“Late” was changed in the meantime: its leave to be quoted is now no",
        ),
        (
            Kind::measure,
            &measure,
            json!({"target": 62.0}),
            json!({"target": 50}),
            json!({"target": 70}),
            "“Late parcels” was changed in the meantime from the command line: its target is now 62",
        ),
    ];
    for (kind, id, done, was, wished, sentence) in told {
        let edits = |fields: &Value, was: &Value| {
            let change =
                json!([{"change": {"kind": kind, "id": id, "fields": fields, "was": was}}]);
            serde_json::from_value::<Vec<Edit>>(change).unwrap()
        };
        let mut apply = |edits, source| stage.room.apply(edits, source, &mut stage.clock);
        apply(edits(&done, &json!({})), Source::CommandLine).unwrap();
        let refused = apply(edits(&wished, &was), Source::Hand).map(|_| ());
        assert_eq!(
            refused.unwrap_err().to_string(),
            format!("Not saved: {sentence}. Check it and try again.")
        );
        // Whoever wishes what somebody else has done already is not in their way.
        apply(edits(&done, &was), Source::Hand).unwrap();
    }
    stage.undo().unwrap();
    let stale =
        json!({"kind": "measure", "id": measure, "fields": {"target": 70}, "was": {"target": 62}});
    let told = stage
        .apply(json!([{"change": stale}]))
        .unwrap_err()
        .to_string();
    assert!(
        told.contains("in the meantime by an undo: its target is now empty"),
        "{told}"
    );
}

#[test]
fn a_list_that_was_written_down_in_another_way_is_the_same() {
    let mut stage = Stage::new();
    let company = stage.company();
    let session = stage.get(Kind::session, &company.session).unwrap();
    let begun = session.fields.get("agenda").cloned().unwrap_or(Value::Null);
    let part = |title: &str| json!({"kind": "walk", "title": title, "minutes": 10, "cues": []});
    let mut change = |was: Value, agenda: Value| {
        stage.apply(json!([{"change": {"kind": "session", "id": company.session, "fields": {"agenda": agenda}, "was": {"agenda": was}}}]))
    };
    let (one, two) = (json!([part("One")]), json!([part("One"), part("Two")]));
    change(begun.clone(), one.clone()).unwrap();
    change(one.clone(), two).unwrap();
    let refused = change(begun, one).unwrap_err().to_string();
    assert!(
        refused.contains("in the meantime, in its agenda. Check"),
        "{refused}"
    );
}

#[test]
fn a_step_is_all_or_nothing() {
    let mut stage = Stage::new();
    stage.company();
    let before = stage.everything();
    let refused = stage
        .apply(json!([
            {"add": {"kind": "stage", "name": "I come back", "position": 2}},
            {"add": {"kind": "moment", "stage": "01890000-0000-7000-8000-000000000000", "name": "Nowhere"}},
        ]))
        .unwrap_err();
    assert!(
        refused.to_string().contains("not in this room"),
        "{refused}"
    );
    assert_eq!(stage.everything(), before);
}

#[test]
fn a_field_that_is_wrong_is_named_with_its_reason() {
    let mut stage = Stage::new();
    for (fields, said) in [
        (json!({"kind": "stage", "position": 1}), "name"),
        (
            json!({"kind": "stage", "name": "  ", "position": 1}),
            "must say something",
        ),
        (
            json!({"kind": "stage", "name": "\u{200b}\u{2067}", "position": 1}),
            "must say something",
        ),
        (
            json!({"kind": "stage", "name": "X", "position": "first"}),
            "position",
        ),
        (
            json!({"kind": "stage", "name": "X", "position": 1, "colour": "red"}),
            "is not a field of a stage",
        ),
        (
            json!({"kind": "measure", "name": "X", "unit": "%", "better": "sideways"}),
            "better",
        ),
        (
            json!({"kind": "artifact", "seen_on": "2026-13-01"}),
            "seen_on",
        ),
        (
            json!({"kind": "artifact", "seen_on": "2026-01-01", "pages": [{"media": "x", "masks": [{"rect": {"x": 0.9, "y": 0, "w": 0.5, "h": 0.1}}]}]}),
            "leaves the page",
        ),
    ] {
        let refused = stage
            .apply(json!([{"add": fields}]))
            .unwrap_err()
            .to_string();
        assert!(refused.contains(said), "{refused}");
    }
}

#[test]
fn a_stage_under_an_open_commitment_stays() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .apply(json!([{"choose": {"session": company.session, "let_down": company.let_down}}]))
        .unwrap();
    let refused = stage
        .apply(json!([{"remove": {"kind": "stage", "id": company.stage}}]))
        .unwrap_err();
    assert!(
        refused.to_string().contains("You don’t tell me it’s late"),
        "{refused}"
    );
}

#[test]
fn a_purge_leaves_nothing_in_the_journal_and_cannot_be_undone() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .apply(json!([{"purge": {"what": {"kind": "artifact", "id": company.artifact}}}]))
        .unwrap();
    assert!(stage.get(Kind::artifact, &company.artifact).is_none());
    for file in ["room.db", "room.db-wal"] {
        let bytes = std::fs::read(stage.dir.path().join("room").join(file)).unwrap();
        let told = bytes.windows(7).any(|part| part == b"Ashdown");
        assert!(!told, "{file} still says whose name was masked");
    }
    let refused = stage.undo().unwrap_err();
    assert!(
        refused.to_string().contains("cannot be undone"),
        "{refused}"
    );
}

#[test]
fn a_let_down_is_promised_away_once_at_a_time() {
    let mut stage = Stage::new();
    let company = stage.company();
    let choose = json!({"choose": {"session": company.session, "let_down": company.let_down}});
    let twice = stage
        .apply(json!([choose, choose]))
        .unwrap_err()
        .to_string();
    assert!(twice.contains("already has an open commitment"), "{twice}");
    stage.apply(json!([choose])).unwrap();
    stage.apply(json!([choose])).unwrap_err();
}

#[test]
fn proof_is_not_written_by_hand() {
    let mut stage = common::sample();
    let team = stage.all(Kind::fix_team)[0].id.clone().unwrap();
    let report = stage.all(Kind::report)[0].id.clone().unwrap();
    for (kind, id, fields) in [
        (Kind::fix_team, &team, json!({"state": "proven"})),
        (Kind::report, &report, json!({"answer": "accept"})),
    ] {
        let refused = stage.change(kind, id, fields).unwrap_err().to_string();
        assert!(refused.contains("proof"), "{refused}");
    }
}

#[test]
fn a_complaint_says_something_and_no_name_is_a_novel() {
    let mut stage = Stage::new();
    let empty = stage
        .apply(json!([{"add": {"kind": "complaint"}}]))
        .unwrap_err();
    assert!(empty.to_string().contains("words"), "{empty}");
    let long = "é".repeat(90_000);
    stage.add(json!({"kind": "complaint", "words": long}));
    let longer = "é".repeat(100_001);
    let refused = stage
        .apply(json!([{"add": {"kind": "complaint", "words": longer}}]))
        .unwrap_err();
    assert!(
        refused.to_string().contains("longer than 100000 letters"),
        "{refused}"
    );
    let rows = vec![
        json!({"words": "Late", "category": "x".repeat(2000)}),
        json!({"words": longer}),
        json!({"words": "Late again", "category": "Delivery"}),
    ];
    let (_, outcome) = stage.import_table(Kind::complaint, rows).unwrap();
    assert_eq!(
        (outcome.added, outcome.refused.len()),
        (1, 2),
        "{outcome:?}"
    );
}

#[test]
fn a_category_may_go_from_a_complaint_that_says_nothing_else() {
    let mut stage = Stage::new();
    let category = stage.add(json!({"kind": "category", "name": "Late"}));
    let complaint = stage.add(json!({"kind": "complaint", "category": category}));
    let emptied = stage.change(Kind::complaint, &complaint, json!({"category": null}));
    assert!(emptied.is_err(), "a hand does not empty it");
    let remove = json!([{"remove": {"kind": "category", "id": category}}]);
    stage.apply(remove).unwrap();
    let left = stage.get(Kind::complaint, &complaint).unwrap();
    assert!(!left.fields.contains_key("category"));
    stage.undo().unwrap();
}
