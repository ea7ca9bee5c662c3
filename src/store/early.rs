//! What was ticked in the fallback before the widget was there. The shell, `element.js`, keeps each tick under
//! `{storage-key}:early:{part}`; here it is taken in, and its key is taken away once all of it is saved.

use super::{Bolt, Store, fresh_id, now};
use crate::keeper::{Changes, Shelf};
use crate::record::Record;

impl Store {
    /// Takes in what waits. Under the lock it waits on.
    pub(super) fn take_early(self) {
        let taken = self.with(|open| {
            let (mut changes, mut taken) = (Changes::default(), Vec::new());
            let prefix = [&open.name, ":early:"].concat();
            let mut keys = open.shelf.keys().unwrap_or_default();
            keys.retain(|key| key.starts_with(&prefix));
            for key in keys {
                // What cannot be read stays where it is (R1, R2).
                let text = open.shelf.read(&key).ok().flatten().unwrap_or_default();
                let (Bolt::Off | Bolt::On, Ok(early)) = (open.shelf.bolt(), Record::read(&text)) else { continue };
                changes.add(open.keeper.take_early(&open.shelf, early, now(), &mut fresh_id));
                taken.push((key, text));
            }
            (changes, taken)
        });
        let Some((changes, taken)) = taken else { return };
        if taken.is_empty() {
            return;
        }
        self.notify(changes);
        self.save();
        self.with(|open| {
            for (key, text) in taken {
                // Another tick may have come in since.
                if !open.keeper.is_dirty() && open.shelf.read(&key) == Ok(Some(text)) {
                    let _ = open.shelf.remove(&key);
                }
            }
        });
    }
}
