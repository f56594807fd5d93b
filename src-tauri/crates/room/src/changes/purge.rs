//! What must be gone: rows, search entries and journal images. Its files are removed by the program afterwards.

mod traces;

use std::collections::{BTreeSet, HashMap};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use traces::Traces;
use ts_rs::TS;

use crate::changes::writer::{Writer, added, dependants};
use crate::changes::{ballots, rules};
use crate::error::{Result, RoomError};
use crate::record::id::Ref;
use crate::record::kinds::{Kind, REMOVED};
use crate::record::{Column, Fields, Record};
use crate::store::{journal, originals, rows};

/// Makes a record be gone, from the journal too; also one that was removed before. Cannot be undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Purge {
    /// What.
    pub what: Ref,
}

impl Purge {
    pub(crate) fn make(&self, writer: &mut Writer<'_>) -> Result<()> {
        let mut purged = writer.purged.take().unwrap_or_default();
        let record = rows::find(writer.connection, &self.what)?;
        rules::removal_reveals_votes(writer.connection, &self.what)?;
        let so_far = writer.changes.len();
        if self.what.kind == Kind::import {
            // A row that something names goes as it would by itself, with the pins by which it hangs.
            for row in named_rows(writer.connection, &self.what.id)? {
                writer.remove(&row)?;
            }
        }
        if self.what.kind == Kind::session {
            ballots::empty(writer.connection, &self.what.id, None)?;
        }
        let mut kept: Option<Record> = None;
        match self.what.kind {
            Kind::person if !dependants(writer.connection, &self.what)?.is_empty() => {
                kept = Some(without_name(writer, &self.what)?);
            }
            Kind::import if record.is_some() => crate::changes::bulk::take_out(writer, &self.what)?,
            _ => writer.remove(&self.what)?,
        }
        let mut gone: Vec<Ref> = writer.changes[so_far..]
            .iter()
            .filter(|change| change.after.is_none())
            .map(|change| change.of.clone())
            .collect();
        gone.push(self.what.clone());
        let traces = Traces::of(writer.connection, &gone, &writer.changes)?;
        let mut images = traces.images(&[self.what.kind, Kind::artifact, Kind::call])?;
        if record.is_none() && images.is_empty() {
            return Err(RoomError::Missing(self.what.clone()));
        }
        images.extend(record.map(|record| record.fields));
        let originals = images.iter().flat_map(originals::media_in);
        purged.originals.extend(originals);
        purged
            .came_in_as
            .extend(came_in_as(writer.connection, &self.what, &images)?);
        let gone = traces.all_but_rows()?;
        let ids = gone.iter().map(|of| of.id.as_str()).collect();
        journal::forget_rows(writer.connection, &ids)?;
        // What stays in the journal of what is gone: its kind and its id.
        for change in &mut writer.changes {
            if traces.has(&change.of)? {
                (change.before, change.after) = (None, None);
            }
        }
        traces.forget()?;
        if self.what.kind == Kind::import {
            for kind in Kind::ALL.iter().filter(|kind| kind.is_bulk()) {
                let sql = format!("DELETE FROM \"{}\" WHERE import = ?1", kind.as_str());
                writer.connection.execute(&sql, [&self.what.id])?;
            }
            rows::delete(writer.connection, &self.what)?;
        }
        // Somebody without a name comes in here: no step before it says who it was.
        writer.changes.extend(kept.as_ref().and_then(added));
        // What an index was told once stays in it, marked as gone, until it is built anew.
        writer.connection.execute_batch(
            "INSERT INTO said_index (said_index) VALUES ('rebuild'); \
             INSERT INTO complaint_index (complaint_index) VALUES ('rebuild'); \
             DELETE FROM told;",
        )?;
        purged.originals.sort();
        purged.originals.dedup();
        writer.purged = Some(purged);
        Ok(())
    }
}

/// Leaves of somebody only that they were there and where they belonged: teams, sessions and answers that name them stand.
fn without_name(writer: &mut Writer<'_>, of: &Ref) -> Result<Record> {
    let fields = [
        ("name", REMOVED.into()),
        ("role", Value::Null),
        ("removed", true.into()),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    writer.change(of, Fields::from_iter(fields))?;
    rows::get(writer.connection, of)
}

/// The rows of a table that a record names: pinned, given as evidence, lined up for a walk.
fn named_rows(connection: &Connection, import: &str) -> Result<Vec<Ref>> {
    let mut rows = HashMap::new();
    for kind in Kind::ALL.iter().filter(|kind| kind.is_bulk()) {
        let sql = format!("SELECT id FROM \"{}\" WHERE import = ?1", kind.as_str());
        let mut statement = connection.prepare(&sql)?;
        let ids = statement.query_map([import], |row| row.get::<_, String>(0))?;
        for id in ids {
            rows.insert(id?, *kind);
        }
    }
    let mut named = BTreeSet::new();
    for kind in Kind::ALL.iter().filter(|kind| !kind.is_bulk()) {
        let fields = kind.declared().fields.iter();
        for field in fields.filter(|field| field.column == Column::Json) {
            let sql = format!(
                "SELECT DISTINCT part.value FROM \"{}\" AS t, json_tree(t.\"{}\") AS part WHERE part.type = 'text'",
                kind.as_str(),
                field.name
            );
            let mut statement = connection.prepare(&sql)?;
            let texts = statement.query_map([], |row| row.get::<_, String>(0))?;
            for text in texts {
                let text = text?;
                named.extend(rows.get(&text).map(|kind| Ref::new(*kind, text.as_str())));
            }
        }
    }
    Ok(named.into_iter().collect())
}

/// The names of the files in which it came, as far as they still say it: its table.
fn came_in_as(connection: &Connection, what: &Ref, images: &[Fields]) -> Result<BTreeSet<String>> {
    let said = |field: &str| {
        let texts = images.iter().filter_map(|image| image.get(field)?.as_str());
        texts.map(str::to_owned).collect::<BTreeSet<String>>()
    };
    match what.kind {
        Kind::import => Ok(said("file_name")),
        kind if kind.is_bulk() => {
            let mut names = BTreeSet::new();
            for import in said("import") {
                let table = rows::find(connection, &Ref::new(Kind::import, import))?;
                names.extend(table.and_then(|table| table.title().map(str::to_owned)));
            }
            Ok(names)
        }
        _ => Ok(BTreeSet::new()),
    }
}
