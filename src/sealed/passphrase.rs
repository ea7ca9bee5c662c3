//! A passphrase: as it counts, how hard it is to guess, and one that chance has made.

/// How many letters it needs at least; what repeats or counts on is no letter more.
pub const LEAST: usize = 12;
/// From how many on it is strong.
const STRONG: usize = 20;

/// How hard it is to guess: a rough estimate by its length and variety.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strength {
    /// Nothing is typed yet.
    Empty,
    /// Shorter than [`LEAST`].
    Short,
    /// Long enough, but of little that cannot be guessed: "aaaa", "1234", a name that is written in the notes.
    Guessable,
    /// It will do.
    Fair,
    /// As strong as the ones that are suggested.
    Strong,
}

impl Strength {
    /// Whether something may be sealed with it.
    pub fn will_do(self) -> bool {
        matches!(self, Strength::Fair | Strength::Strong)
    }
}

/// As it counts: white space around it is dropped, and within it each run of it is one space. A phone's keyboard puts
/// spaces behind words that nobody sees.
pub fn plain(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ")
}

/// How strong a passphrase is. `known` are words that others know too, as the child's name; `lower` makes letters small.
pub fn strength(words: &str, known: &[String], lower: fn(&str) -> String) -> Strength {
    let words = plain(words);
    let mut worth = lower(&words);
    for name in known.iter().flat_map(|name| name.split_whitespace()).filter(|name| name.chars().count() > 2) {
        worth = worth.replace(&lower(name), "-");
    }
    for row in ["password", "passphrase", "qwerty", "asdf", "abc123"] {
        worth = worth.replace(row, "-");
    }
    let length = words.chars().count();
    match worth_of(&worth) {
        _ if length == 0 => Strength::Empty,
        _ if length < LEAST => Strength::Short,
        STRONG.. => Strength::Strong,
        LEAST.. => Strength::Fair,
        _ => Strength::Guessable,
    }
}

/// How many letters there are that do not follow from the ones before.
fn worth_of(text: &str) -> usize {
    let letters: Vec<char> = text.chars().collect();
    let mut seen = Vec::<[char; 3]>::new();
    let mut worth = 0;
    let mut before = ['\0'; 2];
    for letter in letters {
        let [second, first] = before;
        let three = [second, first, letter];
        let steps = (i64::from(u32::from(letter))) - i64::from(u32::from(first));
        // "aaa", "123", "cba", and "catcatcat".
        let follows = steps.abs() <= 1 || seen.contains(&three);
        if !follows {
            worth += 1;
        }
        if seen.len() < 200 {
            seen.push(three);
        }
        before = [first, letter];
    }
    worth
}

/// A passphrase of as many words as there are bytes. Each byte chooses one of 256 words: eight bits a word, if the bytes
/// are random. `list` is the words with spaces between them.
pub fn suggested(list: &str, bytes: &[u8]) -> String {
    let all: Vec<&str> = list.split(' ').collect();
    let words: Vec<&str> = bytes.iter().filter_map(|byte| all.get(usize::from(*byte)).copied()).collect();
    words.join(" ")
}
