//! Rooms that cannot be opened as they should: each says so in a sentence, is opened for reading where possible, and
//! nothing is written.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]
#![cfg(unix)]

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicI64, Ordering};

use common::{Stage, today};
use room::changes::edit::Edit;
use room::exchange::portable;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal::Source;
use room::time::FixedClock;
use room::{DATABASE, Room, RoomError};
use rusqlite::Connection;
use serde_json::json;

/// A clock that gives other ids than those before it.
fn clock() -> FixedClock {
    static CLOCKS: AtomicI64 = AtomicI64::new(0);
    let start: jiff::Timestamp = "2026-10-14T09:00:00Z".parse().unwrap();
    let later = CLOCKS.fetch_add(1, Ordering::Relaxed);
    FixedClock::new(start + jiff::SignedDuration::from_millis(later))
}

fn stages(room: &Room) -> usize {
    let eye = room.eye(Who::Console).unwrap();
    room::store::rows::all(eye.at(today()).connection, Kind::stage)
        .unwrap()
        .len()
}

fn a_stage() -> Vec<Edit> {
    serde_json::from_value(
        json!([{"add": {"kind": "stage", "name": "I come back", "position": 9}}]),
    )
    .unwrap()
}

/// A closed room of one stage.
fn closed() -> (Stage, PathBuf) {
    let mut stage = Stage::new();
    stage.company();
    let stage = stage.reopen();
    let path = stage.room.dir().to_owned();
    (stage, path)
}

/// Opens the room for reading, and tries every road by which it could be written.
fn only_for_reading(dir: &Path, why: &str) {
    let mut room = Room::open(dir).unwrap();
    let said = room.read_only().unwrap_or_default().to_owned();
    assert!(said.contains(why), "{said}");
    assert_eq!(stages(&room), 1);
    let mut refused = vec![
        room.apply(a_stage(), Source::Hand, &mut clock()).err(),
        room.undo(&mut clock()).err(),
        room.import_table(
            common::table(Kind::complaint, "rows.csv"),
            std::iter::empty(),
            Default::default,
            |_| Vec::new(),
            &mut clock(),
        )
        .err(),
        room.keep_sound("key", "hash", 1, &[]).err(),
        room.forget_renderings().err(),
    ];
    for refused in refused.drain(..) {
        let refused = refused.unwrap();
        assert!(matches!(refused, RoomError::ReadOnly(_)), "{refused}");
        assert!(refused.to_string().contains(why), "{refused}");
    }
    let aside = tempfile::tempdir().unwrap();
    let copy = aside.path().join("copy.room");
    portable::export(&room.eye(Who::Console).unwrap().at(today()), dir, &copy).unwrap();
    let copy = portable::import(&copy, &aside.path().join("copy"), &mut clock()).unwrap();
    assert_eq!(stages(&copy), 1, "what can be read can be taken away");
}

/// Tries to open the folder, and answers the sentence.
fn refused(dir: &Path) -> String {
    let before = fs::read(dir.join(DATABASE)).unwrap_or_default();
    let why = Room::open(dir).err().unwrap().to_string();
    assert_eq!(why.lines().count(), 1, "{why}");
    assert!(
        why.contains(&dir.display().to_string()),
        "it names the folder: {why}"
    );
    assert!(
        fs::read(dir.join(DATABASE)).unwrap_or_default() == before,
        "something was written"
    );
    why
}

#[test]
fn a_room_of_a_newer_program_is_opened_for_reading_and_stays_as_it_is() {
    let (stage, dir) = closed();
    drop(stage.room);
    let connection = Connection::open(dir.join(DATABASE)).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    drop(connection);
    let before = fs::read(dir.join(DATABASE)).unwrap();
    only_for_reading(&dir, "newer Customer Room");
    assert!(fs::read(dir.join(DATABASE)).unwrap() == before);
    assert!(!dir.join("room.db.bak").exists());
}

#[test]
fn a_newer_room_that_was_not_closed_keeps_its_log_as_it_is() {
    let (mut stage, dir) = closed();
    stage
        .apply(json!([{"add": {"kind": "silo", "name": "Returns"}}]))
        .unwrap();
    // The log is full as after a crash: copied while the room is open.
    let crashed = tempfile::tempdir().unwrap();
    for name in [DATABASE, "room.db-wal"] {
        fs::copy(dir.join(name), crashed.path().join(name)).unwrap();
    }
    drop(stage);
    let log = fs::read(crashed.path().join("room.db-wal")).unwrap();
    assert!(!log.is_empty());
    let connection = Connection::open(crashed.path().join(DATABASE)).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    let log = fs::read(crashed.path().join("room.db-wal")).unwrap();
    let whole = fs::read(crashed.path().join(DATABASE)).unwrap();
    only_for_reading(crashed.path(), "newer");
    assert!(fs::read(crashed.path().join(DATABASE)).unwrap() == whole);
    assert!(fs::read(crashed.path().join("room.db-wal")).unwrap() == log);
    drop(connection);
}

#[test]
fn a_file_that_may_not_be_written_is_opened_for_reading() {
    let (stage, dir) = closed();
    drop(stage.room);
    let database = dir.join(DATABASE);
    fs::set_permissions(&database, fs::Permissions::from_mode(0o444)).unwrap();
    let before = fs::read(&database).unwrap();
    only_for_reading(&dir, "read-only");
    assert!(fs::read(&database).unwrap() == before);
}

/// A folder on a medium of its own, which goes away at the end.
struct Medium(PathBuf);

impl Medium {
    /// None where this machine does not let us mount one; then the test says so.
    fn mount(at: &Path, options: &[&str]) -> Option<Self> {
        fs::create_dir_all(at).unwrap();
        let done = Command::new("mount").args(options).arg(at).output();
        match done {
            Ok(done) if done.status.success() => Some(Self(at.to_owned())),
            _ => {
                common::not_tried("nothing can be mounted here.");
                None
            }
        }
    }
}

impl Drop for Medium {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_room_on_a_medium_that_cannot_be_written_is_opened_for_reading() {
    let aside = tempfile::tempdir().unwrap();
    // Signs that mean something in an address of a file.
    let at = aside.path().join("DVD #1 100%?");
    let Some(medium) = Medium::mount(&at, &["-t", "tmpfs", "-o", "size=8m", "tmpfs"]) else {
        return;
    };
    let (stage, dir) = closed();
    drop(stage.room);
    fs::create_dir(at.join("room")).unwrap();
    fs::copy(dir.join(DATABASE), at.join("room").join(DATABASE)).unwrap();
    let remounted = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(&medium.0)
        .status()
        .unwrap();
    assert!(remounted.success());
    assert!(fs::write(at.join("room/x"), "x").is_err());
    only_for_reading(&at.join("room"), "read-only");
}

#[test]
fn a_folder_that_may_not_be_written_is_opened_for_reading() {
    let (stage, dir) = closed();
    drop(stage.room);
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(dir.join("x"), "x").is_ok() {
        common::not_tried(
            "this user may write everywhere. The command line's test does it as another user.",
        );
        return;
    }
    only_for_reading(&dir, "read-only");
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn what_is_no_room_says_what_it_is() {
    let aside = tempfile::tempdir().unwrap();
    let dir = aside.path().join("folder");
    fs::create_dir(&dir).unwrap();
    assert!(refused(&dir).contains("no room.db"));
    assert!(refused(&aside.path().join("nowhere")).contains("no room.db"));
    for (bytes, said) in [
        (Vec::new(), "is empty"),
        (b"Dear diary, this is no database at all, but it is a little longer than a header would be".repeat(50), "damaged"),
        (vec![0; 8192], "damaged"),
    ] {
        fs::write(dir.join(DATABASE), bytes).unwrap();
        let sentence = refused(&dir);
        assert!(sentence.contains(said), "{sentence}");
    }
    fs::remove_file(dir.join(DATABASE)).unwrap();
    let other = Connection::open(dir.join(DATABASE)).unwrap();
    other
        .execute_batch("CREATE TABLE bookmark (address TEXT); PRAGMA application_id = 12345;")
        .unwrap();
    drop(other);
    assert!(refused(&dir).contains("another program"));
}

#[test]
fn a_truncated_room_is_refused_or_read_and_never_written() {
    let (stage, dir) = closed();
    drop(stage.room);
    let whole = fs::read(dir.join(DATABASE)).unwrap();
    for part in [1, 100, PAGE, 5000, whole.len() / 2, whole.len() - PAGE] {
        damaged(&dir, &whole[..part], &format!("cut off at {part}"));
    }
}

#[test]
fn a_damaged_room_is_refused_or_read_and_never_written() {
    let (stage, dir) = closed();
    drop(stage.room);
    let whole = fs::read(dir.join(DATABASE)).unwrap();
    let pages = whole.len() / PAGE;
    let mut read = 0;
    for page in (0..pages).step_by(7).chain([0, pages - 1]) {
        let mut bytes = whole.clone();
        let from = page * PAGE;
        bytes[from..from + PAGE]
            .iter_mut()
            .enumerate()
            .for_each(|(at, byte)| *byte = (at * 31 % 251) as u8);
        read += usize::from(damaged(&dir, &bytes, &format!("page {page} of {pages}")));
    }
    assert!(
        read > 0,
        "a room that is damaged in one place can mostly still be read"
    );
}

/// Bytes of a page of a room's database.
const PAGE: usize = 8192;

/// Opens a damaged room; answers whether it could be.
fn damaged(dir: &Path, bytes: &[u8], how: &str) -> bool {
    fs::write(dir.join(DATABASE), bytes).unwrap();
    let opened = Room::open(dir);
    let there = match opened {
        Ok(mut room) => {
            let why = room.read_only().unwrap_or_default().to_owned();
            assert!(why.contains("damaged"), "{how}: {why}");
            let refused = room
                .apply(a_stage(), Source::Hand, &mut clock())
                .unwrap_err();
            assert!(
                matches!(refused, RoomError::ReadOnly(_)),
                "{how}: {refused}"
            );
            // What lies on the damaged page may answer with an error, and never with a panic.
            if let Ok(eye) = room.eye(Who::Console) {
                let seen = eye.at(today());
                for kind in Kind::ALL {
                    let _ = room::store::rows::all(seen.connection, *kind);
                }
                let found = room::store::schema::trouble(seen.connection)
                    .unwrap_or_else(|why| vec![why.to_string()]);
                assert!(!found.is_empty(), "{how}: nothing is found wrong");
            }
            true
        }
        Err(why) => {
            assert!(why.to_string().contains("damaged"), "{how}: {why}");
            false
        }
    };
    assert!(
        fs::read(dir.join(DATABASE)).unwrap() == bytes,
        "{how}: something was written"
    );
    there
}

#[test]
fn while_another_program_writes_an_edit_is_refused_and_looking_goes_on() {
    let (mut stage, dir) = closed();
    let before = stage.everything();
    let other = Connection::open(dir.join(DATABASE)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = stage
        .apply(json!([{"add": {"kind": "silo", "name": "Returns"}}]))
        .unwrap_err();
    assert!(matches!(refused, RoomError::Busy), "{refused}");
    assert!(
        refused.to_string().contains("another program is writing"),
        "{refused}"
    );
    assert_eq!(stage.everything(), before);
    other.execute_batch("COMMIT").unwrap();
    stage
        .apply(json!([{"add": {"kind": "silo", "name": "Returns"}}]))
        .unwrap();
}

#[test]
fn a_room_that_another_program_holds_for_itself_is_busy_not_damaged() {
    let (stage, dir) = closed();
    drop(stage.room);
    let other = Connection::open(dir.join(DATABASE)).unwrap();
    other
        .pragma_update(None, "locking_mode", "EXCLUSIVE")
        .unwrap();
    other
        .execute_batch("BEGIN EXCLUSIVE; UPDATE silo SET colour = colour; COMMIT")
        .unwrap();
    let refused = Room::open(&dir).err().unwrap();
    assert!(matches!(refused, RoomError::Busy), "{refused}");
}

#[test]
fn a_full_disk_refuses_the_edit_and_the_room_is_as_before() {
    let aside = tempfile::tempdir().unwrap();
    let at = aside.path().join("small");
    let Some(_medium) = Medium::mount(&at, &["-t", "tmpfs", "-o", "size=6m", "tmpfs"]) else {
        return;
    };
    let mut room = Room::create(&at.join("room")).unwrap();
    let add = |room: &mut Room, record: serde_json::Value| {
        let edits: Vec<Edit> = serde_json::from_value(json!([{"add": record}])).unwrap();
        room.apply(edits, Source::Hand, &mut clock())
    };
    add(
        &mut room,
        json!({"kind": "room", "name": "Small", "company": "Small"}),
    )
    .unwrap();
    let everything = |room: &Room| {
        let eye = room.eye(Who::Console).unwrap();
        let records = portable::records(&eye.at(today())).unwrap();
        serde_json::to_string(&records).unwrap()
    };
    let mut kept = 0;
    let (before, refused) = loop {
        let before = everything(&room);
        match add(
            &mut room,
            json!({"kind": "stage", "name": "x".repeat(19_000), "position": 1}),
        ) {
            Ok(_) => kept += 1,
            Err(why) => break (before, why),
        }
        assert!(kept < 1_000, "the disk is never full");
    };
    assert!(kept > 3, "{refused}");
    assert!(matches!(refused, RoomError::DiskFull), "{refused}");
    assert!(everything(&room) == before);
    assert!(matches!(
        Room::create(&at.join("another")),
        Err(RoomError::DiskFull)
    ));
    assert!(!at.join("another").exists(), "half a room is left behind");
    let to = at.join("copy.room");
    let eye = room.eye(Who::Console).unwrap();
    fs::write(at.join("filler"), vec![1; 8 << 20]).unwrap_err();
    let full = portable::export(&eye.at(today()), room.dir(), &to).unwrap_err();
    assert!(matches!(full, RoomError::DiskFull), "{full}");
    let mut left = at.read_dir().unwrap().flatten();
    let half = left.find(|entry| {
        entry
            .file_name()
            .to_string_lossy()
            .starts_with(".being-written")
    });
    assert!(!to.exists() && half.is_none(), "{half:?}");
    drop(eye);
    fs::remove_file(at.join("filler")).unwrap();

    drop(room);
    let room = Room::open(&at.join("room")).unwrap();
    assert!(everything(&room) == before);
    let eye = room.eye(Who::Console).unwrap();
    assert_eq!(
        room::store::schema::trouble(eye.at(today()).connection).unwrap(),
        Vec::<String>::new()
    );
}

/// The tables of version 1, and the rows that it wrote for a small room. A later version adds its own file beside it.
const V1: [&str; 2] = [
    include_str!("../src/store/migrations/001_room.sql"),
    include_str!("rooms/v1.sql"),
];

#[test]
fn a_room_of_an_earlier_version_is_brought_up_to_date_and_says_the_same() {
    let aside = tempfile::tempdir().unwrap();
    let database = aside.path().join(DATABASE);
    let old = Connection::open(&database).unwrap();
    V1.iter().for_each(|sql| old.execute_batch(sql).unwrap());
    let version: i64 = old
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(version, 1);
    drop(old);

    let mut room = Room::open(aside.path()).unwrap();
    assert_eq!(room.read_only(), None);
    assert_eq!(
        aside.path().join("room.db.bak").exists(),
        version < room::store::schema::VERSION
    );
    let eye = room.eye(Who::Console).unwrap();
    let seen = eye.at(today());
    let now: i64 = seen
        .connection
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(now, room::store::schema::VERSION);
    let hits = room::questions::search(&seen, "vermilion", 10).unwrap();
    assert_eq!(hits.len(), 1);
    let stage = room::store::rows::all(seen.connection, Kind::stage)
        .unwrap()
        .remove(0);
    assert_eq!(stage.fields["name"], "I wait for my parcel");
    assert_eq!(
        room::store::schema::trouble(seen.connection).unwrap(),
        Vec::<String>::new()
    );
    drop(eye);
    // What was done then can be undone now.
    let undone = room.undo(&mut clock()).unwrap();
    assert_eq!(undone.name, "Undo: Change 'I wait for my parcel'");
    room.redo(&mut clock()).unwrap();
    room.apply(a_stage(), Source::Hand, &mut clock()).unwrap();
}

#[test]
fn of_two_that_make_a_room_in_one_folder_one_does_and_the_other_is_told() {
    for _ in 0..8 {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("room");
        let make = || Room::create(&dir).map(drop);
        let made = std::thread::scope(|scope| {
            [scope.spawn(make), scope.spawn(make)].map(|one| one.join().unwrap())
        });
        let refused: Vec<String> = made
            .iter()
            .filter_map(|one| one.as_ref().err())
            .map(ToString::to_string)
            .collect();
        assert_eq!(refused.len(), 1, "{refused:?}");
        assert!(
            refused[0].contains("being made") || refused[0].contains("a room in"),
            "{refused:?}"
        );
        assert_eq!(Room::open(&dir).unwrap().read_only(), None);
    }
}
