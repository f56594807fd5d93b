//! From a let-down to a promise, its team, its report, and its win.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::IntentContext;
use crate::changes::edit::{Change, Edit};
use crate::error::{Result, RoomError};
use crate::figures::{Proof, Tick, Verdict};
use crate::record::Record;
use crate::record::id::{Id, Ref};
use crate::record::kinds::{
    Answer, Commitment, FixTeam, JudgedAs, JudgedBy, JudgedOn, Kind, LetDown, Measure, Outcome,
    Person, Report, Session, Standing, Stands, TeamState, Win,
};
use crate::store::rows;

/// Makes a let-down a commitment. Needs two silos, some evidence, and a free hook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Choose {
    /// In which session.
    pub session: Id<Session>,
    /// Which let-down.
    pub let_down: Id<LetDown>,
    /// What is promised; the let-down's statement where it is left out.
    #[serde(default)]
    pub promise: Option<String>,
    /// Who answers for it.
    #[serde(default)]
    pub lead: Option<Id<Person>>,
    /// By when.
    #[serde(default)]
    pub due: Option<Date>,
}

impl Choose {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let let_down = context.get(&self.let_down)?;
        Ok(vec![Edit::Add(Record::new(&Commitment {
            session: self.session.clone(),
            let_down: self.let_down.clone(),
            promise: self.promise.clone().unwrap_or(let_down.statement),
            lead: self.lead.clone(),
            measure: None,
            due: self.due,
            outcome: None,
            successor: None,
            closed_on: None,
        }))])
    }
}

/// Creates the fix team of a commitment; what it does not say is filled in while the charter is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Charter {
    /// Whose.
    pub commitment: Id<Commitment>,
    /// What it is called.
    pub name: String,
    /// Who leads.
    pub lead: Id<Person>,
    /// Who backs it.
    #[serde(default)]
    pub sponsor: Option<Id<Person>>,
    /// Who works in it; with the lead from two silos.
    pub members: Vec<Id<Person>>,
    /// The measure that all share.
    #[serde(default)]
    pub measure: Option<Id<Measure>>,
    /// Where it should end.
    #[serde(default)]
    pub target: Option<f64>,
    /// Its next report.
    #[serde(default)]
    pub reports_on: Option<Date>,
}

impl Charter {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let commitment = context.get(&self.commitment)?;
        let let_down = context.get(&commitment.let_down)?;
        let measure = self.measure.clone().or(commitment.measure);
        let baseline = match &measure {
            Some(measure) => crate::facts::readings::value_now(&context.seen(), measure.as_str())?,
            None => None,
        };
        Ok(vec![Edit::Add(Record::new(&FixTeam {
            commitment: self.commitment.clone(),
            name: self.name.clone(),
            promise: Some(commitment.promise),
            lead: Some(self.lead.clone()),
            sponsor: self.sponsor.clone(),
            members: self.members.clone(),
            moment: let_down.moment,
            measure,
            baseline,
            target: self.target,
            target_by: None,
            hand_off: None,
            reports_on: self.reports_on,
            signed_on: None,
            amendments: Vec::new(),
            state: Some(TeamState::Chartered),
            fixed_on: None,
        }))])
    }
}

/// Signs a charter. Refused while it has a hole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SignCharter {
    /// Whose.
    pub fix_team: Id<FixTeam>,
}

impl SignCharter {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let team = context.get(&self.fix_team)?;
        let of = Ref::new(Kind::fix_team, self.fix_team.as_str());
        let mut edits = vec![Change::one(&of, "signed_on", context.today.to_string())];
        if let (None, Some(measure)) = (team.baseline, team.measure) {
            // It starts where its measure stands on the day on which it is signed.
            let now = crate::facts::readings::value_now(&context.seen(), measure.as_str())?;
            edits.extend(now.map(|now| Change::one(&of, "baseline", now)));
        }
        Ok(edits)
    }
}

/// Says, in a session, how an earlier commitment stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Stand {
    /// Which commitment.
    pub commitment: Id<Commitment>,
    /// In which session.
    pub session: Id<Session>,
    /// How it stands.
    pub standing: Stands,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

impl Stand {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let why = self.reason.as_deref().unwrap_or_default().trim();
        if matches!(self.standing, Stands::Late | Stands::Broken) && why.is_empty() {
            let standing = self.standing.as_str();
            let sentence = format!("say in a few words why it is {standing}.");
            return Err(RoomError::rule("spoken", sentence));
        }
        let said = Standing {
            commitment: self.commitment.clone(),
            session: self.session.clone(),
            standing: self.standing,
            reason: self.reason.clone(),
            spoken: true,
        };
        let earlier = rows::all(context.connection, Kind::standing)?
            .into_iter()
            .find(|record| {
                let names = |field: &str, id: &str| {
                    record.fields.get(field).and_then(|value| value.as_str()) == Some(id)
                };
                names("commitment", self.commitment.as_str())
                    && names("session", self.session.as_str())
            })
            .and_then(|record| record.reference());
        let mut edits = match earlier {
            None => vec![Edit::Add(Record::new(&said))],
            Some(of) => vec![Change::many(
                &of,
                [
                    ("standing", self.standing.as_str().into()),
                    ("reason", self.reason.clone().into()),
                    ("spoken", true.into()),
                ],
            )],
        };
        let of = Ref::new(Kind::commitment, self.commitment.as_str());
        let outcome = context.get(&self.commitment)?.outcome;
        match (self.standing, outcome) {
            (Stands::Kept, _) => edits.push(ended(&of, Some(Outcome::Kept))),
            // What was said before was put right.
            (_, Some(Outcome::Kept | Outcome::LetGo)) => edits.push(ended(&of, None)),
            _ => {}
        }
        Ok(edits)
    }
}

/// Whether nobody else works on the team's commitment.
fn is_last(context: &IntentContext<'_>, id: &Id<FixTeam>, team: &FixTeam) -> Result<bool> {
    let mut others = context.connection.prepare_cached(
        "SELECT 1 FROM main.fix_team WHERE \"commitment\" = ?1 AND id <> ?2 AND coalesce(state, '') <> 'stopped'",
    )?;
    Ok(!others.exists([team.commitment.as_str(), id.as_str()])?)
}

/// The commitment ended so; none: it is open again.
fn ended(commitment: &Ref, outcome: Option<Outcome>) -> Edit {
    Change::one(commitment, "outcome", outcome.map(Outcome::as_str))
}

/// The sponsor answers a report. To accept a result that is not proven needs a name and a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Answered {
    /// Which report.
    pub report: Id<Report>,
    /// What the sponsor says.
    pub answer: Answer,
    /// Who says it.
    #[serde(default)]
    pub answered_by: Option<Id<Person>>,
    /// Why a result without proof is accepted.
    #[serde(default)]
    pub overruled_because: Option<String>,
}

impl Answered {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let report = context.get(&self.report)?;
        let team = context.get(&report.fix_team)?;
        let proof = crate::facts::proofs::now(&context.seen(), &team)?;
        let verdict = proof.as_ref().map(|proof| proof.verdict);
        let judged = proof.filter(|_| report.result.is_some());
        let judged = judged.map(|proof| judged_on(context.today, &proof));
        let because = self.overruled_because.as_deref().map(str::trim);
        let because = because.filter(|because| !because.is_empty());
        let proven =
            team.state == Some(TeamState::Proven) || matches!(verdict, Some(Verdict::Proven));
        let overruled = self.answered_by.is_some() && because.is_some();
        if self.answer == Answer::Accept && report.result.is_some() && !proven && !overruled {
            return Err(RoomError::rule(
                "proof",
                "a result without proof can only be accepted with a name and a reason.",
            ));
        }
        let text = |id: &Option<Id<Person>>| id.as_ref().map(Id::as_str).map(str::to_owned).into();
        let of = Ref::new(Kind::report, self.report.as_str());
        let mut edits = vec![Change::many(
            &of,
            [
                ("answer", self.answer.as_str().into()),
                ("answered_by", text(&self.answered_by)),
                ("overruled_because", because.into()),
                ("judged", serde_json::to_value(judged).unwrap_or_default()),
            ],
        )];
        let state = self.state(&report, &team, proven, verdict.as_ref());
        if let Some(state) = state.filter(|state| team.state != Some(*state)) {
            let of = Ref::new(Kind::fix_team, report.fix_team.as_str());
            edits.push(Change::one(&of, "state", state.as_str()));
        }
        let of = Ref::new(Kind::commitment, team.commitment.as_str());
        let commitment = context.get(&team.commitment)?;
        match self.answer {
            // Another team may still be at it, in a room that had two of them.
            Answer::Stop if commitment.is_open() && is_last(context, &report.fix_team, &team)? => {
                edits.push(ended(&of, Some(Outcome::Stopped)));
            }
            Answer::Stop => {}
            _ if commitment.outcome == Some(Outcome::Stopped) => edits.push(ended(&of, None)),
            _ => {}
        }
        Ok(edits)
    }
}

/// The figures as they are today.
fn judged_on(today: Date, proof: &Proof) -> JudgedOn {
    let by = |tick: &Tick| JudgedBy {
        holds: tick.holds,
        words: tick.words.clone(),
        before: tick.chart.mean,
        since: tick.now,
    };
    JudgedOn {
        on: today,
        verdict: match proof.verdict {
            Verdict::Proven => JudgedAs::Proven,
            Verdict::NoRealChange => JudgedAs::NoRealChange,
            Verdict::TooEarly { .. } => JudgedAs::TooEarly,
        },
        headline: proof.headline.clone(),
        measure: by(&proof.measure),
        complaints: by(&proof.complaints),
    }
}

impl Answered {
    /// Where the team stands from now on; none: where it stood. Of a result the verdict counts, not the sponsor's hope.
    fn state(
        &self,
        report: &Report,
        team: &FixTeam,
        proven: bool,
        verdict: Option<&Verdict>,
    ) -> Option<TeamState> {
        let reported = if report.result.is_some() {
            TeamState::Proving
        } else if report.recommendation.is_some() {
            TeamState::Recommending
        } else {
            TeamState::Finding
        };
        // A stopped team that gets another answer stands where its report left it.
        let now = match team.state {
            Some(TeamState::Stopped) => reported,
            state => state.unwrap_or(TeamState::Chartered),
        };
        match (self.answer, reported) {
            (Answer::Stop, _) => Some(TeamState::Stopped),
            (Answer::Resource, _) => Some(now),
            (Answer::Accept, TeamState::Proving) => Some(match verdict {
                _ if proven => TeamState::Proven,
                Some(Verdict::NoRealChange) => TeamState::NoRealChange,
                _ => TeamState::Proving,
            }),
            // A team that went further meanwhile is not sent back by an answer that says "go on".
            (Answer::Accept, TeamState::Recommending) => Some(TeamState::Fixing.max(now)),
            (Answer::Accept, _) => Some(TeamState::Recommending.max(now)),
            (Answer::Revise, TeamState::Proving) => Some(TeamState::Fixing),
            (Answer::Revise, reported) => Some(reported),
        }
    }
}

/// Hangs a win on the wall of wins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct HangWin {
    /// What customers feel now.
    pub title: String,
    /// Whose.
    #[serde(default)]
    pub fix_team: Option<Id<FixTeam>>,
    /// Who did it.
    #[serde(default)]
    #[ts(as = "Option<Vec<Id<Person>>>")]
    pub people: Vec<Id<Person>>,
    /// How it was.
    #[serde(default)]
    pub before: Option<String>,
    /// How it is.
    #[serde(default)]
    pub after: Option<String>,
}

impl HangWin {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Vec<Edit> {
        vec![Edit::Add(Record::new(&Win {
            fix_team: self.fix_team.clone(),
            title: self.title.clone(),
            story: None,
            people: self.people.clone(),
            silos: Vec::new(),
            before: self.before.clone(),
            after: self.after.clone(),
            learned: None,
            hung_on: context.today,
            taken_down_on: None,
        }))]
    }
}

/// Takes a win down from the wall of wins: its measure lost again what it had won. It stays in the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TakeDown {
    /// Which.
    pub win: Id<Win>,
}

impl TakeDown {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let win = context.get(&self.win)?;
        if let Some(day) = win.taken_down_on {
            return Err(RoomError::rule(
                "wins",
                format!("'{}' was already taken down on {day}.", win.title),
            ));
        }
        let of = Ref::new(Kind::win, self.win.as_str());
        Ok(vec![Change::one(
            &of,
            "taken_down_on",
            context.today.to_string(),
        )])
    }
}
