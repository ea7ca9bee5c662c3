//! A stored record: a flat map of fields that merge. It knows nothing of IEPs.
//!
//! Each field is a multi-value register. What is shown is one value; values that were written apart, in two tabs or on
//! two phones, stand beside it until somebody chooses. Merging is commutative, associative and idempotent, so it does
//! not matter who reads whose text, in what order, or how often.

use serde_json::{Map, Value};

use crate::sorted::Sorted;

mod field;
mod text;
pub use field::{Dot, Entry, Field};
pub use text::{name, number, quote, text_of};

/// The version this code writes. A reader accepts this one and, by steps, all before it.
pub const VERSION: u64 = 1;

/// Steps from one version to the next: `STEPS[0]` turns version 1 into version 2.
/// They work on the parsed text, so that an old version needs no types of its own.
pub const STEPS: &[fn(&mut Value)] = &[];

/// For what stands in a text beside its fields, which is little.
const ROOM: usize = 200;

/// How deep a text may nest. Readers of JSON stop at 128, and a stray is written one level deeper than it was read.
const DEPTH: usize = 100;

/// Why a stored text was not read. The text stays where it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadError {
    /// Not a record: broken JSON, JSON of another make, or JSON that could not be written back as it was.
    Unreadable,
    /// Written by a later version of this widget.
    Newer,
    /// Sealed with a passphrase.
    Locked,
}

/// Who writes, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// One page load: 8 random characters, kept with what it wrote. No two tabs have the same one, and none comes again.
    pub writer: String,
    /// Milliseconds since 1970. Only orders what was written apart, so a wrong clock loses nothing.
    pub ms: u64,
}

/// A record in memory.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Record {
    /// The same id as in the key that it is stored under.
    pub id: String,
    fields: Sorted<String, Field>,
    /// What stands under a key of `f` and is no field. Kept, and written back as it was.
    strays: Sorted<String, Vec<Value>>,
    /// What [`Record::came_back`] tells: of thousands of fields a few.
    back: Sorted<String, ()>,
    /// Members of the envelope that this version does not know.
    rest: Map<String, Value>,
}

impl Record {
    /// A record without fields.
    pub fn new(id: &str) -> Record {
        Record { id: id.to_owned(), ..Record::default() }
    }

    /// Reads a stored text.
    ///
    /// # Errors
    /// A [`ReadError`] that says why this text must be left alone.
    pub fn read(text: &str) -> Result<Record, ReadError> {
        let Ok(value) = serde_json::from_str(text) else { return Err(ReadError::Unreadable) };
        Record::from_value(value)
    }

    /// Reads a parsed text.
    ///
    /// # Errors
    /// As [`Record::read`].
    pub fn from_value(mut value: Value) -> Result<Record, ReadError> {
        let version = value.get("v").and_then(Value::as_u64).unwrap_or(0);
        if version > VERSION {
            return Err(ReadError::Newer);
        }
        if version == 0 {
            return Err(ReadError::Unreadable);
        }
        for step in STEPS.iter().skip(version as usize - 1) {
            step(&mut value);
        }
        let Value::Object(mut rest) = value else { return Err(ReadError::Unreadable) };
        rest.remove("v");
        if rest.contains_key("sealed") {
            return Err(ReadError::Locked);
        }
        let depth = |name: &String| DEPTH + usize::from(name == "stray");
        if !rest.iter().all(|(name, value)| comes_back(value, depth(name))) {
            return Err(ReadError::Unreadable);
        }
        let (Some(Value::String(id)), Some(Value::Object(f))) = (rest.remove("id"), rest.remove("f")) else {
            return Err(ReadError::Unreadable);
        };
        let strays = match rest.remove("stray") {
            None => Map::new(),
            Some(Value::Object(strays)) if strays.values().all(Value::is_array) => strays,
            Some(_) => return Err(ReadError::Unreadable),
        };
        let mut record = Record { id, rest, ..Record::default() };
        for (key, value) in f {
            record.take_in(key, value);
        }
        for (key, values) in strays {
            let Value::Array(values) = values else { continue };
            for value in values {
                record.take_in(key.clone(), value);
            }
        }
        Ok(record)
    }

    /// A field, wherever it stands: what was none to those who kept it astray may be one to this version.
    fn take_in(&mut self, key: String, value: Value) {
        let Some(theirs) = Field::from_value(&value) else { return self.keep_stray(key, value) };
        self.fields.entry(key.as_str(), |mine| {
            *mine = if mine.is_blank() { theirs } else { Field::merge(mine, &theirs) };
        });
        self.heed(&key);
    }

    fn keep_stray(&mut self, key: String, value: Value) {
        self.strays.entry(key.as_str(), |kept| {
            if !kept.contains(&value) {
                let order = |value: &Value| text_of(value);
                let at = kept.partition_point(|one| order(one) < order(&value));
                kept.insert(at, value);
            }
        });
    }

    /// The form that is stored. The same record gives the same text.
    pub fn text(&mut self) -> String {
        let written = self.fields.iter_mut().map(|(key, field)| field.written(key).len() + 1);
        let mut text = String::with_capacity(written.sum::<usize>() + ROOM);
        text.push_str("{\"f\":{");
        for (key, field) in self.fields.iter_mut() {
            text::next(&mut text, '{');
            text.push_str(field.written(key));
        }
        let mut strays = String::from("{");
        for (key, values) in self.strays.iter() {
            match values.as_slice() {
                [one] if !self.fields.contains_key(key) => {
                    name(&mut text, key);
                    text::value(&mut text, one);
                }
                many => {
                    name(&mut strays, key);
                    text::value(&mut strays, &Value::Array(many.to_vec()));
                }
            }
        }
        text.push('}');
        name(&mut text, "id");
        quote(&mut text, &self.id);
        if strays.len() > 1 {
            name(&mut text, "stray");
            text.push_str(&strays);
            text.push('}');
        }
        name(&mut text, "v");
        number(&mut text, VERSION);
        for (key, value) in &self.rest {
            name(&mut text, key);
            text::value(&mut text, value);
        }
        text.push('}');
        text
    }

    /// The same, read as JSON.
    pub fn to_value(&self) -> Value {
        serde_json::from_str(&self.clone().text()).unwrap_or_default()
    }

    /// Writes one field. With `over`, only the entries named there are replaced: what else stands beside them was not
    /// on screen when the parent wrote, so it stays.
    pub fn put(&mut self, key: &str, value: Value, stamp: &Stamp, over: Option<&[Dot]>) {
        self.fields.entry(key, |field| field.put(value, stamp, over));
        self.heed(key);
    }

    /// The value that is shown.
    pub fn shown(&self, key: &str) -> Option<&Value> {
        shown(key, self.fields.get(key)?)
    }

    /// Values written apart from the shown one, and different from it.
    pub fn others(&self, key: &str) -> Vec<&Value> {
        self.fields.get(key).map(Field::others).unwrap_or_default()
    }

    /// What is shown in a field now, for a later [`Record::put`] over just this.
    pub fn dots(&self, key: &str) -> Vec<Dot> {
        self.shown(key).map(|shown| self.dots_of(key, shown)).unwrap_or_default()
    }

    /// The entries of a field that hold a value.
    pub fn dots_of(&self, key: &str, value: &Value) -> Vec<Dot> {
        self.fields.get(key).map(|field| field.dots(value)).unwrap_or_default()
    }

    /// When each value that stands was written, in milliseconds since 1970 by the clock of who wrote it.
    pub fn moments(&self) -> impl Iterator<Item = u64> {
        self.fields.iter().flat_map(|(_, field)| field.times())
    }

    /// When something was last put, in milliseconds since 1970 by the clock of whoever did; 0 where there is nothing.
    pub fn written(&self) -> u64 {
        self.fields.values().flat_map(Field::times).max().unwrap_or(0)
    }

    /// The keys that say of something whether it is gone, where it was taken off in one place and changed in another, and
    /// nobody has said since which it is to be.
    pub fn came_back(&self) -> impl Iterator<Item = &str> {
        self.back.keys().map(String::as_str)
    }

    /// After each change of a field.
    fn heed(&mut self, key: &str) {
        if !is_mark(key) {
            return;
        }
        let Some(field) = self.fields.get(key) else { return };
        if [true, false].iter().all(|gone| field.values().any(|one| *one == Value::Bool(*gone))) {
            self.back.insert(key.to_owned(), ());
        } else {
            self.back.remove(key);
        }
    }

    /// Writes another text in the place of each text of a field, as if its writers had written that.
    pub fn rename(&mut self, key: &str, other: &dyn Fn(&str) -> Option<String>) {
        if let Some(field) = self.fields.find_mut(key) {
            field.rename(other);
        }
    }

    /// The keys of all fields, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.fields.keys().map(String::as_str)
    }

    /// The keys of fields that begin with a prefix, in order.
    pub fn keys_from(&self, prefix: &str) -> Vec<&str> {
        let keys = self.fields.from(prefix).map(|(key, _)| key.as_str());
        keys.take_while(|key| key.starts_with(prefix)).collect()
    }

    /// Keys under which something stands that is no field.
    pub fn stray_keys(&self) -> impl Iterator<Item = &str> {
        self.strays.keys().map(String::as_str)
    }

    /// Whether there is nothing in it that anybody wrote.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.strays.is_empty() && self.rest.is_empty()
    }

    /// The fields whose keys pass, and nothing else: a stray stays behind, and what this version does not know.
    pub fn only(&self, passes: &dyn Fn(&str) -> bool) -> Record {
        let mut only = Record::new(&self.id);
        for (key, field) in self.fields.iter().filter(|(key, _)| passes(key)) {
            only.fields.insert(key.clone(), field.clone());
            only.heed(key);
        }
        only
    }

    /// Takes in all that `other` has. Returns the keys that look different now.
    pub fn merge(&mut self, other: &Record) -> Vec<String> {
        let mut changed = Vec::new();
        for (key, theirs) in other.fields.iter() {
            self.fields.entry(key.as_str(), |mine| {
                let merged = Field::merge(mine, theirs);
                if shown(key, &merged) != shown(key, mine) || merged.others() != mine.others() {
                    changed.push(key.clone());
                }
                *mine = merged;
            });
            self.heed(key);
        }
        for (key, values) in other.strays.iter() {
            for value in values {
                self.keep_stray(key.clone(), value.clone());
            }
        }
        for (key, theirs) in &other.rest {
            let order = |value: &Value| text_of(value);
            if self.rest.get(key).is_none_or(|mine| order(mine) < order(theirs)) {
                self.rest.insert(key.clone(), theirs.clone());
            }
        }
        changed
    }
}

/// What is removed in one place and edited in another is not gone.
fn shown<'a>(key: &str, field: &'a Field) -> Option<&'a Value> {
    let back = || field.values().find(|value| **value == Value::Bool(false));
    if is_mark(key) { back().or_else(|| field.shown()) } else { field.shown() }
}

/// Whether a field says if something is gone.
fn is_mark(key: &str) -> bool {
    key.ends_with(".gone")
}

/// Whether writing it and reading that gives the same again. Of fractions with many digits one in ten does not: the
/// digits move each time, and two tabs would never agree. (serde_json can do better, for 8 kB more on every phone.)
fn comes_back(value: &Value, depth: usize) -> bool {
    let inner = |value| depth > 0 && comes_back(value, depth.saturating_sub(1));
    match value {
        Value::Array(values) => values.iter().all(inner),
        Value::Object(members) => members.values().all(inner),
        Value::Number(number) if number.is_f64() => {
            serde_json::from_str::<Value>(&text_of(value)).is_ok_and(|again| again == *value)
        }
        _ => true,
    }
}
