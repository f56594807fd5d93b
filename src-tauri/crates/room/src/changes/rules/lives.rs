//! The lives of commitments and of fix teams: where each may go from where it stands. Every road asks these two tables;
//! only undo and redo put back what was, whatever that is.

use serde_json::Value;

use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::id::Ref;
use crate::record::kinds::{Commitment, FixTeam, Kind, Outcome, TeamState};
use crate::record::{FieldType, Fields, read_field};
use crate::store::journal::Change;
use crate::store::{rows, title};

/// A word that says where a record stands in its life.
trait Life: FieldType + Copy + PartialEq + 'static {
    /// The field that holds it.
    const FIELD: &str;
    /// What an absent word means.
    const FIRST: Self;

    /// Whether a record may come in standing here.
    fn begins(self) -> bool;
    /// What may come next.
    fn next(self) -> &'static [Self];
    /// As a sentence says it.
    fn words(self) -> &'static str;
}

impl Life for Outcome {
    const FIELD: &str = "outcome";
    const FIRST: Self = Self::Open;

    fn begins(self) -> bool {
        self == Self::Open
    }

    fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Kept, Self::Stopped, Self::LetGo, Self::TakenUpAgain],
            // Both are said in a session, and may be put right in it.
            Self::Kept => &[Self::Open, Self::LetGo],
            Self::LetGo => &[Self::Open, Self::Kept],
            Self::Stopped | Self::TakenUpAgain => &[Self::Open],
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Kept => "kept",
            Self::Stopped => "stopped",
            Self::LetGo => "dropped",
            Self::TakenUpAgain => "taken up again",
        }
    }
}

impl Life for TeamState {
    const FIELD: &str = "state";
    const FIRST: Self = Self::Chartered;

    fn begins(self) -> bool {
        !is_judged(self)
    }

    /// One report may hold finding, recommendation and result, so steps may be left out; a revision sends a team back.
    fn next(self) -> &'static [Self] {
        use TeamState::{
            Chartered, Finding, Fixing, NoRealChange, Proven, Proving, Recommending, Stopped,
        };
        match self {
            Chartered => &[
                Finding,
                Recommending,
                Fixing,
                Proving,
                Proven,
                NoRealChange,
                Stopped,
            ],
            Finding => &[Recommending, Fixing, Proving, Proven, NoRealChange, Stopped],
            Recommending => &[Finding, Fixing, Proving, Proven, NoRealChange, Stopped],
            Fixing => &[
                Finding,
                Recommending,
                Proving,
                Proven,
                NoRealChange,
                Stopped,
            ],
            Proving => &[Finding, Recommending, Fixing, Proven, NoRealChange, Stopped],
            // What was judged goes on by its result alone: that is revised, judged anew, or the team is stopped.
            Proven => &[Fixing, Stopped],
            NoRealChange => &[Fixing, Proving, Proven, Stopped],
            Stopped => &[Finding, Recommending, Fixing, Proving, Proven, NoRealChange],
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Chartered => "chartered",
            Self::Finding => "finding causes",
            Self::Recommending => "recommending",
            Self::Fixing => "fixing",
            Self::Proving => "waiting for proof",
            Self::Proven => "proven",
            Self::NoRealChange => "without real change",
            Self::Stopped => "stopped",
        }
    }
}

/// What only the proof decides, when the sponsor answers a result.
pub(super) fn is_judged(state: TeamState) -> bool {
    matches!(state, TeamState::Proven | TeamState::NoRealChange)
}

/// A commitment that ends keeps the day; one that is open again has none.
pub(super) fn follow(writer: &mut Writer<'_>) -> Result<()> {
    let gone_on: Vec<Ref> = writer
        .changes
        .iter()
        .filter(|change| change.of.kind == Kind::commitment && says(&change.after, "outcome"))
        .map(|change| change.of.clone())
        .collect();
    for of in gone_on {
        let Some(record) = rows::find(writer.connection, &of)? else {
            continue;
        };
        let commitment: Commitment = rows::typed(&record)?;
        let day = match (commitment.is_open(), commitment.closed_on) {
            (true, Some(_)) => Value::Null,
            (false, None) => writer.stamp.today.to_string().into(),
            _ => continue,
        };
        writer.change(&of, Fields::from_iter([("closed_on".to_owned(), day)]))?;
    }
    Ok(())
}

pub(super) fn check(writer: &Writer<'_>) -> Result<()> {
    for change in &writer.changes {
        match change.of.kind {
            Kind::commitment => {
                goes_on::<Outcome>(writer, change)?;
                ends_with_its_day(writer, change)?;
            }
            Kind::fix_team => {
                goes_on::<TeamState>(writer, change)?;
                is_the_only_one(writer, change)?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn goes_on<L: Life>(writer: &Writer<'_>, change: &Change) -> Result<()> {
    let Some(after) = &change.after else {
        return Ok(());
    };
    let stands = |fields: &Fields| -> Result<L> {
        let said: Option<L> = read_field(fields, L::FIELD).map_err(|field| RoomError::Field {
            kind: change.of.kind,
            field,
        })?;
        Ok(said.unwrap_or(L::FIRST))
    };
    let to = stands(after)?;
    let sentence = match &change.before {
        None if to.begins() => return Ok(()),
        None => format!("cannot begin as {}", to.words()),
        Some(before) if !before.contains_key(L::FIELD) => return Ok(()),
        Some(before) => {
            let from = stands(before)?;
            if from == to || from.next().contains(&to) {
                return Ok(());
            }
            let next: Vec<&str> = from.next().iter().map(|next| next.words()).collect();
            format!(
                "is {} and cannot become {}, only {}",
                from.words(),
                to.words(),
                next.join(", ")
            )
        }
    };
    Err(RoomError::rule(
        "lives",
        format!(
            "the {} '{}' {sentence}.",
            change.of.kind.words(),
            title::of(writer.connection, &change.of)?
        ),
    ))
}

fn ends_with_its_day(writer: &Writer<'_>, change: &Change) -> Result<()> {
    let has_day = says(&change.after, "closed_on");
    match rows::find(writer.connection, &change.of)? {
        Some(record) if has_day => {
            let commitment: Commitment = rows::typed(&record)?;
            match commitment.is_open() && commitment.closed_on.is_some() {
                false => Ok(()),
                true => Err(RoomError::rule(
                    "lives",
                    format!(
                        "the commitment '{}' is open, so it has no day on which it ended. Say first how it ended.",
                        commitment.promise
                    ),
                )),
            }
        }
        _ => Ok(()),
    }
}

/// Two teams on one promise are two half ones. A commitment whose team was stopped or judged may get another.
fn is_the_only_one(writer: &Writer<'_>, change: &Change) -> Result<()> {
    if !says(&change.after, "commitment") && !says(&change.after, TeamState::FIELD) {
        return Ok(());
    }
    let Some(record) = rows::find(writer.connection, &change.of)? else {
        return Ok(());
    };
    let team: FixTeam = rows::typed(&record)?;
    if !team.is_at_work() {
        return Ok(());
    }
    for other in rows::all(writer.connection, Kind::fix_team)? {
        let one: FixTeam = rows::typed(&other)?;
        let same = one.commitment == team.commitment && other.id.as_ref() != Some(&change.of.id);
        if same && one.is_at_work() {
            let commitment = Ref::new(Kind::commitment, team.commitment.as_str());
            return Err(RoomError::rule(
                "one_team",
                format!(
                    "the commitment '{}' already has the fix team '{}'. Stop that one first, or add people to it.",
                    title::of(writer.connection, &commitment)?,
                    one.name
                ),
            ));
        }
    }
    Ok(())
}

fn says(fields: &Option<Fields>, name: &str) -> bool {
    fields
        .as_ref()
        .is_some_and(|fields| fields.contains_key(name))
}
