//! The room itself, and its settings.

use crate::record::{record, word};

record! {
    /// The room itself: one record in each room.
    TheRoom = room, titled name {
        /// What the room is called.
        wall name: String,
        /// Whose room it is.
        wall company: String,
        /// Whom it is about.
        wall customers: Option<String>,
        /// 1-12; unset: January.
        wall first_month_of_year: Option<i64>,
        /// ISO 4217 code; unset: money is told without one.
        wall currency: Option<String>,
        /// BCP 47 tag; unset: en-GB.
        wall language: Option<String>,
        /// How many commitments may be open at a time.
        wall commitment_cap: Option<i64>,
        /// How many moments of truth there may be.
        wall moment_cap: Option<i64>,
        /// The four steps of the paint: complaints per 1,000 customers.
        wall paint_steps: Vec<f64>,
        /// The paint looks at the last full month or quarter.
        wall paint_period: Option<PaintPeriod>,
        /// Under this many customers a rate is not said.
        wall too_few_base: Option<i64>,
        /// From this worth a year a leak is drawn large.
        wall leak_large: Option<f64>,
        /// Metres from the wall to the farthest seat.
        wall farthest_seat_m: Option<f64>,
        /// Metres from the picture's lower to its upper edge.
        wall picture_height_m: Option<f64>,
    }
}

word! {
    /// Over which stretch the paint counts.
    PaintPeriod {
        /// The last full month.
        Month = "month",
        /// The last full quarter.
        Quarter = "quarter",
    }
}

impl TheRoom {
    /// How many commitments may be open at a time: 5 unless the room says otherwise.
    pub fn commitment_cap(&self) -> i64 {
        self.commitment_cap.unwrap_or(5)
    }

    /// How many moments of truth there may be: 20 unless the room says otherwise.
    pub fn moment_cap(&self) -> i64 {
        self.moment_cap.unwrap_or(20)
    }

    /// The paint's steps in complaints per 1,000: 1.5, 3, 6, 9 unless the room gives four of its own.
    pub fn paint_steps(&self) -> [f64; 4] {
        <[f64; 4]>::try_from(self.paint_steps.as_slice()).unwrap_or([1.5, 3.0, 6.0, 9.0])
    }

    /// Under this base a rate is "too few to say": 300 unless the room says otherwise.
    pub fn too_few_base(&self) -> i64 {
        self.too_few_base.unwrap_or(300)
    }

    /// From this worth a year a leak is large: one million unless the room says otherwise.
    pub fn leak_large(&self) -> f64 {
        self.leak_large.unwrap_or(1_000_000.0)
    }

    /// Whether the stage wall needs big lettering: from more than 5.4 picture heights away letters with a cap height of
    /// 2.7 % of the picture are too small (AVIXA's display size rule for basic decision making: at least distance / 200).
    /// No, while either length is unset.
    pub fn big_lettering(&self) -> bool {
        let heights = self.farthest_seat_m.zip(self.picture_height_m);
        heights.is_some_and(|(seat, height)| height > 0.0 && seat / height > 5.4)
    }
}
