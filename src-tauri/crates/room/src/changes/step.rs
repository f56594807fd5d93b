//! How a step ends: its rules hold, the journal has it, and whoever made it is told what came of it.

use rusqlite::Connection;

use crate::changes::edit::{Done, Purged};
use crate::changes::rules;
use crate::changes::writer::Writer;
use crate::error::Result;
use crate::record::kinds::Kind;
use crate::store::journal::{self, NewStep, RevertibleStep, Source};
use crate::store::{originals, rows};

/// What a step says of itself once its work is done.
pub(crate) struct StepDraft {
    pub name: String,
    pub source: Source,
    /// The wishes it was made of, as JSON.
    pub edits: String,
    /// The step that it takes back, or brings again.
    pub reverts: Option<i64>,
    /// What could not be put back, each in a sentence.
    pub left: Vec<String>,
}

impl StepDraft {
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
    pub fn reverting(verb: &str, step: &RevertibleStep, left: Vec<String>) -> Self {
        Self {
            reverts: Some(step.seq),
            left,
            ..Self::new(format!("{verb}: {}", step.name), Source::Undo)
        }
    }
}

/// Keeps the rules, writes the journal, and answers what is to be told.
pub(crate) fn settle(writer: &mut Writer<'_>, draft: StepDraft) -> Result<Done> {
    match draft.reverts {
        None => rules::settle(writer)?,
        // What follows from a step is among its changes, and goes back or comes again with them.
        Some(_) => rules::check(writer)?,
    }
    let connection = writer.connection;
    let before = journal::last_step(connection)?;
    let mut done = Done {
        step: journaled(writer, &draft)?,
        name: draft.name,
        put: Vec::new(),
        removed: Vec::new(),
        left: draft.left,
        purged: None,
        stale: Vec::new(),
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
    if done.step > before {
        (_, done.stale) = journal::touched_since(connection, before)?;
    }
    if let Some(purged) = writer.purged.take() {
        done.purged = Some(unnamed(connection, purged)?);
    }
    Ok(done)
}

/// The step's number; a step that changed nothing is none.
fn journaled(writer: &Writer<'_>, draft: &StepDraft) -> Result<i64> {
    let irreversible = writer.irreversible;
    if writer.changes.is_empty()
        && writer.runs.is_empty()
        && draft.reverts.is_none()
        && !irreversible
    {
        return journal::last_step(writer.connection);
    }
    let step = NewStep {
        name: &draft.name,
        source: draft.source,
        stamp: &writer.stamp,
        edits: &draft.edits,
        reverts: draft.reverts,
        irreversible,
        snapshot: false,
    };
    journal::write(writer.connection, &step, &writer.changes, &writer.runs)
}

/// What was purged, without the originals that something else names.
fn unnamed(connection: &Connection, mut purged: Purged) -> Result<Purged> {
    let mut unnamed = Vec::new();
    for hash in purged.originals {
        if !originals::is_named(connection, &hash)? {
            unnamed.push(hash);
        }
    }
    purged.originals = unnamed;
    Ok(purged)
}
