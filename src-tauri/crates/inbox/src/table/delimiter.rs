//! What stands between two cells.

use csv::ReaderBuilder;

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many records are enough to judge by.
const JUDGED: usize = 200;

/// Picks the delimiter under which the rows of the sample agree best on their number of cells; a first row that agrees
/// counts most, because prose and decimal commas fill rows but rarely the header. Comma when there is one column only.
pub(super) fn detect(sample: &str) -> u8 {
    CANDIDATES
        .into_iter()
        .filter_map(|d| Some((judge(sample, d)?, d)))
        .max_by(|(a, _), (b, _)| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal))
        .map_or(b',', |(_, d)| d)
}

/// Whether nearly all of at least three rows agree on at least two cells: prose does not.
pub(super) fn agrees(sample: &str) -> bool {
    let rows = sample
        .lines()
        .filter(|l| !l.trim().is_empty())
        .take(3)
        .count();
    rows > 2
        && CANDIDATES
            .iter()
            .filter_map(|d| judge(sample, *d))
            .any(|(first, agree, _)| first && agree > 0.9)
}

/// First row agrees, share of rows that agree, columns; `None` if rows do not agree on at least two cells.
fn judge(sample: &str, delimiter: u8) -> Option<(bool, f64, usize)> {
    let widths: Vec<usize> = records(sample, delimiter)
        .take(JUDGED)
        .map(|r| r.len())
        .collect();
    let common = most_common(&widths)?;
    let agree = widths.iter().filter(|w| **w == common).count() as f64 / widths.len() as f64;
    let first = widths.first() == Some(&common);
    (common > 1 && (agree > 0.5 || first)).then_some((first, agree, common))
}

fn most_common(widths: &[usize]) -> Option<usize> {
    let count = |w: usize| widths.iter().filter(|x| **x == w).count();
    widths.iter().copied().max_by_key(|w| (count(*w), *w))
}

/// The complete records of a sample.
pub(super) fn records(sample: &str, delimiter: u8) -> impl Iterator<Item = csv::StringRecord> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(sample.as_bytes())
        .into_records()
        .map_while(Result::ok)
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn decimal_commas_do_not_beat_semicolons() {
        assert_eq!(
            detect("monat;wert;ziel\n2024-01;1,5;2,5\n2024-02;1,7;2,5\n"),
            b';'
        );
    }

    #[test]
    fn prose_with_commas_in_one_column_stays_one_column() {
        let prose = "complaint\nLate, wet, torn\nThe box was open\nNobody, ever, called, back\n";
        assert_eq!(detect(prose), b',');
    }

    #[test]
    fn tabs_and_pipes_are_found() {
        assert_eq!(detect("a\tb\n1\t2, 3\n"), b'\t');
        assert_eq!(detect("a|b\n1|2; 3\n"), b'|');
    }
}
