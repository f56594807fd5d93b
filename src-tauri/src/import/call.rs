//! A recording becomes a call; a transcript joins its call.

use std::path::Path;

use inbox::transcript;
use media::{Listen, Store};
use room::changes::edit::{Change, Edit};
use room::record::Record;
use room::record::id::Ref;
use room::record::kinds::{Call, Kind, Line};
use room::store::eyes::Who;
use room::store::journal::Source;
use room::time::Clock;

use super::paper::with_original;
use super::table_words::sentence;
use super::{FileOutcome, ImportRun, NotImported, name_of};
use crate::open_room::inbox_files::{self, is_transcript};
use crate::open_room::renderings::NotRendered;
use crate::open_room::today;
use crate::system::clock::MachineClock;

pub(super) fn import(run: &ImportRun<'_>, file: &Path) -> Result<FileOutcome, NotImported> {
    let out_dir = run.room.cache("peaks").map_err(NotRendered::from)?;
    let stem = MachineClock.new_id();
    let heard = run.workers.run(Listen {
        source: file.to_owned(),
        out_dir,
        stem,
    })?;
    // Its waveform is drawn again from the bleeped rendering.
    let _ = std::fs::remove_file(&heard.peaks);
    let hash = Store::hash(file)?;
    let settling = run.settling.lock();
    let known = with_original(run, Kind::call, &hash)?;
    let of = known
        .clone()
        .unwrap_or_else(|| Ref::new(Kind::call, MachineClock.new_id()));
    run.calls
        .lock()
        .insert(file.with_extension(""), of.id.clone());
    if known.is_some() {
        run.pin_known(&of)?;
    } else {
        let call = Call {
            title: None,
            media: hash.clone(),
            recorded_on: today(),
            length_ms: i64::try_from(heard.length_ms).ok(),
            channel: None,
            speakers: Vec::new(),
            about_customer: None,
            transcript: Vec::new(),
            clips: Vec::new(),
            bleeps: Vec::new(),
            holds: Vec::new(),
            consent: None,
            consent_use: None,
            gone_by: None,
            cleared_for: None,
            came_as: name_of(file),
        };
        let mut edits = vec![Edit::Add(Record::new(&call).with_id(&of.id))];
        edits.extend(run.pin(of.clone()));
        run.keep(file, &hash, edits)?;
    }
    drop(settling);
    let mut outcome = FileOutcome::new(
        file,
        "call",
        i64::from(known.is_none()),
        i64::from(known.is_some()),
    );
    outcome.what = Some(of);
    Ok(outcome)
}

/// A transcript belongs to the recording of the same name: of this run, or one that came in through the inbox. A hand may
/// also mean the only call that has no words yet; what arrives by itself is not guessed at.
pub(super) fn import_transcript(
    run: &ImportRun<'_>,
    file: &Path,
) -> Result<FileOutcome, NotImported> {
    let lines = transcript::open(file).map_err(|why| NotImported::Said(why.to_string()))?;
    let calls = run.calls.lock();
    let beside = calls.get(&file.with_extension("")).cloned();
    drop(calls);
    let named = match beside {
        None => came_in_as(run, file)?,
        beside => beside,
    };
    let meant = match named {
        None if run.options.source != Source::Arrival => only_call_without_words(run)?,
        named => named,
    };
    let call = meant.ok_or_else(|| {
        NotImported::Said(format!(
            "“{}” is a transcript, and it is not clear which call it belongs to. Add it together with the recording of the same name.",
            file.file_name().unwrap_or_default().to_string_lossy()
        ))
    })?;
    let of = Ref::new(Kind::call, call);
    let lines: Vec<Line> = lines
        .into_iter()
        .map(|line| Line {
            from: i64::try_from(line.from_ms).unwrap_or(i64::MAX),
            to: i64::try_from(line.to_ms).unwrap_or(i64::MAX),
            speaker: line.speaker,
            words: line.words,
        })
        .collect();
    let words = serde_json::to_value(lines).unwrap_or_default();
    let had_words = run.room.look(Who::Console, |seen| {
        room::store::rows::get(seen.connection, &of)
            .map(|call| call.fields.contains_key("transcript"))
    })?;
    let edits = vec![Change::one(&of, "transcript", words)];
    let source = run.options.source;
    let done = run.room.road().apply(edits, source, &mut MachineClock)?;
    let is_news = !done.put.is_empty();
    // It adds no record of its own.
    let mut outcome = FileOutcome::new(file, "call", 0, i64::from(!is_news));
    if is_news && had_words {
        outcome.problems.push(sentence(
            "These words took the place of those that the call had. Undo brings them back.",
        ));
    }
    outcome.what = Some(of);
    Ok(outcome)
}

/// The call of a recording that came in under the transcript's name.
fn came_in_as(run: &ImportRun<'_>, transcript: &Path) -> Result<Option<String>, NotImported> {
    let stem = transcript.file_stem();
    let mut files = inbox_files::all(run.room);
    files.retain(|file| file.file_stem() == stem && !is_transcript(file));
    for file in files {
        if let Some(call) = with_original(run, Kind::call, &Store::hash(&file)?)? {
            return Ok(Some(call.id));
        }
    }
    Ok(None)
}

fn only_call_without_words(run: &ImportRun<'_>) -> Result<Option<String>, NotImported> {
    let calls = run.room.look(Who::Console, |seen| {
        room::store::rows::all(seen.connection, Kind::call)
    })?;
    let mut silent = calls
        .into_iter()
        .filter(|call| !call.fields.contains_key("transcript"));
    Ok(match (silent.next(), silent.next()) {
        (Some(one), None) => one.id,
        _ => None,
    })
}
