//! The worker itself: the other end of the pipes.

use crate::job::Request;
use crate::limits;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

/// The line with which a worker says that it is there.
pub(super) const READY: &str = "\"ready\"";

/// Serves jobs from stdin to stdout until stdin closes. The program calls it, and nothing else, when it was started as a
/// worker. It limits its own memory first and gives way to the windows.
pub fn serve() -> ExitCode {
    keep_small();
    match answer_all() {
        Ok(()) => ExitCode::SUCCESS,
        // The parent is gone, or its pipe is broken: there is nobody to tell.
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer_all() -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{READY}")?;
    stdout.flush()?;
    for line in io::stdin().lock().lines() {
        let request: Request = serde_json::from_str(&line?)?;
        let mut answer = serde_json::to_vec(&request.perform())?;
        answer.push(b'\n');
        stdout.write_all(&answer)?;
        stdout.flush()?;
    }
    Ok(())
}

#[cfg(unix)]
fn keep_small() {
    use rustix::process::{Resource, Rlimit, nice, setrlimit};
    let bytes = Some(limits::WORKER_BYTES);
    // A system that refuses a limit leaves us with the others: the parent's clock, and the number of pixels.
    let _ = setrlimit(
        Resource::Data,
        Rlimit {
            current: bytes,
            maximum: bytes,
        },
    );
    let _ = setrlimit(
        Resource::Core,
        Rlimit {
            current: Some(0),
            maximum: Some(0),
        },
    );
    let _ = nice(5);
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
}

#[cfg(not(unix))]
fn keep_small() {
    let _ = limits::WORKER_BYTES;
}
