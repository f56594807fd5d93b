//! The indexes and counts of a table that takes in many rows. Kept up row by row they cost more than all the rest of an
//! import; made anew from all rows, in order, a fifth of that. Nobody else sees the table without them: it is one
//! transaction.

use rusqlite::Connection;

use crate::error::Result;
use crate::record::Fields;
use crate::record::id::Id;
use crate::record::kinds::{Import, Kind};
use crate::store::counts;

/// So many rows are few: keeping the indexes up takes no time that anybody notices.
const FEW: i64 = 2000;
/// Making an index anew reads the old rows as well: it pays from one new row to so many of them.
const OLD_TO_NEW: i64 = 4;

/// What was taken off a table, as SQL, and comes back within the same transaction.
#[derive(Default)]
pub(super) struct SetAside(Option<Vec<String>>);

impl SetAside {
    /// Takes the indexes off as soon as it pays: `old` rows were there, `new` ones came so far. An index that leaves out
    /// rows like this one costs it nothing, and stays.
    pub fn once_it_pays(
        &mut self,
        connection: &Connection,
        kind: Kind,
        (old, new): (i64, i64),
        fields: &Fields,
    ) -> Result<()> {
        if self.0.is_some() || new < FEW.max(old / OLD_TO_NEW) {
            return Ok(());
        }
        let mut statement = connection.prepare(
            "SELECT s.name, s.sql, first.name FROM main.sqlite_schema AS s \
             JOIN pragma_index_info(s.name) AS first ON first.seqno = 0 \
             WHERE s.type = 'index' AND s.tbl_name = ?1 AND s.sql IS NOT NULL",
        )?;
        let found = statement.query_map([kind.as_str()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        let found: Vec<(String, String, String)> = found.collect::<rusqlite::Result<_>>()?;
        drop(statement);
        let mut aside = Vec::new();
        for (name, sql, column) in found {
            let leaves_out = sql.contains(" WHERE ") && !fields.contains_key(&column);
            if !leaves_out {
                connection.execute_batch(&format!("DROP INDEX main.\"{name}\""))?;
                aside.push(sql);
            }
        }
        let sql = "SELECT sql FROM main.sqlite_schema WHERE type = 'trigger' AND name = ?1";
        aside.push(connection.query_row(sql, [counts::AS_THEY_COME], |row| row.get(0))?);
        connection.execute_batch(&format!("DROP TRIGGER main.{}", counts::AS_THEY_COME))?;
        self.0 = Some(aside);
        Ok(())
    }

    /// Makes them anew. `import` brought all rows after the number `old`.
    pub fn put_back(self, connection: &Connection, import: &Id<Import>, old: i64) -> Result<()> {
        let Some(aside) = self.0 else {
            return Ok(());
        };
        for sql in aside {
            connection.execute_batch(&sql)?;
        }
        counts::count_again(connection, import, old)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::bulk::Incoming;
    use crate::changes::room::Room;
    use crate::error::RoomError;
    use crate::store::journal::Source;
    use crate::store::schema;
    use crate::time::FixedClock;
    use serde_json::json;

    fn indexes(room: &mut Room) -> Vec<(String, String)> {
        let connection = room.off_the_journal().unwrap();
        let mut statement = connection
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
            .unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }

    fn import_table(
        room: &mut Room,
        clock: &mut FixedClock,
        upto: usize,
        stopped: bool,
    ) -> Result<(i64, i64)> {
        let import = Import::of(Kind::complaint, None);
        let row = |at: usize| {
            let words = format!("Late {at} times");
            let fields =
                json!({"words": words, "category": "Late", "external_key": at.to_string()});
            Ok(fields.as_object().unwrap().clone())
        };
        let end = stopped.then_some(Err(RoomError::Stopped));
        let rows = (0..upto).map(row).chain(end);
        let (_, outcome) = room.import_table(
            Incoming::new(import, Source::Import),
            rows,
            Default::default,
            |_| Vec::new(),
            clock,
        )?;
        Ok((outcome.added, outcome.known))
    }

    #[test]
    fn a_long_import_and_a_stopped_one_leave_every_index_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let mut room = Room::create(&dir.path().join("room")).unwrap();
        let mut clock = FixedClock::new("2026-10-14T09:00:00Z".parse().unwrap());
        let before = indexes(&mut room);
        assert!(import_table(&mut room, &mut clock, 3000, true).is_err());
        assert_eq!(indexes(&mut room), before);
        assert_eq!(
            import_table(&mut room, &mut clock, 3000, false).unwrap(),
            (3000, 0)
        );
        assert_eq!(
            import_table(&mut room, &mut clock, 6000, false).unwrap(),
            (3000, 3000)
        );
        assert_eq!(indexes(&mut room), before);
        let merges: i64 = room
            .off_the_journal()
            .unwrap()
            .query_row(
                "SELECT v FROM complaint_index_config WHERE k = 'automerge'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(merges, 4, "what SQLite does by itself");
        let sound = schema::trouble(room.off_the_journal().unwrap()).unwrap();
        assert_eq!(sound, Vec::<String>::new());
    }
}
