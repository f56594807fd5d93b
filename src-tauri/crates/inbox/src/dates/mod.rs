//! Dates as people and programs write them. Whether 3/4/2019 is in March or in April is decided once for a whole column.

mod doubt;
mod names;
mod order;
mod pieces;

use jiff::civil::Date;

pub use order::{DateOrder, Decided, OrderVote};
use pieces::Pieces;

/// Reads a date; a time of day after it is left out, a month, quarter or year alone is its first day. `order` decides only
/// where a cell can be read both ways. The error is a sentence fragment like "is not a date".
pub fn read(cell: &str, order: DateOrder) -> Result<Date, &'static str> {
    let pieces = pieces::split(cell).ok_or("is not a date")?;
    let (year, month, day) = match pieces {
        Pieces::Certain { year, month, day } => (year, month, day),
        Pieces::Either {
            first,
            second,
            year,
            ..
        } => match order {
            DateOrder::DayFirst => (year, second, first),
            DateOrder::MonthFirst => (year, first, second),
        },
        Pieces::Short { month, number } => {
            (pieces::short_year(number).ok_or("is not a date")?, month, 1)
        }
        Pieces::YearAnd { year, number } => {
            (year, i8::try_from(number).map_err(|_| "is not a date")?, 1)
        }
    };
    Date::new(year, month, day).map_err(|_| "is not a day of the calendar")
}

/// Whether the cell holds a date under either order.
pub fn looks_like_date(cell: &str) -> bool {
    read(cell, DateOrder::DayFirst).is_ok() || read(cell, DateOrder::MonthFirst).is_ok()
}

/// Whether the cell holds a full date with its separators, not only a month or a number that could be a year.
pub fn looks_like_day(cell: &str) -> bool {
    let separators = cell
        .chars()
        .filter(|c| matches!(c, '-' | '/' | '.' | ' '))
        .count();
    separators >= 2
        && cell.chars().any(|c| c.is_ascii_digit())
        && pieces::is_full(cell)
        && looks_like_date(cell)
}

/// A file's name without its ending and what says of when it is: "complaints_2025-09.csv" and "complaints October (2).csv"
/// are both "complaints". Empty where nothing else is in it.
pub fn without_dates(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let says_when = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let quarter = word.trim_start_matches(['q', 'Q', 't', 'T']);
        let number = !word.is_empty() && quarter.chars().all(|c| c.is_ascii_digit());
        number || names::month(word).is_some()
    };
    let words = stem.split([' ', '_', '-']).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !says_when(word)).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(cells: &[&str]) -> Vec<String> {
        let mut vote = OrderVote::default();
        cells.iter().for_each(|c| vote.see(c));
        cells
            .iter()
            .map(|c| vote.read(c).map_or_else(str::to_owned, |d| d.to_string()))
            .collect()
    }

    #[test]
    fn forms_that_can_be_read_one_way_only() {
        for (cell, day) in [
            ("2015-04-22", "2015-04-22"),
            ("2015/4/6", "2015-04-06"),
            ("2003-03-03T07:05:00Z", "2003-03-03"),
            ("2017-07-18 08:28:48", "2017-07-18"),
            ("2017-07-18 08:28:48.123+02:00", "2017-07-18"),
            ("2020-01-02\u{a0}10:30\u{202f}am", "2020-01-02"),
            ("20150422", "2015-04-22"),
            ("3.4.2019", "2019-04-03"),
            ("03.04.19", "2019-04-03"),
            ("22-Apr-15", "2015-04-22"),
            ("22 April 2015", "2015-04-22"),
            ("April 22, 2015", "2015-04-22"),
            ("Wed, 22nd of April 2015 3:04 pm", "2015-04-22"),
            ("1. März 2020", "2020-03-01"),
            ("14 février 2020", "2020-02-14"),
            ("5 mei 1999", "1999-05-05"),
            ("2019-05", "2019-05-01"),
            ("05/2019", "2019-05-01"),
            ("2016, January", "2016-01-01"),
            ("2024, 12", "2024-12-01"),
            ("May 2016", "2016-05-01"),
            ("Q3 2020", "2020-07-01"),
            ("2020-Q1", "2020-01-01"),
            ("abr-2025", "2025-04-01"),
            ("Enero 2025", "2025-01-01"),
            ("abril de 2025", "2025-04-01"),
            ("3 de setembro de 2025", "2025-09-03"),
            ("15 Fevereiro 2025", "2025-02-15"),
            ("gen 2025", "2025-01-01"),
            ("domenica 4 maggio 2025", "2025-05-04"),
            ("T1 2025", "2025-01-01"),
            ("2T 2025", "2025-04-01"),
            ("1er trimestre 2025", "2025-01-01"),
            ("3º trimestre de 2025", "2025-07-01"),
            ("1° trimestre 2026", "2026-01-01"),
            ("4. Quartal 2025", "2025-10-01"),
            ("2025 - 2e kwartaal", "2025-04-01"),
            ("2006", "2006-01-01"),
        ] {
            assert_eq!(
                read(cell, DateOrder::MonthFirst).map(|d| d.to_string()),
                Ok(day.to_owned()),
                "{cell}"
            );
            assert_eq!(
                read(cell, DateOrder::DayFirst).map(|d| d.to_string()),
                Ok(day.to_owned()),
                "{cell}"
            );
        }
    }

    #[test]
    fn one_value_above_twelve_decides_for_the_column() {
        assert_eq!(
            read_all(&["04-08-2015", "22-04-2015"]),
            ["2015-08-04", "2015-04-22"]
        );
        assert_eq!(
            read_all(&["05/02/2020 11:54:34 PM", "05/13/2020"]),
            ["2020-05-02", "2020-05-13"]
        );
        assert_eq!(
            read_all(&["3/4/19", "3/14/19"]),
            ["2019-03-04", "2019-03-14"]
        );
    }

    #[test]
    fn short_numbers_that_are_no_years_are_not_read_as_years() {
        for (cells, read) in [
            (vec!["Sep 01", "Sep 02", "Sep 30"], "has no year"),
            (vec!["2009/10", "2010/11"], "names two years"),
            (
                vec!["25-09-14", "25-09-15", "25-09-30"],
                "may begin or end with its year",
            ),
        ] {
            assert!(
                read_all(&cells).iter().all(|said| said.starts_with(read)),
                "{cells:?}"
            );
        }
        for (cells, read) in [
            (
                vec!["Nov 24", "Dec 24", "Jan 25"],
                vec!["2024-11-01", "2024-12-01", "2025-01-01"],
            ),
            (vec!["2009/10", "2009/11"], vec!["2009-10-01", "2009-11-01"]),
            (vec!["2010/11"], vec!["2010-11-01"]),
            (
                vec!["14-09-25", "15-09-25"],
                vec!["2025-09-14", "2025-09-15"],
            ),
            (
                vec!["01-09-24", "01-09-25"],
                vec!["2024-09-01", "2025-09-01"],
            ),
            (
                vec!["14/09/24", "14/09/25", "14/09/26"],
                vec!["2024-09-14", "2025-09-14", "2026-09-14"],
            ),
            (
                vec!["mar. 12 août 2025", "mar 3 mar 2020"],
                vec!["2025-08-12", "2020-03-03"],
            ),
        ] {
            assert_eq!(read_all(&cells), read);
        }
    }

    #[test]
    fn what_is_no_date_is_said() {
        for cell in [
            "",
            "soon",
            "12",
            "1/2",
            "99/99/2019",
            "2019-13-01",
            "31.02.2020",
            "1.5",
            "12:30",
            "4 of us",
            "0",
            "T5 2025",
            "T 2025",
        ] {
            assert!(!looks_like_date(cell), "{cell}");
        }
        assert_eq!(
            read("31.02.2020", DateOrder::DayFirst),
            Err("is not a day of the calendar")
        );
    }

    #[test]
    fn a_files_name_is_known_without_its_dates() {
        for (file, name) in [
            ("complaints_2025-09.csv", "complaints"),
            ("complaints October (2).csv", "complaints"),
            ("complaints Q3 2025.tsv", "complaints"),
            ("On time (%) sept-2026.csv", "On time (%)"),
            ("quits T1.csv", "quits"),
            ("2026-09.csv", ""),
            ("march.csv", ""),
        ] {
            assert_eq!(without_dates(file), name, "{file}");
        }
    }

    #[test]
    fn a_day_is_more_than_a_month() {
        assert!(
            looks_like_day("22-04-2015")
                && looks_like_day("2015/4/6")
                && looks_like_day("22 April 2015")
        );
        assert!(
            !looks_like_day("2019-05") && !looks_like_day("May 2016") && !looks_like_day("2016")
        );
    }
}
