use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::figures::rate::per_thousand;

/// Nineteen weeks before the fix, about a mean of 11.2.
const BEFORE: [f64; 19] = [
    11.3, 11.0, 11.1, 12.4, 9.3, 10.6, 12.1, 11.6, 10.8, 12.0, 11.6, 11.8, 10.4, 9.2, 12.3, 12.0,
    11.0, 12.1, 10.9,
];
const FIXED_ON: Date = date(2026, 7, 15);

fn week(number: usize) -> Date {
    // The nineteenth Monday is the last before the fix.
    date(2026, 3, 9).saturating_add((number as i64).weeks())
}

fn measure(after: &[f64]) -> Vec<Point> {
    let values = BEFORE.iter().chain(after).enumerate();
    values
        .map(|(at, value)| Point {
            period: week(at),
            value: *value,
            n: Some(9_600),
        })
        .collect()
}

/// Weeks of complaints on a base of 10,000: about 61 before, then as given.
fn complaints(after: &[i64]) -> Vec<Counted> {
    let before = BEFORE.iter().map(|value| (value * 5.45) as i64);
    let counts = before.chain(after.iter().copied()).enumerate();
    counts
        .map(|(at, n)| Counted {
            period: week(at),
            n,
            base: Some(10_000),
            rate: per_thousand(n, 10_000),
        })
        .collect()
}

fn proof(measured: &[f64], complained: &[i64]) -> Proof {
    Proof::of(&Claim {
        measure: &measure(measured),
        better: Better::Down,
        floor_zero: true,
        stretch: Stretch::stated(None, None),
        complaints: &complaints(complained),
        left_out: LeftOut::default(),
        fixed_on: FIXED_ON,
    })
}

const FELL: [f64; 11] = [4.8, 5.8, 4.5, 3.9, 6.3, 3.1, 3.7, 5.3, 3.9, 4.8, 3.8];
const STAYED: [f64; 11] = [11.0, 12.0, 10.6, 9.9, 12.4, 9.2, 9.8, 11.4, 9.9, 10.9, 10.7];
const FEWER: [i64; 11] = [18, 22, 24, 23, 25, 26, 22, 20, 18, 21, 23];
const AS_MANY: [i64; 11] = [61, 66, 57, 52, 66, 49, 54, 63, 55, 60, 55];

#[test]
fn the_picture_of_a_real_change() {
    let proof = proof(&FELL, &FEWER);
    assert_eq!(
        (proof.verdict, proof.headline.as_str()),
        (Verdict::Proven, "Real change")
    );
    assert_eq!(
        proof.measure.words,
        "The measure left its old limits for good: 11 weeks below them"
    );
    assert_eq!(
        proof.complaints.words,
        "Complaints about it fell too, 6.1 to 2.2 per 1,000"
    );
    assert_eq!(
        proof
            .measure
            .chart
            .mean
            .map(|mean| format!("{mean:.1}"))
            .as_deref(),
        Some("11.2")
    );
    assert_eq!(
        proof
            .measure
            .now
            .map(|mean| format!("{mean:.1}"))
            .as_deref(),
        Some("4.5")
    );
    let (old, new) = (
        proof.measure.chart.limits.unwrap(),
        proof.measure.proposed.unwrap(),
    );
    assert!(new.upper < old.lower, "{new:?} {old:?}");
}

#[test]
fn the_picture_of_no_real_change() {
    let proof = proof(&STAYED, &AS_MANY);
    assert_eq!(
        (proof.verdict, proof.headline.as_str()),
        (Verdict::NoRealChange, "No real change")
    );
    let words = "All 11 weeks lie inside the old limits: this is the usual up and down";
    assert_eq!(proof.measure.words, words);
    assert_eq!(
        proof.complaints.words,
        "Complaints about it did not fall: 6.1, now 5.8 per 1,000"
    );
    assert_eq!(
        (proof.measure.holds, proof.complaints.holds),
        (false, false)
    );
    assert_eq!(proof.measure.proposed, None);
}

#[test]
fn one_tick_is_no_proof() {
    let measured = proof(&FELL, &AS_MANY);
    assert_eq!(measured.verdict, Verdict::NoRealChange);
    assert!(measured.measure.holds && !measured.complaints.holds);
    let complained = proof(&STAYED, &FEWER);
    assert_eq!(complained.verdict, Verdict::NoRealChange);
    assert_eq!(
        complained.complaints.words,
        "Complaints about it fell, 6.1 to 2.2 per 1,000"
    );
}

#[test]
fn what_is_read_once_a_quarter_is_proven_by_a_month_and_says_what_is_needed() {
    let quarter = |at: i64| date(2023, 1, 1).saturating_add((at * 3).months());
    let measure: Vec<Point> = (0..14)
        .map(|at| Point {
            period: quarter(at),
            value: 11.0 + (at % 3) as f64,
            n: None,
        })
        .collect();
    let complaints: Vec<Counted> = (0..14)
        .map(|at| Counted {
            period: quarter(at),
            n: 60 + at % 4,
            base: Some(10_000),
            rate: per_thousand(60 + at % 4, 10_000),
        })
        .collect();
    let proof = Proof::of(&Claim {
        measure: &measure,
        better: Better::Down,
        floor_zero: true,
        stretch: Stretch::stated(None, None),
        complaints: &complaints,
        left_out: LeftOut::default(),
        fixed_on: date(2026, 7, 1),
    });
    assert_eq!(proof.headline, "Too early to say until January 2028");
    assert_eq!(
        proof.measure.words,
        "The measure: no quarter since the fix is known yet, 6 are needed"
    );
}

#[test]
fn five_readings_are_too_early_and_six_are_not() {
    let five = proof(&FELL[..5], &FEWER[..5]);
    let until = Some(week(19 + 6));
    assert_eq!(five.verdict, Verdict::TooEarly { until, missing: 1 });
    assert_eq!(five.headline, "Too early to say until 31 August 2026");
    assert_eq!(
        five.measure.words,
        "The measure: 5 weeks since the fix, 6 are needed"
    );
    assert_eq!(proof(&FELL[..6], &FEWER[..6]).verdict, Verdict::Proven);
    // The measure is in, the complaints come later.
    assert_eq!(
        proof(&FELL, &FEWER[..4]).verdict,
        Verdict::TooEarly { until, missing: 2 }
    );
    let none = proof(&[], &[]);
    assert_eq!(none.verdict, Verdict::TooEarly { until, missing: 6 });
    assert_eq!(
        none.measure.words,
        "The measure: no week since the fix is known yet, 6 are needed"
    );
    assert_eq!(none.measure.now, None);
}

#[test]
fn a_period_that_begins_on_the_day_of_the_fix_is_after_it() {
    let on = |fixed_on| {
        let claim = Claim {
            measure: &measure(&FELL[..6]),
            better: Better::Down,
            floor_zero: true,
            stretch: Stretch::stated(None, None),
            complaints: &complaints(&FEWER[..6]),
            left_out: LeftOut::default(),
            fixed_on,
        };
        Proof::of(&claim).verdict
    };
    assert_eq!(on(week(19)), Verdict::Proven);
    assert!(matches!(
        on(week(19).saturating_add(1.day())),
        Verdict::TooEarly { missing: 1, .. }
    ));
}

#[test]
fn monthly_complaints_about_a_weekly_measure_are_waited_for() {
    let months: Vec<Counted> = (0..20)
        .map(|month: i64| Counted {
            period: date(2025, 1, 1).saturating_add(month.months()),
            n: 60 + month % 3,
            base: None,
            rate: None,
        })
        .collect();
    let claim = Claim {
        measure: &measure(&FELL[..5]),
        better: Better::Down,
        floor_zero: true,
        stretch: Stretch::stated(None, None),
        complaints: &months,
        left_out: LeftOut::default(),
        fixed_on: FIXED_ON,
    };
    // August is in; the sixth month after the fix, January, is over on the first of February.
    let until = Some(date(2027, 2, 1));
    assert_eq!(
        Proof::of(&claim).verdict,
        Verdict::TooEarly { until, missing: 5 }
    );
}

#[test]
fn complaints_are_judged_by_the_last_24_periods_before_the_fix() {
    let mut counted = complaints(&[]);
    // Long ago there were far more of them: that they fell since is not news.
    for week in 1..=30_i64 {
        let period = self::week(0).saturating_sub(week.weeks());
        let n = if week <= 5 { 60 + week } else { 150 + week % 3 };
        counted.insert(
            0,
            Counted {
                period,
                n,
                base: None,
                rate: None,
            },
        );
    }
    let counted: Vec<Counted> = counted
        .into_iter()
        .chain(complaints(&AS_MANY).into_iter().skip(BEFORE.len()))
        .map(|counted| Counted {
            base: None,
            rate: None,
            ..counted
        })
        .collect();
    let claim = Claim {
        measure: &measure(&FELL),
        better: Better::Down,
        floor_zero: true,
        stretch: Stretch::stated(None, None),
        complaints: &counted,
        left_out: LeftOut::default(),
        fixed_on: FIXED_ON,
    };
    let complaints = Proof::of(&claim).complaints;
    assert_eq!(complaints.chart.from_readings, 24);
    assert!(
        complaints
            .words
            .starts_with("Complaints about it did not fall: 61.2, now 58.0"),
        "{}",
        complaints.words
    );
}

#[test]
fn eight_in_a_row_inside_the_limits_count_and_seven_do_not() {
    let slightly = [10.0; 11];
    let fewer = [50; 11];
    let eight = proof(&slightly[..8], &fewer[..8]);
    assert_eq!(eight.verdict, Verdict::Proven);
    assert_eq!(
        eight.measure.words,
        "The measure left its old mean for the better: 8 weeks in a row below it"
    );
    let seven = proof(&slightly[..7], &fewer[..7]);
    assert_eq!(seven.verdict, Verdict::NoRealChange);
    let words = "All 7 weeks lie inside the old limits, all on the better side of the mean: 8 in a row would be a change";
    assert_eq!(seven.measure.words, words);
    assert_eq!(
        seven.complaints.words,
        "Complaints about it have not clearly fallen yet: 6.1, now 5.0 per 1,000"
    );
}

#[test]
fn what_came_back_does_not_hold() {
    let came_back = [4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 11.0, 12.0, 11.0];
    let proof = proof(&came_back, &FEWER);
    assert_eq!(proof.verdict, Verdict::NoRealChange);
    assert_eq!(
        proof.measure.words,
        "The measure did not stay better: 8 of 11 weeks lie below the old limits"
    );
}

#[test]
fn two_of_the_last_three_beyond_the_limit_hold() {
    let late = [11.0, 12.0, 11.0, 11.0, 4.0, 11.0, 4.0];
    let now = proof(&late, &FEWER);
    assert!(now.measure.holds);
    let words =
        "The measure left its old limits for the better: two of the last three weeks below them";
    assert_eq!(now.measure.words, words);
    let lucky = [11.0, 12.0, 11.0, 11.0, 11.0, 11.0, 4.0];
    assert!(!proof(&lucky, &FEWER).measure.holds);
}

#[test]
fn worse_is_said() {
    let worse = [11.0, 12.0, 25.0, 26.0, 25.0, 27.0];
    let proof = proof(&worse, &AS_MANY);
    assert_eq!(
        proof.measure.words,
        "The measure did not get better: 4 of 6 weeks lie above the old limits"
    );
}

#[test]
fn what_was_better_before_the_fix_is_not_its_doing() {
    let fixed_late = Proof::of(&Claim {
        measure: &measure(&[FELL, FELL].concat()),
        better: Better::Down,
        floor_zero: true,
        stretch: Stretch::stated(None, Some(week(18))),
        complaints: &complaints(&[FEWER, FEWER].concat()),
        left_out: LeftOut::default(),
        fixed_on: week(19 + 11),
    });
    assert_eq!(fixed_late.verdict, Verdict::NoRealChange);
    assert!(
        fixed_late
            .measure
            .words
            .starts_with("It lay below its old mean for 8 weeks and more before the fix")
    );
    assert_eq!(
        fixed_late.complaints.words.split(':').next(),
        Some("Complaints about it were falling before the fix")
    );
}

#[test]
fn readings_after_the_fix_never_shape_the_old_limits() {
    let claimed = |stretch| {
        let claim = Claim {
            measure: &measure(&FELL),
            better: Better::Down,
            floor_zero: true,
            stretch,
            complaints: &complaints(&FEWER),
            left_out: LeftOut::default(),
            fixed_on: FIXED_ON,
        };
        Proof::of(&claim).measure.chart.limits
    };
    let running_past = Stretch::stated(None, Some(week(27)));
    assert_eq!(claimed(running_past), claimed(Stretch::ALL));
    assert_eq!(
        claimed(Stretch::ALL),
        claimed(Stretch::stated(None, Some(week(18))))
    );
}

#[test]
fn without_old_limits_nothing_is_proven_and_the_way_out_is_said() {
    let few: Vec<Point> = measure(&FELL).into_iter().skip(12).collect();
    let proof = Proof::of(&Claim {
        measure: &few,
        better: Better::Down,
        floor_zero: true,
        stretch: Stretch::stated(None, None),
        complaints: &[],
        left_out: LeftOut::default(),
        fixed_on: FIXED_ON,
    });
    assert_eq!(
        proof.verdict,
        Verdict::TooEarly {
            until: None,
            missing: 6
        }
    );
    let words = "Its old limits need 12 weeks from before the fix and have 7: import earlier ones";
    assert_eq!(proof.measure.words, words);
    assert!(
        proof
            .complaints
            .words
            .starts_with("No complaints are counted in its scope")
    );
}

#[test]
fn where_no_base_is_known_counts_decide() {
    let counts: Vec<Counted> = complaints(&FEWER)
        .into_iter()
        .map(|counted| Counted {
            base: None,
            rate: None,
            ..counted
        })
        .collect();
    let proof = Proof::of(&Claim {
        measure: &measure(&FELL),
        better: Better::Down,
        floor_zero: true,
        stretch: Stretch::stated(None, None),
        complaints: &counts,
        left_out: LeftOut::default(),
        fixed_on: FIXED_ON,
    });
    assert_eq!(proof.verdict, Verdict::Proven);
    assert_eq!(
        proof.complaints.words,
        "Complaints about it fell too, 60.7 to 22.0 a week"
    );
}

#[test]
fn it_travels_as_plain_words() {
    let said = serde_json::to_value(proof(&FELL[..5], &FEWER[..5])).unwrap();
    assert_eq!(
        said["verdict"],
        serde_json::json!({"is": "too_early", "until": "2026-08-31", "missing": 1})
    );
    assert_eq!(
        serde_json::to_value(Verdict::Proven).unwrap(),
        serde_json::json!({"is": "proven"})
    );
}

proptest! {
    /// Whatever readings come, a proof has both ticks and enough readings; nothing panics.
    #[test]
    fn proven_means_both_ticks(
        measured in prop::collection::vec(0.0..20.0_f64, 0..14),
        complained in prop::collection::vec(0..120_i64, 0..14),
    ) {
        let proof = proof(&measured, &complained);
        let both = proof.measure.holds && proof.complaints.holds;
        prop_assert_eq!(proof.verdict == Verdict::Proven, both);
        prop_assert!(!both || (measured.len() >= 6 && complained.len() >= 6));
    }

    /// A measure of which more is better, mirrored, proves the same.
    #[test]
    fn which_way_is_better_does_not_matter(measured in prop::collection::vec(0.0..20.0_f64, 0..14)) {
        let mirrored: Vec<Point> = measure(&measured)
            .into_iter()
            .map(|point| Point { value: -point.value, ..point })
            .collect();
        let complaints = complaints(&FEWER);
        let claim = |measure, better| Proof::of(&Claim {
            measure,
            better,
            floor_zero: false,
            stretch: Stretch::stated(None, None),
            complaints: &complaints,
            left_out: LeftOut::default(),
            fixed_on: FIXED_ON,
        });
        let (down, up) = (claim(&measure(&measured), Better::Down), claim(&mirrored, Better::Up));
        prop_assert_eq!(down.verdict, up.verdict);
    }
}
