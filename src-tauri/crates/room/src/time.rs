//! The clock is passed in: nothing below the edge reads the time, makes an id or knows its device by itself.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Tells the time and makes new ids. The program passes the machine's; tests pass a fixed one.
pub trait Clock {
    /// This moment.
    fn now(&self) -> Timestamp;

    /// A new UUIDv7, as text.
    fn new_id(&mut self) -> String;

    /// A random id, which says neither when nor after which other it was made.
    fn secret(&mut self) -> String;

    /// The device on which it stands: an id that no other has.
    fn device(&self) -> String;

    /// Today where the room stands.
    fn today(&self) -> Date {
        self.now().to_zoned(TimeZone::system()).date()
    }
}

/// A clock for tests: stands where it is put, and counts its ids.
#[derive(Debug, Clone)]
pub struct FixedClock {
    at: Timestamp,
    made: u64,
}

impl FixedClock {
    /// A clock that stands at `at`.
    pub fn new(at: Timestamp) -> Self {
        Self { at, made: 0 }
    }

    /// Moves the hands to `at`.
    pub fn set(&mut self, at: Timestamp) {
        self.at = at;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.at
    }

    fn new_id(&mut self) -> String {
        self.made += 1;
        let millis = self.at.as_millisecond().unsigned_abs();
        let high = (millis << 16) | 0x7000 | (self.made >> 48 & 0xfff);
        let low = 0x8000_0000_0000_0000 | (self.made & 0x3fff_ffff_ffff_ffff);
        uuid::Uuid::from_u64_pair(high, low).to_string()
    }

    fn secret(&mut self) -> String {
        let id = blake3::hash(self.new_id().as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&id.as_bytes()[..16]);
        uuid::Builder::from_random_bytes(bytes)
            .into_uuid()
            .to_string()
    }

    fn device(&self) -> String {
        "test".into()
    }

    fn today(&self) -> Date {
        self.at.to_zoned(TimeZone::UTC).date()
    }
}
