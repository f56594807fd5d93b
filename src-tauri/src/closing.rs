//! Closing the main window. Its page is asked first, so that it can save what was typed and ask the person where a
//! session runs or words would be lost. A page that does not answer cannot keep the window open.

use std::thread;
use std::time::{Duration, Instant};

use parking_lot::Mutex;
use serde::Deserialize;
use tauri::{AppHandle, Manager};

use crate::{events, windows};

/// So long the page may take to say that it is there: a busy machine may let it wait for seconds, and what was typed would
/// be lost. Who cannot wait closes the window a second time.
const PATIENCE: Duration = Duration::from_secs(15);

/// So long a page that is asked may take on a slow machine before a second request closes it all the same.
const SLOW: Duration = Duration::from_secs(5);

/// A second request within this time is the second half of a double click, or a key that was held.
const DOUBLE: Duration = Duration::from_millis(600);

/// Whether somebody asked to close the main window.
#[derive(Debug, Default)]
pub(crate) struct Closing(Mutex<Option<Asked>>);

#[derive(Debug, Clone, Copy, PartialEq)]
struct Asked {
    at: Instant,
    /// When it was last asked: a key that is held asks again and again.
    last: Instant,
    /// The page said that it is there.
    heard: bool,
}

/// What the page answers when it is asked whether the window may be closed.
#[derive(Debug, Clone, Copy, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ClosingAnswer {
    /// It is there, and saves or asks.
    Heard,
    /// The person wants to keep the window.
    Stay,
    /// Everything is saved, or the person wants to close all the same.
    Close,
}

/// Whether the main window may be closed at once: at the second request. At the first one its page is asked.
pub(crate) fn may_close(app: &AppHandle) -> bool {
    let closing = app.state::<Closing>();
    let mut asked = closing.0.lock();
    let now = Instant::now();
    if let Some(before) = asked.as_mut() {
        let meant = now.duration_since(before.last) > DOUBLE;
        before.last = now;
        // A page that has not answered yet may be slow, and has words to save.
        return meant && (before.heard || now.duration_since(before.at) > SLOW);
    }
    *asked = Some(Asked {
        at: now,
        last: now,
        heard: false,
    });
    events::closing(app);
    let app = app.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        let closing = app.state::<Closing>();
        let unheard = |asked: Asked| asked.at == now && !asked.heard;
        if closing.0.lock().is_some_and(unheard) {
            close(&app);
        }
    });
    false
}

/// Does what the page answered.
pub(crate) fn answer(app: &AppHandle, answer: ClosingAnswer) {
    let closing = app.state::<Closing>();
    let mut asked = closing.0.lock();
    match answer {
        ClosingAnswer::Heard => {
            if let Some(asked) = asked.as_mut() {
                asked.heard = true;
            }
        }
        ClosingAnswer::Stay => *asked = None,
        ClosingAnswer::Close => close(app),
    }
}

fn close(app: &AppHandle) {
    if let Some(main) = app.get_webview_window(windows::MAIN) {
        // It is gone already where this fails.
        let _ = main.destroy();
    }
}
