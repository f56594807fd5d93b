//! What the wall gets: upright pages with the masks in the pixels, and calls with the bleeps in the samples.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail, and says where"
)]

mod common;

use common::{real, workers};
use image::{Rgb, RgbImage};
use media::{
    Bleep, Corners, MASK_COLOUR, Preview, Rect, Render, RenderSize, Rendering, Span, Turn,
};
use std::path::{Path, PathBuf};

/// A page of fine print: every pixel differs from its neighbours, so that a leak would show.
fn page(dir: &Path, width: u32, height: u32) -> PathBuf {
    let path = dir.join("page.png");
    let print = |x: u32, y: u32| {
        Rgb([
            if (x / 2 + y / 3).is_multiple_of(2) {
                255
            } else {
                0
            },
            (x * 7) as u8,
            200,
        ])
    };
    RgbImage::from_fn(width, height, print).save(&path).unwrap();
    path
}

fn render(source: PathBuf, dir: &Path) -> Render {
    Render {
        source,
        page: 0,
        turn: Turn::None,
        corners: None,
        masks: Vec::new(),
        bleach: false,
        out_dir: dir.to_owned(),
    }
}

fn open(dir: &Path, made: &Rendering, size: RenderSize) -> RgbImage {
    image::open(dir.join(size.file(&made.hash)))
        .unwrap()
        .into_rgb8()
}

/// How far a pixel is from the mask's colour. A JPEG keeps a flat block to within a step or two; a block that a mask
/// covers in part rings a little with the print beside it, which is a hundred and more away.
fn off(pixel: &Rgb<u8>) -> u8 {
    let steps = pixel
        .0
        .iter()
        .zip(MASK_COLOUR)
        .map(|(got, wanted)| got.abs_diff(wanted));
    steps.max().unwrap()
}

#[test]
fn every_pixel_under_a_mask_is_the_masks_colour_in_every_size() {
    let dir = tempfile::tempdir().unwrap();
    let workers = workers(1);
    let masks = vec![
        Rect {
            x: 0.1,
            y: 0.2,
            w: 0.5,
            h: 0.06,
        },
        Rect {
            x: 0.303,
            y: 0.601,
            w: 0.311,
            h: 0.257,
        },
    ];
    for (bleach, turn) in [
        (false, Turn::None),
        (true, Turn::None),
        (false, Turn::Quarter),
        (true, Turn::ThreeQuarters),
    ] {
        let job = Render {
            masks: masks.clone(),
            bleach,
            turn,
            ..render(page(dir.path(), 1200, 900), dir.path())
        };
        let made = workers.run(job).unwrap();
        for size in RenderSize::ALL {
            let picture = open(dir.path(), &made, size);
            let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
            let mut under = 0;
            for (x, y, pixel) in picture.enumerate_pixels() {
                let (left, top) = (f64::from(x) / width, f64::from(y) / height);
                let (right, bottom) = (f64::from(x + 1) / width, f64::from(y + 1) / height);
                let touches =
                    |m: &Rect| right > m.x && left < m.x + m.w && bottom > m.y && top < m.y + m.h;
                let block = |x: u32| (f64::from(x / 8 * 8), f64::from(x / 8 * 8 + 8));
                let ((bx, bx2), (by, by2)) = (block(x), block(y));
                let holds = |m: &Rect| {
                    bx > m.x * width
                        && bx2 < (m.x + m.w) * width
                        && by > m.y * height
                        && by2 < (m.y + m.h) * height
                };
                if masks.iter().any(touches) {
                    under += 1;
                    let most = if masks.iter().any(holds) { 2 } else { 60 };
                    assert!(off(pixel) <= most, "{size:?} {turn:?} {x},{y}: {pixel:?}");
                }
            }
            assert!(under > 0);
            let beyond = (picture.width() * 9 / 10..picture.width())
                .map(|x| picture.get_pixel(x, picture.height() - 3));
            assert!(
                beyond.into_iter().any(|pixel| off(pixel) > 60),
                "the rest of the page is to be seen"
            );
        }
    }
}

#[test]
fn what_is_under_a_mask_leaves_no_trace_in_any_size() {
    let dir = tempfile::tempdir().unwrap();
    let workers = workers(1);
    let source = page(dir.path(), 4000, 1000);
    let mask = Rect {
        x: 0.25,
        y: 0.25,
        w: 0.25,
        h: 0.25,
    };
    let mut other = image::open(&source).unwrap().into_rgb8();
    for (x, y) in (1000..2000).flat_map(|x| (250..500).map(move |y| (x, y))) {
        other.put_pixel(x, y, Rgb([255, 255, 255]));
    }
    let blank = dir.path().join("blank.png");
    other.save(&blank).unwrap();
    let masked = |source: PathBuf| Render {
        masks: vec![mask],
        ..render(source, dir.path())
    };
    let first = workers.run(masked(source)).unwrap();
    let files: Vec<_> = RenderSize::ALL
        .map(|size| dir.path().join(size.file(&first.hash)))
        .to_vec();
    let before: Vec<_> = files
        .iter()
        .map(|file| std::fs::read(file).unwrap())
        .collect();
    files
        .iter()
        .for_each(|file| std::fs::remove_file(file).unwrap());
    assert_eq!(workers.run(masked(blank)).unwrap(), first);
    let after: Vec<_> = files
        .iter()
        .map(|file| std::fs::read(file).unwrap())
        .collect();
    assert!(before == after);
}

#[test]
fn a_rendering_is_named_by_what_it_shows() {
    let dir = tempfile::tempdir().unwrap();
    let workers = workers(1);
    let source = page(dir.path(), 600, 400);
    let plain = workers.run(render(source.clone(), dir.path())).unwrap();
    let again = workers.run(render(source.clone(), dir.path())).unwrap();
    assert_eq!(plain, again);
    let mask = Rect {
        x: 0.5,
        y: 0.5,
        w: 0.1,
        h: 0.1,
    };
    let masked = workers
        .run(Render {
            masks: vec![mask],
            ..render(source, dir.path())
        })
        .unwrap();
    assert_ne!(plain.hash, masked.hash);
    let bytes = std::fs::read(dir.path().join(RenderSize::Full.file(&masked.hash))).unwrap();
    assert_eq!(masked.hash, blake3::hash(&bytes).to_hex().as_str());
}

#[test]
fn a_see_through_picture_lies_on_white_paper() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("logo.png");
    image::RgbaImage::from_pixel(50, 50, image::Rgba([0, 0, 0, 0]))
        .save(&source)
        .unwrap();
    let made = workers(1).run(render(source, dir.path())).unwrap();
    assert!(
        open(dir.path(), &made, RenderSize::Full)
            .pixels()
            .all(|pixel| pixel.0 == [255, 255, 255])
    );
}

/// A JPEG, 80 x 40, red at its upper left, with this EXIF orientation.
fn photo(path: &Path, orientation: u8) {
    let picture = RgbImage::from_fn(80, 40, |x, y| {
        if x < 40 && y < 20 {
            Rgb([250, 0, 0])
        } else {
            Rgb([0, 0, 250])
        }
    });
    let mut jpeg = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 95)
        .encode_image(&picture)
        .unwrap();
    let exif = [
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(),
        &[orientation, 0, 0, 0, 0, 0, 0, 0],
    ]
    .concat();
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend((exif.len() as u16 + 2).to_be_bytes());
    bytes.extend(&exif);
    bytes.extend(&jpeg[2..]);
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_photo_stands_upright_whichever_way_the_camera_was_held() {
    let dir = tempfile::tempdir().unwrap();
    let workers = workers(1);
    // Where the red corner ends up (right?, bottom?), by EXIF 2.3, tag 274.
    let corners = [
        (1, (false, false)),
        (2, (true, false)),
        (3, (true, true)),
        (4, (false, true)),
        (6, (true, false)),
        (8, (false, true)),
    ];
    for (orientation, (right, bottom)) in corners {
        let source = dir.path().join("photo.jpg");
        photo(&source, orientation);
        let pages = workers
            .run(media::Pages {
                source: source.clone(),
            })
            .unwrap();
        let made = workers.run(render(source, dir.path())).unwrap();
        assert_eq!((pages[0].width, pages[0].height), (made.width, made.height));
        assert_eq!(
            made.height > made.width,
            orientation >= 5,
            "orientation {orientation}"
        );
        let picture = open(dir.path(), &made, RenderSize::Full);
        let x = if right { picture.width() - 5 } else { 4 };
        let y = if bottom { picture.height() - 5 } else { 4 };
        let [red, _, blue] = picture.get_pixel(x, y).0;
        assert!(
            red > 200 && blue < 60,
            "orientation {orientation}: {red} {blue}"
        );
    }
}

#[test]
fn a_sheet_is_masked_on_the_picture_of_which_its_rendering_is_made() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("table.png");
    // A sheet whose halves differ, lying askew on a dark table.
    let colour = |x: u32, y: u32| match (x, y) {
        (300..700, 200..500) => Rgb([230, 40, 40]),
        (300..700, 500..800) => Rgb([40, 40, 230]),
        _ => Rgb([20, 20, 20]),
    };
    RgbImage::from_fn(1000, 1000, colour).save(&source).unwrap();
    let corners = Some(Corners([[0.3, 0.2], [0.7, 0.2], [0.7, 0.8], [0.3, 0.8]]));
    let workers = workers(1);
    let shown = workers
        .run(Preview {
            source: source.clone(),
            page: 0,
            turn: Turn::None,
            corners,
            sides: vec![600],
            out_dir: dir.path().to_owned(),
            stem: "shown".into(),
        })
        .unwrap();
    let job = Render {
        corners,
        ..render(source, dir.path())
    };
    let made = workers.run(job).unwrap();
    let pictures = [
        image::open(&shown[0].path).unwrap().into_rgb8(),
        open(dir.path(), &made, RenderSize::Full),
    ];
    for picture in &pictures {
        assert_eq!(picture.width() * 3, picture.height() * 2);
        let at = |down: f64| {
            let y = (f64::from(picture.height()) * down) as u32;
            picture.get_pixel(picture.width() / 2, y).0
        };
        assert!(at(0.45)[0] > 200 && at(0.55)[2] > 200);
    }
}

#[test]
fn bleeped_spans_are_digital_silence_and_the_rest_is_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("call.wav");
    let spec = hound::WavSpec {
        channels: 2,
        sample_rate: 11_025,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::create(&source, spec).unwrap();
    let sound: Vec<i16> = (0..11_025 * 2 * 3)
        .map(|at| (at * 91 % 20_000 - 10_000) as i16 | 1)
        .collect();
    sound
        .iter()
        .for_each(|sample| writer.write_sample(*sample).unwrap());
    writer.finalize().unwrap();

    let spans = vec![
        Span { from: 500, to: 750 },
        Span {
            from: 2_900,
            to: 99_000,
        },
    ];
    let made = workers(1)
        .run(Bleep {
            source,
            spans,
            out_dir: dir.path().to_owned(),
        })
        .unwrap();
    assert_eq!(made.length_ms, 3000);
    let mut reader = hound::WavReader::open(&made.path).unwrap();
    assert_eq!(reader.spec(), spec);
    let heard: Vec<i16> = reader.samples().map(Result::unwrap).collect();
    assert_eq!(heard.len(), sound.len());
    for (at, (now, before)) in heard.iter().zip(&sound).enumerate() {
        let ms = (at / 2) as f64 / 11.025;
        let inside = (500.0..750.0).contains(&ms) || ms >= 2_900.0;
        let beside = (499.9..750.1).contains(&ms) || ms >= 2_899.9;
        if inside {
            assert_eq!(*now, 0, "{ms} ms");
        } else if !beside {
            assert_eq!(now, before, "{ms} ms");
        }
    }
    assert_eq!(
        made.hash,
        blake3::hash(&std::fs::read(&made.path).unwrap())
            .to_hex()
            .as_str()
    );
}

#[test]
fn a_real_call_is_silent_where_it_was_bleeped() {
    let Some(calls) = real("calls") else { return };
    let dir = tempfile::tempdir().unwrap();
    let source = calls.join("call_account_update.mp3");
    let made = workers(1)
        .run(Bleep {
            source,
            spans: vec![Span {
                from: 10_000,
                to: 20_000,
            }],
            out_dir: dir.path().to_owned(),
        })
        .unwrap();
    let mut reader = hound::WavReader::open(&made.path).unwrap();
    let heard: Vec<i16> = reader.samples().map(Result::unwrap).collect();
    assert!(heard[160_000..320_000].iter().all(|sample| *sample == 0));
    assert!(
        heard[320_000..640_000]
            .iter()
            .any(|sample| sample.abs() > 1000)
    );
}
