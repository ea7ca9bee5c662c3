//! What is counted in a text, whatever its language: sentences, words, and syllables by the language's own rule.

/// What was counted in a text.
#[derive(Debug, Default)]
pub struct Reading {
    pub sentences: usize,
    pub words: usize,
    pub syllables: usize,
    /// Words of three syllables or more.
    pub long_words: usize,
    /// The words of the longest sentence.
    pub longest: usize,
}

impl Reading {
    /// Counts texts that are read one after another; each text ends a sentence.
    pub fn of<'a>(syllables: fn(&str) -> usize, texts: impl IntoIterator<Item = &'a str>) -> Reading {
        let mut reading = Reading::default();
        for sentence in texts.into_iter().flat_map(sentences) {
            let words: Vec<&str> = words(&sentence).collect();
            reading.sentences += 1;
            reading.words += words.len();
            reading.longest = reading.longest.max(words.len());
            for count in words.into_iter().map(|word| spoken(word).unwrap_or_else(|| syllables(word))) {
                reading.syllables += count;
                reading.long_words += usize::from(count >= 3);
            }
        }
        reading
    }

    /// The words of a sentence on average.
    pub fn words_per_sentence(&self) -> f64 {
        self.words as f64 / self.sentences as f64
    }

    /// The syllables of a word on average.
    pub fn syllables_per_word(&self) -> f64 {
        self.syllables as f64 / self.words as f64
    }
}

/// A number and an acronym are no words of any language: their digits and letters count one syllable each, which is one too
/// many rather than one too few.
fn spoken(word: &str) -> Option<usize> {
    let letters = word.chars().count();
    let is_number = word.chars().any(|letter| letter.is_ascii_digit());
    let is_acronym = letters > 1 && word.chars().all(char::is_uppercase);
    (is_number || is_acronym).then_some(letters)
}

/// The sentences of a text that hold a word. A sentence ends at `.`, `?`, `!` or `:` before a space or the end.
fn sentences(text: &str) -> Vec<String> {
    let mut list = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if let Some(last) = list.last_mut() {
            last.push(letter);
        }
        let ends = matches!(letter, '.' | '?' | '!' | ':')
            && letters.peek().is_none_or(|next| next.is_whitespace() || matches!(next, '”' | '’'));
        if ends {
            list.push(String::new());
        }
    }
    list.retain(|sentence| words(sentence).next().is_some());
    list
}

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !(letter.is_alphanumeric() || letter == '’'))
        .map(|word| word.trim_matches('’'))
        .filter(|word| !word.is_empty())
}

#[test]
fn sentences_end_where_a_reader_stops() {
    assert_eq!(Reading::of(|_| 1, ["Who does it", "“As needed.” Or: at 3.5 miles? Go to a.org!"]).sentences, 5);
}

#[test]
fn a_number_and_an_acronym_are_counted_by_their_signs() {
    let reading = Reading::of(|_| 1, ["ESY by 16: a plan."]);
    assert_eq!((reading.words, reading.syllables), (5, 3 + 1 + 2 + 1 + 1));
}
