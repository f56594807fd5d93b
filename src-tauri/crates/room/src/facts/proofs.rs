//! The proof of a fix team's result, from the room's own figures.
//!
//! Not only questions need it: to accept a result without it takes a name and a reason. So all here can be asked of
//! the tables themselves too, on which no view leaves the rows of undone imports out.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rusqlite::params;

use super::months::{self, Month};
use super::placed;
use super::readings::{Readings, better, floor_zero, stretch};
use super::records::{Kept, day, find, list};
use crate::error::Result;
use crate::facts::scope::{self, OF_ITS_CATEGORIES};
use crate::figures::rate::by_period;
use crate::figures::{Cadence, Claim, Counted, LeftOut, Proof};
use crate::record::id::Id;
use crate::record::kinds::{Commitment, FixTeam, LetDown, Measure};
use crate::store::eyes::Seen;

/// What every proof of a room is made from.
pub struct ProofData {
    pub readings: Readings,
    months: Vec<Month>,
    /// The newest day on which anybody was heard of any stage.
    heard: Option<Date>,
}

impl ProofData {
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
            months: months::of(seen)?,
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
pub fn of(seen: &Seen<'_>, team: &FixTeam, proof_data: &ProofData) -> Result<Option<Proof>> {
    let (Some(fixed_on), Some(measure)) = (team.fixed_on, &team.measure) else {
        return Ok(None);
    };
    let Some(measure): Option<Kept<Measure>> = find(seen, measure.as_str())? else {
        return Ok(None);
    };
    let points = proof_data.readings.points(&measure.id);
    let cadence = Cadence::of(points.iter().map(|point| point.period)).or_months();
    let (complaints, unknown) = match let_down(seen, team)? {
        Some(let_down) => {
            let through = proof_data.through(cadence, seen.today);
            in_scope(seen, proof_data, &let_down, cadence, through)?
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
pub fn now(seen: &Seen<'_>, team: &FixTeam) -> Result<Option<Proof>> {
    of(seen, team, &ProofData::of(seen)?)
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
    proof_data: &ProofData,
    let_down: &LetDown,
    cadence: Cadence,
    through: Date,
) -> Result<(Vec<Counted>, BTreeSet<Date>)> {
    let Dated {
        complaints,
        waiting,
    } = match cadence {
        Cadence::Days | Cadence::Weeks => by_day(seen, let_down)?,
        _ => by_month(&proof_data.months, let_down),
    };
    let stage = let_down.stage.as_ref().map(Id::as_str);
    let bases = list(
        seen,
        "SELECT period, customers FROM base WHERE stage = ?1 \
           AND (import IS NULL OR import NOT IN (SELECT id FROM import WHERE undone)) ORDER BY period",
        params![stage],
        |row| Ok((day(row, 0)?, row.get::<_, i64>(1)?)),
    )?;
    let unknown = placed::unknown(&placed::by_period(
        complaints.iter().copied(),
        waiting.iter().copied(),
        cadence,
    ));
    let mut counted = by_period(&complaints, &dated(bases), cadence, through);
    counted.retain(|one| !unknown.contains(&one.period));
    Ok((counted, unknown))
}

/// How many complaints came on a day, or in the month that begins on it.
struct Dated {
    complaints: Vec<(Date, i64)>,
    /// Those without a stage that may be among them.
    waiting: Vec<(Date, i64)>,
}

fn by_month(months: &[Month], let_down: &LetDown) -> Dated {
    let counts = |wanted: &dyn Fn(&Month) -> bool| {
        let months = months.iter().filter(|month| wanted(month));
        months.map(|month| (month.month, month.n)).collect()
    };
    let Some(stage) = let_down.stage.as_ref().map(Id::as_str) else {
        // Without a stage it is about complaints wherever they hang.
        return Dated {
            complaints: counts(&|month| month.is_of(let_down)),
            waiting: Vec::new(),
        };
    };
    let here = |month: &Month| month.stage.as_deref() == Some(stage);
    Dated {
        complaints: counts(&|month| here(month) && month.is_of(let_down)),
        waiting: counts(&|month| month.stage.is_none() && month.may_be_of(let_down)),
    }
}

/// Counted from the rows themselves: few measures are read so often.
fn by_day(seen: &Seen<'_>, let_down: &LetDown) -> Result<Dated> {
    let stage = let_down.stage.as_ref().map(Id::as_str);
    let moment = let_down.moment.as_ref().map(Id::as_str);
    let categories = scope::categories(let_down);
    // Said in two ways, so that the index is used where there is a stage.
    let here = match stage {
        Some(_) => "stage = ?1",
        None => "?1 IS NULL",
    };
    let count = |wanted: &str| -> Result<Vec<(Date, i64)>> {
        let sql = format!(
            "SELECT received_on, CAST(min(total(coalesce(\"count\", 1)), 1e12) AS INTEGER) FROM complaint \
             WHERE received_on <= ?4 AND {wanted} \
               AND (import IS NULL OR import NOT IN (SELECT id FROM import WHERE undone)) \
             GROUP BY received_on ORDER BY received_on"
        );
        let today = seen.today.to_string();
        let rows = list(
            seen,
            &sql,
            params![stage, categories, moment, today],
            |row| Ok((day(row, 0)?, row.get::<_, i64>(1)?)),
        )?;
        Ok(dated(rows))
    };
    Ok(Dated {
        complaints: count(&format!("{here} AND {OF_ITS_CATEGORIES}"))?,
        waiting: match stage {
            Some(_) => count(
                "stage IS NULL AND (category IS NULL OR json_array_length(?2) = 0 \
                   OR category IN (SELECT value FROM json_each(?2))) AND ?1 IS NOT NULL AND ?3 IS ?3",
            )?,
            None => Vec::new(),
        },
    })
}

fn dated(rows: Vec<(Option<Date>, i64)>) -> Vec<(Date, i64)> {
    rows.into_iter()
        .filter_map(|(date, n)| date.map(|date| (date, n)))
        .collect()
}
