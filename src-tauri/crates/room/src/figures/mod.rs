//! What is computed from readings and counts: limits, rates, proof. Pure functions: no clock, no file, no SQL.
//!
//! Each formula names its source. Sentences are made here too, so that a number and what is said of it cannot part.

pub mod cadence;
pub mod distribution;
pub mod limits;
pub mod proof;
mod proof_words;
pub mod rate;
pub mod sentence;
pub mod skyline;
pub mod standing;
mod words;
pub mod xmr;

pub use cadence::Cadence;
pub use distribution::Shares;
pub use limits::{Limits, Stretch};
pub use proof::{Claim, LeftOut, Proof, Tick, Verdict};
pub use rate::{Counted, Paint, Series};
pub use sentence::Sentence;
pub use skyline::Domain;
pub use xmr::{Better, Judged, Judgement, Point, Run, Side, Xmr};
