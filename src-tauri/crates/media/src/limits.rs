//! How much of a foreign file we are willing to open. One place, so that a sentence and a check never disagree.

use std::time::Duration;

/// The most pixels a picture or one page may claim, width times height. 10,000 x 10,000 is a poster at 300 dots an inch.
pub(crate) const PIXELS: u64 = 100_000_000;

/// The most bytes one picture may take while it is decoded and flattened; the worker needs some more to make it smaller.
pub(crate) const PICTURE_BYTES: u64 = 320 << 20;

/// The most pages of one document.
pub(crate) const PAGES: usize = 300;

/// The longest recording, in milliseconds: six hours.
pub(crate) const SOUND_MS: u64 = 6 * 60 * 60 * 1000;

/// The largest file that is read into memory whole (pictures and documents; sound is read as a stream).
pub(crate) const FILE_BYTES: u64 = 150 << 20;

/// The time one job on a picture or page may take.
pub(crate) const PICTURE_TIME: Duration = Duration::from_secs(30);

/// The time one job on a recording may take; a long recording is long work even when all is well.
pub(crate) const SOUND_TIME: Duration = Duration::from_secs(300);

/// The memory of one worker, in bytes.
pub(crate) const WORKER_BYTES: u64 = 400 << 20;
