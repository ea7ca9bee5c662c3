//! Letting go: everything or one child or meeting at the parent's word, or what the browser lost.

use super::{Address, Addresses, Binder, Changes, Keeper, Known, Mark, Saving, Shelf, ShelfError};
use crate::model::Kind;

impl Keeper {
    /// Erases every key of this storage key, and leaves a mark, so that no other tab brings the work back (R8).
    /// `token` is random, so that each erasure is told from the one before.
    ///
    /// # Errors
    /// As [`Keeper::carry_out`].
    pub fn erase(&mut self, shelf: &dyn Shelf, token: &str, ms: u64) -> Result<Changes, ShelfError> {
        self.carry_out(shelf, &self.mark_of_all(token, ms))
    }

    /// The mark that erases everything, once it is carried out.
    pub fn mark_of_all(&self, token: &str, ms: u64) -> Mark {
        Mark { erased: Some(token.to_owned()), ms: self.later(ms), gone: Addresses::default() }
    }

    /// The mark that erases the child of this id, with all its meetings, or the meeting of this id.
    pub fn mark_of_one(&self, kind: Kind, id: &str, ms: u64) -> Mark {
        let mut mark = Mark { ms: self.later(ms), ..self.mark() };
        let mut ahead = Some(Address { kind, id: id.to_owned() });
        while let Some(address) = ahead.take() {
            // Also the text that it stands in for.
            ahead = address.stands_in_for();
            mark.gone.insert(address, ());
        }
        mark
    }

    /// The erase mark as last read.
    pub fn mark(&self) -> Mark {
        self.known.as_ref().map(|known| known.mark.clone()).unwrap_or_default()
    }

    /// The text of the erase mark as last read, to the letter.
    pub fn mark_text(&self) -> Option<String> {
        self.known.as_ref().and_then(|known| known.text.clone())
    }

    /// Whether a child or meeting was erased for good.
    pub fn is_erased(&self, address: &Address) -> bool {
        self.known.as_ref().is_some_and(|known| known.mark.covers(address))
    }

    /// Later than the mark before it, and than what it erases, wherever the clock stands.
    fn later(&self, ms: u64) -> u64 {
        let (_, last) = self.written().unwrap_or_default();
        ms.max(self.mark().ms.max(last).saturating_add(1))
    }

    /// Erases what a mark says, and leaves the mark.
    ///
    /// # Errors
    /// A [`ShelfError`] when a key could not be taken away; of an erasure of everything, what is in memory then stays too.
    /// Where there is no storage, what is in memory is all there is, and it goes.
    pub fn carry_out(&mut self, shelf: &dyn Shelf, mark: &Mark) -> Result<Changes, ShelfError> {
        let changes = Changes { all: true, ..Changes::default() };
        if !mark.erases_all(&self.mark()) {
            return self.carry_out_one(shelf, mark).map(|()| changes);
        }
        match self.erase_shelf(shelf, mark) {
            Err(ShelfError::Blocked) if self.shelved.is_empty() => {
                self.forget();
                self.saving = Saving::Failing(ShelfError::Blocked);
            }
            result => {
                result?;
                self.forget();
            }
        }
        Ok(changes)
    }

    fn erase_shelf(&mut self, shelf: &dyn Shelf, mark: &Mark) -> Result<(), ShelfError> {
        // With no room left the mark fits only after the rest has gone.
        let mut marked = self.leave_mark(shelf, mark);
        let prefix = [&self.name, ":"].concat();
        let mut result = Ok(());
        // A tab that keeps for this visit alone goes on to.
        let stays = [self.mark_key(), [&self.name, ":visit"].concat()];
        for key in shelf.keys()?.iter().filter(|key| key.starts_with(&prefix) && !stays.contains(key)) {
            // What can go goes, whatever happens to another key.
            result = shelf.remove(key).and(result);
        }
        if marked.is_err() {
            marked = self.leave_mark(shelf, mark);
        }
        result.and(marked)
    }

    fn carry_out_one(&mut self, shelf: &dyn Shelf, mark: &Mark) -> Result<(), ShelfError> {
        let marked = self.leave_mark(shelf, mark);
        if marked.is_err() {
            // Room may be made by what goes now.
            self.known.get_or_insert_default().mark = mark.clone();
        }
        self.forget_gone();
        let removed = self.remove_gone(shelf);
        if marked.is_err() { removed.and(self.leave_mark(shelf, mark)) } else { removed }
    }

    /// Remembered at once: should the rest fail, this page must not take its own mark for another's.
    fn leave_mark(&mut self, shelf: &dyn Shelf, mark: &Mark) -> Result<(), ShelfError> {
        shelf.write(&self.mark_key(), &mark.to_value())?;
        self.known = Some(Known { text: Some(mark.text()), mark: mark.clone() });
        Ok(())
    }

    /// Forgets the records that the mark names. Gives whether there were any.
    pub(super) fn forget_gone(&mut self) -> bool {
        let Some(known) = self.known.take() else { return false };
        let stays = |address: &Address| !known.mark.covers(address);
        let before = self.kept.iter().count();
        self.kept.retain(|address, _| stays(address));
        self.refused.retain(|address, _| stays(address));
        self.shelved.retain(|address, ()| stays(address));
        let some = self.kept.iter().count() < before;
        self.stay_with(stays);
        self.known = Some(known);
        some
    }

    /// Takes the texts of records that the mark names away.
    pub(super) fn remove_gone(&self, shelf: &dyn Shelf) -> Result<(), ShelfError> {
        let mut result = Ok(());
        for key in shelf.keys()? {
            if Address::parse(&self.name, &key).is_some_and(|address| self.is_erased(&address)) {
                result = shelf.remove(&key).and(result);
            }
        }
        result
    }

    /// What the screens were made for stays open as far as it is still there.
    fn stay_with(&mut self, stays: impl Fn(&Address) -> bool) {
        let held = self.held.clone();
        for binder in self.binders.iter_mut().chain([&mut self.held]) {
            binder.retain(&stays);
        }
        if self.held != held {
            // What is shown next is another's, so it gets screens of its own.
            self.binders.push(self.held.clone());
        }
        let mut changes = Changes::default();
        self.choose(&mut changes);
    }

    /// Writes again what the browser lost, at the next save.
    pub fn bring_back(&mut self) {
        for kept in self.kept.values_mut() {
            kept.missing = false;
        }
    }

    /// The keys of what the browser lost.
    pub fn missing_keys(&self) -> Vec<String> {
        let missing = self.kept.iter().filter(|(_, kept)| kept.missing);
        missing.map(|(address, _)| address.key(&self.name)).collect()
    }

    /// Forgets what the browser lost.
    pub fn let_go(&mut self) -> Changes {
        self.kept.retain(|_, kept| !kept.missing);
        self.write_as_new();
        let mut known = Addresses::default();
        for address in self.shelved.keys().chain(self.kept.keys()) {
            known.insert(address.clone(), ());
            known.insert(address.child_of(), ());
        }
        self.stay_with(|address| known.contains_key(address));
        Changes { all: true, ..Changes::default() }
    }

    /// Everything in memory goes, and the next record gets a fresh id.
    pub(super) fn forget(&mut self) {
        self.kept.clear();
        self.refused.clear();
        self.shelved.clear();
        // The numbers stay: a screen that was made for what is gone must not write into what comes next.
        self.binders.fill(Binder::default());
        self.held = Binder::default();
        self.begun_early.clear();
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
