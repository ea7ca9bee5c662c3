//! `cargo xtask bench`: the widget beside what else a site could embed, in figures. What is measured stands in
//! `tests/browser/src/bench/`; here the figures are read, held to the targets, and written down.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use crate::contenders::{self, NAMES};
use crate::run::{ask, cargo, program, root, run_and_read, step};
use crate::setup::{self, Engine};
use crate::site;

pub mod chart;
pub mod figure;
pub mod measures;
pub mod report;
pub mod targets;

use figure::{Figure, Said};

/// The parts of the bench.
pub const SECTIONS: [&str; 6] = ["wire", "ready", "first", "answer", "save", "host"];

/// What the figures are written to, and read from.
const RESULT: &str = "docs/bench.json";
/// The chart of them.
const CHART: &str = "docs/bench.svg";
/// The document that shows them.
const README: &str = "README.md";
/// Each page is measured so many times, where nothing else is said.
const ROUNDS: usize = 3;

/// What to measure, and whether to write it down.
pub struct Choice {
    write: bool,
    only: Option<String>,
    rounds: usize,
    beside: String,
}

impl Choice {
    /// Reads the flags of `cargo xtask bench`.
    pub fn read(words: &[String]) -> Result<Self> {
        let mut choice = Self { write: false, only: None, rounds: ROUNDS, beside: NAMES.join(",") };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if word == "--write" {
                choice.write = true;
                continue;
            }
            let Some(value) = words.next() else { bail!("{word} is no flag of bench, or wants a value") };
            match word.as_str() {
                "--only" if SECTIONS.contains(&value.as_str()) => choice.only = Some(value.clone()),
                "--only" => bail!("--only is one of {}", SECTIONS.join(", ")),
                "--rounds" => choice.rounds = value.parse().with_context(|| format!("{value} rounds"))?,
                "--beside" if value.split(',').all(|name| NAMES.contains(&name)) => choice.beside = value.clone(),
                "--beside" => bail!("--beside is some of {}, with commas", NAMES.join(",")),
                _ => bail!("bench knows --write, --only, --rounds and --beside, not {word}"),
            }
        }
        if choice.write && (choice.only.is_some() || choice.beside != NAMES.join(",")) {
            bail!("what is written down is one whole run: --write goes with --rounds alone");
        }
        Ok(choice)
    }
}

/// What was said of each measure, page by page.
pub type All = BTreeMap<String, BTreeMap<String, Said>>;

/// Measures, prints the tables and the targets, and where asked writes them down.
pub fn all(choice: &Choice) -> Result<()> {
    let commit = if choice.write { commit()? } else { String::new() };
    setup::wasm_target()?;
    setup::engines(&[Engine::Chromium])?;
    site::for_serving()?;
    contenders::build()?;
    step("Measuring the widget and what else a site could embed. Leave the machine alone meanwhile");
    let sections = choice.only.clone().unwrap_or_else(|| SECTIONS.join(","));
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "browser-tests", "--", "--measure", &sections]);
    let (text, ended_well) = run_and_read(command.args([&choice.rounds.to_string(), &choice.beside]))?;
    let all = read(&text);
    println!("\n{}", report::printed(&all));
    for target in targets::all(&all) {
        println!("{}", target.printed());
    }
    if !ended_well || all.is_empty() {
        bail!("the bench did not end well");
    }
    if choice.write {
        write_down(&all, &commit, choice.rounds)?;
    }
    Ok(())
}

/// The figures among what was printed.
fn read(text: &str) -> All {
    let mut all = All::new();
    for figure in text.lines().filter_map(Figure::read) {
        if let Some(said) = figure.said() {
            all.entry(figure.measure).or_default().insert(figure.who, said);
        }
    }
    all
}

fn commit() -> Result<String> {
    let status = ask(program("git").args(["status", "--porcelain"])).context("git does not say what has changed")?;
    let own = [RESULT, CHART, README];
    let path = |line: &str| line.get(3..).unwrap_or_default().to_owned();
    let changed: Vec<String> = status.lines().map(path).filter(|path| !own.contains(&path.as_str())).collect();
    if !changed.is_empty() {
        bail!("figures name the commit that was measured, and {} is of none: commit first", changed.join(", "));
    }
    let commit = ask(program("git").args(["rev-parse", "--short=12", "HEAD"])).context("git names no commit")?;
    Ok(commit.trim().to_owned())
}

/// What the figures depend on beside the machine.
fn versions() -> Result<Value> {
    let version = |name: &str| ask(program(name).arg("--version")).unwrap_or_default().trim().to_owned();
    let package = fs::read_to_string(root().join("bench/package.json")).context("bench/package.json")?;
    let package: Value = serde_json::from_str(&package).context("bench/package.json")?;
    Ok(json!({"browser": version("chromium"), "rust": version("rustc"), "packages": package["dependencies"]}))
}

fn write_down(all: &All, commit: &str, rounds: usize) -> Result<()> {
    let date = ask(program("date").args(["-u", "+%Y-%m-%d"])).unwrap_or_default();
    let mut figures = Map::new();
    for (measure, pages) in all {
        let pages: Map<String, Value> = pages.iter().map(|(who, said)| (who.clone(), said.to_json())).collect();
        figures.insert(measure.clone(), Value::Object(pages));
    }
    let whole = json!({"commit": commit, "date": date.trim(), "rounds": rounds, "versions": versions()?,
        "figures": figures});
    fs::write(root().join(RESULT), serde_json::to_string_pretty(&whole)? + "\n")?;
    show()
}

/// Draws the chart and the tables anew from what was written down, as where a title has changed.
pub fn show() -> Result<()> {
    let whole = fs::read_to_string(root().join(RESULT)).context(RESULT)?;
    let written = Written::read(&serde_json::from_str(&whole)?).context("what was measured cannot be read again")?;
    fs::write(root().join(CHART), chart::svg(&written.all))?;
    let readme = fs::read_to_string(root().join(README))?;
    let shown = report::shown_in(&readme, &written).context("the README has no place for the figures")?;
    fs::write(root().join(README), shown)?;
    println!("\nwritten down: {RESULT}, {CHART}, {README}");
    Ok(())
}

/// What stands in `docs/bench.json`.
pub struct Written {
    /// The figures.
    pub all: All,
    /// What was measured, when, and how often.
    pub about: String,
}

impl Written {
    fn read(whole: &Value) -> Option<Self> {
        let mut all = All::new();
        for (measure, pages) in whole["figures"].as_object()? {
            for (who, said) in pages.as_object()? {
                all.entry(measure.clone()).or_default().insert(who.clone(), Said::from_json(said)?);
            }
        }
        let packages = whole["versions"]["packages"].as_object()?;
        let packages: Vec<String> =
            packages.iter().filter_map(|(name, version)| Some(format!("{name} {}", version.as_str()?))).collect();
        let about = format!(
            "{}, commit `{}`, rounds: {}. {}; {}.",
            whole["date"].as_str()?,
            whole["commit"].as_str()?,
            whole["rounds"].as_u64()?,
            whole["versions"]["browser"].as_str()?,
            packages.join(", ")
        );
        Some(Self { all, about })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_readme_and_the_chart_are_those_of_the_result() {
        let result = fs::read_to_string(root().join(RESULT)).unwrap();
        let written = Written::read(&serde_json::from_str(&result).unwrap()).unwrap();
        let readme = fs::read_to_string(root().join(README)).unwrap();
        assert_eq!(report::shown_in(&readme, &written).as_deref(), Some(readme.as_str()));
        assert_eq!(fs::read_to_string(root().join(CHART)).unwrap(), chart::svg(&written.all));
    }

    #[test]
    fn one_part_of_a_run_is_not_written_down() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert!(Choice::read(&words(&["--write", "--rounds", "5"])).is_ok());
        assert!(Choice::read(&words(&["--write", "--only", "ready"])).is_err());
        assert!(Choice::read(&words(&["--only", "everything"])).is_err());
        assert!(Choice::read(&words(&["--beside", "plain,react"])).is_ok());
    }
}
