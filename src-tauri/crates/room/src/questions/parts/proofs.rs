//! The proof of a fix team's result, from the room's own figures.
//!
//! Not only questions need it: to accept a result without it takes a name and a reason. So all here can be asked of
//! the tables themselves too, on which no view leaves the rows of undone imports out.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rusqlite::params;

use super::complaints::HOW_MANY;
use super::measures::{Readings, better, floor_zero, stretch};
use super::placed;
use super::records::{Kept, day, find, list};
use crate::error::Result;
use crate::eyes::Seen;
use crate::figures::rate::by_period;
use crate::figures::{Cadence, Claim, Counted, LeftOut, Proof, Verdict};
use crate::id::Id;
use crate::kinds::{Commitment, FixTeam, LetDown, Measure};
use crate::scope::{self, OF_ITS_CATEGORIES};

/// What every proof of a room is made from.
pub struct Grounds {
    pub readings: Readings,
    /// The newest day on which anybody was heard of any stage.
    heard: Option<Date>,
}

impl Grounds {
    /// Reads them.
    pub fn of(seen: &Seen<'_>) -> Result<Self> {
        let heard = list(
            seen,
            // Stage by stage, since that is how an index has them.
            "SELECT max(day) FROM (SELECT (SELECT received_on FROM complaint WHERE stage = s.id AND received_on <= ?1 \
               AND (import IS NULL OR import NOT IN (SELECT id FROM import WHERE undone)) \
               ORDER BY received_on DESC LIMIT 1) AS day FROM stage AS s)",
            [seen.today.to_string()],
            |row| day(row, 0),
        )?;
        Ok(Self {
            readings: Readings::of(seen)?,
            heard: heard.into_iter().flatten().next(),
        })
    }

    /// The last period of which all complaints can be known: it is over, and somebody in the room was heard since.
    /// A month counts as known once anybody was heard in it: tables come by the month.
    fn through(&self, cadence: Cadence, today: Date) -> Date {
        let full = cadence.last_full(today);
        let heard = self.heard.map(|heard| match cadence {
            Cadence::Days | Cadence::Weeks => cadence.last_full(heard.tomorrow().unwrap_or(heard)),
            _ => cadence.start(heard),
        });
        heard.map_or(full, |heard| heard.min(full))
    }
}

/// Whether customers noticed what a team fixed; none before it has a measure and a day on which its fix went live.
pub fn of(seen: &Seen<'_>, team: &FixTeam, grounds: &Grounds) -> Result<Option<Proof>> {
    let (Some(fixed_on), Some(measure)) = (team.fixed_on, &team.measure) else {
        return Ok(None);
    };
    let Some(measure): Option<Kept<Measure>> = find(seen, measure.as_str())? else {
        return Ok(None);
    };
    let points = grounds.readings.points(&measure.id);
    let cadence = Cadence::of(points.iter().map(|point| point.period)).or_months();
    let (complaints, unknown) = match let_down(seen, team)? {
        Some(let_down) => {
            let through = grounds.through(cadence, seen.today);
            in_scope(seen, &let_down, cadence, through)?
        }
        None => Default::default(),
    };
    Ok(Some(Proof::of(&Claim {
        measure: points,
        better: better(measure.better),
        floor_zero: floor_zero(points),
        stretch: stretch(&measure),
        complaints: &complaints,
        left_out: LeftOut {
            before: unknown.range(..fixed_on).count(),
            since: unknown.range(fixed_on..).count(),
        },
        fixed_on,
    })))
}

/// Whether customers noticed, asked on the road; none before there is a measure and a fix to judge.
pub fn verdict(seen: &Seen<'_>, team: &FixTeam) -> Result<Option<Verdict>> {
    let proof = of(seen, team, &Grounds::of(seen)?)?;
    Ok(proof.map(|proof| proof.verdict))
}

/// The let-down that a team answers.
pub fn let_down(seen: &Seen<'_>, team: &FixTeam) -> Result<Option<Kept<LetDown>>> {
    let commitment: Option<Kept<Commitment>> = find(seen, team.commitment.as_str())?;
    match commitment {
        Some(commitment) => find(seen, commitment.let_down.as_str()),
        None => Ok(None),
    }
}

/// The complaints in a let-down's scope, as often as its measure is read: those at its stage with its categories;
/// where it names none, all at its moment, or else at its stage. Without the periods of which too many wait for a stage and
/// may belong to it, and the first days of those: complaints that nobody has placed have not fallen.
fn in_scope(
    seen: &Seen<'_>,
    let_down: &LetDown,
    cadence: Cadence,
    through: Date,
) -> Result<(Vec<Counted>, BTreeSet<Date>)> {
    let stage = let_down.stage.as_ref().map(Id::as_str);
    let moment = let_down.moment.as_ref().map(Id::as_str);
    // Said in two ways, so that the index is used where there is a stage.
    let here = if stage.is_some() {
        "stage = ?1"
    } else {
        "?1 IS NULL"
    };
    let complaints = list(
        seen,
        &format!(
            "SELECT received_on, {HOW_MANY} FROM complaint WHERE {here} AND received_on <= ?4 \
               AND (import IS NULL OR import NOT IN (SELECT id FROM import WHERE undone)) \
               AND {OF_ITS_CATEGORIES} \
             GROUP BY received_on ORDER BY received_on"
        ),
        params![
            stage,
            scope::categories(let_down),
            moment,
            seen.today.to_string()
        ],
        |row| Ok((day(row, 0)?, row.get::<_, i64>(1)?)),
    )?;
    let waiting = match stage {
        Some(_) => list(
            seen,
            &format!(
                "SELECT received_on, {HOW_MANY} FROM complaint WHERE stage IS NULL AND received_on <= ?2 \
                   AND (import IS NULL OR import NOT IN (SELECT id FROM import WHERE undone)) \
                   AND (category IS NULL OR json_array_length(?1) = 0 OR category IN (SELECT value FROM json_each(?1))) \
                 GROUP BY received_on"
            ),
            params![scope::categories(let_down), seen.today.to_string()],
            |row| Ok((day(row, 0)?, row.get::<_, i64>(1)?)),
        )?,
        // Without a stage it is about complaints wherever they hang.
        None => Vec::new(),
    };
    let bases = list(
        seen,
        "SELECT period, customers FROM base WHERE stage = ?1 \
           AND (import IS NULL OR import NOT IN (SELECT id FROM import WHERE undone)) ORDER BY period",
        params![stage],
        |row| Ok((day(row, 0)?, row.get::<_, i64>(1)?)),
    )?;
    let dated = |rows: Vec<(Option<Date>, i64)>| -> Vec<(Date, i64)> {
        rows.into_iter()
            .filter_map(|(date, n)| date.map(|date| (date, n)))
            .collect()
    };
    let (complaints, waiting) = (dated(complaints), dated(waiting));
    let unknown = placed::unknown(&placed::by_period(
        complaints.iter().copied(),
        waiting.iter().copied(),
        cadence,
    ));
    let mut counted = by_period(&complaints, &dated(bases), cadence, through);
    counted.retain(|one| !unknown.contains(&one.period));
    Ok((counted, unknown))
}
