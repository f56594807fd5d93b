//! Stale paper bleaches: saturation 35 %, contrast 50 %, lighter.

use image::RgbImage;

const SATURATION: f32 = 0.35;
const CONTRAST: f32 = 0.5;
/// How much lighter, of 255: white paper ends at 240, so that a bleached sheet is a little grey beside a fresh one.
const LIGHTER: f32 = 48.5;

/// Bleaches in place. Grey is weighed as in ITU-R BT.709.
pub(crate) fn bleach(picture: &mut RgbImage) {
    for pixel in picture.pixels_mut() {
        let [r, g, b] = pixel.0.map(f32::from);
        let grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        pixel.0 = [r, g, b].map(|value| {
            let faded = grey + (value - grey) * SATURATION;
            ((faded - 127.5) * CONTRAST + 127.5 + LIGHTER)
                .round()
                .clamp(0.0, 255.0) as u8
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    #[test]
    fn black_lightens_white_dims_and_colour_fades() {
        let mut picture = RgbImage::from_fn(3, 1, |x, _| {
            [Rgb([0, 0, 0]), Rgb([255, 255, 255]), Rgb([255, 0, 0])][x as usize]
        });
        bleach(&mut picture);
        assert_eq!(picture.get_pixel(0, 0).0, [112, 112, 112]);
        assert_eq!(picture.get_pixel(1, 0).0, [240, 240, 240]);
        let [r, g, b] = picture.get_pixel(2, 0).0;
        assert_eq!(g, b);
        assert!(
            r > g && r - g < 89,
            "{r} {g}: a third of the 255 there were"
        );
    }
}
