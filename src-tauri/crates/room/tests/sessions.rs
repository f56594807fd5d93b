//! From one session to the next, and into the first one: what was promised is there when the room meets.

mod common;

use common::{Stage, today};
use room::record::kinds::Kind;
use room::store::eyes::Who;
use serde_json::{Value, json};

fn earlier(stage: &mut Stage) -> (common::Company, Value) {
    let company = stage.company();
    let wish = json!({
        "statement": "You told me the wrong day",
        "stage": company.stage,
        "silos": [company.warehouse, company.service],
        "promised_on": "2026-04-15",
        "due": "2026-09-30",
        "team": {"name": "Promise Date", "lead": company.dilys, "members": [company.farah], "reports_on": "2026-10-02"},
    });
    (company, wish)
}

#[test]
fn the_first_session_opens_on_what_was_promised_before_the_room() {
    let mut stage = Stage::new();
    let (_, wish) = earlier(&mut stage);
    let before = stage.everything();
    let done = stage.apply(json!([{"earlier_promise": wish}])).unwrap();
    assert_eq!(
        done.name,
        "Add the earlier promise 'You told me the wrong day'"
    );
    let eye = stage.eye(Who::Console);
    let promised = room::questions::promised(&eye.at(today())).unwrap();
    let [face] = promised.commitments.as_slice() else {
        panic!("{promised:?}");
    };
    assert_eq!(face.statement, "You told me the wrong day");
    assert_eq!(face.since, "2026-04-15".parse().unwrap());
    assert_eq!(face.team_name.as_deref(), Some("Promise Date"));
    // Its report and its day are past: it is late, and that is what the room shall hear.
    assert_eq!(face.standing, room::record::kinds::Stands::Late);
    drop(eye);
    stage.undo().unwrap();
    assert_eq!(stage.everything(), before, "one step, one undo");
}

#[test]
fn two_promises_of_one_day_were_made_in_one_session() {
    let mut stage = Stage::new();
    let (company, mut wish) = earlier(&mut stage);
    let sessions = stage.all(Kind::session).len();
    stage.apply(json!([{"earlier_promise": wish}])).unwrap();
    wish["statement"] = json!("Nobody rings me back");
    wish["team"] = Value::Null;
    stage.apply(json!([{"earlier_promise": wish}])).unwrap();
    assert_eq!(stage.all(Kind::session).len(), sessions + 1);
    wish["silos"] = json!([company.warehouse]);
    wish["statement"] = json!("Only one department");
    let refused = stage
        .apply(json!([{"earlier_promise": wish}]))
        .unwrap_err()
        .to_string();
    assert!(refused.contains("needs two departments"), "{refused}");
    wish["promised_on"] = json!("2026-10-15");
    let refused = stage
        .apply(json!([{"earlier_promise": wish}]))
        .unwrap_err()
        .to_string();
    assert!(
        refused.contains("15 October 2026 is still to come"),
        "{refused}"
    );
}

#[test]
fn a_session_that_runs_hears_an_earlier_promise_before_anything_new() {
    let mut stage = Stage::new();
    let (company, wish) = earlier(&mut stage);
    let agenda = json!([{"kind": "choose", "title": "Choose", "minutes": 10, "cues": []}]);
    stage
        .change(Kind::session, &company.session, json!({"agenda": agenda}))
        .unwrap();
    stage
        .apply(json!([{"start_session": {"session": company.session}}]))
        .unwrap();
    stage.apply(json!([{"earlier_promise": wish}])).unwrap();
    let choose = json!([{"choose": {"session": company.session, "let_down": company.let_down}}]);
    let refused = stage.apply(choose).unwrap_err().to_string();
    assert!(
        refused.contains("earlier commitments come first"),
        "{refused}"
    );
}

#[test]
fn a_report_is_not_put_on_a_day_that_is_past() {
    let mut stage = Stage::new();
    let (_, wish) = earlier(&mut stage);
    stage.apply(json!([{"earlier_promise": wish}])).unwrap();
    let team = stage.all(Kind::fix_team)[0].id.clone().unwrap();
    let refused = stage
        .change(Kind::fix_team, &team, json!({"reports_on": "2026-10-13"}))
        .unwrap_err()
        .to_string();
    assert_eq!(
        refused,
        "Not saved: 'Promise Date' cannot report next on 13 October 2026: that day is past."
    );
    // Today it can, and the day that was missed comes back with undo.
    stage
        .change(Kind::fix_team, &team, json!({"reports_on": "2026-10-14"}))
        .unwrap();
    stage.undo().unwrap();
    let team = stage.get(Kind::fix_team, &team).unwrap();
    assert_eq!(team.fields["reports_on"], "2026-10-02");
}

#[test]
fn adjourning_plans_the_next_session_once() {
    let mut stage = Stage::new();
    let company = stage.company();
    let agenda = json!([{"kind": "walk", "title": "Our own walk", "minutes": 40, "note": "SECRET", "cues": []}]);
    let fields =
        json!({"agenda": agenda, "attendance": [{"person": company.dilys, "present": true}]});
    stage
        .change(Kind::session, &company.session, fields)
        .unwrap();
    stage
        .apply(json!([{"start_session": {"session": company.session}}]))
        .unwrap();
    let adjourn = |on: &str| json!([{"adjourn": {"session": company.session, "next_on": on}}]);
    let refused = stage.apply(adjourn("2026-10-14")).unwrap_err().to_string();
    assert!(refused.contains("choose a day after today"), "{refused}");
    let sessions = stage.all(Kind::session).len();
    stage.apply(adjourn("2027-01-13")).unwrap();
    let all = stage.all(Kind::session);
    assert_eq!(all.len(), sessions + 1);
    let next = all
        .iter()
        .find(|session| session.fields["held_on"] == "2027-01-13")
        .unwrap();
    assert_eq!(next.fields["agenda"][0]["title"], "Our own walk");
    assert!(next.fields["agenda"][0].get("note").is_none());
    assert_eq!(next.fields["attendance"][0]["person"], company.dilys);
    assert_ne!(next.fields["attendance"][0]["present"], true);
    assert!(next.fields.get("started_at").is_none());
    stage.undo().unwrap();
    // Where it is planned already, it is not planned twice.
    stage.add(json!({"kind": "session", "rhythm": "quarterly", "held_on": "2027-01-13"}));
    stage.apply(adjourn("2027-01-13")).unwrap();
    assert_eq!(stage.all(Kind::session).len(), sessions + 1);
}

#[test]
fn a_planned_session_whose_day_is_past_is_overdue() {
    let mut stage = Stage::new();
    stage.add(json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-10-04"}));
    let eye = stage.eye(Who::Console);
    let seen = eye.at(today());
    let sessions = room::questions::sessions(&seen).unwrap();
    assert_eq!(sessions.next_in_days, Some(-10));
    let console = room::questions::console(&seen).unwrap();
    assert_eq!(console.session.unwrap().in_days, Some(-10));
}

#[test]
fn a_session_that_was_planned_for_another_day_is_held_today_once_it_is_started() {
    for planned in ["2026-10-04", "2026-11-04"] {
        let mut stage = Stage::new();
        stage.add(json!({"kind": "agenda", "name": "Monthly", "items": [{"kind": "walk", "title": "Walk", "minutes": 30}]}));
        let session =
            stage.add(json!({"kind": "session", "rhythm": "monthly", "held_on": planned}));
        stage
            .apply(json!([{"start_session": {"session": session}}]))
            .unwrap();
        let held_on = |stage: &Stage| {
            let kept = stage.get(Kind::session, &session).unwrap();
            kept.fields["held_on"].as_str().unwrap().to_owned()
        };
        assert_eq!(held_on(&stage), today().to_string());
        stage.undo().unwrap();
        assert_eq!(held_on(&stage), planned);
    }
}

#[test]
fn what_a_session_did_is_taken_back_only_in_a_session() {
    let mut stage = Stage::new();
    stage
        .apply(json!([{"hang_win": {"title": "It came on the day"}}]))
        .unwrap();
    stage.add(json!({"kind": "silo", "name": "Prepared since"}));
    let outside = |stage: &mut Stage| stage.room.undo_outside_session(&mut stage.clock);
    assert_eq!(
        outside(&mut stage).unwrap().name,
        "Undo: Add department 'Prepared since'"
    );
    for _ in 0..2 {
        let refused = outside(&mut stage).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "The last step was made in a session, so it stays. To undo it, press F5 and then Ctrl Z."
        );
    }
    let undone = stage.undo().unwrap().name;
    assert!(undone.starts_with("Undo: Add the win"), "{undone}");
}

#[test]
fn before_it_starts_a_session_shows_the_agenda_that_it_will_take() {
    let mut stage = Stage::new();
    for (name, title) in [("Every month", "Look"), ("Quarterly", "Walk")] {
        stage.add(json!({"kind": "agenda", "name": name, "items": [{"kind": "walk", "title": title, "minutes": 30}]}));
    }
    stage.add(json!({"kind": "session", "rhythm": "quarterly", "held_on": today()}));
    let eye = stage.eye(Who::Console);
    let console = room::questions::console(&eye.at(today())).unwrap();
    assert_eq!(console.agenda[0].title, "Walk");
    assert_eq!(console.session.unwrap().minutes, 30);
}

#[test]
fn what_was_not_discussed_is_known_also_of_an_earlier_session_of_the_same_day() {
    let mut stage = Stage::new();
    let company = stage.company();
    let morning = company.session.as_str();
    let items = json!([{"kind": "choose", "title": "Choose", "minutes": 10}]);
    stage.add(json!({"kind": "agenda", "name": "Quarterly", "items": items}));
    let start = |session: &str| json!([{"start_session": {"session": session}}]);
    let adjourn = |session: &str| json!([{"adjourn": {"session": session}}]);
    stage.apply(start(morning)).unwrap();
    let choose = json!([{"choose": {"session": morning, "let_down": company.let_down}}]);
    stage.apply(choose).unwrap();
    stage.apply(adjourn(morning)).unwrap();
    let promise = stage.all(Kind::commitment)[0].id.clone().unwrap();

    stage.clock.set("2026-10-14T15:00:00Z".parse().unwrap());
    let afternoon =
        stage.add(json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-10-14"}));
    stage.apply(start(&afternoon)).unwrap();
    let left = |stage: &Stage, session: &str| {
        let eye = stage.eye(Who::Wall);
        room::not_discussed(eye.at(today()).connection, session).unwrap()
    };
    assert_eq!(left(&stage, morning), []);
    let open = [("You don’t tell me it’s late".to_owned(), None)];
    assert_eq!(left(&stage, &afternoon), open);
    let stand = |spoken: bool| json!({"kind": "standing", "commitment": promise, "session": afternoon, "standing": "late", "spoken": spoken});
    stage.add(stand(false));
    assert_eq!(left(&stage, &afternoon), open, "prepared is not discussed");
    stage.apply(adjourn(&afternoon)).unwrap();
    let closed = json!({"outcome": "kept", "closed_on": "2026-11-02"});
    stage.change(Kind::commitment, &promise, closed).unwrap();
    assert_eq!(left(&stage, &afternoon), open, "it was open on that day");
    stage.add(stand(true));
    assert_eq!(left(&stage, &afternoon), []);
}

#[test]
fn what_was_parked_comes_up_again_until_somebody_takes_or_drops_it() {
    let mut stage = Stage::new();
    let company = stage.company();
    let first = company.session.clone();
    let park = |stage: &mut Stage, words: &str, more: Value| {
        let mut entry = json!({"kind": "parking_lot_entry", "session": first, "words": words});
        entry
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        stage.add(entry);
    };
    park(&mut stage, "open", json!({}));
    park(
        &mut stage,
        "in their own words",
        json!({"fate": "Nächste Sitzung"}),
    );
    park(&mut stage, "put off", json!({"fate": "Next session"}));
    park(&mut stage, "dropped", json!({"fate": "Dropped: too dear"}));
    park(
        &mut stage,
        "taken",
        json!({"fate": "Taken by Dilys", "owner": company.dilys}),
    );
    stage
        .change(
            Kind::session,
            &first,
            json!({"started_at": "2026-10-14T08:00:00Z", "adjourned_at": "2026-10-14T09:30:00Z"}),
        )
        .unwrap();
    let next = stage.add(json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-11-11"}));
    let eye = stage.eye(Who::Console);
    let console = room::questions::console(&eye.at(today())).unwrap();
    assert_eq!(
        console.session.map(|session| session.session).as_deref(),
        Some(next.as_str())
    );
    let there: Vec<&str> = console
        .parking_lot
        .iter()
        .map(|entry| entry.words.as_str())
        .collect();
    assert_eq!(there, ["open", "in their own words", "put off"]);
    let held_on = console.parking_lot[0].from.expect("it is from earlier");
    assert_eq!(Some(held_on), "2026-10-14".parse().ok());
}
