//! One storage without locks, seen by several tabs: each sees its own writes at once, and those of others later.
#![allow(dead_code, reason = "each test target uses its own part of it")]

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use iep_checklist::keeper::{Shelf, ShelfError};

/// Who changed which key to what. Of two writes the later one here is what storage holds in the end.
type Log = Rc<RefCell<Vec<(usize, String, Option<String>)>>>;

/// What one tab sees of the storage.
pub struct View {
    tab: usize,
    log: Log,
    texts: RefCell<BTreeMap<String, String>>,
    /// How much of the log has reached this tab.
    reached: Cell<usize>,
}

/// Views of this many tabs on one empty storage.
pub fn views(tabs: usize) -> Vec<View> {
    let log = Log::default();
    let view = |tab| View { tab, log: log.clone(), texts: RefCell::default(), reached: Cell::new(0) };
    (0..tabs).map(view).collect()
}

impl View {
    /// How much was written in all.
    pub fn written(&self) -> usize {
        self.log.borrow().len()
    }

    /// Whether all has reached this tab.
    pub fn is_up_to_date(&self) -> bool {
        self.reached.get() == self.written()
    }

    /// The next change reaches this tab. True if it is another tab's, which is when the browser tells the page.
    pub fn receive(&self) -> bool {
        let log = self.log.borrow();
        let Some((by, key, text)) = log.get(self.reached.get()) else { return false };
        self.reached.set(self.reached.get() + 1);
        let later = &log[self.reached.get()..];
        if *by != self.tab && !later.iter().any(|(by, other, _)| *by == self.tab && other == key) {
            self.change(key, text.clone());
        }
        *by != self.tab
    }

    /// The browser itself changes a text, or takes it away, behind the back of every tab.
    pub fn strike(&self, key: &str, text: Option<String>) {
        self.log.borrow_mut().push((usize::MAX, key.to_owned(), text));
    }

    /// Another page in the place of this one: it sees what storage holds now.
    pub fn anew(&self) -> View {
        View {
            tab: self.tab,
            log: self.log.clone(),
            texts: RefCell::new(self.in_the_end()),
            reached: Cell::new(self.written()),
        }
    }

    /// The text this tab sees under a key.
    pub fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    /// All that this tab sees.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// What storage holds once everything has arrived.
    pub fn in_the_end(&self) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        for (_, key, text) in self.log.borrow().iter() {
            match text {
                Some(text) => texts.insert(key.clone(), text.clone()),
                None => texts.remove(key),
            };
        }
        texts
    }

    fn change(&self, key: &str, text: Option<String>) {
        match text {
            Some(text) => self.texts.borrow_mut().insert(key.to_owned(), text),
            None => self.texts.borrow_mut().remove(key),
        };
    }

    fn write_down(&self, key: &str, text: Option<String>) {
        self.change(key, text.clone());
        self.log.borrow_mut().push((self.tab, key.to_owned(), text));
    }
}

impl Shelf for View {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.text(key))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.write_down(key, Some(text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        if self.text(key).is_some() {
            self.write_down(key, None);
        }
        Ok(())
    }
}
