//! Bringing files in: what a hand dropped, the inbox received, or the command line named, into the room.
//! One way for all three; they differ in their [`Wish`].

mod again;
mod call;
mod money;
mod news;
mod paper;
mod survey;
mod table;
mod targets;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use inbox::Recognised;
use inbox::mapping::{Mapping, Purpose};
use media::{NotDone, Store, Workers};
use parking_lot::Mutex;
use room::RoomError;
use room::changes::edit::Edit;
use room::changes::intents::Pinned;
use room::record::id::{Id, Ref};
use room::record::kinds::{Import, Kind, Moment, Stage};
use room::store::journal::Source;
use serde::Serialize;

use crate::clock::MachineClock;
use crate::open_room::OpenRoom;

/// What is wished of the files.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Who wishes it.
    pub source: Source,
    /// Where it shall hang.
    pub stage: Option<Id<Stage>>,
    /// Under which moment.
    pub moment: Option<Id<Moment>>,
    /// The listening post of complaints that name none.
    pub post: Option<String>,
    /// What the files must become; whatever they become where it is not said.
    pub kind: Option<Kind>,
    /// What a table's rows are; guessed where it is not said.
    pub purpose: Option<Purpose>,
    /// `FIELD=COLUMN`, over what is guessed.
    pub map: Vec<String>,
    /// Which column fills which field, decided by a person.
    pub matched: Option<Matched>,
    /// The table as it was read before, which this reading of it replaces.
    pub replaces: Option<Id<Import>>,
}

/// The columns of a table as a person saw them, and what they said of them.
#[derive(Debug, Clone)]
pub struct Matched {
    /// All of the table's columns, by which it is told whether the file is still the same.
    pub columns: Vec<String>,
    /// Which of them fills which field.
    pub mapping: Mapping,
}

impl Wish {
    /// Brings in what there is, with no wish of where.
    pub fn of(source: Source) -> Self {
        Self {
            source,
            stage: None,
            moment: None,
            post: None,
            kind: None,
            purpose: None,
            map: Vec::new(),
            matched: None,
            replaces: None,
        }
    }
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Brought {
    /// The file.
    pub file: String,
    /// The kind of record it became; none for a file that did not go in.
    #[serde(rename = "as")]
    pub kind: Option<String>,
    /// How many records it brought.
    pub added: i64,
    /// How many complaints those stand for, where rows are counts of many.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stand_for: Option<i64>,
    /// How many were known already.
    pub known: i64,
    /// How many rows were left out.
    pub skipped: i64,
    /// What is wrong, each in a sentence.
    pub problems: Vec<Problem>,
    /// What it brought: a thing that can be pinned, or the table; of one that is unclear how it was read before.
    #[serde(skip)]
    #[ts(skip)]
    pub what: Option<Ref>,
    /// Its columns must be matched by a person first.
    #[serde(skip)]
    #[ts(skip)]
    pub unsure: bool,
    /// What the rows of an unclear table could be, the likeliest first.
    #[serde(skip)]
    #[ts(skip)]
    pub fits: Vec<Purpose>,
}

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Problem {
    /// The row, as a person counts it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, as = "Option<u32>")]
    pub row: Option<u64>,
    /// The field.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// The sentence.
    pub message: String,
}

impl Brought {
    fn new(file: &Path, kind: &str, added: i64, known: i64) -> Self {
        Self {
            file: file.display().to_string(),
            kind: Some(kind.to_owned()),
            added,
            stand_for: None,
            known,
            skipped: 0,
            problems: Vec::new(),
            what: None,
            unsure: false,
            fits: Vec::new(),
        }
    }

    fn refused(file: &Path, sentence: impl Into<String>) -> Self {
        let problem = Problem {
            row: None,
            field: None,
            message: sentence.into(),
        };
        Self {
            kind: None,
            problems: vec![problem],
            ..Self::new(file, "", 0, 0)
        }
    }

    /// What went in, in a person's words: "9 readings", "180 rows that stand for 15,201 complaints".
    pub fn went_in(&self) -> String {
        let kind = self.kind.as_deref().unwrap_or_default();
        match (Kind::named(kind), self.stand_for) {
            (Some(kind), Some(many)) => format!(
                "{} {} for {}",
                room::record::kinds::grouped(self.added),
                if self.added == 1 {
                    "row that stands"
                } else {
                    "rows that stand"
                },
                kind.counted(many)
            ),
            (Some(kind), None) => kind.counted(self.added),
            (None, _) => format!("{} {kind}", self.added),
        }
    }

    /// Nothing of it went in.
    pub fn did_not_go_in(&self) -> bool {
        self.kind.is_none() || (self.added == 0 && self.known == 0 && self.skipped > 0)
    }
}

/// Why a file does not go in; the sentence names it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotBrought {
    #[error(transparent)]
    Media(#[from] NotDone),
    #[error(transparent)]
    Store(#[from] media::StoreError),
    #[error(transparent)]
    Room(#[from] RoomError),
    #[error("{0}")]
    Said(String),
    #[error("{sentence}")]
    Unsure {
        sentence: String,
        /// What its rows could be.
        fits: Vec<Purpose>,
        /// The same table as it was read before.
        before: Option<Ref>,
    },
}

impl NotBrought {
    /// The room's cache cannot be written.
    pub(crate) fn cache(cause: std::io::Error) -> Self {
        Self::Said(format!("The room's cache cannot be written ({cause})."))
    }
}

/// Brings files into a room; a recording and its transcript find each other by name.
pub struct Bringing<'a> {
    pub(crate) room: &'a OpenRoom,
    pub(crate) workers: &'a Workers,
    pub(crate) wish: &'a Wish,
    /// Told how many rows of a table went by, of other files 0; answers whether to go on.
    pub(crate) go_on: &'a (dyn Fn(&Path, i64) -> bool + Sync),
    /// Calls of this run by the name of their file, for transcripts that come with them.
    calls: Mutex<BTreeMap<PathBuf, String>>,
    /// The same page twice in one run is one artifact: whether it is known is asked and answered by one at a time.
    settling: Mutex<()>,
}

impl<'a> Bringing<'a> {
    /// A run of bringing files in.
    pub fn new(
        room: &'a OpenRoom,
        workers: &'a Workers,
        wish: &'a Wish,
        go_on: &'a (dyn Fn(&Path, i64) -> bool + Sync),
    ) -> Self {
        Self {
            room,
            workers,
            wish,
            go_on,
            calls: Mutex::default(),
            settling: Mutex::default(),
        }
    }

    /// Brings files in, several at once; `brought` is told of each by its place. Transcripts come after recordings.
    pub fn bring_all(
        &self,
        files: &[PathBuf],
        brought: &(dyn Fn(usize, &Brought) + Sync),
    ) -> Vec<Brought> {
        let (words, others): (Vec<usize>, Vec<usize>) =
            (0..files.len()).partition(|at| is_transcript(&files[*at]));
        let done: Mutex<BTreeMap<usize, Brought>> = Mutex::default();
        for places in [others, words] {
            let next = AtomicUsize::new(0);
            let take_turns = || {
                while let Some(place) = places.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let one = self.bring(&files[*place]);
                    brought(*place, &one);
                    done.lock().insert(*place, one);
                }
            };
            let cores = thread::available_parallelism().map_or(2, usize::from);
            thread::scope(|scope| {
                for _ in 0..cores.min(places.len()) {
                    scope.spawn(take_turns);
                }
            });
        }
        done.into_inner().into_values().collect()
    }

    /// Brings one file in, and says what became of it. Never fails: what does not go in says why.
    fn bring(&self, file: &Path) -> Brought {
        if room::is_database(self.room.dir(), file) {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let sentence =
                format!("“{name}” is where this room itself is kept. Choose another file.");
            return Brought::refused(file, sentence);
        }
        let recognised = inbox::recognise(file);
        let another = self.is_another_kind(file, &recognised);
        let done = match recognised {
            _ if !(self.go_on)(file, 0) => Err(RoomError::Stopped.into()),
            // Workers are told where it lies in a line of text.
            _ if file.to_str().is_none() => Err(NotBrought::Said(format!(
                "“{}” has letters in its name or its folder's that this computer cannot show. Rename it.",
                file.display()
            ))),
            _ if another.is_some() => Err(NotBrought::Said(another.unwrap_or_default())),
            Recognised::Paper => paper::bring(self, file),
            Recognised::Sound => call::bring(self, file),
            Recognised::Transcript => call::bring_transcript(self, file),
            Recognised::Table => table::bring(self, file),
            Recognised::Unreadable { sentence } => Err(NotBrought::Said(sentence)),
        };
        done.unwrap_or_else(|why| {
            let refused = Brought::refused(file, why.to_string());
            match why {
                NotBrought::Unsure { fits, before, .. } => Brought {
                    unsure: true,
                    fits,
                    what: before,
                    ..refused
                },
                _ => refused,
            }
        })
    }

    /// Why a file cannot become what is wished.
    fn is_another_kind(&self, file: &Path, recognised: &Recognised) -> Option<String> {
        let wished = self.wish.kind?;
        let (what, fits) = match recognised {
            Recognised::Paper => ("paper", wished == Kind::artifact),
            Recognised::Sound | Recognised::Transcript => ("a call", wished == Kind::call),
            Recognised::Table => {
                let rows = wished.is_bulk() || wished == Kind::survey_result;
                ("a table", rows)
            }
            Recognised::Unreadable { .. } => return None,
        };
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let wished = wished.plural_words();
        (!fits).then(|| {
            format!("“{name}” is {what} and cannot go in as {wished}. Add it without saying what it is, or say what fits.")
        })
    }

    /// Keeps an original and makes the edits that name it. The road is held for both, and where the edits are refused the
    /// original goes too: none lies in the store that nothing names.
    pub(crate) fn keep(&self, file: &Path, hash: &str, edits: Vec<Edit>) -> Result<(), NotBrought> {
        if !(self.go_on)(file, 0) {
            return Err(RoomError::Stopped.into());
        }
        let mut road = self.room.road();
        road.may_write()?;
        let store = Store::open(self.room.dir())?;
        let was_there = store.path(hash).is_some();
        let original = store.put(file)?;
        let kept = match original.hash == hash {
            true => road
                .apply(edits, self.wish.source, &mut MachineClock)
                .map_err(NotBrought::from),
            false => Err(NotBrought::Said(format!(
                "“{}” was still being written while it was read. Add it again once it is finished.",
                file.file_name().unwrap_or_default().to_string_lossy()
            ))),
        };
        if kept.is_err() && !was_there {
            // Should it stay after all, `check` names it.
            let _ = store.remove(&original.hash);
        }
        kept.map(|_| ())
    }

    /// Hangs what is in the room already where it is wished.
    pub(crate) fn pin_known(&self, what: &Ref) -> Result<(), NotBrought> {
        if let Some(pin) = self.pin(what.clone()) {
            self.room.apply(vec![pin], self.wish.source)?;
        }
        Ok(())
    }

    /// The edit that hangs what was brought where it is wished.
    pub(crate) fn pin(&self, what: Ref) -> Option<Edit> {
        self.wish.stage.clone().map(|stage| {
            Edit::Pin(Pinned {
                what,
                stage,
                moment: self.wish.moment.clone(),
            })
        })
    }
}

/// The name of a file, without its folders.
pub(crate) fn name_of(file: &Path) -> Option<String> {
    file.file_name()
        .map(|name| name.to_string_lossy().into_owned())
}

pub(crate) fn is_transcript(file: &Path) -> bool {
    file.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("vtt") || ending.eq_ignore_ascii_case("srt")
    })
}
