//! `cleared_for` becomes leadership by itself by the step that has the last page checked, or gives a call consent.
//! Staff is always a person's choice, and so is taking it back.

use serde_json::Value;

use crate::error::Result;
use crate::journal::Change;
use crate::kinds::Kind;
use crate::record::Fields;
use crate::rows;
use crate::writer::Writer;

pub(crate) fn follow(writer: &mut Writer<'_>) -> Result<()> {
    let named = |change: &Change, field: &str| {
        change
            .after
            .as_ref()
            .is_some_and(|after| after.contains_key(field))
    };
    let asked: Vec<_> = writer
        .changes
        .iter()
        .filter(|change| match change.of.kind {
            Kind::artifact => named(change, "pages"),
            Kind::call => named(change, "consent"),
            _ => false,
        })
        .filter(|change| !named(change, "cleared_for") && !was_ready(change))
        .map(|change| change.of.clone())
        .collect();
    for of in asked {
        let Some(record) = rows::find(writer.connection, &of)? else {
            continue;
        };
        let chosen = record.fields.get("cleared_for").and_then(Value::as_str);
        if matches!(chosen, None | Some("nobody")) && is_ready(of.kind, &record.fields) {
            let cleared = Fields::from_iter([("cleared_for".to_owned(), "leadership".into())]);
            writer.change(&of, cleared)?;
        }
    }
    Ok(())
}

/// It could have been shown before, so who took it off the wall meant it.
fn was_ready(change: &Change) -> bool {
    change
        .before
        .as_ref()
        .is_some_and(|before| is_ready(change.of.kind, before))
}

fn is_ready(kind: Kind, fields: &Fields) -> bool {
    match kind {
        Kind::artifact => fields
            .get("pages")
            .and_then(Value::as_array)
            .is_some_and(|pages| {
                !pages.is_empty() && pages.iter().all(|page| page.get("checked_on").is_some())
            }),
        _ => fields.get("consent").and_then(Value::as_str) == Some("given"),
    }
}
