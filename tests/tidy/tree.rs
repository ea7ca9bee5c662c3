//! The files of the project, and what a rule finds in them.

use crate::tokens::{Token, tokens};
use std::{fmt, fs, path::Path};

/// A text file of the project.
pub struct File {
    /// Its path from the root, with `/`.
    pub path: String,
    pub text: String,
}

impl File {
    /// A file that is not on the disk, to try a rule on.
    pub fn sample(path: &str, text: &str) -> File {
        File { path: path.into(), text: text.into() }
    }

    pub fn ends_in(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    pub fn is_rust(&self) -> bool {
        self.ends_in(&[".rs"])
    }

    /// Whether this is code of the widget, tests apart.
    pub fn is_source(&self) -> bool {
        self.path.starts_with("src/") && !self.ends_in(&["/tests.rs"])
    }

    /// The file's name without folders and ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// The tokens of a Rust file; none of another.
    pub fn tokens(&self) -> Vec<Token> {
        if self.is_rust() { tokens(&self.text) } else { Vec::new() }
    }

    pub fn finding(&self, line: usize, advice: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, advice: advice.into() }
    }
}

/// Something against a rule.
#[derive(Debug, PartialEq)]
pub struct Finding {
    pub path: String,
    pub line: usize,
    /// What to do.
    pub advice: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}: {}", self.path, self.line, self.advice)
    }
}

/// The lines that a rule finds in a sample.
#[track_caller]
pub fn assert_found(findings: Vec<Finding>, lines: &[usize]) {
    let found: Vec<usize> = findings.iter().map(|finding| finding.line).collect();
    assert_eq!(found, lines, "{findings:#?}");
}

/// Every text file of the project that is written by hand.
pub fn files() -> Vec<File> {
    let mut list = Vec::new();
    visit(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()), "", &mut list);
    list.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(list.iter().any(|file| file.path == "src/lib.rs"), "no src/lib.rs below {}", env!("CARGO_MANIFEST_DIR"));
    list
}

const MADE_BY_TOOLS: [&str; 6] = ["target", "dist", "node_modules", ".git", "proptest-regressions", "Cargo.lock"];
const TEXT: [&str; 15] = [
    ".rs", ".css", ".js", ".mjs", ".jsx", ".svelte", ".vue", ".html", ".toml", ".md", ".json", ".yml", ".yaml", ".sh",
    "/run",
];

fn visit(folder: &Path, prefix: &str, list: &mut Vec<File>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let entry = entry.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let name = entry.file_name().to_string_lossy().into_owned();
        if MADE_BY_TOOLS.contains(&name.as_str()) {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            visit(&entry.path(), &format!("{path}/"), list);
        } else if TEXT.iter().any(|ending| path.ends_with(ending)) {
            // Fixtures may hold damaged bytes on purpose; a rule reads what can be read.
            let bytes = fs::read(entry.path()).unwrap_or_else(|error| panic!("{path}: {error}"));
            list.push(File { path, text: String::from_utf8_lossy(&bytes).into_owned() });
        }
    }
}
