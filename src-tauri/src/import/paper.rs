//! A scan, a photo or a PDF becomes an artifact, however many pages it has.

use std::path::Path;

use media::{Pages, Store};
use room::changes::edit::Edit;
use room::record::Record;
use room::record::id::Ref;
use room::record::kinds::{Artifact, Kind, Page};
use room::store::eyes::Who;
use room::time::Clock;

use super::{FileOutcome, ImportRun, NotImported, name_of};
use crate::open_room::{renderings, today};
use crate::system::clock::MachineClock;

pub(super) fn import(run: &ImportRun<'_>, file: &Path) -> Result<FileOutcome, NotImported> {
    let pages = run.workers.run(Pages {
        source: file.to_owned(),
    })?;
    let hash = Store::hash(file)?;
    if let Some(known) = with_original(run, Kind::artifact, &hash)? {
        return is_known(run, file, known);
    }
    let pages: Vec<Page> = pages
        .iter()
        .map(|page| Page {
            media: hash.clone(),
            page: i64::try_from(page.index).unwrap_or_default(),
            turn: 0,
            corners: Vec::new(),
            checked_on: None,
            checked_by: None,
            masks: Vec::new(),
            hotspots: Vec::new(),
        })
        .collect();
    let go_on = || (run.go_on)(file, 0);
    let pictures = renderings::of_new_pages(run.room, run.workers, file, &pages, &go_on)?;
    let of = Ref::new(Kind::artifact, MachineClock.new_id());
    let artifact = Artifact {
        title: None,
        channel: None,
        product: None,
        place: None,
        silo: None,
        seen_on: today(),
        stale_after_months: None,
        used_from: None,
        used_until: None,
        a_month: None,
        supersedes: None,
        cleared_for: None,
        pages,
        came_as: name_of(file),
    };
    let settling = run.settling.lock();
    if let Some(known) = with_original(run, Kind::artifact, &hash)? {
        return is_known(run, file, known);
    }
    let mut edits = vec![Edit::Add(Record::new(&artifact).with_id(&of.id))];
    edits.extend(run.pin(of.clone()));
    run.keep(file, &hash, edits)
        .inspect_err(|_| renderings::take_back(run.room, &pictures))?;
    drop(settling);
    for (key, picture) in &pictures {
        // It is in the room. A picture that is not kept now is made again with those that are missing.
        let _ = run.room.road().keep_rendering(key, picture);
    }
    let mut outcome = FileOutcome::new(file, "artifact", 1, 0);
    outcome.what = Some(of);
    Ok(outcome)
}

fn is_known(run: &ImportRun<'_>, file: &Path, known: Ref) -> Result<FileOutcome, NotImported> {
    run.pin_known(&known)?;
    let mut outcome = FileOutcome::new(file, "artifact", 0, 1);
    outcome.what = Some(known);
    Ok(outcome)
}

/// The record of `kind` that was made from this original already.
pub(super) fn with_original(
    run: &ImportRun<'_>,
    kind: Kind,
    hash: &str,
) -> Result<Option<Ref>, NotImported> {
    let found = run.room.look(Who::Console, |seen| {
        room::unjournaled::renderings::made_from(seen, kind, hash)
    })?;
    Ok(found)
}
