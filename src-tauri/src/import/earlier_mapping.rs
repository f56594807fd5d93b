//! How the columns of such a table were read before: what a person has matched once need not be matched again.

use std::collections::BTreeSet;
use std::path::Path;

use inbox::dates::without_dates;
use inbox::mapping::{Field, Mapping, Purpose, is_period};
use inbox::table::Table;
use room::RoomError;
use room::record::IsKind;
use room::record::kinds::{Import, Kind, Mapped};
use room::store::eyes::Who;

use super::name_of;
use crate::open_room::OpenRoom;

/// What is known of such a table: one that had the same columns, or whose file has the same name but for dates.
pub(super) enum Earlier {
    /// Its columns were the same, and read like this.
    SameColumns(Mapping, String),
    /// Its columns were others: the one that a person chose may be gone, or a new one change what the others mean.
    OtherColumns(Purpose, String),
}

/// Two columns are called "Date" and "Value" in many tables: only more than these make a table of another name the same.
const FEW: usize = 2;

/// The newest such table, and its file's name; `purpose` if it is known what the rows are. One of the same name comes
/// before others: two sources may have the same columns, and a person has said of each how to read it.
pub(super) fn find(
    room: &OpenRoom,
    file: &Path,
    table: &Table,
    purpose: Option<Purpose>,
) -> Result<Option<Earlier>, RoomError> {
    let alike_name = |file: &str| without_dates(file).to_lowercase();
    let name = alike_name(&name_of(file).unwrap_or_default());
    let imports = room.look(Who::Console, |seen| {
        room::store::rows::all(seen.connection, Kind::import)
    })?;
    let newest_first = imports.iter().rev();
    let imports = newest_first.filter_map(|record| Import::from_fields(&record.fields).ok());
    // Of what was taken out nobody says that it was read well.
    let (alike, others): (Vec<_>, Vec<_>) = imports
        .filter(|import| !import.undone)
        .filter_map(|import| Some((import.file_name.clone()?, import)))
        .partition(|(of, _)| !name.is_empty() && alike_name(of) == name);
    let read_so = |(of, import): &(String, Import)| {
        let mapping = mapping_of(import, table)?;
        let fits = purpose.is_none_or(|purpose| purpose == mapping.purpose);
        fits.then(|| Earlier::SameColumns(mapping, of.clone()))
    };
    let same = alike.iter().find_map(read_so).or_else(|| {
        let are_many = table.columns().len() > FEW;
        others.iter().filter(|_| are_many).find_map(read_so)
    });
    let other = || {
        let (of, import) = alike.first().filter(|_| purpose.is_none())?;
        let is_there = |one: &Mapped| table.columns().contains(&one.column);
        // In rooms of earlier versions nobody wrote down what was ignored.
        let nothing_gone = import.ignored.is_empty() && import.mapping.iter().all(is_there);
        let purpose = purpose_of(import)?;
        (!nothing_gone).then(|| Earlier::OtherColumns(purpose, of.clone()))
    };
    Ok(same.or_else(other))
}

fn purpose_of(import: &Import) -> Option<Purpose> {
    let of = import.of.as_str();
    Purpose::ALL
        .into_iter()
        .find(|purpose| purpose.name() == of)
}

/// None where this table has other columns. Where each period has a column of its own, a new month is no other column.
fn mapping_of(import: &Import, table: &Table) -> Option<Mapping> {
    let mut were: Vec<String> = Vec::new();
    for column in import
        .mapping
        .iter()
        .map(|one| &one.column)
        .chain(&import.ignored)
    {
        if !were.contains(column) {
            were.push(column.clone());
        }
    }
    let periods = read_as(import, &were)?.across_periods(&were);
    let stands = |column: &&String| periods.is_none() || !is_period(column);
    let before: BTreeSet<&String> = were.iter().filter(stands).collect();
    let now: Vec<&String> = table.columns().iter().filter(stands).collect();
    if before.len() != now.len() || before != now.into_iter().collect() {
        return None;
    }
    let mut mapping = read_as(import, table.columns())?;
    if let Some(spread) = periods {
        let columns = table.columns().iter().enumerate();
        let dated = columns.filter(|(_, name)| is_period(name) && !import.ignored.contains(name));
        mapping.set(spread, dated.map(|(at, _)| at).collect());
    }
    mapping.is_enough(table.columns()).then_some(mapping)
}

/// What an import says of its columns, of those that are among `columns`.
fn read_as(import: &Import, columns: &[String]) -> Option<Mapping> {
    let mut mapping = Mapping::empty(purpose_of(import)?);
    for one in &import.mapping {
        let known = |field: &&Field| field.name() == one.field;
        let field = *mapping.purpose.fields().iter().find(known)?;
        if let Some(column) = columns.iter().position(|column| *column == one.column) {
            let mut filled = mapping.columns(field).to_vec();
            filled.push(column);
            mapping.set(field, filled);
        }
    }
    Some(mapping)
}
