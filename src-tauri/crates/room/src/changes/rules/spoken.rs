//! Commitments die after the meeting. So they open the next one: while a session runs, nothing new is promised before
//! every earlier promise that is still open was spoken to.

use serde_json::Value;

use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::facts::spoken::unspoken;
use crate::record::kinds::Kind;
use crate::store::journal::Change;

pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    let promised_in = |change: &Change| match (&change.before, &change.after) {
        (None, Some(after)) if change.of.kind == Kind::commitment => after
            .get("session")
            .and_then(Value::as_str)
            .map(str::to_owned),
        _ => None,
    };
    if writer.loading {
        return Ok(());
    }
    for session in writer.changes.iter().filter_map(promised_in) {
        let unspoken = unspoken(writer.connection, &session)?;
        if let Some(((_, first), others)) = unspoken.split_first() {
            let more = match others.len() {
                0 => String::new(),
                more => format!(", nor have {more} others"),
            };
            return Err(RoomError::rule(
                "spoken",
                format!(
                    "earlier commitments come first. '{first}' has not been discussed in this session yet{more}. Say how it stands, then choose."
                ),
            ));
        }
    }
    Ok(())
}
