//! Files that want to do harm end in a table, or in one sentence.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests end where they stand, like tests"
)]

use std::fs;
use std::path::PathBuf;

use inbox::mapping::{Field, Mapping, Purpose, guess};
use inbox::rows::{Row, RowProblem, Value, rows};
use inbox::table::{self, TableError};
use inbox::{Recognised, recognise, transcript};
use tempfile::TempDir;

fn file(name: &str, content: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    (folder, path)
}

/// Rows and problems of complaints in a table with this content.
fn complaints(content: impl AsRef<[u8]>) -> (Vec<Row>, Vec<RowProblem>) {
    read_as(Purpose::Complaint, content)
}

fn read_as(purpose: Purpose, content: impl AsRef<[u8]>) -> (Vec<Row>, Vec<RowProblem>) {
    let (_folder, path) = file("t.csv", content);
    let table = table::open(&path).unwrap();
    let mapping = guess(table.columns(), table.sample(200), purpose);
    let (good, bad): (Vec<_>, Vec<_>) = rows(&table, &mapping).unwrap().partition(Result::is_ok);
    (
        good.into_iter().map(Result::unwrap).collect(),
        bad.into_iter().map(Result::unwrap_err).collect(),
    )
}

fn words(row: &Row) -> &str {
    row.get(Field::Words)
        .and_then(Value::text)
        .unwrap_or_default()
}

#[test]
fn nothing_and_only_a_header() {
    for content in ["", "\n\n\n", "\u{feff}", "  \r\n"] {
        let (_folder, path) = file("t.csv", content);
        assert!(
            matches!(table::open(&path), Err(TableError::Empty { .. })),
            "{content:?}"
        );
    }
    let (rows, problems) = complaints("date,words\n");
    assert!(rows.is_empty() && problems.is_empty());
}

#[test]
fn bytes_that_are_no_text() {
    let bytes: Vec<u8> = (0..40_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 11) as u8)
        .collect();
    let (_folder, path) = file("t.csv", bytes);
    let error = table::open(&path).unwrap_err();
    assert!(error.to_string().contains("“t.csv”") && error.to_string().contains("save it as CSV"));
    assert!(matches!(recognise(&path), Recognised::Unreadable { .. }));
    assert!(transcript::open(&path).is_err());
}

#[test]
fn cells_that_cannot_be_read_are_listed_and_the_rest_goes_in() {
    let (rows, problems) = complaints(
        "Date,Complaint,Category\n\
         2024-02-30,\"came\ntwice\",late\n\
         soon,,\n\
         ,,\n\
         2024-03-01,torn,\n",
    );
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[0].number, words(&rows[0])), (2, "came\ntwice"));
    assert!(rows[0].get(Field::ReceivedOn).is_none());
    assert_eq!((rows[1].number, words(&rows[1])), (6, "torn"));
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "Row 2, received_on: “2024-02-30” is not a day of the calendar.",
            "Row 4, received_on: “soon” is not a date."
        ]
    );
}

#[test]
fn ragged_rows() {
    let (rows, problems) = complaints(
        "date,words,category\n2024-01-01,short\n2024-01-02,a, b, c\n2024-01-03,ok,late,,\n",
    );
    assert_eq!(rows.iter().map(|r| r.number).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].row == 3 && problems[0].message.contains("quotation marks"),
        "{}",
        problems[0]
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_costs_one_row() {
    let mut content = String::from("date,words\n");
    for n in 1..=500 {
        let words = if n % 100 == 7 {
            format!("\"open {n}")
        } else {
            format!("closed {n}")
        };
        content.push_str(&format!("2024-01-01,{words}\n"));
    }
    let (rows, problems) = complaints(&content);
    assert_eq!(
        problems.iter().map(|p| p.row).collect::<Vec<_>>(),
        [8, 108, 208, 308, 408]
    );
    assert_eq!(rows.len(), 495);
    assert_eq!((rows[494].number, words(&rows[494])), (501, "closed 500"));
}

#[test]
fn a_row_that_never_ends_does_not_fill_the_memory() {
    let mut content = String::from("date,words\n2024-01-01,fine\n2024-01-02,\"");
    content.push_str(&"x,".repeat(10 << 20));
    content.push_str("\n2024-01-03,fine too\n");
    let (rows, problems) = complaints(&content);
    assert_eq!(
        rows.iter().map(words).collect::<Vec<_>>(),
        ["fine", "fine too"]
    );
    assert_eq!(problems.iter().map(|p| p.row).collect::<Vec<_>>(), [3]);
}

#[test]
fn one_giant_cell_that_ends() {
    let (rows, problems) = complaints(format!(
        "date,words\n2024-01-01,{}\n",
        "word ".repeat(1 << 20)
    ));
    assert_eq!((rows.len(), problems.len()), (1, 0));
}

#[test]
fn ten_thousand_columns() {
    let head: Vec<String> = (0..10_000).map(|n| format!("column{n}")).collect();
    let (_folder, path) = file(
        "t.csv",
        format!("{}\n{}\n", head.join(","), vec!["1"; 10_000].join(",")),
    );
    let table = table::open(&path).unwrap();
    assert_eq!(table.columns().len(), 10_000);
    let mut mapping = Mapping::empty(Purpose::Complaint);
    let error = mapping
        .override_with(&["words=nothing".into()], table.columns())
        .unwrap_err()
        .to_string();
    assert!(error.len() < 1000, "{error}");
}

#[test]
fn stray_nul_bytes_are_left_out() {
    let (rows, problems) = complaints(
        "date,words\n2024-01-01,to\0rn and late and never answered by anybody at all\0\n",
    );
    assert!(problems.is_empty());
    assert_eq!(
        words(&rows[0]),
        "torn and late and never answered by anybody at all"
    );
}

#[test]
fn every_encoding_and_line_end_gives_the_same_rows() {
    let text = "Datum;Beschwerde\n03.04.2019;Die Größe passt überhaupt nicht, schade für uns\n";
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let marked = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
    let latin1: Vec<u8> = text.chars().map(|c| c as u8).collect();
    for (name, content) in [
        ("UTF-8", text.as_bytes().to_vec()),
        (
            "marked UTF-8",
            marked(&[0xef, 0xbb, 0xbf], text.as_bytes().to_vec()),
        ),
        ("Latin 1", latin1),
        ("UTF-16LE", utf16(u16::to_le_bytes)),
        ("UTF-16BE", utf16(u16::to_be_bytes)),
        (
            "marked UTF-16LE",
            marked(&[0xff, 0xfe], utf16(u16::to_le_bytes)),
        ),
        (
            "marked UTF-16BE",
            marked(&[0xfe, 0xff], utf16(u16::to_be_bytes)),
        ),
        ("CRLF", text.replace('\n', "\r\n").into_bytes()),
        ("CR", text.replace('\n', "\r").into_bytes()),
        ("no last line end", text.trim_end().as_bytes().to_vec()),
        (
            "quoted and marked",
            format!("\u{feff}\"{}", text.replacen(';', "\";", 1)).into_bytes(),
        ),
        ("blank lines", format!("\n\n{text}\n\n").into_bytes()),
    ] {
        let (rows, problems) = complaints(content);
        assert!(
            problems.is_empty() && rows.len() == 1,
            "{name}: {problems:?}"
        );
        assert_eq!(
            words(&rows[0]),
            "Die Größe passt überhaupt nicht, schade für uns",
            "{name}"
        );
        let day = rows[0].get(Field::ReceivedOn).and_then(Value::date);
        assert_eq!(day, Some(jiff::civil::date(2019, 4, 3)), "{name}");
        assert_eq!(
            rows[0].number,
            if name == "blank lines" { 4 } else { 2 },
            "{name}"
        );
    }
}

#[test]
fn a_title_above_the_header_and_no_header_at_all() {
    let (rows, _) = complaints("Report of May\n\nDate,Complaint,Shop\n2024-05-01,late,Bonn\n");
    assert_eq!(
        (rows.len(), rows[0].number, words(&rows[0])),
        (1, 4, "late")
    );
    let (rows, _) = complaints(
        "2024-05-01,It came a week late and nobody said so\n2024-05-02,It came wet through and torn\n",
    );
    assert_eq!((rows.len(), rows[0].number), (2, 1));
    assert_eq!(words(&rows[1]), "It came wet through and torn");
}

#[test]
fn dates_that_could_be_read_both_ways_are_said() {
    let (_folder, path) = file("t.csv", "date,words\n03/04/2019,late\n03/04/2019,torn\n");
    let table = table::open(&path).unwrap();
    let mapping = guess(table.columns(), table.sample(200), Purpose::Complaint);
    let rows = rows(&table, &mapping).unwrap();
    assert_eq!(rows.notes().len(), 1);
    assert!(
        rows.notes()[0].contains("“03/04/2019” is 3 April 2019"),
        "{}",
        rows.notes()[0]
    );
}

#[test]
fn base_growth_and_survey_results() {
    let (rows, problems) = read_as(
        Purpose::Growth,
        "month,direction,customers,gained by,worth\n2024-01,gained,120,referral,£310\n2024-01,lost,,,\n",
    );
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(
        rows[0].get(Field::Origin).and_then(Value::text),
        Some("sent")
    );
    assert_eq!(rows[0].get(Field::WorthAYear), Some(&Value::Number(310.0)));
    assert!(
        rows[1].get(Field::Customers).is_none(),
        "not counted is not zero"
    );
    let (rows, problems) = read_as(
        Purpose::Base,
        "stage,month,orders\nI order,2024-01,1.204\nI order,2024-02,-3\n",
    );
    assert_eq!((rows.len(), problems.len()), (1, 1));
    let (rows, _) = read_as(
        Purpose::SurveyResult,
        "question,answer,n,period\nWas it easy?,5,17,2024 Q2\n",
    );
    assert_eq!(
        rows[0].get(Field::Period),
        Some(&Value::Date(jiff::civil::date(2024, 4, 1)))
    );
}

#[test]
fn what_is_not_read_is_told_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let cases: [(&str, &[u8], &str); 8] = [
        ("empty.pdf", b"", "empty"),
        (
            "letter.docx",
            b"PK\x03\x04\x14\0\0\0\0\0aaaaaaaaaaaaaaaaaaword/document.xml",
            "PDF",
        ),
        (
            "sheet.xlsx",
            b"PK\x03\x04\x14\0\0\0\0\0aaaaaaaaaaaaaaaaaaxl/workbook.xml",
            "CSV",
        ),
        (
            "old.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0\0\0\0\0",
            "CSV",
        ),
        (
            "things.zip",
            b"PK\x03\x04\x14\0\0\0\0\0aaaaaaaaaaaaaaaaaaphotos/1.jpg",
            "Unpack",
        ),
        (
            "page.xls",
            b"<html><body><table><tr><td>1</td></tr></table></body></html>",
            "PDF",
        ),
        (
            "notes.txt",
            b"We should really talk about this,\nand soon.\n",
            "PDF",
        ),
        (
            "noise.bin",
            &[0x81, 0x01, 0x02, 0x00, 0x05, 0x9d, 0x00, 0x00],
            "damaged",
        ),
    ];
    for (name, content, way_out) in cases {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        let Recognised::Unreadable { sentence } = recognise(&path) else {
            panic!("{name} is not read")
        };
        assert!(
            sentence.contains(&format!("“{name}”")) && sentence.contains(way_out),
            "{sentence}"
        );
    }
    for (path, way_out) in [
        (folder.path().to_path_buf(), "Open it"),
        (folder.path().join("gone"), "not there"),
    ] {
        assert!(
            matches!(recognise(&path), Recognised::Unreadable { sentence } if sentence.contains(way_out))
        );
    }
}

#[test]
fn content_counts_before_the_name() {
    let (_folder, path) = file(
        "export.txt",
        "Date\tText\n2024-01-01\tlate\n2024-01-02\ttorn\n",
    );
    assert_eq!(recognise(&path), Recognised::Table);
    let (_folder, path) = file("table.csv", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n");
    assert_eq!(recognise(&path), Recognised::Paper);
    let (_folder, path) = file("BM.csv", "BMW,Note\n1,late\n2,torn\n");
    assert_eq!(recognise(&path), Recognised::Table);
    let (_folder, path) = file("call.txt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n");
    assert_eq!(recognise(&path), Recognised::Transcript);
}

#[test]
fn recordings_and_scans_that_begin_with_letters_are_no_text() {
    let riff = |format: &[u8], sound: &[u8]| {
        let size = |bytes: &[u8]| (bytes.len() as u32).to_le_bytes();
        [
            b"RIFF\xff\xff\xff\xffWAVEfmt ",
            &size(format)[..],
            format,
            b"data",
            &size(sound),
            sound,
        ]
        .concat()
    };
    let mu_law = b"\x07\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0\0\0";
    let eight_bits = b"\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0";
    let white = vec![0xff; 100_000];
    let bitmap = b"BM\x36\x86\x01\0\0\0\0\0\x36\0\0\0\x28\0\0\0\xc8\0\0\0\xa6\0\0\0\x01\0\x18\0";
    // Frames of an MP3 in which nothing is heard are filled with one letter.
    let silent = [&b"\xff\xfb\x90\x64"[..], &[b'U'; 413]]
        .concat()
        .repeat(200);
    for (name, content, kind) in [
        (
            "call.wav",
            riff(mu_law, &b"~}|{zyxwvutsrqponmlkjihgfedcba".repeat(4000)),
            Recognised::Sound,
        ),
        (
            "call.txt",
            riff(eight_bits, &vec![0x80; 100_000]),
            Recognised::Sound,
        ),
        ("call.mp3", silent, Recognised::Sound),
        (
            "scan.tif",
            [&b"II*\0\x08\0\0\0"[..], &white].concat(),
            Recognised::Paper,
        ),
        (
            "scan.bmp",
            [&bitmap[..], &[0; 24], &white].concat(),
            Recognised::Paper,
        ),
        (
            "photo.jpg",
            [&b"\xff\xd8\xff\xe0"[..], &white].concat(),
            Recognised::Paper,
        ),
    ] {
        let (_folder, path) = file(name, content);
        assert_eq!(recognise(&path), kind, "{name}");
    }
    for first in ["BM", "RIFF", "ID3", "GIF89a", "OggS", "MM"] {
        let (_folder, path) = file("t.csv", format!("{first},Note\n1,late\n2,torn\n"));
        assert_eq!(recognise(&path), Recognised::Table, "{first}");
    }
}

#[test]
fn an_e_mail_a_video_and_a_windows_recording_are_called_what_they_are() {
    let asf = b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa\0\x62\xce\x6c\0\0\0\0";
    for (name, content, said) in [
        (
            "a.eml",
            &b"From: a@b.example\nSubject: Late\n\nIt came late, and torn.\n"[..],
            "is an e-mail, which is not read here. Print it as PDF",
        ),
        ("a.avi", b"RIFF\0\x10\0\0AVI LIST\x10\0\0\0", "is a video"),
        (
            "a.wma",
            asf,
            "is a Windows Media recording (WMA), which is not read here. Save it as MP3",
        ),
    ] {
        let (_folder, path) = file(name, content);
        let Recognised::Unreadable { sentence } = recognise(&path) else {
            panic!("{name} is not read")
        };
        assert!(sentence.contains(said), "{sentence}");
    }
}

#[test]
fn a_transcript_in_any_encoding_has_the_same_lines() {
    let text = "1\r\n00:00:01.500 --> 00:00:02,000\r\nSchöne Grüße aus Köln\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nDanke\r\n";
    let wide = |bytes: fn(u16) -> [u8; 2]| {
        let marked = format!("\u{feff}{text}");
        marked.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    for content in [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ] {
        let (_folder, path) = file("call.srt", content);
        assert_eq!(recognise(&path), Recognised::Transcript);
        let lines = transcript::open(&path).unwrap();
        assert_eq!((lines.len(), lines[0].from_ms), (2, 1500));
        assert_eq!(lines[0].words, "Schöne Grüße aus Köln");
    }
}

#[test]
fn one_cell_without_an_end_and_a_row_of_nothing_but_cells_are_left_out() {
    for long in ["word ".repeat(4 << 20), ",".repeat(1 << 20)] {
        let content = format!("date,words\n2024-01-01,{long}\n2024-01-02,fine\n");
        let (rows, problems) = complaints(content);
        assert_eq!(rows.iter().map(words).collect::<Vec<_>>(), ["fine"]);
        assert_eq!(problems.iter().map(|p| p.row).collect::<Vec<_>>(), [2]);
    }
}

#[test]
fn how_many_came_and_went_is_not_taken_for_how_many_there_are() {
    let content = "Quarter,Stage,Customers gained,Customers lost,Reason\n2026-01-01,I sign up,120,80,Price\n2026-04-01,I sign up,90,95,Price\n";
    let (_dir, path) = file("growth.csv", content);
    let table = inbox::table::open(&path).unwrap();
    assert_ne!(inbox::mapping::guess_purpose(&table), Some(Purpose::Base));
}

#[test]
#[cfg(unix)]
fn a_pipe_is_refused_and_not_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    let pipe = dir.path().join("table.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let refused = inbox::table::open(&pipe).unwrap_err().to_string();
    assert!(refused.contains("it is not an ordinary file"), "{refused}");
    assert!(inbox::transcript::open(&pipe).is_err());
}

#[test]
fn a_row_whose_count_cannot_be_read_is_not_counted_as_one() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.csv");
    std::fs::write(
        &file,
        "date,category,count\n2026-08-01,Late,12\n2026-08-02,Late,-5\n2026-08-03,Late,1e30\n",
    )
    .unwrap();
    let table = inbox::table::open(&file).unwrap();
    let mapping = inbox::mapping::guess(
        table.columns(),
        table.sample(9),
        inbox::mapping::Purpose::Complaint,
    );
    let rows: Vec<_> = inbox::rows::rows(&table, &mapping).unwrap().collect();
    let read = rows.iter().filter(|row| row.is_ok()).count();
    assert_eq!((read, rows.len()), (1, 3), "{rows:?}");
}

#[test]
fn a_decimal_mark_that_a_column_does_not_tell_is_that_of_its_table() {
    for (text, values) in [
        (
            "Month;Wait;Share\n2026-07;1,234;0,5\n2026-08;1,345;0,7\n",
            [1.234, 0.5],
        ),
        ("Month;Wait\n2026-07;1,234\n2026-08;1,345\n", [1.234, 1.345]),
        (
            "Month,Wait,Share\n2026-07,\"1,234\",0.5\n2026-08,\"1,345\",0.7\n",
            [1234.0, 0.5],
        ),
    ] {
        let (rows, wrong) = read_as(Purpose::Reading, text);
        assert_eq!(wrong, []);
        let read: Vec<_> = rows
            .iter()
            .filter_map(|row| row.get(Field::Value))
            .take(2)
            .collect();
        let wanted: Vec<Value> = values.iter().map(|value| Value::Number(*value)).collect();
        assert_eq!(read, wanted.iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn rows_that_add_up_others_or_do_not_say_how_many_are_left_out_and_said() {
    let (rows, wrong) = complaints(
        "date,category,count\n2026-08-01,Late,12\n2026-08-01,Lost,3\n2026-08-02,Late,\n2026-08-03,Late,n/a\n2026-08-01,Total,15\nSum:,,15\n",
    );
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert_eq!(
        wrong.iter().map(|problem| problem.row).collect::<Vec<_>>(),
        [4, 5, 6, 7],
        "{wrong:?}"
    );
    // Words of customers are theirs, whatever they say.
    let (rows, _) = complaints("date,complaint,count\n2026-08-01,Total,2\n");
    assert_eq!(rows.len(), 1);
}
