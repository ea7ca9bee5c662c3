//! Letting go: everything at the parent's word, or what the browser lost.

use serde_json::{Map, Value};

use super::{Address, Changes, Keeper, Mark, Saving, Shelf, ShelfError};
use crate::model::Kind;
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
        let known = |address: &Address| self.kept.contains_key(address) || self.shelved.contains_key(address);
        self.current.retain(|kind, address| *kind == Kind::Device || known(address));
        let mut changes = Changes { all: true, ..Changes::default() };
        self.choose(&mut changes);
        changes
    }

    /// Everything in memory goes, and the next record gets a fresh id.
    pub(super) fn forget(&mut self) {
        self.kept.clear();
        self.refused.clear();
        self.shelved.clear();
        self.current = Keeper::at_first();
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
