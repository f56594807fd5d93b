//! One thing near: a paper (03), a call (04), a measure (12), a category's complaints, all papers (15).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::complaints::Complaints;
use super::parts::people::People;
use super::parts::{calls, moments, papers, pins, quotes};
use super::stage_wall::{PAPERS, called_the_rest, faces, moments_of, named_at, paint_of};
use super::{MomentFace, PaperFace, Quote, Rendering};
use crate::error::{Result, RoomError};
use crate::facts::charts::latest;
use crate::facts::readings::Readings;
use crate::facts::records::{Kept, all, find, get, json, list};
use crate::figures::{Cadence, Xmr};
use crate::record::id::Ref;
use crate::record::kinds::{
    Artifact, Better, Bleep, Category, Hotspot, Kind, Mark, Measure, Moment, Rect, Span, Stage,
};
use crate::store::eyes::Seen;

/// A paper, near. With its redesign, where there is one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PaperCloseUp {
    /// The sheet.
    pub face: PaperFace,
    /// The stage where it hangs first.
    pub stage: Option<String>,
    /// That stage's paint, 0-4.
    pub paint: i64,
    /// How many customers get it in a month.
    pub a_month: Option<i64>,
    /// Its pages, those that may be shown.
    pub pages: Vec<PageFace>,
    /// In use from.
    pub used_from: Option<Date>,
    /// In use until.
    pub used_until: Option<Date>,
    /// The paper that redesigns it.
    pub redesign: Option<Box<PaperCloseUp>>,
}

/// One page, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PageFace {
    /// The picture.
    pub rendering: Option<Rendering>,
    /// The remarks on it.
    pub hotspots: Vec<Hotspot>,
    /// Where it is masked.
    pub masks: Vec<Rect>,
}

/// A call, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallCloseUp {
    /// The call's id.
    pub call: String,
    /// What it is called.
    pub title: String,
    /// The stage where it hangs first.
    pub stage_name: Option<String>,
    /// The moment under which it hangs.
    pub moment: Option<MomentFace>,
    /// Who the customer is, without a name.
    pub about_customer: Option<String>,
    /// Phone, shop…
    pub channel: Option<String>,
    /// The day, where somebody named it.
    pub recorded_on: Option<Date>,
    /// Its length in milliseconds.
    pub length_ms: i64,
    /// What is said; what is bleeped stands as runs of █.
    pub transcript: Vec<crate::record::kinds::Line>,
    /// When the customer waited.
    pub holds: Vec<Span>,
    /// What is silenced.
    pub bleeps: Vec<Span>,
    /// About 180 heights of its waveform, 0-1; empty until it is drawn.
    pub peaks: Vec<f64>,
    /// May be played to the room.
    pub on_wall: bool,
}

/// A measure, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeasureCloseUp {
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
    /// Where its readings come from.
    pub source: Option<String>,
    /// The moment that it speaks of.
    pub moment: Option<MomentFace>,
    /// That moment's stage's paint, 0-4.
    pub paint: i64,
    /// Who shares it.
    pub silos: Vec<String>,
    /// Changes that were made.
    pub marks: Vec<Mark>,
    /// Its readings.
    pub chart: Xmr,
}

/// All complaints of a category at a stage, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryCloseUp {
    /// The category's name.
    pub name: String,
    /// Its colour, 1-5.
    pub colour_slot: Option<i64>,
    /// The stage's name.
    pub stage_name: String,
    /// The stage's paint, 0-4.
    pub paint: i64,
    /// What its figures are counted in.
    pub words: String,
    /// Its months.
    pub chart: Xmr,
    /// How many were counted.
    pub n: i64,
    /// Quotes, newest first.
    pub quotes: Vec<Quote>,
    /// How many quotes there are in all.
    pub quotes_in_all: i64,
}

/// All papers of a stage, near.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PapersOfStage {
    /// The stage's name.
    pub stage_name: String,
    /// The stage's paint, 0-4.
    pub paint: i64,
    /// The first sixty of them, newest first.
    pub papers: Vec<PaperFace>,
    /// How many hang there in all.
    pub papers_in_all: i64,
    /// The moments under which they hang.
    pub moments: Vec<MomentFace>,
}

/// So many heights a call's waveform has near.
const HEIGHTS: usize = 180;
/// So many quotes of a category are told at once.
const QUOTES: i64 = 24;

/// One paper near, with its redesign.
///
/// # Errors
/// When the asker may not see such a paper.
pub fn paper_near(seen: &Seen<'_>, artifact: &str) -> Result<PaperCloseUp> {
    let mut near = one_paper(seen, artifact)?;
    let redesigns: Vec<String> = list(
        seen,
        "SELECT id FROM artifact WHERE supersedes = ?1 AND id <> ?1 ORDER BY seen_on DESC, id DESC LIMIT 1",
        [artifact],
        |row| row.get(0),
    )?;
    if let Some(redesign) = redesigns.first() {
        near.redesign = Some(Box::new(one_paper(seen, redesign)?));
    }
    Ok(near)
}

fn one_paper(seen: &Seen<'_>, artifact: &str) -> Result<PaperCloseUp> {
    let missing = || RoomError::Missing(Ref::new(Kind::artifact, artifact));
    let face = papers::find(seen, artifact)?.ok_or_else(missing)?.face;
    let kept: Kept<Artifact> = get(seen, artifact)?;
    let pin = pins::first_of(seen, Kind::artifact, artifact)?;
    let pin = pin.as_ref();
    Ok(PaperCloseUp {
        face: PaperFace {
            pin: pin.map(|pin| pin.pin.clone()),
            moment: pin.and_then(|pin| pin.moment.clone()),
            ..face
        },
        stage: pin.map(|pin| pin.stage.clone()),
        paint: paint_of(seen, pin.map(|pin| pin.stage.as_str()))?,
        a_month: kept.a_month,
        pages: papers::pages_near(seen, artifact)?,
        used_from: kept.used_from,
        used_until: kept.used_until,
        redesign: None,
    })
}

/// One call near.
///
/// # Errors
/// When the asker may not see such a call.
pub fn call_near(seen: &Seen<'_>, call: &str) -> Result<CallCloseUp> {
    let missing = || RoomError::Missing(Ref::new(Kind::call, call));
    let calls = calls::all(seen)?;
    let found = calls.get(call).ok_or_else(missing)?;
    let pin = pins::first_of(seen, Kind::call, call)?;
    let pin = pin.as_ref();
    let stage: Option<Kept<Stage>> = match pin {
        Some(pin) => find(seen, &pin.stage)?,
        None => None,
    };
    let moment = match pin.and_then(|pin| pin.moment.as_deref()) {
        Some(moment) => moments::face_of(seen, moment)?,
        None => None,
    };
    let sql = "SELECT about_customer, channel, transcript, holds, bleeps, \
                 (SELECT peaks FROM recording WHERE recording.call = call.id) FROM call WHERE id = ?1";
    let heard = list(seen, sql, [call], |row| {
        let peaks: Vec<f64> = json(row, 5)?.unwrap_or_default();
        let bleeps: Vec<Bleep> = json(row, 4)?.unwrap_or_default();
        Ok(CallCloseUp {
            call: call.to_owned(),
            title: found.face.title.clone(),
            stage_name: stage.as_ref().map(|stage| stage.name.clone()),
            moment: moment.clone(),
            about_customer: row.get(0)?,
            channel: row.get(1)?,
            recorded_on: found.heard_on,
            length_ms: found.face.length_ms,
            transcript: json(row, 2)?.unwrap_or_default(),
            holds: json(row, 3)?.unwrap_or_default(),
            bleeps: bleeps
                .iter()
                .map(|bleep| Span {
                    from: bleep.from,
                    to: bleep.to,
                })
                .collect(),
            peaks: calls::resampled(&peaks, HEIGHTS),
            on_wall: found.face.on_wall,
        })
    })?;
    heard.into_iter().next().ok_or_else(missing)
}

/// One measure near.
///
/// # Errors
/// When there is no such measure.
pub fn measure_near(seen: &Seen<'_>, measure: &str) -> Result<MeasureCloseUp> {
    let measure: Kept<Measure> = get(seen, measure)?;
    let chart = latest(Readings::of(seen)?.chart(&measure));
    let moment: Option<Kept<Moment>> = match &measure.moment {
        Some(moment) => find(seen, moment.as_str())?,
        None => None,
    };
    let face = match &measure.moment {
        Some(moment) => moments::face_of(seen, moment.as_str())?,
        None => None,
    };
    let first = chart.points.first().map(|point| point.period);
    let mut marks = measure.marks.clone();
    marks.retain(|mark| first.is_some_and(|first| mark.date >= first));
    Ok(MeasureCloseUp {
        measure: measure.id.clone(),
        name: measure.name.clone(),
        unit: measure.unit.clone(),
        better: measure.better,
        target: measure.target,
        source: measure.source.clone(),
        moment: face,
        paint: paint_of(seen, moment.as_ref().map(|moment| moment.stage.as_str()))?,
        silos: People::of(seen)?.silo_names(&measure.silos),
        marks,
        chart,
    })
}

/// A category's complaints at a stage; without a category, those of "other": all that are not named there.
///
/// # Errors
/// When there is no such stage or category.
pub fn category_near(
    seen: &Seen<'_>,
    stage: &str,
    category: Option<&str>,
) -> Result<CategoryCloseUp> {
    let stage: Kept<Stage> = get(seen, stage)?;
    let complaints = Complaints::of(seen)?;
    let standing = complaints.standing(&stage);
    let known: Vec<Kept<Category>> = all(seen)?;
    let met = complaints.categories(&stage.id);
    let named_here: Vec<&str> = named_at(&known, &met)
        .iter()
        .map(|category| category.id.as_str())
        .collect();
    let named: Option<Kept<Category>> = match category {
        Some(category) => Some(get(seen, category)?),
        None => None,
    };
    let months = complaints.months(&stage.id, |id| match category {
        Some(category) => id == Some(category),
        None => id.is_none_or(|id| !named_here.contains(&id)),
    });
    let wanted = category.map(|category| serde_json::json!([category]).to_string());
    let others = serde_json::json!(named_here).to_string();
    let (quotes, quotes_in_all) =
        quotes::of_categories(seen, &stage.id, wanted.as_deref(), &others, QUOTES)?;
    Ok(CategoryCloseUp {
        name: named.as_ref().map_or_else(
            || called_the_rest(!named_here.is_empty()),
            |category| category.name.clone(),
        ),
        colour_slot: named.and_then(|category| category.colour_slot),
        stage_name: stage.name.clone(),
        paint: standing.paint,
        words: complaints.words(&stage, months.per_thousand, Cadence::Months),
        n: months.n,
        chart: months.chart,
        quotes,
        quotes_in_all,
    })
}

/// All papers of a stage.
///
/// # Errors
/// When there is no such stage.
pub fn papers_near(seen: &Seen<'_>, stage: &str) -> Result<PapersOfStage> {
    let stage: Kept<Stage> = get(seen, stage)?;
    let hanging = papers::hanging(seen, Some(&stage.id))?;
    let papers::Shelf {
        front: mut papers,
        in_all,
    } = papers::at(seen, &hanging, &stage.id, PAPERS)?;
    papers.sort_by_key(|paper| std::cmp::Reverse(paper.seen_on));
    let moments = faces(seen, &moments_of(seen, &stage.id)?)?;
    Ok(PapersOfStage {
        stage_name: stage.name.clone(),
        paint: paint_of(seen, Some(&stage.id))?,
        papers,
        papers_in_all: in_all,
        moments,
    })
}
