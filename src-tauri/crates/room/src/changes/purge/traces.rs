//! What the journal says of what is purged. Which records those are is worked out in tables that last as long as the purge:
//! a table's rows may be a million.

use rusqlite::{Connection, params};

use crate::error::Result;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::record::{Bond, Column, Field, Fields};
use crate::store::journal::{Change, text};

/// All images: those of the journal, and those of the step that is being made. One that is damaged says nothing.
const SAID: &str = "(SELECT kind, id, CASE WHEN json_valid(before) THEN before END AS before, \
      CASE WHEN json_valid(after) THEN after END AS after FROM main.change \
    UNION ALL SELECT kind, id, before, after FROM temp.own_change)";

/// Kinds that are called after what they name, so that a step may be called after it too.
const CALLED_AFTER: [(Kind, &str); 3] = [
    (Kind::pin, "what"),
    (Kind::standing, "commitment"),
    (Kind::report, "fix_team"),
];

/// The records of one purge, as the journal knows them.
pub(super) struct Traces<'a> {
    connection: &'a Connection,
}

impl<'a> Traces<'a> {
    /// Those of `gone`, where one is a table of all its rows, and of all that was removed before and is nothing without one
    /// of them. `own` are the changes of the step so far.
    pub fn of(connection: &'a Connection, gone: &[Ref], own: &[Change]) -> Result<Self> {
        connection.execute_batch(
            "CREATE TEMP TABLE gone (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (id, kind)) WITHOUT ROWID; \
             CREATE TEMP TABLE own_change (kind TEXT NOT NULL, id TEXT NOT NULL, before TEXT, after TEXT);",
        )?;
        let traces = Self { connection };
        let mut keep = connection.prepare("INSERT INTO temp.own_change VALUES (?1, ?2, ?3, ?4)")?;
        for change in own {
            let (before, after) = (text(&change.before), text(&change.after));
            keep.execute(params![
                change.of.kind.as_str(),
                change.of.id,
                before,
                after
            ])?;
        }
        for of in gone {
            traces.add_with_rows(of)?;
        }
        traces.keep_past()?;
        while traces.add_what_belonged()? > 0 {}
        Ok(traces)
    }

    fn add_with_rows(&self, of: &Ref) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO temp.gone (kind, id) VALUES (?1, ?2)";
        self.connection.execute(sql, (of.kind.as_str(), &of.id))?;
        if of.kind == Kind::import {
            for kind in Kind::ALL.iter().filter(|kind| kind.is_bulk()) {
                let kind = kind.as_str();
                let sql = format!(
                    "INSERT OR IGNORE INTO temp.gone (kind, id) SELECT '{kind}', id FROM main.\"{kind}\" WHERE import = ?1"
                );
                self.connection.execute(&sql, [&of.id])?;
            }
        }
        Ok(())
    }

    /// Keeps the images by which something may have belonged to something else: of what is not there any more, and of what
    /// is called after what it names.
    fn keep_past(&self) -> Result<()> {
        let kinds: Vec<Kind> = Kind::ALL
            .iter()
            .copied()
            .filter(|kind| belongs_by(*kind).next().is_some())
            .collect();
        let called_after = CALLED_AFTER.map(|(kind, _)| kind);
        let sql = format!(
            "CREATE TEMP TABLE past AS SELECT * FROM \
               (SELECT kind, id, before, after, {} AS there FROM {SAID} AS said WHERE kind IN ({})) \
             WHERE there = 0 OR kind IN ({});",
            is_there("said", &kinds),
            words(&kinds),
            words(&called_after),
        );
        Ok(self.connection.execute_batch(&sql)?)
    }

    /// Adds what is not there any more and named one of them when it was, as something that goes with it, or that it would
    /// not have gone without. Answers how many those are.
    fn add_what_belonged(&self) -> Result<usize> {
        let mut added = 0;
        for kind in Kind::ALL {
            for field in belongs_by(*kind) {
                let sql = format!(
                    "INSERT OR IGNORE INTO temp.gone (kind, id) SELECT kind, id FROM temp.past AS past \
                     WHERE kind = '{}' AND there = 0 AND {}",
                    kind.as_str(),
                    names_one(field.name),
                );
                added += self.connection.execute(&sql, [])?;
            }
        }
        Ok(added)
    }

    /// Whether this is one of them.
    pub fn has(&self, of: &Ref) -> Result<bool> {
        let sql = "SELECT 1 FROM temp.gone WHERE id = ?1 AND kind = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.exists((&of.id, of.kind.as_str()))?)
    }

    /// All of them but the rows of a table that are still there.
    pub fn all_but_rows(&self) -> Result<Vec<Ref>> {
        let long: Vec<Kind> = Kind::ALL
            .iter()
            .copied()
            .filter(|kind| kind.is_bulk())
            .collect();
        let sql = format!(
            "SELECT kind, id FROM temp.gone AS gone WHERE kind NOT IN ({}) OR NOT {} ORDER BY id",
            words(&long),
            is_there("gone", &long),
        );
        let mut statement = self.connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let word: String = row.get(0)?;
            let kind = Kind::named(&word);
            let id: String = row.get(1)?;
            all.extend(kind.map(|kind| Ref::new(kind, id)));
        }
        Ok(all)
    }

    /// All images of those among them that are of one of these kinds.
    pub fn images(&self, kinds: &[Kind]) -> Result<Vec<Fields>> {
        let sql = format!(
            "SELECT coalesce(said.before, '{{}}'), coalesce(said.after, '{{}}') FROM {SAID} AS said \
             JOIN temp.gone AS gone ON gone.id = said.id AND gone.kind = said.kind WHERE said.kind IN ({})",
            words(kinds),
        );
        let mut statement = self.connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut images = Vec::new();
        while let Some(row) = rows.next()? {
            for at in 0..2 {
                let image: String = row.get(at)?;
                images.extend(serde_json::from_str::<Fields>(&image).ok());
            }
        }
        Ok(images)
    }

    /// Takes what was said of them out of the journal: their images, and the names and wishes of all steps that changed one
    /// of them, or what is called after one, that wished something of one, or that took such a step back or brought it again.
    pub fn forget(self) -> Result<()> {
        let called_after: Vec<String> = CALLED_AFTER
            .iter()
            .map(|(kind, field)| {
                let (kind, names_one) = (kind.as_str(), names_one(field));
                format!(
                    "SELECT step FROM main.change WHERE kind = '{kind}' AND id IN \
                       (SELECT id FROM temp.past AS past WHERE kind = '{kind}' AND {names_one})"
                )
            })
            .collect();
        let sql = format!(
            "CREATE TEMP TABLE said_so AS \
             SELECT c.step AS seq FROM main.change AS c JOIN temp.gone AS gone ON gone.id = c.id AND gone.kind = c.kind \
             UNION {} \
             UNION SELECT seq FROM main.step WHERE EXISTS (SELECT 1 \
               FROM json_tree(CASE WHEN json_valid(edits) THEN edits ELSE '[]' END) AS part \
               WHERE part.type = 'text' AND part.atom IN (SELECT id FROM temp.gone)); \
             UPDATE main.step SET edits = '[]', name = 'Something that was purged' \
             WHERE seq IN (SELECT seq FROM temp.said_so) OR reverts IN (SELECT seq FROM temp.said_so); \
             DROP TABLE temp.said_so; \
             UPDATE main.step SET changes = changes - (SELECT count(*) FROM main.change AS c \
               JOIN temp.gone AS gone ON gone.id = c.id AND gone.kind = c.kind WHERE c.step = step.seq) \
             WHERE changes > 0; \
             DELETE FROM main.change WHERE EXISTS \
               (SELECT 1 FROM temp.gone AS gone WHERE gone.id = change.id AND gone.kind = change.kind);",
            called_after.join(" UNION ")
        );
        Ok(self.connection.execute_batch(&sql)?)
    }
}

impl Drop for Traces<'_> {
    fn drop(&mut self) {
        // Where a step fails, they go with all that it did.
        let _ = self
            .connection
            .execute_batch("DROP TABLE IF EXISTS temp.gone; DROP TABLE IF EXISTS temp.own_change; DROP TABLE IF EXISTS temp.past;");
    }
}

/// The fields by which a record of this kind goes with another, or keeps it from going.
fn belongs_by(kind: Kind) -> impl Iterator<Item = &'static Field> {
    let fields = kind.declared().fields.iter();
    fields.filter(|field| {
        let names = field.refers.is_some() || field.column == Column::Json;
        names && field.bond != Bond::Forgets
    })
}

/// Whether what `named` says, with a kind and an id, is there, as SQL; only of these kinds.
fn is_there(named: &str, kinds: &[Kind]) -> String {
    let asked: Vec<String> = kinds
        .iter()
        .map(|kind| {
            format!(
                "WHEN '{0}' THEN EXISTS (SELECT 1 FROM main.\"{0}\" AS t WHERE t.id = {named}.id)",
                kind.as_str()
            )
        })
        .collect();
    format!("CASE {named}.kind {} ELSE 1 END", asked.join(" "))
}

/// The words of these kinds, as a list in SQL.
fn words(kinds: &[Kind]) -> String {
    let words: Vec<String> = kinds
        .iter()
        .map(|kind| format!("'{}'", kind.as_str()))
        .collect();
    words.join(", ")
}

/// Whether an image of the past says in this field that it is about one of them, as SQL.
fn names_one(field: &str) -> String {
    let names = |image: &str| {
        format!(
            "EXISTS (SELECT 1 FROM json_tree(past.{image}, '$.{field}') AS part \
             WHERE part.type = 'text' AND part.atom IN (SELECT id FROM temp.gone))"
        )
    };
    format!("({} OR {})", names("before"), names("after"))
}
