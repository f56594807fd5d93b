//! The wall as a curator works on it: everything under its moment, also what the projector does not show (picture 10).

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use super::parts::complaints::Complaints;
use super::parts::pins::{self, Pin};
use super::parts::{calls, moments, papers, quotes, surveys};
use super::stage_wall::faces;
use super::whole_wall::stages_in_order;
use super::{CallFace, MeasureFace, MomentFace, PaperFace, Quote, SurveyFace};
use crate::error::Result;
use crate::facts::readings::Readings;
use crate::facts::records::{Kept, all, by_id, room};
use crate::record::kinds::{Kind, Measure, Missed, Moment, SurveyResult};
use crate::store::eyes::Seen;

/// All stages, with all that hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CurateWall {
    /// The room's name.
    pub room: String,
    /// Whose room it is.
    pub company: String,
    /// In order.
    pub stages: Vec<CurateStage>,
    /// How many moments of truth there are.
    pub moments_of_truth: i64,
    /// How many there may be.
    pub moment_cap: i64,
}

/// A stage with all that hangs there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CurateStage {
    /// The stage's id.
    pub stage: String,
    /// In the customer's words.
    pub name: String,
    /// Its place along the wall, from 1.
    pub position: i64,
    /// The experience that we mean to deliver.
    pub intention: Option<String>,
    /// What its customers are counted in.
    pub base_unit: Option<String>,
    /// Its paint, 0-4.
    pub paint: i64,
    /// How many complaints hang here, of all times.
    pub complaints: i64,
    /// Its moments in order.
    pub moments: Vec<CurateMoment>,
    /// What hangs under the stage and under none of its moments.
    pub elsewhere: Hanging,
}

/// A moment with all that hangs there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CurateMoment {
    /// The moment.
    pub face: MomentFace,
    /// Obvious, or easily missed.
    pub missed: Option<Missed>,
    /// What hangs there.
    pub hanging: Hanging,
}

/// Things that hang together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Hanging {
    /// Papers in the order of their pins.
    pub papers: Vec<Pinned<PaperFace>>,
    /// Calls.
    pub calls: Vec<Pinned<CallFace>>,
    /// Measures; one that belongs to the moment hangs there without a pin.
    pub measures: Vec<Pinned<MeasureFace>>,
    /// Survey results.
    pub surveys: Vec<Pinned<SurveyFace>>,
    /// Complaints that were pinned one by one.
    pub quotes: Vec<Pinned<Quote>>,
}

/// A thing, and the pin by which it hangs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Pinned<T: TS> {
    /// The pin's id.
    pub pin: Option<String>,
    /// The thing.
    pub face: T,
    /// Why the room does not see it yet ("1 page to check", "no consent on file"); none: it does.
    pub not_on_wall: Option<String>,
}

/// The wall as a curator works on it.
pub fn curate_wall(seen: &Seen<'_>) -> Result<CurateWall> {
    let settings = room(seen)?;
    let moments = moments::in_order(seen)?;
    let faces = faces(seen, &moments)?;
    let complaints = Complaints::of(seen)?;
    let mut places = places(seen, &moments)?;
    let mut stages = Vec::new();
    for stage in stages_in_order(seen)? {
        let of_stage = moments
            .iter()
            .zip(&faces)
            .filter(|(moment, _)| moment.stage.as_str() == stage.id)
            .map(|(moment, face)| CurateMoment {
                face: face.clone(),
                missed: moment.missed,
                hanging: places.take(&stage.id, Some(&moment.id)),
            })
            .collect();
        stages.push(CurateStage {
            stage: stage.id.clone(),
            name: stage.name.clone(),
            position: stage.position,
            intention: stage.intention.clone(),
            base_unit: stage.base_unit.clone(),
            paint: complaints.standing(&stage).paint,
            complaints: complaints.of_all_times(&stage.id),
            moments: of_stage,
            elsewhere: places.take(&stage.id, None),
        });
    }
    Ok(CurateWall {
        room: settings.name.clone(),
        company: settings.company.clone(),
        stages,
        moments_of_truth: i64::try_from(moments.iter().filter(|moment| moment.of_truth).count())
            .unwrap_or(i64::MAX),
        moment_cap: settings.moment_cap(),
    })
}

/// All that hangs, by stage and moment.
struct Places(HashMap<(String, Option<String>), Hanging>);

impl Places {
    fn at(&mut self, stage: &str, moment: Option<&str>) -> &mut Hanging {
        self.0
            .entry((stage.to_owned(), moment.map(str::to_owned)))
            .or_default()
    }

    fn take(&mut self, stage: &str, moment: Option<&str>) -> Hanging {
        self.0
            .remove(&(stage.to_owned(), moment.map(str::to_owned)))
            .unwrap_or_default()
    }

    /// Hangs everything of one kind that is pinned; `face` answers the thing, and why the room does not see it.
    fn hang<T: TS>(
        &mut self,
        seen: &Seen<'_>,
        kind: Kind,
        mut face: impl FnMut(&Pin) -> Result<Option<(T, Option<String>)>>,
        lane: impl Fn(&mut Hanging) -> &mut Vec<Pinned<T>>,
    ) -> Result<()> {
        for pin in pins::all(seen, kind)? {
            if let Some((face, not_on_wall)) = face(&pin)? {
                let pinned = Pinned {
                    pin: Some(pin.pin.clone()),
                    face,
                    not_on_wall,
                };
                lane(self.at(&pin.stage, pin.moment.as_deref())).push(pinned);
            }
        }
        Ok(())
    }
}

fn places(seen: &Seen<'_>, moments: &[Kept<Moment>]) -> Result<Places> {
    let mut places = Places(HashMap::new());
    let papers = papers::all(seen)?;
    let hung = |pin: &Pin| {
        let paper = papers.get(&pin.id);
        Ok(paper.map(|paper| {
            (
                paper.hung(&pin.pin, pin.moment.as_deref()),
                paper.not_on_wall(),
            )
        }))
    };
    places.hang(seen, Kind::artifact, hung, |hanging| &mut hanging.papers)?;
    let calls = calls::all(seen)?;
    let hung = |pin: &Pin| {
        Ok(calls
            .get(&pin.id)
            .map(|call| (call.face.clone(), call.not_on_wall())))
    };
    places.hang(seen, Kind::call, hung, |hanging| &mut hanging.calls)?;
    let results: Vec<Kept<SurveyResult>> = all(seen)?;
    let hung = |pin: &Pin| {
        let pinned = by_id(&results, &pin.id);
        Ok(pinned.map(|pinned| {
            let newest = surveys::newest_like(pinned, &results);
            (surveys::face(newest, &results), None)
        }))
    };
    places.hang(seen, Kind::survey_result, hung, |hanging| {
        &mut hanging.surveys
    })?;
    let hung = |pin: &Pin| Ok(quotes::find(seen, &pin.id)?.map(|quote| (quote, None)));
    places.hang(seen, Kind::complaint, hung, |hanging| &mut hanging.quotes)?;
    measures(seen, moments, &mut places)?;
    Ok(places)
}

fn measures(seen: &Seen<'_>, moments: &[Kept<Moment>], places: &mut Places) -> Result<()> {
    let readings = Readings::of(seen)?;
    let measures: Vec<Kept<Measure>> = all(seen)?;
    let mut pinned = HashSet::new();
    let hung = |pin: &Pin| {
        let measure = by_id(&measures, &pin.id);
        pinned.insert((pin.id.clone(), pin.moment.clone()));
        Ok(measure.map(|measure| (readings.face(measure), None)))
    };
    places.hang(seen, Kind::measure, hung, |hanging| &mut hanging.measures)?;
    for measure in &measures {
        let moment = measure
            .moment
            .as_ref()
            .and_then(|id| by_id(moments, id.as_str()));
        if let Some(moment) = moment
            && !pinned.contains(&(measure.id.clone(), Some(moment.id.clone())))
        {
            let face = readings.face(measure);
            let hanging = places.at(moment.stage.as_str(), Some(&moment.id));
            hanging.measures.push(Pinned {
                pin: None,
                face,
                not_on_wall: None,
            });
        }
    }
    Ok(())
}
