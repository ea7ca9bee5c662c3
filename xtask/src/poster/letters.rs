//! The letters of the poster: Helvetica, which every reader of PDF has, and how wide each is.

/// Widths of the letters from the space to the tilde, in thousandths of the size.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];

/// What stands between the tilde and the second half of Latin-1 in WinAnsi, by its code.
const BETWEEN: [(u8, char); 27] = [
    (0x80, '€'),
    (0x82, '‚'),
    (0x83, 'ƒ'),
    (0x84, '„'),
    (0x85, '…'),
    (0x86, '†'),
    (0x87, '‡'),
    (0x88, 'ˆ'),
    (0x89, '‰'),
    (0x8A, 'Š'),
    (0x8B, '‹'),
    (0x8C, 'Œ'),
    (0x8E, 'Ž'),
    (0x91, '‘'),
    (0x92, '’'),
    (0x93, '“'),
    (0x94, '”'),
    (0x95, '•'),
    (0x96, '–'),
    (0x97, '—'),
    (0x98, '˜'),
    (0x99, '™'),
    (0x9A, 'š'),
    (0x9B, '›'),
    (0x9C, 'œ'),
    (0x9E, 'ž'),
    (0x9F, 'Ÿ'),
];

/// The byte of a letter in WinAnsi, as the PDF writes it; `None` for one that it has not.
pub fn code(letter: char) -> Option<u8> {
    match letter {
        ' '..='~' => u8::try_from(letter).ok(),
        '\u{a0}'..='ÿ' => u8::try_from(u32::from(letter)).ok(),
        _ => BETWEEN.iter().find(|(_, own)| *own == letter).map(|(code, _)| *code),
    }
}

/// The plain letter that is as wide as this one.
fn plain(letter: char) -> char {
    match letter {
        ' '..='~' => letter,
        'À'..='Å' => 'A',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' | 'ì'..='ï' => 'I',
        'Ò'..='Ö' | 'Ø' => 'O',
        'Ù'..='Ü' => 'U',
        'à'..='å' | 'è'..='ë' | '–' => 'e',
        'ò'..='ö' | 'ø' | 'ù'..='ü' | 'ñ' | 'ß' => 'o',
        'Ñ' => 'N',
        'Ç' => 'C',
        'ç' => 'c',
        '\u{a0}' | '’' | '‘' | '·' => ' ',
        '¡' => '!',
        '¿' => '?',
        '“' | '”' => '(',
        // Of the rest none is wider.
        _ => '@',
    }
}

/// How long a line is.
pub fn width(words: &str, size: f32, is_bold: bool) -> f32 {
    let widths = if is_bold { &BOLD } else { &REGULAR };
    let at = |letter: char| usize::try_from(u32::from(plain(letter)).saturating_sub(32)).ok();
    let own = |letter| at(letter).and_then(|at| widths.get(at)).copied().unwrap_or(1015);
    words.chars().map(|letter| f32::from(own(letter))).sum::<f32>() * size / 1000.0
}

/// Words in lines of at most this length. A word that is longer than a line is broken, as an address must be.
pub fn wrap(words: &str, size: f32, is_bold: bool, most: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size, is_bold) <= most {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if width(&line, size, is_bold) + width(&letter.to_string(), size, is_bold) > most {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
