//! From the pixels of a file to the page as it is seen: pixels that are not square, and how the camera was held.

use crate::picture::Size;
use crate::refused::Reason;
use crate::resize;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};

/// A page whose pixels are not square is made larger, so that no line of a fax is lost, up to so many pixels; beyond, smaller.
const ENLARGED: u64 = 24_000_000;

/// How the pixels of a file stand on its page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stand {
    /// Width of a pixel, where its height is 1.
    pub pixel: f64,
    /// How the whole is turned and mirrored, after its pixels were made square.
    pub orientation: Orientation,
}

impl Stand {
    /// Pixels of which `across` and `down` fit into one unit of length, whatever the unit. What makes no sense is square.
    pub fn new(density: Option<(f64, f64)>, orientation: Orientation) -> Self {
        let pixel = density.map_or(1.0, |(across, down)| down / across);
        // A fax has pixels up to 2.1 times as wide as high; a hundredth is rounding.
        let sane = (0.25..=4.0).contains(&pixel) && (pixel - 1.0).abs() > 0.01;
        Self {
            pixel: if sane { pixel } else { 1.0 },
            orientation,
        }
    }

    /// The size of a page of `size` pixels as it is seen.
    pub fn size(self, size: Size) -> Size {
        let Size { width, height } = self.square(size);
        if self.is_sideways() {
            Size {
                width: height,
                height: width,
            }
        } else {
            Size { width, height }
        }
    }

    /// The page as it is seen.
    pub fn apply(self, picture: RgbImage) -> Result<RgbImage, Reason> {
        let (width, height) = picture.dimensions();
        let size = self.square(Size { width, height });
        let square = resize::to_size(picture, size)?;
        let mut upright = DynamicImage::ImageRgb8(square);
        upright.apply_orientation(self.orientation);
        Ok(upright.into_rgb8())
    }

    fn square(self, Size { width, height }: Size) -> Size {
        let (mut wide, mut high) = (f64::from(width), f64::from(height));
        let pixels = u64::from(width) * u64::from(height);
        let enlarged = (pixels as f64 * self.pixel.max(1.0 / self.pixel)) as u64 <= ENLARGED;
        if (self.pixel > 1.0) == enlarged {
            wide *= self.pixel;
        } else {
            high /= self.pixel;
        }
        let whole = |length: f64| (length.round() as u32).max(1);
        Size {
            width: whole(wide),
            height: whole(high),
        }
    }

    fn is_sideways(self) -> bool {
        use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
        matches!(
            self.orientation,
            Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(across: f64, down: f64, width: u32, height: u32) -> (u32, u32) {
        let stand = Stand::new(Some((across, down)), Orientation::NoTransforms);
        let Size { width, height } = stand.size(Size { width, height });
        (width, height)
    }

    #[test]
    fn a_fax_keeps_its_lines_and_gets_the_shape_of_its_sheet() {
        assert_eq!(seen(204.0, 98.0, 1728, 1151), (1728, 2396));
        assert_eq!(seen(204.0, 196.0, 1728, 2200), (1728, 2290));
        assert_eq!(
            seen(80.31, 38.58, 1728, 1151),
            (1728, 2396),
            "in centimetres"
        );
        assert_eq!(seen(100.0, 200.0, 100, 100), (200, 100));
        assert_eq!(seen(100.0, 200.0, 8000, 10_000), (8000, 5000));
        assert_eq!(seen(200.0, 100.0, 10_000, 8000), (5000, 8000));
    }

    #[test]
    fn densities_without_sense_leave_a_page_as_it_is() {
        for (across, down) in [
            (0.0, 96.0),
            (96.0, 0.0),
            (72.0, 72.3),
            (1.0, 300.0),
            (f64::NAN, 1.0),
        ] {
            assert_eq!(seen(across, down, 30, 20), (30, 20), "{across} x {down}");
        }
    }

    #[test]
    fn pixels_are_made_square_before_the_page_is_turned() {
        let stand = Stand::new(Some((200.0, 100.0)), Orientation::Rotate90);
        let seen = stand.apply(RgbImage::new(30, 20)).unwrap();
        assert_eq!(seen.dimensions(), (40, 30));
        let size = stand.size(Size {
            width: 30,
            height: 20,
        });
        assert_eq!((size.width, size.height), (40, 30));
    }
}
