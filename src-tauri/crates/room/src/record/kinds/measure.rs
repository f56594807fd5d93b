//! Measures, readings, survey results.

use jiff::civil::Date;

use crate::record::id::Id;
use crate::record::kinds::{CustomerGroup, Import, Moment, Person, Silo};
use crate::record::{part, record, word};

record! {
    /// A KPI of a moment.
    Measure = measure, titled name {
        /// Its name.
        wall name: String,
        /// The moment that it speaks of.
        wall moment: Option<Id<Moment>>,
        /// What it is counted in ("%", "days").
        wall unit: String,
        /// Which way is better.
        wall better: Better,
        /// What several readings of one period make; without it their mean, weighted by their n.
        wall together: Option<Together>,
        /// What it should reach.
        wall target: Option<f64>,
        /// Where its readings come from, and what they count.
        wall source: Option<String>,
        /// Who shares it.
        wall silos: Vec<Id<Silo>>,
        /// Who owns it.
        wall owner: Option<Id<Person>>,
        /// Its limits are computed from readings of this day on.
        wall limits_from: Option<Date>,
        /// And up to this day.
        wall limits_to: Option<Date>,
        /// Changes that were made, drawn on its chart.
        wall marks: Vec<Mark>,
    }
}

word! {
    /// Which way is better.
    Better {
        /// More is better.
        Up = "up",
        /// Less is better.
        Down = "down",
    }
}

word! {
    /// What several readings of one period make, as where each is of one shop or of five minutes.
    Together {
        /// Their mean, weighted by their n.
        Mean = "mean",
        /// Their sum.
        Sum = "sum",
    }
}

part! {
    /// A change that was made.
    Mark {
        /// When.
        date: Date,
        /// What.
        words: String,
    }
}

record! {
    /// One value of a measure.
    Reading = reading [bulk], titled period {
        /// Of which measure.
        wall measure: Id<Measure> [owned],
        /// The first day of its period.
        wall period: Date,
        /// The value, in the measure's unit.
        wall value: f64,
        /// How many cases it was computed from.
        wall n: Option<i64>,
        /// For one channel only.
        wall channel: Option<String>,
        /// For one product only.
        wall product: Option<String>,
        /// For one place only.
        wall place: Option<String>,
        /// The table it came with.
        console import: Option<Id<Import>> [owned],
    }
}

record! {
    /// What customers answered to one question.
    SurveyResult = survey_result, titled question, called "survey result" {
        /// The question, or the statement they agreed with.
        wall question: String,
        /// What its ends are called ("agree fully … not at all").
        wall scale: Option<String>,
        /// The first day of its period.
        wall period: Date,
        /// How many answered.
        wall n: i64,
        /// The answers, best first.
        wall distribution: Vec<Share>,
        /// Where they were asked.
        wall channel: Option<String>,
        /// Who was asked.
        wall customer_group: Option<Id<CustomerGroup>>,
        /// Where it comes from.
        wall source: Option<String>,
        /// The table it came with.
        console import: Option<Id<Import>> [owned],
    }
}

part! {
    /// How many gave one answer.
    Share {
        /// The answer.
        answer: String,
        /// How many gave it.
        count: i64,
    }
}
