//! Where a store keeps its texts: in the browser's storage, and under the lock where there is one.

use crate::crypto;
use crate::keeper::{Shelf, ShelfError};
use crate::sealed::lock::{Key, Lock, NONCE, Nonce};
use crate::sealed::shelf::{Bolt, Sealed, Sealing};
use crate::storage::Area;

/// A place in the browser's storage, seen through the lock.
pub struct Shelved {
    /// How long the browser keeps it.
    pub area: Area,
    sealing: Sealing,
}

/// A nonce: chance of the browser's that nobody can foresee.
fn chance() -> Option<Nonce> {
    crypto::random(NONCE as u32).ok()?.try_into().ok()
}

impl Shelved {
    /// For one storage key.
    pub fn new(name: &str, area: Area) -> Shelved {
        Shelved { area, sealing: Sealing::new(name) }
    }

    fn sealed(&self) -> Sealed<'_> {
        Sealed { shelf: &self.area, sealing: &self.sealing, chance: &chance }
    }

    /// From now on this is the key. `None`: it is forgotten.
    pub fn take(&mut self, key: Option<Key>) {
        self.sealing.take(key);
    }

    /// A text of the mirror's, as [`Shelf::read`] would give it.
    pub fn opened(&self, key: &str, text: String) -> String {
        self.sealing.opened(key, &text).unwrap_or(text)
    }

    /// How the lock stands. Where nothing can be read there is none.
    pub fn bolt(&self) -> Bolt {
        self.sealing.bolt(&self.area).unwrap_or_default()
    }

    /// The lock, if there is one that can be read.
    pub fn lock(&self) -> Option<Lock> {
        self.sealing.lock(&self.area)
    }

    /// Puts a lock there that was lost, as the texts that were found sealed tell it.
    ///
    /// # Errors
    /// As for all below: a [`ShelfError`].
    pub fn mend(&self, found: &[(String, &str)]) -> Result<bool, ShelfError> {
        self.sealing.mend(&self.area, found)
    }

    /// Puts the lock there and seals every record. Gives how many texts were left as they are.
    ///
    /// # Errors
    /// A [`ShelfError`].
    pub fn turn_on(&self) -> Result<usize, ShelfError> {
        self.sealing.turn_on(&self.area, &chance)
    }

    /// Seals what is not sealed yet.
    ///
    /// # Errors
    /// A [`ShelfError`].
    pub fn seal_all(&self) -> Result<usize, ShelfError> {
        self.sealing.seal_all(&self.area, &chance)
    }

    /// Opens every record again and takes the lock away.
    ///
    /// # Errors
    /// A [`ShelfError`]; the lock then stays.
    pub fn turn_off(&self) -> Result<(), ShelfError> {
        self.sealing.turn_off(&self.area)
    }
}

impl Shelf for Shelved {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.sealed().keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.sealed().read(key)
    }

    /// What is sealed has to be opened for that.
    fn knows(&self, key: &str, text: &str) -> Result<bool, ShelfError> {
        if self.bolt() == Bolt::Off { self.area.knows(key, text) } else { Ok(false) }
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.sealed().put(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.sealed().remove(key)
    }
}
