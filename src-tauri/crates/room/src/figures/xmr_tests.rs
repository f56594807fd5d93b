use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn months(values: &[f64]) -> Vec<Point> {
    (0_i64..)
        .zip(values)
        .map(|(later, value)| Point {
            period: date(2024, 10, 1).saturating_add(later.months()),
            value: *value,
            n: None,
        })
        .collect()
}

fn chart(values: &[f64], better: Better) -> Xmr {
    Xmr::of(&months(values), Stretch::stated(None, None), better, false)
}

fn outside(chart: &Xmr) -> Vec<usize> {
    let points = chart.points.iter().enumerate();
    points
        .filter(|(_, point)| point.judgement != Judgement::Inside)
        .map(|(at, _)| at)
        .collect()
}

#[track_caller]
fn near(found: Option<f64>, published: f64, by: f64) {
    let found = found.unwrap();
    assert!(
        (found - published).abs() <= by,
        "{found} is not {published}"
    );
}

fn lower(chart: &Xmr) -> Option<f64> {
    chart.limits.map(|limits| limits.lower)
}

fn upper(chart: &Xmr) -> Option<f64> {
    chart.limits.map(|limits| limits.upper)
}

/// Wheeler, *Making Sense of Data*, SPC Press 2003, p. 382: the data set to use when verifying software.
#[test]
fn wheelers_data_set_for_verifying_software() {
    let values = [
        5045.0, 4350.0, 4350.0, 3975.0, 4290.0, 4430.0, 4485.0, 4285.0, 3980.0, 3925.0, 3645.0,
        3760.0, 3300.0, 3685.0, 3463.0, 5200.0,
    ];
    let chart = chart(&values, Better::Up);
    near(chart.mean, 4135.50, 0.005);
    near(chart.moving_range, 355.93, 0.005);
    near(lower(&chart), 3188.72, 0.005);
    near(upper(&chart), 5082.28, 0.005);
    assert_eq!(outside(&chart), [15]);
}

/// NIST/SEMATECH e-Handbook, 6.3.2.2, flow rate of ten batches. It takes 3 / 1.128, not 2.66: hence the tolerance.
/// Ten readings get no limits in a room, so the formula is asked itself.
#[test]
fn nists_flow_rates() {
    let values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    let level = Level::of(&values, true).unwrap();
    near(Some(level.mean), 50.81, 0.00005);
    near(Some(level.moving_range), 1.8778, 0.00005);
    near(Some(level.limits.upper), 55.8041, 0.001);
    near(Some(level.limits.lower), 45.8159, 0.001);
}

/// Montgomery, *Introduction to Statistical Quality Control*, the individuals chart of primer paint viscosity.
#[test]
fn montgomerys_paint_viscosity() {
    let values = [
        33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54,
        33.12, 33.84,
    ];
    let chart = chart(&values, Better::Up);
    near(chart.mean, 33.52, 0.005);
    near(chart.moving_range, 0.48, 0.005);
    near(upper(&chart), 34.80, 0.005);
    near(lower(&chart), 32.24, 0.005);
    assert_eq!(chart.sentence.headline, "The usual up and down");
    assert_eq!(
        chart.sentence.words,
        "All 15 months lie inside the normal range."
    );
}

/// Wheeler, *Making Sense of Data*, table 9.1: accident rates of two groups, each judged by the other's limits.
#[test]
fn wheelers_accident_rates() {
    let a = [
        43.0, 40.0, 37.0, 33.0, 30.0, 33.0, 34.0, 35.0, 29.0, 33.0, 31.0, 39.0,
    ];
    let b = [
        35.0, 37.0, 33.0, 32.0, 27.0, 29.0, 31.0, 22.0, 25.0, 30.0, 24.0, 19.0,
    ];
    let (first, then) = (chart(&a, Better::Down), chart(&b, Better::Down));
    near(upper(&first), 43.9, 0.05);
    near(lower(&first), 25.6, 0.05);
    near(upper(&then), 39.3, 0.05);
    near(lower(&then), 18.0, 0.05);

    let joined = months(&[a, b].concat());
    let by_first = Stretch::stated(None, joined.get(11).map(|point| point.period));
    let chart = Xmr::of(&joined, by_first, Better::Down, true);
    assert_eq!(chart.from_readings, 12);
    assert_eq!(outside(&chart), [19, 20, 22, 23]);
    assert_eq!(chart.sentence.headline, "Better, and not by luck");
    assert_eq!(
        chart.sentence.words,
        "Four of the last six months lie below the normal range."
    );
}

/// Wheeler, *Making Sense of Data*, table 8.1: seniors who smoke daily; the last eight lie below the mean.
#[test]
fn wheelers_run_of_eight() {
    let values = [
        21.3, 20.2, 20.9, 21.0, 18.8, 19.6, 18.7, 18.6, 18.1, 18.9, 19.2, 18.2, 17.3, 19.0,
    ];
    let chart = chart(&values, Better::Down);
    let run = chart.current_run().unwrap();
    assert_eq!((run.first, run.last, run.length), (6, 13, 8));
    assert_eq!((run.side, run.judgement), (Side::Below, Judgement::Better));
    assert_eq!(run.words, "8 months in a row below usual");
}

/// Picture 12 of the look: told of a delay before asking.
#[test]
fn the_close_up_says_what_the_picture_says() {
    let values = [
        36.6, 39.6, 35.6, 38.6, 40.6, 37.6, 34.6, 38.6, 41.6, 37.6, 35.6, 39.6, 36.6, 32.6, 34.6,
        30.6, 33.6, 29.9, 28.0, 30.6, 29.0, 24.0, 26.0, 22.0,
    ];
    let points = months(&values);
    let stretch = Stretch::stated(None, points.get(11).map(|point| point.period));
    let chart = Xmr::of(&points, stretch, Better::Up, true);
    near(chart.mean, 38.0, 0.1);
    assert_eq!(outside(&chart), [18, 20, 21, 22, 23]);
    assert_eq!(chart.sentence.headline, "Worse, not just unlucky");
    assert_eq!(
        chart.sentence.words,
        "Five of the last six months lie below the normal range."
    );
    assert_eq!(
        chart.runs.last().unwrap().words,
        "12 months in a row below usual"
    );
}

#[test]
fn under_twelve_readings_there_are_no_limits() {
    let eleven = chart(
        &[5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 500.0],
        Better::Up,
    );
    assert_eq!((eleven.limits, eleven.mean.is_some()), (None, true));
    assert!(outside(&eleven).is_empty() && eleven.runs.is_empty());
    assert_eq!(eleven.sentence.headline, "Too early to say");
    assert_eq!(
        eleven.sentence.words,
        "Too early for limits: they need twelve months, and there are eleven."
    );
    assert!(chart(&[5.0; 12], Better::Up).limits.is_some());
    let one = chart(&[5.0], Better::Up);
    assert_eq!((one.mean, one.moving_range), (Some(5.0), None));
    assert_eq!(
        one.sentence.words,
        "Too early for limits: they need twelve readings, and there is one."
    );
    let none = chart(&[], Better::Up);
    assert_eq!((none.mean, none.current_run()), (None, None));
    assert_eq!(
        none.sentence.words,
        "Too early for limits: they need twelve readings, and there are none."
    );
}

#[test]
fn limits_come_from_the_first_24_and_a_stated_stretch_is_kept_to() {
    let mut values = [[4.0, 6.0]; 12].concat();
    values.extend([9.0, 19.0, 9.0]);
    let points = months(&values);
    let usual = Xmr::of(&points, Stretch::stated(None, None), Better::Up, false);
    assert_eq!((usual.from_readings, usual.mean), (24, Some(5.0)));
    assert_eq!(outside(&usual), [25]);
    let all = Xmr::of(&points, Stretch::ALL, Better::Up, false);
    assert_eq!(all.from_readings, 27);
    let late = Stretch::stated(points.get(20).map(|point| point.period), None);
    let late = Xmr::of(&points, late, Better::Up, false);
    assert_eq!(late.limits, None);
    assert!(
        late.sentence
            .words
            .ends_with("there are seven in their stretch."),
        "{:?}",
        late.sentence
    );
}

#[test]
fn equal_readings_are_the_usual_and_any_change_is_not() {
    let equal = chart(&[0.1; 24], Better::Up);
    assert!(outside(&equal).is_empty() && equal.runs.is_empty());
    assert_eq!(equal.sentence.headline, "The usual up and down");
    let mut values = vec![0.1; 24];
    values.push(0.2);
    let changed = chart(&values, Better::Up);
    assert_eq!(
        changed.sentence.words,
        "The last month lies above the normal range."
    );
}

#[test]
fn a_reading_on_the_mean_neither_adds_to_a_run_nor_breaks_it() {
    let mut values = [[4.0, 6.0]; 12].concat();
    values.extend([5.5, 5.5, 5.5, 5.5, 5.0, 5.5, 5.5, 5.5, 5.5, 5.0]);
    let chart = chart(&values, Better::Up);
    let run = chart.current_run().unwrap();
    // The 24th reading, 6, begins the run.
    assert_eq!((run.first, run.last, run.length), (23, 32, 9));
    assert_eq!(chart.sentence.headline, "Better, and not by luck");
    assert_eq!(
        chart.sentence.words,
        "Nine months in a row lie above the usual: too many for chance."
    );
}

#[test]
fn what_is_over_is_not_said_of_today() {
    let mut values = [[4.0, 6.0]; 12].concat();
    values.extend([50.0, 4.0, 6.0, 4.0]);
    let chart = chart(&values, Better::Up);
    assert_eq!(outside(&chart), [24]);
    assert_eq!(chart.sentence.headline, "The usual up and down");
    assert_eq!(
        chart.sentence.words,
        "The last three months lie inside the normal range."
    );
}

#[test]
fn one_reading_back_inside_does_not_end_it() {
    let mut values = [[4.0, 6.0]; 12].concat();
    values.extend([5.0, 50.0, 50.0, 5.0]);
    let chart = chart(&values, Better::Down);
    assert_eq!(chart.sentence.headline, "Worse, not just unlucky");
    assert_eq!(
        chart.sentence.words,
        "Two of the last six months lie above the normal range."
    );
}

#[test]
fn counts_stop_at_nought_and_other_measures_do_not() {
    let values = [[0.0, 9.0]; 6].concat();
    let floored = Xmr::of(&months(&values), Stretch::ALL, Better::Down, true);
    assert_eq!(lower(&floored), Some(0.0));
    assert!(outside(&floored).is_empty());
    assert!(lower(&chart(&values, Better::Down)) < Some(0.0));
    let negative = chart(&[[-40.0, -60.0]; 6].concat(), Better::Up);
    assert_eq!(negative.mean, Some(-50.0));
}

#[test]
fn what_is_no_number_is_left_out_and_order_does_not_matter() {
    let mut points = months(&[[4.0, 6.0]; 8].concat());
    let whole = Xmr::of(&points, Stretch::ALL, Better::Up, false);
    points.reverse();
    let strange = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY].map(|value| Point {
        period: date(2024, 12, 1),
        value,
        n: None,
    });
    points.extend(strange);
    assert_eq!(Xmr::of(&points, Stretch::ALL, Better::Up, false), whole);
    let huge = chart(&[[f64::MAX, f64::MIN]; 12].concat(), Better::Up);
    assert_eq!(huge.points.len(), 24);
}

#[test]
fn it_travels_as_plain_words() {
    let said = serde_json::to_value(chart(&[1.0, 2.0], Better::Up)).unwrap();
    assert_eq!(said["points"][0]["period"], "2024-10-01");
    assert_eq!(said["points"][0]["judgement"], "inside");
    assert_eq!(said["cadence"], "months");
    assert_eq!(said["limits"], serde_json::Value::Null);
}

fn whole_numbers() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((-500_i32..500).prop_map(f64::from), 0..40)
}

fn judgements(chart: &Xmr) -> Vec<Judgement> {
    chart.points.iter().map(|point| point.judgement).collect()
}

proptest! {
    #[test]
    fn moving_and_scaling_readings_moves_and_scales_limits(
        values in whole_numbers(), shift in -1000_i32..1000, scale in 1_i32..50,
    ) {
        let (shift, scale) = (f64::from(shift), f64::from(scale));
        let moved: Vec<f64> = values.iter().map(|value| value * scale + shift).collect();
        let (was, is) = (chart(&values, Better::Up), chart(&moved, Better::Up));
        prop_assert_eq!(judgements(&was), judgements(&is));
        prop_assert_eq!(&was.runs, &is.runs);
        prop_assert_eq!(&was.sentence, &is.sentence);
        if let (Some(was), Some(is)) = (was.limits, is.limits) {
            prop_assert!((was.lower * scale + shift - is.lower).abs() < 1e-6);
            prop_assert!((was.upper * scale + shift - is.upper).abs() < 1e-6);
        }
    }

    #[test]
    fn the_other_way_better_turns_better_into_worse(values in whole_numbers()) {
        let (up, down) = (chart(&values, Better::Up), chart(&values, Better::Down));
        for (up, down) in up.points.iter().zip(&down.points) {
            let turned = match up.judgement {
                Judgement::Inside => Judgement::Inside,
                Judgement::Better => Judgement::Worse,
                Judgement::Worse => Judgement::Better,
            };
            prop_assert_eq!(turned, down.judgement);
        }
        prop_assert_eq!(up.limits, down.limits);
    }

    #[test]
    fn a_picture_in_the_mirror_says_the_same(values in whole_numbers()) {
        let mirrored: Vec<f64> = values.iter().map(|value| -value).collect();
        let (up, down) = (chart(&values, Better::Up), chart(&mirrored, Better::Down));
        prop_assert_eq!(judgements(&up), judgements(&down));
        prop_assert_eq!(up.sentence.headline, down.sentence.headline);
    }

    #[test]
    fn any_numbers_at_all_are_drawn(values in prop::collection::vec(any::<f64>(), 0..30)) {
        let chart = chart(&values, Better::Down);
        prop_assert!(chart.points.iter().all(|point| point.value.is_finite()));
    }
}
