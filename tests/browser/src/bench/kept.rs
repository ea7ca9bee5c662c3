//! What is in storage before a page opens: kept notes and past meetings. Of the widget it is written by the widget's own
//! model, as if a parent had done it; of a contender in the form of `bench/record.js`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use iep_checklist::keeper::{Keeper, Shelf, ShelfError, Turn};
use iep_checklist::model::{Action, Note, Part, key};
use serde_json::{Map, Value, json};

use super::contender::Contender;
use crate::command::forget_stored;
use crate::visit::Visit;

/// Who wrote it.
const WRITER: &str = "seedseed";
/// When the first word of it was written.
const BEGIN: u64 = 1_780_000_000_000;

/// How much is kept.
#[derive(Clone, Copy, Default)]
pub struct Kept {
    /// Quick notes in the meeting that is shown.
    pub notes: usize,
    /// Meetings that lie behind.
    pub past: usize,
}

/// Texts in memory.
#[derive(Default)]
struct Texts(RefCell<BTreeMap<String, String>>);

impl Shelf for Texts {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
}

/// A parent who has written all that is kept.
struct Parent {
    keeper: Keeper,
    texts: Texts,
    ms: u64,
}

impl Parent {
    fn does(&mut self, action: Action) {
        self.ms += 1;
        let mut ms = self.ms;
        self.keeper.put(&action.puts(), self.ms, &mut || {
            ms += 1;
            id(ms)
        });
    }

    /// All eight parts checked off, a note each.
    fn fills_in(&mut self) {
        for part in Part::SECTIONS {
            self.does(Action::Tick(part, true));
            let key = key::part(part, "note");
            self.does(Action::Annotate { key, text: sentence(0), over: Vec::new() });
        }
    }

    fn begins_the_next(&mut self) {
        self.keeper.save(&self.texts);
        self.ms += 10;
        let mut ms = self.ms;
        self.keeper.turn(&self.texts, &Turn::NewMeeting, self.ms, &mut || {
            ms += 1;
            id(ms)
        });
        self.ms = ms;
    }
}

/// An id as the widget makes them: time in base 36, and six letters.
fn id(ms: u64) -> String {
    let (mut left, mut digits) = (ms, Vec::new());
    while left > 0 {
        digits.push(char::from_digit((left % 36) as u32, 36).unwrap_or('0'));
        left /= 36;
    }
    digits.iter().rev().chain("seeded".chars().collect::<Vec<_>>().iter()).collect()
}

fn sentence(n: usize) -> String {
    format!("Ask who writes the letter, and by which day it is here. {n}")
}

/// What the widget keeps, by key.
pub fn of_widget(kept: Kept) -> BTreeMap<String, String> {
    let mut parent = Parent { keeper: Keeper::new("iep-checklist", WRITER), texts: Texts::default(), ms: BEGIN };
    parent.does(Action::Answer(key::CHILD_NAME.to_owned(), json!("Sam")));
    // A copy was saved just now, so that none is reminded of.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(BEGIN, |since| since.as_millis() as u64);
    parent.does(Action::Answer(key::COPIED.to_owned(), json!(now)));
    for _ in 0..kept.past {
        parent.fills_in();
        parent.begins_the_next();
    }
    // What is begun is there, also where nothing is written in it yet.
    parent.does(Action::Tick(Part::Goals, false));
    for n in 0..kept.notes {
        let fields = vec![
            ("part".to_owned(), json!(Part::Goals.slug())),
            ("at".to_owned(), json!(parent.ms)),
            ("text".to_owned(), json!(sentence(n))),
        ];
        let id = id(parent.ms);
        parent.does(Action::Add { list: Note::MEMOS, id, fields });
    }
    parent.keeper.save(&parent.texts);
    parent.texts.0.into_inner()
}

/// What a contender keeps, by key.
pub fn of_contender(kept: Kept) -> BTreeMap<String, String> {
    let field = |value: Value| json!({"value": value, "ms": BEGIN});
    let record = |fields: Map<String, Value>| json!({"v": 1, "f": fields}).to_string();
    let mut all = BTreeMap::new();
    for n in 0..kept.past {
        let mut fields = Map::new();
        for part in Part::SECTIONS {
            fields.insert(key::part(part, "checked"), field(json!(true)));
            fields.insert(key::part(part, "note"), field(json!(sentence(0))));
        }
        all.insert(format!("bench:meeting:{}", id(BEGIN + n as u64)), record(fields));
    }
    let notes = (0..kept.notes).map(|n| (format!("note.{}.text", id(BEGIN + n as u64)), field(json!(sentence(n)))));
    all.insert("bench:meeting:now".to_owned(), record(notes.collect()));
    all
}

/// Empties the storage, and puts there what is kept.
pub async fn keep(visit: &Visit, contender: &Contender, kept: Kept) -> Result<()> {
    visit.go(super::contender::BLANK).await?;
    forget_stored(visit).await?;
    let texts = if contender.is_widget() { of_widget(kept) } else { of_contender(kept) };
    let script = "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text);";
    visit.run(script, vec![json!(texts)]).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_reads_as_a_parents_own() {
        let texts = Texts::default();
        *texts.0.borrow_mut() = of_widget(Kept { notes: 70, past: 3 });
        let mut keeper = Keeper::new("iep-checklist", "reader01");
        keeper.look(&texts);
        assert!(keeper.status().refused.is_empty());
        let seen = keeper.seen(keeper.shown());
        assert_eq!(iep_checklist::model::Meeting(&seen).memos().len(), 70);
        assert_eq!(keeper.meetings(&texts).len(), 4, "three lie behind, one is shown");
    }

    #[test]
    fn a_contender_has_as_much() {
        let texts = of_contender(Kept { notes: 70, past: 3 });
        assert_eq!(texts.len(), 4);
        assert_eq!(texts["bench:meeting:now"].matches(".text").count(), 70);
    }
}
