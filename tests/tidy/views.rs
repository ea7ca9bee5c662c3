//! Rules for the views: every word comes from the content, and no style is written into the page.

use crate::tokens::{Kind, Token, closing};
use crate::tree::{File, Finding};
use std::collections::BTreeSet;

/// Attributes whose value is read or heard by a parent.
const SPOKEN: [&str; 9] = [
    "aria-label",
    "aria-description",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "title",
    "placeholder",
    "alt",
    "label",
];

const FROM_CONTENT: &str = "a view says nothing of its own: take the words from `content`";

/// The steps of the builder that put words before a parent, and those that set an attribute.
const TEXTS: [&str; 2] = ["text", "text_when"];
const ATTRIBUTES: [&str; 3] = ["attr", "attr_if", "attr_when"];

/// A call of a step of the builder: its name, and its arguments as a range of tokens.
fn steps(list: &[Token]) -> Vec<(&str, usize, usize)> {
    let is_step = |at: &usize| {
        list[*at].kind == Kind::Word
            && at.checked_sub(1).is_some_and(|before| list[before].is(Kind::Sign, "."))
            && list.get(at + 1).is_some_and(|next| next.is(Kind::Open, "("))
    };
    let steps = (0..list.len()).filter(is_step);
    steps.map(|at| (list[at].text.as_str(), at + 2, closing(list, at + 1))).collect()
}

/// Whether a string in the arguments that begin at `start` is what they come to. An argument of another call is the
/// callee's business, unless that only boxes it; a pattern or a comparison is not shown.
fn is_shown(list: &[Token], start: usize, at: usize) -> bool {
    let mut calls = Vec::new();
    for place in start..at {
        match list[place].kind {
            Kind::Open => {
                let callee = &list[place - 1];
                let is_call = list[place].text == "(" && (callee.kind == Kind::Word || callee.text == ")");
                calls.push(is_call && !["read", "Some"].contains(&callee.text.as_str()));
            }
            Kind::Close => drop(calls.pop()),
            _ => {}
        }
    }
    let after_is = |offset: usize, text: &str| list[at + offset].is(Kind::Sign, text);
    let is_pattern = (after_is(1, "=") && after_is(2, ">")) || after_is(1, "|");
    let is_compared = list[at - 1].is(Kind::Sign, "=") && list[at - 2].kind == Kind::Sign;
    !calls.contains(&true) && !is_pattern && !is_compared
}

/// Letters in a view that a parent would read or hear: given to a text, or to an attribute that is read aloud.
pub fn words_in_views(file: &File) -> Vec<Finding> {
    let list = file.tokens();
    let mut found = Vec::new();
    if !file.path.starts_with("src/view") {
        return found;
    }
    for (step, start, end) in steps(&list) {
        let spoken = ATTRIBUTES.contains(&step) && SPOKEN.contains(&list[start].text.as_str());
        let start = if spoken { start + 1 } else { start };
        if !spoken && !TEXTS.contains(&step) {
            continue;
        }
        for at in start..end {
            let token = &list[at];
            if token.kind == Kind::Text && token.text.contains(char::is_alphabetic) && is_shown(&list, start, at) {
                found.push(file.finding(token.line, format!("\"{}\": {FROM_CONTENT}", token.text)));
            }
        }
    }
    found
}

/// Markup that a browser would have to parse: where a page requires trusted types, that throws. Leptos' `view!` is among
/// it, since it makes what never changes through `innerHTML`.
pub fn markup(file: &File) -> Vec<Finding> {
    const PARSERS: [&str; 5] =
        ["inner_html", "set_inner_html", "set_outer_html", "insert_adjacent_html", "create_contextual_fragment"];
    let list = file.tokens();
    if !file.is_source() || !file.is_rust() {
        return Vec::new();
    }
    let is_view =
        |at: usize| list[at].is(Kind::Word, "view") && list.get(at + 1).is_some_and(|next| next.is(Kind::Sign, "!"));
    let is_parser = |at: usize| list[at].kind == Kind::Word && PARSERS.contains(&list[at].text.as_str());
    let hits = (0..list.len()).filter(|at| is_view(*at) || is_parser(*at));
    hits.map(|at| file.finding(list[at].line, format!("{}: make it with el(…), step by step", list[at].text))).collect()
}

/// Every text of the content that is more than a word in lower case.
pub fn content_words(files: &[File]) -> BTreeSet<String> {
    let content = files.iter().filter(|file| file.path.starts_with("src/content/"));
    let texts = content.flat_map(|file| file.tokens()).filter(|token| token.kind == Kind::Text).map(|token| token.text);
    texts.filter(|text| text.starts_with(char::is_uppercase)).collect()
}

/// Words of the content, or a sentence, anywhere in a view, also where no parent reads it.
pub fn content_in_views(file: &File, content: &BTreeSet<String>) -> Vec<Finding> {
    if !file.path.starts_with("src/view") || is_story(file) {
        return Vec::new();
    }
    let is_sentence = |text: &str| {
        let words = text.split(' ').filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic)).count();
        text.starts_with(char::is_uppercase) && words > 1
    };
    let texts = file.tokens().into_iter().filter(|token| token.kind == Kind::Text);
    let hits = texts.filter(|token| content.contains(&token.text) || is_sentence(&token.text));
    hits.map(|token| file.finding(token.line, format!("\"{}\": {FROM_CONTENT}", token.text))).collect()
}

/// The story page shows made-up people and words.
pub fn is_story(file: &File) -> bool {
    file.path.starts_with("src/view/stor")
        || file.path.starts_with("src/view/kit/stor")
        || file.path.starts_with("src/stor")
}

/// A host's `style-src 'self'` blocks both; a class and the shared sheet pass.
pub fn inline_style(file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    if !file.is_source() {
        return found;
    }
    let list = file.tokens();
    for (step, start, _) in steps(&list) {
        if ATTRIBUTES.contains(&step) && list[start].is(Kind::Text, "style") {
            found.push(file.finding(list[start].line, "a style attribute is blocked by strict pages: use a class"));
        }
    }
    for at in 2..list.len() {
        if list[at].is(Kind::Text, "style") && list[at - 2].is(Kind::Word, "el") && list[at - 1].is(Kind::Open, "(") {
            found.push(file.finding(list[at].line, "<style> is blocked by strict pages: use a sheet in style/"));
        }
    }
    if file.ends_in(&[".js"]) {
        let made = |line: &str| line.contains("<style") || line.contains("createElement(\"style\")");
        let lines = file.text.lines().enumerate().filter(|(_, line)| made(line));
        found.extend(
            lines.map(|(number, _)| file.finding(number + 1, "a <style> is blocked by strict pages: adopt a sheet")),
        );
    }
    found
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::tree::assert_found;

    fn view(inner: &str) -> File {
        File::sample("src/view/a.rs", &format!("fn a() -> AnyView {{\n{inner}\n}}"))
    }

    #[test]
    fn words_in_a_view_are_found_and_names_are_not() {
        let fine = [
            "el(\"p\").class(\"iep-a iep-a--b\").attr(\"role\", \"row\").text(words.title).text(\" · \").view()",
            "el(\"p\").attr(\"aria-hidden\", \"true\").child(row(\"iep-a\", words.title)).view()",
            "el(\"p\").text(match kind { \"esy\" => words.a, \"x\" | \"y\" => words.c, _ => words.b }).view()",
            "el(\"p\").text_when(read(move || if state() == \"on\" { words.a } else { words.b }.to_owned())).view()",
            "el(\"p\").attr(\"aria-label\", name(\"a\")).attr_when(\"title\", read(move || name(\"a\"))).view()",
            "el(\"p\").attr_when(\"aria-pressed\", read(move || Some(\"true\".into()))).view()",
        ];
        for inner in fine {
            assert_found(words_in_views(&view(inner)), &[]);
        }
        let found = [
            "el(\"p\").text(\"Menu\").view()",
            "el(\"p\").class(\"a\").text(if on { \"menu\" } else { words.no }).view()",
            "el(\"p\").text_when(read(move || \"Yes\".to_owned())).view()",
            "el(\"button\").attr(\"aria-label\", \"Close\").child(x).view()",
            "el(\"input\").attr_if(\"placeholder\", Some(\"Name\".into())).view()",
            "el(\"p\").attr_when(\"aria-label\", read(move || Some(if on() { \"Open\" } else { \"\" }.into()))).view()",
            "el(\"p\").child(el(\"b\").text(\"Deep\")).view()",
        ];
        for inner in found {
            assert_found(words_in_views(&view(inner)), &[2]);
        }
    }

    #[test]
    fn markup_is_found() {
        assert_found(markup(&view("el(\"p\").text(words.view).view()")), &[]);
        assert_found(markup(&view("view! { <p>{a}</p> }.into_any()")), &[2]);
        assert_found(markup(&view("el(\"p\").with(|p| p.set_inner_html(a)).view()")), &[2]);
    }

    #[test]
    fn words_of_the_content_are_found_anywhere_in_a_view() {
        let files = [File::sample("src/content/en.rs", "const A: &str = \"Undo\"; const B: &str = \"for \";")];
        let content = content_words(&files);
        let text = "fn a() { b(\"Undo\"); }\nfn c() { d(\"Escape\", \"for \", \"M6 1l3 5\"); }\nfn e() { f(\"Tap here now\"); }";
        assert_found(content_in_views(&File::sample("src/view/a.rs", text), &content), &[1, 3]);
        assert_found(content_in_views(&File::sample("src/view/stories.rs", text), &content), &[]);
        assert_found(content_in_views(&File::sample("src/element.rs", text), &content), &[]);
    }

    #[test]
    fn inline_style_is_found() {
        assert_found(inline_style(&view("el(\"p\").attr(\"style\", \"color:red\").view()")), &[2]);
        assert_found(inline_style(&view("el(\"p\").class(\"style\").view()")), &[]);
        assert_found(inline_style(&view("el(\"style\").text(a).view()")), &[2]);
        let script = "// Starts the widget.\nroot.innerHTML = '<style>';\n";
        assert_found(inline_style(&File::sample("src/app.js", script)), &[2]);
    }
}
