//! Photos and recordings as phones and call centres write them: not quite as the standards say.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail, and says where"
)]

mod common;

use common::Bench;
use image::{GenericImage, Rgb, RgbImage};
use media::{NotDone, Pages, Preview, Reason, Turn};
use std::fs;
use std::path::Path;

impl Bench {
    /// The page as it is seen, of which the size was told right before.
    fn seen(&self, source: &Path) -> Result<RgbImage, NotDone> {
        let source = source.to_owned();
        let told = self.workers.run(Pages {
            source: source.clone(),
        })?;
        let made = self.workers.run(Preview {
            source,
            page: 0,
            turn: Turn::None,
            corners: None,
            sides: vec![480],
            out_dir: self.dir.path().to_owned(),
            stem: "seen".to_owned(),
        })?;
        let picture = image::open(&made[0].path).unwrap().into_rgb8();
        let shape = |width: u32, height: u32| f64::from(width) / f64::from(height);
        let (told, seen) = (
            shape(told[0].width, told[0].height),
            shape(picture.width(), picture.height()),
        );
        assert!((told / seen - 1.0).abs() < 0.02, "{told} is not {seen}");
        Ok(picture)
    }

    /// Length in milliseconds and number of channels.
    fn heard(&self, name: &str, bytes: &[u8]) -> (u64, u16) {
        let heard = self.hear(&self.file(name, bytes));
        let heard = heard.unwrap_or_else(|e| panic!("{e}"));
        (heard.length_ms, heard.channels)
    }
}

/// White, with red in its upper left.
fn sheet(width: u32, height: u32) -> RgbImage {
    let mut sheet = RgbImage::from_pixel(width, height, Rgb([255; 3]));
    let corner = RgbImage::from_pixel(width / 3, height / 3, Rgb([220, 30, 30]));
    sheet.copy_from(&corner, 0, 0).unwrap();
    sheet
}

fn is_red(picture: &RgbImage, x: u32, y: u32) -> bool {
    let Rgb([red, green, _]) = picture.get_pixel(x, y);
    red.abs_diff(*green) > 100
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// Something that is no picture, and in which every pair of bytes comes by chance.
fn noise(length: u32) -> Vec<u8> {
    (0..length)
        .map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect()
}

#[test]
fn a_photo_without_its_end_or_with_something_behind_it_is_shown() {
    let bench = Bench::new();
    let whole = jpeg(&sheet(400, 300));
    let open = &whole[..whole.len() - 2];
    for (name, bytes) in [
        ("behind.jpg", [&whole[..], &noise(20_000)].concat()),
        ("two.jpg", [&whole[..], &whole].concat()),
        ("open.jpg", open.to_vec()),
        ("half_mark.jpg", whole[..whole.len() - 1].to_vec()),
        ("open_behind.jpg", [open, &noise(20_000)].concat()),
        ("open_zeros.jpg", [open, &[0; 20_000]].concat()),
        (
            "open_text.jpg",
            [open, &b"SEFT trailer of a phone "[..]].concat(),
        ),
    ] {
        let picture = bench.seen(&bench.file(name, &bytes));
        let picture = picture.unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(picture.dimensions(), (400, 300), "{name}");
        assert!(
            is_red(&picture, 20, 20) && !is_red(&picture, 390, 290),
            "{name}"
        );
        assert_eq!(
            picture.get_pixel(390, 295).0,
            [255; 3],
            "{name}: to its last line"
        );
    }
    let textured = RgbImage::from_fn(400, 300, |x, y| Rgb([(x * y) as u8, x as u8, y as u8]));
    let bytes = jpeg(&textured);
    let half = bench.seen(&bench.file("half.jpg", &bytes[..bytes.len() / 2]));
    match half {
        Err(NotDone::Refused(refused)) => assert_eq!(refused.reason, Reason::Truncated),
        other => panic!("{other:?}"),
    }
    let nearly = bench.seen(&bench.file("nearly.jpg", &bytes[..bytes.len() - 60]));
    assert_eq!(
        nearly.unwrap().dimensions(),
        (400, 300),
        "nobody misses the last pixels"
    );
}

#[test]
fn a_png_without_its_end_is_shown() {
    let bench = Bench::new();
    let mut whole = std::io::Cursor::new(Vec::new());
    sheet(400, 300)
        .write_to(&mut whole, image::ImageFormat::Png)
        .unwrap();
    let whole = whole.into_inner();
    let open = &whole[..whole.len() - 12];
    for (name, bytes) in [
        ("open.png", open.to_vec()),
        ("behind.png", [&whole[..], &noise(5_000)].concat()),
    ] {
        let picture = bench.seen(&bench.file(name, &bytes));
        let picture = picture.unwrap_or_else(|e| panic!("{e}"));
        assert!(
            is_red(&picture, 20, 20) && !is_red(&picture, 390, 290),
            "{name}"
        );
    }
    let half = bench.seen(&bench.file("half.png", &whole[..whole.len() / 2]));
    assert!(matches!(half, Err(NotDone::Refused(_))), "{half:?}");
}

#[test]
fn pixels_that_are_not_square_are_shown_in_the_shape_of_their_sheet() {
    let bench = Bench::new();
    let mut jfif = jpeg(&sheet(204, 98));
    assert_eq!(&jfif[6..11], b"JFIF\0");
    for (unit, across, down) in [(1, 204u16, 98u16), (2, 80, 38), (0, 2, 1)] {
        jfif[13] = unit;
        jfif[14..16].copy_from_slice(&across.to_be_bytes());
        jfif[16..18].copy_from_slice(&down.to_be_bytes());
        let picture = bench.seen(&bench.file("fax.jpg", &jfif)).unwrap();
        let aspect = f64::from(picture.width()) / f64::from(picture.height());
        assert!(
            (aspect - 1.0).abs() < 0.06,
            "unit {unit}: {:?}",
            picture.dimensions()
        );
    }
    let mut bitmap = std::io::Cursor::new(Vec::new());
    sheet(204, 98)
        .write_to(&mut bitmap, image::ImageFormat::Bmp)
        .unwrap();
    let mut bitmap = bitmap.into_inner();
    for (across, down, size) in [
        (8031u32, 3858u32, (204, 204)),
        (2835, 2835, (204, 98)),
        (0, 0, (204, 98)),
        (0, 2835, (204, 98)),
    ] {
        bitmap[38..42].copy_from_slice(&across.to_le_bytes());
        bitmap[42..46].copy_from_slice(&down.to_le_bytes());
        let picture = bench.seen(&bench.file("fax.bmp", &bitmap)).unwrap();
        assert_eq!(picture.dimensions(), size, "{across} across, {down} down");
    }
    let mut png = std::io::Cursor::new(Vec::new());
    sheet(204, 196)
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let mut png = png.into_inner();
    // Before the picture's data: 204 x 98 dots an inch, in metres.
    let mut chunk = b"\0\0\0\x09pHYs\0\0\x1F\x5F\0\0\x0F\x12\x01".to_vec();
    let sum = common::crc32(&chunk[4..]);
    chunk.extend(sum.to_be_bytes());
    png.splice(33..33, chunk);
    let picture = bench.seen(&bench.file("fax.png", &png)).unwrap();
    assert_eq!(
        picture.dimensions(),
        (204, 408),
        "{:?}",
        picture.dimensions()
    );
    assert!(is_red(&picture, 10, 10) && !is_red(&picture, 190, 400));
}

#[test]
fn a_phones_heic_is_upright_however_it_says_how_it_was_held() {
    let bench = Bench::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    for (name, size) in [
        ("plain.heic", (64, 48)),
        ("ten_bits.heic", (64, 48)),
        ("turned_by_exif.heic", (48, 64)),
        ("turned_by_both.heic", (48, 64)),
    ] {
        let picture = bench
            .seen(&data.join(name))
            .unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(picture.dimensions(), size, "{name}");
        // A quarter clockwise, what was at the upper left is at the upper right.
        let red = if size.0 > size.1 { (6, 6) } else { (42, 6) };
        let white = if size.0 > size.1 { (56, 40) } else { (6, 56) };
        assert!(
            is_red(&picture, red.0, red.1) && !is_red(&picture, white.0, white.1),
            "{name}"
        );
    }
}

#[test]
fn a_broken_heic_ends_in_one_sentence() {
    let bench = Bench::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let whole = fs::read(data.join("turned_by_both.heic")).unwrap();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] = !bytes[at];
        if let Err(why) = bench.seen(&bench.file("bent.heic", &bytes)) {
            assert!(
                why.to_string().starts_with("bent.heic was not read: "),
                "{at}: {why}"
            );
        }
    }
    for length in (0..whole.len()).step_by(7) {
        let why = bench
            .seen(&bench.file("cut.heic", &whole[..length]))
            .unwrap_err();
        assert!(
            why.to_string().starts_with("cut.heic was not read: "),
            "{length}: {why}"
        );
    }
}

fn chunk(name: &[u8; 4], size: u32, data: &[u8]) -> Vec<u8> {
    [&name[..], &size.to_le_bytes(), data].concat()
}

/// A WAV of one channel at 8,000 samples a second, whose sound is said to have `size` bytes.
fn wav(coding: u16, bits: u16, before: &[u8], size: u32, sound: &[u8]) -> Vec<u8> {
    let bytes = u32::from(bits / 8);
    let mut format = [coding.to_le_bytes(), 1u16.to_le_bytes()].concat();
    format.extend(8000u32.to_le_bytes());
    format.extend((8000 * bytes).to_le_bytes());
    format.extend((bytes as u16).to_le_bytes());
    format.extend(bits.to_le_bytes());
    let parts = [
        b"WAVE".to_vec(),
        chunk(b"fmt ", 16, &format),
        before.to_vec(),
        chunk(b"data", size, sound),
    ];
    let all = parts.concat();
    chunk(b"RIFF", all.len() as u32, &all)
}

fn tone(seconds: usize) -> Vec<u8> {
    let samples = (0..8000 * seconds).map(|at| ((at * 700) % 20_000) as i16 - 10_000);
    samples.flat_map(i16::to_le_bytes).collect()
}

#[test]
fn the_size_of_a_wav_may_be_a_little_off() {
    let bench = Bench::new();
    let sound = tone(5);
    let right = sound.len() as u32;
    for (name, size) in [
        ("right", right),
        ("the head too", right + 44),
        ("a part's head too", right + 8),
        ("odd", right - 1),
        ("nothing", 0),
        ("streamed", u32::MAX),
        ("streamed elsewhere", 0x7FFF_FFFF),
        ("forgotten", 4000),
    ] {
        let (ms, _) = bench.heard("call.wav", &wav(1, 16, b"", size, &sound));
        assert!(ms.abs_diff(5000) < 2, "{name}: {ms} ms");
    }
}

#[test]
fn parts_before_and_behind_the_sound_of_a_wav_are_not_heard() {
    let bench = Bench::new();
    let sound = tone(5);
    let size = sound.len() as u32;
    let note = b"INFOISFT\x0D\0\0\0Lavf59.27.100";
    let list = chunk(b"LIST", note.len() as u32, note);
    let filled = [&list[..], &[0]].concat();
    for before in [&b""[..], &list, &filled, &chunk(b"JUNK", 28, &[0; 28])] {
        for behind in [
            &b""[..],
            &filled,
            &chunk(b"id3 ", 50_000, &noise(50_000)),
            b"TAG of old",
        ] {
            let both = [&sound[..], behind].concat();
            let (ms, _) = bench.heard("call.wav", &wav(1, 16, before, size, &both));
            assert_eq!(ms, 5000, "{} before, {} behind", before.len(), behind.len());
        }
    }
}

#[test]
fn every_plain_coding_of_a_wav_is_heard() {
    let bench = Bench::new();
    for (coding, bits) in [
        (1, 8),
        (1, 16),
        (1, 24),
        (1, 32),
        (3, 32),
        (3, 64),
        (6, 8),
        (7, 8),
    ] {
        let sound = vec![0x42; 8000 * 2 * usize::from(bits) / 8];
        let size = sound.len() as u32;
        assert_eq!(
            bench.heard("call.wav", &wav(coding, bits, b"", size, &sound)),
            (2000, 1),
            "coding {coding}, {bits} bits"
        );
    }
    // The real coding stands further on: mu-law, in two channels.
    let mut format =
        b"\xFE\xFF\x02\0\x40\x1F\0\0\x80\x3E\0\0\x02\0\x08\0\x16\0\x08\0\x03\0\0\0\x07\0".to_vec();
    format.extend(b"\0\0\0\0\x10\0\x80\0\0\xAA\0\x38\x9B\x71");
    let sound = vec![0x42; 48_000];
    let parts = [
        b"WAVE".to_vec(),
        chunk(b"fmt ", 40, &format),
        chunk(b"data", 48_000, &sound),
    ];
    let all = parts.concat();
    let extensible = chunk(b"RIFF", all.len() as u32, &all);
    assert_eq!(bench.heard("call.wav", &extensible), (3000, 2));
}

#[test]
fn the_sound_of_a_video_is_heard() {
    let bench = Bench::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let read = |name: &str| fs::read(data.join(name)).unwrap();
    for name in ["sound.mp4", "film.mov"] {
        let (ms, channels) = bench.heard(name, &read(name));
        assert!(
            ms.abs_diff(2000) < 300 && channels == 1,
            "{name}: {ms} ms, {channels} channels"
        );
    }
    let silent = bench.hear(&bench.file("silent.mp4", &read("silent.mp4")));
    match silent {
        Err(NotDone::Refused(refused)) => assert_eq!(refused.reason, Reason::NoSound),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_aiff_is_heard() {
    let bench = Bench::new();
    let sound: Vec<u8> = tone(2).chunks(2).flat_map(|two| [two[1], two[0]]).collect();
    let part = |name: &[u8; 4], data: &[u8]| {
        [&name[..], &(data.len() as u32).to_be_bytes(), data].concat()
    };
    // One channel, 16,000 samples of 16 bits; 8,000 a second as a number of 80 bits.
    let mut common = b"\0\x01\0\0\x3E\x80\0\x10".to_vec();
    common.extend(b"\x40\x0B\xFA\0\0\0\0\0\0\0");
    let parts = [
        b"AIFF".to_vec(),
        part(b"COMM", &common),
        part(b"SSND", &[&[0; 8], &sound[..]].concat()),
    ];
    let aiff = part(b"FORM", &parts.concat());
    assert_eq!(bench.heard("call.aiff", &aiff), (2000, 1));
}

/// Frames of layer III at 44,100 samples a second in which nothing is heard, of 417 or 104 bytes.
fn mp3(long: usize, short: usize) -> Vec<u8> {
    let frame = |head: &[u8; 4], bytes: usize| [&head[..], &vec![0; bytes - 4]].concat();
    let long = frame(b"\xFF\xFB\x90\x64", 417).repeat(long);
    let short = frame(b"\xFF\xFB\x10\x64", 104).repeat(short);
    [short, long].concat()
}

#[test]
fn an_mp3_that_begins_softly_is_as_long_as_it_is() {
    let bench = Bench::new();
    let ms = |frames: u64| frames * 1152 * 1000 / 44_100;
    let soft = mp3(300, 100);
    let picture = jpeg(&sheet(200, 200));
    let size = picture.len() as u32 + 24;
    let tag = |size: u32| [21, 14, 7, 0].map(|shift| (size >> shift & 0x7F) as u8);
    let mut art = [
        &b"ID3\x03\0\0"[..],
        &tag(size),
        b"APIC",
        &(size - 10).to_be_bytes(),
        b"\0\0",
    ]
    .concat();
    art.extend(b"\0image/jpeg\0\x03\0");
    art.truncate(10 + 24);
    art.extend(&picture);
    // The head of an encoder that knew of the first hundred frames only.
    let mut head = [
        &b"\xFF\xFB\x90\x64"[..],
        &[0; 32],
        b"Xing\0\0\0\x01\0\0\0\x64LAME3.100",
    ]
    .concat();
    head.extend([0; 12]);
    head.extend(b"\x24\0\0");
    head.resize(417, 0);
    for (name, bytes) in [
        ("joined from two", [&head[..], &soft].concat()),
        ("plain", soft.clone()),
        ("zeros before", [&[0; 500][..], &soft].concat()),
        ("a picture before", [&art[..], &soft].concat()),
        ("a tag behind", [&soft[..], b"TAG", &[b' '; 125]].concat()),
    ] {
        let (heard, _) = bench.heard("call.mp3", &bytes);
        assert!(
            heard.abs_diff(ms(400)) < 200,
            "{name}: {heard} ms, not {}",
            ms(400)
        );
    }
}

#[test]
fn recordings_and_photos_with_one_wrong_byte_are_read_or_refused_in_one_sentence() {
    let bench = Bench::new();
    let small = jpeg(&sheet(40, 30));
    let whole: [(&str, Vec<u8>); 3] = [
        ("bent.wav", wav(1, 16, b"", 320, &tone(1)[..320])),
        ("bent.mp3", mp3(2, 2)),
        ("bent.jpg", [&small[..], b"trailer"].concat()),
    ];
    for (name, bytes) in whole {
        for at in (0..bytes.len()).take(700) {
            let mut bent = bytes.clone();
            bent[at] = !bent[at];
            let file = bench.file(name, &bent);
            let done = if name == "bent.jpg" {
                bench.seen(&file).map(|_| ())
            } else {
                bench.hear(&file).map(|_| ())
            };
            if let Err(why) = done {
                let why = why.to_string();
                assert!(
                    why.starts_with(&format!("{name} was not read: ")) && why.ends_with('.'),
                    "{at}: {why}"
                );
            }
        }
    }
}
