//! Budgets in bytes: what a parent's phone loads before the first tap.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::one_file::STANDALONE;
use crate::site;

/// Shell, app and wasm together, brotli. What the screens that there are take, and one in a hundred.
pub const LOADED_BUDGET: usize = 328_000;
/// The shell alone, brotli: all that a page pays where the widget is far down and loads late.
pub const SHELL_BUDGET: usize = 2_000;
/// The one-file script, brotli. Its wasm is packed as gzip, which takes a fifth more than brotli.
pub const STANDALONE_BUDGET: usize = 405_000;

/// Builds, prints the size of each file, and fails above a budget.
pub fn check() -> Result<()> {
    let folder = site::dist()?;
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).context("dist/ cannot be read")? {
        let entry = entry.context("dist/ cannot be read")?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if folder.join(format!("{name}.br")).is_file() {
            names.push(name);
        }
    }
    names.sort();
    let size = |name: &str, ending: &str| -> Result<usize> {
        let path = folder.join(format!("{name}{ending}"));
        let length = fs::metadata(&path).with_context(|| format!("{} is missing", path.display()))?.len();
        usize::try_from(length).context("a file too big to count")
    };

    println!("\n{:<28} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    let mut total = [0, 0, 0];
    let (mut shell, mut standalone) = (0, 0);
    for name in &names {
        let sizes = [size(name, "")?, size(name, ".gz")?, size(name, ".br")?];
        println!("{name:<28} {:>9} {:>9} {:>9}", sizes[0], sizes[1], sizes[2]);
        if site::LOADED.contains(&name.as_str()) {
            for (sum, size) in total.iter_mut().zip(sizes) {
                *sum += size;
            }
        }
        if name == site::SHELL {
            shell = sizes[2];
        }
        if name == STANDALONE {
            standalone = sizes[2];
        }
    }
    println!("{:<28} {:>9} {:>9} {:>9}", "shell + app + wasm", total[0], total[1], total[2]);
    println!("budgets, brotli: shell + app + wasm {LOADED_BUDGET}, shell {SHELL_BUDGET}, one file {STANDALONE_BUDGET}");

    if total[2] > LOADED_BUDGET {
        bail!("shell + app + wasm are {} bytes over their budget", total[2] - LOADED_BUDGET);
    }
    if shell > SHELL_BUDGET {
        bail!("the shell is {} bytes over its budget", shell - SHELL_BUDGET);
    }
    if standalone > STANDALONE_BUDGET {
        bail!("{STANDALONE} is {} bytes over its budget", standalone - STANDALONE_BUDGET);
    }
    Ok(())
}
