//! What a record names is there.

use crate::changes::writer::{Writer, refs};
use crate::error::{Result, RoomError, article};
use crate::record::kinds::Kind;
use crate::store::{rows, title};

/// What may be pinned.
const EVIDENCE: [Kind; 5] = [
    Kind::artifact,
    Kind::complaint,
    Kind::measure,
    Kind::survey_result,
    Kind::call,
];

pub(crate) fn check(writer: &Writer<'_>) -> Result<()> {
    for of in writer.touched() {
        let Some(record) = rows::find(writer.connection, &of)? else {
            continue;
        };
        let refs = refs(of.kind, &record.fields)?;
        for named in &refs {
            if rows::find(writer.connection, named)?.is_none() {
                return Err(RoomError::rule(
                    "references",
                    format!(
                        "the {} '{}' names {} ({}) that is not in this room.",
                        of.kind.words(),
                        title::of_record(writer.connection, &record)?,
                        article(named.kind),
                        named.id,
                    ),
                ));
            }
        }
        if of.kind == Kind::pin
            && let Some(what) = refs.first()
            && !EVIDENCE.contains(&what.kind)
        {
            return Err(RoomError::rule(
                "pins",
                format!(
                    "a {} cannot be pinned; artifacts, complaints, measures, survey results and calls can.",
                    what.kind.words()
                ),
            ));
        }
    }
    Ok(())
}
