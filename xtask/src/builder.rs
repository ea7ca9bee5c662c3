//! `builder.html`, the page where a site owner chooses, looks at the checklist, and copies the snippet.

use anyhow::{Result, bail};
use iep_checklist::content::{Lang, fallback_html, words};
use serde_json::{Map, Value};

use crate::minify;
use crate::one_file::STANDALONE;
use crate::owner::{self, Facts};
use crate::site::{APP, File, PAGE, SHELL, integrity};

/// Its name among the files to upload.
pub const BUILDER: &str = "builder.html";

/// The page. `files` are those of the same build: the snippet names their `integrity`, and the stand-alone page is in it
/// whole, to be saved with what was chosen.
pub fn page(facts: &Facts, files: &[File]) -> Result<String> {
    let mut known = facts.json()?;
    let mut values = Map::new();
    for (place, name) in [("shell", SHELL), ("app", APP), ("standalone", STANDALONE)] {
        values.insert(place.to_string(), integrity(&named(files, name)?.bytes).into());
    }
    known.insert("integrity".to_string(), Value::Object(values));
    let alone = String::from_utf8_lossy(&named(files, PAGE)?.bytes).into_owned();
    if alone.matches("<iep-checklist").count() != 1 {
        bail!("index.html has other than one <iep-checklist>: the builder would not know which one to set up");
    }
    known.insert("page".to_string(), alone.into());
    let style = minify::css(&owner::source("builder.css")?)?;
    let fallback = fallback_html(words(Lang::En));
    owner::page("builder", facts, &known, &[("__OWN_STYLE__", &style), ("__FALLBACK__", &fallback)])
}

fn named<'a>(files: &'a [File], name: &str) -> Result<&'a File> {
    match files.iter().find(|file| file.name == name) {
        Some(file) => Ok(file),
        None => bail!("the build has no {name}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::run::root;

    fn made(alone: &str) -> Result<String> {
        let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
        let (sample, readme) = (read("pages/sample.html"), read("README.md"));
        let file = |name: &str, text: &str| File { name: name.to_string(), bytes: text.as_bytes().to_vec() };
        let files = [file(SHELL, "shell"), file(APP, "app"), file(STANDALONE, "whole"), file(PAGE, alone)];
        page(&Facts { version: "1.2.3", build: "0a1b2c", sample: &sample, readme: &readme }, &files)
    }

    #[test]
    fn it_knows_the_integrity_of_this_build_and_the_page_to_save() {
        let page = made("<main><iep-checklist lang=\"en\"></iep-checklist></main>").unwrap();
        let facts = page.split("id=\"facts\">").nth(1).and_then(|rest| rest.split("</script>").next()).unwrap();
        let facts: Value = serde_json::from_str(facts).unwrap();
        assert_eq!(facts["integrity"]["shell"], integrity(b"shell"));
        assert_eq!(facts["integrity"]["app"], integrity(b"app"));
        assert_eq!(facts["integrity"]["standalone"], integrity(b"whole"));
        assert_eq!(facts["page"], "<main><iep-checklist lang=\"en\"></iep-checklist></main>");
    }

    #[test]
    fn it_loads_only_the_checklist_beside_it() {
        let page = made("<iep-checklist></iep-checklist>").unwrap();
        let (around, facts) = page.split_once("id=\"facts\">").unwrap();
        let script = facts.split_once("</script>").unwrap().1;
        for bad in ["src=\"", "url(", "import ", "http-equiv", "rel=\"stylesheet\"", "fetch("] {
            assert!(![around, script].iter().any(|text| text.contains(bad)), "{bad}");
        }
    }

    /// Those that only someone who writes HTML needs.
    const NOT_OFFERED: [&str; 2] = ["dir", "settings"];

    #[test]
    fn every_attribute_can_be_chosen_but_those_that_only_html_needs() {
        let script = owner::source("snippet.js").unwrap();
        let rules = script.split("const RULES = {").nth(1).and_then(|rest| rest.split("\n};").next()).unwrap();
        let names = rules.lines().filter_map(|line| line.trim().split_once(": "));
        let ruled: BTreeSet<&str> = names.map(|(name, _)| name.trim_matches('\'')).collect();
        let shell = std::fs::read_to_string(root().join("src/element.js")).unwrap();
        let list = shell.split("const ATTRIBUTES = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap();
        let watched: BTreeSet<&str> = list.split('\'').skip(1).step_by(2).collect();
        let offered: BTreeSet<&str> = watched.into_iter().filter(|name| !NOT_OFFERED.contains(name)).collect();
        assert_eq!(ruled, offered);
        let page = owner::source("builder.html").unwrap();
        for name in ruled {
            // Three fields make one value.
            let field = if name == "service-start" { "start-days" } else { name };
            assert!(page.contains(&format!(" name=\"{field}\"")), "{name} has no field");
        }
    }

    #[test]
    fn a_page_with_two_checklists_is_told_of() {
        assert!(made("<iep-checklist></iep-checklist><iep-checklist></iep-checklist>").is_err());
    }
}
