//! Where a commitment and a fix team may go from where they stand, by any road.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Company, Stage};
use room::record::kinds::Kind;
use serde_json::{Value, json};

fn promised(stage: &mut Stage, company: &Company) -> String {
    let choose = json!({"session": company.session, "let_down": company.let_down});
    stage.apply(json!([{"choose": choose}])).unwrap();
    stage.all(Kind::commitment)[0].id.clone().unwrap()
}

fn chartered(
    stage: &mut Stage,
    company: &Company,
    commitment: &str,
    name: &str,
) -> Result<String, String> {
    let charter = json!({"commitment": commitment, "name": name, "lead": company.dilys, "members": [company.farah]});
    let done = stage.apply(json!([{"charter": charter}]));
    let done = done.map_err(|refused| refused.to_string())?;
    Ok(done.put[0].id.clone().unwrap())
}

/// Which of `words` a record that stands at `from` may become by a hand. It stands at the first of them in the end.
fn ways(
    stage: &mut Stage,
    kind: Kind,
    id: &str,
    field: &str,
    from: &str,
    words: &[&str],
) -> Vec<String> {
    let mut to = Vec::new();
    for word in words.iter().filter(|word| **word != from) {
        let back = stage.get(kind, id).unwrap().fields;
        assert_eq!(back.get(field).and_then(Value::as_str), Some(from));
        match stage.change(kind, id, json!({field: word})) {
            Ok(_) => {
                to.push((*word).to_owned());
                stage.undo().unwrap();
            }
            Err(refused) => {
                let sentence = refused.to_string();
                assert!(
                    sentence.contains(" is ") || sentence.contains("proof"),
                    "{sentence}"
                );
            }
        }
    }
    to
}

#[test]
fn a_commitment_goes_only_where_its_life_leads() {
    let mut stage = Stage::new();
    let company = stage.company();
    let id = promised(&mut stage, &company);
    let all = ["open", "kept", "stopped", "let_go", "taken_up_again"];
    let leads: [(&str, &[&str]); 5] = [
        ("open", &["kept", "stopped", "let_go", "taken_up_again"]),
        ("kept", &["open", "let_go"]),
        ("stopped", &["open"]),
        ("let_go", &["open", "kept"]),
        ("taken_up_again", &["open"]),
    ];
    for (from, to) in leads {
        stage
            .change(Kind::commitment, &id, json!({"outcome": from}))
            .unwrap();
        let fields = stage.get(Kind::commitment, &id).unwrap().fields;
        let day = (from != "open").then_some("2026-10-14");
        assert_eq!(fields.get("closed_on").and_then(Value::as_str), day);
        let found = ways(&mut stage, Kind::commitment, &id, "outcome", from, &all);
        assert_eq!(found, to, "from {from}");
        stage
            .change(Kind::commitment, &id, json!({"outcome": "open"}))
            .unwrap();
    }
    let refused = stage
        .change(Kind::commitment, &id, json!({"closed_on": "2026-10-13"}))
        .unwrap_err();
    assert!(refused.to_string().contains("is open"), "{refused}");
    let earlier = json!({"outcome": "kept", "closed_on": "2026-10-13"});
    stage.change(Kind::commitment, &id, earlier).unwrap();
    let fields = stage.get(Kind::commitment, &id).unwrap().fields;
    assert_eq!(fields["closed_on"], "2026-10-13", "the day that was said");
}

#[test]
fn a_fix_team_goes_only_where_its_life_leads_and_only_its_answer_judges_it() {
    let mut stage = Stage::new();
    let company = stage.company();
    let commitment = promised(&mut stage, &company);
    let id = chartered(&mut stage, &company, &commitment, "Tell me").unwrap();
    let all = [
        "chartered",
        "finding",
        "recommending",
        "fixing",
        "proving",
        "proven",
        "no_real_change",
        "stopped",
    ];
    let leads: [(&str, &[&str]); 6] = [
        (
            "chartered",
            &["finding", "recommending", "fixing", "proving", "stopped"],
        ),
        ("finding", &["recommending", "fixing", "proving", "stopped"]),
        ("recommending", &["finding", "fixing", "proving", "stopped"]),
        ("fixing", &["finding", "recommending", "proving", "stopped"]),
        ("proving", &["finding", "recommending", "fixing", "stopped"]),
        ("stopped", &["finding", "recommending", "fixing", "proving"]),
    ];
    for (from, to) in leads {
        stage
            .change(Kind::fix_team, &id, json!({"state": from}))
            .unwrap();
        let found = ways(&mut stage, Kind::fix_team, &id, "state", from, &all);
        assert_eq!(found, to, "from {from}");
    }
}

#[test]
fn what_comes_in_begins_at_the_beginning() {
    let mut stage = Stage::new();
    let company = stage.company();
    let kept = json!({"kind": "commitment", "session": company.session, "let_down": company.let_down,
        "promise": "Warn me", "outcome": "kept"});
    let refused = stage.apply(json!([{"add": kept}])).unwrap_err().to_string();
    assert!(refused.contains("cannot begin as kept"), "{refused}");
    let commitment = promised(&mut stage, &company);
    let proven = json!({"kind": "fix_team", "commitment": commitment, "name": "Proven", "state": "proven",
        "lead": company.dilys, "members": [company.farah]});
    let refused = stage
        .apply(json!([{"add": proven}]))
        .unwrap_err()
        .to_string();
    assert!(refused.contains("proof"), "{refused}");
}

#[test]
fn a_commitment_has_one_team_at_work() {
    let mut stage = Stage::new();
    let company = stage.company();
    let commitment = promised(&mut stage, &company);
    let first = chartered(&mut stage, &company, &commitment, "Tell me").unwrap();
    let refused = chartered(&mut stage, &company, &commitment, "Tell me too").unwrap_err();
    assert!(
        refused.contains("already has the fix team 'Tell me'"),
        "{refused}"
    );
    stage
        .change(Kind::fix_team, &first, json!({"state": "stopped"}))
        .unwrap();
    chartered(&mut stage, &company, &commitment, "Tell me too").unwrap();
    let refused = stage
        .change(Kind::fix_team, &first, json!({"state": "fixing"}))
        .unwrap_err()
        .to_string();
    assert!(
        refused.contains("already has the fix team 'Tell me too'"),
        "{refused}"
    );
    stage.undo().unwrap();
    stage.undo().unwrap();
    assert_eq!(stage.all(Kind::fix_team).len(), 1, "undo takes it all back");
}
