//! The names in a table's cells, and what they stand for.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use rusqlite::Connection;
use serde_json::Value;

use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::kinds::{Better, Kind};
use crate::record::{FieldError, Fields, Record};
use crate::store::eyes::present;

use super::direction::less_is_better;
use super::units::name_and_unit;

/// The fields of a kind that name something in a table's cells, and what.
fn fields(kind: Kind) -> impl Iterator<Item = (&'static str, Kind)> {
    kind.declared().fields.iter().filter_map(|field| {
        let refers = field.refers.filter(|refers| *refers != Kind::import)?;
        Some((field.name, refers))
    })
}

/// What the names in a table's cells stand for.
pub(super) struct Names {
    kind: Kind,
    /// The fields that name something, each with what it names by the words of its cells.
    fields: Vec<(&'static str, Kind, HashMap<String, Named>)>,
    /// What is called how, by kind; read once, since a table may bring thousands of new names.
    titles: HashMap<Kind, Titles>,
    /// What the room did not know before: its kind and its name.
    pub created: Vec<(Kind, String)>,
    /// Measures among them, as a row named each, and its id.
    pub new_measures: Vec<(String, String)>,
}

impl Names {
    pub fn of(kind: Kind) -> Self {
        let fields = fields(kind).map(|(name, refers)| (name, refers, HashMap::new()));
        Self {
            kind,
            fields: fields.collect(),
            titles: HashMap::new(),
            created: Vec::new(),
            new_measures: Vec::new(),
        }
    }

    /// The ids of all records of a kind that rows named.
    pub fn met(&self, kind: Kind) -> Vec<String> {
        let of_it = self.fields.iter().filter(|(_, refers, _)| *refers == kind);
        let met = of_it.flat_map(|(_, _, known)| known.values());
        let ids: BTreeSet<String> = met
            .filter_map(|named| match named {
                Named::One(id) => Some(id.clone()),
                Named::Nobody | Named::Several => None,
            })
            .collect();
        ids.into_iter().collect()
    }

    /// Puts ids where the row has names. What the room does not know yet is created only when all others are known.
    pub fn resolve(&mut self, writer: &mut Writer<'_>, fields: &mut Fields) -> Result<()> {
        let mut new = Vec::new();
        for (place, (field, refers, known)) in self.fields.iter_mut().enumerate() {
            let Some(Value::String(cell)) = fields.get_mut(*field) else {
                continue;
            };
            if !known.contains_key(cell.as_str()) {
                let titles = match self.titles.entry(*refers) {
                    Entry::Occupied(read) => read.into_mut(),
                    Entry::Vacant(new) => new.insert(Titles::of(writer.connection, *refers)?),
                };
                let named = match titles.find(cell) {
                    Named::Nobody if *refers == Kind::measure => {
                        as_written(writer.connection, cell)?
                    }
                    found => found,
                };
                known.insert(cell.clone(), named);
            }
            let wrong = |reason: String| RoomError::Field {
                kind: self.kind,
                field: FieldError {
                    field: (*field).to_owned(),
                    reason,
                },
            };
            let what = || refers.words();
            match known.get(cell.as_str()) {
                Some(Named::One(id)) => cell.clone_from(id),
                Some(Named::Several) => {
                    return Err(wrong(format!(
                        "more than one {} is called {cell:?} in this room",
                        what()
                    )));
                }
                _ if fields_of_new(*refers, cell).is_some() => new.push(place),
                _ => {
                    return Err(wrong(format!(
                        "there is no {} called {cell:?} in this room",
                        what()
                    )));
                }
            }
        }
        for place in new {
            self.create(writer, place, fields)?;
        }
        Ok(())
    }

    fn create(&mut self, writer: &mut Writer<'_>, place: usize, fields: &mut Fields) -> Result<()> {
        let Some((field, kind, known)) = self.fields.get_mut(place) else {
            return Ok(());
        };
        if let Some(Value::String(cell)) = fields.get_mut(*field) {
            let record = Record {
                kind: *kind,
                id: None,
                made_at: None,
                changed_at: None,
                fields: fields_of_new(*kind, cell.trim()).unwrap_or_default(),
            };
            let name = record.fields.get("name").and_then(Value::as_str);
            let name = name.unwrap_or_default().to_owned();
            let id = writer.add(record)?.id;
            if let Some(titles) = self.titles.get_mut(kind) {
                titles.add(&id, &name);
            }
            self.created.push((*kind, name));
            if *kind == Kind::measure {
                self.new_measures.push((cell.clone(), id.clone()));
            }
            known.insert(std::mem::replace(cell, id.clone()), Named::One(id));
        }
        Ok(())
    }
}

/// What all records of a kind are called.
#[derive(Default)]
struct Titles {
    /// By id and title.
    exactly: HashMap<String, Named>,
    /// By title in small letters.
    in_any_case: HashMap<String, Named>,
}

impl Titles {
    fn of(connection: &Connection, kind: Kind) -> Result<Self> {
        let sql = format!(
            "SELECT id, coalesce(\"{}\", '') FROM main.\"{}\" AS t WHERE {}",
            kind.declared().title,
            kind.as_str(),
            present(kind),
        );
        let mut statement = connection.prepare(&sql)?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut titles = Self::default();
        for one in found {
            let (id, title): (String, String) = one?;
            titles.add(&id, &title);
        }
        Ok(titles)
    }

    fn add(&mut self, id: &str, title: &str) {
        let one = || Named::One(id.to_owned());
        self.exactly.insert(id.to_owned(), one());
        let exactly = self.exactly.entry(title.to_owned());
        exactly
            .and_modify(|named| *named = Named::Several)
            .or_insert_with(one);
        let in_any_case = self.in_any_case.entry(title.to_lowercase());
        in_any_case
            .and_modify(|named| *named = Named::Several)
            .or_insert_with(one);
    }

    /// Who is called so, whatever the case where nobody is called exactly so.
    fn find(&self, text: &str) -> Named {
        let text = text.trim();
        let exactly = self.exactly.get(text);
        let named = exactly.or_else(|| self.in_any_case.get(&text.to_lowercase()));
        named.cloned().unwrap_or(Named::Nobody)
    }
}

/// The fields with which a record begins that a table names and the room does not know yet; none where a person
/// must make it. A measure's unit and which way is better are guessed from its name, for a person to put right.
fn fields_of_new(kind: Kind, name: &str) -> Option<Fields> {
    let mut fields = Fields::from_iter([("name".to_owned(), name.into())]);
    match kind {
        Kind::category | Kind::listening_post | Kind::customer_group => {}
        Kind::measure => {
            let name = &with_spaces(name);
            let (name, unit) = name_and_unit(name).unwrap_or((name, "number"));
            fields.insert("name".into(), name.into());
            fields.insert("unit".into(), unit.into());
            let better = if less_is_better(name) {
                Better::Down
            } else {
                Better::Up
            };
            fields.insert("better".into(), better.as_str().into());
        }
        _ => return None,
    }
    Some(fields)
}

/// The record of `kind` with this id, or whose title is `text` whatever its case, or else whose day it is.
pub fn find_named(connection: &Connection, kind: Kind, text: &str) -> Result<Named> {
    let found = named(connection, kind, text)?;
    let Some(day) = kind
        .declared()
        .day
        .filter(|_| matches!(found, Named::Nobody))
    else {
        return Ok(found);
    };
    let is_it = format!("\"{day}\" = ?1");
    those(connection, kind, &is_it, text)
}

/// Who is called so.
#[derive(Debug, Clone, PartialEq)]
pub enum Named {
    /// Nobody.
    Nobody,
    /// The one with this id.
    One(String),
    /// More than one.
    Several,
}

fn named(connection: &Connection, kind: Kind, text: &str) -> Result<Named> {
    let title = kind.declared().title;
    let exactly = format!("(id = ?1 OR \"{title}\" = ?1)");
    match those(connection, kind, &exactly, text)? {
        Named::Nobody => {
            let in_any_case = format!("in_lower_case(\"{title}\") = in_lower_case(?1)");
            those(connection, kind, &in_any_case, text)
        }
        found => Ok(found),
    }
}

/// A column's name as a wall shows it: "late_orders" is "late orders".
fn with_spaces(name: &str) -> String {
    match name.contains(char::is_whitespace) {
        true => name.to_owned(),
        false => name.replace('_', " ").trim().to_owned(),
    }
}

/// The measure of which a column's name is another spelling.
fn as_written(connection: &Connection, text: &str) -> Result<Named> {
    let text = with_spaces(text);
    match named(connection, Kind::measure, &text)? {
        Named::Nobody => without_unit(connection, &text),
        found => Ok(found),
    }
}

/// The measure whose unit a table writes behind its name.
fn without_unit(connection: &Connection, text: &str) -> Result<Named> {
    let Some((name, unit)) = name_and_unit(text) else {
        return Ok(Named::Nobody);
    };
    let Named::One(id) = named(connection, Kind::measure, name)? else {
        return Ok(Named::Nobody);
    };
    let sql = "SELECT 1 FROM main.measure WHERE id = ?1 AND unit = ?2";
    let has_it = connection.prepare_cached(sql)?.exists((&id, unit))?;
    Ok(if has_it {
        Named::One(id)
    } else {
        Named::Nobody
    })
}

fn those(connection: &Connection, kind: Kind, is_it: &str, text: &str) -> Result<Named> {
    let sql = format!(
        "SELECT id FROM main.\"{}\" AS t WHERE {} AND {is_it} LIMIT 2",
        kind.as_str(),
        present(kind),
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut ids: Vec<String> = statement
        .query_map([text.trim()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(match ids.len() {
        0 => Named::Nobody,
        1 => Named::One(ids.swap_remove(0)),
        _ => Named::Several,
    })
}
