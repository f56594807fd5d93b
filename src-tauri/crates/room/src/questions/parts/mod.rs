//! What several questions have in common: pieces of SQL and the faces made from them.

pub(super) mod calls;
pub(super) mod complaints;
pub(super) mod evidence;
pub(super) mod floor;
pub(super) mod measures;
pub(super) mod moments;
pub(super) mod papers;
pub(super) mod people;
pub(super) mod pins;
pub(super) mod promises;
pub(super) mod quotes;
pub(super) mod running;
pub(super) mod surveys;
pub(super) mod teams;
pub(super) mod words;
