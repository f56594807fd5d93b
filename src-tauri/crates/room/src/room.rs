//! A room: its folder, and the one road for changes.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::edit::{Done, Edit, Source};
use crate::error::{Result, RoomError};
use crate::eyes::{Eye, Who};
use crate::journal::{self, NewStep};
use crate::record::Record;
use crate::time::Clock;
use crate::writer::Writer;
use crate::{rows, rules, schema, title, turn};

/// A room that is open. Holds the only connection that writes.
pub struct Room {
    dir: PathBuf,
    connection: Connection,
    /// Why nothing may be written, where that is so.
    read_only: Option<String>,
}

/// The name of a room's database in its folder.
pub const DATABASE: &str = "room.db";

impl Room {
    /// Makes a new, empty room in `dir`, which must not hold one yet.
    ///
    /// # Errors
    /// When the folder holds a room already, or cannot be written.
    pub fn create(dir: &Path) -> Result<Self> {
        let database = dir.join(DATABASE);
        if database.exists() {
            return Err(RoomError::NotARoom {
                path: dir.to_owned(),
                reason: "there is a room in it already. Choose another folder.".into(),
            });
        }
        for folder in [
            dir.to_owned(),
            dir.join("media"),
            dir.join("inbox"),
            dir.join("cache"),
        ] {
            fs::create_dir_all(&folder).map_err(|cause| RoomError::File {
                path: folder,
                cause,
            })?;
        }
        let mut connection = Connection::open(&database)?;
        connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
        let read_only = write_ahead(&connection)?;
        schema::set_up(&connection)?;
        schema::migrate(&mut connection)?;
        Ok(Self {
            dir: dir.to_owned(),
            connection,
            read_only,
        })
    }

    /// Opens the room in `dir`. A room that cannot be written is opened for reading; [`Room::read_only`] says why.
    ///
    /// # Errors
    /// When there is no room, or it is damaged beyond reading.
    pub fn open(dir: &Path) -> Result<Self> {
        let database = dir.join(DATABASE);
        let not_a_room = |reason: &str| RoomError::NotARoom {
            path: dir.to_owned(),
            reason: reason.to_owned(),
        };
        if !database.is_file() {
            return Err(not_a_room(
                "there is no room.db in it. Make a room with: customer-room new FOLDER",
            ));
        }
        let (mut connection, mut read_only) = open_for_writing(&database)?;
        let damaged =
            |_| not_a_room("its room.db is damaged. Put a copy back, or open room.db.bak.");
        let application_id: i64 = connection
            .query_row("PRAGMA application_id", [], |row| row.get(0))
            .map_err(damaged)?;
        if application_id != schema::APPLICATION_ID {
            return Err(not_a_room("its room.db belongs to another program."));
        }
        let verdict: String = connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(damaged)?;
        if verdict != "ok" {
            return Err(damaged(rusqlite::Error::InvalidQuery));
        }
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version > schema::VERSION {
            read_only = Some(
                "the room was made by a newer Customer Room. Update this one to change it.".into(),
            );
        }
        if read_only.is_none() {
            read_only = write_ahead(&connection)?;
        }
        schema::set_up(&connection)?;
        if read_only.is_none() && version < schema::VERSION {
            keep_a_copy(&connection, &dir.join("room.db.bak"))?;
            schema::migrate(&mut connection)?;
        }
        Ok(Self {
            dir: dir.to_owned(),
            connection,
            read_only,
        })
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
        };
        for of in writer.touched() {
            match rows::find(&transaction, &of)? {
                Some(record) => done.put.push(record),
                None => done.removed.push(of),
            }
        }
        transaction.commit()?;
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

    pub(crate) fn may_write(&self) -> Result<()> {
        match &self.read_only {
            Some(reason) => Err(RoomError::ReadOnly(reason.clone())),
            None => Ok(()),
        }
    }
}

fn open_for_writing(database: &Path) -> Result<(Connection, Option<String>)> {
    let writable = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let may_write = fs::metadata(database).is_ok_and(|about| !about.permissions().readonly());
    if may_write
        && let Ok(connection) = Connection::open_with_flags(database, writable)
        && connection
            .is_readonly("main")
            .is_ok_and(|read_only| !read_only)
    {
        return Ok((connection, None));
    }
    let uri = format!("file:{}?immutable=1", database.display());
    let connection = Connection::open_with_flags(
        uri,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
    )?;
    let reason =
        "the room's folder is read-only. Copy it to a place where you may write.".to_owned();
    Ok((connection, Some(reason)))
}

/// Turns the write-ahead log on; where it cannot be (some network shares), the room is for reading.
fn write_ahead(connection: &Connection) -> Result<Option<String>> {
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    let mode: String = match connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
    {
        Ok(mode) => mode,
        Err(cause) => match RoomError::from(cause) {
            RoomError::Busy => return Err(RoomError::Busy),
            _ => "none".into(),
        },
    };
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok((mode != "wal").then(|| {
        "the place where the room lies cannot keep it safely (a network share?). Copy it to this computer.".into()
    }))
}

fn keep_a_copy(connection: &Connection, to: &Path) -> Result<()> {
    let mut copy = Connection::open(to)?;
    let backup = rusqlite::backup::Backup::new(connection, &mut copy)?;
    backup.run_to_completion(256, std::time::Duration::ZERO, None)?;
    Ok(())
}
