//! Child processes that decode. A stranger's bytes meet a decoder only there: it may panic, loop or eat memory, and what
//! it takes with it is one child and one file.

mod child;
mod lane;
mod serve;

pub use serve::serve;

use crate::job::Job;
pub use crate::job::Request;
use crate::refused::Refused;
use lane::Lane;
use std::collections::VecDeque;
use std::ffi::OsString;
use std::marker::PhantomData;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use parking_lot::{Condvar, Mutex};

/// Why a job was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// The file was not read.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// It was cancelled, or the program is closing.
    #[error("This was stopped before it was done.")]
    Cancelled,
    /// No worker could be started; the file may be perfectly good.
    #[error(
        "The part of the program that reads files could not be started ({why}). Start the program again; if that does not help, install it again."
    )]
    NoWorker {
        /// The system's own words.
        why: String,
    },
}

/// When a job has its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hurry {
    /// Before everything that waits: somebody is looking at the place where the result belongs.
    Now,
    /// After everything that waits.
    Later,
}

/// The workers of one program: jobs go in from any thread and are spread over the children.
#[derive(Debug)]
pub struct Workers {
    queue: Arc<Queue>,
    lanes: Vec<JoinHandle<()>>,
}

/// A job under way. Letting go of it does not cancel the job.
#[derive(Debug)]
pub struct Ticket<Made> {
    answer: Receiver<Result<serde_json::Value, NotDone>>,
    cancelled: Arc<AtomicBool>,
    file: PathBuf,
    made: PhantomData<fn() -> Made>,
}

/// A job on its way to a child.
struct Task {
    request: Request,
    file: PathBuf,
    time: Duration,
    cancelled: Arc<AtomicBool>,
    answer: Sender<Result<serde_json::Value, NotDone>>,
}

#[derive(Default)]
struct Queue {
    waiting: Mutex<VecDeque<Task>>,
    changed: Condvar,
    closing: AtomicBool,
}

impl Workers {
    /// Gets ready to run `program` with `args` as a worker (a program that calls [`serve`]), up to `count` at a time.
    /// Children start with the first jobs, stay warm, and leave when there was nothing to do for a while.
    pub fn start(program: impl Into<PathBuf>, args: &[&str], count: usize) -> Self {
        let queue = Arc::new(Queue::default());
        let program = program.into();
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        let lanes = (0..count.max(1))
            .map(|_| {
                let lane = Lane::new(queue.clone(), program.clone(), args.clone());
                thread::spawn(move || lane.run())
            })
            .collect();
        Self { queue, lanes }
    }

    /// Hands in a job and returns at once.
    pub fn submit<J: Job>(&self, job: J, hurry: Hurry) -> Ticket<J::Made> {
        let (tell, answer) = channel();
        let cancelled = Arc::new(AtomicBool::new(false));
        let file = job.source().to_owned();
        let task = Task {
            time: job.time(),
            file: file.clone(),
            cancelled: cancelled.clone(),
            answer: tell,
            request: job.request(),
        };
        let mut waiting = self.queue.waiting.lock();
        match hurry {
            Hurry::Now => waiting.push_front(task),
            Hurry::Later => waiting.push_back(task),
        }
        drop(waiting);
        self.queue.changed.notify_one();
        Ticket {
            answer,
            cancelled,
            file,
            made: PhantomData,
        }
    }

    /// Hands in a job, before everything that waits, and waits for it.
    ///
    /// # Errors
    /// Why it was not done.
    pub fn run<J: Job>(&self, job: J) -> Result<J::Made, NotDone> {
        self.submit(job, Hurry::Now).wait()
    }
}

impl Drop for Workers {
    /// Ends the children; jobs that were under way or waiting come back as cancelled.
    fn drop(&mut self) {
        self.queue.closing.store(true, Ordering::SeqCst);
        self.queue.waiting.lock().clear();
        self.queue.changed.notify_all();
        for lane in self.lanes.drain(..) {
            // A lane that panicked has nothing left to end.
            let _ = lane.join();
        }
    }
}

impl<Made: serde::de::DeserializeOwned> Ticket<Made> {
    /// Waits for the job.
    ///
    /// # Errors
    /// Why it was not done.
    pub fn wait(self) -> Result<Made, NotDone> {
        let made = self.answer.recv().unwrap_or(Err(NotDone::Cancelled))?;
        serde_json::from_value(made)
            .map_err(|_| Refused::new(&self.file, crate::Reason::Broke).into())
    }

    /// Stops the job, also in the middle; waiting for it then answers [`NotDone::Cancelled`].
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }
}

impl Queue {
    /// The next task; `None` after `patience` without one, or when all is closing.
    fn next(&self, patience: Duration) -> Option<Task> {
        let mut waiting = self.waiting.lock();
        let nothing = |waiting: &mut VecDeque<Task>| waiting.is_empty() && !self.closing();
        self.changed.wait_while_for(&mut waiting, nothing, patience);
        waiting.pop_front()
    }

    fn closing(&self) -> bool {
        self.closing.load(Ordering::SeqCst)
    }
}

impl std::fmt::Debug for Queue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Queue")
            .field("waiting", &self.waiting.lock().len())
            .finish_non_exhaustive()
    }
}
