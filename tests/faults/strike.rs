//! Blows to a text: a letter flipped, others cut off, taken out, put in, doubled elsewhere, or taken from another text.

use crate::chance::Chance;

const LETTERS: [char; 12] = ['"', '}', '[', '{', ',', '0', '9', '-', '\\', '\u{0}', 'é', '🦉'];

/// The text after a blow, and what kind of blow it was.
pub fn strike(text: &str, other: &str, chance: &mut Chance) -> (String, &'static str) {
    let mut letters: Vec<char> = text.chars().collect();
    let (at, to) = (chance.below(letters.len() + 1), chance.below(letters.len() + 1));
    let (from, until) = (at.min(to), at.max(to));
    let little = until.min(from + 4);
    let kind = match chance.below(8) {
        0 => "cut off",
        1 => "letters taken out",
        2 => "letters put in",
        3 => "letters replaced",
        4 => "letters doubled",
        5 => "spliced with another text",
        _ => "bit flipped",
    };
    match kind {
        "cut off" => letters.truncate(at),
        "letters taken out" => drop(letters.drain(from..if chance.once_in(3) { until } else { little })),
        "letters put in" => letters.insert(at, *chance.one(&LETTERS)),
        "letters replaced" => drop(letters.splice(from..little, (from..little).map(|_| *chance.one(&LETTERS)))),
        "letters doubled" => {
            let some: Vec<char> = letters[from..little].to_vec();
            letters.splice(to..to, some);
        }
        "spliced with another text" => {
            let strange: Vec<char> = other.chars().skip(at).take(to % 40).collect();
            letters.splice(from..little, strange);
        }
        _ if at < letters.len() => {
            let flipped = u32::from(letters[at]) ^ (1 << chance.below(7));
            letters[at] = char::from_u32(flipped).unwrap_or('?');
        }
        _ => letters.truncate(at.saturating_sub(1)),
    }
    (letters.into_iter().collect(), kind)
}
