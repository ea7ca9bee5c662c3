//! Rust source as a flat list of tokens, each with its line: comments are gone, strings are what they mean.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or a keyword.
    Word,
    /// One sign of punctuation.
    Sign,
    /// A string literal; its text is the string's value.
    Text,
    /// A number, a character, a byte string.
    Other,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
}

#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    pub line: usize,
}

impl Token {
    pub fn is(&self, kind: Kind, text: &str) -> bool {
        self.kind == kind && self.text == text
    }
}

/// The tokens of a Rust file. Panics with the reason where the text is not Rust: such a file would not compile.
pub fn tokens(source: &str) -> Vec<Token> {
    let stream: TokenStream = source.parse().unwrap_or_else(|error| panic!("not Rust: {error}"));
    let mut list = Vec::new();
    flatten(stream, &mut list);
    without_doc_comments(list)
}

fn flatten(stream: TokenStream, list: &mut Vec<Token>) {
    for tree in stream {
        match tree {
            TokenTree::Ident(word) => push(list, Kind::Word, word.to_string(), word.span().start().line),
            TokenTree::Punct(sign) => push(list, Kind::Sign, sign.as_char().to_string(), sign.span().start().line),
            TokenTree::Literal(literal) => {
                let line = literal.span().start().line;
                match string_value(&literal.to_string()) {
                    Some(value) => push(list, Kind::Text, value, line),
                    None => push(list, Kind::Other, literal.to_string(), line),
                }
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                push(list, Kind::Open, open.into(), group.span_open().start().line);
                flatten(group.stream(), list);
                push(list, Kind::Close, close.into(), group.span_close().start().line);
            }
        }
    }
}

fn push(list: &mut Vec<Token>, kind: Kind, text: String, line: usize) {
    list.push(Token { kind, text, line });
}

/// The value of a string literal as written in the source; `None` for any other literal.
fn string_value(written: &str) -> Option<String> {
    if let Some(raw) = written.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw.get(hashes..raw.len() - hashes)?;
        return Some(inner.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    let mut letters = written.strip_prefix('"')?.strip_suffix('"')?.chars().peekable();
    let mut value = String::new();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            value.push(letter);
            continue;
        }
        match letters.next()? {
            'n' => value.push('\n'),
            't' => value.push('\t'),
            'r' => value.push('\r'),
            '0' => value.push('\0'),
            '\n' => while letters.next_if(|next| next.is_whitespace()).is_some() {},
            'u' => {
                let code: String =
                    letters.by_ref().take_while(|next| *next != '}').filter(|next| *next != '{').collect();
                value.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
            }
            'x' => {
                let code: String = letters.by_ref().take(2).collect();
                value.push(char::from(u8::from_str_radix(&code, 16).ok()?));
            }
            escaped => value.push(escaped),
        }
    }
    Some(value)
}

/// A doc comment reads as `#[doc = "…"]`; its words are for programmers.
fn without_doc_comments(list: Vec<Token>) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(token) = list.get(at) {
        let bang = usize::from(list.get(at + 1).is_some_and(|next| next.is(Kind::Sign, "!")));
        let is_doc = token.is(Kind::Sign, "#")
            && list.get(at + 1 + bang).is_some_and(|next| next.is(Kind::Open, "["))
            && list.get(at + 2 + bang).is_some_and(|next| next.is(Kind::Word, "doc"))
            && list.get(at + 3 + bang).is_some_and(|next| next.is(Kind::Sign, "="));
        if is_doc {
            at += 6 + bang;
        } else {
            kept.push(token.clone());
            at += 1;
        }
    }
    kept
}

/// The place of the bracket that closes the one at `open`.
pub fn closing(list: &[Token], open: usize) -> usize {
    let mut depth = 0usize;
    for (at, token) in list.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    list.len() - 1
}

#[test]
fn a_string_is_read_as_what_it_means_and_doc_comments_are_not_read() {
    let source = "/// Doc \"x\".\n//! inner\nconst A: &str = \"one \\\n      two\\u{2019}s \\\"q\\\"\"; // no\nconst B: &str = r#\"raw \"b\"\"#; const C: char = 'c';";
    let texts: Vec<_> = tokens(source).into_iter().filter(|token| token.kind == Kind::Text).collect();
    assert_eq!(texts.iter().map(|token| token.text.as_str()).collect::<Vec<_>>(), ["one two’s \"q\"", "raw \"b\""]);
    assert_eq!(texts.iter().map(|token| token.line).collect::<Vec<_>>(), [3, 5]);
}
