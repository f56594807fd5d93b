//! Outputs: what the system offers to play on.

use super::PlayerError;
use cpal::ErrorKind;
use cpal::traits::{DeviceTrait, HostTrait};
use rodio::{DeviceSinkBuilder, MixerDeviceSink};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Something to play on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Its id, the same after a restart where the system can do that.
    pub id: String,
    /// Its name, for a person.
    pub name: String,
}

/// An output that is open.
pub(super) struct Open {
    pub sink: MixerDeviceSink,
    lost: Arc<AtomicBool>,
}

impl Open {
    /// Whether the device went away since.
    pub fn lost(&self) -> bool {
        self.lost.load(Ordering::Relaxed)
    }
}

pub(super) fn list() -> Result<Vec<Output>, PlayerError> {
    let host = cpal::default_host();
    let devices = host.output_devices().map_err(|_| PlayerError::NoDevice)?;
    let outputs: Vec<_> = devices
        .filter(sounds)
        .filter_map(|device| {
            let id = device.id().ok()?;
            let name = device.description().ok()?.name().to_owned();
            Some(Output {
                id: id.to_string(),
                name,
            })
        })
        .collect();
    if outputs.is_empty() {
        Err(PlayerError::NoDevice)
    } else {
        Ok(outputs)
    }
}

/// Opens the output with this id, or the system's own choice; `on_loss` is called when it goes away.
pub(super) fn open(
    id: Option<&str>,
    on_loss: impl Fn() + Send + 'static,
) -> Result<Open, PlayerError> {
    let host = cpal::default_host();
    let device = match id {
        None => host.default_output_device().ok_or(PlayerError::NoDevice)?,
        Some(id) => {
            let mut devices = host.output_devices().map_err(|_| PlayerError::NoDevice)?;
            let chosen =
                devices.find(|device| device.id().is_ok_and(|known| known.to_string() == id));
            chosen.ok_or_else(|| PlayerError::NoSuchOutput(id.to_owned()))?
        }
    };
    let lost = Arc::new(AtomicBool::new(false));
    let losing = lost.clone();
    let mut stutter = Stutter::default();
    let refused = |error: rodio::DeviceSinkError| match list() {
        Err(none) => none,
        Ok(_) => PlayerError::Device(error.to_string().to_lowercase()),
    };
    let mut sink = DeviceSinkBuilder::from_device(device)
        .map_err(refused)?
        .with_error_callback(move |error| {
            let passes = match error.kind() {
                ErrorKind::Xrun | ErrorKind::RealtimeDenied | ErrorKind::DeviceChanged => true,
                // ALSA's way to PulseAudio fails, hundreds of times a moment, until the server has first said how much it
                // holds (alsa-plugins issue 65), and plays on; a server that is gone fails on and on.
                ErrorKind::BackendError => stutter.lasts(Instant::now()) < A_STUTTER,
                _ => false,
            };
            if !passes {
                losing.store(true, Ordering::Relaxed);
                on_loss();
            }
        })
        .open_stream()
        .map_err(refused)?;
    sink.log_on_drop(false);
    Ok(Open { sink, lost })
}

/// An output that failed without a pause for so long is gone.
const A_STUTTER: Duration = Duration::from_secs(1);

/// Errors that are further apart than this do not belong together: a stream that plays was filled many times in between.
const A_PAUSE: Duration = Duration::from_millis(250);

/// Errors that came without a pause.
#[derive(Default)]
struct Stutter {
    first_and_last: Option<(Instant, Instant)>,
}

impl Stutter {
    /// Adds an error that came now; answers for how long errors have been coming without a pause.
    fn lasts(&mut self, now: Instant) -> Duration {
        let first = match self.first_and_last {
            Some((first, last)) if now.duration_since(last) < A_PAUSE => first,
            _ => now,
        };
        self.first_and_last = Some((first, now));
        now.duration_since(first)
    }
}

/// ALSA also lists its converters and the device that discards everything; a person can hear only cards and the default.
fn sounds(device: &cpal::Device) -> bool {
    let Ok(id) = device.id() else { return false };
    let id = id.to_string();
    match id.strip_prefix("alsa:") {
        Some(name) => name == "default" || name.contains("CARD="),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{A_STUTTER, Duration, Instant, Stutter};

    /// The longest that `errors`, in microseconds from the beginning, came without a pause.
    fn longest(errors: impl Iterator<Item = u64>) -> Duration {
        let (begun, mut stutter) = (Instant::now(), Stutter::default());
        errors
            .map(|at| stutter.lasts(begun + Duration::from_micros(at)))
            .max()
            .unwrap_or_default()
    }

    #[test]
    fn a_burst_and_what_fails_now_and_then_is_a_stutter() {
        let burst = (0..5_000).map(|n| n * 50);
        assert!(longest(burst) < A_STUTTER);
        let now_and_then = (0..100).map(|n| n * 300_000);
        assert!(longest(now_and_then) < A_STUTTER);
        let bursts = (0..60).map(|n| n / 20 * 700_000 + n % 20 * 50);
        assert!(longest(bursts) < A_STUTTER);
    }

    #[test]
    fn what_fails_on_and_on_is_gone() {
        let on_and_on = (0..200).map(|n| n * 10_000);
        assert!(longest(on_and_on) >= A_STUTTER);
    }
}
