//! Sessions, their agendas and ballots.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::record::id::{Id, Ref};
use crate::record::kinds::{LetDown, Person};
use crate::record::{part, record, word};

/// How many stickers each has, unless the session says otherwise.
pub(crate) const STICKERS: i64 = 3;

record! {
    /// A template of a session, as records so that each company has its own.
    Agenda = agenda, titled name {
        /// Its name.
        wall name: String,
        /// Its items in order.
        wall items: Vec<AgendaItem>,
    }
}

impl Agenda {
    /// What a session of this rhythm takes where it has no agenda of its own: the one whose name has the rhythm in it, or
    /// else the first.
    pub(crate) fn fitting<'a>(
        all: impl Iterator<Item = &'a Self> + Clone,
        rhythm: Rhythm,
    ) -> Option<&'a Self> {
        let names_it = |agenda: &&Self| agenda.name.to_lowercase().contains(rhythm.as_str());
        all.clone().find(names_it).or_else(|| all.clone().next())
    }
}

part! {
    /// A part of a session with its minutes.
    AgendaItem {
        /// What happens.
        kind: ItemKind,
        /// What it is called.
        title: String,
        /// How long it may take.
        minutes: i64,
        /// The facilitator's own words; never on the wall.
        note: Option<String>,
        /// What is lined up for it.
        #[serde(default)]
        cues: Vec<Cue>,
    }
}

word! {
    /// What happens in a part of a session.
    ItemKind {
        /// Purpose, and one customer's story.
        Purpose = "purpose",
        /// Did we earn our growth.
        Growth = "growth",
        /// Earlier commitments.
        Commitments = "commitments",
        /// Walk the stages.
        Walk = "walk",
        /// Silent vote, then talk.
        Vote = "vote",
        /// Choose the few.
        Choose = "choose",
        /// Charter teams.
        Charter = "charter",
        /// Report-outs.
        ReportOuts = "report_outs",
        /// Applause.
        Applause = "applause",
        /// Read decisions aloud, rate the session.
        Decisions = "decisions",
    }
}

part! {
    /// Something lined up.
    Cue {
        /// What.
        what: Ref,
        /// From, in milliseconds, for a call.
        from: Option<i64>,
        /// To, in milliseconds, for a call.
        to: Option<i64>,
    }
}

part! {
    /// Who was there.
    Attendance {
        /// Who.
        person: Id<Person>,
        /// They were.
        #[serde(default)]
        present: bool,
    }
}

part! {
    /// A vote that was opened; it cannot be closed again.
    Opened {
        /// About what.
        about: BallotAbout,
        /// When.
        at: Timestamp,
    }
}

record! {
    /// One monthly or quarterly review.
    Session = session, titled held_on {
        /// Monthly or quarterly.
        wall rhythm: Rhythm,
        /// The day.
        wall held_on: Date,
        /// Its items in order, with their cues.
        wall agenda: Vec<AgendaItem>,
        /// When it began.
        wall started_at: Option<Timestamp>,
        /// When it ended.
        wall adjourned_at: Option<Timestamp>,
        /// Who was there.
        wall attendance: Vec<Attendance>,
        /// How many stickers each has; unset: 3.
        wall stickers: Option<i64>,
        /// Which votes were opened.
        wall opened: Vec<Opened>,
        /// The next one.
        wall next_on: Option<Date>,
        /// What was put right afterwards.
        wall amendments: Vec<String>,
    }
}

impl Session {
    /// Whether it was held before this room existed: it is over, and was never started here. It is entered with what was
    /// promised in it.
    pub fn was_before_the_room(&self) -> bool {
        self.started_at.is_none() && self.adjourned_at.is_some()
    }

    /// Whether it met on this day: on that for which it was called, or on those from its beginning to its end where it
    /// stands.
    pub fn met_on(&self, day: Date) -> bool {
        let date = |at: Timestamp| at.to_zoned(TimeZone::system()).date();
        let began = self.started_at.map(date);
        let ended = self.adjourned_at.map(date).or(began);
        let ran = began.zip(ended);
        day == self.held_on || ran.is_some_and(|(from, to)| (from..=to).contains(&day))
    }
}

word! {
    /// How often the leadership meets.
    Rhythm {
        /// Every month.
        Monthly = "monthly",
        /// Every quarter.
        Quarterly = "quarterly",
    }
}

record! {
    /// One blind answer. Nobody can read it before its vote is opened, and never when or by whom it was given.
    Ballot = ballot, titled about {
        /// In which session.
        wall session: Id<Session> [owned],
        /// About what.
        wall about: BallotAbout,
        /// The answer: for let-downs a list of `{let_down, stickers}`, for a rating `{score, word}`.
        wall content: BallotContent,
    }
}

word! {
    /// What a ballot answers.
    BallotAbout {
        /// Which let-downs to fix.
        LetDowns = "let_downs",
        /// How good the session was.
        Rating = "rating",
        /// The seven questions.
        Readiness = "readiness",
        /// What the stages are called.
        Stages = "stages",
    }
}

/// What stands on a ballot.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(untagged)]
pub enum BallotContent {
    /// Stickers on let-downs.
    Stickers(Vec<Stickers>),
    /// A rating of the session.
    Rating(Rating),
}

impl crate::record::FieldType for BallotContent {
    const COLUMN: crate::record::Column = crate::record::Column::Json;
    fn refs(&self, to: &mut Vec<Ref>) {
        if let Self::Stickers(stickers) = self {
            stickers.refs(to);
        }
    }
}

part! {
    /// Stickers on one let-down.
    Stickers {
        /// Which.
        let_down: Id<LetDown>,
        /// How many.
        stickers: i64,
    }
}

part! {
    /// How good the session was.
    Rating {
        /// 1-5.
        score: i64,
        /// One word.
        word: Option<String>,
    }
}
