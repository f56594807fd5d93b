//! PDF pages, drawn by hayro.

use crate::limits;
use crate::picture::{FULL_SIDE, Size};
use crate::raster::on_white;
use crate::refused::Reason;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::{RgbImage, RgbaImage};

/// Pixels for each point (1/72 inch) of a page that is drawn as large as its paper is: 200 dots an inch.
const PIXELS_A_POINT: f32 = 200.0 / 72.0;

/// How far from the end the closing marker is looked for; some printers append their own lines after it.
const TAIL: usize = 64 << 10;

/// The pages and the sizes in which they are drawn in full.
pub(crate) fn sizes(bytes: Vec<u8>) -> Result<Vec<Size>, Reason> {
    let pdf = open(bytes)?;
    pdf.pages()
        .iter()
        .map(|page| drawn(page, FULL_SIDE).map(|(size, _)| size))
        .collect()
}

/// Page `page` (from 0), its longer side `wanted` pixels, or as large as its paper if that is less.
pub(crate) fn read(bytes: Vec<u8>, page: usize, wanted: u32) -> Result<RgbImage, Reason> {
    let pdf = open(bytes)?;
    let page = pdf
        .pages()
        .get(page)
        .ok_or(Reason::NoSuchPage { page: page + 1 })?;
    let (_, scale) = drawn(page, wanted)?;
    let how = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
    };
    let drawn = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &how,
    );
    let (width, height) = (drawn.width().into(), drawn.height().into());
    let pixels = RgbaImage::from_raw(width, height, drawn.data_as_u8_slice().to_vec())
        .ok_or(Reason::Damaged)?;
    Ok(on_white(&pixels))
}

fn open(bytes: Vec<u8>) -> Result<Pdf, Reason> {
    let ended = bytes[bytes.len().saturating_sub(TAIL)..]
        .windows(5)
        .any(|five| five == b"%%EOF");
    let broken = if ended {
        Reason::Damaged
    } else {
        Reason::Truncated
    };
    let pdf = Pdf::new(bytes).map_err(|e| match e {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Reason::Password,
        _ => broken.clone(),
    })?;
    match pdf.pages().len() {
        // A repaired beginning would look like the whole document, with pages quietly missing.
        _ if !ended => Err(broken),
        0 => Err(broken),
        pages if pages > limits::PAGES => Err(Reason::TooManyPages { pages }),
        _ => Ok(pdf),
    }
}

/// The size in pixels of a page drawn with its longer side at most `side`, and the scale that gives it.
fn drawn(page: &Page<'_>, side: u32) -> Result<(Size, f32), Reason> {
    let (width, height) = page.render_dimensions();
    if !(width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0) {
        return Err(Reason::Damaged);
    }
    let longer = width.max(height);
    let scale = PIXELS_A_POINT
        .min(side as f32 / longer)
        .max(1.0 / width.min(height));
    let pixels = |length: f32| ((length * scale) as u32).max(1);
    let size = Size {
        width: pixels(width),
        height: pixels(height),
    };
    if size.width.max(size.height) > 2 * FULL_SIDE {
        return Err(Reason::TooManyPixels {
            width: size.width.into(),
            height: size.height.into(),
        });
    }
    Ok((size, scale))
}
