//! Tells tables and transcripts from other text.

use super::{Judged, Look, Recognised, sentences};
use crate::table::{encoding, is_tabular};
use crate::transcript;

/// What a text is; `None` if the bytes are no text.
pub(super) fn judge(look: &Look, extension: &str) -> Option<Judged> {
    kind(look, extension).map(|judged| judged.map_err(str::to_owned))
}

fn kind(look: &Look, extension: &str) -> Option<Result<Recognised, &'static str>> {
    let text = encoding::as_text(&look.start, look.whole)?;
    let text = text.trim_start_matches('\u{feff}');
    let start = text.trim_start();
    if start.is_empty() {
        return Some(Err(sentences::EMPTY));
    }
    let lower: String = start.chars().take(200).collect::<String>().to_lowercase();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return Some(Err(sentences::WEB_PAGE));
    }
    if lower.contains("<svg") {
        return Some(Err(sentences::DRAWING));
    }
    if start.starts_with("WEBVTT") || matches!(extension, "vtt" | "srt") {
        let timed = !transcript::parse(text).is_empty();
        return Some(if timed {
            Ok(Recognised::Transcript)
        } else {
            Err(sentences::NO_TIMES)
        });
    }
    if start.contains("-->") && !transcript::parse(text).is_empty() {
        return Some(Ok(Recognised::Transcript));
    }
    if matches!(extension, "eml" | "emlx") {
        return None;
    }
    if extension == "json" {
        return Some(Err(sentences::JSON));
    }
    let named_table = matches!(extension, "csv" | "tsv" | "tab" | "psv");
    Some(if named_table || is_tabular(text) {
        Ok(Recognised::Table)
    } else {
        Err(sentences::TEXT)
    })
}
