//! By what a complaint is known again: its source's number, or all that its row says.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;
use serde_json::Value;

use super::row_match::RowMatch;
use crate::error::Result;
use crate::record::Fields;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::store::eyes::present;

/// A key by which a complaint is known again: half of a hash tells cases apart.
pub fn key(hash: &blake3::Hash) -> String {
    let mut key = hash.to_hex().to_string();
    key.truncate(32);
    key
}

/// How often a table has said the same so far.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<[u8; 32], u64>);

impl Seen {
    /// Gives a row without its source's number a key: all that it says, but for how many it stands for, since that is what
    /// a later table corrects; and how many rows of the table said just that before it. Answers the key that such a row had
    /// in earlier versions, where its count was part of it.
    pub fn give_key(&mut self, fields: &mut Fields) -> Option<u128> {
        if fields.contains_key("external_key") {
            return None;
        }
        let (own, formerly) = match fields.contains_key("count") {
            false => (self.key_of(fields), None),
            true => {
                let mut uncounted = fields.clone();
                uncounted.shift_remove("count");
                let formerly = as_number(&self.key_of(fields));
                (self.key_of(&uncounted), Some(formerly))
            }
        };
        fields.insert("external_key".into(), own.into());
        formerly
    }

    fn key_of(&mut self, fields: &Fields) -> String {
        let mut hasher =
            blake3::Hasher::new_derive_key("customer-room 2026 complaints without a number");
        hasher.update(Value::Object(fields.clone()).to_string().as_bytes());
        let before = self.0.entry(*hasher.finalize().as_bytes()).or_default();
        hasher.update(&before.to_le_bytes());
        *before += 1;
        key(&hasher.finalize())
    }
}

/// The complaints that were there before a table came.
#[derive(Default)]
pub(super) struct Known {
    /// Their keys, and whether this table has named them.
    met: HashMap<u128, bool>,
    /// Those that stand for several: their ids, and for how many.
    counts: HashMap<u128, (String, i64)>,
}

impl Known {
    pub fn before(connection: &Connection) -> Result<Self> {
        let sql = format!(
            "SELECT external_key, \"count\", CASE WHEN \"count\" IS NOT NULL THEN id END FROM main.complaint AS t \
             WHERE external_key IS NOT NULL AND {}",
            present(Kind::complaint),
        );
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map([], |row| {
            let key = as_number(row.get_ref(0)?.as_str()?);
            Ok((key, row.get(1)?, row.get(2)?))
        })?;
        let mut known = Self::default();
        for row in rows {
            let (key, count, id): (u128, Option<i64>, Option<String>) = row?;
            known.met.insert(key, false);
            if let (Some(count), Some(id)) = (count, id) {
                known.counts.insert(key, (id, count));
            }
        }
        Ok(known)
    }

    /// What a row is to them. One that stands for another number now corrects the one that is there.
    pub fn find(&mut self, fields: &Fields, formerly: Option<u128>) -> RowMatch {
        let Some(key) = fields.get("external_key").and_then(Value::as_str) else {
            return RowMatch::New;
        };
        if formerly.is_some_and(|key| self.met.contains_key(&key)) {
            return RowMatch::Same;
        }
        match self.met.entry(as_number(key)) {
            Entry::Vacant(new) => {
                new.insert(true);
                RowMatch::New
            }
            Entry::Occupied(mut met) => {
                let repeated = met.insert(true);
                let count = fields.get("count");
                let was = self.counts.get(met.key()).filter(|_| !repeated);
                match (was, count) {
                    (Some((id, was)), Some(count)) if count.as_i64() != Some(*was) => {
                        let said = Fields::from_iter([("count".to_owned(), count.clone())]);
                        RowMatch::Other(Ref::new(Kind::complaint, id.as_str()), said)
                    }
                    _ if repeated => RowMatch::Repeated,
                    _ => RowMatch::Same,
                }
            }
        }
    }
}

/// A complaint's key as a number: those that we make are half a hash already.
fn as_number(key: &str) -> u128 {
    let number = u128::from_str_radix(key, 16).ok();
    number.filter(|_| key.len() == 32).unwrap_or_else(|| {
        let mut half = [0; 16];
        blake3::Hasher::new()
            .update(key.as_bytes())
            .finalize_xof()
            .fill(&mut half);
        u128::from_be_bytes(half)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn row(count: i64) -> Fields {
        let row = json!({"received_on": "2026-09-01", "count": count, "category": "late"});
        row.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn a_row_of_an_earlier_version_is_known_by_the_key_that_it_has() {
        let old = as_number(&Seen::default().key_of(&row(30)));
        let known = || Known {
            met: HashMap::from([(old, false)]),
            counts: HashMap::new(),
        };
        let mut again = row(30);
        let formerly = Seen::default().give_key(&mut again);
        assert!(matches!(known().find(&again, formerly), RowMatch::Same));
        let mut other = row(31);
        let formerly = Seen::default().give_key(&mut other);
        assert!(matches!(known().find(&other, formerly), RowMatch::New));
    }
}
