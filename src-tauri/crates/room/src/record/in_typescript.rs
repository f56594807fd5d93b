//! Records as TypeScript knows them: one shape for each kind, told apart by `kind`, so that a field that its kind does not
//! have does not compile.

use std::path::PathBuf;

use ts_rs::{Config, TS, TypeVisitor};

use crate::record::kinds::Kind;
use crate::record::{Record, Sees};

/// A type that is not derived: what it is called in TypeScript, what it says, what it is made of, and its text.
macro_rules! in_typescript {
    ($name:ident as $shown:literal, $about:literal, $visit:path, $inline:expr) => {
        impl TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn docs() -> Option<String> {
                Some(concat!("/**\n * ", $about, "\n */\n").to_owned())
            }

            fn name(_: &Config) -> String {
                $shown.to_owned()
            }

            fn output_path() -> Option<PathBuf> {
                Some(concat!($shown, ".ts").into())
            }

            fn decl(config: &Config) -> String {
                format!("type {} = {};", $shown, Self::inline(config))
            }

            fn inline(_: &Config) -> String {
                $inline
            }

            fn visit_dependencies(visitor: &mut impl TypeVisitor) {
                $visit(visitor);
            }
        }
    };
}

/// What records of each kind hold.
struct FieldsOf;

in_typescript! { FieldsOf as "FieldsOf",
    "What a record of each kind holds; what it may leave out may be missing.",
    Kind::visit_structs, {
        let kinds: String = Kind::ALL.iter().map(|kind| fields(*kind)).collect();
        format!("{{\n{kinds}}}")
    }
}

/// The line of one kind in `FieldsOf`.
fn fields(kind: Kind) -> String {
    let name = kind.struct_name();
    let needed: Vec<String> = kind
        .declared()
        .fields
        .iter()
        .filter(|field| field.needed && field.sees != Sees::Nobody)
        .map(|field| format!("\"{}\"", field.name))
        .collect();
    let always = match needed.as_slice() {
        [] => String::new(),
        needed => format!("Pick<{name}, {}> & ", needed.join(" | ")),
    };
    format!("  {}: {always}Partial<{name}>,\n", kind.as_str())
}

/// What the shapes of any record are made of.
fn of_any_kind(visitor: &mut impl TypeVisitor) {
    visitor.visit::<Kind>();
    visitor.visit::<FieldsOf>();
}

// `Record` means something else in TypeScript.
in_typescript! { Record as "AnyRecord", "A record of any kind, as it is answered.", of_any_kind,
    "{ [K in Kind]: { kind: K, id: string, made_at?: string, changed_at?: string } & FieldsOf[K] }[Kind]".to_owned()
}

/// A record that is added.
pub(crate) struct NewRecord;

in_typescript! { NewRecord as "NewRecord", "A record that is added. Its id may be left out.", of_any_kind,
    "{ [K in Kind]: { kind: K, id?: string } & FieldsOf[K] }[Kind]".to_owned()
}

/// A change of some fields of a record of any kind.
pub(crate) struct AnyChange;

in_typescript! { AnyChange as "Change",
    "Changes fields of a record; null clears one. `was`: what they held; where one no longer does, nothing is changed.",
    of_any_kind, {
        let some = "{ [F in keyof FieldsOf[K]]?: FieldsOf[K][F] | null }";
        format!("{{ [K in Kind]: {{ kind: K, id: string, fields: {some}, was?: {some} }} }}[Kind]")
    }
}
