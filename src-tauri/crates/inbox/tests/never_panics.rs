//! Whatever the bytes are: an answer or a sentence, never a panic.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests end where they stand, like tests"
)]

use std::fs;
use std::path::Path;

use inbox::dates::{self, DateOrder, OrderVote};
use inbox::mapping::{Purpose, guess, guess_purpose};
use inbox::numbers::{self, DecimalMark};
use inbox::rows::rows;
use inbox::{recognise, table, transcript};
use proptest::prelude::*;

fn read_everything(bytes: &[u8], name: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    recognise(&path);
    let _ = transcript::open(&path);
    read_table(&path);
}

fn read_table(path: &Path) {
    let Ok(table) = table::open(path) else { return };
    let _ = guess_purpose(&table);
    for purpose in Purpose::ALL {
        let mapping = guess(table.columns(), table.sample(200), purpose);
        let rows = rows(&table, &mapping).unwrap();
        let mut last = 0;
        for row in rows {
            let number = row.map_or_else(|p| p.row, |r| r.number);
            assert!(number >= last, "rows come in their order");
            last = number;
        }
    }
}

/// Bytes that are close to a table: its marks, words and figures in any order.
fn nearly_a_table() -> impl Strategy<Value = Vec<u8>> {
    const PIECES: [&[u8]; 18] = [
        b",",
        b";",
        b"\"",
        b"\n",
        b"\r",
        b"\0",
        b"date",
        b"words",
        b"value",
        b"2024-01-31",
        b"3/4/19",
        b"1.234,5",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xe4",
        b"\xc3\xa9 \xe2\x82\xac",
        b"lost",
        b"customers direction month",
    ];
    let piece = prop::sample::select(&PIECES[..]);
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

fn nearly_a_transcript() -> impl Strategy<Value = String> {
    const PIECES: [&str; 18] = [
        "WEBVTT",
        "\n",
        "\n\n",
        "1\n",
        "00:00:01.000 --> 00:00:02.000",
        "00:00:01,000 --> 99999999:00:02,000",
        " --> ",
        "<v Ann>",
        "</v>",
        "<",
        "&amp;&#x110000;",
        "Ann: ",
        "{\\an8}",
        "\u{feff}",
        "\0",
        "ü",
        "NOTE",
        "align:start size:500%",
    ];
    let piece = prop::sample::select(&PIECES[..]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        read_everything(&bytes, "any.bin");
    }

    #[test]
    fn nearly_tables(bytes in nearly_a_table()) {
        read_everything(&bytes, "table.csv");
    }

    #[test]
    fn nearly_transcripts(text in nearly_a_transcript()) {
        for line in transcript::parse(&text) {
            prop_assert!(line.from_ms <= line.to_ms && !line.words.is_empty());
        }
        transcript::parse(&format!("WEBVTT\n\n{text}"));
    }

    #[test]
    fn any_cell(cell in ".{0,40}", digits in "[0-9TQZ:./, -]{0,24}", word in "[0-9A-Za-zé. ]{0,24}") {
        for cell in [cell, digits, word] {
            let mut vote = OrderVote::default();
            vote.see(&cell);
            let _ = vote.read(&cell);
            let day = dates::looks_like_day(&cell);
            prop_assert!(!day || dates::looks_like_date(&cell));
            for mark in [DecimalMark::Point, DecimalMark::Comma] {
                prop_assert!(numbers::read(&cell, mark).is_none_or(f64::is_finite));
            }
        }
    }

    #[test]
    fn a_written_date_is_read_as_it_was_meant(days in -25_000_i32..60_000, form in 0_usize..8) {
        let day = jiff::civil::date(1970, 1, 1).saturating_add(jiff::Span::new().days(days));
        let written = day.strftime(["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%-d %B %Y", "%b %-d, %Y", "%Y%m%d",
            "%Y/%-m/%-d 3:04 PM", "%A, %-d %b %Y"][form]).to_string();
        prop_assume!(day.year() >= 1900 && day.year() < 2200);
        prop_assert_eq!(dates::read(&written, DateOrder::DayFirst), Ok(day), "{}", written);
    }
}
