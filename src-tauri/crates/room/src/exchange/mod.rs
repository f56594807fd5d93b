//! A room as files that another copy of the program can read.

pub mod portable;
pub mod replay;
pub mod whole;
