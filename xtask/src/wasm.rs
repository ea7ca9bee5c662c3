//! Rust to wasm and its glue: one compilation, then wasm-bindgen as a library.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::arrange::arrange;
use crate::glue;
use crate::places;
use crate::run::{ask, cargo, program, root, run, step};
use crate::setup;
use crate::traps;
use crate::unreached;

/// The target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What wasm-bindgen makes of the compiled crate.
pub struct Module {
    /// The script that starts the wasm and calls it.
    pub glue: String,
    /// The module, without names or notes of the compiler.
    pub wasm: Vec<u8>,
}

/// Compiles the widget for browsers, with these features of its package.
pub fn build(features: &[&str]) -> Result<Module> {
    setup::wasm_target()?;
    let with = if features.is_empty() { String::new() } else { format!(", with {}", features.join(", ")) };
    step(&format!("Compiling the widget for browsers{with} (a minute or two the first time)"));
    compile("iep-checklist", features, &root().join("Cargo.toml"), &[])?.arranged()
}

/// The widget of another manifest, with names that say what generic code was made for.
pub fn with_names(manifest: &Path) -> Result<Bound> {
    setup::wasm_target()?;
    step("Compiling the widget for browsers, its functions kept apart (two minutes the first time)");
    compile("iep-checklist", &[], manifest, &["-Csymbol-mangling-version=v0"])
}

/// Compiles the contender of the bench that is made with Leptos: in the same way.
pub fn contender() -> Result<Module> {
    setup::wasm_target()?;
    step("Compiling the Leptos contender for browsers (a minute the first time)");
    compile("leptos-contender", &[], &root().join("Cargo.toml"), &[])?.arranged()
}

/// What wasm-bindgen and the tool make of the compiled crate, with the names of its functions.
pub struct Bound {
    glue: String,
    /// The module, to be arranged.
    pub wasm: Vec<u8>,
    /// Its longest piece of data, with the places of the texts as they are.
    pub data: Vec<u8>,
    /// Where in the memory that begins.
    pub start: usize,
}

impl Bound {
    /// The module as it is loaded.
    pub fn arranged(&self) -> Result<Module> {
        Ok(Module { glue: self.glue.clone(), wasm: arrange(&self.wasm)? })
    }
}

fn compile(package: &str, features: &[&str], manifest: &Path, more_flags: &[&str]) -> Result<Bound> {
    let target_dir = root().join("target");
    let mut command = cargo();
    command
        .args(["rustc", "--package", package, "--lib", "--crate-type", "cdylib", "--release", "--target", TARGET])
        .arg("--manifest-path")
        .arg(manifest)
        .arg("--target-dir")
        .arg(&target_dir)
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags(more_flags));
    if !features.is_empty() {
        command.arg("--features").arg(features.join(","));
    }
    // Where the table of functions begins while functions that nothing calls are looked for: see `unreached.rs`.
    command.arg("--").arg(format!("-Clink-arg=--table-base={}", unreached::TABLE));
    run(&mut command)?;
    bind(target_dir.join(TARGET).join("release").join(format!("{}.wasm", package.replace('-', "_"))))
}

/// The folders of this machine that must not be read out of anything that is published.
pub fn private_folders() -> Vec<PathBuf> {
    let mut folders = vec![root()];
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let below_home = |name: &str| home.as_ref().map(|home| home.join(name));
    folders.extend(std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| below_home(".cargo")));
    folders.extend(std::env::var_os("RUSTUP_HOME").map(PathBuf::from).or_else(|| below_home(".rustup")));
    folders.extend(ask(program("rustc").args(["--print", "sysroot"])).map(|path| PathBuf::from(path.trim())));
    folders.retain(|folder| folder.components().count() > 1);
    folders
}

/// Flags for every crate of the module.
fn flags(more: &[&str]) -> String {
    // Leptos then keeps one type for all views instead of one for each tree of them: a tenth less to load.
    let mut flags = vec!["--cfg=erase_components".to_string()];
    flags.extend(more.iter().map(ToString::to_string));
    // Panic messages name source files: the folders of this machine are cut off them. The folder of downloaded crates
    // is named after their source, so it is cut off too, and two machines build the same bytes.
    let mut folders = private_folders();
    for downloads in folders.clone() {
        let Ok(entries) = std::fs::read_dir(downloads.join("registry/src")) else { continue };
        folders.extend(entries.flatten().map(|entry| entry.path()));
    }
    // Where several fit, rustc takes the last.
    flags.extend(folders.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display())));
    flags.join("\u{1f}")
}

/// Classes that a crate far below Leptos exports, for streams of a server's answers. Nothing here makes one, but what is
/// exported is kept: fifteen thousand bytes of code.
const UNUSED: [&str; 3] = ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

/// The glue without a class and what belongs to it.
fn without_class(glue: &str, name: &str) -> Result<String> {
    let begins = [
        (format!("export class {name} {{"), "\n}\n}\n"),
        (format!("if (Symbol.dispose) {name}.prototype"), ";\n"),
        (format!("const {name}Finalization = "), ";\n"),
    ];
    let mut left = glue.to_string();
    for (begin, end) in begins {
        let start = left.find(&begin).with_context(|| format!("the glue no longer says `{begin}`"))?;
        let length = left[start..].find(end).with_context(|| format!("`{begin}` has no end in the glue"))?;
        left.replace_range(start..start + length + end.len(), "");
    }
    if left.contains(name) {
        bail!("the glue uses {name}, which was thought unused");
    }
    Ok(left)
}

fn bind(path: PathBuf) -> Result<Bound> {
    let mut output = Bindgen::new()
        .input_path(&path)
        .out_name("iep-checklist")
        .web(true)
        .context("wasm-bindgen has no web mode")?
        .typescript(false)
        .demangle(false)
        .omit_default_module_path(true)
        .remove_name_section(false)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen could not read the compiled crate")?;
    let scripts: Vec<_> = output.snippets().iter().filter(|(_, list)| !list.is_empty()).collect();
    if !scripts.is_empty() || !output.local_modules().is_empty() {
        bail!("a crate brings scripts of its own, each one more request before the first tap: {scripts:?}");
    }
    let mut glue = output.js().to_string();
    let module = output.wasm_mut();
    let numbers = unreached::numbers(module);
    for class in UNUSED {
        glue = without_class(&glue, class)?;
        let lower = class.to_lowercase();
        let of_class = |name: &str| name.trim_start_matches("__wbg_").starts_with(&lower);
        let exports: Vec<_> =
            module.exports.iter().filter(|export| of_class(&export.name)).map(|export| export.id()).collect();
        for id in exports {
            module.exports.delete(id);
        }
    }
    walrus::passes::gc::run(module);
    traps::shorten(module);
    unreached::shorten(module, &numbers);
    unreached::put_back(module)?;
    let (start, data) = places::data(module)?;
    places::shorten(module)?;
    let glue = glue::shorten(&glue, module)?;
    Ok(Bound { glue, wasm: module.emit_wasm(), data, start })
}
