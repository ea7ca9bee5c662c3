//! The next meeting: begun with what the one before leaves open, which is then filed away.

use serde_json::Value;

use super::{Address, Binder, Changes, Keeper, Shelf};
use crate::model::{Kind, Put, carried, flag, key};

impl Keeper {
    /// Begins a meeting about a child, and files the shown one away. All of it is put at once, so a page that ends in the
    /// middle leaves both as they were or both done.
    pub(super) fn begin(
        &mut self,
        shelf: &dyn Shelf,
        child: Option<Address>,
        ms: u64,
        fresh: &mut dyn FnMut() -> String,
    ) -> Changes {
        let mut changes = Changes::default();
        let before = self.current(Kind::Meeting);
        let mut puts = carried(&self.seen(self.shown()), &fresh());
        if before.is_some() {
            changes.add(self.put(&[Put::new(key::MEETING_FILED.to_owned(), true)], ms, fresh));
        }
        let id = before.map_or(Value::Null, |before| before.id.into());
        puts.push(Put::new(key::MEETING_BEFORE.to_owned(), id));
        let meeting = child.as_ref().map(|child| Address::meeting(&child.id, &fresh()));
        self.show(Binder { child, meeting }, shelf, &mut changes);
        changes.add(self.put(&[puts, self.choice()].concat(), ms, fresh));
        changes
    }

    /// The child's newest meeting, where the shown one is filed and is not that one. Past meetings are read for this, so that
    /// one that was removed is none.
    pub fn newest(&self, shelf: &dyn Shelf) -> Option<Address> {
        if !flag(&self.seen(self.shown()), key::MEETING_FILED) {
            return None;
        }
        let newest = self.meetings(shelf).pop().filter(|newest| !newest.shown)?;
        Some(self.seat(Address { kind: Kind::Meeting, id: newest.id }))
    }
}
