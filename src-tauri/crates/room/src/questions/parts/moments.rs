//! Moments with their state, the lamp, and the team that works on each.

use super::teams::AtWork;
use crate::error::Result;
use crate::facts::records::{Kept, all, list};
use crate::questions::MomentFace;
use crate::record::kinds::{Focus, Moment, State};
use crate::store::eyes::Seen;

/// All moments in the order of their stages' walls.
pub fn in_order(seen: &Seen<'_>) -> Result<Vec<Kept<Moment>>> {
    let mut moments: Vec<Kept<Moment>> = all(seen)?;
    moments.sort_by_key(|moment| (moment.position.is_none(), moment.position));
    Ok(moments)
}

/// The focus of today: the newest that has begun and is not over.
pub fn focus(seen: &Seen<'_>) -> Result<Option<Kept<Focus>>> {
    let ids: Vec<String> = list(
        seen,
        "SELECT id FROM focus WHERE coalesce(\"from\", '') <= today() AND coalesce(\"until\", '9999') >= today() \
         ORDER BY coalesce(\"from\", '') DESC, id DESC LIMIT 1",
        [],
        |row| row.get(0),
    )?;
    match ids.first() {
        Some(id) => crate::facts::records::find(seen, id),
        None => Ok(None),
    }
}

/// A moment as it stands on the wall.
pub fn face(moment: &Kept<Moment>, lamp: Option<&str>, teams: &[AtWork]) -> MomentFace {
    let here = || {
        teams
            .iter()
            .filter(|team| team.moment.as_deref() == Some(&moment.id))
    };
    let team = here().find(|team| team.face.late).or_else(|| here().next());
    MomentFace {
        moment: moment.id.clone(),
        name: moment.name.clone(),
        second_line: moment.second_line.clone(),
        state: moment.state.unwrap_or(State::NotJudged),
        of_truth: moment.of_truth,
        lamp: lamp == Some(&moment.id),
        team: team.map(|team| team.face.clone()),
    }
}

/// One moment as it stands on the wall.
pub fn face_of(seen: &Seen<'_>, id: &str) -> Result<Option<MomentFace>> {
    let Some(moment) = crate::facts::records::find(seen, id)? else {
        return Ok(None);
    };
    let focus = focus(seen)?;
    let lamp = focus.as_ref().and_then(|focus| focus.moment.as_ref());
    let teams = super::teams::at_work(seen)?;
    Ok(Some(face(&moment, lamp.map(|id| id.as_str()), &teams)))
}
