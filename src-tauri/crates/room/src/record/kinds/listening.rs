//! Listening posts, categories, and the complaints that they heard.

use jiff::civil::Date;

use crate::record::id::Id;
use crate::record::kinds::{CustomerGroup, Import, Moment, Silo, Stage, SurveyResult};
use crate::record::record;

record! {
    /// A source of feedback. When it was last heard is derived from its complaints.
    ListeningPost = listening_post, titled name, called "listening post" {
        /// Its name.
        wall name: String,
        /// Where it listens.
        wall channel: Option<String>,
        /// Who runs it.
        wall silo: Option<Id<Silo>>,
        /// How often it should be heard.
        wall cadence_days: Option<i64>,
    }
}

record! {
    /// What complaints are about: one list for the whole company.
    Category = category, titled name, called "category" / "categories" {
        /// Its name.
        wall name: String,
        /// Which of the five category colours, 1-5; unset: among "other".
        wall colour_slot: Option<i64>,
        /// The wider category.
        wall parent: Option<Id<Category>>,
    }
}

record! {
    /// One customer's words, or a count of unwritten ones.
    Complaint = complaint [bulk], titled words, dated received_on {
        /// The day.
        wall received_on: Option<Date>,
        /// What the customer said. The wall sees it only where `quotable`.
        wall words: Option<String>,
        /// A person read it and it names nobody.
        wall quotable: bool,
        /// Where it was heard.
        wall post: Option<Id<ListeningPost>>,
        /// Web, phone, post…
        wall channel: Option<String>,
        /// What it was about.
        wall product: Option<String>,
        /// Where it happened.
        wall place: Option<String>,
        /// Whose words.
        wall customer_group: Option<Id<CustomerGroup>>,
        /// What it is about.
        wall category: Option<Id<Category>>,
        /// Where along the journey.
        wall stage: Option<Id<Stage>>,
        /// And at which moment.
        wall moment: Option<Id<Moment>>,
        /// How many it stands for; unset: 1.
        wall count: Option<i64>,
        /// We asked for it.
        wall solicited: bool,
        /// The survey it came with.
        wall survey: Option<Id<SurveyResult>>,
        /// A keyed hash of the source's own number: the same row is known again.
        nobody external_key: Option<String>,
        /// The day it was answered.
        wall answered_on: Option<Date>,
        /// Who answered.
        console answered_by: Option<String>,
        /// The table it came with.
        console import: Option<Id<Import>> [owned],
    }
}
