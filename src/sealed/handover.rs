//! The file of a handover: a header that says how it is sealed, and the sealed text. `docs/FORMATS.md` says it to others.
//!
//! The file is read here, and opened elsewhere. What stands in it may come from anybody: each number has bounds, so
//! that no file makes a phone count for an hour.

use serde_json::{Map, Value};

use super::base64;

/// What the file says it is.
pub const FORMAT: &str = "iep-checklist-handover";
/// The version that this code writes, and reads.
pub const VERSION: u64 = 1;
/// How often the key is worked over: what OWASP asks for of PBKDF2 with SHA-256.
pub const ITERATIONS: u32 = 600_000;
/// The most that a reader does for a file.
const MOST_ITERATIONS: u32 = 5_000_000;
/// The length of a fresh salt, in bytes; a reader takes up to four times as much.
pub const SALT: usize = 16;
/// The length of a nonce, in bytes.
pub const NONCE: usize = 12;
/// The length of the tag at the end of the sealed text, in bytes.
const TAG: usize = 16;
/// The longest file that is read, in bytes.
pub const MOST: usize = 16 * 1024 * 1024;

/// Why a text is not read as a handover. Nothing has changed then.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandoverError {
    /// It is something else.
    NotOurs,
    /// It was made by a later version of this widget.
    Newer,
    /// It is one, and something is missing in it, or is not as it was written.
    Broken,
    /// It is longer than [`MOST`].
    TooBig,
}

/// How a text is sealed. All of it goes into the seal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Header {
    /// How often the key is worked over.
    pub iterations: u32,
    /// Makes the key of one file another than that of each other file with the same passphrase.
    pub salt: Vec<u8>,
    /// The number of the cipher that is used once.
    pub nonce: Vec<u8>,
}

impl Header {
    /// For a new file. `chance` is [`SALT`] and [`NONCE`] random bytes.
    pub fn fresh(chance: &[u8]) -> Header {
        let (salt, nonce) = chance.split_at(SALT.min(chance.len()));
        Header { iterations: ITERATIONS, salt: salt.to_vec(), nonce: nonce.to_vec() }
    }

    /// What the seal holds beside the text: a line for each value of the header, so that none can be changed.
    pub fn beside(&self) -> Vec<u8> {
        let (v, times) = (VERSION.to_string(), self.iterations.to_string());
        let (salt, nonce) = (base64::write(&self.salt), base64::write(&self.nonce));
        let lines = [FORMAT, &v, "PBKDF2", "SHA-256", &times, &salt, "AES-256-GCM", &nonce, ""];
        lines.join("\n").into_bytes()
    }

    fn is_sound(&self) -> bool {
        (ITERATIONS..=MOST_ITERATIONS).contains(&self.iterations)
            && (SALT..=4 * SALT).contains(&self.salt.len())
            && self.nonce.len() == NONCE
    }
}

/// A file of a handover.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handover {
    /// How it is sealed.
    pub header: Header,
    /// The sealed text; the tag stands at its end.
    pub sealed: Vec<u8>,
}

impl Handover {
    /// The file. What it is stands first, for whoever looks into it.
    pub fn text(&self) -> String {
        let (v, times) = (VERSION.to_string(), self.header.iterations.to_string());
        let (salt, nonce) = (base64::write(&self.header.salt), base64::write(&self.header.nonce));
        [
            "{\"format\":\"",
            FORMAT,
            "\",\"v\":",
            &v,
            ",\n\"kdf\":{\"name\":\"PBKDF2\",\"hash\":\"SHA-256\",\"iterations\":",
            &times,
            ",\"salt\":\"",
            &salt,
            "\"},\n\"cipher\":{\"name\":\"AES-256-GCM\",\"nonce\":\"",
            &nonce,
            "\"},\n\"sealed\":\"",
            &base64::write(&self.sealed),
            "\"}",
        ]
        .concat()
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A [`HandoverError`].
    pub fn read(text: &str) -> Result<Handover, HandoverError> {
        if text.len() > MOST {
            return Err(HandoverError::TooBig);
        }
        let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| {
            // Of a file that was cut, the beginning still tells what it was.
            let start = text.chars().take(400).collect::<String>();
            if start.contains(FORMAT) { HandoverError::Broken } else { HandoverError::NotOurs }
        })?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(HandoverError::NotOurs);
        }
        if value.get("v").and_then(Value::as_u64).is_some_and(|v| v > VERSION) {
            return Err(HandoverError::Newer);
        }
        Handover::from_value(&value).ok_or(HandoverError::Broken)
    }

    /// Nothing stands in the header that the seal does not hold.
    fn from_value(value: &Value) -> Option<Handover> {
        let all = members(value, &["cipher", "format", "kdf", "sealed", "v"])?;
        let kdf = members(all.get("kdf")?, &["hash", "iterations", "name", "salt"])?;
        let cipher = members(all.get("cipher")?, &["name", "nonce"])?;
        let word = |of: &Map<String, Value>, name: &str| of.get(name)?.as_str().map(str::to_owned);
        let bytes = |of: &Map<String, Value>, name: &str| base64::read(of.get(name)?.as_str()?);
        let header = Header {
            iterations: u32::try_from(kdf.get("iterations")?.as_u64()?).ok()?,
            salt: bytes(kdf, "salt")?,
            nonce: bytes(cipher, "nonce")?,
        };
        let names = [word(kdf, "name")?, word(kdf, "hash")?, word(cipher, "name")?];
        let is_known = names == ["PBKDF2", "SHA-256", "AES-256-GCM"] && all.get("v")?.as_u64() == Some(VERSION);
        let sealed = bytes(all, "sealed").filter(|sealed| sealed.len() > TAG)?;
        (is_known && header.is_sound()).then_some(Handover { header, sealed })
    }
}

/// The members of an object that has these and no others.
fn members<'a>(value: &'a Value, names: &[&str]) -> Option<&'a Map<String, Value>> {
    value.as_object().filter(|of| of.len() == names.len() && names.iter().all(|name| of.contains_key(*name)))
}
