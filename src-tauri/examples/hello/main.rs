//! A Tauri window that says hello, with none of our own: what `make bench` holds the program's start and memory to.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/hello/tauri.conf.json"))
}
