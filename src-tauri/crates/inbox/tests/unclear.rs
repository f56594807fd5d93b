//! Small tables of which a person would be asked what they are.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests end where they stand, like tests"
)]

mod common;

use common::table;
use inbox::mapping::{Field, Purpose, guess, sure_purpose};
use inbox::rows::{Value, rows};

#[test]
fn customers_per_month_are_not_read_as_a_measure_without_a_question() {
    for (content, first) in [
        ("Month,Orders\n2026-01,4200\n2026-02,4350\n", Purpose::Base),
        (
            "Month,Stage,Arrivals\n2026-01,I book,900\n2026-01,I arrive,880\n",
            Purpose::Base,
        ),
        (
            "Quarter,Gained,Lost\n2026-01-01,120,80\n2026-04-01,90,95\n",
            Purpose::Growth,
        ),
        (
            "Month,New members,Members who left\n2026-01,40,12\n2026-02,38,20\n",
            Purpose::Growth,
        ),
    ] {
        let (_folder, table) = table("figures.csv", content);
        let unsure = sure_purpose(&table).unwrap_err();
        assert_eq!(unsure.fits[0], first, "{content}: {unsure}");
        assert!(unsure.fits.contains(&Purpose::Reading), "{unsure}");
        assert!(unsure.to_string().contains("“figures.csv”"), "{unsure}");
    }
}

#[test]
fn comments_are_not_read_as_complaints_without_a_question() {
    let rows = "2026-01-03,The staff at breakfast was lovely and helped us with everything\n2026-01-04,Nothing to say really it was all as expected\n";
    let (_folder, comments) = table("guest_comments.csv", &format!("Date,Comment\n{rows}"));
    let unsure = sure_purpose(&comments).unwrap_err();
    assert_eq!(unsure.fits[0], Purpose::Complaint);
    assert!(unsure.why.contains("“Comment”"), "{unsure}");
    // A table that says it is complaints needs no question.
    for (name, head) in [
        ("complaints_2026.csv", "Date,Comment"),
        ("export.csv", "Date,Complaint"),
        ("export.csv", "received_on,words"),
    ] {
        let (_folder, complaints) = table(name, &format!("{head}\n{rows}"));
        assert_eq!(
            sure_purpose(&complaints),
            Ok(Purpose::Complaint),
            "{name}: {head}"
        );
    }
}

#[test]
fn scores_of_single_people_are_not_read_as_a_measure_without_a_question() {
    let rows = |head: &str, more: &str| {
        let line = |n: usize| {
            format!(
                "2026-{:02}-{:02}{more},{}\n",
                n % 3 + 1,
                n % 27 + 1,
                n * 7 % 11
            )
        };
        format!("{head}\n{}", (0..200).map(line).collect::<String>())
    };
    for content in [
        rows("Date,How likely are you to recommend us?", ""),
        rows("Date,Agent,CSAT", ",Kim"),
        rows("Datum,Zufriedenheit", ""),
    ] {
        let (_folder, table) = table("answers.csv", &content);
        let unsure = sure_purpose(&table).unwrap_err();
        assert_eq!(unsure.fits, [Purpose::SurveyResult, Purpose::Reading]);
        assert!(unsure.why.contains("one person"), "{unsure}");
    }
    // A year of a measure is no answers.
    let months: String = (1..=12).map(|m| format!("2026-{m:02},4.{m}\n")).collect();
    let (_folder, csat) = table("csat.csv", &format!("Month,CSAT\n{months}"));
    assert_eq!(sure_purpose(&csat), Ok(Purpose::Reading));
}

#[test]
fn gained_and_lost_side_by_side_are_read_as_both() {
    let (_folder, growth) = table(
        "growth.csv",
        "Month,Gained,Lost\n2026-01,120,80\n2026-02,90,95\n",
    );
    let mut mapping = guess(growth.columns(), growth.sample(10), Purpose::Growth);
    mapping.set(Field::Customers, vec![1, 2]);
    assert!(mapping.is_enough(growth.columns()));
    let said: Vec<(String, u64)> = rows(&growth, &mapping)
        .unwrap()
        .map(|row| {
            let row = row.unwrap();
            let direction = row.get(Field::Direction).and_then(Value::text).unwrap();
            (
                direction.to_owned(),
                row.get(Field::Customers).and_then(Value::count).unwrap(),
            )
        })
        .collect();
    let said: Vec<(&str, u64)> = said.iter().map(|(way, n)| (way.as_str(), *n)).collect();
    assert_eq!(
        said,
        [("gained", 120), ("lost", 80), ("gained", 90), ("lost", 95)]
    );
}

#[test]
fn answers_side_by_side_are_read_question_by_question() {
    let people = "1,Very good,Good\n2,Good,\n3,Very good,Poor\n";
    let (_folder, survey) = table(
        "survey.csv",
        &format!("Respondent,How was your room?,How was breakfast?\n{people}"),
    );
    let unsure = sure_purpose(&survey).unwrap_err();
    assert_eq!(unsure.fits[0], Purpose::SurveyResult, "{unsure}");
    let mapping = guess(survey.columns(), survey.sample(10), Purpose::SurveyResult);
    assert_eq!(mapping.columns(Field::Answer), [1, 2]);
    let asked: Vec<String> = rows(&survey, &mapping)
        .unwrap()
        .map(|row| {
            row.unwrap()
                .get(Field::Question)
                .and_then(Value::text)
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(asked.iter().filter(|q| q.contains("room")).count(), 3);
    assert_eq!(asked.iter().filter(|q| q.contains("breakfast")).count(), 2);
}
