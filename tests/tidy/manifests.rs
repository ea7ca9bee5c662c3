//! Rules for the manifests: what a `Cargo.toml` must not say, and what it must explain.

use crate::tree::{File, Finding};
use serde_json::Value;

fn is_manifest(file: &File) -> bool {
    file.path == "Cargo.toml" || file.ends_in(&["/Cargo.toml"])
}

/// The lines of a manifest that are not comments.
fn lines(file: &File) -> impl Iterator<Item = (usize, &str)> {
    let lines = file.text.lines().enumerate().filter(|_| is_manifest(file));
    lines.map(|(number, line)| (number + 1, line.trim())).filter(|(_, line)| !line.starts_with('#'))
}

/// With `["cdylib", "rlib"]` Cargo silently drops link-time optimization.
pub fn crate_type(file: &File) -> Vec<Finding> {
    let names_it = |line: &str| line.starts_with("crate-type") || line.starts_with("crate_type");
    let advice = "no crate-type here: it makes the wasm a third larger; xtask asks for the cdylib when it builds";
    lines(file).filter(|(_, line)| names_it(line)).map(|(number, _)| file.finding(number, advice)).collect()
}

const NO_DELEGATION: &str = "leave `delegation` off: with it, events never leave the shadow root";

/// Leptos' event delegation listens on the document.
pub fn delegation(file: &File) -> Vec<Finding> {
    let hits = lines(file).filter(|(_, line)| line.contains("\"delegation\"") || line.contains("/delegation\""));
    hits.map(|(number, _)| file.finding(number, NO_DELEGATION)).collect()
}

/// What Cargo would build for a browser, with the features each package gets.
pub fn metadata() -> Value {
    metadata_of("", &["--filter-platform=wasm32-unknown-unknown"])
}

/// What Cargo would build in a folder.
pub fn metadata_of(folder: &str, more: &[&str]) -> Value {
    let output = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked"])
        .args(more)
        .current_dir(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .output()
        .expect("cargo metadata starts");
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON")
}

/// Packages that get the feature by way of any dependency.
pub fn delegation_in_the_build(metadata: &Value) -> Vec<Finding> {
    let nodes = metadata["resolve"]["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    assert!(!nodes.is_empty(), "cargo metadata names no packages");
    let has_it =
        |node: &&Value| node["features"].as_array().is_some_and(|list| list.iter().any(|name| name == "delegation"));
    let name = |node: &Value| node["id"].as_str().unwrap_or_default().to_owned();
    let finding =
        |node| Finding { path: "Cargo.toml".into(), line: 1, advice: format!("{}: {NO_DELEGATION}", name(node)) };
    nodes.iter().filter(has_it).map(finding).collect()
}

/// Each dependency earns its place, and says how in the line above.
pub fn unexplained(file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    if !is_manifest(file) {
        return found;
    }
    let mut of_dependencies = false;
    let mut depth = 0i32;
    let mut above = "";
    for (number, line) in file.text.lines().map(str::trim).enumerate() {
        let begins = depth == 0 && !line.is_empty() && !line.starts_with('#');
        let mut wants_comment = false;
        if begins && line.starts_with('[') {
            let section = line.trim_matches(['[', ']']);
            of_dependencies = section.ends_with("dependencies");
            wants_comment = section.contains("dependencies.");
        } else if begins && of_dependencies {
            wants_comment = true;
        }
        if wants_comment && !above.starts_with("# ") {
            let name = line.trim_matches(['[', ']']).split(['=', ' ']).next().unwrap_or_default();
            found.push(file.finding(number + 1, format!("say in a comment above `{name}` what it is for")));
        }
        let is_header = begins && line.starts_with('[');
        if !is_header && !line.starts_with('#') {
            let count = |signs: [char; 2]| line.matches(signs).count() as i32;
            depth += count(['[', '{']) - count([']', '}']);
        }
        above = line;
    }
    found
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::tree::assert_found;
    use serde_json::json;

    #[test]
    fn a_crate_type_is_found() {
        let text = "# crate-type\n[lib]\ncrate-type = [\"cdylib\", \"rlib\"]\n";
        assert_found(crate_type(&File::sample("Cargo.toml", text)), &[3]);
        assert_found(crate_type(&File::sample("README.md", text)), &[]);
    }

    #[test]
    fn delegation_is_found_in_a_manifest_and_in_the_build() {
        let text = "[dependencies]\n# x\nleptos = { version = \"0.8\", features = [\"csr\", \"delegation\"] }\n";
        assert_found(delegation(&File::sample("Cargo.toml", text)), &[3]);
        let node = |features: &[&str]| json!({"id": "tachys", "features": features});
        let build = |nodes: &[Value]| json!({"resolve": {"nodes": nodes}});
        assert_found(delegation_in_the_build(&build(&[node(&["csr"])])), &[]);
        assert_found(delegation_in_the_build(&build(&[node(&["csr"]), node(&["delegation"])])), &[1]);
    }

    #[test]
    fn a_dependency_without_a_reason_is_found() {
        let text = "[package]\nname = \"a\"\n\n[dependencies]\n# Reads settings.\nserde = \"1\"\nleptos = \"0.8\"\n\
                    # The browser.\nweb-sys = { version = \"0.3\", features = [\n  \"Window\",\n] }\n\n\
                    [dev-dependencies]\nproptest = \"1\"\n[dependencies.c]\nversion = \"1\"\n[features]\nd = []\n";
        assert_found(unexplained(&File::sample("xtask/Cargo.toml", text)), &[7, 14, 15]);
    }
}
