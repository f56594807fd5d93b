//! Pins.

use crate::record::id::{Id, Ref};
use crate::record::kinds::{Moment, Stage};
use crate::record::record;

record! {
    /// Hangs a piece of evidence under a stage, and under a moment where known. One thing may hang in several places.
    Pin = pin, titled what {
        /// An artifact, complaint, measure, survey result or call.
        wall what: Ref [owned],
        /// Where it hangs.
        wall stage: Id<Stage> [owned],
        /// Under which moment.
        wall moment: Option<Id<Moment>>,
        /// Its place among its neighbours.
        wall position: Option<i64>,
    }
}
