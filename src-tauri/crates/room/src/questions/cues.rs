//! What is lined up for a part of a session, in the words that a facilitator needs before showing it.

use std::collections::HashMap;

use super::CueFace;
use super::parts::calls::{self, Call};
use super::parts::papers::{self, Paper};
use super::parts::pins;
use super::parts::words::{count, month};
use crate::error::Result;
use crate::record::id::Ref;
use crate::record::kinds::{Cue, Kind};
use crate::store::eyes::Seen;
use crate::store::title;

/// All that can be lined up.
pub(super) struct Cues<'a> {
    calls: HashMap<String, Call>,
    seen: &'a Seen<'a>,
}

impl<'a> Cues<'a> {
    pub fn of(seen: &'a Seen<'a>) -> Result<Self> {
        Ok(Self {
            calls: calls::all(seen)?,
            seen,
        })
    }

    /// A cue as the console lists it; none where the thing is not there any more.
    pub fn face(&self, cue: &Cue) -> Result<Option<CueFace>> {
        let what = &cue.what;
        let call = self.calls.get(&what.id);
        let Some((title, words, on_wall)) = self.thing(what)? else {
            return Ok(None);
        };
        Ok(Some(CueFace {
            what: what.clone(),
            title,
            words,
            on_wall,
            from: cue.from,
            to: cue.to,
            length_ms: call.map(|call| call.face.length_ms),
            stage: pins::first_of(self.seen, what.kind, &what.id)?.map(|pin| pin.stage),
        }))
    }

    /// Its title, what to know of it before it is shown, and whether the room may see it.
    fn thing(&self, what: &Ref) -> Result<Option<(String, String, bool)>> {
        Ok(match what.kind {
            Kind::call => self
                .calls
                .get(&what.id)
                .map(|call| (call.face.title.clone(), of_call(call), call.face.on_wall)),
            Kind::artifact => papers::find(self.seen, &what.id)?.map(|paper| {
                let words = of_paper(&paper);
                (paper.face.title, words, paper.face.on_wall)
            }),
            _ => match crate::store::rows::find(self.seen.connection, what)? {
                Some(_) => {
                    let words = what.kind.words().to_owned();
                    let title = title::of(self.seen.connection, what);
                    Some((title.unwrap_or_else(|_| words.clone()), words, true))
                }
                None => None,
            },
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
