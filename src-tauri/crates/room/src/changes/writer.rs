//! The only thing that writes a room's rows. It exists while the road runs a step, and nobody else can make one.

use std::cell::RefCell;
use std::collections::HashSet;

use rusqlite::Connection;
use serde_json::Value;

use crate::changes::conflict;
use crate::changes::edit::{Edit, Purged};
use crate::changes::intents::{self, IntentContext};
use crate::error::{Result, RoomError};
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::record::{Bond, Column, Fields, Record};
use crate::store::journal::{Change, Run, RunAt, Stamp};
use crate::store::{index, rows, title};
use crate::time::Clock;

/// Writes rows and remembers every field before and after.
pub(crate) struct Writer<'a> {
    pub connection: &'a Connection,
    pub clock: &'a mut dyn Clock,
    /// When, where and as which the step is made.
    pub stamp: Stamp,
    pub changes: Vec<Change>,
    /// What was done to many records alike.
    pub runs: Vec<RunAt>,
    /// The step cannot be undone.
    pub irreversible: bool,
    /// What was purged; its traces in the file are to go too.
    pub purged: Option<Purged>,
    /// A room is being made from its portable form: what was opened long ago comes in with its ballots.
    pub loading: bool,
    /// A vote is being opened: its ballots come in.
    pub revealing: bool,
}

impl<'a> Writer<'a> {
    pub fn new(connection: &'a Connection, clock: &'a mut dyn Clock) -> Self {
        let stamp = Stamp {
            id: clock.new_id(),
            device: clock.device(),
            at: clock.now(),
            today: clock.today(),
        };
        Self {
            connection,
            clock,
            stamp,
            changes: Vec::new(),
            runs: Vec::new(),
            irreversible: false,
            purged: None,
            loading: false,
            revealing: false,
        }
    }

    /// Does one edit; an intent becomes plain edits first.
    pub fn make(&mut self, edit: Edit) -> Result<()> {
        match edit {
            Edit::Add(record) => {
                crate::changes::rules::plain_addition(&record)?;
                self.add(record).map(|_| ())
            }
            Edit::Change(change) => {
                let of = Ref::new(change.kind, change.id);
                crate::changes::rules::plain_change(self.connection, &of, &change.fields)?;
                conflict::holds_still(
                    self.connection,
                    &of,
                    &change.was,
                    &change.fields,
                    &self.stamp.device,
                )?;
                self.change(&of, change.fields)
            }
            Edit::Remove(of) => {
                rows::get(self.connection, &of)?;
                crate::changes::rules::plain_removal(self.connection, &of)?;
                match of.kind {
                    Kind::import => crate::changes::bulk::take_out(self, &of),
                    _ => self.remove(&of),
                }
            }
            Edit::Purge(purge) => {
                self.irreversible = true;
                purge.make(self)
            }
            Edit::PlaceRows(place) => crate::changes::bulk::place(self, &place),
            intent => {
                let context = IntentContext {
                    connection: self.connection,
                    now: self.stamp.at,
                    today: self.stamp.today,
                    clock: RefCell::new(&mut *self.clock),
                };
                let edits = intents::edits(&intent, &context)?;
                for edit in edits {
                    match edit {
                        // An intent may change what a plain edit may not.
                        Edit::Change(change) => {
                            self.change(&Ref::new(change.kind, change.id), change.fields)?;
                        }
                        other => self.make(other)?,
                    }
                }
                if let Edit::OpenVotes(open) = intent {
                    self.irreversible = true;
                    crate::changes::ballots::reveal(self, open.session.as_str(), open.about)?;
                }
                Ok(())
            }
        }
    }

    /// Adds a record, and answers what it was called.
    pub fn add(&mut self, mut record: Record) -> Result<Ref> {
        record.fields = canonical(record.kind, record.fields)?;
        let id = match record.id.take() {
            Some(id) => own_id(self.connection, record.kind, id)?,
            None => self.clock.new_id(),
        };
        let of = Ref::new(record.kind, id.clone());
        record.id = Some(id);
        record.made_at = Some(record.made_at.unwrap_or(self.stamp.at));
        record.changed_at = Some(record.changed_at.unwrap_or(self.stamp.at));
        self.put(record)?;
        Ok(of)
    }

    /// Puts back or adds a record whole.
    pub fn put(&mut self, record: Record) -> Result<()> {
        let Some(of) = record.reference() else {
            return Ok(());
        };
        rows::insert(self.connection, &record)?;
        index::remember(self.connection, &of, &record.fields)?;
        index::index_row(self.connection, &record)?;
        self.changes.extend(added(&record));
        Ok(())
    }

    /// Sets fields of a record; fields that hold the value already are no change.
    pub fn change(&mut self, of: &Ref, fields: Fields) -> Result<()> {
        let record = rows::get(self.connection, of)?;
        let mut wished = record.fields.clone();
        for (name, value) in fields {
            wished.insert(name, value);
        }
        let wished = canonical(of.kind, wished)?;
        let names: Vec<&str> = of
            .kind
            .declared()
            .fields
            .iter()
            .map(|field| field.name)
            .filter(|name| record.fields.get(*name) != wished.get(*name))
            .collect();
        if names.is_empty() {
            return Ok(());
        }
        let pick = |from: &Fields| -> Fields {
            names
                .iter()
                .map(|name| {
                    let value = from.get(*name).cloned().unwrap_or(Value::Null);
                    ((*name).to_owned(), value)
                })
                .collect()
        };
        let (before, after) = (pick(&record.fields), pick(&wished));
        rows::update(self.connection, of, &self.stamp.at.to_string(), &after)?;
        index::remember(self.connection, of, &wished)?;
        self.changes.push(Change {
            of: of.clone(),
            before: Some(before),
            after: Some(after),
        });
        Ok(())
    }

    /// Sets the same fields of many records, which hold the same there: one line of the journal.
    pub fn change_alike(&mut self, run: Run) -> Result<()> {
        if run.ids.is_empty() || run.before == run.after {
            return Ok(());
        }
        rows::update_alike(self.connection, &run, &self.stamp.at.to_string())?;
        let after = self.changes.len();
        self.runs.push(RunAt { run, after });
        Ok(())
    }

    /// Removes a record, what goes with it, and every mention of it.
    pub fn remove(&mut self, of: &Ref) -> Result<()> {
        let Some(record) = rows::find(self.connection, of)? else {
            return Ok(());
        };
        if of.kind == Kind::import {
            // Its rows stay where they are and are no longer there for anybody.
            return self.change(of, Fields::from_iter([("undone".to_owned(), true.into())]));
        }
        for (dependant, field, bond) in dependants(self.connection, of)? {
            match bond {
                Bond::Refuses => {
                    return Err(RoomError::rule(
                        "still_needed",
                        format!(
                            "'{}' cannot be removed, because the {} '{}' needs it.",
                            title::of(self.connection, of)?,
                            dependant.kind.words(),
                            title::of(self.connection, &dependant)?,
                        ),
                    ));
                }
                Bond::GoesWith => self.remove(&dependant)?,
                Bond::Forgets => self.forget(&dependant, field, &of.id)?,
            }
        }
        rows::delete(self.connection, of)?;
        index::forget(self.connection, of)?;
        self.changes.push(Change {
            of: of.clone(),
            before: Some(image(&record)),
            after: None,
        });
        Ok(())
    }

    fn forget(&mut self, of: &Ref, field: &str, id: &str) -> Result<()> {
        let Some(record) = rows::find(self.connection, of)? else {
            return Ok(());
        };
        let mut value = record.fields.get(field).cloned().unwrap_or(Value::Null);
        without(&mut value, id);
        self.change(of, Fields::from_iter([(field.to_owned(), value)]))
    }

    /// Records that were touched, first touched first, each once.
    pub fn touched(&self) -> Vec<Ref> {
        let first = self.first_changes().into_iter();
        first.map(|change| change.of.clone()).collect()
    }

    /// The first change of each record that was touched, in order. One that the step added was nothing before it.
    pub fn first_changes(&self) -> Vec<&Change> {
        let mut met = HashSet::new();
        let changes = self.changes.iter();
        changes.filter(|change| met.insert(&change.of)).collect()
    }
}

/// Fields checked and in order.
pub(crate) fn canonical(kind: Kind, fields: Fields) -> Result<Fields> {
    (kind.declared().canonical)(fields).map_err(|field| RoomError::Field { kind, field })
}

/// What fields refer to.
pub(crate) fn refs(kind: Kind, fields: &Fields) -> Result<Vec<Ref>> {
    (kind.declared().refs)(fields).map_err(|field| RoomError::Field { kind, field })
}

/// The change that adds a record.
pub(crate) fn added(record: &Record) -> Option<Change> {
    Some(Change {
        of: record.reference()?,
        before: None,
        after: Some(image(record)),
    })
}

/// A record's fields with its times, as the journal keeps it.
fn image(record: &Record) -> Fields {
    let mut image = record.fields.clone();
    for (name, at) in [
        ("made_at", record.made_at),
        ("changed_at", record.changed_at),
    ] {
        if let Some(at) = at {
            image.insert(name.to_owned(), at.to_string().into());
        }
    }
    image
}

/// The record that an image was taken of.
pub(crate) fn from_image(of: &Ref, mut image: Fields) -> Record {
    let mut time = |name: &str| {
        image
            .remove(name)
            .and_then(|at| at.as_str().and_then(|at| at.parse().ok()))
    };
    let (made_at, changed_at) = (time("made_at"), time("changed_at"));
    Record {
        kind: of.kind,
        id: Some(of.id.clone()),
        made_at,
        changed_at,
        fields: image,
    }
}

fn own_id(connection: &Connection, kind: Kind, id: String) -> Result<String> {
    let id = uuid::Uuid::parse_str(&id)
        .map(|parsed| parsed.to_string())
        .map_err(|_| {
            RoomError::rule(
                "id",
                format!("{id:?} is not an id. Leave it out, and the room makes one."),
            )
        })?;
    if rows::find(connection, &Ref::new(kind, id.clone()))?.is_some() {
        return Err(RoomError::rule(
            "id",
            format!("there is a {} with the id {id} already.", kind.words()),
        ));
    }
    Ok(id)
}

/// Nothing and null are the same; numbers are the same whether written 5 or 5.0.
pub(crate) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        _ => one == other || (crate::record::is_absent(one) && crate::record::is_absent(other)),
    }
}

/// Who names this record, in which field, and what its removal does there.
pub(crate) fn dependants(
    connection: &Connection,
    of: &Ref,
) -> Result<Vec<(Ref, &'static str, Bond)>> {
    let mut found = Vec::new();
    for kind in Kind::ALL {
        for field in kind.declared().fields {
            let names_it = match (field.refers, field.column) {
                (Some(refers), _) if refers == of.kind => format!("t.\"{}\" = ?1", field.name),
                (None, Column::Json) => format!("instr(t.\"{}\", ?1)", field.name),
                _ => continue,
            };
            // Rows of an undone import keep their names: it may be brought back, and so may what they name.
            let there = match kind.is_bulk() {
                true => crate::store::eyes::present(*kind),
                false => "1".to_owned(),
            };
            let sql = format!(
                "SELECT id FROM main.\"{}\" AS t WHERE {names_it} AND {there}",
                kind.as_str()
            );
            let mut statement = connection.prepare_cached(&sql)?;
            let ids = statement.query_map([&of.id], |row| row.get::<_, String>(0))?;
            for id in ids {
                found.push((Ref::new(*kind, id?), field.name, field.bond));
            }
        }
    }
    // Refusals first, so that nothing is done in vain.
    found.sort_by_key(|(_, _, bond)| *bond != Bond::Refuses);
    Ok(found)
}

/// A structure that is about something is nothing without it.
const ABOUT: [&str; 4] = ["id", "what", "let_down", "person"];

/// Takes every mention of `id` out of a value.
pub(crate) fn without(value: &mut Value, id: &str) {
    match value {
        Value::String(text) if text == id => *value = Value::Null,
        Value::Array(items) => {
            items.retain(|item| !is_about(item, id));
            items.iter_mut().for_each(|item| without(item, id));
        }
        Value::Object(_) if is_about(value, id) => *value = Value::Null,
        Value::Object(fields) => fields.values_mut().for_each(|inner| without(inner, id)),
        _ => {}
    }
}

fn is_about(value: &Value, id: &str) -> bool {
    match value {
        Value::String(text) => text == id,
        Value::Object(fields) => ABOUT
            .iter()
            .filter_map(|key| fields.get(*key))
            .any(|inner| is_about(inner, id)),
        _ => false,
    }
}
