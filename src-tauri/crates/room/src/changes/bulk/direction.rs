//! Which way is better, told by a measure's name: fewer late orders, more answered within a day. It is a guess that a
//! person is told of and can change; a wrong one would colour every signal the wrong way round.

/// What one wants less of, as words begin: English, then German, French, Spanish, Dutch, Italian and Portuguese.
const LESS: &[&str] = &[
    "abandon",
    "attrition",
    "backlog",
    "breach",
    "broken",
    "bugs",
    "cancel",
    "churn",
    "complain",
    "costs",
    "damage",
    "defect",
    "delay",
    "detractor",
    "dissatisf",
    "downtime",
    "dropped",
    "duration",
    "error",
    "escalat",
    "failed",
    "failure",
    "fault",
    "incident",
    "latency",
    "lost",
    "missed",
    "missing",
    "noshow",
    "outage",
    "overdue",
    "queue",
    "refund",
    "reject",
    "returned",
    "returns",
    "rework",
    "unanswered",
    "unresolved",
    "wait",
    "wrong",
    "ausfall",
    "ausfälle",
    "kündigung",
    "mangel",
    "mängel",
    "rücksend",
    "rückstand",
    "storn",
    "warte",
    "annul",
    "ausenc",
    "attente",
    "délai",
    "erreur",
    "panne",
    "perdu",
    "plainte",
    "réclamation",
    "retard",
    "retours",
    "demora",
    "devoluc",
    "espera",
    "incidenc",
    "perdid",
    "queja",
    "reclam",
    "retraso",
    "fout",
    "geannuleerd",
    "opzegging",
    "storing",
    "wacht",
    "attesa",
    "errori",
    "guast",
    "ritard",
    "atraso",
    "avaria",
    "devolu",
    "erros",
];

/// The same as whole words, since others begin like them.
const LESS_WHOLE: &[&str] = &["late", "cost", "laat", "resi", "reso", "erro", "bug"];

/// The same within a word, for languages that write several as one: "Kundenbeschwerden".
const LESS_INSIDE: &[&str] = &[
    "beschwerde",
    "verspät",
    "reklamation",
    "fehler",
    "retoure",
    "wartezeit",
    "lieferzeit",
    "bearbeitungszeit",
    "klacht",
    "vertraging",
];

/// What one wants more of, whatever else the name says: "complaints resolved", "answered without waiting".
const MORE: &[&str] = &[
    "answered",
    "avoided",
    "closed",
    "fixed",
    "kept",
    "prevented",
    "recovered",
    "resolution",
    "resolved",
    "satisf",
    "solved",
    "within",
    "without",
    "behoben",
    "beantwortet",
    "gelöst",
    "innerhalb",
    "ohne",
    "pünktlich",
    "résolu",
    "sans",
    "resuelt",
    "opgelost",
    "zonder",
    "risolt",
    "senza",
    "resolvid",
];

/// Whether less of what is called so is better, as far as its name says.
pub fn less_is_better(name: &str) -> bool {
    let name = name
        .to_lowercase()
        .replace("no-show", "noshow")
        .replace("no show", "noshow")
        .replace("no presentad", "noshow");
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let begins = |stems: &[&str]| {
        words
            .iter()
            .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    let less = begins(LESS)
        || words.iter().any(|word| LESS_WHOLE.contains(word))
        || LESS_INSIDE.iter().any(|stem| name.contains(stem));
    // "Response time" and "days to deliver"; "on time" is neither. The turnover of a shop is one of its sales.
    let takes_long = words.windows(2).any(|pair| match (pair[0], pair[1]) {
        ("time" | "days" | "hours" | "minutes" | "seconds", "to" | "until" | "per") => true,
        ("staff" | "employee", "turnover") => true,
        ("on" | "in" | "first" | "full" | "part" | "real" | "any" | "this" | "up", _) => false,
        (_, "time" | "times") => words.last() == Some(&pair[1]),
        (
            "response" | "handle" | "handling" | "processing" | "lead" | "delivery" | "reply",
            last,
        ) => {
            matches!(last, "days" | "hours" | "minutes" | "seconds")
        }
        _ => false,
    });
    takes_long || (less && !begins(MORE))
}

#[cfg(test)]
mod tests {
    use super::less_is_better;

    #[test]
    fn a_name_says_which_way_is_better() {
        for less in [
            "late orders",
            "Average wait",
            "Complaints per 1,000",
            "Returns",
            "Response time",
            "Days to deliver",
            "No-shows",
            "Average handle time",
            "Calls abandoned (%)",
            "Resolution time",
            "Wartezeit",
            "Kundenbeschwerden",
            "Verspätete Lieferungen",
            "Retards",
            "Quejas",
            "No presentados",
            "Klachten",
            "Devoluções",
            "Time to first reply",
            "Turnout time",
            "Staff turnover %",
            "Breaches",
            "Unresolved tickets",
        ] {
            assert!(less_is_better(less), "{less}");
        }
        for more in [
            "On time",
            "First time",
            "Journey time performance",
            "Arrived on the promised day",
            "Returning customers",
            "Complaints resolved within a day",
            "Latest score",
            "Satisfaction",
            "NPS",
            "Calls answered without waiting",
            "First contact resolution",
            "Template use",
            "Guests",
            "Beschwerden gelöst",
            "Residents served",
            "Vertragsabschlüsse",
            "Cost centre visits kept",
            "Failure-free days kept",
            "",
        ] {
            assert!(!less_is_better(more), "{more}");
        }
    }
}
