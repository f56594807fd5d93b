//! A room for a test to stand in, told in few words.
#![allow(dead_code, reason = "each test file uses what it needs")]
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

use room::asks::{self, Question};
use room::changes::edit::{Change, Done, Edit};
use room::record::Record;
use room::record::id::Ref;
use room::record::kinds::Kind;
use room::store::eyes::{Eye, Who};
use room::store::journal::Source;
use room::time::FixedClock;
use room::{Room, RoomError};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Says that something could not be tried on this machine, also where the output of passing tests is not shown.
pub fn not_tried(why: &str) {
    use std::io::Write;
    let test = std::thread::current().name().unwrap_or_default().to_owned();
    let _ = writeln!(std::io::stderr(), "NOT TRIED in {test}: {why}");
}

pub struct Stage {
    pub dir: TempDir,
    pub room: Room,
    pub clock: FixedClock,
}

pub fn record(value: Value) -> Record {
    serde_json::from_value(value).unwrap()
}

impl Stage {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let room = Room::create(&dir.path().join("room")).unwrap();
        let clock = FixedClock::new("2026-10-14T09:00:00Z".parse().unwrap());
        let mut stage = Self { dir, room, clock };
        stage.add(json!({"kind": "room", "name": "Test", "company": "Holm & Lark"}));
        stage
    }

    pub fn apply(&mut self, edits: Value) -> Result<Done, RoomError> {
        let edits: Vec<Edit> = serde_json::from_value(edits).unwrap();
        self.room.apply(edits, Source::Hand, &mut self.clock)
    }

    pub fn arrive(&mut self, edits: Value) -> Done {
        let edits: Vec<Edit> = serde_json::from_value(edits).unwrap();
        self.room
            .apply(edits, Source::Arrival, &mut self.clock)
            .unwrap()
    }

    /// Adds a record and answers its id.
    pub fn add(&mut self, fields: Value) -> String {
        let done = self.apply(json!([{"add": fields}])).unwrap();
        done.put[0].id.clone().unwrap()
    }

    pub fn change(&mut self, kind: Kind, id: &str, fields: Value) -> Result<Done, RoomError> {
        let edit = Edit::Change(Change {
            kind,
            id: id.to_owned(),
            fields: fields.as_object().unwrap().clone(),
            was: Default::default(),
        });
        self.room.apply(vec![edit], Source::Hand, &mut self.clock)
    }

    pub fn undo(&mut self) -> Result<Done, RoomError> {
        self.room.undo(&mut self.clock)
    }

    pub fn redo(&mut self) -> Result<Done, RoomError> {
        self.room.redo(&mut self.clock)
    }

    pub fn eye(&self, who: Who) -> Eye {
        self.room.eye(who).unwrap()
    }

    pub fn all(&self, kind: Kind) -> Vec<Record> {
        let eye = self.eye(Who::Console);
        room::store::rows::all(eye.at(today()).connection, kind).unwrap()
    }

    pub fn get(&self, kind: Kind, id: &str) -> Option<Record> {
        let eye = self.eye(Who::Console);
        room::store::rows::find(eye.at(today()).connection, &Ref::new(kind, id)).unwrap()
    }

    /// All that the room holds, as text: what undo must bring back.
    pub fn everything(&self) -> String {
        let eye = self.eye(Who::Console);
        let mut records = room::exchange::portable::records(&eye.at(today())).unwrap();
        // When a record was last changed is not part of what it says.
        records
            .iter_mut()
            .for_each(|record| record.changed_at = None);
        serde_json::to_string_pretty(&records).unwrap()
    }

    pub fn reopen(self) -> Self {
        let Self { dir, room, clock } = self;
        drop(room);
        let room = Room::open(&dir.path().join("room")).unwrap();
        Self { dir, room, clock }
    }

    /// Two silos with a person each, a stage, a moment, and a let-down that may be chosen.
    pub fn company(&mut self) -> Company {
        let warehouse = self.add(json!({"kind": "silo", "name": "Warehouse"}));
        let service = self.add(json!({"kind": "silo", "name": "Service"}));
        let dilys = self.add(json!({"kind": "person", "name": "Dilys Owen", "silo": warehouse}));
        let farah = self.add(json!({"kind": "person", "name": "Farah", "silo": service}));
        let stage =
            self.add(json!({"kind": "stage", "name": "I wait for my parcel", "position": 1}));
        let moment = self.add(json!({"kind": "moment", "stage": stage, "name": "You warn me if it’s late", "state": "broken", "of_truth": true}));
        let artifact = self.add(json!({"kind": "artifact", "title": "Packing slip", "seen_on": "2026-09-21",
            "pages": [{"media": "ab".repeat(32), "masks": [{"rect": {"x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1}, "why": "Mrs Ashdown"}]}]}));
        let session =
            self.add(json!({"kind": "session", "rhythm": "quarterly", "held_on": "2026-10-14"}));
        let let_down = self.add(
            json!({"kind": "let_down", "statement": "You don’t tell me it’s late", "stage": stage,
            "silos": [warehouse, service], "evidence": [{"kind": "artifact", "id": artifact}]}),
        );
        Company {
            warehouse,
            service,
            dilys,
            farah,
            stage,
            moment,
            artifact,
            session,
            let_down,
        }
    }
}

pub struct Company {
    pub warehouse: String,
    pub service: String,
    pub dilys: String,
    pub farah: String,
    pub stage: String,
    pub moment: String,
    pub artifact: String,
    pub session: String,
    pub let_down: String,
}

pub fn today() -> jiff::civil::Date {
    "2026-10-14".parse().unwrap()
}

/// A room in which every private thing holds the word SECRET.
pub fn room_with_secrets() -> (Stage, Company) {
    let mut stage = Stage::new();
    let company = stage.company();
    stage.add(json!({"kind": "note", "session": company.session, "words": "SECRET note"}));
    stage.add(json!({"kind": "complaint", "words": "SECRET not yet read by a person", "stage": company.stage}));
    stage.add(json!({"kind": "complaint", "words": "I rang four times.", "quotable": true, "answered_by": "SECRET agent", "stage": company.stage}));
    stage.add(json!({"kind": "call", "title": "SECRET without consent", "media": "cd".repeat(32), "recorded_on": "2026-10-09"}));
    stage.add(json!({"kind": "call", "title": "SECRET past its day", "media": "ce".repeat(32), "recorded_on": "2025-10-09",
        "consent": "given", "gone_by": "2026-01-01"}));
    stage.add(json!({"kind": "call", "title": "The fourth call", "media": "SECRETMEDIA", "recorded_on": "2026-10-09",
        "consent": "given", "gone_by": "2027-03-01",
        "transcript": [{"from": 0, "to": 10000, "speaker": "SECRET Lee", "words": "You are the fourth person I have asked and my name is SECRET"}],
        "bleeps": [{"from": 8500, "to": 10000}]}));
    stage.add(
        json!({"kind": "artifact", "title": "SECRET unchecked letter", "seen_on": "2026-10-01",
        "pages": [{"media": "SECRETPAGE"}]}),
    );
    stage.add(json!({"kind": "import", "file_name": "SECRET names.csv", "of": "complaint"}));
    let agenda = json!([{"kind": "purpose", "title": "Purpose", "minutes": 5, "note": "SECRET: let the call run"}]);
    stage
        .change(Kind::session, &company.session, json!({"agenda": agenda}))
        .unwrap();
    stage.add(json!({"kind": "parking_lot_entry", "session": company.session, "words": "SECRET until adjourned"}));
    stage
        .apply(json!([{"check_page": {"artifact": company.artifact, "by": "SECRET checker"}}]))
        .unwrap();
    (stage, company)
}

/// Where a sample room is handed out.
fn handed(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../../../rooms/{name}/room.json"))
}

/// The records of a sample room as they are handed out, by kind.
pub fn handed_out(name: &str) -> std::collections::BTreeMap<String, Vec<Value>> {
    let whole: Value =
        serde_json::from_str(&std::fs::read_to_string(handed(name)).unwrap()).unwrap();
    let mut kinds: std::collections::BTreeMap<String, Vec<Value>> = Default::default();
    for record in whole["records"].as_array().unwrap() {
        let kind = record["kind"].as_str().unwrap().to_owned();
        kinds.entry(kind).or_default().push(record.clone());
    }
    kinds
}

/// Holm & Lark on the day of its review, without its media: no question needs them.
pub fn sample() -> Stage {
    sample_named("outerwear")
}

/// A sample room as it was on 14 October 2026, without its media.
pub fn sample_named(name: &str) -> Stage {
    let dir = tempfile::tempdir().unwrap();
    let mut clock = FixedClock::new("2026-10-14T09:00:00Z".parse().unwrap());
    let words = dir.path().join(name);
    std::fs::create_dir_all(&words).unwrap();
    std::fs::copy(handed(name), words.join("room.json")).unwrap();
    let room =
        room::exchange::portable::import(&words, &dir.path().join("room"), &mut clock).unwrap();
    Stage { dir, room, clock }
}

/// A table of `of` that is about to be read in.
pub fn table(of: Kind, file_name: &str) -> room::changes::bulk::Incoming {
    let import = room::record::kinds::Import::of(of, Some(file_name.to_owned()));
    room::changes::bulk::Incoming::new(import, Source::CommandLine)
}

impl Stage {
    /// Reads rows in as one step.
    pub fn import_table(
        &mut self,
        of: Kind,
        rows: Vec<Value>,
    ) -> Result<(Done, room::changes::bulk::TableOutcome), RoomError> {
        let rows = rows
            .into_iter()
            .map(|row| Ok(row.as_object().unwrap().clone()));
        self.room.import_table(
            table(of, "rows.csv"),
            rows,
            Default::default,
            |_| Vec::new(),
            &mut self.clock,
        )
    }

    /// What the wall is answered on the tests' day.
    pub fn asked(&self, question: Value) -> Value {
        let question: Question = serde_json::from_value(question).unwrap();
        let eye = self.eye(Who::Wall);
        asks::answer(&eye.at(today()), &question).unwrap()
    }

    /// What a search finds.
    pub fn found(&self, words: &str) -> Vec<room::questions::Hit> {
        let eye = self.eye(Who::Console);
        room::questions::search(&eye.at(today()), words, 100).unwrap()
    }
}
