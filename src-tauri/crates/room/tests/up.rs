//! What is up, and when each item of the agenda came up: off the journal, and there again after a restart.
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, today};
use jiff::Timestamp;
use room::store::eyes::Who;
use room::unjournaled::up::{Up, up};

const SESSION: &str = "01890000-0000-7000-8000-000000000001";
const OTHER: &str = "01890000-0000-7000-8000-000000000002";

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(1_791_968_400 + 60 * minute).unwrap()
}

fn go(stage: &mut Stage, minute: i64, session: Option<&str>, item: i64) -> Up {
    stage.clock.set(at(minute));
    let clock = stage.clock.clone();
    let shown = stage.room.show(&clock, |up| {
        (up.session, up.item) = (session.map(str::to_owned), item);
    });
    shown.unwrap()
}

#[test]
fn who_had_the_turn_is_kept_also_when_one_goes_to_and_fro() {
    let mut stage = Stage::new();
    let turns = |shown: &Up| -> Vec<(i64, Timestamp)> {
        shown
            .turns
            .iter()
            .map(|turn| (turn.item, turn.at))
            .collect()
    };
    assert!(go(&mut stage, 0, None, 0).turns.is_empty());
    go(&mut stage, 1, Some(SESSION), 0);
    go(&mut stage, 3, Some(SESSION), 0);
    go(&mut stage, 6, Some(SESSION), 2);
    let back = go(&mut stage, 9, Some(SESSION), 0);
    let had = vec![(0, at(1)), (2, at(6)), (0, at(9))];
    assert_eq!(turns(&back), had);

    // Something else is looked at, and the program dies.
    assert!(go(&mut stage, 12, None, 0).turns.is_empty());
    let mut stage = stage.reopen();
    let eye = stage.eye(Who::Wall);
    assert!(up(&eye.at(today())).unwrap().turns.is_empty());
    drop(eye);
    assert_eq!(turns(&go(&mut stage, 20, Some(SESSION), 0)), had);
    let odd = go(&mut stage, 21, Some(SESSION), -1);
    assert_eq!(turns(&odd), had);
    assert_eq!(turns(&go(&mut stage, 30, Some(OTHER), 1)), [(1, at(30))]);
}

#[test]
fn what_is_up_is_in_no_undo() {
    let mut stage = Stage::new();
    let company = stage.company();
    let shown = go(&mut stage, 1, Some(&company.session), 3);
    stage.undo().unwrap();
    let eye = stage.eye(Who::Console);
    assert_eq!(up(&eye.at(today())).unwrap(), shown);
}
