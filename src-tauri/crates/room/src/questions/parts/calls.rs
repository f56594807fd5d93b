//! Recorded calls as they hang.

use std::collections::HashMap;

use jiff::civil::Date;

use super::words::untitled;
use crate::error::Result;
use crate::facts::records::{day, json, list};
use crate::questions::CallFace;
use crate::record::kinds::{Bleep, ClearedFor, Clip, Consent};
use crate::store::eyes::{Seen, Who};

/// So many heights a waveform has where a call hangs.
const HEIGHTS: usize = 120;

/// A call that the asker may see, before it hangs anywhere.
#[derive(Clone)]
pub struct Call {
    pub face: CallFace,
    /// The day that it says; until somebody names one, that on which it came in.
    pub recorded_on: Date,
    /// The day that somebody named.
    pub heard_on: Option<Date>,
    pub clips: usize,
    pub bleeps: usize,
    pub consent: Option<Consent>,
    pub gone_by: Option<Date>,
    cleared: bool,
    today: Date,
}

impl Call {
    /// Why it cannot be played to the room.
    pub fn not_on_wall(&self) -> Option<String> {
        if self.face.on_wall {
            return None;
        }
        Some(match self.consent {
            None | Some(Consent::NotAsked) => "no consent on file".into(),
            Some(Consent::Refused) => "the customer did not allow it".into(),
            Some(Consent::Given) if self.is_past() => {
                "past the day by which it must be gone".into()
            }
            Some(Consent::Given) if self.cleared => "not ready".into(),
            Some(Consent::Given) => "cleared for nobody".into(),
        })
    }

    fn is_past(&self) -> bool {
        self.gone_by.is_some_and(|day| day < self.today)
    }
}

/// All calls that the asker may see, by id.
pub fn all(seen: &Seen<'_>) -> Result<HashMap<String, Call>> {
    let mut sounds: HashMap<String, (i64, Vec<f64>)> = list(
        seen,
        "SELECT call, length_ms, peaks FROM recording",
        [],
        |row| {
            Ok((
                row.get(0)?,
                (row.get(1)?, json(row, 2)?.unwrap_or_default()),
            ))
        },
    )?
    .into_iter()
    .collect();
    let calls = list(
        seen,
        "SELECT id, coalesce(title, came_as), recorded_on, length_ms, clips, bleeps, consent, gone_by, cleared_for, date(made_at, 'localtime') FROM call",
        [],
        |row| {
            let id: String = row.get(0)?;
            let recorded_on = day(row, 2)?.unwrap_or(Date::ZERO);
            let came_in = day(row, 9)?;
            // The day on which it came in says nothing: until somebody names another, nobody knows from when it is.
            let heard_on = Some(recorded_on).filter(|_| came_in != Some(recorded_on));
            let title: Option<String> = row.get(1)?;
            let length_ms: Option<i64> = row.get(3)?;
            let consent: Option<String> = row.get(6)?;
            let consent = consent.and_then(|word| serde_json::from_value(word.into()).ok());
            let cleared: Option<String> = row.get(8)?;
            let (of_sound, peaks) = sounds.remove(&id).unwrap_or_default();
            let mut call = Call {
                face: CallFace {
                    call: id,
                    title: title.unwrap_or_else(|| {
                        heard_on.map_or_else(|| "A call".into(), |day| untitled("Call", day))
                    }),
                    length_ms: length_ms.unwrap_or(of_sound),
                    peaks: resampled(&peaks, HEIGHTS),
                    on_wall: false,
                },
                recorded_on,
                heard_on,
                clips: json::<Vec<Clip>>(row, 4)?.map_or(0, |clips| clips.len()),
                bleeps: json::<Vec<Bleep>>(row, 5)?.map_or(0, |bleeps| bleeps.len()),
                consent,
                gone_by: day(row, 7)?,
                cleared: cleared.is_some_and(|word| word != ClearedFor::Nobody.as_str()),
                today: seen.today,
            };
            call.face.on_wall = seen.who == Who::Wall
                || call.cleared && call.consent == Some(Consent::Given) && !call.is_past();
            Ok(call)
        },
    )?;
    Ok(calls
        .into_iter()
        .map(|call| (call.face.call.clone(), call))
        .collect())
}

/// A waveform in so many heights: the highest of each part. Fewer stay as they are.
pub fn resampled(peaks: &[f64], heights: usize) -> Vec<f64> {
    if peaks.len() <= heights {
        return peaks.to_vec();
    }
    (0..heights)
        .map(|at| {
            let part = peaks.len() * at / heights..peaks.len() * (at + 1) / heights;
            let highest = peaks[part].iter().copied().fold(0.0, f64::max);
            (highest * 1000.0).round() / 1000.0
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::resampled;

    #[test]
    fn a_waveform_keeps_its_peaks() {
        let mut peaks = vec![0.1; 7500];
        peaks[4321] = 0.9;
        let small = resampled(&peaks, 120);
        assert_eq!(small.len(), 120);
        assert_eq!(small[4321 * 120 / 7500], 0.9);
        assert_eq!(resampled(&[0.5, 0.25], 120), [0.5, 0.25]);
        assert!(resampled(&[], 120).is_empty());
    }
}
