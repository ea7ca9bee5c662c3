//! What was ticked in the fallback before the widget was there, and was put aside by the shell, `element.js`.

use super::chance::id_at;
use super::{Bolt, OPEN, Store, now};

impl Store {
    /// Has every store of this page look at storage again, for what was ticked while the widget was drawn.
    pub fn sync_all() {
        let count = OPEN.with(|all| all.try_borrow().map_or(0, |all| all.len()));
        for page in 0..count {
            Store { page, binder: 0 }.sync();
        }
    }

    /// Takes in what waits. Under the lock it waits on.
    pub(super) fn take_early(self) {
        // Once more when it is saved: the keys of what waited then go.
        for _ in 0..2 {
            let changes = self.with(|open| match open.shelf.bolt() {
                Bolt::Off | Bolt::On => open.keeper.take_early(&open.shelf, now(), &id_at),
                Bolt::Asks | Bolt::Newer => Default::default(),
            });
            let Some(changes) = changes.filter(|changes| changes.all) else { return };
            self.notify(changes);
            self.save();
        }
    }
}
