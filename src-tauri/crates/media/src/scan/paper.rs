//! Samples of any depth to three bytes a pixel, on white.

use super::{Tiff, rare, reason, tag};
use crate::limits;
use crate::refused::Reason;
use image::{Rgb, RgbImage};
use tiff::ColorType;
use tiff::decoder::DecodingResult;
use tiff::tags::Tag;

/// The current page. With `colours` (all reds, then greens, then blues, 16 bits each), its grey values are indexes into them.
pub(super) fn read(tiff: &mut Tiff<'_>, colours: Option<&[u16]>) -> Result<RgbImage, Reason> {
    let (width, height) = tiff.dimensions().map_err(|e| reason(&e))?;
    let kind = tiff.colortype().map_err(|e| reason(&e))?;
    let planes = tag(tiff, Tag::PlanarConfiguration)? == Some(2);
    let bits = u64::from(kind.num_samples()) * u64::from(kind.bit_depth()) + 24;
    let (wide, high) = (u64::from(width), u64::from(height));
    if wide * high * bits / 8 > limits::PICTURE_BYTES {
        return Err(Reason::TooHeavy {
            width: wide,
            height: high,
        });
    }
    let mut decoded = DecodingResult::U8(Vec::new());
    tiff.read_image_to_buffer(&mut decoded)
        .map_err(|e| reason(&e))?;
    let samples = Samples {
        row: (width as usize
            * if planes { 1 } else { kind.num_samples().into() }
            * usize::from(kind.bit_depth()))
        .div_ceil(8),
        bytes: eight_bits(decoded)?,
        bits: kind.bit_depth().min(8).into(),
        each: if planes { 1 } else { kind.num_samples().into() },
        plane: if planes { 1 } else { 0 },
        height: height as usize,
    };
    let colour = colour(kind, colours)?;
    let samples = samples.settled(kind.bit_depth());
    let mut page = RgbImage::new(width, height);
    for (x, y, pixel) in page.enumerate_pixels_mut() {
        *pixel = Rgb(colour(&|sample| samples.at(x as usize, y as usize, sample)));
    }
    Ok(page)
}

/// Where samples lie: rows of whole bytes, samples of one pixel side by side or each in a plane of its own.
struct Samples {
    bytes: Vec<u8>,
    row: usize,
    bits: usize,
    each: usize,
    plane: usize,
    height: usize,
}

impl Samples {
    /// Sixteen bits were narrowed to eight before.
    fn settled(mut self, depth: u8) -> Self {
        if depth == 16 {
            self.row /= 2;
        }
        self
    }

    /// A sample, from 0 to the largest its bits can hold. What lies outside of the file reads as 0.
    fn at(&self, x: usize, y: usize, sample: usize) -> u8 {
        let place = x * self.each + if self.plane == 0 { sample } else { 0 };
        let start = (self.plane * sample * self.height + y) * self.row;
        let bit = place * self.bits;
        let byte = self.bytes.get(start + bit / 8).copied().unwrap_or(0);
        if self.bits == 8 {
            byte
        } else {
            (byte >> (8 - self.bits - bit % 8)) & ((1 << self.bits) - 1)
        }
    }
}

fn eight_bits(decoded: DecodingResult) -> Result<Vec<u8>, Reason> {
    match decoded {
        DecodingResult::U8(bytes) => Ok(bytes),
        DecodingResult::U16(numbers) => Ok(numbers
            .into_iter()
            .map(|number| (number >> 8) as u8)
            .collect()),
        _ => Err(rare()),
    }
}

type Colour<'a> = Box<dyn Fn(&dyn Fn(usize) -> u8) -> [u8; 3] + 'a>;

/// How the samples of a pixel become its colour.
fn colour(kind: ColorType, colours: Option<&[u16]>) -> Result<Colour<'_>, Reason> {
    if !matches!(kind.bit_depth(), 1 | 2 | 4 | 8 | 16) {
        return Err(rare());
    }
    let whole = (1u16 << kind.bit_depth().min(8)) - 1;
    let full = move |sample: u8| (u16::from(sample) * 255 / whole) as u8;
    Ok(match (kind, colours) {
        (ColorType::Gray(bits @ ..=8), Some(colours)) => {
            let count = 1 << bits;
            if colours.len() < 3 * count {
                return Err(Reason::Damaged);
            }
            Box::new(move |sample| {
                [0, 1, 2].map(|light| (colours[light * count + usize::from(sample(0))] >> 8) as u8)
            })
        }
        (ColorType::Gray(_), None) => Box::new(move |sample| [full(sample(0)); 3]),
        (ColorType::GrayA(_) | ColorType::Multiband { num_samples: 2, .. }, None) => {
            Box::new(move |sample| on_white([full(sample(0)); 3], full(sample(1))))
        }
        (ColorType::RGB(_), None) => {
            Box::new(move |sample| [0, 1, 2].map(|light| full(sample(light))))
        }
        (ColorType::RGBA(_), None) => Box::new(move |sample| {
            on_white([0, 1, 2].map(|light| full(sample(light))), full(sample(3)))
        }),
        (ColorType::CMYK(_), None) => Box::new(move |sample| {
            let paper = |ink: usize| u16::from(255 - full(sample(ink)));
            [0, 1, 2].map(|ink| (paper(ink) * paper(3) / 255) as u8)
        }),
        (ColorType::YCbCr(8), None) => {
            Box::new(move |sample| light_of_ycbcr([sample(0), sample(1), sample(2)]))
        }
        _ => return Err(rare()),
    })
}

fn on_white(colour: [u8; 3], alpha: u8) -> [u8; 3] {
    let (alpha, paper) = (u16::from(alpha), 255 - u16::from(alpha));
    colour.map(|light| ((u16::from(light) * alpha + 255 * paper) / 255) as u8)
}

/// ITU-T T.871, section 7 (the colours of JFIF).
fn light_of_ycbcr(sample: [u8; 3]) -> [u8; 3] {
    let [y, cb, cr] = sample.map(f32::from);
    let (cb, cr) = (cb - 128.0, cr - 128.0);
    [
        y + 1.402 * cr,
        y - 0.344_136 * cb - 0.714_136 * cr,
        y + 1.772 * cb,
    ]
    .map(|light| light.round().clamp(0.0, 255.0) as u8)
}
