//! One page of any file with pages, as pixels: three bytes each, upright, on white.

use crate::refused::Reason;
use crate::{heif, jpeg, kind, limits, pdf, raster, scan};
use filekind::{Family, Kind};
use image::{ImageFormat, RgbImage};
use std::fs;
use std::path::Path;

/// The longest side of a full rendering, in pixels: a page larger than a wall's picture shows nothing more.
pub const FULL_SIDE: u32 = 2600;

/// Width and height in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub width: u32,
    pub height: u32,
}

/// The pages of a file and their sizes as they are seen.
pub(crate) fn sizes(path: &Path) -> Result<Vec<Size>, Reason> {
    let (kind, bytes) = open(path)?;
    match kind {
        Kind::Jpeg => Ok(vec![jpeg::size(&bytes)?]),
        Kind::Heif => Ok(vec![heif::size(&bytes)?]),
        Kind::Tiff => scan::sizes(&bytes),
        Kind::Pdf => pdf::sizes(bytes),
        other => Ok(vec![raster::size(&bytes, format(other)?)?]),
    }
}

/// The pixels of page `page` (from 0), its longer side at least `wanted` (or all there is).
pub(crate) fn read(path: &Path, page: usize, wanted: u32) -> Result<RgbImage, Reason> {
    let (kind, bytes) = open(path)?;
    match kind {
        Kind::Tiff => scan::read(&bytes, page),
        Kind::Pdf => pdf::read(bytes, page, wanted),
        _ if page > 0 => Err(Reason::NoSuchPage { page: page + 1 }),
        Kind::Jpeg => jpeg::read(&bytes, Some(wanted)),
        Kind::Heif => heif::read(&bytes),
        other => raster::read(&bytes, format(other)?),
    }
}

/// Refuses a picture that claims more pixels than we open, before any of them is decoded.
pub(crate) fn check(width: u64, height: u64) -> Result<(), Reason> {
    if width == 0 || height == 0 {
        return Err(Reason::Damaged);
    }
    match width.checked_mul(height) {
        Some(pixels) if pixels <= limits::PIXELS => Ok(()),
        _ => Err(Reason::TooManyPixels { width, height }),
    }
}

fn open(path: &Path) -> Result<(Kind, Vec<u8>), Reason> {
    let kind = kind::wanted(path, Family::Picture)?;
    let bytes = fs::metadata(path)
        .map_err(|e| Reason::unreadable(&e))?
        .len();
    if bytes > limits::FILE_BYTES {
        return Err(Reason::TooLarge);
    }
    let mut bytes = fs::read(path).map_err(|e| Reason::unreadable(&e))?;
    // A picture that is whole but for its end is shown; one that breaks off earlier stays so.
    if kind == Kind::Png && !bytes[bytes.len().saturating_sub(PNG_END.len())..].eq(PNG_END) {
        bytes.extend(PNG_END);
    }
    Ok((kind, bytes))
}

/// The chunk "IEND", without content, with its sum.
const PNG_END: &[u8] = b"\0\0\0\0IEND\xAE\x42\x60\x82";

fn format(kind: Kind) -> Result<ImageFormat, Reason> {
    match kind {
        Kind::Png => Ok(ImageFormat::Png),
        Kind::WebP => Ok(ImageFormat::WebP),
        Kind::Gif => Ok(ImageFormat::Gif),
        Kind::Bmp => Ok(ImageFormat::Bmp),
        _ => Err(Reason::Unknown),
    }
}
