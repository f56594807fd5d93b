//! ImportRun files in from the command line.

use std::path::PathBuf;

use clap::Args;
use inbox::mapping::Purpose;
use room::record::id::Id;
use room::record::kinds::Kind;
use room::store::journal::Source;

use super::{Ended, Out, open};
use crate::import::{FileOutcome, ImportOptions, ImportRun};
use crate::refusal::Refusal;
use crate::system::workers;

/// Import files into a room.
#[derive(Debug, Args)]
pub struct Import {
    /// The room's folder.
    room: PathBuf,
    /// Scans, photos, PDFs, recordings, transcripts, tables.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The stage to which they are pinned.
    #[arg(long)]
    stage: Option<String>,
    /// The listening post of complaints that name none.
    #[arg(long, value_name = "LISTENING_POST")]
    post: Option<String>,
    /// Which column of a table holds which field.
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
    /// What the files are: artifact, call, complaint, reading, survey_result, growth, base.
    #[arg(long = "as", value_name = "KIND")]
    kind: Option<String>,
}

impl Import {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let (kind, purpose) = match &self.kind {
            Some(word) => kind_and_purpose(word)?,
            None => (None, None),
        };
        let room = open(&self.room, out)?;
        if let Some(why) = room.read_only() {
            return Err(Refusal::Meaningless(format!("Nothing was imported: {why}")));
        }
        let stage = match &self.stage {
            Some(stage) => Some(Id::new(super::look::find(&room, Kind::stage, stage)?)),
            None => None,
        };
        let options = ImportOptions {
            stage,
            post: self.post,
            kind,
            purpose,
            map: self.map,
            ..ImportOptions::of(Source::CommandLine)
        };
        let workers = workers::start();
        let run = ImportRun::new(&room, &workers, &options, &|_, _| true);
        let outcomes = run.import_all(&self.files, &|_, _| ());
        for one in &outcomes {
            for problem in &one.problems {
                let row = problem
                    .row
                    .map(|row| format!("row {row}: "))
                    .unwrap_or_default();
                let ways = ways_out(&one.fits);
                out.message(&format!("{}: {row}{}{ways}", one.file, problem.message));
            }
        }
        if outcomes.iter().all(|one| one.unsure) {
            return Ok(Ended::Not);
        }
        out.say(&outcomes, || outcomes.iter().map(line).collect())?;
        let problems = outcomes
            .iter()
            .any(|one| one.did_not_go_in() || one.skipped > 0 || has_bad_cells(one));
        Ok(match problems {
            true => Ended::InPart,
            false => Ended::Done,
        })
    }
}

/// " Nothing was imported: say --as complaint or --as reading." Nothing of a table that is clear.
fn ways_out(fits: &[Purpose]) -> String {
    let ways: Vec<String> = fits
        .iter()
        .map(|one| format!("--as {}", one.name()))
        .collect();
    match ways.is_empty() {
        true => String::new(),
        false => format!(" Nothing was imported: say {}.", ways.join(" or ")),
    }
}

/// A word about how a table was read is no problem; a cell that could not be read is.
fn has_bad_cells(one: &FileOutcome) -> bool {
    one.problems.iter().any(|problem| problem.row.is_some())
}

fn line(one: &FileOutcome) -> String {
    match &one.kind {
        None => format!("{}: not read\n", one.file),
        Some(_) => format!(
            "{}: {} added, {} already in the room, {} left out\n",
            one.file,
            one.went_in(),
            one.known,
            one.skipped
        ),
    }
}

/// What `--as` says: the kind, and what a table's rows are; none for paper and sound.
fn kind_and_purpose(word: &str) -> Result<(Option<Kind>, Option<Purpose>), Refusal> {
    let kind = Kind::named(word);
    match kind {
        Some(Kind::artifact | Kind::call) => Ok((kind, None)),
        Some(Kind::complaint) => Ok((kind, Some(Purpose::Complaint))),
        Some(Kind::reading) => Ok((kind, Some(Purpose::Reading))),
        Some(Kind::survey_result) => Ok((kind, Some(Purpose::SurveyResult))),
        Some(Kind::growth) => Ok((kind, Some(Purpose::Growth))),
        Some(Kind::base) => Ok((kind, Some(Purpose::Base))),
        _ => Err(Refusal::Meaningless(format!(
            "Files cannot be imported as '{word}'. Say artifact, call, complaint, reading, survey_result, growth or base."
        ))),
    }
}
