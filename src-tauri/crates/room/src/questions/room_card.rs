//! What is in a room, in numbers: what `customer-room show` prints, and the welcome shows.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use ts_rs::TS;

use super::whole_wall::stages_in_order;
use crate::error::Result;
use crate::facts::records::{kind, list, one, room};
use crate::record::kinds::Kind;
use crate::store::eyes::Seen;

/// What is in a room.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoomCard {
    /// The room's name; none before it has one.
    pub name: Option<String>,
    /// Whose room it is.
    pub company: Option<String>,
    /// The newest step.
    pub step: i64,
    /// How many records of each kind there are.
    pub counts: BTreeMap<Kind, i64>,
    /// The stages in order.
    pub stages: Vec<StageCard>,
}

/// What is in a stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StageCard {
    /// The stage's id.
    pub id: String,
    /// In the customer's words.
    pub name: String,
    /// Its place along the wall, from 1.
    pub position: i64,
    /// What hangs there by kind, its moments, and its complaints.
    pub counts: BTreeMap<Kind, i64>,
}

/// What is in the room, in numbers. Ballots are counted, opened or not.
pub fn room_card(seen: &Seen<'_>) -> Result<RoomCard> {
    let settings = room(seen)?;
    let mut counts = BTreeMap::new();
    for kind in Kind::ALL {
        let n: i64 = match kind {
            Kind::ballot => one(seen, "SELECT coalesce(sum(n), 0) FROM ballot_count", [])?,
            Kind::complaint => one(
                seen,
                "SELECT coalesce(sum(\"rows\"), 0) FROM complaint_count",
                [],
            )?,
            _ => one(
                seen,
                &format!("SELECT count(*) FROM \"{}\"", kind.as_str()),
                [],
            )?,
        };
        counts.insert(*kind, n);
    }
    let mut of_stages = of_stages(seen)?;
    let stages = stages_in_order(seen)?.into_iter().map(|stage| StageCard {
        counts: of_stages.remove(&stage.id).unwrap_or_default(),
        id: stage.id.clone(),
        name: stage.name.clone(),
        position: stage.position,
    });
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ok(RoomCard {
        name: said(&settings.name),
        company: said(&settings.company),
        step: one(seen, "SELECT n FROM step_count", [])?,
        counts,
        stages: stages.collect(),
    })
}

fn of_stages(seen: &Seen<'_>) -> Result<HashMap<String, BTreeMap<Kind, i64>>> {
    let rows = list(
        seen,
        "SELECT stage, what ->> '$.kind', count(DISTINCT what ->> '$.id') FROM pin \
           WHERE what ->> '$.kind' <> 'complaint' GROUP BY 1, 2 \
         UNION ALL SELECT stage, 'moment', count(*) FROM moment GROUP BY 1 \
         UNION ALL SELECT stage, 'complaint', sum(\"rows\") FROM complaint_count WHERE stage <> '' GROUP BY 1",
        [],
        |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, i64>(2)?,
            ))
        },
    )?;
    let mut counts: HashMap<String, BTreeMap<Kind, i64>> = HashMap::new();
    for (stage, word, n) in rows {
        if let Some(kind) = kind(&word) {
            counts.entry(stage).or_default().insert(kind, n);
        }
    }
    Ok(counts)
}
