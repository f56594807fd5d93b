//! What is said of a table for which something new was created in the room.

use room::changes::bulk::{TableOutcome, less_is_better};
use room::record::kinds::Kind;

/// What was created for a table and a person should look at: a name that was only misspelt is one of them. All measures make one
/// sentence, since the tray has room for one.
pub(super) fn sentences(written: &TableOutcome) -> impl Iterator<Item = String> {
    let named = |of: Kind| {
        let created = written.created.iter().filter(move |(kind, _)| *kind == of);
        created.map(|(_, name)| name.as_str())
    };
    let measures: Vec<&str> = named(Kind::measure).collect();
    let others = [Kind::listening_post, Kind::customer_group]
        .into_iter()
        .flat_map(move |kind| {
            named(kind).map(move |name| {
                let what = kind.words();
                format!("The {what} “{name}” is new in this room.")
            })
        });
    new_measures(&measures).into_iter().chain(others)
}

/// So many names are read in one sentence.
const NAMED: usize = 6;

/// Which way of the new measures is taken as better; none where none is new.
fn new_measures(names: &[&str]) -> Option<String> {
    let (less, more): (Vec<&str>, Vec<&str>) =
        names.iter().copied().partition(|name| less_is_better(name));
    let listed = |names: &[&str]| {
        let first: Vec<String> = names
            .iter()
            .take(NAMED)
            .map(|name| format!("“{name}”"))
            .collect();
        match names.len().saturating_sub(NAMED) {
            0 => first.join(", "),
            more => format!("{} and {more} more", first.join(", ")),
        }
    };
    let taken = match (less.as_slice(), more.as_slice()) {
        ([], []) => return None,
        ([name], []) => {
            return Some(format!(
                "The measure “{name}” is new. Lower is taken as better: check that, and its unit (L in the window)."
            ));
        }
        ([], [name]) => {
            return Some(format!(
                "The measure “{name}” is new. Higher is taken as better: check that, and its unit (L in the window)."
            ));
        }
        (_, []) => "Lower is taken as better for all of them".to_owned(),
        ([], _) => "Higher is taken as better for all of them".to_owned(),
        (less, more) if less.len() <= more.len() => format!(
            "Lower is taken as better for {}, higher for the others",
            listed(less)
        ),
        (_, more) => format!(
            "Higher is taken as better for {}, lower for the others",
            listed(more)
        ),
    };
    Some(format!(
        "{} measures are new. {taken}: check that, and their units (L in the window).",
        names.len()
    ))
}

#[cfg(test)]
mod tests {
    use super::new_measures;

    #[test]
    fn which_way_is_better_is_said_of_all_new_measures_at_once() {
        assert_eq!(new_measures(&[]), None);
        let said = |names: &[&str]| new_measures(names).unwrap();
        assert!(said(&["Late orders"]).contains("“Late orders” is new. Lower is taken"));
        let mixed = said(&["NPS", "Complaints", "Guests"]);
        assert!(
            mixed.starts_with("3 measures are new. Lower is taken as better for “Complaints”, higher for the others"),
            "{mixed}"
        );
        let many: Vec<String> = (0..9).map(|at| format!("Delay {at}")).collect();
        let names: Vec<&str> = many.iter().map(String::as_str).chain(["NPS"]).collect();
        assert!(said(&names).contains("Higher is taken as better for “NPS”, lower for the others"));
        assert!(said(&names[..9]).contains("Lower is taken as better for all of them"));
    }
}
