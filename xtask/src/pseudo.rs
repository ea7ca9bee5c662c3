//! The language of the tests: the English of the widget, accented, two fifths longer, and written from right to left.
//!
//! It shows without a reader of Arabic or German what is cut, what overlaps, what stands on the wrong side, and what is
//! English that nobody can translate. It is made from the English sources literal by literal, so no new text escapes it.

use std::fs;
use std::ops::Range;

use crate::run::root;
use anyhow::{Context, Result, anyhow, bail};
use proc_macro2::{TokenStream, TokenTree};

/// The feature of the widget's package that brings the language in. No release has it.
pub const FEATURE: &str = "pseudo";
/// Its tag: the one that Unicode gives to Arabic as such a language.
pub const TAG: &str = "ar-XB";

/// Where `src/content.rs` looks for it.
const FILE: &str = "target/pseudo.rs";
/// The English words, and the folder of their parts.
const ENGLISH: &str = "src/content/en";
/// A list to choose words from is the same in every language that has none of its own.
const AS_IT_IS: [&str; 1] = ["word_list"];
/// What each letter becomes: none is left that English has.
const LETTERS: [(&str, &str); 2] = [
    ("abcdefghijklmnopqrstuvwxyz", "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"),
];
/// Makes what is between it and [`END`] run from right to left, and what is around it take it for Arabic.
const BEGIN: &str = "\u{200f}\u{202e}";
const END: &str = "\u{202c}\u{200f}";

/// Writes the language as source, for a build with [`FEATURE`]; a file that says the same stays as it is, so that
/// nothing is compiled again.
pub fn make() -> Result<()> {
    let path = root().join(FILE);
    let made = source()?;
    if fs::read_to_string(&path).is_ok_and(|there| there == made) {
        return Ok(());
    }
    let folder = path.parent().context("target has no folder")?;
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    fs::write(&path, made).with_context(|| format!("could not write {FILE}"))
}

/// The sources of all English words as one file, in the pseudo-language.
fn source() -> Result<String> {
    let read = |path: &str| fs::read_to_string(root().join(path)).with_context(|| format!("could not read {path}"));
    let mut whole = read(&format!("{ENGLISH}.rs"))?;
    for (english, own) in [("\"en\"", format!("\"{TAG}\"")), ("is_rtl: false", "is_rtl: true".to_owned())] {
        if whole.matches(english).count() != 1 {
            bail!("{ENGLISH}.rs no longer says `{english}` exactly once");
        }
        whole = whole.replace(english, &own);
    }
    let mut whole = without_heading(&mirrored_source(&whole)?);
    let mut names = Vec::new();
    for entry in fs::read_dir(root().join(ENGLISH)).context("the folder of the English words cannot be read")? {
        let name = entry.context("the folder of the English words cannot be read")?.file_name();
        let name = name.to_string_lossy();
        names.push(name.strip_suffix(".rs").with_context(|| format!("{ENGLISH}/{name} is no source"))?.to_owned());
    }
    for name in names {
        let part = read(&format!("{ENGLISH}/{name}.rs"))?;
        let part = if AS_IT_IS.contains(&name.as_str()) { part } else { mirrored_source(&part)? };
        let told = format!("mod {name};");
        if !whole.contains(&told) {
            bail!("{ENGLISH}.rs does not say `{told}`");
        }
        whole = whole.replace(&told, &format!("mod {name} {{\n{}}}", without_heading(&part)));
    }
    Ok(whole)
}

/// A file that is included in another opens with no words about itself.
fn without_heading(source: &str) -> String {
    source.lines().filter(|line| !line.starts_with("//!")).fold(String::new(), |all, line| all + line + "\n")
}

/// Rust source with its texts in the pseudo-language.
fn mirrored_source(source: &str) -> Result<String> {
    let stream: TokenStream = source.parse().map_err(|error| anyhow!("the English words are no Rust: {error}"))?;
    let mut texts = Vec::new();
    collect(stream, &mut texts)?;
    let mut made = source.to_owned();
    // From the end, so that the places of the others stay right.
    texts.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    for (place, text) in texts {
        made.replace_range(place, &literal(&mirrored(&text)));
    }
    Ok(made)
}

/// The texts that are read by people, each with its place in the source.
fn collect(stream: TokenStream, texts: &mut Vec<(Range<usize>, String)>) -> Result<()> {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    let word = |at: Option<usize>| at.and_then(|at| trees.get(at)).map(ToString::to_string).unwrap_or_default();
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Group(group) => collect(group.stream(), texts)?,
            TokenTree::Literal(literal) => {
                let written = literal.to_string();
                let Some(text) = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else { continue };
                let text =
                    meant(text).with_context(|| format!("a literal with an escape that is new here: {written}"))?;
                let is_slug = word(at.checked_sub(1)) == ":" && word(at.checked_sub(2)) == "slug";
                // `"a" =>` and `"a" | "b" =>` are what a word of the store is held against.
                let is_pattern = ["=", "|"].contains(&word(Some(at + 1)).as_str());
                let is_documentation = word(at.checked_sub(2)) == "doc";
                if !is_slug && !is_pattern && !is_documentation && !is_address(&text) && text != TAG {
                    texts.push((literal.span().byte_range(), text));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// What stands in a literal, as it is meant.
pub(crate) fn meant(written: &str) -> Option<String> {
    let mut letters = written.chars().peekable();
    let mut value = String::new();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            value.push(letter);
            continue;
        }
        match letters.next()? {
            'n' => value.push('\n'),
            '\n' => while letters.next_if(|next| next.is_whitespace()).is_some() {},
            'u' => {
                let code: String = letters.by_ref().skip(1).take_while(|next| *next != '}').collect();
                value.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
            }
            same @ ('"' | '\\') => value.push(same),
            _ => return None,
        }
    }
    Some(value)
}

/// An address of the web, or the name of a site.
fn is_address(text: &str) -> bool {
    let has_inner_dot = text.trim_matches('.').contains('.');
    text.starts_with("https://") || (has_inner_dot && !text.contains(char::is_whitespace))
}

/// The text as a literal; the compiler wants signs of direction to be seen.
fn literal(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => written.extend(['\\', letter]),
            '\n' => written.push_str("\\n"),
            '\u{200f}' | '\u{202a}'..='\u{202e}' => written.push_str(&format!("\\u{{{:x}}}", u32::from(letter))),
            letter => written.push(letter),
        }
    }
    written + "\""
}

/// A text in the pseudo-language. Numbers, and the places where a name goes in, are left to run as they do.
pub fn mirrored(text: &str) -> String {
    let is_break = |letter: char| letter.is_ascii_digit() || matches!(letter, '*' | '\n' | '\u{200f}');
    let mut made = String::new();
    let mut rest = text;
    let mut owed = 0;
    while !rest.is_empty() {
        let end = rest.find(is_break).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        made.push_str(&mirrored_run(run, &mut owed));
        let kept = after.find(|letter| !is_break(letter)).unwrap_or(after.len());
        let (kept, after) = after.split_at(kept);
        made.push_str(kept);
        rest = after;
    }
    made
}

/// What it costs to make a text two fifths longer: in fifths of a letter.
const DEBT: i32 = 2;
const PAID: i32 = 5;

fn mirrored_run(run: &str, owed: &mut i32) -> String {
    let is_letter = |letter: char| letter.is_ascii_alphabetic();
    let (Some(start), Some(end)) = (run.find(is_letter), run.rfind(is_letter)) else { return run.to_owned() };
    let (before, rest) = run.split_at(start);
    let (core, after) = rest.split_at(end + 1 - start);
    let (mut made, mut longer) = (String::new(), false);
    let mut letters = core.chars().peekable();
    while let Some(letter) = letters.next() {
        made.push(accented(letter));
        if !is_letter(letter) {
            continue;
        }
        *owed += DEBT;
        let (is_vowel, ends_word) = ("aeiouAEIOU".contains(letter), !letters.peek().copied().is_some_and(is_letter));
        let ends_text = letters.peek().is_none();
        let more = accented(letter.to_ascii_lowercase());
        if is_vowel && *owed >= PAID {
            made.push(more);
            (*owed, longer) = (*owed - PAID, true);
        }
        while (ends_word && *owed >= PAID) || (ends_text && !longer) {
            made.push(more);
            (*owed, longer) = (*owed - PAID, true);
        }
    }
    [before, BEGIN, &made, END, after].concat()
}

fn accented(letter: char) -> char {
    let found = LETTERS.iter().find_map(|(plain, accents)| accents.chars().nth(plain.find(letter)?));
    found.unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Without the signs of direction.
    fn seen(text: &str) -> String {
        text.chars().filter(|letter| !matches!(letter, '\u{200f}' | '\u{202e}' | '\u{202c}')).collect()
    }

    #[test]
    fn a_text_is_accented_longer_and_runs_from_right_to_left() {
        let made = mirrored("Check off “Goals”.");
        assert_eq!(made, "\u{200f}\u{202e}Çĥééçķķ öƒƒƒ “Ĝööåļšš\u{202c}\u{200f}”.");
        assert_eq!(seen(&mirrored("On")), "Öññ");
        let long = "Your child can come at any age if it helps.";
        let longer = seen(&mirrored(long)).chars().count() as f64 / long.chars().count() as f64;
        assert!((1.25..1.45).contains(&longer), "{longer} times as long");
    }

    #[test]
    fn numbers_addresses_and_names_stay_as_they_are() {
        assert_eq!(mirrored("34 CFR 300.320"), "34 \u{200f}\u{202e}ÇƑŔŕ\u{202c}\u{200f} 300.320");
        assert_eq!(mirrored(", "), ", ");
        assert_eq!(mirrored("for *."), "\u{200f}\u{202e}ƒöŕŕ\u{202c}\u{200f} *.");
        let source = "const A: B = B { slug: \"how\", tag: \"ar-XB\", url: \"https://a.org/\", site: \"a.org\" };";
        assert_eq!(mirrored_source(source).expect("it is Rust"), source);
        let choice = "fn a(b: &str) -> &str { match b { \"day\" | \"week\" => \"1\", _ => \"2\" } }";
        assert_eq!(mirrored_source(choice).expect("it is Rust"), choice);
    }

    #[test]
    fn every_english_text_is_in_it_and_none_is_left_in_english() {
        let made = source().expect("it can be made");
        let mut texts = Vec::new();
        collect(made.parse().expect("it is Rust"), &mut texts).expect("its texts are read");
        // The list of words is one long text.
        let texts: Vec<_> =
            texts.into_iter().map(|(_, text)| text).filter(|text| !text.starts_with("acorn ")).collect();
        assert!(texts.len() > 900, "{} texts", texts.len());
        for text in texts {
            assert!(!text.contains(|letter: char| letter.is_ascii_alphabetic()), "left in English: {text}");
        }
    }
}
