//! The words of the plugin itself: those that its sources name, and what they are in other languages.
//!
//! A translation is a `.po` file in the sources. WordPress reads what is made of it: a `.l10n.php` for PHP, and a `.json`
//! for the editor's script. The `.pot`, which translators begin with, is made of the sources.

use anyhow::{Context, Result, bail};
use serde_json::json;

/// Whose words they are; each call says so.
const DOMAIN: &str = "iep-checklist";
/// The name under which WordPress knows the editor's script.
const SCRIPT: &str = "iep-checklist-checklist-editor-script";
/// How languages make the plural, as far as there are any.
const PLURALS: &str = "nplurals=2; plural=n != 1;";
/// Calls that name a word, longer names first.
const CALLS: [&str; 5] = ["esc_html__(", "esc_attr__(", "esc_html_e(", "esc_attr_e(", "__("];
/// Others of WordPress's, which this does not read.
const UNKNOWN: [&str; 6] = ["_e(", "_x(", "_ex(", "_n(", "_nx(", "_n_noop("];

/// A word in a source.
#[derive(Debug, PartialEq, Eq)]
pub struct Word {
    /// In English.
    pub text: String,
    /// The source, and the line in it.
    pub place: String,
    /// What translators are told.
    pub note: Option<String>,
}

/// The files that are made of the sources, by their paths in the plugin.
pub fn files(sources: &[(String, String)], version: &str) -> Result<Vec<(String, String)>> {
    let words = words(sources)?;
    let mut files = vec![(format!("languages/{DOMAIN}.pot"), template(&words, version))];
    for (path, text) in sources.iter().filter(|(path, _)| path.ends_with(".po")) {
        let stem = path.strip_suffix(".po").context("a translation without a name")?;
        let locale = stem.rsplit('-').next().unwrap_or_default();
        let pairs = pairs(text).with_context(|| format!("{path} cannot be read"))?;
        check(&words, &pairs).with_context(|| format!("{path} is not whole"))?;
        files.push((format!("{stem}.l10n.php"), for_php(&pairs, locale)));
        let of_script = |text: &String| words.iter().any(|word| word.text == *text && word.place.contains(".js:"));
        let script: Vec<_> = pairs.into_iter().filter(|(text, _)| of_script(text)).collect();
        files.push((format!("{stem}-{SCRIPT}.json"), for_script(&script, locale)?));
    }
    Ok(files)
}

/// The words of all sources, in order.
pub fn words(sources: &[(String, String)]) -> Result<Vec<Word>> {
    let mut all = Vec::new();
    for (path, text) in sources.iter().filter(|(path, _)| path.ends_with(".php") || path.ends_with(".js")) {
        let mut note = None;
        for (at, line) in text.lines().enumerate() {
            let place = format!("{path}:{}", at + 1);
            if let Some((_, told)) = line.split_once("translators: ") {
                note = Some(told.trim_end_matches("*/").trim().to_string());
            }
            let found = of_line(line).with_context(|| format!("{place}: {}", line.trim()))?;
            let is_told = !found.is_empty();
            all.extend(found.into_iter().map(|text| Word { text, place: place.clone(), note: note.clone() }));
            if is_told {
                note = None;
            }
        }
    }
    Ok(all)
}

fn of_line(line: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some((at, call)) = next_call(rest) {
        if !CALLS.contains(&call) {
            bail!("words.rs cannot read {call}…)");
        }
        let (text, after) = quoted(rest[at + call.len()..].trim_start()).context("the word has to stand in ' '")?;
        let domain = after.trim_start().strip_prefix(',').map(str::trim_start).and_then(quoted);
        match domain {
            Some((domain, after)) if domain == DOMAIN => {
                found.push(text);
                rest = after;
            }
            _ => bail!("the word does not say that it is of '{DOMAIN}'"),
        }
    }
    Ok(found)
}

/// The next call that names a word, and where it begins. A longer name, as of a function of ours, is none.
fn next_call(text: &str) -> Option<(usize, &'static str)> {
    let starts = |call: &'static str| {
        let is_whole =
            |at: &usize| !text[..*at].ends_with(|before: char| before.is_ascii_alphanumeric() || before == '_');
        text.match_indices(call).map(|(at, _)| at).find(is_whole).map(|at| (at, call))
    };
    CALLS.into_iter().chain(UNKNOWN).filter_map(starts).min_by_key(|(at, _)| *at)
}

/// A text in single quotes, and what stands behind it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('\'')?;
    let mut word = String::new();
    let mut letters = inner.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\'' => return Some((word, &inner[at + 1..])),
            '\\' => word.push(letters.next()?.1),
            _ => word.push(letter),
        }
    }
    None
}

/// What translators begin with.
fn template(words: &[Word], version: &str) -> String {
    let mut text = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: IEP Checklist for Parents {version}\\n\"\n\
         \"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
         \"Content-Transfer-Encoding: 8bit\\n\"\n\"X-Domain: {DOMAIN}\\n\"\n"
    );
    for (at, word) in words.iter().enumerate() {
        if words[..at].iter().any(|before| before.text == word.text) {
            continue;
        }
        text.push('\n');
        if let Some(note) = &word.note {
            text.push_str(&format!("#. translators: {note}\n"));
        }
        for same in words[at..].iter().filter(|other| other.text == word.text) {
            text.push_str(&format!("#: {}\n", same.place));
        }
        text.push_str(&format!("msgid {}\nmsgstr \"\"\n", po_quoted(&word.text)));
    }
    text
}

fn po_quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The words of a translation, each with its English.
fn pairs(po: &str) -> Result<Vec<(String, String)>> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut is_english = true;
    for line in po.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let piece = if let Some(piece) = line.strip_prefix("msgid ") {
            pairs.push((String::new(), String::new()));
            is_english = true;
            piece
        } else if let Some(piece) = line.strip_prefix("msgstr ") {
            is_english = false;
            piece
        } else {
            line
        };
        let piece: String = serde_json::from_str(piece).with_context(|| format!("this is no text: {line}"))?;
        let (english, other) = pairs.last_mut().context("a text before the first msgid")?;
        if is_english { english.push_str(&piece) } else { other.push_str(&piece) }
    }
    // The first is about the file itself.
    pairs.retain(|(english, _)| !english.is_empty());
    Ok(pairs)
}

/// Fails unless each word has its translation, with the same places for values, and no other has one.
fn check(words: &[Word], pairs: &[(String, String)]) -> Result<()> {
    for word in words {
        let Some((_, other)) = pairs.iter().find(|(english, other)| *english == word.text && !other.is_empty()) else {
            bail!("there is no translation of “{}” ({})", word.text, word.place);
        };
        if word.text.matches("%s").count() != other.matches("%s").count() {
            bail!("“{}” has other places for values than “{other}”", word.text);
        }
    }
    match pairs.iter().find(|(english, _)| words.iter().all(|word| word.text != *english)) {
        Some((english, _)) => bail!("nobody says “{english}” any more"),
        None => Ok(()),
    }
}

fn for_php(pairs: &[(String, String)], locale: &str) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"));
    let mut text = format!(
        "<?php\nreturn array(\n\t'domain' => '{DOMAIN}',\n\t'plural-forms' => '{PLURALS}',\n\t'language' => '{locale}',\n\t'messages' => array(\n"
    );
    for (english, other) in pairs {
        text.push_str(&format!("\t\t{} => {},\n", quoted(english), quoted(other)));
    }
    text.push_str("\t),\n);\n");
    text
}

fn for_script(pairs: &[(String, String)], locale: &str) -> Result<String> {
    let mut messages = serde_json::Map::new();
    messages.insert(String::new(), json!({"domain": "messages", "plural-forms": PLURALS, "lang": locale}));
    messages.extend(pairs.iter().map(|(english, other)| (english.clone(), json!([other]))));
    serde_json::to_string(&json!({"domain": "messages", "locale_data": {"messages": messages}}))
        .context("the words of the script")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wordpress;

    #[test]
    fn every_word_of_the_plugin_is_of_its_domain_and_has_its_spanish() {
        let sources = wordpress::sources().unwrap();
        let made = files(&sources, "1.2.3").unwrap();
        let names: Vec<&str> = made.iter().map(|(path, _)| path.as_str()).collect();
        let of_script = "languages/iep-checklist-es_ES-iep-checklist-checklist-editor-script.json";
        assert_eq!(names, ["languages/iep-checklist.pot", "languages/iep-checklist-es_ES.l10n.php", of_script]);
        assert!(words(&sources).unwrap().len() > 60);
    }

    #[test]
    fn a_word_without_its_domain_is_found() {
        assert_eq!(
            of_line("x( __( 'It\\'s', 'iep-checklist' ), esc_html__( 'b', 'iep-checklist' ) )").unwrap(),
            ["It's", "b"]
        );
        assert_eq!(of_line("register__( 'a' ); not_a__('b')").unwrap(), Vec::<String>::new());
        for bad in
            ["__( 'a' )", "__( 'a', 'other' )", "__( $word, 'iep-checklist' )", "_n( 'a', 'b', 2, 'iep-checklist' )"]
        {
            assert!(of_line(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_translation_that_is_not_whole_is_told_of() {
        let word = |text: &str| Word { text: text.to_string(), place: "a.php:1".to_string(), note: None };
        let po = "# A remark\nmsgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\nmsgid \"Say \\\"%s\\\"\"\nmsgstr \"\"\n\"Di \"\n\"%s\"\n";
        let read = pairs(po).unwrap();
        assert_eq!(read, [("Say \"%s\"".to_string(), "Di %s".to_string())]);
        assert!(check(&[word("Say \"%s\"")], &read).is_ok());
        assert!(check(&[word("Say \"%s\""), word("More")], &read).is_err());
        assert!(check(&[], &read).is_err());
        assert!(check(&[word("a %s")], &[("a %s".to_string(), "b".to_string())]).is_err());
    }
}
