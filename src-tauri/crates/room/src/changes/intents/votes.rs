//! Opening a vote: its ballots follow by themselves (see `ballots.rs`).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::IntentContext;
use crate::changes::edit::{Change, Edit};
use crate::error::{Result, RoomError};
use crate::record::id::{Id, Ref};
use crate::record::kinds::{BallotAbout, Kind, Opened, Session};

/// Opens a vote, for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct OpenVotes {
    /// In which session.
    pub session: Id<Session>,
    /// About what.
    pub about: BallotAbout,
}

impl OpenVotes {
    pub(super) fn edits(&self, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
        let mut session = context.get(&self.session)?;
        if session
            .opened
            .iter()
            .any(|opened| opened.about == self.about)
        {
            return Err(RoomError::rule(
                "votes",
                "these votes are already revealed.",
            ));
        }
        session.opened.push(Opened {
            about: self.about,
            at: context.now,
        });
        let opened = serde_json::to_value(&session.opened).unwrap_or_default();
        let of = Ref::new(Kind::session, self.session.as_str());
        Ok(vec![Change::one(&of, "opened", opened)])
    }
}
