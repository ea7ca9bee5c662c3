//! What every language owes to the English words: the same shape, and no English left over in it.

use crate::measures::{Measures, languages, plain};
use crate::written::blocks;
use iep_checklist::content::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// What may be the same in every language: names, and words that another language writes alike.
const ALIKE: [&str; 3] = ["No", "min", "parentcenterhub.org"];

/// What an acronym stands for in English, said beside what it means.
const NAMES: [&str; 1] = ["Extended School Year"];

/// Words that stand in almost every English sentence, and in none of the languages that a school is likely to need.
const ENGLISH_ONLY: [&str; 45] = [
    "the", "and", "your", "you", "with", "of", "is", "are", "was", "were", "this", "that", "these", "those", "they",
    "their", "them", "have", "which", "what", "when", "who", "how", "why", "from", "not", "will", "would", "could",
    "should", "does", "did", "been", "about", "where", "there", "here", "more", "each", "my", "it", "its", "school",
    "child", "meeting",
];

fn others() -> impl Iterator<Item = &'static Measures> {
    languages().filter(|measures| measures.lang != Lang::En)
}

/// The English word that a text of another language holds.
fn english_in(text: &str) -> Option<&'static str> {
    let own = NAMES.into_iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    let plain = plain(&own);
    ENGLISH_ONLY.into_iter().find(|word| plain.contains(&format!(" {word} ")))
}

/// Whether a text that is the same in English has to be.
fn is_alike(text: &str) -> bool {
    let is_acronym = |word: &str| word.chars().all(char::is_uppercase);
    let words = |text: &str| plain(text).split(' ').filter(|word| word.chars().count() > 1).count();
    let names = text.split(|letter: char| !letter.is_alphabetic()).all(|word| is_acronym(word) || word.len() < 2);
    words(text) == 0 || names || ALIKE.contains(&text.trim())
}

#[test]
fn no_english_is_left_over_in_another_language() {
    let english: BTreeSet<String> =
        blocks(Lang::En).into_iter().flat_map(|block| block.texts).map(|text| text.value).collect();
    let mut found = Vec::new();
    for text in others().flat_map(|measures| blocks(measures.lang)).flat_map(|block| block.texts) {
        if english.contains(&text.value) && !is_alike(&text.value) {
            found.push(format!("{}: this is the English text: {}", text.place, text.value));
        } else if let Some(word) = english_in(&text.value) {
            found.push(format!("{}: \"{word}\" is English: {}", text.place, text.value));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn english_is_told_from_what_is_alike() {
    assert_eq!(english_in("Toque the círculo"), Some("the"));
    assert_eq!(english_in("Su hijo, ¿of?"), Some("of"));
    assert_eq!(english_in("Todas las notas; la oficina"), None);
    assert_eq!(english_in("ESY significa Extended School Year."), None);
    assert_eq!(english_in("Extended School Year: the plan"), Some("the"));
    assert!(is_alike("IEP") && is_alike(" · ") && is_alike("No") && is_alike("34 (a)"));
    assert!(!is_alike("Menu") && !is_alike("IEP team"));
}

/// How many texts stand in each field of each struct, in the order in which they are written.
fn shape(lang: Lang) -> BTreeMap<String, Vec<String>> {
    let mut shape: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for block in blocks(lang).iter().filter(|block| block.is_struct()) {
        let mut fields: Vec<(&str, usize)> = Vec::new();
        for text in block.texts.iter().filter(|text| !text.field.is_empty()) {
            match fields.last_mut() {
                Some((field, count)) if *field == text.field => *count += 1,
                _ => fields.push((&text.field, 1)),
            }
        }
        let fields: Vec<String> = fields.iter().map(|(field, count)| format!("{field} {count}")).collect();
        let is_own = block.file().strip_suffix(".rs") == Some(lang.tag());
        let name = if is_own { "the language’s own file" } else { block.file() }.to_owned();
        shape.entry(name).or_default().push(format!("{}: {}", block.name, fields.join(", ")));
    }
    shape
}

#[test]
fn every_language_says_as_many_things_in_the_same_order() {
    let english = shape(Lang::En);
    for measures in others() {
        let tag = measures.lang.tag();
        let own = shape(measures.lang);
        for (file, structs) in &english {
            let same = own.get(file);
            assert!(same.is_some(), "{tag}: {file} is missing");
            for (at, english) in structs.iter().enumerate() {
                let own = same.and_then(|own| own.get(at)).map_or("nothing", String::as_str);
                assert_eq!(own, english, "{tag}, {file}: left is {tag}, right is English");
            }
        }
    }
}
