//! What the console asks before it makes a wish is what the rules say of the wish.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, today};
use room::asks::{Question, answer};
use room::store::eyes::Who;
use serde_json::{Value, json};

fn ask(stage: &Stage, question: Value) -> Value {
    let question: Question = serde_json::from_value(question).unwrap();
    let eye = stage.eye(Who::Console);
    answer(&eye.at(today()), &question).unwrap()
}

fn choosing(stage: &Stage, let_down: &str) -> Value {
    ask(stage, json!({"ask": "choosing", "let_down": let_down}))
}

#[test]
fn all_that_keeps_a_let_down_from_being_chosen_is_said_and_then_nothing() {
    let mut stage = Stage::new();
    let company = stage.company();
    let items = json!([{"kind": "choose", "title": "Choose", "minutes": 5}]);
    stage.add(json!({"kind": "agenda", "name": "Quarterly", "items": items}));
    let earlier =
        stage.add(json!({"kind": "session", "rhythm": "quarterly", "held_on": "2026-07-14"}));
    // A session is held on the day on which it is started.
    stage.clock.set("2026-07-14T09:00:00Z".parse().unwrap());
    stage.apply(json!([{"start_session": {"session": earlier}}, {"choose": {"session": earlier, "let_down": company.let_down}}])).unwrap();
    stage
        .apply(json!([{"adjourn": {"session": earlier}}]))
        .unwrap();
    stage.clock.set("2026-10-14T09:00:00Z".parse().unwrap());
    stage
        .apply(json!([{"start_session": {"session": company.session}}]))
        .unwrap();
    let narrow = stage.add(json!({"kind": "let_down", "statement": "Nobody rings back", "stage": company.stage, "silos": [company.service],
        "evidence": [{"kind": "artifact", "id": company.artifact}]}));
    let choose = json!([{"choose": {"session": company.session, "let_down": narrow}}]);
    let promise = stage.all(room::record::kinds::Kind::commitment)[0]
        .id
        .clone()
        .unwrap();
    assert_eq!(
        choosing(&stage, &narrow),
        json!({
            "chosen": false,
            "cannot": "“Nobody rings back” cannot be chosen: one department only. \
                Earlier commitments come first: “You don’t tell me it’s late” has not been discussed yet.",
            "discuss": {"commitment": promise, "statement": "You don’t tell me it’s late"},
        })
    );
    assert!(stage.apply(choose.clone()).is_err());
    let both = json!({"silos": [company.service, company.warehouse]});
    stage
        .change(room::record::kinds::Kind::let_down, &narrow, both)
        .unwrap();
    let discussed = json!([{"stand": {"commitment": promise, "session": company.session, "standing": "on_its_way"}}]);
    assert!(stage.apply(choose.clone()).is_err());
    stage.apply(discussed).unwrap();
    assert_eq!(
        choosing(&stage, &narrow),
        json!({"chosen": false, "cannot": null, "discuss": null})
    );
    stage.apply(choose).unwrap();
    assert_eq!(choosing(&stage, &narrow)["chosen"], true);
}

#[test]
fn departments_of_a_new_team_are_counted_by_what_they_are_not_by_their_names() {
    let mut stage = Stage::new();
    let company = stage.company();
    let new_team = |stage: &Stage, name: &str, lead: Option<&str>, members: &[&str]| {
        ask(
            stage,
            json!({"ask": "new_team", "name": name, "lead": lead, "members": members}),
        )
    };
    assert_eq!(
        new_team(&stage, " ", None, &[]),
        "A team needs a name, a lead, people from two departments."
    );
    let same_name = stage.add(json!({"kind": "silo", "name": "Warehouse"}));
    let ravi = stage.add(json!({"kind": "person", "name": "Ravi", "silo": same_name}));
    let also = stage.add(json!({"kind": "person", "name": "Ann", "silo": company.warehouse}));
    assert_eq!(
        new_team(&stage, "Early Word", Some(&company.dilys), &[&also]),
        "A team needs somebody who is not from Warehouse."
    );
    assert_eq!(
        new_team(&stage, "Early Word", Some(&company.dilys), &[&ravi]),
        Value::Null
    );
}
