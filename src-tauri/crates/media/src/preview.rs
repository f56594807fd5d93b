//! The job `preview`: a page as it is, for the eyes of those who curate.

use crate::corners::{Corners, read_upright};
use crate::job::{Job, Request};
use crate::refused::Reason;
use crate::turn::Turn;
use crate::{jpeg, limits, naming, picture, resize};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Asks for small pictures of a page, without masks: for the tray and the inspector, never for the wall.
/// They are JPEGs named `<stem>-<side>.jpg`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Preview {
    /// The file.
    pub source: PathBuf,
    /// The page, from 0.
    pub page: usize,
    /// How it is turned.
    #[serde(default)]
    pub turn: Turn,
    /// The sheet's corners on the turned page, where it is a photograph with surroundings.
    #[serde(default)]
    pub corners: Option<Corners>,
    /// The sizes wanted: the longer side in pixels, at most. Small ones of large photographs are read quickly.
    pub sides: Vec<u32>,
    /// The folder for the files; it must be there.
    pub out_dir: PathBuf,
    /// What their names begin with.
    pub stem: String,
}

/// One picture that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewFile {
    /// The size that was asked for.
    pub side: u32,
    /// The file.
    pub path: PathBuf,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl Job for Preview {
    type Made = Vec<PreviewFile>;

    fn source(&self) -> &Path {
        &self.source
    }

    fn time(&self) -> Duration {
        limits::PICTURE_TIME
    }

    fn request(self) -> Request {
        Request::Preview(self)
    }

    fn perform(&self) -> Result<Vec<PreviewFile>, Reason> {
        let largest = self
            .sides
            .iter()
            .copied()
            .max()
            .unwrap_or(picture::FULL_SIDE);
        let corners = self.corners.as_ref();
        let mut page = read_upright(&self.source, self.page, self.turn, corners, largest)?;
        let mut sides = self.sides.clone();
        sides.sort_unstable_by(|a, b| b.cmp(a));
        let mut files = Vec::new();
        for side in sides {
            // Each size is made from the one above it, which is a fraction of the work and looks the same.
            page = resize::to_side(&page, side)?;
            let path = naming::write_whole(
                &self.out_dir,
                &format!("{}-{side}.jpg", self.stem),
                &jpeg::write(&page)?,
            )?;
            files.push(PreviewFile {
                side,
                path,
                width: page.width(),
                height: page.height(),
            });
        }
        Ok(files)
    }
}
