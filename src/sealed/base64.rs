//! Bytes as text: base64 with `+`, `/` and the `=` at the end (RFC 4648, section 4).

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Writes bytes as text.
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    for three in bytes.chunks(3) {
        let group = three.iter().fold(0, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for n in 0..4 {
            let digit = DIGITS.get((group >> (18 - 6 * n) & 63) as usize);
            text.push(if n > three.len() { '=' } else { digit.map_or('=', |digit| char::from(*digit)) });
        }
    }
    text
}

/// Reads what [`write()`] wrote. `None` for anything else, also for other ways to write the same bytes.
pub fn read(text: &str) -> Option<Vec<u8>> {
    let text = text.as_bytes();
    let full = text.strip_suffix(b"==").or_else(|| text.strip_suffix(b"=")).unwrap_or(text);
    let (mut bytes, mut group, mut bits) = (Vec::with_capacity(full.len() / 4 * 3 + 2), 0, 0);
    for digit in full {
        group = group << 6 | value(*digit)?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((group >> bits & 255) as u8);
            group &= (1 << bits) - 1;
        }
    }
    let is_whole = text.len().is_multiple_of(4) && group == 0 && full.len() % 4 != 1;
    let is_padded = text.len() - full.len() == (4 - full.len() % 4) % 4;
    (is_whole && is_padded).then_some(bytes)
}

fn value(digit: u8) -> Option<u32> {
    let (from, first) = match digit {
        b'A'..=b'Z' => (b'A', 0),
        b'a'..=b'z' => (b'a', 26),
        b'0'..=b'9' => (b'0', 52),
        b'+' => (b'+', 62),
        b'/' => (b'/', 63),
        _ => return None,
    };
    Some(u32::from(digit - from) + first)
}
