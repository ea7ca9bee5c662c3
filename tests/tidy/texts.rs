//! Rules for any file as text: its opening, its length, its name, what it must not name.

use crate::tree::{File, Finding};

const LONGEST: usize = 400;

/// Code opens with a comment that says what it is for.
pub fn opening(file: &File) -> Vec<Finding> {
    let head: Vec<&str> = file.text.lines().take(3).collect();
    let first = head.first().copied().unwrap_or_default();
    let (said, wanted) = if file.is_rust() {
        (first.strip_prefix("//! "), "//! ")
    } else if file.ends_in(&[".css"]) {
        (first.strip_prefix("/* "), "/* ")
    } else if file.ends_in(&[".js", ".mjs", ".jsx"]) {
        (first.strip_prefix("// ").or_else(|| first.strip_prefix("/* ")), "// ")
    } else if file.ends_in(&[".html", ".svelte", ".vue"]) {
        (head.iter().find_map(|line| line.trim_start().strip_prefix("<!-- ")), "<!-- ")
    } else {
        return Vec::new();
    };
    let words = said.map_or(0, |said| said.split_whitespace().filter(|word| *word != "*/").count());
    if words >= 3 {
        return Vec::new();
    }
    vec![file.finding(1, format!("open the file with \"{wanted}\" and a sentence that says what it is for"))]
}

/// No file is so long that it hides what is in it.
pub fn length(file: &File) -> Vec<Finding> {
    let lines = file.text.lines().count();
    if !file.ends_in(&[".rs", ".css", ".js", ".mjs", ".jsx", ".svelte", ".vue", ".html"]) || lines <= LONGEST {
        return Vec::new();
    }
    vec![file.finding(LONGEST + 1, format!("{lines} lines: split the file by what it is about, below {LONGEST} lines"))]
}

/// A file is named for what is in it.
pub fn file_name(file: &File) -> Vec<Finding> {
    let advice = match file.stem() {
        "mod" if file.is_rust() => "use foo.rs beside foo/ in the place of foo/mod.rs",
        "utils" | "util" | "helpers" | "helper" | "common" | "misc" | "types" => "name the file for what is in it",
        _ => return Vec::new(),
    };
    vec![file.finding(1, advice)]
}

/// No output and no document may hold a path of the machine it was made on.
pub fn machine_path(file: &File) -> Vec<Finding> {
    // Put together here, so that this file does not find itself.
    let folders = ["home", "root", "Users", "work", "tmp"].map(|folder| format!("/{folder}/"));
    let starts_here =
        |before: &str| !before.ends_with(|letter: char| letter.is_alphanumeric() || "._-/}".contains(letter));
    let mut found = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let hit =
            folders.iter().any(|folder| line.match_indices(folder.as_str()).any(|(at, _)| starts_here(&line[..at])));
        if hit {
            found.push(file.finding(number + 1, "name no path of a machine: use a path from the project's root"));
        }
    }
    found
}

const RULES: std::ops::RangeInclusive<usize> = 1..=13;
const LAW: &str = "ARCHITECTURE.md";

/// The rules R1 to R13 stand in ARCHITECTURE.md, and each is quoted by its number in a test.
pub fn unquoted_rules(files: &[File]) -> Vec<Finding> {
    let Some(law) = files.iter().find(|file| file.path == LAW) else { return Vec::new() };
    let tests: Vec<&str> = files
        .iter()
        .filter(|file| file.is_rust() && !file.path.starts_with("tests/tidy"))
        .filter_map(|file| {
            if file.path.starts_with("tests/") || file.path.ends_with("/tests.rs") {
                return Some(file.text.as_str());
            }
            file.text.split_once("#[cfg(test)]").map(|(_, tests)| tests)
        })
        .collect();
    let mut found = Vec::new();
    for number in RULES {
        let rule = format!("R{number}");
        if !quotes(&law.text, &rule) {
            found.push(law.finding(1, format!("{rule} is not in {LAW}: say what it demands")));
        } else if !tests.iter().any(|test| quotes(test, &rule)) {
            found.push(law.finding(1, format!("no test quotes {rule}: write \"{rule}\" at the test that proves it")));
        }
    }
    found
}

fn quotes(text: &str, rule: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == rule)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::tree::assert_found;

    #[test]
    fn an_opening_that_says_nothing_is_found() {
        assert_found(opening(&File::sample("src/a.rs", "//! Keeps what a parent writes.\n")), &[]);
        assert_found(opening(&File::sample("src/a.rs", "//! Row.\n")), &[1]);
        assert_found(opening(&File::sample("src/a.rs", "use a;\n")), &[1]);
        assert_found(opening(&File::sample("src/a.rs", "")), &[1]);
        assert_found(opening(&File::sample("style/a.css", "/* A row of the list. */\n.iep-a {}")), &[]);
        assert_found(opening(&File::sample("style/a.css", ".iep-a {}")), &[1]);
        assert_found(opening(&File::sample("style/a.css", "/* Text fields. */\n")), &[1]);
        assert_found(opening(&File::sample("src/a.js", "// Starts the widget at once.\n")), &[]);
        assert_found(opening(&File::sample("src/a.js", "let a;\n")), &[1]);
        assert_found(opening(&File::sample("a.html", "<!doctype html>\n<!-- The page of a host. -->\n")), &[]);
        assert_found(opening(&File::sample("a.html", "<!doctype html>\n<html>\n")), &[1]);
        assert_found(opening(&File::sample("bench/a.jsx", "let a;\n")), &[1]);
        assert_found(opening(&File::sample("bench/a.vue", "<script setup>\n")), &[1]);
        assert_found(opening(&File::sample("bench/a.svelte", "<!-- A part to check off. -->\n")), &[]);
        assert_found(opening(&File::sample("a.md", "text")), &[]);
    }

    #[test]
    fn a_long_file_is_found() {
        assert_found(length(&File::sample("src/a.rs", &"x\n".repeat(400))), &[]);
        assert_found(length(&File::sample("src/a.rs", &"x\n".repeat(401))), &[401]);
    }

    #[test]
    fn an_empty_file_name_is_found() {
        assert_found(file_name(&File::sample("src/view/mod.rs", "")), &[1]);
        assert_found(file_name(&File::sample("src/utils.rs", "")), &[1]);
        assert_found(file_name(&File::sample("src/model.rs", "")), &[]);
    }

    #[test]
    fn a_path_of_a_machine_is_found() {
        let slash = "/";
        let text =
            format!("a\nlet a = \"{slash}home{slash}me\";\nhttps://a.org{slash}work{slash}b target{slash}tmp{slash}c");
        assert_found(machine_path(&File::sample("xtask/src/a.rs", &text)), &[2]);
    }

    #[test]
    fn a_rule_that_no_test_quotes_is_found() {
        let law = (1..=13).map(|number| format!("- **R{number}** x\n")).collect::<String>();
        let tests = (2..=13).map(|number| format!("// R{number}: x\n")).collect::<String>();
        let files = |law: &str, tests: &str| [File::sample(LAW, law), File::sample("tests/laws.rs", tests)];
        let found = unquoted_rules(&files(&law, &tests));
        assert_eq!(found.len(), 1);
        assert!(found[0].advice.contains("no test quotes R1:"), "{}", found[0]);
        assert_eq!(unquoted_rules(&files(&law.replace("R12", ""), &format!("{tests}\n// R1"))).len(), 1);
        let in_source = [
            File::sample(LAW, &law),
            File::sample("tests/laws.rs", &tests),
            File::sample("src/a.rs", "//! R1\n#[cfg(test)]\nmod tests { /* R1 */ }"),
        ];
        assert_eq!(unquoted_rules(&in_source), Vec::new());
        assert_eq!(unquoted_rules(&[]), Vec::new(), "before there is an {LAW} there is nothing to quote");
    }
}
