//! Installs what a test run needs: below `target/` where that is possible, by apt where this is root on Debian or
//! Ubuntu. Where neither is possible it stops with the one command to run. A missing engine is never skipped.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::run::{ask, cargo, is_installed, program, root, run, step};
use crate::wasm::TARGET;

/// A browser engine that the widget is tested in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Chrome, Edge, and most of the phones.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, as WebKitGTK.
    WebKit,
}

impl Engine {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name on the command line and in print.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// Programs it needs, and the Debian packages that bring them.
    fn needs(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Chromium => &[("chromium", "chromium"), ("chromedriver", "chromium-driver")],
            Self::Firefox => &[("firefox-esr", "firefox-esr")],
            Self::WebKit => &[("WebKitWebDriver", "webkit2gtk-driver"), ("xvfb-run", "xvfb"), ("xauth", "xauth")],
        }
    }
}

/// axe-core, the accessibility checks; a newer one may find more, so the version is chosen, not met.
const AXE: &str = "axe-core@4.14.1";
/// rrweb, which session-replay tools record pages with: that it catches no word is tested.
const RRWEB: &str = "rrweb@2.2.2";
/// Lighthouse, which scores a page; what its points are given for changes with the version. Its axe is ours.
const LIGHTHOUSE: &str = "lighthouse@12.8.2";

/// What the examples of the package are made and checked with: a bundler, React, and TypeScript.
const FOR_EXAMPLES: [&str; 6] = [
    "esbuild@0.28.2",
    "typescript@5.9.3",
    "react@19.1.10",
    "react-dom@19.1.10",
    "@types/react@19.1.17",
    "@types/react-dom@19.1.11",
];

/// The standard library for browsers.
pub fn wasm_target() -> Result<()> {
    let sysroot = ask(program("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    if !is_installed("rustup") {
        bail!("Rust's standard library for {TARGET} is missing, and there is no rustup to add it");
    }
    step("Adding Rust's standard library for browsers");
    run(program("rustup").args(["target", "add", TARGET]))
}

/// clippy and rustfmt, which a minimal Rust lacks.
pub fn checkers() -> Result<()> {
    for (command, component) in [("clippy", "clippy"), ("fmt", "rustfmt")] {
        if ask(cargo().args([command, "--version"])).is_none() {
            step(&format!("Adding {component}"));
            run(program("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The browsers and their drivers, axe and rrweb.
pub fn engines(engines: &[Engine]) -> Result<()> {
    let mut packages = Vec::new();
    for engine in engines {
        packages.extend(engine.needs().iter().filter(|(name, _)| !is_installed(name)).map(|(_, package)| *package));
    }
    if !has_measured_fonts() {
        packages.push("fonts-liberation");
    }
    let fetched = axe().is_file() && rrweb().is_file() && esbuild().is_file() && typescript().is_file();
    if !fetched && !is_installed("npm") {
        packages.push("npm");
    }
    install(&packages)?;
    if engines.contains(&Engine::Firefox) && !geckodriver().is_file() {
        step("Building geckodriver, Firefox's driver, into target/tools (a minute, once)");
        // It only hands messages on: to make it quick would take longer than many runs with it.
        let quickly = [("CARGO_PROFILE_DEV_DEBUG", "false"), ("CARGO_INCREMENTAL", "0")];
        run(cargo().envs(quickly).args(["install", "geckodriver", "--locked", "--debug", "--root"]).arg(tools()))?;
    }
    if !fetched {
        step("Fetching axe-core, rrweb, and what the examples of the package are made with, into target/tools");
        fetch(&tools(), &[&[AXE, RRWEB], FOR_EXAMPLES.as_slice()].concat())?;
    }
    Ok(())
}

/// Lighthouse. It drives the Chromium that is there and brings none.
pub fn lighthouse_ready() -> Result<()> {
    if !lighthouse().is_file() {
        step("Fetching Lighthouse into target/tools/lighthouse");
        fetch(&lighthouse_folder(), &[LIGHTHOUSE, AXE])?;
    }
    Ok(())
}

/// Packages of npm into a folder; what else npm put there before goes, so each call has a folder of its own.
fn fetch(folder: &Path, packages: &[&str]) -> Result<()> {
    fs::create_dir_all(folder)?;
    run(program("npm")
        .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--prefix"])
        .arg(folder)
        .args(packages))
}

/// Firefox's driver.
pub fn geckodriver() -> PathBuf {
    tools().join("bin/geckodriver")
}

/// The script of axe-core.
pub fn axe() -> PathBuf {
    tools().join("node_modules/axe-core/axe.min.js")
}

/// The script of rrweb.
pub fn rrweb() -> PathBuf {
    tools().join("node_modules/rrweb/dist/rrweb.umd.min.cjs")
}

/// The bundler, a script for node.
pub fn esbuild() -> PathBuf {
    tools().join("node_modules/esbuild/bin/esbuild")
}

/// TypeScript's compiler, a script for node.
pub fn typescript() -> PathBuf {
    tools().join("node_modules/typescript/bin/tsc")
}

/// Lighthouse, a script for node.
pub fn lighthouse() -> PathBuf {
    lighthouse_folder().join("node_modules/lighthouse/cli/index.js")
}

fn lighthouse_folder() -> PathBuf {
    tools().join("lighthouse")
}

/// Where everything is that is installed below `target/`.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// Widths in the tests are those of Liberation Sans; a machine without any font draws boxes.
fn has_measured_fonts() -> bool {
    Path::new("/usr/share/fonts/truetype/liberation").is_dir()
        || Path::new("/usr/share/fonts/truetype/liberation2").is_dir()
}

/// Installs Debian packages, or says how to.
pub fn install(packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let words = packages.join(" ");
    let is_root = ask(program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !is_root || !is_installed("apt-get") {
        bail!(
            "the tests need more programs on this machine. Install them, then run this again:\n\n    \
             sudo apt-get update && sudo apt-get install --no-install-recommends {words}\n\n\
             (these are Debian's names; on another system install the same programs by its own means)"
        );
    }
    step(&format!("Installing by apt: {words}"));
    run(program("apt-get").args(["update", "--quiet"]))?;
    run(program("apt-get")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "--yes", "--quiet", "--no-install-recommends"])
        .args(packages))
}

/// What the contenders of the bench are made of, at the versions of `bench/package.json`, and their bundler.
pub fn contenders() -> Result<()> {
    let (wanted, folder) = (root().join("bench/package.json"), contender_packages());
    let list = fs::read(&wanted)?;
    // Written last, so it stands there only where everything was fetched.
    let mark = folder.join("fetched.json");
    if fs::read(&mark).is_ok_and(|fetched| fetched == list) {
        return Ok(());
    }
    if !is_installed("npm") {
        install(&["npm"])?;
    }
    step("Fetching what the contenders of the bench are made of, into target/tools");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("package.json"), &list)?;
    let quiet = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--prefix"];
    run(program("npm").args(quiet).arg(&folder))?;
    fs::write(mark, list)?;
    Ok(())
}

/// Where the packages of the contenders are.
pub fn contender_packages() -> PathBuf {
    tools().join("contenders")
}
