//! A sheet photographed at an angle, set straight.

use crate::picture::{self, check};
use crate::refused::Reason;
use crate::turn::Turn;
use image::{Rgb, RgbImage};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The four corners of a sheet in a photograph, in fractions of the turned page: upper left, upper right, lower right,
/// lower left, each as `[x, y]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Corners(pub [[f64; 2]; 4]);

/// A page as it is seen: turned, and the sheet in a photograph set straight. Its longer side has at least `side` pixels
/// where the file has as many.
pub(crate) fn read_upright(
    source: &Path,
    page: usize,
    turn: Turn,
    corners: Option<&Corners>,
    side: u32,
) -> Result<RgbImage, Reason> {
    let Some(corners) = corners else {
        return Ok(turn.apply(picture::read(source, page, side)?));
    };
    // The sheet fills half of the photograph or more.
    let photo = turn.apply(picture::read(source, page, side.saturating_mul(2))?);
    corners.straighten(&photo)
}

impl Corners {
    /// The sheet alone, as wide and high as its longer opposite edges.
    fn straighten(&self, photo: &RgbImage) -> Result<RgbImage, Reason> {
        let (photo_width, photo_height) = (f64::from(photo.width()), f64::from(photo.height()));
        let points = self.0.map(|[x, y]| {
            [
                x.clamp(0.0, 1.0) * photo_width,
                y.clamp(0.0, 1.0) * photo_height,
            ]
        });
        let [upper_left, upper_right, lower_right, lower_left] = points;
        let width = distance(upper_left, upper_right)
            .max(distance(lower_left, lower_right))
            .round();
        let height = distance(upper_left, lower_left)
            .max(distance(upper_right, lower_right))
            .round();
        if !convex(&points) || width < 1.0 || height < 1.0 {
            return Err(Reason::Corners);
        }
        check(width as u64, height as u64)?;
        let map = square_to(&points);
        Ok(RgbImage::from_fn(width as u32, height as u32, |x, y| {
            let [across, down] = map((f64::from(x) + 0.5) / width, (f64::from(y) + 0.5) / height);
            between(photo, across - 0.5, down - 0.5)
        }))
    }
}

/// The projective map of the unit square onto four points, in closed form: P. Heckbert, "Fundamentals of Texture
/// Mapping and Image Warping" (1989), section 2.2.3.
fn square_to(points: &[[f64; 2]; 4]) -> impl Fn(f64, f64) -> [f64; 2] {
    let [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = *points;
    let (sum_x, sum_y) = (x0 - x1 + x2 - x3, y0 - y1 + y2 - y3);
    let (dx1, dx2, dy1, dy2) = (x1 - x2, x3 - x2, y1 - y2, y3 - y2);
    let below = dx1 * dy2 - dx2 * dy1;
    let g = (sum_x * dy2 - dx2 * sum_y) / below;
    let h = (dx1 * sum_y - sum_x * dy1) / below;
    let (a, b) = (x1 - x0 + g * x1, x3 - x0 + h * x3);
    let (d, e) = (y1 - y0 + g * y1, y3 - y0 + h * y3);
    move |u, v| {
        let w = g * u + h * v + 1.0;
        [(a * u + b * v + x0) / w, (d * u + e * v + y0) / w]
    }
}

/// Corners in order round a sheet turn the same way at each; crossed or fallen-in ones do not.
fn convex(points: &[[f64; 2]; 4]) -> bool {
    (0..4).all(|at| {
        let [a, b, c] = [points[at], points[(at + 1) % 4], points[(at + 2) % 4]];
        (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > 0.0
    })
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// The colour between four pixels, weighed by nearness.
fn between(photo: &RgbImage, x: f64, y: f64) -> Rgb<u8> {
    let (right, bottom) = (photo.width() - 1, photo.height() - 1);
    let (x, y) = (
        x.clamp(0.0, f64::from(right)),
        y.clamp(0.0, f64::from(bottom)),
    );
    let (left, top) = (x as u32, y as u32);
    let (across, down) = (x.fract(), y.fract());
    let at = |x: u32, y: u32| {
        photo
            .get_pixel(x.min(right), y.min(bottom))
            .0
            .map(f64::from)
    };
    let (a, b, c, d) = (
        at(left, top),
        at(left + 1, top),
        at(left, top + 1),
        at(left + 1, top + 1),
    );
    Rgb(std::array::from_fn(|light| {
        let upper = a[light] + (b[light] - a[light]) * across;
        let lower = c[light] + (d[light] - c[light]) * across;
        (upper + (lower - upper) * down).round() as u8
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_page_stays_what_it_is() {
        let photo = RgbImage::from_fn(40, 30, |x, y| Rgb([x as u8 * 6, y as u8 * 8, 7]));
        let whole = Corners([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]);
        assert_eq!(whole.straighten(&photo).unwrap(), photo);
    }

    #[test]
    fn a_leaning_sheet_fills_the_picture() {
        // A white trapezium on black, as a sheet seen from its lower edge.
        let photo = RgbImage::from_fn(200, 200, |x, y| {
            let lean = 40.0 * (1.0 - f64::from(y) / 200.0);
            let inside = f64::from(x) > lean && f64::from(x) < 200.0 - lean;
            Rgb([if inside { 255 } else { 0 }; 3])
        });
        let sheet = Corners([[0.21, 0.0], [0.79, 0.0], [0.99, 1.0], [0.01, 1.0]])
            .straighten(&photo)
            .unwrap();
        let white = sheet.pixels().filter(|p| p.0[0] > 200).count();
        assert!(
            white * 100 >= (sheet.width() * sheet.height()) as usize * 99,
            "{white} of {:?}",
            sheet.dimensions()
        );
    }

    #[test]
    fn crossed_corners_are_refused() {
        let photo = RgbImage::new(10, 10);
        let crossed = Corners([[0.0, 0.0], [1.0, 1.0], [1.0, 0.0], [0.0, 1.0]]);
        assert_eq!(crossed.straighten(&photo), Err(Reason::Corners));
        let nothing = Corners([[f64::NAN; 2]; 4]);
        assert_eq!(nothing.straighten(&photo), Err(Reason::Corners));
    }
}
