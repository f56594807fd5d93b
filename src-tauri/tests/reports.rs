//! Small files of the kinds that people reported trouble with: each comes in as what it is, whole and in its shape.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use std::path::{Path, PathBuf};

use common::{Ran, Room, shared};
use media::{Listen, Pages, Peaks, Preview, Turn, Workers};
use serde_json::Value;

/// Workbooks: not read yet.
const NOT_READ_YET: [&str; 2] = [
    "10_1904_dates_one_as_text.xlsx",
    "13_hidden_sheet_first.xlsx",
];

/// Answers as a survey tool writes them: its answers are read, but several choices in one cell are not told apart yet.
const SEVERAL_CHOICES: &str = "16_qualtrics_multi_select.csv";

fn workers() -> Workers {
    Workers::start(env!("CARGO_BIN_EXE_customer-room"), &["worker"], 1)
}

struct Report<'a> {
    folder: &'a Path,
    name: &'a str,
    right: &'a Value,
}

impl Report<'_> {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn number(&self, key: &str) -> Option<i64> {
        self.right[key].as_i64()
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.right[key].as_str()
    }

    /// Brings the file into a room of its own, after or with the others that it needs.
    fn import_table(&self) -> (Room, Value, Ran) {
        let room = Room::new();
        let kind = self.text("as").unwrap();
        if let Some(before) = self.text("after") {
            let (code, _, ran) = room.import(&[self.path(before)], &["--as", kind]);
            assert_eq!(code, 0, "{ran:?}");
        }
        let mut files: Vec<PathBuf> = self
            .text("with")
            .map(|with| self.path(with))
            .into_iter()
            .collect();
        files.push(self.path(self.name));
        let options: &[&str] = if kind == "transcript" {
            &[]
        } else {
            &["--as", kind]
        };
        let (_, list, ran) = room.import(&files, options);
        let one = list
            .last()
            .unwrap_or_else(|| panic!("{}: {ran:?}", self.name))
            .clone();
        (room, one, ran)
    }

    fn check(&self, workers: &Workers) {
        let (room, one, ran) = self.import_table();
        let said = format!("{}: {ran:?}", self.name);
        assert!(one["as"].is_string(), "{said}");
        match self.text("as").unwrap() {
            "artifact" => self.check_paper(&room, workers),
            "call" => self.check_call(&room, workers),
            "transcript" => self.check_transcript(&room),
            _ => self.check_rows(&room, &one, &said),
        }
    }

    fn check_rows(&self, room: &Room, one: &Value, said: &str) {
        let added = one["added"].as_i64();
        let right = [self.number("rows"), self.right["or"]["rows"].as_i64()];
        assert!(right.contains(&added), "{said}");
        if let Some(known) = self.number("known") {
            assert_eq!(one["known"].as_i64(), Some(known), "{said}");
        }
        let (kind, day) = match self.text("as").unwrap() {
            "reading" => ("readings", "period"),
            _ => ("complaints", "received_on"),
        };
        let rows = room.json("show", &[kind]);
        let rows = rows.as_array().unwrap();
        let mut days: Vec<&str> = rows.iter().filter_map(|row| row[day].as_str()).collect();
        days.sort_unstable();
        if let Some(dates) = self.right["dates"].as_array() {
            let dates: Vec<&str> = dates.iter().filter_map(Value::as_str).collect();
            assert_eq!(days, dates, "{said}");
        }
        if self.text("after").is_none() {
            assert_eq!(days.first().copied(), self.text("first_date"), "{said}");
        }
        if let Some(values) = self.right["first_values"].as_array() {
            for value in values {
                assert!(
                    rows.iter().any(|row| &row["value"] == value),
                    "{value}: {said}"
                );
            }
        }
        if let Some(total) = self.number("total_after") {
            assert_eq!(rows.len(), total as usize, "{said}");
        }
        let words = rows
            .iter()
            .map(|row| row["words"].as_str().unwrap_or_default());
        let words = words.collect::<Vec<_>>().join("\n");
        assert!(
            self.text("contains")
                .is_none_or(|part| words.contains(part)),
            "{words}"
        );
        assert!(
            self.text("not_contains")
                .is_none_or(|part| !words.contains(part)),
            "{words}"
        );
    }

    fn check_paper(&self, room: &Room, workers: &Workers) {
        let artifact = &room.json("show", &["artifacts"])[0];
        let pages = artifact["pages"].as_array().unwrap();
        assert_eq!(
            Some(pages.len() as i64),
            self.number("pages"),
            "{}",
            self.name
        );
        let source = self.path(self.name);
        let sizes = workers
            .run(Pages {
                source: source.clone(),
            })
            .unwrap();
        let out = tempfile::tempdir().unwrap();
        let seen = workers
            .run(Preview {
                source,
                page: 0,
                turn: Turn::None,
                corners: None,
                sides: vec![480],
                out_dir: out.path().to_owned(),
                stem: "seen".to_owned(),
            })
            .unwrap();
        let right = self.right["aspect"].as_f64().unwrap();
        for (width, height) in [
            (sizes[0].width, sizes[0].height),
            (seen[0].width, seen[0].height),
        ] {
            let aspect = f64::from(width) / f64::from(height);
            assert!(
                (aspect - right).abs() < 0.02,
                "{}: {width} x {height}",
                self.name
            );
        }
        if let Some(range) = self.right["luma"].as_array() {
            let grey = image::open(&seen[0].path).unwrap().into_luma8();
            let sum: u64 = grey.pixels().map(|pixel| u64::from(pixel.0[0])).sum();
            let mean = sum as f64 / (f64::from(grey.width()) * f64::from(grey.height()));
            let (low, high) = (range[0].as_f64().unwrap(), range[1].as_f64().unwrap());
            assert!((low..=high).contains(&mean), "{}: {mean}", self.name);
        }
    }

    fn check_call(&self, room: &Room, workers: &Workers) {
        let call = &room.json("show", &["calls"])[0];
        let seconds = call["length_ms"].as_f64().unwrap() / 1000.0;
        let right = self.right["seconds"].as_f64().unwrap();
        assert!((seconds - right).abs() < 0.2, "{}: {seconds} s", self.name);
        let out = tempfile::tempdir().unwrap();
        let heard = workers
            .run(Listen {
                source: self.path(self.name),
                out_dir: out.path().to_owned(),
                stem: "heard".to_owned(),
            })
            .unwrap();
        if let Some(channels) = self.number("channels") {
            assert_eq!(i64::from(heard.channels), channels, "{}", self.name);
        }
        let peaks = Peaks::read(&heard.peaks).unwrap();
        let loudest = peaks
            .columns(200)
            .into_iter()
            .map(|[_, high]| high)
            .fold(0.0, f32::max);
        let least = self.right["min_waveform_peak"].as_f64().unwrap_or(0.05);
        assert!(f64::from(loudest) >= least, "{}: {loudest}", self.name);
    }

    fn check_transcript(&self, room: &Room) {
        let call = &room.json("show", &["calls"])[0];
        let lines = call["transcript"].as_array().unwrap();
        assert_eq!(
            Some(lines.len() as i64),
            self.number("cues"),
            "{}",
            self.name
        );
        let seconds = |line: &Value, end: &str| line[end].as_f64().unwrap() / 1000.0;
        let first = [seconds(&lines[0], "from"), seconds(&lines[0], "to")];
        let right: Vec<f64> = self.right["first"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_f64)
            .collect();
        assert_eq!(first.to_vec(), right, "{}", self.name);
        for (at, right) in self.right["at"].as_object().into_iter().flatten() {
            let at: f64 = at.parse().unwrap();
            let current: Vec<i64> = (1..)
                .zip(lines)
                .filter(|(_, line)| (seconds(line, "from")..seconds(line, "to")).contains(&at))
                .map(|(number, _)| number)
                .collect();
            assert_eq!(serde_json::json!(current), *right, "{}", self.name);
        }
        for speaker in self.right["speakers"].as_array().into_iter().flatten() {
            assert!(
                lines.iter().any(|line| &line["speaker"] == speaker),
                "{speaker}"
            );
        }
    }
}

#[test]
fn every_reported_file_comes_in_as_it_should() {
    let Some(files) = shared("reports") else {
        return;
    };
    let expect = files
        .iter()
        .find(|file| file.ends_with("expect.json"))
        .unwrap();
    let expect: Value = serde_json::from_slice(&std::fs::read(expect).unwrap()).unwrap();
    let folder = files[0].parent().unwrap();
    let workers = workers();
    for (name, right) in expect.as_object().unwrap() {
        let report = Report {
            folder,
            name,
            right,
        };
        if NOT_READ_YET.contains(&name.as_str()) {
            let (_, one, ran) = report.import_table();
            assert!(
                one["problems"][0]["message"]
                    .as_str()
                    .is_some_and(|why| why.ends_with('.')),
                "{ran:?}"
            );
            continue;
        }
        if name == SEVERAL_CHOICES {
            let (room, _, ran) = report.import_table();
            let results = room.json("show", &["survey_result"]);
            let told = results.to_string();
            assert!(
                !told.contains("ImportId") && !told.contains("Which of these"),
                "{told}"
            );
            assert_eq!((&results[0]["n"], ran.code), (&right["rows"], 0), "{told}");
            continue;
        }
        report.check(&workers);
    }
}

#[test]
fn rows_that_share_a_case_number_are_said_in_words_and_in_json() {
    let room = Room::new();
    let rows = "Date,What they said,ComplaintId\n2026-09-01,It came late,C1\n2026-09-02,It was torn,C2\n\
                2026-09-03,It came later still,C1\n2026-09-04,It was cold,C1\n";
    let file = room.file("cases.csv", rows);
    let (code, list, ran) = room.import(
        std::slice::from_ref(&file),
        &["--as", "complaint", "--map", "external_key=ComplaintId"],
    );
    assert_eq!((code, list[0]["added"].as_i64()), (0, Some(2)), "{ran:?}");
    let said = "2 rows repeat the ComplaintId of a row above: each is counted once";
    let problems = list[0]["problems"].as_array().unwrap();
    assert!(
        problems
            .iter()
            .any(|one| one["message"].as_str().unwrap().starts_with(said)),
        "{ran:?}"
    );
    let room = Room::new();
    let ran = room.run(
        "import",
        &[
            file.to_str().unwrap(),
            "--as",
            "complaint",
            "--map",
            "external_key=ComplaintId",
        ],
    );
    assert!(ran.err.contains(said) || ran.out.contains(said), "{ran:?}");
}
