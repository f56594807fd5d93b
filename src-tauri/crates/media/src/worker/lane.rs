//! One lane: a thread with at most one child, taking one task after another.

use super::child::{Child, Said};
use super::{NotDone, Queue, Task};
use crate::job::Answer;
use crate::refused::{Reason, Refused};
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// How long a child stays without work. It holds memory that the room could use.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a lane looks whether its task was cancelled.
const GLANCE: Duration = Duration::from_millis(25);

pub(super) struct Lane {
    queue: Arc<Queue>,
    program: PathBuf,
    args: Vec<OsString>,
}

impl Lane {
    pub fn new(queue: Arc<Queue>, program: PathBuf, args: Vec<OsString>) -> Self {
        Self {
            queue,
            program,
            args,
        }
    }

    pub fn run(self) {
        let mut child = None;
        while !self.queue.closing() {
            let Some(task) = self.queue.next(PATIENCE) else {
                child = None;
                continue;
            };
            let outcome = self.attend(&mut child, &task);
            // Nobody may be waiting any more.
            let _ = task.answer.send(outcome);
        }
    }

    fn attend(&self, child: &mut Option<Child>, task: &Task) -> Result<serde_json::Value, NotDone> {
        if self.stopped(task) {
            return Err(NotDone::Cancelled);
        }
        let mut worker = match child.take().and_then(Child::still_alive) {
            Some(warm) => warm,
            None => Child::start(&self.program, &self.args)?,
        };
        if !worker.ask(&task.request) {
            return Err(refused(task, Reason::Broke));
        }
        let deadline = Instant::now() + task.time;
        loop {
            match worker.hear(GLANCE) {
                Said::Answer(answer) => {
                    *child = Some(worker);
                    return match answer {
                        Answer::Made(made) => Ok(made),
                        Answer::Refused(refused) => Err(refused.into()),
                    };
                }
                // Leaving the loop lets go of the child, which ends it.
                Said::Gone => return Err(refused(task, Reason::Broke)),
                Said::Nothing if self.stopped(task) => return Err(NotDone::Cancelled),
                Said::Nothing if Instant::now() >= deadline => {
                    let seconds = task.time.as_secs().max(1);
                    return Err(refused(task, Reason::TooSlow { seconds }));
                }
                Said::Nothing => {}
            }
        }
    }

    fn stopped(&self, task: &Task) -> bool {
        task.cancelled.load(Ordering::SeqCst) || self.queue.closing()
    }
}

fn refused(task: &Task, reason: Reason) -> NotDone {
    Refused::new(&task.file, reason).into()
}
