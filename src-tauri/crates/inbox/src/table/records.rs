//! The rows of a table as they stand in the file, each with its line.

use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;

use csv::{ReaderBuilder, StringRecord, Terminator};
use encoding_rs::Encoding;

use super::quotes::{Broken, Quotes};
use super::{Text, text_of};
use crate::rows::RowProblem;

/// A quotation mark that is never closed swallows the rest of the file, so that is read again from the next line. A
/// file with more of them than this is beyond repair by a program.
const REPAIRS: usize = 100;

/// One row as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// First line of the row, as a text editor counts: 1 is the first line of the file.
    pub line: u64,
    row: StringRecord,
}

impl Record {
    /// How many cells the row has.
    pub fn len(&self) -> usize {
        self.row.len()
    }

    /// Whether the row has no cells.
    pub fn is_empty(&self) -> bool {
        self.row.is_empty()
    }

    /// The cell in this column, counted from 0.
    pub fn get(&self, column: usize) -> Option<&str> {
        // The last cell of a file that does not end with a line end carries the NUL that `Tidy` put there.
        self.row
            .get(column)
            .map(|c| c.strip_suffix('\0').unwrap_or(c))
    }

    /// The cells from left to right.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.row.iter()
    }

    fn is_blank(&self) -> bool {
        self.cells().all(|c| c.trim().is_empty())
    }
}

/// Iterator over the rows of a table. A row that cannot be read is a problem, and the rows after it still come.
pub struct Records {
    path: PathBuf,
    encoding: &'static Encoding,
    delimiter: u8,
    /// Rows up to this line are not given.
    after: u64,
    reader: csv::Reader<Quotes<BufReader<Text>>>,
    /// Lines that were skipped before `reader` began.
    skipped: u64,
    row: StringRecord,
    repairs: usize,
    ended: bool,
}

impl Records {
    pub(super) fn open(
        path: PathBuf,
        encoding: &'static Encoding,
        delimiter: u8,
        after: u64,
    ) -> io::Result<Self> {
        let reader = reader(BufReader::new(text_of(&path, encoding)?), delimiter, 0);
        Ok(Self {
            path,
            encoding,
            delimiter,
            after,
            reader,
            skipped: 0,
            row: StringRecord::new(),
            repairs: 0,
            ended: false,
        })
    }

    /// Leaves out the line where a row could not be read and goes on with the next.
    fn repair(&mut self, line: u64) -> io::Result<()> {
        self.repairs += 1;
        let mut text = BufReader::new(text_of(&self.path, self.encoding)?);
        for _ in 0..line {
            text.skip_until(b'\n')?;
        }
        self.reader = reader(text, self.delimiter, line);
        self.skipped = line;
        Ok(())
    }

    fn unreadable(&mut self, line: u64, reason: &str) -> RowProblem {
        let mut message = format!("it cannot be read: {reason}");
        if self.repairs >= REPAIRS {
            self.ended = true;
            message.push_str("; so many rows are like this that the rest was not read");
        } else if self.repair(line).is_err() {
            self.ended = true;
            message.push_str("; the rows after it were not read");
        }
        RowProblem {
            row: line,
            field: None,
            message,
        }
    }

    /// Line on which the record just read begins: its last line, less the line ends within its cells.
    fn line(&self) -> u64 {
        let within = self.row.as_slice().bytes().filter(|b| *b == b'\n').count() as u64;
        (self.skipped + self.reader.position().line())
            .saturating_sub(1 + within)
            .max(1)
    }

    fn advance(&mut self) -> Option<Result<Record, RowProblem>> {
        let start = self.skipped + self.reader.position().line();
        match self.reader.read_record(&mut self.row) {
            Ok(false) => {
                self.ended = true;
                None
            }
            Ok(true) => {
                let line = self.line();
                Some(Ok(Record {
                    line,
                    row: std::mem::take(&mut self.row),
                }))
            }
            Err(error) => {
                if let csv::ErrorKind::Io(io) = error.kind()
                    && let Some(broken) = io.get_ref().and_then(|e| e.downcast_ref::<Broken>())
                {
                    return Some(Err(self.unreadable(broken.row, &broken.to_string())));
                }
                self.ended = true;
                let message = format!("the file could not be read from here on: {error}");
                Some(Err(RowProblem {
                    row: start,
                    field: None,
                    message,
                }))
            }
        }
    }
}

impl Iterator for Records {
    type Item = Result<Record, RowProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.advance()? {
                Ok(record) if record.line <= self.after || record.is_blank() => {}
                other => return Some(other),
            }
        }
        None
    }
}

fn reader(
    text: BufReader<Text>,
    delimiter: u8,
    skipped: u64,
) -> csv::Reader<Quotes<BufReader<Text>>> {
    let mut builder = ReaderBuilder::new();
    builder
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'));
    builder.from_reader(Quotes::new(text, delimiter, skipped))
}
