//! Every text of the language files as it is written there, so that no text escapes a rule by being new.

use crate::tokens::{Kind, Token, closing, tokens};
use iep_checklist::content::Lang;
use std::{fs, path::Path};

/// A text and where it stands.
pub struct Written {
    /// `file:line`.
    pub place: String,
    /// The field of the struct in which it stands; empty in a function.
    pub field: String,
    pub value: String,
}

/// Texts that stand together: one struct value, or one function.
pub struct Block {
    /// `file:line`.
    pub place: String,
    /// The name of the struct or function.
    pub name: String,
    pub texts: Vec<Written>,
}

impl Block {
    /// Whether it is the value of a struct, not a function.
    pub fn is_struct(&self) -> bool {
        self.name.starts_with(char::is_uppercase)
    }

    /// Its file, below the folder of its language.
    pub fn file(&self) -> &str {
        let file = self.place.rsplit_once(':').map_or("", |(file, _)| file);
        file.rsplit_once('/').map_or(file, |(_, name)| name)
    }
}

/// The blocks of the words of a language: of `src/content/en.rs` and every file below `src/content/en`, for English.
pub fn blocks(lang: Lang) -> Vec<Block> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
    let tag = lang.tag();
    let parts = fs::read_dir(content.join(tag)).unwrap_or_else(|error| panic!("src/content/{tag}: {error}"));
    let parts = parts.map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned());
    let mut blocks = Vec::new();
    // A list of words is no text to read.
    let parts = parts.filter(|name| name != "word_list.rs");
    let parts = parts.map(|name| format!("{tag}/{name}"));
    for name in [format!("{tag}.rs")].into_iter().chain(parts) {
        let source = fs::read_to_string(content.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        collect(&format!("src/content/{name}"), &tokens(&source), &mut blocks);
    }
    blocks
}

fn collect(file: &str, list: &[Token], blocks: &mut Vec<Block>) {
    let mut open: Vec<(usize, Block)> = Vec::new();
    let (mut function, mut field) = (String::new(), String::new());
    for (at, token) in list.iter().enumerate() {
        while open.last().is_some_and(|(end, _)| *end < at) {
            blocks.extend(open.pop().map(|(_, block)| block));
        }
        let before = at.checked_sub(1).and_then(|before| list.get(before));
        if token.kind == Kind::Word && before.is_some_and(|before| before.is(Kind::Word, "fn")) {
            function = token.text.clone();
        }
        let sign = |offset: usize, sign: &str| list.get(at + offset).is_some_and(|next| next.is(Kind::Sign, sign));
        let is_field = token.kind == Kind::Word && sign(1, ":") && !sign(2, ":");
        if is_field && before.is_some_and(|before| before.text == "{" || before.text == ",") {
            // What a closure says is a function's.
            field = if sign(2, "|") { String::new() } else { token.text.clone() };
        }
        if token.is(Kind::Open, "{") {
            let of_struct = before.filter(|before| before.kind == Kind::Word && before.text != "str");
            let of_struct = of_struct.filter(|before| before.text.starts_with(char::is_uppercase));
            let of_struct =
                of_struct.map(|before| before.text.clone()).filter(|name| name != "Question" && name != "String");
            let name = of_struct.or_else(|| open.is_empty().then(|| function.clone()));
            if let Some(name) = name {
                let place = format!("{file}:{}", token.line);
                open.push((closing(list, at), Block { place, name, texts: Vec::new() }));
            }
        }
        let is_slug = at >= 2 && list.get(at - 2).is_some_and(|name| name.is(Kind::Word, "slug"));
        // A word in a stored key, to which a match gives words.
        let is_pattern = sign(1, "|") || sign(1, "=") && sign(2, ">");
        let is_tag = at >= 5 && list.get(at - 5).is_some_and(|name| name.is(Kind::Word, "TAG"));
        if token.kind == Kind::Text && !is_slug && !is_tag && !is_pattern && !token.text.starts_with("https://") {
            let place = format!("{file}:{}", token.line);
            match open.last_mut() {
                Some((_, block)) => {
                    let field = if block.is_struct() { field.clone() } else { String::new() };
                    block.texts.push(Written { place, field, value: token.text.clone() });
                }
                None => panic!("{place}: this text stands outside of every struct and function: {}", token.text),
            }
        }
    }
    blocks.extend(open.into_iter().map(|(_, block)| block));
    blocks.retain(|block| !block.texts.is_empty());
}

#[test]
fn a_text_is_found_with_the_struct_it_stands_in() {
    let mut found = Vec::new();
    let source = "static W: Words = Words { name: \"N\", full: Notice { head: \"H\", text: \"T\" }, last: \"L\" };\n\
                  const P: PartWords = PartWords { ask: &[Question { slug: \"s\", text: \"Q?\" }] };\n\
                  fn call() -> String { if x { \"C\" } else { match y { \"k\" | \"l\" => \"D\" } } }";
    collect("f.rs", &tokens(source), &mut found);
    let mut found: Vec<_> = found
        .iter()
        .map(|block| {
            format!("{}={}", block.name, block.texts.iter().map(|text| text.value.as_str()).collect::<String>())
        })
        .collect();
    found.sort();
    assert_eq!(found, ["Notice=HT", "PartWords=Q?", "Words=NL", "call=CD"]);
}
