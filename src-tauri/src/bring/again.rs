//! The next table of a kind that came before: last month's columns, once matched by a person, need not be matched again.

use std::collections::BTreeSet;
use std::path::Path;

use inbox::dates::without_dates;
use inbox::mapping::{Field, Mapping, Purpose};
use inbox::table::Table;
use room::RoomError;
use room::eyes::Who;
use room::kinds::{Import, Kind};
use room::record::IsKind;

use super::name_of;
use crate::open_room::OpenRoom;

/// How the columns of the newest such table were read, and its file's name. It is such a table where its name is the same but
/// for dates, and it has the same columns: a new one may change what the others mean.
pub(super) fn as_before(
    room: &OpenRoom,
    file: &Path,
    table: &Table,
) -> Result<Option<(Mapping, String)>, RoomError> {
    let alike_name = |file: &str| without_dates(file).to_lowercase();
    let name = alike_name(&name_of(file).unwrap_or_default());
    let imports = room.look(Who::Console, |seen| {
        room::rows::all(seen.connection, Kind::import)
    })?;
    let newest_first = imports.iter().rev();
    let imports = newest_first.filter_map(|record| Import::from_fields(&record.fields).ok());
    let mut alike = imports.filter_map(|import| {
        let of = import.file_name.clone()?;
        (!name.is_empty() && alike_name(&of) == name).then_some((import, of))
    });
    Ok(alike.find_map(|(import, of)| Some((mapping_of(&import, table)?, of))))
}

/// None where this table has other columns.
fn mapping_of(import: &Import, table: &Table) -> Option<Mapping> {
    let read = import.mapping.iter().map(|one| &one.column);
    let before: BTreeSet<&String> = read.chain(&import.ignored).collect();
    if before.len() != table.columns().len() || before != table.columns().iter().collect() {
        return None;
    }
    let of = import.of.as_str();
    let purpose = Purpose::ALL
        .into_iter()
        .find(|purpose| purpose.name() == of)?;
    let mut mapping = Mapping::empty(purpose);
    for one in &import.mapping {
        let known = |field: &&Field| field.name() == one.field;
        let field = *purpose.fields().iter().find(known)?;
        let column = table
            .columns()
            .iter()
            .position(|column| *column == one.column)?;
        let mut filled = mapping.columns(field).to_vec();
        filled.push(column);
        mapping.set(field, filled);
    }
    mapping.is_enough().then_some(mapping)
}
