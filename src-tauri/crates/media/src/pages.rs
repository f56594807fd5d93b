//! The job `pages`: which pages a file has.

use crate::job::{Job, Request};
use crate::refused::Reason;
use crate::{limits, picture};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Asks which pages a picture or document has. Comes back as a list, in order.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pages {
    /// The file.
    pub source: PathBuf,
}

/// One page of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its place in the file, from 0.
    pub index: usize,
    /// Its width in pixels as it is seen (EXIF orientation applied); for a PDF, of its full rendering.
    pub width: u32,
    /// Its height, likewise.
    pub height: u32,
}

impl Job for Pages {
    type Made = Vec<Page>;

    fn source(&self) -> &Path {
        &self.source
    }

    fn time(&self) -> Duration {
        limits::PICTURE_TIME
    }

    fn request(self) -> Request {
        Request::Pages(self)
    }

    fn perform(&self) -> Result<Vec<Page>, Reason> {
        let sizes = picture::sizes(&self.source)?.into_iter().enumerate();
        Ok(sizes
            .map(|(index, size)| Page {
                index,
                width: size.width,
                height: size.height,
            })
            .collect())
    }
}
