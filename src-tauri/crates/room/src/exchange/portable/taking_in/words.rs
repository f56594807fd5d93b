//! Reads a `room.json` that others may have made, as it comes: its text is never held as a whole.

use std::io::{self, BufReader, Read};

use serde::Deserializer;
use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::super::{FORMAT, VERSION};
use super::Unfilled;
use crate::record::Record;
use crate::record::kinds::Kind;

/// The records of a `room.json` of at most `longest` bytes.
pub(super) fn read(words: impl Read, longest: u64) -> Result<Vec<Record>, Unfilled> {
    let mut limited = Limited {
        from: words,
        left: longest,
        is_over: false,
    };
    let mut said = Said::default();
    let mut json = serde_json::Deserializer::from_reader(BufReader::new(&mut limited));
    let parsed = json
        .deserialize_any(Reading(&mut said))
        .and_then(|()| json.end());
    drop(json);
    if limited.is_over {
        return Err(Unfilled::TooLong(longest >> 20));
    }
    match said.may_be_read() {
        // Whoever else wrote it may have written the rest as they like.
        Some(Err(why)) => return Err(why),
        _ => parsed?,
    }
    let records = said.into_records()?;
    match records.iter().any(|record| record.kind == Kind::room) {
        true => Ok(records),
        false => Err(Unfilled::NoRoom),
    }
}

/// What was read so far.
#[derive(Default)]
struct Said {
    format: Option<String>,
    version: Option<i64>,
    records: Option<Vec<Record>>,
    /// Records that stood before what says whether this program can read them.
    unread: Option<Vec<Value>>,
}

impl Said {
    /// Whether this program can read it, once both that says so is known.
    fn may_be_read(&self) -> Option<Result<(), Unfilled>> {
        let (format, version) = (self.format.as_ref()?, self.version?);
        Some(readable(format, version))
    }

    fn into_records(self) -> Result<Vec<Record>, Unfilled> {
        readable(
            &self.format.unwrap_or_default(),
            self.version.unwrap_or_default(),
        )?;
        if let Some(records) = self.records {
            return Ok(records);
        }
        let missing = || serde_json::Error::missing_field("records");
        let records = self.unread.ok_or_else(missing)?.into_iter();
        Ok(records
            .map(serde_json::from_value)
            .collect::<Result<_, _>>()?)
    }
}

fn readable(format: &str, version: i64) -> Result<(), Unfilled> {
    match format {
        FORMAT if version <= VERSION => Ok(()),
        FORMAT => Err(Unfilled::Newer),
        _ => Err(Unfilled::Foreign),
    }
}

/// Reads the outermost braces.
struct Reading<'a>(&'a mut Said);

impl<'de> Visitor<'de> for Reading<'_> {
    type Value = ();

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("what a room says")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self(said) = self;
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "format" => said.format = Some(map.next_value()?),
                "version" => said.version = Some(map.next_value()?),
                "records" if said.records.is_some() || said.unread.is_some() => {
                    return Err(Error::duplicate_field("records"));
                }
                "records" => match said.may_be_read() {
                    Some(Ok(())) => said.records = Some(map.next_value()?),
                    Some(Err(_)) => return Err(Error::custom("not for this program")),
                    None => said.unread = Some(map.next_value()?),
                },
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }

    // A list is no room, but may be something whole.
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

/// What fails where more than so many bytes come.
struct Limited<R> {
    from: R,
    left: u64,
    is_over: bool,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(to)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => {
                self.left = left;
                Ok(read)
            }
            None => {
                self.is_over = true;
                Err(io::ErrorKind::FileTooLarge.into())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that gives blanks for ever.
    fn without_end(head: &str) -> impl Read {
        head.as_bytes().chain(io::repeat(b' '))
    }

    #[test]
    fn what_goes_on_for_ever_is_read_as_far_as_its_limit() {
        let head = "{\"format\":\"customer-room\",\"version\":1,\"records\":[";
        for head in [
            "",
            head,
            &format!("{head}\""),
            "{\"records\":[",
            "{\"other\":[\"",
            "[",
        ] {
            let why = read(without_end(head), 5 << 20).unwrap_err();
            assert!(matches!(why, Unfilled::TooLong(5)), "{head}: {why}");
        }
    }

    #[test]
    fn what_is_just_as_long_as_the_limit_is_read() {
        let room = r#"{"format":"customer-room","version":1,"records":[{"kind":"room","name":"A","company":"B"}]}"#;
        assert_eq!(read(room.as_bytes(), room.len() as u64).unwrap().len(), 1);
        let why = read(room.as_bytes(), room.len() as u64 - 1).unwrap_err();
        assert!(matches!(why, Unfilled::TooLong(0)), "{why}");
    }
}
