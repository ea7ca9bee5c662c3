//! Rules for the style sheets: one for each view, each with its own block, and nothing loaded.

use crate::tokens::Kind;
use crate::tree::{File, Finding};
use crate::views::is_story;

/// Sheets that belong to no view: the public properties, what holds everywhere, the story page.
const SHARED: [&str; 3] = ["tokens", "base", "stories"];

/// The block of a view or of a sheet: `live_region.rs` and `live-region.css` have `live-region`.
fn block(file: &File) -> String {
    file.stem().replace('_', "-")
}

/// A view that names classes and has no sheet for them, and a sheet without a view.
///
/// A view in parts (`field.rs` and `field/also.rs`) has one sheet; a view that names no class, or only those of base.css,
/// draws by other views and needs none.
pub fn unpaired(files: &[File]) -> Vec<Finding> {
    let views: Vec<&File> =
        files.iter().filter(|file| file.path.starts_with("src/view") && file.is_rust() && !is_story(file)).collect();
    let sheets: Vec<&File> = files.iter().filter(|file| is_sheet(file)).collect();
    let base = sheets.iter().find(|sheet| sheet.stem() == "base").map_or("", |sheet| sheet.text.as_str());
    let mut found = Vec::new();
    for view in &views {
        let is_own = |class: &&str| {
            let name = class.strip_prefix("iep-").unwrap_or_default();
            let is_event = name.strip_prefix("checklist-").is_some_and(|rest| rest.starts_with(char::is_alphabetic));
            name.starts_with(char::is_alphabetic) && !is_event && !base.contains(&format!(".{class}"))
        };
        let strings: Vec<_> = view.tokens().into_iter().filter(|token| token.kind == Kind::Text).collect();
        let drawn = strings.iter().find_map(|token| Some((token.line, token.text.split(' ').find(is_own)?)));
        let folder = view.path.rsplit('/').nth(1).unwrap_or_default().replace('_', "-");
        let has_sheet = |name: &str| sheets.iter().any(|sheet| sheet.stem() == name);
        let block = block(view);
        if let Some((line, class)) = drawn.filter(|_| !has_sheet(&block) && !has_sheet(&folder)) {
            found.push(view.finding(line, format!("write style/{block}.css for what this view draws as \"{class}\"")));
        }
    }
    for sheet in sheets.iter().filter(|sheet| !SHARED.contains(&sheet.stem())) {
        if !views.iter().any(|view| block(view) == sheet.stem()) {
            found.push(
                sheet.finding(1, format!("no view has the name {}: rename the sheet or remove it", sheet.stem())),
            );
        }
    }
    found
}

fn is_sheet(file: &File) -> bool {
    file.path.starts_with("style/") && file.ends_in(&[".css"])
}

/// A selector in a sheet that does not name the sheet's own block.
pub fn foreign_blocks(file: &File) -> Vec<Finding> {
    if !is_sheet(file) || SHARED.contains(&file.stem()) {
        return Vec::new();
    }
    let own = format!(".iep-{}", block(file));
    let names_own = |selector: &str| {
        selector.match_indices(&own).any(|(at, _)| {
            // A list of blocks is styled with them: `.iep-rows` in row.css.
            let after = &selector[at + own.len()..];
            let after = after.strip_prefix('s').unwrap_or(after);
            let ends_there =
                !after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_');
            ends_there || after.starts_with("__") || after.starts_with("--")
        })
    };
    selectors(&file.text)
        .into_iter()
        .filter(|(_, selector)| !names_own(selector))
        .map(|(line, selector)| {
            file.finding(line, format!("\"{selector}\" styles something else than {own}: move it there"))
        })
        .collect()
}

/// The selectors of a sheet with their lines; what stands in `@keyframes` and its like has none.
fn selectors(sheet: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut line, mut start, mut text) = (1, 1, String::new());
    let mut blocks: Vec<bool> = Vec::new();
    for letter in without_comments(sheet).chars() {
        line += usize::from(letter == '\n');
        match letter {
            '{' => {
                let head = text.trim();
                let groups_rules =
                    ["@media", "@supports", "@container", "@layer"].iter().any(|at| head.starts_with(at));
                let inside_rule = blocks.contains(&false);
                if !head.starts_with('@') && !inside_rule {
                    found.extend(alternatives(head).into_iter().map(|selector| (start, selector)));
                }
                blocks.push(groups_rules);
                text.clear();
            }
            '}' => {
                blocks.pop();
                text.clear();
            }
            ';' => text.clear(),
            _ => {
                if text.trim().is_empty() && !letter.is_whitespace() {
                    start = line;
                }
                text.push(letter);
            }
        }
    }
    found
}

/// The selectors of a list, split at its commas but not at those in brackets.
fn alternatives(list: &str) -> Vec<String> {
    pieces(list, |letter| letter == ',')
}

fn pieces(list: &str, parts_at: fn(char) -> bool) -> Vec<String> {
    let mut depth = 0;
    let parts = list.split(|letter: char| {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        parts_at(letter) && depth == 0
    });
    parts.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The sheet without its comments; their lines stay.
fn without_comments(sheet: &str) -> String {
    let mut code = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        code.push_str(before);
        code.extend(comment.chars().filter(|letter| *letter == '\n'));
        rest = after;
    }
    code + rest
}

/// What stands on a side of the screen instead of a side of the words. A language that is read from the right needs it on
/// the other one.
pub fn sides(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".css"]) {
        return Vec::new();
    }
    let code = without_comments(&file.text);
    let told = |line: &str| declarations(line).into_iter().find(|(name, value)| is_one_sided(name, value));
    let found = code.lines().enumerate().filter_map(|(number, line)| Some((number + 1, told(line)?)));
    let advice = |(name, value): (String, String)| {
        format!("\"{name}: {value}\" is a side of the screen: name it by inline and block, start and end")
    };
    found.map(|(line, found)| file.finding(line, advice(found))).collect()
}

/// The declarations of a line, each as name and value; conditions and selectors have no space after their colon.
fn declarations(line: &str) -> Vec<(String, String)> {
    let parts = line.split(['{', '}', ';']).filter_map(|part| part.split_once(": "));
    parts.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

fn is_one_sided(name: &str, value: &str) -> bool {
    let sides = ["left", "right", "top", "bottom"];
    let is_named = name.split('-').any(|word| sides.contains(&word)) && !name.starts_with("--");
    let is_measured = ["width", "height"]
        .iter()
        .any(|size| name == *size || name == format!("min-{size}") || name == format!("max-{size}"));
    let is_told = ["text-align", "float", "clear"].contains(&name) && sides.contains(&value);
    let values = pieces(value, char::is_whitespace);
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let is_uneven = match (name, values.as_slice()) {
        ("margin" | "padding" | "inset" | "border-width", [_, end, _, start]) => end != start,
        ("border-radius", [first, second, third, fourth]) => first != second || third != fourth,
        _ => false,
    };
    is_named || is_measured || is_told || is_uneven
}

/// A host's policy may forbid what a sheet loads, and the widget asks for nothing once it has started (R11).
pub fn loads(file: &File) -> Vec<Finding> {
    if !is_sheet(file) {
        return Vec::new();
    }
    let code = without_comments(&file.text);
    let lines = code.lines().enumerate().filter(|(_, line)| line.contains("url(") || line.contains("@import"));
    lines.map(|(number, _)| file.finding(number + 1, "a sheet loads nothing: draw icons as inline SVG")).collect()
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::tree::assert_found;

    #[test]
    fn a_view_without_a_sheet_and_a_sheet_without_a_view_are_found() {
        let files = |sheet: &str| {
            [
                File::sample("src/view/kit/live_region.rs", "fn a() { b(\"iep-live-region\") }"),
                File::sample("src/view/kit.rs", "mod live_region;"),
                File::sample("src/view/kit/live_region/line.rs", "fn a() { b(\"x iep-live-region__line\") }"),
                File::sample(
                    "src/view/kit/fresh.rs",
                    "fn a() { b(\"iep-\"); c(\"iep-hidden\"); d(\"iep-checklist-saved\") }",
                ),
                File::sample("src/view/stories.rs", "fn a() { b(\"iep-stage\") }"),
                File::sample("style/base.css", ".iep-hidden { }"),
                File::sample(sheet, ""),
            ]
        };
        assert_eq!(unpaired(&files("style/live-region.css")), Vec::new());
        let found = unpaired(&files("style/other.css"));
        assert_eq!(
            found.iter().map(|finding| finding.path.as_str()).collect::<Vec<_>>(),
            ["src/view/kit/live_region.rs", "src/view/kit/live_region/line.rs", "style/other.css"]
        );
    }

    #[test]
    fn a_selector_of_another_block_is_found() {
        let sheet = "/* .iep-x { } */\n.iep-row, .iep-row__a:is(.b, .c) { color: red; }\n.iep--full .iep-row--on { }\n\
                     @media (min-width: 1px) {\n.iep-tick { }\n.iep-row:hover .iep-tick { }\n}\n\
                     @keyframes iep-spin { from { a: b } to { a: c } }\n.iep-rowing { }\n.iep-rows--a,\n.iep-other { }";
        assert_found(foreign_blocks(&File::sample("style/row.css", sheet)), &[5, 9, 10]);
        assert_found(foreign_blocks(&File::sample("style/base.css", sheet)), &[]);
    }

    #[test]
    fn a_side_of_the_screen_is_found() {
        let sheet = "/* left: 0 */\n.a { margin-left: 1px; }\n.a { margin-inline-start: 1px; }\n.a { padding: 1px 2px 1px 3px }\n\
                     .a { padding: 1px 2px 1px 2px; border-radius: 4px 4px 0 0; margin: 0 auto max(1px, 2px) }\n.a { text-align: left; }\n.a { inset: 0; left: 0 }\n\
                     @media (min-width: 1px) {\n.a:hover { max-width: 3px }\n.a { border-radius: 4px 0 0 4px }";
        assert_found(sides(&File::sample("style/a.css", sheet)), &[2, 4, 6, 7, 9, 10]);
    }

    #[test]
    fn something_loaded_is_found() {
        let sheet = "/* url(a) */\n.iep-a { background: url(data:x) }\n@import \"b.css\";";
        assert_found(loads(&File::sample("style/a.css", sheet)), &[2, 3]);
    }
}
