//! What a parent keeps, as typed views over records, and what a parent does, as puts into them.
//!
//! A view reads through a [`Reader`]: a record itself, or the store, which also notes who reads what. So there is one
//! place that knows what a field means, for the screens and for the tests alike.

use serde_json::Value;

pub use crate::record::Dot;
use crate::record::Record;

pub mod key;

mod action;
mod carried;
mod child;
mod day;
mod decision;
mod entry;
mod heard;
mod meeting;
mod notes;
mod part;
mod promise;
mod start;
mod team;
mod word;
pub use action::{Action, inverse, standing};
pub use carried::carried;
pub use child::{Child, Member};
pub use day::Day;
pub use entry::{Compared, Entry, Fact, Facts};
pub use heard::Heard;
pub use meeting::{Join, Meeting, Point};
pub use notes::Note;
pub use part::Part;
pub use promise::Promise;
pub use start::ServiceStart;
pub use team::{Excusal, Needed, Seat, Team, dial, initials, mail};
pub use word::{
    Attendance, Choice, CountedFrom, DayKind, DraftState, FinalCopy, Known, MeetingKind, Message, Outcome, Progress,
    Ready, Role, State, Step,
};

/// What a record is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// This browser: which child and meeting it shows, language, text size.
    Device,
    /// A child, and the team around that child.
    Child,
    /// One IEP meeting, and all that was prepared and said.
    Meeting,
}

impl Kind {
    /// The word in a stored key.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Device => "device",
            Kind::Child => "child",
            Kind::Meeting => "meeting",
        }
    }

    /// The kind that a word in a stored key stands for.
    pub fn from_word(word: &str) -> Option<Kind> {
        [Kind::Device, Kind::Child, Kind::Meeting].into_iter().find(|kind| kind.word() == word)
    }
}

/// One field to write.
#[derive(Clone, PartialEq, Debug)]
pub struct Put {
    /// From the table of [`key`].
    pub key: String,
    /// What to write. Null clears the field.
    pub value: Value,
    /// The entries that were on screen, if only those are replaced.
    pub over: Option<Vec<Dot>>,
}

impl Put {
    /// In place of all that stands there.
    pub fn new(key: String, value: impl Into<Value>) -> Put {
        Put { key, value: value.into(), over: None }
    }
}

/// Where views read.
pub trait Reader {
    /// The value shown under a key. Null where there is none.
    fn value(&self, key: &str) -> Value;
    /// The keys that begin with a prefix, in order.
    fn keys(&self, prefix: &str) -> Vec<String>;
}

impl Reader for Record {
    fn value(&self, key: &str) -> Value {
        self.shown(key).cloned().unwrap_or_default()
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.keys_from(prefix).into_iter().map(str::to_owned).collect()
    }
}

/// A text field. Empty where there is none, or something else.
pub fn text(reader: &dyn Reader, key: &str) -> String {
    match reader.value(key) {
        Value::String(text) => text,
        _ => String::new(),
    }
}

/// A yes-or-no field. No where there is none, or something else.
pub fn flag(reader: &dyn Reader, key: &str) -> bool {
    reader.value(key) == Value::Bool(true)
}

/// The ids of the items in a list that are not gone, in the parent's order.
pub fn items(reader: &dyn Reader, list: &str) -> Vec<String> {
    let prefix = [list, "."].concat();
    let mut ids: Vec<String> = Vec::new();
    for key in reader.keys(&prefix) {
        let id = key.strip_prefix(&prefix).and_then(|rest| rest.split('.').next()).unwrap_or_default();
        if ids.last().is_none_or(|last| last != id) {
            ids.push(id.to_owned());
        }
    }
    ids.retain(|id| !flag(reader, &key::item(list, id, "gone")));
    let mut ranked: Vec<(f64, String)> = Vec::new();
    for id in ids {
        let rank = reader.value(&key::item(list, &id, "rank")).as_f64().unwrap_or(0.0);
        let at = ranked.partition_point(|(one, before)| one.total_cmp(&rank).then_with(|| before.cmp(&id)).is_lt());
        ranked.insert(at, (rank, id));
    }
    ranked.into_iter().map(|(_, id)| id).collect()
}

/// What the parent said of something that can be taken off: its name, or its words. The key is that of its mark.
pub fn words_of(reader: &dyn Reader, gone: &str) -> String {
    const SAID: [&str; 6] = ["name", "what", "text", "job", "email", "date"];
    let prefix = gone.strip_suffix("gone").unwrap_or(gone);
    let known = SAID.iter().map(|field| [prefix, field].concat());
    let facts = reader.keys(prefix).into_iter().filter(|key| key.ends_with(".text"));
    known.chain(facts).map(|key| text(reader, &key)).find(|text| !text.trim().is_empty()).unwrap_or_default()
}
