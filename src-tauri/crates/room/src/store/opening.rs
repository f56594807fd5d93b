//! Opening a room's database, and saying why nothing may be written where that is so.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};

use crate::error::{Result, RoomError};
use crate::store::{ballot_times, journal, schema};

/// The name of a room's database in its folder.
pub const DATABASE: &str = "room.db";

/// The folders that stand in a room from its beginning.
const FOLDERS: [&str; 3] = ["media", "inbox", "cache"];

/// A room's database.
pub(crate) struct Opened {
    pub connection: Connection,
    /// Why nothing may be written, where that is so.
    pub read_only: Option<String>,
}

/// A folder in which a room is being made. It is made beside what lies there and moved in when it is whole, its database
/// last: an end at any moment leaves no half a room.
pub(crate) struct Site {
    dir: PathBuf,
    was_there: bool,
    /// Nobody else makes a room here meanwhile. The system takes the lock away with the program.
    _lock: Option<File>,
}

impl Site {
    /// # Errors
    /// When there is a room already, one is being made, or what an interrupted making left cannot be taken away.
    pub fn choose(dir: &Path) -> Result<Self> {
        let is_taken = || dir.join(DATABASE).exists();
        if is_taken() {
            return Err(RoomError::Taken(dir.to_owned()));
        }
        let was_there = dir.exists();
        fs::create_dir_all(dir).map_err(|cause| RoomError::file(dir, cause))?;
        // Where folders cannot be locked nobody is kept out.
        let lock = File::open(dir).ok();
        if let Some(Err(TryLockError::WouldBlock)) = lock.as_ref().map(File::try_lock) {
            return Err(RoomError::BeingMade(dir.to_owned()));
        }
        if is_taken() {
            return Err(RoomError::Taken(dir.to_owned()));
        }
        if let Some(other) = strangers(dir).next() {
            return Err(RoomError::NotEmpty {
                path: dir.to_owned(),
                other,
            });
        }
        let site = Self {
            dir: dir.to_owned(),
            was_there,
            _lock: lock,
        };
        let left = site.staging();
        if left.exists() {
            fs::remove_dir_all(&left).map_err(|cause| RoomError::file(&left, cause))?;
        }
        Ok(site)
    }

    /// Where the room is made.
    pub fn staging(&self) -> PathBuf {
        self.dir.join(".being-made")
    }

    /// Moves the room to its place.
    pub fn move_in(&self) -> Result<()> {
        let staging = self.staging();
        let mut parts = FOLDERS.into_iter().chain([DATABASE]);
        parts
            .try_for_each(|part| merge(&staging.join(part), &self.dir.join(part)))
            .and_then(|()| fs::remove_dir(&staging))
            .map_err(|cause| RoomError::file(&self.dir, cause))
    }

    /// Takes away what was made. What cannot be taken away stays: there is nobody left to tell.
    pub fn clear(self) {
        let _ = fs::remove_dir_all(self.staging());
        if !self.was_there {
            let _ = fs::remove_dir(self.dir);
        }
    }
}

/// What lies in a folder and is no part of a room: a room is not spread among other files.
fn strangers(dir: &Path) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| !name.starts_with('.') && !FOLDERS.contains(&name.as_str()))
}

/// Moves `from` to `to`; what is in a folder goes beside what is there.
fn merge(from: &Path, to: &Path) -> std::io::Result<()> {
    if !(from.is_dir() && to.is_dir()) {
        return fs::rename(from, to);
    }
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        merge(&entry.path(), &to.join(entry.file_name()))?;
    }
    fs::remove_dir(from)
}

/// Bytes of a page of a new room's database: a long table is written with half as many calls as in SQLite's 4,096.
const PAGE: i64 = 8192;

/// Makes a room's folder with an empty database.
pub(crate) fn make(dir: &Path) -> Result<Opened> {
    for folder in FOLDERS.map(|part| dir.join(part)) {
        fs::create_dir_all(&folder).map_err(|cause| RoomError::file(&folder, cause))?;
    }
    let mut connection = Connection::open(dir.join(DATABASE))?;
    connection.pragma_update(None, "page_size", PAGE)?;
    connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    let read_only = write_ahead(&connection)?;
    schema::set_up(&connection)?;
    schema::migrate(&mut connection)?;
    // Later versions drop what earlier ones made: a new room begins without the gaps.
    connection.execute_batch("VACUUM")?;
    Ok(Opened {
        connection,
        read_only,
    })
}

/// Brings all of the log into the database, so that nothing but it has to be moved.
pub(crate) fn write_back(connection: &Connection) -> Result<()> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
}

/// The same where nobody reads just then; otherwise the log stays for the next time.
pub(crate) fn shorten_the_log(connection: &Connection) -> Result<()> {
    connection.busy_timeout(Duration::from_millis(200))?;
    let shortened = write_back(connection);
    connection.busy_timeout(schema::PATIENCE)?;
    match shortened {
        Err(RoomError::Busy) => Ok(()),
        other => other,
    }
}

/// Opens the database in `dir`: for reading where it may or should not be written.
pub(crate) fn open(dir: &Path) -> Result<Opened> {
    let database = dir.join(DATABASE);
    let not_a_room = |reason: &str| RoomError::NotARoom {
        path: dir.to_owned(),
        reason: reason.to_owned(),
    };
    let about = fs::metadata(&database).ok().filter(fs::Metadata::is_file);
    let Some(about) = about else {
        return Err(not_a_room(
            "there is no room.db in it. Make a room with: customer-room new FOLDER",
        ));
    };
    let way_out = match dir.join(COPY).is_file() {
        true => "Put a copy of the room back, or rename room.db.bak to room.db.",
        false => "Put a copy of the room back.",
    };
    // SQLite takes what is shorter than its smallest page for a database that is yet to begin.
    if about.len() < 512 {
        return Err(not_a_room(&format!(
            "its room.db is empty or damaged. {way_out}"
        )));
    }
    let damaged = |cause: rusqlite::Error| match RoomError::from(cause) {
        RoomError::Busy => RoomError::Busy,
        _ => not_a_room(&format!("its room.db is damaged. {way_out}")),
    };
    let (mut connection, mut read_only) = match to_write(&database) {
        Ok(connection) => (connection, None),
        Err(why) => {
            let why = if is_full(dir) { FULL } else { why };
            (to_read(&database)?, Some(why.to_owned()))
        }
    };
    let number = |connection: &Connection, pragma: &str| -> Result<i64> {
        let sql = format!("PRAGMA {pragma}");
        connection
            .query_row(&sql, [], |row| row.get(0))
            .map_err(damaged)
    };
    if number(&connection, "application_id")? != schema::APPLICATION_ID {
        return Err(not_a_room("its room.db belongs to another program."));
    }
    let version = number(&connection, "user_version")?;
    if read_only.is_none() {
        read_only = better_not(&connection, version).map_err(damaged)?;
        if read_only.is_some() {
            connection = to_read(&database)?;
        }
    }
    if let Some(why) = read_only.as_ref().filter(|_| version < schema::VERSION) {
        return Err(not_a_room(&format!(
            "an earlier Customer Room made it, and it has to be brought up to date before it can be read: {why}"
        )));
    }
    // A room that says nothing of itself cannot be shown at all.
    connection
        .query_row("SELECT count(*) FROM room", [], |_| Ok(()))
        .map_err(damaged)?;
    if read_only.is_none() {
        read_only = write_ahead(&connection)?;
    }
    schema::set_up(&connection)?;
    if read_only.is_none() {
        if version < schema::VERSION {
            migrate(&mut connection, dir)?;
        }
        journal::snapshot_after_update(&mut connection)?;
    }
    Ok(Opened {
        connection,
        read_only,
    })
}

/// Brings the room up to date, its copy first; of several programs that open it at once, one.
fn migrate(connection: &mut Connection, dir: &Path) -> Result<()> {
    // The lock goes with the open folder. Where folders cannot be locked, SQLite refuses the second migration.
    let folder = fs::File::open(dir).ok();
    let _ = folder.as_ref().map(fs::File::lock);
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version < schema::VERSION {
        let copy = dir.join(COPY);
        keep_a_copy(connection, &copy)?;
        let had_times = ballot_times::have_times(connection, version)?;
        if had_times {
            let forgotten = ballot_times::forget_times(&Connection::open(&copy)?);
            if forgotten.is_err() {
                forget_the_copy(dir)?;
            }
        }
        schema::migrate(connection)?;
        if had_times {
            write_anew(connection)?;
        }
    }
    Ok(())
}

/// Why a room that could be written should not be.
fn better_not(connection: &Connection, version: i64) -> rusqlite::Result<Option<String>> {
    if version > schema::VERSION {
        let why = "the room was made by a newer Customer Room. Update this one to change it.";
        return Ok(Some(why.to_owned()));
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok((verdict != "ok").then(|| {
        "its room.db is damaged. Put a copy of the room back; what can still be read is shown."
            .into()
    }))
}

const READ_ONLY: &str = "the room's folder is read-only. Copy it to a place where you may write.";
const FULL: &str = "the disk is full. Free some space to change it.";
const NO_SAFE_PLACE: &str = "the place where the room lies cannot keep it safely (a network share?). Copy it to this computer.";

/// Whether the disk has no place even for the log's shared memory.
fn is_full(dir: &Path) -> bool {
    let probe = dir.join(".room-for-more");
    let written = fs::write(&probe, [0; 1 << 16]);
    let _ = fs::remove_file(&probe);
    written.is_err_and(|why| why.kind() == std::io::ErrorKind::StorageFull)
}

/// The database to be written, or why it may only be read.
fn to_write(database: &Path) -> std::result::Result<Connection, &'static str> {
    let may_write = fs::metadata(database).is_ok_and(|about| !about.permissions().readonly());
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match may_write {
        true => Connection::open_with_flags(database, flags).map_err(|_| READ_ONLY)?,
        false => return Err(READ_ONLY),
    };
    if connection.is_readonly("main").unwrap_or(true) {
        return Err(READ_ONLY);
    }
    lacks_its_log(&connection).map_or(Ok(connection), Err)
}

/// Opens the database of a room to look at it.
pub(crate) fn to_read(database: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(database, flags)?;
    if lacks_its_log(&connection).is_none() {
        return Ok(connection);
    }
    let path = database.display().to_string();
    let path = path
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    let flags = flags | OpenFlags::SQLITE_OPEN_URI;
    Ok(Connection::open_with_flags(
        format!("file:{path}?immutable=1"),
        flags,
    )?)
}

/// Why the write-ahead log's shared memory cannot be had, where that is so: in a folder that cannot be written it cannot
/// be made, and some file systems cannot share it.
fn lacks_its_log(connection: &Connection) -> Option<&'static str> {
    const NOT_SHARED: [i32; 4] = [
        ffi::SQLITE_IOERR_SHMOPEN,
        ffi::SQLITE_IOERR_SHMSIZE,
        ffi::SQLITE_IOERR_SHMLOCK,
        ffi::SQLITE_IOERR_SHMMAP,
    ];
    let read = connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()));
    match read.err()?.sqlite_error()? {
        cause if matches!(cause.code, ErrorCode::CannotOpen | ErrorCode::ReadOnly) => {
            Some(READ_ONLY)
        }
        cause if NOT_SHARED.contains(&cause.extended_code) => Some(NO_SAFE_PLACE),
        _ => None,
    }
}

/// Turns the write-ahead log on; where it cannot be (some network shares), the room is for reading.
fn write_ahead(connection: &Connection) -> Result<Option<String>> {
    connection.busy_timeout(schema::PATIENCE)?;
    let turned = connection.query_row("PRAGMA journal_mode = WAL", [], |row| {
        row.get::<_, String>(0)
    });
    let mode = match turned {
        Ok(mode) => mode,
        Err(cause) => match RoomError::from(cause) {
            none @ (RoomError::Busy | RoomError::DiskFull) => return Err(none),
            _ => "none".into(),
        },
    };
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok((mode != "wal").then(|| NO_SAFE_PLACE.to_owned()))
}

const TRACES: &str = "It is gone from the room, but room.db could not be written anew, so traces of it may be left in \
    the file. Close the room wherever else it is open, free some space, and purge anything else to try again.";

/// Writes the file anew without what was taken out of it, since SQLite only marks its place as free, and takes the copy
/// beside it away. Answers what stays, each in a sentence.
pub(crate) fn erase_traces(connection: &Connection, dir: &Path) -> Vec<String> {
    let mut left = Vec::new();
    if !matches!(write_anew(connection), Ok(true)) {
        left.push(TRACES.to_owned());
    }
    if let Err(why) = forget_the_copy(dir) {
        left.push(format!("What was purged may still stand in a copy: {why}"));
    }
    left
}

/// Whether it is written anew: as long as somebody reads, the log stays, and what was written before it.
fn write_anew(connection: &Connection) -> rusqlite::Result<bool> {
    connection.execute_batch("VACUUM")?;
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
        Ok(row.get::<_, i64>("busy")? == 0)
    })
}

/// The copy that was made before a migration, in the room's folder.
const COPY: &str = "room.db.bak";

fn forget_the_copy(dir: &Path) -> Result<()> {
    for beside in ["", "-wal", "-shm", "-journal"] {
        let copy = dir.join(format!("{COPY}{beside}"));
        match fs::remove_file(&copy) {
            Err(why) if why.kind() != std::io::ErrorKind::NotFound => {
                return Err(RoomError::file(&copy, why));
            }
            _ => {}
        }
    }
    Ok(())
}

fn keep_a_copy(connection: &Connection, to: &Path) -> Result<()> {
    let mut copy = Connection::open(to)?;
    let backup = rusqlite::backup::Backup::new(connection, &mut copy)?;
    backup.run_to_completion(256, Duration::ZERO, None)?;
    Ok(())
}
