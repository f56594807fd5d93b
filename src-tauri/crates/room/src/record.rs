//! What a record is made of: the macros that declare kinds, their fields, and who may see each field.
//!
//! A kind is declared once, in its file under `kinds/`:
//!
//! ```ignore
//! record! {
//!     /// A part of the customer's experience.
//!     Stage = stage, titled name {
//!         /// In the customer's words.
//!         wall name: String,
//!         /// Whom the company holds to it.
//!         wall owner: Option<Id<Person>>,
//!     }
//! }
//! ```
//!
//! From that come the struct, its table's columns, the wall's view of it, and how it answers when something
//! that it names is removed: an `Option` or a list forgets it, a needed reference refuses, `[owned]` goes with it.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::{Config, TS, TypeVisitor};

use crate::id::{Id, Ref};
pub use crate::kinds::Kind;

/// The fields of a record by name, as JSON; absent fields are left out.
pub type Fields = Map<String, Value>;

/// How a field is kept in SQLite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Text: words, ids, dates, enumerations.
    Text,
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Real,
    /// 0 or 1.
    Bool,
    /// A list or a small structure, as JSON text.
    Json,
}

/// Who may see a field, once its record may be seen at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sees {
    /// The wall window, and everybody.
    Wall,
    /// The console and the curating window.
    Console,
    /// The program alone.
    Nobody,
}

/// What happens to a record when something that this field names is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// The field forgets it.
    Forgets,
    /// The removal is refused.
    Refuses,
    /// This record goes with it.
    GoesWith,
}

/// One field of a kind, as declared.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name, in Rust, SQL, JSON and TypeScript alike.
    pub name: &'static str,
    /// How it is kept.
    pub column: Column,
    /// A record cannot be without it.
    pub needed: bool,
    /// Who may see it.
    pub sees: Sees,
    /// The kind it refers to, where it is a single reference.
    pub refers: Option<Kind>,
    /// What its removal does here.
    pub bond: Bond,
}

/// A kind, as declared.
#[derive(Debug)]
pub struct Declared {
    /// Which kind.
    pub kind: Kind,
    /// The field that names a record to a person.
    pub title: &'static str,
    /// Its fields in order.
    pub fields: &'static [Field],
    /// Checks fields and puts them in order; also says what they refer to.
    pub canonical: fn(&Fields) -> Result<Canonical, FieldError>,
}

/// Fields checked and in order, and what they refer to.
pub type Canonical = (Fields, Vec<Ref>);

impl Declared {
    /// The declaration of the field `name`.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// A field that cannot be what it was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {reason}")]
pub struct FieldError {
    /// The field's name.
    pub field: String,
    /// What is wrong with it.
    pub reason: String,
}

/// A type that can stand in a record.
pub trait FieldType: Serialize + DeserializeOwned {
    /// How it is kept.
    const COLUMN: Column;
    /// A record cannot be without it.
    const NEEDED: bool = true;
    /// The kind it refers to, where it is a single reference.
    const REFERS: Option<Kind> = None;

    /// What stands for it where it is absent, if anything may.
    fn absent() -> Option<Value> {
        None
    }

    /// Adds all that this value refers to.
    fn refs(&self, _to: &mut Vec<Ref>) {}
}

macro_rules! plain_field_types {
    ($($ty:ty => $column:ident),* $(,)?) => {
        $(impl FieldType for $ty {
            const COLUMN: Column = Column::$column;
        })*
    };
}
plain_field_types! { String => Text, i64 => Integer, f64 => Real, Date => Text, Timestamp => Text }

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
    fn absent() -> Option<Value> {
        Some(Value::Null)
    }
    fn refs(&self, to: &mut Vec<Ref>) {
        if let Some(value) = self {
            value.refs(to);
        }
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
}

impl FieldType for Ref {
    const COLUMN: Column = Column::Json;
    fn refs(&self, to: &mut Vec<Ref>) {
        to.push(self.clone());
    }
}

/// A record's struct knows its kind.
pub trait IsKind: Sized {
    /// The kind.
    const KIND: Kind;
    /// Reads the struct from fields.
    ///
    /// # Errors
    /// Names the first field that cannot be read.
    fn from_fields(fields: &Fields) -> Result<Self, FieldError>;
    /// The fields, without those that are absent.
    fn to_fields(&self) -> Fields;
}

/// Takes one field out of `fields`; used by `record!`.
pub fn take_field<T: FieldType>(fields: &Fields, name: &str) -> Result<T, FieldError> {
    let error = |reason: String| FieldError {
        field: name.to_owned(),
        reason,
    };
    match fields.get(name) {
        None | Some(Value::Null) => {
            let absent = T::absent().ok_or_else(|| error("is needed and was not given".into()))?;
            serde_json::from_value(absent).map_err(|cause| error(cause.to_string()))
        }
        Some(value) => T::deserialize(value)
            .map_err(|cause| error(format!("cannot be {} ({cause})", shorten(value)))),
    }
}

fn shorten(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Puts one field into `fields` unless it says nothing; used by `record!`.
pub fn put_field<T: FieldType>(fields: &mut Fields, name: &str, value: &T) {
    let mut value = serde_json::to_value(value).unwrap_or(Value::Null);
    strip(&mut value);
    if !is_absent(&value) {
        fields.insert(name.to_owned(), value);
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

/// A record of any kind, as it travels: on the command line, to a window, in `room.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// Which one; may be left out for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<Timestamp>,
    /// Its own fields.
    #[serde(flatten)]
    pub fields: Fields,
}

impl Record {
    /// A new record from a kind's struct; the road gives it an id.
    pub fn new<K: IsKind>(of: &K) -> Self {
        Self {
            kind: K::KIND,
            id: None,
            made_at: None,
            changed_at: None,
            fields: of.to_fields(),
        }
    }

    /// The same with this id.
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Its reference, once it has an id.
    pub fn reference(&self) -> Option<Ref> {
        self.id.as_ref().map(|id| Ref::new(self.kind, id.clone()))
    }

    /// What a person calls it.
    pub fn title(&self) -> Option<&str> {
        self.fields.get(self.kind.declared().title)?.as_str()
    }
}

/// In TypeScript one shape for each kind, told apart by `kind`; what a record may leave out may be missing.
impl TS for Record {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    // `Record` means something else in TypeScript.
    fn name(_: &Config) -> String {
        "AnyRecord".into()
    }

    fn output_path() -> Option<PathBuf> {
        Some("AnyRecord.ts".into())
    }

    fn decl(config: &Config) -> String {
        format!("type AnyRecord = {};", Self::inline(config))
    }

    fn inline(_: &Config) -> String {
        let shapes: Vec<String> = Kind::ALL.iter().map(|kind| shape(*kind)).collect();
        shapes.join(" | ")
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor) {
        Kind::visit_structs(visitor);
    }
}

fn shape(kind: Kind) -> String {
    let fields = kind.declared().fields.iter();
    let always: Vec<String> = fields
        .filter(|field| field.needed && field.sees != Sees::Nobody)
        .map(|field| format!("{:?}", field.name))
        .collect();
    let name = kind.struct_name();
    let always = match always.is_empty() {
        true => String::new(),
        false => format!(" & Pick<{name}, {}>", always.join(" | ")),
    };
    format!(
        "{{ kind: {:?}, id: string, made_at?: string, changed_at?: string }}{always} & Partial<{name}>",
        kind.as_str(),
    )
}

/// Declares a kind: see the top of this file.
macro_rules! record {
    (
        $(#[$about:meta])*
        $name:ident = $kind:ident, titled $title:ident {
            $( $(#[$says:meta])* $sees:ident $field:ident : $ty:ty $([$bond:ident])? ),* $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
        #[ts(optional_fields)]
        pub struct $name { $( $(#[$says])* pub $field: $ty, )* }

        impl $crate::record::IsKind for $name {
            const KIND: $crate::record::Kind = $crate::record::Kind::$kind;

            fn from_fields(fields: &$crate::record::Fields) -> Result<Self, $crate::record::FieldError> {
                Ok(Self { $( $field: $crate::record::take_field(fields, stringify!($field))?, )* })
            }

            fn to_fields(&self) -> $crate::record::Fields {
                let mut fields = $crate::record::Fields::new();
                $( $crate::record::put_field(&mut fields, stringify!($field), &self.$field); )*
                fields
            }
        }

        impl $name {
            pub(crate) const DECLARED: $crate::record::Declared = $crate::record::Declared {
                kind: $crate::record::Kind::$kind,
                title: stringify!($title),
                fields: &[ $( $crate::record::Field {
                    name: stringify!($field),
                    column: <$ty as $crate::record::FieldType>::COLUMN,
                    needed: <$ty as $crate::record::FieldType>::NEEDED,
                    sees: record!(@sees $sees),
                    refers: <$ty as $crate::record::FieldType>::REFERS,
                    bond: record!(@bond $ty $(, $bond)?),
                }, )* ],
                canonical: Self::canonical,
            };

            fn canonical(
                given: &$crate::record::Fields,
            ) -> Result<$crate::record::Canonical, $crate::record::FieldError> {
                const KNOWN: &[&str] = &[ $( stringify!($field), )* ];
                if let Some(unknown) = given.keys().find(|key| !KNOWN.contains(&key.as_str())) {
                    return Err($crate::record::FieldError {
                        field: unknown.clone(),
                        reason: format!(
                            "is not a field of a {}; it has {}",
                            stringify!($kind).replace('_', " "),
                            KNOWN.join(", "),
                        ),
                    });
                }
                let typed = <Self as $crate::record::IsKind>::from_fields(given)?;
                let mut refs = Vec::new();
                $( $crate::record::FieldType::refs(&typed.$field, &mut refs); )*
                Ok(($crate::record::IsKind::to_fields(&typed), refs))
            }
        }
    };
    (@sees wall) => { $crate::record::Sees::Wall };
    (@sees console) => { $crate::record::Sees::Console };
    (@sees nobody) => { $crate::record::Sees::Nobody };
    (@bond $ty:ty, owned) => { $crate::record::Bond::GoesWith };
    (@bond $ty:ty) => {
        if <$ty as $crate::record::FieldType>::NEEDED {
            $crate::record::Bond::Refuses
        } else {
            $crate::record::Bond::Forgets
        }
    };
}

/// Declares a structure inside a record (a page, a cue): kept as JSON, its references are known.
macro_rules! part {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$says:meta])* $field:ident : $ty:ty ),* $(,)? }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        // In a record what says nothing is left out; in an answer it is null.
        #[ts(optional_fields = nullable)]
        pub struct $name { $( $(#[$says])* pub $field: $ty, )* }

        impl $crate::record::FieldType for $name {
            const COLUMN: $crate::record::Column = $crate::record::Column::Json;
            fn refs(&self, to: &mut Vec<$crate::id::Ref>) {
                $( $crate::record::FieldType::refs(&self.$field, to); )*
            }
        }
    };
}

/// Declares a field that is one of a few words.
macro_rules! word {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$says:meta])* $case:ident = $text:literal ),* $(,)? }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $( $(#[$says])* #[serde(rename = $text)] $case, )* }

        impl $name {
            /// The word, as it is kept.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$case => $text, )* }
            }
        }

        impl $crate::record::FieldType for $name {
            const COLUMN: $crate::record::Column = $crate::record::Column::Text;
        }
    };
}

pub(crate) use {part, record, word};
