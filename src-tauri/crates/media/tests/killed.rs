//! A worker that dies takes one file with it. Alone in its file: it looks for the children of its own process.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail, and says where"
)]
#![cfg(target_os = "linux")]

mod common;

use common::workers;
use media::{Hurry, Job, Listen, NotDone, Pages, Reason, Workers};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

fn children() -> Vec<String> {
    let me = std::process::id().to_string();
    let stat = |pid: &str| fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let names = fs::read_dir("/proc")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let numbers = names.filter(|name| name.bytes().all(|b| b.is_ascii_digit()));
    let mine = |stat: String| {
        let (name, rest) = stat.rsplit_once(") ")?;
        let parent = rest.split(' ').nth(1)?;
        (name.ends_with("(media-worker") && parent == me).then_some(())
    };
    numbers.filter(|pid| mine(stat(pid)).is_some()).collect()
}

/// Two hours of silence, 24 bits, which take no room on the disk and a while to hear.
fn long_call(dir: &Path) -> PathBuf {
    let path = dir.join("long.wav");
    let (rate, frame) = (44_100u32, 6u16);
    let bytes = rate * u32::from(frame) * 7200;
    let mut header = b"RIFF".to_vec();
    header.extend((bytes + 36).to_le_bytes());
    header.extend(b"WAVEfmt \x10\0\0\0\x01\0\x02\0");
    header.extend(rate.to_le_bytes());
    header.extend((rate * u32::from(frame)).to_le_bytes());
    header.extend(frame.to_le_bytes());
    header.extend(b"\x18\0data");
    header.extend(bytes.to_le_bytes());
    fs::write(&path, &header).unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_len(header.len() as u64 + u64::from(bytes))
        .unwrap();
    path
}

fn picture(dir: &Path) -> PathBuf {
    let path = dir.join("good.png");
    image::RgbImage::new(20, 10).save(&path).unwrap();
    path
}

fn listen(source: PathBuf, dir: &Path) -> Listen {
    Listen {
        source,
        out_dir: dir.to_owned(),
        stem: "x".to_owned(),
    }
}

#[test]
fn a_killed_worker_refuses_its_file_and_the_next_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let (long, good) = (long_call(dir.path()), picture(dir.path()));
    let workers = workers(1);

    let ticket = workers.submit(listen(long.clone(), dir.path()), Hurry::Now);
    let pid = loop {
        // A child is at work once it has the file open.
        let open = |pid: &String| {
            let files = fs::read_dir(format!("/proc/{pid}/fd"))
                .into_iter()
                .flatten()
                .filter_map(Result::ok);
            files
                .filter_map(|file| fs::read_link(file.path()).ok())
                .any(|file| file == long)
        };
        if let Some(pid) = children().into_iter().find(open) {
            break pid;
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    assert!(
        std::process::Command::new("kill")
            .args(["-9", &pid])
            .status()
            .unwrap()
            .success()
    );
    match ticket.wait() {
        Err(NotDone::Refused(refused)) => {
            assert_eq!(
                (refused.file.as_str(), &refused.reason),
                ("long.wav", &Reason::Broke)
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        workers
            .run(Pages {
                source: good.clone()
            })
            .unwrap()
            .len(),
        1
    );

    let ticket = workers.submit(listen(long, dir.path()), Hurry::Now);
    ticket.cancel();
    assert!(matches!(ticket.wait(), Err(NotDone::Cancelled)));
    assert_eq!(
        workers
            .run(Pages {
                source: good.clone()
            })
            .unwrap()
            .len(),
        1
    );

    let warm = children();
    assert!(workers.run(Pages { source: good }).is_ok());
    assert_eq!(
        children(),
        warm,
        "a child that is well serves the next job too"
    );
    drop(workers);
    assert!(children().is_empty(), "nobody is left behind");
}

/// A job with less time than it needs, on a worker that never answers.
struct Short(Pages);

impl Job for Short {
    type Made = Vec<media::Page>;

    fn source(&self) -> &Path {
        self.0.source()
    }

    fn time(&self) -> Duration {
        Duration::from_millis(100)
    }

    fn request(self) -> media::worker::Request {
        self.0.request()
    }

    fn perform(&self) -> Result<Self::Made, Reason> {
        self.0.perform()
    }
}

#[test]
fn a_worker_that_never_answers_is_stopped() {
    let endless = Workers::start("/bin/sh", &["-c", "echo '\"ready\"'; exec sleep 1000"], 1);
    let refused = endless
        .run(Short(Pages {
            source: "slow.pdf".into(),
        }))
        .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "slow.pdf was not read: reading it took too long (more than 1 s). Save it smaller or simpler and add it again."
    );
}

#[test]
fn a_program_that_is_no_worker_is_not_blamed_on_the_file() {
    for program in ["/bin/true", "/nowhere/at/all"] {
        let none = Workers::start(program, &[], 1);
        let why = none
            .run(Pages {
                source: "good.pdf".into(),
            })
            .unwrap_err();
        assert!(matches!(why, NotDone::NoWorker { .. }), "{program}: {why}");
    }
}
