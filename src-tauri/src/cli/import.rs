//! Bringing files in from the command line.

use std::path::PathBuf;

use clap::Args;
use inbox::mapping::Purpose;
use room::edit::Source;
use room::id::Id;
use room::kinds::Kind;

use super::{CouldNot, Ended, Out, open};
use crate::bring::{Bringing, Brought, Wish};
use crate::workers;

/// Bring files into a room.
#[derive(Debug, Args)]
pub struct Import {
    /// The room's folder.
    room: PathBuf,
    /// Scans, photos, PDFs, recordings, transcripts, tables.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The stage under which they hang.
    #[arg(long)]
    stage: Option<String>,
    /// The listening post of complaints that name none.
    #[arg(long, value_name = "LISTENING_POST")]
    post: Option<String>,
    /// Which column fills which field.
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
    /// What the files are: artifact, call, complaint, reading, survey_result, growth, base.
    #[arg(long = "as", value_name = "KIND")]
    kind: Option<String>,
}

impl Import {
    pub(super) fn run(self, out: &Out) -> Result<Ended, CouldNot> {
        let purpose = self.kind.as_deref().map(wanted).transpose()?.flatten();
        let room = open(&self.room, out)?;
        let stage = match &self.stage {
            Some(stage) => Some(Id::new(super::look::find(&room, Kind::stage, stage)?)),
            None => None,
        };
        let wish = Wish {
            stage,
            post: self.post,
            purpose,
            map: self.map,
            ..Wish::of(Source::CommandLine)
        };
        let workers = workers::start();
        let run = Bringing::new(&room, &workers, &wish, &|_, _| true);
        let brought: Vec<Brought> = run
            .bring_all(&self.files, &|_, _| ())
            .into_iter()
            .map(|one| checked(one, self.kind.as_deref()))
            .collect();
        for one in &brought {
            for problem in &one.problems {
                let row = problem
                    .row
                    .map(|row| format!("row {row}: "))
                    .unwrap_or_default();
                out.message(&format!("{}: {row}{}", one.file, problem.message));
            }
        }
        out.say(&brought, || brought.iter().map(line).collect())?;
        let problems = brought
            .iter()
            .any(|one| one.did_not_go_in() || one.skipped > 0);
        Ok(match problems {
            true => Ended::InPart,
            false => Ended::Done,
        })
    }
}

fn line(one: &Brought) -> String {
    match &one.kind {
        None => format!("{}: not read\n", one.file),
        Some(kind) => format!(
            "{}: {} {kind}, {} known already, {} left out\n",
            one.file, one.added, one.known, one.skipped
        ),
    }
}

/// What a table's rows are, where that is what `--as` says; none for pictures and sound.
fn wanted(word: &str) -> Result<Option<Purpose>, CouldNot> {
    let kind = Kind::named(word);
    match kind {
        Some(Kind::artifact | Kind::call) => Ok(None),
        Some(Kind::complaint) => Ok(Some(Purpose::Complaint)),
        Some(Kind::reading) => Ok(Some(Purpose::Reading)),
        Some(Kind::survey_result) => Ok(Some(Purpose::SurveyResult)),
        Some(Kind::growth) => Ok(Some(Purpose::Growth)),
        Some(Kind::base) => Ok(Some(Purpose::Base)),
        _ => Err(CouldNot(format!(
            "Files cannot be brought in as '{word}'. Say artifact, call, complaint, reading, survey_result, growth or base."
        ))),
    }
}

/// A file that became something else than `--as` said is told, not hidden.
fn checked(mut brought: Brought, word: Option<&str>) -> Brought {
    let wished = word.and_then(Kind::named);
    if let (Some(wished), Some(kind)) = (wished, &brought.kind)
        && wished.as_str() != kind
    {
        brought.problems.push(crate::bring::Problem {
            row: None,
            field: None,
            message: format!("This is no {}; it went in as {kind}.", wished.words()),
        });
    }
    brought
}
