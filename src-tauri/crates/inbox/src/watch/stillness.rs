//! Decides when a file has arrived: when two looks, far enough apart, saw it unchanged.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// What one look saw of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Its size in bytes.
    pub size: u64,
    /// When it was last changed, where the file system knows.
    pub modified: Option<SystemTime>,
    /// Whether more is likely to come: it is empty, or somebody holds it open for writing.
    pub unfinished: bool,
}

/// Remembers what earlier looks saw. Time is what the caller says it is: any clock that only goes forward.
#[derive(Debug)]
pub struct Stillness {
    apart: Duration,
    patience: Duration,
    files: HashMap<PathBuf, Watched>,
}

#[derive(Debug)]
struct Watched {
    seen: Seen,
    since: Duration,
    told: bool,
}

impl Stillness {
    /// A file must be seen unchanged by two looks at least `apart`; one that is unfinished or cannot be opened, for
    /// `patience`.
    pub fn new(apart: Duration, patience: Duration) -> Self {
        Self {
            apart,
            patience,
            files: HashMap::new(),
        }
    }

    /// Takes in one look at everything in the folder and answers the files that have arrived with it, each once. What is no
    /// longer there is forgotten; what has changed starts anew. `can_open` is asked only for a file that is about to arrive.
    pub fn look(
        &mut self,
        files: &[(PathBuf, Seen)],
        now: Duration,
        can_open: impl Fn(&Path) -> bool,
    ) -> Vec<PathBuf> {
        let mut before = std::mem::take(&mut self.files);
        let mut arrived = Vec::new();
        for (path, seen) in files {
            let known = before
                .remove(path)
                .filter(|w| (w.seen.size, w.seen.modified) == (seen.size, seen.modified));
            let mut watched = known.unwrap_or(Watched {
                seen: *seen,
                since: now,
                told: false,
            });
            watched.seen = *seen;
            let still = now.saturating_sub(watched.since);
            let ready = still >= self.apart && !seen.unfinished && !watched.told && can_open(path);
            if !watched.told && (ready || still >= self.patience) {
                watched.told = true;
                arrived.push(path.clone());
            }
            self.files.insert(path.clone(), watched);
        }
        arrived
    }

    /// Whether a file lies there that has not been told yet.
    pub fn is_waiting(&self) -> bool {
        self.files.values().any(|w| !w.told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inbox() -> Stillness {
        Stillness::new(Duration::from_secs(2), Duration::from_secs(60))
    }

    fn file(size: u64, changed: u64) -> [(PathBuf, Seen); 1] {
        let modified = Some(SystemTime::UNIX_EPOCH + Duration::from_secs(changed));
        [(
            "a.csv".into(),
            Seen {
                size,
                modified,
                unfinished: size == 0,
            },
        )]
    }

    fn look(still: &mut Stillness, files: &[(PathBuf, Seen)], at_ms: u64) -> bool {
        !still
            .look(files, Duration::from_millis(at_ms), |_| true)
            .is_empty()
    }

    #[test]
    fn two_looks_two_seconds_apart_and_then_once() {
        let mut still = inbox();
        assert!(!look(&mut still, &file(5, 1), 0));
        assert!(!look(&mut still, &file(5, 1), 1_999));
        assert!(look(&mut still, &file(5, 1), 2_000));
        assert!(!still.is_waiting());
        assert!(!look(&mut still, &file(5, 1), 90_000));
    }

    #[test]
    fn growing_or_being_touched_starts_anew() {
        let mut still = inbox();
        for (n, at) in (0..20).map(|n| (n, n * 1_900)) {
            assert!(!look(&mut still, &file(5 + n, 1), at));
        }
        assert!(!look(&mut still, &file(24, 2), 40_000));
        assert!(!look(&mut still, &file(24, 2), 41_000));
        assert!(look(&mut still, &file(24, 2), 42_000));
        assert!(!look(&mut still, &file(30, 3), 43_000));
        assert!(look(&mut still, &file(30, 3), 45_000));
    }

    #[test]
    fn what_is_unfinished_gets_a_minute_and_is_then_told() {
        let mut still = inbox();
        assert!(!look(&mut still, &file(0, 1), 0));
        assert!(!look(&mut still, &file(0, 1), 59_000));
        assert!(look(&mut still, &file(0, 1), 60_000));
        let mut locked = inbox();
        for at in [0, 2, 30] {
            assert!(
                locked
                    .look(&file(5, 1), Duration::from_secs(at), |_| false)
                    .is_empty()
            );
        }
        assert!(
            !locked
                .look(&file(5, 1), Duration::from_secs(60), |_| false)
                .is_empty()
        );
    }

    #[test]
    fn gone_and_back_is_another_file() {
        let mut still = inbox();
        look(&mut still, &file(5, 1), 0);
        look(&mut still, &[], 1_000);
        assert!(!still.is_waiting());
        assert!(!look(&mut still, &file(5, 1), 2_500));
        assert!(look(&mut still, &file(5, 1), 4_500));
    }
}
