//! cargo-deny: licenses, sources and known faults of everything that is built.

use anyhow::{Result, bail};

use crate::run::{ask, cargo, root, run, step};

/// The version is chosen, not met: a newer one may read `deny.toml` differently.
const VERSION: &str = "0.20.2";

/// Checks what `deny.toml` asks for. Where the list of known faults cannot be fetched, that is said, and is a failure.
pub fn all() -> Result<()> {
    let folder = root().join("target/tools");
    let program = folder.join("bin/cargo-deny");
    if !program.is_file() {
        step("Building cargo-deny into target/tools (ten minutes of one core, once)");
        run(cargo().args(["install", "cargo-deny", "--locked", "--version", VERSION, "--root"]).arg(&folder))?;
    }
    let checks = |names: &[&str]| {
        let mut command = std::process::Command::new(&program);
        command.current_dir(root()).args(["--workspace", "--all-features", "check"]).args(names);
        run(&mut command)
    };
    step("Checking licenses, sources and doubles");
    checks(&["licenses", "sources", "bans"])?;
    step("Checking known faults");
    let is_there = ask(std::process::Command::new(&program).current_dir(root()).args(["fetch", "db"])).is_some();
    if !is_there {
        bail!(
            "licenses, sources and doubles are fine; the list of known faults could not be fetched, so nothing is known of faults"
        );
    }
    checks(&["advisories"])
}
