//! The pages for a site owner, `START-HERE.html` and `builder.html`: one look, one set of recipes, the facts of one build.
//! Each is whole in one file, since a page that is opened by a double click can load next to nothing.

use std::fs;

use anyhow::{Context, Result, bail};
use iep_checklist::content::{Lang, fallback_html, words};
use serde_json::{Map, Value, json};

use crate::run::root;
use crate::{minify, recipes};

/// What the pages say of a build.
pub struct Facts<'a> {
    /// The version of the widget.
    pub version: &'a str,
    /// The letters after `?v=`.
    pub build: &'a str,
    /// The sample page, which keeps the widget's place as the snippet does.
    pub sample: &'a str,
    /// The README, which names the default color.
    pub readme: &'a str,
}

impl Facts<'_> {
    /// How much room the snippet keeps: on a phone, and on a wide screen.
    pub fn heights(&self) -> Result<(&str, &str)> {
        let mut heights =
            self.sample.split("min-block-size: ").skip(1).map(|rest| rest.split(';').next().unwrap_or_default());
        match (heights.next(), heights.next(), heights.next()) {
            (Some(narrow), Some(wide), None) => Ok((narrow, wide)),
            _ => bail!("sample.html keeps the widget's place with other than two heights: owner.rs has to learn how"),
        }
    }

    /// The default color.
    pub fn accent(&self) -> Result<&str> {
        let accent = self.readme.split("| `--iep-accent` | `").nth(1).and_then(|rest| rest.split('`').next());
        accent.context("README.md names no default of --iep-accent")
    }

    /// What the scripts of the pages know.
    pub fn json(&self) -> Result<Map<String, Value>> {
        let (narrow, wide) = self.heights()?;
        let by_language = |of: fn(Lang) -> String| -> Map<String, Value> {
            Lang::ALL.iter().map(|&lang| (lang.tag().to_string(), of(lang).into())).collect()
        };
        let facts = json!({
            "build": self.build,
            "height": narrow,
            "wide": wide,
            "accent": self.accent()?,
            "title": by_language(|lang| words(lang).head.title.to_string()),
            "fallback": by_language(|lang| fallback_html(words(lang))),
            "recipes": recipes::json()?,
        });
        match facts {
            Value::Object(facts) => Ok(facts),
            _ => bail!("facts that are no object"),
        }
    }
}

/// A page whose styles, facts and scripts are put into it. `words` are filled in where the page names them.
pub fn page(name: &str, facts: &Facts, known: &Map<String, Value>, words: &[(&str, &str)]) -> Result<String> {
    let scripts = format!("(() => {{\n{}\n{}\n}})();", source("snippet.js")?, source(&format!("{name}.js"))?);
    let mut page = source(&format!("{name}.html"))?
        .replace("__STYLE__", &minify::css(&source("owner.css")?)?)
        .replace("__VERSION__", facts.version)
        .replace("__ACCENT__", facts.accent()?)
        .replace("__SCRIPT__", &minify::js(name, &scripts)?);
    for (place, word) in words {
        page = page.replace(place, word);
    }
    // The facts come last: nothing in them is a place to fill.
    let (before, after) =
        page.split_once("__FACTS__").with_context(|| format!("{name}.html has no place for facts"))?;
    if let Some(left) = left_over(before, &[]).or_else(|| left_over(after, &[])) {
        bail!("nobody fills in __{left}__ of {name}.html");
    }
    Ok([before, &in_a_script(known)?, after].concat())
}

/// The first place of a text that nobody has filled in, such as `__VERSION__`, but for names that mean something else.
pub fn left_over<'a>(text: &'a str, known: &[&str]) -> Option<&'a str> {
    let is_name = |word: &&str| {
        let in_capitals = word.len() > 2 && word.bytes().all(|letter| letter.is_ascii_uppercase() || letter == b'_');
        in_capitals && !known.contains(word)
    };
    text.split("__").skip(1).find(is_name)
}

/// JSON that cannot end the script that it stands in.
fn in_a_script(known: &Map<String, Value>) -> Result<String> {
    Ok(serde_json::to_string(known).context("the facts of a page")?.replace('<', "\\u003c"))
}

/// A file of `pages/`.
pub fn source(name: &str) -> Result<String> {
    fs::read_to_string(root().join("pages").join(name)).with_context(|| format!("could not read pages/{name}"))
}

/// HTML as it is shown to be read.
pub fn escaped(html: &str) -> String {
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_page_that_keeps_no_place_is_told_of() {
        let facts = Facts { version: "1", build: "0", sample: "", readme: "| `--iep-accent` | `#fff` |" };
        assert!(facts.heights().is_err());
        assert!(facts.json().is_err());
    }

    #[test]
    fn facts_cannot_end_the_script_that_they_stand_in() {
        let known = Map::from_iter([("a".to_string(), "</script><!--".into())]);
        let text = in_a_script(&known).unwrap();
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Map<String, Value>>(&text).unwrap(), known);
    }
}
