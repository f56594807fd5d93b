use std::io::Write;
use std::sync::mpsc::{Receiver, channel};

use super::*;

/// Fast enough for a test, with the proportions of the real pace.
const QUICK: Pace = Pace {
    apart: Duration::from_millis(60),
    patience: Duration::from_secs(600),
    rescan: Duration::from_secs(600),
    settle: Duration::from_millis(5),
};

/// Far longer than anything here takes; reaching it is the failure.
const LONG: Duration = Duration::from_secs(30);

fn watch(folder: &Path) -> (Inbox, Receiver<News>) {
    let (tell, told) = channel();
    let inbox = Inbox::watch_at(QUICK, folder, move |news| drop(tell.send(news))).unwrap();
    (inbox, told)
}

fn name(news: News) -> String {
    match news {
        News::Arrived(path) => named_of(&path),
        other => format!("{other:?}"),
    }
}

fn named_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn what_lies_there_and_what_comes_later_is_told_once() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("inbox");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("before.csv"), "a,b\n").unwrap();
    let (inbox, told) = watch(&folder);
    assert_eq!(name(told.recv_timeout(LONG).unwrap()), "before.csv");
    for ignored in [
        ".hidden",
        "x.part",
        "y.crdownload",
        "~$z.docx",
        ".~lock.t.csv#",
        "w.tmp",
    ] {
        fs::write(folder.join(ignored), "x").unwrap();
    }
    fs::create_dir(folder.join("taken")).unwrap();
    fs::write(folder.join("later.csv"), "a,b\n").unwrap();
    assert_eq!(name(told.recv_timeout(LONG).unwrap()), "later.csv");
    fs::rename(folder.join("x.part"), folder.join("x.pdf")).unwrap();
    assert_eq!(name(told.recv_timeout(LONG).unwrap()), "x.pdf");
    drop(inbox);
    assert!(
        told.try_recv().is_err(),
        "nothing is told twice, and dropping ends the thread"
    );
}

/// The writer pauses for far longer than two looks are apart, and another file proves that looks went by.
#[test]
#[cfg(target_os = "linux")]
fn a_half_written_file_is_not_told_before_its_writer_closes_it() {
    let room = tempfile::tempdir().unwrap();
    let (_inbox, told) = watch(room.path());
    let mut half = File::create(room.path().join("half.csv")).unwrap();
    half.write_all(b"date,words\n2024-01-02,late").unwrap();
    half.flush().unwrap();
    thread::sleep(QUICK.apart * 5);
    fs::write(room.path().join("other.csv"), "a,b\n").unwrap();
    assert_eq!(name(told.recv_timeout(LONG).unwrap()), "other.csv");
    half.write_all(b" and torn\n").unwrap();
    drop(half);
    assert_eq!(name(told.recv_timeout(LONG).unwrap()), "half.csv");
    assert!(
        fs::read_to_string(room.path().join("half.csv"))
            .unwrap()
            .ends_with("torn\n")
    );
}

#[test]
fn our_own_reading_wakes_nobody() {
    let bell = Bell::default();
    let opened = notify::Event::new(notify::EventKind::Access(notify::event::AccessKind::Any));
    bell.hear(Ok(opened.add_path("a.csv".into())));
    let made = notify::Event::new(notify::EventKind::Create(notify::event::CreateKind::File));
    bell.hear(Ok(made.clone().add_path("a.csv.part".into())));
    assert!(!bell.has_changed());
    bell.hear(Ok(made.add_path("a.csv".into())));
    assert!(bell.has_changed());
}

#[test]
fn a_folder_that_goes_and_comes_back_is_said() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("inbox");
    let (_inbox, told) = watch(&folder);
    fs::remove_dir(&folder).unwrap();
    assert!(
        matches!(told.recv_timeout(LONG).unwrap(), News::Closed(sentence) if sentence.contains("inbox"))
    );
    fs::create_dir(&folder).unwrap();
    assert_eq!(told.recv_timeout(LONG).unwrap(), News::Open);
    fs::write(folder.join("a.csv"), "a,b\n").unwrap();
    assert_eq!(name(told.recv_timeout(LONG).unwrap()), "a.csv");
}

#[test]
fn without_events_looking_does() {
    let room = tempfile::tempdir().unwrap();
    let bell = Arc::new(Bell::default());
    let folder = room.path().to_path_buf();
    let watching = Watching {
        folder,
        pace: QUICK,
        bell: bell.clone(),
        events: None,
        closed: false,
    };
    let (tell, told) = channel();
    let thread = thread::spawn(move || watching.run(move |news| drop(tell.send(news))));
    fs::write(room.path().join("a.csv"), "a,b\n").unwrap();
    assert_eq!(name(told.recv_timeout(LONG).unwrap()), "a.csv");
    bell.stop();
    thread.join().unwrap();
}

/// Opening a pipe waits for whoever writes into it, and reading a device may never end.
#[test]
#[cfg(target_os = "linux")]
fn what_is_no_file_is_told_and_refused_without_being_opened() {
    use std::os::unix::ffi::OsStrExt;
    let room = tempfile::tempdir().unwrap();
    let at = |name: &str| room.path().join(name);
    let pipe = |path: &Path| {
        rustix::fs::mknodat(
            rustix::fs::CWD,
            path,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::RWXU,
            0,
        )
        .unwrap();
    };
    pipe(&at("1 pipe.csv"));
    std::os::unix::fs::symlink(at("1 pipe.csv"), at("2 to a pipe.wav")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", at("3 device.pdf")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(at("4 socket.jpg")).unwrap();
    std::os::unix::fs::symlink("/usr", at("5 to a folder")).unwrap();
    std::os::unix::fs::symlink(at("6 round"), at("6 round")).unwrap();
    fs::write(at("7 two\nlines.csv"), "a,b\n").unwrap();
    let long = format!("8{}.csv", "x".repeat(250));
    fs::write(at(&long), "a,b\n").unwrap();
    let odd = std::ffi::OsStr::from_bytes(b"9\xFF\xFE.csv");
    fs::write(room.path().join(odd), "a,b\n").unwrap();
    let (inbox, told) = watch(room.path());
    let mut names = Vec::new();
    for _ in 0..8 {
        let News::Arrived(path) = told.recv_timeout(LONG).unwrap() else {
            panic!("the folder can be looked into");
        };
        let name = named_of(&path);
        if name.as_str() < "7" {
            let crate::Recognised::Unreadable { sentence } = crate::recognise(&path) else {
                panic!("{name} is no file");
            };
            assert!(sentence.starts_with(&format!("“{name}” is ")), "{sentence}");
        }
        names.push(name);
    }
    drop(inbox);
    let expected = [
        "1 pipe.csv",
        "2 to a pipe.wav",
        "3 device.pdf",
        "4 socket.jpg",
        "5 to a folder",
        "7 two\nlines.csv",
        &long,
        "9\u{FFFD}\u{FFFD}.csv",
    ];
    assert_eq!(names, expected);
}
