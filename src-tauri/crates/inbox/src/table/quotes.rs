//! Watches the quotation marks of a table. One that is never closed would swallow all rows after it without a word.

use std::io::{self, BufRead, Read};

/// More than this in one row is a quotation mark that was never closed, not a row.
const LONGEST_ROW: usize = 8 << 20;
/// No spreadsheet has more columns.
const MOST_CELLS: usize = 16_384;

/// Passes tidy text on, and fails at a row whose quotation marks cannot be right. It reads quotation marks as the CSV parser
/// does: they open a cell only at its start, and a doubled one is a letter.
pub(super) struct Quotes<R> {
    from: R,
    delimiter: u8,
    at: At,
    /// Line that is being read, and the one on which its row began; from 1.
    line: u64,
    row: u64,
    row_bytes: usize,
    cells: usize,
    broken: Option<Why>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Start,
    Plain,
    Quoted { lines: bool },
    Closing { lines: bool },
}

/// A row that cannot be right.
#[derive(Debug, thiserror::Error)]
#[error("{why}")]
pub(super) struct Broken {
    /// Line on which the row begins.
    pub row: u64,
    why: Why,
}

#[derive(Debug, Clone, Copy, thiserror::Error)]
enum Why {
    #[error("a quotation mark in it is opened and never closed")]
    Open,
    #[error("it does not end within {} MiB, so a quotation mark in it is probably never closed", LONGEST_ROW >> 20)]
    Long,
    #[error("it has more than {MOST_CELLS} cells")]
    Wide,
}

impl<R: BufRead> Quotes<R> {
    /// Begins on the line after `skipped`.
    pub(super) fn new(from: R, delimiter: u8, skipped: u64) -> Self {
        let line = skipped + 1;
        Self {
            from,
            delimiter,
            at: At::Start,
            line,
            row: line,
            row_bytes: 0,
            cells: 0,
            broken: None,
        }
    }

    /// How many of the bytes to come change nothing.
    fn pass(&mut self, bytes: &[u8]) -> usize {
        let next = match self.at {
            At::Plain => memchr::memchr2(b'\n', self.delimiter, bytes),
            At::Quoted { .. } => memchr::memchr2(b'\n', b'"', bytes),
            At::Start | At::Closing { .. } => Some(0),
        };
        let passed = next.unwrap_or(bytes.len());
        self.row_bytes += passed;
        passed
    }

    fn see(&mut self, byte: u8) -> Option<Why> {
        let outside = |byte| match byte {
            b'\n' => At::Start,
            b if b == self.delimiter => At::Start,
            _ => At::Plain,
        };
        let before = self.at;
        self.at = match (before, byte) {
            (At::Start, b'"') => At::Quoted { lines: false },
            (At::Quoted { lines }, b'"') => At::Closing { lines },
            (At::Closing { lines }, b'"') => At::Quoted { lines },
            (At::Quoted { .. }, b'\n') => At::Quoted { lines: true },
            (At::Quoted { lines }, _) => At::Quoted { lines },
            (_, byte) => outside(byte),
        };
        // On one line a stray mark only hurts its own cell; over several it is where the next cell was to open.
        if before == (At::Closing { lines: true }) && self.at == At::Plain {
            return Some(Why::Open);
        }
        self.row_bytes += 1;
        self.cells += usize::from(self.at == At::Start);
        if byte == b'\n' {
            self.line += 1;
            if self.at == At::Start {
                self.row = self.line;
                self.row_bytes = 0;
                self.cells = 0;
            }
        }
        self.too_much()
    }

    fn too_much(&self) -> Option<Why> {
        match (self.row_bytes > LONGEST_ROW, self.cells > MOST_CELLS) {
            (true, _) => Some(Why::Long),
            (_, true) => Some(Why::Wide),
            _ => None,
        }
    }
}

impl<R: BufRead> Read for Quotes<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if let Some(why) = self.broken {
            return Err(io::Error::other(Broken { row: self.row, why }));
        }
        let block = self.from.fill_buf()?;
        let n = into.len().min(block.len());
        into[..n].copy_from_slice(&block[..n]);
        if n == 0 && matches!(self.at, At::Quoted { .. }) && !into.is_empty() {
            return Err(io::Error::other(Broken {
                row: self.row,
                why: Why::Open,
            }));
        }
        let mut i = 0;
        while i < n {
            i += self.pass(&into[i..n]);
            self.broken = match into[..n].get(i) {
                Some(byte) => self.see(*byte),
                None => self.too_much(),
            };
            // The rows before this one go out first.
            if self.broken.is_some() && i > 0 {
                self.from.consume(n);
                return Ok(i);
            }
            i += 1;
        }
        self.from.consume(n);
        match self.broken {
            Some(why) => Err(io::Error::other(Broken { row: self.row, why })),
            None => Ok(n),
        }
    }
}
