//! The machine's clock: the one place that reads the time.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use room::time::Clock;

use super::settings;

/// Tells the machine's time, and makes ids from it.
#[derive(Debug, Default, Clone, Copy)]
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that is passed in"
    )]
    fn now(&self) -> Timestamp {
        // To the millisecond, as ids are: nobody needs more, and every record says it twice.
        let now = Timestamp::now();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }

    fn new_id(&mut self) -> String {
        uuid::Uuid::now_v7().to_string()
    }

    fn secret(&mut self) -> String {
        uuid::Uuid::new_v4().to_string()
    }

    fn device(&self) -> String {
        settings::device().to_owned()
    }

    fn today(&self) -> Date {
        stated_day().unwrap_or_else(|| self.now().to_zoned(TimeZone::system()).date())
    }
}

/// A story about the sample room stands on the day of its session, where the program was built to be tested.
#[cfg(debug_assertions)]
fn stated_day() -> Option<Date> {
    std::env::var("CUSTOMER_ROOM_TODAY").ok()?.parse().ok()
}

#[cfg(not(debug_assertions))]
fn stated_day() -> Option<Date> {
    None
}
