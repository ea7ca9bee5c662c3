//! What the keeper needs of a place that keeps texts under keys: the browser's storage, or a fake one in a test.

use serde_json::Value;

use crate::record::text_of;

/// Why the shelf did not do what it was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShelfError {
    /// There is no storage here: switched off, private, or a sandboxed frame.
    Blocked,
    /// There is storage, and no room left in it.
    Full,
    /// It failed in another way.
    Failed,
    /// It is under the lock, and this page does not have the key.
    Locked,
}

/// Texts under keys.
pub trait Shelf {
    /// All keys, the host page's own among them.
    ///
    /// # Errors
    /// As for every call here: a [`ShelfError`], and then nothing has changed.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// A [`ShelfError`].
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// Whether a shelf knows, without reading it, that this very text is under a key. Where it does not, it may be there
    /// all the same.
    ///
    /// # Errors
    /// A [`ShelfError`].
    fn knows(&self, _key: &str, _text: &str) -> Result<bool, ShelfError> {
        Ok(false)
    }
    /// Puts a text under a key, to the letter.
    ///
    /// # Errors
    /// A [`ShelfError`].
    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError>;
    /// Puts the JSON text of a value under a key.
    ///
    /// # Errors
    /// A [`ShelfError`].
    fn write(&self, key: &str, value: &Value) -> Result<(), ShelfError> {
        self.put(key, &text_of(value))
    }
    /// Takes a key away. No error where there was none.
    ///
    /// # Errors
    /// A [`ShelfError`].
    fn remove(&self, key: &str) -> Result<(), ShelfError>;
}
