//! Transcripts of calls: WebVTT and SubRip as timed lines.

mod cues;
mod speaker;

use std::io::{self, Read};
use std::path::Path;

use fasrt::srt::text::PlainText;
use fasrt::vtt::cue::{CueParser, CueToken, Tag};
use serde::Serialize;

use crate::named;
use crate::table::encoding;
use cues::{Cue, cues};

/// Nobody talks for so long: about a thousand hours of words.
const LARGEST: u64 = 32 << 20;

/// Some words of a call and when they are said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Start, in milliseconds from the start of the recording.
    pub from_ms: u64,
    /// End, in milliseconds from the start of the recording, never before `from_ms`.
    pub to_ms: u64,
    /// Who speaks, where the transcript says so.
    pub speaker: Option<String>,
    /// What is said, on one line, without marks of layout.
    pub words: String,
}

/// Why a transcript cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TranscriptError {
    /// The file system said no.
    #[error(
        "“{file}” cannot be opened: {}. Check that it still exists and that you may read it.",
        crate::said(.source)
    )]
    Closed {
        /// Name of the file.
        file: String,
        /// What the file system said.
        source: io::Error,
    },
    /// Far more than any call.
    #[error(
        "“{file}” is larger than 32 MiB, which is no transcript of a call. Save the lines of one call only."
    )]
    TooLarge {
        /// Name of the file.
        file: String,
    },
    /// No line with times was found.
    #[error("“{file}” holds no timed lines. Export the transcript again as WebVTT or SRT.")]
    NoLines {
        /// Name of the file.
        file: String,
    },
}

/// Reads the transcript in `path`, in the order of its times.
pub fn open(path: &Path) -> Result<Vec<Line>, TranscriptError> {
    let closed = |source| TranscriptError::Closed {
        file: named(path),
        source,
    };
    let mut bytes = Vec::new();
    crate::open(path)
        .map_err(closed)?
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(closed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(TranscriptError::TooLarge { file: named(path) });
    }
    let lines = encoding::as_text(&bytes, true)
        .map(|text| parse(&text))
        .unwrap_or_default();
    if lines.is_empty() {
        Err(TranscriptError::NoLines { file: named(path) })
    } else {
        Ok(lines)
    }
}

/// The timed lines of a text, in the order of their times; none if it is no transcript. Lines whose times cannot be read are
/// left out, the others stay.
pub fn parse(text: &str) -> Vec<Line> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let is_vtt = text.starts_with("WEBVTT");
    let mut lines: Vec<Line> = cues(text)
        .iter()
        .flat_map(|cue| {
            if is_vtt {
                web_vtt(cue)
            } else {
                vec![sub_rip(cue)]
            }
        })
        .collect();
    speaker::from_prefixes(&mut lines);
    lines.retain(|line| !line.words.is_empty());
    lines.sort_by_key(|line| (line.from_ms, line.to_ms));
    lines
}

/// One line for each voice of a cue.
fn web_vtt(cue: &Cue) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = said_by_nobody(cue);
    for token in CueParser::new(&cue.body) {
        match token {
            CueToken::Text(text) => line.words.push_str(text.normalize()),
            CueToken::StartTag {
                tag: Tag::Voice,
                annotation,
                ..
            } => {
                lines.push(on_one_line(std::mem::replace(
                    &mut line,
                    said_by_nobody(cue),
                )));
                line.speaker = annotation
                    .map(|a| a.normalize().to_owned())
                    .filter(|name| !name.is_empty());
            }
            _ => {}
        }
    }
    lines.push(on_one_line(line));
    lines
}

fn sub_rip(cue: &Cue) -> Line {
    let words = PlainText::new(&cue.body).normalize().to_owned();
    on_one_line(Line {
        words,
        ..said_by_nobody(cue)
    })
}

fn said_by_nobody(cue: &Cue) -> Line {
    Line {
        from_ms: cue.from_ms,
        to_ms: cue.to_ms,
        speaker: None,
        words: String::new(),
    }
}

fn on_one_line(mut line: Line) -> Line {
    line.words = line.words.split_whitespace().collect::<Vec<_>>().join(" ");
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(Option<String>, String)> {
        parse(text)
            .into_iter()
            .map(|l| (l.speaker, l.words))
            .collect()
    }

    #[test]
    fn voices_entities_and_settings() {
        let lines = parse(
            "WEBVTT - a call\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\n\
             a\n00:01.000 --> 00:02.500 align:start position:10%\n<v.loud Ann Lee>Where is my <i>parcel</i>\n&amp; coat?</v>\n\n\
             01:00:00.000 --> 01:00:01.000\n<v Bo>Sorry.<v Ann Lee>Well.\n",
        );
        assert_eq!(
            lines[0],
            Line {
                from_ms: 1000,
                to_ms: 2500,
                speaker: Some("Ann Lee".into()),
                words: "Where is my parcel & coat?".into()
            }
        );
        assert_eq!(lines[1].from_ms, 3_600_000);
        assert_eq!(
            (lines[1].speaker.as_deref(), lines[1].words.as_str()),
            (Some("Bo"), "Sorry.")
        );
        assert_eq!(
            (lines[2].speaker.as_deref(), lines[2].words.as_str()),
            (Some("Ann Lee"), "Well.")
        );
    }

    #[test]
    fn srt_with_broken_parts_keeps_the_rest() {
        let text = "1\r\n00:00:01,000 --> 00:00:02,000\r\n<b>Hello</b>\r\n\r\n2\r\nnonsense\r\nlost\r\n\r\n\
                    00:00:03,000 --> 00:00:02,000\r\nBye\r\n";
        let lines = parse(text);
        assert_eq!(lines.len(), 2);
        assert_eq!((lines[1].from_ms, lines[1].to_ms), (3000, 3000));
        assert_eq!(lines[0].words, "Hello");
    }

    #[test]
    fn names_before_a_colon_are_speakers_when_they_come_again() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nAgent: Good morning.\n\n00:02.000 --> 00:03.000\nCustomer: Note: it broke.\n\n\
                    00:03.000 --> 00:04.000\nAgent: Oh.\n\n00:04.000 --> 00:05.000\nCustomer: Yes.\n";
        assert_eq!(
            said(text)[1],
            (Some("Customer".into()), "Note: it broke.".into())
        );
        let prose = "WEBVTT\n\n00:01.000 --> 00:02.000\nHis tender heir might bear his memory:\n\n\
                     00:02.000 --> 00:03.000\nListen: it is late.\n";
        assert!(said(prose).iter().all(|(who, _)| who.is_none()));
    }

    #[test]
    fn minutes_without_hours_a_head_with_data_and_two_people_at_once() {
        let lines = parse(
            "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\nKind: captions\n\n\
             00:00.40 --> 00:03.51\nGood morning.\n\n\
             00:03.50 --> 00:07.38\n- One jacket is missing.\n\n\
             a name\n61:00.1 --> 1:01:02.25 position:10%\nOh.\n",
        );
        let times: Vec<_> = lines
            .iter()
            .map(|line| (line.from_ms, line.to_ms))
            .collect();
        assert_eq!(times, [(400, 3510), (3500, 7380), (3_660_100, 3_662_250)]);
        assert_eq!(lines[2].words, "Oh.");
    }

    #[test]
    fn a_point_in_srt_and_speakers_by_number() {
        let text = "1\n00:00:00.400 --> 00:00:03.510\nSpeaker 1: Good morning.\n\n\
                    00:00:03.860 --> 00:00:07.380\nSpeaker 2: It is late.\nVery late.\n\n\
                    3\n00:00:07,7 --> 00:00:09,72\nSpeaker 1: Oh.\n";
        assert_eq!(
            said(text),
            [
                (Some("Speaker 1".into()), "Good morning.".into()),
                (Some("Speaker 2".into()), "It is late. Very late.".into()),
                (Some("Speaker 1".into()), "Oh.".into()),
            ],
            "also a speaker who speaks once, where everybody is named"
        );
        assert_eq!(parse(text)[2].from_ms, 7700);
    }

    #[test]
    fn what_is_no_transcript_has_no_lines() {
        assert!(
            parse("").is_empty()
                && parse("WEBVTT").is_empty()
                && parse("Dear sir,\n\nI write to you").is_empty()
        );
    }
}
