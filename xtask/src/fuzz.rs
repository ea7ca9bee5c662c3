//! Coverage-guided fuzzing of what reads texts that others wrote. It needs no nightly compiler: the counters that guide it
//! are a pass of the stable one. The kept inputs stand in `fuzz/corpus/`, one a line.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::run::{ask, cargo, program, root, run, step};

/// The readers, by the names of their fuzzers.
pub const READERS: &[&str] = &["record", "copy", "handover", "lock"];

/// What the compiler adds to every branch.
const COUNTERS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Ccodegen-units=1";
/// No input is longer. Longer ones reach no other branch, and take longer.
const LONGEST: usize = 4096;
/// A reader that takes so many seconds for one input has frozen the page.
const FROZEN: &str = "-timeout=5";
/// So much is kept of a corpus, so that a test can go through it each time.
const KEPT: usize = 600;

/// Fuzzes one reader for so many seconds, keeps the inputs, and gives the figures.
pub fn reader(name: &str, seconds: u64) -> Result<Value> {
    let host = host()?;
    step(&format!("Fuzzing the reader of {name} for {seconds} s"));
    let folder = root().join("target/fuzz");
    run(cargo()
        .current_dir(root().join("fuzz"))
        .env("RUSTFLAGS", COUNTERS)
        .args(["build", "--release", "--target", &host, "--bin", name, "--target-dir"])
        .arg(&folder))?;
    let fuzzer = folder.join(host).join("release").join(name);
    let (tried, kept) = (folder.join("corpus").join(name), folder.join("kept").join(name));
    for place in [&tried, &kept] {
        let _ = fs::remove_dir_all(place);
        fs::create_dir_all(place)?;
    }
    for (n, input) in unpacked(name)?.iter().enumerate() {
        fs::write(tried.join(format!("{n:05}")), input)?;
    }
    let artifacts = folder.join("found").join(name);
    let _ = fs::remove_dir_all(&artifacts);
    fs::create_dir_all(&artifacts)?;
    let mut command = Command::new(&fuzzer);
    command.arg(&tried).args([FROZEN, "-print_final_stats=1", &format!("-max_total_time={seconds}")]);
    command.args([format!("-max_len={LONGEST}"), format!("-artifact_prefix={}/", artifacts.display())]);
    let (runs, ended_well) = watched(&mut command)?;
    let found: Vec<PathBuf> = fs::read_dir(&artifacts)?.flatten().map(|entry| entry.path()).collect();
    // Those that reach all that was reached, and no more.
    let small = ["-set_cover_merge=1", FROZEN].map(str::to_owned);
    run(Command::new(&fuzzer)
        .args(small)
        .arg(format!("-max_len={LONGEST}"))
        .arg(&kept)
        .arg(&tried)
        .stderr(Stdio::null()))?;
    let inputs = pack(name, &kept)?;
    if !ended_well {
        eprintln!("the reader of {name} broke; the inputs are in {artifacts:?}");
    }
    Ok(
        json!({"name": format!("fuzz {name}"), "what": format!("inputs to the reader of {name}, guided by coverage for {seconds} s"),
        "runs": runs, "faults": {"inputs": runs}, "kept": inputs, "changes": 0, "lost": 0, "panics": found.len(),
        "seconds": seconds}),
    )
}

/// The triple of this machine: with it named, build scripts get no counters.
fn host() -> Result<String> {
    let version = ask(program("rustc").arg("-vV")).context("rustc does not say what it is")?;
    let line = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(line.context("rustc does not say which machine this is")?.to_owned())
}

/// Shows now and then how far it is, and gives how many inputs were tried, and whether all were read well.
fn watched(command: &mut Command) -> Result<(u64, bool)> {
    let mut child = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().context("the fuzzer does not start")?;
    let mut runs = 0;
    if let Some(output) = child.stderr.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            if let Some(count) = line.strip_prefix("stat::number_of_executed_units:") {
                runs = count.trim().parse().unwrap_or(0);
            }
            if ["pulse", "panicked", "ERROR", "SUMMARY", "Done "].iter().any(|word| line.contains(word)) {
                eprintln!("  {line}");
            }
        }
    }
    Ok((runs, child.wait()?.success()))
}

fn file(name: &str) -> PathBuf {
    root().join("fuzz/corpus").join(name).with_extension("jsonl")
}

fn unpacked(name: &str) -> Result<Vec<String>> {
    let Ok(text) = fs::read_to_string(file(name)) else { return Ok(Vec::new()) };
    text.lines().map(|line| serde_json::from_str(line).context("a line of the corpus is no JSON string")).collect()
}

/// Writes the shortest inputs down, one a line.
fn pack(name: &str, folder: &PathBuf) -> Result<usize> {
    let mut inputs = Vec::new();
    for entry in fs::read_dir(folder)? {
        inputs.extend(String::from_utf8(fs::read(entry?.path())?).ok());
    }
    inputs.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
    inputs.truncate(KEPT);
    if inputs.is_empty() {
        bail!("the fuzzer of {name} kept nothing");
    }
    let lines: Vec<String> = inputs.iter().map(|input| json!(input).to_string() + "\n").collect();
    fs::create_dir_all(root().join("fuzz/corpus"))?;
    fs::write(file(name), lines.concat())?;
    Ok(inputs.len())
}
