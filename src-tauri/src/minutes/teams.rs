//! What the minutes say of the reports of fix teams.

use room::questions::called;
use room::record::kinds::{Answer, Kind};
use room::store::eyes::Seen;

use super::{named, of_session, text};

pub(super) fn reports(seen: &Seen<'_>, session: &str) -> room::Result<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    for record in of_session(seen, Kind::report, session)? {
        let team = called(&named(seen, Kind::fix_team, text(&record, "fix_team"))?);
        for (what, field) in [
            ("Finding", "finding"),
            ("Recommendation", "recommendation"),
            ("Result", "result"),
        ] {
            if let Some(words) = text(&record, field) {
                rows.push(vec![team.clone(), what.to_owned(), words.to_owned()]);
            }
        }
        let answer = record.fields.get("answer").cloned().unwrap_or_default();
        if let Ok(answer) = serde_json::from_value::<Answer>(answer) {
            let answer = answer.words();
            let because = text(&record, "overruled_because")
                .map(|why| format!(", because {why}"))
                .unwrap_or_default();
            let said = format!("{answer}{because}");
            rows.push(vec![team, "Sponsor's answer".to_owned(), said]);
        }
    }
    Ok(rows)
}
