//! TIFF, as scanners and fax machines write it: several pages, palettes, one to sixteen bits, fax coding.

mod fax;
mod paper;

use crate::limits;
use crate::picture::{Size, check};
use crate::refused::Reason;
use crate::upright::Stand;
use image::RgbImage;
use image::metadata::Orientation;
use std::io::{Cursor, ErrorKind};
use tiff::decoder::ifd::Value;
use tiff::decoder::{Decoder, Limits};
use tiff::tags::{ByteOrder, CompressionMethod, PhotometricInterpretation, Tag};
use tiff::{TiffError, TiffUnsupportedError};

type Tiff<'a> = Decoder<Cursor<&'a [u8]>>;

/// The pages and their sizes as they are seen.
pub(crate) fn sizes(bytes: &[u8]) -> Result<Vec<Size>, Reason> {
    let mut tiff = open(bytes)?;
    let pages = pages(&mut tiff)?;
    pages
        .into_iter()
        .map(|page| size(&mut tiff, page))
        .collect()
}

/// Page `page` (from 0), upright.
pub(crate) fn read(bytes: &[u8], page: usize) -> Result<RgbImage, Reason> {
    let mut tiff = open(bytes)?;
    let directory = *pages(&mut tiff)?
        .get(page)
        .ok_or(Reason::NoSuchPage { page: page + 1 })?;
    size(&mut tiff, directory)?;
    let picture = match method(&mut tiff)? {
        CompressionMethod::Huffman | CompressionMethod::Fax3 | CompressionMethod::Fax4 => {
            fax::read(&mut tiff, bytes)?
        }
        _ if photometric(&mut tiff)? == PhotometricInterpretation::RGBPalette => {
            palette(&mut tiff, bytes, directory)?
        }
        _ => paper::read(&mut tiff, None)?,
    };
    stand(&mut tiff)?.apply(picture)
}

fn open(bytes: &[u8]) -> Result<Tiff<'_>, Reason> {
    let mut most = Limits::default();
    most.decoding_buffer_size = limits::PICTURE_BYTES as usize;
    most.intermediate_buffer_size = limits::PICTURE_BYTES as usize;
    Ok(Decoder::new(Cursor::new(bytes))
        .map_err(|e| reason(&e))?
        .with_limits(most))
}

/// The directories that are pages; others hold smaller copies of a page.
fn pages(tiff: &mut Tiff<'_>) -> Result<Vec<usize>, Reason> {
    let mut pages = Vec::new();
    for directory in 0.. {
        let smaller_copy = tag(tiff, Tag::NewSubfileType)?.unwrap_or(0) & 1 == 1;
        if !smaller_copy || directory == 0 {
            pages.push(directory);
        }
        if pages.len() > limits::PAGES {
            return Err(Reason::TooManyPages { pages: pages.len() });
        }
        if !tiff.more_images() {
            break;
        }
        tiff.next_image().map_err(|e| reason(&e))?;
    }
    Ok(pages)
}

/// Goes to a directory and tells its size.
fn size(tiff: &mut Tiff<'_>, directory: usize) -> Result<Size, Reason> {
    tiff.seek_to_image(directory).map_err(|e| reason(&e))?;
    let (width, height) = tiff.dimensions().map_err(|e| reason(&e))?;
    check(width.into(), height.into())?;
    Ok(stand(tiff)?.size(Size { width, height }))
}

/// The decoder knows no palettes. Read as grey, the samples are the indexes, and the colours we put in ourselves.
fn palette(tiff: &mut Tiff<'_>, bytes: &[u8], directory: usize) -> Result<RgbImage, Reason> {
    let colours = tiff
        .get_tag_u16_vec(Tag::ColorMap)
        .map_err(|e| reason(&e))?;
    let place = photometric_entry(tiff, bytes).ok_or(Reason::Damaged)?;
    let grey = PhotometricInterpretation::BlackIsZero.to_u16();
    let mut patched = bytes.to_vec();
    patched[place..place + 2].copy_from_slice(&match tiff.byte_order() {
        ByteOrder::LittleEndian => grey.to_le_bytes(),
        ByteOrder::BigEndian => grey.to_be_bytes(),
    });
    let mut indexes = open(&patched)?;
    indexes.seek_to_image(directory).map_err(|e| reason(&e))?;
    paper::read(&mut indexes, Some(&colours))
}

/// Where in the file the value of the current directory's tag "photometric interpretation" stands (classic TIFF only).
fn photometric_entry(tiff: &mut Tiff<'_>, bytes: &[u8]) -> Option<usize> {
    let order = tiff.byte_order();
    let number = |at: usize| {
        let two: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(match order {
            ByteOrder::LittleEndian => u16::from_le_bytes(two),
            ByteOrder::BigEndian => u16::from_be_bytes(two),
        })
    };
    let directory = usize::try_from(tiff.ifd_pointer()?.0).ok()?;
    let entries = usize::from(number(directory)?);
    let entry = (0..entries).map(|at| directory + 2 + at * 12);
    entry
        .into_iter()
        .find(|at| number(*at) == Some(Tag::PhotometricInterpretation.to_u16()))
        .map(|at| at + 8)
        .filter(|at| at + 2 <= bytes.len())
}

fn method(tiff: &mut Tiff<'_>) -> Result<CompressionMethod, Reason> {
    let number = tag(tiff, Tag::Compression)?.unwrap_or(1);
    Ok(CompressionMethod::from_u16_exhaustive(number as u16))
}

fn photometric(tiff: &mut Tiff<'_>) -> Result<PhotometricInterpretation, Reason> {
    let number = tag(tiff, Tag::PhotometricInterpretation)?.unwrap_or(0);
    PhotometricInterpretation::from_u16(number as u16).ok_or_else(rare)
}

/// A fax has about twice as many dots across as down.
fn stand(tiff: &mut Tiff<'_>) -> Result<Stand, Reason> {
    let number = tag(tiff, Tag::Orientation)?.unwrap_or(1);
    let orientation = Orientation::from_exif(number as u8).unwrap_or(Orientation::NoTransforms);
    let across = density(tiff, Tag::XResolution);
    let density = across.zip(density(tiff, Tag::YResolution));
    Ok(Stand::new(density, orientation))
}

/// Dots in a unit of length. What cannot be read says nothing.
fn density(tiff: &mut Tiff<'_>, tag: Tag) -> Option<f64> {
    match tiff.find_tag(tag).ok()?? {
        Value::Rational(above, below) => Some(f64::from(above) / f64::from(below)),
        Value::Float(dots) => Some(dots.into()),
        other => other.into_u32().ok().map(f64::from),
    }
}

fn tag(tiff: &mut Tiff<'_>, tag: Tag) -> Result<Option<u32>, Reason> {
    tiff.find_tag_unsigned(tag).map_err(|e| reason(&e))
}

fn rare() -> Reason {
    Reason::OtherKind {
        what: "a TIFF of a rare kind".to_owned(),
        instead: "Save it as PDF or PNG and add that.".to_owned(),
    }
}

fn reason(error: &TiffError) -> Reason {
    match error {
        TiffError::IoError(e) if e.kind() == ErrorKind::UnexpectedEof => Reason::Truncated,
        TiffError::UnsupportedError(TiffUnsupportedError::UnknownCompressionMethod) => {
            Reason::Damaged
        }
        TiffError::UnsupportedError(_) => rare(),
        TiffError::LimitsExceeded => Reason::Broke,
        _ => Reason::Damaged,
    }
}
