//! `npm/`: the files as a package for those who build their site with npm.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::one_file::STANDALONE;
use crate::run::root;
use crate::site::{self, File};
use crate::typescript::{self, TYPES};

/// The folder of the package.
pub const FOLDER: &str = "npm";
/// What `import "iep-checklist"` reads.
const ENTRY: &str = "index.js";
/// The element in JSX.
const REACT: &str = "react.d.ts";
const MANIFEST: &str = "custom-elements.json";
const SOURCES: &str = "integrations/npm";

/// The package's own entry: the shell as it is read by people and bundlers, with the addresses of the app and the wasm
/// written so that a bundler finds them. It names files itself, so the letters of the build go.
pub fn entry(shell: &str) -> String {
    shell.replace("?v=__BUILD__", "")
}

/// All files of the package, by their path in the site's folder.
pub fn package(version: &str, entry: String, site: &[File], about: &Value) -> Result<Vec<File>> {
    let mut files = vec![
        File { name: ENTRY.to_string(), bytes: entry.into_bytes() },
        File { name: REACT.to_string(), bytes: typescript::for_react(about)?.into_bytes() },
        File { name: "package.json".to_string(), bytes: described(version)?.into_bytes() },
    ];
    for name in site::LOADED.into_iter().chain([STANDALONE, TYPES, MANIFEST, "integrity.json"]) {
        let file = site.iter().find(|file| file.name == name);
        files.push(file.cloned().with_context(|| format!("the site has no {name}"))?);
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        files.push(File { name: name.to_string(), bytes: read(&root().join(name))? });
    }
    add(&mut files, &root().join(SOURCES), "")?;
    for file in &mut files {
        file.name = format!("{FOLDER}/{}", file.name);
    }
    Ok(files)
}

/// What npm is told of the package.
fn described(version: &str) -> Result<String> {
    let mut exports = json!({
        ".": {"types": format!("./{TYPES}"), "default": format!("./{ENTRY}")},
        "./standalone": {"types": format!("./{TYPES}"), "default": format!("./{STANDALONE}")},
        "./react": {"types": format!("./{REACT}")},
    });
    for name in site::LOADED.into_iter().chain([STANDALONE, MANIFEST, "integrity.json", "package.json"]) {
        exports[format!("./{name}")] = format!("./{name}").into();
    }
    let package = json!({
        "name": "iep-checklist",
        "version": version,
        "description": "A checklist for parents at an IEP meeting: a web component that keeps everything in the parent's browser.",
        "license": "MIT OR Apache-2.0",
        "keywords": ["web-component", "custom-element", "iep", "special-education", "checklist"],
        "type": "module",
        "exports": exports,
        "types": format!("./{TYPES}"),
        "customElements": MANIFEST,
        "sideEffects": [format!("./{ENTRY}"), format!("./{}", site::SHELL), format!("./{STANDALONE}")],
        "files": ["*.js", "*.wasm", "*.d.ts", "*.json", "LICENSE-*", "examples"],
    });
    Ok(serde_json::to_string_pretty(&package).context("the package's description")? + "\n")
}

/// Every file below a folder, by its path from there.
fn add(files: &mut Vec<File>, folder: &Path, below: &str) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut entries = entries.collect::<std::io::Result<Vec<_>>>().context("a folder that breaks off")?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add(files, &entry.path(), &format!("{name}/"))?;
        } else {
            files.push(File { name, bytes: read(&entry.path())? });
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest;

    fn made() -> Vec<File> {
        let names = site::LOADED.into_iter().chain([STANDALONE, TYPES, MANIFEST, "integrity.json"]);
        let site: Vec<File> = names.map(|name| File { name: name.to_string(), bytes: Vec::new() }).collect();
        let readme = fs::read_to_string(root().join("README.md")).unwrap();
        package("1.2.3", String::new(), &site, &manifest::of(&readme).unwrap()).unwrap()
    }

    #[test]
    fn each_file_that_the_package_names_is_in_it() {
        let files = made();
        let has = |path: &str| files.iter().any(|file| file.name == format!("npm/{}", path.trim_start_matches("./")));
        let package = files.iter().find(|file| file.name == "npm/package.json").unwrap();
        let package: Value = serde_json::from_slice(&package.bytes).unwrap();
        assert_eq!(package["version"], "1.2.3");
        let mut named = vec![package["types"].clone(), package["customElements"].clone()];
        named.extend(package["sideEffects"].as_array().unwrap().iter().cloned());
        for export in package["exports"].as_object().unwrap().values() {
            match export.as_object() {
                Some(ways) => named.extend(ways.values().cloned()),
                None => named.push(export.clone()),
            }
        }
        assert!(named.len() > 12, "{named:?}");
        for path in named {
            assert!(has(path.as_str().unwrap()), "{path} is not in the package");
        }
        for path in ["README.md", "examples/plain/index.html", "examples/react/main.tsx", "LICENSE-MIT"] {
            assert!(has(path), "{path} is not in the package");
        }
    }

    #[test]
    fn a_bundler_finds_the_app_and_the_module_by_their_plain_names() {
        let shell = fs::read_to_string(root().join("src/bring.js")).unwrap();
        let entry = entry(&shell);
        for words in ["import('./iep-checklist-app.js')", "new URL('./iep-checklist_bg.wasm', import.meta.url)"] {
            assert!(entry.contains(words), "{words} is not in {entry}");
        }
    }
}
