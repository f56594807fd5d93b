//! Splits a transcript into its cues, as call centres' tools write them: minutes without hours, a point or a comma before
//! one to three digits, numbers missing, blank lines missing.

/// No call lasts so many hours: what says so is no time.
const MOST_HOURS: u64 = 1000;

/// One cue: its times in milliseconds, and its text as it stands in the file.
#[derive(Debug, PartialEq)]
pub(super) struct Cue {
    pub from_ms: u64,
    pub to_ms: u64,
    pub body: String,
}

/// All cues in the order of the file. Lines that belong to no cue (a head, numbers, notes) are left out.
pub(super) fn cues(text: &str) -> Vec<Cue> {
    let line_end = if text.contains('\n') { '\n' } else { '\r' };
    let mut cues: Vec<Cue> = Vec::new();
    let mut open = false;
    for line in text.split(line_end).map(|line| line.trim_end_matches('\r')) {
        if let Some((from_ms, to_ms)) = times(line) {
            if let Some(before) = cues.last_mut().filter(|_| open) {
                without_number(&mut before.body);
            }
            cues.push(Cue {
                from_ms,
                to_ms: to_ms.max(from_ms),
                body: String::new(),
            });
            open = true;
        } else if line.trim().is_empty() {
            open = false;
        } else if let Some(cue) = cues.last_mut().filter(|_| open) {
            cue.body.push_str(line);
            cue.body.push('\n');
        }
    }
    cues
}

/// Where no blank line stands between two cues, the number of the second looks like the last line of the first.
fn without_number(body: &mut String) {
    let start = body.trim_end().rfind('\n').map_or(0, |at| at + 1);
    let last = body[start..].trim();
    if !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit()) {
        body.truncate(start);
    }
}

/// The times in "start --> end settings".
fn times(line: &str) -> Option<(u64, u64)> {
    let (start, rest) = line.split_once("-->")?;
    let end = rest.split_whitespace().next()?;
    Some((milliseconds(start.trim())?, milliseconds(end)?))
}

/// "1:02:03.4", "02:03,400", "62:03".
fn milliseconds(stamp: &str) -> Option<u64> {
    let (whole, fraction) = stamp.split_once(['.', ',']).unwrap_or((stamp, ""));
    let mut seconds = 0;
    let mut parts = 0;
    for part in whole.split(':') {
        seconds = seconds * 60 + digits(part)?;
        parts += 1;
    }
    let ms = match fraction.len() {
        0 => 0,
        1 => digits(fraction)? * 100,
        2 => digits(fraction)? * 10,
        _ => digits(fraction.get(..3)?)?,
    };
    let sane = (2..=3).contains(&parts) && seconds < MOST_HOURS * 3600;
    sane.then_some(seconds * 1000 + ms)
}

/// A number of few digits and nothing else.
fn digits(text: &str) -> Option<u64> {
    let plain = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (line, ms) in [
            ("00:00:01,000 --> 00:00:02,000", (1000, 2000)),
            ("00:00:01.000 --> 00:00:02.500 align:start", (1000, 2500)),
            ("00:00.40 --> 00:03.51", (400, 3510)),
            ("75:10 --> 1:15:11.5", (4_510_000, 4_511_500)),
            ("0:00:01.2345-->0:00:02", (1234, 2000)),
        ] {
            assert_eq!(times(line), Some(ms), "{line}");
        }
        for line in [
            "nonsense",
            "a --> b",
            "1 --> 2",
            "00:01 -->",
            "99999999:00:02,000 --> 99999999:00:03,000",
            "00:00:00:01 --> 00:00:00:02",
            "00:+1.000 --> 00:02.000",
            "00:01.é0 --> 00:02.000",
        ] {
            assert_eq!(times(line), None, "{line}");
        }
    }

    #[test]
    fn a_missing_blank_line_costs_nothing_and_a_number_is_not_said() {
        let text =
            "1\n00:01,000 --> 00:02,000\nRoom\n101\n2\n00:02,000 --> 00:03,000\nYes\n\n3\n\nlost\n";
        let bodies: Vec<String> = cues(text).into_iter().map(|cue| cue.body).collect();
        assert_eq!(bodies, ["Room\n101\n", "Yes\n"]);
    }

    #[test]
    fn every_line_end_is_one_line_end() {
        let text = "00:01.000 --> 00:02.000\nOne\nTwo\n\n00:02.000 --> 00:03.000\nThree\n";
        for end in ["\r\n", "\r", "\r\r\n"] {
            let found = cues(&text.replace('\n', end));
            let same = found.iter().zip(cues(text));
            assert_eq!(found.len(), 2, "{end:?}");
            for (found, plain) in same {
                let words = |cue: &Cue| cue.body.split_whitespace().collect::<Vec<_>>().join(" ");
                assert_eq!(
                    (found.from_ms, words(found)),
                    (plain.from_ms, words(&plain))
                );
            }
        }
    }
}
