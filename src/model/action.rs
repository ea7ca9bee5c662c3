//! What a parent does. An action carries the value, never "toggle": two taps in two tabs then mean the same thing.

use serde_json::Value;

use super::{Attendance, Day, DraftState, Outcome, Part, Point, Put, Reader, Step, key};
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
    /// Put the top points into an order, the first one first.
    Order(Vec<Point>),
    /// A step is done or not, and on which day.
    Finish(Step, bool, Option<Day>),
    /// Marked whether members of the team were there.
    Attend(Vec<String>, Option<Attendance>),
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
    /// Of texts that were written apart, chose one over the shown one, or let one go.
    Settle {
        /// The field.
        key: String,
        /// The text that stays.
        text: String,
        /// The shown text and the other one: any further text is not touched.
        over: Vec<Dot>,
    },
    /// Made a letter anew from the marks, in the language of this tag.
    Restart(String, &'static str),
    /// Took back an action: the puts that [`inverse`] gave before it.
    Undo(Vec<Put>),
}

impl Action {
    /// The fields that it writes. Every edit of an item also says that it is not gone: removed elsewhere at the same
    /// time, it comes back.
    pub fn puts(self) -> Vec<Put> {
        match self {
            Action::Remove { list, id } => vec![Put::new(key::item(list, &id, "gone"), true)],
            Action::Undo(puts) => puts,
            edit => kept(edit.edits()),
        }
    }

    fn edits(self) -> Vec<Put> {
        match self {
            Action::Tick(part, on) => vec![Put::new(key::part(part, "checked"), on)],
            Action::Annotate { key, text, over } | Action::Settle { key, text, over } => {
                vec![Put { key, value: text.into(), over: Some(over) }]
            }
            Action::Share(part, on) => vec![Put::new(key::part(part, "share"), on)],
            Action::Compare(part, state) => vec![Put::new(key::part(part, "draft"), state.word())],
            Action::Conclude(part, outcome) => conclude(part, outcome),
            Action::Ask(part, question, on) => vec![Put::new(key::ask(part, &question, "asked"), on)],
            Action::Star(part, question, on) => vec![Put::new(key::ask(part, &question, "star"), on)],
            Action::Order(points) => {
                // Below zero: a point that gets its star later, and has no rank yet, comes after all of these.
                let ranked = |(left, point): (i64, Point)| Put::new(point.key("rank"), -left);
                (1..).zip(points.into_iter().rev()).map(ranked).collect()
            }
            Action::Finish(step, on, day) => {
                let of = |field: &str| key::item("step", step.word(), field);
                vec![Put::new(of("done"), on), Put::new(of("date"), day.map(Day::text))]
            }
            Action::Attend(members, presence) => {
                let word = presence.map_or(Value::Null, |presence| presence.word().into());
                let mark = |id: String| Put::new(key::item("attendance", &id, "presence"), word.clone());
                members.into_iter().map(mark).collect()
            }
            Action::Answer(key, value) => vec![Put::new(key, value)],
            Action::Restart(letter, lang) => {
                vec![Put::new(key::lang(&letter), lang), Put::new(letter, Value::Null)]
            }
            Action::Add { list, id, fields } => {
                let field = |(field, value): (String, Value)| Put::new(key::item(list, &id, &field), value);
                fields.into_iter().map(field).chain([Put::new(key::item(list, &id, "gone"), false)]).collect()
            }
            Action::Edit { list, id, field, value } => vec![Put::new(key::item(list, &id, &field), value)],
            Action::Remove { .. } | Action::Undo(_) => Vec::new(),
        }
    }
}

fn kept(mut puts: Vec<Put>) -> Vec<Put> {
    for gone in puts.iter().filter_map(|put| key::gone_of(&put.key)).collect::<Vec<_>>() {
        if puts.iter().all(|put| put.key != gone) {
            puts.push(Put::new(gone, false));
        }
    }
    puts
}

fn conclude(part: Part, outcome: Option<Outcome>) -> Vec<Put> {
    let word = outcome.map_or(Value::Null, |outcome| outcome.word().into());
    let mut puts = vec![Put::new(key::part(part, "outcome"), word)];
    if outcome.is_some() {
        puts.push(Put::new(key::part(part, "checked"), true));
    }
    puts
}

/// The puts that take `puts` back, as things stand now. A text takes back only itself, since another may have come in
/// beside it by then.
pub fn inverse(puts: &[Put], reader: &dyn Reader) -> Vec<Put> {
    let back = |put: &Put| {
        let value = match reader.value(&put.key) {
            Value::Null if is_new_item(&put.key, reader) => Value::Bool(true),
            value => value,
        };
        Put { key: put.key.clone(), value, over: put.over.as_ref().map(|_| Vec::new()) }
    };
    puts.iter().map(back).collect()
}

/// Of the puts that take `done` back, those whose field still holds what was done: what was written there since stays.
pub fn standing(done: &[Put], back: &[Put], reader: &dyn Reader) -> Vec<Put> {
    let stands = |done: &Put| reader.value(&done.key) == done.value;
    back.iter().zip(done).filter(|(_, done)| stands(done)).map(|(back, _)| back.clone()).collect()
}

/// Whether a key is the `gone` of an item that has nothing in it yet.
fn is_new_item(key: &str, reader: &dyn Reader) -> bool {
    let item = key.strip_suffix("gone").filter(|_| key::gone_of(key).as_deref() == Some(key));
    item.is_some_and(|item| reader.keys(item).iter().all(|key| reader.value(key).is_null()))
}
