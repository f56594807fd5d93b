//! A room: its folder, and the one road for changes.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

use crate::changes::edit::{self, Done, Edit};
use crate::changes::step::{self, StepDraft};
use crate::changes::writer::Writer;
use crate::changes::{ballots, revert, rules, step_name};
use crate::error::{Result, RoomError};
use crate::record::Record;
use crate::record::kinds::Kind;
use crate::store::eyes::{Eye, Who};
use crate::store::journal::{self, Source};
use crate::store::log_file::{LogFile, OwnFiles};
use crate::store::opening::{self, DATABASE, Opened, Site};
use crate::time::Clock;

/// A room that is open. Holds the only connection that writes.
pub struct Room {
    dir: PathBuf,
    connection: Connection,
    log: LogFile,
    /// Why nothing may be written, where that is so.
    read_only: Option<String>,
}

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
            let staging = site.staging();
            let mut room = Self::of(&staging, opening::make(&staging)?);
            fill(&mut room)?;
            opening::write_back(&room.connection)?;
            drop(room);
            site.move_in()
        };
        if let Err(why) = begin() {
            site.clear();
            return Err(why);
        }
        drop(site);
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
            log: LogFile::of(dir),
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

    /// Its database and log, to watch over them while others use the room.
    pub fn own_files(&self) -> OwnFiles {
        self.log.own().clone()
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
        match edits.as_slice() {
            [Edit::CastBallot(ballot)] => self.cast_ballot(ballot, clock)?,
            [Edit::TakeBackBallot(ballot)] => self.take_back_ballot(ballot)?,
            _ => return self.make_step(edits, source, clock),
        }
        Ok(Done {
            step: journal::last_step(&self.connection)?,
            name: step_name::of_step(&self.connection, &told(&edits))?,
            stale: vec![Kind::ballot],
            ..Done::default()
        })
    }

    fn make_step(
        &mut self,
        edits: Vec<Edit>,
        source: Source,
        clock: &mut dyn Clock,
    ) -> Result<Done> {
        self.step(clock, |writer| {
            let told = told(&edits);
            let name = step_name::of_step(writer.connection, &told)?;
            let draft = StepDraft {
                edits: serde_json::to_string(&told).unwrap_or_default(),
                ..StepDraft::new(name, source)
            };
            edits.into_iter().try_for_each(|edit| writer.make(edit))?;
            Ok(draft)
        })
    }

    /// Takes the last step of hands, command line or imports back.
    ///
    /// # Errors
    /// When there is none, or it has the last word (an opened vote, a purge).
    pub fn undo(&mut self, clock: &mut dyn Clock) -> Result<Done> {
        self.take_back(clock, true)
    }

    /// The same for whoever does not have a session in front of them: a vote, a choice or an adjournment stays.
    ///
    /// # Errors
    /// See [`Room::undo`]; [`RoomError::OfSession`] when the last step belongs to a session.
    pub fn undo_outside_session(&mut self, clock: &mut dyn Clock) -> Result<Done> {
        self.take_back(clock, false)
    }

    fn take_back(&mut self, clock: &mut dyn Clock, in_session: bool) -> Result<Done> {
        self.step(clock, |writer| {
            let step = journal::next_undo(writer.connection)?
                .ok_or_else(|| RoomError::NotUndone("There is nothing to undo.".into()))?;
            if step.irreversible {
                return Err(RoomError::NotUndone(format!(
                    "'{}' cannot be undone, nor what came before it.",
                    step.name
                )));
            }
            if !in_session && edit::is_of_session(&journal::edits_of(writer.connection, step.seq)?)
            {
                return Err(RoomError::OfSession);
            }
            // What was redone is taken back as the redo did it: others may have written while it was undone.
            let last = journal::reverted_by(writer.connection, step.seq)?.unwrap_or(step.seq);
            let left = revert::revert(writer, last)?;
            journal::mark_undone(writer.connection, step.seq, true)?;
            Ok(StepDraft::reverting("Undo", &step, left))
        })
    }

    /// Brings the last undone step back.
    ///
    /// # Errors
    /// When there is none.
    pub fn redo(&mut self, clock: &mut dyn Clock) -> Result<Done> {
        self.step(clock, |writer| {
            let nothing = || RoomError::NotUndone("There is nothing to redo.".into());
            let step = journal::next_redo(writer.connection)?.ok_or_else(nothing)?;
            let undo = journal::reverted_by(writer.connection, step.seq)?.ok_or_else(nothing)?;
            let left = revert::revert(writer, undo)?;
            journal::mark_undone(writer.connection, step.seq, false)?;
            Ok(StepDraft::reverting("Redo", &step, left))
        })
    }

    /// Runs one step: rows, rules, journal, all in one transaction.
    pub(crate) fn step(
        &mut self,
        clock: &mut dyn Clock,
        work: impl FnOnce(&mut Writer<'_>) -> Result<StepDraft>,
    ) -> Result<Done> {
        self.may_write()?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut writer = Writer::new(&transaction, clock);
        let draft = work(&mut writer)?;
        let mut done = step::settle(&mut writer, draft)?;
        let reveals = writer.revealing;
        transaction.commit()?;
        if reveals {
            // The log still shows the box as it filled.
            opening::shorten_the_log(&self.connection)?;
        }
        // Written to a file that is gone, the step would be told as done and be on no disk.
        self.log.check()?;
        if done.purged.is_some() {
            done.left
                .extend(opening::erase_traces(&self.connection, &self.dir));
        }
        Ok(done)
    }

    /// Puts records in as they are, without a change of each in the journal: for a room that is being made.
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
            let mut record = record.clone();
            if record.kind == Kind::ballot {
                record = ballots::without_time(record, &transaction, writer.clock)?;
            }
            writer.add(record)?;
        }
        rules::check(&writer)?;
        journal::snapshot(&transaction, name, Source::Import, &writer.stamp)?;
        transaction.commit()?;
        Ok(())
    }

    /// The connection, for what is kept beside the journal on purpose.
    pub(crate) fn off_the_journal(&mut self) -> Result<&mut Connection> {
        self.may_write()?;
        Ok(&mut self.connection)
    }

    /// Refuses where nothing may be written.
    ///
    /// # Errors
    /// [`RoomError::ReadOnly`], with the reason, or [`RoomError::LogLost`].
    pub fn may_write(&self) -> Result<()> {
        match &self.read_only {
            Some(reason) => Err(RoomError::ReadOnly(reason.clone())),
            None => self.log.check().inspect_err(|_| self.save_the_log()),
        }
    }
}

/// The wishes that a step tells of. One that purges tells of nothing else: its other wishes may say what is purged.
fn told(edits: &[Edit]) -> Vec<&Edit> {
    let is_purge = |edit: &Edit| matches!(edit, Edit::Purge(_));
    let purges = edits.iter().any(is_purge);
    let edits = edits.iter();
    edits.filter(|edit| !purges || is_purge(edit)).collect()
}

impl Room {
    /// Brings what only our deleted log still holds into `room.db`. Where that fails the refusal says what to look for.
    fn save_the_log(&self) {
        if self.log.is_the_only_copy() {
            let _ = self
                .connection
                .query_row("PRAGMA wal_checkpoint(FULL)", [], |_| Ok(()));
        }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        if self.log.own().is_the_same() {
            return;
        }
        self.save_the_log();
        // Whoever deleted the log may have brought it into room.db and written more since: ours is older.
        let _ = self
            .connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    }
}
