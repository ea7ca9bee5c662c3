//! One field of a record: the values that stand now, and what each writer's earlier ones were replaced up to.

use serde_json::Value;

use super::text::{name, next, number, quote, value};
use super::{Stamp, text_of};
use crate::sorted::Sorted;

/// For a field's writer, number, time and a short value.
const ROOM: usize = 64;

/// A writer and the number of its put: names one entry for good.
pub type Dot = (String, u64);

/// One value that stands in a field.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// Who put it.
    pub writer: String,
    /// The how-manieth put of this writer to this field, from 1.
    pub n: u64,
    /// When, in milliseconds since 1970, by the writer's clock.
    pub ms: u64,
    /// What was put.
    pub value: Value,
}

impl Entry {
    fn order(&self) -> (u64, &str, u64, String) {
        (self.ms, &self.writer, self.n, text_of(&self.value))
    }

    fn from_value(value: &Value) -> Option<Entry> {
        let [writer, n, ms, value] = value.as_array()?.as_slice() else { return None };
        Some(Entry { writer: writer.as_str()?.to_owned(), n: n.as_u64()?, ms: ms.as_u64()?, value: value.clone() })
    }

    fn write(&self, text: &mut String) {
        next(text, '[');
        text.push('[');
        quote(text, &self.writer);
        text.push(',');
        number(text, self.n);
        text.push(',');
        number(text, self.ms);
        text.push(',');
        value(text, &self.value);
        text.push(']');
    }
}

/// A multi-value register with its own version vector, so that a copy that leaves a field out cannot erase it.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Ordered, the shown one last.
    now: Vec<Entry>,
    past: Sorted<String, u64>,
    /// As it was last written, behind its key. Empty: it has changed since, or never was.
    written: String,
}

impl PartialEq for Field {
    fn eq(&self, other: &Field) -> bool {
        self.now == other.now && self.past == other.past
    }
}

impl Field {
    /// Reads `{"now": [[writer, n, ms, value], …], "past": {writer: n}}`. Anything else is no field.
    pub fn from_value(value: &Value) -> Option<Field> {
        let known = |key: &String| key == "now" || key == "past";
        let object = value.as_object().filter(|object| object.keys().all(known))?;
        let now = object.get("now")?.as_array()?.iter().map(Entry::from_value).collect::<Option<Vec<_>>>()?;
        let mut past = Sorted::default();
        if let Some(of) = object.get("past") {
            for (writer, n) in of.as_object()? {
                past.insert(writer.clone(), n.as_u64()?);
            }
        }
        let mut field = Field { past, ..Field::default() };
        for entry in now {
            field.stand(entry);
        }
        Some(field)
    }

    /// Whether nobody ever put anything.
    pub fn is_blank(&self) -> bool {
        self.now.is_empty() && self.past.is_empty()
    }

    /// The form that is stored, behind the key that the field has for good. It is kept: a record has thousands of fields, and
    /// one of them changes at a time.
    pub fn written(&mut self, key: &str) -> &str {
        if self.written.is_empty() {
            let text = &mut self.written;
            // At once what most need: of ten thousand fields each would else grow five times.
            text.reserve(key.len() + ROOM);
            quote(text, key);
            text.push_str(":{\"now\":[");
            self.now.iter().for_each(|entry| entry.write(text));
            text.push(']');
            if !self.past.is_empty() {
                name(text, "past");
                text.push('{');
                for (writer, n) in self.past.iter() {
                    name(text, writer);
                    number(text, *n);
                }
                text.push('}');
            }
            text.push('}');
        }
        &self.written
    }

    /// Puts a value in place of the entries named by `over`, or of all. The writer's own are replaced too, since a page
    /// goes on in a text for longer than it knows what was named; but where it goes on in another's text, its own words
    /// beside that stay, as if it had written them with a second pen.
    pub fn put(&mut self, value: Value, stamp: &Stamp, over: Option<&[Dot]>) {
        let named = |entry: &Entry| {
            let is = |(writer, n): &Dot| *writer == entry.writer && *n == entry.n;
            over.is_none_or(|dots| dots.iter().any(is))
        };
        let own = |entry: &Entry| entry.writer == stamp.writer;
        let second_pen = self.now.iter().any(|entry| named(entry) && !own(entry));
        for entry in std::mem::take(&mut self.now) {
            if named(&entry) || (own(&entry) && !second_pen) {
                self.retire(&entry);
            } else if own(&entry) {
                self.retire(&entry);
                self.write([&entry.writer, "'"].concat(), entry.ms, entry.value);
            } else {
                self.stand(entry);
            }
        }
        self.write(stamp.writer.clone(), stamp.ms, value);
    }

    fn write(&mut self, writer: String, ms: u64, value: Value) {
        let n = self.past.get(&writer).copied().unwrap_or(0).saturating_add(1);
        self.stand(Entry { writer, n, ms, value });
    }

    /// The value shown: the latest by its writer's clock, a tie going to the greater writer.
    pub fn shown(&self) -> Option<&Value> {
        self.now.last().map(|entry| &entry.value)
    }

    /// All values that stand now.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.now.iter().map(|entry| &entry.value)
    }

    /// When each of them was put.
    pub fn times(&self) -> impl Iterator<Item = u64> {
        self.now.iter().map(|entry| entry.ms)
    }

    /// Puts another text in the place of each.
    pub fn rename(&mut self, other: &dyn Fn(&str) -> Option<String>) {
        for mut entry in std::mem::take(&mut self.now) {
            if let Some(other) = entry.value.as_str().and_then(other) {
                entry.value = other.into();
            }
            self.stand(entry);
        }
    }

    /// The other values, the latest first, each once and none equal to the shown one.
    pub fn others(&self) -> Vec<&Value> {
        let mut others = Vec::new();
        for entry in self.now.iter().rev().skip(1) {
            if Some(&entry.value) != self.shown() && !others.contains(&&entry.value) {
                others.push(&entry.value);
            }
        }
        others
    }

    /// The names of the entries that hold a value. Writing over these leaves what stands beside them.
    pub fn dots(&self, value: &Value) -> Vec<Dot> {
        let holding = self.now.iter().filter(|entry| entry.value == *value);
        holding.map(|entry| (entry.writer.clone(), entry.n)).collect()
    }

    /// Keeps what both have and what the other side has not seen.
    pub fn merge(a: &Field, b: &Field) -> Field {
        let mut merged = Field { past: a.past.clone(), ..Field::default() };
        for (writer, n) in b.past.iter() {
            merged.reach(writer, *n);
        }
        for (mine, other) in [(a, b), (b, a)] {
            for entry in &mine.now {
                if other.now.contains(entry) || !other.has_seen(entry) {
                    merged.stand(entry.clone());
                } else {
                    merged.retire(entry);
                }
            }
        }
        merged
    }

    fn has_seen(&self, entry: &Entry) -> bool {
        let later = |other: &Entry| other.writer == entry.writer && other.n > entry.n;
        self.past.get(&entry.writer).is_some_and(|n| entry.n <= *n) || self.now.iter().any(later)
    }

    fn stand(&mut self, entry: Entry) {
        self.written.clear();
        if !self.now.contains(&entry) {
            let at = self.now.partition_point(|one| one.order() < entry.order());
            self.now.insert(at, entry);
        }
    }

    fn retire(&mut self, entry: &Entry) {
        self.reach(&entry.writer, entry.n);
    }

    fn reach(&mut self, writer: &str, n: u64) {
        self.written.clear();
        self.past.entry(writer, |past| *past = n.max(*past));
    }
}
