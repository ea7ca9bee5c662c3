//! The open records: what is shown, what may be written, and how any other text is taken in.
//!
//! It asks for no clock, no randomness and no browser (R9). Before each save it reads the key again (R8); a text that it
//! cannot read is never written over (R1, R2); a failed write stays in memory and is tried again (R3, R4).

use crate::model::{Kind, Put, key};
pub use crate::record::ReadError;
use crate::record::{Record, Stamp};
use crate::sorted::Sorted;

mod address;
mod binder;
mod copied;
mod early;
mod erase;
mod mark;
mod mirror;
mod moving;
mod next;
mod shelf;
mod sync;
pub use address::Address;
pub use binder::{Binder, Filed, Seen, Turn};
pub use copied::{Came, Whole};
pub use mark::Mark;
pub use mirror::Met;
pub use moving::{PutText, carry};
pub use shelf::{Shelf, ShelfError};

/// How the last attempt to save ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Saving {
    /// Nothing has been written in this visit or before.
    #[default]
    Fresh,
    /// All that was written is in storage, which may not have reached the disk yet. The keeper does not know: whoever
    /// writes beside it says so.
    Written,
    /// All that was written is in storage.
    Saved,
    /// Something is in memory alone.
    Failing(ShelfError),
}

/// What the parent should be told beside the records.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Status {
    /// Whether the work is in storage.
    pub saving: Saving,
    /// Stored texts that are left alone, and why.
    pub refused: Vec<(Address, ReadError)>,
    /// How many records are no longer in storage, though nobody erased them.
    pub missing: usize,
    /// Everything was erased in another tab, and nothing was written here since.
    pub erased_elsewhere: bool,
    /// What is shown again, though it was taken off: it was changed elsewhere meanwhile. The keys of their marks.
    pub came_back: Vec<String>,
}

/// What looks different after a step.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    /// Field keys of the current records.
    pub keys: Sorted<String, ()>,
    /// Another record is current now: all of it may be different.
    pub all: bool,
}

impl Changes {
    /// Takes in what another step changed.
    pub fn add(&mut self, more: Changes) {
        self.note(more.keys.keys().cloned());
        self.all |= more.all;
    }

    fn note(&mut self, keys: impl Iterator<Item = String>) {
        for key in keys {
            self.keys.insert(key, ());
        }
    }

    /// Whether a field, or one that begins with `key` if that ends in a dot, looks different.
    pub fn touches(&self, key: &str) -> bool {
        match self.keys.from(key).next() {
            Some((next, ())) if key.ends_with('.') => next.starts_with(key),
            next => next.is_some_and(|(next, ())| next == key),
        }
    }
}

/// A record in memory, beside what storage holds of it.
#[derive(Default)]
struct Kept {
    record: Record,
    /// The text as last read or written. `None`: not in storage.
    stored: Option<String>,
    /// The record has more than that text.
    ahead: bool,
    /// Was in storage, has gone, and was not erased by the parent.
    missing: bool,
    /// The address whose text, which must be left alone, has all of this too.
    taken_over: Option<Address>,
}

impl Kept {
    /// Whether storage has all of it.
    fn is_stored(&self) -> bool {
        self.stored.is_some() && !self.ahead
    }

    fn is_dirty(&self) -> bool {
        !self.missing && !self.record.is_empty() && !self.is_stored()
    }

    fn put(&mut self, put: &Put, stamp: &Stamp) {
        self.ahead = true;
        self.record.put(&put.key, put.value.clone(), stamp, put.over.as_deref());
    }

    /// Takes in a record that storage does not have. Gives the keys that look different.
    fn merge(&mut self, theirs: &Record) -> Vec<String> {
        let before = self.record.text();
        let changed = self.record.merge(theirs);
        self.ahead |= self.record.text() != before;
        changed
    }
}

/// Some addresses, in order.
type Addresses = Sorted<Address, ()>;

/// The records of one storage key.
pub struct Keeper {
    name: String,
    writer: String,
    kept: Sorted<Address, Kept>,
    refused: Sorted<Address, (ReadError, String)>,
    /// Records in storage as last listed, opened or not.
    shelved: Addresses,
    /// What each screen of this page was made for. The last is the one that is shown.
    binders: Vec<Binder>,
    /// What this page has open for certain. Nothing but the parent takes it to another child or meeting.
    held: Binder,
    /// The parent has begun another child, and nothing of it is kept yet.
    unremembered: bool,
    /// What storage still held when this page learned that all was erased elsewhere: its removal may be under way.
    doomed: Addresses,
    /// The erase mark as last read. `None`: storage has not been read yet.
    known: Option<Known>,
    saving: Saving,
    erased_elsewhere: bool,
    /// Whether what was written before storage could be read has joined what was there.
    joined: bool,
    /// The id of the meeting that a tick began before this page did.
    begun_early: String,
}

/// The erase mark.
#[derive(Default)]
struct Known {
    /// To the letter.
    text: Option<String>,
    mark: Mark,
}

impl Keeper {
    /// For one storage key and one page load. `writer` is 8 random base-36 characters.
    pub fn new(name: &str, writer: &str) -> Keeper {
        Keeper {
            name: name.to_owned(),
            writer: writer.to_owned(),
            kept: Sorted::default(),
            refused: Sorted::default(),
            shelved: Addresses::default(),
            binders: vec![Binder::default()],
            held: Binder::default(),
            unremembered: false,
            doomed: Addresses::default(),
            known: None,
            saving: Saving::Fresh,
            erased_elsewhere: false,
            joined: false,
            begun_early: String::new(),
        }
    }

    /// Writes fields of the records that are shown, in memory. A record that does not exist yet is made, with a fresh id.
    pub fn put(&mut self, puts: &[Put], ms: u64, fresh: &mut dyn FnMut() -> String) -> Changes {
        self.put_in(self.shown(), puts, ms, fresh)
    }

    /// Writes fields of the records that a screen was made for, whatever is shown by now.
    pub fn put_in(&mut self, binder: usize, puts: &[Put], ms: u64, fresh: &mut dyn FnMut() -> String) -> Changes {
        let mut changes = Changes::default();
        self.erased_elsewhere = false;
        let stamp = Stamp { writer: self.writer.clone(), ms };
        let revived = self.revived(binder, puts);
        let made = puts.iter().any(|put| key::home(&put.key) != Kind::Device);
        let remembered = if made && binder == self.shown() && std::mem::take(&mut self.unremembered) {
            self.fill(binder, puts, fresh, &mut changes);
            self.choice()
        } else {
            Vec::new()
        };
        for put in puts.iter().chain(&revived).chain(&remembered) {
            // A screen whose records were erased may still tell its last letters; they belong to nobody.
            let Some(address) = self.address_for(binder, key::home(&put.key), fresh, &mut changes) else { continue };
            self.kept.entry(&address, |kept| {
                kept.record.id.clone_from(&address.id);
                kept.missing = false;
                kept.put(put, &stamp);
            });
            changes.keys.insert(put.key.clone(), ());
        }
        if made && binder == self.shown() {
            self.hold();
        }
        self.choose(&mut changes);
        changes
    }

    /// The address itself, or where its stand-in is kept if it holds a text that must be left alone.
    fn seat(&self, mut address: Address) -> Address {
        while self.refused.contains_key(&address) {
            address = address.stand_in();
        }
        address
    }

    /// Whether something is in memory that storage does not have.
    pub fn is_dirty(&self) -> bool {
        self.kept.values().any(Kept::is_dirty)
    }

    /// Lets go of what is in memory, where storage has it all: it is read again when the lock is opened.
    pub fn close(&mut self) {
        if !self.is_dirty() {
            self.forget();
        }
    }

    /// What the parent should be told.
    pub fn status(&self) -> Status {
        Status {
            saving: self.saving,
            refused: self.refused.iter().map(|(address, (why, _))| (address.clone(), *why)).collect(),
            missing: self.kept.values().filter(|kept| kept.missing).count(),
            erased_elsewhere: self.erased_elsewhere,
            came_back: self.came_back(),
        }
    }

    /// When the first and the last word about a child or a meeting was written, in milliseconds since 1970, as far as it
    /// is known without reading what is not open.
    pub fn written(&self) -> Option<(u64, u64)> {
        let kept = self.kept.iter().filter(|(address, _)| address.kind != Kind::Device);
        let said = kept.flat_map(|(_, kept)| kept.record.moments());
        let of_children = self.shelved.keys().filter(|address| address.kind != Kind::Device);
        let made = of_children.filter_map(Address::made_at);
        said.chain(made).fold(None, |all: Option<(u64, u64)>, at| {
            let (first, last) = all.unwrap_or((at, at));
            Some((first.min(at), last.max(at)))
        })
    }

    /// The stored texts that are left alone, by key: to save as a file, to the letter.
    pub fn refused_texts(&self) -> Vec<(String, &str)> {
        self.refused.iter().map(|(address, (_, text))| (address.key(&self.name), text.as_str())).collect()
    }
}
