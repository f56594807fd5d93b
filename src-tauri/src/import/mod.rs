//! Importing files: what a hand dropped, the inbox received, or the command line named, comes into the room.
//! One way for all three; they differ in their [`ImportOptions`].

mod call;
mod created;
mod earlier_mapping;
mod money;
mod outcome;
mod paper;
mod survey;
mod table;
mod table_words;
mod targets;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use inbox::Recognised;
use inbox::mapping::{Mapping, Purpose};
use media::{Store, Workers};
use parking_lot::Mutex;
use room::RoomError;
use room::changes::edit::Edit;
use room::changes::intents::Pinned;
use room::record::id::{Id, Ref};
use room::record::kinds::{Import, Kind, Moment, Stage};
use room::store::journal::Source;

use crate::open_room::OpenRoom;
use crate::open_room::inbox_files::is_transcript;
use crate::system::clock::MachineClock;
pub(crate) use outcome::NotImported;
pub use outcome::{FileOutcome, Problem};

/// What the files are to become, and where they shall hang.
#[derive(Debug, Clone)]
pub struct ImportOptions {
    /// Who brings them.
    pub source: Source,
    /// Under which stage they shall hang.
    pub stage: Option<Id<Stage>>,
    /// Under which of its moments.
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

impl ImportOptions {
    /// Brings in what there is, hung nowhere.
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

/// Files that are imported together: a recording and its transcript find each other by name.
pub struct ImportRun<'a> {
    pub(crate) room: &'a OpenRoom,
    pub(crate) workers: &'a Workers,
    pub(crate) options: &'a ImportOptions,
    /// Told how many rows of a table went by, of other files 0; answers whether to go on.
    pub(crate) go_on: &'a (dyn Fn(&Path, i64) -> bool + Sync),
    /// Calls of this run by the name of their file, for transcripts that come with them.
    calls: Mutex<BTreeMap<PathBuf, String>>,
    /// The same page twice in one run is one artifact: whether it is known is asked and answered by one at a time.
    settling: Mutex<()>,
}

impl<'a> ImportRun<'a> {
    /// Begins nothing yet.
    pub fn new(
        room: &'a OpenRoom,
        workers: &'a Workers,
        options: &'a ImportOptions,
        go_on: &'a (dyn Fn(&Path, i64) -> bool + Sync),
    ) -> Self {
        Self {
            room,
            workers,
            options,
            go_on,
            calls: Mutex::default(),
            settling: Mutex::default(),
        }
    }

    /// Brings files in, several at once; `done_one` is told of each by its place. Transcripts come after recordings.
    pub fn import_all(
        &self,
        files: &[PathBuf],
        done_one: &(dyn Fn(usize, &FileOutcome) + Sync),
    ) -> Vec<FileOutcome> {
        let (words, others): (Vec<usize>, Vec<usize>) =
            (0..files.len()).partition(|at| is_transcript(&files[*at]));
        let done: Mutex<BTreeMap<usize, FileOutcome>> = Mutex::default();
        for places in [others, words] {
            let next = AtomicUsize::new(0);
            let take_turns = || {
                while let Some(place) = places.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let one = self.import_one(&files[*place]);
                    done_one(*place, &one);
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
    fn import_one(&self, file: &Path) -> FileOutcome {
        if room::is_database(self.room.dir(), file) {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let sentence =
                format!("“{name}” is where this room itself is kept. Choose another file.");
            return FileOutcome::refused(file, sentence);
        }
        let recognised = inbox::recognise(file);
        let another = self.is_another_kind(file, &recognised);
        let done = match recognised {
            _ if !(self.go_on)(file, 0) => Err(RoomError::Stopped.into()),
            // Workers are told where it lies in a line of text.
            _ if file.to_str().is_none() => Err(NotImported::Said(format!(
                "“{}” has letters in its name or its folder's that this computer cannot show. Rename it.",
                file.display()
            ))),
            _ if another.is_some() => Err(NotImported::Said(another.unwrap_or_default())),
            Recognised::Paper => paper::import(self, file),
            Recognised::Sound => call::import(self, file),
            Recognised::Transcript => call::import_transcript(self, file),
            Recognised::Table => table::import(self, file),
            Recognised::Unreadable { sentence } => Err(NotImported::Said(sentence)),
        };
        done.unwrap_or_else(|why| {
            let refused = FileOutcome::refused(file, why.to_string());
            match why {
                NotImported::Unsure { fits, before, .. } => FileOutcome {
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
        let wished = self.options.kind?;
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
    pub(crate) fn keep(
        &self,
        file: &Path,
        hash: &str,
        edits: Vec<Edit>,
    ) -> Result<(), NotImported> {
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
                .apply(edits, self.options.source, &mut MachineClock)
                .map_err(NotImported::from),
            false => Err(NotImported::Said(format!(
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

    /// Hangs what is in the room already where the options say.
    pub(crate) fn pin_known(&self, what: &Ref) -> Result<(), NotImported> {
        if let Some(pin) = self.pin(what.clone()) {
            let mut road = self.room.road();
            road.apply(vec![pin], self.options.source, &mut MachineClock)?;
        }
        Ok(())
    }

    /// The edit that hangs what came in where the options say.
    pub(crate) fn pin(&self, what: Ref) -> Option<Edit> {
        self.options.stage.clone().map(|stage| {
            Edit::Pin(Pinned {
                what,
                stage,
                moment: self.options.moment.clone(),
            })
        })
    }
}

/// The name of a file, without its folders.
pub(crate) fn name_of(file: &Path) -> Option<String> {
    file.file_name()
        .map(|name| name.to_string_lossy().into_owned())
}
