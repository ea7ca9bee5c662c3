//! The words on paper: a PDF as Chromium and Firefox print one, read as far as that takes.

use std::collections::HashMap;
use std::io::Read;

use anyhow::{Result, ensure};
use fantoccini::wd::PrintConfiguration;
use flate2::read::ZlibDecoder;
use xtask::setup::Engine;

use crate::visit::Visit;

/// Which letters a font's numbers stand for, and how many digits a number has.
struct Letters {
    digits: usize,
    of: HashMap<u32, String>,
}

impl Visit {
    /// Fails unless each of these is on the page as it prints. WebKit's driver does not print.
    pub async fn prints(&self, expected: &[&str]) -> Result<()> {
        if self.engine() == Engine::WebKit {
            return Ok(());
        }
        let pdf = self.client()?.print(PrintConfiguration::default()).await?;
        ensure!(pdf.starts_with(b"%PDF"), "what prints is no PDF");
        let printed = words(&pdf);
        for one in expected {
            let bare = without_spaces(one);
            ensure!(printed.iter().any(|words| words.contains(&bare)), "“{one}” is not in print, only {printed:?}");
        }
        Ok(())
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// All that is printed, without spaces, as each of the fonts would have it: which font draws which words is not looked up.
fn words(pdf: &[u8]) -> Vec<String> {
    let streams = streams(pdf);
    let drawn: Vec<Vec<u32>> = streams.iter().filter(|one| !is_font(one)).map(|one| drawn(one)).collect();
    let read = |letters: Letters| -> String {
        let bytes = drawn.iter().flatten().copied().collect::<Vec<_>>();
        let numbers = bytes.chunks(letters.digits / 2).map(|one| one.iter().fold(0, |all, byte| all * 256 + byte));
        without_spaces(&numbers.filter_map(|number| letters.of.get(&number).cloned()).collect::<String>())
    };
    streams.iter().filter(|one| is_font(one)).filter_map(|one| letters(one)).map(read).collect()
}

fn is_font(stream: &str) -> bool {
    stream.contains("begincmap")
}

/// What is packed in the file, a character for each byte.
fn streams(pdf: &[u8]) -> Vec<String> {
    let word = b"stream";
    let starts = pdf.windows(word.len()).enumerate().filter(|(at, one)| one == word && !pdf[..*at].ends_with(b"end"));
    starts
        .map(|(at, _)| {
            let rest = &pdf[at + word.len()..];
            let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
            let rest = rest.strip_prefix(b"\n").unwrap_or(rest);
            let mut bytes = Vec::new();
            // What is packed in another way is no text.
            let _ = ZlibDecoder::new(rest).read_to_end(&mut bytes);
            bytes.into_iter().map(char::from).collect()
        })
        .collect()
}

/// The table of a font: `<0003> <0020>` for one number, `<0003> <0005> <0041>` for several in a line.
fn letters(font: &str) -> Option<Letters> {
    let (mut digits, mut of) = (0, HashMap::new());
    for (begin, end, size) in [("beginbfchar", "endbfchar", 2), ("beginbfrange", "endbfrange", 3)] {
        for block in font.split(begin).skip(1).filter_map(|rest| rest.split(end).next()) {
            let mut numbers = block.split('<').skip(1).filter_map(|rest| rest.split('>').next());
            let mut next = || numbers.next();
            while let (Some(first), Some(second)) = (next(), next()) {
                digits = first.len();
                let from = u32::from_str_radix(first, 16).ok()?;
                if size == 2 {
                    of.insert(from, text_of(second)?);
                    continue;
                }
                let to = u32::from_str_radix(second, 16).ok()?;
                let start = u32::from_str_radix(next()?, 16).ok()?;
                of.extend((from..=to).filter_map(|at| Some((at, char::from_u32(start + at - from)?.to_string()))));
            }
        }
    }
    (digits >= 2).then_some(Letters { digits, of })
}

fn text_of(hex: &str) -> Option<String> {
    let units: Option<Vec<u16>> =
        (0..hex.len() / 4).map(|at| u16::from_str_radix(hex.get(at * 4..at * 4 + 4)?, 16).ok()).collect();
    String::from_utf16(&units?).ok()
}

/// The bytes of all texts that a page draws, in their order: `<0003>` in digits, `(A)` in letters.
fn drawn(page: &str) -> Vec<u32> {
    let mut bytes = Vec::new();
    let mut rest = page.chars().peekable();
    while let Some(sign) = rest.next() {
        if sign == '<' && rest.peek() != Some(&'<') {
            let hex: Vec<u32> =
                rest.by_ref().take_while(|one| *one != '>').filter_map(|one| one.to_digit(16)).collect();
            bytes.extend(hex.chunks(2).map(|two| two.iter().fold(0, |all, digit| all * 16 + digit)));
        } else if sign == '<' {
            rest.next();
        } else if sign == '(' {
            while let Some(one) = rest.next().filter(|one| *one != ')') {
                let escaped = if one == '\\' { rest.next() } else { None };
                bytes.push(escaped.unwrap_or(one).into());
            }
        }
    }
    bytes
}
