//! Files come in by the command line: what they become, what is said of those that do not, and that the others go in.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::path::PathBuf;

use common::{Room, picture, shared};
use serde_json::{Value, json};

const KEYS: [&str; 6] = ["file", "as", "added", "known", "skipped", "problems"];

/// (as, added, known, skipped)
fn counts(one: &Value) -> (&str, i64, i64, i64) {
    let number = |name: &str| one[name].as_i64().unwrap();
    (
        one["as"].as_str().unwrap_or("nothing"),
        number("added"),
        number("known"),
        number("skipped"),
    )
}

fn with_stage() -> (Room, String) {
    let room = Room::new();
    let stage = room
        .put(&json!([{"add": {"kind": "stage", "name": "I wait for my parcel", "position": 1}}]));
    (room, stage)
}

const COMPLAINTS: &str = "Date;What they said;Ticket;Kind of trouble\n\
    03.09.2026;\"It came late,\nvery late\";T1;Delivery\n\
    04.09.2026;Wrong colour;T2;Goods\n\
    ;;;\n\
    the fifth;;T4;\n\
    05.09.2026;;T5;Delivery\n";

#[test]
fn a_table_of_complaints_comes_in_with_what_could_not_be_read() {
    let (room, stage) = with_stage();
    let file = room.file("complaints.csv", COMPLAINTS);
    let options = [
        "--as",
        "complaints",
        "--stage",
        "i wait FOR my parcel",
        "--post",
        "Call centre",
        "--map",
        "words=What they said",
        "--map",
        "category=Kind of trouble",
        "--map",
        "external_key=Ticket",
    ];
    let (code, list, ran) = room.import(std::slice::from_ref(&file), &options);
    assert_eq!(code, 1, "a row was left out: {ran:?}");
    assert_eq!(
        list[0].as_object().unwrap().keys().collect::<Vec<_>>(),
        KEYS
    );
    assert_eq!(counts(&list[0]), ("complaint", 3, 0, 1), "{ran:?}");
    assert_eq!(list[0]["file"], file.to_str().unwrap());
    let problem = &list[0]["problems"][0];
    assert_eq!(problem["row"], 6, "as an editor counts lines: {ran:?}");
    assert!(problem["message"].as_str().unwrap().len() > 5);
    assert!(ran.err.contains("row 6"), "{ran:?}");

    let import = &room.json("show", &["imports"])[0];
    let counted = ["rows", "added", "known", "skipped"].map(|name| import[name].as_i64());
    assert_eq!(counted, [4, 3, 0, 1].map(Some), "{import}");

    let complaints = room.json("show", &["complaints"]);
    let first = &complaints[0];
    assert_eq!(first["words"], "It came late,\nvery late");
    assert_eq!(first["received_on"], "2026-09-03");
    assert_eq!(first["stage"], stage);
    for field in ["category", "post"] {
        assert!(first[field].is_string(), "{first}");
    }
    assert!(
        first.get("external_key").is_none(),
        "nobody sees whose case it was"
    );
    let names = |kind: &str| -> Vec<String> {
        let list = room.json("show", &[kind]);
        list.as_array()
            .unwrap()
            .iter()
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names("categories"), ["Delivery", "Goods"]);
    assert_eq!(names("listening_posts"), ["Call centre"]);

    let (_, again, _) = room.import(&[file], &options);
    assert_eq!(counts(&again[0]), ("complaint", 0, 3, 1));
    assert_eq!(room.json("show", &[])["counts"]["complaint"], 3);
    room.json("undo", &[]);
    room.json("undo", &[]);
    assert_eq!(room.json("show", &[])["counts"]["complaint"], 0);
    room.json("redo", &[]);
    assert_eq!(room.json("show", &[])["counts"]["complaint"], 3);
}

#[test]
fn the_same_table_without_numbers_is_known_again() {
    let (room, _) = with_stage();
    let file = room.file(
        "words.csv",
        "words,category\nLate,Delivery\nLate,Delivery\nToo small,Goods\n",
    );
    let (code, list, _) = room.import(std::slice::from_ref(&file), &[]);
    assert_eq!(
        (code, counts(&list[0])),
        (0, ("complaint", 3, 0, 0)),
        "two customers may say the same"
    );
    let (_, again, _) = room.import(&[file], &[]);
    assert_eq!(counts(&again[0]), ("complaint", 0, 3, 0));
}

#[test]
fn every_kind_of_table_is_taken_by_its_word_and_its_plural() {
    let (room, _) = with_stage();
    let tables = [
        ("complaint", "received_on,words\n2026-09-01,Late\n"),
        ("reading", "measure,period,value\nOn time,2026-09,93.5\n"),
        (
            "survey_result",
            "question,answer,n,period\nWould you come back?,yes,40,2026-09\n",
        ),
        ("growth", "period,direction,customers\n2026-09,lost,12\n"),
        ("base", "period,customers\n2026-09,4200\n"),
    ];
    for (kind, text) in tables {
        for (word, name) in [(kind.to_owned(), "one"), (plural(kind), "two")] {
            let file = room.file(
                &format!("{kind} {name}.csv"),
                text.replace("2026-09", if name == "one" { "2026-09" } else { "2026-08" }),
            );
            let (code, list, ran) = room.import(
                std::slice::from_ref(&file),
                &["--as", &word, "--stage", "I wait for my parcel"],
            );
            assert_eq!(
                (code, counts(&list[0])),
                (0, (kind, 1, 0, 0)),
                "{word}: {ran:?}"
            );
            let (_, again, ran) =
                room.import(&[file], &["--as", &word, "--stage", "I wait for my parcel"]);
            assert_eq!(counts(&again[0]), (kind, 0, 1, 0), "{word} again: {ran:?}");
        }
        assert!(
            room.json("show", &[kind]).as_array().unwrap().len() >= 2,
            "{kind}"
        );
    }
    let file = room.file("a.csv", "words\nLate\n");
    let (code, _, ran) = room.import(std::slice::from_ref(&file), &["--as", "barrels"]);
    assert!(code == 2 && ran.sentence().contains("'barrels'"), "{ran:?}");
    let (code, _, ran) = room.import(std::slice::from_ref(&file), &["--stage", "Nowhere"]);
    assert!(code == 2 && ran.sentence().contains("'Nowhere'"), "{ran:?}");
    let (code, list, _) = room.import(
        std::slice::from_ref(&file),
        &["--map", "words=No such column"],
    );
    assert_eq!((code, counts(&list[0])), (1, ("nothing", 0, 0, 0)));
    for map in ["words", "=", "nothing=words", "words=", "=words"] {
        let (code, list, ran) = room.import(std::slice::from_ref(&file), &["--map", map]);
        assert!(
            code == 2 || code == 1 && !list[0]["problems"][0]["message"].is_null(),
            "{map}: {ran:?}"
        );
    }
}

fn plural(kind: &str) -> String {
    match kind {
        "growth" => "growth".to_owned(),
        kind => format!("{kind}s"),
    }
}

#[test]
fn what_is_something_else_than_as_says_stays_out() {
    let (room, _) = with_stage();
    let table = room.file("a.csv", "words\nLate\n");
    let paper = room.file("a.png", picture(40));
    for (file, word) in [
        (&table, "artifact"),
        (&table, "calls"),
        (&paper, "complaint"),
        (&paper, "call"),
    ] {
        let (code, list, ran) = room.import(std::slice::from_ref(file), &["--as", word]);
        assert_eq!(
            (code, counts(&list[0])),
            (1, ("nothing", 0, 0, 0)),
            "{word}: {ran:?}"
        );
    }
    let counts = room.json("show", &[])["counts"].clone();
    assert_eq!(
        (&counts["complaint"], &counts["artifact"]),
        (&json!(0), &json!(0))
    );
}

#[test]
fn paper_hangs_under_its_stage_and_is_known_again() {
    let (room, stage) = with_stage();
    let (one, same) = (
        room.file("slip.png", picture(200)),
        room.file("copy of slip.png", picture(200)),
    );
    let other = room.file("leaflet.png", picture(100));
    let (code, list, _) = room.import(&[one, same, other], &["--stage", "I wait for my parcel"]);
    assert_eq!(code, 0);
    let added: i64 = list.iter().map(|one| counts(one).1).sum();
    let known: i64 = list.iter().map(|one| counts(one).2).sum();
    assert_eq!((added, known), (2, 1));
    let shown = room.json("show", &[]);
    assert_eq!(shown["stages"][0]["counts"]["artifact"], 2);
    assert_eq!(shown["counts"]["artifact"], 2);
    let artifacts = room.json("show", &["artifacts"]);
    assert!(artifacts[0].get("title").is_none(), "never a file's name");
    assert_eq!(room.json("show", &["pins"])[0]["stage"], stage);
    assert_eq!(room.run("check", &[]).code, 0);
}

#[test]
fn what_is_known_is_hung_where_it_is_wished() {
    let (room, _) = with_stage();
    let stage = room.put(&json!([{"add": {"kind": "stage", "name": "I unpack", "position": 2}}]));
    let files = [
        room.file("slip.png", picture(200)),
        room.file("call.wav", common::sound()),
        room.file(
            "survey.csv",
            "question,answer,n,period\nWould you come back?,yes,40,2026-09\n",
        ),
    ];
    room.import(&files, &[]);
    assert_eq!(room.json("show", &[])["counts"]["pin"], 0);
    for _ in 0..2 {
        let (code, list, ran) = room.import(&files, &["--stage", "I unpack"]);
        assert_eq!(code, 0, "{ran:?}");
        let known: Vec<(i64, i64)> = list
            .iter()
            .map(|one| (counts(one).1, counts(one).2))
            .collect();
        assert_eq!(known, [(0, 1); 3], "{ran:?}");
        let pins = room.json("show", &["pins"]);
        let pins = pins.as_array().unwrap();
        assert_eq!(pins.len(), 3, "each hangs there once");
        assert!(pins.iter().all(|pin| pin["stage"] == stage));
    }
    assert_eq!(room.json("show", &[])["counts"]["call"], 1);
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_go_in() {
    let (room, _) = with_stage();
    let whole = picture(90);
    let folder = room.aside.path().join("folder.jpg");
    std::fs::create_dir(&folder).unwrap();
    let noise: Vec<u8> = (0..5000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let jpeg = jpeg();
    let bad: Vec<(PathBuf, &str)> = vec![
        (room.file("huge.png", huge_png()), "60,000 x 60,000"),
        (
            room.file("cut.png", &whole[..whole.len() / 2]),
            "ends too early",
        ),
        (
            room.file("cut.jpg", &jpeg[..jpeg.len() / 2]),
            "ends too early",
        ),
        (room.file("cut.pdf", &secret_pdf()[..200]), ""),
        (room.file("secret.pdf", secret_pdf()), "password"),
        (
            room.file(
                "photo.heic",
                [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), vec![0; 500]].concat(),
            ),
            "HEIC",
        ),
        (room.file("letter.docx", docx()), "Word document"),
        (room.file("empty.jpg", ""), "empty"),
        (room.file("empty.csv", ""), "empty"),
        (room.file("empty.wav", ""), "empty"),
        (room.file("noise.png", &noise), ""),
        (room.file("noise.csv", &noise), ""),
        (room.file("noise.mp3", &noise), ""),
        (
            room.file(
                "cut.wav",
                b"RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0\x01\0",
            ),
            "",
        ),
        (room.file("name\nof two lines.png", &noise), ""),
        (folder, "folder"),
        (room.aside.path().join("nowhere.png"), ""),
    ];
    let mut files: Vec<PathBuf> = bad.iter().map(|(file, _)| file.clone()).collect();
    files.insert(3, room.file("good.png", &whole));
    files.push(room.file("good.csv", "words\nLate\n"));
    let (code, list, ran) = room.import(&files, &[]);
    assert_eq!((code, list.len()), (1, files.len()), "{ran:?}");
    for (file, said) in &bad {
        let one = list
            .iter()
            .find(|one| one["file"] == file.to_str().unwrap())
            .unwrap();
        assert_eq!(counts(one), ("nothing", 0, 0, 0), "{one}");
        let problems = one["problems"].as_array().unwrap();
        assert_eq!(problems.len(), 1, "one sentence: {one}");
        let sentence = problems[0]["message"].as_str().unwrap();
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(
            sentence.contains(said) && sentence.contains(name.lines().next().unwrap()),
            "{name}: {sentence}"
        );
        assert!(
            sentence.ends_with('.') && sentence.len() > name.len() + 20,
            "what is wrong and what would help: {sentence}"
        );
    }
    let counts = room.json("show", &[])["counts"].clone();
    assert_eq!(
        (&counts["artifact"], &counts["complaint"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        room.run("check", &[]).code,
        0,
        "nothing of the others is left behind"
    );
}

/// A JPEG photograph, small but real.
fn jpeg() -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = image::RgbImage::from_fn(300, 400, |x, y| {
        image::Rgb([
            (x * 7 % 251) as u8,
            (y * 5 % 241) as u8,
            (x * y % 239) as u8,
        ])
    });
    image
        .write_to(
            &mut std::io::Cursor::new(&mut bytes),
            image::ImageFormat::Jpeg,
        )
        .unwrap();
    bytes
}

/// A PNG whose head claims 60,000 x 60,000 pixels.
fn huge_png() -> Vec<u8> {
    let mut bytes = picture(10);
    bytes[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    let check = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&check.to_be_bytes());
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

/// A PDF whose encryption dictionary (40 bits, revision 2) fits no password.
fn secret_pdf() -> Vec<u8> {
    let mut body = b"%PDF-1.4\n".to_vec();
    let mut table = "xref\n0 5\n0000000000 65535 f \n".to_owned();
    let objects = [
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".to_owned(),
        "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n".to_owned(),
        "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>\nendobj\n".to_owned(),
        format!(
            "4 0 obj\n<</Filter/Standard/V 1/R 2/O<{0}>/U<{0}>/P -4>>\nendobj\n",
            "ab".repeat(32)
        ),
    ];
    for object in objects {
        table += &format!("{:010} 00000 n \n", body.len());
        body.extend(object.as_bytes());
    }
    let start = body.len();
    body.extend(table.as_bytes());
    body.extend(format!("trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n{start}\n%%EOF\n").as_bytes());
    body
}

/// The beginning of the archive that a Word document is.
fn docx() -> Vec<u8> {
    let entry = |name: &str| {
        let mut header =
            b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\0\0\0\0\x04\0\0\0\x04\0\0\0".to_vec();
        header.extend((name.len() as u16).to_le_bytes());
        header.extend(b"\0\0");
        [&header[..], name.as_bytes(), b"text"].concat()
    };
    ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
        .map(entry)
        .concat()
}

#[test]
fn a_room_that_may_only_be_read_takes_nothing_in() {
    let (room, _) = with_stage();
    let database = room.dir.join("room.db");
    let mut about = std::fs::metadata(&database).unwrap().permissions();
    about.set_readonly(true);
    std::fs::set_permissions(&database, about).unwrap();
    let file = room.file("slip.png", picture(200));
    let (code, _, ran) = room.import(&[file], &[]);
    assert_eq!(code, 2, "{ran:?}");
    assert!(ran.err.contains("read-only"), "{ran:?}");
    assert!(
        std::fs::read_dir(room.dir.join("media"))
            .unwrap()
            .next()
            .is_none(),
        "an original that nothing names"
    );
    let shown = room.run("show", &["--json"]);
    assert_eq!(shown.code, 0, "it can be looked at: {shown:?}");
    assert!(shown.err.contains("Read-only"), "{shown:?}");
    let stage = json!([{"add": {"kind": "silo", "name": "Returns"}}]);
    let refused = room.apply(&stage);
    assert!(
        refused.code == 2 && refused.err.contains("Nothing was written"),
        "{refused:?}"
    );
}

#[test]
fn real_complaints_come_in_whole() {
    let Some(files) = shared("complaints") else {
        return;
    };
    let room = Room::new();
    // Counted by another program: rows of the table, and how many of them hold a date, words or a category.
    let whole = [
        ("banking77_customer_queries.csv", 3080, 0),
        ("cfpb_complaints_sample.csv", 700, 0),
        ("chicago_env_inspections.csv", 79, 0),
        ("comcast_telecom_complaints_2015.csv", 2224, 0),
        ("honolulu_311_reports_2020.csv", 129, 0),
        ("montgomery_noise_complaints.csv", 4000, 0),
        ("nyc_311_animal_abuse_2025.csv", 600, 0),
        ("nyc_311_service_requests_2018.csv", 900, 0),
        ("nyc_consumer_mediated_complaints_2019.csv", 2400, 0),
        ("womens_clothing_reviews.csv", 958, 42),
    ];
    let named = |name: &str| {
        files
            .iter()
            .find(|file| file.ends_with(name))
            .cloned()
            .unwrap()
    };
    let tables: Vec<PathBuf> = whole.iter().map(|(name, ..)| named(name)).collect();
    let (_, list, _) = room.import(&tables, &["--as", "complaints"]);
    for ((name, added, skipped), one) in whole.iter().zip(&list) {
        assert_eq!(
            counts(one),
            ("complaint", *added, 0, *skipped),
            "{name}: {one}"
        );
    }
    let sum: i64 = whole.iter().map(|(_, added, _)| added).sum();
    assert_eq!(room.json("show", &[])["counts"]["complaint"], sum);
    // The same cases, saved as a European spreadsheet program saves them.
    let (_, again, _) = room.import(
        &[named("cfpb_complaints_semicolon_cp1252.csv")],
        &["--as", "complaints"],
    );
    assert_eq!(counts(&again[0]), ("complaint", 0, 150, 0));
    // Many rows for each ticket.
    let (_, tickets, _) = room.import(
        &[named("servicenow_incident_log_extract.csv")],
        &["--as", "complaints"],
    );
    let (_, added, known, skipped) = counts(&tickets[0]);
    assert_eq!((added + known, skipped), (1500, 0));
    let (code, sheets, _) = room.import(&[named("honolulu_311_reports_2020.xlsx")], &[]);
    assert!(
        code == 1
            && sheets[0]["problems"][0]["message"]
                .as_str()
                .unwrap()
                .contains("CSV")
    );
    assert!(
        !room
            .json("search", &["internet"])
            .as_array()
            .unwrap()
            .is_empty()
    );
    assert_eq!(room.run("check", &[]).code, 0);
}

#[test]
fn real_paper_and_calls_come_in_whole() {
    let (Some(paper), Some(sound)) = (shared("documents"), shared("calls")) else {
        return;
    };
    let (room, _) = with_stage();
    let files: Vec<PathBuf> = paper.into_iter().chain(sound).collect();
    let (code, list, _) = room.import(&files, &["--stage", "I wait for my parcel"]);
    assert_eq!((code, list.len()), (1, files.len()));
    for (file, one) in files.iter().zip(&list) {
        let ending = file.extension().unwrap().to_str().unwrap();
        let wanted = match ending {
            "json" => ("nothing", 0, 0, 0),
            "wav" | "mp3" | "m4a" | "flac" | "ogg" | "opus" => ("call", 1, 0, 0),
            // Its words join its recording, which has them already where it comes as VTT and as SRT.
            "vtt" | "srt" => ("call", 0, counts(one).2, 0),
            _ => ("artifact", 1, 0, 0),
        };
        assert_eq!(counts(one), wanted, "{one}");
    }
    let hung = room.json("show", &[])["stages"][0]["counts"].clone();
    let papers = list.iter().filter(|one| one["as"] == "artifact").count();
    assert_eq!(
        (&hung["artifact"], &hung["call"]),
        (&json!(papers), &json!(14))
    );
    let pages = |name: &str| {
        let at = list
            .iter()
            .position(|one| one["file"].as_str().unwrap().ends_with(name))
            .unwrap();
        assert_eq!(list[at]["added"], 1);
    };
    pages("invoices_scan_5_pages.pdf");
    let artifacts = room.json("show", &["artifacts"]);
    assert!(
        artifacts
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["pages"].as_array().unwrap().len() == 5)
    );
    let hits = room.json("search", &["\"From fairest creatures\""]);
    assert!(
        hits[0]["at_ms"].is_i64(),
        "the transcript joined its recording: {hits}"
    );
    assert_eq!(room.run("check", &[]).code, 0);
}

#[test]
fn a_table_with_a_row_for_each_shop_says_what_became_of_a_month() {
    let room = Room::new();
    let file = room.file(
        "calls.csv",
        "Month,Shop,Calls\n2026-07,A,1180\n2026-07,B,320\n2026-08,A,1210\n2026-08,B,290\n",
    );
    let (code, list, ran) = room.import(&[file], &["--as", "reading"]);
    assert_eq!((code, &list[0]["added"]), (0, &json!(4)), "{ran:?}");
    let said = list[0]["problems"].to_string();
    assert!(
        said.contains("“Calls” has up to 2 values for one period: they are added up."),
        "{said}"
    );
}
