//! A room: its folder, and the one road for changes.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::edit::{Done, Edit, Source};
use crate::error::{Result, RoomError};
use crate::eyes::{Eye, Who};
use crate::journal::{self, NewStep};
use crate::kinds::Kind;
use crate::opening::{self, DATABASE, Opened, Site};
use crate::record::Record;
use crate::time::Clock;
use crate::writer::Writer;
use crate::{portable, rows, rules, title, turn};

/// A room that is open. Holds the only connection that writes.
pub struct Room {
    dir: PathBuf,
    connection: Connection,
    /// Why nothing may be written, where that is so.
    read_only: Option<String>,
}

const TRACES: &str = "It is gone from the room, but room.db could not be written anew, so traces of it may be left in \
    the file. Close the room wherever else it is open, free some space, and purge anything else to try again.";

impl Room {
    /// Makes a new, empty room in `dir`, which must not hold one yet.
    ///
    /// # Errors
    /// When the folder holds a room already, or cannot be written; then it is as before.
    pub fn create(dir: &Path) -> Result<Self> {
        Self::make(dir, |_| Ok(()))
    }

    /// Makes a new room in `dir` and fills it; where that fails, the folder is as before.
    pub(crate) fn make(dir: &Path, fill: impl FnOnce(&mut Self) -> Result<()>) -> Result<Self> {
        let site = Site::choose(dir)?;
        let begin = || {
            let workshop = site.workshop();
            let mut room = Self::of(&workshop, opening::make(&workshop)?);
            fill(&mut room)?;
            drop(room);
            site.move_in()
        };
        if let Err(why) = begin() {
            site.clear();
            return Err(why);
        }
        Self::open(dir)
    }

    /// Opens the room in `dir`. A room that cannot be written is opened for reading; [`Room::read_only`] says why.
    ///
    /// # Errors
    /// When there is no room, or it is damaged beyond reading.
    pub fn open(dir: &Path) -> Result<Self> {
        Ok(Self::of(dir, opening::open(dir)?))
    }

    fn of(dir: &Path, opened: Opened) -> Self {
        Self {
            dir: dir.to_owned(),
            connection: opened.connection,
            read_only: opened.read_only,
        }
    }

    /// The room's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Why nothing may be written; none where it may.
    pub fn read_only(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// Opens an eye on this room; several may look at once.
    pub fn eye(&self, who: Who) -> Result<Eye> {
        Eye::open(&self.dir.join(DATABASE), who)
    }

    /// The one road: makes all of `edits` or none, as one step.
    ///
    /// # Errors
    /// Names the rule and the field that stood in the way; then the room is as before.
    pub fn apply(
        &mut self,
        edits: Vec<Edit>,
        source: Source,
        clock: &mut dyn Clock,
    ) -> Result<Done> {
        let text = serde_json::to_string(&edits).unwrap_or_default();
        let name = title::of_step(&self.connection, &edits)?;
        self.step(&name, source, &text, None, clock, |writer| {
            edits.into_iter().try_for_each(|edit| writer.make(edit))
        })
    }

    /// Takes the last step of hands, command line or imports back.
    ///
    /// # Errors
    /// When there is none, or it has the last word (an opened vote, a purge).
    pub fn undo(&mut self, clock: &mut dyn Clock) -> Result<Done> {
        let step = journal::next_undo(&self.connection)?
            .ok_or_else(|| RoomError::NotUndone("There is nothing to undo.".into()))?;
        if step.last_word {
            return Err(RoomError::NotUndone(format!(
                "'{}' cannot be undone, nor what came before it.",
                step.name
            )));
        }
        // What was redone is taken back as the redo did it: others may have written while it was undone.
        let last = journal::reverted_by(&self.connection, step.seq)?.unwrap_or(step.seq);
        let name = format!("Undo: {}", step.name);
        self.turn_back(step.seq, last, &name, true, clock)
    }

    /// Brings the last undone step back.
    ///
    /// # Errors
    /// When there is none.
    pub fn redo(&mut self, clock: &mut dyn Clock) -> Result<Done> {
        let step = journal::next_redo(&self.connection)?
            .ok_or_else(|| RoomError::NotUndone("There is nothing to redo.".into()))?;
        let undo = journal::reverted_by(&self.connection, step.seq)?
            .ok_or_else(|| RoomError::NotUndone("There is nothing to redo.".into()))?;
        self.turn_back(
            step.seq,
            undo,
            &format!("Redo: {}", step.name),
            false,
            clock,
        )
    }

    fn turn_back(
        &mut self,
        of: i64,
        step: i64,
        name: &str,
        undone: bool,
        clock: &mut dyn Clock,
    ) -> Result<Done> {
        let changes = journal::changes_of(&self.connection, step)?;
        let mut left = Vec::new();
        let mut done = self.step(name, Source::Undo, "[]", Some(of), clock, |writer| {
            left = turn::back(writer, changes)?;
            journal::mark_undone(writer.connection, of, undone)
        })?;
        done.left = left;
        Ok(done)
    }

    /// Runs one step: rows, rules, journal, all in one transaction.
    pub(crate) fn step(
        &mut self,
        name: &str,
        source: Source,
        edits: &str,
        reverts: Option<i64>,
        clock: &mut dyn Clock,
        work: impl FnOnce(&mut Writer<'_>) -> Result<()>,
    ) -> Result<Done> {
        self.may_write()?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut writer = Writer::new(&transaction, clock);
        work(&mut writer)?;
        match reverts {
            None => rules::settle(&mut writer)?,
            // What follows from a step is among its changes, and goes back or comes again with them.
            Some(_) => rules::check(&writer)?,
        }
        let (changes, at, last_word) = (&writer.changes, writer.now, writer.last_word);
        let nothing = changes.is_empty() && reverts.is_none() && !last_word;
        let seq = match nothing {
            true => journal::last_step(&transaction)?,
            false => {
                let step = NewStep {
                    name,
                    source,
                    at,
                    edits,
                    reverts,
                    last_word,
                };
                journal::write(&transaction, &step, changes)?
            }
        };
        let mut done = Done {
            step: seq,
            name: name.to_owned(),
            put: Vec::new(),
            removed: Vec::new(),
            left: Vec::new(),
            purged: None,
        };
        for first in writer.first_changes() {
            match rows::find(&transaction, &first.of)? {
                Some(record) => done.put.extend(told(first.before.is_none(), record)),
                None => done.removed.push(first.of.clone()),
            }
        }
        if let Some(mut purged) = writer.purged {
            let is_named = |hash: &String| portable::is_named(&transaction, hash);
            purged.originals = purged
                .originals
                .into_iter()
                .filter_map(|hash| match is_named(&hash) {
                    Ok(true) => None,
                    Ok(false) => Some(Ok(hash)),
                    Err(why) => Some(Err(why)),
                })
                .collect::<Result<_>>()?;
            done.purged = Some(purged);
        }
        transaction.commit()?;
        if done.purged.is_some() {
            let anew = opening::write_anew(&self.connection);
            if !matches!(anew, Ok(true)) {
                done.left.push(TRACES.to_owned());
            }
            if let Err(why) = opening::forget_the_copy(&self.dir) {
                done.left
                    .push(format!("What was purged may still stand in a copy: {why}"));
            }
        }
        Ok(done)
    }

    /// Puts records in as they are, without a journal of each: for a room that is being made.
    pub(crate) fn fill(
        &mut self,
        records: &[Record],
        name: &str,
        clock: &mut dyn Clock,
    ) -> Result<()> {
        self.may_write()?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut writer = Writer::new(&transaction, clock);
        writer.loading = true;
        for record in records {
            writer.add(record.clone())?;
        }
        rules::check(&writer)?;
        let step = NewStep {
            name,
            source: Source::Import,
            at: writer.now,
            edits: "[]",
            reverts: None,
            last_word: true,
        };
        journal::write(&transaction, &step, &[])?;
        transaction.commit()?;
        Ok(())
    }

    /// The connection, for what is kept beside the journal on purpose.
    pub(crate) fn off_the_journal(&mut self) -> Result<&mut Connection> {
        self.may_write()?;
        Ok(&mut self.connection)
    }

    /// Refuses where the room may only be read.
    ///
    /// # Errors
    /// [`RoomError::ReadOnly`], with the reason.
    pub fn may_write(&self) -> Result<()> {
        match &self.read_only {
            Some(reason) => Err(RoomError::ReadOnly(reason.clone())),
            None => Ok(()),
        }
    }
}

/// What whoever made a step is told of a record: of a ballot only that it was cast, and nothing of those that stood there.
fn told(is_new: bool, mut record: Record) -> Option<Record> {
    if record.kind == Kind::ballot {
        record.fields.remove("content");
        (record.made_at, record.changed_at) = (None, None);
        return is_new.then_some(record);
    }
    Some(record)
}
