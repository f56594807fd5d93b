//! PNG, WebP, GIF and BMP.

use crate::limits;
use crate::picture::{Size, check};
use crate::refused::Reason;
use crate::upright::Stand;
use image::error::ImageError;
use image::metadata::Orientation;
use image::{
    ColorType, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage,
};
use std::io::{Cursor, ErrorKind};

/// The size of the picture as it is seen.
pub(crate) fn size(bytes: &[u8], format: ImageFormat) -> Result<Size, Reason> {
    let mut decoder = open(bytes, format)?;
    let (width, height) = decoder.dimensions();
    Ok(stand(bytes, format, &mut decoder).size(Size { width, height }))
}

/// The picture, upright, what is see-through laid on white paper.
pub(crate) fn read(bytes: &[u8], format: ImageFormat) -> Result<RgbImage, Reason> {
    let mut decoder = open(bytes, format)?;
    let stand = stand(bytes, format, &mut decoder);
    let picture = DynamicImage::from_decoder(decoder).map_err(|e| reason(&e))?;
    stand.apply(if picture.color().has_alpha() {
        on_white(&picture.into_rgba8())
    } else {
        picture.into_rgb8()
    })
}

fn stand(bytes: &[u8], format: ImageFormat, decoder: &mut impl ImageDecoder) -> Stand {
    let density = match format {
        ImageFormat::Png => density(bytes),
        ImageFormat::Bmp => dots_of_bitmap(bytes),
        _ => None,
    };
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Stand::new(density, orientation)
}

/// Dots across and down of a PNG: its chunk "pHYs", which stands before the picture's own data.
fn density(bytes: &[u8]) -> Option<(f64, f64)> {
    let number = |at: usize| {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four))
    };
    let mut at = 8;
    loop {
        match bytes.get(at + 4..at + 8)? {
            b"pHYs" => return Some((number(at + 8)?.into(), number(at + 12)?.into())),
            b"IDAT" => return None,
            // Its length, its name, what is in it, and a checksum.
            _ => at = at.checked_add(number(at)? as usize)?.checked_add(12)?,
        }
    }
}

/// Dots across and down of a bitmap, which every head but the oldest tells.
fn dots_of_bitmap(bytes: &[u8]) -> Option<(f64, f64)> {
    let number = |at: usize| {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(four))
    };
    (number(14)? >= 40).then_some((number(38)?.into(), number(42)?.into()))
}

fn open(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_, Reason> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    // The number of pixels is ours to check, with a sentence that says it.
    reader.no_limits();
    let mut decoder = reader.into_decoder().map_err(|e| reason(&e))?;
    let (width, height) = decoder.dimensions();
    check(u64::from(width), u64::from(height))?;
    if needed(&decoder) > limits::PICTURE_BYTES {
        return Err(Reason::TooHeavy {
            width: width.into(),
            height: height.into(),
        });
    }
    let mut most = Limits::no_limits();
    most.max_alloc = Some(limits::PICTURE_BYTES);
    decoder.set_limits(most).map_err(|e| reason(&e))?;
    Ok(decoder)
}

/// The bytes of the decoded picture, and of the paper it is laid on where it is not already three bytes a pixel.
fn needed(decoder: &impl ImageDecoder) -> u64 {
    let (width, height) = decoder.dimensions();
    let paper = if decoder.color_type() == ColorType::Rgb8 {
        0
    } else {
        3
    };
    decoder.total_bytes() + u64::from(width) * u64::from(height) * paper
}

pub(crate) fn on_white(picture: &RgbaImage) -> RgbImage {
    let mut paper = RgbImage::new(picture.width(), picture.height());
    for (to, from) in paper.pixels_mut().zip(picture.pixels()) {
        let [r, g, b, alpha] = from.0.map(u32::from);
        to.0 = [r, g, b].map(|light| ((light * alpha + 255 * (255 - alpha) + 127) / 255) as u8);
    }
    paper
}

fn reason(error: &ImageError) -> Reason {
    match error {
        ImageError::IoError(e) if e.kind() == ErrorKind::UnexpectedEof => Reason::Truncated,
        ImageError::Limits(_) => Reason::Broke,
        other if tells_of_an_early_end(other) => Reason::Truncated,
        _ => Reason::Damaged,
    }
}

/// Some decoders wrap the early end in an error of their own.
fn tells_of_an_early_end(error: &ImageError) -> bool {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        let early = error
            .downcast_ref::<std::io::Error>()
            .is_some_and(|e| e.kind() == ErrorKind::UnexpectedEof);
        if early || error.to_string().to_lowercase().contains("unexpected end") {
            return true;
        }
        cause = error.source();
    }
    false
}
