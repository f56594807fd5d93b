//! Matches columns to fields by their names and by what is in them.

use super::across;
use super::column::Column;
use super::purpose::GLANCE;
use super::spoken::{self, is_of_others, is_of_the_answer};
use super::words::likeness;
use super::{Field, Mapping, Purpose};
use crate::rows::vocabulary::DIRECTIONS;
use crate::table::Table;

/// What a name must reach to count as the field's.
pub(super) const NAMED: f64 = 30.0;

/// What only a whole name reaches.
pub(super) const WHOLE_NAME: f64 = 85.0;

/// What a column loses by having nothing in it.
const EMPTY: f64 = 35.0;

/// What a column reaches by its content alone: less than any name.
const BY_CONTENT: f64 = 20.0;

/// Of two texts the longer one; from so many words on they are equally long.
const LONGEST: f64 = 60.0;

/// Matches the columns to the fields of `purpose`. Each column fills one field at most; a field that no column resembles
/// stays empty. For readings without a column of that name, every column of figures is a value.
pub fn guess(columns: &[String], samples: &[Vec<String>], purpose: Purpose) -> Mapping {
    let columns = Column::look_at_all(columns, samples);
    let mut mapping = guess_from(&columns, purpose);
    spoken::take_a_little(&mut mapping, &columns);
    mapping
}

/// The same for the columns of a table, after its first rows: what a sheet shows is what is read without one.
pub fn guess_of(table: &Table, purpose: Purpose) -> Mapping {
    guess(table.columns(), table.sample(GLANCE), purpose)
}

/// The same for columns that have been looked at.
pub(super) fn guess_from(columns: &[Column], purpose: Purpose) -> Mapping {
    let mut offers: Vec<(f64, Field, usize)> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let is_claimed = spoken::is_claimed(column, purpose);
        for &field in purpose.fields() {
            let score = score(column, field, is_claimed);
            if score > 0.0 {
                offers.push((score, field, at));
            }
        }
    }
    offers.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));

    let mut mapping = Mapping::empty(purpose);
    let mut taken = vec![false; columns.len()];
    for (_, field, at) in offers {
        if !mapping.has(field) && !taken[at] {
            mapping.set(field, vec![at]);
            taken[at] = true;
        }
    }
    join_year_and_month(&mut mapping, columns, &mut taken);
    across::take_periods(&mut mapping, columns, &mut taken);
    across::take_answers(&mut mapping, columns);
    if purpose == Purpose::Reading && !mapping.has(Field::Value) {
        let mut figures: Vec<usize> = (0..columns.len())
            .filter(|c| !taken[*c] && columns[*c].numbers() && is_figure(&columns[*c].name))
            .collect();
        if mapping.has(Field::Measure) {
            figures.truncate(1);
        }
        if figures.len() != 1 && mapping.has(Field::Target) {
            // Of which of them it would be the target nobody says.
            figures.extend(mapping.columns(Field::Target));
            figures.sort_unstable();
            mapping.set(Field::Target, Vec::new());
        }
        mapping.set(Field::Value, figures);
    }
    if purpose == Purpose::SurveyResult
        && mapping.has(Field::Question)
        && mapping.has(Field::Answer)
        && !mapping.has(Field::N)
    {
        // Whatever it is called: beside a question and an answer the only number is how many gave it.
        let counts = (0..columns.len()).filter(|c| !taken[*c] && columns[*c].numbers());
        let counts: Vec<usize> = counts.filter(|c| !says_share(&columns[*c].name)).collect();
        if counts.len() == 1 {
            mapping.set(Field::N, counts);
        }
    }
    if purpose == Purpose::Growth && !mapping.has(Field::Direction) {
        let sides: Vec<usize> = (0..columns.len())
            .filter(|c| columns[*c].numbers() && says_direction(&columns[*c].name))
            .collect();
        if !sides.is_empty() {
            mapping.free(&sides);
            mapping.set(Field::Customers, sides);
        }
    }
    if purpose == Purpose::SurveyResult
        && !mapping.has(Field::Question)
        && !mapping.has(Field::Answer)
    {
        let questions = (0..columns.len()).filter(|c| !taken[*c] && asks(&columns[*c]));
        mapping.set(Field::Answer, questions.collect());
    }
    mapping
}

/// Whether a column's name says that it holds parts of a hundred.
fn says_share(name: &[String]) -> bool {
    const SHARES: [&str; 9] = [
        "percent",
        "percentage",
        "pct",
        "share",
        "prozent",
        "anteil",
        "pourcentage",
        "porcentaje",
        "percentuale",
    ];
    // Of "%" no word is left.
    name.is_empty() || name.iter().any(|word| SHARES.contains(&word.as_str()))
}

/// Whether a column's name says that customers came or went.
fn says_direction(name: &[String]) -> bool {
    name.iter().any(|word| DIRECTIONS.find(word).is_some())
}

/// "Gewonnen/Verloren": the name of a column whose cells say which.
fn says_both_directions(name: &[String]) -> bool {
    let says = |which: &str| name.iter().any(|word| DIRECTIONS.find(word) == Some(which));
    says("gained") && says("lost")
}

/// Whether a column of a survey holds the answers to one question: it is called "Q7" or after the question, and what is in
/// it comes again and again.
fn asks(column: &Column) -> bool {
    let numbered = column.name.first().is_some_and(|word| {
        word.strip_prefix('q')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    (numbered || column.is_question)
        && column.filled > 0
        && column.distinct <= SCALE.max(column.filled / 10)
}

/// As many answers as the longest usual scale has, 0 to 10.
pub(super) const SCALE: usize = 11;

/// `is_claimed`: its name says that it is another field than the words.
fn score(look: &Column, field: Field, is_claimed: bool) -> f64 {
    let name = &look.name;
    let mut named = likeness(name, field);
    if field == Field::Direction && says_both_directions(name) {
        named = WHOLE_NAME;
    }
    // Two scores side by side are two measures, so only a column called just that is the value, or the target.
    if matches!(field, Field::Value | Field::Target) && named < WHOLE_NAME {
        return 0.0;
    }
    // Under the very name of a field a few good cells are enough: the others are problems to be listed. Targets may be
    // written in words, like "up to 14": those are left alone.
    let by_name = named >= WHOLE_NAME && field != Field::Target;
    let fits = look.can_hold(field) || (by_name && look.holds_some(field));
    if !fits {
        return 0.0;
    }
    // The number of an article comes again and again, the number of a case hardly ever.
    if field == Field::ExternalKey && named < WHOLE_NAME && look.distinct * 10 < look.filled * 9 {
        return 0.0;
    }
    if look.filled == 0 {
        named -= EMPTY;
    }
    let by_content = match field {
        Field::ReceivedOn | Field::Period if look.days_mostly() => !is_of_the_answer(name),
        Field::Words if look.prose() || (look.free_text() && !is_claimed) => {
            !is_of_the_answer(name) && !is_of_others(name)
        }
        _ => false,
    };
    // Of two columns with like names, the one with more in it.
    let fuller = match field {
        Field::Words if look.free_text() => 10.0,
        // "Anliegen" names the words, or what they are about.
        Field::Words if look.repeats() && is_claimed => -100.0,
        Field::Words if !look.speaks() => -20.0,
        _ => 0.0,
    };
    if named + fuller >= NAMED {
        named + fuller
    } else if by_content && field == Field::Words {
        BY_CONTENT + look.length().min(LONGEST) / LONGEST
    } else if by_content {
        BY_CONTENT
    } else {
        0.0
    }
}

/// A year in one column and a month in the next are one period.
fn join_year_and_month(mapping: &mut Mapping, columns: &[Column], taken: &mut [bool]) {
    let field = if mapping.purpose == Purpose::Complaint {
        Field::ReceivedOn
    } else {
        Field::Period
    };
    let only = |words: &[&str]| {
        columns
            .iter()
            .position(|c| matches!(c.name.as_slice(), [one] if words.contains(&one.as_str())))
    };
    let year = only(&["year", "jahr", "annee", "jaar", "ano", "anno"]);
    let month = only(&["month", "monat", "mois", "maand", "mes", "mese"]);
    let ([found], Some(year), Some(month)) = (mapping.columns(field), year, month) else {
        return;
    };
    if [year, month].contains(found) {
        mapping.set(field, vec![year, month]);
        taken[year] = true;
        taken[month] = true;
    }
}

/// Numbers that name something are no figures.
fn is_figure(name: &[String]) -> bool {
    const NAMES: [&str; 13] = [
        "id",
        "code",
        "latitude",
        "longitude",
        "lat",
        "lon",
        "zip",
        "postcode",
        "year",
        "month",
        "number",
        "rownames",
        "index",
    ];
    !name.iter().any(|w| NAMES.contains(&w.as_str())) && name.first().is_none_or(|w| w != "column")
}
