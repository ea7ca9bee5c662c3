//! A shelf for tests: it counts what it is asked for, and fails when it is told to.
#![allow(dead_code, reason = "each test target uses its own part of it")]

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use iep_checklist::keeper::{Shelf, ShelfError};
use serde_json::Value;

/// What a shelf was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Call {
    Keys,
    Read,
    Write,
    Remove,
}

type Fault = Box<dyn Fn(usize, Call) -> Option<ShelfError>>;

/// Texts in memory.
#[derive(Default)]
pub struct FakeShelf {
    texts: RefCell<BTreeMap<String, String>>,
    fault: RefCell<Option<Fault>>,
    calls: Cell<usize>,
    writes: Cell<usize>,
    bytes: Cell<usize>,
}

impl FakeShelf {
    /// With these texts in it.
    pub fn with(texts: &[(&str, &str)]) -> FakeShelf {
        let shelf = FakeShelf::default();
        for (key, text) in texts {
            shelf.set(key, text);
        }
        shelf
    }

    /// Puts a text there behind everybody's back.
    pub fn set(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    /// Takes a text away behind everybody's back.
    pub fn lose(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }

    /// All that is there.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// The text under a key.
    pub fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    /// From now on the fault is asked before each call: the how-manieth since this, from 0, and which.
    pub fn break_with(&self, fault: impl Fn(usize, Call) -> Option<ShelfError> + 'static) {
        self.count_anew();
        *self.fault.borrow_mut() = Some(Box::new(fault));
    }

    /// Every call works again.
    pub fn heal(&self) {
        *self.fault.borrow_mut() = None;
    }

    /// Forgets what was counted.
    pub fn count_anew(&self) {
        self.calls.set(0);
        self.writes.set(0);
        self.bytes.set(0);
    }

    /// How many calls there were.
    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    /// How many calls were to write or to remove.
    pub fn writes(&self) -> usize {
        self.writes.get()
    }

    /// How many bytes of keys and texts went in or out.
    pub fn bytes(&self) -> usize {
        self.bytes.get()
    }

    fn ask(&self, call: Call, bytes: usize) -> Result<(), ShelfError> {
        let n = self.calls.get();
        self.calls.set(n + 1);
        self.bytes.set(self.bytes.get() + bytes);
        if matches!(call, Call::Write | Call::Remove) {
            self.writes.set(self.writes.get() + 1);
        }
        let error = self.fault.borrow().as_ref().and_then(|fault| fault(n, call));
        error.map_or(Ok(()), Err)
    }
}

impl Shelf for FakeShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let keys: Vec<String> = self.texts.borrow().keys().cloned().collect();
        self.ask(Call::Keys, keys.iter().map(String::len).sum())?;
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        let text = self.text(key);
        self.ask(Call::Read, text.as_ref().map_or(0, String::len))?;
        Ok(text)
    }

    fn write(&self, key: &str, value: &Value) -> Result<(), ShelfError> {
        let text = value.to_string();
        self.ask(Call::Write, text.len())?;
        self.set(key, &text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.ask(Call::Remove, 0)?;
        self.lose(key);
        Ok(())
    }
}
