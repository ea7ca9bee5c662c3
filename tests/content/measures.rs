//! What the words of each language are measured by. A new language brings measures of its own and is held to all the rest.

use crate::english::ENGLISH;
use crate::reading::Reading;
use crate::spanish::SPANISH;
use iep_checklist::content::{Lang, Words, words};

/// How the words of a language are measured.
pub struct Measures {
    pub lang: Lang,
    /// How many syllables a word has.
    pub syllables: fn(&str) -> usize,
    /// How many words a sentence has at most.
    pub longest: usize,
    /// What is too hard in texts that are read in one go, if something is.
    pub block: fn(&Reading) -> Option<String>,
    /// The same of one text alone, which may be a little harder.
    pub text: fn(&Reading) -> Option<String>,
    /// How many syllables make a word long.
    pub long: usize,
    /// Long words that a parent meets at the school, or that have no shorter one.
    pub long_words: &'static [&'static str],
    /// What stands between an acronym and its meaning.
    pub stands_for: &'static str,
    /// Acronyms that everybody knows.
    pub everyday: &'static [&'static str],
    /// Words that blame, scare or judge the law; the widget says "ask about this" instead.
    pub banned: &'static [&'static str],
    /// What is not typeset as this language is.
    pub untidy: fn(&str) -> Option<&'static str>,
}

impl Measures {
    /// Counts texts that are read one after another.
    pub fn read<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Reading {
        Reading::of(self.syllables, texts)
    }

    /// Says why texts that are read in one go are too hard.
    pub fn too_hard(&self, name: &str, texts: &[&str]) -> Option<String> {
        let reading = self.read(texts.iter().copied());
        let longest = (reading.longest > self.longest)
            .then(|| format!("longest sentence {} words (at most {})", reading.longest, self.longest));
        let why: Vec<String> = [(self.block)(&reading), longest].into_iter().flatten().collect();
        let tag = self.lang.tag();
        (!why.is_empty()).then(|| format!("{tag}, {name}: {}. Use shorter words and sentences.", why.join(", ")))
    }

    /// The banned word that a text has.
    pub fn banned_in(&self, text: &str) -> Option<&'static str> {
        let plain = plain(text);
        self.banned.iter().copied().find(|word| plain.contains(&format!(" {word} ")))
    }

    /// All words of the language.
    pub fn words(&self) -> &'static Words {
        words(self.lang)
    }
}

/// A text as words in lower case, with a space before and after each.
pub fn plain(text: &str) -> String {
    let letters = text.to_lowercase();
    let letters: String = letters.chars().map(|letter| if letter.is_alphabetic() { letter } else { ' ' }).collect();
    format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The measures of every language that people wrote.
pub fn languages() -> impl Iterator<Item = &'static Measures> {
    Lang::ALL.iter().copied().filter_map(measures)
}

/// The measures of a language; none for one that the tool makes.
fn measures(lang: Lang) -> Option<&'static Measures> {
    match lang {
        Lang::En => Some(&ENGLISH),
        Lang::Es => Some(&SPANISH),
        #[cfg(feature = "pseudo")]
        Lang::Pseudo => None,
    }
}
