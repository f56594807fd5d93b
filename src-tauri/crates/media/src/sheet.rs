//! The job `sheet`: many renderings on one picture, for the camera's flight.

use crate::job::{Job, Request};
use crate::refused::Reason;
use crate::{jpeg, limits, naming, picture, resize};
use image::imageops::replace;
use image::{Rgb, RgbImage};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The longer side of a thumbnail on a sheet, in pixels.
const CELL: u32 = 64;
/// At most this many thumbnails stand side by side: a sheet is at most 1,024 pixels wide.
const ACROSS: u32 = 16;

/// Asks for one picture of many renderings.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Sheet {
    /// The renderings' files, the small size of each; at most some hundreds.
    pub pictures: Vec<PathBuf>,
    /// The folder for the sheet; it must be there.
    pub out_dir: PathBuf,
}

/// A sheet that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetMade {
    /// BLAKE3 of the file's bytes; the file is `<hash>.jpg` in the folder that was named.
    pub hash: String,
    /// Width of the sheet in pixels.
    pub width: u32,
    /// Height of the sheet in pixels.
    pub height: u32,
    /// Where each picture stands, in the order asked; nothing for one that is not there any more.
    pub cells: Vec<Option<Cell>>,
}

/// A place on a sheet, in pixels from its upper left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Left edge.
    pub x: u32,
    /// Upper edge.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Job for Sheet {
    type Made = SheetMade;

    fn source(&self) -> &Path {
        self.pictures.first().unwrap_or(&self.out_dir)
    }

    fn time(&self) -> Duration {
        limits::PICTURE_TIME
    }

    fn request(self) -> Request {
        Request::Sheet(self)
    }

    fn perform(&self) -> Result<SheetMade, Reason> {
        let count = self.pictures.len() as u32;
        let (width, height) = (
            count.clamp(1, ACROSS) * CELL,
            count.div_ceil(ACROSS).max(1) * CELL,
        );
        picture::check(width.into(), height.into())?;
        let mut sheet = RgbImage::from_pixel(width, height, Rgb([255; 3]));
        let mut cells = Vec::new();
        for (place, path) in (0u32..).zip(&self.pictures) {
            let (x, y) = (place % ACROSS * CELL, place / ACROSS * CELL);
            let thumbnail = picture::read(path, 0, CELL)
                .and_then(|picture| resize::to_side(&picture, CELL))
                .ok();
            cells.push(thumbnail.map(|thumbnail| {
                replace(&mut sheet, &thumbnail, x.into(), y.into());
                Cell {
                    x,
                    y,
                    width: thumbnail.width(),
                    height: thumbnail.height(),
                }
            }));
        }
        let bytes = jpeg::write(&sheet)?;
        let hash = blake3::hash(&bytes).to_hex().to_string();
        naming::write_whole(&self.out_dir, &format!("{hash}.jpg"), &bytes)?;
        Ok(SheetMade {
            hash,
            width,
            height,
            cells,
        })
    }
}
