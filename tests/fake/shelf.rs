//! A shelf for tests: it counts what it is asked for, and fails when it is told to.
#![allow(dead_code, reason = "each test target uses its own part of it")]

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use iep_checklist::keeper::{Shelf, ShelfError};

/// What a shelf was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Call {
    Keys,
    Read,
    Write,
    Remove,
}

/// The how-manieth call, which, and under what key.
type Fault = Box<dyn Fn(usize, Call, &str) -> Option<ShelfError>>;

/// Texts in memory.
#[derive(Default)]
pub struct FakeShelf {
    texts: RefCell<BTreeMap<String, String>>,
    fault: RefCell<Option<Fault>>,
    asked: RefCell<Vec<(Call, String)>>,
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

    /// From now on the fault is asked before each call, which is counted from 0.
    pub fn break_with(&self, fault: impl Fn(usize, Call, &str) -> Option<ShelfError> + 'static) {
        self.count_anew();
        *self.fault.borrow_mut() = Some(Box::new(fault));
    }

    /// Every call works again.
    pub fn heal(&self) {
        *self.fault.borrow_mut() = None;
    }

    /// Forgets what it was asked for.
    pub fn count_anew(&self) {
        self.asked.borrow_mut().clear();
        self.bytes.set(0);
    }

    /// What it was asked for, and under which key.
    pub fn asked(&self) -> Vec<(Call, String)> {
        self.asked.borrow().clone()
    }

    /// How many calls there were.
    pub fn calls(&self) -> usize {
        self.asked.borrow().len()
    }

    /// How many calls were to write or to remove.
    pub fn writes(&self) -> usize {
        let asked = self.asked.borrow();
        asked.iter().filter(|(call, _)| matches!(call, Call::Write | Call::Remove)).count()
    }

    /// How many bytes of keys and texts went in or out.
    pub fn bytes(&self) -> usize {
        self.bytes.get()
    }

    /// Counts a call, which fails when it is to.
    pub fn tried(&self, call: Call, key: &str) -> Result<(), ShelfError> {
        self.ask(call, key, 0)
    }

    fn ask(&self, call: Call, key: &str, bytes: usize) -> Result<(), ShelfError> {
        let n = self.calls();
        self.asked.borrow_mut().push((call, key.to_owned()));
        self.bytes.set(self.bytes.get() + bytes);
        let error = self.fault.borrow().as_ref().and_then(|fault| fault(n, call, key));
        error.map_or(Ok(()), Err)
    }
}

impl Shelf for FakeShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let keys: Vec<String> = self.texts.borrow().keys().cloned().collect();
        self.ask(Call::Keys, "", keys.iter().map(String::len).sum())?;
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        let text = self.text(key);
        self.ask(Call::Read, key, text.as_ref().map_or(0, String::len))?;
        Ok(text)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.ask(Call::Write, key, text.len())?;
        self.set(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.ask(Call::Remove, key, 0)?;
        self.lose(key);
        Ok(())
    }
}
