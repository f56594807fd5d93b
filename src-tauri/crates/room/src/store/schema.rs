//! The tables, their migrations, and how a connection is set up.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::{Result, RoomError, article};
use crate::record::kinds::Kind;
use crate::store::counts;

/// Marks a file as a room's database ("CRoo").
pub const APPLICATION_ID: i64 = 0x4352_6f6f;

/// The newest version this program knows.
pub const VERSION: i64 = 14;

/// All migrations, oldest first.
pub fn migrations() -> Migrations<'static> {
    Migrations::new(vec![
        M::up(include_str!("migrations/001_room.sql")),
        M::up(include_str!("migrations/002_long_tables.sql")),
        M::up(include_str!("migrations/003_began.sql")),
        M::up(include_str!("migrations/004_keys.sql")),
        M::up(include_str!("migrations/005_came_as.sql")),
        M::up(include_str!("migrations/006_together.sql")),
        M::up(include_str!("migrations/007_waiting.sql")),
        M::up(include_str!("migrations/008_half_typed.sql")),
        M::up(include_str!("migrations/009_told.sql")),
        M::up(include_str!("migrations/010_replay.sql")),
        M::up(include_str!("migrations/011_ballot_box.sql")),
        M::up(include_str!("migrations/012_removed_person.sql")),
        M::up(include_str!("migrations/013_counts.sql")),
        M::up(include_str!("migrations/014_whole_journal.sql")),
    ])
}

/// Brings a database to the newest version.
pub fn migrate(connection: &mut Connection) -> Result<()> {
    migrations()
        .to_latest(connection)
        .map_err(|cause| match cause {
            rusqlite_migration::Error::RusqliteError { err, .. } => RoomError::from(err),
            other => RoomError::ReadOnly(format!(
                "its tables could not be brought up to date ({other})."
            )),
        })
}

/// So long a connection waits for another.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// Settings for every connection: foreign keys on, nothing trusted that a file's schema says.
pub fn set_up(connection: &Connection) -> Result<()> {
    use rusqlite::config::DbConfig;
    use rusqlite::functions::FunctionFlags;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // What is sorted, and what would be taken back if a statement fails, needs no file: an import writes a tenth less.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    // SQLite's own lower() knows ASCII only.
    let always = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_INNOCUOUS
        | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("in_lower_case", 1, always, |given| {
        let text: Option<String> = given.get(0)?;
        Ok(text.map(|text| text.to_lowercase()))
    })?;
    Ok(())
}

/// What SQLite finds wrong in a room's database, each in a sentence: its pages, and references to nothing.
pub fn trouble(connection: &Connection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut pages = connection.prepare("PRAGMA main.integrity_check(20)")?;
    for said in pages.query_map([], |row| row.get::<_, String>(0))? {
        let said = said?;
        if said != "ok" {
            found.push(format!("The database is damaged: {said}."));
        }
    }
    let mut references = connection.prepare("PRAGMA main.foreign_key_check")?;
    let broken = references.query_map([], |row| {
        Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?, row.get(2)?))
    })?;
    for row in broken {
        let (table, row, other): (String, _, String) = row?;
        let sql = format!("SELECT id FROM main.\"{table}\" WHERE row = ?1");
        // The tables of lists have no id of their own; their row is named by nothing else.
        let id = connection.query_row(&sql, [row], |row| row.get::<_, String>(0));
        found.push(format!(
            "The {} {} names {} that is not there.",
            table.replace('_', " "),
            id.unwrap_or_default(),
            Kind::named(&other).map_or(other, article),
        ));
    }
    for kind in Kind::ALL.iter().filter(|kind| kind.is_bulk()) {
        found.extend(astray(connection, *kind)?);
    }
    // Every row has its place in the index; rows without words may have one.
    let unfound: i64 = connection.query_row(
        "SELECT count(*) FROM main.complaint WHERE words IS NOT NULL AND row NOT IN (SELECT id FROM main.complaint_index_docsize)",
        [],
        |row| row.get(0),
    )?;
    if unfound > 0 {
        found.push(format!(
            "The words of {unfound} complaints are not found by a search."
        ));
    }
    if !counts::are_right(connection)? {
        found.push(
            "The numbers of complaints that are kept with them are not what they add up to.".into(),
        );
    }
    Ok(found)
}

/// Rows that came by the thousand keep their names while their import is undone, when what they name may be gone; so no
/// foreign key watches over them.
fn astray(connection: &Connection, kind: Kind) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for field in kind.declared().fields {
        let Some(other) = field.refers.filter(|other| *other != Kind::import) else {
            continue;
        };
        let sql = format!(
            "SELECT count(*) FROM main.\"{0}\" AS t WHERE t.\"{1}\" IS NOT NULL AND {2} \
             AND NOT EXISTS (SELECT 1 FROM main.\"{3}\" AS o WHERE o.id = t.\"{1}\")",
            kind.as_str(),
            field.name,
            crate::store::eyes::present(kind),
            other.as_str(),
        );
        let lost: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
        if lost > 0 {
            found.push(format!(
                "{lost} {} name a {} that is not there.",
                kind.plural_words(),
                other.words()
            ));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::record::Column;

    /// What the declared kinds ask of the tables, as SQL; the migration's text was made from this.
    fn table(kind: Kind) -> String {
        let mut lines = vec![
            "    row INTEGER PRIMARY KEY".to_owned(),
            "    id TEXT NOT NULL UNIQUE".to_owned(),
            "    made_at TEXT NOT NULL".to_owned(),
            "    changed_at TEXT NOT NULL".to_owned(),
        ];
        for field in kind.declared().fields {
            let column = match field.column {
                Column::Text | Column::Json => "TEXT",
                Column::Integer | Column::Bool => "INTEGER",
                Column::Real => "REAL",
            };
            let mut line = format!("    \"{}\" {column}", field.name);
            if field.needed || field.column == Column::Bool {
                line.push_str(" NOT NULL");
            }
            if field.column == Column::Bool {
                line.push_str(" DEFAULT 0");
            }
            if field.column == Column::Json {
                line.push_str(&format!(" CHECK (json_valid(\"{}\"))", field.name));
            }
            if let Some(other) = field
                .refers
                .filter(|other| !kind.is_bulk() || *other == Kind::import)
            {
                line.push_str(&format!(
                    " REFERENCES \"{}\" (id) DEFERRABLE INITIALLY DEFERRED",
                    other.as_str()
                ));
            }
            lines.push(line);
        }
        let name = kind.as_str();
        let mut sql = format!(
            "CREATE TABLE \"{name}\" (\n{}\n) STRICT;\n",
            lines.join(",\n")
        );
        for field in kind
            .declared()
            .fields
            .iter()
            .filter(|field| field.refers.is_some())
        {
            sql.push_str(&format!(
                "CREATE INDEX \"{name}_{0}\" ON \"{name}\" (\"{0}\") WHERE \"{0}\" IS NOT NULL;\n",
                field.name
            ));
        }
        sql
    }

    /// What defines a table, each column by itself (its type, checks and what it refers to), and what stands behind them.
    fn definitions(sql: &str) -> BTreeSet<String> {
        let (open, close) = (sql.find('(').unwrap(), sql.rfind(')').unwrap());
        let mut parts = vec![String::new()];
        let mut depth = 0;
        for letter in sql[open + 1..close].chars() {
            match letter {
                '(' => depth += 1,
                ')' => depth -= 1,
                ',' if depth == 0 => {
                    parts.push(String::new());
                    continue;
                }
                _ => {}
            }
            parts.last_mut().unwrap().push(letter);
        }
        parts.push(sql[close + 1..].to_owned());
        parts.iter().map(|part| plain(part)).collect()
    }

    /// SQL without quotes and line breaks, which mean nothing.
    fn plain(sql: &str) -> String {
        let words: Vec<&str> = sql.split_whitespace().collect();
        words.join(" ").replace('"', "")
    }

    /// The SQL of all tables or indexes by name.
    fn made(connection: &Connection, what: &str) -> BTreeMap<String, String> {
        connection
            .prepare("SELECT name, sql FROM sqlite_master WHERE type = ?1 AND sql IS NOT NULL")
            .unwrap()
            .query_map([what], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap()
    }

    /// The migrated database, and one that is made from what the kinds declare.
    fn migrated_and_declared() -> (Connection, Connection) {
        let mut migrated = Connection::open_in_memory().unwrap();
        migrate(&mut migrated).unwrap();
        let wanted: String = Kind::ALL.iter().map(|kind| table(*kind)).collect();
        if let Ok(path) = std::env::var("PRINT_TABLES") {
            std::fs::write(path, &wanted).unwrap();
        }
        let declared = Connection::open_in_memory().unwrap();
        declared.execute_batch(&wanted).unwrap();
        (migrated, declared)
    }

    #[test]
    fn tables_are_what_the_kinds_declare() {
        let (migrated, declared) = migrated_and_declared();
        let (migrated, declared) = (made(&migrated, "table"), made(&declared, "table"));
        for (name, sql) in declared {
            assert_eq!(definitions(&migrated[&name]), definitions(&sql), "{name}");
        }
    }

    /// Indexes that serve a question or an import rather than a reference.
    const FURTHER: [&str; 17] = [
        "ballot_box_voter",
        "base_by_period",
        "change_of",
        "complaint_by_post_and_day",
        "complaint_by_stage_and_day",
        "complaint_quotable",
        "complaint_without_stage",
        "growth_by_period",
        "pin_of",
        "reading_by_period",
        "rendering_hash",
        "said_of",
        "step_can_be_undone",
        "step_id",
        "step_rows_of",
        "step_snapshot",
        "step_undone",
    ];

    #[test]
    fn every_reference_has_its_index_but_those_of_long_tables_of_complaints() {
        let (migrated, declared) = migrated_and_declared();
        let mut migrated = made(&migrated, "index");
        for (name, sql) in made(&declared, "index") {
            if name.starts_with("complaint_") {
                assert!(!migrated.contains_key(&name), "{name}");
                continue;
            }
            assert_eq!(
                migrated.remove(&name).map(|sql| plain(&sql)),
                Some(plain(&sql)),
                "{name}"
            );
        }
        let further: Vec<&str> = migrated.keys().map(String::as_str).collect();
        assert_eq!(further, FURTHER);
    }

    #[test]
    fn a_difference_in_a_check_or_a_reference_is_seen() {
        let sql = "CREATE TABLE a (row INTEGER, b TEXT CHECK (json_valid(b)), c TEXT REFERENCES d (id)) STRICT";
        assert_eq!(
            definitions(sql),
            definitions(&sql.replace("(row", "(\n  \"row\""))
        );
        for (from, to) in [
            ("json_valid", "length"),
            ("d (id)", "e (id)"),
            (" STRICT", ""),
            ("b TEXT", "b TEXT NOT NULL"),
        ] {
            assert_ne!(definitions(sql), definitions(&sql.replace(from, to)));
        }
    }

    #[test]
    fn migrations_are_sound() {
        migrations().validate().unwrap();
    }
}
