//! What is up: the stop of the walk that everybody sees. Kept in a table outside of the journal, so that it
//! survives a crash and is in no undo.

use jiff::Timestamp;
use rusqlite::TransactionBehavior;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::changes::room::Room;
use crate::error::Result;
use crate::store::eyes::Seen;
use crate::time::Clock;

/// Where the walk stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum Stop {
    /// The whole wall.
    WholeWall {
        /// Which of the walls, from 0, in a room that needs more than one.
        #[serde(default)]
        wall: i64,
    },
    /// One stage.
    Stage {
        /// Which.
        stage: String,
    },
    /// One paper.
    Paper {
        /// Which.
        artifact: String,
        /// Which of the pages that may be shown, from 0.
        #[serde(default)]
        page: i64,
        /// The remark that is shown near, from 0.
        #[serde(default)]
        remark: Option<i64>,
    },
    /// All papers of a stage.
    Papers {
        /// Which stage.
        stage: String,
    },
    /// The quotes of a stage.
    Quotes {
        /// Which stage.
        stage: String,
    },
    /// A category's complaints at a stage.
    Category {
        /// Which stage.
        stage: String,
        /// Which category; none: "other".
        #[serde(default)]
        category: Option<String>,
    },
    /// One measure.
    Measure {
        /// Which.
        measure: String,
    },
    /// One call.
    Call {
        /// Which.
        call: String,
    },
    /// The floor at near: did we earn our growth.
    Growth,
    /// Earlier commitments.
    Promised {
        /// The one that is spoken to; none: all of them.
        #[serde(default)]
        commitment: Option<String>,
    },
    /// The let-downs, in votes order once opened.
    Decide,
    /// A fix team's charter, being filled in.
    Charter {
        /// Whose; none before there is one.
        #[serde(default)]
        fix_team: Option<String>,
        /// Of which commitment, as long as it has no team.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        commitment: Option<String>,
    },
    /// A fix team reports.
    ReportOut {
        /// Which team; none where there is none to report.
        #[serde(default)]
        fix_team: Option<String>,
        /// 0 finding, 1 recommendation, 2 result, 3 verdict, 4 answer.
        #[serde(default)]
        step: i64,
    },
    /// The wall of wins.
    Wins,
    /// The decision log.
    Decisions,
}

impl Stop {
    /// Where a room is entered.
    pub const FIRST: Self = Self::WholeWall { wall: 0 };
}

/// What every window shows now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Up {
    /// Grows with every change.
    pub revision: i64,
    /// The session that runs.
    pub session: Option<String>,
    /// The item of its agenda, from 0.
    pub item: i64,
    /// The stop.
    pub stop: Stop,
    /// The wall is blank.
    pub blank: bool,
    /// The room is dark.
    pub dark: bool,
    /// Which items of the agenda had their turn, and from when; the last one has it still.
    pub turns: Vec<Turn>,
}

/// An item of the agenda has its turn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Turn {
    /// The item, from 0.
    pub item: i64,
    /// From when.
    pub at: Timestamp,
}

/// The turns of a session's items, as they are kept: they outlive a look at something else.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Turns {
    session: Option<String>,
    turns: Vec<Turn>,
}

impl Turns {
    /// Those of `session`.
    fn of(&self, session: Option<&str>) -> Vec<Turn> {
        match self.session.as_deref() == session {
            true => self.turns.clone(),
            false => Vec::new(),
        }
    }
}

/// What is up.
pub fn up(seen: &Seen<'_>) -> Result<Up> {
    let (mut up, turns) = read(seen.connection, "up")?;
    up.turns = turns.of(up.session.as_deref());
    Ok(up)
}

/// What is up but for the turns of its items, and those of the session that was last up.
fn read(connection: &rusqlite::Connection, table: &str) -> Result<(Up, Turns)> {
    let sql = format!("SELECT revision, session, item, stop, blank, dark, began FROM {table}");
    Ok(connection.prepare_cached(&sql)?.query_row([], |row| {
        let stop: String = row.get(3)?;
        let turns: String = row.get(6)?;
        let up = Up {
            revision: row.get(0)?,
            session: row.get(1)?,
            item: row.get(2)?,
            stop: serde_json::from_str(&stop).unwrap_or(Stop::FIRST),
            blank: row.get(4)?,
            dark: row.get(5)?,
            turns: Vec::new(),
        };
        Ok((up, serde_json::from_str(&turns).unwrap_or_default()))
    })?)
}

/// Notes that an item is up.
fn note(turns: &mut Vec<Turn>, item: i64, now: Timestamp) {
    let has_it = turns.last().is_some_and(|turn| turn.item == item);
    if !has_it && item >= 0 && turns.len() < MOST_TURNS {
        turns.push(Turn { item, at: now });
    }
}

/// No session goes to and fro so often.
const MOST_TURNS: usize = 10_000;

impl Room {
    /// Shows something else; `change` gets what is up and says what shall be. Answers it with its new revision.
    pub fn show(&mut self, clock: &dyn Clock, change: impl FnOnce(&mut Up)) -> Result<Up> {
        let connection = self.off_the_journal()?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (mut up, mut turns) = read(&transaction, "main.up")?;
        change(&mut up);
        up.revision += 1;
        up.turns = Vec::new();
        if up.session.is_some() {
            up.turns = turns.of(up.session.as_deref());
            note(&mut up.turns, up.item, clock.now());
            turns = Turns {
                session: up.session.clone(),
                turns: up.turns.clone(),
            };
        }
        let stop = serde_json::to_string(&up.stop).unwrap_or_default();
        let turns = serde_json::to_string(&turns).unwrap_or_default();
        transaction
            .prepare_cached(
                "UPDATE up SET revision = ?1, session = ?2, item = ?3, stop = ?4, blank = ?5, dark = ?6, began = ?7",
            )?
            .execute((up.revision, &up.session, up.item, stop, up.blank, up.dark, turns))?;
        transaction.commit()?;
        Ok(up)
    }
}
