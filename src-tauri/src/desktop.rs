//! The program's start with a window: what Tauri is given to run, and what is decided before.

use std::path::{Path, PathBuf};

use tauri::{App, Manager, WindowEvent};

use crate::arrivals::Arrivals;
use crate::closing::{self, Closing};
use crate::player::CallPlayer;
use crate::program::Program;
use crate::refusal::Refusal;
use crate::renderer::Renderer;
use crate::system::chooser::Chooser;
use crate::system::window_lock::WindowLock;
use crate::windows::{MAIN, WALL};
use crate::{cli, commands, events, media_url, opening, windows};

/// So many commands run at once. Tauri's own runtime has a thread for each core; on two cores, two long ones (an import, a
/// look at a large file) would let every question wait.
const COMMANDS_AT_ONCE: usize = 16;

/// Opens the main window on a room, and returns when it is closed.
///
/// # Errors
/// When there is no display or no webview to draw with, or the system gives no threads.
pub fn run(room: Option<PathBuf>) -> tauri::Result<()> {
    let threads = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(COMMANDS_AT_ONCE)
        .enable_all()
        .build()?;
    tauri::async_runtime::set(threads.handle().clone());
    tauri::Builder::default()
        .manage(Program::new())
        .manage(Arrivals::default())
        .manage(CallPlayer::new())
        .manage(Chooser::default())
        .manage(Closing::default())
        .manage(Renderer::default())
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol("room", |context, request, responder| {
            media_url::answer(&context, &request, responder);
        })
        .setup(move |app| Ok(set_up(app, room)?))
        .on_window_event(|window, event| {
            match (window.label(), event) {
                (MAIN, WindowEvent::CloseRequested { api, .. })
                    if !closing::may_close(window.app_handle()) =>
                {
                    api.prevent_close();
                }
                // The wall does not outlive the console: nobody could move it.
                (MAIN, WindowEvent::Destroyed) => window.app_handle().exit(0),
                (WALL, WindowEvent::Destroyed) => events::opened(window.app_handle()),
                _ => {}
            }
        })
        .run(tauri::generate_context!())
}

fn set_up(app: &App, room: Option<PathBuf>) -> tauri::Result<()> {
    // The window first: the processes that will draw in it start while the room is opened. They ask nothing before.
    windows::open_main(app)?;
    if let Some(dir) = room {
        // What stood in the way is said in the window, which then shows its welcome.
        if let Err(why) = opening::open(app.handle(), &dir) {
            app.state::<Arrivals>().say(why.to_string());
        }
    }
    Ok(())
}

/// Whether another program's window has the room, which is said; that window comes to the front.
pub fn is_elsewhere(dir: &Path) -> bool {
    let elsewhere = WindowLock::is_elsewhere(dir);
    if elsewhere {
        cli::message(&Refusal::OpenElsewhere(dir.to_owned()).to_string());
    }
    elsewhere
}

/// Lets WebKitGTK draw without DMA-BUF where there is no GPU: its default renderer then manages a few pictures a
/// second. To be called first of all, while nobody else reads the program's variables. Who sets the variable has
/// decided already.
pub fn choose_renderer() {
    #[cfg(target_os = "linux")]
    if !has_gpu() {
        // Where it cannot be set, the slow renderer is better than no window.
        let _ = gtk::glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
    }
}

#[cfg(target_os = "linux")]
fn has_gpu() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|nodes| {
        nodes
            .flatten()
            .any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
    })
}
