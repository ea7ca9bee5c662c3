//! START-HERE.html, the page that a site owner opens first: what to upload, and the snippet to paste.

use anyhow::{Context, Result, bail};
use iep_checklist::content::{Lang, fallback_html, words};

use crate::minify;

const PAGE: &str = include_str!("start-here.html");
const SCRIPT: &str = include_str!("start-here.js");

/// What the page says of this build.
pub struct Facts<'a> {
    /// The version of the widget.
    pub version: &'a str,
    /// The letters after `?v=`.
    pub build: &'a str,
    /// The demo page, which keeps the widget's place as the snippet does.
    pub demo: &'a str,
    /// The README, which names the default color.
    pub readme: &'a str,
}

/// The page, whole: it is opened from a disk, where a page can load nothing.
pub fn page(facts: &Facts) -> Result<String> {
    let words = words(Lang::En);
    let mut heights =
        facts.demo.split("min-block-size: ").skip(1).map(|rest| rest.split(';').next().unwrap_or_default());
    let (Some(narrow), Some(wide), None) = (heights.next(), heights.next(), heights.next()) else {
        bail!("sample.html keeps the widget's place with other than two heights: start_here.rs has to learn how");
    };
    let accent = facts.readme.split("| `--iep-accent` | `").nth(1).and_then(|rest| rest.split('`').next());
    let accent = accent.context("README.md names no default of --iep-accent")?;
    let page = PAGE
        .replace("__VERSION__", facts.version)
        .replace("__BUILD__", facts.build)
        .replace("__HEIGHT__", narrow)
        .replace("__WIDE_HEIGHT__", wide)
        .replace("__ACCENT__", accent)
        .replace("__COUNT__", &(words.checklist.checked)(0, 8))
        .replace("__SAVED__", words.head.saved)
        .replace("__FALLBACK__", &escaped(&fallback_html(words)))
        .replace("__SCRIPT__", &minify::js("start-here.js", SCRIPT)?);
    match page.split("__").nth(1).filter(|name| !name.is_empty() && name.chars().all(|one| one.is_ascii_uppercase())) {
        Some(left) => bail!("nobody fills in __{left}__ of start-here.html"),
        None => Ok(page),
    }
}

fn escaped(html: &str) -> String {
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::root;
    use crate::site;

    fn made() -> String {
        let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
        let (demo, readme) = (read("pages/sample.html"), read("README.md"));
        page(&Facts { version: "1.2.3", build: "0a1b2c", demo: &demo, readme: &readme }).unwrap()
    }

    #[test]
    fn the_snippet_names_the_three_files_of_this_build() {
        let page = made();
        let snippet = page.split("<code id=\"snippet\">").nth(1).and_then(|rest| rest.split("</code>").next()).unwrap();
        let plain: String =
            snippet.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
        let plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let named: Vec<&str> =
            plain.split("/iep-checklist/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let [shell, app, wasm] = site::LOADED;
        assert_eq!(named, [format!("{app}?v=0a1b2c"), format!("{wasm}?v=0a1b2c"), shell.to_string()]);
        let (_, element) = plain.split_once("<iep-checklist help-name=").unwrap();
        assert!(element.trim_end().ends_with("</iep-checklist>"), "{element}");
        for part in iep_checklist::model::Part::SECTIONS {
            assert!(element.contains(words(Lang::En).of(part).title), "{} is not in the list", part.slug());
        }
    }

    #[test]
    fn the_page_loads_nothing() {
        let page = made();
        let (around, rest) = page.split_once("<code id=\"snippet\">").unwrap();
        for bad in ["src=", "url(", "import ", "http-equiv", "rel=\"stylesheet\""] {
            assert!(!around.contains(bad) && !rest.split("</code>").skip(1).any(|text| text.contains(bad)), "{bad}");
        }
    }

    #[test]
    fn a_demo_page_that_keeps_no_place_is_told_of() {
        assert!(page(&Facts { version: "1", build: "0", demo: "", readme: "| `--iep-accent` | `#fff` |" }).is_err());
    }
}
