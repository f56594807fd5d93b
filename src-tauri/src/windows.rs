//! The program's windows: the main one, in which a room is curated and a session is run, and the wall.

use std::path::{Path, PathBuf};

use room::store::eyes::Who;
use tauri::webview::PageLoadEvent;
use tauri::{
    App, AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry,
};

use crate::program::{self, Program};
use crate::refusal::Refusal;
use crate::window_lock::WindowLock;
use crate::{cli, closing, commands, events, media_url};

/// The label of the window in which a room is curated and a session is run.
pub const MAIN: &str = "main";

/// The label of the window on the projector.
pub const WALL: &str = "wall";

/// With whose eye a window looks. Whatever is not the main window sees what the wall sees.
pub fn eye_of(label: &str) -> Who {
    match label {
        MAIN => Who::Console,
        _ => Who::Wall,
    }
}

/// Whether the wall is on the projector.
pub fn is_presenting(app: &AppHandle) -> bool {
    app.get_webview_window(WALL).is_some()
}

/// So many commands run at once. Tauri's own runtime has a thread for each core; on two cores, two long ones (an import, a
/// look at a large file) would let every question wait.
const COMMANDS_AT_ONCE: usize = 16;

/// Opens the main window on a room, and returns when it is closed.
///
/// # Errors
/// When there is no display or no webview to draw with, or the system gives no threads.
pub fn open(room: Option<PathBuf>) -> tauri::Result<()> {
    let threads = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(COMMANDS_AT_ONCE)
        .enable_all()
        .build()?;
    tauri::async_runtime::set(threads.handle().clone());
    tauri::Builder::default()
        .manage(Program::new())
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol("room", |context, request, responder| {
            media_url::answer(&context, &request, responder);
        })
        .setup(move |app| Ok(begin(app, room)?))
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

/// Whether another program's window has the room, which is said; that window comes to the front.
pub fn is_elsewhere(dir: &Path) -> bool {
    let elsewhere = WindowLock::is_elsewhere(dir);
    if elsewhere {
        cli::message(&Refusal::OpenElsewhere(dir.to_owned()).to_string());
    }
    elsewhere
}

/// Brings the main window to the front.
pub fn raise(app: &AppHandle) {
    if let Some(main) = app.get_webview_window(MAIN) {
        // A window that cannot be raised is still there to be found.
        let _ = main.unminimize().and_then(|()| main.set_focus());
    }
}

fn begin(app: &App, room: Option<PathBuf>) -> tauri::Result<()> {
    // The window first: the processes that will draw in it start while the room is opened. They ask nothing before.
    let main = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Customer Room")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 640.0);
    put_up(main)?;
    if let Some(dir) = room {
        // What stood in the way is said in the window, which then shows its welcome.
        if let Err(why) = program::open(app.handle(), &dir) {
            app.state::<Program>().arrivals.say(why.to_string());
        }
    }
    Ok(())
}

/// Opens the wall: on the second monitor where there is one, else as a window beside the console.
///
/// # Errors
/// When the window cannot be made.
pub fn open_wall(app: &AppHandle) -> tauri::Result<()> {
    let main = app.get_webview_window(MAIN);
    let here = main
        .as_ref()
        .and_then(|main| main.current_monitor().ok().flatten());
    let here = here.map(|monitor| *monitor.position());
    let projector = app
        .available_monitors()?
        .into_iter()
        .find(|monitor| here.is_some_and(|here| *monitor.position() != here));
    let mut wall = WebviewWindowBuilder::new(app, WALL, WebviewUrl::App("wall.html".into()))
        .title("Customer Room, wall")
        .inner_size(1280.0, 720.0)
        .focused(false);
    if let Some(projector) = projector {
        let place = projector
            .position()
            .to_logical::<f64>(projector.scale_factor());
        wall = wall.position(place.x, place.y).fullscreen(true);
    }
    // Shown only when its page is there: the desktop gives a new window the keyboard, and what is pressed over a window
    // without a page is lost.
    let wall = wall.on_page_load(|wall, load| {
        if load.event() == PageLoadEvent::Finished {
            // Where it cannot be shown, it is on its way out.
            let _ = wall.show();
        }
    });
    build(wall).map(drop)
}

/// Makes a window and shows it, in this order: WebKitGTK may wait half a second for a picture when a window that is on
/// the screen already gets its webview.
fn put_up(window: WebviewWindowBuilder<'_, Wry, impl Manager<Wry>>) -> tauri::Result<()> {
    build(window)?.show()
}

fn build(window: WebviewWindowBuilder<'_, Wry, impl Manager<Wry>>) -> tauri::Result<WebviewWindow> {
    #[cfg(debug_assertions)]
    let window = crate::slow::answers(window);
    window.visible(false).build()
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
