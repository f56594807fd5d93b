//! A room can be taken away and stood up again, to the byte; and what others hand us cannot do harm.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::fs::{self, File};
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use common::{Stage, handed_out, room_with_secrets, sample, sample_named, today};
use proptest::prelude::*;
use room::exchange::portable;
use room::record::id::Ref;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::time::FixedClock;
use room::{Room, RoomError};
use serde_json::{Value, json};
use tempfile::TempDir;

fn clock() -> FixedClock {
    FixedClock::new("2027-01-01T00:00:00Z".parse().unwrap())
}

fn export(room: &Room, to: &Path) {
    portable::export(&room.eye(Who::Console).unwrap().at(today()), room.dir(), to).unwrap();
}

/// Every file of a folder by its path in it, with its bytes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => found.push((
                    path.strip_prefix(folder).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                )),
            }
        }
    }
    found.sort();
    found
}

/// A room with an original in its store.
fn with_media() -> Stage {
    let (mut stage, _) = room_with_secrets();
    let media = stage.room.dir().join("media/aa");
    fs::create_dir_all(&media).unwrap();
    let hash = "aa".repeat(32);
    fs::write(media.join(format!("{hash}.jpg")), b"a picture").unwrap();
    stage.add(json!({"kind": "artifact", "title": "Letter", "seen_on": "2026-10-01", "pages": [{"media": hash}]}));
    stage
        .import_table(
            Kind::complaint,
            vec![json!({"words": "Late", "category": "Delivery"})],
        )
        .unwrap();
    stage
}

fn there_and_back(room: &Room, aside: &Path) {
    for (first, second, copy) in [("one", "two", "room"), ("one.room", "two.room", "zipped")] {
        let (first, second, copy) = (aside.join(first), aside.join(second), aside.join(copy));
        export(room, &first);
        let again = portable::import(&first, &copy, &mut clock()).unwrap();
        export(&again, &second);
        let bytes = |path: &Path| match path.is_dir() {
            true => files(path),
            false => vec![(PathBuf::new(), fs::read(path).unwrap())],
        };
        assert!(
            bytes(&first) == bytes(&second),
            "{} is not as it was",
            first.display()
        );
        assert!(fs::read(aside.join("one/room.json")).unwrap().len() > 1000);
    }
}

#[test]
fn export_new_export_gives_the_same_bytes() {
    let stage = with_media();
    let aside = tempfile::tempdir().unwrap();
    there_and_back(&stage.room, aside.path());
    assert_eq!(
        files(&aside.path().join("one")).len(),
        2,
        "room.json and the one original that is named"
    );
}

#[test]
fn the_sample_room_goes_there_and_back_too() {
    let stage = sample();
    let aside = tempfile::tempdir().unwrap();
    there_and_back(&stage.room, aside.path());
}

#[test]
fn the_sample_rooms_are_written_as_an_export_writes_them() {
    for name in ["outerwear", "harbour-hotels"] {
        let stage = sample_named(name);
        let to = stage.dir.path().join("again");
        export(&stage.room, &to);
        let text = fs::read_to_string(to.join("room.json")).unwrap();
        let written: Value = serde_json::from_str(&text).unwrap();
        let written = written["records"].as_array().unwrap();
        let handed: Vec<Value> = handed_out(name).into_values().flatten().collect();
        let lost: Vec<&Value> = handed
            .iter()
            .filter(|record| record["kind"] != "ballot" && !written.contains(record))
            .collect();
        assert!(
            lost.is_empty(),
            "{name}: {} records came back otherwise, the first: {}",
            lost.len(),
            lost[0]
        );
    }
}

#[test]
fn what_is_shared_holds_nothing_private() {
    let stage = with_media();
    let eye = stage.eye(Who::Wall);
    let shared = serde_json::to_string(&portable::records(&eye.at(today())).unwrap()).unwrap();
    assert!(!shared.contains("SECRET"), "{shared}");
    assert!(!shared.contains("Ashdown"), "{shared}");
    assert!(
        !shared.contains(&"aa".repeat(32)),
        "an original that nobody checked"
    );
    assert!(shared.contains("I rang four times."));
}

#[test]
fn without_a_table_that_was_taken_out_the_rest_is_a_room_still() {
    let mut stage = Stage::new();
    let company = stage.company();
    let rows = vec![json!({"words": "My coat hangs on the wall"})];
    let (done, _) = stage.import_table(Kind::complaint, rows).unwrap();
    let import = done.put[0].id.clone().unwrap();
    let row = json!({"kind": "complaint", "id": stage.found("coat")[0].of.id});
    stage
        .apply(json!([{"pin": {"what": row, "stage": company.stage}}]))
        .unwrap();
    let evidence = json!([row, {"kind": "artifact", "id": company.artifact}]);
    stage
        .change(
            Kind::let_down,
            &company.let_down,
            json!({"evidence": evidence}),
        )
        .unwrap();
    stage
        .apply(json!([{"remove": {"kind": "import", "id": import}}]))
        .unwrap();
    let aside = TempDir::new().unwrap();
    let to = aside.path().join("all.room");
    export(&stage.room, &to);
    let again = portable::import(&to, &aside.path().join("again"), &mut clock()).unwrap();
    let eye = again.eye(Who::Console).unwrap();
    let seen = eye.at(today());
    let let_down = Ref::new(Kind::let_down, company.let_down.as_str());
    let kept = room::store::rows::get(seen.connection, &let_down).unwrap();
    assert_eq!(
        kept.fields["evidence"],
        json!([{"kind": "artifact", "id": company.artifact}])
    );
}

#[test]
fn an_export_does_not_say_when_a_ballot_was_cast() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage.clock.set("2026-10-14T10:11:12Z".parse().unwrap());
    let ballot = json!({"session": company.session, "about": "let_downs", "content": [{"let_down": company.let_down, "stickers": 3}]});
    stage.apply(json!([{"cast_ballot": ballot}])).unwrap();
    let unopened = stage.dir.path().join("unopened");
    export(&stage.room, &unopened);
    assert!(
        !fs::read_to_string(unopened.join("room.json"))
            .unwrap()
            .contains("\"ballot\"")
    );
    stage
        .apply(json!([{"open_votes": {"session": company.session, "about": "let_downs"}}]))
        .unwrap();
    let opened = stage.dir.path().join("opened");
    export(&stage.room, &opened);
    let text = fs::read_to_string(opened.join("room.json")).unwrap();
    let line = text
        .lines()
        .find(|line| line.contains("\"ballot\""))
        .unwrap();
    assert!(
        !line.contains("made_at") && !line.contains("changed_at"),
        "{line}"
    );
    let record: serde_json::Value = serde_json::from_str(line.trim_end_matches(',')).unwrap();
    let id = record["id"].as_str().unwrap();
    assert_eq!(id.chars().nth(14), Some('4'), "its id is by chance: {id}");
}

#[test]
fn nothing_is_written_over() {
    let stage = Stage::new();
    let aside = tempfile::tempdir().unwrap();
    for name in ["there.room", "there"] {
        let to = aside.path().join(name);
        fs::write(&to, "mine").unwrap();
        let eye = stage.eye(Who::Console);
        let refused = portable::export(&eye.at(today()), stage.room.dir(), &to).unwrap_err();
        assert!(refused.to_string().contains("already"), "{refused}");
        assert_eq!(fs::read(&to).unwrap(), b"mine");
    }
    let to = aside.path().join("whole");
    export(&stage.room, &to);
    let refused = portable::import(&to, stage.room.dir(), &mut clock())
        .err()
        .unwrap();
    assert!(matches!(refused, RoomError::Taken(_)), "{refused}");
    assert_eq!(Room::open(stage.room.dir()).unwrap().read_only(), None);
}

/// A `.room` file with these entries.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn words(records: Value) -> Vec<u8> {
    serde_json::to_vec(&json!({"format": "customer-room", "version": 1, "records": records}))
        .unwrap()
}

const ROOM: &str = "01890000-0000-7000-8000-000000000001";
const STAGE: &str = "01890000-0000-7000-8000-000000000002";

fn room_record() -> Value {
    json!({"kind": "room", "id": ROOM, "name": "Theirs", "company": "Them"})
}

fn letter(hash: &str) -> Value {
    json!({"kind": "artifact", "seen_on": "2026-10-01", "pages": [{"media": hash}]})
}

/// Tries to make a room of these bytes, and answers the sentence; nothing may be left behind.
fn refused(name: &str, bytes: &[u8]) -> String {
    let aside = tempfile::tempdir().unwrap();
    let from = aside.path().join("theirs.room");
    fs::write(&from, bytes).unwrap();
    let said = refused_path(&from, &aside);
    assert!(said.contains("theirs.room"), "{name}: {said}");
    said
}

fn refused_path(from: &Path, aside: &TempDir) -> String {
    let before = files(aside.path());
    let dir = aside.path().join("deep/new");
    fs::create_dir_all(aside.path().join("deep")).unwrap();
    let why = match portable::import(from, &dir, &mut clock()) {
        Ok(_) => panic!("{} went in", from.display()),
        Err(why) => why.to_string(),
    };
    assert!(!dir.exists(), "a half room is left behind after: {why}");
    assert!(
        files(aside.path()) == before,
        "something is left behind after: {why}"
    );
    assert_eq!(why.lines().count(), 1, "{why}");
    // A folder that was there stays, and what lay in it.
    fs::create_dir(&dir).unwrap();
    fs::write(dir.join("mine.txt"), "mine").unwrap();
    assert!(portable::import(from, &dir, &mut clock()).is_err());
    assert_eq!(
        files(&dir),
        [("mine.txt".into(), b"mine".to_vec())],
        "after: {why}"
    );
    fs::remove_dir_all(&dir).unwrap();
    why
}

#[test]
fn what_is_no_room_is_refused_in_a_sentence() {
    let whole = zip(&[("room.json", &words(json!([room_record()])))]);
    let stage = json!({"kind": "stage", "id": STAGE, "name": "I wait", "position": 1});
    let of = |records: Value| zip(&[("room.json", &words(records))]);
    let json = |text: &str| zip(&[("room.json", text.as_bytes())]);
    for (bytes, said) in [
        (Vec::new(), "no .room file"),
        (b"not a zip at all".to_vec(), "no .room file"),
        (whole[..whole.len() / 2].to_vec(), "no .room file"),
        (zip(&[("readme.txt", b"hello")]), "no room.json"),
        (zip(&[]), "no room.json"),
        (
            zip(&[("inner/room.json", &words(json!([room_record()])))]),
            "no room.json",
        ),
        (json(""), "room.json is damaged"),
        (json("[]"), "another program"),
        (
            json("{\"format\":\"customer-room\",\"version\":1,\"records\":["),
            "room.json is damaged",
        ),
        (
            json("{\"format\":\"customer-room\",\"version\":1}"),
            "room.json is damaged",
        ),
        (
            json(&format!("{}1", "[".repeat(100_000))),
            "room.json is damaged",
        ),
        (json("{\"records\":[]}"), "another program"),
        (
            json(
                "{\"records\":[{\"kind\":\"barrier\"}],\"format\":\"customer-room\",\"version\":99}",
            ),
            "newer",
        ),
        (
            json("{\"format\":\"other\",\"version\":1,\"records\":[]}"),
            "another program",
        ),
        (
            json(
                "{\"format\":\"customer-room\",\"version\":99,\"records\":[{\"kind\":\"barrier\"}]}",
            ),
            "newer",
        ),
        (zip(&[("room.json", b"\xff\xfe{}")]), "room.json is damaged"),
        (of(json!([])), "nothing of the room itself"),
        (of(json!([stage])), "nothing of the room itself"),
        (of(json!([room_record(), room_record()])), "already"),
        (
            of(json!([room_record(), {"kind": "room", "name": "Another", "company": "Them"}])),
            "one room",
        ),
        (of(json!([room_record(), stage, stage])), "already"),
        (
            of(
                json!([room_record(), {"kind": "stage", "id": "../../up", "name": "I wait", "position": 1}]),
            ),
            "not an id",
        ),
        (
            of(json!([room_record(), {"kind": "stage", "name": "I wait"}])),
            "position",
        ),
        (
            of(
                json!([room_record(), {"kind": "stage", "name": "I wait", "position": 1, "colour": "red"}]),
            ),
            "colour",
        ),
        (
            of(json!([room_record(), {"kind": "moment", "stage": STAGE, "name": "Nowhere"}])),
            "not in this room",
        ),
        (
            of(json!([room_record(), {"kind": "complaint", "words": "Late", "stage": STAGE}])),
            "not in this room",
        ),
        (
            of(json!([room_record(), {"kind": "barrier", "name": "x"}])),
            "barrier",
        ),
        (of(json!([room_record(), 7])), "room.json is damaged"),
    ] {
        let sentence = refused(said, &bytes);
        assert!(sentence.contains(said), "wanted {said:?}: {sentence}");
    }
}

#[test]
fn a_room_json_far_longer_than_its_archive_is_refused_whatever_the_archive_says_of_it() {
    let text = " ".repeat(120 << 20);
    let honest = zip(&[("room.json", text.as_bytes())]);
    let mut lying = honest.clone();
    // In its directory: so many bytes before, and so many after it is unpacked.
    let entry = lying.windows(4).rposition(|four| four == b"PK\x01\x02");
    let lengths = entry.unwrap() + 20;
    lying[lengths..lengths + 4].copy_from_slice(&1_000_000_000_u32.to_le_bytes());
    lying[lengths + 4..lengths + 8].copy_from_slice(&1000_u32.to_le_bytes());
    for bytes in [honest, lying] {
        let said = refused("too long", &bytes);
        assert!(
            said.contains("its room.json is longer than 8") && said.contains(" MiB"),
            "{said}"
        );
    }
}

#[test]
fn what_a_room_json_says_of_itself_may_stand_behind_its_records() {
    let aside = tempfile::tempdir().unwrap();
    let from = aside.path().join("theirs");
    fs::create_dir(&from).unwrap();
    let words =
        json!({"records": [room_record()], "other": [1], "version": 1, "format": "customer-room"});
    fs::write(from.join("room.json"), words.to_string()).unwrap();
    portable::import(&from, &aside.path().join("new"), &mut clock()).unwrap();
}

#[test]
fn a_folder_without_a_room_or_no_file_at_all_is_refused() {
    let aside = tempfile::tempdir().unwrap();
    let empty = aside.path().join("empty");
    fs::create_dir(&empty).unwrap();
    assert!(refused_path(&empty, &aside).contains("no room.json"));
    assert!(refused_path(&aside.path().join("nowhere.room"), &aside).contains("no such file"));
}

#[test]
fn nothing_is_written_outside_of_media() {
    let aside = tempfile::tempdir().unwrap();
    let hash = "ab".repeat(32);
    let good = format!("media/ab/{hash}.jpg");
    let bytes = zip(&[
        ("../slipped.txt", b"out"),
        ("media/../../slipped.txt", b"out"),
        ("media/../room.db", b"out"),
        ("media/ab/../../room.db", b"out"),
        ("media/./ab/../../inbox/x.jpg", b"out"),
        ("/tmp/customer-room-slipped.txt", b"out"),
        ("media\\..\\..\\slipped.txt", b"out"),
        ("inbox/planted.jpg", b"out"),
        ("room.db-wal", b"out"),
        ("media/planted.txt", b"out"),
        (&good, b"a picture"),
        (
            &format!("media/cd/{}.jpg", "cd".repeat(32)),
            b"named by nothing",
        ),
        ("room.json", &words(json!([room_record(), letter(&hash)]))),
    ]);
    let from = aside.path().join("theirs.room");
    fs::write(&from, bytes).unwrap();
    let dir = aside.path().join("in/new");
    let room = portable::import(&from, &dir, &mut clock()).unwrap();
    assert_eq!(room.eye(Who::Console).map(|_| ()).ok(), Some(()));
    drop(room);
    let names: Vec<PathBuf> = files(aside.path())
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let expected = [
        format!("in/new/{good}"),
        "in/new/room.db".to_owned(),
        "theirs.room".to_owned(),
    ];
    assert_eq!(names, expected.map(PathBuf::from));
    assert!(!Path::new("/tmp/customer-room-slipped.txt").exists());
}

#[cfg(unix)]
#[test]
fn a_folder_is_not_read_beyond_itself() {
    use std::os::unix::fs::symlink;
    let aside = tempfile::tempdir().unwrap();
    let hash = "ab".repeat(32);
    let secret = aside.path().join("secret.txt");
    fs::write(&secret, words(json!([room_record()]))).unwrap();
    let theirs = |name: &str| {
        let from = aside.path().join(name);
        fs::create_dir_all(from.join("media/ab")).unwrap();
        fs::write(
            from.join("room.json"),
            words(json!([room_record(), letter(&hash)])),
        )
        .unwrap();
        from
    };
    let original = format!("media/ab/{hash}.jpg");

    let file = theirs("file");
    symlink(&secret, file.join(&original)).unwrap();
    let shelf = theirs("shelf");
    fs::remove_dir(shelf.join("media/ab")).unwrap();
    fs::create_dir(aside.path().join("elsewhere")).unwrap();
    fs::write(aside.path().join(format!("elsewhere/{hash}.jpg")), "secret").unwrap();
    symlink(aside.path().join("elsewhere"), shelf.join("media/ab")).unwrap();
    let json = theirs("json");
    fs::remove_file(json.join("room.json")).unwrap();
    symlink(&secret, json.join("room.json")).unwrap();
    let folder = theirs("folder");
    fs::create_dir(folder.join(&original)).unwrap();
    for (from, named) in [
        (&file, &original),
        (&shelf, &original),
        (&json, &"room.json".to_owned()),
        (&folder, &original),
    ] {
        let said = refused_path(from, &aside);
        assert!(
            said.contains(named) && said.contains("leads elsewhere"),
            "{said}"
        );
    }

    // Within the folder a link is as good as the file.
    let inner = theirs("inner");
    fs::write(inner.join("scan.jpg"), "a picture").unwrap();
    symlink(inner.join("scan.jpg"), inner.join(&original)).unwrap();
    let dir = aside.path().join("in");
    portable::import(&inner, &dir, &mut clock()).unwrap();
    let copied = dir.join(format!("media/ab/{hash}.jpg"));
    assert_eq!(fs::read(&copied).unwrap(), b"a picture");
    assert!(!copied.is_symlink());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_file_goes_in_whole_or_not_at_all(at in any::<prop::sample::Index>(), cut in any::<bool>(), byte in any::<u8>()) {
        let aside = tempfile::tempdir().unwrap();
        let from = aside.path().join("theirs.room");
        let stages: Vec<Value> = (1..9).map(|n| json!({"kind": "stage", "name": format!("I do {n}"), "position": n})).collect();
        let head = [room_record(), letter(&"ab".repeat(32))];
        let records: Vec<Value> = head.into_iter().chain(stages).collect();
        let good = format!("media/ab/{}.jpg", "ab".repeat(32));
        let mut bytes = zip(&[("room.json", &words(records.into())), (&good, &[7; 500])]);
        let at = at.index(bytes.len());
        match cut {
            true => bytes.truncate(at),
            false => bytes[at] ^= byte | 1,
        }
        File::create(&from).unwrap().write_all(&bytes).unwrap();
        let dir = aside.path().join("new");
        match portable::import(&from, &dir, &mut clock()) {
            Ok(room) => {
                let eye = room.eye(Who::Console).unwrap();
                let stages = room::store::rows::all(eye.at(today()).connection, Kind::stage).unwrap();
                prop_assert_eq!(stages.len(), 8);
                let mut original = Vec::new();
                if let Ok(mut file) = File::open(dir.join(&good)) {
                    file.read_to_end(&mut original).unwrap();
                    prop_assert_eq!(original, vec![7; 500]);
                }
            }
            Err(why) => {
                prop_assert!(!dir.exists(), "{}", why);
                prop_assert_eq!(why.to_string().lines().count(), 1);
            }
        }
    }
}
