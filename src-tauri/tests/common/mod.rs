//! The real program, run as a person would run it, without a window.
#![allow(dead_code, reason = "each test file uses what it needs")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a run came to.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The program with these arguments, not started yet.
pub fn program<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_customer-room"));
    program.args(arguments);
    program.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    program
}

/// Runs the program to its end with `input` on stdin. Whatever it was given, it says no more than it promises.
pub fn run_with<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>, input: &[u8]) -> Ran {
    let mut child = program(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read stdin closes it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let done = child.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let ran = Ran {
        code: done.status.code().unwrap_or(-1),
        out: text(&done.stdout),
        err: text(&done.stderr),
    };
    assert!([0, 1, 2].contains(&ran.code), "{ran:#?}");
    for word in ["panicked", "stack backtrace", "RUST_BACKTRACE"] {
        assert!(
            !ran.out.contains(word) && !ran.err.contains(word),
            "{ran:#?}"
        );
    }
    if ran.code == 2 {
        assert!(
            ran.out.is_empty(),
            "what could not be done has no result: {ran:#?}"
        );
        assert!(!ran.err.is_empty(), "it says why: {ran:#?}");
    }
    ran
}

pub fn run<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Ran {
    run_with(arguments, b"")
}

impl Ran {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {self:#?}"))
    }

    /// The one sentence of a run that could not be done.
    pub fn sentence(&self) -> &str {
        assert_eq!(
            (self.code, self.err.trim_end().lines().count()),
            (2, 1),
            "{self:#?}"
        );
        self.err.trim_end()
    }
}

/// A room on disk.
pub struct Room {
    pub aside: TempDir,
    pub dir: PathBuf,
}

impl Room {
    /// The standard room: nothing on the walls.
    pub fn new() -> Self {
        Self::made(&[])
    }

    pub fn sample() -> Self {
        Self::made(&["--sample", "outerwear"])
    }

    fn made(options: &[&str]) -> Self {
        let aside = tempfile::tempdir().unwrap();
        let dir = aside.path().join("room");
        let made = run(["new".as_ref(), dir.as_os_str()]
            .into_iter()
            .chain(options.iter().map(OsStr::new)));
        assert_eq!(made.code, 0, "{made:#?}");
        Self { aside, dir }
    }

    /// Makes a room in `dir` from a portable form.
    pub fn try_from(dir: &Path, form: &Path) -> Ran {
        run([
            "new".as_ref(),
            dir.as_os_str(),
            "--from".as_ref(),
            form.as_os_str(),
        ])
    }

    /// The room that was made from a portable form.
    pub fn from(form: &Path) -> Self {
        let aside = tempfile::tempdir().unwrap();
        let dir = aside.path().join("copy");
        let made = Self::try_from(&dir, form);
        assert_eq!(made.code, 0, "{made:?}");
        Self { aside, dir }
    }

    /// A file beside the room.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.aside.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// `customer-room VERB ROOM ARGUMENTS…`.
    pub fn run(&self, verb: &str, arguments: &[&str]) -> Ran {
        run(self.arguments(verb, arguments))
    }

    pub fn arguments(&self, verb: &str, arguments: &[&str]) -> Vec<String> {
        let dir = self.dir.display().to_string();
        let head = [verb.to_owned(), dir];
        head.into_iter()
            .chain(arguments.iter().map(|&one| one.to_owned()))
            .collect()
    }

    /// The same with `--json`, which must have been done.
    pub fn json(&self, verb: &str, arguments: &[&str]) -> Value {
        let ran = self.run(verb, &[arguments, &["--json"]].concat());
        assert_eq!(ran.code, 0, "{ran:#?}");
        ran.json()
    }

    /// Makes edits, and answers what `apply --json` says.
    pub fn apply(&self, edits: &Value) -> Ran {
        run_with(
            self.arguments("apply", &["-", "--json"]),
            edits.to_string().as_bytes(),
        )
    }

    /// Makes edits, and answers the id of the first record that they put.
    pub fn put(&self, edits: &Value) -> String {
        let ran = self.apply(edits);
        assert_eq!(ran.code, 0, "{ran:#?}");
        ran.json()["put"][0]["id"].as_str().unwrap().to_owned()
    }

    /// Brings files in, and answers the code and one object for each file.
    pub fn import(&self, files: &[PathBuf], options: &[&str]) -> (i32, Vec<Value>, Ran) {
        let files: Vec<String> = files
            .iter()
            .map(|file| file.display().to_string())
            .collect();
        let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
        arguments.extend(options);
        arguments.push("--json");
        let ran = self.run("import", &arguments);
        let list = match ran.code {
            2 => Vec::new(),
            _ => ran.json().as_array().unwrap().clone(),
        };
        (ran.code, list, ran)
    }
}

/// Half a second of a tone.
pub fn sound() -> Vec<u8> {
    let samples: Vec<u8> = (0..4000_u32)
        .flat_map(|n| (((n * 37) % 20_000) as i16 - 10_000).to_le_bytes())
        .collect();
    let length = samples.len() as u32;
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((36 + length).to_le_bytes());
    bytes.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    bytes.extend(8000_u32.to_le_bytes());
    bytes.extend(16_000_u32.to_le_bytes());
    bytes.extend(b"\x02\0\x10\0data");
    bytes.extend(length.to_le_bytes());
    bytes.extend(samples);
    bytes
}

/// Real files that nobody here made; none where they are not at hand, which is said.
pub fn shared(folder: &str) -> Option<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data")
        .join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        not_tried(&format!("there is no {}.", folder.display()));
        return None;
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    Some(files)
}

/// Says that something could not be tried on this machine, also where the output of passing tests is not shown.
pub fn not_tried(why: &str) {
    use std::io::Write;
    let test = std::thread::current().name().unwrap_or_default().to_owned();
    let _ = writeln!(std::io::stderr(), "NOT TRIED in {test}: {why}");
}

/// A small grey PNG, another for each tone.
pub fn picture(tone: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = image::GrayImage::from_fn(60, 80, |x, y| image::Luma([tone ^ (x * y % 64) as u8]));
    image
        .write_to(
            &mut std::io::Cursor::new(&mut bytes),
            image::ImageFormat::Png,
        )
        .unwrap();
    bytes
}
