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

/// The bodies of all `view! { … }`, as ranges of tokens.
fn bodies(list: &[Token]) -> Vec<(usize, usize)> {
    let is_view = |at: usize| {
        list[at].is(Kind::Word, "view")
            && list.get(at + 1).is_some_and(|next| next.is(Kind::Sign, "!"))
            && list.get(at + 2).is_some_and(|next| next.kind == Kind::Open)
    };
    (0..list.len()).filter(|at| is_view(*at)).map(|at| (at + 3, closing(list, at + 2))).collect()
}

/// The name of the attribute whose value begins at this place: `aria-label` of `aria-label="…"`.
fn attribute(list: &[Token], value: usize) -> Option<String> {
    let mut at = value.checked_sub(1).filter(|at| list[*at].is(Kind::Sign, "="))?;
    let mut name = Vec::new();
    let mut wants_word = true;
    while let Some(before) = at.checked_sub(1) {
        let token = &list[before];
        let fits =
            if wants_word { token.kind == Kind::Word } else { token.is(Kind::Sign, "-") || token.is(Kind::Sign, ":") };
        if !fits {
            break;
        }
        name.push(token.text.as_str());
        (at, wants_word) = (before, !wants_word);
    }
    name.reverse();
    (!name.is_empty()).then(|| name.concat())
}

/// Where in a `view!` a string stands.
#[derive(Default)]
struct Place {
    /// Between `<` and `>`.
    in_tag: bool,
    /// The attribute whose value is being read, in a tag.
    attribute: Option<String>,
    /// The brackets around, outermost first.
    brackets: Vec<String>,
}

impl Place {
    /// Steps over one token.
    fn pass(&mut self, list: &[Token], at: usize) {
        let token = &list[at];
        let before_is = |text: &str| list[at - 1].is(Kind::Sign, text);
        match token.kind {
            Kind::Open => self.brackets.push(token.text.clone()),
            Kind::Close => drop(self.brackets.pop()),
            Kind::Sign if !self.brackets.is_empty() => {}
            Kind::Sign if token.text == "<" && !self.in_tag => (self.in_tag, self.attribute) = (true, None),
            Kind::Sign if token.text == ">" && !before_is("=") && !before_is("-") => self.in_tag = false,
            Kind::Sign if token.text == "=" && self.in_tag => {
                self.attribute = attribute(list, at + 1).or_else(|| self.attribute.take());
            }
            _ => {}
        }
    }

    /// Whether a parent would read or hear the string at this place.
    fn is_read(&self, list: &[Token], at: usize) -> bool {
        // An argument of a call is the callee's business; a pattern or a comparison is not shown.
        let is_argument = self.brackets.iter().any(|bracket| bracket != "{");
        let after_is = |offset: usize, text: &str| list[at + offset].is(Kind::Sign, text);
        let is_pattern = (after_is(1, "=") && after_is(2, ">")) || after_is(1, "|");
        let is_compared = list[at - 1].is(Kind::Sign, "=") && list[at - 2].kind == Kind::Sign;
        if is_argument || is_pattern || is_compared {
            return false;
        }
        let spoken = |name: &String| SPOKEN.contains(&name.trim_start_matches("attr:"));
        !self.in_tag || self.attribute.as_ref().is_some_and(spoken)
    }
}

/// Letters in a `view!` that a parent would read: text nodes, and attributes that are read aloud.
pub fn words_in_views(file: &File) -> Vec<Finding> {
    let list = file.tokens();
    let mut found = Vec::new();
    if !file.is_source() {
        return found;
    }
    for (start, end) in bodies(&list) {
        let mut place = Place::default();
        let mut at = start;
        while at < end {
            let token = &list[at];
            if token.is(Kind::Word, "view") && list[at + 1].is(Kind::Sign, "!") {
                // A view in a view is read by itself.
                at = closing(&list, at + 2);
            } else if token.kind != Kind::Text {
                place.pass(&list, at);
            } else if token.text.contains(char::is_alphabetic) && place.is_read(&list, at) {
                found.push(file.finding(token.line, format!("\"{}\": {FROM_CONTENT}", token.text)));
            }
            at += 1;
        }
    }
    found
}

/// Every text of the content that is more than a word in lower case.
pub fn content_words(files: &[File]) -> BTreeSet<String> {
    let content = files.iter().filter(|file| file.path.starts_with("src/content/"));
    let texts = content.flat_map(|file| file.tokens()).filter(|token| token.kind == Kind::Text).map(|token| token.text);
    texts.filter(|text| text.starts_with(char::is_uppercase)).collect()
}

/// Words of the content, or a sentence, anywhere in a view: also outside of `view!`.
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

/// A host's `style-src 'self'` blocks both; `style:name=value` and the shared sheet pass.
pub fn inline_style(file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    if !file.is_source() {
        return found;
    }
    let list = file.tokens();
    for (start, end) in bodies(&list) {
        for at in start..end {
            let is = |offset: usize, text: &str| list.get(at + offset).is_some_and(|token| token.is(Kind::Sign, text));
            if list[at].is(Kind::Word, "style") && is(1, "=") && !list[at - 1].is(Kind::Sign, ":") {
                found.push(
                    file.finding(list[at].line, "style= is blocked by strict pages: use a class, or style:name=value"),
                );
            }
            if list[at].is(Kind::Sign, "<") && list[at + 1].is(Kind::Word, "style") {
                found.push(file.finding(list[at].line, "<style> is blocked by strict pages: use a sheet in style/"));
            }
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
        File::sample("src/view/a.rs", &format!("fn a() -> AnyView {{ view! {{\n{inner}\n}}.into_any() }}"))
    }

    #[test]
    fn words_in_a_view_are_found_and_attributes_are_not() {
        let fine = [
            "<p class=\"iep-a iep-a--b\" type=\"button\" role=\"row\">{words.title}\" · \"</p>",
            "<p class:is-on=on aria-hidden=\"true\" class={if on { \"iep-b\" } else { \"iep-c\" }}>{row(\"iep-a\", words.title)}</p>",
            "{match kind { \"esy\" => words.a, \"x\" | \"y\" => words.c, _ => words.b }}",
            "{move || (state() == \"on\").then(|| icon(\"star\"))}",
            "<p aria-label=words.title title=move || name(\"a\")>{text}</p>",
            "<p id=id aria-pressed=move || if on() == a { \"true\" } else { \"false\" } on:click=move |_| b()>{text}</p>",
            "<!-- no --><p/>{move || a.then(|b| -> AnyView { b })}",
        ];
        for inner in fine {
            assert_found(words_in_views(&view(inner)), &[]);
        }
        let found = [
            "<p>\"Menu\"</p>",
            "<p class=\"a\">{words.a} \"menu\"</p>",
            "<p>{\"Menu\"}</p>",
            "<p>{move || if on() { \"Yes\" } else { words.no }}</p>",
            "<button aria-label=\"Close\">{x}</button>",
            "<input placeholder={\"Name\"}/>",
            "<p aria-label=move || if on() { \"Open\" } else { words.shut }>{x}</p>",
            "<p>{view! { <b>\"Deep\"</b> }}</p>",
        ];
        for inner in found {
            assert_found(words_in_views(&view(inner)), &[2]);
        }
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
        assert_found(inline_style(&view("<p style=\"color:red\">{a}</p>")), &[2]);
        assert_found(inline_style(&view("<p style:width=w>{a}</p>")), &[]);
        assert_found(inline_style(&view("<style>{a}</style>")), &[2]);
        let script = "// Starts the widget.\nroot.innerHTML = '<style>';\n";
        assert_found(inline_style(&File::sample("src/app.js", script)), &[2]);
    }
}
