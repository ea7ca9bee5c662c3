//! Runs other programs, and says what it is doing: a long step that says nothing looks like a hang.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Says what happens now, and how long after the first of it: where the minutes of a run go is to be read from what it says.
pub fn step(words: &str) {
    static START: OnceLock<Instant> = OnceLock::new();
    let seconds = START.get_or_init(Instant::now).elapsed().as_secs();
    eprintln!("\n▸ {}:{:02} {words}", seconds / 60, seconds % 60);
}

/// The cargo that runs this tool.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// A program found by name, run in the workspace.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// Runs to the end, output shown; an exit code other than 0 is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let status =
        command.stdin(Stdio::null()).status().with_context(|| format!("could not start {}", words_of(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", words_of(command));
    }
    Ok(())
}

/// Runs to the end and returns standard output, shown as well, line by line, and whether it ended well.
pub fn run_and_read(command: &mut Command) -> Result<(String, bool)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start {}", words_of(command)))?;
    let mut text = String::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line.context("output that is not text")?;
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    let status = child.wait().context("the program was lost")?;
    Ok((text, status.success()))
}

/// Runs quietly; standard output where it ended well.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program of this name is on the path.
pub fn is_installed(name: &str) -> bool {
    let Some(folders) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}

fn words_of(command: &Command) -> String {
    let mut words = command.get_program().to_string_lossy().into_owned();
    for word in command.get_args() {
        words.push(' ');
        words.push_str(&word.to_string_lossy());
    }
    words
}
