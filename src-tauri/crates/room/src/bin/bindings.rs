//! Writes the TypeScript types of everything that a window is told or asks: `bindings FOLDER`.
//!
//! Its files are always what the Rust types say, byte for byte; those of types that are gone are removed. Files that
//! others wrote there (the program's own commands) stay.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use room::asks::{ASKED, Question, visit_answers};
use room::changes::edit::{Done, Edit};
use room::record::Record;
use ts_rs::{Config, TS, TypeVisitor};

const HEAD: &str = "// Made from the types of crates/room by `make bindings`.\n";

/// The text of every type that was met, by its file.
struct Types {
    config: Config,
    met: HashSet<TypeId>,
    files: BTreeMap<PathBuf, String>,
    /// Two different types of one name: the second would be lost.
    clashes: Vec<String>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.met.insert(TypeId::of::<T>()) {
            return;
        }
        if let Some(file) = T::output_path() {
            match T::export_to_string(&self.config) {
                Ok(text) => self.keep(file, &text),
                Err(cause) => self.clashes.push(cause.to_string()),
            }
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl Types {
    fn keep(&mut self, file: PathBuf, text: &str) {
        let body = text.split_once('\n').map_or(text, |(_, body)| body);
        let text = format!("{HEAD}{}\n", body.trim());
        let shape = |text: &str| {
            text.lines()
                .filter(|line| line.starts_with("export"))
                .collect::<String>()
        };
        match self.files.get(&file) {
            Some(other) if shape(other) != shape(&text) => self
                .clashes
                .push(format!("two types are called {}", file.display())),
            Some(_) => {}
            None => {
                self.files.insert(file, text);
            }
        }
    }
}

/// `questions.ts`: what each question is answered.
fn questions(config: &Config, files: &BTreeMap<PathBuf, String>) -> String {
    let mut answers = String::new();
    let mut of_wall = Vec::new();
    let mut reads = String::new();
    for asked in ASKED {
        let answer = (asked.answer)(config);
        answers.push_str(&format!(
            "  /** {} */\n  {}: {answer};\n",
            asked.about, asked.name
        ));
        let words: Vec<String> = asked.reads.iter().map(|word| format!("'{word}'")).collect();
        reads.push_str(&format!("  {}: [{}],\n", asked.name, words.join(", ")));
        if asked.by_wall {
            of_wall.push(format!("  | '{}'", asked.name));
        }
    }
    let words: HashSet<&str> = answers
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    let imports: String = files
        .keys()
        .filter_map(|file| file.file_stem()?.to_str())
        .filter(|name| words.contains(name) || ["Question", "Kind"].contains(name))
        .map(|name| format!("import type {{ {name} }} from './{name}';\n"))
        .collect();
    format!(
        "{HEAD}{imports}\n\
         /** What each question is answered. */\nexport type Answers = {{\n{answers}}};\n\n\
         /** What each question needs besides its name. */\n\
         export type Asked = {{ [Name in keyof Answers]: Omit<Extract<Question, {{ ask: Name }}>, 'ask'> }};\n\n\
         /** Questions that the wall window may ask; all others are the console's. */\n\
         export type OfTheWall =\n{};\n\n\
         /** What a question's answer rests on: kinds; what is up; every step; or the kind that is named in the question. */\n\
         export const READS: {{ readonly [Name in keyof Answers]: readonly (Kind | 'up' | 'step' | 'half_typed' | 'named')[] }} = {{\n{reads}}};\n",
        of_wall.join("\n"),
    )
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut types = Types {
        // A room counts nothing beyond what JavaScript's numbers hold exactly.
        config: Config::new().with_large_int("number"),
        met: HashSet::new(),
        files: BTreeMap::new(),
        clashes: Vec::new(),
    };
    types.visit::<Question>();
    types.visit::<Record>();
    types.visit::<Edit>();
    types.visit::<Done>();
    visit_answers(&mut types);
    if let Some(clash) = types.clashes.first() {
        return Err(clash.clone().into());
    }
    let questions = questions(&types.config, &types.files);
    types.files.insert("questions.ts".into(), questions);
    fs::create_dir_all(folder)?;
    for old in fs::read_dir(folder)?.flatten() {
        let ours = || fs::read_to_string(old.path()).is_ok_and(|text| text.starts_with(HEAD));
        if !types.files.contains_key(Path::new(&old.file_name())) && ours() {
            fs::remove_file(old.path())?;
        }
    }
    for (file, text) in &types.files {
        let path = folder.join(file);
        // What has not changed is not touched, so that nothing is built anew for it.
        if fs::read_to_string(&path).ok().as_ref() != Some(text) {
            fs::write(path, text)?;
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            #[allow(
                clippy::print_stderr,
                reason = "this program's only way to say what is wrong"
            )]
            {
                eprintln!("bindings: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}
