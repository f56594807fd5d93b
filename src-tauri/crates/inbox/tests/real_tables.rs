//! Tables, transcripts and files that nobody here made, where they are present.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests end where they stand, like tests"
)]

use std::path::{Path, PathBuf};

use inbox::mapping::{Field, Mapping, Purpose, guess, guess_purpose, sure_purpose};
use inbox::rows::{Row, Value, rows};
use inbox::table::{self, Table};
use inbox::{Recognised, recognise, transcript};
use jiff::civil::date;

/// The folder of real files beside the project, if there is one.
fn real(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/data")
        .join(name);
    path.exists().then_some(path)
}

fn open(name: &str) -> Option<(Table, Mapping)> {
    let path = real(name)?;
    assert_eq!(recognise(&path), Recognised::Table, "{name}");
    let table = table::open(&path).unwrap();
    let purpose = guess_purpose(&table).unwrap();
    let mapping = guess(table.columns(), table.sample(200), purpose);
    Some((table, mapping))
}

fn column<'t>(table: &'t Table, mapping: &Mapping, field: Field) -> Option<&'t str> {
    mapping
        .columns(field)
        .first()
        .map(|c| table.columns()[*c].as_str())
}

/// Every row without a problem; `expected` of them.
fn all_rows(table: &Table, mapping: &Mapping, expected: usize) -> Vec<Row> {
    let rows: Vec<Row> = rows(table, mapping)
        .unwrap()
        .map(|row| row.unwrap())
        .collect();
    assert_eq!(rows.len(), expected, "{}", table.path().display());
    rows
}

#[test]
fn complaints_open_with_their_columns_and_all_their_rows() {
    // File, delimiter, rows, and the columns of date, words, category and key.
    type Expected = (&'static str, char, usize, [Option<&'static str>; 4]);
    let files: [Expected; 11] = [
        (
            "banking77_customer_queries.csv",
            ',',
            3080,
            [None, Some("text"), Some("category"), None],
        ),
        (
            "cfpb_complaints_sample.csv",
            ',',
            700,
            [
                Some("Date received"),
                Some("Consumer complaint narrative"),
                Some("Issue"),
                Some("Complaint ID"),
            ],
        ),
        (
            "cfpb_complaints_semicolon_cp1252.csv",
            ';',
            150,
            [
                Some("Date received"),
                Some("Consumer complaint narrative"),
                Some("Issue"),
                Some("Complaint ID"),
            ],
        ),
        (
            "chicago_env_inspections.csv",
            ',',
            79,
            [
                Some("INSPECTION DATE"),
                Some("NARRATIVE"),
                Some("INSPECTION CATEGORY"),
                Some("INSPECTION ID"),
            ],
        ),
        (
            "comcast_telecom_complaints_2015.csv",
            ',',
            2224,
            [
                Some("Date"),
                Some("Customer Complaint"),
                None,
                Some("Ticket #"),
            ],
        ),
        (
            "honolulu_311_reports_2020.csv",
            ',',
            129,
            [
                Some("DateCreated"),
                Some("Description"),
                Some("RequestType"),
                Some("Id"),
            ],
        ),
        (
            "montgomery_noise_complaints.csv",
            ',',
            4000,
            [
                Some("Case Open Date"),
                None,
                Some("Case Sub-Type"),
                Some("Case Number"),
            ],
        ),
        (
            "nyc_311_animal_abuse_2025.csv",
            ',',
            600,
            [
                Some("Created Date"),
                None,
                Some("Complaint Type"),
                Some("Unique Key"),
            ],
        ),
        (
            "nyc_311_service_requests_2018.csv",
            ',',
            900,
            [
                Some("Created Date"),
                None,
                Some("Complaint Type"),
                Some("Unique Key"),
            ],
        ),
        (
            "nyc_consumer_mediated_complaints_2019.csv",
            ',',
            2400,
            [
                Some("Mediation Start Date"),
                None,
                Some("Complaint Type"),
                None,
            ],
        ),
        (
            "servicenow_incident_log_extract.csv",
            ',',
            1500,
            [Some("opened_at"), None, Some("category"), Some("number")],
        ),
    ];
    for (name, delimiter, expected, columns) in files {
        let Some((table, mapping)) = open(&format!("complaints/{name}")) else {
            return;
        };
        assert_eq!(mapping.purpose, Purpose::Complaint, "{name}");
        assert_eq!(table.delimiter(), delimiter, "{name}");
        let fields = [
            Field::ReceivedOn,
            Field::Words,
            Field::Category,
            Field::ExternalKey,
        ];
        assert_eq!(
            fields.map(|f| column(&table, &mapping, f)),
            columns,
            "{name}"
        );
        all_rows(&table, &mapping, expected);
    }
}

#[test]
fn reviews_without_text_are_listed_and_the_rest_goes_in() {
    let Some((table, mapping)) = open("complaints/womens_clothing_reviews.csv") else {
        return;
    };
    assert_eq!(table.columns()[0], "Column 1");
    let (good, bad): (Vec<_>, Vec<_>) = rows(&table, &mapping).unwrap().partition(Result::is_ok);
    assert_eq!((good.len(), bad.len()), (958, 42));
    assert_eq!(bad[0].as_ref().unwrap_err().row, 114);
}

#[test]
fn dates_are_read_in_the_order_of_their_column() {
    for (name, first) in [
        ("cfpb_complaints_sample.csv", date(2015, 4, 6)),
        ("comcast_telecom_complaints_2015.csv", date(2015, 4, 22)),
        ("honolulu_311_reports_2020.csv", date(2020, 5, 2)),
        ("montgomery_noise_complaints.csv", date(1995, 12, 13)),
        ("nyc_311_animal_abuse_2025.csv", date(2025, 3, 14)),
        ("servicenow_incident_log_extract.csv", date(2016, 2, 29)),
    ] {
        let Some((table, mapping)) = open(&format!("complaints/{name}")) else {
            return;
        };
        let row = rows(&table, &mapping).unwrap().next().unwrap().unwrap();
        assert_eq!(
            row.get(Field::ReceivedOn).and_then(Value::date),
            Some(first),
            "{name}"
        );
    }
}

#[test]
fn newlines_in_quotes_stay_in_their_cell_and_count_as_lines() {
    let Some((table, mapping)) = open("complaints/cfpb_complaints_sample.csv") else {
        return;
    };
    let rows = all_rows(&table, &mapping, 700);
    let words = |r: &Row| {
        r.get(Field::Words)
            .and_then(Value::text)
            .unwrap_or_default()
            .to_owned()
    };
    assert!(rows.iter().any(|r| words(r).contains('\n')));
    assert!(rows.iter().all(|r| !words(r).contains('\r')));
    let lines = std::fs::read_to_string(table.path())
        .unwrap()
        .lines()
        .count() as u64;
    assert!(rows[0].number == 2 && rows[699].number > 700 && rows[699].number <= lines);
}

#[test]
fn readings_long_and_wide() {
    // File, rows that come out, period and value of the first.
    for (name, expected, period, value) in [
        (
            "bank_call_centre_volume_5min.csv",
            6000,
            date(2003, 3, 3),
            111.0,
        ),
        (
            "chicago_top_service_requests_monthly.csv",
            84,
            date(2019, 5, 1),
            4106.0,
        ),
        (
            "emergency_response_times_monthly.csv",
            459,
            date(2016, 1, 1),
            67.0,
        ),
        (
            "mta_customer_journey_time_monthly.csv",
            22_848,
            date(2020, 1, 1),
            7_175_651.0,
        ),
        (
            "nhs_ae_attendances_breaches.csv",
            16_500,
            date(2017, 3, 1),
            21_289.0,
        ),
        (
            "nyc_311_calls_by_day_sandy.csv",
            42_792,
            date(2012, 10, 22),
            0.0,
        ),
        (
            "sncf_tgv_punctuality_monthly.csv",
            28_500,
            date(2018, 1, 1),
            141.0,
        ),
        (
            "us_retail_sales_monthly.csv",
            293,
            date(1992, 1, 1),
            146_376.0,
        ),
    ] {
        let Some((table, mapping)) = open(&format!("kpis/{name}")) else {
            return;
        };
        assert_eq!(mapping.purpose, Purpose::Reading, "{name}");
        let rows = all_rows(&table, &mapping, expected);
        assert_eq!(
            rows[0].get(Field::Period),
            Some(&Value::Date(period)),
            "{name}"
        );
        assert_eq!(
            rows[0].get(Field::Value),
            Some(&Value::Number(value)),
            "{name}"
        );
    }
    let Some((table, mapping)) = open("kpis/chicago_top_service_requests_monthly.csv") else {
        return;
    };
    let rows = all_rows(&table, &mapping, 84);
    assert_eq!(
        rows[1].get(Field::Measure).and_then(Value::text),
        Some("General_Inquiry")
    );
}

#[test]
fn older_encodings_are_found() {
    let Some((table, _)) = open("kpis/sncf_tgv_punctuality_monthly.csv") else {
        return;
    };
    assert_eq!(table.encoding(), "windows-1252");
    let comments: String = table.sample(200).concat().concat();
    assert!(comments.contains("été") && !comments.contains('\u{fffd}'));
    let Some((table, mapping)) = open("complaints/comcast_telecom_complaints_2015.csv") else {
        return;
    };
    assert_eq!(
        (table.encoding(), table.columns()[0].as_str()),
        ("UTF-8", "Ticket #")
    );
    assert!(mapping.has(Field::ExternalKey));
}

#[test]
fn counts_by_year_are_complaints_that_stand_for_many() {
    let Some((table, mapping)) = open("kpis/seattle_code_complaints_by_year.csv") else {
        return;
    };
    assert_eq!(mapping.purpose, Purpose::Complaint);
    let rows = all_rows(&table, &mapping, 180);
    assert_eq!(rows[0].get(Field::Count), Some(&Value::Count(924)));
    assert_eq!(
        rows[0].get(Field::ReceivedOn),
        Some(&Value::Date(date(2006, 1, 1)))
    );
}

#[test]
fn questionnaires_are_not_taken_for_something_else() {
    for name in [
        "google_forms_coffee.csv",
        "qualtrics_three_header_rows_de.csv",
        "sfo_airport_2017_nps.csv",
        "surveymonkey_flying_etiquette.csv",
        "surveymonkey_star_wars_two_header_rows_latin1.csv",
    ] {
        let Some(path) = real(&format!("surveys/{name}")) else {
            return;
        };
        let unsure = sure_purpose(&table::open(&path).unwrap()).unwrap_err();
        assert!(unsure.to_string().contains(name), "{unsure}");
        assert_eq!(unsure.fits[0], Purpose::SurveyResult, "{unsure}");
    }
}

#[test]
fn what_is_unclear_is_asked_and_what_is_clear_goes_in() {
    let clear = [
        "complaints/cfpb_complaints_sample.csv",
        "complaints/cfpb_complaints_semicolon_cp1252.csv",
        "complaints/comcast_telecom_complaints_2015.csv",
        "complaints/honolulu_311_reports_2020.csv",
        "complaints/montgomery_noise_complaints.csv",
        "complaints/nyc_311_animal_abuse_2025.csv",
        "complaints/nyc_311_service_requests_2018.csv",
        "complaints/nyc_consumer_mediated_complaints_2019.csv",
        "complaints/servicenow_incident_log_extract.csv",
        "kpis/bank_call_centre_volume_5min.csv",
        "kpis/emergency_response_times_monthly.csv",
        "kpis/nhs_ae_attendances_breaches.csv",
        "kpis/seattle_code_complaints_by_year.csv",
        "kpis/us_retail_sales_monthly.csv",
        "reports/04_footer_lines.csv",
        "reports/15_kpi_decimal_comma.csv",
        "reports/18a_week_1.csv",
    ];
    let asked = [
        // Reviews and remarks praise as well.
        "complaints/womens_clothing_reviews.csv",
        "complaints/chicago_env_inspections.csv",
        "surveys/sfo_airport_2017_comments.csv",
        // One row for each person who was asked.
        "surveys/sfo_airport_2013_raw.csv",
        "surveys/qualtrics_legacy_two_header_rows.csv",
        "reports/16_qualtrics_multi_select.csv",
        // Two dozen measures at once.
        "kpis/nyc_311_calls_by_day_sandy.csv",
        "kpis/sncf_tgv_punctuality_monthly.csv",
        "kpis/mta_daily_ridership.csv",
    ];
    for name in clear {
        let Some(path) = real(name) else { return };
        let purpose = sure_purpose(&table::open(&path).unwrap());
        assert!(purpose.is_ok(), "{name}: {purpose:?}");
    }
    for name in asked {
        let Some(path) = real(name) else { return };
        let unsure = sure_purpose(&table::open(&path).unwrap());
        assert!(unsure.is_err(), "{name}: {unsure:?}");
    }
}

#[test]
fn the_raw_file_of_a_survey_is_read_question_by_question() {
    let Some(path) = real("surveys/sfo_airport_2013_raw.csv") else {
        return;
    };
    let table = table::open(&path).unwrap();
    let mapping = guess(table.columns(), table.sample(200), Purpose::SurveyResult);
    assert!(mapping.is_enough(table.columns()));
    let first = rows(&table, &mapping).unwrap().next().unwrap().unwrap();
    let question = first.get(Field::Question).and_then(Value::text);
    assert!(
        question.is_some_and(|name| name.starts_with('Q')),
        "{first:?}"
    );
    assert!(first.get(Field::Answer).is_some(), "{first:?}");
}

#[test]
fn a_reading_aloud_has_the_same_lines_in_both_forms() {
    let (Some(vtt), Some(srt)) = (
        real("calls/sonnet_read_aloud.vtt"),
        real("calls/sonnet_read_aloud.srt"),
    ) else {
        return;
    };
    assert_eq!(
        (recognise(&vtt), recognise(&srt)),
        (Recognised::Transcript, Recognised::Transcript)
    );
    let lines = transcript::open(&vtt).unwrap();
    assert_eq!(lines, transcript::open(&srt).unwrap());
    assert_eq!(lines.len(), 15);
    assert_eq!((lines[1].from_ms, lines[1].to_ms), (2680, 5880));
    assert_eq!(lines[1].words, "From fairest creatures we desire increase,");
    assert!(lines.iter().all(|l| l.speaker.is_none()));
}

#[test]
fn every_real_file_is_what_its_name_says() {
    let Some(folder) = real("documents").and_then(|d| d.parent().map(Path::to_path_buf)) else {
        return;
    };
    for kind in ["documents", "calls", "complaints"] {
        for entry in std::fs::read_dir(folder.join(kind)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let expected = match path.extension().unwrap().to_str().unwrap() {
                "jpg" | "jpeg" | "png" | "tiff" | "heic" | "pdf" => Recognised::Paper,
                "wav" | "mp3" | "m4a" | "flac" | "ogg" | "opus" => Recognised::Sound,
                "csv" => Recognised::Table,
                "vtt" | "srt" => Recognised::Transcript,
                _ => {
                    let Recognised::Unreadable { sentence } = recognise(&path) else {
                        panic!("{name} is not read")
                    };
                    let way_out = ["JPEG", "CSV", "WebVTT"]
                        .iter()
                        .any(|w| sentence.contains(w));
                    assert!(sentence.contains(&name) && way_out, "{sentence}");
                    continue;
                }
            };
            assert_eq!(recognise(&path), expected, "{name}");
        }
    }
}
