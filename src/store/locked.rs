//! The lock of a store: turned on and off, opened and shut. The key is in memory alone, so a reload asks again.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::{ArcTrigger, Notify, Track};

use super::Store;
pub use super::handed::strength;
use crate::crypto::{self, CryptoError};
use crate::keeper::{ReadError, ShelfError};
use crate::sealed::lock::{Key, ROUNDS, SALT};
pub use crate::sealed::passphrase::plain;
pub use crate::sealed::shelf::Bolt;

/// Why the lock did not do what it was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LockError {
    /// It is not the passphrase.
    Wrong,
    /// The browser keeps its cryptography from this page.
    Missing,
    /// The lock is on, and not every record could be sealed.
    Partly(ShelfError),
    /// Nothing has changed.
    Failed,
}

/// Hears how it ended. Where the lock was turned on: how many texts were left as they are, since they cannot be read.
pub type Heard = Arc<dyn Fn(Result<usize, LockError>) + Send + Sync>;

/// What those who read the lock were told.
#[derive(Default)]
pub struct Told {
    trigger: ArcTrigger,
    bolt: Bolt,
    /// The parent has shut it, and the screens that stood are being taken away.
    shut: bool,
}

impl Told {
    /// No element is left to be told: a trigger would remember those that are gone.
    pub(super) fn tell_nobody(&mut self) {
        self.trigger = ArcTrigger::new();
    }
}

impl Store {
    /// How the lock stands. Tracked.
    pub fn bolt(self) -> Bolt {
        self.with(|open| open.lock.trigger.clone()).inspect(Track::track);
        self.with(|open| open.lock.bolt).unwrap_or_default()
    }

    /// Whether the browser can lock and unlock on this page.
    pub fn can_lock(self) -> bool {
        crypto::is_there()
    }

    /// Whether words are in memory that could not be saved. Tracked.
    pub fn is_unsaved(self) -> bool {
        self.with(|open| open.status.clone()).inspect(Track::track);
        self.with(|open| open.keeper.is_dirty()).unwrap_or_default()
    }

    /// Notifies those who read the lock, if it stands otherwise than they were told.
    pub(super) fn tell_bolt(self) {
        let told = self.with(|open| {
            let now = if open.lock.shut { Bolt::Asks } else { open.shelf.bolt() };
            let before = std::mem::replace(&mut open.lock.bolt, now);
            (before != now).then(|| open.lock.trigger.clone())
        });
        told.flatten().inspect(Notify::notify);
    }

    /// Records that are sealed while there is no lock: it was lost, and they tell what it was.
    pub(super) fn mend_lock(self) {
        self.with(|open| {
            if open.keeper.status().refused.iter().any(|(_, why)| *why == ReadError::Locked) {
                let _ = open.shelf.mend(&open.keeper.refused_texts());
            }
        });
    }

    /// Opens the lock: with the right passphrase all comes back, and what is not sealed yet is sealed.
    pub fn unlock(self, words: String, then: Heard) {
        leptos::task::spawn_local(async move { then(self.open_with(&words).await) });
    }

    async fn open_with(self, words: &str) -> Result<usize, LockError> {
        let lock = self.with(|open| open.shelf.lock()).flatten().ok_or(LockError::Failed)?;
        let key = derive(words, &lock.check.salt, lock.check.rounds).await?;
        if !lock.opens_with(&key) {
            return Err(LockError::Wrong);
        }
        self.with(|open| {
            open.shelf.take(Some(key));
            // What could not be sealed now is sealed the next time.
            let _ = open.shelf.seal_all();
            open.mirrored.meet_again();
        });
        self.sync();
        Ok(0)
    }

    /// Turns the lock on, and seals all there is.
    pub fn lock_with(self, words: String, then: Heard) {
        leptos::task::spawn_local(async move { then(self.shut_with(&words).await) });
    }

    async fn shut_with(self, words: &str) -> Result<usize, LockError> {
        let salt = crypto::random(SALT as u32).map_err(why)?;
        let key = derive(words, &salt, ROUNDS).await?;
        self.sync();
        let turned = self.with(|open| {
            // Another tab may have been quicker.
            if open.shelf.bolt() != Bolt::Off {
                return Err(LockError::Failed);
            }
            open.shelf.take(Some(key));
            let turned = open.shelf.turn_on();
            if open.shelf.bolt() == Bolt::Off {
                open.shelf.take(None);
                return Err(LockError::Failed);
            }
            turned.map_err(LockError::Partly)
        });
        self.sync();
        turned.unwrap_or(Err(LockError::Failed))
    }

    /// Turns the lock off: all is opened again.
    ///
    /// # Errors
    /// A [`ShelfError`]; the lock then stays.
    pub fn turn_lock_off(self) -> Result<(), ShelfError> {
        self.sync();
        let turned = self.with(|open| open.shelf.turn_off());
        self.sync();
        turned.unwrap_or(Err(ShelfError::Failed))
    }

    /// Shuts the lock: the screens go, and once they have told their last letters the key goes too.
    pub fn lock_now(self) {
        self.with(|open| open.lock.shut = true);
        self.tell_bolt();
        let forget = move || {
            self.with(|open| {
                open.lock.shut = false;
                open.shelf.take(None);
                open.keeper.close();
            });
            self.sync();
        };
        leptos::prelude::set_timeout(forget, Duration::ZERO);
    }
}

async fn derive(words: &str, salt: &[u8], rounds: u32) -> Result<Key, LockError> {
    let bytes = crypto::derive(words, salt, rounds).await.map_err(why)?;
    Ok(Key::new(&bytes, salt, rounds))
}

fn why(error: CryptoError) -> LockError {
    match error {
        CryptoError::Missing => LockError::Missing,
        CryptoError::Refused => LockError::Failed,
    }
}
