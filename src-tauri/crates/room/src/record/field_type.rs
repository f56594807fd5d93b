//! The types that stand in a record, and how one field is read and kept.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Column, FieldError, Fields, IsKind, Kind};
use crate::record::id::{ID_LENGTH, Id, Ref};

/// A type that can stand in a record.
pub trait FieldType: Serialize + DeserializeOwned {
    /// How it is kept.
    const COLUMN: Column;
    /// A record cannot be without it.
    const NEEDED: bool = true;
    /// The kind it refers to, where it is a single reference.
    const REFERS: Option<Kind> = None;
    /// Somebody's own words: those are found again.
    const WORDS: bool = false;

    /// What stands for it where it is absent, if anything may.
    fn absent() -> Option<Value> {
        None
    }

    /// Adds all that this value refers to.
    fn refs(&self, _to: &mut Vec<Ref>) {}

    /// `given` as a record keeps it.
    ///
    /// # Errors
    /// The end of a sentence, where it cannot be such a value.
    fn keep(given: Value) -> Result<Value, String> {
        read::<Self>(&given).map(|typed| kept(&typed))
    }
}

macro_rules! plain_field_types {
    ($($ty:ty => $column:ident),* $(,)?) => {
        $(impl FieldType for $ty {
            const COLUMN: Column = Column::$column;
        })*
    };
}
plain_field_types! { i64 => Integer, f64 => Real, Date => Text, Timestamp => Text }

/// More letters than this are no sentence that anybody said or wrote; the longest complaint we met has 21,928.
const LONGEST: usize = 100_000;
/// More than these are no name.
const LONGEST_NAME: usize = 1000;

fn at_most(letters: usize, text: &str) -> Result<(), String> {
    match text.len() > letters && text.chars().count() > letters {
        true => Err(format!("is longer than {letters} letters")),
        false => Ok(()),
    }
}

impl FieldType for String {
    const COLUMN: Column = Column::Text;
    const WORDS: bool = true;
    // Tables bring a million texts: they pass as they are.
    fn keep(given: Value) -> Result<Value, String> {
        match &given {
            Value::String(text) => at_most(LONGEST, text)?,
            other => drop(read::<Self>(other)?),
        }
        Ok(given)
    }
}

impl FieldType for bool {
    const COLUMN: Column = Column::Bool;
    const NEEDED: bool = false;
    fn absent() -> Option<Value> {
        Some(Value::Bool(false))
    }
}

impl<T: FieldType> FieldType for Option<T> {
    const COLUMN: Column = T::COLUMN;
    const NEEDED: bool = false;
    const REFERS: Option<Kind> = T::REFERS;
    const WORDS: bool = T::WORDS;
    fn absent() -> Option<Value> {
        Some(Value::Null)
    }
    fn refs(&self, to: &mut Vec<Ref>) {
        if let Some(value) = self {
            value.refs(to);
        }
    }
    fn keep(given: Value) -> Result<Value, String> {
        T::keep(given)
    }
}

impl<T: FieldType> FieldType for Vec<T> {
    const COLUMN: Column = Column::Json;
    const NEEDED: bool = false;
    fn absent() -> Option<Value> {
        Some(Value::Array(Vec::new()))
    }
    fn refs(&self, to: &mut Vec<Ref>) {
        for value in self {
            value.refs(to);
        }
    }
}

impl<K: IsKind> FieldType for Id<K> {
    const COLUMN: Column = Column::Text;
    const REFERS: Option<Kind> = Some(K::KIND);
    fn refs(&self, to: &mut Vec<Ref>) {
        to.push(Ref::new(K::KIND, self.as_str()));
    }
    // A table's cell says a name: there is room for the id that will stand in its place, so that the thread which puts
    // it there need not ask for memory.
    fn keep(given: Value) -> Result<Value, String> {
        match String::keep(given)? {
            Value::String(mut text) => {
                at_most(LONGEST_NAME, &text)?;
                text.reserve_exact(ID_LENGTH.saturating_sub(text.len()));
                Ok(Value::String(text))
            }
            other => Ok(other),
        }
    }
}

impl FieldType for Ref {
    const COLUMN: Column = Column::Json;
    fn refs(&self, to: &mut Vec<Ref>) {
        to.push(self.clone());
    }
}

/// Reads one field of `fields`; used by `record!`.
pub fn read_field<T: FieldType>(fields: &Fields, name: &str) -> Result<T, FieldError> {
    match fields.get(name) {
        None | Some(Value::Null) => {
            let absent = T::absent().ok_or_else(|| needed(name))?;
            read(&absent)
        }
        Some(value) => read(value),
    }
    .map_err(|reason| FieldError {
        field: name.to_owned(),
        reason,
    })
}

/// Moves one field from `given` to `fields`, as a record keeps it, unless it says nothing; used by `record!`.
pub fn keep_field<T: FieldType>(
    given: &mut Fields,
    name: &str,
    fields: &mut Fields,
) -> Result<(), FieldError> {
    let Some((key, value)) = given
        .remove_entry(name)
        .filter(|(_, value)| !value.is_null())
    else {
        return T::absent().map(drop).ok_or_else(|| needed(name));
    };
    let value = T::keep(value).map_err(|reason| FieldError {
        field: name.to_owned(),
        reason,
    })?;
    if !is_absent(&value) {
        fields.insert(key, value);
    }
    Ok(())
}

/// Puts one field into `fields` unless it says nothing; used by `record!`.
pub fn put_field<T: FieldType>(fields: &mut Fields, name: &str, value: &T) {
    let value = kept(value);
    if !is_absent(&value) {
        fields.insert(name.to_owned(), value);
    }
}

fn needed(name: &str) -> FieldError {
    FieldError {
        field: name.to_owned(),
        reason: "is missing".into(),
    }
}

/// What is said of a field that a kind does not have; used by `record!`.
pub fn unknown_field(kind: Kind, name: &str) -> FieldError {
    let known: Vec<&str> = kind
        .declared()
        .fields
        .iter()
        .map(|field| field.name)
        .collect();
    FieldError {
        field: name.to_owned(),
        reason: format!(
            "is not a field of a {}; it has {}",
            kind.words(),
            known.join(", ")
        ),
    }
}

fn read<T: FieldType>(value: &Value) -> Result<T, String> {
    T::deserialize(value).map_err(|cause| format!("cannot be {} ({cause})", shorten(value)))
}

fn kept<T: FieldType>(value: &T) -> Value {
    let mut value = serde_json::to_value(value).unwrap_or(Value::Null);
    strip(&mut value);
    value
}

fn shorten(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Leaves out of structures what says nothing, so that the same record is always the same text.
fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, inner| !is_absent(inner));
            fields.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

/// Nothing is said by null, by an empty list, or by false.
pub fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(said) => !said,
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
