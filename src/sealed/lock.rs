//! Records under the lock: each stored text is sealed with a key that a passphrase gives.
//!
//! A sealed text is an envelope: `{"v":1,"sealed":{"how","salt","rounds","nonce","text"}}`. Whoever has no key meets it as
//! locked and leaves it alone. The lock itself is such an envelope too, under `{storage-key}:lock:this`; whether it opens
//! tells a right passphrase from a wrong one. Each envelope says what its key is made from, so a lock that was lost can
//! be made again of any sealed text.
//!
//! The cipher answers at once (a page that goes cannot wait), and it is handed its nonces (R9). What is sealed is bound to
//! the storage key it stands under: moved to another, it does not open.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde_json::{Map, Value};

use super::base64;
use crate::record::ReadError;

/// The version of envelopes and of the lock.
pub const VERSION: u64 = 1;
/// How often the passphrase is hashed for a new lock: OWASP's number for PBKDF2 with SHA-256.
pub const ROUNDS: u32 = 600_000;
/// What may be asked of a browser: fewer is no lock of ours, more would never end.
const ROUNDS_READ: std::ops::RangeInclusive<u64> = 100_000..=20_000_000;
/// The length of a salt in bytes.
pub const SALT: usize = 16;
/// The length of a nonce in bytes: long enough to be made by chance for every text there will ever be.
pub const NONCE: usize = 24;
/// The cipher, as envelopes name it.
const HOW: &str = "XChaCha20-Poly1305";
/// What the lock seals, to be opened again.
const CHECK: &str = "iep-checklist";

/// A nonce: random, and never the same twice with one key.
pub type Nonce = [u8; NONCE];

/// A sealed text, read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Envelope {
    /// What the key is made from, beside the passphrase.
    pub salt: Vec<u8>,
    /// How often the passphrase is hashed.
    pub rounds: u32,
    nonce: Nonce,
    text: Vec<u8>,
}

impl Envelope {
    /// Reads a stored text. `None` if nothing is sealed in it, or not by this code.
    pub fn read(text: &str) -> Option<Envelope> {
        // Most texts are plain and long: no reader of JSON needs to see them twice.
        if !text.contains("\"sealed\"") {
            return None;
        }
        Envelope::from_value(&serde_json::from_str(text).ok()?)
    }

    fn from_value(value: &Value) -> Option<Envelope> {
        let sealed = value.get("sealed")?;
        let of = |name: &str| sealed.get(name)?.as_str();
        let rounds = sealed.get("rounds")?.as_u64().filter(|rounds| ROUNDS_READ.contains(rounds))?;
        if value.get("v")?.as_u64()? != VERSION || of("how")? != HOW {
            return None;
        }
        Some(Envelope {
            salt: base64::read(of("salt")?).filter(|salt| salt.len() == SALT)?,
            rounds: u32::try_from(rounds).ok()?,
            nonce: base64::read(of("nonce")?)?.try_into().ok()?,
            text: base64::read(of("text")?)?,
        })
    }

    fn to_map(&self) -> Map<String, Value> {
        let mut sealed = Map::new();
        sealed.insert("how".to_owned(), HOW.into());
        sealed.insert("salt".to_owned(), base64::write(&self.salt).into());
        sealed.insert("rounds".to_owned(), self.rounds.into());
        sealed.insert("nonce".to_owned(), base64::write(&self.nonce).into());
        sealed.insert("text".to_owned(), base64::write(&self.text).into());
        let mut envelope = Map::new();
        envelope.insert("v".to_owned(), VERSION.into());
        envelope.insert("sealed".to_owned(), Value::Object(sealed));
        envelope
    }

    /// The form that is stored.
    pub fn to_value(&self) -> Value {
        Value::Object(self.to_map())
    }
}

/// The lock of a storage key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lock {
    /// The sealed text that tells whether a key is the right one.
    pub check: Envelope,
    /// The storage key that it is sealed under: the lock's own, or that of a record whose lock was lost.
    of: String,
}

impl Lock {
    /// The storage key of the lock.
    pub fn key(name: &str) -> String {
        [name, ":lock:this"].concat()
    }

    /// Reads the text under [`Lock::key`].
    ///
    /// # Errors
    /// [`ReadError::Newer`] or [`ReadError::Unreadable`].
    pub fn read(text: &str) -> Result<Lock, ReadError> {
        let value: Value = serde_json::from_str(text).map_err(|_| ReadError::Unreadable)?;
        if value.get("v").and_then(Value::as_u64).is_some_and(|version| version > VERSION) {
            return Err(ReadError::Newer);
        }
        let of = value.get("of").and_then(Value::as_str);
        let (Some(check), Some(of)) = (Envelope::from_value(&value), of) else { return Err(ReadError::Unreadable) };
        Ok(Lock { check, of: of.to_owned() })
    }

    /// The lock that a sealed record was under.
    pub fn of_record(at: &str, text: &str) -> Option<Lock> {
        Some(Lock { check: Envelope::read(text)?, of: at.to_owned() })
    }

    /// Whether a key opens what is under this lock.
    pub fn opens_with(&self, key: &Key) -> bool {
        key.open(&self.of, &self.check).is_some()
    }

    /// The form that is stored.
    pub fn to_value(&self) -> Value {
        let mut lock = self.check.to_map();
        lock.insert("of".to_owned(), self.of.as_str().into());
        Value::Object(lock)
    }
}

/// What a passphrase gives. It is in memory alone, and goes with the page.
pub struct Key {
    cipher: XChaCha20Poly1305,
    salt: Vec<u8>,
    rounds: u32,
}

impl Key {
    /// Of bytes that were made from a passphrase with this salt and so many rounds.
    pub fn new(bytes: &[u8; 32], salt: &[u8], rounds: u32) -> Key {
        Key { cipher: XChaCha20Poly1305::new(bytes.into()), salt: salt.to_owned(), rounds }
    }

    /// Whether an envelope says that it is of this key. Only opening it proves that.
    pub fn fits(&self, envelope: &Envelope) -> bool {
        self.salt == envelope.salt && self.rounds == envelope.rounds
    }

    /// A new lock.
    pub fn lock(&self, name: &str, nonce: Nonce) -> Option<Lock> {
        let of = Lock::key(name);
        Some(Lock { check: self.seal(&of, CHECK, nonce)?, of })
    }

    /// Seals a text that is to stand under a storage key. `None` only for a text beyond the cipher's 256 GB.
    pub fn seal(&self, at: &str, text: &str, nonce: Nonce) -> Option<Envelope> {
        let beside = beside(at);
        let payload = Payload { msg: text.as_bytes(), aad: beside.as_bytes() };
        let text = self.cipher.encrypt(XNonce::from_slice(&nonce), payload).ok()?;
        Some(Envelope { salt: self.salt.clone(), rounds: self.rounds, nonce, text })
    }

    /// Opens what was sealed for this storage key. `None` if it is another's, or was changed.
    pub fn open(&self, at: &str, envelope: &Envelope) -> Option<String> {
        if !self.fits(envelope) {
            return None;
        }
        let beside = beside(at);
        let payload = Payload { msg: &envelope.text, aad: beside.as_bytes() };
        String::from_utf8(self.cipher.decrypt(XNonce::from_slice(&envelope.nonce), payload).ok()?).ok()
    }
}

/// What a sealed text is bound to: the make of its envelope, and where it stands.
fn beside(at: &str) -> String {
    ["iep-checklist lock ", &VERSION.to_string(), " ", at].concat()
}
