//! Files that are broken, lying, or of another kind end in one sentence, and the workers go on.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail, and says where"
)]

mod common;

use common::{Bench, crc32, real};
use media::{NotDone, Pages, Preview, Reason, Turn};
use std::fs;
use std::path::{Path, PathBuf};

impl Bench {
    fn look(&self, source: &Path) -> Result<(), NotDone> {
        self.workers.run(Pages {
            source: source.to_owned(),
        })?;
        let preview = Preview {
            source: source.to_owned(),
            page: 0,
            turn: Turn::None,
            corners: None,
            sides: vec![480],
            out_dir: self.dir.path().to_owned(),
            stem: "looked".to_owned(),
        };
        self.workers.run(preview).map(|_| ())
    }

    fn why<Made: std::fmt::Debug>(&self, result: Result<Made, NotDone>, name: &str) -> Reason {
        match result {
            Err(NotDone::Refused(refused)) => {
                assert_eq!(refused.file, name);
                let text = refused.to_string();
                assert!(text.ends_with('.') && !text.contains("Error"), "{text}");
                refused.reason
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([x as u8, y as u8, (x * y) as u8])
    });
    picture
        .write_to(
            &mut std::io::Cursor::new(&mut bytes),
            image::ImageFormat::Png,
        )
        .unwrap();
    bytes
}

fn wav(frames: u32) -> Vec<u8> {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
    (0..frames).for_each(|at| writer.write_sample((at * 37 % 20_000) as i16).unwrap());
    writer.finalize().unwrap();
    bytes.into_inner()
}

#[test]
fn an_empty_file_and_one_of_noise_are_refused() {
    let bench = Bench::new();
    assert_eq!(
        bench.why(bench.look(&bench.file("empty.jpg", b"")), "empty.jpg"),
        Reason::Empty
    );
    let noise: Vec<u8> = (0..40_000u32)
        .map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert_eq!(
        bench.why(bench.look(&bench.file("noise.png", &noise)), "noise.png"),
        Reason::Unknown
    );
    assert_eq!(
        bench.why(bench.hear(&bench.file("noise.wav", &noise)), "noise.wav"),
        Reason::Unknown
    );
    let lost = bench.dir.path().join("lost.pdf");
    assert!(matches!(
        bench.why(bench.look(&lost), "lost.pdf"),
        Reason::Unreadable { .. }
    ));
}

#[test]
fn noise_behind_an_honest_beginning_is_refused() {
    let bench = Bench::new();
    let noise: Vec<u8> = (0..40_000u32)
        .map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let beginnings: [(&str, &[u8]); 9] = [
        ("a.jpg", b"\xFF\xD8\xFF\xE0"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.webp", b"RIFF\x00\x10\x00\x00WEBPVP8 "),
        ("a.gif", b"GIF89a"),
        ("a.bmp", b"BM"),
        ("a.tif", b"II*\0"),
        ("b.tif", b"MM\0*"),
        ("a.pdf", b"%PDF-1.7\n"),
        ("b.pdf", b"%PDF-1.7\n%%EOF"),
    ];
    for (name, beginning) in beginnings {
        bench.why(
            bench.look(&bench.file(name, &[beginning, &noise].concat())),
            name,
        );
    }
    let beginnings: [(&str, &[u8]); 7] = [
        ("a.aiff", b"FORM\0\0\x10\0AIFFCOMM\0\0\0\x12"),
        ("a.mov", b"\0\0\0\x14ftypqt  \0\0\0\0qt  "),
        ("a.wav", b"RIFF\x00\x10\x00\x00WAVEfmt "),
        ("a.mp3", b"ID3\x03\0\0\0\0\0\0"),
        ("a.m4a", b"\0\0\0\x20ftypM4A \0\0\0\0"),
        ("a.flac", b"fLaC\0"),
        ("a.ogg", b"OggS\0\x02"),
    ];
    for (name, beginning) in beginnings {
        bench.why(
            bench.hear(&bench.file(name, &[beginning, &noise].concat())),
            name,
        );
    }
}

#[test]
fn a_png_that_claims_to_be_enormous_is_refused_before_it_is_decoded() {
    let bench = Bench::new();
    let mut bytes = png(4, 4);
    let claim = 60_000u32.to_be_bytes();
    bytes[16..20].copy_from_slice(&claim);
    bytes[20..24].copy_from_slice(&claim);
    let crc = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.to_be_bytes());
    let refused = bench.look(&bench.file("poster.png", &bytes)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "poster.png was not read: it says it is 60,000 x 60,000 pixels, more than can be opened here (100 million). \
         Save it smaller and add it again."
    );
}

#[test]
fn what_was_cut_off_says_so() {
    let bench = Bench::new();
    let picture = png(300, 200);
    let call = wav(8000);
    for percent in [30, 60, 95] {
        let cut = |bytes: &[u8]| bytes[..bytes.len() * percent / 100].to_vec();
        assert_eq!(
            bench.why(
                bench.look(&bench.file("cut.png", &cut(&picture))),
                "cut.png"
            ),
            Reason::Truncated,
            "{percent} %"
        );
        assert_eq!(
            bench.why(bench.hear(&bench.file("cut.wav", &cut(&call))), "cut.wav"),
            Reason::Truncated,
            "{percent} %"
        );
    }
}

#[test]
fn real_files_that_were_cut_off_say_so() {
    let (Some(documents), Some(calls)) = (real("documents"), real("calls")) else {
        return;
    };
    let bench = Bench::new();
    for percent in [10, 50, 90] {
        let cut = |path: PathBuf| {
            let bytes = fs::read(&path).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (
                bench.file(&name, &bytes[..bytes.len() * percent / 100]),
                name,
            )
        };
        for name in [
            "receipt_mega_bigbox.jpg",
            "bill_typed.png",
            "invoice_saeco.pdf",
            "scan_multi_page.tiff",
        ] {
            let (path, name) = cut(documents.join(name));
            let why = bench.why(bench.look(&path), &name);
            assert!(
                matches!(why, Reason::Truncated | Reason::Damaged),
                "{name} {percent} %: {why}"
            );
        }
        for name in [
            "jfk_speech_16k.flac",
            "conversation_two_people.m4a",
            "mulaw_short_question.wav",
            "call_auto_repair.opus",
            "call_auto_repair_stereo_agent_left.ogg",
            "call_account_update.mp3",
        ] {
            let (path, name) = cut(calls.join(name));
            let why = bench.why(bench.hear(&path), &name);
            assert!(
                matches!(why, Reason::Truncated | Reason::Damaged),
                "{name} {percent} %: {why}"
            );
        }
    }
}

#[test]
fn a_wrong_extension_does_not_matter() {
    let bench = Bench::new();
    bench
        .look(&bench.file("picture.pdf", &png(30, 20)))
        .unwrap();
    bench.hear(&bench.file("call.jpg", &wav(800))).unwrap();
    let why = bench.why(bench.look(&bench.file("call.png", &wav(800))), "call.png");
    assert!(matches!(why, Reason::WrongFamily { .. }), "{why}");
}

#[test]
fn a_pdf_that_asks_for_a_password_says_what_to_do() {
    // A PDF 1.4 whose encryption dictionary (40 bits, revision 2) fits no password.
    let mut body = b"%PDF-1.4\n".to_vec();
    let objects = [
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".to_owned(),
        "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n".to_owned(),
        "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>\nendobj\n".to_owned(),
        format!(
            "4 0 obj\n<</Filter/Standard/V 1/R 2/O<{0}>/U<{0}>/P -4>>\nendobj\n",
            "ab".repeat(32)
        ),
    ];
    let mut table = "xref\n0 5\n0000000000 65535 f \n".to_owned();
    for object in objects {
        table += &format!("{:010} 00000 n \n", body.len());
        body.extend(object.as_bytes());
    }
    let start = body.len();
    body.extend(table.as_bytes());
    body.extend(format!("trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n{start}\n%%EOF\n").as_bytes());
    let bench = Bench::new();
    let refused = bench.look(&bench.file("letter.pdf", &body)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "letter.pdf was not read: it asks for a password. Save it without one and add it again."
    );
}

#[test]
fn a_word_document_is_named_as_what_it_is() {
    let bench = Bench::new();
    // The beginning of the archive that a .docx is: its first entry names the word processor's parts.
    let entry = |name: &str| {
        let mut header =
            b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\0\0\0\0\x04\0\0\0\x04\0\0\0".to_vec();
        header.extend((name.len() as u16).to_le_bytes());
        header.extend(b"\0\0");
        [&header[..], name.as_bytes(), b"text"].concat()
    };
    let bytes = [
        entry("[Content_Types].xml"),
        entry("_rels/.rels"),
        entry("word/document.xml"),
    ]
    .concat();
    let refused = bench.look(&bench.file("letter.docx", &bytes)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "letter.docx was not read: it is a Word document, which is not read here. Save it as PDF and add that."
    );
}
