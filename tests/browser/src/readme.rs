//! What the README tells site owners to paste, as it stands there: the tests use these very lines.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xtask::serve::{Answer, Server};
use xtask::site;

/// The address in the recipes that stands for any other.
pub const ELSEWHERE: &str = "https://files.example";
/// Where the recipes have the files, on the site itself and elsewhere.
const FOLDERS: [&str; 2] = ["/files/", "/iep-checklist/"];
/// All that a recipe can name.
const FILES: [&str; 4] =
    ["iep-checklist.js", "iep-checklist-app.js", "iep-checklist_bg.wasm", "iep-checklist.standalone.js"];

/// The block of this language under a heading that holds these words.
pub fn block(heading: &str, language: &str, words: &str) -> Result<String> {
    let readme = std::fs::read_to_string(xtask::run::root().join("README.md"))?;
    let title = format!("\n## {heading}\n");
    let section = readme.split(&title).nth(1).and_then(|rest| rest.split("\n## ").next());
    let section = section.with_context(|| format!("README.md has no “{heading}”"))?;
    let mut blocks = section.split("\n```").skip(1).step_by(2);
    let found = blocks.find_map(|block| {
        let (first, text) = block.split_once('\n')?;
        (first.trim() == language && text.contains(words)).then(|| text.trim().to_string())
    });
    found.with_context(|| format!("README.md has no block with {words} under “{heading}”"))
}

/// A block of HTML for a page's owner to paste.
pub fn snippet(words: &str) -> Result<String> {
    block("Put it on your site", "html", words)
}

/// The policies of the README, in its order: for the three files, for the one file, and both for files elsewhere, the one
/// file first.
pub fn policies() -> Result<[String; 4]> {
    let readme = std::fs::read_to_string(xtask::run::root().join("README.md"))?;
    let section = readme.split("\n## Content security policy\n").nth(1).and_then(|rest| rest.split("\n## ").next());
    let lines = section.unwrap_or_default().lines().filter(|line| line.starts_with("script-src "));
    let policies: Vec<String> = lines.map(str::to_string).collect();
    policies.try_into().map_err(|found| anyhow::anyhow!("the README has other policies than four: {found:?}"))
}

/// Puts the files where the recipes have them, as an owner uploads them.
pub fn upload(server: &Server) -> Result<()> {
    for file in FILES {
        let kind = if file.ends_with(".wasm") { "application/wasm" } else { "text/javascript" };
        for folder in FOLDERS {
            server.put(&format!("{folder}{file}"), Answer::new(kind, built(file)?));
        }
    }
    Ok(())
}

/// One of the built files.
pub fn built(file: &str) -> Result<Vec<u8>> {
    std::fs::read(site::served().join(file)).with_context(|| format!("{file} is not built"))
}

/// A recipe with the values of this build: the letters after `v=`, the integrity of each file, and another address.
pub fn filled_in(recipe: &str, elsewhere: &str) -> Result<String> {
    let list: Value = serde_json::from_slice(&built("integrity.json")?)?;
    let shell = String::from_utf8(built("iep-checklist.js")?)?;
    let build = shell.split("?v=").nth(1).and_then(|rest| rest.get(..12)).context("the shell names no build")?;
    let mut whole = String::new();
    for (at, piece) in recipe.replace("?v=…", &format!("?v={build}")).split("sha384-…").enumerate() {
        if at > 0 {
            let named = |file: &&&str| whole.rfind(&format!("/{file}"));
            let file = FILES.iter().filter(|file| named(file).is_some()).max_by_key(named);
            let value = file.and_then(|file| list.get(*file)).and_then(Value::as_str);
            let value = value.with_context(|| format!("no file stands before the integrity in {recipe}"))?;
            whole.push_str(value);
        }
        whole.push_str(piece);
    }
    ensure!(!whole.contains('…'), "not all is filled in: {whole}");
    Ok(whole.replace(ELSEWHERE, elsewhere))
}
