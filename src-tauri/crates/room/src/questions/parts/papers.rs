//! Sheets of paper as they hang.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use rusqlite::{Row, params, params_from_iter};

use super::pins::Pin;
use super::words::{count, months_between, untitled};
use crate::error::Result;
use crate::facts::records::{day, json, list};
use crate::questions::{PageFace, PaperFace, Rendering};
use crate::record::kinds::{ClearedFor, Hotspot, Rect, is_stale};
use crate::store::eyes::{Seen, Who};

/// A paper that the asker may see, before it hangs anywhere.
#[derive(Clone)]
pub struct Paper {
    pub face: PaperFace,
    /// Nobody has checked these pages.
    pub unchecked: i64,
    /// Masks on pages that nobody has checked.
    pub masks_to_check: i64,
    /// Masks on all its pages.
    pub masks: i64,
    /// The paper that it redesigns.
    pub supersedes: Option<String>,
    cleared: bool,
}

#[derive(Default)]
struct Pages {
    pages: i64,
    checked: i64,
    remarks: i64,
    masks: i64,
    masks_to_check: i64,
    rendering: Option<Rendering>,
}

impl Paper {
    /// Why the room does not see it yet.
    pub fn not_on_wall(&self) -> Option<String> {
        if self.face.on_wall {
            return None;
        }
        Some(match (self.masks_to_check, self.unchecked) {
            (0, 0) if self.face.pages == 0 => "no page".into(),
            (0, 0) if !self.cleared => "cleared for nobody".into(),
            (0, pages) => format!("{} to check", count(pages, "page")),
            (masks, 1) => format!("{} to check", count(masks, "mask")),
            (_, pages) => format!("{} to check", count(pages, "page")),
        })
    }

    /// The paper, as it hangs by a pin.
    pub fn hung(&self, pin: &str, moment: Option<&str>) -> PaperFace {
        PaperFace {
            pin: Some(pin.to_owned()),
            moment: moment.map(str::to_owned),
            ..self.face.clone()
        }
    }
}

/// The paper with this id, if the asker may see it.
pub fn find(seen: &Seen<'_>, id: &str) -> Result<Option<Paper>> {
    Ok(read(seen, Some(id))?.into_values().next())
}

/// All papers that the asker may see, by id: for walls on which all of them are drawn.
pub fn all(seen: &Seen<'_>) -> Result<HashMap<String, Paper>> {
    read(seen, None)
}

fn read(seen: &Seen<'_>, only: Option<&str>) -> Result<HashMap<String, Paper>> {
    let mut pages = pages(seen, only)?;
    let which = if only.is_some() { "WHERE id = ?1" } else { "" };
    let sql = format!(
        "SELECT id, coalesce(title, came_as), seen_on, stale_after_months, cleared_for, supersedes, \
           seen_on <> date(made_at, 'localtime') FROM artifact {which}"
    );
    let papers = list(seen, &sql, params_from_iter(only), |row| {
        let id: String = row.get(0)?;
        let seen_on = day(row, 2)?.unwrap_or(Date::ZERO);
        let title: Option<String> = row.get(1)?;
        let cleared: Option<String> = row.get(4)?;
        let (stale_after, supersedes) = (row.get(3)?, row.get(5)?);
        let dated: Option<bool> = row.get(6)?;
        Ok((
            id,
            title,
            (seen_on, dated.unwrap_or_default()),
            stale_after,
            cleared,
            supersedes,
        ))
    })?;
    let made = papers.into_iter().map(
        |(id, title, (seen_on, dated), stale_after, cleared, supersedes)| {
            let pages = pages.remove(&id).unwrap_or_default();
            let nobody = ClearedFor::Nobody.as_str();
            let cleared = cleared.is_some_and(|cleared| cleared != nobody);
            let face = PaperFace {
                artifact: id.clone(),
                named: title.is_some(),
                title: title.unwrap_or_else(|| untitled("Paper", seen_on)),
                rendering: pages.rendering,
                pages: pages.pages,
                remarks: pages.remarks,
                seen_on,
                dated,
                stale_months: stale_months(seen_on, stale_after, seen.today),
                moment: None,
                pin: None,
                on_wall: seen.who == Who::Wall || cleared && pages.checked > 0,
            };
            let paper = Paper {
                face,
                unchecked: pages.pages - pages.checked,
                masks_to_check: pages.masks_to_check,
                masks: pages.masks,
                supersedes,
                cleared,
            };
            (id, paper)
        },
    );
    Ok(made.collect())
}

fn pages(seen: &Seen<'_>, only: Option<&str>) -> Result<HashMap<String, Pages>> {
    let which = if only.is_some() {
        "WHERE artifact = ?1"
    } else {
        ""
    };
    let sql = format!(
        "SELECT artifact, checked, json_array_length(hotspots), json_array_length(masks), hash, width, height \
         FROM page {which} ORDER BY artifact, position"
    );
    let rows = list(seen, &sql, params_from_iter(only), |row| {
        let artifact: String = row.get(0)?;
        let counts: (bool, i64, i64) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok((artifact, counts, rendering(row, 4)?))
    })?;
    let mut pages: HashMap<String, Pages> = HashMap::new();
    for (artifact, (checked, remarks, masks), rendering) in rows {
        let of = pages.entry(artifact).or_default();
        of.pages += 1;
        of.checked += i64::from(checked);
        of.remarks += remarks;
        of.masks += masks;
        of.masks_to_check += if checked { 0 } else { masks };
        of.rendering = of.rendering.take().or(rendering);
    }
    Ok(pages)
}

/// A page's picture, from its hash, width and height in the columns from `at` on.
fn rendering(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Rendering>> {
    let hash: Option<String> = row.get(at)?;
    hash.map(|hash| {
        Ok(Rendering {
            hash,
            width: row.get(at + 1)?,
            height: row.get(at + 2)?,
        })
    })
    .transpose()
}

/// How many months old a paper is, once it is stale.
fn stale_months(seen_on: Date, stale_after: Option<i64>, today: Date) -> Option<i64> {
    is_stale(seen_on, stale_after, today).then(|| months_between(seen_on, today))
}

/// The pages of one paper, near.
pub fn pages_near(seen: &Seen<'_>, artifact: &str) -> Result<Vec<PageFace>> {
    list(
        seen,
        "SELECT hotspots, masks, hash, width, height FROM page WHERE artifact = ?1 ORDER BY position",
        params![artifact],
        |row| {
            Ok(PageFace {
                rendering: rendering(row, 2)?,
                hotspots: json::<Vec<Hotspot>>(row, 0)?.unwrap_or_default(),
                masks: json::<Vec<Rect>>(row, 1)?.unwrap_or_default(),
            })
        },
    )
}

/// A paper where it hangs, before anything more of it is read.
pub struct Hanging {
    pin: Pin,
    seen_on: Date,
    remarks: bool,
}

/// All papers that the asker may see where they hang, in the order of their pins: at one stage, or everywhere.
pub fn hanging(seen: &Seen<'_>, stage: Option<&str>) -> Result<Vec<Hanging>> {
    let here = if stage.is_some() {
        "AND p.stage = ?1"
    } else {
        ""
    };
    let sql = format!(
        "SELECT p.id, a.id, p.stage, p.moment, a.seen_on, \
           EXISTS (SELECT 1 FROM page WHERE page.artifact = a.id AND page.hotspots <> '[]') \
         FROM pin AS p JOIN artifact AS a ON a.id = p.what ->> '$.id' \
         WHERE p.what ->> '$.kind' = 'artifact' {here} ORDER BY p.position IS NULL, p.position, p.id"
    );
    list(seen, &sql, params_from_iter(stage), |row| {
        Ok(Hanging {
            pin: Pin::read(row)?,
            seen_on: day(row, 4)?.unwrap_or(Date::ZERO),
            remarks: row.get(5)?,
        })
    })
}

/// What hangs at a stage, as far as one can see it.
pub struct Shelf {
    /// The first of them: the newest on top, then those with remarks, then the rest.
    pub front: Vec<PaperFace>,
    /// How many hang there.
    pub in_all: i64,
}

/// The papers that hang at a stage, once each; `most` of them are looked at.
pub fn at(seen: &Seen<'_>, hanging: &[Hanging], stage: &str, most: usize) -> Result<Shelf> {
    let mut met = HashSet::new();
    let mut here: Vec<&Hanging> = hanging
        .iter()
        .filter(|hung| hung.pin.stage == stage && met.insert(hung.pin.id.as_str()))
        .collect();
    here.sort_by_key(|hung| Reverse(hung.seen_on));
    if let Some((_, rest)) = here.split_first_mut() {
        rest.sort_by_key(|hung| !hung.remarks);
    }
    let mut front = Vec::new();
    for hung in here.iter().take(most) {
        let paper = find(seen, &hung.pin.id)?;
        front.extend(paper.map(|paper| paper.hung(&hung.pin.pin, hung.pin.moment.as_deref())));
    }
    Ok(Shelf {
        front,
        in_all: i64::try_from(here.len()).unwrap_or(i64::MAX),
    })
}
