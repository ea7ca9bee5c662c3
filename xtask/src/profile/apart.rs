//! The widget’s source, copied, with every public function kept apart.
//!
//! The compiler puts a function that is called once into the one that calls it, so in the product a screen is a part of what
//! opens it, and no name is left to weigh it by.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::run::root;

/// Where the copy is.
const FOLDER: &str = "target/profile";
/// Functions with fewer lines stay as they are: they are best put into others wherever they are called.
const LINES: usize = 6;
/// What the workspace is made of, which is not copied.
const MEMBERS: &str = "members = [\"xtask\", \"tests/browser\", \"bench/leptos\"]";

/// Makes the copy; its manifest.
pub fn make() -> Result<PathBuf> {
    let folder = root().join(FOLDER);
    let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
    if !manifest.contains(MEMBERS) {
        bail!("Cargo.toml no longer says `{MEMBERS}`: apart.rs has to learn its new form");
    }
    // How the tool and the tests are built says nothing here.
    let (before, rest) = manifest.split_once("[profile.dev]").context("Cargo.toml has no [profile.dev]")?;
    let (_, after) = rest.split_once("[lints.rust]").context("Cargo.toml has no [lints.rust] below it")?;
    let manifest = [before, "[lints.rust]", after].concat().replace(MEMBERS, "members = []");
    fs::create_dir_all(&folder)?;
    write(&folder.join("Cargo.toml"), &manifest)?;
    write(&folder.join("Cargo.lock"), &fs::read_to_string(root().join("Cargo.lock"))?)?;
    copy(&root().join("src"), &folder.join("src"))?;
    Ok(folder.join("Cargo.toml"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(to)? {
        let old = entry?.path();
        let is_gone = old.file_name().is_none_or(|name| !from.join(name).exists());
        if is_gone && old.is_dir() {
            fs::remove_dir_all(old)?;
        } else if is_gone {
            fs::remove_file(old)?;
        }
    }
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let (path, place) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &place)?;
        } else {
            let text = fs::read_to_string(&path)?;
            let is_rust = path.extension().is_some_and(|ending| ending == "rs");
            write(&place, &if is_rust { apart(&text) } else { text })?;
        }
    }
    Ok(())
}

/// A file that says the same stays as it is, so that nothing is compiled again.
fn write(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}

/// The source with a mark before each public function that is not generic and has enough lines.
fn apart(source: &str) -> String {
    let lines: Vec<&str> = source.lines().collect();
    let mut made = String::new();
    for (at, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        if is_public_function(line.trim_start()) {
            let end = [&" ".repeat(indent), "}"].concat();
            let length = lines.iter().skip(at).position(|line| *line == end).unwrap_or_default();
            let is_marked = at.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|line| line.contains("inline("));
            if length >= LINES && !is_marked {
                made.push_str("#[inline(never)]\n");
            }
        }
        made.push_str(line);
        made.push('\n');
    }
    made
}

fn is_public_function(line: &str) -> bool {
    let rest = line.strip_prefix("pub").and_then(|rest| match rest.strip_prefix('(') {
        Some(inner) => inner.split_once(')').map(|(_, rest)| rest),
        None => Some(rest),
    });
    let named = rest.and_then(|rest| rest.strip_prefix(" fn ")).and_then(|name| name.split_once(['(', '<']));
    named.is_some_and(|(name, _)| !line.contains(&format!("{name}<")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_function_is_kept_apart_unless_it_is_short_or_generic() {
        let body = "    a();\n".repeat(LINES);
        let function = |head: &str, body: &str| format!("{head} {{\n{body}}}\n");
        for head in ["pub fn a()", "pub(super) fn a(b: u32) -> El"] {
            let source = function(head, &body);
            assert_eq!(apart(&source), ["#[inline(never)]\n", &source].concat());
        }
        for (head, body) in [("fn a()", body.as_str()), ("pub fn a<T>()", &body), ("pub fn a()", "    b();\n")] {
            let source = function(head, body);
            assert_eq!(apart(&source), source);
        }
    }
}
