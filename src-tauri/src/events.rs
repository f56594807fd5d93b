//! What windows hear: that something went stale, never a record. Whoever listens asks again with its own eye.

use room::record::kinds::Kind;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Emitter};

use crate::windows;

/// The room went on.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct Changed {
    /// The step after which it went on; the newest one where nothing was written to the journal.
    pub since: i64,
    /// The newest step.
    pub step: i64,
    /// The kinds of which something changed, rows of tables included.
    pub stale: Vec<Kind>,
}

impl Changed {
    /// What went stale without a step: ballots in their box, pictures that were made.
    pub fn beside(step: i64, stale: Vec<Kind>) -> Self {
        Self {
            since: step,
            step,
            stale,
        }
    }
}

/// A key as a window's page heard it.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
pub struct Pressed {
    /// What it writes or is called, as in a page's `KeyboardEvent.key`.
    pub key: String,
    /// Which key of the keyboard it is, as in `KeyboardEvent.code`.
    pub code: String,
    /// With Ctrl held.
    pub ctrl: bool,
    /// With Alt held.
    pub alt: bool,
    /// With Shift held.
    pub shift: bool,
    /// With Command, or the key with the system's sign, held.
    pub meta: bool,
}

/// Tells every window what went stale.
pub fn changed(app: &AppHandle, changed: Changed) {
    tell(app, "changed", changed);
}

/// Tells every window that another room, or none, is open.
pub fn opened(app: &AppHandle) {
    tell(app, "opened", ());
}

/// Tells every window that something else is up.
pub fn up(app: &AppHandle, revision: i64) {
    tell(app, "up", revision);
}

/// Tells the curating window that the tray's files went on.
pub fn arrivals(app: &AppHandle) {
    tell(app, "arrivals", ());
}

/// Tells every window that the player went on.
pub fn player_moved(app: &AppHandle) {
    tell(app, "player", ());
}

/// Asks the main window whether it may be closed.
pub fn closing(app: &AppHandle) {
    send(app, |app| {
        let _ = app.emit_to(windows::MAIN, "closing", ());
    });
}

/// Tells the console of a key that was pressed over the wall.
pub fn pressed(app: &AppHandle, key: Pressed) {
    send(app, move |app| {
        let _ = app.emit_to(windows::MAIN, "pressed", key);
    });
}

fn tell<T: Serialize + Clone + Send + 'static>(app: &AppHandle, event: &'static str, what: T) {
    send(app, move |app| {
        // A window that cannot be told is gone.
        let _ = app.emit(event, what);
    });
}

fn send(app: &AppHandle, emit: impl FnOnce(&AppHandle) + Send + 'static) {
    #[cfg(debug_assertions)]
    {
        let app = app.clone();
        crate::system::slow::event(move || emit(&app));
    }
    #[cfg(not(debug_assertions))]
    emit(app);
}
