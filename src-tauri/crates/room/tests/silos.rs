//! No commitment and no fix team has fewer than two silos, by any road.

mod common;

use common::Stage;
use serde_json::json;

#[test]
fn one_silo_cannot_be_chosen() {
    let mut stage = Stage::new();
    let company = stage.company();
    let alone = stage.add(json!({"kind": "let_down", "statement": "Your sizes are not my sizes", "stage": company.stage,
        "silos": [company.service], "evidence": [{"kind": "artifact", "id": company.artifact}]}));
    let refused = stage
        .apply(json!([{"choose": {"session": company.session, "let_down": alone}}]))
        .unwrap_err();
    assert!(
        refused.to_string().contains("needs two departments"),
        "{refused}"
    );
}

#[test]
fn a_commitment_keeps_two_silos_whatever_is_done() {
    let mut stage = Stage::new();
    let company = stage.company();
    let chosen = stage
        .apply(json!([{"choose": {"session": company.session, "let_down": company.let_down}}]))
        .unwrap();
    let commitment = chosen.put[0].id.clone().unwrap();
    stage
        .apply(json!([{"charter": {"commitment": commitment, "name": "Early Word", "lead": company.dilys, "members": [company.farah]}}]))
        .unwrap();
    let before = stage.everything();
    for edits in [
        json!([{"remove": {"kind": "silo", "id": company.service}}]),
        json!([{"change": {"kind": "person", "id": company.farah, "fields": {"silo": company.warehouse}}}]),
        json!([{"remove": {"kind": "person", "id": company.farah}}]),
        json!([{"change": {"kind": "let_down", "id": company.let_down, "fields": {"silos": [company.service]}}}]),
        json!([{"change": {"kind": "let_down", "id": company.let_down, "fields": {"evidence": []}}}]),
        json!([{"remove": {"kind": "artifact", "id": company.artifact}}]),
        json!([{"add": {"kind": "fix_team", "commitment": commitment, "name": "Alone", "lead": company.dilys, "members": [company.dilys]}}]),
    ] {
        let refused = stage.apply(edits.clone()).unwrap_err().to_string();
        assert!(refused.starts_with("Not saved"), "{edits}: {refused}");
    }
    assert_eq!(stage.everything(), before);
}

#[test]
fn an_undo_that_would_leave_one_silo_is_refused() {
    let mut stage = Stage::new();
    let company = stage.company();
    let alone = stage.add(
        json!({"kind": "let_down", "statement": "Nobody rings me back", "stage": company.stage,
        "silos": [company.service], "evidence": [{"kind": "artifact", "id": company.artifact}]}),
    );
    stage
        .apply(json!([{"change": {"kind": "let_down", "id": alone, "fields": {"silos": [company.service, company.warehouse]}}}]))
        .unwrap();
    // Chosen by what stays out of the undo list, so that the next undo is the widening above.
    stage.arrive(json!([{"choose": {"session": company.session, "let_down": alone}}]));
    let before = stage.everything();
    let refused = stage.undo().unwrap_err();
    assert!(
        refused.to_string().contains("Nobody rings me back"),
        "{refused}"
    );
    assert_eq!(stage.everything(), before);
}

#[test]
fn the_sixth_commitment_finds_no_hook() {
    let mut stage = Stage::new();
    let company = stage.company();
    for number in 0..6 {
        let let_down = stage.add(json!({"kind": "let_down", "statement": format!("Let-down {number}"), "stage": company.stage,
            "silos": [company.service, company.warehouse], "evidence": [{"kind": "artifact", "id": company.artifact}]}));
        let chosen =
            stage.apply(json!([{"choose": {"session": company.session, "let_down": let_down}}]));
        assert_eq!(chosen.is_ok(), number < 5, "{number}");
    }
}

#[test]
fn complaints_at_its_stage_show_a_let_down_as_chosen_evidence_does() {
    let mut stage = Stage::new();
    let company = stage.company();
    let late = stage.add(json!({"kind": "category", "name": "Late"}));
    let both = json!([company.service, company.warehouse]);
    let let_down = stage.add(
        json!({"kind": "let_down", "statement": "You never tell me", "stage": company.stage,
        "silos": both, "categories": [late]}),
    );
    let other = stage.add(json!({"kind": "category", "name": "Other"}));
    let mut complains = |category: &str| {
        stage.add(json!({"kind": "complaint", "stage": company.stage, "category": category, "words": "Where is it?"}));
        stage.apply(json!([{"choose": {"session": company.session, "let_down": let_down}}]))
    };
    let refused = complains(&other).unwrap_err().to_string();
    assert!(refused.contains("some evidence"), "{refused}");
    complains(&late).unwrap();
}
