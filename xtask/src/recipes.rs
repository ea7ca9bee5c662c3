//! The pieces of what a site owner pastes, out of `pages/recipes.html`. START-HERE.html and builder.html fill them in,
//! README.md shows them with examples in them, and tests paste them: what is said, made and tried is one.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::run::root;

const SOURCE: &str = "pages/recipes.html";
const MARK: &str = "<!-- recipe: ";

/// Every piece by its name, without the empty lines around it.
pub fn all() -> Result<Vec<(String, String)>> {
    let text = fs::read_to_string(root().join(SOURCE)).with_context(|| format!("could not read {SOURCE}"))?;
    let mut recipes = Vec::new();
    for piece in text.split(MARK).skip(1) {
        let (name, recipe) = piece.split_once(" -->\n").with_context(|| format!("{SOURCE}: a mark is not closed"))?;
        recipes.push((name.to_string(), format!("{}\n", recipe.trim_end())));
    }
    if recipes.is_empty() { bail!("{SOURCE} holds no recipe") } else { Ok(recipes) }
}

/// The same for the scripts of the pages.
pub fn json() -> Result<Value> {
    let recipes = all()?.into_iter().map(|(name, recipe)| (name, recipe.into()));
    Ok(Value::Object(recipes.collect::<Map<_, _>>()))
}

/// Pieces one behind the other, with their words in braces filled in.
pub fn filled(names: &[&str], words: &[(&str, &str)]) -> Result<String> {
    let recipes = all()?;
    let mut whole = String::new();
    for name in names {
        let recipe = recipes.iter().find(|(own, _)| own == name);
        let (_, recipe) = recipe.with_context(|| format!("{SOURCE} holds no recipe {name}"))?;
        whole.push_str(&fill(recipe, words).with_context(|| format!("the recipe {name}"))?);
    }
    Ok(whole)
}

/// Each word in braces is filled in one time, so that what is put in is never read again.
fn fill(recipe: &str, words: &[(&str, &str)]) -> Result<String> {
    let mut text = String::new();
    let mut rest = recipe;
    while let Some((before, behind)) = rest.split_once('{') {
        text.push_str(before);
        match behind.split_once('}').filter(|(word, _)| is_place(word)) {
            Some((place, after)) => {
                let word = words.iter().find(|(name, _)| *name == place);
                text.push_str(word.with_context(|| format!("no word for {{{place}}}"))?.1);
                rest = after;
            }
            None => {
                text.push('{');
                rest = behind;
            }
        }
    }
    text.push_str(rest);
    Ok(text)
}

/// A brace of a style or of JSON is followed by something else.
fn is_place(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in README.md in the place of a site owner's own.
    fn example(place: &str, name: &str) -> &'static str {
        match (place, name.contains("elsewhere")) {
            ("folder", true) => "https://files.example/iep-checklist/",
            ("folder", false) => "/files/",
            ("page", _) => "/iep-checklist/",
            ("title", _) => "IEP checklist",
            ("origin", _) => "https://files.example",
            ("build", _) => "…",
            ("app" | "shell" | "standalone", _) => "sha384-…",
            ("hash", _) => "sha256-…",
            ("height", _) => "max(1020px, 2440px - 340vw)",
            ("wide", _) => "1000px",
            ("attributes", _) => {
                " help-name=\"Your center\" help-phone=\"555-010-0100\" help-url=\"https://your-center.example/help\" loading=\"lazy\""
            }
            ("fallback", _) => "  <p>A list of the eight parts of an IEP, to print.</p>\n",
            _ => "",
        }
    }

    /// Every fenced block of a document, as text.
    fn fenced(document: &str) -> Vec<String> {
        let blocks = document.split("\n```").skip(1).step_by(2);
        blocks.filter_map(|block| block.split_once('\n')).map(|(_, block)| format!("{block}\n")).collect()
    }

    #[test]
    fn the_readme_shows_every_recipe_line_by_line() {
        let places =
            ["folder", "page", "title", "origin", "build", "app", "shell", "standalone", "hash", "height", "wide"];
        let readme = fs::read_to_string(root().join("README.md")).unwrap();
        let blocks = fenced(&readme);
        for (name, recipe) in all().unwrap() {
            let of_all = places.into_iter().chain(["accent", "attributes", "fallback"]);
            let words: Vec<(&str, &str)> = of_all.map(|place| (place, example(place, &name))).collect();
            let shown = fill(&recipe, &words).unwrap();
            assert!(blocks.iter().any(|block| block.contains(&shown)), "README.md does not show {name}:\n{shown}");
        }
    }

    #[test]
    fn a_word_that_is_filled_in_is_never_read_again() {
        assert_eq!(fill("a {one} {two}", &[("one", "{two}"), ("two", "b")]).unwrap(), "a {two} b");
        assert_eq!(
            fill("x { color: red } {\"y\":{\"{one}\":1}}", &[("one", "z")]).unwrap(),
            "x { color: red } {\"y\":{\"z\":1}}"
        );
        assert!(fill("{one}", &[]).is_err());
    }
}
