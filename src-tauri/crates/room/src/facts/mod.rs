//! What follows from the records, and what both changes and questions need to know.

pub(crate) mod charts;
pub(crate) mod holes;
pub(crate) mod months;
pub(crate) mod placed;
pub(crate) mod proofs;
pub(crate) mod readings;
pub(crate) mod records;
pub(crate) mod scope;
pub mod spoken;
pub mod walls;
