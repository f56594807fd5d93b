//! Tables that were read in, and rules for their rows.

use crate::record::id::Id;
use crate::record::kinds::{Category, Kind, ListeningPost, Moment, Stage};
use crate::record::{part, record};

record! {
    /// A table that was read in, as one step. Its rows keep its id; undone, they are not there.
    Import = import, titled file_name {
        /// The file's name.
        console file_name: Option<String>,
        /// What its rows are.
        wall of: Kind,
        /// Which column became which field.
        console mapping: Vec<Mapped>,
        /// The columns of which nothing was stored.
        console ignored: Vec<String>,
        /// How many rows the file had.
        wall rows: Option<i64>,
        /// How many went in.
        wall added: Option<i64>,
        /// How many were there already.
        wall known: Option<i64>,
        /// How many could not be read.
        wall skipped: Option<i64>,
        /// It was undone: its rows are not there.
        wall undone: bool,
        /// BLAKE3 of the file's bytes: the same file is known again.
        nobody content: Option<String>,
    }
}

part! {
    /// A column that became a field.
    Mapped {
        /// The field.
        field: String,
        /// The column's name in the file.
        column: String,
    }
}

record! {
    /// How rows find their stage and category.
    Rule = rule, titled when {
        /// For one listening post only.
        console post: Option<Id<ListeningPost>>,
        /// Words that must be there.
        console when: String,
        /// The stage it gives.
        console stage: Option<Id<Stage>>,
        /// The moment it gives.
        console moment: Option<Id<Moment>>,
        /// The category it gives.
        console category: Option<Id<Category>>,
        /// Its place in the order of trying.
        console position: Option<i64>,
    }
}

impl Import {
    /// A table of `of` that is about to be read in, from a file of this name.
    pub fn of(of: Kind, file_name: Option<String>) -> Self {
        Self {
            file_name,
            of,
            mapping: Vec::new(),
            ignored: Vec::new(),
            rows: None,
            added: None,
            known: None,
            skipped: None,
            undone: false,
            content: None,
        }
    }
}
