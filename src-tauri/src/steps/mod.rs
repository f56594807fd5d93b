//! Edits as one step of an open room, and what the program owes a step once it is made: files of what was purged are taken
//! away, minutes of a session that was adjourned are written.

mod purged_files;

use room::Result;
use room::changes::edit::{Done, Edit};
use room::store::journal::Source;

use crate::minutes;
use crate::open_room::OpenRoom;
use crate::system::clock::MachineClock;

/// Makes edits, as one step. What could not be done after it is said in its answer.
///
/// # Errors
/// See [`room::Room::apply`].
pub fn apply(room: &OpenRoom, edits: Vec<Edit>, source: Source) -> Result<Done> {
    let adjourned = edits.iter().find_map(|edit| match edit {
        Edit::Adjourn(wish) => Some(wish.session.clone()),
        _ => None,
    });
    let mut road = room.road();
    let mut done = road.apply(edits, source, &mut MachineClock)?;
    purged_files::take_away(room, &mut road, &mut done);
    // What is drawn in them may ask for the road.
    drop(road);
    if let Some(session) = adjourned
        && let Err(why) = minutes::keep_in_room(room, session.as_str())
    {
        // The session is over all the same.
        done.left
            .push(format!("The minutes could not be written: {why}"));
    }
    Ok(done)
}
