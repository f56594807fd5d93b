//! The job `render`: what the wall gets to see of a page, its masks burnt into the pixels.

use crate::corners::{Corners, read_upright};
use crate::job::{Job, Request};
use crate::mask::Rect;
use crate::picture::FULL_SIDE;
use crate::refused::Reason;
use crate::turn::Turn;
use crate::{bleach, jpeg, limits, mask, naming, resize};
use image::RgbImage;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Asks for a page as the wall may see it, in every [`RenderSize`]. The original and what is under the masks cannot be
/// got back from the files, nor from their names.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Render {
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
    /// What is hidden, on the page as it is seen (turned, set straight).
    #[serde(default)]
    pub masks: Vec<Rect>,
    /// Whether the paper is stale and bleaches. Masks stay as dark as ever.
    #[serde(default)]
    pub bleach: bool,
    /// The folder for the files; it must be there.
    pub out_dir: PathBuf,
}

/// A page as the wall may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendering {
    /// BLAKE3 of the full rendering's bytes. The files are `RenderSize::file(hash)` in the folder that was named.
    pub hash: String,
    /// Width of the full rendering in pixels.
    pub width: u32,
    /// Height of the full rendering in pixels.
    pub height: u32,
}

/// A size in which a rendering exists, all of them JPEGs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenderSize {
    /// Longer side at most 160 pixels: the pile on the whole wall.
    Small,
    /// Longer side at most 480 pixels: a paper on a stage wall.
    Middle,
    /// Longer side at most 2600 pixels: the close-up.
    Full,
}

impl RenderSize {
    /// Every size, the largest first.
    pub const ALL: [Self; 3] = [Self::Full, Self::Middle, Self::Small];

    /// Its longer side in pixels, at most.
    pub fn side(self) -> u32 {
        match self {
            Self::Small => 160,
            Self::Middle => 480,
            Self::Full => FULL_SIDE,
        }
    }

    /// The name of the file that holds the rendering `hash` in this size: `<hash>-160.jpg`, `<hash>-480.jpg`, `<hash>-full.jpg`.
    pub fn file(self, hash: &str) -> String {
        match self {
            Self::Full => format!("{hash}-full.jpg"),
            smaller => format!("{hash}-{}.jpg", smaller.side()),
        }
    }
}

impl Job for Render {
    type Made = Rendering;

    fn source(&self) -> &Path {
        &self.source
    }

    fn time(&self) -> Duration {
        limits::PICTURE_TIME
    }

    fn request(self) -> Request {
        Request::Render(self)
    }

    fn perform(&self) -> Result<Rendering, Reason> {
        let full = self.seen()?;
        let bytes = jpeg::write(&full)?;
        let hash = blake3::hash(&bytes).to_hex().to_string();
        let mut page = full;
        let (width, height) = page.dimensions();
        for size in [RenderSize::Middle, RenderSize::Small] {
            page = resize::to_side(&page, size.side())?;
            // Once more, so that a mask is not blurred into its surroundings at the edges.
            mask::burn(&mut page, &self.masks);
            naming::write_whole(&self.out_dir, &size.file(&hash), &jpeg::write(&page)?)?;
        }
        // The full one last: where it is, the others are.
        naming::write_whole(&self.out_dir, &RenderSize::Full.file(&hash), &bytes)?;
        Ok(Rendering {
            hash,
            width,
            height,
        })
    }
}

impl Render {
    /// The page at full size with its masks.
    fn seen(&self) -> Result<RgbImage, Reason> {
        let corners = self.corners.as_ref();
        let mut page = read_upright(&self.source, self.page, self.turn, corners, FULL_SIDE)?;
        // Before the page is made smaller, so that no pixel beside a mask is mixed with what is under it.
        mask::burn(&mut page, &self.masks);
        let mut page = resize::to_side(&page, FULL_SIDE)?;
        if self.bleach {
            bleach::bleach(&mut page);
        }
        mask::burn(&mut page, &self.masks);
        Ok(page)
    }
}
