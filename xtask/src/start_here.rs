//! START-HERE.html, the page that a site owner opens first: what to upload, and the snippet to paste.

use anyhow::Result;
use iep_checklist::content::{Lang, fallback_html, words};

use crate::owner::{self, Facts, escaped};
use crate::recipes;

/// The page, whole: it is opened from a disk, where a page can load nothing.
pub fn page(facts: &Facts) -> Result<String> {
    let said = words(Lang::En);
    let words = [
        ("__COUNT__", (said.checklist.checked)(0, 8)),
        ("__SAVED__", said.head.saved.to_string()),
        ("__SNIPPET__", escaped(&snippet(facts)?)),
    ];
    owner::page("start-here", facts, &facts.json()?, &words.each_ref().map(|(place, word)| (*place, word.as_str())))
}

/// The snippet before anything is chosen: it is there without scripts too, to be changed by hand.
fn snippet(facts: &Facts) -> Result<String> {
    let (height, wide) = facts.heights()?;
    let fallback = fallback_html(words(Lang::En));
    let filled = [
        ("folder", "/iep-checklist/"),
        ("build", facts.build),
        ("height", height),
        ("wide", wide),
        ("accent", ""),
        (
            "attributes",
            " help-name=\"Your center\" help-phone=\"555-010-0100\" help-url=\"https://your-center.example/help\"",
        ),
        ("fallback", &fallback),
    ];
    recipes::filled(&["faster", "site", "height", "element"], &filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::root;
    use crate::site;

    fn made() -> String {
        let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
        let (sample, readme) = (read("pages/sample.html"), read("README.md"));
        page(&Facts { version: "1.2.3", build: "0a1b2c", sample: &sample, readme: &readme }).unwrap()
    }

    #[test]
    fn the_snippet_names_the_three_files_of_this_build() {
        let page = made();
        let snippet = page.split("<code id=\"snippet\">").nth(1).and_then(|rest| rest.split("</code>").next()).unwrap();
        let plain = snippet.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
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
        let (_, after) = rest.split_once("</code>").unwrap();
        // The recipes are words to the page.
        let (behind, facts) = after.split_once("id=\"facts\">").unwrap();
        let script = facts.split_once("</script>").unwrap().1;
        for bad in ["src=", "url(", "import ", "http-equiv", "rel=\"stylesheet\""] {
            assert!(![around, behind, script].iter().any(|text| text.contains(bad)), "{bad}");
        }
    }
}
