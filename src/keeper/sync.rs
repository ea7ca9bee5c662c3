//! Taking in what storage holds, and saving what it does not (R8).

use super::{Address, Addresses, Binder, Changes, Keeper, Kept, Known, Mark, Saving, Shelf, ShelfError};
use crate::model::{Child, Kind, key};
use crate::record::{ReadError, Record};

/// A stand-in may itself hold a text that must be left alone; after so many in a row something else is wrong.
const ROUNDS: usize = 8;

impl Keeper {
    /// Reads storage again and takes in what is there. Writes nothing.
    pub fn look(&mut self, shelf: &dyn Shelf) -> Changes {
        let mut changes = Changes::default();
        match self.look_at_all(shelf, &mut changes) {
            Err(error) => self.saving = Saving::Failing(error),
            Ok(()) if !self.is_dirty() => self.saving = self.settled(),
            Ok(()) => {}
        }
        self.choose(&mut changes);
        changes
    }

    /// Before a put: if everything was erased elsewhere, or nothing is open yet, what is written next must not go to a
    /// record that is gone, nor to a second one beside what another tab has just made, nor over words not read yet.
    pub fn prepare(&mut self, shelf: &dyn Shelf) -> Changes {
        let mut changes = Changes::default();
        let heeded = self.heed_mark(shelf, &mut changes);
        let unread = |address: Address| self.shelved.contains_key(&address) && !self.kept.contains_key(&address);
        let open = self.current(Kind::Meeting).is_some() && !self.open().any(unread);
        if changes.all || (heeded.is_ok() && !open) {
            changes.add(self.look(shelf));
        }
        changes
    }

    fn settled(&self) -> Saving {
        let missing = self.kept.values().any(|kept| kept.missing);
        if self.shelved.is_empty() && !missing { Saving::Fresh } else { Saving::Saved }
    }

    fn look_at_all(&mut self, shelf: &dyn Shelf, changes: &mut Changes) -> Result<(), ShelfError> {
        self.heed_mark(shelf, changes)?;
        self.shelved = self.listed(shelf)?;
        self.join(shelf, changes)?;
        self.choose(changes);
        let small = self.shelved.keys().filter(|address| address.kind != Kind::Meeting);
        let known = self.kept.keys().chain(self.refused.keys());
        let mut ahead: Vec<Address> = small.chain(known).cloned().chain(self.open()).collect();
        let mut taken = Addresses::default();
        while let Some(address) = ahead.pop() {
            if taken.insert(address.clone(), ()) {
                self.take(shelf, &address, changes)?;
                // The parent is to hear of the text that it stands in for.
                ahead.extend(address.stands_in_for().filter(|base| self.shelved.contains_key(base)));
            }
            if ahead.is_empty() {
                self.choose(changes);
                ahead.extend(self.open().filter(|address| !taken.contains_key(address)));
            }
        }
        self.hold();
        Ok(())
    }

    /// What was written before storage could be read goes to the records that were there all along. Beside them it would
    /// hide them.
    fn join(&mut self, shelf: &dyn Shelf, changes: &mut Changes) -> Result<(), ShelfError> {
        if self.joined {
            return Ok(());
        }
        let unstored = |(address, kept): (&Address, &Kept)| kept.stored.is_none().then(|| address.clone());
        let mut own: Vec<(Address, Kept)> = Vec::new();
        for address in self.kept.iter().filter_map(unstored).collect::<Vec<_>>() {
            own.extend(self.kept.remove(&address).map(|kept| (address, kept)));
        }
        let there = if own.is_empty() { Ok(Binder::default()) } else { self.opens_on(shelf, changes) };
        let there_is = there.clone().unwrap_or_default();
        // Two names are two children; and who has turned from one to another has several already.
        let name = |record: &Record| Child(record).name();
        let named = there_is.child.as_ref().and_then(|child| self.kept.get(child)).map(|kept| name(&kept.record));
        let mut own_names = own.iter().map(|(_, kept)| name(&kept.record)).filter(|name| !name.is_empty());
        let several = own.iter().filter(|(address, _)| address.kind == Kind::Child).count() > 1;
        let apart = several
            || self.shown() > 0
            || own_names.any(|own| named.as_ref().is_some_and(|name| !name.is_empty() && *name != own));
        let joins = there_is.child.as_ref().filter(|_| !apart);
        for (address, kept) in own {
            let target = match (address.kind, joins) {
                (Kind::Child, Some(child)) => child.clone(),
                (Kind::Meeting, Some(child)) => {
                    there_is.meeting.clone().unwrap_or_else(|| Address::meeting(&child.id, address.made()))
                }
                _ => self.seat(address.clone()),
            };
            let moved = target != address;
            self.kept.entry(&target, |joined| {
                joined.record.id.clone_from(&target.id);
                joined.merge(&kept.record);
            });
            if moved {
                changes.all = true;
                self.held.follow(&address, &target);
                self.binders.iter_mut().for_each(|binder| binder.follow(&address, &target));
            }
        }
        if let Some(child) = joins {
            for binder in self.binders.last_mut().into_iter().chain([&mut self.held]).filter(|of| of.child.is_some()) {
                binder.child = Some(child.clone());
            }
        }
        there?;
        self.joined = true;
        Ok(())
    }

    /// What storage alone would have this page open on.
    fn opens_on(&mut self, shelf: &dyn Shelf, changes: &mut Changes) -> Result<Binder, ShelfError> {
        let small = self.shelved.keys().filter(|address| address.kind != Kind::Meeting);
        let mut ahead: Vec<Address> = small.cloned().collect();
        let mut taken = Addresses::default();
        while let Some(address) = ahead.pop() {
            if taken.insert(address.clone(), ()) {
                self.take(shelf, &address, changes)?;
            }
            if ahead.is_empty() {
                let Binder { child, meeting } = self.start();
                let both = child.into_iter().chain(meeting).map(|address| self.seat(address));
                ahead.extend(both.filter(|address| !taken.contains_key(address)));
            }
        }
        let Binder { child, meeting } = self.start();
        Ok(Binder { child, meeting: meeting.map(|meeting| self.seat(meeting)) })
    }

    fn listed(&self, shelf: &dyn Shelf) -> Result<Addresses, ShelfError> {
        let mut listed = Addresses::default();
        let parse = |key: &String| Address::parse(&self.name, key).filter(|address| !self.is_erased(address));
        for address in shelf.keys()?.iter().filter_map(parse) {
            listed.insert(address, ());
        }
        Ok(listed)
    }

    /// Takes in the text under one key, unless it is the one that was last read or written there.
    pub(super) fn take(
        &mut self,
        shelf: &dyn Shelf,
        address: &Address,
        changes: &mut Changes,
    ) -> Result<(), ShelfError> {
        let key = address.key(&self.name);
        let known = self.kept.get(address).and_then(|kept| kept.stored.as_deref());
        if known.map_or(Ok(false), |text| shelf.knows(&key, text))? {
            return Ok(());
        }
        let Some(text) = shelf.read(&key)? else {
            self.refused.remove(address);
            self.shelved.remove(address);
            let refused = |base: &Address| self.refused.contains_key(base);
            if let Some(kept) =
                self.kept.find_mut(address).filter(|kept| !kept.taken_over.as_ref().is_some_and(refused))
            {
                kept.missing |= kept.is_stored();
                kept.stored = None;
                if kept.missing && self.doomed.remove(address).is_some() {
                    self.kept.remove(address);
                    changes.all = true;
                }
            }
            return Ok(());
        };
        self.shelved.insert(address.clone(), ());
        if known == Some(&text) {
            return Ok(());
        }
        match Record::read(&text) {
            Ok(theirs) if theirs.id == address.id => {
                self.refused.remove(address);
                self.merge_in(address, theirs, text, changes);
            }
            Ok(_) => self.refuse(address, ReadError::Unreadable, text),
            Err(why) => self.refuse(address, why, text),
        }
        Ok(())
    }

    /// What changed in a record that was in memory before.
    pub(super) fn note_merged(&self, address: &Address, changed: Vec<String>, changes: &mut Changes) {
        if self.current(address.kind).as_ref() == Some(address) {
            changes.note(changed.into_iter());
        } else {
            changes.all |= changed.iter().any(|key| key::home(key) == Kind::Child);
        }
    }

    /// A record that was not in memory before.
    pub(super) fn note_new(&self, address: &Address, changes: &mut Changes) {
        changes.all |= address.kind != Kind::Meeting || self.current(address.kind).as_ref() == Some(address);
    }

    fn merge_in(&mut self, address: &Address, mut theirs: Record, text: String, changes: &mut Changes) {
        let Some(kept) = self.kept.find_mut(address) else {
            self.note_new(address, changes);
            self.kept.insert(address.clone(), Kept { record: theirs, stored: Some(text), ..Kept::default() });
            return;
        };
        let changed = kept.record.merge(&theirs);
        kept.ahead = kept.record.text() != theirs.text();
        kept.stored = Some(text);
        kept.missing = false;
        kept.taken_over = None;
        self.note_merged(address, changed, changes);
    }

    /// Leaves a stored text alone for good (R1, R2), and moves what is in memory to where it may be kept.
    fn refuse(&mut self, address: &Address, why: ReadError, text: String) {
        self.refused.insert(address.clone(), (why, text));
        let Some(mut kept) = self.kept.remove(address) else { return };
        let seat = self.seat(address.clone());
        let clean = kept.is_stored();
        kept.record.id.clone_from(&seat.id);
        // A later version, or a locked one, has taken this content over: a second copy is only for words it cannot have.
        if clean && why != ReadError::Unreadable {
            kept.taken_over.get_or_insert_with(|| address.clone());
        } else {
            kept.stored = None;
        }
        match self.kept.find_mut(&seat) {
            Some(there) => {
                there.merge(&kept.record);
            }
            None => {
                self.kept.insert(seat, kept);
            }
        }
    }

    /// Writes what storage does not have. Reads each key first, so that nobody's work is written over.
    pub fn save(&mut self, shelf: &dyn Shelf) -> Changes {
        let mut changes = Changes::default();
        if !self.is_dirty() {
            return changes;
        }
        let mut result = Ok(());
        for _ in 0..ROUNDS {
            let dirty = self.kept.iter().filter(|(_, kept)| kept.is_dirty()).map(|(address, _)| address.clone());
            for address in dirty.collect::<Vec<_>>() {
                // One record that cannot be written must not keep the others from it.
                result = self.save_one(shelf, &address, &mut changes).and(result);
            }
            if result.is_err() || !self.is_dirty() {
                break;
            }
        }
        if self.is_dirty() {
            result = result.and(Err(ShelfError::Failed));
        }
        self.saving = match result {
            Err(error) => Saving::Failing(error),
            Ok(()) => self.settled(),
        };
        self.choose(&mut changes);
        changes
    }

    fn save_one(&mut self, shelf: &dyn Shelf, address: &Address, changes: &mut Changes) -> Result<(), ShelfError> {
        self.heed_mark(shelf, changes)?;
        self.take(shelf, address, changes)?;
        let Some(kept) = self.kept.find_mut(address) else { return Ok(()) };
        if kept.is_dirty() {
            let text = kept.record.text();
            shelf.put(&address.key(&self.name), &text)?;
            kept.stored = Some(text);
            kept.ahead = false;
            kept.taken_over = None;
            self.doomed.remove(address);
            self.shelved.insert(address.clone(), ());
        }
        Ok(())
    }

    /// Forgets what somebody erased since storage was last read: everything, or a child or meeting alone.
    pub(super) fn heed_mark(&mut self, shelf: &dyn Shelf, changes: &mut Changes) -> Result<(), ShelfError> {
        let Some(text) = shelf.read(&self.mark_key())? else {
            // A mark that goes brings nothing back.
            self.known.get_or_insert_default();
            return Ok(());
        };
        if self.known.as_ref().is_some_and(|known| known.text.as_ref() == Some(&text)) {
            return Ok(());
        }
        let mut mark = Mark::read(&text);
        if self.known.as_ref().is_some_and(|known| known.mark.erased != mark.erased) {
            self.doomed = self.listed(shelf)?;
            self.erased_elsewhere = self.kept.values().any(|kept| !kept.record.is_empty());
            self.forget();
            changes.all = true;
        }
        let before = self.mark();
        mark.take_in(&before);
        let more = mark.erases_more(&before);
        self.known = Some(Known { text: Some(text), mark });
        if more && self.forget_gone() {
            self.erased_elsewhere = true;
            changes.all = true;
        }
        if more {
            // Somebody who did not know may have written them since.
            let _ = self.remove_gone(shelf);
        }
        Ok(())
    }
}
