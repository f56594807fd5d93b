//! Ids and references: every record has a UUIDv7 as text, typed by its kind in code.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::Kind;

/// The length of an id's text, in bytes.
pub(crate) const ID_LENGTH: usize = 36;

/// The id of a record of kind `K`: UUIDv7 text. On the wire a plain string.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id<K> {
    text: String,
    #[serde(skip)]
    kind: PhantomData<fn() -> K>,
}

impl<K> Id<K> {
    /// The id that this text names; existence is checked by the road, not here.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            kind: PhantomData,
        }
    }

    /// The id's text.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

// Written out because derives would ask the same of `K`.
impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        Self::new(self.text.clone())
    }
}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl<K: 'static> TS for Id<K> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "string".into()
    }
}

/// The ids of a table's rows: each is made from the table's id and the row's place, so that the same table gives the same
/// rows wherever it is replayed. UUIDv7 text with the table's own time, in the order of the rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowIds {
    /// The first 48 bits of the table's id: milliseconds.
    time: u64,
    /// 38 bits that only this table has.
    own: u64,
}

impl RowIds {
    /// Of the table with the id `import`.
    pub fn of(import: &str) -> Self {
        let hash = blake3::derive_key(
            "customer-room 2026 ids of a table's rows",
            import.as_bytes(),
        );
        let own = hash
            .iter()
            .take(5)
            .fold(0, |bits, byte| bits << 8 | u64::from(*byte));
        let id = uuid::Uuid::parse_str(import).unwrap_or_default();
        Self {
            time: id.as_u64_pair().0 >> 16,
            own: own & ((1 << 38) - 1),
        }
    }

    /// The id of the row at this place, from 0; places repeat after 2^36.
    pub fn row(self, place: u64) -> String {
        let high = self.time << 16 | 0x7000 | (place >> 24 & 0xfff);
        let low = 0x8000_0000_0000_0000 | (place & 0xff_ffff) << 38 | self.own;
        uuid::Uuid::from_u64_pair(high, low).to_string()
    }
}

/// The id of the step that holds the room `room` as it was at its step `seq`, written by `version`: the same in each copy.
pub(crate) fn of_snapshot(room: &str, seq: i64, version: i64) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("customer-room 2026 snapshot of a room");
    hasher.update(format!("{room} {seq} {version}").as_bytes());
    let mut bytes = [0; 16];
    hasher.finalize_xof().fill(&mut bytes);
    uuid::Builder::from_custom_bytes(bytes)
        .into_uuid()
        .to_string()
}

/// Names one record of any kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Ref {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: String,
}

impl Ref {
    /// Names the record `id` of `kind`.
    pub fn new(kind: Kind, id: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_table_have_ids_of_their_own_in_their_order() {
        let import = uuid::Uuid::now_v7().to_string();
        let places = [0, 1, 2, 999, 1 << 24, (1 << 24) + 1, (1 << 36) - 1];
        let ids = places.map(|place| RowIds::of(&import).row(place));
        assert!(ids.is_sorted(), "{ids:?}");
        for id in &ids {
            assert_eq!(uuid::Uuid::parse_str(id).unwrap().get_version_num(), 7);
            assert_eq!(id[..13], import[..13]);
        }
        let again = places.map(|place| RowIds::of(&import).row(place));
        assert_eq!(ids, again);
        let other = import.replace(&import[30..], "000000");
        assert_ne!(RowIds::of(&other).row(0), ids[0]);
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
