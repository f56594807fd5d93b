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
    /// Whether the system would choose it.
    pub is_default: bool,
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
    let default = host
        .default_output_device()
        .and_then(|device| device.id().ok());
    let devices = host.output_devices().map_err(|_| PlayerError::NoDevice)?;
    let outputs: Vec<_> = devices
        .filter(sounds)
        .filter_map(|device| {
            let id = device.id().ok()?;
            let name = device.description().ok()?.name().to_owned();
            Some(Output {
                is_default: Some(&id) == default.as_ref(),
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
    let mut hiccups = Hiccups::default();
    let refused = |error: rodio::DeviceSinkError| match list() {
        Err(none) => none,
        Ok(_) => PlayerError::Device(error.to_string().to_lowercase()),
    };
    let mut sink = DeviceSinkBuilder::from_device(device)
        .map_err(refused)?
        .with_error_callback(move |error| {
            let passes = match error.kind() {
                ErrorKind::Xrun | ErrorKind::RealtimeDenied | ErrorKind::DeviceChanged => true,
                // Sound servers fail to say once or twice how much they hold, and play on; one that is gone fails on and on.
                ErrorKind::BackendError => hiccups.add(Instant::now()) < HICCUPS,
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

/// So many errors within a second are no hiccup any more.
const HICCUPS: u32 = 20;

/// Errors that came within the same second.
#[derive(Default)]
struct Hiccups {
    since: Option<Instant>,
    many: u32,
}

impl Hiccups {
    /// Counts one more; answers how many there were within a second.
    fn add(&mut self, now: Instant) -> u32 {
        if self
            .since
            .is_none_or(|since| now.duration_since(since) > Duration::from_secs(1))
        {
            (self.since, self.many) = (Some(now), 0);
        }
        self.many += 1;
        self.many
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
    use super::{Duration, HICCUPS, Hiccups, Instant};

    #[test]
    fn what_fails_now_and_then_is_a_hiccup_and_what_fails_on_and_on_is_gone() {
        let begun = Instant::now();
        let (mut seldom, mut ever) = (Hiccups::default(), Hiccups::default());
        let most = |hiccups: &mut Hiccups, apart: u64| {
            let errors = (0..100).map(|n| hiccups.add(begun + Duration::from_millis(n * apart)));
            errors.max()
        };
        assert!(most(&mut seldom, 300) < Some(HICCUPS));
        assert!(most(&mut ever, 10) >= Some(HICCUPS));
    }
}
