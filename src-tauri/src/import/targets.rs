//! What measures should reach, where a table of readings says so.

use std::collections::HashMap;

use parking_lot::Mutex;
use room::changes::bulk::TableOutcome;
use room::changes::edit::{Change, Edit};
use room::record::Fields;
use room::record::kinds::Kind;
use serde_json::Value;

/// The targets that rows name, by the name of their measure: of each the last.
#[derive(Default)]
pub(super) struct Targets(Mutex<HashMap<String, Value>>);

impl Targets {
    /// Takes the target out of a reading's fields: it is its measure's.
    pub fn take_from(&self, fields: &mut Fields) {
        let target = fields.shift_remove("target");
        let measure = fields.get("measure").and_then(Value::as_str);
        if let (Some(target), Some(measure)) = (target, measure) {
            self.0.lock().insert(measure.trim().to_owned(), target);
        }
    }

    /// Gives each measure that the table began its target. What a person has set for others stays.
    pub fn edits(&self, written: &TableOutcome) -> Vec<Edit> {
        let targets = self.0.lock();
        let of_new = written.new_measures.iter().filter_map(|(name, id)| {
            let target = targets.get(name.trim())?.clone();
            Some(Edit::Change(Change {
                kind: Kind::measure,
                id: id.clone(),
                fields: Fields::from_iter([("target".to_owned(), target)]),
                was: Fields::new(),
            }))
        });
        of_new.collect()
    }
}
