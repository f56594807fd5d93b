//! The next table of a kind that came before: last month's columns, once matched by a person, need not be matched again.

use std::collections::BTreeSet;
use std::path::Path;

use inbox::dates::without_dates;
use inbox::mapping::{Field, Mapping, Purpose};
use inbox::table::Table;
use room::RoomError;
use room::eyes::Who;
use room::kinds::{Import, Kind, Mapped};
use room::record::IsKind;

use super::name_of;
use crate::open_room::OpenRoom;

/// What is known of such a table: one whose file has the same name but for dates.
pub(super) enum Before {
    /// Its columns were the same, and read like this.
    Same(Mapping, String),
    /// Its columns were others: the one that a person chose may be gone, or a new one change what the others mean.
    OtherColumns(Purpose, String),
}

/// The newest such table, and its file's name.
pub(super) fn before(
    room: &OpenRoom,
    file: &Path,
    table: &Table,
) -> Result<Option<Before>, RoomError> {
    let alike_name = |file: &str| without_dates(file).to_lowercase();
    let name = alike_name(&name_of(file).unwrap_or_default());
    let imports = room.look(Who::Console, |seen| {
        room::rows::all(seen.connection, Kind::import)
    })?;
    let newest_first = imports.iter().rev();
    let imports = newest_first.filter_map(|record| Import::from_fields(&record.fields).ok());
    let alike: Vec<(Import, String)> = imports
        .filter_map(|import| {
            let of = import.file_name.clone()?;
            (!name.is_empty() && alike_name(&of) == name).then_some((import, of))
        })
        .collect();
    let same = alike
        .iter()
        .find_map(|(import, of)| Some(Before::Same(mapping_of(import, table)?, of.clone())));
    let other = || {
        let (import, of) = alike.first()?;
        let is_there = |one: &Mapped| table.columns().contains(&one.column);
        // In rooms of earlier versions nobody wrote down what was ignored.
        let nothing_gone = import.ignored.is_empty() && import.mapping.iter().all(is_there);
        let purpose = purpose_of(import)?;
        (!nothing_gone).then(|| Before::OtherColumns(purpose, of.clone()))
    };
    Ok(same.or_else(other))
}

fn purpose_of(import: &Import) -> Option<Purpose> {
    let of = import.of.as_str();
    Purpose::ALL
        .into_iter()
        .find(|purpose| purpose.name() == of)
}

/// None where this table has other columns.
fn mapping_of(import: &Import, table: &Table) -> Option<Mapping> {
    let read = import.mapping.iter().map(|one| &one.column);
    let before: BTreeSet<&String> = read.chain(&import.ignored).collect();
    if before.len() != table.columns().len() || before != table.columns().iter().collect() {
        return None;
    }
    let mut mapping = Mapping::empty(purpose_of(import)?);
    for one in &import.mapping {
        let known = |field: &&Field| field.name() == one.field;
        let field = *mapping.purpose.fields().iter().find(known)?;
        let column = table
            .columns()
            .iter()
            .position(|column| *column == one.column)?;
        let mut filled = mapping.columns(field).to_vec();
        filled.push(column);
        mapping.set(field, filled);
    }
    mapping.is_enough(table.columns()).then_some(mapping)
}
