//! A WordPress to test the plugin on, installed below `target/tools`: it keeps its data in SQLite, and needs PHP alone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::run::{ask, is_installed, program, root, run, step};
use crate::{bundle, setup};

/// Holds a WordPress that is installed already, for several versions, and the means to keep its data in SQLite.
const PACKAGE: &str = "@wp-playground/wordpress-builds@0.9.19";
/// The oldest that the plugin is for.
const VERSION: &str = "wp-6.5";
/// What makes WordPress keep its data in SQLite.
const SQLITE: &str = "sqlite-database-integration";
/// Extensions of PHP that it needs, and the Debian packages that bring them.
const EXTENSIONS: [(&str, &str); 3] = [("pdo_sqlite", "php-sqlite3"), ("mbstring", "php-mbstring"), ("xml", "php-xml")];

/// In the place of `WP_DEBUG`: at home wherever it is asked for, it asks nobody outside, and writes down each complaint.
const CONFIG: &str = "define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HOME', 'http://' . ( $_SERVER['HTTP_HOST'] ?? '127.0.0.1' ) );
define( 'WP_SITEURL', WP_HOME );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );";

/// Installs PHP and WordPress where they are missing. Gives the folder, which each test copies.
pub fn ready() -> Result<PathBuf> {
    let folder = setup::tools().join("wordpress");
    let mut packages = Vec::new();
    if !is_installed("php") {
        packages.push("php-cli");
    }
    let known = ask(program("php").arg("-m")).unwrap_or_default();
    let is_known = |name: &str| known.lines().any(|line| line.eq_ignore_ascii_case(name));
    packages.extend(EXTENSIONS.iter().filter(|(name, _)| !is_known(name)).map(|(_, package)| *package));
    if !folder.is_dir() && !is_installed("npm") {
        packages.push("npm");
    }
    setup::install(&packages)?;
    if !folder.is_dir() {
        step("Fetching a WordPress for the tests into target/tools (160 MB, once)");
        // What stops halfway is not taken for the whole.
        let half = setup::tools().join("wordpress.half");
        let _ = fs::remove_dir_all(&half);
        fs::create_dir_all(&half)?;
        fetch(&half)?;
        put_together(&half)?;
        fs::rename(half.join("site"), &folder).context("WordPress cannot be moved to its place")?;
        fs::remove_dir_all(&half)?;
    }
    Ok(folder)
}

fn fetch(half: &Path) -> Result<()> {
    run(program("npm").args(["pack", PACKAGE, "--silent", "--pack-destination"]).arg(half))?;
    let mut packed = fs::read_dir(half)?.flatten().map(|entry| entry.path());
    let packed = packed.find(|path| path.extension().is_some_and(|end| end == "tgz")).context("npm fetched nothing")?;
    let wanted = [
        format!("package/src/wordpress/{VERSION}.zip"),
        format!("package/src/{SQLITE}/{SQLITE}.zip"),
        format!("package/public/{VERSION}"),
    ];
    run(program("tar").arg("-xzf").arg(packed).arg("-C").arg(half).args(wanted))
}

/// The program and what it loads into browsers come apart, and the means for SQLite by itself.
fn put_together(half: &Path) -> Result<()> {
    let package = half.join("package");
    let site = half.join("site");
    unzip(&package.join(format!("src/wordpress/{VERSION}.zip")), &site)?;
    copy(&package.join("public").join(VERSION), &site)?;
    unzip(&package.join(format!("src/{SQLITE}/{SQLITE}.zip")), half)?;
    let plugin = site.join("wp-content/plugins").join(SQLITE);
    fs::rename(half.join(format!("{SQLITE}-main")), &plugin).context("the zip for SQLite has another folder")?;
    fs::copy(plugin.join("db.copy"), site.join("wp-content/db.php"))?;
    let config = fs::read_to_string(site.join("wp-config.php")).context("WordPress has no wp-config.php")?;
    let debug = "define( 'WP_DEBUG', false );";
    ensure!(config.contains(debug), "wp-config.php no longer says `{debug}`: place.rs has to learn its new form");
    fs::write(site.join("wp-config.php"), config.replace(debug, CONFIG))?;
    Ok(())
}

fn unzip(zip: &Path, folder: &Path) -> Result<()> {
    let bytes = fs::read(zip).with_context(|| format!("could not read {}", zip.display()))?;
    for file in bundle::unpack(&bytes)?.into_iter().filter(|file| !file.name.ends_with('/')) {
        let path = folder.join(&file.name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, file.bytes).with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}

/// Copies a folder with all that is in it. What is there already, and not in it, stays.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let path = entry?.path();
        let target = to.join(path.file_name().context("a file without a name")?);
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// A fresh copy for one test, by its name.
pub fn fresh(name: &str) -> Result<PathBuf> {
    let folder = root().join("target/wordpress").join(name);
    let _ = fs::remove_dir_all(&folder);
    copy(&ready()?, &folder)?;
    Ok(folder)
}
