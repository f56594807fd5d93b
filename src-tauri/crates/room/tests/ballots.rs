//! A ballot is cast and counted. What stands on it, nobody hears before the votes are opened; when it was cast, never.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Company, Stage, today};
use room::eyes::Who;
use room::journal;
use room::kinds::Kind;
use serde_json::{Value, json};

fn cast(company: &Company) -> Value {
    json!([{"cast_ballot": {"session": company.session, "about": "let_downs", "content": [{"let_down": company.let_down, "stickers": 3}]}}])
}

#[test]
fn no_answer_of_the_road_says_what_stands_on_a_ballot() {
    let mut stage = Stage::new();
    let company = stage.company();
    let done = stage.apply(cast(&company)).unwrap();
    let ballot = done.put[0].id.clone().unwrap();
    let mut told = vec![serde_json::to_string(&done).unwrap()];
    told.push(serde_json::to_string(&stage.undo().unwrap()).unwrap());
    told.push(serde_json::to_string(&stage.redo().unwrap()).unwrap());
    for fields in [json!({}), json!({"about": "rating"})] {
        let guess = json!([{"change": {"kind": "ballot", "id": ballot, "fields": fields, "was": {"content": [], "about": "rating"}}}]);
        told.push(stage.apply(guess).unwrap_err().to_string());
    }
    // Whether anybody voted for a let-down is not to be heard from its removal.
    let evidence = json!([{"kind": "artifact", "id": company.artifact}]);
    let other = stage.add(
        json!({"kind": "let_down", "statement": "Nobody voted for me", "stage": company.stage,
        "silos": [company.warehouse, company.service], "evidence": evidence}),
    );
    let remove = |stage: &mut Stage, id: &str| {
        stage
            .apply(json!([{"remove": {"kind": "let_down", "id": id}}]))
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        remove(&mut stage, &company.let_down),
        remove(&mut stage, &other)
    );
    let eye = stage.eye(Who::Console);
    told.push(format!(
        "{:?}",
        journal::log(eye.at(today()).connection, 5).unwrap()
    ));
    assert!(stage.get(Kind::ballot, &ballot).is_none());
    for told in told {
        assert!(!told.contains("stickers"), "{told}");
        assert!(
            !told.contains("\"kind\":\"ballot\"") || !told.contains("_at\""),
            "{told}"
        );
    }
}

#[test]
fn a_ballot_does_not_tell_its_hour_by_its_id() {
    let mut stage = Stage::new();
    let company = stage.company();
    let id = |stage: &mut Stage| {
        stage.apply(cast(&company)).unwrap().put[0]
            .id
            .clone()
            .unwrap()
    };
    let (one, other) = (id(&mut stage), id(&mut stage));
    assert_ne!(one, other);
    for id in [one, other] {
        assert!(id.starts_with("00000000-0000-7"), "{id}");
    }
}

#[test]
fn a_session_in_which_votes_were_cast_stays_in_the_record() {
    let mut stage = Stage::new();
    let company = stage.company();
    let ballot = json!({"session": company.session, "about": "let_downs", "content": [{"let_down": company.let_down, "stickers": 3}]});
    stage.apply(json!([{"cast_ballot": ballot}])).unwrap();
    let remove = json!([{"remove": {"kind": "session", "id": company.session}}]);
    let refused = stage.apply(remove.clone()).unwrap_err().to_string();
    assert!(refused.contains("cannot be removed"), "{refused}");
    let open = json!([{"open_votes": {"session": company.session, "about": "let_downs"}}]);
    stage.apply(open).unwrap();
    stage.apply(remove).unwrap_err();
    let purge = json!([{"purge": {"what": {"kind": "session", "id": company.session}}}]);
    stage.apply(purge).unwrap();
    assert_eq!(stage.all(Kind::ballot), []);
}

#[test]
fn what_cannot_be_chosen_takes_no_votes_until_it_is_mended() {
    let mut stage = Stage::new();
    let company = stage.company();
    let evidence = json!([{"kind": "artifact", "id": company.artifact}]);
    let mut noted = |silos: Value, evidence: Value| {
        stage.add(json!({"kind": "let_down", "statement": "Your sizes are not my sizes", "stage": company.stage,
            "silos": silos, "evidence": evidence}))
    };
    let one_silo = noted(json!([company.service]), evidence.clone());
    let none = noted(json!([]), evidence);
    let unshown = noted(json!([company.warehouse, company.service]), json!([]));
    let cast = |let_down: &str| {
        json!([{"cast_ballot": {"session": company.session, "about": "let_downs",
            "content": [{"let_down": company.let_down, "stickers": 1}, {"let_down": let_down, "stickers": 2}]}}])
    };
    for (let_down, why) in [
        (&one_silo, "one silo only"),
        (&none, "no department yet"),
        (&unshown, "no evidence yet"),
    ] {
        let refused = stage.apply(cast(let_down)).unwrap_err().to_string();
        assert!(
            refused.contains("Your sizes are not my sizes") && refused.contains(why),
            "{refused}"
        );
    }
    let silos = json!([company.warehouse, company.service]);
    stage
        .apply(
            json!([{"change": {"kind": "let_down", "id": one_silo, "fields": {"silos": silos}}}]),
        )
        .unwrap();
    stage.apply(cast(&one_silo)).unwrap();
}
