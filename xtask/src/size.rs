//! Budgets in bytes: what a parent's phone loads before the first tap.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::one_file::STANDALONE;
use crate::site;

/// Shell, app and wasm together, brotli. What was reached, and half a percent of room.
pub const LOADED_BUDGET: usize = 328_000;
/// The shell alone, brotli: all that a page pays where the widget is far down and loads late.
pub const SHELL_BUDGET: usize = 2_000;
/// The one-file script, brotli. Its wasm is packed as gzip, which takes a quarter more than brotli.
pub const STANDALONE_BUDGET: usize = 405_000;
/// Each file that a parent loads, brotli, so that one does not grow unseen while another shrinks. To change a budget, change its
/// figure here, and say in the commit what a parent gets for the bytes.
const FILES: [(&str, usize); 4] = [
    (site::SHELL, SHELL_BUDGET),
    // What was reached, and next to nothing more.
    (site::APP, 15_950),
    (site::WASM, 312_000),
    (STANDALONE, STANDALONE_BUDGET),
];

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
    let mut over = Vec::new();
    for name in &names {
        let sizes = [size(name, "")?, size(name, ".gz")?, size(name, ".br")?];
        println!("{name:<28} {:>9} {:>9} {:>9}", sizes[0], sizes[1], sizes[2]);
        if site::LOADED.contains(&name.as_str()) {
            for (sum, size) in total.iter_mut().zip(sizes) {
                *sum += size;
            }
        }
        over.extend(over_budget(name, sizes[2]));
    }
    println!("{:<28} {:>9} {:>9} {:>9}", "shell + app + wasm", total[0], total[1], total[2]);
    println!("budgets, brotli: shell + app + wasm {LOADED_BUDGET}");
    for (name, budget) in FILES {
        println!("                 {name} {budget}");
    }

    if total[2] > LOADED_BUDGET {
        over.push(format!("shell + app + wasm are {} bytes over their budget", total[2] - LOADED_BUDGET));
    }
    for (name, _) in FILES.iter().filter(|(name, _)| !names.iter().any(|own| own == name)) {
        over.push(format!("{name} is not there"));
    }
    if !over.is_empty() {
        bail!("{}", over.join("; "));
    }
    Ok(())
}

/// What is to be said of a file that is bigger than its budget.
fn over_budget(name: &str, bytes: usize) -> Option<String> {
    let (_, budget) = FILES.iter().find(|(own, _)| *own == name)?;
    (bytes > *budget).then(|| format!("{name} is {} bytes over its budget", bytes - budget))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_that_is_loaded_is_held_to_its_own_budget() {
        for name in site::LOADED {
            let (_, budget) = FILES.iter().find(|(own, _)| *own == name).unwrap();
            assert_eq!(over_budget(name, *budget), None);
            assert_eq!(over_budget(name, budget + 1), Some(format!("{name} is 1 bytes over its budget")));
        }
    }
}
