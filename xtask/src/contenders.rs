//! The contenders of the bench: the same small list in plain JavaScript, in five frameworks and in Leptos, built as each
//! would be published, into `target/bench/<name>/`. What has not changed is not built again.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use iep_checklist::content::{Lang, words};
use iep_checklist::model::Part;
use serde_json::json;

use crate::run::{program, root, step};
use crate::site::{hash_of, source};
use crate::{compress, minify, setup, wasm};

/// Their names, which are also those of their folders.
pub const NAMES: [&str; 7] = ["plain", "react", "preact", "svelte", "vue", "lit", LEPTOS];
const LEPTOS: &str = "leptos";

/// What each loads; the Leptos one has a module too.
const SCRIPT: &str = "app.js";
const MODULE: &str = "app.wasm";
/// The page.
const PAGE: &str = "index.html";

/// What all are made of, beside their own folders.
const SHARED: [&str; 6] = ["build.mjs", "icons.js", "package.json", "page.html", "record.js", "style.css"];
/// The tool's files that make the module.
const STEPS: [&str; 8] =
    ["arrange.rs", "contenders.rs", "glue.rs", "minify.rs", "places.rs", "traps.rs", "unreached.rs", "wasm.rs"];

/// Where they are served: `/bench/<name>/` is `target/bench/<name>/`.
pub const PLACE: &str = "/bench";

/// The folder with a folder for each.
pub fn built() -> PathBuf {
    root().join("target/bench")
}

/// Builds those that changed, each with its packed copies.
pub fn build() -> Result<()> {
    setup::contenders()?;
    for name in NAMES {
        build_one(name)?;
    }
    Ok(())
}

/// Builds one, unless it stands there as its sources have it.
fn build_one(name: &str) -> Result<()> {
    let sources = hash_of_sources(name)?;
    // Beside the folder and not in it: what is served is what a site would publish.
    let mark = built().join(format!("{name}.sources"));
    if fs::read_to_string(&mark).is_ok_and(|built| built == sources) {
        return Ok(());
    }
    step(&format!("Building the contender of the bench: {name}"));
    let files = if name == LEPTOS { leptos()? } else { script(name)? };
    let folder = built().join(name);
    let _ = fs::remove_file(&mark);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    for (name, bytes) in files {
        for (ending, packed) in compress::copies(&bytes)? {
            write(&folder.join(format!("{name}{ending}")), &packed)?;
        }
        write(&folder.join(name), &bytes)?;
    }
    write(&mark, sources.as_bytes())
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("could not write {}", path.display()))
}

/// A file, by its name.
type File = (&'static str, Vec<u8>);

/// One in JavaScript, bundled.
fn script(name: &str) -> Result<Vec<File>> {
    fs::create_dir_all(built())?;
    let bundle = built().join(format!("{name}.bundle.js"));
    let output = program("node")
        .arg(root().join("bench/build.mjs"))
        .arg(setup::contender_packages())
        .args([name, &parts()])
        .arg(&bundle)
        .output()
        .context("node does not start")?;
    if !output.status.success() {
        bail!("the contender {name} does not build: {}", String::from_utf8_lossy(&output.stderr));
    }
    let script = fs::read(&bundle).with_context(|| format!("{name} made no script"))?;
    fs::remove_file(&bundle)?;
    let page = page(&format!("<script type=\"module\" src=\"{}\"></script>", versioned(SCRIPT, &script)))?;
    Ok(vec![(PAGE, page), (SCRIPT, script)])
}

/// The one that is made with Leptos: by the same steps as the widget.
fn leptos() -> Result<Vec<File>> {
    let module = wasm::contender()?;
    let address = versioned(MODULE, &module.wasm);
    let start = source("bench/leptos/start.js")?
        .replace("__WASM__", &address)
        .replace("__WORDS__", &json!(lines()).to_string());
    let script = minify::js(SCRIPT, &format!("{}\n{start}", module.glue))?.into_bytes();
    let loads = format!(
        "<link rel=\"preload\" as=\"fetch\" href=\"{address}\" crossorigin>\n<script type=\"module\" src=\"{}\"></script>",
        versioned(SCRIPT, &script)
    );
    Ok(vec![(PAGE, page(&loads)?), (SCRIPT, script), (MODULE, module.wasm)])
}

/// An address that changes with the file, so that a browser may keep it for good.
fn versioned(name: &str, bytes: &[u8]) -> String {
    format!("{name}?v={}", hash_of(&[bytes]))
}

/// The page around a contender.
fn page(loads: &str) -> Result<Vec<u8>> {
    let style = minify::css(&source("bench/style.css")?)?;
    Ok(source("bench/page.html")?.replace("__LOADS__", loads).replace("__STYLE__", &style).into_bytes())
}

/// The parts with the words of the widget, so that all pages show the same.
fn words_of_parts() -> Vec<[&'static str; 3]> {
    let words = words(Lang::En);
    let of = |part: &Part| [part.slug(), words.of(*part).title, words.of(*part).gist];
    Part::SECTIONS.iter().map(of).collect()
}

fn parts() -> String {
    json!(words_of_parts()).to_string()
}

/// The same as lines, with tabs between the words of a part.
fn lines() -> String {
    words_of_parts().iter().map(|part| part.join("\t")).collect::<Vec<_>>().join("\n")
}

/// Names what a contender is built from: its own files, what all share, the words, and for Leptos the steps of the tool.
fn hash_of_sources(name: &str) -> Result<String> {
    let mut paths = vec![];
    add_files(&root().join("bench").join(name), &mut paths)?;
    paths.extend(SHARED.map(|shared| root().join("bench").join(shared)));
    if name == LEPTOS {
        paths.extend(["Cargo.lock", "Cargo.toml"].map(|name| root().join(name)));
        paths.extend(STEPS.map(|step| root().join("xtask/src").join(step)));
    }
    paths.sort();
    let mut pieces = vec![parts().into_bytes()];
    for path in paths {
        pieces.push(path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().into_owned().into_bytes());
        pieces.push(fs::read(&path).with_context(|| format!("could not read {}", path.display()))?);
    }
    Ok(hash_of(&pieces.iter().map(Vec::as_slice).collect::<Vec<_>>()))
}

/// The files of a folder and of those in it.
fn add_files(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("there is no {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            add_files(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
