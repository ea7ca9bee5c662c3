//! What a parent does. An action carries the value, never "toggle": two taps in two tabs then mean the same thing.

use serde_json::Value;

use super::{DraftState, Outcome, Part, Put, Reader, key};
use crate::record::Dot;

/// Something the parent meant.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Has gone over a part, or has not.
    Tick(Part, bool),
    /// Wrote in a text field, seeing the entries in `over`.
    Annotate {
        /// The field.
        key: String,
        /// All of its text.
        text: String,
        /// What the parent saw there: only that is replaced.
        over: Vec<Dot>,
    },
    /// May a part's note be sent and printed?
    Share(Part, bool),
    /// How a part stands in the draft.
    Compare(Part, DraftState),
    /// How a part ended in the meeting. It is then gone over too.
    Conclude(Part, Option<Outcome>),
    /// Asked a question, or not yet.
    Ask(Part, String, bool),
    /// A question is a top point, or no longer.
    Star(Part, String, bool),
    /// Set one answer: a day, a word, a flag, an order.
    Answer(String, Value),
    /// Added an item to a list, with its first fields.
    Add {
        /// The list: `member`, `entry`, `promise` …
        list: &'static str,
        /// A fresh id.
        id: String,
        /// Field and value.
        fields: Vec<(String, Value)>,
    },
    /// Changed an item: what was removed elsewhere at the same time comes back.
    Edit {
        /// The list.
        list: &'static str,
        /// The item.
        id: String,
        /// The field of it.
        field: String,
        /// The new value.
        value: Value,
    },
    /// Took an item off a list.
    Remove {
        /// The list.
        list: &'static str,
        /// The item.
        id: String,
    },
    /// Of texts that were written apart, chose one.
    Restore(String, String),
    /// Took back an action: the puts that [`inverse`] gave before it.
    Undo(Vec<Put>),
}

impl Action {
    /// The fields that it writes.
    pub fn puts(self) -> Vec<Put> {
        match self {
            Action::Tick(part, on) => vec![Put::new(key::part(part, "checked"), on)],
            Action::Annotate { key, text, over } => {
                let mut puts = vec![Put { key: key.clone(), value: text.into(), over: Some(over) }];
                puts.extend(item_of(&key).map(|(list, id)| Put::new(key::item(list, id, "gone"), false)));
                puts
            }
            Action::Share(part, on) => vec![Put::new(key::part(part, "share"), on)],
            Action::Compare(part, state) => vec![Put::new(key::part(part, "draft"), state.word())],
            Action::Conclude(part, outcome) => conclude(part, outcome),
            Action::Ask(part, question, on) => vec![Put::new(key::ask(part, &question, "asked"), on)],
            Action::Star(part, question, on) => vec![Put::new(key::ask(part, &question, "star"), on)],
            Action::Answer(key, value) => vec![Put::new(key, value)],
            Action::Add { list, id, fields } => {
                let field = |(field, value): (String, Value)| Put::new(key::item(list, &id, &field), value);
                let mut puts: Vec<Put> = fields.into_iter().map(field).collect();
                puts.push(Put::new(key::item(list, &id, "gone"), false));
                puts
            }
            Action::Edit { list, id, field, value } => {
                vec![Put::new(key::item(list, &id, &field), value), Put::new(key::item(list, &id, "gone"), false)]
            }
            Action::Remove { list, id } => vec![Put::new(key::item(list, &id, "gone"), true)],
            Action::Restore(key, text) => vec![Put::new(key, text)],
            Action::Undo(puts) => puts,
        }
    }
}

fn conclude(part: Part, outcome: Option<Outcome>) -> Vec<Put> {
    let word = outcome.map_or(Value::Null, |outcome| outcome.word().into());
    let mut puts = vec![Put::new(key::part(part, "outcome"), word)];
    if outcome.is_some() {
        puts.push(Put::new(key::part(part, "checked"), true));
    }
    puts
}

/// The list and the item that a field belongs to, if it is an item's.
fn item_of(key: &str) -> Option<(&'static str, &str)> {
    let list = ITEM_LISTS.iter().find(|list| key.strip_prefix(**list).is_some_and(|rest| rest.starts_with('.')))?;
    let id = key.split('.').nth(1)?;
    Some((list, id))
}

const ITEM_LISTS: &[&str] = &["member", "entry", "promise", "memo", "parked", "point", "strength", "worry"];

/// The puts that take `puts` back, as things stand now.
pub fn inverse(puts: &[Put], reader: &dyn Reader) -> Vec<Put> {
    puts.iter().map(|put| Put::new(put.key.clone(), reader.value(&put.key))).collect()
}
