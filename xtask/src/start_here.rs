//! START-HERE.html, the page that a site owner opens first: what to upload, and the snippet to paste.

use std::fs;

use anyhow::{Context, Result};
use iep_checklist::content::{Lang, fallback_html, words};

use crate::owner::{self, Facts, escaped};
use crate::recipes;
use crate::run::root;

/// The page, whole: it is opened from a disk, where a page can load nothing.
pub fn page(facts: &Facts) -> Result<String> {
    let said = words(Lang::En);
    let words = [
        ("__COUNT__", (said.checklist.checked)(0, 8)),
        ("__SAVED__", said.head.saved.to_string()),
        ("__SNIPPET__", escaped(&snippet(facts)?)),
        ("__SITES__", sites()?),
    ];
    owner::page("start-here", facts, &facts.json()?, &words.each_ref().map(|(place, word)| (*place, word.as_str())))
}

/// The snippet before anything is chosen: it is there without scripts too, to be changed by hand.
fn snippet(facts: &Facts) -> Result<String> {
    let (height, wide) = facts.heights()?;
    let fallback = format!("<div lang=\"en\">\n{}</div>\n", fallback_html(words(Lang::En)));
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

/// The table of `docs/SITES.md`: a site owner opens no Markdown.
fn sites() -> Result<String> {
    let text = fs::read_to_string(root().join("docs/SITES.md")).context("could not read docs/SITES.md")?;
    let rows = text.lines().filter(|line| line.starts_with("| "));
    let rows: Vec<String> = rows.enumerate().map(|(at, line)| row(line, at == 0)).collect();
    let (head, body) = rows.split_first().context("docs/SITES.md has no table")?;
    Ok(format!("<table>\n<thead>\n{head}\n</thead>\n<tbody>\n{}\n</tbody>\n</table>", body.join("\n")))
}

/// A row of a table in Markdown, as HTML. The first cell of each names the others.
fn row(line: &str, is_head: bool) -> String {
    let cells = line.trim_matches('|').split('|').enumerate().map(|(at, cell)| {
        let words = escaped(cell.trim());
        match (is_head, at) {
            (true, _) => format!("<th scope=\"col\">{words}</th>"),
            (false, 0) => format!("<th scope=\"row\">{words}</th>"),
            (false, _) => format!("<td>{words}</td>"),
        }
    });
    format!("<tr>{}</tr>", cells.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
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
    fn each_site_of_the_table_is_on_the_page() {
        let page = made();
        for site in
            ["WordPress, own hosting", "WordPress.com", "Squarespace", "Wix", "Google Sites", "Blogger", "Plain HTML"]
        {
            assert!(page.contains(&format!("<tr><th scope=\"row\">{site}</th><td>")), "{site} is not in the table");
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
