//! Pictures in other sizes.

use crate::picture::Size;
use crate::refused::Reason;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;

/// The size of a picture of `width` x `height` whose longer side is at most `side`; at least one pixel each way.
pub(crate) fn fitted(width: u32, height: u32, side: u32) -> (u32, u32) {
    let longer = width.max(height);
    if longer <= side {
        return (width, height);
    }
    let scale = |length: u32| {
        ((u64::from(length) * u64::from(side) + u64::from(longer) / 2) / u64::from(longer)).max(1)
            as u32
    };
    (scale(width), scale(height))
}

/// `picture` with its longer side at most `side`.
pub(crate) fn to_side(picture: &RgbImage, side: u32) -> Result<RgbImage, Reason> {
    let (width, height) = fitted(picture.width(), picture.height(), side);
    if (width, height) == picture.dimensions() {
        return Ok(picture.clone());
    }
    resized(picture, Size { width, height })
}

/// `picture` in another size, larger or smaller, and of another shape if need be.
pub(crate) fn to_size(picture: RgbImage, size: Size) -> Result<RgbImage, Reason> {
    if (size.width, size.height) == picture.dimensions() {
        return Ok(picture);
    }
    resized(&picture, size)
}

fn resized(picture: &RgbImage, Size { width, height }: Size) -> Result<RgbImage, Reason> {
    let from = ImageRef::new(
        picture.width(),
        picture.height(),
        picture.as_raw(),
        PixelType::U8x3,
    )
    .map_err(|_| Reason::Damaged)?;
    let mut to = Image::new(width, height, PixelType::U8x3);
    let how = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
    Resizer::new()
        .resize(&from, &mut to, &how)
        .map_err(|_| Reason::Damaged)?;
    RgbImage::from_raw(width, height, to.into_vec()).ok_or(Reason::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_shape_and_never_grows() {
        assert_eq!(fitted(4000, 3000, 480), (480, 360));
        assert_eq!(fitted(100, 50, 480), (100, 50));
        assert_eq!(fitted(20_000, 3, 160), (160, 1));
    }
}
