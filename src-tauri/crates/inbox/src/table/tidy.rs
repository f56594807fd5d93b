//! Decoded text on its way to the CSV parser, made easy to count and safe to keep in memory.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// More than this in one row is a quotation mark that was never closed, not a row.
pub(super) const LONGEST_ROW: usize = 16 << 20;

/// Closes the text. NUL is removed from what comes before, so a cell that holds it was open when the text ended.
pub(super) const END: &str = "\0\n";

/// Turns every kind of line end into `\n`, leaves out NUL, puts [`END`] at the end, and fails when a row grows beyond
/// [`LONGEST_ROW`].
pub(super) struct Tidy<R> {
    from: R,
    block: Vec<u8>,
    ready: Vec<u8>,
    given: usize,
    after_return: bool,
    ended: bool,
    row_bytes: RowBytes,
}

/// How many bytes went out since the parser last finished a row.
#[derive(Clone, Default)]
pub(super) struct RowBytes(Arc<AtomicUsize>);

impl RowBytes {
    pub(super) fn reset(&self) {
        self.0.store(0, Ordering::Relaxed);
    }
}

impl<R: Read> Tidy<R> {
    pub(super) fn new(from: R, row_bytes: RowBytes) -> Self {
        Self {
            from,
            block: vec![0; 1 << 16],
            ready: Vec::with_capacity(1 << 16),
            given: 0,
            after_return: false,
            ended: false,
            row_bytes,
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.ready.clear();
        self.given = 0;
        while self.ready.is_empty() && !self.ended {
            let n = self.from.read(&mut self.block)?;
            if n == 0 {
                self.ended = true;
                self.ready.extend_from_slice(END.as_bytes());
            }
            for &byte in &self.block[..n] {
                match byte {
                    b'\n' if self.after_return => self.after_return = false,
                    b'\r' => {
                        self.after_return = true;
                        self.ready.push(b'\n');
                    }
                    0 => {}
                    other => {
                        self.after_return = false;
                        self.ready.push(other);
                    }
                }
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Tidy<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.fill()?;
        }
        let n = into.len().min(self.ready.len() - self.given);
        into[..n].copy_from_slice(&self.ready[self.given..self.given + n]);
        self.given += n;
        if self.row_bytes.0.fetch_add(n, Ordering::Relaxed) > LONGEST_ROW {
            return Err(io::Error::other(TooLong));
        }
        Ok(n)
    }
}

/// A row beyond [`LONGEST_ROW`].
#[derive(Debug, thiserror::Error)]
#[error("the row does not end within {} MiB", LONGEST_ROW >> 20)]
pub(super) struct TooLong;
