//! Intents: one wish that touches several records, or must keep a rule. Each is a small function that reads the
//! room and answers plain edits; nothing here writes.

mod answers;
mod earlier;
mod evidence;
mod place;
mod promises;
mod session;
mod stages;
mod votes;

pub use answers::OrderAnswers;
pub use earlier::{EarlierPromise, EarlierTeam};
pub use evidence::{CheckPage, Pinned};
pub use place::PlaceRows;
pub use promises::{Answered, Charter, Choose, HangWin, SignCharter, Stand, TakeDown};
pub use session::{Adjourn, StartSession};
pub use stages::ReorderStages;
pub use votes::OpenVotes;

use std::cell::RefCell;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;

use crate::changes::edit::Edit;
use crate::error::{Result, RoomError};
use crate::record::IsKind;
use crate::record::id::{Id, Ref};
use crate::store::eyes::{Seen, Who};
use crate::store::rows;
use crate::time::Clock;

/// The room as an intent finds it.
pub(crate) struct IntentContext<'a> {
    pub connection: &'a Connection,
    pub now: Timestamp,
    pub today: Date,
    /// For the ids of new records that name one another.
    pub clock: RefCell<&'a mut dyn Clock>,
}

impl IntentContext<'_> {
    /// The same for a question.
    pub fn seen(&self) -> Seen<'_> {
        Seen {
            connection: self.connection,
            today: self.today,
            who: Who::Console,
        }
    }

    /// The id of a new record.
    pub fn new_id(&self) -> String {
        self.clock.borrow_mut().new_id()
    }

    /// The record with this id, typed.
    pub fn get<K: IsKind>(&self, id: &Id<K>) -> Result<K> {
        rows::typed(&rows::get(
            self.connection,
            &Ref::new(K::KIND, id.as_str()),
        )?)
    }
}

/// The plain edits that an intent comes to; plain edits come to themselves.
pub(crate) fn edits(intent: &Edit, context: &IntentContext<'_>) -> Result<Vec<Edit>> {
    match intent {
        Edit::Add(_) | Edit::Change(_) | Edit::Remove(_) | Edit::Purge(_) | Edit::PlaceRows(_) => {
            Ok(vec![intent.clone()])
        }
        Edit::ReorderStages(wish) => wish.edits(context),
        Edit::OrderAnswers(wish) => wish.edits(context),
        Edit::Pin(wish) => wish.edits(context),
        Edit::CheckPage(wish) => wish.edits(context),
        Edit::StartSession(wish) => wish.edits(context),
        Edit::CastBallot(_) | Edit::TakeBackBallot(_) => Err(RoomError::rule(
            "votes",
            "a ballot is submitted by itself, not together with other changes.",
        )),
        Edit::OpenVotes(wish) => wish.edits(context),
        Edit::Choose(wish) => wish.edits(context),
        Edit::Charter(wish) => wish.edits(context),
        Edit::SignCharter(wish) => wish.edits(context),
        Edit::Stand(wish) => wish.edits(context),
        Edit::Answer(wish) => wish.edits(context),
        Edit::HangWin(wish) => Ok(wish.edits(context)),
        Edit::TakeDown(wish) => wish.edits(context),
        Edit::Adjourn(wish) => wish.edits(context),
        Edit::EarlierPromise(wish) => wish.edits(context),
    }
}
