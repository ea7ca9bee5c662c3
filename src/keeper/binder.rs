//! What lies open: one child and one meeting. Each screen of the page is made for one binder and writes into that one
//! alone, so that nothing that was meant for a child or a meeting can land in another.
//!
//! The choice is each page's own: another tab may turn to another child, and this page stays where it is. What storage
//! remembers of it counts for the next start.

use serde_json::Value;

use super::{Address, Addresses, Changes, Keeper, Shelf};
use crate::model::{Child, Day, Kind, Meeting, MeetingKind, Put, Reader, flag, key};
use crate::record::{Dot, Record};

/// The records that a screen was made for, as far as they are known or made.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Binder {
    /// The child.
    pub child: Option<Address>,
    /// The meeting about that child.
    pub meeting: Option<Address>,
}

impl Binder {
    fn of(&self, kind: Kind) -> Option<Address> {
        match kind {
            Kind::Device => Some(Address::device()),
            Kind::Child => self.child.clone(),
            Kind::Meeting => self.meeting.clone(),
        }
    }

    /// Goes along with a record that was moved.
    pub(super) fn follow(&mut self, from: &Address, to: &Address) {
        for address in [&mut self.child, &mut self.meeting].into_iter().flatten() {
            if address == from {
                address.clone_from(to);
            }
        }
    }

    /// Lets go of what is not to stay.
    pub(super) fn retain(&mut self, stays: impl Fn(&Address) -> bool) {
        self.child = self.child.take().filter(&stays);
        self.meeting = self.meeting.take().filter(stays);
    }
}

/// Where the parent turns to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Turn {
    /// A child, by its id: to its latest meeting.
    Child(String),
    /// A child that nothing is known of yet.
    NewChild,
    /// A meeting, by its id.
    Meeting(String),
    /// A meeting of this child that nothing is known of yet.
    NewMeeting,
    /// What an earlier screen was made for.
    Back(usize),
}

/// A child or a meeting in a list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filed {
    /// The id to turn to it.
    pub id: String,
    /// The child's nickname; empty where there is none.
    pub name: String,
    /// The meeting's kind, where it is known.
    pub kind: Option<MeetingKind>,
    /// The meeting's day, where there is one.
    pub day: Option<Day>,
    /// Whether it is the one that is shown.
    pub shown: bool,
}

/// The records of one binder, read.
pub struct Seen<'a> {
    keeper: &'a Keeper,
    binder: usize,
}

impl Seen<'_> {
    fn record(&self, key: &str) -> Option<&Record> {
        let binder = self.keeper.binders.get(self.binder)?;
        Some(&self.keeper.kept.get(&self.keeper.seat(binder.of(key::home(key))?))?.record)
    }

    /// What is shown in a field, for a later put over just this.
    pub fn dots(&self, key: &str) -> Vec<Dot> {
        self.record(key).map(|record| record.dots(key)).unwrap_or_default()
    }

    /// The entries of a field that hold a value, for a put over them.
    pub fn dots_of(&self, key: &str, value: &Value) -> Vec<Dot> {
        self.record(key).map(|record| record.dots_of(key, value)).unwrap_or_default()
    }

    /// Texts of a field that were written apart from the shown one.
    pub fn others(&self, key: &str) -> Vec<Value> {
        self.record(key).map(|record| record.others(key).into_iter().cloned().collect()).unwrap_or_default()
    }
}

impl Reader for Seen<'_> {
    fn value(&self, key: &str) -> Value {
        self.record(key).map(|record| Reader::value(record, key)).unwrap_or_default()
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.record(prefix).map(|record| Reader::keys(record, prefix)).unwrap_or_default()
    }
}

impl Reader for Keeper {
    fn value(&self, key: &str) -> Value {
        self.seen(self.shown()).value(key)
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.seen(self.shown()).keys(prefix)
    }
}

impl Keeper {
    /// The number of the binder that is shown.
    pub fn shown(&self) -> usize {
        self.binders.len().saturating_sub(1)
    }

    /// The records of a binder.
    pub fn seen(&self, binder: usize) -> Seen<'_> {
        Seen { keeper: self, binder }
    }

    /// The binder that is shown.
    pub fn binder(&self) -> Binder {
        self.binders.last().cloned().unwrap_or_default()
    }

    /// The binder of this number.
    pub fn binder_of(&self, number: usize) -> Binder {
        self.binders.get(number).cloned().unwrap_or_default()
    }

    /// The records that are shown.
    pub(super) fn open(&self) -> impl Iterator<Item = Address> + use<> {
        let Binder { child, meeting } = self.binder();
        [Some(Address::device()), child, meeting].into_iter().flatten()
    }

    /// The record of a kind that is shown.
    pub(super) fn current(&self, kind: Kind) -> Option<Address> {
        self.binder().of(kind)
    }

    /// The record that a binder's fields of a kind belong to, made where there is none.
    pub(super) fn address_for(
        &mut self,
        binder: usize,
        kind: Kind,
        fresh: &mut dyn FnMut() -> String,
        changes: &mut Changes,
    ) -> Option<Address> {
        if let Some(address) = self.binders.get(binder)?.of(kind) {
            return Some(self.seat(address));
        }
        let shown = binder == self.shown();
        let address = match kind {
            Kind::Device => Address::device(),
            Kind::Child if !shown => return None,
            Kind::Child => Address::child(&fresh()),
            Kind::Meeting => Address::meeting(&self.address_for(binder, Kind::Child, fresh, changes)?.id, &fresh()),
        };
        let binder = self.binders.get_mut(binder)?;
        let place = if kind == Kind::Child { &mut binder.child } else { &mut binder.meeting };
        *place = Some(address.clone());
        changes.all = true;
        Some(address)
    }

    /// Makes what the puts need, so that it can be remembered along with them.
    pub(super) fn fill(
        &mut self,
        binder: usize,
        puts: &[Put],
        fresh: &mut dyn FnMut() -> String,
        changes: &mut Changes,
    ) {
        for put in puts {
            self.address_for(binder, key::home(&put.key), fresh, changes);
        }
    }

    /// What was removed elsewhere and is written in here comes back; a child also when it is one of its meetings. What a
    /// screen still tells after its removal here brings nothing back.
    pub(super) fn revived(&self, binder: usize, puts: &[Put]) -> Vec<Put> {
        if binder != self.shown() {
            return Vec::new();
        }
        let seen = self.seen(binder);
        let gone = [(Kind::Child, key::CHILD_GONE), (Kind::Meeting, key::MEETING_GONE)];
        let touched = |kind: Kind, gone: &str| {
            let inside = puts.iter().any(|put| key::home(&put.key) >= kind);
            inside && puts.iter().all(|put| put.key != gone) && flag(&seen, gone)
        };
        let revived = gone.into_iter().filter(|(kind, gone)| touched(*kind, gone));
        revived.map(|(_, gone)| Put::new(gone.to_owned(), false)).collect()
    }

    /// From now on this page stays with what is shown.
    pub(super) fn hold(&mut self) {
        self.held = self.binder();
    }

    /// Settles which records are shown: what this page holds; where it holds nothing, what it opens on.
    pub(super) fn choose(&mut self, changes: &mut Changes) {
        let now = match self.held.child.clone() {
            None => self.start(),
            Some(child) => {
                let child = self.seat(child);
                let meeting = self.held.meeting.clone().or_else(|| self.latest(Kind::Meeting, Some(&child)));
                Binder { child: Some(child), meeting }
            }
        };
        let now = Binder { meeting: now.meeting.map(|meeting| self.seat(meeting)), ..now };
        if let Some(shown) = self.binders.last_mut().filter(|shown| **shown != now) {
            *shown = now;
            changes.all = true;
        }
    }

    /// What a page opens on: the remembered meeting, or the remembered child's latest, or the latest of all.
    pub(super) fn start(&self) -> Binder {
        let device = self.kept.get(&Address::device()).map(|kept| &kept.record);
        let known = |address: &Address| self.all().any(|one| one == address) && !self.is_gone(address);
        let chosen = |kind: Kind, key: &str| {
            let id = device?.shown(key)?.as_str()?.to_owned();
            Some(Address { kind, id }).filter(known)
        };
        let about = |meeting: Address| Binder { child: Some(self.seat(meeting.child_of())), meeting: Some(meeting) };
        let remembered = chosen(Kind::Meeting, key::CHOSEN_MEETING).map(about);
        let of_child = || {
            let child = self.seat(chosen(Kind::Child, key::CHOSEN_CHILD)?);
            let meeting = self.latest(Kind::Meeting, Some(&child));
            Some(Binder { child: Some(child), meeting })
        };
        let latest = || self.latest(Kind::Meeting, None).map(about);
        let child = || Binder { child: self.latest(Kind::Child, None).map(|child| self.seat(child)), meeting: None };
        remembered.or_else(of_child).or_else(latest).unwrap_or_else(child)
    }

    /// Every address there is something of.
    pub(super) fn all(&self) -> impl Iterator<Item = &Address> {
        self.shelved.keys().chain(self.kept.keys()).chain(self.refused.keys())
    }

    /// The one of a kind that was made last and is not known to be gone; only those about a child, if one is named.
    pub(super) fn latest(&self, kind: Kind, child: Option<&Address>) -> Option<Address> {
        let about = |address: &&Address| child.is_none_or(|child| self.seat(address.child_of()) == *child);
        let fits = |address: &&Address| address.kind == kind && about(address) && !self.is_gone(address);
        self.all().filter(fits).max_by_key(|address| (address.made(), *address)).cloned()
    }

    /// Whether a child, a meeting, or the child of a meeting was removed, as far as it was read.
    pub(super) fn is_gone(&self, address: &Address) -> bool {
        let says = |address: &Address, key: &str| {
            self.kept.get(&self.seat(address.clone())).is_some_and(|kept| flag(&kept.record, key))
        };
        let child = says(&address.child_of(), key::CHILD_GONE);
        child || (address.kind == Kind::Meeting && says(address, key::MEETING_GONE))
    }

    /// The child and the meeting that are shown, as puts that the next start goes by.
    pub(super) fn choice(&self) -> Vec<Put> {
        let Binder { child, meeting } = self.binder();
        let id = |address: Option<Address>| address.map_or(Value::Null, |address| address.id.into());
        vec![Put::new(key::CHOSEN_CHILD.to_owned(), id(child)), Put::new(key::CHOSEN_MEETING.to_owned(), id(meeting))]
    }

    /// Turns this page to another child or meeting, and remembers that for the next start. What is made for it gets a
    /// new number, by [`Keeper::shown`]; earlier screens keep writing into their own records.
    pub fn turn(&mut self, shelf: &dyn Shelf, to: &Turn, ms: u64, fresh: &mut dyn FnMut() -> String) -> Changes {
        let mut changes = self.look(shelf);
        // What the screen that is left still tells is about a child of its own, also if nothing was written until now.
        let child = self.address_for(self.shown(), Kind::Child, fresh, &mut changes);
        let binder = match to {
            Turn::Child(id) => Binder { child: Some(Address { kind: Kind::Child, id: id.clone() }), meeting: None },
            Turn::NewChild => Binder { child: Some(Address::child(&fresh())), meeting: None },
            Turn::Meeting(id) => {
                let meeting = Address { kind: Kind::Meeting, id: id.clone() };
                Binder { child: Some(meeting.child_of()), meeting: Some(meeting) }
            }
            Turn::NewMeeting => match self.newest(shelf) {
                // A filed one has its successor, perhaps begun in another tab a moment ago.
                Some(newest) => Binder { child, meeting: Some(newest) },
                None => {
                    changes.add(self.begin(shelf, child, ms, fresh));
                    return changes;
                }
            },
            Turn::Back(binder) => self.binders.get(*binder).cloned().unwrap_or_default(),
        };
        // It may have been erased a moment ago, in another tab.
        let is_it = |one: &Address, child: &Address| one.child_of() == *child || self.seat(one.child_of()) == *child;
        let known = |child: &Address| *to == Turn::NewChild || self.all().any(|one| is_it(one, child));
        if !binder.child.as_ref().is_some_and(known) {
            return changes;
        }
        self.unremembered = *to == Turn::NewChild;
        self.show(binder, shelf, &mut changes);
        if *to != Turn::NewChild {
            changes.add(self.put(&self.choice(), ms, fresh));
        }
        changes
    }

    /// Takes the shown child or meeting off the list, and turns to what is left. Its words stay: `gone` is a mark that
    /// can be taken back.
    pub fn remove(&mut self, shelf: &dyn Shelf, kind: Kind, ms: u64, fresh: &mut dyn FnMut() -> String) -> Changes {
        let mut changes = self.look(shelf);
        let gone = if kind == Kind::Child { key::CHILD_GONE } else { key::MEETING_GONE };
        if self.current(kind).is_none() {
            return changes;
        }
        changes.add(self.put(&[Put::new(gone.to_owned(), true)], ms, fresh));
        let child = self.current(Kind::Child).filter(|_| kind == Kind::Meeting);
        self.unremembered = false;
        self.show(Binder { child, meeting: None }, shelf, &mut changes);
        changes.add(self.put(&self.choice(), ms, fresh));
        changes
    }

    /// Shows another binder. What storage has of it is read now.
    pub(super) fn show(&mut self, binder: Binder, shelf: &dyn Shelf, changes: &mut Changes) {
        self.binders.push(binder.clone());
        self.held = binder;
        changes.add(self.look(shelf));
        changes.all = true;
    }

    /// The children, in the order of their making, without those that were removed. The shown one is always among them.
    pub fn children(&self) -> Vec<Filed> {
        let shown = self.current(Kind::Child);
        let mut all = Addresses::default();
        for address in self.all().filter(|address| address.kind != Kind::Device && !self.is_gone(address)) {
            all.insert(self.seat(address.child_of()), ());
        }
        if let Some(child) = &shown {
            all.insert(child.clone(), ());
        }
        let name = |address: &Address| self.kept.get(address).map(|kept| Child(&kept.record).name());
        let filed = |address: &Address| Filed {
            id: address.id.clone(),
            name: name(address).unwrap_or_default(),
            shown: shown.as_ref() == Some(address),
            ..Filed::default()
        };
        all.keys().map(filed).collect()
    }

    /// The meetings of the shown child, in the order of their making, without those that were removed. Past ones are read
    /// for this, and not kept in memory.
    pub fn meetings(&self, shelf: &dyn Shelf) -> Vec<Filed> {
        let Binder { child, meeting } = self.binder();
        let about = |address: &&Address| {
            address.kind == Kind::Meeting && Some(self.seat(address.child_of())) == child && !self.is_gone(address)
        };
        let mut all = Addresses::default();
        for address in self.all().filter(about).chain(&meeting) {
            all.insert(self.seat(address.clone()), ());
        }
        let read = |address: &Address| Record::read(&shelf.read(&address.key(&self.name)).ok()??).ok();
        let filed = |address: &Address| {
            let kept = self.kept.get(address);
            let stored = if kept.is_none() { read(address).unwrap_or_default() } else { Record::default() };
            let record = kept.map_or(&stored, |kept| &kept.record);
            let shown = meeting.as_ref() == Some(address);
            let about = Meeting(record);
            let filed =
                Filed { id: address.id.clone(), kind: about.kind(), day: about.day(), shown, ..Filed::default() };
            (shown || !flag(record, key::MEETING_GONE)).then_some(filed)
        };
        all.keys().filter_map(filed).collect()
    }
}
