//! What windows may wish. Thin: each command finds the open room and passes the wish on.

mod files;
mod rooms;
mod show;
mod sound;
mod tables;
mod write;

use files::*;
use rooms::*;
use show::*;
use sound::*;
use tables::*;
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
    use ts_rs::{Config, TS};

    macro_rules! as_names {
        ($($name:ident: $($window:ident)+),* $(,)?) => {
            [$((stringify!($name), [$(stringify!($window)),+].contains(&"wall"))),*]
        };
    }

    const HEAD: &str = "// Made from the types of src-tauri/src by `make bindings`.\n";

    /// Writes a file of bindings, unless it says that already.
    fn keep(name: &str, text: &str) {
        let file = format!("{}/../ui/src/bindings/{name}", env!("CARGO_MANIFEST_DIR"));
        let text = format!("{HEAD}{text}");
        if std::fs::read_to_string(&file).unwrap_or_default() != text {
            std::fs::write(file, text).unwrap();
        }
    }

    #[test]
    fn export_bindings_commands() {
        let union = |all: bool| {
            let names: Vec<String> = commands!(as_names)
                .iter()
                .filter(|(_, wall)| all || *wall)
                .map(|(name, _)| format!("'{name}'"))
                .collect();
            names.join(" | ")
        };
        keep(
            "commands.ts",
            &format!(
                "/** Every command. */\nexport type Command = {};\n\n/** Those that the wall window may call. */\nexport type WallCommand = {};\n",
                union(true),
                union(false)
            ),
        );
    }

    macro_rules! declared {
        ($config:ident: $($ty:ty),* $(,)?) => {
            [$(format!("export {}\n", <$ty as TS>::decl(&$config))),*]
        };
    }

    #[test]
    fn export_bindings_program() {
        use crate::arrivals::{Arrival, ArrivalState};
        use crate::closing::ClosingAnswer;
        use crate::commands::files::Place;
        use crate::commands::rooms::RoomState;
        use crate::commands::show::Move;
        use crate::commands::tables::{Filled, Guess, TableLook, Tried};
        use crate::events::{Changed, Pressed};
        use crate::import::{FileOutcome, Problem};
        use crate::minutes::MinutesText;
        use crate::player::{Output, PlayerFace};
        use crate::refusal::{RefusalCode, Refused};

        let config = Config::new().with_large_int("number");
        let types = declared!(config: Arrival, ArrivalState, Changed, ClosingAnswer, FileOutcome, Filled, Guess, MinutesText, Move,
            Output, Place, PlayerFace, Pressed, Problem, RefusalCode, Refused, RoomState, TableLook, Tried);
        let imports = ["Kind", "Ref", "Stop"]
            .map(|name| format!("import type {{ {name} }} from './{name}';\n"));
        keep(
            "program.ts",
            &format!("{}\n{}", imports.concat(), types.join("\n")),
        );
    }
}
