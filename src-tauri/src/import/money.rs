//! In which currency a table's money is: its headings may name one.

use inbox::mapping::{Field, Mapping};
use inbox::money::currency_of;
use inbox::table::Table;
use room::changes::edit::{Change, Edit};
use room::record::Fields;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use serde_json::Value;

use super::{ImportRun, NotImported};

/// What the headings of a table mean for the room's currency.
#[derive(Default)]
pub(super) struct Currency {
    /// Sets it in the step of the import.
    pub edit: Option<Edit>,
    /// What a person should know, as a sentence.
    pub said: Option<String>,
}

/// Where the headings of money name a currency: the room takes it if it has none yet, and a person is told if it has
/// another.
pub(super) fn currency(
    run: &ImportRun<'_>,
    table: &Table,
    mapping: &Mapping,
) -> Result<Currency, NotImported> {
    let headings = [Field::WorthAYear, Field::CostEach].into_iter();
    let headings = headings.flat_map(|field| mapping.columns(field));
    let named: Vec<(&str, &str)> = headings
        .filter_map(|at| table.columns().get(*at))
        .filter_map(|heading| Some((heading.trim(), currency_of(heading)?)))
        .collect();
    let Some((heading, code)) = named.first().copied() else {
        return Ok(Currency::default());
    };
    let rooms = run.room.look(Who::Console, |seen| {
        room::store::rows::all(seen.connection, Kind::room)
    })?;
    let Some(room) = rooms.into_iter().next() else {
        return Ok(Currency::default());
    };
    let set = room.fields.get("currency").and_then(Value::as_str);
    let of_room = set.filter(|set| !set.trim().is_empty());
    let other = named
        .iter()
        .find(|(_, other)| *other != of_room.unwrap_or(code));
    let said = match (of_room, other) {
        (None, Some((one, other))) => Some(format!(
            "“{heading}” is in {code} and “{one}” in {other}, so the room’s currency was not set."
        )),
        (None, None) => Some(format!(
            "The room’s currency is {code} from now on, since “{heading}” says so."
        )),
        (Some(of_room), Some((one, other))) => Some(format!(
            "“{one}” is in {other}, and the room’s currency is {of_room}: its figures went in as they are."
        )),
        (Some(_), None) => None,
    };
    // What this table is read again instead of takes the currency that it had set out with it.
    let is_wanted = other.is_none() && (of_room.is_none() || run.options.replaces.is_some());
    let edit = room.id.filter(|_| is_wanted).map(|id| {
        Edit::Change(Change {
            kind: Kind::room,
            id,
            fields: Fields::from_iter([("currency".to_owned(), code.into())]),
            was: Fields::new(),
        })
    });
    Ok(Currency { edit, said })
}
