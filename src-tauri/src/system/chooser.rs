//! Choosing files and folders in a process of its own: this program, started as `customer-room choose`.
//!
//! A file chooser reads the beginnings of the files that it lists, and `room.db` may be among them. If our own process read
//! and closed that file, the system would drop all locks that SQLite holds on it, and the next program that closes the room
//! would delete the log to which we still write (see `log_file.rs` in the crate `room`).

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::{io, thread};

use clap::ValueEnum;
use parking_lot::Mutex;

/// What is to be chosen.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Choice {
    /// Any number of files.
    Files,
    /// One folder.
    Folder,
}

/// The chooser that is on the screen, if any.
#[derive(Default)]
pub struct Chooser {
    shown: Mutex<Option<Child>>,
}

impl Chooser {
    /// Lets a person choose, and answers what was chosen; nothing when it was cancelled. One that is still open is closed
    /// first and answers nothing: it may be hidden behind a window.
    ///
    /// # Errors
    /// When the chooser cannot be started, or ends without an answer.
    pub fn choose(&self, choice: Choice) -> io::Result<Vec<PathBuf>> {
        let (id, mut answer) = self.show(choice)?;
        let mut said = Vec::new();
        answer.read_to_end(&mut said)?;
        let mut shown = self.shown.lock();
        let Some(mut child) = shown.take_if(|child| child.id() == id) else {
            return Ok(Vec::new());
        };
        child.wait()?;
        serde_json::from_slice(&said).map_err(io::Error::from)
    }

    fn show(&self, choice: Choice) -> io::Result<(u32, impl Read)> {
        let mut shown = self.shown.lock();
        if let Some(mut earlier) = shown.take() {
            earlier.kill()?;
            earlier.wait()?;
        }
        let value = choice.to_possible_value();
        let mut child = Command::new(std::env::current_exe()?)
            .arg("choose")
            .args(value.as_ref().map(|value| value.get_name()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let answer = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        let id = shown.insert(child).id();
        Ok((id, answer))
    }
}

/// Ends this process without tidying up: the main thread still draws, and crashes when what it draws with is taken away.
fn end_at_once() {
    #[cfg(unix)]
    {
        use rustix::process::{Signal, getpid, kill_process};
        // It cannot fail for our own process.
        let _ = kill_process(getpid(), Signal::KILL);
    }
    #[cfg(not(unix))]
    std::process::abort();
}

/// The process of its own: shows the chooser, and writes the chosen paths to stdout as a JSON list.
pub fn run(choice: Choice) -> ExitCode {
    // The program that asked holds the other end of stdin: the chooser does not outlive it.
    thread::spawn(|| {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        end_at_once();
    });
    let mut dialog = rfd::FileDialog::new();
    // Not at what was used lately, which may be anything of anybody's.
    if let Some(folder) = dirs::document_dir().or_else(dirs::home_dir) {
        dialog = dialog.set_directory(folder);
    }
    let chosen = match choice {
        Choice::Files => dialog.set_title("Add files").pick_files(),
        Choice::Folder => dialog
            .set_title("Choose a folder")
            .pick_folder()
            .map(|folder| vec![folder]),
    };
    let told = serde_json::to_vec(&chosen.unwrap_or_default())
        .map_err(io::Error::from)
        .and_then(|words| io::stdout().write_all(&words));
    match told {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
