//! Files that are handed over: sealed with a passphrase, and opened.

pub use crate::copies::along::Sum;
use crate::copies::{BYTES, Copy};
use crate::crypto;
pub use crate::sealed::handover::{Handover, HandoverError};
use crate::sealed::handover::{Header, NONCE, SALT};
use crate::sealed::passphrase;
pub use crate::sealed::passphrase::Strength;

/// How many words a suggested passphrase has: each is worth eight bits.
const WORDS: u32 = 6;

/// How strong a passphrase is. The browser knows the small form of every letter, and brings its own table of them.
pub fn strength(words: &str, known: &[String]) -> Strength {
    passphrase::strength(words, known, |text| js_sys::JsString::from(text).to_lower_case().into())
}

/// Whether this page may seal and open.
pub fn can_seal() -> bool {
    crypto::is_there()
}

/// A passphrase made by chance, of the words of a list.
pub fn suggested(list: &str) -> Option<String> {
    Some(passphrase::suggested(list, &crypto::random(WORDS).ok()?))
}

/// Seals a copy with a passphrase. `None`: the browser would not, or nobody could read so long a file.
pub async fn seal(copy: &Copy, passphrase: &str) -> Option<String> {
    let text = copy.text();
    let header = Header::fresh(&crypto::random((SALT + NONCE) as u32).ok()?);
    let key = crypto::derive(passphrase, &header.salt, header.iterations).await.ok()?;
    let sealed = crypto::seal(&key, &header.nonce, &header.beside(), text.as_bytes()).await.ok()?;
    Some(Handover { header, sealed }.text()).filter(|file| file.len() <= BYTES)
}

/// The text that is sealed in a file. `None`: another passphrase, or the file was changed; nobody can tell which.
pub async fn open(file: &Handover, passphrase: &str) -> Option<String> {
    let key = crypto::derive(passphrase, &file.header.salt, file.header.iterations).await.ok()?;
    let text = crypto::open(&key, &file.header.nonce, &file.header.beside(), &file.sealed).await.ok()?;
    String::from_utf8(text).ok()
}
