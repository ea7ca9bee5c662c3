//! Every test there is, in the order in which a mistake shows soonest.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::run::{ask, cargo, root, run, run_and_read, step};
use crate::setup::{self, Engine};
use crate::wasm::TARGET;
use crate::{contenders, lighthouse, pseudo, site, size, wordpress};

/// Which of the tests to run.
#[derive(Default)]
pub struct Choice {
    engine: Option<Engine>,
    only: Option<String>,
}

impl Choice {
    /// Reads the flags of `cargo xtask test`.
    pub fn read(words: &[String]) -> Result<Self> {
        let mut choice = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let Some(value) = words.next() else { bail!("{word} wants a value") };
            match word.as_str() {
                "--engine" => match Engine::named(value) {
                    Some(engine) => choice.engine = Some(engine),
                    None => bail!("--engine is chromium, firefox or webkit, not {value}"),
                },
                "--only" => choice.only = Some(value.clone()),
                _ => bail!("test knows --engine and --only, not {word}"),
            }
        }
        Ok(choice)
    }

    fn is_everything(&self) -> bool {
        self.engine.is_none() && self.only.is_none()
    }

    fn engines(&self) -> Vec<Engine> {
        self.engine.map_or_else(|| Engine::ALL.to_vec(), |engine| vec![engine])
    }
}

/// Runs what was chosen, says how many tests ran where, and fails when one did.
pub fn all(choice: &Choice) -> Result<()> {
    let start = Instant::now();
    let mut tally = Tally::default();
    setup::wasm_target()?;
    if choice.is_everything() {
        setup::checkers()?;
        setup::engines(&choice.engines())?;
        wordpress::place::ready()?;
        code_rules()?;
        step("Testing what needs no browser");
        let packages = ["--package", "iep-checklist", "--package", "xtask", "--package", "browser-tests"];
        let (text, ended_well) = run_and_read(cargo().args(["test", "--no-fail-fast"]).args(packages))?;
        tally.native(&text, ended_well);
        step("Holding each file against its budget");
        // What is too big still works: the browsers may have more to say.
        if let Err(error) = size::check() {
            eprintln!("\n{error:#}");
            tally.broken.push("the sizes");
        }
    } else {
        setup::engines(&choice.engines())?;
    }
    site::for_serving()?;
    contenders::build()?;
    if choice.is_everything() && !same_zip()? {
        eprintln!("\nthe zip in dist/ and the one that is served differ, though both were built from the same files");
        tally.broken.push("the zip");
    }
    browsers(choice, &mut tally)?;
    if choice.is_everything() {
        tally.one("bench", bench_ends_well()?);
        tally.one("budgets", budgets_end_well()?);
        tally.one("lighthouse", lighthouse::ends_well()?);
    }
    tally.print(start)
}

/// How quick a tap is, beside the same list in plain JavaScript.
pub fn bench() -> Result<()> {
    setup::wasm_target()?;
    setup::engines(&[Engine::Chromium])?;
    site::for_serving()?;
    contenders::build()?;
    if !bench_ends_well()? {
        bail!("a tap takes too long");
    }
    Ok(())
}

/// The quick part of the bench, held to its budgets.
pub fn budgets() -> Result<()> {
    setup::wasm_target()?;
    setup::engines(&[Engine::Chromium])?;
    site::for_serving()?;
    if !budgets_end_well()? {
        bail!("a budget is exceeded");
    }
    Ok(())
}

fn budgets_end_well() -> Result<bool> {
    step("Holding requests, saves, shifts and the host page to their budgets");
    let (_, ended_well) =
        run_and_read(cargo().args(["run", "--quiet", "--package", "browser-tests", "--", "--budgets"]))?;
    Ok(ended_well)
}

fn bench_ends_well() -> Result<bool> {
    step("Timing taps, beside the same list in plain JavaScript");
    let (_, ended_well) =
        run_and_read(cargo().args(["run", "--quiet", "--package", "browser-tests", "--", "--bench"]))?;
    Ok(ended_well)
}

/// Whether two builds of the same files gave the same zip.
fn same_zip() -> Result<bool> {
    let read = |folder: PathBuf| -> Result<Vec<u8>> { Ok(std::fs::read(site::zip_in(&folder)?)?) };
    Ok(read(root().join("dist"))? == read(site::served())?)
}

fn code_rules() -> Result<()> {
    step("Checking the form of the code");
    run(cargo().args(["fmt", "--all", "--check"]))?;
    let strict = ["--", "--deny", "warnings"];
    run(cargo().args(["clippy", "--workspace", "--all-targets"]).args(strict))?;
    pseudo::make()?;
    let packages = ["--package", "iep-checklist", "--package", "leptos-contender"];
    run(cargo().arg("clippy").args(packages).args(["--all-features", "--target", TARGET]).args(strict))?;
    let documented = ["doc", "--no-deps", "--package", "iep-checklist", "--package", "xtask"];
    run(cargo().args(documented).env("RUSTDOCFLAGS", "--deny warnings"))?;
    let features = ["tree", "--package", "iep-checklist", "--all-features", "--target", TARGET, "--edges", "features"];
    let Some(tree) = ask(cargo().args(features).args(["--prefix", "none"])) else {
        bail!("cargo could not list the features in use");
    };
    if let Some(line) = tree.lines().find(|line| line.contains("feature \"delegation\"")) {
        bail!("{line} is on: with it `change` and `submit` never leave the shadow root");
    }
    Ok(())
}

fn browsers(choice: &Choice, tally: &mut Tally) -> Result<()> {
    let names: Vec<_> = choice.engines().into_iter().map(Engine::name).collect();
    step(&format!("Testing the element in {}", names.join(", ")));
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "browser-tests", "--"]);
    if let Some(engine) = choice.engine {
        command.args(["--engine", engine.name()]);
    }
    if let Some(only) = &choice.only {
        command.args(["--only", only]);
    }
    let (text, ended_well) = run_and_read(&mut command)?;
    tally.browsers(&text, ended_well);
    Ok(())
}

/// How many tests ran where.
#[derive(Default)]
struct Tally {
    lines: Vec<(String, usize, usize)>,
    broken: Vec<&'static str>,
}

impl Tally {
    /// Adds what cargo's own test runner closed with, once for each test program.
    fn native(&mut self, text: &str, ended_well: bool) {
        let (mut passed, mut failed) = (0, 0);
        for line in text.lines().filter(|line| line.starts_with("test result: ")) {
            passed += count_before(line, " passed");
            failed += count_before(line, " failed");
        }
        self.lines.push(("native".to_string(), passed, failed));
        if passed == 0 || !ended_well {
            self.broken.push("the native tests");
        }
    }

    /// Adds the closing line of each engine: `chromium: 40 passed, 0 failed`.
    fn browsers(&mut self, text: &str, ended_well: bool) {
        for engine in Engine::ALL {
            let start = format!("{}: ", engine.name());
            for line in text.lines().filter(|line| line.starts_with(&start) && line.contains(" passed, ")) {
                let line = &line[start.len()..];
                self.lines.push((
                    engine.name().to_string(),
                    count_before(line, " passed"),
                    count_before(line, " failed"),
                ));
            }
        }
        if !ended_well {
            self.broken.push("the browser tests");
        }
    }

    /// Adds a part that passes or fails as a whole.
    fn one(&mut self, name: &'static str, ended_well: bool) {
        self.lines.push((name.to_string(), usize::from(ended_well), usize::from(!ended_well)));
        if !ended_well {
            self.broken.push(name);
        }
    }

    fn print(&self, start: Instant) -> Result<()> {
        let seconds = start.elapsed().as_secs();
        println!("\n{} min {} s", seconds / 60, seconds % 60);
        let (mut passed, mut failed) = (0, 0);
        for (place, well, badly) in &self.lines {
            println!("{place:<11} {well} tests passed, {badly} failed");
            passed += well;
            failed += badly;
        }
        println!("{passed} passed, {failed} failed");
        if failed > 0 || !self.broken.is_empty() {
            bail!("{} did not end well", self.broken.join(", "));
        }
        if passed == 0 {
            bail!("no test ran");
        }
        Ok(())
    }
}

/// The number right before these words.
fn count_before(line: &str, words: &str) -> usize {
    let before = line.split(words).next().unwrap_or_default();
    if before.len() == line.len() {
        return 0;
    }
    before.rsplit(|letter: char| !letter.is_ascii_digit()).next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_all_test_programs_are_added() {
        let mut tally = Tally::default();
        tally.native(
            "test result: ok. 12 passed; 0 failed; 0 ignored\ntest result: FAILED. 3 passed; 2 failed; 0",
            false,
        );
        assert_eq!(tally.lines, [("native".to_string(), 15, 2)]);
        assert!(tally.print(Instant::now()).is_err());
    }

    #[test]
    fn closing_lines_of_the_engines_are_read() {
        let mut tally = Tally::default();
        tally.browsers("webkit: 40 passed, 1 failed, 2 flaky\nchromium: starting\nchromium: 41 passed, 0 failed", true);
        assert_eq!(tally.lines, [("chromium".to_string(), 41, 0), ("webkit".to_string(), 40, 1)]);
        assert!(tally.print(Instant::now()).is_err());
    }

    #[test]
    fn a_part_that_fails_as_a_whole_fails_the_run() {
        let mut tally = Tally::default();
        tally.one("bench", true);
        assert!(tally.print(Instant::now()).is_ok());
        tally.one("bench", false);
        assert_eq!(tally.lines, [("bench".to_string(), 1, 0), ("bench".to_string(), 0, 1)]);
        assert!(tally.print(Instant::now()).is_err());
    }

    #[test]
    fn a_run_without_any_test_is_a_failure() {
        assert!(Tally::default().print(Instant::now()).is_err());
    }
}
