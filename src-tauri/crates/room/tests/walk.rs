//! The walk: one key leads through the whole agenda, along every wall.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Company, Stage, sample, today};
use room::questions::{promised, report_out, whole_wall};
use room::record::kinds::Kind;
use room::store::eyes::Who;
use room::unjournaled::up::{Stop, Up};
use room::walk::{WalkStep, next, next_wall, out, steps};
use serde_json::json;

fn at(stage: &str) -> Stop {
    Stop::Stage {
        stage: stage.to_owned(),
    }
}

/// A room of twelve stages, and their ids.
fn twelve() -> (Stage, Vec<String>) {
    let mut stage = Stage::new();
    let ids = (1..=12)
        .map(|n| stage.add(json!({"kind": "stage", "name": format!("I do {n}"), "position": n})))
        .collect();
    (stage, ids)
}

#[test]
fn twelve_stages_hang_on_two_walls_and_are_walked_one_after_another() {
    let (stage, ids) = twelve();
    let eye = stage.eye(Who::Wall);
    let seen = eye.at(today());
    let stops: Vec<Stop> = steps(&seen, None)
        .unwrap()
        .into_iter()
        .map(|step| step.stop)
        .collect();
    let mut expected = vec![Stop::WholeWall { wall: 0 }];
    expected.extend(ids[..6].iter().map(|id| at(id)));
    expected.push(Stop::WholeWall { wall: 1 });
    expected.extend(ids[6..].iter().map(|id| at(id)));
    assert_eq!(stops, expected);

    let second = whole_wall(&seen, Some(1), None).unwrap();
    assert_eq!(
        (second.wall, second.stages_before, second.stages),
        (1, 6, 12)
    );
    assert_eq!(
        second.bays.iter().map(|bay| &bay.stage).collect::<Vec<_>>(),
        ids[6..].iter().collect::<Vec<_>>()
    );
    assert_eq!(whole_wall(&seen, None, Some(&ids[7])).unwrap().wall, 1);
    assert_eq!(whole_wall(&seen, Some(9), None).unwrap().wall, 1);

    assert_eq!(
        out(&seen, &at(&ids[8])).unwrap(),
        Stop::WholeWall { wall: 1 }
    );
    assert_eq!(
        next_wall(&seen, &at(&ids[2])).unwrap(),
        Stop::WholeWall { wall: 1 }
    );
    assert_eq!(
        next_wall(&seen, &Stop::WholeWall { wall: 1 }).unwrap(),
        Stop::WholeWall { wall: 0 }
    );
}

#[test]
fn out_of_a_remark_is_its_paper() {
    let (stage, _) = twelve();
    let eye = stage.eye(Who::Wall);
    let paper = |remark| Stop::Paper {
        artifact: "slip".into(),
        page: 1,
        remark,
    };
    let step = out(&eye.at(today()), &paper(Some(2))).unwrap();
    assert_eq!(step, paper(None));
}

#[test]
fn a_room_of_one_wall_has_no_second_one() {
    let mut stage = Stage::new();
    let company = stage.company();
    let eye = stage.eye(Who::Wall);
    let here = at(&company.stage);
    assert_eq!(next_wall(&eye.at(today()), &here).unwrap(), here);
}

#[test]
fn customers_go_on_from_the_first_wall_to_the_second() {
    let (mut stage, ids) = twelve();
    stage.add(json!({"kind": "growth", "period": "2025-10-01", "direction": "opening", "customers": 1000}));
    for (at, lost) in [(2, 100), (8, 50)] {
        stage.add(json!({"kind": "growth", "period": "2026-02-01", "direction": "lost", "customers": lost, "stage": ids[at]}));
    }
    stage.add(
        json!({"kind": "growth", "period": "2026-02-01", "direction": "lost", "customers": 60}),
    );
    let eye = stage.eye(Who::Wall);
    let stream = |wall| {
        whole_wall(&eye.at(today()), Some(wall), None)
            .unwrap()
            .stream
            .unwrap()
    };
    let (first, second) = (stream(0), stream(1));
    assert_eq!((first.enter, first.leave), (1000, 870));
    assert_eq!((second.enter, second.leave), (870, 790));
    assert_eq!((second.opening, second.still), (1000, 790));
}

#[test]
fn one_key_walks_the_samples_whole_agenda() {
    let stage = sample();
    let eye = stage.eye(Who::Wall);
    let seen = eye.at(today());
    let session = stage
        .all(Kind::session)
        .into_iter()
        .find(|session| {
            session
                .fields
                .get("adjourned_at")
                .is_none_or(|at| at.is_null())
        })
        .unwrap();
    let all = steps(&seen, session.id.as_deref()).unwrap();
    let mut up = Up {
        revision: 0,
        session: session.id,
        item: 0,
        stop: all[0].stop.clone(),
        blank: false,
        dark: false,
        turns: Vec::new(),
    };
    for step in &all[1..] {
        let came = next(&seen, &up, 1).unwrap().unwrap();
        assert_eq!(&came, step);
        (up.item, up.stop) = (came.item, came.stop);
    }
    assert_eq!(next(&seen, &up, 1).unwrap(), None);

    // What was promised is gone through paper by paper, from left to right.
    let papers: Vec<Option<String>> = all
        .iter()
        .filter_map(|step| match &step.stop {
            Stop::Promised { commitment } => Some(commitment.clone()),
            _ => None,
        })
        .collect();
    let hang = promised(&seen).unwrap().commitments.into_iter();
    let expected: Vec<Option<String>> = std::iter::once(None)
        .chain(hang.map(|one| Some(one.commitment)))
        .collect();
    assert!(papers.len() > 3);
    assert_eq!(papers, expected);

    // A paper of two pages is turned over.
    let pages = |title: &str| {
        let paper = stage
            .all(Kind::artifact)
            .into_iter()
            .find(|paper| paper.fields["title"] == title)
            .unwrap();
        let at = |step: &&WalkStep| matches!(&step.stop, Stop::Paper { artifact, .. } if Some(artifact) == paper.id.as_ref());
        all.iter().filter(at).count()
    };
    assert_eq!(pages("Returns form"), 2);

    // A measure that left its limits is seen at its stage, whether it was cued or not.
    let worse = stage
        .all(Kind::measure)
        .into_iter()
        .find(|measure| measure.fields["name"] == "Told of a delay before asking")
        .and_then(|measure| measure.id)
        .unwrap();
    assert!(all.iter().any(|step| step.stop
        == Stop::Measure {
            measure: worse.clone()
        }));
}

#[test]
fn what_the_wall_may_not_show_is_no_stop_of_the_walk() {
    let mut stage = Stage::new();
    let company = stage.company();
    let hidden = [
        json!({"kind": "artifact", "title": "Unchecked", "seen_on": "2026-09-01", "pages": [{"media": "ab".repeat(32)}]}),
        json!({"kind": "call", "title": "No consent", "media": "cd".repeat(32), "recorded_on": "2026-09-01"}),
    ];
    let cues: Vec<_> = hidden
        .map(|thing| {
            let kind = thing["kind"].clone();
            let id = stage.add(thing);
            let what = json!({"kind": kind, "id": id});
            stage
                .apply(json!([{"pin": {"what": what, "stage": company.stage}}]))
                .unwrap();
            what
        })
        .into();
    let agenda = json!([{"kind": "walk", "title": "Walk", "minutes": 30, "cues": cues.iter().map(|what| json!({"what": what})).collect::<Vec<_>>()}]);
    let session = stage.add(
        json!({"kind": "session", "rhythm": "monthly", "held_on": "2026-10-14", "agenda": agenda}),
    );
    let eye = stage.eye(Who::Wall);
    let stops = steps(&eye.at(today()), Some(&session)).unwrap();
    let near = stops
        .iter()
        .filter(|step| matches!(step.stop, Stop::Paper { .. } | Stop::Call { .. }));
    assert_eq!(near.count(), 0, "{stops:?}");
}

#[test]
fn each_promise_of_the_session_has_its_charter_in_turn() {
    let mut stage = Stage::new();
    let company = stage.company();
    let joan = stage.add(json!({"kind": "person", "name": "Joan Reid", "silo": company.service}));
    let agenda = json!([{"kind": "charter", "title": "Charter", "minutes": 30}, {"kind": "applause", "title": "Applause", "minutes": 5}]);
    stage
        .change(Kind::session, &company.session, json!({"agenda": agenda}))
        .unwrap();
    let second = stage.add(json!({"kind": "let_down", "statement": "You forget me", "stage": company.stage,
        "silos": [company.warehouse, company.service], "evidence": [{"kind": "artifact", "id": company.artifact}]}));
    for let_down in [&company.let_down, &second] {
        stage
            .apply(json!([{"choose": {"session": company.session, "let_down": let_down}}]))
            .unwrap();
    }
    let promises: Vec<String> = stage
        .all(Kind::commitment)
        .into_iter()
        .filter_map(|one| one.id)
        .collect();
    let stops = |stage: &Stage| -> Vec<Stop> {
        let eye = stage.eye(Who::Wall);
        let steps = steps(&eye.at(today()), Some(&company.session)).unwrap();
        steps.into_iter().map(|step| step.stop).collect()
    };
    let alone = |commitment: &String| Stop::Charter {
        fix_team: None,
        commitment: Some(commitment.clone()),
    };
    assert_eq!(
        stops(&stage),
        [alone(&promises[0]), alone(&promises[1]), Stop::Wins]
    );
    let measure = stage.add(
        json!({"kind": "measure", "name": "Late parcels", "unit": "percent", "better": "down"}),
    );
    let team = json!({"charter": {"commitment": promises[0], "name": "Early Word", "lead": company.dilys, "sponsor": joan, "members": [joan],
        "measure": measure, "target": 5, "reports_on": "2026-11-11"}});
    let done = stage.apply(json!([team])).unwrap();
    let team = done
        .put
        .iter()
        .find(|one| one.kind == Kind::fix_team)
        .unwrap()
        .id
        .clone();
    let first = Stop::Charter {
        fix_team: team.clone(),
        commitment: None,
    };
    assert_eq!(
        stops(&stage),
        [first.clone(), alone(&promises[1]), Stop::Wins]
    );
    stage
        .change(
            Kind::fix_team,
            team.as_deref().unwrap(),
            json!({"signed_on": "2026-10-14"}),
        )
        .unwrap();
    assert_eq!(
        stops(&stage),
        [first, alone(&promises[1]), Stop::Wins],
        "one that was signed here keeps its place"
    );
}

#[test]
fn without_the_session_that_was_up_the_walls_are_walked() {
    let mut stage = Stage::new();
    let company = stage.company();
    stage
        .apply(json!([{"remove": {"kind": "session", "id": company.session}}]))
        .unwrap();
    let eye = stage.eye(Who::Wall);
    let seen = eye.at(today());
    assert_eq!(
        steps(&seen, Some(&company.session)).unwrap(),
        steps(&seen, None).unwrap()
    );
}

/// In a session of report-outs alone, a let-down is chosen and given to a team that reports on that day: the team's id.
fn chartered(stage: &mut Stage, company: &Company, reports_on: &str) -> String {
    let joan = stage.add(json!({"kind": "person", "name": "Joan Reid", "silo": company.service}));
    let agenda = json!([{"kind": "report_outs", "title": "Report-outs", "minutes": 30}]);
    stage
        .change(Kind::session, &company.session, json!({"agenda": agenda}))
        .unwrap();
    stage
        .apply(json!([{"start_session": {"session": company.session}}, {"choose": {"session": company.session, "let_down": company.let_down}}]))
        .unwrap();
    let promise = stage.all(Kind::commitment)[0].id.clone();
    let measure = stage.add(
        json!({"kind": "measure", "name": "Late parcels", "unit": "percent", "better": "down"}),
    );
    stage
        .apply(json!([{"charter": {"commitment": promise, "name": "Early Word", "lead": company.dilys, "sponsor": joan, "members": [joan],
            "measure": measure, "target": 5, "reports_on": reports_on}}]))
        .unwrap();
    stage.all(Kind::fix_team)[0].id.clone().unwrap()
}

#[test]
fn a_team_that_is_due_and_has_written_nothing_is_asked_for_its_report() {
    let mut stage = Stage::new();
    let company = stage.company();
    let team = chartered(&mut stage, &company, "2026-11-11");
    let stops = |stage: &Stage, day: &str| -> Vec<Stop> {
        let eye = stage.eye(Who::Wall);
        let steps = steps(&eye.at(day.parse().unwrap()), Some(&company.session)).unwrap();
        steps.into_iter().map(|step| step.stop).collect()
    };
    let asked = Stop::ReportOut {
        fix_team: Some(team.clone()),
        step: 0,
    };
    assert!(!stops(&stage, "2026-11-10").contains(&asked));
    assert_eq!(stops(&stage, "2026-11-11"), [asked]);
    let report = json!({"kind": "report", "fix_team": team, "session": company.session, "finding": "The carrier knows at noon"});
    stage.add(report);
    assert_eq!(stops(&stage, "2026-11-11").len(), 5);
}

#[test]
fn a_team_that_was_heard_is_not_late_and_reports_anew() {
    let mut stage = Stage::new();
    let company = stage.company();
    let standing = |stage: &Stage| {
        let eye = stage.eye(Who::Wall);
        let told = promised(&eye.at("2026-11-16".parse().unwrap())).unwrap();
        (told.commitments[0].words.clone(), told.counts)
    };
    let team = chartered(&mut stage, &company, "2026-10-14");
    let report = stage.add(json!({"kind": "report", "fix_team": team, "session": company.session, "finding": "The carrier knows at noon"}));
    stage
        .apply(json!([{"answer": {"report": report, "answer": "resource"}}, {"adjourn": {"session": company.session}}]))
        .unwrap();
    let (words, counts) = standing(&stage);
    assert_eq!(
        (
            words.as_str(),
            counts.late,
            counts.on_its_way,
            counts.not_said
        ),
        ("Not due yet", 0, 0, 1)
    );
    let eye = stage.eye(Who::Console);
    let told = report_out(&eye.at("2026-11-16".parse().unwrap()), Some(&team)).unwrap();
    assert_eq!(
        (told.as_ref().unwrap().report.clone(), told.unwrap().finding),
        (None, None)
    );
}

#[test]
fn a_commitment_that_left_its_session_without_a_team_is_chartered_in_the_next() {
    let mut stage = Stage::new();
    let company = stage.company();
    let choose = json!({"session": company.session, "let_down": company.let_down});
    stage.apply(json!([{"choose": choose}])).unwrap();
    let commitment = stage.all(Kind::commitment)[0].id.clone().unwrap();
    let held =
        json!({"started_at": "2026-10-14T09:00:00Z", "adjourned_at": "2026-10-14T10:00:00Z"});
    stage.change(Kind::session, &company.session, held).unwrap();
    let agenda = json!([{"kind": "charter", "title": "Charter", "minutes": 30}]);
    let next = stage.add(
        json!({"kind": "session", "rhythm": "quarterly", "held_on": "2027-01-13", "agenda": agenda}),
    );
    let told = stage.asked(json!({"ask": "promised"}));
    assert_eq!(told["commitments"][0]["words"], "No team yet");
    assert_eq!(
        (&told["counts"]["no_team"], &told["counts"]["not_said"]),
        (&json!(1), &json!(0))
    );
    let stops: Vec<Stop> = {
        let eye = stage.eye(Who::Wall);
        let steps = steps(&eye.at(today()), Some(&next)).unwrap();
        steps.into_iter().map(|step| step.stop).collect()
    };
    let alone = Stop::Charter {
        fix_team: None,
        commitment: Some(commitment.clone()),
    };
    assert_eq!(stops, [alone]);
    let shown = stage.asked(json!({"ask": "charter", "fix_team": null, "commitment": null}));
    assert_eq!(shown["commitment"], commitment.as_str());
}
