//! What the minutes say of let-downs: in the order of the wall, those that were chosen and those that were not.

use std::collections::HashMap;

use room::record::Record;
use room::record::kinds::Kind;
use room::store::eyes::Seen;
use serde_json::Value;

use super::page::Body;
use super::{named, of_session, text};

/// Every let-down that the session noted, voted on or chose, with where it is and who stands behind it: the most votes
/// first, of equal votes the older, as on the wall. Below them, how many voted of those there.
pub(super) fn all(seen: &Seen<'_>, session: &str, there: usize) -> room::Result<Body> {
    let mut stickers: HashMap<String, i64> = HashMap::new();
    let mut voted = 0;
    for ballot in of_session(seen, Kind::ballot, session)? {
        voted += usize::from(text(&ballot, "about") == Some("let_downs"));
        let stuck = ballot.fields.get("content").and_then(Value::as_array);
        for one in stuck.into_iter().flatten() {
            let let_down = one.get("let_down").and_then(Value::as_str);
            let many = one.get("stickers").and_then(Value::as_i64);
            if let (Some(let_down), Some(many)) = (let_down, many) {
                *stickers.entry(let_down.to_owned()).or_default() += many;
            }
        }
    }
    let commitments = of_session(seen, Kind::commitment, session)?;
    let chosen = |id: &str| {
        let of_it = |one: &Record| text(one, "let_down") == Some(id);
        commitments.iter().any(of_it)
    };
    let mut lines = Vec::new();
    for let_down in room::store::rows::all(seen.connection, Kind::let_down)? {
        let id = let_down.id.clone().unwrap_or_default();
        let votes = stickers.get(&id).copied();
        let noted = text(&let_down, "noted_in") == Some(session);
        if noted || votes.is_some() || chosen(&id) {
            let became = match chosen(&id) {
                true => "chosen".to_owned(),
                false => match room::questions::locked(seen, &let_down)? {
                    Some(why) => format!("not chosen: {why}"),
                    None => "not chosen".to_owned(),
                },
            };
            lines.push((
                votes.unwrap_or_default(),
                row(seen, &let_down, voted > 0, votes, became)?,
            ));
        }
    }
    lines.sort_by_key(|(votes, _)| std::cmp::Reverse(*votes));
    let mut rows: Vec<Vec<String>> = lines.into_iter().map(|(_, row)| row).collect();
    if voted > 0 && there > 0 {
        let mut last = vec![String::new(); HEAD.len()];
        last[0] = format!("{voted} of {there} people voted");
        rows.push(last);
    }
    Ok(Body::Table(&HEAD, rows))
}

const HEAD: [&str; 5] = ["Let-down", "Stage", "Departments", "Votes", ""];

fn row(
    seen: &Seen<'_>,
    let_down: &Record,
    revealed: bool,
    votes: Option<i64>,
    became: String,
) -> room::Result<Vec<String>> {
    let silos = let_down.fields.get("silos").and_then(Value::as_array);
    let mut departments = Vec::new();
    for silo in silos.into_iter().flatten() {
        departments.push(named(seen, Kind::silo, silo.as_str())?);
    }
    Ok(vec![
        text(let_down, "statement").unwrap_or_default().to_owned(),
        named(seen, Kind::stage, text(let_down, "stage"))?,
        departments.join(", "),
        match revealed {
            true => votes.unwrap_or_default().to_string(),
            false => String::new(),
        },
        became,
    ])
}
