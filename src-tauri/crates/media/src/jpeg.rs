//! JPEG: read at reduced scale where less is wanted, and written.

use crate::jpeg_parts::{Parts, parts};
use crate::picture::{Size, check};
use crate::refused::Reason;
use crate::upright::Stand;
use image::codecs::jpeg::JpegDecoder;
use image::metadata::Orientation;
use image::{ImageDecoder, RgbImage};
use std::io::Cursor;
use turbojpeg::{
    Colorspace, Compressor, DecompressHeader, Decompressor, Image, PixelFormat, ScalingFactor,
    Subsamp,
};

/// Progressive files may hold thousands of scans of nothing; honest ones have about ten.
const MOST_SCANS: u32 = 200;
const QUALITY: i32 = 85;
/// What the library draws where a picture's data have ended.
const NO_DATA: u8 = 128;
/// A picture may lack one of so many of its lines, at the bottom.
const MISSED_FROM: usize = 50;

/// The size of the picture as it is seen, that is with its EXIF orientation applied.
pub(crate) fn size(bytes: &[u8]) -> Result<Size, Reason> {
    let parts = parts(bytes);
    let header = header(&mut reader()?, &parts)?;
    let (width, height) = (header.width as u32, header.height as u32);
    Ok(stand(&parts).size(Size { width, height }))
}

/// The picture, upright, with its longer side at least `wanted` pixels (or whole, if it is smaller or nothing is said).
pub(crate) fn read(bytes: &[u8], wanted: Option<u32>) -> Result<RgbImage, Reason> {
    let parts = parts(bytes);
    let mut reader = reader()?;
    let header = header(&mut reader, &parts)?;
    if let Some(side) = wanted.filter(|_| !header.is_lossless) {
        let scale = scale(header.width.max(header.height), side as usize);
        reader
            .set_scaling_factor(scale)
            .map_err(|_| Reason::Damaged)?;
    }
    stand(&parts).apply(decode(&mut reader, &header, &parts)?)
}

/// The bytes of `picture` as a JPEG. Colour is kept at full resolution: red pencil on white paper shows it otherwise.
pub(crate) fn write(picture: &RgbImage) -> Result<Vec<u8>, Reason> {
    let image = Image {
        pixels: picture.as_raw().as_slice(),
        width: picture.width() as usize,
        pitch: picture.width() as usize * 3,
        height: picture.height() as usize,
        format: PixelFormat::RGB,
    };
    let write = || {
        let mut writer = Compressor::new()?;
        writer.set_quality(QUALITY)?;
        writer.set_subsamp(Subsamp::None)?;
        writer.compress_to_vec(image)
    };
    write().map_err(|_: turbojpeg::Error| Reason::Damaged)
}

fn reader() -> Result<Decompressor, Reason> {
    let mut reader = Decompressor::new().map_err(|_| Reason::Broke)?;
    reader
        .set_scan_limit(MOST_SCANS)
        .map_err(|_| Reason::Broke)?;
    Ok(reader)
}

fn header(reader: &mut Decompressor, parts: &Parts<'_>) -> Result<DecompressHeader, Reason> {
    let header = reader
        .read_header(&parts.bytes)
        .map_err(|e| reason(&e, parts))?;
    check(header.width as u64, header.height as u64)?;
    Ok(header)
}

/// The smallest of the fast scales that still gives `wanted` pixels. Halves, quarters and eighths have code of their own
/// in the library; the scales between are slower than decoding more and resizing.
fn scale(longer: usize, wanted: usize) -> ScalingFactor {
    [
        ScalingFactor::ONE_EIGHTH,
        ScalingFactor::ONE_QUARTER,
        ScalingFactor::ONE_HALF,
    ]
    .into_iter()
    .find(|scale| scale.scale(longer) >= wanted)
    .unwrap_or(ScalingFactor::ONE)
}

fn decode(
    reader: &mut Decompressor,
    header: &DecompressHeader,
    parts: &Parts<'_>,
) -> Result<RgbImage, Reason> {
    let scaled = header.scaled(reader.scaling_factor());
    let inks = matches!(header.colorspace, Colorspace::CMYK | Colorspace::YCCK);
    let format = if inks {
        PixelFormat::CMYK
    } else {
        PixelFormat::RGB
    };
    let mut pixels = vec![255; scaled.width * scaled.height * format.size()];
    let image = Image {
        pixels: pixels.as_mut_slice(),
        width: scaled.width,
        pitch: scaled.width * format.size(),
        height: scaled.height,
        format,
    };
    match reader.decompress(&parts.bytes, image) {
        Ok(()) => {}
        Err(e) if harmless(&e) => {}
        Err(e) if !parts.progressive && lost_a_little(&e, &pixels, scaled.height) => {}
        Err(e) => return Err(reason(&e, parts)),
    }
    if inks {
        pixels = pixels.chunks_exact(4).flat_map(paper_of_inks).collect();
    }
    RgbImage::from_raw(scaled.width as u32, scaled.height as u32, pixels).ok_or(Reason::Damaged)
}

/// Four inks to three lights. JPEGs with inks are Adobe's, which stores them inverted (255 is no ink).
fn paper_of_inks(inks: &[u8]) -> [u8; 3] {
    let light = |ink: u8| (u16::from(ink) * u16::from(inks[3]) / 255) as u8;
    [light(inks[0]), light(inks[1]), light(inks[2])]
}

/// The library also warns of stray bytes that cost nothing of the picture.
fn harmless(error: &turbojpeg::Error) -> bool {
    let text = error.to_string();
    text.contains("extraneous bytes")
        || text.contains("Inconsistent progression")
        || text.contains("Unknown Adobe color transform")
}

/// Whether the data stop so shortly before their end that nobody misses anything. Lines for which there are no data are grey.
fn lost_a_little(error: &turbojpeg::Error, pixels: &[u8], height: usize) -> bool {
    let row = pixels.len() / height.max(1);
    let rows = pixels.chunks_exact(row.max(1)).rev();
    let lost = rows.take_while(|row| row.iter().all(|light| *light == NO_DATA));
    stops_early(error) && lost.count() <= height / MISSED_FROM
}

fn stops_early(error: &turbojpeg::Error) -> bool {
    error.to_string().contains("remature end")
}

fn reason(error: &turbojpeg::Error, parts: &Parts<'_>) -> Reason {
    // What was cut off lacks the end marker; what has it and still fails is damaged within.
    if stops_early(error) || parts.open {
        Reason::Truncated
    } else {
        Reason::Damaged
    }
}

fn stand(parts: &Parts<'_>) -> Stand {
    let read = JpegDecoder::new(Cursor::new(&parts.bytes));
    let orientation = read.and_then(|mut decoder| decoder.orientation());
    Stand::new(
        parts.density,
        orientation.unwrap_or(Orientation::NoTransforms),
    )
}
