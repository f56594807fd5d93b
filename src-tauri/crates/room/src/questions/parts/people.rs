//! People and their silos.

use std::collections::HashSet;

use crate::error::Result;
use crate::facts::records::{Kept, all, by_id};
use crate::questions::{PersonFace, SiloOfTeam};
use crate::record::id::Id;
use crate::record::kinds::{FixTeam, Person, Silo};
use crate::store::eyes::Seen;

/// Everybody of the company.
pub struct People {
    pub people: Vec<Kept<Person>>,
    pub silos: Vec<Kept<Silo>>,
}

impl People {
    /// Reads them.
    pub fn of(seen: &Seen<'_>) -> Result<Self> {
        Ok(Self {
            people: all(seen)?,
            silos: all(seen)?,
        })
    }

    /// One of them.
    pub fn face(&self, id: &Id<Person>) -> Option<PersonFace> {
        let person = by_id(&self.people, id.as_str())?;
        Some(self.face_of(person))
    }

    /// The same, found already.
    pub fn face_of(&self, person: &Kept<Person>) -> PersonFace {
        PersonFace {
            person: person.id.clone(),
            name: person.name.clone(),
            role: person.role.clone(),
            silo: self.silo_name(&person.silo).unwrap_or_default(),
        }
    }

    /// Their name.
    pub fn name(&self, id: &Id<Person>) -> Option<String> {
        by_id(&self.people, id.as_str()).map(|person| person.name.clone())
    }

    /// A silo's name.
    pub fn silo_name(&self, id: &Id<Silo>) -> Option<String> {
        by_id(&self.silos, id.as_str()).map(|silo| silo.name.clone())
    }

    /// The names of silos, each once, in the order given.
    pub fn silo_names<'a>(&self, silos: impl IntoIterator<Item = &'a Id<Silo>>) -> Vec<String> {
        let mut met = HashSet::new();
        silos
            .into_iter()
            .filter(|id| met.insert(id.as_str().to_owned()))
            .filter_map(|id| self.silo_name(id))
            .collect()
    }

    /// The silos of a team's lead and members, the lead's first.
    pub fn silos_of(&self, team: &FixTeam) -> Vec<SiloOfTeam> {
        let mut silos: Vec<SiloOfTeam> = Vec::new();
        let mut met = HashSet::new();
        for id in team.lead.iter().chain(&team.members) {
            let Some(person) = by_id(&self.people, id.as_str()).filter(|_| met.insert(id.as_str()))
            else {
                continue;
            };
            let face = self.face_of(person);
            match silos
                .iter_mut()
                .find(|silo| silo.silo == person.silo.as_str())
            {
                Some(silo) => silo.members.push(face),
                None => silos.push(SiloOfTeam {
                    silo: person.silo.to_string(),
                    name: face.silo.clone(),
                    colour: by_id(&self.silos, person.silo.as_str())
                        .and_then(|silo| silo.colour.clone()),
                    members: vec![face],
                }),
            }
        }
        silos
    }
}
