//! Ticks from before the widget was there: the script around it keeps each under `{storage-key}:early:{part}`, as a record with
//! one field, which is merged like another tab's.

use super::{Address, Changes, Keeper, Shelf};
use crate::model::Kind;
use crate::record::Record;

/// Makes an id of when a tick was made, in milliseconds.
type IdAt = dyn Fn(u64) -> String;

impl Keeper {
    /// Takes in the ticks that wait, to be written at the next save, and takes away the keys of those that storage has by
    /// now: so it is to be called before a save and after it. Any tick that looks different makes `all` different. What
    /// cannot be read stays where it is (R1, R2).
    pub fn take_early(&mut self, shelf: &dyn Shelf, ms: u64, id_at: &IdAt) -> Changes {
        let mut changes = Changes::default();
        let prefix = [&self.name, ":early:"].concat();
        for key in shelf.keys().unwrap_or_default().iter().filter(|key| key.starts_with(&prefix)) {
            let Ok(Some(text)) = shelf.read(key) else { continue };
            let Ok(early) = Record::read(&text) else { continue };
            if let Some(meeting) = self.meeting_of(&early, id_at, &mut changes) {
                changes.add(self.take_copy(shelf, &[(meeting, early)], ms).0);
            }
            // Another tab may have written a later one meanwhile.
            if !self.is_dirty() && shelf.read(key).is_ok_and(|now| now == Some(text)) {
                let _ = shelf.remove(key);
            }
        }
        changes
    }

    /// The meeting that a tick was made about. Without an id nothing was kept then: it is about what is shown when the first
    /// such tick is met, and stays about that. What it was about may be gone for good by now, and then so is the tick: it
    /// goes to no other child and no other meeting.
    fn meeting_of(&mut self, early: &Record, id_at: &IdAt, changes: &mut Changes) -> Option<Address> {
        // Empty until such a tick was met.
        let id = if early.id.is_empty() { &self.begun_early } else { &early.id };
        let meeting = Address { kind: Kind::Meeting, id: id.clone() };
        if self.is_erased(&meeting) {
            return None;
        }
        if self.all().any(|one| *one == meeting) {
            return Some(meeting);
        }
        // All was erased meanwhile, or nothing was kept: the tick is the first of what comes next.
        if !meeting.id.is_empty() && !self.is_fresh() {
            return None;
        }
        // Two tabs that meet it at once begin the same list.
        let begun = self.address_for(self.shown(), Kind::Meeting, &mut || id_at(early.written()), changes)?;
        self.begun_early.clone_from(&begun.id);
        Some(begun)
    }
}
