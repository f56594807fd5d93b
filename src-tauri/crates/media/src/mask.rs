//! Masks: rectangles that hide a person's data, burnt into the pixels.

use image::{Rgb, RgbImage};
use serde::{Deserialize, Serialize};

/// The colour of a mask, everywhere: #2B2723.
pub const MASK_COLOUR: [u8; 3] = [0x2B, 0x27, 0x23];

/// A rectangle on a page, in fractions of the page as it is seen (turned, set straight), from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// Left edge, 0 to 1.
    pub x: f64,
    /// Upper edge, 0 to 1.
    pub y: f64,
    /// Width, 0 to 1.
    pub w: f64,
    /// Height, 0 to 1.
    pub h: f64,
}

/// Paints every mask solid. A pixel that a mask merely touches is painted too: hiding too much is the safe side.
pub(crate) fn burn(picture: &mut RgbImage, masks: &[Rect]) {
    let (width, height) = picture.dimensions();
    for mask in masks {
        let (left, right) = span(mask.x, mask.w, width);
        let (top, bottom) = span(mask.y, mask.h, height);
        for y in top..bottom {
            for x in left..right {
                picture.put_pixel(x, y, Rgb(MASK_COLOUR));
            }
        }
    }
}

/// The pixels from `start` over `length` of a side of `side` pixels, rounded outwards. A negative length counts backwards.
fn span(start: f64, length: f64, side: u32) -> (u32, u32) {
    let (from, to) = if length < 0.0 {
        (start + length, start)
    } else {
        (start, start + length)
    };
    let side = f64::from(side);
    let first = (from * side).floor().clamp(0.0, side);
    let last = (to * side).ceil().clamp(0.0, side);
    (first as u32, last as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_covers_every_pixel_it_touches_and_no_other() {
        let mut picture = RgbImage::from_pixel(10, 10, Rgb([255, 255, 255]));
        burn(
            &mut picture,
            &[Rect {
                x: 0.25,
                y: 0.1,
                w: 0.3,
                h: 0.01,
            }],
        );
        for (x, y, pixel) in picture.enumerate_pixels() {
            let inside = (2..6).contains(&x) && y == 1;
            assert_eq!(pixel.0 == MASK_COLOUR, inside, "{x},{y}");
        }
    }

    #[test]
    fn a_mask_beyond_the_page_is_cut_off() {
        let mut picture = RgbImage::new(4, 4);
        burn(
            &mut picture,
            &[
                Rect {
                    x: -3.0,
                    y: 0.5,
                    w: 9.0,
                    h: 9.0,
                },
                Rect {
                    x: 2.0,
                    y: 2.0,
                    w: 1.0,
                    h: 1.0,
                },
            ],
        );
        assert_eq!(picture.pixels().filter(|p| p.0 == MASK_COLOUR).count(), 8);
    }

    #[test]
    fn a_mask_drawn_from_right_to_left_still_masks() {
        let mut picture = RgbImage::new(10, 10);
        burn(
            &mut picture,
            &[Rect {
                x: 0.5,
                y: 0.5,
                w: -0.2,
                h: -0.2,
            }],
        );
        assert_eq!(picture.pixels().filter(|p| p.0 == MASK_COLOUR).count(), 4);
    }
}
