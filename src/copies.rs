//! Saved copies: a file with all that is kept, written, read, looked at and taken in. `docs/FORMATS.md` says what is in it.
//!
//! A file may come from anywhere, so nothing in it is trusted: what is not a record under an address that this widget could
//! have made is left alone, and told apart.

use serde_json::{Map, Value};

use crate::keeper::{Address, Keeper, ReadError, Shelf};
use crate::model::{Kind, flag, key};
use crate::record::{Record, name, number, quote, text_of};
use crate::sorted::Sorted;

pub mod along;
mod glance;
pub use glance::{ChildGlance, Glance, MeetingGlance, Standing};

/// What the file says it is.
pub const FORMAT: &str = "iep-checklist";
/// What a file says that is locked with a passphrase.
pub const SEALED: &str = "iep-checklist-handover";
/// The version of the file. The records in it have versions of their own.
pub const VERSION: u64 = 1;
/// How many bytes a file may have. A browser keeps about five million letters.
pub const BYTES: usize = 16 << 20;
/// How many records a file may have.
const RECORDS: usize = 5_000;
/// How many values a file may have: each takes room in memory, however few letters it has.
const VALUES: usize = 2_000_000;
/// How many values may stand in one field apart. Each is compared with each.
const APART: usize = 100;

/// Why a file was not read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CopyError {
    /// Something else.
    NotOurs,
    /// A copy, and not whole: cut off, or changed.
    Broken,
    /// Written by a later version of this widget.
    Newer,
    /// Locked with a passphrase.
    Sealed,
    /// More than a copy can have in it.
    TooBig,
}

/// All that is in a file.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Copy {
    records: Sorted<Address, Record>,
    /// What cannot be read, to the letter, by the name it had.
    left: Sorted<String, (ReadError, String)>,
}

impl Copy {
    /// All that a page keeps, in storage and in memory.
    pub fn of(keeper: &Keeper, shelf: &dyn Shelf) -> Copy {
        let mut copy = Copy::default();
        for (address, whole) in keeper.every(shelf) {
            match whole {
                Ok(record) => drop(copy.records.insert(address, record)),
                Err(left) => drop(copy.left.insert(address.key(""), left)),
            }
        }
        copy
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    /// A [`CopyError`] that says why nothing of it can be used.
    pub fn read(text: &str) -> Result<Copy, CopyError> {
        if text.len() > BYTES {
            return Err(CopyError::TooBig);
        }
        // Some programs put a mark before a text that they save.
        let text = text.trim_start_matches('\u{feff}').trim();
        if values(text) > VALUES {
            return Err(CopyError::TooBig);
        }
        let Ok(value) = serde_json::from_str::<Value>(text) else {
            let named = text.find(FORMAT).is_some_and(|at| at < 100);
            return Err(if named { CopyError::Broken } else { CopyError::NotOurs });
        };
        let Value::Object(mut file) = value else { return Err(CopyError::NotOurs) };
        match file.get("format").and_then(Value::as_str) {
            Some(FORMAT) => {}
            Some(SEALED) => return Err(CopyError::Sealed),
            _ => return Err(CopyError::NotOurs),
        }
        match file.get("v").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(CopyError::Newer),
            _ => return Err(CopyError::Broken),
        }
        let Some(Value::Object(records)) = file.remove("records") else { return Err(CopyError::Broken) };
        let unreadable = match file.remove("unreadable") {
            None => Map::new(),
            Some(Value::Object(unreadable)) => unreadable,
            Some(_) => return Err(CopyError::Broken),
        };
        if records.len().saturating_add(unreadable.len()) > RECORDS {
            return Err(CopyError::TooBig);
        }
        let mut copy = Copy::default();
        for (name, value) in records {
            copy.put(name, Some(value), None);
        }
        for (name, text) in unreadable {
            let text = text.as_str().map_or_else(|| text_of(&text), str::to_owned);
            // This version may read what that one could not.
            copy.put(name, serde_json::from_str(&text).ok(), Some(text));
        }
        Ok(copy)
    }

    /// One record. Of a text that stays unread not a letter is changed.
    fn put(&mut self, name: String, value: Option<Value>, text: Option<String>) {
        let address = Address::parse("", &name).filter(Address::is_sound);
        let record = match (&address, &value) {
            (Some(_), Some(value)) if is_narrow(value) => Record::from_value(value.clone()),
            _ => Err(ReadError::Unreadable),
        };
        match (address, record) {
            (Some(address), Ok(theirs)) if theirs.id == address.id => {
                self.records.entry(&address, |record: &mut Record| {
                    record.id.clone_from(&theirs.id);
                    record.merge(&theirs);
                });
            }
            (_, record) => {
                let is_text = text.is_some();
                let text = text.or(value.as_ref().map(text_of)).unwrap_or_default();
                // A fraction may be read as its neighbor. So it is tried as the next reader will find it.
                let next = serde_json::from_str(&text).ok();
                if !is_text && next != value {
                    return self.put(name, next, Some(text));
                }
                self.left.insert(name, (record.err().unwrap_or(ReadError::Unreadable), text));
            }
        }
    }

    /// The text of the file. The same records give the same text.
    pub fn text(&self) -> String {
        let mut text = String::from("{");
        name(&mut text, "format");
        quote(&mut text, FORMAT);
        name(&mut text, "records");
        text.push('{');
        for (address, record) in self.records.iter() {
            name(&mut text, &address.key(""));
            text.push_str(&record.clone().text());
        }
        text.push('}');
        if !self.left.is_empty() {
            name(&mut text, "unreadable");
            text.push('{');
            for (of, (_, left)) in self.left.iter() {
                name(&mut text, of);
                quote(&mut text, left);
            }
            text.push('}');
        }
        name(&mut text, "v");
        number(&mut text, VERSION);
        text.push('}');
        text
    }

    /// The records, in the order of their addresses.
    pub fn records(&self) -> impl Iterator<Item = (&Address, &Record)> {
        self.records.iter()
    }

    /// Puts a record in, in the place of one at the same address.
    pub fn insert(&mut self, address: Address, record: Record) {
        self.records.insert(address, record);
    }

    /// The records, to be put together with those that are here.
    pub fn all(&self) -> Vec<(Address, Record)> {
        self.records.iter().map(|(address, record)| (address.clone(), record.clone())).collect()
    }

    /// The records, as those of children that nobody has met yet. What was removed there does not come along.
    pub fn anew(&self, fresh: &mut dyn FnMut() -> String) -> Vec<(Address, Record)> {
        let mut children: Sorted<Address, Address> = Sorted::default();
        for child in self.children() {
            children.insert(child, Address::child(&fresh()));
        }
        let other = |address: &Address| {
            let child = children.get(&self.child_of(address))?;
            let is_meeting = address.kind == Kind::Meeting;
            Some(if is_meeting { Address::meeting(&child.id, address.made()) } else { child.clone() })
        };
        let renamed = |id: &str| Some(other(&Address { kind: Kind::Meeting, id: id.to_owned() })?.id);
        let one = |(address, record): (&Address, &Record)| {
            let address = other(address).filter(|_| !flag(record, key::MEETING_GONE))?;
            let mut record = record.clone();
            record.id.clone_from(&address.id);
            record.rename(key::MEETING_BEFORE, &renamed);
            Some((address, record))
        };
        self.records.iter().filter(|(address, _)| address.kind != Kind::Device).filter_map(one).collect()
    }

    /// The children it is about, in the order of their making, without those that were removed there.
    fn children(&self) -> Vec<Address> {
        let listed = |child: &Address| self.records.get(child).is_none_or(|record| !flag(record, key::CHILD_GONE));
        self.known_children().into_iter().filter(listed).collect()
    }

    /// All children it is about, in the order of their making.
    fn known_children(&self) -> Vec<Address> {
        let mut children: Sorted<Address, ()> = Sorted::default();
        for (address, _) in self.records.iter().filter(|(address, _)| address.kind != Kind::Device) {
            children.insert(self.child_of(address), ());
        }
        children.keys().cloned().collect()
    }

    /// The child that a record is about. Its own record may have had to be kept in another place.
    fn child_of(&self, address: &Address) -> Address {
        let child = address.child_of();
        if self.records.contains_key(&child) {
            return child;
        }
        let plain = child.plain();
        let same = |one: &&Address| one.kind == Kind::Child && one.plain() == plain;
        self.records.keys().find(same).cloned().unwrap_or(plain)
    }
}

/// About how many values a text holds.
fn values(text: &str) -> usize {
    let mut inside = false;
    let mut escaped = false;
    let mut count = 0;
    for letter in text.bytes() {
        match letter {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            b',' | b'[' | b'{' if !inside => count += 1,
            _ => {}
        }
    }
    count
}

/// Whether no field has more standing in it than people write.
fn is_narrow(record: &Value) -> bool {
    let few = |list: Option<&Value>| list.and_then(Value::as_array).is_none_or(|list| list.len() <= APART);
    let all = |name: &str, fits: &dyn Fn(&Value) -> bool| {
        record.get(name).and_then(Value::as_object).is_none_or(|members| members.values().all(fits))
    };
    all("f", &|field| few(field.get("now"))) && all("stray", &|strays| few(Some(strays)))
}
