//! What a step did to many records alike: one line of the journal, however many they are.

use rusqlite::{CachedStatement, Connection, params};

use super::step_rows::{pack, unpack};
use super::{Change, Unreadable, as_text, fields_of, in_step, kind_of, text};
use crate::error::Result;
use crate::record::Fields;
use crate::record::kinds::Kind;

/// Records of one kind whose same fields held the same, and hold the same now.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub kind: Kind,
    pub ids: Vec<String>,
    pub before: Fields,
    pub after: Fields,
}

/// A run, and how many changes of its step came before it.
pub(crate) struct RunAt {
    pub run: Run,
    pub after: usize,
}

/// One line of a step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Act {
    /// What it did to one record.
    One(Change),
    /// What it did to many.
    Many(Run),
}

/// Writes the lines of a step, in their order.
pub(super) struct Lines<'a> {
    insert: CachedStatement<'a>,
    step: i64,
    position: i64,
}

impl<'a> Lines<'a> {
    pub fn of(connection: &'a Connection, step: i64) -> Result<Self> {
        let sql = "INSERT INTO change (step, position, kind, id, before, after, ids) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        Ok(Self {
            insert: connection.prepare_cached(sql)?,
            step,
            position: 0,
        })
    }

    pub fn add(&mut self, Change { of, before, after }: &Change) -> Result<()> {
        let (kind, before, after) = (of.kind.as_str(), text(before), text(after));
        let nothing = None::<Vec<u8>>;
        let line = params![
            self.step,
            self.position,
            kind,
            of.id,
            before,
            after,
            nothing
        ];
        self.insert.execute(line)?;
        self.position += 1;
        Ok(())
    }

    pub fn add_run(&mut self, run: &Run) -> Result<()> {
        let (before, after) = (as_text(&run.before), as_text(&run.after));
        let (kind, ids) = (run.kind.as_str(), packed(run)?);
        let line = params![self.step, self.position, kind, "", before, after, ids];
        self.insert.execute(line)?;
        self.position += 1;
        Ok(())
    }
}

/// The ids of a run as the journal keeps them: a hash, a line break, and the ids compressed, one a line.
fn packed(run: &Run) -> Result<Vec<u8>> {
    let (hash, ids) = pack(run.ids.join("\n").as_bytes())?;
    Ok([hash.as_bytes(), b"\n", &ids].concat())
}

fn unpacked(kept: &[u8]) -> std::result::Result<Vec<String>, Unreadable> {
    let end = kept.iter().position(|byte| *byte == b'\n');
    let (hash, ids) = kept.split_at(end.ok_or(Unreadable::Rows)?);
    let hash = std::str::from_utf8(hash).map_err(|_| Unreadable::Rows)?;
    let ids = unpack(hash, &ids[1..])?;
    Ok(ids.lines().map(str::to_owned).collect())
}

/// What a step did, line by line, in its order.
///
/// # Errors
/// [`crate::error::RoomError::Step`] where a line cannot be read: what it says is never guessed.
pub(crate) fn acts_of(connection: &Connection, step: i64) -> Result<Vec<Act>> {
    let mut statement = connection.prepare_cached(
        "SELECT kind, id, before, after, ids FROM main.change WHERE step = ?1 ORDER BY position",
    )?;
    let mut rows = statement.query([step])?;
    let mut acts = Vec::new();
    while let Some(row) = rows.next()? {
        let (word, id): (String, String) = (row.get(0)?, row.get(1)?);
        let (before, after) = (row.get(2)?, row.get(3)?);
        let ids: Option<Vec<u8>> = row.get(4)?;
        let read = || -> std::result::Result<Act, Unreadable> {
            let kind = kind_of(word)?;
            let (before, after) = (fields_of(before)?, fields_of(after)?);
            Ok(match ids {
                None => Act::One(Change {
                    of: crate::record::id::Ref::new(kind, id),
                    before,
                    after,
                }),
                Some(ids) => Act::Many(Run {
                    kind,
                    ids: unpacked(&ids)?,
                    before: before.unwrap_or_default(),
                    after: after.unwrap_or_default(),
                }),
            })
        };
        acts.push(read().map_err(|why| in_step(connection, step, why.into()))?);
    }
    Ok(acts)
}
