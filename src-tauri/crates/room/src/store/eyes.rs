//! One question, two eyes: a read-only connection on which questions are asked.
//!
//! On both eyes a temporary view of the same name stands before every table, so that a question names a
//! table once and hears what its asker may hear. The console's views leave out undone imports and unopened
//! ballots. The wall's are made from the marks in `record!`: a field that is not the wall's is NULL, a record that
//! is not cleared is absent. SQLite's authorizer refuses every read that does not come through a view.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use parking_lot::Mutex;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use crate::error::Result;
use crate::record::Sees;
use crate::record::kinds::{Kind, is_stale};
use crate::store::redact::outside_bleeps;
use crate::store::{opening, schema};

/// Whose eye it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The console, the curating window, the command line: everything but what nobody may see.
    Console,
    /// The wall window, minutes, the shared export.
    Wall,
}

/// A connection that can only look.
pub struct Eye {
    connection: Connection,
    today: Arc<Mutex<Date>>,
    who: Who,
}

/// An eye at a day: what questions are asked of.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// Where the question's SQL runs.
    pub connection: &'a Connection,
    /// The day on which it is asked.
    pub today: Date,
    /// Who asks.
    pub who: Who,
}

impl Eye {
    /// Opens an eye on the database file of a room.
    pub fn open(database: &Path, who: Who) -> Result<Self> {
        let connection = opening::to_read(database)?;
        schema::set_up(&connection)?;
        let today = Arc::new(Mutex::new(Date::ZERO));
        add_functions(&connection, &today)?;
        for view in views(who) {
            connection.execute_batch(&view)?;
        }
        connection.pragma_update(None, "query_only", true)?;
        if who == Who::Wall {
            connection.authorizer(Some(through_views_only))?;
        }
        Ok(Self {
            connection,
            today,
            who,
        })
    }

    /// Looks on this day.
    pub fn at(&self, today: Date) -> Seen<'_> {
        *self.today.lock() = today;
        Seen {
            connection: &self.connection,
            today,
            who: self.who,
        }
    }
}

fn add_functions(connection: &Connection, today: &Arc<Mutex<Date>>) -> Result<()> {
    let steady = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let day = Arc::clone(today);
    connection.create_scalar_function("today", 0, steady, move |_| Ok(day.lock().to_string()))?;
    let day = Arc::clone(today);
    connection.create_scalar_function("is_stale", 2, steady, move |given| {
        let seen_on = given.get::<String>(0)?.parse();
        Ok(seen_on
            .is_ok_and(|seen_on| is_stale(seen_on, given.get(1).unwrap_or_default(), *day.lock())))
    })?;
    let always = steady | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("page_key", 2, always, |given| {
        Ok(crate::store::rendering_keys::page_key(
            &given.get::<String>(0)?,
            given.get(1)?,
        ))
    })?;
    connection.create_scalar_function("recording_key", 2, always, |given| {
        let bleeps: Option<String> = given.get(1)?;
        Ok(crate::store::rendering_keys::recording_key(
            &given.get::<String>(0)?,
            bleeps.as_deref().unwrap_or("[]"),
        ))
    })?;
    connection.create_scalar_function("outside_bleeps", 3, always, |given| {
        let transcript: Option<String> = given.get(0)?;
        let bleeps: Option<String> = given.get(1)?;
        let speakers: Option<String> = given.get(2)?;
        let (bleeps, speakers) = (bleeps.as_deref(), speakers.as_deref());
        Ok(transcript
            .map(|lines| outside_bleeps(&lines, bleeps.unwrap_or("[]"), speakers.unwrap_or("[]"))))
    })?;
    Ok(())
}

/// Refuses what a view did not ask.
fn through_views_only(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Select | AuthAction::Recursive => Authorization::Allow,
        AuthAction::Function { function_name } if function_name != "load_extension" => {
            Authorization::Allow
        }
        AuthAction::Read { table_name, .. } => {
            let through_a_view = context.accessor.is_some_and(is_view);
            let of_a_view = context.database_name == Some("temp") && is_view(table_name);
            let of_json = matches!(table_name, "json_each" | "json_tree");
            if through_a_view || of_a_view || of_json || table_name.is_empty() {
                Authorization::Allow
            } else {
                Authorization::Deny
            }
        }
        _ => Authorization::Deny,
    }
}

/// Views that are no kind: pages, recordings, counts, and what is up.
const DERIVED: [&str; 6] = [
    "page",
    "recording",
    "ballot_count",
    "complaint_count",
    "up",
    "step_count",
];

fn is_view(name: &str) -> bool {
    DERIVED.contains(&name) || Kind::ALL.iter().any(|kind| kind.as_str() == name)
}

/// All views of an eye; one that builds on others comes after them.
fn views(who: Who) -> Vec<String> {
    let mut kinds: Vec<Kind> = Kind::ALL.to_vec();
    kinds.sort_by_key(|kind| *kind == Kind::pin);
    kinds
        .into_iter()
        .map(|kind| kind_view(kind, who))
        .chain([page_view(who), recording_view(who)])
        .chain([
            "CREATE TEMP VIEW ballot_count AS SELECT session, about, count(*) AS n \
               FROM (SELECT session, about FROM main.ballot UNION ALL SELECT session, about FROM main.ballot_box) \
               GROUP BY session, about;"
                .to_owned(),
            "CREATE TEMP VIEW complaint_count AS SELECT * FROM main.complaint_count AS t \
               WHERE t.import NOT IN (SELECT id FROM main.import WHERE undone);"
                .to_owned(),
            "CREATE TEMP VIEW step_count AS SELECT coalesce(max(seq), 0) AS n FROM main.step;".to_owned(),
            "CREATE TEMP VIEW up AS SELECT * FROM main.up;".to_owned(),
        ])
        .collect()
}

fn kind_view(kind: Kind, who: Who) -> String {
    let name = kind.as_str();
    let mut columns = vec!["t.row".to_owned(), "t.id".to_owned()];
    for time in ["made_at", "changed_at"] {
        // When a ballot was cast says whose it is.
        columns.push(match kind {
            Kind::ballot => format!("NULL AS {time}"),
            _ => format!("t.{time}"),
        });
    }
    for field in kind.declared().fields {
        let seen = match (who, field.sees) {
            (Who::Wall, Sees::Wall) => wall_field(kind, field.name),
            (Who::Wall, _) | (Who::Console, Sees::Nobody) => "NULL".to_owned(),
            (Who::Console, _) => format!("t.\"{}\"", field.name),
        };
        columns.push(format!("{seen} AS \"{}\"", field.name));
    }
    let mut conditions = vec![present(kind)];
    if who == Who::Wall {
        conditions.push(on_wall(kind));
    }
    format!(
        "CREATE TEMP VIEW \"{name}\" AS SELECT {} FROM main.\"{name}\" AS t WHERE {};",
        columns.join(", "),
        conditions.join(" AND "),
    )
}

/// Fields of which the wall sees a part.
fn wall_field(kind: Kind, field: &str) -> String {
    match (kind, field) {
        (Kind::complaint, "words") => "CASE WHEN t.quotable THEN t.words END".into(),
        (Kind::call, "transcript") => "outside_bleeps(t.transcript, t.bleeps, t.speakers)".into(),
        (Kind::session, "agenda") => without_notes("agenda"),
        (Kind::agenda, "items") => without_notes("items"),
        // Pages reach the wall as renderings: see the view `page`.
        (Kind::artifact, "pages") => "NULL".into(),
        _ => format!("t.\"{field}\""),
    }
}

fn without_notes(items: &str) -> String {
    format!(
        "(SELECT json_group_array(json_remove(item.value, '$.note')) FROM json_each(t.{items}) AS item)"
    )
}

/// What is there for anybody: undone imports and their rows are not, nor are ballots before their vote is opened.
pub(crate) fn present(kind: Kind) -> String {
    match kind {
        kind if kind.is_bulk() => {
            "(t.import IS NULL OR t.import NOT IN (SELECT id FROM main.import WHERE undone))".into()
        }
        Kind::ballot => "EXISTS (SELECT 1 FROM main.session AS s, json_each(s.opened) AS o \
             WHERE s.id = t.session AND o.value ->> '$.about' = t.about)"
            .into(),
        Kind::import => "NOT t.undone".into(),
        _ => "1".into(),
    }
}

/// What may hang on the wall.
fn on_wall(kind: Kind) -> String {
    match kind {
        Kind::artifact => format!("{CLEARED} AND {A_PAGE_IS_CHECKED}"),
        Kind::call => format!(
            "{CLEARED} AND t.consent = 'given' AND (t.gone_by IS NULL OR t.gone_by >= today())"
        ),
        Kind::note | Kind::rule => "0".into(),
        Kind::parking_lot_entry | Kind::action => {
            "t.session IN (SELECT id FROM main.session WHERE adjourned_at IS NOT NULL)".into()
        }
        Kind::decision => {
            "t.session IN (SELECT id FROM main.session WHERE started_at IS NOT NULL)".into()
        }
        Kind::pin => "CASE t.what ->> '$.kind' \
             WHEN 'artifact' THEN EXISTS (SELECT 1 FROM temp.artifact AS a WHERE a.id = t.what ->> '$.id') \
             WHEN 'call' THEN EXISTS (SELECT 1 FROM temp.call AS c WHERE c.id = t.what ->> '$.id') \
             WHEN 'complaint' THEN EXISTS (SELECT 1 FROM temp.complaint AS c WHERE c.id = t.what ->> '$.id' AND c.quotable) \
             ELSE 1 END"
            .into(),
        _ => "1".into(),
    }
}

const CLEARED: &str = "t.cleared_for IN ('leadership', 'staff')";
const A_PAGE_IS_CHECKED: &str =
    "EXISTS (SELECT 1 FROM json_each(t.pages) AS p WHERE p.value ->> '$.checked_on' IS NOT NULL)";

/// An artifact has gone stale: its paper bleaches.
pub(crate) const IS_STALE: &str = "is_stale(t.seen_on, t.stale_after_months)";

fn page_view(who: Who) -> String {
    let condition = match who {
        Who::Console => "1".to_owned(),
        Who::Wall => format!("{CLEARED} AND p.value ->> '$.checked_on' IS NOT NULL"),
    };
    format!(
        "CREATE TEMP VIEW page AS SELECT t.id AS artifact, p.key AS position, \
         p.value ->> '$.checked_on' IS NOT NULL AS checked, \
         coalesce(p.value -> '$.hotspots', '[]') AS hotspots, \
         (SELECT json_group_array(json(m.value -> '$.rect')) FROM json_each(p.value, '$.masks') AS m) AS masks, \
         r.hash, r.width, r.height \
         FROM main.artifact AS t JOIN json_each(t.pages) AS p \
         LEFT JOIN main.rendering AS r ON r.page = page_key(p.value, {IS_STALE}) WHERE {condition};"
    )
}

fn recording_view(who: Who) -> String {
    let condition = match who {
        Who::Console => "1".to_owned(),
        Who::Wall => on_wall(Kind::call),
    };
    format!(
        "CREATE TEMP VIEW recording AS SELECT t.id AS call, s.hash, s.length_ms, s.peaks \
         FROM main.call AS t JOIN main.sound AS s ON s.recording = recording_key(t.media, t.bleeps) WHERE {condition};"
    )
}
