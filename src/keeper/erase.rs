//! Letting go: everything at the parent's word, or what the browser lost.

use serde_json::{Map, Value};

use super::{Addresses, Binder, Changes, Keeper, Mark, Saving, Shelf, ShelfError};
use crate::record::{VERSION, text_of};

impl Keeper {
    /// Erases every key of this storage key, and leaves a mark, so that no other tab brings the work back (R8).
    /// `token` is random, so that each erasure is told from the one before.
    ///
    /// # Errors
    /// A [`ShelfError`] when a key could not be taken away; what is in memory then stays too. Where there is no storage,
    /// what is in memory is all there is, and it goes.
    pub fn erase(&mut self, shelf: &dyn Shelf, token: &str, ms: u64) -> Result<Changes, ShelfError> {
        match self.erase_shelf(shelf, token, ms) {
            Err(ShelfError::Blocked) if self.shelved.is_empty() => {
                self.forget();
                self.saving = Saving::Failing(ShelfError::Blocked);
            }
            result => {
                result?;
                self.forget();
            }
        }
        Ok(Changes { all: true, ..Changes::default() })
    }

    fn erase_shelf(&mut self, shelf: &dyn Shelf, token: &str, ms: u64) -> Result<(), ShelfError> {
        let mut mark = Map::new();
        mark.insert("v".to_owned(), VERSION.into());
        mark.insert("erased".to_owned(), token.into());
        mark.insert("ms".to_owned(), ms.into());
        let mark = Value::Object(mark);
        // With no room left the mark fits only after the rest has gone.
        let mut marked = self.leave_mark(shelf, &mark);
        let prefix = [&self.name, ":"].concat();
        let mut result = Ok(());
        for key in shelf.keys()?.iter().filter(|key| key.starts_with(&prefix) && **key != self.mark_key()) {
            // What can go goes, whatever happens to another key.
            result = shelf.remove(key).and(result);
        }
        if marked.is_err() {
            marked = self.leave_mark(shelf, &mark);
        }
        result.and(marked)
    }

    /// Remembered at once: should the rest fail, this page must not take its own mark for another's.
    fn leave_mark(&mut self, shelf: &dyn Shelf, mark: &Value) -> Result<(), ShelfError> {
        shelf.write(&self.mark_key(), mark)?;
        self.mark = Mark::Seen(Some(text_of(mark)));
        Ok(())
    }

    /// Writes again what the browser lost, at the next save.
    pub fn bring_back(&mut self) {
        for kept in self.kept.values_mut() {
            kept.missing = false;
        }
    }

    /// Forgets what the browser lost.
    pub fn let_go(&mut self) -> Changes {
        self.kept.retain(|_, kept| !kept.missing);
        self.write_as_new();
        let held = self.held.clone();
        let mut known = Addresses::default();
        for address in self.shelved.keys().chain(self.kept.keys()) {
            known.insert(address.clone(), ());
            known.insert(address.child_of(), ());
        }
        for binder in self.binders.iter_mut().chain([&mut self.held]) {
            binder.retain(|address| known.contains_key(address));
        }
        if self.held != held {
            // What is shown next is another's, so it gets screens of its own.
            self.binders.push(self.held.clone());
        }
        let mut changes = Changes { all: true, ..Changes::default() };
        self.choose(&mut changes);
        changes
    }

    /// Everything in memory goes, and the next record gets a fresh id.
    pub(super) fn forget(&mut self) {
        self.kept.clear();
        self.refused.clear();
        self.shelved.clear();
        // The numbers stay: a screen that was made for what is gone must not write into what comes next.
        self.binders.fill(Binder::default());
        self.held = Binder::default();
        self.unremembered = false;
        self.saving = Saving::Fresh;
        self.write_as_new();
    }

    /// This page begins to count its puts anew. Another tab may still write what was forgotten here, and would take new
    /// words of the same writer for old ones that it has seen.
    fn write_as_new(&mut self) {
        self.writer.push('+');
    }

    pub(super) fn mark_key(&self) -> String {
        [&self.name, ":erased"].concat()
    }
}
