//! Rooms that cannot be opened or written as they should, as the command line tells of them: in one sentence, with the
//! exit code that was promised, and nothing is written.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]
#![cfg(unix)]

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;

use common::{Ran, Room, program, run};
use room::record::kinds::{Import, Kind};
use room::store::journal::Source;
use serde_json::json;

const LOOKING: [&[&str]; 5] = [
    &["show"],
    &["show", "stages"],
    &["log"],
    &["search", "late"],
    &["check"],
];

fn a_stage() -> serde_json::Value {
    json!([{"add": {"kind": "stage", "name": "I come back", "position": 9}}])
}

fn furnished() -> Room {
    let room = Room::new();
    room.put(&json!([{"add": {"kind": "stage", "name": "I wait", "position": 1}}]));
    room
}

/// It can be looked at and taken away, and says why no more; everything that would write is refused.
fn only_for_reading(room: &Room, why: &str) {
    let database = room.dir.join("room.db");
    let before = fs::read(&database).unwrap();
    for arguments in LOOKING {
        let ran = room.run(arguments[0], &arguments[1..]);
        // `check` may find something.
        assert!(
            ran.code == 0 || arguments == ["check"] && ran.code == 1,
            "{arguments:?}: {ran:?}"
        );
        assert!(
            ran.err.contains("Read-only") && ran.err.contains(why),
            "{ran:?}"
        );
    }
    let stages = room.run("show", &["stages", "--json"]);
    assert_eq!(stages.json()[0]["name"], "I wait");
    let slip = room.file("slip.csv", "words\nLate\n");
    for ran in [
        room.apply(&a_stage()),
        room.run("undo", &[]),
        room.run("import", &[slip.to_str().unwrap()]),
    ] {
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.err.contains(why), "{ran:?}");
    }
    let to = room.aside.path().join("away.room");
    assert_eq!(room.run("export", &[to.to_str().unwrap()]).code, 0);
    Room::from(&to);
    assert!(
        fs::read(&database).unwrap() == before,
        "something was written"
    );
}

#[test]
fn a_read_only_room() {
    let room = furnished();
    let database = room.dir.join("room.db");
    fs::set_permissions(&database, fs::Permissions::from_mode(0o444)).unwrap();
    only_for_reading(&room, "read-only");
}

#[test]
fn a_room_of_a_newer_program() {
    let room = furnished();
    let database = room.dir.join("room.db");
    let mut bytes = fs::read(&database).unwrap();
    // SQLite keeps the version of our tables here.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&database, bytes).unwrap();
    only_for_reading(&room, "newer Customer Room");
}

#[test]
fn a_damaged_room() {
    let room = furnished();
    let database = room.dir.join("room.db");
    let whole = fs::read(&database).unwrap();
    let mut bytes = whole.clone();
    // The last leaf of an index that holds something: one of the journal's, which nobody needs who only looks.
    let size = usize::from(u16::from_be_bytes([bytes[16], bytes[17]]));
    let leaf = bytes
        .chunks(size)
        .rposition(|page| page[0] == 0x0a && page[3..5] != [0, 0])
        .unwrap();
    bytes[leaf * size..][..size].fill(0xa5);
    fs::write(&database, bytes).unwrap();
    only_for_reading(&room, "damaged");
    fs::write(&database, &whole[..4000]).unwrap();
    for arguments in LOOKING {
        let ran = room.run(arguments[0], &arguments[1..]);
        assert!(ran.sentence().contains("damaged"), "{ran:?}");
    }
}

#[test]
fn a_room_in_a_place_where_its_log_cannot_be_kept() {
    let room = furnished();
    let binary = program(["show"]).get_program().to_owned();
    // No file of this process may grow: SQLite cannot have the memory that its log is shared by.
    let there = |arguments: &[&str], input: &str| -> Ran {
        let mut shell = Command::new("sh");
        shell
            .arg("-c")
            .arg(format!("trap '' XFSZ; ulimit -f 1; {input} exec \"$@\""))
            .arg("sh")
            .arg(&binary)
            .args(room.arguments(arguments[0], &arguments[1..]));
        let done = shell.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Ran {
            code: done.status.code().unwrap_or(-1),
            out: text(&done.stdout),
            err: text(&done.stderr),
        }
    };
    let before = fs::read(room.dir.join("room.db")).unwrap();
    let shown = there(&["show", "stages", "--json"], "");
    assert_eq!(shown.code, 0, "{shown:?}");
    assert_eq!(shown.json()[0]["name"], "I wait");
    assert!(shown.err.contains("network share"), "{shown:?}");
    let edits = room.file("edits.json", a_stage().to_string());
    let refused = there(&["apply", edits.to_str().unwrap()], "");
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.err.contains("network share"), "{refused:?}");
    assert!(fs::read(room.dir.join("room.db")).unwrap() == before);
}

#[test]
fn a_room_to_which_another_program_is_writing() {
    let room = furnished();
    let dir = room.dir.clone();
    let (begun, has_begun) = mpsc::channel();
    let (end, may_end) = mpsc::channel::<()>();
    let writing = std::thread::spawn(move || {
        let mut road = room::Room::open(&dir).unwrap();
        let import = Import::of(Kind::complaint, None);
        let rows = std::iter::once_with(move || {
            begun.send(()).unwrap();
            may_end.recv().unwrap();
            Ok(json!({"words": "Late"}).as_object().unwrap().clone())
        });
        let mut clock = customer_room::system::clock::MachineClock;
        road.import_table(
            room::changes::bulk::Incoming::new(import, Source::Import),
            rows,
            Default::default,
            |_| Vec::new(),
            &mut clock,
        )
        .unwrap();
    });
    has_begun.recv().unwrap();
    let shown = room.json("show", &[]);
    let refused = room.apply(&a_stage());
    assert!(
        refused.sentence().contains("another program is writing"),
        "{refused:?}"
    );
    assert_eq!(room.json("show", &[]), shown, "looking goes on");
    end.send(()).unwrap();
    writing.join().unwrap();
    assert_eq!(room.apply(&a_stage()).code, 0);
    let counts = room.json("show", &[])["counts"].clone();
    assert_eq!(
        (&counts["stage"], &counts["complaint"]),
        (&json!(2), &json!(1))
    );
}

/// A small disk of its own, which goes away at the end; none where nothing can be mounted, which is said.
struct Disk<'a>(&'a Path);

impl<'a> Disk<'a> {
    fn mount(at: &'a Path, size: &str) -> Option<Self> {
        fs::create_dir_all(at).unwrap();
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(at)
            .output();
        match done {
            Ok(done) if done.status.success() => Some(Self(at)),
            _ => {
                common::not_tried("nothing can be mounted here.");
                None
            }
        }
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

#[test]
fn a_room_in_a_folder_that_may_not_be_written() {
    let room = Room::new();
    room.put(&json!([{"add": {"kind": "stage", "name": "I wait", "position": 1}}]));
    fs::set_permissions(room.aside.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&room.dir, fs::Permissions::from_mode(0o555)).unwrap();
    let mut show = Command::new(env!("CARGO_BIN_EXE_customer-room"));
    if fs::write(room.dir.join("x"), "x").is_ok() {
        // This user may write everywhere, so another one has to look.
        fs::remove_file(room.dir.join("x")).unwrap();
        show = Command::new("setpriv");
        show.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
        show.arg(env!("CARGO_BIN_EXE_customer-room"));
    }
    let shown = show.args(room.arguments("show", &["--json"])).output();
    fs::set_permissions(&room.dir, fs::Permissions::from_mode(0o755)).unwrap();
    let shown = match shown {
        Ok(shown) if shown.status.code() != Some(127) => shown,
        _ => return common::not_tried("the program cannot be started as another user."),
    };
    let said = String::from_utf8(shown.stderr).unwrap();
    assert!(
        shown.status.success() && said.contains("read-only"),
        "{said}"
    );
    assert!(String::from_utf8(shown.stdout).unwrap().contains("I wait"));
}

#[test]
fn a_room_on_a_full_disk() {
    let aside = tempfile::tempdir().unwrap();
    let at = aside.path().join("disk");
    let Some(_disk) = Disk::mount(&at, "5m") else {
        return;
    };
    let room = Room {
        dir: at.join("room"),
        aside: tempfile::tempdir().unwrap(),
    };
    let filler = at.join("filler");
    fs::write(&filler, vec![1; 2 << 20]).unwrap();
    let refused = run(["new".as_ref(), room.dir.as_os_str()]);
    assert!(
        refused.sentence().contains("the disk is full"),
        "{refused:?}"
    );
    assert!(!room.dir.exists(), "half a room is left behind");
    fs::remove_file(filler).unwrap();
    let made = run(["new".as_ref(), room.dir.as_os_str()]);
    assert_eq!(made.code, 0, "{made:?}");
    room.put(&json!([{"add": {"kind": "stage", "name": "I wait", "position": 1}}]));
    let before = room.json("show", &[]);
    let much: Vec<_> = (0..300)
        .map(|n| json!({"add": {"kind": "stage", "name": format!("{n}{}", "x".repeat(19_000)), "position": n}}))
        .collect();
    let refused = room.apply(&much.into());
    assert!(refused.sentence().contains("disk is full"), "{refused:?}");
    assert_eq!(room.json("show", &[]), before);
    assert_eq!(room.run("check", &[]).code, 0);

    // A paper and a table for which there is no place; what is small goes in beside them.
    let noise: Vec<u8> = (0..6_000_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let mut wav = common::sound();
    wav.truncate(44);
    wav[4..8].copy_from_slice(&(36 + noise.len() as u32).to_le_bytes());
    wav[40..44].copy_from_slice(&(noise.len() as u32).to_le_bytes());
    wav.extend(&noise);
    let call = room.file("call.wav", wav);
    let rows: String = (0..40_000)
        .map(|n| format!("2026-09-01,My parcel number {n} is late again\n"))
        .collect();
    let table = room.file("rows.csv", format!("received_on,words\n{rows}"));
    let small = room.file("small.csv", "received_on,words\n2026-09-02,Late\n");
    let (code, list, ran) = room.import(&[call, table, small], &[]);
    assert_eq!(code, 1, "{ran:?}");
    for one in &list[..2] {
        assert_eq!(
            (&one["as"], &one["added"]),
            (&json!(null), &json!(0)),
            "{one}"
        );
        let said = one["problems"][0]["message"].as_str().unwrap();
        assert!(said.contains("disk") || said.contains("space"), "{said}");
    }
    assert_eq!(list[2]["added"], 1, "{ran:?}");
    assert_eq!(room.json("show", &[])["counts"]["complaint"], 1);
    assert_eq!(
        room.run("check", &[]).code,
        0,
        "no half of an original is left"
    );
}

#[test]
fn a_room_is_made_again_from_the_journal_of_another() {
    let room = Room::sample();
    room.put(&json!([{"add": {"kind": "stage", "name": "I come back", "position": 90}}]));
    let rows = room.file("late.csv", "received_on,words\n2026-10-02,Late again\n");
    assert_eq!(room.import(&[rows], &[]).0, 0);
    assert_eq!(room.run("undo", &[]).code, 0);
    let again = Room {
        dir: room.aside.path().join("again"),
        aside: tempfile::tempdir().unwrap(),
    };
    let into = again.dir.to_str().unwrap();
    let replayed = room.json("replay", &["--into", into]);
    assert_eq!(replayed["steps"], 4);
    assert_eq!(again.run("check", &[]).code, 0, "its originals are there");
    let export = |room: &Room| {
        let to = room.aside.path().join("whole.room");
        room.json("export", &[to.to_str().unwrap()]);
        fs::read(to).unwrap()
    };
    assert!(
        export(&room) == export(&again),
        "the same bytes, originals included"
    );
    assert_eq!(again.json("log", &[]), room.json("log", &[]));
    assert_eq!(again.run("redo", &[]).code, 0);

    let taken = room.run("replay", &["--into", into]);
    assert!(taken.sentence().contains("already"), "{taken:?}");
    let nowhere = room.run("replay", &["--into", "/proc/x"]);
    assert_eq!(nowhere.code, 2, "{nowhere:?}");
    assert_eq!(room.run("replay", &[]).code, 2, "it says where to");
}

#[test]
fn ballots_of_a_vote_that_is_not_revealed_stay_behind_and_that_is_said() {
    let room = Room::sample();
    let into = |name: &str| room.aside.path().join(name).display().to_string();
    let said = |command: &[&str]| room.run(command[0], &command[1..]).out;
    assert!(!said(&["export", &into("none")]).contains("ballot"));
    let session = json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-11-14"});
    let session = room.put(&json!([{"add": session}]));
    let cast = |score: i64| {
        let ballot = json!({"session": session, "about": "rating", "content": {"score": score}});
        let ran = room.apply(&json!([{"cast_ballot": ballot}]));
        assert_eq!(ran.code, 0, "{ran:#?}");
    };
    cast(4);
    let one = "1 ballot of a vote that is not revealed stays behind.";
    assert!(said(&["export", &into("one")]).contains(one));
    assert!(said(&["replay", "--into", &into("again")]).contains(one));
    cast(5);
    let more = "2 ballots of votes that are not revealed stay behind.";
    assert!(said(&["export", &into("two.room")]).contains(more));
    let exported = room.json("export", &[&into("three.room")]);
    assert_eq!(exported["ballots_left_behind"], 2);
    let replayed = room.json("replay", &["--into", &into("once more")]);
    assert_eq!(replayed["ballots_left_behind"], 2);
}
