//! Fax coding (ITU-T T.4 and T.6) in TIFF, strip by strip.

use super::{Tiff, method, photometric, reason, tag};
use crate::refused::Reason;
use hayro_ccitt::{DecodeSettings, DecoderContext, EncodingMode, decode};
use image::{Rgb, RgbImage};
use tiff::tags::{CompressionMethod, PhotometricInterpretation, Tag};

/// Bits of the tag "T4 options".
const TWO_DIMENSIONAL: u32 = 1;
const ALIGNED: u32 = 4;

/// The current page.
pub(super) fn read(tiff: &mut Tiff<'_>, bytes: &[u8]) -> Result<RgbImage, Reason> {
    let (width, height) = tiff.dimensions().map_err(|e| reason(&e))?;
    let offsets = tiff
        .get_tag_u64_vec(Tag::StripOffsets)
        .map_err(|e| reason(&e))?;
    let lengths = tiff
        .get_tag_u64_vec(Tag::StripByteCounts)
        .map_err(|e| reason(&e))?;
    let rows = tag(tiff, Tag::RowsPerStrip)?
        .unwrap_or(height)
        .clamp(1, height);
    let mirrored = tag(tiff, Tag::FillOrder)? == Some(2);
    let options = tag(tiff, Tag::Unknown(292))?.unwrap_or(0);
    let method = method(tiff)?;
    // The code speaks of black marks on white; a file that means light on dark says so.
    let dark = photometric(tiff)? == PhotometricInterpretation::BlackIsZero;
    let (white, black) = if dark { (0, 255) } else { (255, 0) };

    let mut sheet = Sheet {
        page: RgbImage::from_pixel(width, height, Rgb([white; 3])),
        row: 0,
        black,
    };
    for (strip, (offset, length)) in (0u32..).zip(offsets.into_iter().zip(lengths)) {
        let top = strip.saturating_mul(rows);
        if top >= height {
            break;
        }
        let data = part(bytes, offset, length)?;
        let data = if mirrored {
            data.iter().map(|byte| byte.reverse_bits()).collect()
        } else {
            data.to_vec()
        };
        let settings = DecodeSettings {
            columns: width,
            rows: rows.min(height - top),
            end_of_block: true,
            end_of_line: method == CompressionMethod::Fax3,
            rows_are_byte_aligned: method == CompressionMethod::Huffman || options & ALIGNED != 0,
            encoding: match method {
                CompressionMethod::Fax4 => EncodingMode::Group4,
                CompressionMethod::Fax3 if options & TWO_DIMENSIONAL != 0 => {
                    EncodingMode::Group3_2D
                }
                _ => EncodingMode::Group3_1D,
            },
            strict: false,
        };
        sheet.row = top;
        // A line spoilt on the telephone is no reason to lose the fax, as long as lines were read.
        let read = decode(&data, &mut sheet, &mut DecoderContext::new(settings));
        if read.is_err() && sheet.row == top {
            return Err(Reason::Damaged);
        }
    }
    Ok(sheet.page)
}

fn part(bytes: &[u8], offset: u64, length: u64) -> Result<&[u8], Reason> {
    let from = usize::try_from(offset).map_err(|_| Reason::Damaged)?;
    let length = usize::try_from(length).map_err(|_| Reason::Damaged)?;
    let to = from.checked_add(length).ok_or(Reason::Damaged)?;
    bytes.get(from..to).ok_or(Reason::Truncated)
}

struct Sheet {
    page: RgbImage,
    row: u32,
    black: u8,
}

impl hayro_ccitt::Decoder for Sheet {
    fn push_row(&mut self, changes: &[u32]) {
        if self.row >= self.page.height() {
            return;
        }
        for mark in changes.chunks(2) {
            let end = mark.get(1).copied().unwrap_or(self.page.width());
            for x in mark[0]..end.min(self.page.width()) {
                self.page.put_pixel(x, self.row, Rgb([self.black; 3]));
            }
        }
        self.row += 1;
    }
}
