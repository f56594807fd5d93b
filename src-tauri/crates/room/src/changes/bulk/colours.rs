//! The colours of categories that came with a table: without one a category is drawn as "other", and of a first table
//! nothing else would be seen.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use crate::changes::writer::Writer;
use crate::error::Result;
use crate::record::Fields;
use crate::record::id::Ref;
use crate::record::kinds::Kind;

/// How many colours stand beside each other on every paint.
const COLOURS: i64 = 5;

/// How many complaints of a table are of each category, by its id.
#[derive(Default)]
pub(super) struct Sizes(HashMap<String, u64>);

impl Sizes {
    /// Counts a row that went in.
    pub fn add(&mut self, row: &Fields) {
        let Some(Value::String(category)) = row.get("category") else {
            return;
        };
        let many = row.get("count").and_then(Value::as_u64).unwrap_or(1);
        match self.0.get_mut(category) {
            Some(all) => *all = all.saturating_add(many),
            None => drop(self.0.insert(category.clone(), many)),
        }
    }

    /// Gives the colours that no category has yet to the largest of these; a person may change them.
    pub fn give_colours(self, writer: &mut Writer<'_>) -> Result<()> {
        let mut taken = BTreeSet::new();
        let mut without = Vec::new();
        let mut statement = writer
            .connection
            .prepare_cached("SELECT id, name, colour_slot FROM main.category")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, name): (String, String) = (row.get(0)?, row.get(1)?);
            match row.get::<_, Option<i64>>(2)? {
                Some(slot) => drop(taken.insert(slot)),
                None => without.extend(self.0.get(&id).map(|many| (Reverse(*many), name, id))),
            }
        }
        without.sort();
        let free = (1..=COLOURS).filter(|slot| !taken.contains(slot));
        for ((_, _, category), slot) in without.into_iter().zip(free) {
            let field = ("colour_slot".to_owned(), slot.into());
            writer.change(
                &Ref::new(Kind::category, category),
                Fields::from_iter([field]),
            )?;
        }
        Ok(())
    }
}
