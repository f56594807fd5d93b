//! What a worker can be asked to do.

use crate::bleep::Bleep;
use crate::listen::Listen;
use crate::pages::Pages;
use crate::preview::Preview;
use crate::refused::{Reason, Refused};
use crate::render::Render;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::time::Duration;

/// Something a worker does with one file. Large results are files in a folder that the job names.
pub trait Job: Sized {
    /// What comes back.
    type Made: Serialize + DeserializeOwned + Send + 'static;

    /// The file that is refused when the job cannot be done.
    fn source(&self) -> &Path;

    /// How long it may take before it is stopped.
    fn time(&self) -> Duration;

    /// The job as it goes to a worker.
    fn request(self) -> Request;

    /// Does it, here and now. Only a worker calls this: the file is a stranger's.
    ///
    /// # Errors
    /// Why the file was not read.
    fn perform(&self) -> Result<Self::Made, Reason>;
}

/// Every job, as one line of JSON.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Which pages a file has.
    Pages(Pages),
    /// A page as it is, for those who curate.
    Preview(Preview),
    /// A page as the wall may see it.
    Render(Render),
    /// Length and waveform of a recording.
    Listen(Listen),
    /// A recording as the room may hear it.
    Bleep(Bleep),
}

/// A worker's answer, as one line of JSON.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Answer {
    Made(serde_json::Value),
    Refused(Refused),
}

impl Request {
    pub(crate) fn perform(&self) -> Answer {
        match self {
            Self::Pages(job) => answer(job),
            Self::Preview(job) => answer(job),
            Self::Render(job) => answer(job),
            Self::Listen(job) => answer(job),
            Self::Bleep(job) => answer(job),
        }
    }
}

fn answer<J: Job>(job: &J) -> Answer {
    let refused = |reason| Answer::Refused(Refused::new(job.source(), reason));
    match job.perform() {
        Ok(made) => {
            serde_json::to_value(made).map_or_else(|_| refused(Reason::Broke), Answer::Made)
        }
        Err(reason) => refused(reason),
    }
}
