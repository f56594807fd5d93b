//! What a sponsor's answer does to the team, and how a win comes down again.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Company, Stage, sample};
use room::record::kinds::Kind;
use serde_json::{Value, json};

fn verdict(stage: &Stage, team: &str) -> String {
    let told = stage.asked(json!({"ask": "report_out", "fix_team": team}));
    told["proof"]["verdict"].to_string()
}

/// A team reports and its sponsor answers: where the team stands then.
fn stands(stage: &mut Stage, team: &str, report: Value, answer: Value) -> String {
    let mut add = json!({"kind": "report", "fix_team": team});
    add.as_object_mut()
        .unwrap()
        .extend(report.as_object().unwrap().clone());
    let report = stage.add(add);
    let mut wish = json!({"report": report});
    wish.as_object_mut()
        .unwrap()
        .extend(answer.as_object().unwrap().clone());
    stage.apply(json!([{"answer": wish}])).unwrap();
    let teams = stage.all(Kind::fix_team);
    let team = teams.iter().find(|one| one.id.as_deref() == Some(team));
    team.unwrap().fields["state"].as_str().unwrap().to_owned()
}

#[test]
fn an_answer_takes_the_team_on_and_only_proof_proves_it() {
    let mut stage = sample();
    let teams: Vec<String> = stage
        .all(Kind::fix_team)
        .into_iter()
        .filter_map(|team| team.id)
        .collect();
    let person = stage.all(Kind::person)[0].id.clone();
    let accept = json!({"answer": "accept"});
    let overrule = json!({"answer": "accept", "answered_by": person, "overruled_because": "We have seen enough."});
    let mut met = Vec::new();
    for team in &teams {
        // One that was judged begins again only after it was stopped, and while no other is at its commitment.
        for each in &teams {
            stage
                .change(Kind::fix_team, each, json!({"state": "stopped"}))
                .unwrap();
        }
        stage
            .change(Kind::fix_team, team, json!({"state": "finding"}))
            .unwrap();
        let finding = json!({"finding": "The slip is printed too late."});
        assert_eq!(
            stands(&mut stage, team, finding, accept.clone()),
            "recommending"
        );
        let both = json!({"finding": "Too late.", "recommendation": "Print it at once."});
        assert_eq!(
            stands(&mut stage, team, both.clone(), json!({"answer": "revise"})),
            "recommending"
        );
        assert_eq!(
            stands(&mut stage, team, both.clone(), accept.clone()),
            "fixing"
        );
        let early = json!({"finding": "One more thing."});
        assert_eq!(
            stands(&mut stage, team, early, accept.clone()),
            "fixing",
            "nobody is sent back by a yes"
        );
        assert_eq!(
            stands(&mut stage, team, both, json!({"answer": "resource"})),
            "fixing"
        );
        let result = json!({"result": "Customers write less."});
        let (said, wanted) = match verdict(&stage, team) {
            said if said.contains("\"proven\"") => (&accept, "proven"),
            said if said.contains("\"no_real_change\"") => (&overrule, "no_real_change"),
            _ => (&overrule, "proving"),
        };
        met.push(wanted);
        assert_eq!(
            stands(&mut stage, team, result.clone(), said.clone()),
            wanted
        );
        if wanted != "proven" {
            assert_eq!(
                stands(
                    &mut stage,
                    team,
                    result.clone(),
                    json!({"answer": "revise"})
                ),
                "fixing"
            );
        }
        stage.undo().unwrap();
    }
    for state in ["proven", "no_real_change", "proving"] {
        assert!(met.contains(&state), "{state} was not met: {met:?}");
    }
}

#[test]
fn nothing_new_is_promised_before_the_old_was_spoken_to() {
    let mut stage = Stage::new();
    let company = stage.company();
    let choose = |session: &str, let_down: &str| json!([{"choose": {"session": session, "let_down": let_down}}]);
    stage
        .apply(choose(&company.session, &company.let_down))
        .unwrap();
    let old = stage.all(Kind::commitment)[0].id.clone().unwrap();
    let agenda = json!([{"kind": "choose", "title": "Choose", "minutes": 5}]);
    let next = stage.add(
        json!({"kind": "session", "rhythm": "quarterly", "held_on": "2027-01-13", "agenda": agenda}),
    );
    let let_down = stage.add(json!({"kind": "let_down", "statement": "You forget me", "stage": company.stage,
        "silos": [company.warehouse, company.service], "evidence": [{"kind": "artifact", "id": company.artifact}]}));
    stage
        .apply(json!([{"start_session": {"session": next}}]))
        .unwrap();
    let refused = stage.apply(choose(&next, &let_down)).unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("'You don’t tell me it’s late' has not been discussed"),
        "{refused}"
    );
    let prepared = json!({"kind": "standing", "commitment": old, "session": next, "standing": "late", "spoken": false});
    let prepared = stage.add(prepared);
    assert!(
        stage.apply(choose(&next, &let_down)).is_err(),
        "what was only prepared was not said"
    );
    stage
        .apply(json!([{"stand": {"commitment": old, "session": next, "standing": "late", "reason": "The printer"}}]))
        .unwrap();
    stage.apply(choose(&next, &let_down)).unwrap();
    stage
        .apply(json!([{"remove": {"kind": "standing", "id": prepared}}]))
        .unwrap();
    assert_eq!(stage.all(Kind::commitment).len(), 2);
}

#[test]
fn a_win_that_was_lost_again_comes_down_and_stays_in_the_record() {
    let mut stage = sample();
    let before = stage.asked(json!({"ask": "wins"}));
    let hung = before["wins"].as_array().unwrap();
    let win = hung[0]["win"].as_str().unwrap().to_owned();
    let done = stage.apply(json!([{"take_down": {"win": win}}])).unwrap();
    assert!(
        done.name.starts_with("Take down the win '"),
        "{}",
        done.name
    );
    assert_eq!(done.put[0].fields["taken_down_on"], "2026-10-14");
    let after = stage.asked(json!({"ask": "wins"}));
    assert_eq!(after["wins"].as_array().unwrap().len(), hung.len() - 1);
    let again = stage
        .apply(json!([{"take_down": {"win": win}}]))
        .unwrap_err();
    assert!(again.to_string().contains("already"), "{again}");
    stage.undo().unwrap();
    assert_eq!(stage.asked(json!({"ask": "wins"})), before);
}

/// The company's let-down becomes a promise; answers which.
fn promised(stage: &mut Stage, company: &Company) -> String {
    stage
        .apply(json!([{"choose": {"session": company.session, "let_down": company.let_down}}]))
        .unwrap();
    stage.all(Kind::commitment)[0].id.clone().unwrap()
}

fn field(stage: &Stage, kind: Kind, id: &str, name: &str) -> Value {
    let record = stage.get(kind, id).unwrap();
    record.fields.get(name).cloned().unwrap_or(Value::Null)
}

#[test]
fn a_standing_that_was_said_wrong_is_put_right() {
    let mut stage = Stage::new();
    let company = stage.company();
    let promise = promised(&mut stage, &company);
    let mut said = |standing: &str, reason: Option<&str>| {
        let stand = json!({"commitment": promise, "session": company.session, "standing": standing, "reason": reason});
        stage.apply(json!([{"stand": stand}])).unwrap();
        let all = stage.all(Kind::standing);
        assert_eq!(all.len(), 1, "one standing in a session");
        let reason = all[0].fields.get("reason").cloned();
        let of = |name| field(&stage, Kind::commitment, &promise, name);
        (of("outcome"), of("closed_on"), reason)
    };
    let open = (Value::Null, Value::Null);
    let kept = (json!("kept"), json!("2026-10-14"));
    assert_eq!(
        said("late", Some("The printer")),
        (open.0.clone(), open.1.clone(), Some(json!("The printer")))
    );
    assert_eq!(said("kept", None), (kept.0, kept.1, None));
    assert_eq!(
        said("broken", Some("It came back")),
        (open.0.clone(), open.1.clone(), Some(json!("It came back")))
    );
    let silent = json!({"commitment": promise, "session": company.session, "standing": "broken", "reason": " "});
    let refused = stage.apply(json!([{"stand": silent}])).unwrap_err();
    assert!(
        refused.to_string().contains("why it is broken"),
        "{refused}"
    );
    stage
        .change(Kind::commitment, &promise, json!({"outcome": "let_go"}))
        .unwrap();
    let stand =
        json!({"commitment": promise, "session": company.session, "standing": "on_its_way"});
    stage.apply(json!([{"stand": stand}])).unwrap();
    assert_eq!(field(&stage, Kind::commitment, &promise, "outcome"), open.0);
}

#[test]
fn a_team_that_was_stopped_by_mistake_goes_on() {
    let mut stage = sample();
    let teams = stage.all(Kind::fix_team);
    let team = teams.iter().find(|team| team.fields["state"] == "fixing");
    let team = team.unwrap();
    let promise = team.fields["commitment"].as_str().unwrap().to_owned();
    let team = team.id.clone().unwrap();
    for other in teams
        .iter()
        .filter(|one| one.fields["commitment"] == promise.as_str())
    {
        let id = other.id.as_deref().unwrap();
        let state = if id == team { "fixing" } else { "stopped" };
        stage
            .change(Kind::fix_team, id, json!({"state": state}))
            .unwrap();
    }
    let report = stage.add(json!({"kind": "report", "fix_team": team, "finding": "It is late", "recommendation": "Print earlier"}));
    let mut answered = |answer: &str| {
        stage
            .apply(json!([{"answer": {"report": report, "answer": answer}}]))
            .unwrap();
        let state = field(&stage, Kind::fix_team, &team, "state");
        let outcome = field(&stage, Kind::commitment, &promise, "outcome");
        (state, outcome)
    };
    let said = |state: &str, outcome: Value| (json!(state), outcome);
    assert_eq!(answered("stop"), said("stopped", json!("stopped")));
    assert_eq!(answered("resource"), said("recommending", Value::Null));
    assert_eq!(answered("stop"), said("stopped", json!("stopped")));
    assert_eq!(answered("accept"), said("fixing", Value::Null));
}

#[test]
fn a_team_starts_where_its_measure_stands_on_the_wall() {
    let mut stage = Stage::new();
    let company = stage.company();
    let promise = promised(&mut stage, &company);
    let measure = stage.add(
        json!({"kind": "measure", "name": "Late parcels", "unit": "percent", "better": "down"}),
    );
    for (channel, value, n) in [("shop", 2.0, 10), ("letter", 12.0, 90)] {
        stage.add(json!({"kind": "reading", "measure": measure, "period": "2026-09-01", "value": value, "n": n, "channel": channel}));
    }
    let joan = stage.add(json!({"kind": "person", "name": "Joan Reid", "silo": company.service}));
    let team = json!({"commitment": promise, "name": "Late", "lead": company.dilys, "members": [joan], "measure": measure});
    let done = stage.apply(json!([{"charter": team}])).unwrap();
    let team = done.put.iter().find(|one| one.kind == Kind::fix_team);
    assert_eq!(team.unwrap().fields["baseline"], json!(11.0));
}

#[test]
fn a_result_keeps_the_figures_on_which_it_was_answered() {
    let mut stage = sample();
    let proven = |stage: &Stage, team: &str| verdict(stage, team).contains("\"proven\"");
    let teams = stage.all(Kind::fix_team);
    let ids = || teams.iter().filter_map(|team| team.id.clone());
    let team = ids().find(|team| proven(&stage, team)).unwrap();
    let report = stage.add(json!({"kind": "report", "fix_team": team, "result": "Fewer write."}));
    let told = |stage: &Stage| stage.asked(json!({"ask": "report_out", "fix_team": team}));
    let then = told(&stage);
    stage
        .apply(json!([{"answer": {"report": report, "answer": "accept"}}]))
        .unwrap();
    let figures = field(&stage, Kind::report, &report, "judged");
    assert_eq!(figures["verdict"], "proven");
    assert_eq!(
        figures["measure"]["words"],
        then["proof"]["measure"]["words"]
    );
    assert_eq!(
        figures["measure"]["before"],
        then["proof"]["measure"]["chart"]["mean"]
    );
    // All of its readings since the fix turn out to be wrong.
    let record = stage.get(Kind::fix_team, &team).unwrap().fields;
    let measure = record["measure"].as_str().unwrap().to_owned();
    let fixed = record["fixed_on"].as_str().unwrap().to_owned();
    let before = then["proof"]["measure"]["chart"]["mean"].clone();
    for reading in stage.all(Kind::reading) {
        let fields = &reading.fields;
        if fields["measure"] == measure.as_str()
            && fields["period"].as_str().unwrap() >= fixed.as_str()
        {
            let id = reading.id.unwrap();
            stage
                .change(Kind::reading, &id, json!({"value": before}))
                .unwrap();
        }
    }
    let now = told(&stage);
    assert_eq!(now["headline"], then["headline"]);
    assert_eq!(now["proof"]["headline"], then["proof"]["headline"]);
    assert_eq!(
        now["proof"]["measure"]["words"],
        then["proof"]["measure"]["words"]
    );
    let since = now["since"].as_str().unwrap();
    assert!(
        since.ends_with("With today’s data: No real change"),
        "{since}"
    );
    let by_hand = stage.change(Kind::report, &report, json!({"judged": null}));
    assert!(by_hand.unwrap_err().to_string().contains("answer"));
}
