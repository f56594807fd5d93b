//! Recorded calls.

use jiff::civil::Date;

use crate::record::kinds::ClearedFor;
use crate::record::{part, record, word};

record! {
    /// A recorded call. Times are milliseconds from its beginning.
    Call = call, titled title, dated recorded_on {
        /// What it is called on the wall; never a customer's name.
        wall title: Option<String>,
        /// The original's BLAKE3 hash, in `media/`.
        nobody media: String,
        /// The day it was recorded.
        wall recorded_on: Date,
        /// Its length in milliseconds.
        wall length_ms: Option<i64>,
        /// Phone, shop…
        wall channel: Option<String>,
        /// Who speaks, as the wall may say it ("Customer", "Our agent"); it names no other voice of the transcript.
        wall speakers: Vec<String>,
        /// Who the customer is, without a name ("customer for 22 years").
        wall about_customer: Option<String>,
        /// What is said. The wall sees it outside of bleeps, and whom `speakers` names.
        wall transcript: Vec<Line>,
        /// Parts worth playing.
        wall clips: Vec<Clip>,
        /// What is silenced.
        wall bleeps: Vec<Bleep>,
        /// When the customer waited.
        wall holds: Vec<Span>,
        /// Whether the customer allowed it.
        wall consent: Option<Consent>,
        /// For what.
        wall consent_use: Option<String>,
        /// The day by which it must be gone.
        wall gone_by: Option<Date>,
        /// Who may be shown it; set to leadership by itself once consent is given.
        wall cleared_for: Option<ClearedFor>,
        /// The name of the file that it came as. It may name a customer, so only who curates sees it.
        console came_as: Option<String>,
    }
}

word! {
    /// Whether the customer allowed a call to be played.
    Consent {
        /// They allowed it.
        Given = "given",
        /// They did not.
        Refused = "refused",
        /// Nobody asked.
        NotAsked = "not_asked",
    }
}

part! {
    /// A line of a transcript.
    Line {
        /// From, in milliseconds.
        from: i64,
        /// To, in milliseconds.
        to: i64,
        /// Who speaks.
        speaker: Option<String>,
        /// What they say.
        words: String,
    }
}

part! {
    /// A part worth playing.
    Clip {
        /// From, in milliseconds.
        from: i64,
        /// To, in milliseconds.
        to: i64,
        /// What it is called.
        title: String,
        /// Its place among the clips.
        position: Option<i64>,
    }
}

part! {
    /// A part that is silenced.
    Bleep {
        /// From, in milliseconds.
        from: i64,
        /// To, in milliseconds.
        to: i64,
        /// A person listened and found it right.
        #[serde(default)]
        checked: bool,
    }
}

part! {
    /// A stretch of time.
    Span {
        /// From, in milliseconds.
        from: i64,
        /// To, in milliseconds.
        to: i64,
    }
}
