//! The minutes of a session as a file.

use std::path::PathBuf;

use clap::Args;
use room::record::kinds::Kind;

use super::{Ended, Out, open};
use crate::minutes;
use crate::refusal::Refusal;

/// The minutes of a session.
#[derive(Debug, Args)]
pub struct Report {
    /// The room's folder.
    room: PathBuf,
    /// Its id, or its date.
    session: String,
    /// Where to: FILE.html or FILE.md.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Report {
    pub(super) fn run(self, out: &Out) -> Result<Ended, Refusal> {
        let room = open(&self.room, out)?;
        let session = super::look::find(&room, Kind::session, &self.session)?;
        let file = minutes::write(&room, &session, &self.out, false)?;
        out.say(
            &serde_json::json!({ "to": file.display().to_string() }),
            || format!("The minutes are in {}.", file.display()),
        )?;
        Ok(Ended::Done)
    }
}
