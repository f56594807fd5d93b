//! Decoded text on its way to the CSV parser, made easy to count.

use std::io::{self, Read};

/// Turns every kind of line end into `\n`, leaves out NUL, and ends the last line.
pub(super) struct Tidy<R> {
    from: R,
    block: Vec<u8>,
    ready: Vec<u8>,
    given: usize,
    after_return: bool,
    line_is_open: bool,
    ended: bool,
}

impl<R: Read> Tidy<R> {
    pub(super) fn new(from: R) -> Self {
        Self {
            from,
            block: vec![0; 1 << 16],
            ready: Vec::with_capacity(1 << 16),
            given: 0,
            after_return: false,
            line_is_open: false,
            ended: false,
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.ready.clear();
        self.given = 0;
        while self.ready.is_empty() && !self.ended {
            let n = self.from.read(&mut self.block)?;
            let plain = memchr::memchr2(b'\r', 0, &self.block[..n]).is_none() && !self.after_return;
            if plain {
                self.ready.extend_from_slice(&self.block[..n]);
            }
            for &byte in self.block[..n].iter().filter(|_| !plain) {
                let after_return = std::mem::replace(&mut self.after_return, byte == b'\r');
                match byte {
                    b'\n' if after_return => {}
                    b'\r' => self.ready.push(b'\n'),
                    0 => self.after_return = after_return,
                    other => self.ready.push(other),
                }
            }
            if let Some(last) = self.ready.last() {
                self.line_is_open = *last != b'\n';
            }
            if n == 0 {
                self.ended = true;
                self.ready.extend(self.line_is_open.then_some(b'\n'));
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
        Ok(n)
    }
}
