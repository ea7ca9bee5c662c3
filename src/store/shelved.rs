//! Where a store keeps its texts.

use serde_json::Value;

use crate::keeper::{Shelf, ShelfError};
use crate::storage::Area;

/// A place in the browser's storage.
pub struct Shelved {
    /// How long the browser keeps it.
    pub area: Area,
}

impl Shelved {
    /// A text of the mirror's, as [`Shelf::read`] would give it.
    pub fn opened(&self, _key: &str, text: String) -> String {
        text
    }
}

impl Shelf for Shelved {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.area.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.area.read(key)
    }

    fn write(&self, key: &str, value: &Value) -> Result<(), ShelfError> {
        self.area.write(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.area.remove(key)
    }
}
