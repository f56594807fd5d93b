//! Tables saved as text: CSV with any of the usual delimiters and encodings, read as a stream.

pub(crate) mod encoding;

mod delimiter;
mod header;
mod quotes;
mod records;
mod tidy;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use encoding_rs::Encoding;
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use crate::named;
use tidy::Tidy;

pub use records::{Record, Records};

/// How much of the text is looked at to find delimiter, header row and samples.
const SAMPLE_BYTES: u64 = 512 << 10;

/// How many rows [`Table::sample`] can give.
const SAMPLE_ROWS: usize = 500;

/// A table whose shape is known. Its rows stay in the file until [`Table::records`] reads them one by one.
#[derive(Debug, Clone)]
pub struct Table {
    path: PathBuf,
    encoding: &'static Encoding,
    delimiter: u8,
    columns: Vec<String>,
    header_line: Option<u64>,
    /// Rows up to this line are title and header.
    above: u64,
    sample: Vec<Vec<String>>,
}

/// Why a file cannot be read as a table.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The file system said no.
    #[error(
        "“{file}” cannot be opened: {}. Check that it still exists and that you may read it.",
        crate::said(.source)
    )]
    Closed {
        /// Name of the file.
        file: String,
        /// What the file system said.
        source: io::Error,
    },
    /// There is nothing in it.
    #[error("“{file}” is empty. Export the table again.")]
    Empty {
        /// Name of the file.
        file: String,
    },
    /// The bytes are no text.
    #[error(
        "“{file}” is not a table saved as text. Open it in the program that made it and save it as CSV."
    )]
    NotText {
        /// Name of the file.
        file: String,
    },
    /// Even the first row does not end.
    #[error(
        "“{file}” has no first row that could be read: {reason}. Open it in a spreadsheet and save it as CSV."
    )]
    NoRows {
        /// Name of the file.
        file: String,
        /// What is wrong.
        reason: String,
    },
}

/// Finds out encoding, delimiter and header row of the table in `path`, and keeps some of its first rows as samples.
/// The table is not read whole, except to find its encoding.
pub fn open(path: &Path) -> Result<Table, TableError> {
    let closed = |source| TableError::Closed {
        file: named(path),
        source,
    };
    let encoding = encoding::detect(path).map_err(closed)?;
    let mut text = Vec::new();
    text_of(path, encoding)
        .map_err(closed)?
        .take(SAMPLE_BYTES)
        .read_to_end(&mut text)
        .map_err(closed)?;
    let text = String::from_utf8_lossy(&text);
    let whole = (text.len() as u64) < SAMPLE_BYTES;
    if text.trim().is_empty() {
        return Err(TableError::Empty { file: named(path) });
    }
    if !encoding::reads_as_text(&text) {
        return Err(TableError::NotText { file: named(path) });
    }

    let delimiter = delimiter::detect(&text);
    let mut table = Table {
        path: path.to_path_buf(),
        encoding,
        delimiter,
        columns: Vec::new(),
        header_line: None,
        above: 0,
        sample: Vec::new(),
    };
    let mut first = Vec::new();
    for record in table.records().map_err(closed)?.take(SAMPLE_ROWS) {
        match record {
            Ok(record) => first.push(record),
            Err(problem) if first.is_empty() && !whole => {
                return Err(TableError::NoRows {
                    file: named(path),
                    reason: problem.message,
                });
            }
            Err(_) => {}
        }
    }
    let head = header::find(&first);
    table.columns = head.columns;
    table.header_line = head.line;
    table.above = head.above;
    table.sample = first
        .into_iter()
        .filter(|r| r.line > head.above)
        .map(|r| r.cells().map(str::to_owned).collect())
        .collect();
    Ok(table)
}

/// Whether a text of unknown kind has rows that agree on their number of cells.
pub(crate) fn is_tabular(text: &str) -> bool {
    delimiter::agrees(text)
}

impl Table {
    /// Where the table lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Names of the columns, all different and none empty: an unnamed one is "Column 3", a repeated one "Comment (2)".
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The first `n` rows below the header (at most 500), as text; rows may be shorter or longer than the header.
    pub fn sample(&self, n: usize) -> &[Vec<String>] {
        &self.sample[..n.min(self.sample.len())]
    }

    /// What stands between two cells.
    pub fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// What a person calls the encoding, like "UTF-8" or "windows-1252".
    pub fn encoding(&self) -> &'static str {
        encoding::name(self.encoding)
    }

    /// Line of the header row as a text editor counts it; `None` if the first row already holds values.
    pub fn header_line(&self) -> Option<u64> {
        self.header_line
    }

    /// Reads the rows below the header from the file, one by one. Rows without any text are left out.
    pub fn records(&self) -> io::Result<Records> {
        Records::open(self.path.clone(), self.encoding, self.delimiter, self.above)
    }
}

type Text = Tidy<DecodeReaderBytes<File, Vec<u8>>>;

fn text_of(path: &Path, encoding: &'static Encoding) -> io::Result<Text> {
    let file = crate::open(path)?;
    let decoded = DecodeReaderBytesBuilder::new()
        .encoding(Some(encoding))
        .bom_override(true)
        .build(file);
    Ok(Tidy::new(decoded))
}
