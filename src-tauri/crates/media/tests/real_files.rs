//! Every real file that lies beside the checkout is read, or refused with a sentence.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail, and says where"
)]

mod common;

use common::{files, real, workers};
use media::{
    Bleep, Hurry, Listen, NotDone, Pages, Peaks, Preview, Reason, Render, RenderSize, Turn,
};

#[test]
fn every_real_document_becomes_pages_and_renderings() {
    let Some(folder) = real("documents") else {
        return;
    };
    let workers = workers(2);
    let dir = tempfile::tempdir().unwrap();
    let mut under_way = Vec::new();
    for source in files(&folder, &["jpg", "jpeg", "png", "tiff", "heic", "pdf"]) {
        let pages = workers
            .run(Pages {
                source: source.clone(),
            })
            .unwrap_or_else(|e| panic!("{e}"));
        assert!(!pages.is_empty(), "{}", source.display());
        for page in pages {
            let render = Render {
                source: source.clone(),
                page: page.index,
                turn: Turn::None,
                corners: None,
                masks: Vec::new(),
                bleach: false,
                out_dir: dir.path().to_owned(),
            };
            under_way.push((source.clone(), page, workers.submit(render, Hurry::Later)));
        }
    }
    assert!(under_way.len() > 60, "{}", under_way.len());
    for (source, page, ticket) in under_way {
        let made = ticket.wait().unwrap_or_else(|e| panic!("{e}"));
        let shape = |w: u32, h: u32| f64::from(w) / f64::from(h);
        let (wanted, got) = (
            shape(page.width, page.height),
            shape(made.width, made.height),
        );
        assert!(
            (wanted / got - 1.0).abs() < 0.02,
            "{}: {page:?} {made:?}",
            source.display()
        );
        for size in RenderSize::ALL {
            let file = image::open(dir.path().join(size.file(&made.hash))).unwrap();
            assert!(file.width().max(file.height()) <= size.side());
        }
    }
}

#[test]
fn small_pictures_of_real_documents_are_quick_to_ask_for() {
    let Some(folder) = real("documents") else {
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    let workers = workers(2);
    let made = workers
        .run(Preview {
            source: folder.join("form_photo_intake_exif6.jpg"),
            page: 0,
            turn: Turn::None,
            corners: None,
            sides: vec![160, 480],
            out_dir: dir.path().to_owned(),
            stem: "form".to_owned(),
        })
        .unwrap();
    let sides: Vec<_> = made
        .iter()
        .map(|file| (file.side, file.width.max(file.height)))
        .collect();
    assert_eq!(sides, [(480, 480), (160, 160)]);
    assert!(
        made[0].height > made[0].width,
        "the camera was held upright: {made:?}"
    );
}

#[test]
fn every_real_call_is_heard_and_becomes_a_recording_to_play() {
    let Some(folder) = real("calls") else { return };
    let workers = workers(2);
    let dir = tempfile::tempdir().unwrap();
    let lengths = [
        ("call_account_update.mp3", 127_188),
        ("call_auto_repair.opus", 277_666),
        ("call_auto_repair_stereo_agent_left.ogg", 245_380),
        ("call_shop_8k_mono.wav", 45_300),
        ("conversation_two_people.m4a", 29_488),
        ("jfk_speech_16k.flac", 11_000),
        ("mulaw_short_question.wav", 2_030),
        ("narrowband_es.wav", 6_997),
    ];
    let calls = files(&folder, &["wav", "mp3", "m4a", "flac", "ogg", "opus"]);
    assert!(calls.len() >= 14, "{}", calls.len());
    for source in calls {
        let name = source.file_name().unwrap().to_str().unwrap().to_owned();
        let listen = Listen {
            source: source.clone(),
            out_dir: dir.path().to_owned(),
            stem: name.clone(),
        };
        let heard = workers.run(listen).unwrap_or_else(|e| panic!("{e}"));
        if let Some((_, ms)) = lengths.iter().find(|(known, _)| *known == name) {
            assert!(heard.length_ms.abs_diff(*ms) <= 150, "{name}: {heard:?}");
        }
        let peaks = Peaks::read(&heard.peaks).unwrap();
        assert_eq!(peaks.0.len() as u64, heard.length_ms.div_ceil(20), "{name}");
        assert!(
            peaks
                .0
                .iter()
                .any(|[low, high]| *low < -1000 && *high > 1000),
            "{name} is not silent"
        );

        let bleep = Bleep {
            source,
            spans: Vec::new(),
            out_dir: dir.path().to_owned(),
        };
        let whole = workers.run(bleep).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(whole.length_ms, heard.length_ms, "{name}");
    }
}

#[test]
fn a_transcript_is_no_recording() {
    let Some(folder) = real("calls") else { return };
    let source = folder.join("sonnet_read_aloud.srt");
    let dir = tempfile::tempdir().unwrap();
    let listen = Listen {
        source,
        out_dir: dir.path().to_owned(),
        stem: "x".to_owned(),
    };
    match workers(1).run(listen).unwrap_err() {
        NotDone::Refused(refused) => assert_eq!(refused.reason, Reason::Unknown),
        other => panic!("{other}"),
    }
}
