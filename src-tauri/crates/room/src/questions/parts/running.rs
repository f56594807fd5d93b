//! Which session is meant where none is named.

use jiff::civil::Date;

use crate::error::Result;
use crate::facts::records::{Kept, all, one};
use crate::questions::VoteCount;
use crate::record::kinds::{BallotAbout, Session};
use crate::store::eyes::Seen;

/// The session that is up or runs, or else the next one that was not started.
pub fn current(seen: &Seen<'_>) -> Result<Option<Kept<Session>>> {
    let up = crate::unjournaled::up::up(seen)?.session;
    let mut sessions: Vec<Kept<Session>> = all(seen)?;
    sessions.retain(|session| session.adjourned_at.is_none());
    let by = |session: &Kept<Session>| {
        let is_up = up.as_ref() == Some(&session.id);
        // A session that was missed comes after those that are still to be held.
        let missed = session.held_on < seen.today;
        (
            !is_up,
            session.started_at.is_none(),
            missed,
            session.held_on,
        )
    };
    Ok(sessions.into_iter().min_by_key(by))
}

/// The session that was adjourned last.
pub fn last(seen: &Seen<'_>) -> Result<Option<Kept<Session>>> {
    let mut sessions: Vec<Kept<Session>> = all(seen)?;
    sessions.retain(|session| session.adjourned_at.is_some());
    Ok(sessions.into_iter().max_by_key(|session| session.held_on))
}

/// The day of the session that was adjourned before `session`, or before today where none is meant.
pub fn day_before(
    sessions: &[Kept<Session>],
    session: Option<&Kept<Session>>,
    today: Date,
) -> Option<Date> {
    let until = session.map_or(today, |session| session.held_on);
    sessions
        .iter()
        .filter(|one| one.adjourned_at.is_some() && one.held_on < until)
        .map(|one| one.held_on)
        .max()
}

/// How many are in the room; until somebody says who is, how many were asked.
pub fn present(session: &Session) -> i64 {
    let present = session.attendance.iter().filter(|one| one.present).count();
    let present = if present == 0 {
        session.attendance.len()
    } else {
        present
    };
    i64::try_from(present).unwrap_or(i64::MAX)
}

/// The votes were opened.
pub fn is_open(session: &Session, about: BallotAbout) -> bool {
    session.opened.iter().any(|opened| opened.about == about)
}

/// How many ballots are in.
pub fn votes(seen: &Seen<'_>, session: &Kept<Session>, about: BallotAbout) -> Result<VoteCount> {
    let cast = one(
        seen,
        "SELECT coalesce(sum(n), 0) FROM ballot_count WHERE session = ?1 AND about = ?2",
        (&session.id, about.as_str()),
    )?;
    Ok(VoteCount {
        cast,
        of: present(session),
        opened: is_open(session, about),
    })
}
