//! Undo and redo over random steps: back means as before, forth means as after, and what is left at the end is what
//! the steps that survived come to on their own.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;
mod wishes;

use common::{Company, Stage, sample, table, today};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use room::changes::edit::{Done, Edit};
use room::record::Fields;
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::store::journal::Source;
use room::time::Clock;
use serde_json::{Value, json};
use wishes::{Wish, wish};

#[derive(Debug, Clone)]
enum Act {
    Do(Vec<Wish>),
    Import(u8),
    Undo,
    Redo,
    Reopen,
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

/// All that the room says, what search would find included.
fn says(stage: &Stage) -> String {
    let eye = stage.eye(Who::Console);
    let seen = eye.at(today());
    let lines = |sql: &str| -> Vec<String> {
        let mut statement = seen.connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let said =
        lines("SELECT said.kind || ' ' || coalesce(at_ms, '') || words FROM main.said ORDER BY 1");
    format!("{}\n{said:?}", stage.everything())
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

/// A step that went in: what to do to make it again and when, and the room before and after.
struct Went {
    act: Act,
    at: jiff::Timestamp,
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
            Some(stage.room.import_table(import, rows, Default::default, |_| Vec::new(), &mut stage.clock).unwrap().0)
        }
        _ => None,
    }
    .filter(|done| !done.put.is_empty() || !done.removed.is_empty() || done.alike > 0)
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
                // Rows of tables of one millisecond are in no order among each other.
                let at = stage.clock.now() + jiff::SignedDuration::from_millis(1);
                stage.clock.set(at);
                if made(&mut stage, &act).is_some() {
                    let after = says(&stage);
                    done.push(Went {
                        act,
                        at,
                        before,
                        after,
                    });
                    undone.clear();
                } else {
                    same(&says(&stage), &before, &act)?;
                }
            }
        }
    }
    let (mut again, _) = furnished();
    for went in &done {
        again.clock.set(went.at);
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

#[test]
fn a_let_down_whose_stage_was_removed_goes_out_comes_in_and_comes_back() {
    let mut stage = Stage::new();
    let company = stage.company();
    let of = |kind: &str, id: &str| json!([{"remove": {"kind": kind, "id": id}}]);
    stage.apply(of("moment", &company.moment)).unwrap();
    stage.apply(of("stage", &company.stage)).unwrap();
    let before = stage.everything();
    assert!(before.contains("let_down"), "it stays without a stage");
    let to = stage.dir.path().join("out");
    {
        let eye = stage.eye(Who::Console);
        room::exchange::portable::export(&eye.at(today()), stage.room.dir(), &to).unwrap();
    }
    let made = stage.dir.path().join("made");
    room::exchange::portable::import(&to, &made, &mut stage.clock).unwrap();
    stage.apply(of("let_down", &company.let_down)).unwrap();
    stage.undo().unwrap();
    assert_eq!(stage.everything(), before);
    stage.undo().unwrap();
    let noted = json!([{"add": {"kind": "let_down", "statement": "Nowhere"}}]);
    let refused = stage.apply(noted).unwrap_err().to_string();
    assert!(refused.contains("needs a stage"), "{refused}");
}
