//! The program's windows: the main one, in which a room is curated and a session is run, and the wall.

use room::store::eyes::Who;
use tauri::webview::PageLoadEvent;
use tauri::{App, AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};

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

/// Brings the main window to the front.
pub fn raise(app: &AppHandle) {
    if let Some(main) = app.get_webview_window(MAIN) {
        // A window that cannot be raised is still there to be found.
        let _ = main.unminimize().and_then(|()| main.set_focus());
    }
}

/// Opens the main window.
///
/// # Errors
/// When there is no webview to draw with.
pub fn open_main(app: &App) -> tauri::Result<()> {
    let main = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Customer Room")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 640.0);
    // Made and then shown: WebKitGTK may wait half a second for a picture when a window that is on the screen already gets
    // its webview.
    build(main)?.show()
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

/// Makes a window that is not on the screen yet.
fn build(window: WebviewWindowBuilder<'_, Wry, impl Manager<Wry>>) -> tauri::Result<WebviewWindow> {
    #[cfg(debug_assertions)]
    let window = crate::system::slow::answers(window);
    window.visible(false).build()
}
