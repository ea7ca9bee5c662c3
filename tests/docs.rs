//! The tables of the README are those of the source: a site owner reads of everything that works, and of nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails so")]

#[path = "source/tokens.rs"]
mod tokens;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use tokens::{Kind, Token, closing, tokens};

type Names = BTreeSet<String>;

fn root() -> PathBuf {
    std::env::var("CARGO_MANIFEST_DIR").unwrap().into()
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder, as its path from the root.
fn paths(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}")) {
        let path = format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy());
        if root().join(&path).is_dir() { found.extend(paths(&path)) } else { found.push(path) }
    }
    found
}

/// Every text below a folder with this ending, stories apart, which are never published.
fn texts(folder: &str, ending: &str) -> Vec<String> {
    let wanted = |path: &String| path.ends_with(ending) && !path.contains("/stories");
    paths(folder).iter().filter(|path| wanted(path)).map(|path| text(path)).collect()
}

/// The text from the first `start` up to the next `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("there is no “{start}”"));
    rest.split_once(end).map_or(rest, |(inner, _)| inner)
}

/// What stands in single quotes.
fn quoted(text: &str) -> Names {
    text.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The names in backticks that open the rows of the tables in a section of the README.
fn rows(heading: &str) -> Names {
    let readme = text("README.md");
    let section = between(&readme, &format!("\n## {heading}\n"), "\n## ");
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    rows.map(str::to_owned).collect()
}

/// The string literals of a Rust file that are arguments of the calls of a function.
fn arguments(list: &[Token], function: &str) -> Vec<String> {
    let calls = (1..list.len()).filter(|at| {
        list[at - 1].is(Kind::Word, function)
            && list[*at].is(Kind::Open, "(")
            && !(*at > 1 && list[at - 2].is(Kind::Word, "fn"))
    });
    let inside = calls.flat_map(|at| &list[at..closing(list, at)]);
    inside.filter(|token| token.kind == Kind::Text).map(|token| token.text.clone()).collect()
}

#[test]
fn the_attributes_of_the_readme_are_those_that_work() {
    let watched = quoted(between(&text("src/element.js"), "const ATTRIBUTES = [", "]"));
    let read = tokens(&text("src/element.rs"));
    let start = read.iter().position(|token| token.is(Kind::Word, "ATTRIBUTES")).expect("the attributes that are read");
    let value = start + read[start..].iter().position(|token| token.is(Kind::Sign, "=")).unwrap();
    let list = &read[value + 1..=closing(&read, value + 1)];
    let mut working: Names =
        list.iter().filter(|token| token.kind == Kind::Text).map(|token| token.text.clone()).collect();
    // The shell reads the one, and both ways of giving settings are read in one place.
    working.extend(["loading".to_owned(), "settings".to_owned()]);
    assert!(working.len() > 8, "{working:?}");
    assert_eq!(rows("Attributes"), working);
    assert_eq!(working, watched);
}

/// The names that stand behind these words in a source.
fn named_after(source: &str, starts: &[&str]) -> Names {
    let after =
        |start: &&str| source.split(*start).skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>();
    starts.iter().flat_map(after).map(str::to_owned).collect()
}

#[test]
fn the_settings_of_the_readme_are_those_that_are_read() {
    let source = text("src/host.rs");
    let read = named_after(&source, &["members.get(\""]);
    assert!(read.len() >= 3, "{read:?}");
    assert_eq!(rows("Settings"), read);
    // What is in a link and in an item is said below the table.
    let inside = named_after(&source, &["word(link, \"", "word(value, \"", "value.get(\"", "texts(value, \""]);
    assert!(inside.len() >= 6, "{inside:?}");
    let readme = text("README.md");
    let section = between(&readme, "\n## Settings\n", "\n## ");
    for name in inside {
        assert!(section.contains(&format!("`{name}`")), "the README does not tell of {name} in the settings");
    }
}

#[test]
fn the_settings_in_the_example_of_the_readme_are_taken_without_a_complaint() {
    let readme = text("README.md");
    let section = between(&readme, "\n## Settings\n", "\n## ");
    let json = between(section, "<script type=\"application/json\">", "</script>");
    let mut settings = iep_checklist::host::Settings::default();
    assert_eq!(settings.read_extras(Some(json)), None);
    assert!(!settings.extras.help_links.is_empty(), "{json}");
    let shown: serde_json::Value = serde_json::from_str(json).unwrap();
    let shown: Names = shown.as_object().unwrap().keys().cloned().collect();
    assert_eq!(shown, rows("Settings"), "the example shows each of them");
    for part in settings.extras.links.keys() {
        let of_item = settings.extras.also.iter().any(|item| item.id == *part);
        assert!(of_item || iep_checklist::model::Part::from_slug(part).is_some(), "{part} is no part");
    }
}

#[test]
fn the_custom_properties_of_the_readme_are_those_a_page_can_set() {
    let sheets = texts("style", ".css").concat();
    let name =
        |text: &str| text.split(|letter: char| !letter.is_alphanumeric() && letter != '-').next().unwrap().to_owned();
    let used: Names = sheets.split("var(").skip(1).map(name).collect();
    // What a sheet sets itself on `.iep` a page cannot reach.
    let open: Names = used.into_iter().filter(|property| !sheets.contains(&format!("{property}:"))).collect();
    assert_eq!(rows("Colors and fonts").into_iter().filter(|name| name.starts_with("--")).collect::<Names>(), open);
    let said = text("style/tokens.css");
    let said = between(&said, "Public,", "Everything else");
    let said: Names = said.lines().filter(|line| line.trim().starts_with("--")).map(|line| name(line.trim())).collect();
    assert_eq!(said, open, "in the opening of style/tokens.css");
}

/// The defaults of the README are what a sheet falls back to.
#[test]
fn the_defaults_of_the_custom_properties_are_those_of_the_sheets() {
    let readme = text("README.md");
    let sheets = texts("style", ".css").concat();
    let section = between(&readme, "\n## Colors and fonts\n", "\n## ");
    let mut seen = 0;
    for row in section.lines().filter_map(|line| line.strip_prefix("| `--")) {
        let mut cells = row.split(" | ");
        let name = format!("--{}", cells.next().unwrap().trim_end_matches('`'));
        let default = match cells.next().unwrap() {
            "the fonts of the system" => "system-ui",
            value => value.trim_matches('`'),
        };
        for fallback in sheets.split(&format!("var({name}")).skip(1) {
            let fallback = fallback.strip_prefix(", ").unwrap_or_else(|| panic!("{name} is used without a default"));
            assert!(fallback.starts_with(default), "{name} is {default} in the README, and in a sheet {fallback:.30}");
            seen += 1;
        }
    }
    assert!(seen >= 4, "only {seen} uses");
}

#[test]
fn the_story_page_shows_every_custom_property_and_every_part_as_a_page_sets_it() {
    let page = text("xtask/src/stories.html");
    for name in rows("Colors and fonts") {
        let set = match name.starts_with("--") {
            true => format!("[data-hosted=\"{name}\"] {{ {name}: "),
            false => format!("[data-hosted=\"{name}\"]::part({name}) {{ "),
        };
        assert!(page.contains(&set), "no story sets {name}");
        assert!(page.contains(&format!("<div data-hosted=\"{name}\">")), "no story shows {name}");
    }
}

#[test]
fn the_parts_of_the_readme_are_those_of_the_views() {
    let mut parts = Names::new();
    for source in texts("src", ".rs") {
        for four in tokens(&source).windows(4) {
            let is_part = four[0].is(Kind::Sign, ".") && four[1].is(Kind::Word, "part") && four[2].is(Kind::Open, "(");
            if is_part && four[3].kind == Kind::Text {
                parts.extend(four[3].text.split(' ').map(str::to_owned));
            }
        }
    }
    assert_eq!(rows("Colors and fonts").into_iter().filter(|name| !name.starts_with("--")).collect::<Names>(), parts);
}

#[test]
fn the_events_and_codes_of_the_readme_are_those_that_are_fired() {
    let shell = [text("src/bring.js"), text("src/element.js")].concat();
    let after = |start: &str| -> Vec<String> {
        shell.split(start).skip(1).filter_map(|rest| rest.split('\'').next()).map(str::to_owned).collect()
    };
    let mut fired: Names = after("#tell('").iter().map(|what| format!("iep-checklist-{what}")).collect();
    fired.extend([after("fail('"), after("TORN ? '"), after("'stale' : '")].concat());
    for source in texts("src", ".rs") {
        fired.extend(arguments(&tokens(&source), "fire"));
    }
    assert_eq!(rows("Events"), fired);
}

#[test]
fn the_parts_that_settings_can_name_are_all_in_the_readme() {
    let readme = text("README.md");
    let line =
        readme.lines().find(|line| line.starts_with("The words of the parts: ")).expect("the words of the parts");
    let said: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
    let parts: Vec<&str> = iep_checklist::model::Part::ALL.iter().map(|part| part.slug()).collect();
    assert_eq!(said, parts);
}

#[test]
fn every_link_within_the_documents_leads_somewhere() {
    for name in [
        "README.md",
        "ACCESSIBILITY.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "PRIVACY.md",
        "SECURITY.md",
        "docs/FORMATS.md",
        "docs/SITES.md",
        "docs/SIZE.md",
        "docs/SPEED.md",
        "docs/WORDPRESS.md",
    ] {
        let document = text(name);
        for link in document.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            if link.starts_with("https://") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let beside = root().join(name).parent().unwrap().join(file);
            let target = if file.is_empty() { root().join(name) } else { beside };
            assert!(target.exists(), "{name}: {link}");
            let keep = |letter: &char| letter.is_alphanumeric() || "- ".contains(*letter);
            let anchors = |line: &str| {
                line.trim_start_matches('#').trim().to_lowercase().chars().filter(keep).collect::<String>()
            };
            let found = |line: &str| line.starts_with('#') && anchors(line).replace(' ', "-") == anchor;
            let lines = || fs::read_to_string(&target).unwrap();
            assert!(anchor.is_empty() || lines().lines().any(found), "{name}: {link}");
        }
    }
}

#[test]
fn the_height_that_the_readme_reserves_is_that_of_the_sample_page() {
    let heights = |path: &str| -> Vec<String> {
        let text = text(path);
        let values = text.split("min-block-size: ").skip(1);
        values.map(|rest| rest.split(';').next().unwrap().to_owned()).collect()
    };
    let sample = heights("pages/sample.html");
    assert!(!sample.is_empty());
    assert_eq!(heights("README.md"), sample);
}

/// Files of the source that the map names as one: words by language, and the story page.
const AS_ONE: [&str; 4] = ["src/content/en/", "src/content/es/", "src/content/screens/", "src/view/stories/"];

#[test]
fn the_code_map_names_every_file_and_no_other() {
    let map = text("ARCHITECTURE.md");
    let mut missing = Vec::new();
    for folder in ["src", "tests"] {
        for path in paths(folder).iter().filter(|path| !AS_ONE.iter().any(|folder| path.starts_with(folder))) {
            // Of the tests the map names the programs, and not what they are made of.
            let is_program = folder == "src" || !path["tests/".len()..].contains('/');
            if is_program && !map.contains(&format!("`{path}`")) {
                missing.push(path.clone());
            }
        }
    }
    assert!(missing.is_empty(), "ARCHITECTURE.md does not name {missing:?}");
    for path in map.split('`').skip(1).step_by(2).filter(|word| word.starts_with("src/") || word.starts_with("tests/"))
    {
        assert!(root().join(path).exists(), "ARCHITECTURE.md names {path}, which is not there");
    }
}

#[test]
fn every_promise_names_tests_that_are_run() {
    let all = [texts("tests", ".rs"), texts("xtask/src", ".rs")].concat();
    let native = |name: &str| {
        let function = format!("fn {name}(");
        all.iter().any(|file| file.split("#[test]").skip(1).any(|rest| between_attributes(rest).starts_with(&function)))
    };
    let run_in_browsers = text("tests/browser/src/main.rs");
    let in_browsers = |name: &str| {
        let function = format!("pub async fn {name}(");
        let is_listed = [",", ")"].iter().any(|end| run_in_browsers.contains(&format!("::{name}{end}")));
        is_listed && all.iter().any(|file| file.contains(&function))
    };
    let tables = [
        ("PRIVACY.md", "\n## What is promised, and by which test\n", 15),
        ("ACCESSIBILITY.md", "\n## What was tested, and by which test\n", 12),
    ];
    for (document, heading, least) in tables {
        let document_text = text(document);
        let section = between(&document_text, heading, "\n## ");
        let rows: Vec<&str> = section.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
        assert!(rows.len() >= least, "{document}: {rows:?}");
        for row in rows {
            let tests: Vec<&str> = row.split(" | ").nth(1).unwrap().split('`').skip(1).step_by(2).collect();
            assert!(!tests.is_empty(), "this promise names no test: {row}");
            for name in tests {
                assert!(native(name) || in_browsers(name), "{document} names {name}, and no such test is run: {row}");
            }
        }
    }
}

/// What follows further attributes and comments.
fn between_attributes(rest: &str) -> &str {
    let is_other = |line: &str| line.is_empty() || line.starts_with("#[") || line.starts_with("//");
    let mut rest = rest.trim_start();
    while let Some((line, more)) = rest.split_once('\n').filter(|(line, _)| is_other(line.trim())) {
        let _ = line;
        rest = more.trim_start();
    }
    rest
}

#[test]
fn the_crates_that_a_parent_loads_are_listed_with_what_they_are_for() {
    let manifest = text("Cargo.toml");
    let shipped = between(&manifest, "\n[dependencies]\n", "\n[dev-dependencies]");
    let (mut crates, mut why) = (Vec::new(), Vec::new());
    for line in shipped.lines() {
        if let Some(words) = line.strip_prefix("# ") {
            why.push(words);
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with([' ', ']', '['])) {
            crates.push(format!("| `{name}` | {} |", why.join(" ")));
            why.clear();
        }
    }
    assert!(crates.len() >= 6, "{crates:?}");
    let security = text("SECURITY.md");
    let section = between(&security, "\n## What it is built of\n", "\n## ");
    let listed: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(listed, crates, "SECURITY.md");
}
