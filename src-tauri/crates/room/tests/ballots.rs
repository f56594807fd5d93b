//! A ballot is cast and counted. What stands on it, nobody hears before the votes are opened; when it was cast and by whom,
//! never, since it is not kept.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Company, Stage, today};
use room::record::Record;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::{journal, schema};
use room::{DATABASE, Room, RoomError};
use rusqlite::Connection;
use serde_json::{Value, json};

/// A ballot with so many stickers on the company's let-down.
fn ballot(company: &Company, stickers: i64) -> Value {
    json!({"session": company.session, "about": "let_downs", "content": [{"let_down": company.let_down, "stickers": stickers}]})
}

fn cast(company: &Company) -> Value {
    json!([{"cast_ballot": ballot(company, 3)}])
}

fn cast_by(company: &Company, voter: &str, stickers: i64) -> Value {
    let mut ballot = ballot(company, stickers);
    ballot["voter"] = voter.into();
    json!([{"cast_ballot": ballot}])
}

fn take_back(company: &Company, voter: &str) -> Value {
    json!([{"take_back_ballot": {"session": company.session, "about": "let_downs", "voter": voter}}])
}

fn open(company: &Company) -> Value {
    json!([{"open_votes": {"session": company.session, "about": "let_downs"}}])
}

fn counted(stage: &Stage) -> i64 {
    let eye = stage.eye(Who::Console);
    let sql = "SELECT coalesce(sum(n), 0) FROM ballot_count";
    let connection = eye.at(today()).connection;
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The stickers on the ballots of opened votes, the fewest first.
fn stickers(ballots: &[Record]) -> Vec<i64> {
    let mut all: Vec<i64> = ballots
        .iter()
        .map(|ballot| ballot.fields["content"][0]["stickers"].as_i64().unwrap())
        .collect();
    all.sort();
    all
}

/// The database as it lies on the disk.
fn database(stage: &Stage) -> Connection {
    Connection::open(stage.room.dir().join(DATABASE)).unwrap()
}

fn number(connection: &Connection, sql: &str) -> i64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn no_answer_of_the_road_says_what_stands_on_a_ballot() {
    let mut stage = Stage::new();
    let company = stage.company();
    let mut told = vec![serde_json::to_string(&stage.apply(cast(&company)).unwrap()).unwrap()];
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
    // Nor from an undo of the step that noted it.
    told.push(stage.undo().unwrap_err().to_string());
    let eye = stage.eye(Who::Console);
    let log = journal::log(eye.at(today()).connection, 50).unwrap();
    told.push(format!("{log:?}"));
    assert!(stage.all(Kind::ballot).is_empty());
    for told in told {
        assert!(!told.contains("stickers"), "{told}");
    }
}

#[test]
fn casting_is_no_step_and_leaves_neither_time_nor_order() {
    let mut stage = Stage::new();
    let company = stage.company();
    let steps = number(&database(&stage), "SELECT count(*) FROM step");
    for n in 0..40 {
        let at = format!("2026-10-14T10:00:{n:02}Z");
        stage.clock.set(at.parse().unwrap());
        stage
            .apply(json!([{"cast_ballot": ballot(&company, n % 4)}]))
            .unwrap();
    }
    assert_eq!(counted(&stage), 40);
    assert_eq!(
        number(&database(&stage), "SELECT count(*) FROM step"),
        steps
    );
    assert_eq!(number(&database(&stage), "SELECT count(*) FROM ballot"), 0);

    stage.clock.set("2026-10-14T11:00:00Z".parse().unwrap());
    let opened = stage.apply(open(&company)).unwrap();
    assert_eq!(opened.step, steps + 1);
    assert!(!serde_json::to_string(&opened).unwrap().contains("stickers"));
    let connection = database(&stage);
    for times in ["made_at", "changed_at"] {
        let sql = format!("SELECT count(*) FROM ballot WHERE {times} = '2026-10-14T11:00:00Z'");
        assert_eq!(number(&connection, &sql), 40);
    }
    let mut rows = connection
        .prepare("SELECT id, content ->> '$[0].stickers' FROM ballot ORDER BY row")
        .unwrap();
    let rows: Vec<(String, i64)> = rows
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(
        rows.iter()
            .all(|(id, _)| uuid::Uuid::parse_str(id).unwrap().get_version_num() == 4)
    );
    let in_order: Vec<i64> = (0..40).map(|n| n % 4).collect();
    let given: Vec<i64> = rows.iter().map(|(_, stickers)| *stickers).collect();
    assert_ne!(
        given, in_order,
        "the rows lie in the order in which they were cast"
    );
    assert_eq!(counted(&stage), 40);
}

#[test]
fn a_voter_changes_their_mind_until_the_vote_is_opened() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage.apply(cast_by(&company, "first voter", 3)).unwrap();
    stage.apply(cast_by(&company, "second voter", 2)).unwrap();
    stage.apply(cast_by(&company, "first voter", 1)).unwrap();
    assert_eq!(counted(&stage), 2);
    assert!(stage.apply(take_back(&company, "third voter")).is_err());
    stage.apply(take_back(&company, "second voter")).unwrap();
    assert_eq!(counted(&stage), 1);
    assert!(stage.apply(take_back(&company, "second voter")).is_err());
    stage.apply(cast_by(&company, "second voter", 3)).unwrap();

    let kept = "SELECT count(*) FROM ballot_box WHERE voter LIKE '%voter%'";
    assert_eq!(
        number(&database(&stage), kept),
        0,
        "a secret is kept as it is"
    );
    stage.apply(open(&company)).unwrap();
    assert_eq!(stickers(&stage.all(Kind::ballot)), [1, 3]);
    for table in ["ballot_box", "ballot_key"] {
        let sql = format!("SELECT count(*) FROM {table}");
        assert_eq!(number(&database(&stage), &sql), 0, "{table}");
    }
    assert!(stage.apply(take_back(&company, "first voter")).is_err());
    assert!(stage.apply(cast_by(&company, "first voter", 2)).is_err());
    assert_eq!(stickers(&stage.all(Kind::ballot)), [1, 3]);
}

#[test]
fn the_same_voter_is_somebody_else_in_another_vote() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage.apply(cast_by(&company, "first voter", 3)).unwrap();
    let rating = json!({"session": company.session, "about": "rating", "content": {"score": 4}, "voter": "first voter"});
    stage.apply(json!([{"cast_ballot": rating}])).unwrap();
    let hashes = "SELECT count(DISTINCT voter) FROM ballot_box";
    assert_eq!(number(&database(&stage), hashes), 2);
}

#[test]
fn no_other_road_leads_to_a_ballot() {
    let mut stage = Stage::new();
    let company = stage.company();
    let add = json!({"add": {"kind": "ballot", "session": company.session, "about": "let_downs", "content": []}});
    let refused = |stage: &mut Stage, edits: Value| {
        let before = (stage.everything(), counted(stage));
        let why = stage.apply(edits.clone()).unwrap_err();
        assert!(
            matches!(why, RoomError::Rule { rule: "votes", .. }),
            "{edits}: {why}"
        );
        assert_eq!((stage.everything(), counted(stage)), before, "{edits}");
    };
    refused(&mut stage, json!([add]));
    let another = json!({"add": {"kind": "silo", "name": "Another"}});
    refused(
        &mut stage,
        json!([another, {"cast_ballot": ballot(&company, 1)}]),
    );
    refused(
        &mut stage,
        json!([{"cast_ballot": ballot(&company, 1)}, {"cast_ballot": ballot(&company, 1)}]),
    );
    for wrong in [
        json!({"cast_ballot": ballot(&company, 4)}),
        json!({"cast_ballot": ballot(&company, -1)}),
        json!({"cast_ballot": {"session": company.session, "about": "rating", "content": {"score": 6}}}),
        json!({"cast_ballot": {"session": company.session, "about": "let_downs", "content": {"score": 3}}}),
    ] {
        refused(&mut stage, json!([wrong]));
    }

    stage.apply(cast(&company)).unwrap();
    stage.apply(open(&company)).unwrap();
    let id = stage.all(Kind::ballot)[0].id.clone().unwrap();
    let of = json!({"kind": "ballot", "id": id});
    refused(&mut stage, json!([add]));
    refused(&mut stage, json!([{"cast_ballot": ballot(&company, 1)}]));
    refused(
        &mut stage,
        json!([{"change": {"kind": "ballot", "id": id, "fields": {"content": []}}}]),
    );
    refused(&mut stage, json!([{"remove": of}]));
    refused(&mut stage, json!([{"purge": {"what": of}}]));
    assert!(stage.undo().is_err(), "opening cannot be undone");
}

#[test]
fn a_session_in_which_votes_were_cast_stays_in_the_record() {
    let mut stage = Stage::new();
    let company = stage.company();
    let later = stage.add(json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-11-11"}));
    let rating = json!({"session": later, "about": "rating", "content": {"score": 3}});
    stage.apply(json!([{"cast_ballot": rating}])).unwrap();
    let refused = stage.undo().unwrap_err().to_string();
    assert!(refused.contains("cannot be removed"), "{refused}");
    stage.apply(cast(&company)).unwrap();
    let remove = json!([{"remove": {"kind": "session", "id": company.session}}]);
    let refused = stage.apply(remove.clone()).unwrap_err().to_string();
    assert!(refused.contains("cannot be removed"), "{refused}");
    stage.apply(open(&company)).unwrap();
    stage.apply(remove).unwrap_err();
    for session in [&company.session, &later] {
        let purge = json!([{"purge": {"what": {"kind": "session", "id": session}}}]);
        stage.apply(purge).unwrap();
    }
    assert_eq!(stage.all(Kind::ballot), []);
    assert_eq!(counted(&stage), 0);
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
        (&one_silo, "one department only"),
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

/// A room as version 9 wrote it: with a ballot of a vote that was opened, and one of a vote that was not.
fn room_of_version_9(dir: &std::path::Path) {
    let mut old = Connection::open(dir.join(DATABASE)).unwrap();
    old.pragma_update(None, "application_id", schema::APPLICATION_ID)
        .unwrap();
    schema::migrations().to_version(&mut old, 9).unwrap();
    old.execute_batch(
        r#"INSERT INTO room (id, made_at, changed_at, name, company) VALUES ('r', '2026-10-14T08:00:00Z', '2026-10-14T08:00:00Z', 'Old', 'Old');
        INSERT INTO session (id, made_at, changed_at, rhythm, held_on, opened) VALUES
            ('s', '2026-10-14T08:00:00Z', '2026-10-14T08:00:00Z', 'monthly', '2026-10-14', '[{"about":"rating","at":"2026-10-14T11:00:00Z"}]');
        INSERT INTO ballot (id, made_at, changed_at, session, about, content) VALUES
            ('00000000-0000-7001-8000-000000000001', '2026-10-14T10:01:02Z', '2026-10-14T10:01:02Z', 's', 'rating', '{"score":2,"word":"long"}'),
            ('00000000-0000-7001-8000-000000000002', '2026-10-14T10:03:04Z', '2026-10-14T10:03:04Z', 's', 'let_downs', '[]');
        INSERT INTO step (name, source, at, schema, edits, can_be_undone) VALUES
            ('Cast a ballot', 'hand', '2026-10-14T10:01:02Z', 9, '[{"cast_ballot":{"content":{"score":2}}}]', 1),
            ('Cast a ballot', 'hand', '2026-10-14T10:03:04Z', 9, '[{"cast_ballot":{"content":[]}}]', 1),
            ('Undo: Cast a ballot', 'undo', '2026-10-14T10:05:06Z', 9, '[]', 0);
        INSERT INTO change (step, position, kind, id, after) VALUES
            (1, 0, 'ballot', '00000000-0000-7001-8000-000000000001', '{"content":{"score":2}}'),
            (2, 0, 'ballot', '00000000-0000-7001-8000-000000000002', '{"content":[]}'),
            (3, 0, 'ballot', '00000000-0000-7001-8000-000000000003', NULL);"#,
    )
    .unwrap();
}

#[test]
fn the_ballots_of_an_earlier_version_lose_their_times_and_keep_their_votes() {
    let dir = tempfile::tempdir().unwrap();
    room_of_version_9(dir.path());
    let mut room = Room::open(dir.path()).unwrap();
    let connection = Connection::open(dir.path().join(DATABASE)).unwrap();
    assert_eq!(
        number(
            &connection,
            "SELECT count(*) FROM ballot_box WHERE about = 'let_downs'"
        ),
        1
    );
    assert_eq!(
        number(
            &connection,
            "SELECT count(*) FROM ballot WHERE about = 'rating' AND content ->> '$.score' = 2"
        ),
        1
    );
    assert_eq!(
        number(
            &connection,
            "SELECT count(*) FROM change WHERE kind = 'ballot'"
        ),
        0
    );
    let ids = "SELECT count(*) FROM (SELECT id FROM ballot UNION SELECT id FROM ballot_box) WHERE length(id) = 36 AND substr(id, 15, 1) = '4'";
    assert_eq!(number(&connection, ids), 2);
    let mut texts = String::new();
    for sql in [
        "SELECT group_concat(made_at || changed_at) FROM ballot",
        "SELECT group_concat(at || edits) FROM step",
    ] {
        texts.push_str(
            &connection
                .query_row(sql, [], |row| row.get::<_, String>(0))
                .unwrap(),
        );
    }
    for secret in ["10:01", "10:03", "10:05", "score"] {
        assert!(!texts.contains(secret), "{secret} in {texts}");
    }
    let mut clock = room::time::FixedClock::new("2026-12-01T09:00:00Z".parse().unwrap());
    assert!(
        room.undo(&mut clock).is_err(),
        "nothing of it can be undone"
    );
}

/// All that lies in the room's folder, file by file.
fn files(dir: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(dir).unwrap().map(Result::unwrap);
    files
        .filter(|file| file.path().is_file())
        .map(|file| {
            let name = file.file_name().into_string().unwrap();
            (name, std::fs::read(file.path()).unwrap())
        })
        .collect()
}

fn places(bytes: &[u8], words: &str) -> Vec<usize> {
    let windows = bytes.windows(words.len()).enumerate();
    windows
        .filter(|(_, window)| *window == words.as_bytes())
        .map(|(at, _)| at)
        .collect()
}

#[test]
fn no_file_of_a_room_of_an_earlier_version_says_when_a_ballot_was_cast() {
    let dir = tempfile::tempdir().unwrap();
    room_of_version_9(dir.path());
    drop(Room::open(dir.path()).unwrap());
    let files = files(dir.path());
    assert!(files.iter().any(|(name, _)| name == "room.db.bak"));
    for (name, bytes) in files {
        for said in ["10:01:02", "10:03:04", "00000000-0000-7001"] {
            assert_eq!(
                places(&bytes, said),
                Vec::<usize>::new(),
                "{said} in {name}"
            );
        }
    }
}

#[test]
fn ballots_lie_in_the_file_in_an_order_that_says_nothing() {
    let mut stage = Stage::new();
    let company = stage.company();
    for number in 0..12 {
        let word = format!("cast-as-number-{number:02}.");
        let content = json!({"score": 1 + number % 5, "word": word});
        let ballot = json!({"session": company.session, "about": "rating", "content": content, "voter": number.to_string()});
        stage.apply(json!([{"cast_ballot": ballot}])).unwrap();
        let take =
            json!({"session": company.session, "about": "rating", "voter": number.to_string()});
        if number % 4 == 3 {
            stage.apply(json!([{"take_back_ballot": take}])).unwrap();
        }
    }
    let connection = database(&stage);
    let words: Vec<String> = connection
        .prepare("SELECT content ->> '$.word' FROM ballot_box ORDER BY id")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(words.len(), 9);
    let lie = |stage: &Stage| -> Vec<Vec<usize>> {
        let files = files(stage.room.dir());
        let bytes = files.iter().map(|(_, bytes)| bytes);
        let bytes: Vec<u8> = bytes.flatten().copied().collect();
        (0..12)
            .map(|number| places(&bytes, &format!("cast-as-number-{number:02}.")))
            .collect()
    };
    let places = lie(&stage);
    let at = |word: &String| {
        word["cast-as-number-".len()..][..2]
            .parse::<usize>()
            .unwrap()
    };
    for (number, places) in places.iter().enumerate() {
        assert_eq!(
            places.len(),
            usize::from(number % 4 != 3),
            "{number} in all files"
        );
    }
    let by_id: Vec<usize> = words.iter().map(|word| places[at(word)][0]).collect();
    assert!(by_id.is_sorted_by(|one, next| one > next), "{by_id:?}");
    stage
        .apply(json!([{"open_votes": {"session": company.session, "about": "rating"}}]))
        .unwrap();
    for (number, places) in lie(&stage).iter().enumerate() {
        let kept = if number % 4 == 3 { 0 } else { 2 };
        assert_eq!(
            places.len(),
            kept,
            "{number}: in the room and in its journal"
        );
    }
}

#[test]
fn a_let_down_that_is_gone_takes_no_votes_and_does_not_keep_the_others_from_being_revealed() {
    let mut stage = Stage::new();
    let company = stage.company();
    for stickers in [0, 2] {
        let content = json!([{"let_down": "nope", "stickers": stickers}]);
        let ballot = json!({"session": company.session, "about": "let_downs", "content": content});
        let refused = stage.apply(json!([{"cast_ballot": ballot}])).unwrap_err();
        assert!(
            refused.to_string().contains("no longer in the room"),
            "{refused}"
        );
    }
    stage.apply(cast(&company)).unwrap();
    // As a version cast it that did not look.
    database(&stage)
        .execute(
            "INSERT INTO ballot_box (id, session, about, content) VALUES \
             ('5a0e1b52-6b39-4e0e-9f9d-0a4f6b2f8a10', ?1, 'let_downs', '[{\"let_down\":\"nope\",\"stickers\":2}]')",
            [&company.session],
        )
        .unwrap();
    stage.apply(open(&company)).unwrap();
    let ballots = stage.all(Kind::ballot);
    assert_eq!(ballots.len(), 1);
    let votes: i64 = ballots
        .iter()
        .filter_map(|ballot| ballot.fields.get("content")?.get(0)?["stickers"].as_i64())
        .sum();
    assert_eq!(votes, 3);
}

#[test]
fn a_session_in_which_votes_were_cast_has_begun_and_one_that_is_over_takes_none() {
    let mut stage = Stage::new();
    let company = stage.company();
    let agenda = json!([{"kind": "choose", "title": "Choose", "minutes": 5}]);
    let session = company.session.as_str();
    stage
        .change(Kind::session, session, json!({"agenda": agenda}))
        .unwrap();
    stage
        .apply(json!([{"start_session": {"session": session}}]))
        .unwrap();
    stage.apply(cast(&company)).unwrap();
    let refused = stage.undo().unwrap_err();
    assert!(refused.to_string().contains("its start stays"), "{refused}");
    stage.apply(open(&company)).unwrap();
    stage
        .apply(json!([{"adjourn": {"session": session}}]))
        .unwrap();
    let rating = json!({"session": session, "about": "rating", "content": {"score": 4}});
    let refused = stage.apply(json!([{"cast_ballot": rating}])).unwrap_err();
    assert!(refused.to_string().contains("session is over"), "{refused}");
}

#[test]
fn a_room_comes_only_with_ballots_that_were_revealed_and_without_their_times() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage.apply(cast(&company)).unwrap();
    stage.apply(open(&company)).unwrap();
    let records = {
        let eye = stage.eye(Who::Console);
        room::exchange::portable::records(&eye.at(today())).unwrap()
    };
    let mut records: Vec<Value> = records
        .iter()
        .map(|record| serde_json::to_value(record).unwrap())
        .collect();
    let ballot = records
        .iter_mut()
        .find(|one| one["kind"] == "ballot")
        .unwrap();
    ballot["id"] = "01a0e73e-1280-7327-9d82-e8e61873ed19".into();
    ballot["made_at"] = "2026-10-14T10:01:02Z".into();
    let folder = stage.dir.path().join("from");
    std::fs::create_dir_all(&folder).unwrap();
    let mut made = |records: &[Value], name: &str| {
        let whole = json!({"format": "customer-room", "version": 1, "records": records});
        std::fs::write(folder.join("room.json"), whole.to_string()).unwrap();
        room::exchange::portable::import(&folder, &stage.dir.path().join(name), &mut stage.clock)
    };
    let room = made(&records, "made").unwrap();
    let connection = Connection::open(room.dir().join(DATABASE)).unwrap();
    let said = "SELECT count(*) FROM ballot WHERE substr(id, 15, 1) = '4' AND made_at NOT LIKE '%10:01:02%'";
    assert_eq!(number(&connection, said), 1);
    for session in records.iter_mut().filter(|one| one["kind"] == "session") {
        session.as_object_mut().unwrap().remove("opened");
    }
    let Err(refused) = made(&records, "not_made") else {
        panic!("a ballot of a vote that nobody revealed came in");
    };
    assert!(refused.to_string().contains("by its vote"), "{refused}");
}
