//! Undo and redo over random steps: back means as before, forth means as after, and what is left at the end is what
//! the steps that survived come to on their own.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Company, Stage, sample, table, today};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use room::edit::{Done, Edit, Source};
use room::eyes::Who;
use room::kinds::Kind;
use room::record::{Fields, Record};
use serde_json::{Value, json};

/// A wish by numbers: it names records by their place, so that the same wish can be made in a room with other ids.
#[derive(Debug, Clone)]
struct Wish {
    what: u8,
    which: usize,
    how: u8,
}

#[derive(Debug, Clone)]
enum Act {
    Do(Vec<Wish>),
    Import(u8),
    Undo,
    Redo,
    Reopen,
}

fn wish() -> impl Strategy<Value = Wish> {
    (0..WISHES, any::<usize>(), any::<u8>()).prop_map(|(what, which, how)| Wish {
        what,
        which,
        how,
    })
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        9 => vec(wish(), 1..4).prop_map(Act::Do),
        1 => any::<u8>().prop_map(Act::Import),
        5 => Just(Act::Undo),
        3 => Just(Act::Redo),
        1 => Just(Act::Reopen),
    ]
}

const WISHES: u8 = 26;

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
    fn edit(&self, stage: &Stage) -> Option<Value> {
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
                json!({"cast_ballot": {"session": of(Kind::session)?, "about": "let_downs", "content": [{"let_down": other(Kind::let_down)?, "stickers": 2}]}}),
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

/// All that the room says, counts of ballots and what search would find included.
fn says(stage: &Stage) -> String {
    let eye = stage.eye(Who::Console);
    let seen = eye.at(today());
    let lines = |sql: &str| -> Vec<String> {
        let mut statement = seen.connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let ballots = lines("SELECT session || about || n FROM ballot_count ORDER BY 1");
    let said =
        lines("SELECT said.kind || ' ' || coalesce(at_ms, '') || words FROM main.said ORDER BY 1");
    format!("{}\n{ballots:?}\n{said:?}", stage.everything())
}

/// The same without ids: each by the place where it is named first.
fn shape(text: &str) -> String {
    let mut named: Vec<&str> = Vec::new();
    let mut shape = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let candidate = rest.get(..36).filter(|part| {
            part.bytes().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            })
        });
        match candidate {
            Some(id) => {
                let place = named
                    .iter()
                    .position(|one| *one == id)
                    .unwrap_or(named.len());
                if place == named.len() {
                    named.push(id);
                }
                shape.push_str(&format!("#{place}"));
                rest = &rest[36..];
            }
            None => {
                let next = rest.chars().next().map_or(1, char::len_utf8);
                shape.push_str(&rest[..next]);
                rest = &rest[next..];
            }
        }
    }
    shape
}

/// A step that went in: what to do to make it again, and the room before and after.
struct Went {
    act: Act,
    before: String,
    after: String,
}

fn made(stage: &mut Stage, act: &Act) -> Option<Done> {
    match act {
        Act::Do(wishes) => {
            let edits: Vec<Value> = wishes.iter().filter_map(|wish| wish.edit(stage)).collect();
            let edits: Vec<Edit> = serde_json::from_value(Value::Array(edits)).unwrap();
            stage.room.apply(edits, Source::Hand, &mut stage.clock).ok()
        }
        Act::Import(how) => {
            let import = table(Kind::complaint, &format!("{how}.csv"));
            let rows = (0..3).map(|n| {
                let fields = json!({"words": format!("Row {n} of {how}"), "category": format!("Category {}", how % 4), "post": "Call centre"});
                Ok(fields.as_object().cloned().unwrap_or_default())
            });
            Some(stage.room.bring(import, rows, Default::default, |_| Vec::new(), &mut stage.clock).unwrap().0)
        }
        _ => None,
    }
    .filter(|done| !done.put.is_empty() || !done.removed.is_empty())
}

fn furnished() -> (Stage, Company) {
    let mut stage = Stage::new();
    let company = stage.company();
    stage.add(json!({"kind": "agenda", "name": "Quarterly", "items": [{"kind": "walk", "title": "Walk", "minutes": 30}]}));
    stage.add(json!({"kind": "measure", "name": "On time", "unit": "%", "better": "up", "moment": company.moment}));
    (stage, company)
}

fn refused(what: &str, why: room::RoomError) -> TestCaseError {
    TestCaseError::fail(format!("{what} was refused: {why}"))
}

fn run(acts: Vec<Act>) -> Result<(), TestCaseError> {
    let (mut stage, _) = furnished();
    let (mut done, mut undone): (Vec<Went>, Vec<Went>) = (Vec::new(), Vec::new());
    for act in acts {
        match act {
            Act::Undo => {
                // Below this test's own steps lie those that furnished the room.
                let Some(went) = done.pop() else { continue };
                stage.undo().map_err(|why| refused("the undo", why))?;
                same(&says(&stage), &went.before, &went.act)?;
                undone.push(went);
            }
            Act::Redo => {
                let Some(went) = undone.pop() else {
                    prop_assert!(stage.redo().is_err());
                    continue;
                };
                stage.redo().map_err(|why| refused("the redo", why))?;
                same(&says(&stage), &went.after, &went.act)?;
                done.push(went);
            }
            Act::Reopen => stage = stage.reopen(),
            act => {
                let before = says(&stage);
                if made(&mut stage, &act).is_some() {
                    let after = says(&stage);
                    done.push(Went { act, before, after });
                    undone.clear();
                } else {
                    same(&says(&stage), &before, &act)?;
                }
            }
        }
    }
    let (mut again, _) = furnished();
    for went in &done {
        prop_assert!(
            made(&mut again, &went.act).is_some(),
            "{:?} went in only with what was undone",
            went.act
        );
    }
    same(&shape(&says(&stage)), &shape(&says(&again)), &Act::Reopen)
}

/// Fails with the lines that differ, not with the whole room.
fn same(now: &str, wanted: &str, act: &Act) -> Result<(), TestCaseError> {
    prop_assert!(
        now == wanted,
        "after {act:?}\n{}",
        lines_of_one(now, wanted)
    );
    Ok(())
}

/// The lines that only one of two texts has.
fn lines_of_one(now: &str, wanted: &str) -> String {
    let only = |one: &str, other: &str| -> String {
        let others: std::collections::BTreeSet<&str> = other.lines().collect();
        let lines: Vec<&str> = one
            .lines()
            .filter(|line| !others.contains(line))
            .take(40)
            .collect();
        lines.join("\n")
    };
    format!(
        "is:\n{}\nshould be:\n{}",
        only(now, wanted),
        only(wanted, now)
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn random_steps_with_random_undo_end_where_a_replay_ends(acts in vec(act(), 1..24)) {
        run(acts)?;
    }
}

const FIELDS: [&str; 3] = ["name", "intention", "base_unit"];

/// What a change of the three fields of a stage gives each; none: it does not name it.
type Given = [Option<u8>; 3];

fn given() -> impl Strategy<Value = Given> {
    [
        proptest::option::of(0..3_u8),
        proptest::option::of(0..3_u8),
        proptest::option::of(0..3_u8),
    ]
}

fn fields(given: &Given) -> Fields {
    FIELDS
        .iter()
        .zip(given)
        .filter_map(|(name, value)| {
            value.map(|value| ((*name).to_owned(), format!("value {value}").into()))
        })
        .collect()
}

fn held(stage: &Stage, id: &str) -> [String; 3] {
    let record = stage.get(Kind::stage, id).unwrap();
    FIELDS.map(|name| record.fields[name].as_str().unwrap().to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_arrives_in_between_keeps_its_fields(mine in given(), theirs in given(), later in given()) {
        let mut stage = Stage::new();
        let id = stage.add(json!({"kind": "stage", "position": 1, "name": "value 0", "intention": "value 0", "base_unit": "value 0"}));
        let set = |held: &mut [String; 3], given: &Given| {
            for (now, value) in held.iter_mut().zip(given) {
                if let Some(value) = value {
                    *now = format!("value {value}");
                }
            }
        };
        let arrive = |stage: &mut Stage, given: &Given| {
            stage.arrive(json!([{"change": {"kind": "stage", "id": id, "fields": fields(given)}}]));
        };
        let before = held(&stage, &id);
        let done = stage.change(Kind::stage, &id, fields(&mine).into()).unwrap();
        prop_assume!(!done.put.is_empty());
        let after = held(&stage, &id);

        arrive(&mut stage, &theirs);
        let mut wanted = after.clone();
        set(&mut wanted, &theirs);
        for at in 0..FIELDS.len() {
            if before[at] != after[at] && wanted[at] == after[at] {
                wanted[at].clone_from(&before[at]);
            }
        }
        let mut stage = stage.reopen();
        stage.undo().unwrap();
        prop_assert_eq!(&held(&stage, &id), &wanted);

        let undone = wanted.clone();
        arrive(&mut stage, &later);
        set(&mut wanted, &later);
        let mut redone = wanted.clone();
        for at in 0..FIELDS.len() {
            // Only what the undo took back comes again, and only where nobody wrote since.
            let taken_back = before[at] != after[at] && undone[at] == before[at] && !(theirs[at].is_some() && after[at] != format!("value {}", theirs[at].unwrap()));
            if taken_back && wanted[at] == before[at] {
                redone[at].clone_from(&after[at]);
            }
        }
        stage.redo().unwrap();
        prop_assert_eq!(&held(&stage, &id), &redone);
    }
}

#[test]
fn what_arrived_while_a_removal_was_undone_comes_back_with_the_record() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .apply(json!([{"remove": {"kind": "let_down", "id": company.let_down}}]))
        .unwrap();
    stage.undo().unwrap();
    stage.arrive(json!([{"change": {"kind": "let_down", "id": company.let_down, "fields": {"statement": "Nobody told me"}}}]));
    let arrived = stage.everything();
    stage.redo().unwrap();
    assert!(stage.get(Kind::let_down, &company.let_down).is_none());
    stage.undo().unwrap();
    assert!(stage.everything() == arrived, "{}", stage.everything());
}

#[test]
fn what_a_person_took_off_the_wall_stays_off_whatever_is_undone() {
    let mut stage = Stage::new();
    let company = stage.company();
    let cleared = |stage: &Stage| {
        stage.get(Kind::artifact, &company.artifact).unwrap().fields["cleared_for"].clone()
    };
    stage
        .apply(json!([{"check_page": {"artifact": company.artifact}}]))
        .unwrap();
    assert_eq!(cleared(&stage), "leadership");
    stage
        .change(
            Kind::artifact,
            &company.artifact,
            json!({"cleared_for": "nobody"}),
        )
        .unwrap();
    let mut pages = stage.get(Kind::artifact, &company.artifact).unwrap().fields["pages"].clone();
    pages[0]["turn"] = 90.into();
    stage
        .change(Kind::artifact, &company.artifact, json!({"pages": pages}))
        .unwrap();
    assert_eq!(
        cleared(&stage),
        "nobody",
        "the pages were all checked before, so nothing became ready by this"
    );
    stage.undo().unwrap();
    assert_eq!(cleared(&stage), "nobody");
}

#[test]
fn whatever_is_removed_from_a_full_room_comes_back_with_every_mention() {
    let mut stage = sample();
    let before = says(&stage);
    let mut steps = 0;
    // Twice around: what was still needed the first time may go the second.
    for kind in Kind::ALL.iter().rev().chain(Kind::ALL) {
        for which in [0, 1, 5] {
            let Some(record) = stage.all(*kind).into_iter().nth(which) else {
                continue;
            };
            let removal = json!([{"remove": {"kind": kind.as_str(), "id": record.id}}]);
            steps += usize::from(stage.apply(removal).is_ok());
        }
    }
    assert!(steps > 60, "{steps} steps");
    let after = says(&stage);
    for _ in 0..steps {
        stage.undo().unwrap();
    }
    assert!(
        says(&stage) == before,
        "{}",
        lines_of_one(&says(&stage), &before)
    );
    for _ in 0..steps {
        stage.redo().unwrap();
    }
    assert!(
        says(&stage) == after,
        "{}",
        lines_of_one(&says(&stage), &after)
    );
}
