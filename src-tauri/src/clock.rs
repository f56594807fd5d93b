//! The machine's clock: the one place that reads the time.

use jiff::Timestamp;
use room::time::Clock;

/// Tells the machine's time, and makes ids from it.
#[derive(Debug, Default, Clone, Copy)]
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that is passed in")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn new_id(&mut self) -> String {
        uuid::Uuid::now_v7().to_string()
    }
}
