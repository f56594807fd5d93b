//! Tables with a column for each month, or for each answer: as they lie on a leadership's desk.
#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests end where they stand, like tests"
)]

mod common;

use inbox::mapping::{Field, Purpose, guess, sure_purpose};
use inbox::rows::{Row, rows};
use inbox::table::Table;
use tempfile::TempDir;

fn open(text: &str) -> (TempDir, Table) {
    common::table("report.csv", text)
}

/// The rows as they are read for a purpose, each field as text, and how many problems there are.
fn read(table: &Table, purpose: Purpose, fields: &[Field]) -> (Vec<String>, usize) {
    let mapping = guess(table.columns(), table.sample(200), purpose);
    assert!(mapping.is_enough(table.columns()), "{mapping:?}");
    let (read, wrong): (Vec<_>, Vec<_>) = rows(table, &mapping).unwrap().partition(Result::is_ok);
    let said = |row: Row| {
        let cells = fields.iter().map(|field| match row.get(*field) {
            Some(value) => serde_json::to_value(value)
                .unwrap()
                .to_string()
                .replace('"', ""),
            None => "-".into(),
        });
        cells.collect::<Vec<_>>().join(" | ")
    };
    (
        read.into_iter().map(|row| said(row.unwrap())).collect(),
        wrong.len(),
    )
}

#[test]
fn indicators_with_a_column_for_each_month() {
    let (_folder, table) = open(
        "KPI;Unit;Target;gen-26;feb-26\nRefund paid after;days;up to 14;31,0;29,5\nAnswered;%;80;71,5;\n",
    );
    assert_eq!(sure_purpose(&table), Ok(Purpose::Reading));
    let fields = [Field::Measure, Field::Unit, Field::Period, Field::Value];
    let (said, wrong) = read(&table, Purpose::Reading, &fields);
    assert_eq!(
        said,
        [
            "Refund paid after | days | 2026-01-01 | 31.0",
            "Refund paid after | days | 2026-02-01 | 29.5",
            "Answered | % | 2026-01-01 | 71.5",
        ]
    );
    assert_eq!(wrong, 0);
}

#[test]
fn customers_of_each_stage_with_a_column_for_each_month() {
    for text in [
        "Step;Jul 2026;Aug 2026\nI book;52.000;56.000\nI wait;31.200;33.850\n",
        "Step,2026-07,2026-08\nI book,52000,56000\nI wait,31200,33850\n",
    ] {
        let (_folder, table) = open(text);
        assert_eq!(sure_purpose(&table), Ok(Purpose::Base), "{text}");
        let (said, _) = read(
            &table,
            Purpose::Base,
            &[Field::Stage, Field::Period, Field::Customers],
        );
        assert_eq!(said.len(), 4);
        assert_eq!(said[0], "I book | 2026-07-01 | 52000");
        assert_eq!(said[3], "I wait | 2026-08-01 | 33850");
    }
}

#[test]
fn complaints_by_reason_with_a_column_for_each_month() {
    let (_folder, table) = open(
        "Reason,July 2026,August 2026,Total\nRefund letters,14,22,36\nLost property,3,,3\nTotal,17,22,39\n",
    );
    // Nothing says that these are complaints; a person does.
    assert_eq!(
        sure_purpose(&table).unwrap_err().fits[0],
        Purpose::Complaint
    );
    let (said, wrong) = read(
        &table,
        Purpose::Complaint,
        &[Field::Category, Field::ReceivedOn, Field::Count],
    );
    assert_eq!(
        said,
        [
            "Refund letters | 2026-07-01 | 14",
            "Refund letters | 2026-08-01 | 22",
            "Lost property | 2026-07-01 | 3",
        ]
    );
    assert_eq!(wrong, 1, "the row of sums is said");
}

#[test]
fn a_survey_with_a_column_for_each_answer() {
    for text in [
        "Question,Quarter,Very satisfied,Satisfied,Dissatisfied,Answers\nHow was it?,Q1 2026,98,270,51,419\nHow was it?,Q2 2026,130,301,99,530\n",
        "Question,Quarter,Very satisfied,Satisfied,Neither,Dissatisfied,Answers\nHow was it?,Q1 2026,98,,270,51,419\nHow was it?,Q2 2026,130,301,,99,530\n",
        "Domanda;Trimestre;Molto soddisfatto;Soddisfatto;Insoddisfatto\nHow was it?;1° trimestre 2026;98;270;51\nHow was it?;2° trimestre 2026;130;301;99\n",
    ] {
        let (_folder, table) = open(text);
        assert_eq!(sure_purpose(&table), Ok(Purpose::SurveyResult), "{text}");
        let fields = [Field::Question, Field::Period, Field::N];
        let (said, wrong) = read(&table, Purpose::SurveyResult, &fields);
        assert_eq!(said.len(), 6, "{said:?}");
        assert_eq!(said[0], "How was it? | 2026-01-01 | 98");
        assert_eq!(said[5], "How was it? | 2026-04-01 | 99");
        assert_eq!(wrong, 0);
        let (answers, _) = read(&table, Purpose::SurveyResult, &[Field::Answer]);
        assert_eq!(answers[0], table.columns()[2]);
    }
}

#[test]
fn smileys_whose_question_is_their_file() {
    let (_folder, table) =
        open("Month,Very happy,Happy,Unhappy,Very unhappy\nJuly 2026,98,270,51,4\n");
    assert_eq!(sure_purpose(&table), Ok(Purpose::SurveyResult));
    let fields = [Field::Question, Field::Period, Field::Answer, Field::N];
    let (said, _) = read(&table, Purpose::SurveyResult, &fields);
    assert_eq!(said[0], "report | 2026-07-01 | Very happy | 98");
    assert_eq!(said[3], "report | 2026-07-01 | Very unhappy | 4");
}

#[test]
fn scores_of_single_people_are_asked_about() {
    let (_folder, table) = open(
        "Submitted at,How likely are you to recommend us? (0-10),Why?\n2026-09-01,9,They told us in time\n2026-09-02,3,Nobody told us anything at all\n",
    );
    let unsure = sure_purpose(&table).unwrap_err();
    assert_eq!(unsure.fits[0], Purpose::SurveyResult, "{unsure}");
}
