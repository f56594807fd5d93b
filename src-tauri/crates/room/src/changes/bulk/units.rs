//! The unit that stands behind a measure's name: "On time (%)", "Waiting [min]", "Answered %".

/// Longer words in brackets explain the name and are no unit.
const LONGEST: usize = 12;

/// A measure's name without its unit, and the unit; none where the name does not end with one in brackets.
pub(super) fn name_and_unit(name: &str) -> Option<(&str, &str)> {
    let name = name.trim();
    // "Answered within 30 s %", but not "Over 5%".
    if let Some(before) = name.strip_suffix('%').map(str::trim_end)
        && before.ends_with(char::is_alphabetic)
    {
        return Some((before, "%"));
    }
    // "% on time".
    if let Some(after) = name.strip_prefix('%').map(str::trim_start)
        && after.starts_with(char::is_alphabetic)
    {
        return Some((after, "%"));
    }
    let open = match name.chars().next_back()? {
        ')' => '(',
        ']' => '[',
        _ => return None,
    };
    let (before, unit) = name[..name.len() - 1].rsplit_once(open)?;
    let (before, unit) = (before.trim_end(), unit.trim());
    let is_unit = !unit.is_empty()
        && unit.chars().count() <= LONGEST
        && !unit.contains(char::is_whitespace)
        && !unit.contains(|c: char| c.is_ascii_digit());
    (is_unit && !before.is_empty()).then_some((before, unit))
}

#[cfg(test)]
mod tests {
    use super::name_and_unit;

    #[test]
    fn a_unit_in_brackets_is_told_from_an_explanation() {
        for (name, told) in [
            ("On time (%)", Some(("On time", "%"))),
            ("Waiting [min]", Some(("Waiting", "min"))),
            ("Returns (€) ", Some(("Returns", "€"))),
            (
                "Answered within 30 s %",
                Some(("Answered within 30 s", "%")),
            ),
            ("% in orario", Some(("in orario", "%"))),
            ("Over 5%", None),
            ("%", None),
            ("On time", None),
            ("(%)", None),
            ("Calls (since 2019)", None),
            ("Calls (2019)", None),
            ("Answered (within three rings)", None),
        ] {
            assert_eq!(name_and_unit(name), told, "{name}");
        }
    }
}
