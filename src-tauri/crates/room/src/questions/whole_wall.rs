//! The whole wall (picture 01).

use std::ops::Range;

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::complaints::{Complaints, Standing};
use super::parts::floor::Year;
use super::parts::moments::{self, focus};
use super::parts::papers::{self, Hanging};
use super::parts::teams::{AtWork, at_work};
use super::{Leak, MomentFace, PaperFace, Rate};
use crate::error::Result;
use crate::facts::records::{Kept, all, currency_and_language, list, room};
use crate::facts::walls::{wall_at, walls};
use crate::figures::{Domain, Judgement};
use crate::record::kinds::{Direction, Moment, Stage, State, TheRoom};
use crate::store::eyes::Seen;

/// The whole wall: every bay side by side, and the floor. Where the stages need more than one wall, one of them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WholeWall {
    /// The room's name.
    pub room: String,
    /// Whose room it is.
    pub company: String,
    /// ISO 4217; empty: not known.
    pub currency: String,
    /// BCP 47.
    pub language: String,
    /// This quarter's sentence.
    pub focus: Option<String>,
    /// The newest day that any evidence speaks of.
    pub evidence_to: Option<Date>,
    /// How many complaints of the last 24 months have no stage yet, and so are in no figure.
    pub complaints_waiting: i64,
    /// Moments of truth by state.
    pub legend: Legend,
    /// Which wall, from 0.
    pub wall: i64,
    /// How many stages hang before this wall.
    pub stages_before: i64,
    /// How many stages there are on all walls.
    pub stages: i64,
    /// One for each stage of this wall, in order.
    pub bays: Vec<Bay>,
    /// The floor.
    pub stream: Option<Stream>,
}

/// Moments of truth by state.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Legend {
    /// How many fail customers.
    pub broken: i64,
    /// How many are consistent.
    pub reliable: i64,
    /// How many set us apart.
    pub differentiating: i64,
    /// How many nobody has judged.
    pub not_judged: i64,
}

/// One stage seen from far.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Bay {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// The paint's step, 0-4.
    pub paint: i64,
    /// Complaints of the paint's period.
    pub rate: Option<Rate>,
    /// Its moments of truth in order; all its moments while the room has named none of truth.
    pub moments: Vec<MomentFace>,
    /// Two to five papers, the newest first, then those with remarks.
    pub pile: Vec<PaperFace>,
    /// How many papers hang here in all.
    pub papers: i64,
    /// Its rates by month, for the skyline.
    pub skyline: Option<Skyline>,
    /// How many fix teams work here.
    pub teams: i64,
    /// How many of them are late.
    pub teams_late: i64,
    /// Who leaves here.
    pub leak: Option<Leak>,
    /// The lamp hangs here.
    pub lamp: bool,
}

/// A stage's rates by month on the room's one scale: 0 is none, 1 is the highest value or limit of any bay.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Skyline {
    /// The months' rates, 0-1.
    pub values: Vec<f64>,
    /// Which of them left the limits for the worse.
    pub worse: Vec<bool>,
    /// Which of them left the limits for the better.
    pub better: Vec<bool>,
    /// The mean, 0-1.
    pub mean: f64,
    /// Lower and upper limit, 0-1; none under 12 months.
    pub limits: Option<(f64, f64)>,
}

/// The floor: customers from a year ago to now, along all walls.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Stream {
    /// Customers when the year began.
    pub opening: i64,
    /// Those of them who still buy.
    pub still: i64,
    /// Those who are left where this wall begins. Who left and is counted at no stage leaves evenly along the way.
    pub enter: i64,
    /// Those who are left where this wall ends.
    pub leave: i64,
    /// The day on which the year began.
    pub since: Date,
}

/// So many papers lie in a pile.
const PILE: usize = 5;

/// The whole wall: this one, or that on which a stage hangs; else the first.
pub fn whole_wall(seen: &Seen<'_>, wall: Option<i64>, stage: Option<&str>) -> Result<WholeWall> {
    let settings = room(seen)?;
    let (currency, language) = currency_and_language(&settings);
    let focus = focus(seen)?;
    let year = Year::of(seen)?;
    let all_moments = moments::in_order(seen)?;
    let scene = Scene {
        complaints: Complaints::of(seen)?,
        papers: papers::hanging(seen, None)?,
        teams: at_work(seen)?,
        lamp: focus
            .as_ref()
            .and_then(|focus| focus.moment.as_ref())
            .map(ToString::to_string),
        year,
        settings,
        moments: all_moments,
    };
    let stages = stages_in_order(seen)?;
    let standings: Vec<Standing> = stages
        .iter()
        .map(|stage| scene.complaints.standing(stage))
        .collect();
    let skylines = skylines(&standings);
    let walls = walls(stages.len());
    let place = stages.iter().position(|one| stage == Some(&one.id));
    let wall = match place {
        Some(place) => wall_at(place, stages.len()),
        None => usize::try_from(wall.unwrap_or_default()).unwrap_or_default(),
    };
    let wall = wall.min(walls.len().saturating_sub(1));
    let here = walls.get(wall).cloned().unwrap_or_default();
    let bays = stages.iter().zip(standings).zip(skylines);
    let bays = bays.skip(here.start).take(here.len());
    Ok(WholeWall {
        wall: count(wall),
        stages_before: count(here.start),
        stages: count(stages.len()),
        room: scene.settings.name.clone(),
        company: scene.settings.company.clone(),
        currency,
        language,
        focus: focus.map(|focus| focus.statement.clone()),
        evidence_to: evidence_to(seen)?,
        complaints_waiting: scene.complaints.waiting(),
        legend: legend(&scene.moments),
        stream: scene.stream(&stages, here),
        bays: bays
            .map(|((stage, standing), skyline)| scene.bay(seen, stage, standing, skyline))
            .collect::<Result<_>>()?,
    })
}

/// The stages from left to right.
pub(super) fn stages_in_order(seen: &Seen<'_>) -> Result<Vec<Kept<Stage>>> {
    let mut stages: Vec<Kept<Stage>> = all(seen)?;
    stages.sort_by_key(|stage| stage.position);
    Ok(stages)
}

/// What all bays are made from.
struct Scene {
    complaints: Complaints,
    papers: Vec<Hanging>,
    teams: Vec<AtWork>,
    lamp: Option<String>,
    year: Option<Year>,
    settings: TheRoom,
    moments: Vec<Kept<Moment>>,
}

impl Scene {
    fn bay(
        &self,
        seen: &Seen<'_>,
        stage: &Kept<Stage>,
        standing: Standing,
        skyline: Option<Skyline>,
    ) -> Result<Bay> {
        let pile = papers::at(seen, &self.papers, &stage.id, PILE)?;
        let any_of_truth = self.moments.iter().any(|moment| moment.of_truth);
        let moments: Vec<MomentFace> = self
            .moments
            .iter()
            .filter(|moment| {
                moment.stage.as_str() == stage.id && (moment.of_truth || !any_of_truth)
            })
            .map(|moment| moments::face(moment, self.lamp.as_deref(), &self.teams))
            .collect();
        let teams = || {
            self.teams
                .iter()
                .filter(|team| team.stage.as_deref() == Some(&stage.id))
        };
        let lamp = self.moments.iter().any(|moment| {
            moment.stage.as_str() == stage.id && self.lamp.as_ref() == Some(&moment.id)
        });
        Ok(Bay {
            stage: stage.id.clone(),
            name: stage.name.clone(),
            paint: standing.paint,
            rate: standing.rate,
            moments,
            pile: pile.front,
            papers: pile.in_all,
            skyline,
            teams: count(teams().count()),
            teams_late: count(teams().filter(|team| team.face.late).count()),
            leak: self
                .year
                .as_ref()
                .and_then(|year| year.leak(&stage.id, &self.settings)),
            lamp,
        })
    }

    fn stream(&self, stages: &[Kept<Stage>], here: Range<usize>) -> Option<Stream> {
        let year = self.year.as_ref()?;
        let opening = year.counted(Direction::Opening)?;
        let lost = year.counted(Direction::Lost).unwrap_or_default();
        // More who left than ever were here: the tables do not belong together.
        if lost > opening {
            return None;
        }
        let left_by = |place: usize| {
            let leaks = stages
                .iter()
                .take(place)
                .filter_map(|stage| year.leak(&stage.id, &self.settings)?.customers);
            leaks.sum::<i64>()
        };
        let nowhere = lost - left_by(stages.len());
        let left = |place: usize| {
            opening - left_by(place) - nowhere * count(place) / count(stages.len()).max(1)
        };
        Some(Stream {
            opening,
            still: opening - lost,
            enter: left(here.start),
            leave: if here.end == stages.len() {
                opening - lost
            } else {
                left(here.end)
            },
            since: year.from,
        })
    }
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

/// The newest day that complaints, calls or papers on the wall speak of, today at the latest. A paper or a call that says the
/// day on which it came in says nothing: until somebody names another, nobody knows from when it is.
pub(super) fn evidence_to(seen: &Seen<'_>) -> Result<Option<Date>> {
    let days = list(
        seen,
        "SELECT max(day) FROM (SELECT (SELECT received_on FROM complaint WHERE stage = s.id AND received_on <= today() \
           ORDER BY received_on DESC LIMIT 1) AS day FROM stage AS s \
         UNION ALL SELECT max(seen_on) FROM artifact AS a WHERE seen_on <= today() AND seen_on <> date(made_at, 'localtime') \
           AND EXISTS (SELECT 1 FROM pin WHERE what ->> '$.kind' = 'artifact' AND what ->> '$.id' = a.id) \
         UNION ALL SELECT max(recorded_on) FROM call WHERE recorded_on <= today() AND recorded_on <> date(made_at, 'localtime'))",
        [],
        |row| crate::facts::records::day(row, 0),
    )?;
    Ok(days.into_iter().flatten().next())
}

fn legend(moments: &[Kept<Moment>]) -> Legend {
    let mut legend = Legend::default();
    for moment in moments.iter().filter(|moment| moment.of_truth) {
        match moment.state.unwrap_or(State::NotJudged) {
            State::Broken => legend.broken += 1,
            State::Reliable => legend.reliable += 1,
            State::Differentiating => legend.differentiating += 1,
            State::NotJudged => legend.not_judged += 1,
        }
    }
    legend
}

/// One scale for all bays with rates, and one for all with counts, so that the lines read as one skyline.
fn skylines(standings: &[Standing]) -> Vec<Option<Skyline>> {
    let highest = |per_thousand: bool| {
        let charts = standings
            .iter()
            .filter(|standing| standing.per_thousand == per_thousand)
            .filter_map(|standing| standing.chart.as_ref());
        Domain::of(charts, &[0.0]).map_or(1.0, |domain| domain.high)
    };
    let (of_rates, of_counts) = (highest(true), highest(false));
    standings
        .iter()
        .map(|standing| {
            let chart = standing.chart.as_ref()?;
            let highest = if standing.per_thousand {
                of_rates
            } else {
                of_counts
            };
            let on_scale = |value: f64| (value / highest).clamp(0.0, 1.0);
            let judged = |judgement: Judgement| {
                chart
                    .points
                    .iter()
                    .map(|point| point.judgement == judgement)
                    .collect()
            };
            Some(Skyline {
                values: chart
                    .points
                    .iter()
                    .map(|point| on_scale(point.value))
                    .collect(),
                worse: judged(Judgement::Worse),
                better: judged(Judgement::Better),
                mean: on_scale(chart.mean?),
                limits: chart
                    .limits
                    .map(|limits| (on_scale(limits.lower), on_scale(limits.upper))),
            })
        })
        .collect()
}
