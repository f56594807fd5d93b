//! Makes the manifest of commands and each window's capability from the one list of commands.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

include!("src/command_list.rs");

macro_rules! as_pairs {
    ($($name:ident: $($window:ident)+),* $(,)?) => {
        &[$((stringify!($name), &[$(stringify!($window)),+])),*]
    };
}

const COMMANDS: &[(&str, &[&str])] = commands!(as_pairs);

/// What a window may do beside calling commands: hear what went stale.
const EVENTS: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];

fn main() {
    println!("cargo:rerun-if-changed=src/command_list.rs");
    // A program looks for each of a library's 70,000 names in the order in which it names its libraries. Most are the
    // webview's: named first, every start is 9 ms shorter.
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        for library in ["javascriptcoregtk-4.1", "webkit2gtk-4.1"] {
            println!("cargo:rustc-link-lib={library}");
        }
    }
    let names: Vec<&'static str> = COMMANDS.iter().map(|(name, _)| *name).collect();
    let names: &'static [&'static str] = names.leak();
    write_capabilities();
    let manifest = tauri_build::AppManifest::new().commands(names);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .capabilities_path_pattern("./gen/capabilities/*.json");
    if let Err(why) = tauri_build::try_build(attributes) {
        println!("cargo::error={why:#}");
    }
}

fn write_capabilities() {
    let mut windows: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, allowed) in COMMANDS {
        for window in *allowed {
            windows
                .entry(window)
                .or_default()
                .push(format!("allow-{}", name.replace('_', "-")));
        }
    }
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let folder = Path::new(&root).join("gen/capabilities");
    if let Err(why) = fs::create_dir_all(&folder) {
        println!("cargo::error=gen/capabilities: {why}");
    }
    for (window, mut permissions) in windows {
        permissions.extend(EVENTS.map(str::to_owned));
        let listed: Vec<String> = permissions
            .iter()
            .map(|one| format!("    \"{one}\""))
            .collect();
        let text = format!(
            "{{\n  \"identifier\": \"{window}\",\n  \"description\": \"What the window {window} may do; made from command_list.rs.\",\n  \"windows\": [\"{window}\"],\n  \"permissions\": [\n{}\n  ]\n}}\n",
            listed.join(",\n"),
        );
        let file = folder.join(format!("{window}.json"));
        // Written only when it changed, or every build would build anew.
        if fs::read_to_string(&file).is_ok_and(|old| old == text) {
            continue;
        }
        if let Err(why) = fs::write(&file, text) {
            println!("cargo::error={}: {why}", file.display());
        }
    }
}
