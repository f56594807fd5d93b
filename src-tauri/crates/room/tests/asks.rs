//! Every question, on every kind of room, by both eyes: walked by the table itself, so that none is forgotten.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Company, Stage, room_with_secrets, sample, today};
use room::asks::{ASKED, Question, answer};
use room::store::eyes::Who;
use room::{Room, RoomError};
use serde_json::{Map, Value, json};

/// The question `name`, with what it needs taken from `known`; a question that needs something else fails here.
fn question(name: &str, known: &Value) -> Question {
    let mut given = Map::from_iter([("ask".to_owned(), json!(name))]);
    loop {
        match serde_json::from_value::<Question>(Value::Object(given.clone())) {
            Ok(question) => return question,
            Err(cause) => {
                let cause = cause.to_string();
                let missing = cause
                    .strip_prefix("missing field `")
                    .and_then(|rest| rest.strip_suffix('`'))
                    .unwrap_or_else(|| panic!("{name}: {cause}"));
                let value = known
                    .get(missing)
                    .unwrap_or_else(|| panic!("{name} needs {missing}"));
                given.insert(missing.to_owned(), value.clone());
            }
        }
    }
}

/// What optional things a question can be given too.
fn with_options(asked: &Question, known: &Value) -> Vec<Question> {
    let Value::Object(given) = serde_json::to_value(asked).unwrap() else {
        unreachable!("a question is an object")
    };
    let mut all = vec![asked.clone()];
    for (name, value) in &given {
        if value.is_null() {
            let mut more = given.clone();
            more.insert(name.clone(), known[name].clone());
            all.push(serde_json::from_value(Value::Object(more)).unwrap());
        }
    }
    all
}

fn nowhere() -> Value {
    let id = "01890000-0000-7000-8000-000000000000";
    json!({"stage": id, "artifact": id, "call": id, "measure": id, "import": id, "category": id, "fix_team": id, "session": id,
        "wall": 0, "words": "late", "limit": 10, "kind": "stage", "of": {"kind": "stage", "id": id}, "let_down": id, "name": "", "lead": id,
        "members": []})
}

/// Asks everything that this eye may ask, and answers all of it as one text.
fn everything(stage: &Stage, who: Who, known: &Value) -> String {
    let eye = stage.eye(who);
    let seen = eye.at(today());
    let mut all = String::new();
    for asked in ASKED
        .iter()
        .filter(|asked| who == Who::Console || asked.by_wall)
    {
        for question in with_options(&question(asked.name, known), known) {
            match answer(&seen, &question) {
                Ok(answer) => all.push_str(&answer.to_string()),
                Err(RoomError::Missing(_)) => {}
                Err(cause) => panic!("{question:?}: {cause}"),
            }
        }
    }
    all
}

#[test]
fn every_question_has_an_answer_in_an_empty_room() {
    let dir = tempfile::tempdir().unwrap();
    let room = Room::create(&dir.path().join("room")).unwrap();
    let stage = Stage {
        dir,
        room,
        clock: room::time::FixedClock::new("2026-10-14T09:00:00Z".parse().unwrap()),
    };
    for who in [Who::Console, Who::Wall] {
        let all = everything(&stage, who, &nowhere());
        assert!(all.contains("\"bays\":[]"), "{all}");
    }
}

#[test]
fn the_wall_may_not_ask_what_is_the_consoles() {
    let (stage, _) = room_with_secrets();
    let eye = stage.eye(Who::Wall);
    let seen = eye.at(today());
    let mut refused = 0;
    for asked in ASKED.iter().filter(|asked| !asked.by_wall) {
        let cause = answer(&seen, &question(asked.name, &nowhere())).unwrap_err();
        assert!(
            matches!(
                cause,
                RoomError::Rule {
                    rule: "two_eyes",
                    ..
                }
            ),
            "{}: {cause}",
            asked.name
        );
        refused += 1;
    }
    for private in [
        "console",
        "tray",
        "curate_wall",
        "search",
        "records",
        "record",
        "log",
    ] {
        assert!(
            ASKED
                .iter()
                .any(|asked| asked.name == private && !asked.by_wall),
            "{private}"
        );
    }
    assert!(refused >= 7);
}

/// The room with secrets, with each secret hung where a wall would show it.
fn secrets_on_show() -> (Stage, Company, Value) {
    let (mut stage, company) = room_with_secrets();
    let (here, moment) = (company.stage.clone(), company.moment.clone());
    let mut refs = Vec::new();
    for kind in ["artifact", "call", "complaint"] {
        let of_kind = room::record::kinds::Kind::named(kind).unwrap();
        for record in stage.all(of_kind) {
            refs.push(json!({"kind": kind, "id": record.id}));
        }
    }
    for what in &refs {
        stage
            .apply(json!([{"pin": {"what": what, "stage": here, "moment": moment}}]))
            .unwrap();
    }
    stage
        .change(
            room::record::kinds::Kind::let_down,
            &company.let_down,
            json!({"evidence": refs, "noted_in": company.session}),
        )
        .unwrap();
    let cues: Vec<Value> = refs.iter().map(|what| json!({"what": what})).collect();
    let agenda = json!([{"kind": "walk", "title": "Walk", "minutes": 30, "note": "SECRET: let the call run", "cues": cues}]);
    stage
        .change(
            room::record::kinds::Kind::session,
            &company.session,
            json!({"agenda": agenda}),
        )
        .unwrap();
    let measure = stage.add(json!({"kind": "measure", "name": "Told of a delay", "unit": "%", "better": "up", "moment": moment}));
    stage.add(json!({"kind": "action", "session": company.session, "words": "SECRET until adjourned too"}));
    stage
        .apply(json!([{"choose": {"session": company.session, "let_down": company.let_down}}]))
        .unwrap();
    let commitment = stage.all(room::record::kinds::Kind::commitment)[0]
        .id
        .clone()
        .unwrap();
    let team = stage.apply(json!([{"charter": {"commitment": commitment, "name": "Early Word", "lead": company.dilys,
        "members": [company.farah], "measure": measure}}])).unwrap().put[0].id.clone().unwrap();
    stage
        .apply(
            json!([{"cast_ballot": {"session": company.session, "about": "let_downs",
        "content": [{"let_down": company.let_down, "stickers": 3}]}}]),
        )
        .unwrap();
    stage
        .apply(
            json!([{"cast_ballot": {"session": company.session, "about": "rating",
        "content": {"score": 2, "word": "SECRETLY awful"}}}]),
        )
        .unwrap();
    let calls = stage.all(room::record::kinds::Kind::call);
    let heard = calls
        .iter()
        .find(|call| call.title() == Some("The fourth call"))
        .unwrap();
    let import = stage.all(room::record::kinds::Kind::import)[0].id.clone();
    let known = json!({"stage": here, "artifact": company.artifact, "call": heard.id, "measure": measure, "import": import,
        "category": null, "fix_team": team, "session": company.session, "wall": 0, "words": "late", "limit": 10, "kind": "stage",
        "of": {"kind": "stage", "id": here}, "let_down": company.let_down, "name": "", "lead": company.dilys, "members": [company.farah]});
    (stage, company, known)
}

#[test]
fn no_answer_to_the_wall_holds_a_secret() {
    let (stage, company, known) = secrets_on_show();
    let mut to_the_wall = everything(&stage, Who::Wall, &known);
    // Each thing that is not for the wall, asked for by its name.
    for (kind, word) in [
        (room::record::kinds::Kind::artifact, "artifact"),
        (room::record::kinds::Kind::call, "call"),
    ] {
        for record in stage.all(kind) {
            let mut known = known.clone();
            known[word] = json!(record.id);
            to_the_wall.push_str(&everything(&stage, Who::Wall, &known));
        }
    }
    assert!(!to_the_wall.contains("SECRET"), "{to_the_wall}");
    assert!(!to_the_wall.contains("Ashdown"));
    assert!(to_the_wall.contains("I rang four times."));
    assert!(to_the_wall.contains("You are the fourth person"));
    assert!(to_the_wall.contains(&company.artifact));
    assert!(to_the_wall.contains("\"voted\":1"));
    assert!(
        !to_the_wall.contains("\"stickers\":3"),
        "a vote that is not open"
    );

    let to_the_console = everything(&stage, Who::Console, &known);
    for private in [
        "SECRET note",
        "SECRET unchecked letter",
        "SECRET: let the call run",
        "SECRET until adjourned",
        "no consent on file",
    ] {
        assert!(to_the_console.contains(private), "{private}");
    }
    assert!(!to_the_console.contains("SECRETMEDIA") && !to_the_console.contains("SECRETLY"));
    assert!(!to_the_console.contains("\"stickers\":3"));
}

#[test]
fn opened_votes_are_counted_for_both_eyes() {
    let (mut stage, company, known) = secrets_on_show();
    for about in ["let_downs", "rating"] {
        stage
            .apply(json!([{"open_votes": {"session": company.session, "about": about}}]))
            .unwrap();
    }
    for who in [Who::Console, Who::Wall] {
        let all = everything(&stage, who, &known);
        assert!(all.contains("\"stickers\":3"), "{who:?}");
        // Of so few the mean alone is told.
        assert!(
            all.contains("\"n\":1,\"scores\":[],\"mean\":2.0"),
            "{who:?}"
        );
    }
}

#[test]
fn from_five_ratings_on_it_is_told_how_many_gave_which_score() {
    let mut stage = Stage::new();
    let company = stage.company();
    for score in [4, 4, 2, 5, 4] {
        let rating =
            json!({"session": company.session, "about": "rating", "content": {"score": score}});
        stage.apply(json!([{"cast_ballot": rating}])).unwrap();
    }
    stage
        .apply(json!([{"open_votes": {"session": company.session, "about": "rating"}}]))
        .unwrap();
    let rating = &stage.asked(json!({"ask": "decisions", "session": company.session}))["rating"];
    assert_eq!(rating["scores"], json!([0, 1, 0, 3, 1]));
    assert_eq!(
        (rating["n"].clone(), rating["mean"].clone()),
        (json!(5), json!(3.8))
    );
}

#[test]
fn long_names_and_five_thousand_pins_are_answered() {
    let mut stage = Stage::new();
    let long = "a".repeat(299) + "ü";
    let here = stage.add(json!({"kind": "stage", "name": long, "position": 1, "intention": long}));
    let moment =
        stage.add(json!({"kind": "moment", "stage": here, "name": long, "second_line": long}));
    let artifacts = (0..2_500)
        .map(|n| json!({"add": {"kind": "artifact", "title": format!("{long}{n}"), "seen_on": "2026-09-21",
            "pages": [{"media": format!("{n:064}"), "checked_on": "2026-09-22"}]}}))
        .collect();
    let done = stage.apply(Value::Array(artifacts)).unwrap();
    let pins = done
        .put
        .iter()
        .flat_map(|artifact| {
            let what = json!({"kind": "artifact", "id": artifact.id});
            [
                json!({"add": {"kind": "pin", "what": what, "stage": here}}),
                json!({"add": {"kind": "pin", "what": what, "stage": here, "moment": moment}}),
            ]
        })
        .collect();
    stage.apply(Value::Array(pins)).unwrap();
    let mut known = nowhere();
    known["stage"] = json!(here);
    known["artifact"] = json!(done.put[0].id);
    for who in [Who::Console, Who::Wall] {
        let all = everything(&stage, who, &known);
        assert!(all.contains(&long));
        assert!(
            all.contains("\"papers\":2500"),
            "each paper is counted once, however often it hangs"
        );
    }
}

#[test]
fn what_is_asked_is_read_strictly() {
    let unread = |text: &str| serde_json::from_str::<Question>(text).is_err();
    assert!(unread(r#"{"ask": "everything"}"#));
    assert!(unread(r#"{"ask": "stage_wall"}"#));
    assert!(unread(
        r#"{"ask": "stage_wall", "stage": "x", "as": "console"}"#
    ));
    let asked = question("stage_wall", &nowhere());
    assert_eq!(serde_json::to_value(&asked).unwrap()["ask"], "stage_wall");
}

#[test]
fn the_sample_answers_everything() {
    let stage = sample();
    let first = |kind: &str| {
        stage.all(room::record::kinds::Kind::named(kind).unwrap())[0]
            .id
            .clone()
            .unwrap()
    };
    let known = json!({"stage": first("stage"), "artifact": first("artifact"), "call": first("call"), "measure": first("measure"), "import": "none",
        "category": first("category"), "fix_team": first("fix_team"), "session": first("session"), "wall": 0, "words": "late", "limit": 10,
        "kind": "stage", "of": {"kind": "stage", "id": first("stage")}, "let_down": first("let_down"), "name": "", "lead": first("person"),
        "members": []});
    for who in [Who::Console, Who::Wall] {
        assert!(everything(&stage, who, &known).len() > 10_000);
    }
}
