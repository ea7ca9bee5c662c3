//! The WordPress plugin, as the zip that a site owner uploads: its sources below `integrations/wordpress/`, the built
//! files of the checklist, and its words in each language.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use iep_checklist::content::{Lang, fallback_html, words as words_of};

use crate::owner::{self, Facts};
use crate::run::root;
use crate::site::{self, File};

/// The stand-alone page, as the plugin serves it.
pub mod page;

/// A WordPress to test the plugin on.
pub mod place;

/// The plugin's own words, and their translations.
pub mod words;

/// Its folder in WordPress, and its name there.
pub const FOLDER: &str = "iep-checklist";
/// Where its sources are.
const SOURCES: &str = "integrations/wordpress/iep-checklist";
/// How its zip's name begins.
const ZIP: &str = "iep-checklist-wordpress-";
/// What PHP itself fills in.
const OF_PHP: [&str; 3] = ["DIR", "FILE", "NAMESPACE"];

/// The zip's own name.
pub fn name(version: &str) -> String {
    format!("{ZIP}{version}.zip")
}

/// Whether this is the zip of the plugin.
pub fn is_zip(name: &str) -> bool {
    name.starts_with(ZIP)
}

/// What the plugin is made of, by its path in the zip. `built` are the files of the site.
pub fn contents(facts: &Facts, built: &[File]) -> Result<Vec<File>> {
    let file = |path: &str, bytes: Vec<u8>| File { name: format!("{FOLDER}/{path}"), bytes };
    let mut contents = Vec::new();
    let sources = sources()?;
    for (path, text) in &sources {
        contents.push(file(path, filled(path, text, facts)?.into_bytes()));
    }
    for name in site::LOADED {
        let made = built.iter().find(|file| file.name == name).with_context(|| format!("{name} is not built"))?;
        contents.push(file(&format!("assets/{name}"), made.bytes.clone()));
    }
    for made in page::assets(built) {
        contents.push(file(&format!("assets/{}", made.name), made.bytes.clone()));
    }
    for (path, text) in page::files(built)? {
        contents.push(file(&path, text.into_bytes()));
    }
    for &lang in Lang::ALL {
        let list = fallback_html(words_of(lang));
        contents.push(file(&format!("fallback/{}.html", lang.tag()), list.into_bytes()));
    }
    for (path, text) in words::files(&sources, facts.version)? {
        contents.push(file(&path, text.into_bytes()));
    }
    let license = fs::read(root().join("LICENSE-MIT")).context("could not read LICENSE-MIT")?;
    contents.push(file("license.txt", license));
    contents.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(contents)
}

/// Every source, by its path in the plugin, in the order of the paths.
pub fn sources() -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    gather(&root().join(SOURCES), "", &mut found)?;
    found.sort();
    Ok(found)
}

fn gather(folder: &Path, below: &str, found: &mut Vec<(String, String)>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry.with_context(|| format!("{} cannot be read", folder.display()))?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{path}/"), found)?;
        } else {
            let text = fs::read_to_string(entry.path()).with_context(|| format!("could not read {path}"))?;
            found.push((path, text));
        }
    }
    Ok(())
}

fn filled(path: &str, text: &str, facts: &Facts) -> Result<String> {
    let (narrow, wide) = facts.heights()?;
    let text = text
        .replace("__VERSION__", facts.version)
        .replace("__BUILD__", facts.build)
        .replace("__HEIGHT__", narrow)
        .replace("__WIDE_HEIGHT__", wide);
    match owner::left_over(&text, &OF_PHP) {
        Some(left) => bail!("nobody fills in __{left}__ of {path}"),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{bundle, stand_alone};

    fn made() -> Vec<File> {
        let sample = fs::read_to_string(root().join("pages/sample.html")).unwrap();
        let mut built = site::LOADED.map(|name| File { name: name.to_string(), bytes: name.into() }).to_vec();
        let page = stand_alone::files(&built, "0a1b2c", &|text| text.replace("__BUILD__", "0a1b2c")).unwrap();
        built.extend(page);
        contents(&Facts { version: "1.2.3", build: "0a1b2c", sample: &sample, readme: "" }, &built).unwrap()
    }

    fn text(name: &str) -> String {
        let found = made().into_iter().find(|file| file.name == format!("{FOLDER}/{name}"));
        String::from_utf8(found.unwrap_or_else(|| panic!("there is no {name}")).bytes).unwrap()
    }

    /// The words in the quotes that open each entry of a PHP list.
    fn keys(text: &str, start: &str) -> Vec<String> {
        let list = text.split_once(start).unwrap().1.split_once(");").unwrap().0;
        list.lines().filter_map(|line| line.trim().strip_prefix('\'')?.split('\'').next()).map(str::to_owned).collect()
    }

    #[test]
    fn the_zip_is_one_folder_that_wordpress_takes() {
        let names: Vec<String> =
            bundle::unpack(&bundle::pack(&made()).unwrap()).unwrap().into_iter().map(|file| file.name).collect();
        assert!(names.iter().all(|name| name.starts_with("iep-checklist/")), "{names:?}");
        for name in ["iep-checklist.php", "readme.txt", "uninstall.php", "license.txt", "block/block.json"] {
            assert!(names.contains(&format!("iep-checklist/{name}")), "{name} is not in {names:?}");
        }
        for name in site::LOADED {
            assert!(names.contains(&format!("iep-checklist/assets/{name}")), "{name} is not in {names:?}");
        }
        assert!(text("iep-checklist.php").contains("Version:           1.2.3\n"));
        assert!(text("readme.txt").contains("Stable tag: 1.2.3\n"));
        assert!(text("fallback/es.html").contains(words_of(Lang::Es).iep.title));
    }

    #[test]
    fn the_block_and_the_plugin_know_the_same_settings() {
        let block: serde_json::Value = serde_json::from_str(&text("block/block.json")).unwrap();
        let mut own: Vec<String> = block["attributes"].as_object().unwrap().keys().cloned().collect();
        let settings = text("includes/settings.php");
        let list = settings.split_once("const ATTRIBUTES = array(").unwrap().1.split_once(");").unwrap().0;
        let mut known: Vec<String> =
            list.lines().filter_map(|line| line.split('\'').nth(3)).map(str::to_owned).collect();
        own.sort();
        known.sort();
        assert_eq!(own, known);
    }

    #[test]
    fn each_setting_is_one_that_the_element_has() {
        let element = fs::read_to_string(root().join("src/element.js")).unwrap();
        let known = element.split_once("const ATTRIBUTES = [").unwrap().1.split_once("];").unwrap().0;
        // The color is a custom property.
        for name in
            keys(&text("includes/settings.php"), "const ATTRIBUTES = array(").iter().filter(|name| *name != "accent")
        {
            assert!(known.contains(&format!("'{name}'")), "the element has no {name}");
        }
    }

    #[test]
    fn what_nobody_fills_in_is_told_of() {
        let facts = Facts { version: "1", build: "0", sample: "min-block-size: 9px; min-block-size: 8px;", readme: "" };
        assert!(filled("a.php", "require __DIR__ . __FILE__; // __VERSION__", &facts).is_ok());
        assert!(filled("a.php", "echo '__NOBODY__';", &facts).is_err());
    }
}
