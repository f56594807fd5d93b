//! Wishes at random, as anybody might make them.

use proptest::prelude::*;
use room::record::Record;
use room::record::kinds::Kind;
use serde_json::{Value, json};

use crate::common::Stage;

/// A wish by numbers: it names records by their place, so that the same wish can be made in a room with other ids.
#[derive(Debug, Clone)]
pub struct Wish {
    what: u8,
    which: usize,
    how: u8,
}

pub fn wish() -> impl Strategy<Value = Wish> {
    (0..WISHES, any::<usize>(), any::<u8>()).prop_map(|(what, which, how)| Wish {
        what,
        which,
        how,
    })
}

const WISHES: u8 = 28;

/// Kinds that a wish may remove; removing some of them is refused by what needs them.
const REMOVED: [Kind; 19] = [
    Kind::stage,
    Kind::moment,
    Kind::artifact,
    Kind::complaint,
    Kind::let_down,
    Kind::pin,
    Kind::silo,
    Kind::person,
    Kind::call,
    Kind::session,
    Kind::commitment,
    Kind::fix_team,
    Kind::report,
    Kind::win,
    Kind::measure,
    Kind::reading,
    Kind::category,
    Kind::import,
    Kind::standing,
];

/// The `which`th record of a kind that is there.
fn nth(stage: &Stage, kind: Kind, which: usize) -> Option<Record> {
    let mut records = stage.all(kind);
    (!records.is_empty()).then(|| records.swap_remove(which % records.len()))
}

fn id(stage: &Stage, kind: Kind, which: usize) -> Option<String> {
    nth(stage, kind, which)?.id
}

impl Wish {
    /// The edit in this room, where it can be wished at all.
    pub fn edit(&self, stage: &Stage) -> Option<Value> {
        let Wish { what, which, how } = *self;
        let of = |kind| id(stage, kind, which);
        let other = |kind| id(stage, kind, which / 7);
        let choice = |values: &[Value]| values[usize::from(how) % values.len()].clone();
        let word = choice(&[
            json!("late"),
            json!("wrong colour"),
            json!("no answer"),
            Value::Null,
        ]);
        let change = |kind: Kind, fields: Value| {
            Some(json!({"change": {"kind": kind.as_str(), "id": of(kind)?, "fields": fields}}))
        };
        match what {
            0 => Some(
                json!({"add": {"kind": "stage", "name": format!("I do {how}"), "position": i64::from(how)}}),
            ),
            1 => Some(
                json!({"add": {"kind": "moment", "stage": of(Kind::stage)?, "name": format!("You {how}"), "of_truth": how % 2 == 0, "owner": other(Kind::person)}}),
            ),
            2 => Some(
                json!({"add": {"kind": "artifact", "title": word, "seen_on": "2026-09-01", "silo": of(Kind::silo),
                "pages": [{"media": format!("{how:064x}"), "hotspots": [{"rect": {"x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1}, "remark": "Why?", "silo": of(Kind::silo)}]}]}}),
            ),
            3 => Some(
                json!({"add": {"kind": "complaint", "words": format!("It was {how} days late"), "stage": of(Kind::stage), "category": other(Kind::category)}}),
            ),
            4 => Some(
                json!({"add": {"kind": "let_down", "statement": format!("You let me down {how}"), "stage": of(Kind::stage)?,
                "silos": [of(Kind::silo), other(Kind::silo)], "evidence": [{"kind": "artifact", "id": other(Kind::artifact)?}]}}),
            ),
            5 => change(
                Kind::stage,
                json!({"intention": word, "owner": other(Kind::person)}),
            ),
            6 => change(
                Kind::stage,
                json!({"name": format!("I am {how}"), "base_unit": word}),
            ),
            7 => change(
                Kind::moment,
                json!({"state": choice(&[json!("broken"), json!("reliable"), Value::Null]), "of_truth": how % 3 == 0}),
            ),
            8 => change(
                Kind::artifact,
                json!({"cleared_for": choice(&[json!("nobody"), json!("staff"), json!("leadership"), Value::Null])}),
            ),
            9 => {
                let mut pages = nth(stage, Kind::artifact, which)?
                    .fields
                    .get("pages")?
                    .clone();
                let page = pages.get_mut(0)?.as_object_mut()?;
                match how % 3 {
                    0 => page.remove("checked_on"),
                    1 => page.insert(
                        "masks".into(),
                        json!([{"rect": {"x": 0.2, "y": 0.1, "w": 0.2, "h": 0.1}}]),
                    ),
                    _ => page.insert("turn".into(), json!(90)),
                };
                change(Kind::artifact, json!({"pages": pages}))
            }
            10 => Some(
                json!({"pin": {"what": {"kind": "artifact", "id": of(Kind::artifact)?}, "stage": other(Kind::stage)?}}),
            ),
            11 => {
                let moment = nth(stage, Kind::moment, which)?;
                Some(
                    json!({"pin": {"what": {"kind": "measure", "id": other(Kind::measure)?}, "stage": moment.fields["stage"], "moment": moment.id}}),
                )
            }
            12 | 13 => {
                let kind = REMOVED[usize::from(how) % REMOVED.len()];
                Some(json!({"remove": {"kind": kind.as_str(), "id": of(kind)?}}))
            }
            14 => {
                let mut stages: Vec<_> = stage
                    .all(Kind::stage)
                    .into_iter()
                    .filter_map(|stage| stage.id)
                    .collect();
                let middle = which % stages.len().max(1);
                stages.rotate_left(middle);
                Some(json!({"reorder_stages": {"stages": stages}}))
            }
            15 => Some(json!({"check_page": {"artifact": of(Kind::artifact)?, "by": "Dilys"}})),
            16 => Some(match how % 2 {
                0 => json!({"start_session": {"session": of(Kind::session)?}}),
                _ => json!({"adjourn": {"session": of(Kind::session)?, "next_on": "2027-01-13"}}),
            }),
            17 => Some(
                json!({"choose": {"session": other(Kind::session)?, "let_down": of(Kind::let_down)?, "lead": other(Kind::person)}}),
            ),
            18 => Some(
                json!({"charter": {"commitment": of(Kind::commitment)?, "name": format!("Team {how}"), "lead": id(stage, Kind::person, 0)?,
                "members": [id(stage, Kind::person, 1)?], "sponsor": other(Kind::person), "measure": other(Kind::measure), "target": 2.5, "reports_on": "2026-12-01"}}),
            ),
            19 => Some(json!({"sign_charter": {"fix_team": of(Kind::fix_team)?}})),
            20 => Some(
                json!({"stand": {"commitment": of(Kind::commitment)?, "session": other(Kind::session)?, "standing": choice(&[json!("kept"), json!("late"), json!("broken")]), "reason": word}}),
            ),
            21 => Some(match how % 2 {
                0 => {
                    json!({"add": {"kind": "report", "fix_team": of(Kind::fix_team)?, "finding": "Two systems disagree"}})
                }
                _ => {
                    json!({"answer": {"report": of(Kind::report)?, "answer": choice(&[json!("stop"), json!("revise"), json!("accept"), json!("stop")])}})
                }
            }),
            22 => Some(
                json!({"hang_win": {"title": format!("It came in {how} days"), "fix_team": of(Kind::fix_team), "people": [other(Kind::person)?]}}),
            ),
            23 => Some(
                json!({"add": {"kind": "note", "session": of(Kind::session)?, "words": format!("Ask {how}"), "about": {"kind": "let_down", "id": other(Kind::let_down)?}}}),
            ),
            24 => Some(match how % 2 {
                0 => {
                    json!({"add": {"kind": "call", "media": format!("{how:064x}"), "recorded_on": "2026-10-09", "consent": choice(&[Value::Null, json!("given"), json!("refused")]),
                    "transcript": [{"from": 0, "to": 900, "words": "Where is my coat"}]}})
                }
                _ => change(
                    Kind::call,
                    json!({"consent": choice(&[json!("given"), json!("refused")]), "bleeps": [{"from": 1, "to": 5}]}),
                )?,
            }),
            25 | 26 => Some(
                json!({"place_rows": {"import": of(Kind::import)?, "stage": other(Kind::stage)?, "from": if how % 2 == 0 { Value::Null } else { json!(of(Kind::stage)?) }}}),
            ),
            _ => Some(match how % 3 {
                0 => {
                    json!({"add": {"kind": "measure", "name": format!("Days {how}"), "unit": "days", "better": "down", "moment": of(Kind::moment)}})
                }
                1 => {
                    json!({"add": {"kind": "reading", "measure": of(Kind::measure)?, "period": "2026-09-01", "value": f64::from(how) / 8.0}})
                }
                _ => {
                    json!({"add": {"kind": "session", "rhythm": "monthly", "held_on": "2026-11-11", "attendance": [{"person": of(Kind::person)?, "present": true}],
                    "agenda": [{"kind": "purpose", "title": "Purpose", "minutes": 5, "cues": [{"what": {"kind": "artifact", "id": of(Kind::artifact)?}}]}]}})
                }
            }),
        }
    }
}
