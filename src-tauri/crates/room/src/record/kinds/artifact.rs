//! Artifacts, their pages, masks and remarks.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::record::id::Id;
use crate::record::kinds::Silo;
use crate::record::{part, record, word};

record! {
    /// A thing that a customer receives, as one or more scanned pages.
    Artifact = artifact, titled title, dated seen_on, called "paper" {
        /// What it is; never a file's name.
        wall title: Option<String>,
        /// How it reaches the customer.
        wall channel: Option<String>,
        /// What it came with.
        wall product: Option<String>,
        /// Where it was seen.
        wall place: Option<String>,
        /// Who sends it.
        wall silo: Option<Id<Silo>>,
        /// When it was seen.
        wall seen_on: Date,
        /// After so many months it bleaches; unset: 12.
        wall stale_after_months: Option<i64>,
        /// In use from.
        wall used_from: Option<Date>,
        /// In use until.
        wall used_until: Option<Date>,
        /// How many customers get it in a month.
        wall a_month: Option<i64>,
        /// The artifact that this one redesigns.
        wall supersedes: Option<Id<Artifact>>,
        /// Who may be shown it; set to leadership by itself once every page is checked.
        wall cleared_for: Option<ClearedFor>,
        /// Its pages. The wall sees checked ones, as renderings.
        wall pages: Vec<Page>,
        /// The name of the file that it came as. It may name a customer, so only who curates sees it.
        console came_as: Option<String>,
    }
}

/// After so many months a paper bleaches, unless it says otherwise.
const STALE_AFTER: i64 = 12;

/// Whether a paper seen on that day has gone stale; a month without that day ends it early.
pub(crate) fn is_stale(seen_on: Date, after_months: Option<i64>, today: Date) -> bool {
    let months = after_months.unwrap_or(STALE_AFTER).clamp(0, 1200);
    seen_on.saturating_add(months.months()) < today
}

word! {
    /// Who may be shown a thing.
    ClearedFor {
        /// Nobody yet.
        Nobody = "nobody",
        /// Those in the session.
        Leadership = "leadership",
        /// Everybody in the company; always a person's choice.
        Staff = "staff",
    }
}

part! {
    /// One page of an artifact.
    Page {
        /// The original's BLAKE3 hash, in `media/`.
        media: String,
        /// Which page of the original, from 0.
        #[serde(default)]
        page: i64,
        /// Turned clockwise: 0, 90, 180 or 270 degrees.
        #[serde(default)]
        turn: i64,
        /// The paper's corners within the picture, clockwise from the upper left, as fractions.
        #[serde(default)]
        corners: Vec<Corner>,
        /// When a person checked its masks. Without it the page is not on the wall.
        checked_on: Option<Date>,
        /// Who checked.
        checked_by: Option<String>,
        /// What is hidden.
        #[serde(default)]
        masks: Vec<Mask>,
        /// What is remarked.
        #[serde(default)]
        hotspots: Vec<Hotspot>,
    }
}

part! {
    /// A point on a page: fractions of its width and height.
    Corner {
        /// From the left, 0-1.
        x: f64,
        /// From the top, 0-1.
        y: f64,
    }
}

part! {
    /// A rectangle on the turned page: fractions of its width and height.
    Rect {
        /// From the left, 0-1.
        x: f64,
        /// From the top, 0-1.
        y: f64,
        /// Width, 0-1.
        w: f64,
        /// Height, 0-1.
        h: f64,
    }
}

part! {
    /// Hides a person's particulars.
    Mask {
        /// What is hidden.
        rect: Rect,
        /// Why.
        why: Option<String>,
    }
}

part! {
    /// A remark on a page, drawn in red pencil.
    Hotspot {
        /// What is meant.
        rect: Rect,
        /// What customers say of it.
        remark: String,
        /// Whose it is.
        silo: Option<Id<Silo>>,
        /// How many calls a month it causes.
        calls_a_month: Option<i64>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_that_lacks_the_day_ends_it_early() {
        let (seen_on, last) = (date(2025, 8, 31), date(2026, 2, 28));
        assert!(!is_stale(seen_on, Some(6), last));
        assert!(is_stale(seen_on, Some(6), date(2026, 3, 1)));
        assert!(!is_stale(seen_on, None, date(2026, 8, 31)));
        assert!(is_stale(seen_on, None, date(2026, 9, 1)));
    }
}
