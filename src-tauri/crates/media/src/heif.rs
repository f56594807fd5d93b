//! HEIC, as phones make it: a picture in tiles of HEVC, and boxes that say how it is turned.

use crate::limits;
use crate::picture::{Size, check};
use crate::raster::on_white;
use crate::refused::Reason;
use crate::upright::Stand;
use heifer::heifer_isobmff::HeifFile;
use heifer::heifer_isobmff::boxes::Property;
use heifer::{Error, Options};
use image::metadata::Orientation;
use image::{RgbImage, RgbaImage};

/// Bytes a pixel while the picture is turned or its colours are changed: four twice.
const BYTES_A_PIXEL: u64 = 8;
/// What else a worker needs.
const ELSE: u64 = 8 << 20;

/// The size of the picture as it is seen.
pub(crate) fn size(bytes: &[u8]) -> Result<Size, Reason> {
    let file = open(bytes)?;
    Ok(stand(&file, bytes)?.size(turned(&file)?))
}

/// The picture, upright, what is see-through laid on white paper.
pub(crate) fn read(bytes: &[u8]) -> Result<RgbImage, Reason> {
    let file = open(bytes)?;
    let (width, height) = coded(&file)?;
    let (wide, high) = (u64::from(width), u64::from(height));
    if wide * high * BYTES_A_PIXEL + bytes.len() as u64 + ELSE > limits::WORKER_BYTES {
        return Err(Reason::TooHeavy {
            width: wide,
            height: high,
        });
    }
    let (stand, told) = (stand(&file, bytes)?, turned(&file)?);
    drop(file);
    let options = Options {
        // There is a worker for each core already.
        max_threads: 1,
        max_pixels: limits::PIXELS,
    };
    let decoded = match heifer::decode_srgb_rgba8(bytes, &options) {
        // Colours that it cannot change to a screen's are shown as they are.
        Err(Error::Unsupported(_)) => heifer::decode_rgba8(bytes, &options),
        decoded => decoded,
    };
    let picture = decoded.map_err(|e| reason(&e))?;
    let (width, height) = (picture.width, picture.height);
    if (Size { width, height }) != told {
        return Err(Reason::Damaged);
    }
    let picture = if picture.has_alpha {
        RgbaImage::from_raw(width, height, picture.data).map(|picture| on_white(&picture))
    } else {
        RgbImage::from_raw(width, height, picture.into_rgb8())
    };
    stand.apply(picture.ok_or(Reason::Damaged)?)
}

fn open(bytes: &[u8]) -> Result<HeifFile<'_>, Reason> {
    HeifFile::parse(bytes).map_err(|e| reason(&e.into()))
}

fn properties<'a>(file: &'a HeifFile<'_>) -> Result<impl Iterator<Item = &'a Property>, Reason> {
    file.item_properties(file.primary_id)
        .map_err(|e| reason(&e.into()))
}

/// The size before anything is cut off or turned.
fn coded(file: &HeifFile<'_>) -> Result<(u32, u32), Reason> {
    let size = file.image_size(file.primary_id);
    let (width, height) = size
        .map_err(|e| reason(&e.into()))?
        .ok_or(Reason::Damaged)?;
    check(width.into(), height.into())?;
    Ok((width, height))
}

/// The size once the file's own boxes are obeyed.
fn turned(file: &HeifFile<'_>) -> Result<Size, Reason> {
    let (mut width, mut height) = coded(file)?;
    for property in properties(file)? {
        match property {
            Property::CleanAperture {
                width: w,
                height: h,
                ..
            } => {
                let whole = |(n, d): (u32, u32)| (f64::from(n) / f64::from(d)).round() as u32;
                (width, height) = (whole(*w), whole(*h));
            }
            Property::Rotation(quarters) if quarters % 2 == 1 => {
                (width, height) = (height, width);
            }
            _ => {}
        }
    }
    check(width.into(), height.into())?;
    Ok(Size { width, height })
}

/// Phones say twice how they were held: in the file's boxes, which the decoder obeys, and in EXIF, which counts only where
/// the boxes say nothing (ISO/IEC 23008-12, annex A).
fn stand(file: &HeifFile<'_>, bytes: &[u8]) -> Result<Stand, Reason> {
    let turned = properties(file)?
        .any(|property| matches!(property, Property::Rotation(_) | Property::Mirror(_)));
    let orientation = if turned { None } else { exif(bytes) };
    Ok(Stand::new(
        None,
        orientation.unwrap_or(Orientation::NoTransforms),
    ))
}

fn exif(bytes: &[u8]) -> Option<Orientation> {
    let metadata = heifer::read_metadata(bytes).ok()?;
    let number = metadata.exif_fields()?.orientation()?;
    Orientation::from_exif(u8::try_from(number).ok()?)
}

fn reason(error: &Error) -> Reason {
    match error {
        Error::Container(heifer::heifer_isobmff::Error::UnexpectedEof) => Reason::Truncated,
        _ => Reason::OtherKind {
            what: "a HEIC picture that is damaged, or stored in a rare way".to_owned(),
            instead: "On an iPhone choose Settings, Camera, Formats, Most Compatible before the picture is taken, or \
                      send it by mail; elsewhere save it as JPEG. Then add that."
                .to_owned(),
        },
    }
}
