//! The minutes of a session lie in the room as soon as it is adjourned, and say what the wall said.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::fs;

use common::Room;
use serde_json::json;

const LONG: &str = "You tell me the day on which it comes, then another day, then none at all, and when I ring nobody knows of either";

/// The cells of the line of Markdown that begins with these words.
fn cells<'a>(text: &'a str, begins: &str) -> Vec<&'a str> {
    let line = text
        .lines()
        .find(|line| line.starts_with(&format!("| {begins}")))
        .unwrap_or_else(|| panic!("no line begins with “{begins}”: {text}"));
    line.trim_matches('|').split('|').map(str::trim).collect()
}

#[test]
fn minutes_lie_in_the_room_once_it_is_adjourned_and_say_what_the_wall_said() {
    let room = Room::new();
    let add = |record: serde_json::Value| room.put(&json!([{ "add": record }]));
    let silo = |name: &str| add(json!({"kind": "silo", "name": name}));
    let (warehouse, service) = (silo("Warehouse"), silo("Service"));
    let person =
        |name: &str, silo: &str| add(json!({"kind": "person", "name": name, "silo": silo}));
    let (dilys, farah) = (
        person("Dilys Owen", &warehouse),
        person("Farah Aziz", &service),
    );
    let stage = add(json!({"kind": "stage", "name": "I wait for my parcel", "position": 90}));
    let measure = {
        let moment = add(json!({"kind": "moment", "stage": stage, "name": "You warn me"}));
        add(
            json!({"kind": "measure", "name": "Told of a delay", "moment": moment, "unit": "%", "better": "up"}),
        )
    };
    add(
        json!({"kind": "complaint", "words": "Nobody told me.", "received_on": "2026-09-01", "stage": stage}),
    );
    let both = json!([warehouse, service]);
    let team = json!({"name": "Early Word", "lead": dilys, "members": [farah], "reports_on": "2026-09-14"});
    let earlier = json!({"earlier_promise": {"statement": format!("{LONG}, before"), "stage": stage, "silos": both, "promised_on": "2026-05-01",
        "due": "2026-10-01", "team": team}});
    assert_eq!(room.apply(&json!([earlier])).code, 0);
    let commitment = room.json("show", &["commitment"])[0]["id"].clone();
    let old_team = room.json("show", &["fix_team"])[0]["id"].clone();

    let attendance =
        json!([{"person": dilys, "present": true}, {"person": farah, "present": true}]);
    let session = add(
        json!({"kind": "session", "rhythm": "quarterly", "held_on": "2099-01-05", "attendance": attendance}),
    );
    let wish = |edit: serde_json::Value| {
        let ran = room.apply(&json!([edit]));
        assert_eq!(ran.code, 0, "{ran:#?}");
        ran.json()
    };
    wish(json!({"start_session": {"session": session}}));
    wish(
        json!({"stand": {"commitment": commitment, "session": session, "standing": "late", "reason": "no data"}}),
    );
    wish(
        json!({"change": {"kind": "fix_team", "id": old_team, "fields": {"reports_on": "2099-01-06"}}}),
    );
    wish(
        json!({"change": {"kind": "fix_team", "id": old_team, "fields": {"reports_on": "2099-01-13"}}}),
    );
    let note = |statement: &str, silos: serde_json::Value| {
        add(
            json!({"kind": "let_down", "statement": statement, "stage": stage, "silos": silos, "noted_in": session}),
        )
    };
    // Noted in another order than that of the alphabet.
    let told = note("You do not tell me", both.clone());
    note(LONG, both.clone());
    note("Your sizes are not mine", json!([service]));
    note("And you never ask", both);
    let cast = json!([{"let_down": told, "stickers": 2}]);
    wish(json!({"cast_ballot": {"session": session, "about": "let_downs", "content": cast}}));
    wish(json!({"open_votes": {"session": session, "about": "let_downs"}}));
    let promised = room.put(&json!([{"choose": {"session": session, "let_down": told}}]));
    let team = room.put(&json!([{"charter": {"commitment": promised, "name": "Late Word", "lead": farah, "sponsor": dilys, "members": [dilys],
        "measure": measure, "target": 80, "reports_on": "2099-12-11"}}]));
    wish(
        json!({"change": {"kind": "fix_team", "id": team, "fields": {"target_by": "2100-03-31"}}}),
    );
    wish(json!({"sign_charter": {"fix_team": team}}));
    let folder = room.dir.join("minutes");
    assert!(!folder.exists());
    wish(json!({"adjourn": {"session": session}}));

    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let held_on = room.json("show", &["session", &session])["held_on"].clone();
    let stem = format!("quarterly-review-{}", held_on.as_str().unwrap());
    assert_eq!(names, [format!("{stem}.html"), format!("{stem}.md")]);
    let text = fs::read_to_string(folder.join(format!("{stem}.md"))).unwrap();

    let stage = "I wait for my parcel";
    let both = "Warehouse, Service";
    assert_eq!(
        cells(&text, "You do not tell me | I wait"),
        ["You do not tell me", stage, both, "2", "chosen"]
    );
    assert_eq!(
        cells(&text, &format!("{LONG} |")),
        [LONG, stage, both, "0", "not chosen"]
    );
    assert_eq!(
        cells(&text, "Your sizes"),
        [
            "Your sizes are not mine",
            stage,
            "Service",
            "0",
            "not chosen: one department only"
        ]
    );
    let order = [
        "You do not tell me | I wait",
        &format!("{LONG} |"),
        "Your sizes",
        "And you never",
    ];
    let places: Vec<_> = order
        .iter()
        .map(|words| text.find(&format!("| {words}")))
        .collect();
    assert!(
        places.is_sorted() && places.iter().all(Option::is_some),
        "{text}"
    );

    let decision = cells(&text, "2 | The Late Word");
    assert_eq!(
        decision[2..],
        ["Farah Aziz", "11 December 2099", "31 March 2100"],
        "{text}"
    );
    assert!(
        text.contains("| Decision | Owner | Next report | Target date |"),
        "{text}"
    );
    let owner = text
        .lines()
        .find(|line| line.contains("| Commitment |"))
        .unwrap();
    assert!(
        owner.contains("| Farah Aziz | 11 December 2099 | 31 March 2100 |"),
        "{owner}"
    );

    let stands = cells(&text, &format!("{LONG}, before"));
    assert_eq!(
        stands[1..],
        [
            "Late",
            "no data",
            "next report: 13 January 2099, was 14 September 2026"
        ]
    );
}

#[test]
fn a_session_is_over_also_where_its_minutes_cannot_be_written() {
    let room = Room::new();
    let session = room
        .put(&json!([{"add": {"kind": "session", "rhythm": "monthly", "held_on": "2099-01-05"}}]));
    fs::write(room.dir.join("minutes"), "a file in the way").unwrap();
    let wish = |edit: serde_json::Value| room.apply(&json!([edit]));
    assert_eq!(wish(json!({"start_session": {"session": session}})).code, 0);
    let ran = wish(json!({"adjourn": {"session": session}}));
    let left = ran.json()["left"].to_string();
    assert!(
        left.contains("The minutes could not be written"),
        "{ran:#?}"
    );
    assert!(room.json("show", &["session", &session])["adjourned_at"].is_string());
}

#[test]
fn the_next_minutes_tell_what_became_of_what_was_parked_and_agreed_before() {
    let room = Room::new();
    let wish = |edit: serde_json::Value| {
        let ran = room.apply(&json!([edit]));
        assert_eq!(ran.code, 0, "{ran:#?}");
    };
    let add = |record: serde_json::Value| room.put(&json!([{ "add": record }]));
    let session = |held_on: &str| {
        let session = add(json!({"kind": "session", "rhythm": "quarterly", "held_on": held_on}));
        wish(json!({"start_session": {"session": session}}));
        session
    };
    let fate = |kind: &str, id: &str, fate: &str| {
        wish(json!({"change": {"kind": kind, "id": id, "fields": {"fate": fate}}}));
    };
    let adjourn = |session: &str| {
        wish(json!({"adjourn": {"session": session}}));
        let held_on = room.json("show", &["session", session])["held_on"].clone();
        let name = format!("quarterly-review-{}.md", held_on.as_str().unwrap());
        fs::read_to_string(room.dir.join("minutes").join(name)).unwrap()
    };

    let first = session("2099-01-05");
    let park =
        |words: &str| add(json!({"kind": "parking_lot_entry", "session": first, "words": words}));
    let (depots, labels) = (park("Who owns the depots?"), park("New labels"));
    let call = add(json!({"kind": "action", "session": first, "words": "Call the carrier"}));
    fate("parking_lot_entry", &labels, "Dropped");
    let text = adjourn(&first);
    assert!(text.contains("Who owns the depots?: still open"), "{text}");
    assert!(!text.contains("What became of earlier entries"), "{text}");

    let second = session("2099-04-06");
    fate("parking_lot_entry", &depots, "Taken by Dilys Owen");
    fate("action", &call, "Done");
    let text = adjourn(&second);
    let from = room.json("show", &["session", &first])["held_on"].clone();
    let day: jiff::civil::Date = from.as_str().unwrap().parse().unwrap();
    let day = day.strftime("%-d %B %Y");
    for line in [
        format!("Who owns the depots? (of {day}): Taken by Dilys Owen"),
        format!("Call the carrier (of {day}): Done"),
    ] {
        assert!(text.contains(&line), "{line}\n{text}");
    }
    assert!(!text.contains("New labels"), "{text}");
}
