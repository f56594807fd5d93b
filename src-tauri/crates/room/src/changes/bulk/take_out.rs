//! Taking a table out of the room again, and everything that came with it.

use rusqlite::Connection;
use serde_json::Value;

use crate::changes::revert;
use crate::changes::writer::{Writer, dependants};
use crate::error::Result;
use crate::record::Fields;
use crate::record::id::Ref;
use crate::record::kinds::Kind;
use crate::store::journal::{self, Change};
use crate::store::rows;

/// What a table begins by itself where the room does not know a name yet.
const BEGUN: [Kind; 4] = [
    Kind::category,
    Kind::listening_post,
    Kind::customer_group,
    Kind::measure,
];

/// Takes the rows of an import out, and with them what it began, pinned and corrected. What something else uses by now stays.
pub(crate) fn take_out(writer: &mut Writer<'_>, import: &Ref) -> Result<()> {
    hand_over(writer, import)?;
    // From here on its rows are there for nobody, so they use nothing.
    writer.change(
        import,
        Fields::from_iter([("undone".to_owned(), true.into())]),
    )?;
    for result in results_of(writer.connection, import)? {
        writer.remove(&result)?;
    }
    let Some(step) = journal::made_in(writer.connection, import)? else {
        // The room was made from its portable form, which does not say what came with what.
        return Ok(());
    };
    let changes = journal::changes_of(writer.connection, step)?;
    for Change { of, before, after } in changes.into_iter().rev() {
        match (before, after) {
            (None, _) if of.kind == Kind::pin => writer.remove(&of)?,
            (None, _) if BEGUN.contains(&of.kind) && !is_used(writer.connection, &of)? => {
                writer.remove(&of)?;
            }
            (Some(before), Some(after)) if of.kind != Kind::import => {
                // What was changed since is a person's, and stays without a word.
                revert::fields_back(writer, &of, before, &after)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// What later tables say of its rows is theirs: such a row goes on with the last table that corrected it.
fn hand_over(writer: &mut Writer<'_>, import: &Ref) -> Result<()> {
    let mut statement = writer.connection.prepare_cached(
        "SELECT i.id FROM main.import AS i JOIN main.import AS old ON old.id = ?1 \
         WHERE i.of = old.of AND i.row > old.row AND NOT i.undone ORDER BY i.row",
    )?;
    let later = statement.query_map([&import.id], |row| row.get::<_, String>(0))?;
    let later: Vec<String> = later.collect::<rusqlite::Result<_>>()?;
    for other in later {
        let Some(step) = journal::made_in(writer.connection, &Ref::new(Kind::import, &*other))?
        else {
            continue;
        };
        for Change { of, before, after } in journal::changes_of(writer.connection, step)? {
            let corrected = before.is_some() && after.is_some() && of.kind.is_bulk();
            let row = match corrected {
                true => rows::find(writer.connection, &of)?,
                false => None,
            };
            let is_ours = row.is_some_and(|row| {
                row.fields.get("import").and_then(Value::as_str) == Some(import.id.as_str())
            });
            if is_ours {
                let theirs = Fields::from_iter([("import".to_owned(), other.as_str().into())]);
                writer.change(&of, theirs)?;
            }
        }
    }
    Ok(())
}

/// Whether anything but a pin names this: where an empty measure hangs is no use of it.
fn is_used(connection: &Connection, of: &Ref) -> Result<bool> {
    let names_it = dependants(connection, of)?;
    Ok(names_it.iter().any(|(user, _, _)| user.kind != Kind::pin))
}

/// Survey results are few and stand by themselves: they are removed like any other record.
fn results_of(connection: &Connection, import: &Ref) -> Result<Vec<Ref>> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM main.survey_result WHERE import = ?1")?;
    let ids = statement.query_map([&import.id], |row| row.get::<_, String>(0))?;
    ids.map(|id| Ok(Ref::new(Kind::survey_result, id?)))
        .collect()
}
