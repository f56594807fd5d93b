//! What the wall does not get of a transcript: what a bleep hides, and who speaks unless it may be said.

use crate::record::kinds::{Bleep, Line};

/// What stands for words that are not said aloud. However many and however long they are, it is one block: digits of a
/// telephone number could be told by the lengths of their words.
const BLOCK: &str = "█████";

/// A speaker is not even in pace: words this close to a bleep go with it.
const MARGIN_MS: f64 = 400.0;

/// The lines of a transcript (JSON) with every word blocked that is, or may be, said during a bleep (JSON).
/// Words carry no times of their own, so each is placed by its share of the line's letters, give or take 0.4 s.
/// Whoever speaks is named where `speakers` (JSON) has the name: a transcript may call customers by theirs.
pub fn outside_bleeps(transcript: &str, bleeps: &str, speakers: &str) -> String {
    let lines: Vec<Line> = serde_json::from_str(transcript).unwrap_or_default();
    // Bleeps that cannot be read hide everything.
    let Ok(bleeps) = serde_json::from_str::<Vec<Bleep>>(bleeps) else {
        return "[]".into();
    };
    let named: Vec<String> = serde_json::from_str(speakers).unwrap_or_default();
    let redacted: Vec<Line> = lines
        .into_iter()
        .map(|line| Line {
            words: redact(&line, &bleeps),
            speaker: line.speaker.filter(|speaker| named.contains(speaker)),
            ..line
        })
        .collect();
    serde_json::to_string(&redacted).unwrap_or_else(|_| "[]".into())
}

fn redact(line: &Line, bleeps: &[Bleep]) -> String {
    let letters = line.words.chars().count().max(1) as f64;
    let length = (line.to - line.from).max(1) as f64;
    let at = |letter: usize| line.from as f64 + length * letter as f64 / letters;
    let mut begins = 0;
    let mut kept: Vec<&str> = Vec::new();
    for word in line.words.split(' ') {
        let ends = begins + word.chars().count();
        let (from, to) = (at(begins) - MARGIN_MS, at(ends) + MARGIN_MS);
        begins = ends + 1;
        let hidden = bleeps.iter().any(|bleep| {
            let touches_line = bleep.from < line.to && bleep.to > line.from;
            touches_line && (bleep.from as f64) < to && (bleep.to as f64) > from
        });
        match hidden {
            true if kept.last() == Some(&BLOCK) => {}
            true => kept.push(BLOCK),
            false => kept.push(word),
        }
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_under_a_bleep_is_blocked_and_the_rest_stays() {
        let lines = r#"[{"from":0,"to":10000,"words":"I am calling about my coat and my name is Mrs Ashdown"}]"#;
        let heard = outside_bleeps(lines, r#"[{"from":8200,"to":9900,"checked":true}]"#, "[]");
        assert!(!heard.contains("Ashdown"));
        assert!(heard.contains("calling about my coat"));
    }

    #[test]
    fn how_many_words_were_said_and_how_long_they_are_is_not_told() {
        let said = |words: &str| {
            let lines = json!([{"from": 0, "to": 4000, "words": words}]).to_string();
            outside_bleeps(&lines, r#"[{"from":0,"to":4000}]"#, "[]")
        };
        assert_eq!(said("oh one two six four"), said("nought three seven"));
    }

    #[test]
    fn a_bleep_elsewhere_changes_nothing() {
        let lines =
            r#"[{"from":0,"to":1000,"words":"Hello"},{"from":1000,"to":2000,"words":"Goodbye"}]"#;
        let heard = outside_bleeps(lines, r#"[{"from":1000,"to":2000}]"#, "[]");
        assert!(heard.contains("Hello"));
        assert!(!heard.contains("Goodbye"));
    }

    #[test]
    fn bleeps_that_cannot_be_read_hide_everything() {
        assert_eq!(
            outside_bleeps(r#"[{"from":0,"to":1,"words":"x"}]"#, "nonsense", "[]"),
            "[]"
        );
    }

    #[test]
    fn a_voice_is_named_only_as_somebody_said_that_the_wall_may() {
        let lines = r#"[{"from":0,"to":1,"speaker":"Ann Lee","words":"Hello"},{"from":1,"to":2,"speaker":"Our agent","words":"Hello"}]"#;
        let heard = outside_bleeps(lines, "[]", r#"["Our agent"]"#);
        assert!(!heard.contains("Ann Lee"));
        assert!(heard.contains("Our agent"));
        assert!(!outside_bleeps(lines, "[]", "nonsense").contains("Our agent"));
    }
}
