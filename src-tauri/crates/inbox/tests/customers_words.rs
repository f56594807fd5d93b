//! Which column of a table holds what the customers said, whatever it is called.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests end where they stand, like tests"
)]

mod common;

use common::table;
use inbox::mapping::{Field, Mapping, Purpose, guess_of, sure_purpose, unclear_words};
use inbox::table::Table;

/// 120 cases; `texts` different texts come again and again, as when many are asked the same.
fn cases(heading: &str, texts: usize) -> String {
    let mut rows = format!(
        "Fall-Nr.;Eingang;Kanal;Kundenname;Telefon;PLZ;{heading};Thema;Phase;Erledigt am\n"
    );
    let themes = ["Rechnung", "Zähler", "Montage", "Akonto"];
    for at in 0..120_usize {
        let said = at % texts;
        let day = at % 28 + 1;
        rows.push_str(&format!(
            "{};{day:02}.09.2026;Telefon;Anna Muster {};+41 79 55501{at:02};{};\"Zum {said}. Mal rufe ich an und niemand kann mir die Rechnung erklären\";{};Ich verstehe meine lange Rechnung nicht;{day:02}.10.2026\n",
            260_001 + at, at % 6, 3000 + at % 90, themes[at % 4],
        ));
    }
    rows
}

fn column<'t>(table: &'t Table, mapping: &Mapping, field: Field) -> Option<&'t str> {
    let at = mapping.columns(field).first()?;
    table.columns().get(*at).map(String::as_str)
}

#[test]
fn the_customers_words_are_found_whatever_the_heading_is_called() {
    for heading in [
        "Anliegen (Zitat)",
        "Kundenworte",
        "Reklamationstext",
        "Sachverhalt",
        "Paroles du client",
        "Palabras del cliente",
        "Parole del cliente",
        "Woorden van de klant",
        "Palavras do cliente",
        // Nobody knows it.
        "Feld 7",
    ] {
        for texts in [34, 120] {
            let (_folder, table) = table("export.csv", &cases(heading, texts));
            assert_eq!(sure_purpose(&table), Ok(Purpose::Complaint), "{heading}");
            let mapping = guess_of(&table, Purpose::Complaint);
            let fields = [
                Field::Words,
                Field::ExternalKey,
                Field::Category,
                Field::Stage,
            ];
            assert_eq!(
                fields.map(|field| column(&table, &mapping, field)),
                [heading, "Fall-Nr.", "Thema", "Phase"].map(Some),
                "{heading}, {texts}"
            );
        }
    }
}

#[test]
fn names_addresses_and_notes_are_not_the_words_where_a_better_column_is_there() {
    let rows = |head: &str| {
        let mut rows = format!("Datum;Thema;{head}\n");
        for at in 0..30 {
            rows.push_str(&format!(
                "{:02}.09.2026;Rechnung;\"Frau Anna von der Muster {at}, genannt Anni\";\"Obere lange Gasse {at}, Haus C, 3000 Bern\";\"Kundin war laut und sehr unfreundlich, Brief Nummer {at} gesandt, danach noch zweimal angerufen\";\"Ich warte seit {at} Tagen auf eine Antwort\"\n",
                at % 28 + 1
            ));
        }
        rows
    };
    for (notes, said) in [
        ("Notiz intern", "Gesagt"),
        ("Bemerkung Sachbearbeiter", "Sachverhalt"),
        ("Internal note", "Kundenworte"),
    ] {
        let (_folder, table) = table(
            "beschwerden.csv",
            &rows(&format!("Kundenname;Adresse;{notes};{said}")),
        );
        let mapping = guess_of(&table, Purpose::Complaint);
        assert_eq!(
            column(&table, &mapping, Field::Words),
            Some(said),
            "{notes}"
        );
        assert_eq!(sure_purpose(&table), Ok(Purpose::Complaint), "{notes}");
    }
    // Two texts of which no heading tells anything: a person says which.
    let (_folder, both) = table("beschwerden.csv", &rows("Kundenname;Adresse;Feld A;Feld B"));
    let unsure = sure_purpose(&both).unwrap_err();
    assert_eq!(unsure.fits, [Purpose::Complaint]);
    assert!(unsure.why.contains("“Feld A” and “Feld B”"), "{unsure}");
    assert!(unclear_words(&both, &guess_of(&both, Purpose::Complaint)).is_some());
}

#[test]
fn long_notes_are_asked_about_where_nothing_else_holds_the_words() {
    let mut rows = "Datum;Thema;Notiz intern\n".to_owned();
    for at in 0..30 {
        rows.push_str(&format!(
            "{:02}.09.2026;Rechnung;Kunde ruft zum {at}. Mal an und droht mit Kündigung\n",
            at % 28 + 1
        ));
    }
    let (_folder, table) = table("beschwerden.csv", &rows);
    assert!(!guess_of(&table, Purpose::Complaint).has(Field::Words));
    let unsure = sure_purpose(&table).unwrap_err();
    assert!(
        unsure.why.contains("“Notiz intern” holds long texts"),
        "{unsure}"
    );
    assert_eq!(unsure.fits, [Purpose::Complaint]);
}

#[test]
fn short_words_are_the_customers_where_the_rows_are_said_to_be_complaints() {
    let (_folder, table) = table(
        "export.csv",
        "a,b,c\n09/09/26,L07 NOTRK,I rang four times\n10/09/26,L11 DOC,parcel left in the rain\n",
    );
    let mapping = guess_of(&table, Purpose::Complaint);
    assert_eq!(column(&table, &mapping, Field::Words), Some("c"));
}

#[test]
fn a_few_subjects_are_a_category_and_not_the_words() {
    let mut rows = "Datum;Anliegen;Anzahl\n".to_owned();
    for at in 0..24 {
        let subject = ["Rechnung zu hoch", "Heizung kalt", "Termin verpasst"][at % 3];
        rows.push_str(&format!("{:02}.09.2026;{subject};{}\n", at + 1, at + 5));
    }
    let (_folder, table) = table("strichliste.csv", &rows);
    let mapping = guess_of(&table, Purpose::Complaint);
    assert_eq!(column(&table, &mapping, Field::Category), Some("Anliegen"));
    assert!(!mapping.has(Field::Words));
}

#[test]
fn the_direction_is_known_by_its_heading_in_each_language() {
    for (heading, gained, lost) in [
        ("Gewonnen/Verloren", "Gewonnen", "Verloren"),
        ("Gagnés/Perdus", "Gagné", "Perdu"),
        ("Gagnée / Perdue", "gagnée", "perdue"),
        ("Ganados/Perdidos", "Ganado", "Perdido"),
        ("Guadagnati/Persi", "Guadagnato", "Perso"),
        ("Gewonnen of verloren", "Gewonnen", "Verloren"),
        ("Ganhos/Perdidos", "Ganho", "Perdido"),
        ("Won/Lost", "Won", "Lost"),
    ] {
        let content = format!(
            "Quartal;{heading};Anzahl\nQ1 2026;{gained};310\nQ1 2026;{lost};190\nQ2 2026;{gained};54\n"
        );
        let (_folder, table) = table("wachstum.csv", &content);
        assert_eq!(sure_purpose(&table), Ok(Purpose::Growth), "{heading}");
        let mapping = guess_of(&table, Purpose::Growth);
        assert_eq!(
            column(&table, &mapping, Field::Direction),
            Some(heading),
            "{heading}"
        );
        assert_eq!(
            column(&table, &mapping, Field::Customers),
            Some("Anzahl"),
            "{heading}"
        );
    }
}

#[test]
fn a_number_beside_customers_words_counts_no_customers() {
    let row = |n: usize| {
        format!(
            "BV-{n};{:02}.01.2025;Telefon;Ich bekomme Post;Abschlag nicht nachvollziehbar;Mein Zählerstand wurde geschätzt, obwohl ich ihn {n} Mal gemeldet habe;{}\n",
            1 + n % 28,
            1 + n % 3
        )
    };
    let rows: String = (0..60).map(row).collect();
    let (_dir, table) = table(
        "Auszug.csv",
        &format!(
            "Vorgangsnr.;Eingang am;Eingangskanal;Phase der Kundenreise;Beschwerdegrund (Hauptkategorie);Kundenstimme im Originalton;Anzahl gleichlautender Vorgänge\n{rows}"
        ),
    );
    match sure_purpose(&table) {
        Ok(purpose) => assert_eq!(purpose, Purpose::Complaint),
        Err(unsure) => assert_eq!(unsure.fits[0], Purpose::Complaint, "{unsure}"),
    }
}
