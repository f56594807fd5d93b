//! TIFF as scanners and fax machines write it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail, and says where"
)]

mod common;

use common::workers;
use image::{Rgb, RgbImage};
use media::{Pages, Render, RenderSize, Turn};
use std::fs;

/// A classic little-endian TIFF of one strip: tags of one short or long each, a palette, and the strip's bytes.
fn tiff(tags: &[(u16, u32)], palette: &[u16], strip: &[u8]) -> Vec<u8> {
    let count = tags.len() + 2 + usize::from(!palette.is_empty());
    let after = 8 + 2 + count as u32 * 12 + 4;
    let strip_at = after + palette.len() as u32 * 2;
    let mut entries: Vec<(u16, u16, u32, u32)> = tags
        .iter()
        .map(|(tag, value)| (*tag, 4, 1, *value))
        .collect();
    entries.push((273, 4, 1, strip_at));
    entries.push((279, 4, 1, strip.len() as u32));
    if !palette.is_empty() {
        entries.push((320, 3, palette.len() as u32, after));
    }
    entries.sort_unstable();
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    bytes.extend((count as u16).to_le_bytes());
    for (tag, kind, count, value) in entries {
        bytes.extend(tag.to_le_bytes());
        bytes.extend(kind.to_le_bytes());
        bytes.extend(count.to_le_bytes());
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend([0; 4]);
    palette
        .iter()
        .for_each(|number| bytes.extend(number.to_le_bytes()));
    bytes.extend(strip);
    bytes
}

/// Tags of a picture of 32 x 16 pixels: bits, photometric interpretation, compression.
fn tags(bits: u32, photometric: u32, compression: u32) -> Vec<(u16, u32)> {
    vec![
        (256, 32),
        (257, 16),
        (258, bits),
        (259, compression),
        (262, photometric),
        (277, 1),
        (278, 16),
    ]
}

fn seen(name: &str, bytes: &[u8]) -> RgbImage {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join(name);
    fs::write(&source, bytes).unwrap();
    let workers = workers(1);
    assert_eq!(
        workers
            .run(Pages {
                source: source.clone()
            })
            .unwrap()
            .len(),
        1
    );
    let made = workers
        .run(Render {
            source,
            page: 0,
            turn: Turn::None,
            corners: None,
            masks: Vec::new(),
            bleach: false,
            out_dir: dir.path().to_owned(),
        })
        .unwrap();
    image::open(dir.path().join(RenderSize::Full.file(&made.hash)))
        .unwrap()
        .into_rgb8()
}

fn close(a: &Rgb<u8>, b: [u8; 3]) -> bool {
    a.0.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= 4)
}

#[test]
fn a_palette_of_sixteen_colours_shows_its_colours() {
    let mut palette = vec![0u16; 48];
    (palette[3], palette[16 + 3], palette[32 + 3]) = (0xFFFF, 0x8000, 0);
    (palette[12], palette[16 + 12], palette[32 + 12]) = (0x1000, 0x2000, 0xFFFF);
    // The left half is colour 3, the right half colour 12, two pixels a byte.
    let strip = [[0x33; 8], [0xCC; 8]].concat().repeat(16);
    let picture = seen("palette.tif", &tiff(&tags(4, 3, 1), &palette, &strip));
    assert!(
        close(picture.get_pixel(3, 8), [255, 128, 0]),
        "{:?}",
        picture.get_pixel(3, 8)
    );
    assert!(
        close(picture.get_pixel(28, 8), [16, 32, 255]),
        "{:?}",
        picture.get_pixel(28, 8)
    );
}

#[test]
fn two_bits_are_four_greys_and_white_may_be_nought() {
    let strip = [0b0001_1011u8; 8].repeat(16);
    for (photometric, greys) in [(1, [0u8, 85, 170, 255]), (0, [255, 170, 85, 0])] {
        let picture = seen("grey.tif", &tiff(&tags(2, photometric, 1), &[], &strip));
        // One pixel wide stripes do not survive a JPEG exactly; their mean over four pixels does.
        let mean = picture
            .pixels()
            .map(|pixel| u32::from(pixel.0[0]))
            .sum::<u32>()
            / 512;
        assert!(mean.abs_diff(127) < 4, "{mean}");
        let (first, last) = (picture.get_pixel(0, 0).0[0], picture.get_pixel(3, 0).0[0]);
        assert_eq!(first < last, greys[0] < greys[3]);
    }
}

#[test]
fn a_fax_is_read_black_on_white_whichever_way_its_bits_lie() {
    let black = |x: u32, y: u32| (8..16).contains(&x) && y >= 8;
    let mut encoder = fax::encoder::Encoder::new(fax::VecWriter::new());
    for y in 0..16 {
        let line = (0..32).map(|x| {
            if black(x, y) {
                fax::Color::Black
            } else {
                fax::Color::White
            }
        });
        encoder.encode_line(line, 32).unwrap();
    }
    let strip = encoder.finish().unwrap().finish();
    let mirrored: Vec<u8> = strip.iter().map(|byte| byte.reverse_bits()).collect();
    let mut backwards = tags(1, 0, 4);
    backwards.push((266, 2));
    for bytes in [
        tiff(&tags(1, 0, 4), &[], &strip),
        tiff(&backwards, &[], &mirrored),
    ] {
        let picture = seen("fax.tif", &bytes);
        for (x, y, pixel) in picture.enumerate_pixels() {
            assert_eq!(pixel.0[0] < 128, black(x, y), "{x},{y}: {pixel:?}");
        }
    }
}
