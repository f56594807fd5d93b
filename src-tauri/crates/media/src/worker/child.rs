//! One child process, seen from the parent: requests go to its stdin, answers come from its stdout, a line each.

use super::{NotDone, serve};
use crate::job::{Answer, Request};
use crate::refused::plain;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{self, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// How long a child may take to say that it is there.
const TO_START: Duration = Duration::from_secs(20);

pub(super) struct Child {
    process: process::Child,
    stdin: ChildStdin,
    lines: Receiver<String>,
}

/// What a child said within a while.
pub(super) enum Said {
    Answer(Answer),
    Nothing,
    Gone,
}

impl Child {
    pub fn start(program: &Path, args: &[OsString]) -> Result<Self, NotDone> {
        let no_worker = |why: String| NotDone::NoWorker { why };
        // Decoders complain to stderr in words for programmers; what a person needs is in the answer.
        let mut process = Command::new(program)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| no_worker(plain(&e)))?;
        let (Some(stdin), Some(stdout)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(no_worker("it has no pipes".to_owned()));
        };
        let (say, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines() {
                let Ok(line) = line else { break };
                if say.send(line).is_err() {
                    break;
                }
            }
        });
        let child = Self {
            process,
            stdin,
            lines,
        };
        match child.lines.recv_timeout(TO_START) {
            Ok(line) if line == serve::READY => Ok(child),
            Ok(_) => Err(no_worker("it does not answer as it should".to_owned())),
            Err(_) => Err(no_worker("it does not answer".to_owned())),
        }
    }

    /// The child, if it still runs: what ended it while it was idle is no fault of the next file.
    pub fn still_alive(mut self) -> Option<Self> {
        matches!(self.process.try_wait(), Ok(None)).then_some(self)
    }

    /// Sends a request. `false` if the child is gone.
    pub fn ask(&mut self, request: &Request) -> bool {
        let Ok(mut line) = serde_json::to_vec(request) else {
            return false;
        };
        line.push(b'\n');
        self.stdin
            .write_all(&line)
            .and_then(|()| self.stdin.flush())
            .is_ok()
    }

    /// Waits for an answer, at most for `patience`.
    pub fn hear(&self, patience: Duration) -> Said {
        match self.lines.recv_timeout(patience) {
            Ok(line) => serde_json::from_str(&line).map_or(Said::Nothing, Said::Answer),
            Err(RecvTimeoutError::Timeout) => Said::Nothing,
            Err(RecvTimeoutError::Disconnected) => Said::Gone,
        }
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // It may be gone already, and then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
