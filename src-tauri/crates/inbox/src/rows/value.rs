//! What a cell holds once it is read.

use jiff::civil::Date;
use serde::Serialize;

/// What a cell holds. Which kind a field has is said by [`crate::mapping::Field::holds`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A calendar day; for a period its first day.
    Date(Date),
    /// Text, trimmed and not empty. A direction is `gained`, `lost` or `opening`; an origin `sent`, `returned` or `bought`.
    Text(String),
    /// A finite number. A percentage is the number before the sign, a duration is in seconds.
    Number(f64),
    /// A whole number.
    Count(u64),
    /// Yes or no.
    YesNo(bool),
}

impl Value {
    /// The day, if it is one.
    pub fn date(&self) -> Option<Date> {
        if let Self::Date(date) = self {
            Some(*date)
        } else {
            None
        }
    }

    /// The text, if it is text.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The number, counts included.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Count(count) => Some(*count as f64),
            _ => None,
        }
    }

    /// The count, if it is one.
    pub fn count(&self) -> Option<u64> {
        if let Self::Count(count) = self {
            Some(*count)
        } else {
            None
        }
    }

    /// Yes or no, if it is one.
    pub fn yes(&self) -> Option<bool> {
        if let Self::YesNo(yes) = self {
            Some(*yes)
        } else {
            None
        }
    }
}
