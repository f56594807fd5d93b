//! What is lined up for a part of a session, in the words that a facilitator needs before showing it.

use std::collections::HashMap;

use super::CueFace;
use super::parts::calls::{self, Call};
use super::parts::papers::{self, Paper, Pin};
use super::parts::words::{count, month};
use crate::error::Result;
use crate::eyes::Seen;
use crate::kinds::{Cue, Kind};
use crate::title;

/// All that can be lined up.
pub(super) struct Cues<'a> {
    calls: HashMap<String, Call>,
    papers: HashMap<String, Paper>,
    pins: Vec<Pin>,
    seen: &'a Seen<'a>,
}

impl<'a> Cues<'a> {
    pub fn of(seen: &'a Seen<'a>) -> Result<Self> {
        let mut pins = Vec::new();
        for kind in [
            Kind::artifact,
            Kind::call,
            Kind::measure,
            Kind::survey_result,
            Kind::complaint,
        ] {
            pins.extend(papers::pins(seen, kind.as_str())?);
        }
        Ok(Self {
            calls: calls::all(seen)?,
            papers: papers::all(seen)?,
            pins,
            seen,
        })
    }

    /// A cue as the console lists it; none where the thing is not there any more.
    pub fn face(&self, cue: &Cue) -> Option<CueFace> {
        let what = &cue.what;
        let (call, paper) = (self.calls.get(&what.id), self.papers.get(&what.id));
        let (title, words, on_wall) = match what.kind {
            Kind::call => {
                call.map(|call| (call.face.title.clone(), of_call(call), call.face.on_wall))?
            }
            Kind::artifact => paper.map(|paper| {
                (
                    paper.face.title.clone(),
                    of_paper(paper),
                    paper.face.on_wall,
                )
            })?,
            _ => {
                crate::rows::find(self.seen.connection, what)
                    .ok()
                    .flatten()?;
                let title =
                    title::of(self.seen.connection, what).unwrap_or_else(|_| what.kind.words());
                (title, what.kind.words(), true)
            }
        };
        Some(CueFace {
            what: what.clone(),
            title,
            words,
            on_wall,
            from: cue.from,
            to: cue.to,
            length_ms: call.map(|call| call.face.length_ms),
            stage: self
                .pins
                .iter()
                .find(|pin| pin.id == what.id)
                .map(|pin| pin.stage.clone()),
        })
    }
}

fn of_call(call: &Call) -> String {
    if let Some(why) = call.not_on_wall() {
        return why;
    }
    let bleeped = if call.bleeps > 0 {
        "bleeped"
    } else {
        "nothing bleeped"
    };
    match call.gone_by {
        Some(day) => format!("{bleeped}, consent to {}", month(day)),
        None => format!("{bleeped}, consent given"),
    }
}

fn of_paper(paper: &Paper) -> String {
    if let Some(why) = paper.not_on_wall() {
        return why;
    }
    match paper.masks {
        0 => "nothing masked".into(),
        masks => format!("{} on it", count(masks, "mask")),
    }
}
