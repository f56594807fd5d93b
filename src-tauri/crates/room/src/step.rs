//! How a step ends: its rules hold, the journal has it, and whoever made it is told what came of it.

use rusqlite::Connection;

use crate::edit::{Done, Purged, Source};
use crate::error::Result;
use crate::journal::{self, NewStep, Turnable};
use crate::kinds::Kind;
use crate::writer::Writer;
use crate::{portable, rows, rules};

/// What a step says of itself once its work is done.
pub(crate) struct Deed {
    pub name: String,
    pub source: Source,
    /// The wishes it was made of, as JSON.
    pub edits: String,
    /// The step that it takes back, or brings again.
    pub reverts: Option<i64>,
    /// What could not be put back, each in a sentence.
    pub left: Vec<String>,
}

impl Deed {
    /// One that is not made of wishes.
    pub fn new(name: String, source: Source) -> Self {
        Self {
            name,
            source,
            edits: "[]".to_owned(),
            reverts: None,
            left: Vec::new(),
        }
    }

    /// That of an undo or redo of `step`.
    pub fn turning(verb: &str, step: &Turnable, left: Vec<String>) -> Self {
        Self {
            reverts: Some(step.seq),
            left,
            ..Self::new(format!("{verb}: {}", step.name), Source::Undo)
        }
    }
}

/// Keeps the rules, writes the journal, and answers what is to be told.
pub(crate) fn settle(writer: &mut Writer<'_>, deed: Deed) -> Result<Done> {
    match deed.reverts {
        None => rules::settle(writer)?,
        // What follows from a step is among its changes, and goes back or comes again with them.
        Some(_) => rules::check(writer)?,
    }
    let connection = writer.connection;
    let mut done = Done {
        step: journaled(writer, &deed)?,
        name: deed.name,
        put: Vec::new(),
        removed: Vec::new(),
        left: deed.left,
        purged: None,
        alike: writer.runs.iter().map(|placed| placed.run.ids.len()).sum(),
    };
    for first in writer.first_changes() {
        match rows::find(connection, &first.of)? {
            // The ballots of a vote are asked for like everything else.
            Some(record) if record.kind == Kind::ballot => {}
            Some(record) => done.put.push(record),
            None => done.removed.push(first.of.clone()),
        }
    }
    if let Some(purged) = writer.purged.take() {
        done.purged = Some(unnamed(connection, purged)?);
    }
    Ok(done)
}

/// The step's number; a step that changed nothing is none.
fn journaled(writer: &Writer<'_>, deed: &Deed) -> Result<i64> {
    let last_word = writer.last_word;
    if writer.changes.is_empty() && writer.runs.is_empty() && deed.reverts.is_none() && !last_word {
        return journal::last_step(writer.connection);
    }
    let step = NewStep {
        name: &deed.name,
        source: deed.source,
        stamp: &writer.stamp,
        edits: &deed.edits,
        reverts: deed.reverts,
        last_word,
        snapshot: false,
    };
    journal::write(writer.connection, &step, &writer.changes, &writer.runs)
}

/// What was purged, without the originals that something else names.
fn unnamed(connection: &Connection, mut purged: Purged) -> Result<Purged> {
    let mut unnamed = Vec::new();
    for hash in purged.originals {
        if !portable::is_named(connection, &hash)? {
            unnamed.push(hash);
        }
    }
    purged.originals = unnamed;
    Ok(purged)
}
