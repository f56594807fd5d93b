//! Open commitments on their hooks.

use std::collections::HashMap;

use jiff::civil::Date;

use super::people::People;
use crate::error::Result;
use crate::facts::records::{Kept, all, by_id, room};
use crate::figures::standing::age_step;
use crate::questions::{Hook, Hooks};
use crate::record::kinds::{Commitment, FixTeam, LetDown, Session};
use crate::store::eyes::Seen;

/// The day on which each session was held, by id.
pub fn days(sessions: &[Kept<Session>]) -> HashMap<String, Date> {
    sessions
        .iter()
        .map(|session| (session.id.clone(), session.held_on))
        .collect()
}

/// What the room carries; `session` is the one that chooses now.
pub fn hooks(seen: &Seen<'_>, session: Option<&str>) -> Result<Hooks> {
    let cap = room(seen)?.commitment_cap();
    let sessions = all(seen)?;
    let days = days(&sessions);
    let let_downs: Vec<Kept<LetDown>> = all(seen)?;
    let teams: Vec<Kept<FixTeam>> = all(seen)?;
    let people = People::of(seen)?;
    let mut open: Vec<Kept<Commitment>> = all(seen)?;
    open.retain(|commitment| commitment.is_open());
    let hook = |commitment: &Kept<Commitment>| {
        let since = days
            .get(commitment.session.as_str())
            .copied()
            .unwrap_or(seen.today);
        let let_down = by_id(&let_downs, commitment.let_down.as_str());
        Hook {
            commitment: commitment.id.clone(),
            promise: commitment.promise.clone(),
            silos: let_down
                .map(|let_down| people.silo_names(&let_down.silos))
                .unwrap_or_default(),
            since,
            age: i64::from(age_step(since, seen.today)),
            has_team: teams
                .iter()
                .any(|team| team.commitment.as_str() == commitment.id),
        }
    };
    let (new, carried): (Vec<_>, Vec<_>) = open
        .iter()
        .partition(|commitment| session == Some(commitment.session.as_str()));
    let mut carried: Vec<Hook> = carried.into_iter().map(hook).collect();
    carried.sort_by_key(|hook| hook.since);
    Ok(Hooks {
        cap,
        carried,
        new: new.into_iter().map(hook).collect(),
        free: cap
            .saturating_sub(i64::try_from(open.len()).unwrap_or(cap))
            .max(0),
    })
}
