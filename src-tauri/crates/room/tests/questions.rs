//! The figures on the walls: the sample's as they were drawn, and what a small room may and may not say.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy takes only functions marked as tests for tests"
)]

mod common;

use common::{Stage, sample, today};
use room::questions::*;
use room::record::kinds::{Import, Kind, Stands};
use room::store::eyes::{Eye, Who};
use room::store::journal::Source;
use serde_json::{Value, json};

fn looked<T>(
    stage: &Stage,
    who: Who,
    ask: impl FnOnce(&room::store::eyes::Seen<'_>) -> room::error::Result<T>,
) -> T {
    let eye: Eye = stage.eye(who);
    ask(&eye.at(today())).unwrap()
}

fn first_wall(seen: &room::store::eyes::Seen<'_>) -> room::error::Result<WholeWall> {
    whole_wall(seen, None, None)
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[test]
fn the_whole_wall_of_the_sample_is_the_picture() {
    let stage = sample();
    for who in [Who::Wall, Who::Console] {
        let wall = looked(&stage, who, first_wall);
        let rates: Vec<f64> = wall
            .bays
            .iter()
            .map(|bay| tenths(bay.rate.as_ref().unwrap().value))
            .collect();
        assert_eq!(rates, [0.8, 2.1, 1.4, 9.6, 4.9, 7.2, 1.9]);
        assert_eq!(
            wall.bays.iter().map(|bay| bay.paint).collect::<Vec<_>>(),
            [0, 1, 0, 4, 2, 3, 1]
        );
        assert_eq!(
            wall.legend,
            Legend {
                broken: 7,
                reliable: 11,
                differentiating: 2,
                not_judged: 0
            }
        );
        let stream = wall.stream.unwrap();
        assert_eq!((stream.opening, stream.still), (61_200, 39_400));
        assert_eq!(wall.evidence_to.unwrap().to_string(), "2026-09-30");
        assert_eq!(wall.focus.as_deref(), Some("Tell me before I have to ask."));
        let wait = &wall.bays[3];
        assert!(wait.lamp && wait.rate.as_ref().unwrap().worse);
        assert_eq!((wait.teams, wait.teams_late), (2, 1));
        assert_eq!(wait.rate.as_ref().unwrap().n, 412);
        assert_eq!(
            wait.skyline
                .as_ref()
                .unwrap()
                .worse
                .iter()
                .filter(|worse| **worse)
                .count(),
            6
        );
        assert_eq!(wait.leak.as_ref().unwrap().customers, Some(6_400));
        let large: Vec<bool> = wall
            .bays
            .iter()
            .map(|bay| bay.leak.as_ref().unwrap().large)
            .collect();
        assert_eq!(large, [false, false, false, true, false, true, false]);
        let highest = wall
            .bays
            .iter()
            .flat_map(|bay| bay.skyline.as_ref().unwrap().values.clone())
            .fold(0.0, f64::max);
        assert!(highest <= 1.0);
    }
}

#[test]
fn the_stage_wall_of_the_sample_is_the_picture() {
    let stage = sample();
    let id = looked(&stage, Who::Wall, first_wall).bays[3].stage.clone();
    let wall = looked(&stage, Who::Wall, |seen| stage_wall(seen, &id));
    let categories: Vec<_> = wall
        .categories
        .iter()
        .map(|one| (one.name.as_str(), tenths(one.value)))
        .collect();
    assert_eq!(
        categories,
        [
            ("No news", 4.1),
            ("Wrong date", 2.3),
            ("Missed delivery", 1.7),
            ("Cannot reach us", 1.5)
        ]
    );
    assert_eq!(wall.months, 24);
    assert_eq!(tenths(wall.rate.unwrap().year_ago.unwrap()), 5.6);
    let teams: Vec<_> = wall
        .moments
        .iter()
        .filter_map(|moment| moment.team.as_ref())
        .map(|team| {
            (
                team.name.as_str(),
                team.stands.as_deref().unwrap(),
                team.late,
            )
        })
        .collect();
    assert_eq!(
        teams,
        [
            ("Promise Date team", "12 days late", true),
            ("Track team", "reports today", false)
        ]
    );
    assert_eq!(
        wall.measures[0].name, "Told of a delay before asking",
        "what left its limits comes first"
    );
    assert_eq!(
        wall.silent,
        [Silent {
            name: "Shop notebook".into(),
            weeks: 9
        }]
    );
    assert_eq!(wall.silos, ["Warehouse", "Web", "Carrier desk", "Service"]);
    assert_eq!(
        (wall.left.unwrap().paint, wall.right.unwrap().paint),
        (0, 2)
    );
    let survey = wall.survey.unwrap();
    assert_eq!(
        (survey.n, (survey.top.unwrap() * 100.0).round()),
        (1_204, 38.0)
    );
    assert_eq!(
        wall.papers
            .iter()
            .filter_map(|paper| paper.stale_months)
            .collect::<Vec<_>>(),
        [14]
    );
}

#[test]
fn the_session_walls_of_the_sample_are_the_pictures() {
    let stage = sample();
    let promised = looked(&stage, Who::Wall, promised);
    let said: Vec<_> = promised
        .commitments
        .iter()
        .map(|one| (one.standing, one.words.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (Stands::Kept, "Kept"),
            (Stands::Kept, "Kept"),
            (Stands::OnItsWay, "On track"),
            (Stands::Late, "12 days late"),
            (Stands::Broken, "Broken"),
        ]
    );
    assert_eq!(
        (promised.promises, promised.kept, promised.years),
        (16, 9, 2)
    );
    let cut: Vec<bool> = promised
        .commitments
        .iter()
        .map(|one| one.measure.as_ref().unwrap().cut.is_some())
        .collect();
    assert_eq!(
        cut,
        [true, true, false, false, false],
        "limits run on until the promise was kept"
    );

    let decide = looked(&stage, Who::Wall, decide);
    let locked: Vec<_> = decide
        .let_downs
        .iter()
        .filter_map(|one| one.locked.as_deref())
        .collect();
    assert_eq!(
        (decide.let_downs.len(), locked),
        (7, vec!["one department only"])
    );
    assert!(decide.let_downs.iter().all(|one| one.stickers.is_none()));

    let report = looked(&stage, Who::Wall, |seen| report_out(seen, None)).unwrap();
    assert_eq!(
        (report.team_name.as_str(), report.headline.as_str()),
        ("Plain Slip", "Real change")
    );
    let proof = report.proof.unwrap();
    assert!(proof.measure.holds && proof.complaints.holds && report.may_accept);

    let wins = looked(&stage, Who::Wall, wins);
    assert_eq!((wins.proven, wins.stays_a_year), (6, Some(2_100_000.0)));
    assert_eq!((wins.wins[0].change.unwrap() * 100.0).round(), -60.0);
    assert_eq!(
        wins.wins[0].paper.as_ref().unwrap().title,
        "The packing slip"
    );

    let floor = looked(&stage, Who::Wall, growth);
    assert_eq!((floor.opening, floor.now), (Some(61_200), Some(65_700)));
    assert_eq!((floor.earned.unwrap() * 100.0).round(), 63.0);
    let left: Vec<_> = floor.left.iter().map(|ribbon| ribbon.customers).collect();
    assert_eq!(
        left,
        [Some(6_400), Some(2_600), Some(7_900), Some(4_900), None]
    );
}

#[test]
fn a_result_that_the_figures_prove_is_accepted_without_a_reason_and_another_is_not() {
    let mut stage = sample();
    for (team, accepted) in [("Plain Slip", true), ("Web Chat", false)] {
        let id = stage
            .all(Kind::fix_team)
            .into_iter()
            .find(|one| one.title() == Some(team))
            .unwrap()
            .id
            .unwrap();
        let report = looked(&stage, Who::Wall, |seen| report_out(seen, Some(&id))).unwrap();
        assert_eq!(report.may_accept, accepted, "{team}");
        let answer = json!([{"answer": {"report": report.report, "answer": "accept"}}]);
        assert_eq!(
            stage.apply(answer).is_ok(),
            accepted,
            "{team}: what the wall says and what the road does are one"
        );
    }
}

/// A small room with a stage, complaints and bases by month.
fn small() -> (Stage, String) {
    let mut stage = Stage::new();
    let here = stage
        .add(json!({"kind": "stage", "name": "I wait", "position": 1, "base_unit": "parcels"}));
    (stage, here)
}

fn complain(stage: &mut Stage, here: &str, day: &str, count: i64) {
    stage.add(json!({"kind": "complaint", "stage": here, "received_on": day, "count": count}));
}

fn based(stage: &mut Stage, here: &str, month: &str, customers: i64) {
    stage.add(json!({"kind": "base", "stage": here, "period": month, "customers": customers}));
}

fn rate(stage: &Stage) -> Rate {
    looked(stage, Who::Wall, first_wall).bays[0]
        .rate
        .clone()
        .unwrap()
}

#[test]
fn the_paint_speaks_of_the_last_full_month_that_was_heard() {
    let (mut stage, here) = small();
    complain(&mut stage, &here, "2026-08-03", 8);
    based(&mut stage, &here, "2026-08-01", 1_000);
    based(&mut stage, &here, "2026-09-01", 1_000);
    // September's table has not come yet: it is not painted as a month without complaints.
    assert_eq!(rate(&stage).value, 8.0);
    complain(&mut stage, &here, "2026-10-02", 90);
    assert_eq!(rate(&stage).value, 8.0, "a month under way is not counted");
    complain(&mut stage, &here, "2026-09-30", 2);
    let now = rate(&stage);
    assert_eq!(
        (now.value, now.n, now.words.as_str()),
        (2.0, 2, "complaints per 1,000 parcels")
    );
    stage
        .change(
            Kind::room,
            &room_of(&stage),
            json!({"paint_period": "quarter"}),
        )
        .unwrap();
    based(&mut stage, &here, "2026-07-01", 1_000);
    complain(&mut stage, &here, "2026-07-09", 5);
    assert_eq!((rate(&stage).value, rate(&stage).n), (5.0, 15));
    // A year that begins in February has a quarter from May to July, and its next one is not over.
    complain(&mut stage, &here, "2026-05-02", 1);
    based(&mut stage, &here, "2026-05-01", 1_000);
    based(&mut stage, &here, "2026-06-01", 1_000);
    stage
        .change(
            Kind::room,
            &room_of(&stage),
            json!({"first_month_of_year": 2}),
        )
        .unwrap();
    assert_eq!((rate(&stage).value, rate(&stage).n), (2.0, 6));
}

fn room_of(stage: &Stage) -> String {
    stage.all(Kind::room)[0].id.clone().unwrap()
}

#[test]
fn complaints_since_the_last_count_of_customers_are_told_beside_the_rate() {
    let (mut stage, here) = small();
    complain(&mut stage, &here, "2026-08-03", 8);
    based(&mut stage, &here, "2026-08-01", 1_000);
    assert_eq!(rate(&stage).later, 0);
    complain(&mut stage, &here, "2026-09-30", 29);
    let told = rate(&stage);
    assert_eq!((told.value, told.of.month(), told.later), (8.0, 8, 29));
    based(&mut stage, &here, "2026-09-01", 1_000);
    assert_eq!((rate(&stage).value, rate(&stage).later), (29.0, 0));
}

#[test]
fn a_small_base_is_too_few_to_say_and_none_is_said_so() {
    let (mut stage, here) = small();
    complain(&mut stage, &here, "2026-09-03", 40);
    let alone = rate(&stage);
    assert_eq!(
        (alone.value, alone.words.as_str(), alone.too_few),
        (40.0, "complaints a month", false)
    );
    based(&mut stage, &here, "2026-09-01", 299);
    assert!(rate(&stage).too_few);
    let kinds = looked(&stage, Who::Wall, |seen| stage_wall(seen, &here)).categories;
    assert_eq!(
        kinds.iter().map(|kind| kind.value).collect::<Vec<_>>(),
        [40.0],
        "no rate of so few"
    );
    assert_eq!(looked(&stage, Who::Wall, first_wall).bays[0].paint, 0);
}

#[test]
fn a_stage_is_lettered_big_where_seats_are_more_than_5_4_picture_heights_away() {
    let (mut stage, here) = small();
    let room = room_of(&stage);
    let big = |stage: &Stage| looked(stage, Who::Wall, |seen| stage_wall(seen, &here)).big;
    assert!(!big(&stage));
    let mut seated = |seat: f64| {
        stage
            .change(
                Kind::room,
                &room,
                json!({"farthest_seat_m": seat, "picture_height_m": 1.5}),
            )
            .unwrap();
        big(&stage)
    };
    assert!(!seated(8.0));
    assert!(seated(8.2));
}

#[test]
fn the_largest_categories_are_named_with_or_without_a_colour_and_the_rest_is_summed() {
    let (mut stage, here) = small();
    let late = stage.add(json!({"kind": "category", "name": "Late", "colour_slot": 1}));
    let mut counts = vec![(json!(late), 1), (Value::Null, 5)];
    for count in 2..9 {
        let grey = stage.add(json!({"kind": "category", "name": format!("Grey {count}")}));
        counts.push((json!(grey), count));
    }
    for (category, count) in counts {
        stage.add(json!({"kind": "complaint", "stage": here, "received_on": "2026-09-03", "count": count, "category": category}));
    }
    let wall = looked(&stage, Who::Wall, |seen| stage_wall(seen, &here));
    let said: Vec<_> = wall
        .categories
        .iter()
        .map(|one| (one.name.as_str(), one.value))
        .collect();
    let named = [
        "Grey 8", "Grey 7", "Grey 6", "Grey 5", "Grey 4", "Late", "Other",
    ];
    assert_eq!(
        said.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
        named
    );
    assert_eq!(said.last(), Some(&("Other", 10.0)));
    let other = looked(&stage, Who::Wall, |seen| category_near(seen, &here, None));
    assert_eq!((other.name.as_str(), other.n), ("Other", 10));
}

#[test]
fn where_no_category_has_a_colour_nothing_is_called_other() {
    let (mut stage, here) = small();
    complain(&mut stage, &here, "2026-09-03", 2);
    let wall = looked(&stage, Who::Wall, |seen| stage_wall(seen, &here));
    let near = looked(&stage, Who::Wall, |seen| category_near(seen, &here, None));
    assert_eq!(wall.categories[0].name, "All complaints");
    assert_eq!(near.name, "All complaints");
}

#[test]
fn rows_of_an_undone_import_are_in_no_figure() {
    let (mut stage, here) = small();
    complain(&mut stage, &here, "2026-09-03", 2);
    let import = Import {
        rows: Some(2),
        ..Import::of(Kind::complaint, Some("september.csv".into()))
    };
    let row = |fields: Value| Ok(fields.as_object().unwrap().clone());
    let rows = [
        row(json!({"stage": here, "received_on": "2026-09-04", "count": 50})),
        row(json!({"received_on": "2026-09-05"})),
    ];
    stage
        .room
        .import_table(
            room::changes::bulk::Incoming::new(import, Source::Hand),
            rows.into_iter(),
            Default::default,
            |_| Vec::new(),
            &mut stage.clock,
        )
        .unwrap();
    assert_eq!(rate(&stage).value, 52.0);
    assert_eq!(
        looked(&stage, Who::Console, tray).imports[0].words,
        "2 rows, 1 without a stage"
    );
    stage.undo().unwrap();
    assert_eq!(rate(&stage).value, 2.0);
    assert_eq!(looked(&stage, Who::Console, tray).waiting, 0);
}

#[test]
fn what_arrived_waits_in_the_tray_until_it_hangs() {
    let (mut stage, here) = small();
    let paper = stage.add(json!({"kind": "artifact", "seen_on": "2026-09-21", "pages": [
        {"media": "ab".repeat(32), "masks": [{"rect": {"x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1}}]}]}));
    let call =
        stage.add(json!({"kind": "call", "media": "cd".repeat(32), "recorded_on": "2026-10-09"}));
    let tray_now = looked(&stage, Who::Console, tray);
    assert_eq!(tray_now.waiting, 2);
    assert_eq!(tray_now.papers[0].words, "1 page, 1 mask to check");
    assert_eq!(tray_now.papers[0].face.title, "Paper of 21 September 2026");
    assert!(!tray_now.papers[0].face.named);
    assert_eq!(
        tray_now.calls[0].trouble.as_deref(),
        Some("Not on the projector yet: no consent on file")
    );
    for (kind, id) in [("artifact", &paper), ("call", &call)] {
        stage
            .apply(json!([{"pin": {"what": {"kind": kind, "id": id}, "stage": here}}]))
            .unwrap();
    }
    assert_eq!(looked(&stage, Who::Console, tray).waiting, 0);
    let curated = looked(&stage, Who::Console, curate_wall);
    assert_eq!(
        curated.stages[0].elsewhere.papers[0].not_on_wall.as_deref(),
        Some("1 mask to check")
    );
    assert!(
        looked(&stage, Who::Wall, |seen| stage_wall(seen, &here))
            .papers
            .is_empty()
    );
}

#[test]
fn the_wall_names_the_day_of_its_newest_evidence_not_of_the_import() {
    let (mut stage, here) = small();
    complain(&mut stage, &here, "2023-05-02", 3);
    let evidence_to = |stage: &Stage| {
        looked(stage, Who::Wall, first_wall)
            .evidence_to
            .map(|day| day.to_string())
    };
    let pages = json!([{"media": "ab".repeat(32), "checked_on": "2026-10-14"}]);
    let paper = stage.add(json!({"kind": "artifact", "seen_on": "2026-10-14", "cleared_for": "leadership", "pages": pages}));
    stage
        .apply(json!([{"pin": {"what": {"kind": "artifact", "id": paper}, "stage": here}}]))
        .unwrap();
    // The day on which it was brought in is no day of the evidence.
    assert_eq!(evidence_to(&stage).as_deref(), Some("2023-05-02"));
    stage
        .change(Kind::artifact, &paper, json!({"seen_on": "2024-02-29"}))
        .unwrap();
    assert_eq!(evidence_to(&stage).as_deref(), Some("2024-02-29"));
    stage.undo().unwrap();
    // What nobody hung is not on the wall.
    stage.add(json!({"kind": "artifact", "seen_on": "2025-01-01", "cleared_for": "leadership", "pages": pages}));
    assert_eq!(evidence_to(&stage).as_deref(), Some("2023-05-02"));
}

#[test]
fn a_charter_says_what_it_lacks_and_hooks_fill() {
    let mut stage = Stage::new();
    let company = stage.company();
    assert!(looked(&stage, Who::Wall, |seen| charter(seen, None, None)).is_none());
    let chosen = stage
        .apply(json!([{"choose": {"session": company.session, "let_down": company.let_down}}]))
        .unwrap();
    let decide_now = looked(&stage, Who::Wall, decide);
    assert_eq!((decide_now.hooks.new.len(), decide_now.hooks.free), (1, 4));
    let decided = |stage: &Stage| {
        let log = looked(stage, Who::Wall, |seen| {
            decisions(seen, Some(&company.session))
        });
        log.decisions[0].words.clone()
    };
    assert_eq!(
        decided(&stage),
        "We will fix: “You don’t tell me it’s late”"
    );
    assert!(decide_now.let_downs[0].chosen.is_some());
    let commitment = chosen.put[0].id.clone().unwrap();
    let ours = json!({"promise": "We ring before you have to"});
    stage.change(Kind::commitment, &commitment, ours).unwrap();
    assert_eq!(decided(&stage), "We promise: We ring before you have to");
    let open = looked(&stage, Who::Wall, |seen| charter(seen, None, None)).unwrap();
    assert_eq!(open.team, None);
    stage
        .apply(json!([{"charter": {"commitment": chosen.put[0].id, "name": "Early Word", "lead": company.dilys, "members": [company.farah]}}]))
        .unwrap();
    let open = looked(&stage, Who::Wall, |seen| charter(seen, None, None)).unwrap();
    assert_eq!(
        open.missing,
        [
            "a sponsor",
            "the date of its next report",
            "a measure",
            "a target"
        ]
    );
    let silos: Vec<_> = open
        .silos
        .iter()
        .map(|silo| (silo.name.as_str(), silo.members[0].name.as_str()))
        .collect();
    assert_eq!(silos, [("Warehouse", "Dilys Owen"), ("Service", "Farah")]);
}

#[test]
fn of_hundreds_of_papers_the_first_sixty_are_looked_at_and_all_are_counted() {
    let (mut stage, here) = small();
    let edits: Vec<_> = (0..200)
        .flat_map(|n: i64| {
            let id = format!("01990000-0000-7000-8000-{n:012}");
            let seen_on = format!("2026-{:02}-{:02}", n / 28 % 9 + 1, n % 28 + 1);
            let remarks = match n % 50 {
                7 => json!([{"rect": {"x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1}, "remark": "Nobody reads this"}]),
                _ => json!([]),
            };
            let pages = json!([{"media": "ab".repeat(32), "checked_on": "2026-10-01", "hotspots": remarks}]);
            let paper = json!({"kind": "artifact", "id": id, "title": format!("Slip {n}"), "seen_on": seen_on,
                "cleared_for": "leadership", "pages": pages});
            [json!({"add": paper}), json!({"add": {"kind": "pin", "what": {"kind": "artifact", "id": id}, "stage": here}})]
        })
        .collect();
    stage.apply(json!(edits)).unwrap();
    for who in [Who::Wall, Who::Console] {
        let wall = looked(&stage, who, |seen| stage_wall(seen, &here));
        assert_eq!((wall.papers.len(), wall.papers_in_all), (60, 200));
        // The newest on top, then those with remarks, then the rest by age.
        let titles: Vec<&str> = wall
            .papers
            .iter()
            .map(|paper| paper.title.as_str())
            .collect();
        assert_eq!(
            titles[..6],
            [
                "Slip 199", "Slip 157", "Slip 107", "Slip 57", "Slip 7", "Slip 198"
            ]
        );
        assert_eq!(wall.papers[1].remarks, 1);
        let near = looked(&stage, who, |seen| papers_near(seen, &here));
        assert_eq!((near.papers.len(), near.papers_in_all), (60, 200));
    }
    let whole = looked(&stage, Who::Wall, first_wall);
    assert_eq!((whole.bays[0].pile.len(), whole.bays[0].papers), (5, 200));
}
