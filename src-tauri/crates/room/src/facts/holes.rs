//! What a charter lacks before it can be signed, and whose departments stand behind it.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::error::Result;
use crate::record::id::{Id, Ref};
use crate::record::kinds::{FixTeam, Kind, Person};
use crate::store::{rows, title};

/// How many departments a commitment and a fix team need.
pub(crate) const SILOS: usize = 2;

/// What a charter lacks before it can be signed, in the order of its sheet.
pub(crate) fn holes(connection: &Connection, team: &FixTeam) -> Result<Vec<String>> {
    let silos = silos_of(connection, team.lead.iter().chain(&team.members))?;
    let holes = [
        ("a lead", team.lead.is_none()),
        ("a sponsor", team.sponsor.is_none()),
        ("a second department", silos.len() < SILOS),
        ("the date of its next report", team.reports_on.is_none()),
        ("a measure", team.measure.is_none()),
        ("a target", team.target.is_none()),
    ];
    let missing = holes.into_iter().filter(|(_, missing)| *missing);
    Ok(missing.map(|(what, _)| what.to_owned()).collect())
}

/// What a team lacks before it can be created; the charter's other fields can be filled in later.
pub(crate) fn team_lacks(
    connection: &Connection,
    name: &str,
    lead: Option<&Id<Person>>,
    members: &[Id<Person>],
) -> Result<Vec<String>> {
    let mut lacks = Vec::new();
    if name.trim().is_empty() {
        lacks.push("a name".to_owned());
    }
    if lead.is_none() {
        lacks.push("a lead".to_owned());
    }
    let silos = silos_of(connection, lead.into_iter().chain(members))?;
    if silos.len() < SILOS {
        let only = silos
            .first()
            .map(|silo| Ref::new(Kind::silo, silo.as_str()));
        lacks.push(match only {
            Some(silo) => format!("somebody who is not from {}", title::of(connection, &silo)?),
            None => "people from two departments".to_owned(),
        });
    }
    Ok(lacks)
}

/// The silos to which these people belong.
pub(crate) fn silos_of<'a>(
    connection: &Connection,
    people: impl Iterator<Item = &'a Id<Person>>,
) -> Result<BTreeSet<String>> {
    let mut silos = BTreeSet::new();
    for person in people {
        let of = Ref::new(Kind::person, person.as_str());
        if let Some(record) = rows::find(connection, &of)?
            && let Some(silo) = record.fields.get("silo").and_then(|id| id.as_str())
        {
            silos.insert(silo.to_owned());
        }
    }
    Ok(silos)
}
