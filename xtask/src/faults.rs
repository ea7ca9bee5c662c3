//! Faults by the thousand: what is made to go wrong, in figures. The short form is a part of every test run; the full form
//! writes down what it measured, and on which commit.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use crate::run::{ask, cargo, program, root, run_and_read, step};
use crate::setup::{self, Engine};
use crate::{fuzz, site};

/// What the figures are written to, and read from.
const RESULT: &str = "docs/faults.json";
/// The document that shows them, and where in it.
const SHOWN: (&str, &str, &str) =
    ("README.md", "<!-- the figures of cargo xtask faults -->\n", "<!-- end of the figures -->");
/// What this command itself changes. It is not what is measured.
const OWN: [&str; 3] = [RESULT, SHOWN.0, "fuzz/corpus/"];

/// How many seconds each reader is fuzzed, in short and in full. `FAULTS_FUZZED` says another number.
const FUZZED: (u64, u64) = (10, 600);
/// How many browsers are killed, in short and in full. `FAULTS_KILLED` says another number.
const KILLED: (u64, u64) = (10, 200);
/// How many times the native runs of the short form the full form does.
const TIMES: &str = "10";

/// Which faults, and how many of them.
#[derive(Default)]
pub struct Choice {
    full: bool,
    only: Option<String>,
}

const SECTIONS: [&str; 4] = ["native", "browser", "kill", "fuzz"];

impl Choice {
    /// Reads the flags of `cargo xtask faults`.
    pub fn read(words: &[String]) -> Result<Self> {
        let mut choice = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--full" => choice.full = true,
                "--only" => match words.next() {
                    Some(name) if SECTIONS.contains(&name.as_str()) => choice.only = Some(name.clone()),
                    _ => bail!("--only is one of {}", SECTIONS.join(", ")),
                },
                _ => bail!("faults knows --full and --only, not {word}"),
            }
        }
        Ok(choice)
    }

    fn sections(&self) -> Vec<&'static str> {
        let chosen = |name: &&str| match &self.only {
            Some(only) => only == name,
            None => self.full || *name != "fuzz",
        };
        SECTIONS.into_iter().filter(chosen).collect()
    }
}

/// Makes things go wrong, section by section, prints the figures, and in full writes each section down as it ends. What
/// breaks in one section does not keep the next from its turn.
pub fn all(choice: &Choice) -> Result<()> {
    if choice.full {
        commit()?;
    }
    let mut broken = Vec::new();
    for section in choice.sections() {
        let result = figures(section, choice.full);
        match &result {
            Ok(figures) => print(figures),
            Err(error) => eprintln!("\nerror: {section}: {error:#}"),
        }
        if !result.as_ref().is_ok_and(|figures| figures.iter().all(is_good)) {
            broken.push(section);
        }
        if choice.full
            && let Err(error) = write_down(section, &result)
        {
            eprintln!("\nerror: {section} is not written down: {error:#}");
            broken.push(section);
        }
    }
    if !broken.is_empty() {
        bail!("{} did not end well", broken.join(", "));
    }
    Ok(())
}

fn figures(section: &str, full: bool) -> Result<Vec<Value>> {
    match section {
        "native" => {
            step("Faults without a browser");
            let times = if full { TIMES } else { "1" };
            let mut command = cargo();
            command.env("FAULTS_TIMES", times).args([
                "test",
                "--quiet",
                "--package",
                "iep-checklist",
                "--test",
                "faults",
            ]);
            read(command.args(["--", "--nocapture", "--test-threads", "2"]))
        }
        "browser" => {
            prepared()?;
            step("Faults in Chromium");
            let mut command = browser_tests();
            command.args(["--engine", "chromium", "--only", "faults_"]);
            if full {
                command.env("FAULTS_FULL", "1");
            }
            read(&mut command)
        }
        "kill" => {
            prepared()?;
            kills(number("FAULTS_KILLED", full, KILLED))
        }
        _ => {
            let seconds = number("FAULTS_FUZZED", full, FUZZED);
            fuzz::READERS.iter().map(|name| fuzz::reader(name, seconds)).collect()
        }
    }
}

/// As many as the environment says, or as the short or the full form does. The figures say how many it were.
fn number(name: &str, full: bool, (few, many): (u64, u64)) -> u64 {
    let said = std::env::var(name).ok().and_then(|number| number.parse().ok());
    said.unwrap_or(if full { many } else { few })
}

fn prepared() -> Result<()> {
    setup::wasm_target()?;
    setup::engines(&[Engine::Chromium])?;
    site::for_serving().map(|_| ())
}

fn browser_tests() -> std::process::Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "browser-tests", "--"]);
    command
}

/// Runs a command and gives the lines with figures that it printed.
fn read(command: &mut std::process::Command) -> Result<Vec<Value>> {
    let (text, ended_well) = run_and_read(command)?;
    let lines = text.lines().filter_map(|line| line.split_once("faults: ")).map(|(_, figures)| figures);
    let figures: Vec<Value> = lines.filter_map(|figures| serde_json::from_str(figures).ok()).collect();
    if !ended_well || figures.is_empty() {
        bail!("it did not end well, after {} lines of figures", figures.len());
    }
    Ok(figures)
}

/// Kills browsers while somebody types, and gives what was lost of what had been shown as saved.
fn kills(count: u64) -> Result<Vec<Value>> {
    step(&format!("Killing Chromium {count} times while somebody types"));
    let (text, ended_well) = run_and_read(browser_tests().args(["--kill", &count.to_string()]))?;
    let line = text.lines().rev().find(|line| line.starts_with("kill ")).context("it printed no figures")?;
    let figure = killed(line);
    if !ended_well && is_good(&figure) {
        bail!("it did not end well: {line}");
    }
    Ok(vec![figure])
}

/// Reads `kill rounds=10 changes=73 shown_as_saved=61 lost=0`.
fn killed(line: &str) -> Value {
    let number = |name: &str| {
        let value = line.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
        value.and_then(|value| value.parse::<u64>().ok())
    };
    let (rounds, lost) = (number("rounds"), number("lost"));
    json!({"name": "kill", "what": "kill -9 of the browser at a random moment while somebody types", "runs": rounds,
        "faults": {"kill -9": rounds}, "changes": number("changes"), "shown as saved": number("shown_as_saved"),
        "lost": lost, "panics": 0})
}

/// Nothing lost, no panic, and something done.
fn is_good(figure: &Value) -> bool {
    figure["lost"] == json!(0) && figure["panics"] == json!(0) && figure["runs"].as_u64().is_some_and(|runs| runs > 0)
}

fn print(figures: &[Value]) {
    println!();
    for figure in figures {
        println!("{}: {}", figure["name"].as_str().unwrap_or_default(), told(figure));
        for (kind, count) in figure["faults"].as_object().into_iter().flatten() {
            println!("    {count:>9}  {kind}");
        }
    }
}

fn told(figure: &Value) -> String {
    let number = |name: &str| figure[name].as_u64().map_or("?".to_owned(), |number| number.to_string());
    format!(
        "{} runs, {} changes made, {} lost, {} panics",
        number("runs"),
        number("changes"),
        number("lost"),
        number("panics")
    )
}

/// The commit that the files are of. Files that are of none are not measured.
fn commit() -> Result<String> {
    let status = ask(program("git").args(["status", "--porcelain"])).context("git does not say what has changed")?;
    let path = |line: &str| line.get(3..).unwrap_or_default().to_owned();
    let changed: Vec<String> =
        status.lines().map(path).filter(|path| !OWN.iter().any(|own| path.starts_with(own))).collect();
    if !changed.is_empty() {
        bail!("a full run names the commit that it measured, and {} is of none: commit first", changed.join(", "));
    }
    let commit = ask(program("git").args(["rev-parse", "--short=12", "HEAD"])).context("git names no commit")?;
    Ok(commit.trim().to_owned())
}

/// What the figures were taken on.
fn machine() -> String {
    let version = |name: &str| ask(program(name).arg("--version")).unwrap_or_default().trim().to_owned();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{}; {}; {cores} cores", version("chromium"), version("rustc"))
}

fn write_down(section: &str, result: &Result<Vec<Value>>) -> Result<()> {
    let path: PathBuf = root().join(RESULT);
    let mut all: Map<String, Value> =
        fs::read_to_string(&path).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let date = ask(program("date").args(["-u", "+%Y-%m-%d"])).unwrap_or_default();
    let mut entry = json!({"commit": commit()?, "date": date.trim(), "machine": machine()});
    match result {
        Ok(figures) => entry["figures"] = json!(figures),
        Err(error) => entry["error"] = json!(format!("{error:#}")),
    }
    all.insert(section.to_owned(), entry);
    let text = serde_json::to_string_pretty(&Value::Object(all.clone()))? + "\n";
    fs::create_dir_all(root().join("docs"))?;
    fs::write(path, text)?;
    let (document, ..) = SHOWN;
    let text = fs::read_to_string(root().join(document))?;
    let shown = shown_in(&text, &all).with_context(|| format!("{document} has no place for the figures"))?;
    Ok(fs::write(root().join(document), shown)?)
}

/// The document with the table of these figures in its place.
fn shown_in(text: &str, all: &Map<String, Value>) -> Option<String> {
    let (_, start, end) = SHOWN;
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some([before, start, &table(all), end, after].concat())
}

fn table(all: &Map<String, Value>) -> String {
    let mut lines = vec![
        "| What | Runs | Faults | Changes made | Changes lost | Panics | Commit |".to_owned(),
        "|---|---:|---:|---:|---:|---:|---|".to_owned(),
    ];
    for section in SECTIONS.iter().filter_map(|name| all.get(*name)) {
        let commit = section["commit"].as_str().unwrap_or_default();
        for figure in section["figures"].as_array().into_iter().flatten() {
            let number = |name: &str| figure[name].as_u64().map_or("?".to_owned(), in_threes);
            let faults =
                figure["faults"].as_object().into_iter().flatten().filter_map(|(_, count)| count.as_u64()).sum();
            lines.push(format!(
                "| {} | {} | {} | {} | {} | {} | `{commit}` |",
                figure["what"].as_str().unwrap_or_default(),
                number("runs"),
                in_threes(faults),
                number("changes"),
                number("lost"),
                number("panics"),
            ));
        }
        if let Some(error) = section["error"].as_str() {
            lines.push(format!("| {error} | | | | | | `{commit}` |"));
        }
    }
    lines.join("\n") + "\n"
}

/// `1234567` as `1,234,567`.
fn in_threes(number: u64) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_readme_is_that_of_the_result() {
        let result = fs::read_to_string(root().join(RESULT)).unwrap_or_else(|_| "{}".to_owned());
        let all = serde_json::from_str(&result).unwrap();
        let text = fs::read_to_string(root().join(SHOWN.0)).unwrap();
        assert_eq!(shown_in(&text, &all).as_deref(), Some(text.as_str()));
    }

    #[test]
    fn what_is_lost_or_panics_or_was_never_run_is_not_good() {
        let figure = |runs: u64, lost: u64, panics: u64| json!({"runs": runs, "lost": lost, "panics": panics});
        assert!(is_good(&figure(1, 0, 0)));
        for bad in [figure(0, 0, 0), figure(1, 1, 0), figure(1, 0, 1), json!({"runs": 1})] {
            assert!(!is_good(&bad), "{bad}");
        }
    }

    #[test]
    fn the_line_of_the_kills_is_read() {
        let figure = killed("kill rounds=10 changes=1073 shown_as_saved=61 lost=2");
        assert_eq!((&figure["runs"], &figure["changes"], &figure["lost"]), (&json!(10), &json!(1073), &json!(2)));
        assert!(!is_good(&killed("kill rounds=10")));
    }

    #[test]
    fn numbers_are_written_in_threes() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(in_threes), ["0", "999", "1,000", "1,234,567"]);
    }
}
