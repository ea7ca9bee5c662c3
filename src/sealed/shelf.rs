//! A shelf under the lock: what is written is sealed and what is read is opened, so that the keeper knows nothing of it.
//!
//! Before each step it looks at the lock that is stored, since another tab may have turned it on, off, or to another
//! passphrase. Without the right key no record is read or written; erasing needs no key.

use std::cell::RefCell;

use serde_json::Value;

use super::lock::{Envelope, Key, Lock, Nonce};
use crate::keeper::{Address, Shelf, ShelfError};
use crate::record::{ReadError, Record, text_of};

/// How the lock stands for this page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Bolt {
    /// There is none.
    #[default]
    Off,
    /// There is one, and this page has its key.
    On,
    /// There is one, and this page has to ask for the passphrase.
    Asks,
    /// There is one of a later version.
    Newer,
}

/// What a page knows of the lock of its storage key.
pub struct Sealing {
    name: String,
    key: Option<Key>,
    /// The text of the lock as last read, and what it meant.
    seen: RefCell<(String, Bolt)>,
}

/// Gives a fresh nonce, if the browser has chance to give.
pub type Chance = dyn Fn() -> Option<Nonce>;

impl Sealing {
    /// For one storage key. It has no key yet.
    pub fn new(name: &str) -> Sealing {
        Sealing { name: name.to_owned(), key: None, seen: RefCell::default() }
    }

    /// From now on this is the key. `None`: it is forgotten.
    pub fn take(&mut self, key: Option<Key>) {
        self.key = key;
        self.seen = RefCell::default();
    }

    /// How the lock stands.
    ///
    /// # Errors
    /// A [`ShelfError`].
    pub fn bolt(&self, shelf: &dyn Shelf) -> Result<Bolt, ShelfError> {
        let Some(text) = shelf.read(&Lock::key(&self.name))? else { return Ok(Bolt::Off) };
        let seen = |(seen, bolt): &(String, Bolt)| (*seen == text).then_some(*bolt);
        if let Some(bolt) = seen(&self.seen.borrow()) {
            return Ok(bolt);
        }
        let bolt = match Lock::read(&text) {
            Ok(lock) if self.key.as_ref().is_some_and(|key| key.fits(&lock.check)) => Bolt::On,
            Ok(_) => Bolt::Asks,
            Err(ReadError::Newer) => Bolt::Newer,
            // Nobody can lock or open with it. What is sealed says itself what its key is made from.
            Err(_) => Bolt::Off,
        };
        self.seen.replace((text, bolt));
        Ok(bolt)
    }

    /// The lock that is stored, if it can be read.
    pub fn lock(&self, shelf: &dyn Shelf) -> Option<Lock> {
        Lock::read(&shelf.read(&Lock::key(&self.name)).ok()??).ok()
    }

    /// Puts a lock there that was lost: the records that were found sealed say what it was. Gives whether it did.
    ///
    /// # Errors
    /// A [`ShelfError`].
    pub fn mend(&self, shelf: &dyn Shelf, found: &[(String, &str)]) -> Result<bool, ShelfError> {
        let sealed = || found.iter().find_map(|(at, text)| Lock::of_record(at, text));
        let Some(lock) = (if self.bolt(shelf)? == Bolt::Off { sealed() } else { None }) else { return Ok(false) };
        shelf.write(&Lock::key(&self.name), &lock.to_value())?;
        Ok(true)
    }

    /// Puts the lock there and seals every record with the key.
    ///
    /// # Errors
    /// As [`Sealing::seal_all`]; without a lock in place nothing has changed.
    pub fn turn_on(&self, shelf: &dyn Shelf, chance: &Chance) -> Result<usize, ShelfError> {
        let lock = self.key.as_ref().and_then(|key| key.lock(&self.name, chance()?)).ok_or(ShelfError::Failed)?;
        shelf.write(&Lock::key(&self.name), &lock.to_value())?;
        self.seal_all(shelf, chance)
    }

    /// Seals every record that is not sealed yet, past meetings too. Gives how many texts were left alone, since they
    /// cannot be read (R1).
    ///
    /// # Errors
    /// The first [`ShelfError`]; what could be sealed is sealed, and the next unlocking goes on.
    pub fn seal_all(&self, shelf: &dyn Shelf, chance: &Chance) -> Result<usize, ShelfError> {
        let (mut left, mut result) = (0, Ok(()));
        for at in self.records(shelf)? {
            let Some(text) = shelf.read(&at)?.filter(|text| Envelope::read(text).is_none()) else { continue };
            let sealable = match Record::read(&text) {
                Ok(_) => true,
                // Only if it comes back to the letter.
                Err(ReadError::Newer) => {
                    serde_json::from_str::<Value>(&text).is_ok_and(|value| text_of(&value) == text)
                }
                Err(ReadError::Unreadable | ReadError::Locked) => false,
            };
            if sealable {
                result = self.write_sealed(shelf, &at, &text, chance).and(result);
            } else {
                left += 1;
            }
        }
        result.map(|()| left)
    }

    /// Opens every record again and takes the lock away.
    ///
    /// # Errors
    /// The first [`ShelfError`]; the lock then stays.
    pub fn turn_off(&self, shelf: &dyn Shelf) -> Result<(), ShelfError> {
        for at in self.records(shelf)? {
            let Some(text) = shelf.read(&at)? else { continue };
            let opened = self.opened(&at, &text).and_then(|text| serde_json::from_str(&text).ok());
            if let Some(value) = opened {
                shelf.write(&at, &value)?;
            }
        }
        shelf.remove(&Lock::key(&self.name))
    }

    fn records(&self, shelf: &dyn Shelf) -> Result<Vec<String>, ShelfError> {
        let mut keys = shelf.keys()?;
        keys.retain(|key| self.is_record(key));
        Ok(keys)
    }

    fn is_record(&self, key: &str) -> bool {
        Address::parse(&self.name, key).is_some()
    }

    /// A text that stands under a storage key, opened. `None` if this page's key opens nothing there.
    pub fn opened(&self, at: &str, text: &str) -> Option<String> {
        self.key.as_ref()?.open(at, &Envelope::read(text)?)
    }

    fn write_sealed(&self, shelf: &dyn Shelf, at: &str, text: &str, chance: &Chance) -> Result<(), ShelfError> {
        let sealed = self.key.as_ref().and_then(|key| key.seal(at, text, chance()?)).ok_or(ShelfError::Failed)?;
        shelf.write(at, &sealed.to_value())
    }

    /// The lock has gone, though what stands there is still sealed with the key: nobody turned it off, it was lost.
    fn was_lost(&self, shelf: &dyn Shelf, at: &str) -> Result<bool, ShelfError> {
        Ok(self.key.is_some() && shelf.read(at)?.is_some_and(|text| self.opened(at, &text).is_some()))
    }
}

/// A shelf, seen through the lock.
pub struct Sealed<'a> {
    /// Where the texts stand as they are stored.
    pub shelf: &'a dyn Shelf,
    /// What the page knows of the lock.
    pub sealing: &'a Sealing,
    /// Where nonces come from.
    pub chance: &'a Chance,
}

impl Shelf for Sealed<'_> {
    /// The lock comes last: erased in this order, a record is never met without its lock.
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let mut keys = self.shelf.keys()?;
        let lock = Lock::key(&self.sealing.name);
        if let Some(at) = keys.iter().position(|key| *key == lock) {
            keys.remove(at);
            keys.push(lock);
        }
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        if !self.sealing.is_record(key) {
            return self.shelf.read(key);
        }
        match self.sealing.bolt(self.shelf)? {
            Bolt::Asks | Bolt::Newer => Err(ShelfError::Locked),
            Bolt::Off | Bolt::On => {
                let text = self.shelf.read(key)?;
                Ok(text.map(|text| self.sealing.opened(key, &text).unwrap_or(text)))
            }
        }
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        if !self.sealing.is_record(key) {
            return self.shelf.put(key, text);
        }
        match self.sealing.bolt(self.shelf)? {
            Bolt::Asks | Bolt::Newer => Err(ShelfError::Locked),
            Bolt::Off if self.sealing.was_lost(self.shelf, key)? => {
                self.sealing.turn_on(self.shelf, self.chance)?;
                self.sealing.write_sealed(self.shelf, key, text, self.chance)
            }
            Bolt::Off => self.shelf.put(key, text),
            Bolt::On => self.sealing.write_sealed(self.shelf, key, text, self.chance),
        }
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.shelf.remove(key)
    }
}
