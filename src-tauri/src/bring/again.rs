//! The next table of a kind that came before: last month's columns, once matched by a person, need not be matched again.

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
/// for dates and all columns that were read are in this one too.
pub(super) fn as_before(
    room: &OpenRoom,
    file: &Path,
    table: &Table,
) -> Result<Option<(Mapping, String)>, RoomError> {
    let name = without_dates(&name_of(file).unwrap_or_default());
    let imports = room.look(Who::Console, |seen| {
        room::rows::all(seen.connection, Kind::import)
    })?;
    let newest_first = imports.iter().rev();
    let imports = newest_first.filter_map(|record| Import::from_fields(&record.fields).ok());
    let mut alike = imports.filter_map(|import| {
        let of = import.file_name.clone()?;
        (!name.is_empty() && without_dates(&of) == name).then_some((import, of))
    });
    Ok(alike.find_map(|(import, of)| Some((mapping_of(&import, table)?, of))))
}

/// None where a column is missing.
fn mapping_of(import: &Import, table: &Table) -> Option<Mapping> {
    let purpose = Purpose::ALL
        .into_iter()
        .find(|purpose| purpose.name() == import.of.as_str())?;
    let mut mapping = Mapping::empty(purpose);
    for one in &import.mapping {
        let known = |field: &&Field| field.name() == one.field;
        let field = *purpose.fields().iter().find(known)?;
        let column = table
            .columns()
            .iter()
            .position(|column| *column == one.column)?;
        let mut columns = mapping.columns(field).to_vec();
        columns.push(column);
        mapping.set(field, columns);
    }
    mapping.is_enough().then_some(mapping)
}
