//! The program's windows.

use tauri::{App, WebviewUrl, WebviewWindowBuilder};

/// Opens the window in which a room is curated, and returns when the last window is closed.
///
/// # Errors
/// When there is no display or no webview to draw with.
pub fn open() -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| Ok(open_main(app)?))
        .run(tauri::generate_context!())
}

fn open_main(app: &App) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Customer Room")
        .inner_size(1440.0, 900.0)
        .build()?;
    Ok(())
}

/// Lets WebKitGTK draw without DMA-BUF where there is no GPU: its default renderer then manages a few
/// pictures a second. To be called first of all, because it starts the program anew, under the same process
/// id: setting a variable of the running process is unsafe. Who sets the variable has decided already.
pub fn choose_renderer() {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt;

        const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
        if std::env::var_os(RENDERER).is_some() || has_gpu() {
            return;
        }
        let Ok(program) = std::env::current_exe() else { return };
        let mut arguments = std::env::args_os();
        let mut anew = std::process::Command::new(program);
        if let Some(name) = arguments.next() {
            anew.arg0(name);
        }
        // It only comes back when it failed, and then the slow renderer is better than no window.
        let _failed = anew.args(arguments).env(RENDERER, "1").exec();
    }
}

#[cfg(target_os = "linux")]
fn has_gpu() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|nodes| {
        nodes.flatten().any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
    })
}
