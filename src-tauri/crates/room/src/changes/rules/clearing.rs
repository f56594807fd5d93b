//! `cleared_for` becomes leadership by itself by the step that has the last page checked, or gives a call consent.
//! Staff is always a person's choice, and so is taking it back. A page that hides something else than when it was checked
//! is unchecked by the same step.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::changes::writer::Writer;
use crate::error::Result;
use crate::record::id::Ref;
use crate::record::kinds::{Kind, Page};
use crate::record::{Fields, read_field};
use crate::store::journal::Change;
use crate::store::rows;

pub(crate) fn follow(writer: &mut Writer<'_>) -> Result<()> {
    uncheck(writer)?;
    clear(writer)
}

/// What hides something else than before must be looked at again.
fn uncheck(writer: &mut Writer<'_>) -> Result<()> {
    let mut before: BTreeMap<Ref, Vec<Page>> = BTreeMap::new();
    for Change {
        of, before: image, ..
    } in &writer.changes
    {
        let image = image.as_ref().filter(|_| of.kind == Kind::artifact);
        if let Some(fields) = image.filter(|fields| fields.contains_key("pages")) {
            before.entry(of.clone()).or_insert_with(|| pages(fields));
        }
    }
    for (of, before) in before {
        let Some(record) = rows::find(writer.connection, &of)? else {
            continue;
        };
        let mut now = pages(&record.fields);
        for page in now.iter_mut().filter(|page| is_outdated(page, &before)) {
            (page.checked_on, page.checked_by) = (None, None);
        }
        let now = serde_json::to_value(now).unwrap_or_default();
        writer.change(&of, Fields::from_iter([("pages".to_owned(), now)]))?;
    }
    Ok(())
}

fn pages(fields: &Fields) -> Vec<Page> {
    read_field(fields, "pages").unwrap_or_default()
}

/// It was checked as it is said to be, and hides something else since.
fn is_outdated(page: &Page, before: &[Page]) -> bool {
    let mut sheets = before
        .iter()
        .filter(|old| (&old.media, old.page) == (&page.media, page.page));
    let was_checked = sheets.clone().any(|old| old.checked_on == page.checked_on);
    page.checked_on.is_some() && was_checked && !sheets.any(|old| hides_the_same(old, page))
}

fn hides_the_same(one: &Page, other: &Page) -> bool {
    (one.turn, &one.corners, &one.masks) == (other.turn, &other.corners, &other.masks)
}

fn clear(writer: &mut Writer<'_>) -> Result<()> {
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
