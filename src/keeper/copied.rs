//! All that is kept, for a copy; and taking in what a copy has.

use serde_json::Value;

use super::{Address, Binder, Changes, Keeper, Shelf};
use crate::model::{Kind, Put, Reader, flag, inverse, key, standing};
use crate::record::{ReadError, Record, Stamp};

/// A record, or the text that stands in its place and cannot be read.
pub type Whole = Result<Record, (ReadError, String)>;

/// What came into one record, and the puts that take it out again.
#[derive(Clone, Debug)]
pub struct Came {
    address: Address,
    done: Vec<Put>,
    back: Vec<Put>,
}

impl Keeper {
    /// All there is: what is in memory, what else is stored, and what cannot be read.
    pub fn every(&self, shelf: &dyn Shelf) -> Vec<(Address, Whole)> {
        let mut all: Vec<(Address, Whole)> = Vec::new();
        for address in self.shelved.keys().filter(|address| !self.kept.contains_key(address)) {
            let refused = self.refused.get(address).cloned();
            let stored = || Some(read(address, shelf.read(&address.key(&self.name)).ok()??));
            all.extend(refused.map(Err).or_else(stored).map(|whole| (address.clone(), whole)));
        }
        all.extend(self.kept.iter().map(|(address, kept)| (address.clone(), Ok(kept.record.clone()))));
        all
    }

    /// What is kept here of a record that came from elsewhere.
    pub fn own(&self, shelf: &dyn Shelf, address: &Address) -> Option<Record> {
        let place = self.place(address);
        match self.kept.get(&place) {
            Some(kept) => Some(kept.record.clone()),
            None => read(&place, shelf.read(&place.key(&self.name)).ok()??).ok(),
        }
    }

    /// Where a record that came from elsewhere belongs here.
    pub fn place(&self, address: &Address) -> Address {
        let address = &self.unerased(address);
        let readable = |one: &&Address| !self.refused.contains_key(one);
        if self.all().filter(readable).any(|one| one == address) {
            return address.clone();
        }
        let plain = address.plain();
        let same = self.all().filter(readable).find(|one| one.plain() == plain).cloned();
        same.unwrap_or_else(|| self.seat(plain))
    }

    /// What was erased for good never returns to its place. Whoever loads a copy of it wants it all the same: it gets a
    /// place beside that, which is the same one each time.
    fn unerased(&self, address: &Address) -> Address {
        let (mut child, own) = (address.child_of(), address.made());
        if self.is_erased(&child) {
            child = child.plain();
        }
        while self.is_erased(&child) {
            child.id.push('b');
        }
        if address.kind != Kind::Meeting {
            return child;
        }
        let mut meeting = Address::meeting(&child.id, own);
        if self.is_erased(&meeting) {
            meeting = meeting.plain();
        }
        while self.is_erased(&meeting) {
            meeting.id.push('b');
        }
        meeting
    }

    /// Whether nothing is shown yet.
    pub fn is_fresh(&self) -> bool {
        self.binder() == Binder::default()
    }

    /// What came back in the records that are shown: taken off in one place, changed in another, and not settled since.
    pub(super) fn came_back(&self) -> Vec<String> {
        let shown = self.open().filter_map(|address| self.kept.get(&address));
        shown.flat_map(|kept| kept.record.came_back()).map(str::to_owned).collect()
    }

    /// Takes in records that came from elsewhere, to be written at the next save. All words of both sides stay. What this
    /// browser shows is no matter of theirs. A child or a meeting that either side still lists is listed.
    pub fn take_copy(&mut self, shelf: &dyn Shelf, records: &[(Address, Record)], ms: u64) -> (Changes, Vec<Came>) {
        let mut changes = self.look(shelf);
        self.erased_elsewhere = false;
        let stamp = Stamp { writer: self.writer.clone(), ms };
        let mut came = Vec::new();
        for (address, theirs) in records.iter().filter(|(address, _)| address.kind != Kind::Device) {
            // A meeting that was not opened yet may turn out to hold a text that must be left alone.
            let _ = self.take(shelf, &self.place(address), &mut changes);
            let place = self.place(address);
            let gone = if place.kind == Kind::Child { key::CHILD_GONE } else { key::MEETING_GONE };
            let mut theirs = theirs.clone();
            if place.id != address.id {
                let meeting = |id: &str| self.place(&Address { kind: Kind::Meeting, id: id.to_owned() });
                theirs.rename(key::MEETING_BEFORE, &|id| Some(meeting(id).id));
            }
            self.kept.entry(&place, |kept| {
                let before = kept.record.clone();
                kept.record.id.clone_from(&place.id);
                kept.missing = false;
                kept.merge(&theirs);
                let listed = !flag(&theirs, gone) || !(before.is_empty() || flag(&before, gone));
                if listed && flag(&kept.record, gone) {
                    kept.put(&Put::new(gone.to_owned(), false), &stamp);
                }
                let (done, back) = if before.is_empty() {
                    (
                        vec![Put::new(gone.to_owned(), Reader::value(&kept.record, gone))],
                        vec![Put::new(gone.to_owned(), true)],
                    )
                } else {
                    news(&before, &kept.record)
                };
                if !done.is_empty() {
                    came.push(Came { address: place.clone(), done, back });
                }
            });
        }
        changes.all = true;
        self.choose(&mut changes);
        (changes, came)
    }

    /// Takes out again what came with a copy. What was written over it since stays, and so do words that were there before.
    pub fn take_out(&mut self, shelf: &dyn Shelf, came: &[Came], ms: u64) -> Changes {
        let mut changes = self.look(shelf);
        let stamp = Stamp { writer: self.writer.clone(), ms };
        for Came { address, done, back } in came {
            let Some(kept) = self.kept.find_mut(address) else { continue };
            for put in standing(done, back, &kept.record) {
                kept.put(&put, &stamp);
            }
        }
        if self.open().any(|address| address.kind != Kind::Device && self.is_gone(&address)) {
            self.show(Binder::default(), shelf, &mut changes);
            changes.add(self.put(&self.choice(), ms, &mut String::new));
        }
        changes.all = true;
        changes
    }
}

/// What looks different, and the puts that make it look as before.
fn news(before: &Record, now: &Record) -> (Vec<Put>, Vec<Put>) {
    let mut both = (Vec::new(), Vec::new());
    for key in now.keys() {
        let done = Put::new(key.to_owned(), Reader::value(now, key));
        let new = |value: &&Value| before.shown(key) != Some(value) && !before.others(key).contains(value);
        let beside =
            now.others(key).into_iter().filter(new).flat_map(|value| now.dots_of(key, value)).collect::<Vec<_>>();
        if now.shown(key) != before.shown(key) {
            both.1.extend(inverse(std::slice::from_ref(&done), before));
        } else if !beside.is_empty() {
            both.1.push(Put { over: Some(beside), ..done.clone() });
        } else {
            continue;
        }
        both.0.push(done);
    }
    both
}

fn read(address: &Address, text: String) -> Whole {
    match Record::read(&text) {
        Ok(record) if record.id == address.id => Ok(record),
        Ok(_) => Err((ReadError::Unreadable, text)),
        Err(why) => Err((why, text)),
    }
}
