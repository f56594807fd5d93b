//! What windows may wish. Thin: each command finds the open room and passes the wish on. Refusals are sentences.

mod files;
mod rooms;
mod show;
mod sound;
mod write;

use files::*;
use rooms::*;
use show::*;
use sound::*;
use write::*;

use tauri::ipc::Invoke;

include!("../command_list.rs");

macro_rules! as_handler {
    ($($name:ident: $($window:ident)+),* $(,)?) => {
        tauri::generate_handler![$($name),*]
    };
}

/// The handler of every command in the list.
pub fn handler() -> impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    commands!(as_handler)
}

#[cfg(test)]
mod tests {
    macro_rules! as_names {
        ($($name:ident: $($window:ident)+),* $(,)?) => {
            [$((stringify!($name), [$(stringify!($window)),+].contains(&"wall"))),*]
        };
    }

    /// What TypeScript may call: made from the same list.
    fn typescript() -> String {
        let union = |all: bool| {
            let names: Vec<String> = commands!(as_names)
                .iter()
                .filter(|(_, wall)| all || *wall)
                .map(|(name, _)| format!("\"{name}\""))
                .collect();
            names.join(" | ")
        };
        format!(
            "// Made from src-tauri/src/command_list.rs.\nexport type Command = {};\nexport type WallCommand = {};\n",
            union(true),
            union(false)
        )
    }

    #[test]
    fn export_bindings_commands() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/bindings/commands.ts");
        if std::fs::read_to_string(file).unwrap_or_default() != typescript() {
            std::fs::write(file, typescript()).unwrap();
        }
    }
}
