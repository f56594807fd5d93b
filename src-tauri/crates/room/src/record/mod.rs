//! What a record is made of: the macros that declare kinds, their fields, and who may see each field.
//!
//! A kind is declared once, in its file under `kinds/`:
//!
//! ```ignore
//! record! {
//!     /// A department.
//!     Silo = silo, titled name, called "department" {
//!         /// What it is called.
//!         wall name: String,
//!         /// Who heads it.
//!         wall head: Option<Id<Person>>,
//!     }
//! }
//! ```
//!
//! From that come the struct, its table's columns, the wall's view of it, and how it answers when something
//! that it names is removed: an `Option` or a list forgets it, a needed reference refuses, `[owned]` goes with it.
//! `[bulk]` behind the kind's word: its records come by the thousand, as rows of a table. What a person calls it is its word,
//! unless it is `called` otherwise.

pub mod id;
pub mod kinds;

mod field_type;
mod in_typescript;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::record::id::Ref;
pub use crate::record::kinds::Kind;
pub use field_type::{FieldType, is_absent, keep_field, put_field, read_field, unknown_field};
pub(crate) use in_typescript::{AnyChange, NewRecord};

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
    /// Somebody's own words, not a date or one of a few words of ours.
    pub words: bool,
}

/// A kind, as declared.
#[derive(Debug)]
pub struct Declared {
    /// Which kind.
    pub kind: Kind,
    /// The field that names a record to a person.
    pub title: &'static str,
    /// The field with the day by which a person names a record that has no name.
    pub day: Option<&'static str>,
    /// Its records come by the thousand, as rows of a table, and go with it.
    pub bulk: bool,
    /// What a person calls one, and several ("person", "people").
    pub words: (&'static str, &'static str),
    /// The same where they are counted ("row of growth", "rows of growth").
    pub counted: (&'static str, &'static str),
    /// Its fields in order.
    pub fields: &'static [Field],
    /// Checks fields and puts them in order.
    pub canonical: fn(Fields) -> Result<Fields, FieldError>,
    /// Says what fields refer to.
    pub refs: fn(&Fields) -> Result<Vec<Ref>, FieldError>,
}

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

/// Declares a kind: see the top of this file.
macro_rules! record {
    (
        $(#[$about:meta])*
        $name:ident = $kind:ident $([$bulk:ident])?, titled $title:ident
            $(, dated $day:ident)? $(, called $one:literal $(/ $many:literal)?)? $(, counted $row:literal / $rows:literal)? {
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
                Ok(Self { $( $field: $crate::record::read_field(fields, stringify!($field))?, )* })
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
                day: record!(@maybe $($day)?),
                bulk: record!(@is_bulk $($bulk)?),
                words: record!(@words $kind $(, $one $(, $many)?)?),
                counted: record!(@counted [$($row, $rows)?] record!(@words $kind $(, $one $(, $many)?)?)),
                fields: &[ $( $crate::record::Field {
                    name: stringify!($field),
                    column: <$ty as $crate::record::FieldType>::COLUMN,
                    needed: <$ty as $crate::record::FieldType>::NEEDED,
                    sees: record!(@sees $sees),
                    refers: <$ty as $crate::record::FieldType>::REFERS,
                    bond: record!(@bond $ty $(, $bond)?),
                    words: <$ty as $crate::record::FieldType>::WORDS,
                }, )* ],
                canonical: Self::canonical,
                refs: Self::refs,
            };

            fn canonical(
                mut given: $crate::record::Fields,
            ) -> Result<$crate::record::Fields, $crate::record::FieldError> {
                let mut fields = $crate::record::Fields::with_capacity(given.len());
                let mut wrong = None;
                $( if let Err(error) = $crate::record::keep_field::<$ty>(&mut given, stringify!($field), &mut fields) {
                    wrong.get_or_insert(error);
                } )*
                // What is left nobody knows; that says more than that another field is missing.
                let unknown = given.keys().next();
                match unknown.map(|name| $crate::record::unknown_field(Self::DECLARED.kind, name)).or(wrong) {
                    None => Ok(fields),
                    Some(error) => Err(error),
                }
            }

            fn refs(
                fields: &$crate::record::Fields,
            ) -> Result<Vec<$crate::record::id::Ref>, $crate::record::FieldError> {
                let typed = <Self as $crate::record::IsKind>::from_fields(fields)?;
                let mut refs = Vec::new();
                $( $crate::record::FieldType::refs(&typed.$field, &mut refs); )*
                Ok(refs)
            }
        }
    };
    (@maybe) => { None };
    (@maybe $field:ident) => { Some(stringify!($field)) };
    (@is_bulk) => { false };
    (@is_bulk bulk) => { true };
    (@words $kind:ident) => { (stringify!($kind), concat!(stringify!($kind), "s")) };
    (@words $kind:ident, $one:literal) => { ($one, concat!($one, "s")) };
    (@words $kind:ident, $one:literal, $many:literal) => { ($one, $many) };
    (@counted [] $words:expr) => { $words };
    (@counted [$row:literal, $rows:literal] $words:expr) => { ($row, $rows) };
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
            fn refs(&self, to: &mut Vec<$crate::record::id::Ref>) {
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

            /// Every one of them.
            pub const ALL: &'static [Self] = &[ $( Self::$case, )* ];
        }

        impl $crate::record::FieldType for $name {
            const COLUMN: $crate::record::Column = $crate::record::Column::Text;
        }
    };
}

pub(crate) use {part, record, word};
