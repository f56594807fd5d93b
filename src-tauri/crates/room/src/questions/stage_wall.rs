//! One stage's wall (picture 02).

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::complaints::Complaints;
use super::parts::floor::Year;
use super::parts::moments::{self, focus};
use super::parts::people::People;
use super::parts::teams::at_work;
use super::parts::{calls, quotes, surveys};
use super::parts::{papers, pins};
use super::whole_wall::stages_in_order;
use super::{CallFace, Leak, MomentFace, PaperFace, Quote, Rate};
use crate::error::{Result, RoomError};
use crate::facts::charts::rank;
use crate::facts::readings::Readings;
use crate::facts::records::{Kept, all, currency_and_language, room};
use crate::figures::{Cadence, Xmr};
use crate::record::id::Ref;
use crate::record::kinds::{Better, Category, Kind, Measure, Moment, Share, Stage, SurveyResult};
use crate::store::eyes::Seen;

/// One stage, as one stands before it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StageWall {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// The experience that we mean to deliver.
    pub intention: Option<String>,
    /// Its place along the wall, from 1.
    pub position: i64,
    /// The paint's step, 0-4.
    pub paint: i64,
    /// Complaints of the paint's period.
    pub rate: Option<Rate>,
    /// Its moments in order.
    pub moments: Vec<MomentFace>,
    /// The papers that hang here, those to be shown first in front; of hundreds, the first sixty.
    pub papers: Vec<PaperFace>,
    /// How many hang here in all.
    pub papers_in_all: i64,
    /// Categories, most complained of first; the last may be "other".
    pub categories: Vec<CategoryFace>,
    /// How many months the categories' lines show.
    pub months: i64,
    /// Up to twelve quotes: pinned ones first, then the newest.
    pub quotes: Vec<Quote>,
    /// How many quotes there are in all.
    pub quotes_in_all: i64,
    /// Measures, those that left their limits first.
    pub measures: Vec<MeasureFace>,
    /// The newest survey result.
    pub survey: Option<SurveyFace>,
    /// Calls, those with clips first.
    pub calls: Vec<CallFace>,
    /// The stage to the left.
    pub left: Option<Neighbour>,
    /// The stage to the right.
    pub right: Option<Neighbour>,
    /// Who leaves here.
    pub leak: Option<Leak>,
    /// The silos that work here.
    pub silos: Vec<String>,
    /// Listening posts that should have been heard.
    pub silent: Vec<Silent>,
    /// Whether it is lettered big, for seats far away.
    pub big: bool,
    /// ISO 4217; empty: not known.
    pub currency: String,
    /// BCP 47.
    pub language: String,
}

/// A category of complaints at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryFace {
    /// The category's id; none for "other".
    pub category: Option<String>,
    /// Its name.
    pub name: String,
    /// Its colour, 1-5; none for "other".
    pub colour_slot: Option<i64>,
    /// The last month's rate (or count, where no base is known).
    pub value: f64,
    /// How many were counted in the months shown.
    pub n: i64,
    /// Its months.
    pub chart: Xmr,
}

/// A measure as it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeasureFace {
    /// The measure's id.
    pub measure: String,
    /// Its name.
    pub name: String,
    /// What it is counted in.
    pub unit: String,
    /// Which way is better.
    pub better: Better,
    /// What it should reach.
    pub target: Option<f64>,
    /// Its values count things; of a count nobody asks of how many it was taken.
    pub counts: bool,
    /// Its readings.
    pub chart: Xmr,
}

/// A survey result as it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SurveyFace {
    /// The survey result's id.
    pub survey_result: String,
    /// The question.
    pub question: String,
    /// The period in which it was answered: its first day, or the day.
    pub period: Date,
    /// How often the question is asked.
    pub cadence: Cadence,
    /// How many answered.
    pub n: i64,
    /// What its ends are called.
    pub scale: Option<String>,
    /// The answers, best first.
    pub distribution: Vec<Share>,
    /// The share of the best answers, 0-1; none when nobody answered.
    pub top: Option<f64>,
    /// How many answers that share is of, from the first.
    pub top_boxes: i64,
}

/// The stage beside.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Neighbour {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// The paint's step, 0-4.
    pub paint: i64,
}

/// A listening post that should have been heard.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Silent {
    /// Its name.
    pub name: String,
    /// For how many weeks.
    pub weeks: i64,
}

/// So many papers are looked at: more than a wall has room for.
pub(super) const PAPERS: usize = 60;
/// So many quotes are told at once.
const QUOTES: i64 = 12;

/// One stage's wall.
///
/// # Errors
/// When there is no such stage.
pub fn stage_wall(seen: &Seen<'_>, stage: &str) -> Result<StageWall> {
    let settings = room(seen)?;
    let (currency, language) = currency_and_language(&settings);
    let stages = stages_in_order(seen)?;
    let missing = || RoomError::Missing(Ref::new(Kind::stage, stage));
    let place = stages
        .iter()
        .position(|one| one.id == stage)
        .ok_or_else(missing)?;
    let here = stages.get(place).ok_or_else(missing)?;
    let complaints = Complaints::of(seen)?;
    let standing = complaints.standing(here);
    let moments = moments_of(seen, stage)?;
    let beside = |at: Option<usize>| {
        let stage = stages.get(at?)?;
        Some(Neighbour {
            stage: stage.id.clone(),
            name: stage.name.clone(),
            paint: complaints.standing(stage).paint,
        })
    };
    let categories = categories(seen, &complaints, stage)?;
    let hanging = papers::hanging(seen, Some(stage))?;
    let papers = papers::at(seen, &hanging, stage, PAPERS)?;
    Ok(StageWall {
        stage: here.id.clone(),
        name: here.name.clone(),
        intention: here.intention.clone(),
        position: here.position,
        paint: standing.paint,
        rate: standing.rate,
        papers: papers.front,
        papers_in_all: papers.in_all,
        months: months(&categories),
        categories,
        quotes: quotes::of_stage(seen, stage, QUOTES)?,
        quotes_in_all: quotes::count_of_stage(seen, stage)?,
        measures: measures(seen, stage, &moments)?,
        survey: newest_survey(seen, stage)?,
        calls: calls_at(seen, stage)?,
        left: beside(place.checked_sub(1)),
        right: beside(place.checked_add(1)),
        leak: Year::of(seen)?.and_then(|year| year.leak(stage, &settings)),
        silos: People::of(seen)?.silo_names(moments.iter().flat_map(|moment| &moment.silos)),
        silent: super::silent::at(seen, stage)?,
        big: settings.big_lettering(),
        moments: faces(seen, &moments)?,
        currency,
        language,
    })
}

/// A stage's moments in order.
pub(super) fn moments_of(seen: &Seen<'_>, stage: &str) -> Result<Vec<Kept<Moment>>> {
    let mut moments = moments::in_order(seen)?;
    moments.retain(|moment| moment.stage.as_str() == stage);
    Ok(moments)
}

/// Moments as they stand on the wall.
pub(super) fn faces(seen: &Seen<'_>, moments: &[Kept<Moment>]) -> Result<Vec<MomentFace>> {
    let (focus, teams) = (focus(seen)?, at_work(seen)?);
    let lamp = focus.as_ref().and_then(|focus| focus.moment.as_ref());
    let lamp = lamp.map(|id| id.as_str());
    Ok(moments
        .iter()
        .map(|moment| moments::face(moment, lamp, &teams))
        .collect())
}

fn months(categories: &[CategoryFace]) -> i64 {
    let most = categories
        .iter()
        .map(|category| category.chart.points.len())
        .max();
    i64::try_from(most.unwrap_or_default()).unwrap_or_default()
}

/// So many categories are named at a stage: more than a wall has room for.
const NAMED: usize = 6;

/// The categories that have a colour, and the largest of the others, most complained of first; the rest is summed as "other".
fn categories(seen: &Seen<'_>, complaints: &Complaints, stage: &str) -> Result<Vec<CategoryFace>> {
    let known: Vec<Kept<Category>> = all(seen)?;
    let met = complaints.categories(stage);
    let named = named_at(&known, &met);
    let ids: HashSet<&str> = named.iter().map(|category| category.id.as_str()).collect();
    let mut faces: Vec<CategoryFace> = named
        .iter()
        .map(|category| CategoryFace {
            category: Some(category.id.clone()),
            colour_slot: category.colour_slot,
            ..face(complaints, stage, category.name.clone(), |id| {
                id == Some(&category.id)
            })
        })
        .collect();
    faces.sort_by(|one, other| {
        let by_value = other.value.total_cmp(&one.value);
        by_value.then(other.n.cmp(&one.n))
    });
    let is_rest = |id: Option<&str>| id.is_none_or(|id| !ids.contains(id));
    if met.keys().any(|id| is_rest(*id)) {
        let name = called_the_rest(!faces.is_empty());
        faces.push(face(complaints, stage, name, is_rest));
    }
    Ok(faces)
}

/// The categories that are named at a stage, of which it has so many complaints each.
pub(super) fn named_at<'a>(
    known: &'a [Kept<Category>],
    met: &BTreeMap<Option<&str>, i64>,
) -> Vec<&'a Kept<Category>> {
    let size = |category: &Kept<Category>| met.get(&Some(category.id.as_str())).copied();
    let here = known.iter().filter(|category| size(category).is_some());
    let mut named: Vec<&Kept<Category>> = here.collect();
    named.sort_by_key(|category| (category.colour_slot.is_none(), Reverse(size(category))));
    let coloured = named
        .iter()
        .filter(|category| category.colour_slot.is_some());
    named.truncate(NAMED.max(coloured.count()));
    named
}

/// What the complaints of all categories that are not named are called.
pub(super) fn called_the_rest(beside_named: bool) -> String {
    if beside_named {
        "Other"
    } else {
        "All complaints"
    }
    .into()
}

fn face(
    complaints: &Complaints,
    stage: &str,
    name: String,
    wanted: impl Fn(Option<&str>) -> bool,
) -> CategoryFace {
    let months = complaints.months(stage, wanted);
    CategoryFace {
        category: None,
        name,
        colour_slot: None,
        value: months.chart.points.last().map_or(0.0, |point| point.value),
        n: months.n,
        chart: months.chart,
    }
}

/// The measures of a stage's moments, and those that were pinned there; first those that left their limits.
fn measures(seen: &Seen<'_>, stage: &str, moments: &[Kept<Moment>]) -> Result<Vec<MeasureFace>> {
    let pinned = pins::ids_at(seen, Kind::measure, stage)?;
    let of_moment = |measure: &Measure| {
        let moment = measure.moment.as_ref();
        moments
            .iter()
            .any(|one| moment.is_some_and(|id| id.as_str() == one.id))
    };
    let place = |measure: &Kept<Measure>| pinned.iter().position(|id| *id == measure.id);
    let readings = Readings::of(seen)?;
    let mut measures: Vec<Kept<Measure>> = all(seen)?;
    measures.retain(|measure| of_moment(measure) || place(measure).is_some());
    measures.sort_by_key(|measure| place(measure).unwrap_or(usize::MAX));
    let mut faces: Vec<MeasureFace> = measures
        .iter()
        .map(|measure| readings.face(measure))
        .collect();
    faces.sort_by_key(|face| rank(&face.chart));
    Ok(faces)
}

fn newest_survey(seen: &Seen<'_>, stage: &str) -> Result<Option<SurveyFace>> {
    let pinned = pins::ids_at(seen, Kind::survey_result, stage)?;
    let results: Vec<Kept<SurveyResult>> = all(seen)?;
    let here = results.iter().filter(|result| pinned.contains(&result.id));
    let newest = here.map(|result| surveys::newest_like(result, &results));
    let newest = newest.max_by_key(|result| result.period);
    Ok(newest.map(|result| surveys::face(result, &results)))
}

/// The calls of a stage: those with clips first, then the newest.
fn calls_at(seen: &Seen<'_>, stage: &str) -> Result<Vec<CallFace>> {
    let calls = calls::all(seen)?;
    let pinned = pins::ids_at(seen, Kind::call, stage)?;
    let mut here: Vec<&calls::Call> = pinned.iter().filter_map(|id| calls.get(id)).collect();
    here.sort_by_key(|call| (call.clips == 0, std::cmp::Reverse(call.recorded_on)));
    Ok(here.into_iter().map(|call| call.face.clone()).collect())
}

/// The paint of a stage, where one is named.
pub(super) fn paint_of(seen: &Seen<'_>, stage: Option<&str>) -> Result<i64> {
    let Some(stage) = stage else {
        return Ok(0);
    };
    let stage: Option<Kept<Stage>> = crate::facts::records::find(seen, stage)?;
    match stage {
        Some(stage) => Ok(Complaints::of(seen)?.standing(&stage).paint),
        None => Ok(0),
    }
}
