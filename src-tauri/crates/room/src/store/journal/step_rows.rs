//! Rows that a step put in by the thousand, kept as they went in: a replay needs neither the file that they came from nor
//! the version of this program that read it.

use std::collections::HashSet;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::{Connection, params};
use serde::Serialize;
use serde_json::Value;

use super::Unreadable;
use crate::error::Result;
use crate::record::{Fields, Record};

/// So many bytes of lines are compressed together: few enough to be read one after another in little memory.
const PART: usize = 1 << 18;

/// No part is longer than this, in bytes of its lines: one row may be.
const LONGEST: u64 = 1 << 28;

/// Writes the rows of one step. The first line of each part holds what all rows of the step have in common; each row
/// stands on a line of its own, with its id.
pub(crate) struct StepRows<'a> {
    connection: &'a Connection,
    step: String,
    common: Vec<u8>,
    lines: Vec<u8>,
    position: i64,
}

impl<'a> StepRows<'a> {
    /// Begins the rows of `step`, which all have the fields of `common`.
    pub fn begin(connection: &'a Connection, step: String, common: &Fields) -> Result<Self> {
        let mut line = serde_json::to_vec(common).map_err(Unreadable::from)?;
        line.push(b'\n');
        Ok(Self {
            connection,
            step,
            common: line,
            lines: Vec::with_capacity(PART + PART / 8),
            position: 0,
        })
    }

    /// Keeps the row `id` with its own fields.
    pub fn add(&mut self, id: &str, fields: &Fields) -> Result<()> {
        self.line(&Row { id, fields })
    }

    /// Keeps a record whole.
    pub fn add_record(&mut self, record: &Record) -> Result<()> {
        self.line(record)
    }

    fn line(&mut self, row: &impl Serialize) -> Result<()> {
        serde_json::to_writer(&mut self.lines, row).map_err(Unreadable::from)?;
        self.lines.push(b'\n');
        match self.lines.len() < PART {
            true => Ok(()),
            false => self.write(),
        }
    }

    /// Writes what is left.
    pub fn end(mut self) -> Result<()> {
        match self.lines.is_empty() {
            true => Ok(()),
            false => self.write(),
        }
    }

    fn write(&mut self) -> Result<()> {
        let sql = "INSERT INTO step_rows (step, position, hash, lines) VALUES (?1, ?2, ?3, ?4)";
        let mut part = self.common.clone();
        part.append(&mut self.lines);
        let (hash, lines) = pack(&part)?;
        self.connection.prepare_cached(sql)?.execute(params![
            self.step,
            self.position,
            hash,
            lines
        ])?;
        self.position += 1;
        Ok(())
    }
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    #[serde(flatten)]
    fields: &'a Fields,
}

/// The hash of lines, and the lines compressed.
pub(super) fn pack(lines: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut to = DeflateEncoder::new(Vec::new(), Compression::fast());
    to.write_all(lines).map_err(Unreadable::from)?;
    let packed = to.finish().map_err(Unreadable::from)?;
    Ok((blake3::hash(lines).to_hex().to_string(), packed))
}

pub(super) fn unpack(hash: &str, packed: &[u8]) -> std::result::Result<String, Unreadable> {
    let mut lines = String::new();
    DeflateDecoder::new(packed)
        .take(LONGEST)
        .read_to_string(&mut lines)?;
    match blake3::hash(lines.as_bytes()).to_hex().as_str() == hash {
        true => Ok(lines),
        false => Err(Unreadable::Rows),
    }
}

/// Hands the rows of a step to `each` as records, in the order in which they went in.
pub(crate) fn each_row(
    connection: &Connection,
    step: &str,
    mut each: impl FnMut(Record) -> Result<()>,
) -> Result<()> {
    let sql = "SELECT hash, lines FROM main.step_rows WHERE step = ?1 ORDER BY position";
    let mut statement = connection.prepare(sql)?;
    let mut parts = statement.query([step])?;
    while let Some(part) = parts.next()? {
        let hash: String = part.get(0)?;
        let packed: Vec<u8> = part.get(1)?;
        let lines = unpack(&hash, &packed)?;
        let mut lines = lines.lines();
        let common: Fields = read(lines.next().unwrap_or_default())?;
        for line in lines {
            let mut fields = common.clone();
            fields.extend(read::<Fields>(line)?);
            each(serde_json::from_value(Value::Object(fields)).map_err(Unreadable::from)?)?;
        }
    }
    Ok(())
}

fn read<T: serde::de::DeserializeOwned>(line: &str) -> std::result::Result<T, Unreadable> {
    Ok(serde_json::from_str(line)?)
}

/// Takes these rows, and all rows of these tables, out of what every step put in.
pub(crate) fn forget_rows(connection: &Connection, gone: &HashSet<&str>) -> Result<()> {
    let names = |line: &Fields, field: &str| {
        let id = line.get(field).and_then(Value::as_str);
        id.is_some_and(|id| gone.contains(id))
    };
    let mut statement = connection.prepare("SELECT row, hash, lines, step FROM step_rows")?;
    let mut parts = statement.query([])?;
    while let Some(part) = parts.next()? {
        let (row, hash): (i64, String) = (part.get(0)?, part.get(1)?);
        let packed: Vec<u8> = part.get(2)?;
        let Ok(lines) = unpack(&hash, &packed) else {
            // Nobody can say what stands in it: nothing of it stays, and a replay says that it is damaged.
            connection.execute("UPDATE step_rows SET lines = x'' WHERE row = ?1", [row])?;
            continue;
        };
        let (common, rows) = lines.split_once('\n').unwrap_or_default();
        let all_gone = names(&read(common)?, "import");
        let mut kept = format!("{common}\n");
        for line in rows.lines().filter(|_| !all_gone) {
            let fields: Fields = read(line)?;
            if !names(&fields, "id") && !names(&fields, "import") {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        if kept.len() == common.len() + 1 {
            connection.execute("DELETE FROM step_rows WHERE row = ?1", [row])?;
            let sql = "UPDATE step SET parts = parts - 1 WHERE id = ?1 AND parts > 0";
            connection.execute(sql, [part.get::<_, String>(3)?])?;
        } else if kept.len() < lines.len() {
            let (hash, lines) = pack(kept.as_bytes())?;
            let sql = "UPDATE step_rows SET hash = ?2, lines = ?3 WHERE row = ?1";
            connection.execute(sql, params![row, hash, lines])?;
        }
    }
    Ok(())
}
